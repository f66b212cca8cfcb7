# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demonstration's records hold together, and its council is as on record."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest

from werdegang.demonstration.content.collection import GOETTINGEN as CONTENT
from werdegang.demonstration.content.lookups import AGENDA_ITEMS as ITEMS
from werdegang.demonstration.content.records_of_council import REFERENCE_DATE, Consultation
from werdegang.demonstration.content.vocabulary import AccountRole, ConsultationRole, Outcome, Visibility

KEYS = {
    name: {record.key for record in getattr(CONTENT, name)}
    for name in (
        "locations",
        "organizations",
        "persons",
        "meetings",
        "papers",
        "editions",
        "focus_topics",
        "action_fields",
        "target_groups",
        "legal_bases",
        "goals",
        "needs",
        "measures",
        "participation_phases",
        "proposals",
    )
}
RESOLUTIONS = {item.resolution.key: item.resolution for _, item in ITEMS.values() if item.resolution}
ORGANIZATION = {organization.key: organization for organization in CONTENT.organizations}


def references() -> Iterator[tuple[str, str, str | None]]:
    """Every (holder, kind of record, key) that a record names."""
    for o in CONTENT.organizations:
        yield o.key, "organizations", o.part_of
    for seat in CONTENT.memberships:
        yield seat.key, "persons", seat.person
        yield seat.key, "organizations", seat.organization
        yield seat.key, "organizations", seat.on_behalf_of
    for a in CONTENT.accounts:
        yield a.key, "persons", a.person
        for scope in a.scopes:
            if scope != CONTENT.concept.key:
                yield a.key, "organizations", scope
    for meeting in CONTENT.meetings:
        yield meeting.key, "organizations", meeting.organization
        yield meeting.key, "locations", meeting.location
    for p in CONTENT.papers:
        for key in (p.lead_office, *p.others_involved, *p.originators):
            yield p.key, "organizations", key
        for c in p.consultations:
            yield p.key, "organizations", c.organization
    for r in CONTENT.paper_relations:
        yield r.key, "papers", r.paper
        yield r.key, "papers", r.related
    for e in CONTENT.editions:
        yield e.key, "editions", e.predecessor
        yield e.key, "organizations", e.coordinating_office
        yield e.key, "organizations", e.advisory_board
    for principle in CONTENT.guiding_principles:
        yield principle.key, "editions", principle.edition
    for field in CONTENT.action_fields:
        yield field.key, "editions", field.edition
    for t in CONTENT.focus_topics:
        for key in t.editions:
            yield t.key, "editions", key
    for g in CONTENT.goals:
        yield g.key, "action_fields", g.action_field
        yield from ((g.key, "target_groups", key) for key in g.target_groups)
        yield from ((g.key, "focus_topics", key) for key in g.focus_topics)
    for s in CONTENT.goal_successions:
        yield s.key, "goals", s.predecessor
        yield s.key, "goals", s.successor
    for ms in CONTENT.measure_successions:
        yield ms.key, "measures", ms.predecessor
        yield ms.key, "measures", ms.successor
    for n in CONTENT.needs:
        yield n.key, "action_fields", n.action_field
        yield from ((n.key, "goals", key) for key in n.goals)
        yield from ((n.key, "target_groups", key) for key in n.target_groups)
    for m in CONTENT.measures:
        yield from ((m.key, "goals", key) for key in m.goals)
        yield from ((m.key, "organizations", key) for key in (m.lead, *m.partners, *m.funders))
        yield from ((m.key, "organizations", f.organization) for f in m.funding)
        yield from ((m.key, "target_groups", key) for key in m.target_groups)
        yield from ((m.key, "legal_bases", key) for key in m.legal_bases)
    for u in CONTENT.status_updates:
        yield u.key, "measures", u.measure
    for i in CONTENT.indicators:
        yield i.key, "organizations", i.responsible
        yield from ((i.key, "editions", key) for key in i.editions)
        for target in i.targets:
            yield i.key, "editions", target.edition
            yield i.key, "goals", target.goal
    for gp in CONTENT.good_practices:
        yield gp.key, "editions", gp.edition
        yield gp.key, "measures", gp.measure
        yield gp.key, "organizations", gp.organization
    for offer in CONTENT.service_offers:
        yield offer.key, "organizations", offer.provider
        yield offer.key, "organizations", offer.contact_office
        yield offer.key, "locations", offer.location
        yield from ((offer.key, "target_groups", key) for key in offer.target_groups)
        yield from ((offer.key, "measures", key) for key in offer.measures)
    for d in CONTENT.reporting_duties:
        yield d.key, "organizations", d.from_organization
        yield d.key, "organizations", d.to_organization
    for ph in CONTENT.participation_phases:
        yield ph.key, "editions", ph.edition
        yield ph.key, "organizations", ph.host
    for pr in CONTENT.proposals:
        yield pr.key, "participation_phases", pr.phase
        yield pr.key, "proposals", pr.merged_into
        yield from ((pr.key, "needs", key) for key in pr.needs)
        yield from ((pr.key, "goals", key) for key in pr.goals)
        yield from ((pr.key, "measures", key) for key in pr.measures)


