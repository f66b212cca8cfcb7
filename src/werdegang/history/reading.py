# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The history of things as sentences: what changed from what to what, when, why, and for staff by whom.

Every change is told only where the reader sees the thing now, could have read it before the change and after it,
and sees what its values lead to. Imports and bulk writes stand in the same history and are told like anything else.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from itertools import groupby
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from werdegang.core.visibility import gate_of
from werdegang.history.past import Past
from werdegang.ui.differences import differences
from werdegang.ui.formats import number

NOT_TOLD = frozenset(
    {
        "id",
        "created",
        "created_by",
        "modified",
        "deleted",
        "visibility",
        "slug",
        "position",
        "is_sample",
        "dimension_key",
        "decided_at",
        "body",
    }
)
"""Fields that say nothing to a reader, or that are told by the kind of the change."""
ENDS = frozenset({"end_date", "period_end"})
"""Fields of half-open periods: kept is the first day after, told is the last day."""
TO_STAFF = frozenset({"visibility", "deleted", "position"})
"""Those of them that whoever works on a thing is told."""
SHORT = 80
"""Characters up to which a value stands within its sentence."""


@dataclass(frozen=True)
class Family:
    """Things of one model whose history belongs together; of ``silent`` fields is told that they changed, not how."""

    things: "models.QuerySet[Any]"
    silent: frozenset[str] = frozenset()


class What(Enum):
    """What happened to a thing."""

    CREATED = "created"
    PUBLISHED = "published"
    CHANGED = "changed"
    REMOVED = "removed"
    """Told only of what stays readable in its history."""


@dataclass(frozen=True)
class Line:
    """One field that changed; ``silent``: without values."""

    label: str
    old: str = ""
    new: str = ""
    silent: bool = False

    @property
    def is_short(self) -> bool:
        """Whether both values fit into a sentence."""
        return max(len(self.old), len(self.new)) <= SHORT and "\n" not in self.old + self.new

    @property
    def marked(self) -> tuple[SafeString, SafeString]:
        """Both values with their changed words marked."""
        return differences(self.old, self.new)


@dataclass(frozen=True)
class Change:
    """One change of one thing."""

    when: datetime
    what: What
    kind: str
    thing: str
    lines: Sequence[Line]
    why: str
    who: str
    is_sample: bool
    further: Sequence[str] = ()
    """What else was added at once, for the same reason, by the same person (a bulk write)."""

    @property
    def count(self) -> int:
        """How many things it is about."""
        return 1 + len(self.further)


def changes_of(families: Iterable[Family], user: Any, *, names: bool = False) -> list[Change]:
    """All changes that the user may know of, the latest first; ``names``: with who did it.

    A fixed number of queries a model, whatever the number of changes.
    """
    past, read = Past(user), _Reader(names)
    for family in families:
        _read_family(family, past, read)
    return read.told(user)


def _read_family(family: Family, past: Past, read: "_Reader") -> None:
    model: Any = family.things.model
    things = {thing.pk: thing for thing in family.things.visible_to(past.viewer)}  # type: ignore[attr-defined]
    rows = model.history.filter(id__in=things).order_by("history_date", "history_id")
    if read.names:
        rows = rows.select_related("history_user")
    past.take(model, set(things), rows)
    before: dict[int, Any] = {}
    for row in rows:
        last = before.get(row.id)
        before[row.id] = row
        if past.saw(model, row.id, row.history_date):
            known = last is not None and past.saw(model, row.id, row.history_date, just_before=True)
            read.take(things[row.id], family, row, last, known)


class _Reader:
    """Gathers changes; what foreign keys lead to is looked up once at the end, each through its gate."""

    def __init__(self, names: bool) -> None:
        self.names = names
        self._found: list[tuple[Any, Family, Any, Any, What, list[Any]]] = []
        self._ends: dict[type[models.Model], set[int]] = defaultdict(set)

    def take(self, thing: Any, family: Family, row: Any, before: Any, known: bool) -> None:
        """Note one row of the history; ``known``: the reader could read the state before it, too."""
        if before is None:
            self._found.append((thing, family, row, None, What.CREATED, []))
        elif not known:
            if (before.visibility, before.deleted) != (row.visibility, row.deleted):
                self._found.append((thing, family, row, before, What.PUBLISHED, []))
        elif changed := _changed(type(thing), before, row):
            for field in changed:
                if isinstance(field, models.ForeignKey):
                    ends = (getattr(each, field.attname) for each in (before, row))
                    self._ends[field.related_model].update(end for end in ends if end is not None)
            self._found.append((thing, family, row, before, What.CHANGED, changed))

    def told(self, user: Any) -> list[Change]:
        """The changes in words."""
        seen = {
            target: {each.pk: str(each) for each in gate_of(target).visible_to(user).filter(pk__in=ends)}
            for target, ends in self._ends.items()
        }
        told = [
            Change(
                when=row.history_date,
                what=what,
                kind=str(thing._meta.verbose_name),
                thing=str(thing),
                lines=[_line(field, before, row, family, seen) for field in changed],
                why=row.history_change_reason or "",
                who=str(row.history_user or "") if self.names else "",
                is_sample=getattr(thing, "is_sample", False),
            )
            for thing, family, row, before, what, changed in self._found
        ]
        told.reverse()  # of what was written at the same moment the last comes first, too
        return together(sorted(told, key=lambda each: each.when, reverse=True))


