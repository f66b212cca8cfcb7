# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about an agenda that is filled, and results that are recorded, on one page each."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.council.factories import AttendanceFactory, ConsultationFactory, MeetingFactory
from werdegang.council.meetings import agenda
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, ClosedItemTitle, ItemMinutes, Resolution
from werdegang.council.vocabulary import AgendaKind, MeetingStage, Outcome
from werdegang.people.factories import MembershipFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(clerk):
    day = timezone.localdate() + datetime.timedelta(days=30)
    start = timezone.make_aware(datetime.datetime.combine(day, datetime.time(16)))
    made = MeetingFactory(stage=MeetingStage.PLANNED, date=day, start=start)
    for member in MembershipFactory.create_batch(3, organization=made.organization):
        AttendanceFactory(meeting=made, person=member.person)
    return made


def at(name, meeting):
    return reverse(f"workspace:{name}", args=[meeting.organization.slug, meeting.slug])


def invited(meeting, clerk, *names):
    for name in names:
        agenda.add_item(meeting, name, by=clerk)
    meeting.stage = MeetingStage.INVITED
    meeting.date = meeting.invited_on = timezone.localdate()
    meeting.save()
    return agenda.items_of(meeting)


def typed(client, meeting, **lines):
    """The table as it is shown, with some cells typed over: ``{"0-outcome": "noted"}`` by the line's place."""
    data = {}
    for place, form in enumerate(client.get(at("meeting_table", meeting)).context["lines"]):
        for name in form.fields:
            value = lines.get(f"l{place}_{name}", form[name].value())
            data[f"{form.prefix}-{name}"] = "" if value is None else value
            shown = form[name].value()
            data[f"initial-{form.prefix}-{name}"] = "" if shown is None else shown
    return data


def test_a_whole_agenda_is_filled_in_one_go(client, meeting):
    paper = ConsultationFactory(organization=meeting.organization)
    closed = ConsultationFactory(organization=meeting.organization, paper__visibility="council")
    data = {
        "before": "Eröffnung\nEinwohnerfragestunde\n\n",
        "papers": [paper.pk, closed.pk],
        "after": "Anfragen",
        "closed": "Kauf Hauptstraße 1 | Grundstücksangelegenheit\nPersonal",
    }
    assert client.post(at("agenda_fill", meeting), data).status_code == 302
    found = [(item.number, item.name) for item in agenda.items_of(meeting)]
    assert found == [
        ("Ö 1", "Eröffnung"),
        ("Ö 2", "Einwohnerfragestunde"),
        ("Ö 3", paper.paper.name),
        ("Ö 4", "Anfragen"),
        ("N 1", closed.paper.name),
        ("N 2", "Kauf Hauptstraße 1"),
        ("N 3", "Personal"),
    ]
    assert ClosedItemTitle.objects.get().title == "Grundstücksangelegenheit"
    assert AgendaItem.objects.get(name="Einwohnerfragestunde").kind == AgendaKind.QUESTION_TIME


def test_all_waiting_papers_are_chosen_to_begin_with(client, meeting):
    step = ConsultationFactory(organization=meeting.organization)
    assert client.get(at("agenda_fill", meeting)).context["form"]["papers"].value() == [step.pk]


def test_what_is_decided_in_writing_waits_for_no_meeting_until_it_is_to_be_noted(client, meeting):
    waiting = {"paper__kind": "urgent", "organization": meeting.organization}
    ConsultationFactory(paper__state="released", **waiting)
    told = ConsultationFactory(paper__state="decided", role="note", **waiting)
    assert client.get(at("agenda_fill", meeting)).context["form"]["papers"].value() == [told.pk]


def test_nothing_typed_and_nothing_chosen_says_so(client, meeting):
    page = client.post(at("agenda_fill", meeting), {})
    assert page.status_code == 422
    assert not AgendaItem.objects.exists()


def test_after_the_invitation_a_reason_is_asked_for_and_nothing_is_half_written(client, meeting, clerk):
    invited(meeting, clerk, "Bericht")
    page = client.post(at("agenda_fill", meeting), {"after": "Eins\nZwei"})
    assert page.status_code == 422
    assert "Eins" in page.content.decode()
    assert AgendaItem.objects.count() == 1
    client.post(at("agenda_fill", meeting), {"after": "Eins\nZwei", "urgency_reason": "Frist"})
    assert AgendaItem.objects.filter(supplementary=True).count() == 2


def test_all_results_are_recorded_on_one_page(client, meeting, clerk):
    first, second, third = invited(meeting, clerk, "A", "B", "C")
    votes = {"l1_outcome": "adopted_unchanged", "l1_yes": "2", "l1_no": "1", "l1_abstain": "0"}
    data = typed(client, meeting, l0_outcome="noted", l0_minutes="Kurz.", **votes)
    assert client.post(at("meeting_table", meeting), data).status_code == 302
    found = Resolution.objects.order_by("agenda_item").values_list("agenda_item", "outcome", "votes_yes")
    assert list(found) == [(first.pk, Outcome.NOTED, None), (second.pk, Outcome.ADOPTED_UNCHANGED, 2)]
    assert ItemMinutes.objects.get().text == "Kurz."
    assert not Resolution.objects.filter(agenda_item=third).exists()