def test_every_key_is_unique_and_readable():
    keys = Counter(record.key for record in CONTENT.records())
    assert [key for key, count in keys.items() if count > 1] == []
    assert [key for key in keys if not re.fullmatch(r"[a-z0-9-]+", key)] == []


def test_every_reference_resolves():
    assert [
        (holder, kind, key) for holder, kind, key in references() if key is not None and key not in KEYS[kind]
    ] == []


def test_every_agenda_item_and_resolution_that_is_named_exists():
    named = [c.agenda_item for paper in CONTENT.papers for c in paper.consultations if c.agenda_item]
    named += [item for edition in CONTENT.editions for item in edition.board_agenda_items]
    assert set(named) <= ITEMS.keys()
    adopted = {edition.adopted_by for edition in CONTENT.editions}
    duties = {duty.resolution for duty in CONTENT.reporting_duties}
    assert adopted | duties <= RESOLUTIONS.keys()


def test_a_consultation_happens_in_a_meeting_of_its_own_body_and_once_an_item():
    used: Counter[str] = Counter()
    for paper in CONTENT.papers:
        for consultation in paper.consultations:
            if consultation.agenda_item:
                meeting, _ = ITEMS[consultation.agenda_item]
                used[consultation.agenda_item] += 1
                assert meeting.organization == consultation.organization, consultation.agenda_item
    assert max(used.values()) == 1


def test_consultations_follow_each_other_in_time():
    for paper in CONTENT.papers:
        days = [ITEMS[c.agenda_item][0].day for c in paper.consultations if c.agenda_item]
        assert days == sorted(days), paper.key
        if paper.day and days:
            assert paper.day <= days[0], paper.key


def test_the_agenda_item_of_a_closed_paper_is_closed():
    for paper in CONTENT.papers:
        for consultation in paper.consultations:
            if paper.visibility is Visibility.COUNCIL and consultation.agenda_item:
                assert not ITEMS[consultation.agenda_item][1].public, paper.key


def test_meetings_know_whether_they_are_upcoming_and_have_no_results_then():
    for meeting in CONTENT.meetings:
        assert meeting.upcoming == (meeting.day > REFERENCE_DATE), meeting.key
        if meeting.upcoming or meeting.cancelled:
            assert not any(item.resolution for item in meeting.agenda), meeting.key


def test_a_body_that_does_not_meet_in_public_has_no_public_meeting_or_item():
    for meeting in CONTENT.meetings:
        if not ORGANIZATION[meeting.organization].meets_in_public:
            assert meeting.visibility is not Visibility.PUBLIC
            assert not any(item.public for item in meeting.agenda)