def together(changes: Iterable[Change]) -> list[Change]:
    """Additions of one kind that were written at once, as one change; the rest as it is."""
    found: list[Change] = []
    for _key, group in groupby(changes, key=_at_once):
        first, *others = group
        if first.what is What.CREATED and others:
            names = [each.thing for each in (first, *others)]
            names.reverse()
            found.append(replace(first, thing=names[0], further=names[1:]))
        else:
            found += [first, *others]
    return found


def _at_once(change: Change) -> tuple[object, ...]:
    minute = change.when.replace(second=0, microsecond=0)
    return change.what, change.kind, change.why, change.who, change.is_sample, minute


def _changed(
    model: type[models.Model], before: Any, row: Any, hidden: frozenset[str] = NOT_TOLD
) -> list[Any]:
    return [
        field
        for field in model._meta.concrete_fields
        if field.name not in hidden and getattr(before, field.attname) != getattr(row, field.attname)
    ]


@dataclass(frozen=True)
class Step:
    """From one state of a thing to the next; ``links``: fields of links with their ends then and now."""

    before: Any
    row: Any
    links: Sequence[tuple[Any, set[int], set[int]]] = ()


def lines_of(model: "type[models.Model]", steps: Sequence[Step], user: Any) -> list[list[Line]]:
    """What changed at each of these steps of one thing, for staff: the level, too.

    What foreign keys and links lead to is named where the user sees it: a query for each model that is led to.
    """
    ends: dict[type[models.Model], set[int]] = defaultdict(set)
    silent = {"position", *_to_accounts(model)}
    changed = [_changed(model, step.before, step.row, NOT_TOLD - TO_STAFF) for step in steps]
    for step, fields in zip(steps, changed, strict=True):
        for field in fields:
            if isinstance(field, models.ForeignKey) and field.name not in silent:
                keys = {getattr(step.before, field.attname), getattr(step.row, field.attname)}
                ends[field.related_model] |= keys - {None}
        for field, old, new in step.links:
            ends[field.related_model] |= old | new
    seen = {
        target: {each.pk: str(each) for each in gate_of(target).visible_to(user).filter(pk__in=keys)}
        for target, keys in ends.items()
    }
    family = Family(model._default_manager.none(), frozenset(silent))
    return [
        [_line(field, step.before, step.row, family, seen) for field in fields]
        + [_links_line(*link, seen) for link in step.links]
        for step, fields in zip(steps, changed, strict=True)
    ]


def _to_accounts(model: "type[models.Model]") -> Iterator[str]:
    """Fields that lead to what has no gate: that they changed is said, not to whom."""
    for field in model._meta.concrete_fields:
        target = field.related_model
        if isinstance(target, type) and not hasattr(target._default_manager, "visible_to"):
            yield field.name


def _links_line(field: Any, old: set[int], new: set[int], seen: Any) -> Line:
    names = seen[field.related_model]
    then, now = ("; ".join(name for key, name in names.items() if key in ends) for ends in (old, new))
    return Line(_label(field), then, now)


def _label(field: Any) -> str:
    label = str(field.verbose_name)
    return label[:1].upper() + label[1:]


def _line(field: Any, before: Any, row: Any, family: Family, seen: Any) -> Line:
    label = _label(field)
    if field.name in family.silent:
        return Line(label, silent=True)
    old, new = (_words(field, getattr(each, field.attname), seen) for each in (before, row))
    return Line(label, old, new)


def _words(field: Any, value: Any, seen: Any) -> str:
    if value is None or value == "":
        return ""
    if isinstance(field, models.ForeignKey):
        return str(seen[field.related_model].get(value, ""))
    if field.flatchoices:
        return str(dict(field.flatchoices).get(value, value))
    if field.name in ENDS and isinstance(value, date):
        return _plain(value - timedelta(days=1))
    return _plain(value)


def _plain(value: Any) -> str:
    match value:
        case bool():
            return _("yes") if value else _("no")
        case datetime():
            return f"{timezone.localtime(value):%d.%m.%Y %H:%M}"
        case date():
            return f"{value:%d.%m.%Y}"
        case Decimal() | float():
            return number(Decimal(str(value)).normalize())
        case dict():
            return ", ".join(f"{key}: {_plain(each)}" for key, each in sorted(value.items()))
        case list() | tuple():
            return ", ".join(_plain(each) for each in value)
    return str(value)
