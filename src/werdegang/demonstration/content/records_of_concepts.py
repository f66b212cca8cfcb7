# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Frozen records that hold the demonstration's concept, its measures, figures and participation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from werdegang.demonstration.content.vocabulary import (
    Direction,
    EditionState,
    FundingSource,
    IndicatorLevel,
    MeasureKind,
    MeasureState,
    PhaseKind,
    ProposalOutcome,
    SuccessionKind,
    ValueStatus,
)


@dataclass(frozen=True, slots=True)
class Concept:
    """The concept that its editions belong to."""

    key: str
    title: str
    short_title: str
    description: str
    coordinating_office: str
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition; its period is half-open. `rated_on` is the day its goals' status is computed for.

    `board_agenda_items`: where the advisory board dealt with the edition before it was adopted.
    """

    key: str
    concept: str
    number: int
    title: str
    short_title: str
    description: str
    start: date
    until: date
    predecessor: str | None
    state: EditionState
    adopted_by: str
    coordinating_office: str | None
    advisory_board: str
    goals_on_record: int
    rated_on: date
    board_agenda_items: tuple[str, ...] = ()
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class GuidingPrinciple:
    """A principle that an edition (or every edition) follows."""

    key: str
    edition: str
    position: int
    title: str
    description: str
    is_sample: bool = False
    description_is_sample: bool = True


@dataclass(frozen=True, slots=True)
class FocusTopic:
    """A topic of special weight, across action fields."""

    key: str
    editions: tuple[str, ...]
    position: int
    title: str
    description: str
    is_sample: bool = False
    description_is_sample: bool = True


@dataclass(frozen=True, slots=True)
class ActionField:
    """A field of action of an edition."""

    key: str
    edition: str
    position: int
    title: str
    description: str
    is_sample: bool = False
    description_is_sample: bool = True


@dataclass(frozen=True, slots=True)
class TargetGroup:
    """People that goals and measures are for."""

    key: str
    title: str
    description: str
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A provision of law; `url` is empty where no lasting address is known."""

    key: str
    citation: str
    title: str
    url: str = ""
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal of an edition."""

    key: str
    action_field: str
    number: int
    title: str
    description: str
    why: str
    target_groups: tuple[str, ...] = ()
    focus_topics: tuple[str, ...] = ()
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class GoalSuccession:
    """One tie between goals of neighbouring editions; NEW goals simply have none."""

    key: str
    predecessor: str
    successor: str | None
    kind: SuccessionKind
    reason: str
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class MeasureSuccession:
    """One tie between measures of neighbouring editions."""

    key: str
    predecessor: str
    successor: str | None
    kind: SuccessionKind
    reason: str
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Need:
    """A need that goals answer."""

    key: str
    action_field: str
    title: str
    description: str
    goals: tuple[str, ...]
    target_groups: tuple[str, ...] = ()
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Funding:
    """Money of one year in euros; `organization` pays; `spent` is None while the year is open."""

    year: int
    organization: str | None
    budget: str
    planned: int
    spent: int | None = None
    source: FundingSource = FundingSource.OWN


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure; `due` is the planned end (None: open-ended), `completed_on` only when completed."""

    key: str
    goals: tuple[str, ...]
    title: str
    description: str
    kind: MeasureKind
    state: MeasureState
    state_since: date
    state_reason: str
    start: date
    due: date | None
    lead: str
    partners: tuple[str, ...] = ()
    funders: tuple[str, ...] = ()
    target_groups: tuple[str, ...] = ()
    legal_bases: tuple[str, ...] = ()
    funding: tuple[Funding, ...] = ()
    completed_on: date | None = None
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class StatusUpdate:
    """A dated report on a measure with a text for the public and one for the administration."""

    key: str
    measure: str
    day: date
    state: MeasureState
    public_text: str
    internal_text: str = ""
    progress: int | None = None
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class IndicatorValue:
    """One value, for a year and as of a day."""

    year: int
    value: float
    status: ValueStatus
    as_of: date
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class IndicatorTarget:
    """What an edition wants an indicator to be in `year`, from a baseline; ties it to a goal."""

    edition: str
    goal: str
    baseline_year: int
    baseline: float
    year: int
    value: float


@dataclass(frozen=True, slots=True)
class Dimension:
    """Something by which indicators are broken down; its members: (code, name)."""

    key: str
    name: str
    members: tuple[tuple[str, str], ...]
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Breakdown:
    """The values of an indicator by two dimensions: for each year a row for each member of the first."""

    key: str
    indicator: str
    dimensions: tuple[str, str]
    years: Mapping[int, tuple[tuple[int, ...], ...]]


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure with its definition, unit and source; `editions` that show it."""

    key: str
    title: str
    definition: str
    unit: str
    source: str
    responsible: str
    level: IndicatorLevel
    direction: Direction
    decimals: int
    editions: tuple[str, ...]
    values: tuple[IndicatorValue, ...]
    targets: tuple[IndicatorTarget, ...] = ()
    counts_people: bool = False
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class GoodPractice:
    """A story that others can learn from."""

    key: str
    edition: str
    measure: str
    organization: str
    title: str
    story: tuple[str, ...]
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class OfferText:
    """An offer's title and text in one language (ISO 639-1 code)."""

    language: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ServiceOffer:
    """What is on offer for people; `texts` starts with German. Validity is half-open."""

    key: str
    texts: tuple[OfferText, ...]
    subject: str
    provider: str
    contact_office: str
    location: str
    opening_hours: str
    spoken_languages: tuple[str, ...]
    target_groups: tuple[str, ...]
    cost: str
    valid_from: date
    valid_until: date | None
    checked_on: date
    measures: tuple[str, ...] = ()
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class ReportingDuty:
    """A recurring report: who owes it to whom, at least every so many months, by which resolution."""

    key: str
    title: str
    concept: str
    from_organization: str
    to_organization: str
    every_months: int
    resolution: str
    start: date
    description: str
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class ParticipationEvent:
    """A conference or session within a phase."""

    day: date
    title: str
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class ParticipationPhase:
    """A phase of participation, half-open; `until` after REFERENCE_DATE means that it is open."""

    key: str
    concept: str
    edition: str | None
    kind: PhaseKind
    title: str
    description: str
    start: date
    until: date
    accepts_proposals: bool
    host: str | None
    events: tuple[ParticipationEvent, ...] = ()
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A proposal and what became of it; `merged_into` is another proposal."""

    key: str
    phase: str
    number: int
    title: str
    text: str
    day: date
    outcome: ProposalOutcome
    reason: str
    needs: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    merged_into: str | None = None
    submitted_by: str = ""
    is_sample: bool = True
