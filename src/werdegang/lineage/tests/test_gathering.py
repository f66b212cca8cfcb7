# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about courses: complete, in order, through the gate, in few questions, whatever the data."""

import datetime
import itertools

import pytest
from django.contrib.auth.models import AnonymousUser

from werdegang.concepts.factories import (
    EditionFactory,
    GoalFactory,
    IndicatorFactory,
    IndicatorValueFactory,
    MeasureFactory,
    NeedFactory,
    StatusUpdateFactory,
)
from werdegang.concepts.models import Goal, GoalSuccession, Measure, MeasureSuccession, StatusUpdate
from werdegang.concepts.vocabulary import MeasureState
from werdegang.core.course import Stage, connected
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    ConsultationFactory,
    MeetingFactory,
    PaperFactory,
    PaperRelationFactory,
    ResolutionFactory,
)
from werdegang.council.vocabulary import ConsultationRole, RelationKind
from werdegang.followup.factories import AssignmentFactory, ProgressNoteFactory
from werdegang.lineage.gathering import course_of
from werdegang.lineage.picture import picture
from werdegang.participation.factories import ProposalResultFactory
from werdegang.people.factories import OrganizationFactory

pytestmark = pytest.mark.django_db
ANYBODY = AnonymousUser()


def stages(thing) -> list[Stage]:
    return [each.stage for each in course_of(thing, ANYBODY).events]


@pytest.fixture
def goal():
    """A goal with all that may belong to its course."""
    meeting = MeetingFactory()
    step = ConsultationFactory(
        meeting=meeting, organization=meeting.organization, role=ConsultationRole.DECISION
    )
    resolution = ResolutionFactory(paper=step.paper, consultation=step, meeting=meeting)
    edition = EditionFactory(adopted_by=resolution)
    found = GoalFactory(edition=edition, title="Sprachkurse")
    NeedFactory(edition=edition).goals.add(found)
    measure = MeasureFactory(edition=edition)
    measure.goals.add(found)
    StatusUpdateFactory(measure=measure)
    ProposalResultFactory(goal=found, proposal__phase__concept=edition.concept)
    indicator = IndicatorFactory(concept=edition.concept)
    indicator.goals.add(found)
    IndicatorValueFactory(indicator=indicator)
    assignment = AssignmentFactory(resolution=resolution)
    assignment.measures.add(measure)
    ProgressNoteFactory(assignment=assignment)
    return found


def test_the_course_of_a_goal_leads_from_the_proposal_to_the_assignment(goal):
    assert set(stages(goal)) == set(Stage) - {Stage.REPORT, Stage.CONSULTATION}


def test_every_step_has_a_source_and_leads_somewhere(goal):
    for event in course_of(goal, ANYBODY).events:
        assert event.source
        assert event.thing is not None


def test_an_update_says_how_the_measure_stood_and_its_source_is_the_edition():
    update = StatusUpdateFactory(state="delayed", text="Es fehlt an Räumen.", visibility=Visibility.PUBLIC)
    found = [each for each in course_of(update.measure, ANYBODY).events if each.stage is Stage.UPDATE]
    assert [(each.title, each.text, each.source) for each in found] == [
        (
            f"{update.measure.title}: {MeasureState.DELAYED.label}",
            "Es fehlt an Räumen.",
            update.measure.edition.name,
        )
    ]


def test_steps_come_in_the_order_of_time(goal):
    days = [each.day or each.anchor or datetime.date.max for each in course_of(goal, ANYBODY).events]
    assert days == sorted(days)


@pytest.mark.parametrize("level", [Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT])
def test_a_hidden_step_is_no_step(goal, level):
    StatusUpdate.objects.update(visibility=level)
    assert Stage.FIGURE in stages(goal)
    assert [each.text for each in course_of(goal, ANYBODY).events if each.stage is Stage.UPDATE] == [
        each.text for each in goal.edition.adopted_by.assignments.get().notes.all()
    ]


