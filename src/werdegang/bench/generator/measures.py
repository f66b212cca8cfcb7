# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures with those responsible, money, and how they went."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from werdegang.bench.generator import words
from werdegang.bench.generator.people import Town
from werdegang.bench.generator.rows import Rows
from werdegang.bench.generator.texts import Texts
from werdegang.concepts.models import (
    District,
    Edition,
    Funding,
    Goal,
    LegalBasis,
    Measure,
    Responsibility,
    StatusUpdate,
    StatusUpdateNote,
    TargetGroup,
)
from werdegang.concepts.vocabulary import FundingSource, MeasureKind, MeasureState, ResponsibilityRole
from werdegang.core.addresses import german_slug
from werdegang.core.visibility import Visibility

A_GOAL = 3
"""Measures of each goal."""
UPDATES = 4
NOT_PUBLIC = 25
"""One measure of so many is internal."""
FINAL_STATES = (
    *[MeasureState.IN_PROGRESS] * 8,
    *[MeasureState.COMPLETED] * 5,
    *[MeasureState.PERMANENT] * 4,
    *[MeasureState.DELAYED] * 3,
    *[MeasureState.DISCONTINUED] * 1,
)


@dataclass
class MeasureMaker:
    """Writes measures, one edition after the other."""

    rows: Rows
    texts: Texts
    town: Town
    laws: Sequence[LegalBasis]
    districts: Sequence[District]
    today: datetime.date

    def of_edition(
        self, edition: Edition, goals: Sequence[Goal], groups: Sequence[TargetGroup]
    ) -> list[Measure]:
        """The measures of all goals of an edition; the first one is public and complete."""
        measures = []
        for index in range(A_GOAL * len(goals)):
            measure = self._measure(edition, index)
            self.rows.link(Measure.goals, measure, goals[index // A_GOAL])
            if index % 4 == 0:
                self.rows.link(Measure.goals, measure, goals[(index // A_GOAL + 1) % len(goals)])
            self.rows.link(Measure.target_groups, measure, self.texts.rng.choice(groups))
            self.rows.link(Measure.legal_bases, measure, self.texts.rng.choice(self.laws))
            self.rows.link(Measure.districts, measure, self.texts.rng.choice(self.districts))
            self._responsible(edition, measure)
            self._money(edition, measure)
            measures.append(measure)
        return measures

    def _measure(self, edition: Edition, index: int) -> Measure:
        rng = self.texts.rng
        state = rng.choice(FINAL_STATES)
        last = min(self.today, edition.end_date or self.today) - datetime.timedelta(days=1)
        title = f"{rng.choice(words.MEASURE_NOUNS)} {self.texts.place()}"
        measure = self.rows.add(
            Measure(
                edition_id=edition.pk,
                title=title,
                slug=german_slug(f"{title} {index + 1}"),
                kind=rng.choice(list(MeasureKind)),
                description=self.texts.prose(2),
                state=state,
                state_since=last,
                state_reason=self.texts.sentence(),
                start_date=edition.start_date,
                end_date=edition.end_date,
                completed_on=last if state is MeasureState.COMPLETED else None,
                position=index,
                visibility=Visibility.INTERNAL if index % NOT_PUBLIC == NOT_PUBLIC - 1 else Visibility.PUBLIC,
                is_sample=True,
            )
        )
        self._updates(measure, edition.start_date, last)
        return measure

    def _updates(self, measure: Measure, first: datetime.date, last: datetime.date) -> None:
        for number in range(1, UPDATES + 1):
            day = first + (last - first) * number // UPDATES
            state = measure.state if number == UPDATES else MeasureState.IN_PROGRESS
            update = self.rows.add(
                StatusUpdate(
                    measure_id=measure.pk,
                    date=day,
                    state=state,
                    progress=100 * number // UPDATES if state == MeasureState.COMPLETED else 20 * number,
                    text=self.texts.prose(1),
                    is_sample=True,
                )
            )
            if number % 2:
                self.rows.add(
                    StatusUpdateNote(
                        update_id=update.pk,
                        text=self.texts.sentence(),
                        visibility=Visibility.INTERNAL,
                        is_sample=True,
                    )
                )

    def _responsible(self, edition: Edition, measure: Measure) -> None:
        parts = (
            (ResponsibilityRole.LEAD, self.town.offices),
            (ResponsibilityRole.PARTNER, self.town.partners),
        )
        for position, (role, organizations) in enumerate(parts):
            self.rows.add(
                Responsibility(
                    edition_id=edition.pk,
                    measure_id=measure.pk,
                    organization_id=self.texts.rng.choice(organizations).pk,
                    role=role,
                    position=position,
                    is_sample=True,
                )
            )

    def _money(self, edition: Edition, measure: Measure) -> None:
        for year in range(edition.start_date.year, edition.start_date.year + 3):
            planned = Decimal(self.texts.rng.randint(5, 200) * 500)
            self.rows.add(
                Funding(
                    edition_id=edition.pk,
                    measure_id=measure.pk,
                    organization_id=self.texts.rng.choice(self.town.offices).pk,
                    source=self.texts.rng.choice(list(FundingSource)),
                    budget="Budget des Fachbereichs",
                    year=year,
                    planned=planned,
                    spent=planned * self.texts.rng.randint(70, 110) / 100,
                    is_sample=True,
                )
            )
