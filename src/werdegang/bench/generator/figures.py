# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures with yearly values and targets."""

import datetime
from collections.abc import Sequence
from decimal import Decimal

from werdegang.bench.generator import words
from werdegang.bench.generator.rows import Rows
from werdegang.bench.generator.texts import Texts
from werdegang.concepts.models import Concept, Edition, Goal, Indicator, IndicatorTarget, IndicatorValue
from werdegang.concepts.vocabulary import Publication, ValueStatus
from werdegang.core.addresses import german_slug

YEARS = 10


def make_indicators(
    rows: Rows, texts: Texts, concept: Concept, editions: Sequence[Edition], goals: Sequence[Sequence[Goal]]
) -> list[Indicator]:
    """Ten indicators with ten years of values, tied to a goal of each edition, with a target in the last."""
    indicators = []
    for position, title in enumerate(words.INDICATORS):
        indicator = rows.add(
            Indicator(
                concept_id=concept.pk,
                title=title,
                slug=german_slug(title),
                definition=texts.prose(1),
                unit="%" if title.startswith("Anteil") else "Personen",
                source="Statistik der Stadt",
                position=position,
                is_sample=True,
            )
        )
        for edition_goals in goals:
            rows.link(Indicator.goals, indicator, edition_goals[position % len(edition_goals)])
        _values(rows, texts, indicator, editions[-1])
        indicators.append(indicator)
    return indicators


def _values(rows: Rows, texts: Texts, indicator: Indicator, edition: Edition) -> None:
    value = texts.rng.randint(20, 60)
    start = value
    first = edition.start_date.year - YEARS + 4
    for year in range(first, first + YEARS):
        rows.add(
            IndicatorValue(
                indicator_id=indicator.pk,
                period_start=datetime.date(year, 1, 1),
                period_end=datetime.date(year + 1, 1, 1),
                value=Decimal(value),
                status=ValueStatus.PROVISIONAL if year == first + YEARS - 1 else ValueStatus.FINAL,
                as_of=datetime.date(year + 1, 3, 31),
                publication=Publication.SHOWN,
                is_sample=True,
            )
        )
        value += texts.rng.randint(-1, 3)
    rows.add(
        IndicatorTarget(
            indicator_id=indicator.pk,
            edition_id=edition.pk,
            baseline_value=Decimal(start),
            baseline_date=datetime.date(first, 12, 31),
            target_value=Decimal(start + 15),
            target_date=datetime.date(first + YEARS + 1, 12, 31),
            is_sample=True,
        )
    )
