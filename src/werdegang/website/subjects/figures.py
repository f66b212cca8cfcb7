# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A key figure: a new or revised value, a new target; and by when a target is to be reached."""

import datetime
from collections.abc import Collection, Iterator

from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from werdegang.concepts.models import Indicator, IndicatorTarget, IndicatorValue
from werdegang.core.visibility import ANYONE
from werdegang.mailing.sources import About, Item, Occasion
from werdegang.ui.formats import day, number
from werdegang.website.addresses import address
from werdegang.website.figures import period_words


def _figure(reference: str) -> Indicator | None:
    return Indicator.objects.visible_to(ANYONE).filter(pk=reference).first()


def _said(figure: Indicator, value: object) -> str:
    """The number with its unit."""
    return f"{number(value, figure.decimals)} {figure.unit}".strip()


class Figures:
    """Key figures by their number: totals and targets, as far as they are published."""

    kind = gettext_lazy("Key figure")

    def about(self, reference: str) -> About | None:
        """The figure."""
        figure = _figure(reference)
        return About(figure.title, address(figure), self.kind) if figure else None

    def _items(self, reference: str) -> Iterator[Item]:
        figure = _figure(reference)
        if figure is None:
            return
        values = IndicatorValue.objects.visible_to(ANYONE).filter(indicator=figure, dimension_key="")
        for each in values.order_by("period_start", "pk"):
            yield Item(
                f"w:{each.pk}:{each.revision}",
                f"{figure.title}, {period_words(figure, each)}: {_said(figure, each.value)}",
                address(figure),
                _("Value"),
                each.revised_on or each.as_of,
                each.note,
                each.is_sample,
            )
        for target in self._targets(figure):
            words = {"value": _said(figure, target.target_value), "day": day(target.target_date)}
            wanted = _("%(value)s by %(day)s") % words
            title = f"{figure.title}: {wanted}"
            key = f"z:{target.pk}:{target.target_value}:{target.target_date}"
            since = localdate(target.modified)
            yield Item(key, title, address(figure), _("Target"), since, is_sample=target.is_sample)

    @staticmethod
    def _targets(figure: Indicator) -> list[IndicatorTarget]:
        rows = IndicatorTarget.objects.visible_to(ANYONE).filter(indicator=figure)
        return list(rows.order_by("target_date", "pk"))

    def keys(self, reference: str) -> list[str] | None:
        """Values by their revision, targets."""
        return [each.key for each in self._items(reference)] if self.about(reference) else None

    def items(self, reference: str, keys: Collection[str]) -> list[Item]:
        """The same in words."""
        wanted = frozenset(keys)
        return [each for each in self._items(reference) if each.key in wanted]

    def days(self, reference: str, since: datetime.date) -> list[Occasion]:
        """By when targets are to be reached."""
        figure = _figure(reference)
        return [
            Occasion(
                _("Target of %(title)s: %(value)s")
                % {"title": figure.title, "value": _said(figure, each.target_value)},
                address(figure),
                each.target_date,
                each.modified,
                name=f"{address(figure)}!{each.edition_id}",
                is_sample=each.is_sample,
            )
            for each in (self._targets(figure) if figure else ())
            if figure and each.target_date >= since
        ]
