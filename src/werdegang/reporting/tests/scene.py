# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small edition with everything that a report can show."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from werdegang.accounts.factories import UserFactory
from werdegang.accounts.models import User
from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptRoleFactory,
    EditionFactory,
    FundingFactory,
    GoalFactory,
    GoodPracticeFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    IndicatorValueFactory,
    MeasureFactory,
    ResponsibilityFactory,
    StatusUpdateFactory,
)
from werdegang.concepts.models import Edition, Goal, Indicator, Measure
from werdegang.people.factories import OrganizationFactory
from werdegang.reporting.factories import ReportFactory
from werdegang.reporting.models import Report
from werdegang.reporting.snapshot import Occasion, Snapshot, take

MOMENT = datetime.datetime(2019, 3, 1, 9, 30, tzinfo=datetime.UTC)


@dataclass(frozen=True)
class Scene:
    """What the tests speak of."""

    edition: Edition
    goal: Goal
    measure: Measure
    indicator: Indicator
    report: Report
    coordinator: User

    def snapshot(self, number: int = 1, reason: str = "") -> Snapshot:
        """The report as it stands now."""
        return take(self.report, Occasion(number, MOMENT, reason))


def scene() -> Scene:
    """Make it."""
    office = OrganizationFactory(office=True, name="Büro für Beispiele")
    edition = EditionFactory(coordinating_office=office, number=1)
    body = edition.concept.body
    field = ActionFieldFactory(edition=edition, title="Sprache und Bildung")
    goal = GoalFactory(edition=edition, action_field=field, number=1, title="Kurse für alle")
    measure = MeasureFactory(edition=edition, title="Kurs am Vormittag", goals=[goal])
    ResponsibilityFactory(
        measure=measure, organization=OrganizationFactory(body=body, name="Bildungsträger A")
    )
    StatusUpdateFactory(measure=measure, date=datetime.date(2017, 6, 1), text="Der Kurs hat begonnen.")
    StatusUpdateFactory(measure=measure, date=datetime.date(2018, 6, 30), text="Der Kurs ist voll.")
    FundingFactory(measure=measure, year=2018)
    indicator = IndicatorFactory(concept=edition.concept, title="Plätze in Kursen", goals=[goal])
    IndicatorTargetFactory(edition=edition, indicator=indicator)
    for year, value in ((2016, 100), (2017, 130), (2018, 210)):
        IndicatorValueFactory(indicator=indicator, year=year, value=Decimal(value))
    GoodPracticeFactory(edition=edition, title="Ein Schlüssel für alle", story="So ging es.")
    report = ReportFactory(edition=edition, title="Bericht zur Umsetzung 2017–2018", slug="bericht-2017-2018")
    coordinator = UserFactory()
    ConceptRoleFactory(user=coordinator, concept=edition.concept)
    return Scene(edition, goal, measure, indicator, report, coordinator)
