# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two OParl servers compared by machine, field by field: did everything survive the way from one to the other?

Objects are the same if they have the same id, or name the same one as that which they came from
(``werdegang:sourceId``). Holds all objects of both in memory: a tool for tests, not for every night.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from werdegang.importers.oparl import values
from werdegang.importers.oparl.fetching import Fetcher
from werdegang.importers.oparl.flattening import Flattener
from werdegang.importers.oparl.mapping import OURS, SOURCE_ID, SOURCE_MODIFIED
from werdegang.importers.oparl.pages import Pages, Unreadable
from werdegang.importers.oparl.schema import BODY_LISTS, TYPES, Form
from werdegang.importers.oparl.system import read_system
from werdegang.importers.oparl.values import Unusable

GIVEN_BY_US = frozenset({"public", "cancelled", "order", "web", "accessUrl", "downloadUrl", "modified"})
"""Fields that a server may add or must give in its own way; what the first one says of them is not compared."""


class Difference(NamedTuple):
    """One field that is not the same. A field of "" means the whole object."""

    type: str
    id: str
    field: str
    first: Any
    second: Any


Objects = dict[tuple[str, str], dict[str, Any]]


def read_all(fetcher: Fetcher, url: str) -> Objects:
    """All living objects of a server by type and original id, references by original ids."""
    flattener = Flattener(lambda _note: None)
    for body in read_system(fetcher, url, "", lambda _note: None).bodies:
        flattener.take(body, "Body")
        for name, kind in BODY_LISTS.items():
            if isinstance(body.get(name), str):
                try:
                    for page in Pages(fetcher, kind, lambda _note: None).walk(body[name]):
                        for entry in page.entries:
                            flattener.take(entry, kind)
                except Unreadable:
                    continue
    original = {item.id: item.said.get(SOURCE_ID, item.id) for item in flattener.items}
    objects: Objects = {}
    for item in flattener.items:
        said = {
            key.removeprefix(OURS): _original(value, original)
            # OParl's own word comes last and stands: ours may have the same name.
            for key, value in sorted(item.said.items(), key=lambda pair: not pair[0].startswith(OURS))
            if key not in (SOURCE_ID, SOURCE_MODIFIED)
        }
        known = objects.setdefault((item.type, original[item.id]), {})
        for key, value in said.items():
            known.setdefault(key, value)
    return objects


def _original(value: Any, original: dict[str, str]) -> Any:
    if isinstance(value, str):
        return original.get(value, value)
    return [_original(each, original) for each in value] if isinstance(value, list) else value


def differences(first: Objects, second: Objects) -> Iterator[Difference]:
    """What the first server says and the second does not, or otherwise."""
    for (kind, identity), said in sorted(first.items()):
        other = second.get((kind, identity))
        if other is None:
            yield Difference(kind, identity, "", said, None)
            continue
        for key, value in said.items():
            if key not in GIVEN_BY_US and not _same(kind, key, value, other.get(key)):
                yield Difference(kind, identity, key, value, other.get(key))


def _same(kind: str, key: str, one: Any, other: Any) -> bool:
    field = TYPES[kind].get(key)
    if key == "deleted":
        # Living objects need not say that they are.
        return bool(one) == bool(other)
    if (
        field is None
        or field.form is not Form.MOMENT
        or not isinstance(one, str)
        or not isinstance(other, str)
    ):
        return bool(one == other)
    try:
        return values.moment(one)[0] == values.moment(other)[0]
    except Unusable:
        return one == other