def test_an_internal_note_is_no_step(goal):
    notes = goal.edition.adopted_by.assignments.get().notes
    notes.update(visibility=Visibility.INTERNAL)
    updates = [each for each in course_of(goal, ANYBODY).events if each.stage is Stage.UPDATE]
    assert len(updates) == 1


def test_a_closed_body_shows_that_it_consults_but_neither_day_nor_result():
    closed = OrganizationFactory(name="Verwaltungsausschuss", meets_in_public=False)
    meeting = MeetingFactory(organization=closed, date=datetime.date(1987, 6, 5))
    step = ConsultationFactory(organization=closed, meeting=meeting, paper__date=datetime.date(2017, 2, 1))
    ResolutionFactory(
        paper=step.paper, consultation=step, meeting=meeting, date=meeting.date, outcome_text="abgelehnt"
    )
    events = course_of(step.paper, ANYBODY).events
    (shown,) = [each for each in events if each.title == "Verwaltungsausschuss"]
    assert (shown.day, shown.stage) == (None, Stage.CONSULTATION)
    assert shown.anchor == datetime.date(2017, 2, 1)
    assert "1987" not in picture(course_of(step.paper, ANYBODY), "x") + repr(events)


def test_goals_follow_each_other_through_the_editions_both_ways():
    first, second, third = (GoalFactory(title=title) for title in ("Eins", "Zwei", "Drei"))
    concept = first.edition.concept
    for number, each in ((5, second), (6, third)):
        type(each.edition).objects.filter(pk=each.edition_id).update(concept=concept, number=number)
    GoalSuccession.objects.create(predecessor=first, successor=second, kind="continued")
    GoalSuccession.objects.create(predecessor=second, successor=third, kind="reworded")
    start = Goal.objects.select_related("edition__concept").get(pk=second.pk)
    titles = [each.title for each in course_of(start, ANYBODY).events if each.stage is Stage.GOAL]
    assert all(any(word in title for title in titles) for word in ("Eins", "Zwei", "Drei"))


def test_a_cycle_of_goals_and_measures_does_no_harm():
    first = GoalFactory()
    second = GoalFactory(edition=first.edition)
    GoalSuccession.objects.create(predecessor=first, successor=second, kind="continued")
    GoalSuccession.objects.create(predecessor=second, successor=first, kind="continued")
    assert stages(first).count(Stage.GOAL) == 2
    one = MeasureFactory(edition=first.edition)
    MeasureSuccession.objects.create(predecessor=one, successor=one, kind="continued")
    assert stages(one).count(Stage.MEASURE) == 1


def test_what_hangs_together_is_found_in_spite_of_cycles():
    assert connected([1], [(1, 2), (2, 3), (3, 1), (4, 5), (3, 3)]) == {1, 2, 3}


@pytest.mark.parametrize("updates", [1, 1000])
def test_a_thousand_steps_take_ten_questions_at_most(goal, django_assert_max_num_queries, updates):
    measure = Measure.objects.get()
    StatusUpdate.objects.bulk_create(
        StatusUpdate(measure=measure, date=datetime.date(2017, 1, 1), state="in_progress", text=f"Stand {n}")
        for n in range(updates)
    )
    start = Goal.objects.select_related("edition__concept").get(pk=goal.pk)
    with django_assert_max_num_queries(10):
        assert len(course_of(start, ANYBODY).events) > updates


def test_the_picture_says_in_words_what_it_shows(goal):
    drawn = picture(course_of(goal, ANYBODY), "<Sprachkurse>")
    assert 'role="img"' in drawn
    assert "&lt;Sprachkurse&gt;" in drawn
    assert "<Sprachkurse>" not in drawn


def test_a_course_without_days_has_no_picture():
    assert picture(course_of(PaperFactory(date=None, sort_date=None), ANYBODY), "x") == ""


def follows(later, earlier, kind=RelationKind.RELATED):
    return PaperRelationFactory(paper=later, related=earlier, kind=kind)


def papers_of(thing, user=ANYBODY):
    return [each.thing.name for each in course_of(thing, user).events if each.stage is Stage.PAPER]


