# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which table an object type, and a reference of one of several, is written to."""

from functools import cache
from typing import Any, NamedTuple

from django.db import models

from werdegang.council.models import (
    AgendaItem,
    AgendaItemFile,
    Consultation,
    LegislativeTerm,
    Meeting,
    MeetingFile,
    Paper,
    PaperFile,
    PaperOrganization,
    PaperRelation,
)
from werdegang.council.vocabulary import FileRole, InvolvementKind, RelationKind
from werdegang.files.models import File
from werdegang.importers.oparl.bulk import Table
from werdegang.people.models import Body, Location, Membership, Organization, Person

MODELS: dict[str, type[models.Model]] = {
    "Body": Body,
    "LegislativeTerm": LegislativeTerm,
    "Location": Location,
    "Organization": Organization,
    "Person": Person,
    "Membership": Membership,
    "File": File,
    "Meeting": Meeting,
    "AgendaItem": AgendaItem,
    "Paper": Paper,
    "Consultation": Consultation,
}


@cache
def table_of(kind: str) -> Table:
    """The table of an object type."""
    return Table(MODELS[kind])


class TieTable(NamedTuple):
    """Where references of one field go: the table, its two columns, and what all its rows have in common."""

    model: type[models.Model]
    owner: str
    target: str
    target_type: str
    fixed: tuple[tuple[str, Any], ...] = ()
    ordered: bool = False


def _file(model: type[models.Model], owner: str, role: FileRole) -> TieTable:
    return TieTable(model, owner, "file_id", "File", (("role", role.value),), ordered=True)


def _part(kind: InvolvementKind) -> TieTable:
    fixed = (("kind", kind.value),)
    return TieTable(PaperOrganization, "paper_id", "organization_id", "Organization", fixed, ordered=True)


def _relation(kind: RelationKind) -> TieTable:
    return TieTable(PaperRelation, "paper_id", "related_id", "Paper", (("kind", kind.value),), ordered=True)


TIES: dict[tuple[str, str], TieTable] = {
    ("Meeting", "organization"): TieTable(
        Meeting.further_organizations.through, "meeting_id", "organization_id", "Organization"
    ),
    ("Meeting", "participant"): TieTable(Meeting.participants.through, "meeting_id", "person_id", "Person"),
    ("Meeting", "invitation"): _file(MeetingFile, "meeting_id", FileRole.INVITATION),
    ("Meeting", "resultsProtocol"): _file(MeetingFile, "meeting_id", FileRole.MINUTES),
    ("Meeting", "verbatimProtocol"): _file(MeetingFile, "meeting_id", FileRole.VERBATIM_MINUTES),
    ("Meeting", "auxiliaryFile"): _file(MeetingFile, "meeting_id", FileRole.ATTACHMENT),
    ("AgendaItem", "resolutionFile"): _file(AgendaItemFile, "agenda_item_id", FileRole.RESOLUTION),
    ("AgendaItem", "auxiliaryFile"): _file(AgendaItemFile, "agenda_item_id", FileRole.ATTACHMENT),
    ("Paper", "mainFile"): _file(PaperFile, "paper_id", FileRole.MAIN),
    ("Paper", "auxiliaryFile"): _file(PaperFile, "paper_id", FileRole.ATTACHMENT),
    ("Paper", "location"): TieTable(Paper.locations.through, "paper_id", "location_id", "Location"),
    ("Paper", "originatorPerson"): TieTable(
        Paper.originator_persons.through, "paper_id", "person_id", "Person"
    ),
    ("Paper", "underDirectionOf"): _part(InvolvementKind.CO_LEAD),
    ("Paper", "originatorOrganization"): _part(InvolvementKind.ORIGINATOR),
    ("Paper", "relatedPaper"): _relation(RelationKind.RELATED),
    ("Paper", "superordinatedPaper"): _relation(RelationKind.SUPERORDINATED),
    ("Paper", "subordinatedPaper"): _relation(RelationKind.SUBORDINATED),
    ("Consultation", "organization"): TieTable(
        Consultation.further_organizations.through, "consultation_id", "organization_id", "Organization"
    ),
}


@cache
def tie_table(model: type[models.Model]) -> Table:
    """The table behind a tie."""
    return Table(model)
