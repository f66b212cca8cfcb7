# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Erasing a person's data, as the law asks for: from the record, its history, and wherever else rooms keep them.

What stays is a tombstone that says when and why; in papers and minutes the words of the council stay as they were.
"""

import datetime
from collections.abc import Callable
from typing import Any

from django.db import models, transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from werdegang.history.models import FormerAddress
from werdegang.history.writing import take_away
from werdegang.people.models import Body, Membership, Person

NAMELESS = "–"
STAYS = frozenset({
    "id", "body", "slug", "external_id", "source_modified", "created", "modified", "created_by", "deleted",
    "visibility", "is_sample", "erased_on",
})  # fmt: skip
"""Columns that say nothing of the person; ``external_id`` tells an import whom not to bring back."""

Eraser = Callable[[Person], None]
_erasers: list[Eraser] = []


def register_eraser(eraser: Eraser) -> Eraser:
    """Let an upper room clear what it keeps of a person; called before the record is cleared."""
    if eraser not in _erasers:
        _erasers.append(eraser)
    return eraser


@transaction.atomic
def erase(person: Person, *, by: Any, reason: str, today: datetime.date) -> None:
    """Clear the person's data everywhere and leave a tombstone.

    Args:
        person: whose data go.
        by: the user, or None where a deletion period has ended.
        reason: stands in the history; must not name the person.
        today: the day that is written down.
    """
    for eraser in _erasers:
        eraser(person)
    cleared = {field.attname: _nothing(field) for field in _of_the_person()}
    person.history.update(**cleared | {"slug": _address(person)})
    for name, value in cleared.items():
        setattr(person, name, value)
    person.slug = person._stored_slug = _address(person)
    person.erased_on = today
    FormerAddress.objects.filter(kind=Person._meta.label_lower, object_id=person.pk).delete()
    take_away(person, by, reason)


def expired(today: datetime.date) -> QuerySet[Person]:
    """Persons whose last mandate ended longer ago than their municipality keeps them."""
    found = Person.objects.none()
    for body in Body.objects.filter(deleted=False, person_years__isnull=False):
        limit = _years_before(today, body.person_years or 0)
        seats = Membership.objects.filter(deleted=False, person=models.OuterRef("pk"))
        lasting = seats.filter(Q(end_date__isnull=True) | Q(end_date__gt=limit))
        found |= Person.objects.filter(
            models.Exists(seats), ~models.Exists(lasting), body=body, deleted=False
        )
    return found


def erase_expired(today: datetime.date) -> int:
    """Erase them; how many."""
    count = 0
    for person in expired(today).order_by("pk"):
        erase(person, by=None, reason=_("Deletion period after the end of the last mandate"), today=today)
        count += 1
    return count


def _of_the_person() -> list[Any]:
    return [field for field in Person._meta.concrete_fields if field.name not in STAYS]


def _nothing(field: Any) -> Any:
    if field.name == "name":
        return NAMELESS
    return None if field.null else field.get_default()


def _address(person: Person) -> str:
    return f"geloescht-{person.pk}"


def _years_before(day: datetime.date, years: int) -> datetime.date:
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)
