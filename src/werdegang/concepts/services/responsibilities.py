# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who answers for a goal or a measure; it may change while an edition is carried out."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Goal, Measure, Responsibility
from werdegang.concepts.moving import locked
from werdegang.concepts.refusals import ChangedMeanwhile, Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.core.changes import rows_changed
from werdegang.core.transactions import all_or_nothing
from werdegang.history.writing import keep, keep_all, take_away
from werdegang.people.models import Organization


@dataclass(frozen=True)
class Answering:
    """An organization, its role (``ResponsibilityRole``), and where to ask: an office, no private person."""

    organization: Organization
    role: str
    contact_point: str = ""


def answering_for(thing: Goal | Measure, by: User) -> list[Responsibility]:
    """Who answers for it, as the user sees it."""
    rows = Responsibility.objects.visible_to(by).filter(**{_name(thing): thing})
    return list(rows.select_related("organization").order_by("position", "pk"))


def mark_of_all(rows: Sequence[Responsibility]) -> str:
    """Tells one state of the list from another."""
    told = [(row.organization_id, row.role, row.contact_point) for row in rows]
    return hashlib.sha256(repr(told).encode()).hexdigest()[:24]


@all_or_nothing
def set_answering(
    thing: Goal | Measure,
    wanted: Sequence[Answering],
    *,
    by: User,
    reason: str = "",
    opened: str = "",
    just_made: bool = False,
    later: list[Responsibility] | None = None,
) -> None:
    """Let these answer for it, in this order; whoever the user does not see goes on answering.

    ``just_made``: in this transaction, so that nobody answers for it yet. ``later``: gets the new ones of many
    things, which the caller saves together (``keep_new``).

    Raises:
        Refused: where an organization has the same role twice.
        ChangedMeanwhile: where somebody else has saved.
    """
    edition = locked(thing.edition)
    require_coordinator(by, edition.concept_id)
    pairs = [(each.organization.pk, each.role) for each in wanted]
    if len(set(pairs)) < len(pairs):
        raise Refused(_("An organization stands there twice in the same role. Take one of the two out."))
    rows = [] if just_made else answering_for(thing, by)
    if opened and mark_of_all(rows) != opened:
        raise ChangedMeanwhile(thing)
    known = {(row.organization_id, row.role): row for row in rows}
    for pair, row in known.items():
        if pair not in pairs:
            take_away(row, by, reason)
    fresh = []
    for position, each in enumerate(wanted):
        row = known.get((each.organization.pk, each.role)) or Responsibility(
            edition=edition, organization=each.organization, role=each.role, **{_name(thing): thing}
        )
        if row._state.adding or (row.contact_point, row.position) != (each.contact_point, position):
            row.contact_point, row.position = each.contact_point, position
            if row._state.adding:
                fresh.append(row)
            else:
                keep(row, by, reason)
    if later is not None:
        later += fresh
    else:
        keep_new(fresh, by, reason)


def keep_new(rows: Sequence[Responsibility], by: User, reason: str) -> None:
    """Save new ones, and say so to whoever listens."""
    if rows:
        rows_changed(Responsibility, [row.pk for row in keep_all(rows, by, reason)])


def _name(thing: Goal | Measure) -> str:
    return "goal" if isinstance(thing, Goal) else "measure"
