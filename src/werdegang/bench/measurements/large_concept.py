# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of a large concept: an edition with 60 goals, 400 measures and 200 figures, a figure with 10,000 values."""

import datetime
from collections.abc import Iterator
from itertools import pairwise

from django.apps import apps
from django.urls import reverse

from werdegang.concepts.breakdown import spelled
from werdegang.concepts.models import DimensionMember, Edition, Indicator, IndicatorValue
from werdegang.concepts.vocabulary import EditionState, IndicatorPeriod, Publication
from werdegang.core.visibility import Visibility

GROUPS, QUARTERS = 100, 99
"""Of each quarter a total and a value of each group: 9,999 values."""


def publish_large(edition: Edition) -> dict[str, str]:
    """Make public what the measuring workbook brought in, give figures their totals; the pages by name.

    Args:
        edition: of the concept that ``concept_importing`` fills. Written past services and history: for measuring.
    """
    Edition.objects.filter(pk=edition.pk).update(state=EditionState.COUNCIL, visibility=Visibility.PUBLIC)
    for model in apps.get_app_config("concepts").get_models():
        paths = {"edition", "concept"} & {field.name for field in model._meta.concrete_fields}
        if (
            model is not Edition
            and "visibility" in {field.name for field in model._meta.concrete_fields}
            and paths
        ):
            home = {"edition": edition} if "edition" in paths else {"concept": edition.concept_id}
            model._default_manager.filter(**home).update(visibility=Visibility.PUBLIC)
    figures = list(Indicator.objects.filter(concept=edition.concept_id).order_by("pk"))
    IndicatorValue.objects.bulk_create(_totals(figures[1:]), batch_size=1000)
    largest = figures[0]
    IndicatorValue.objects.filter(indicator=largest).delete()
    Indicator.objects.filter(pk=largest.pk).update(period=IndicatorPeriod.QUARTER)
    IndicatorValue.objects.bulk_create(_many(largest), batch_size=1000)
    place = {"concept": edition.concept.slug, "edition": edition.slug}
    return {
        "edition, 60 goals, 400 measures": reverse("website:edition", kwargs=place),
        "figure, 10,000 values": reverse("website:indicator", kwargs={"slug": largest.slug}),
    }


def _totals(figures: list[Indicator]) -> Iterator[IndicatorValue]:
    seen = set()
    for value in IndicatorValue.objects.filter(indicator__in=figures).order_by("pk"):
        if (value.indicator_id, value.period_start) not in seen:
            seen.add((value.indicator_id, value.period_start))
            yield _value(value.indicator_id, value.period_start, value.period_end, None)


def _many(figure: Indicator) -> Iterator[IndicatorValue]:
    dimension = figure.dimensions.get()
    fresh = [
        DimensionMember(
            dimension=dimension, name=f"Weitere {number}", code=f"weitere-{number}", position=number
        )
        for number in range(dimension.members.count() + 1, GROUPS + 1)
    ]
    DimensionMember.objects.bulk_create(fresh)
    members = list(dimension.members.select_related("dimension"))
    quarters = [datetime.date(2000 + at // 4, at % 4 * 3 + 1, 1) for at in range(QUARTERS + 1)]
    for start, end in pairwise(quarters):
        for member in (None, *members):
            yield _value(figure.pk, start, end, member)


def _value(
    figure: int, start: datetime.date, end: datetime.date, member: DimensionMember | None
) -> IndicatorValue:
    return IndicatorValue(
        indicator_id=figure,
        period_start=start,
        period_end=end,
        as_of=end,
        member=member,
        dimension_key=spelled([member]) if member else "",
        value=(100 if member else 9000) + start.year % 7,
        publication=Publication.SHOWN,
    )
