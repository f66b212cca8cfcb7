# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The next edition starts from the last one: everything comes along and is continued until somebody decides otherwise.

Status updates, values and money stay with the edition that they belong to (decision 39); targets whose day lies in the
new period come along where that is asked (decision 187).
"""

import datetime
from collections.abc import Iterable
from typing import Any, TypeVar

from django.db import models, transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import (
    ActionField,
    Edition,
    FocusTopic,
    Goal,
    GoalSuccession,
    GuidingPrinciple,
    IndicatorTarget,
    Measure,
    MeasureSuccession,
    Need,
    Responsibility,
)
from werdegang.concepts.moving import locked
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.vocabulary import EditionState, SuccessionKind
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import Visibility
from werdegang.history.models import Recorded
from werdegang.history.writing import keep, keep_all, keep_links

R = TypeVar("R", bound=Recorded)
NOT_CARRIED = frozenset(
    {
        "id",
        "created",
        "created_by",
        "modified",
        "deleted",
        "edition",
        "override_status",
        "override_reason",
        "override_date",
        "state",
        "state_since",
        "state_reason",
        "start_date",
        "end_date",
        "completed_on",
    }
)
"""What belongs to the old edition, or to the row itself."""


def copied(row: R, **given: Any) -> R:
    """A new row, not saved, with what is carried over and what is given."""
    fields = [field for field in row._meta.concrete_fields if field.name not in NOT_CARRIED]
    values = {field.attname: getattr(row, field.attname) for field in fields}
    return type(row)(**values, **given)


def can_begin_next(edition: Edition) -> bool:
    """Whether the edition has been adopted and none follows it yet."""
    follows = Edition.objects.filter(concept=edition.concept_id, number__gt=edition.number)
    return EditionState(edition.state).is_adopted and not follows.exists()


@transaction.atomic
def begin_next(
    edition: Edition,
    *,
    name: str,
    start: datetime.date,
    end: datetime.date | None,
    by: User,
    with_targets: bool = False,
) -> Edition:
    """Make the next edition as a draft, with everything of this one; ``with_targets``: those due in its period.

    Raises:
        NotAllowed: for whoever does not coordinate the concept.
        Refused: when this is not the last edition or has not been adopted, or for an impossible period.
    """
    current = locked(edition)
    require_coordinator(by, current.concept_id)
    if not can_begin_next(current):
        raise Refused(_("The next edition begins from the last one, once that has been adopted."))
    if end is not None and end <= start:
        raise Refused({"end": _("The end must lie after the beginning.")})
    new = Edition(
        concept=current.concept,
        number=current.number + 1,
        name=name.strip(),
        slug=free_slug(Edition.objects.filter(concept=current.concept_id), name),
        start_date=start,
        end_date=end,
        predecessor=current,
        state=EditionState.DRAFT,
        visibility=Visibility.DRAFT,
        coordinating_office_id=current.coordinating_office_id,
        advisory_board_id=current.advisory_board_id,
        is_sample=current.is_sample,
    )
    keep(new, by, _("Carried over from: %(edition)s") % {"edition": current.name})
    carrier = _Carrier(current, new, by)
    carrier.carry()
    if with_targets:
        carrier.targets()
    return new


class _Carrier:
    """One carrying over; remembers which row became which."""

    def __init__(self, old: Edition, new: Edition, by: User) -> None:
        self.old, self.new, self.by = old, new, by
        self.reason = _("Carried over from: %(edition)s") % {"edition": old.name}
        self.became: dict[type[models.Model], dict[int, Any]] = {}

    def carry(self) -> None:
        """Everything, what others lead to first."""
        parts: tuple[type[Any], ...] = (GuidingPrinciple, FocusTopic, ActionField, Need)
        for part in parts:
            self._rows(part)
        self._rows(Goal, action_field=ActionField)
        self._rows(Measure)
        self._rows(Responsibility, goal=Goal, measure=Measure)
        links: tuple[tuple[type[Any], tuple[str, ...]], ...] = (
            (Goal, ("focus_topics", "target_groups")),
            (Measure, ("goals", "target_groups", "focus_topics", "legal_bases", "districts")),
            (Need, ("goals",)),
        )
        for model, names in links:
            for name in names:
                self._links(model, name)
        for goal in Goal.objects.filter(edition=self.old, deleted=False).prefetch_related("indicators"):
            self.became[Goal][goal.pk].indicators.add(*goal.indicators.all())
        self._successions(GoalSuccession, Goal)
        self._successions(MeasureSuccession, Measure)

    def targets(self) -> None:
        """Those of the old edition that fall due in the new one."""
        due = IndicatorTarget.objects.filter(
            edition=self.old, deleted=False, indicator__deleted=False, target_date__gte=self.new.start_date
        )
        if self.new.end_date:
            due = due.filter(target_date__lt=self.new.end_date)
        keep_all([copied(row, edition=self.new) for row in due.order_by("pk")], self.by, self.reason)

    def _rows(self, model: type[Any], **keys: type[models.Model]) -> None:
        old = [
            row
            for row in model.objects.filter(edition=self.old, deleted=False).order_by("pk")
            if all(self._known(target, getattr(row, f"{name}_id")) for name, target in keys.items())
        ]
        new = [copied(row, edition=self.new) for row in old]
        for before, row in zip(old, new, strict=True):
            for name, target in keys.items():
                key = getattr(before, f"{name}_id")
                setattr(row, name, self.became[target][key] if key else None)
        made = keep_all(new, self.by, self.reason)
        self.became[model] = {before.pk: row for before, row in zip(old, made, strict=True)}

    def _known(self, target: type[models.Model], key: int | None) -> bool:
        return key is None or key in self.became[target]

    def _links(self, model: type[Any], name: str) -> None:
        field: Any = model._meta.get_field(name)
        own, other = field.m2m_field_name(), field.m2m_reverse_field_name()
        rows, ends = self.became[model], self.became.get(field.related_model)
        through = field.remote_field.through
        links = through._default_manager.filter(**{f"{own}__in": rows})
        pairs = [(getattr(link, f"{own}_id"), getattr(link, f"{other}_id")) for link in links]
        through._default_manager.bulk_create(
            through(**{f"{own}_id": rows[one].pk, f"{other}_id": ends[two].pk if ends is not None else two})
            for one, two in pairs
            if ends is None or two in ends
        )
        keep_links(list(rows.values()), name)

    def _successions(self, model: type[Any], of: type[models.Model]) -> None:
        ties = [
            model(predecessor_id=key, successor=row, kind=SuccessionKind.CONTINUED, is_sample=row.is_sample)
            for key, row in self.became[of].items()
        ]
        keep_all(ties, self.by, self.reason)


def hand_over(thing: Goal | Measure, others: Iterable[Goal | Measure]) -> None:
    """What hangs on a goal or a measure hangs on these from now on, too: links only, no wording."""
    for other in others:
        for manager in _links_of(thing):
            getattr(other, manager).add(*getattr(thing, manager).all())


def _links_of(thing: Goal | Measure) -> tuple[str, ...]:
    if isinstance(thing, Goal):
        return ("focus_topics", "target_groups", "needs", "measures", "indicators")
    return ("goals", "target_groups", "focus_topics", "legal_bases", "districts")
