# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The object types of OParl 1.1 that this server knows, and which of our records they are."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.models import (
    AgendaItem,
    AgendaItemFile,
    Consultation,
    LegislativeTerm,
    Meeting,
    MeetingFile,
    Paper,
    PaperFile,
)
from werdegang.files.models import File
from werdegang.people.models import Body, Location, Membership, Organization, Person

NAMESPACE = "https://schema.oparl.org/1.1/"
VERSION = NAMESPACE
PREFIX = "werdegang"
"""What stands before the names of properties that OParl has no word for."""


class Kind(models.IntegerChoices):
    """Object types, as numbers that are stored: never to be changed. In this order each refers to those before."""

    SYSTEM = 0, "System"
    LOCATION = 1, "Location"
    FILE = 2, "File"
    LEGISLATIVE_TERM = 3, "LegislativeTerm"
    BODY = 4, "Body"
    ORGANIZATION = 5, "Organization"
    MEMBERSHIP = 6, "Membership"
    PERSON = 7, "Person"
    CONSULTATION = 8, "Consultation"
    AGENDA_ITEM = 9, "AgendaItem"
    MEETING = 10, "Meeting"
    PAPER = 11, "Paper"

    @property
    def url(self) -> str:
        """What an object of this type says of itself in ``type``."""
        return f"{NAMESPACE}{self.label}"


@dataclass(frozen=True)
class Type:
    """A type of objects: the word in its address, that of its list, the list's name in Body, and the records."""

    kind: Kind
    word: str
    list_word: str
    list_property: str
    model: type[models.Model]
    path_to_body: str | Callable[[], Any]
    """Column or expression: primary key of the municipality, whatever the record hangs on."""
    parent: str = ""
    """Column that leads to the object which embeds it and only it."""
    only: Callable[[], Q] = Q

    @property
    def body(self) -> Any:
        """Expression: primary key of the municipality."""
        return F(self.path_to_body) if isinstance(self.path_to_body, str) else self.path_to_body()

    def public(self) -> "models.QuerySet[Any]":
        """The records that anyone may see, and that OParl can express."""
        manager: Any = self.model._default_manager
        chosen: models.QuerySet[Any] = manager.visible_to(ANYONE).filter(self.only())
        return chosen


def first_body(links: "models.QuerySet[Any]", path: str) -> Subquery:
    """The municipality that the first of these links leads to."""
    return Subquery(links.order_by("pk").values(path)[:1])


def _body_of_file() -> Coalesce:
    public = {"deleted": False, "visibility": Visibility.PUBLIC, "file": OuterRef("pk")}
    holders = ((PaperFile, "paper"), (MeetingFile, "meeting"), (AgendaItemFile, "agenda_item"))
    paths = {"agenda_item": "agenda_item__meeting__body"}
    return Coalesce(
        *(
            first_body(
                model.objects.filter(
                    **public, **{f"{name}__deleted": False, f"{name}__visibility": Visibility.PUBLIC}
                ),
                paths.get(name, f"{name}__body"),
            )
            for model, name in holders
        ),
        output_field=models.BigIntegerField(),
    )


def _body_of_place() -> Coalesce:
    users: tuple[tuple[type[models.Model], str], ...] = (
        (Organization, "location"),
        (Meeting, "location"),
        (Paper, "locations"),
        (Person, "location"),
    )
    return Coalesce(
        "body_id",
        first_body(Body.objects.filter(deleted=False, location=OuterRef("pk")), "pk"),
        *(
            first_body(model._default_manager.filter(deleted=False, **{name: OuterRef("pk")}), "body")
            for model, name in users
        ),
        output_field=models.BigIntegerField(),
    )


def has_content() -> Q:
    """Files whose content is here or at a known address; what is known by name only is no File for OParl."""
    return ~Q(content="") | Q(source_url__startswith="http://") | Q(source_url__startswith="https://")


TYPES: dict[Kind, Type] = {
    each.kind: each
    for each in (
        Type(Kind.BODY, "body", "bodies", "", Body, "pk"),
        Type(
            Kind.LEGISLATIVE_TERM,
            "legislative-term",
            "legislative-terms",
            "legislativeTermList",
            LegislativeTerm,
            "body_id",
            parent="body_id",
        ),
        Type(Kind.ORGANIZATION, "organization", "organizations", "organization", Organization, "body_id"),
        Type(Kind.PERSON, "person", "persons", "person", Person, "body_id"),
        Type(
            Kind.MEMBERSHIP,
            "membership",
            "memberships",
            "membership",
            Membership,
            "organization__body_id",
            parent="person_id",
        ),
        Type(Kind.MEETING, "meeting", "meetings", "meeting", Meeting, "body_id"),
        Type(
            Kind.AGENDA_ITEM,
            "agenda-item",
            "agenda-items",
            "agendaItem",
            AgendaItem,
            "meeting__body_id",
            parent="meeting_id",
        ),
        Type(Kind.PAPER, "paper", "papers", "paper", Paper, "body_id"),
        Type(
            Kind.CONSULTATION,
            "consultation",
            "consultations",
            "consultation",
            Consultation,
            "paper__body_id",
            parent="paper_id",
        ),
        Type(Kind.FILE, "file", "files", "file", File, _body_of_file, only=has_content),
        Type(Kind.LOCATION, "location", "locations", "locationList", Location, _body_of_place),
    )
}
KIND_OF: dict[type[models.Model], Kind] = {each.model: kind for kind, each in TYPES.items()}
