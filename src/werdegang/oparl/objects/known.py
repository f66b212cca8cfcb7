# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What objects refer to: addresses of other objects, of those alone that the register calls public."""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from werdegang.oparl.addresses import path_of
from werdegang.oparl.kinds import Kind
from werdegang.oparl.models import Entry
from werdegang.oparl.objects.prepared import Prepared

Json = dict[str, Any]
Stamp = tuple[int, datetime.datetime, datetime.datetime]
"""Number, created, modified."""


@dataclass
class Need:
    """Collects what the objects of a page refer to, to be asked in one query for each kind."""

    keys: defaultdict[Kind, set[int]] = field(default_factory=lambda: defaultdict(set))

    def add(self, kind: Kind, keys: Iterable[int | None]) -> None:
        """Primary keys that are referred to; empty ones are left out."""
        self.keys[kind].update(key for key in keys if key)

    def answer(self, base: str) -> "Known":
        """Ask the register. ``base``: scheme and host of the addresses."""
        known = Known(base)
        for kind, keys in self.keys.items():
            for key, number, created, modified in LIVING[kind].tuples(keys):
                known.stamps[kind, key] = (number, created, modified)
        return known


def _living(kind: Kind) -> Prepared:
    return Prepared(
        lambda keys: Entry.objects.filter(
            kind=int(kind), object_id__in=keys, deleted__in=(False,)
        ).values_list("object_id", "pk", "created", "modified")
    )


URLS = {kind: kind.url for kind in Kind}
LIVING = {kind: _living(kind) for kind in Kind}


@dataclass
class Known:
    """Addresses and times of the objects that are referred to or embedded."""

    base: str
    stamps: dict[tuple[int, int], Stamp] = field(default_factory=dict)

    def url(self, kind: Kind, key: int | None) -> str:
        """The address of an object; empty for what is not public."""
        stamp = self.stamps.get((kind, key)) if key else None
        return self.base + path_of(kind, stamp[0]) if stamp else ""

    def urls(self, kind: Kind, keys: Iterable[int | None]) -> list[str]:
        """Addresses in this order, each once."""
        return list(dict.fromkeys(filter(None, (self.url(kind, key) for key in keys))))

    def head(self, kind: Kind, key: int) -> Json | None:
        """What every object begins with; None for what is not public."""
        stamp = self.stamps.get((kind, key))
        if stamp is None:
            return None
        number, created, modified = stamp
        return {
            "id": self.base + path_of(kind, number),
            "type": URLS[kind],
            "created": created,
            "modified": modified,
        }


def tombstone(base: str, kind: Kind, number: int, created: Any, modified: Any) -> Json:
    """What is left of an object that is no longer public."""
    return {
        "id": base + path_of(kind, number),
        "type": kind.url,
        "created": created,
        "modified": modified,
        "deleted": True,
    }
