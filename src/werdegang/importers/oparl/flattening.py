# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An object with all that is embedded in it becomes a row of items, parts before wholes."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import orjson

from werdegang.importers.models import FindingKind
from werdegang.importers.oparl.items import Item, Note
from werdegang.importers.oparl.schema import PLAIN, TYPES, Field, Form, former_names, type_name

LONGEST_ID = 500
DEEPEST = 40
_NOTHING: tuple[Any, ...] = (None, "", [], {})
_NOT_AVAILABLE = frozenset({"n/a", "n /a", "n/ a", "n / a"})
_IDENTITY = frozenset({"id", "type"})
Say = Callable[[Note], object]


class Named(NamedTuple):
    """A part that is not embedded: whose, in which field, where it is found."""

    owner: str
    field: str
    target: str


class Flattener:
    """Takes objects apart; ``say`` gets what cannot become an item."""

    def __init__(self, say: Say) -> None:
        self._say = say
        self.items: list[Item] = []
        self.named: list[Named] = []
        """Parts that are named by their addresses where OParl has the parts themselves."""

    def take(self, thing: Any, expected: str) -> None:
        """An entry of a list whose objects should be of a type; a bare address is no object."""
        if isinstance(thing, dict):
            self._object(thing, expected, "", "", -1, 0)
        elif thing not in _NOTHING:
            self._say(Note(FindingKind.NO_ID, expected, "", "", str(thing)[:2000]))

    def _object(
        self, thing: dict[str, Any], expected: str, parent_field: str, parent: str, rank: int, depth: int
    ) -> str:
        """Take one object; its id, or "" if it has none that can be used."""
        said_type = type_name(thing.get("type"))
        kind = said_type or expected
        fields = TYPES.get(kind)
        identity = thing.get("id")
        if not isinstance(identity, str) or not identity.strip() or len(identity) > LONGEST_ID:
            self._say(Note(FindingKind.NO_ID, kind, str(identity or "")[:2000], "", _as_text(thing)))
            return ""
        identity = identity.strip()
        if fields is None or depth > DEEPEST:
            self._say(Note(FindingKind.UNKNOWN_TYPE, kind, identity, "type", _as_text(thing)))
            return ""
        notes = [] if said_type else [(FindingKind.NO_TYPE.value, "type")]
        said: dict[str, Any] = {}
        back: dict[str, Any] = {}
        plain, renamed = PLAIN[kind], former_names(kind)
        for key, value in thing.items():
            if key in renamed and renamed[key] not in thing:
                key = renamed[key]
            if value is None or value == "" or value == []:
                if value == "":
                    notes.append((FindingKind.EMPTY_VALUE.value, key))
            elif key in plain:
                if type(value) is str and len(value) < 8 and _is_none(value):
                    notes.append((FindingKind.EMPTY_VALUE.value, key))
                else:
                    said[key] = value
            elif key not in _IDENTITY:
                self._other(fields, key, value, identity, depth, said, back)
        if parent_field:
            said.setdefault(parent_field, parent)
        self.items.append(Item(identity, kind, said, back or None, depth > 0, rank, tuple(notes)))
        return identity

    def _other(
        self,
        fields: Mapping[str, Field],
        key: str,
        value: Any,
        identity: str,
        depth: int,
        said: dict[str, Any],
        back: dict[str, Any],
    ) -> None:
        """A field that refers to something, the address of a list, or nothing that OParl knows."""
        field = fields.get(key)
        if field is None:
            said[key] = value
        elif field.form is not Form.LIST:
            if field.parent:
                many = value if isinstance(value, list) else [value]
                self.named += [Named(identity, key, each) for each in many if isinstance(each, str) and each]
            if field.embeds or not isinstance(value, str):
                value = self._targets(value, field.target, field.parent, identity, depth)
            if value not in _NOTHING:
                (back if field.form is Form.BACK else said)[key] = value

    def _targets(self, value: Any, target: str, parent_field: str, parent: str, depth: int) -> Any:
        """Ids in the place of embedded objects; addresses stay."""
        if isinstance(value, dict):
            return self._object(value, target, parent_field, parent, 0, depth + 1)
        if not isinstance(value, list):
            return value
        ranks = _ranks(value) if target == "AgendaItem" else None
        ids = []
        for place, each in enumerate(value):
            if isinstance(each, dict):
                rank = ranks[place] if ranks else place
                each = self._object(each, target, parent_field, parent, rank, depth + 1)
            if isinstance(each, str) and each:
                ids.append(each)
        return ids


def _is_none(value: str) -> bool:
    """Whether a text says that there is none."""
    return value[:1] in "nN \n" and value.strip().casefold().replace("\n", " ") in _NOT_AVAILABLE


def _ranks(agenda: list[Any]) -> list[int]:
    """The places of agenda items by the order that they give, then as they stand."""
    keys = []
    for place, each in enumerate(agenda):
        order = each.get("order") if isinstance(each, dict) else None
        keys.append((order if isinstance(order, int) else place, place))
    ranks = [0] * len(agenda)
    for rank, (_, place) in enumerate(sorted(keys)):
        ranks[place] = rank
    return ranks


def _as_text(thing: Any) -> str:
    return orjson.dumps(thing).decode()[:20_000]
