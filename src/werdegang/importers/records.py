# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Frozen records between the pages of a council information system and the database (no ORM here)."""

import datetime
from dataclasses import dataclass, field
from typing import ClassVar, TypeAlias

from werdegang.importers.vocabulary import Outcome, Role, Visibility

Json: TypeAlias = str | int | list["Json"] | dict[str, "Json"] | None


class UnreadablePage(Exception):  # noqa: N818 -- it says what the page is
    """What was given is no page that can be read; says where and why."""

    def __init__(self, reason: str, *, line: int = 1, source: str = "", shown: str = "") -> None:
        """Take the reason (a text that the catalogue knows), its line, and the words of the page that show it."""
        self.reason = reason
        self.line = line
        self.source = source
        self.shown = shown
        where = f"{source}, line {line}" if source else f"line {line}"
        super().__init__(f"{where}: {reason}{f' ({shown})' if shown else ''}")


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsultationRecord:
    """One body's turn with a paper. A body with several meetings has several, with the same name and role."""

    organization: str | None
    """The body's name in the page's words, abbreviations and all."""
    role: Role | None = None
    role_text: str | None = None
    date: datetime.date | None = None
    meeting: str | None = None
    outcome: Outcome | None = None
    outcome_text: str | None = None
    meeting_url: str | None = None

    def as_json(self) -> dict[str, Json]:
        """As the JSON object of a consultation."""
        return {
            "organization": self.organization,
            "role": _value(self.role),
            "role_text": self.role_text,
            "date": _iso(self.date),
            "meeting": self.meeting,
            "outcome": _value(self.outcome),
            "outcome_text": self.outcome_text,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRecord:
    """An attachment as listed; ``size`` in bytes (a kilobyte of the page counts 1,024)."""

    name: str
    number: int | str | None = None
    """A number where the page has digits only, else its words."""
    visibility: Visibility | None = None
    size: int | None = None
    url: str | None = None

    def as_json(self) -> dict[str, Json]:
        """As the JSON object of a file."""
        return {
            "name": self.name,
            "number": self.number,
            "visibility": _value(self.visibility),
            "size": self.size,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyRecord:
    """One row of the family tree; the page gives depth, not direction."""

    depth: int
    reference: str | None = None
    name: str | None = None
    lead_office: str | None = None
    paper_type: str | None = None

    def as_json(self) -> dict[str, Json]:
        """As the JSON object of a relative."""
        return {
            "depth": self.depth,
            "reference": self.reference,
            "name": self.name,
            "lead_office": self.lead_office,
            "paper_type": self.paper_type,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRecord:
    """The meeting that an agenda item or an agenda belongs to; the number and outcome are the item's."""

    name: str | None = None
    organization: str | None = None
    date: datetime.date | None = None
    start: datetime.time | None = None
    end: datetime.time | None = None
    place: str | None = None
    """Room and address, as far as given, with a comma between."""
    number: str | None = None
    """Number of the agenda item with the page's mark of the part ("Ö 7", "N 2.1")."""
    outcome: Outcome | None = None
    outcome_text: str | None = None

    def as_json(self) -> dict[str, Json]:
        """As the JSON object of a meeting."""
        return {
            "name": self.name,
            "organization": self.organization,
            "date": _iso(self.date),
            "start": _hours(self.start),
            "end": _hours(self.end),
            "place": self.place,
            "number": self.number,
            "outcome": _value(self.outcome),
            "outcome_text": self.outcome_text,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedItemRecord:
    """One line of an agenda."""

    number: str
    name: str
    visibility: Visibility | None = None
    reference: str | None = None
    outcome: Outcome | None = None
    outcome_text: str | None = None

    def as_json(self) -> dict[str, Json]:
        """As the JSON object of an agenda line."""
        return {
            "number": self.number,
            "name": self.name,
            "visibility": _value(self.visibility),
            "reference": self.reference,
            "outcome": _value(self.outcome),
            "outcome_text": self.outcome_text,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilPage:
    """What is common to the pages of a council information system."""

    kind: ClassVar[str] = ""

    source: str = ""
    """Where the page came from: a path or an address."""
    name: str | None = None
    reference: str | None = None
    paper_type: str | None = None
    visibility: Visibility | None = None
    lead_office: str | None = None
    others_involved: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    initiator: str | None = None
    author: str | None = None
    clerk: str | None = None
    """Who works on it ("Bearbeiter/-in")."""
    file_number: str | None = None
    """The administration's own number ("Aktenzeichen")."""
    consultations: tuple[ConsultationRecord, ...] = ()
    meeting: MeetingRecord | None = None
    family: tuple[FamilyRecord, ...] = ()
    sections: tuple[tuple[str, str], ...] = ()
    """Heading and text, in the order of the page; no heading twice."""
    files: tuple[FileRecord, ...] = ()
    agenda: tuple[ListedItemRecord, ...] = ()
    labelled: tuple[tuple[str, str], ...] = ()
    """Label and value of what the page says and no field holds."""
    unparsed: tuple[str, ...] = ()
    """Lines that were not understood; they are kept with the record."""
    recognised: tuple[str, ...] = field(default=(), compare=False)
    """Labels, menu lines and words that were turned into values: the rest of the account of the page's words."""

    @property
    def sections_by_heading(self) -> dict[str, str]:
        """The sections as a mapping."""
        return dict(self.sections)

    def as_json(self) -> dict[str, Json]:
        """As one JSON object; every kind of page has the same keys."""
        return {
            "kind": self.kind,
            "source": self.source,
            "name": self.name,
            "reference": self.reference,
            "paper_type": self.paper_type,
            "visibility": _value(self.visibility),
            "lead_office": self.lead_office,
            "others_involved": list(self.others_involved),
            "related": list(self.related),
            "initiator": self.initiator,
            "author": self.author,
            "clerk": self.clerk,
            "file_number": self.file_number,
            "consultations": [entry.as_json() for entry in self.consultations],
            "meeting": self.meeting.as_json() if self.meeting else None,
            "family": [entry.as_json() for entry in self.family],
            "sections": dict(self.sections),
            "files": [entry.as_json() for entry in self.files],
            "agenda": [entry.as_json() for entry in self.agenda],
            "labelled": [{"label": label, "value": value} for label, value in self.labelled],
            "unparsed": list(self.unparsed),
        }


class PaperPage(CouncilPage):
    """A paper with its consultation sequence, text, attachments and family."""

    __slots__ = ()
    kind = "paper"


class AgendaItemPage(CouncilPage):
    """What a meeting made of one item of its agenda; the paper's fields are those of the paper it dealt with."""

    __slots__ = ()
    kind = "agenda_item"


class MeetingPage(CouncilPage):
    """A meeting with its agenda."""

    __slots__ = ()
    kind = "meeting"


def _value(word: Outcome | Role | Visibility | None) -> str | None:
    return word.value if word else None


def _iso(day: datetime.date | None) -> str | None:
    return day.isoformat() if day else None


def _hours(moment: datetime.time | None) -> str | None:
    return moment.strftime("%H:%M") if moment else None
