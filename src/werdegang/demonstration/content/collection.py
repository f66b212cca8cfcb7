# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""All records of the Göttingen demonstration in one place, for the builder and for the tests."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Protocol

from werdegang.demonstration.content import (
    accounts,
    assignments,
    bodies,
    body,
    breakdowns,
    concept,
    frame_of_measures,
    goals_2008_first_half,
    goals_2008_second_half,
    goals_of_continuations,
    good_practices,
    indicators,
    measures_2008_education,
    measures_2008_society,
    measures_2008_work,
    measures_2017_first_half,
    measures_2017_second_half,
    measures_2019_education,
    measures_2019_politics,
    measures_2019_work,
    meetings_2020,
    meetings_on_record,
    meetings_since_september_2019,
    meetings_until_june_2019,
    memberships,
    motions_2020,
    needs,
    papers_2018_2019,
    papers_2020,
    papers_on_record,
    participation_phases,
    partners,
    persons,
    proposals_2008_culture,
    proposals_2008_language,
    proposals_2008_politics,
    proposals_2008_work,
    proposals_2020,
    records_of_concepts,
    records_of_council,
    records_of_followup,
    records_of_translations,
    service_offers,
    status_updates_since_2019,
    status_updates_until_2018,
    successions,
    translations,
)


class Keyed(Protocol):
    """A record that others can name."""

    @property
    def key(self) -> str:
        """Unique over all records and stable."""


@dataclass(frozen=True, slots=True)
class Content:
    """The whole demonstration; a tuple for each kind, in the order in which they can be written."""

    body: records_of_council.Body
    legislative_terms: tuple[records_of_council.LegislativeTerm, ...]
    locations: tuple[records_of_council.Location, ...]
    organizations: tuple[records_of_council.Organization, ...]
    persons: tuple[records_of_council.Person, ...]
    memberships: tuple[records_of_council.Membership, ...]
    accounts: tuple[records_of_council.Account, ...]
    meetings: tuple[records_of_council.Meeting, ...]
    papers: tuple[records_of_council.Paper, ...]
    paper_relations: tuple[records_of_council.PaperRelation, ...]
    concept: records_of_concepts.Concept
    editions: tuple[records_of_concepts.Edition, ...]
    guiding_principles: tuple[records_of_concepts.GuidingPrinciple, ...]
    focus_topics: tuple[records_of_concepts.FocusTopic, ...]
    action_fields: tuple[records_of_concepts.ActionField, ...]
    target_groups: tuple[records_of_concepts.TargetGroup, ...]
    legal_bases: tuple[records_of_concepts.LegalBasis, ...]
    goals: tuple[records_of_concepts.Goal, ...]
    goal_successions: tuple[records_of_concepts.GoalSuccession, ...]
    needs: tuple[records_of_concepts.Need, ...]
    measures: tuple[records_of_concepts.Measure, ...]
    measure_successions: tuple[records_of_concepts.MeasureSuccession, ...]
    status_updates: tuple[records_of_concepts.StatusUpdate, ...]
    dimensions: tuple[records_of_concepts.Dimension, ...]
    indicators: tuple[records_of_concepts.Indicator, ...]
    breakdowns: tuple[records_of_concepts.Breakdown, ...]
    good_practices: tuple[records_of_concepts.GoodPractice, ...]
    service_offers: tuple[records_of_concepts.ServiceOffer, ...]
    translations: tuple[records_of_translations.Translation, ...]
    reporting_duties: tuple[records_of_concepts.ReportingDuty, ...]
    participation_phases: tuple[records_of_concepts.ParticipationPhase, ...]
    proposals: tuple[records_of_concepts.Proposal, ...]
    assignments: tuple[records_of_followup.Assignment, ...]

    def records(self) -> Iterator[Keyed]:
        """Every record that has a key, nested documents, agenda items and resolutions included."""
        for field in fields(self):
            value = getattr(self, field.name)
            yield from value if isinstance(value, tuple) else (value,)
        for meeting in self.meetings:
            yield from meeting.documents
            for item in meeting.agenda:
                yield item
                if item.resolution:
                    yield item.resolution
        for paper in self.papers:
            yield from paper.documents


