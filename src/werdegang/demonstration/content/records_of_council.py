# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Frozen records that hold the demonstration's people, files and council.

`key` is stable and unique over all records; other records refer to it. Nested records without a
key (consultations, votes) belong to their parent and are told apart by their position.
`is_sample` says that the record is invented; it is the default, so that a fact has to be claimed.
"""

from dataclasses import dataclass
from datetime import date, time

from werdegang.demonstration.content.vocabulary import (
    AccountRole,
    ConsultationRole,
    OrganizationKind,
    Outcome,
    RelationKind,
    Visibility,
)

REFERENCE_DATE = date(2020, 5, 14)
"""The day on which the demonstration stands; what is later is upcoming."""


@dataclass(frozen=True, slots=True)
class Body:
    """The municipality; `ags` is the eight-digit official key."""

    key: str
    name: str
    short_name: str
    ags: str
    classification: str
    contact_name: str = ""
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class LegislativeTerm:
    """A council's term, half-open: `until` is the first day of the next one."""

    key: str
    name: str
    start: date
    until: date
    is_sample: bool = False


@dataclass(frozen=True, slots=True)
class Location:
    """A place where people meet or are advised."""

    key: str
    name: str
    street_address: str = ""
    postal_code: str = ""
    locality: str = "Göttingen"
    sub_locality: str = ""
    room: str = ""
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Organization:
    """A body, faction, office or partner. `meets_in_public` matters only for bodies that meet."""

    key: str
    name: str
    short_name: str
    kind: OrganizationKind
    description: str = ""
    meets_in_public: bool = True
    part_of: str | None = None
    start: date | None = None
    until: date | None = None
    contact_email: str = ""
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Membership:
    """A person's seat, half-open in time; `on_behalf_of` is who sent the person."""

    key: str
    person: str
    organization: str
    role: str
    start: date
    until: date | None = None
    voting_right: bool = True
    on_behalf_of: str | None = None
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person."""

    key: str
    given_name: str
    family_name: str
    form_of_address: str
    title: str = ""
    is_sample: bool = True

    @property
    def name(self) -> str:
        """The name as people read it."""
        return " ".join(part for part in (self.title, self.given_name, self.family_name) if part)


@dataclass(frozen=True, slots=True)
class Account:
    """A demonstration account; `scopes` are keys of organizations or the concept."""

    key: str
    username: str
    display_name: str
    role: AccountRole
    description: str
    person: str | None = None
    scopes: tuple[str, ...] = ()
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Document:
    """A file that the builder makes from `paragraphs`; `media_type` says as what."""

    key: str
    name: str
    file_name: str
    paragraphs: tuple[str, ...]
    visibility: Visibility = Visibility.PUBLIC
    media_type: str = "application/pdf"
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a body decided under an agenda item; votes are None where none are recorded."""

    key: str
    outcome: Outcome
    outcome_text: str
    text: str = ""
    votes_yes: int | None = None
    votes_no: int | None = None
    votes_abstain: int | None = None
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One item of an agenda, in the order of `Meeting.agenda`. An empty number is not on record."""

    key: str
    number: str
    name: str
    public: bool = True
    resolution: Resolution | None = None
    minutes: str = ""
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Meeting:
    """A meeting; `start` is None where only the day is on record. `upcoming`: after REFERENCE_DATE."""

    key: str
    name: str
    organization: str
    day: date
    number: int | None = None
    start: time | None = None
    end: time | None = None
    location: str | None = None
    agenda: tuple[AgendaItem, ...] = ()
    documents: tuple[Document, ...] = ()
    visibility: Visibility = Visibility.PUBLIC
    cancelled: bool = False
    upcoming: bool = False
    agenda_note: str = ""
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Consultation:
    """One step of a paper's consultation sequence; no agenda item means no date is on record."""

    organization: str
    role: ConsultationRole
    role_text: str
    agenda_item: str | None = None
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class FamilyEntry:
    """A line of a paper's family tree as the source shows it, without a paper of its own."""

    depth: int
    reference: str
    name: str
    lead_office: str
    paper_type: str
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper with its sections. Empty reference, type, day or office: not on record."""

    key: str
    reference: str
    name: str
    paper_type: str
    day: date | None
    lead_office: str | None
    visibility: Visibility = Visibility.PUBLIC
    proposal: str = ""
    reasoning: str = ""
    facts: str = ""
    financial_effects: str = ""
    others_involved: tuple[str, ...] = ()
    originators: tuple[str, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    documents: tuple[Document, ...] = ()
    family: tuple[FamilyEntry, ...] = ()
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class PaperRelation:
    """`paper` stands to `related` as `kind` says (SUPERORDINATED: `related` is above it)."""

    key: str
    paper: str
    related: str
    kind: RelationKind
    depth: int = 0
    is_sample: bool = True