def test_a_closed_consultation_has_a_date_and_a_result_that_must_not_be_shown():
    closed = [
        ITEMS[c.agenda_item]
        for paper in CONTENT.papers
        if paper.visibility is Visibility.PUBLIC
        for c in paper.consultations
        if c.organization == "verwaltungsausschuss" and c.agenda_item
    ]
    assert any(item.resolution for _, item in closed)


@pytest.mark.parametrize("visibility", list(Visibility))
def test_there_are_papers_of_every_visibility(visibility):
    assert any(paper.visibility is visibility for paper in CONTENT.papers)


@pytest.mark.parametrize("visibility", [Visibility.PUBLIC, Visibility.COUNCIL, Visibility.INTERNAL])
def test_there_are_files_of_this_visibility(visibility):
    documents = [document for paper in CONTENT.papers for document in paper.documents]
    assert any(document.visibility is visibility for document in documents)


def test_a_file_is_never_more_visible_than_its_paper():
    order = list(Visibility)
    for paper in CONTENT.papers:
        for document in paper.documents:
            assert order.index(document.visibility) >= order.index(paper.visibility), document.key


@pytest.mark.parametrize("outcome", list(Outcome))
def test_the_whole_vocabulary_of_outcomes_occurs(outcome):
    assert any(resolution.outcome is outcome for resolution in RESOLUTIONS.values())


@pytest.mark.parametrize("role", list(ConsultationRole))
def test_the_whole_vocabulary_of_consultation_roles_occurs(role):
    assert any(c.role is role for paper in CONTENT.papers for c in paper.consultations)


@pytest.mark.parametrize("role", list(AccountRole))
def test_every_role_has_an_account(role):
    assert any(account.role is role for account in CONTENT.accounts)


def test_the_meetings_on_record_are_facts_with_the_right_days_and_numbers():
    facts = {(m.organization, m.day, m.number) for m in CONTENT.meetings if not m.is_sample}
    assert facts == {
        ("rat", date(2009, 2, 6), None),
        ("beirat", date(2017, 1, 25), None),
        ("beirat", date(2017, 3, 1), None),
        ("sozialausschuss", date(2017, 3, 14), 6),
        ("rat", date(2017, 3, 17), 4),
        ("beirat", date(2018, 12, 10), None),
        ("beirat", date(2019, 3, 4), None),
        ("sozialausschuss", date(2019, 3, 12), 21),
        ("rat", date(2019, 3, 15), 20),
    }


def test_the_papers_on_record_are_facts_and_no_other_paper_is():
    facts = {paper.reference for paper in CONTENT.papers if not paper.is_sample}
    assert facts == {"", "Ref05/0007/17", "Ref05/0009/19"}


def test_the_paper_of_2017_has_the_consultation_sequence_of_the_source():
    paper = next(paper for paper in CONTENT.papers if paper.reference == "Ref05/0007/17")
    assert paper.consultations == (
        Consultation(
            "verwaltungsausschuss", ConsultationRole.PRELIMINARY, "Vorberatung", None, is_sample=False
        ),
        Consultation(
            "sozialausschuss",
            ConsultationRole.PRELIMINARY,
            "Vorberatung",
            "soz-2017-03-14-konzept",
            is_sample=False,
        ),
        Consultation(
            "rat", ConsultationRole.DECISION, "Entscheidung", "rat-2017-03-17-konzept", is_sample=False
        ),
    )


@pytest.mark.parametrize(
    "name",
    [
        "persons",
        "memberships",
        "accounts",
        "goals",
        "goal_successions",
        "needs",
        "measures",
        "measure_successions",
        "status_updates",
        "good_practices",
        "service_offers",
        "translations",
        "proposals",
    ],
)
def test_what_the_sources_do_not_hold_is_marked_as_sample(name):
    assert all(record.is_sample for record in getattr(CONTENT, name))


def test_no_document_claims_to_be_the_real_one():
    documents = [document for paper in CONTENT.papers for document in paper.documents]
    assert all(
        document.is_sample and document.paragraphs[0].startswith("Beispieldaten") for document in documents
    )
