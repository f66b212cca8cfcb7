# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demonstration's concept is as announced: editions, goals, measures, figures, participation."""

from collections import Counter
from datetime import date

import pytest

from werdegang.demonstration.content.collection import GOETTINGEN as CONTENT
from werdegang.demonstration.content.lookups import edition_of_goal, edition_of_measure
from werdegang.demonstration.content.records_of_council import REFERENCE_DATE
from werdegang.demonstration.content.vocabulary import (
    MeasureKind,
    MeasureState,
    PhaseKind,
    ProposalOutcome,
    SuccessionKind,
)

FIELD = {field.key: field for field in CONTENT.action_fields}
GOAL = {goal.key: goal for goal in CONTENT.goals}
MEASURE = {measure.key: measure for measure in CONTENT.measures}


def test_only_the_two_values_on_record_are_facts():
    facts = {
        (indicator.unit, value.year, value.value)
        for indicator in CONTENT.indicators
        for value in indicator.values
        if not value.is_sample
    }
    assert facts == {("%", 2008, 18.5), ("%", 2015, 22.0)}


def test_ten_indicators_have_ten_years_of_values():
    years = [
        [value.year for value in indicator.values] for indicator in CONTENT.indicators if indicator.is_sample
    ]
    assert len(years) == 10
    assert all(each == list(range(each[0], each[0] + 10)) for each in years)


def test_an_indicator_has_at_most_one_target_an_edition_and_its_goal_belongs_to_it():
    for indicator in CONTENT.indicators:
        editions = [target.edition for target in indicator.targets]
        assert len(editions) == len(set(editions))
        assert set(editions) <= set(indicator.editions)
        for target in indicator.targets:
            assert edition_of_goal(target.goal) == target.edition
            values = {value.year: value.value for value in indicator.values}
            assert values[target.baseline_year] == target.baseline


def test_the_editions_have_the_goals_and_fields_on_record():
    goals = Counter(edition_of_goal(key) for key in GOAL)
    fields = Counter(field.edition for field in CONTENT.action_fields)
    assert goals == {edition.key: edition.goals_on_record for edition in CONTENT.editions}
    assert goals == {"konzept-2008": 36, "fortschreibung-1": 11, "fortschreibung-2": 10}
    assert fields == {"konzept-2008": 4, "fortschreibung-1": 4, "fortschreibung-2": 3}


def test_goals_are_numbered_through_their_edition():
    for edition in CONTENT.editions:
        numbers = [goal.number for goal in CONTENT.goals if edition_of_goal(goal.key) == edition.key]
        assert numbers == list(range(1, edition.goals_on_record + 1))


def test_every_goal_has_a_measure_and_the_editions_have_enough_of_them():
    assert {goal for measure in CONTENT.measures for goal in measure.goals} == GOAL.keys()
    measures = Counter(edition_of_measure(key) for key in MEASURE)
    assert measures["konzept-2008"] >= 40
    assert measures["fortschreibung-1"] == 35
    assert measures["fortschreibung-2"] == 33


def test_needs_and_measures_stay_within_one_edition():
    for measure in CONTENT.measures:
        assert len({edition_of_goal(goal) for goal in measure.goals}) == 1, measure.key
    for need in CONTENT.needs:
        assert {edition_of_goal(goal) for goal in need.goals} == {FIELD[need.action_field].edition}, need.key
    assert len(CONTENT.needs) >= 40


def test_the_comparison_of_2008_and_2017_has_its_counts():
    kinds = {
        kind: {
            s.predecessor
            for s in CONTENT.goal_successions
            if s.kind is kind and s.predecessor.startswith("z0")
        }
        for kind in SuccessionKind
    }
    assert {kind.name: len(goals) for kind, goals in kinds.items()} == {
        "CONTINUED": 2,
        "REWORDED": 3,
        "MERGED": 9,
        "SPLIT": 1,
        "DROPPED": 21,
    }


def test_every_goal_of_a_concluded_edition_lives_on_or_was_dropped():
    predecessors = {s.predecessor for s in CONTENT.goal_successions}
    assert predecessors == {key for key in GOAL if edition_of_goal(key) != "fortschreibung-2"}


@pytest.mark.parametrize("name", ["goal_successions", "measure_successions"])
def test_dropped_means_no_successor_and_every_succession_has_its_reason(name):
    for succession in getattr(CONTENT, name):
        assert (succession.successor is None) == (succession.kind is SuccessionKind.DROPPED)
        assert succession.reason


def test_what_is_continued_keeps_its_title():
    for succession in CONTENT.goal_successions:
        if succession.kind is SuccessionKind.CONTINUED and succession.successor:
            assert GOAL[succession.predecessor].title == GOAL[succession.successor].title


