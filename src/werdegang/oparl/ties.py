# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who shows whom: which objects may look different when one of them changes, comes or goes.

Keys only; nothing here is shown to anybody.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Any

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
    Resolution,
)
from werdegang.files.models import File
from werdegang.oparl.kinds import KIND_OF, Kind
from werdegang.people.models import Body, Membership, Organization, Person

Keys = dict[Kind, set[int]]
Tie = tuple[Kind, Any, str, str]
"""The kind that is touched, the table that says so, the column of what changed, that of what is touched."""

EMBEDDERS: Mapping[Kind, tuple[Tie, ...]] = {
    Kind.LOCATION: (
        (Kind.BODY, Body, "location", "pk"),
        (Kind.ORGANIZATION, Organization, "location", "pk"),
        (Kind.PERSON, Person, "location", "pk"),
        (Kind.MEETING, Meeting, "location", "pk"),
        (Kind.PAPER, Paper.locations.through, "location", "paper_id"),
    ),
    Kind.FILE: (
        (Kind.PAPER, PaperFile, "file", "paper_id"),
        (Kind.MEETING, MeetingFile, "file", "meeting_id"),
        (Kind.AGENDA_ITEM, AgendaItemFile, "file", "agenda_item_id"),
    ),
    Kind.LEGISLATIVE_TERM: ((Kind.BODY, LegislativeTerm, "pk", "body_id"),),
    Kind.MEMBERSHIP: ((Kind.PERSON, Membership, "pk", "person_id"),),
    Kind.AGENDA_ITEM: ((Kind.MEETING, AgendaItem, "pk", "meeting_id"),),
    Kind.CONSULTATION: ((Kind.PAPER, Consultation, "pk", "paper_id"),),
}
"""What shows the whole of an object: touched when the object changes."""

NEIGHBOURS: Mapping[Kind, tuple[Tie, ...]] = {
    Kind.BODY: (
        (Kind.LEGISLATIVE_TERM, LegislativeTerm, "body", "pk"),
        (Kind.ORGANIZATION, Organization, "body", "pk"),
        (Kind.PERSON, Person, "body", "pk"),
        (Kind.PAPER, Paper, "body", "pk"),
    ),
    Kind.ORGANIZATION: (
        (Kind.BODY, Body, "main_organization", "pk"),
        (Kind.ORGANIZATION, Organization, "parent", "pk"),
        (Kind.MEMBERSHIP, Membership, "organization", "pk"),
        (Kind.MEMBERSHIP, Membership, "on_behalf_of", "pk"),
        (Kind.MEETING, Meeting, "organization", "pk"),
        (Kind.MEETING, Meeting.further_organizations.through, "organization", "meeting_id"),
        (Kind.CONSULTATION, Consultation, "organization", "pk"),
        (Kind.CONSULTATION, Consultation.further_organizations.through, "organization", "consultation_id"),
        (Kind.PAPER, Paper, "lead_office", "pk"),
        (Kind.PAPER, PaperOrganization, "organization", "paper_id"),
    ),
    Kind.PERSON: (
        (Kind.MEMBERSHIP, Membership, "person", "pk"),
        (Kind.MEETING, Meeting.participants.through, "person", "meeting_id"),
        (Kind.PAPER, Paper.originator_persons.through, "person", "paper_id"),
    ),
    Kind.MEMBERSHIP: ((Kind.ORGANIZATION, Membership, "pk", "organization_id"),),
    Kind.MEETING: (
        (Kind.AGENDA_ITEM, AgendaItem, "meeting", "pk"),
        (Kind.CONSULTATION, Consultation, "meeting", "pk"),
        (Kind.PAPER, Resolution, "meeting", "paper_id"),
        (Kind.FILE, MeetingFile, "meeting", "file_id"),
    ),
    Kind.AGENDA_ITEM: (
        (Kind.AGENDA_ITEM, AgendaItem, "meeting__agenda_items", "pk"),
        (Kind.CONSULTATION, Consultation, "agenda_item", "pk"),
        (Kind.FILE, AgendaItemFile, "agenda_item", "file_id"),
    ),
    Kind.PAPER: (
        (Kind.CONSULTATION, Consultation, "paper", "pk"),
        (Kind.AGENDA_ITEM, Resolution, "paper", "agenda_item_id"),
        (Kind.FILE, PaperFile, "paper", "file_id"),
        (Kind.PAPER, PaperRelation, "related", "paper_id"),
        (Kind.PAPER, PaperRelation, "paper", "related_id"),
    ),
    Kind.CONSULTATION: ((Kind.AGENDA_ITEM, Consultation, "pk", "agenda_item_id"),),
    Kind.FILE: ((Kind.FILE, File, "master_file", "pk"),),
}
"""What refers to an object, or is never more visible than it: touched when the object comes or goes."""

