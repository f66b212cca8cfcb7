# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps the totals of the lists."""

from collections import Counter
from collections.abc import Mapping

from django.db import transaction
from django.db.models import Count, F

from werdegang.oparl.kinds import Kind
from werdegang.oparl.models import Entry, Total


def total(kind: Kind, body: int) -> int:
    """How many living objects of the kind the municipality has."""
    return Total.objects.filter(kind=kind, body=body).values_list("count", flat=True).first() or 0


def shift(kind: Kind, by_body: Mapping[int | None, int]) -> None:
    """Some came or went, in the transaction that writes them."""
    for body, number in by_body.items():
        if body is None or not number:
            continue
        if not Total.objects.filter(kind=kind, body=body).update(count=F("count") + number):
            made, new = Total.objects.get_or_create(kind=kind, body=body, defaults={"count": number})
            if not new:
                Total.objects.filter(pk=made.pk).update(count=F("count") + number)


@transaction.atomic
def recount() -> None:
    """Count everything anew: after a first filling, and to be sure."""
    living = Entry.objects.filter(deleted=False, body__isnull=False).exclude(kind=Kind.SYSTEM)
    rows = living.order_by().values_list("kind", "body").annotate(number=Count("pk"))
    Total.objects.all().delete()
    Total.objects.bulk_create([Total(kind=kind, body=body, count=number) for kind, body, number in rows])


def moved(before: Mapping[int, int | None], after: Mapping[int, int | None]) -> Counter[int | None]:
    """By municipality, how many more there are; both: municipality by object."""
    found: Counter[int | None] = Counter(after.values())
    found.subtract(Counter(before.values()))
    return found
