# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saving with who and why, for services of every room."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, TypeVar

from django.db import models

from werdegang.core.revision import data_changed
from werdegang.core.transactions import all_or_nothing
from werdegang.history.models import Recorded
from werdegang.history.records import copy_new, insert_new, model_of_states


def keep(row: Recorded, by: Any, reason: str = "") -> None:
    """Save a record and write into its history whose doing it is, and why.

    Args:
        row: new or changed; a new one gets its author.
        by: the user, or None for the system.
        reason: in words; may be empty.
    """
    if row._state.adding and row.created_by_id is None:
        row.created_by = by
    _sign(row, by, reason)
    row.save()


def take_away(row: Recorded, by: Any, reason: str = "") -> None:
    """Turn a record into a tombstone: it is shown nowhere, its history stays."""
    row.deleted = True
    keep(row, by, reason)


R = TypeVar("R", bound=Recorded)
_Chosen = tuple[Recorded, dict[str, set[int]]]
"""A record that was just saved, and the keys that its many-to-many fields lead to."""
_waiting: ContextVar[list[_Chosen] | None] = ContextVar("waiting_links", default=None)


@all_or_nothing
def keep_all(rows: Sequence[R], by: Any, reason: str = "") -> list[R]:
    """Save many new records of one model at once, each with its history; addresses are not looked after.

    Args:
        rows: new ones.
        by: the user, or None for the system.
        reason: in words; may be empty.
    """
    if not rows:
        return []
    for row in rows:
        if row.created_by_id is None:
            row.created_by = by
    insert_new(rows)
    copy_new(type(rows[0]), [row.pk for row in rows], by, reason)
    data_changed()
    return list(rows)


def keep_links(rows: Collection[Recorded], name: str) -> None:
    """Write links that were made in bulk into the last state that the history has of each of these records.

    Args:
        rows: records of one model, saved with their history.
        name: of the many-to-many field; one whose links the history keeps.
    """
    if not rows:
        return
    keys = [row.pk for row in rows]
    model: Any = type(next(iter(rows)))
    field: Any = model._meta.get_field(name)
    own, other = field.m2m_field_name(), field.m2m_reverse_field_name()
    history = model_of_states(model)
    states = dict(
        history._default_manager.filter(id__in=keys).order_by("history_id").values_list("id", "history_id")
    )  # of several the last one stays
    links = field.remote_field.through._default_manager.filter(**{f"{own}__in": keys})
    told = getattr(history, name).model
    told._default_manager.bulk_create(
        told(id=link, history_id=states[one], **{f"{own}_id": one, f"{other}_id": two})
        for link, one, two in links.values_list("pk", f"{own}_id", f"{other}_id")
        if one in states
    )


def link_new(row: Recorded, links: Mapping[str, Collection[models.Model]]) -> None:
    """Write the first links of a record that was saved just now, and keep them with its state in the history.

    Who listens has heard of the record itself; nothing hangs on it yet that anybody could not see.

    Args:
        row: saved in this transaction, with one state in the history.
        links: many-to-many fields whose links the history keeps, and the rows that they lead to.
    """
    chosen = {name: {each.pk for each in rows} for name, rows in links.items() if rows}
    if not chosen:
        return
    waiting = _waiting.get()
    if waiting is None:
        _link([(row, chosen)])
    else:
        waiting.append((row, chosen))


@contextmanager
def linking_together() -> Iterator[None]:
    """The first links of all records that are saved here are written together at the end; nobody reads them before."""
    waiting: list[_Chosen] = []
    token = _waiting.set(waiting)
    try:
        yield
    finally:
        _waiting.reset(token)
    by_model: dict[type[Recorded], list[_Chosen]] = defaultdict(list)
    for row, chosen in waiting:
        by_model[type(row)].append((row, chosen))
    for together in by_model.values():
        _link(together)


def _link(rows: Sequence[_Chosen]) -> None:
    """``rows``: of one model."""
    model = type(rows[0][0])
    history = model_of_states(model)
    states = dict(
        history._default_manager.filter(id__in=[row.pk for row, _chosen in rows])
        .order_by("history_id")
        .values_list("id", "history_id")
    )
    for name in sorted({name for _row, chosen in rows for name in chosen}):
        field: Any = model._meta.get_field(name)
        own, other = f"{field.m2m_field_name()}_id", f"{field.m2m_reverse_field_name()}_id"
        through, told = field.remote_field.through, getattr(history, name).model
        made = through._default_manager.bulk_create(
            through(**{own: row.pk, other: key})
            for row, chosen in rows
            for key in sorted(chosen.get(name, ()))
        )
        told._default_manager.bulk_create(
            told(
                id=each.pk,
                history_id=states[getattr(each, own)],
                **{n: getattr(each, n) for n in (own, other)},
            )
            for each in made
        )


def _sign(row: Recorded, by: Any, reason: str) -> None:
    signed: Any = row
    signed._history_user = by
    signed._change_reason = reason or None