SIBLINGS: Mapping[Kind, tuple[Tie, ...]] = {
    Kind.AGENDA_ITEM: ((Kind.AGENDA_ITEM, AgendaItem, "meeting__agenda_items", "pk"),),
}
"""What depends on an object's place, though it does not show it."""

OF_ROWS: Mapping[type[models.Model], tuple[tuple[Kind, str], ...]] = {
    PaperFile: ((Kind.FILE, "file_id"), (Kind.PAPER, "paper_id")),
    MeetingFile: ((Kind.FILE, "file_id"), (Kind.MEETING, "meeting_id")),
    AgendaItemFile: ((Kind.FILE, "file_id"), (Kind.AGENDA_ITEM, "agenda_item_id")),
    PaperOrganization: ((Kind.PAPER, "paper_id"),),
    PaperRelation: ((Kind.PAPER, "paper_id"), (Kind.PAPER, "related_id")),
    Resolution: (
        (Kind.CONSULTATION, "consultation_id"),
        (Kind.AGENDA_ITEM, "agenda_item_id"),
        (Kind.MEETING, "meeting_id"),
        (Kind.PAPER, "paper_id"),
    ),
    Consultation: ((Kind.AGENDA_ITEM, "agenda_item_id"),),
    Membership: ((Kind.ORGANIZATION, "organization_id"),),
    AgendaItem: ((Kind.MEETING, "meeting_id"),),
}
"""What a row shows in, besides being an object itself: the kind and the column with its key."""

LINKS: Mapping[Any, Kind] = {
    Paper.locations.through: Kind.PAPER,
    Paper.originator_persons.through: Kind.PAPER,
    Meeting.further_organizations.through: Kind.MEETING,
    Meeting.participants.through: Kind.MEETING,
    Consultation.further_organizations.through: Kind.CONSULTATION,
}
"""Many-to-many tables, and what shows them."""


def touched(ties: Mapping[Kind, tuple[Tie, ...]], kind: Kind, keys: Collection[int]) -> Keys:
    """What these objects are tied to."""
    found: defaultdict[Kind, set[int]] = defaultdict(set)
    for other, table, column, target in ties.get(kind, ()):
        rows = table._default_manager.filter(**{f"{column}__in": list(keys)})
        found[other].update(key for key in rows.values_list(target, flat=True) if key)
    return found


def of_row(row: models.Model) -> Keys:
    """The objects that a row is or shows in."""
    found: defaultdict[Kind, set[int]] = defaultdict(set)
    kind = KIND_OF.get(type(row))
    if kind is not None and row.pk:
        found[kind].add(row.pk)
    for other, column in OF_ROWS.get(type(row), ()):
        if key := getattr(row, column):
            found[other].add(key)
    return found


def of_rows(model: type[models.Model], keys: Collection[int]) -> Keys:
    """The same for many rows of a model by their primary keys."""
    found: defaultdict[Kind, set[int]] = defaultdict(set)
    kind = KIND_OF.get(model)
    if kind is not None:
        found[kind].update(keys)
    columns = OF_ROWS.get(model, ())
    if columns:
        rows = model._default_manager.filter(pk__in=list(keys))
        for values in rows.values_list(*(column for _kind, column in columns)):
            for (other, _column), key in zip(columns, values, strict=True):
                if key:
                    found[other].add(key)
    return found


def merge(into: Keys, more: Mapping[Kind, Iterable[int]]) -> None:
    """Add keys to those there."""
    for kind, keys in more.items():
        into.setdefault(kind, set()).update(keys)