@pytest.mark.parametrize(
    ("name", "edition_of"),
    [("goal_successions", edition_of_goal), ("measure_successions", edition_of_measure)],
)
def test_successions_lead_to_the_next_edition(name, edition_of):
    order = [edition.key for edition in CONTENT.editions]
    for succession in getattr(CONTENT, name):
        if succession.successor:
            before, after = edition_of(succession.predecessor), edition_of(succession.successor)
            assert order.index(after) == order.index(before) + 1


@pytest.mark.parametrize("kind", list(MeasureKind))
def test_every_kind_of_measure_occurs(kind):
    assert any(measure.kind is kind for measure in CONTENT.measures)


@pytest.mark.parametrize("state", list(MeasureState))
def test_every_state_of_a_measure_occurs(state):
    assert any(measure.state is state for measure in CONTENT.measures)


def test_a_measure_is_completed_exactly_when_it_has_a_day_of_completion():
    for measure in CONTENT.measures:
        assert (measure.state is MeasureState.COMPLETED) == (measure.completed_on is not None), measure.key


def test_the_dates_of_a_measure_make_sense():
    rated_on = {edition.key: edition.rated_on for edition in CONTENT.editions}
    for measure in CONTENT.measures:
        until = rated_on[edition_of_measure(measure.key)]
        assert measure.due is None or measure.due > measure.start, measure.key
        assert measure.state_since <= until, measure.key
        if measure.state is MeasureState.NOT_STARTED:
            continue
        assert measure.start <= measure.state_since, measure.key
        if measure.state is MeasureState.DELAYED:
            assert measure.due is not None, measure.key
            assert measure.due <= until, measure.key


def test_the_last_status_update_says_the_state_of_its_measure():
    last = {}
    for update in sorted(CONTENT.status_updates, key=lambda update: update.day):
        assert update.day <= REFERENCE_DATE
        last[update.measure] = update.state
    assert {key: state for key, state in last.items() if MEASURE[key].state is not state} == {}


def test_some_updates_carry_internal_words():
    internal = [update for update in CONTENT.status_updates if update.internal_text]
    assert len(internal) >= 10
    assert not {update.public_text for update in internal} & {update.internal_text for update in internal}


def test_money_spent_is_known_for_past_years_only():
    for measure in CONTENT.measures:
        for funding in measure.funding:
            assert (funding.spent is None) or funding.year <= 2019 or measure.completed_on, measure.key


def test_the_participation_of_2008_is_as_on_record():
    phases = [phase for phase in CONTENT.participation_phases if phase.edition == "konzept-2008"]
    conferences = {phase.start for phase in phases if phase.kind is PhaseKind.CONFERENCE}
    groups = [phase for phase in phases if phase.kind is PhaseKind.WORKING_GROUP]
    assert conferences == {date(2008, 2, 15), date(2008, 9, 12)}
    assert [len(group.events) for group in groups] == [3, 3, 3, 3]
    assert any("163" in phase.description and "Beispieldaten" in phase.description for phase in phases)


def test_there_is_an_open_phase_that_takes_proposals():
    assert any(
        phase.accepts_proposals and phase.start <= REFERENCE_DATE < phase.until
        for phase in CONTENT.participation_phases
    )


def test_sixty_proposals_of_2008_have_every_answer_with_its_reason():
    proposals = [proposal for proposal in CONTENT.proposals if proposal.day.year == 2008]
    assert len(proposals) >= 60
    assert {proposal.outcome for proposal in proposals} == set(ProposalOutcome) - {ProposalOutcome.OPEN}
    assert all(proposal.reason for proposal in proposals)


def test_proposals_lie_within_their_phase_and_are_numbered_in_it():
    phases = {phase.key: phase for phase in CONTENT.participation_phases}
    numbers = Counter((proposal.phase, proposal.number) for proposal in CONTENT.proposals)
    assert max(numbers.values()) == 1
    for proposal in CONTENT.proposals:
        assert phases[proposal.phase].start <= proposal.day < phases[proposal.phase].until, proposal.key
        if proposal.outcome is ProposalOutcome.ACCEPTED:
            assert proposal.goals or proposal.measures, proposal.key


def test_service_offers_speak_the_promised_languages():
    languages = {text.language for offer in CONTENT.service_offers for text in offer.texts}
    assert {"de", "en", "tr", "ar", "uk", "ru", "fa"} <= languages
    assert all(offer.texts[0].language == "de" for offer in CONTENT.service_offers)


def test_no_two_texts_are_the_same():
    texts = [measure.description for measure in CONTENT.measures]
    texts += [need.description for need in CONTENT.needs]
    texts += [proposal.text for proposal in CONTENT.proposals]
    texts += [update.public_text for update in CONTENT.status_updates]
    repeated = [text for text, count in Counter(texts).items() if count > 1]
    assert len(repeated) <= 3  # what is continued into the next edition word for word
