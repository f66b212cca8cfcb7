# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The controlled words of the demonstration's records.

Member NAMES are those of the domain's vocabularies, so that a builder can translate by name
(`council_vocabulary[record_value.name]`); the values are only for reading.
"""

from enum import StrEnum


class Visibility(StrEnum):
    """Who may see an object, from everybody to its authors."""

    PUBLIC = "public"
    COUNCIL = "council"
    INTERNAL = "internal"
    DRAFT = "draft"


class OrganizationKind(StrEnum):
    """What an organization is within the municipality."""

    COUNCIL = "council"
    MAIN_COMMITTEE = "main_committee"
    COMMITTEE = "committee"
    ADVISORY_BOARD = "advisory_board"
    FACTION = "faction"
    OFFICE = "office"
    DEPARTMENT_HEADS = "department_heads"
    PARTNER = "partner"
    OTHER = "other"


class ConsultationRole(StrEnum):
    """What a body is asked to do with a paper."""

    PRELIMINARY = "preliminary"
    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    HEARING = "hearing"
    NOTE = "note"
    OTHER = "other"


class Outcome(StrEnum):
    """What came of a consultation; the source's own words stand beside it."""

    OPEN = "open"
    ADOPTED_UNCHANGED = "adopted_unchanged"
    ADOPTED_CHANGED = "adopted_changed"
    REJECTED = "rejected"
    POSTPONED = "postponed"
    REFERRED = "referred"
    NOTED = "noted"
    RECOMMENDED = "recommended"
    WITHDRAWN = "withdrawn"
    SETTLED = "settled"
    OTHER = "other"


class RelationKind(StrEnum):
    """How one paper stands to another."""

    SUPERORDINATED = "superordinated"
    RELATED = "related"


class EditionState(StrEnum):
    """Where an edition stands on its way from draft to conclusion."""

    DRAFT = "draft"
    PARTICIPATION = "participation"
    BOARD = "board"
    COUNCIL = "council"
    ADOPTED = "adopted"
    IMPLEMENTATION = "implementation"
    CONCLUDED = "concluded"


class SuccessionKind(StrEnum):
    """How a goal or measure lives on; DROPPED has no successor and a reason."""

    CONTINUED = "continued"
    REWORDED = "reworded"
    MERGED = "merged"
    SPLIT = "split"
    DROPPED = "dropped"


class MeasureKind(StrEnum):
    """What a measure is: it ends, it stays, or it changes how work is done."""

    PROJECT = "project"
    PERMANENT_SERVICE = "permanent_service"
    STRUCTURE = "structure"


class MeasureState(StrEnum):
    """Where a measure stands, as its owner says."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DELAYED = "delayed"
    COMPLETED = "completed"
    PERMANENT = "permanent"
    DISCONTINUED = "discontinued"


class GoalStatus(StrEnum):
    """What the rule of the concept computes for a goal."""

    REACHED = "reached"
    ON_TRACK = "on_track"
    WATCH = "watch"
    CRITICAL = "critical"
    UNRATED = "unrated"


class Direction(StrEnum):
    """Whether a higher or a lower value of an indicator is the better one."""

    UP = "up"
    DOWN = "down"
    NEUTRAL = "neutral"


class IndicatorLevel(StrEnum):
    """What an indicator measures: the frame, what was done, what it changed."""

    CONTEXT = "context"
    OUTPUT = "output"
    OUTCOME = "outcome"


class ValueStatus(StrEnum):
    """Whether a figure may still change."""

    PROVISIONAL = "provisional"
    FINAL = "final"


class FundingSource(StrEnum):
    """Where money comes from."""

    OWN = "own"
    STATE = "state"
    FEDERAL = "federal"
    EU = "eu"
    OTHER = "other"


class PhaseKind(StrEnum):
    """How people take part."""

    CONFERENCE = "conference"
    WORKING_GROUP = "working_group"
    BOARD = "board"
    CALL = "call"


class ProposalOutcome(StrEnum):
    """What became of a proposal; OPEN is not answered yet."""

    OPEN = "open"
    ACCEPTED = "accepted"
    PARTLY = "partly"
    NOT_ACCEPTED = "not_accepted"
    MERGED = "merged"


class AccountRole(StrEnum):
    """The roles that the demonstration has an account for."""

    COUNCIL_MEMBER = "council_member"
    MEASURE_OWNER = "measure_owner"
    COORDINATION = "coordination"
    COUNCIL_OFFICE = "council_office"
    OFFICE = "office"
    ADMINISTRATOR = "administrator"