def test_one_line_with_wrong_counts_and_nothing_is_written(client, meeting, clerk):
    invited(meeting, clerk, "A", "B")
    wrong = {"l1_outcome": "adopted_unchanged", "l1_yes": "9", "l1_no": "0", "l1_abstain": "0"}
    page = client.post(at("meeting_table", meeting), typed(client, meeting, l0_outcome="noted", **wrong))
    assert page.status_code == 422
    assert "9 Stimmen wurden gezählt" in page.content.decode()
    assert not Resolution.objects.exists()


def test_saved_again_without_a_change_nothing_is_written(client, meeting, clerk):
    invited(meeting, clerk, "A")
    client.post(at("meeting_table", meeting), typed(client, meeting, l0_outcome="noted"))
    page = client.post(at("meeting_table", meeting), typed(client, meeting), follow=True).content.decode()
    assert Resolution.history.count() == 1
    assert "Es wurde nichts geändert" in page
    assert "gespeichert." not in page


@pytest.mark.slow
def test_two_at_once_only_the_line_that_both_changed_is_in_question(client, meeting, clerk):
    invited(meeting, clerk, "A", "B")
    mine = typed(client, meeting, l0_outcome="postponed")
    other = typed(client, meeting, l1_outcome="noted")
    client.post(at("meeting_table", meeting), typed(client, meeting, l0_outcome="noted"))
    page = client.post(at("meeting_table", meeting), mine)
    assert page.status_code == 422
    assert "zur Kenntnis genommen" in page.content.decode()
    assert client.post(at("meeting_table", meeting), other).status_code == 302
    assert [row.outcome for row in Resolution.objects.order_by("agenda_item")] == ["noted", "noted"]


def test_a_changed_wording_is_left_to_the_items_page(client, meeting, clerk):
    from werdegang.council.meetings import deciding

    [item] = invited(meeting, clerk, "A")
    deciding.record_result(item, deciding.Result(Outcome.ADOPTED_CHANGED, text="Anders."), by=clerk)
    sent = typed(client, meeting, l0_outcome="noted", l0_minutes="Lang.")
    assert client.post(at("meeting_table", meeting), sent).status_code == 302
    assert Resolution.objects.get().text == "Anders."
    assert ItemMinutes.objects.get().text == "Lang."


def attended(client, meeting, **typed):
    """The attendance list as it is shown, the first line typed over."""
    page = client.get(at("attendance", meeting))
    data = {}
    for place, line in enumerate(page.context["lines"]):
        for name in line.fields:
            shown = line[name].value()
            data[f"initial-{line.prefix}-{name}"] = "" if shown is None else shown
            data[f"{line.prefix}-{name}"] = typed.get(name, shown) if place == 0 else shown
        data[f"{line.prefix}-version"] = line.version
    assert f'name="initial-{line.prefix}-presence"' in page.content.decode()
    return {name: "" if value is None else value for name, value in data.items()}


@pytest.mark.slow
def test_two_at_the_attendance_list_do_not_overwrite_each_other(client, meeting):
    mine = attended(client, meeting, presence="absent")
    untouched = attended(client, meeting)
    client.post(at("attendance", meeting), attended(client, meeting, presence="excused"))
    page = client.post(at("attendance", meeting), mine)
    assert page.status_code == 422
    assert "entschuldigt" in page.content.decode()
    assert client.post(at("attendance", meeting), untouched).status_code == 302
    assert list(meeting.attendance.exclude(presence="present").values_list("presence", flat=True)) == [
        "excused"
    ]
    first = client.get(at("attendance", meeting)).context["lines"][0]
    client.post(at("attendance", meeting), mine | {f"{first.prefix}-version": first.version})
    assert meeting.attendance.filter(presence="absent", deleted=False).count() == 1


def test_the_table_asks_a_fixed_number_of_questions(client, meeting, clerk, django_assert_max_num_queries):
    invited(meeting, clerk, *(f"Punkt {number}" for number in range(25)))
    with django_assert_max_num_queries(20):
        client.get(at("meeting_table", meeting))


@pytest.mark.parametrize("state", ["submitted", "co_signature", "returned", "withdrawn"])
def test_what_is_not_released_waits_for_no_agenda_and_cannot_come_onto_one(client, meeting, clerk, state):
    step = ConsultationFactory(
        organization=meeting.organization, paper__state=state, paper__visibility="internal"
    )
    assert client.get(at("agenda_fill", meeting)).context["form"]["papers"].value() == []
    with pytest.raises(Refused):
        agenda.add_paper(meeting, step, by=clerk)
    assert not AgendaItem.objects.exists()