def dated(name, year, **more):
    return PaperFactory(name=name, date=datetime.date(year, 1, 1), sort_date=None, **more)


def test_the_course_of_a_motion_goes_on_with_the_papers_that_answer_it_and_what_became_of_them():
    motion, answer, report = dated("Antrag", 2019), dated("Vorlage", 2020), dated("Bericht", 2021)
    follows(answer, motion)
    follows(report, answer, RelationKind.SUPERORDINATED)
    step = ConsultationFactory(paper=answer, role=ConsultationRole.DECISION)
    ResolutionFactory(paper=answer, consultation=step, date=datetime.date(2020, 3, 6))
    events = course_of(motion, ANYBODY).events
    assert [each.stage for each in events] == [Stage.PAPER, Stage.PAPER, Stage.DECISION, Stage.PAPER]
    assert papers_of(motion) == ["Antrag", "Vorlage", "Bericht"]
    assert papers_of(answer) == ["Vorlage", "Bericht"]
    assert papers_of(ResolutionFactory(paper=motion)) == ["Antrag", "Vorlage", "Bericht"]


def test_the_day_says_which_of_two_papers_follows_where_the_tie_does_not():
    early, late = dated("Früher", 2018), dated("Später", 2019)
    follows(early, late)
    assert papers_of(early) == ["Früher", "Später"]
    assert papers_of(late) == ["Später"]
    late.date = early.date
    late.save()
    follows(early, late, RelationKind.FAMILY)
    assert sorted(papers_of(late)) == ["Früher", "Später"]
    assert papers_of(early) == ["Früher"]


def test_what_stands_below_follows_from_what_stands_above_and_a_public_version_does_not():
    top = dated("Oben", 2019)
    follows(top, dated("Unten", 2018), RelationKind.SUBORDINATED)
    follows(top, dated("Fassung", 2020), RelationKind.PUBLIC_VERSION)
    follows(top, dated("Baum", 2020), RelationKind.FAMILY)
    assert papers_of(top) == ["Unten", "Oben", "Baum"]


@pytest.mark.parametrize("level", [Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT])
def test_the_course_does_not_go_on_through_a_hidden_paper(level):
    motion, answer, report = dated("Antrag", 2019), dated("Vorlage", 2020, visibility=level), dated("B", 2021)
    follows(answer, motion)
    follows(report, answer)
    assert papers_of(motion) == ["Antrag"]


def test_a_cycle_of_papers_does_no_harm_and_a_long_way_takes_ten_questions(django_assert_max_num_queries):
    way = [dated(f"{number}", 2001 + number) for number in range(8)]
    for one, other in itertools.pairwise(way):
        follows(other, one)
        ConsultationFactory(paper=other)
        EditionFactory(adopted_by=ResolutionFactory(paper=other))
    follows(way[0], way[-1], RelationKind.SUPERORDINATED)
    follows(way[0], way[2], RelationKind.SUPERORDINATED)
    with django_assert_max_num_queries(10):
        assert papers_of(way[0]) == ["0", "1", "2"]


def test_a_measure_comes_from_the_resolution_that_assigned_it():
    measure = MeasureFactory()
    step = ConsultationFactory(role=ConsultationRole.DECISION, paper=dated("Gemeinsame Anmeldung", 2019))
    resolution = ResolutionFactory(paper=step.paper, consultation=step, date=datetime.date(2019, 9, 20))
    AssignmentFactory(resolution=resolution).measures.add(measure)
    hidden = ResolutionFactory(paper__name="Entwurf")
    AssignmentFactory(resolution=hidden, visibility=Visibility.DRAFT).measures.add(measure)
    AssignmentFactory(resolution=resolution, title="Ein anderer Auftrag")
    events = [each for each in course_of(measure, ANYBODY).events if each.stage is not Stage.MEASURE]
    assert [each.stage for each in events if each.day and each.day.year == 2019] == [
        Stage.PAPER,
        Stage.DECISION,
        Stage.ASSIGNMENT,
    ]
    assert "Gemeinsame Anmeldung" in papers_of(measure)
    assert "Entwurf" not in papers_of(measure)