GOETTINGEN = Content(
    body=body.BODY,
    legislative_terms=body.LEGISLATIVE_TERMS,
    locations=body.LOCATIONS,
    organizations=bodies.COUNCIL_BODIES + bodies.OFFICES + partners.PARTNERS,
    persons=persons.PERSONS,
    memberships=memberships.MEMBERSHIPS,
    accounts=accounts.ACCOUNTS,
    meetings=(
        meetings_on_record.MEETINGS_ON_RECORD
        + meetings_until_june_2019.MEETINGS_UNTIL_JUNE_2019
        + meetings_since_september_2019.MEETINGS_SINCE_SEPTEMBER_2019
        + meetings_2020.MEETINGS_2020
    ),
    papers=(
        papers_on_record.PAPERS_ON_RECORD
        + papers_2018_2019.PAPERS_2018_2019
        + papers_2020.PAPERS_2020
        + papers_2020.PAPERS_NOT_PUBLIC
        + motions_2020.MOTIONS_2020
    ),
    paper_relations=papers_on_record.PAPER_RELATIONS + motions_2020.RELATIONS_OF_MOTIONS,
    concept=concept.CONCEPT,
    editions=concept.EDITIONS,
    guiding_principles=concept.GUIDING_PRINCIPLES,
    focus_topics=concept.FOCUS_TOPICS,
    action_fields=concept.ACTION_FIELDS,
    target_groups=frame_of_measures.TARGET_GROUPS,
    legal_bases=frame_of_measures.LEGAL_BASES,
    goals=(
        goals_2008_first_half.GOALS_2008_FIRST_HALF
        + goals_2008_second_half.GOALS_2008_SECOND_HALF
        + goals_of_continuations.GOALS_2017
        + goals_of_continuations.GOALS_2019
    ),
    goal_successions=successions.GOAL_SUCCESSIONS,
    needs=needs.NEEDS,
    measures=(
        measures_2008_education.MEASURES_2008_EDUCATION
        + measures_2008_work.MEASURES_2008_WORK
        + measures_2008_society.MEASURES_2008_SOCIETY
        + measures_2017_first_half.MEASURES_2017_FIRST_HALF
        + measures_2017_second_half.MEASURES_2017_SECOND_HALF
        + measures_2019_education.MEASURES_2019_EDUCATION
        + measures_2019_work.MEASURES_2019_WORK
        + measures_2019_politics.MEASURES_2019_POLITICS
    ),
    measure_successions=successions.MEASURE_SUCCESSIONS,
    status_updates=(
        status_updates_until_2018.STATUS_UPDATES_2010_2018
        + status_updates_since_2019.STATUS_UPDATES_2019_2020
    ),
    dimensions=breakdowns.DIMENSIONS,
    indicators=indicators.INDICATORS,
    breakdowns=breakdowns.BREAKDOWNS,
    good_practices=good_practices.GOOD_PRACTICES,
    service_offers=service_offers.SERVICE_OFFERS,
    translations=translations.TRANSLATIONS,
    reporting_duties=concept.REPORTING_DUTIES,
    participation_phases=participation_phases.PARTICIPATION_PHASES,
    proposals=(
        proposals_2008_language.PROPOSALS_2008_LANGUAGE
        + proposals_2008_work.PROPOSALS_2008_WORK
        + proposals_2008_culture.PROPOSALS_2008_CULTURE
        + proposals_2008_politics.PROPOSALS_2008_POLITICS
        + proposals_2020.PROPOSALS_2020
    ),
    assignments=assignments.ASSIGNMENTS + motions_2020.ASSIGNMENTS_OF_MOTIONS,
)
