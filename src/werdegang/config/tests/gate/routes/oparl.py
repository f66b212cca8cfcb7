# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The OParl interface: it knows nobody and shows everyone what anonymous visitors may see."""

from typing import Any

from werdegang.config.tests.gate.routes.specs import (
    AS_STORED,
    JSON,
    Arguments,
    Format,
    ObjectPage,
    Page,
    Specs,
)
from werdegang.config.tests.gate.world import World
from werdegang.oparl.kinds import KIND_OF
from werdegang.oparl.models import Entry

NO_NUMBER = "0"
"""What the OParl register never gives; what is hidden has no number to ask for."""


def _number(thing: Any) -> Arguments:
    """The number of a thing in the OParl interface."""
    entries = Entry.objects.filter(kind=KIND_OF[type(thing)], object_id=thing.pk, deleted=False)
    number = entries.values_list("pk", flat=True).first()
    return {"number": NO_NUMBER if number is None else str(number)}


def _numbered(label: str, *shows: str, served: Format = JSON) -> ObjectPage:
    return ObjectPage(
        label, _number, "number", shows, (served,), never="999999999", as_anyone=True, where=_is_no_tombstone
    )


def _is_no_tombstone(world: World, thing: Any) -> bool:
    """What was just withdrawn answers with a tombstone, see ``test_oparl``; in lists it is gone."""
    return thing not in [planted.thing for planted in world.withdrawn]


OPARL: Specs = {
    "system": Page(formats=(JSON,)),
    "bodies": Page(
        lambda world: ["omit_internal=true", "modified_since=1900-01-01T00:00:00%2B00:00"], formats=(JSON,)
    ),
    "elsewhere": Page(formats=(JSON,)),
    "body": _numbered("people.Body", "name"),
    "legislative-term": _numbered("council.LegislativeTerm", "name"),
    "organization": _numbered("people.Organization", "name"),
    "person": _numbered("people.Person", "name"),
    "membership": _numbered("people.Membership", "role"),
    "meeting": _numbered("council.Meeting", "name"),
    "agenda-item": _numbered("council.AgendaItem", "name"),
    "paper": _numbered("council.Paper", "name"),
    "consultation": _numbered("council.Consultation", "role_text"),
    "file": _numbered("files.File", "name"),
    "location": _numbered("people.Location", "description"),
    "access": _numbered("files.File", "content", served=AS_STORED),
    "download": _numbered("files.File", "content", served=AS_STORED),
    **{
        f"{words}-of-body": _numbered("people.Body")
        for words in (
            "legislative-terms",
            "organizations",
            "persons",
            "memberships",
            "meetings",
            "agenda-items",
            "papers",
            "consultations",
            "files",
            "locations",
        )
    },
    "meetings-of-organization": _numbered("people.Organization"),
    "consultations-of-organization": _numbered("people.Organization"),
}
