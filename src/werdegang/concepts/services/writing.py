# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How anything of a concept is saved: with who and why, over nobody's unseen words, with nothing hidden cut off."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from django.db import models

from werdegang.accounts.models import User
from werdegang.concepts.refusals import ChangedMeanwhile
from werdegang.core.transactions import all_or_nothing
from werdegang.core.visibility import gate_of
from werdegang.history.models import Recorded
from werdegang.history.writing import keep, link_new

R = TypeVar("R", bound=Recorded)
Values = Mapping[str, Any]
"""Names of fields and what they become; many-to-many fields take the rows that they lead to."""


def mark_of(row: models.Model, names: Iterable[str], by: Any) -> str:
    """Tells one state of these fields from another, as the user sees them."""
    values = {name: _stored(row, name, by) for name in sorted(names)}
    return hashlib.sha256(json.dumps(values, default=str).encode()).hexdigest()[:24]


def _stored(row: models.Model, name: str, by: Any) -> Any:
    field = row._meta.get_field(name)
    if not isinstance(field, models.ManyToManyField):
        return getattr(row, field.attname)  # type: ignore[union-attr]
    if row.pk is None:
        return []
    seen = _gate(field).visible_to(by).values("pk")
    return sorted(getattr(row, name).filter(pk__in=seen).values_list("pk", flat=True))


def _gate(field: Any) -> Any:
    return gate_of(field.related_model)


@all_or_nothing
def write(row: R, values: Values, *, by: User, reason: str = "", opened: str = "") -> R:
    """Save these values in a record, new or known; rights and rules are the caller's to ask.

    Args:
        row: a new record, or one as it was read; only ``values`` are taken from whoever changes it.
        values: fields and links.
        by: whose doing it is.
        reason: why, for the history.
        opened: the mark (``mark_of``) of the state that the form showed; empty for a new record.

    Raises:
        ChangedMeanwhile: where another state stands now.
    """
    if row.pk is not None:
        row = type(row)._default_manager.select_for_update(of=("self",)).get(pk=row.pk)
        if opened and mark_of(row, values, by) != opened:
            raise ChangedMeanwhile(row)
    links = {name: value for name, value in values.items() if row._meta.get_field(name).many_to_many}
    for name, value in values.items():
        if name not in links:
            setattr(row, name, value)
    if row.pk is None:
        keep(row, by, reason)
        link_new(row, links)
        return row
    _link(row, links, by)
    keep(row, by, reason)
    return row


def _link(row: Recorded, links: Values, by: User) -> None:
    """Set the links that the user sees; what is hidden from them stays linked."""
    with _unrecorded(row):
        for name, chosen in links.items():
            seen = _gate(row._meta.get_field(name)).visible_to(by).values("pk")
            link: Any = getattr(row, name)
            link.set([*chosen, *link.exclude(pk__in=seen)])


@contextmanager
def _unrecorded(row: Any) -> Iterator[None]:
    """The history keeps the links with the row, once."""
    row.skip_history_when_saving = True
    try:
        yield
    finally:
        del row.skip_history_when_saving
