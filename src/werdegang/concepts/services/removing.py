# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking something out of a concept: a tombstone stays, and nothing that hangs on it is left hanging."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.freezing import is_frozen, require_reason
from werdegang.concepts.models import Funding, Goal, Responsibility, Translation
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.services.ordering import close_gaps
from werdegang.core.models import Record
from werdegang.core.visibility import gate_of
from werdegang.history.writing import take_away

OWN = (Funding, Responsibility, Translation)
"""What has no life of its own and goes with the thing that it belongs to."""


@dataclass(frozen=True)
class Hanging:
    """Rows of one kind that lead to a thing, as far as they are the user's to see."""

    words: str
    seen: tuple[Any, ...]


def hanging_on(thing: Any, by: User) -> list[Hanging]:
    """What leads to this thing and would lead nowhere without it.

    What the user may not see neither counts nor hinders: it would tell that it is there. It keeps its tie to the
    tombstone, and the history keeps the words.
    """
    return [each for relation in _relations(thing) if (each := _hanging(thing, relation, by))]


def _relations(thing: Any) -> Iterator[Any]:
    for relation in thing._meta.related_objects:
        model = relation.related_model
        if issubclass(model, Record) and model not in OWN:
            yield relation


def _hanging(thing: Any, relation: Any, by: User) -> Hanging | None:
    rows = gate_of(relation.related_model).visible_to(by).filter(**{relation.field.name: thing.pk})
    seen = tuple(rows.distinct())
    return Hanging(str(relation.related_model._meta.verbose_name_plural), seen) if seen else None


@transaction.atomic
def take_off(thing: Any, *, by: User, reason: str = "") -> None:
    """Take a part of an edition away, with its responsibilities and its funding; goals close their gap.

    Raises:
        Refused: where something hangs on it; for an adopted edition without a reason.
    """
    edition = thing.edition
    require_coordinator(by, edition.concept_id)
    require_reason(thing, reason)
    if hanging := hanging_on(thing, by):
        words = ", ".join(each.words for each in hanging)
        raise Refused(_("Something hangs on it: %(what)s. Untie or delete that first.") % {"what": words})
    for relation in thing._meta.related_objects:
        if relation.related_model in OWN:
            rows = relation.related_model._default_manager
            for row in rows.filter(**{relation.field.name: thing.pk}, deleted=False):
                take_away(row, by, reason)
    take_away(thing, by, reason)
    if isinstance(thing, Goal) and not is_frozen(thing):
        close_gaps(edition, by=by)
