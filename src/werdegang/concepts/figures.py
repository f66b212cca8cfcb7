# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing figures themselves, their codelists, and with them what follows for small numbers."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from werdegang.concepts.models import Dimension, DimensionMember, Indicator, IndicatorValue
from werdegang.concepts.publication import decide
from werdegang.core.addresses import free_slug, german_slug
from werdegang.core.transactions import all_or_nothing
from werdegang.core.visibility import GrantName, Viewer
from werdegang.people.services import keep


def _may(concept_id: int, by: Any) -> None:
    if concept_id not in Viewer.of(by).ids(GrantName.COORDINATES):
        raise PermissionDenied


@all_or_nothing
def keep_figure(
    indicator: Indicator, dimensions: Iterable[Dimension], *, by: Any, reason: str = "", opened: str = ""
) -> Indicator:
    """Save a figure and decide anew on its values. Raises PermissionDenied, ValidationError, SavedMeanwhile."""
    _may(indicator.concept_id, by)
    if not indicator.slug:
        indicator.slug = free_slug(Indicator.objects.all(), indicator.title)
    used = _used_dimensions(indicator)
    chosen = {each.pk for each in dimensions}
    if lost := [each.name for each in used if each.pk not in chosen]:
        raise ValidationError(
            {"dimensions": _("Values are broken down by %(names)s.") % {"names": ", ".join(lost)}}
        )
    is_new = indicator._state.adding
    kept = keep(indicator, by=by, reason=reason, opened=opened)
    if is_new:
        kept.dimensions.add(*dimensions)
    else:
        kept.dimensions.set(dimensions)
    if not is_new or kept.base_id or kept.numerator_id:
        decide(kept, reason or _("Small numbers: decided anew"))
    return kept


def _used_dimensions(indicator: Indicator) -> list[Dimension]:
    if indicator._state.adding:
        return []
    values = IndicatorValue.objects.filter(indicator=indicator, deleted=False)
    rows = Q(members__values__in=values) | Q(members__values_as_second__in=values)
    return list(Dimension.objects.filter(rows, deleted=False).distinct())


@all_or_nothing
def keep_codelist(
    dimension: Dimension,
    members: Sequence[tuple[str, str]],
    *,
    by: Any,
    reason: str = "",
    opened: str = "",
) -> Dimension:
    """Save a dimension with its members in this order: (code, name); a new one has no code yet.

    Raises PermissionDenied, SavedMeanwhile, ValidationError where a member would go that has values.
    """
    _may(dimension.concept_id, by)
    if not dimension.code:
        taken = set(Dimension.objects.filter(concept=dimension.concept_id).values_list("code", flat=True))
        dimension.code = _free_code(dimension.name, taken)
    kept = keep(dimension, by=by, reason=reason, opened=opened)
    there = {each.code: each for each in DimensionMember.objects.filter(dimension=kept, deleted=False)}
    left = dict(there)
    taken = set(there)
    for position, (code, name) in enumerate(members):
        member = left.pop(code, None) or DimensionMember(
            dimension=kept, code=code or _free_code(name, taken), is_sample=kept.is_sample
        )
        taken.add(member.code)
        if (member.name, member.position) != (name, position) or member.pk is None:
            member.name, member.position = name, position
            keep(member, by=by, reason=reason)
    for member in left.values():
        values = IndicatorValue.objects.filter(Q(member=member) | Q(second_member=member), deleted=False)
        if values.exists():
            raise ValidationError(
                {"members": _("“%(name)s” has values. Leave it in the list.") % {"name": member.name}}
            )
        member.deleted = True
        keep(member, by=by, reason=reason)
    return kept


def _free_code(name: str, taken: set[str]) -> str:
    code = german_slug(name, 36)
    return next(each for each in [code, *(f"{code}-{n}" for n in range(2, 1000))] if each not in taken)
