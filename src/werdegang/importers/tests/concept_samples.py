# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An edition in which every table has rows, and workbooks changed by hand."""

import io
from datetime import date
from decimal import Decimal

import xlsxwriter
from python_calamine import CalamineWorkbook

from werdegang.accounts.services import create_account
from werdegang.concepts.background_factories import DistrictFactory, LegalBasisFactory
from werdegang.concepts.dimension_factories import DimensionFactory, DimensionMemberFactory
from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptFactory,
    ConceptRoleFactory,
    EditionFactory,
    FocusTopicFactory,
    FundingFactory,
    GoalFactory,
    GoodPracticeFactory,
    GuidingPrincipleFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    MeasureFactory,
    NeedFactory,
    ResponsibilityFactory,
    TargetGroupFactory,
)
from werdegang.concepts.values import Entry, write
from werdegang.importers.concept.gathering import gather
from werdegang.importers.concept.tables import TABLES
from werdegang.importers.concept.workbook import write as write_workbook
from werdegang.people.factories import BodyFactory, OrganizationFactory

SLUG = "integrationskonzept"


def bare_edition(name="kim"):
    """An edition with nothing in it, its coordinator, and two organizations."""
    body = BodyFactory(name="Musterhafen")
    concept = ConceptFactory(body=body, name="Integrationskonzept", slug=SLUG)
    edition = EditionFactory(
        concept=concept, draft=True, name="2. Fortschreibung", slug="2-fortschreibung", number=2,
        start_date=date(2025, 1, 1), end_date=None, coordinating_office=None,
    )  # fmt: skip
    user = create_account(name, "Kim Muster")
    ConceptRoleFactory(user=user, concept=concept)
    OrganizationFactory(body=body, name="Büro für Integration")
    OrganizationFactory(body=body, name="Volkshochschule")
    return edition, user


def full_edition():
    """Everything once or twice."""
    edition, user = bare_edition()
    body = edition.concept.body
    office, school = body.organizations.order_by("pk")
    of = {"edition": edition}
    GuidingPrincipleFactory(title="Teilhabe", **of)
    topic = FocusTopicFactory(title="Sprache; Bildung", **of)
    fields = [
        ActionFieldFactory(title=title, position=at, **of) for at, title in enumerate(("Bildung", "Arbeit"))
    ]
    group = TargetGroupFactory(body=body, name="Eltern")
    law = LegalBasisFactory(body=body, citation="§ 43 AufenthG")
    place = DistrictFactory(body=body, name="Weststadt")
    goals = [
        GoalFactory(number=at, title=f"Ziel {at}", action_field=fields[at % 2], focus_topics=[topic], **of)
        for at in (1, 2, 3)
    ]
    NeedFactory(title="Mehr Kurse", goals=goals[:2], **of)
    first = MeasureFactory(
        title="=1+1 Kurse", slug="kurse", position=2, goals=goals, target_groups=[group],
        legal_bases=[law], districts=[place], description="Erste Zeile\n\nZweite Zeile",
        start_date=date(2025, 3, 1), end_date=date(2026, 1, 1), **of,
    )  # fmt: skip
    MeasureFactory(title="Beratung", slug="beratung", position=1, **of)
    ResponsibilityFactory(measure=first, organization=school, role="lead", contact_point="Zimmer 3", **of)
    ResponsibilityFactory(measure=None, goal=goals[0], organization=office, role="lead", **of)
    for year, source in ((2025, "own"), (2026, "state")):
        FundingFactory(
            measure=first, organization=office, source=source, year=year, planned=Decimal("1200.50"), spent=None,
            budget="", **of,
        )  # fmt: skip
    FundingFactory(
        measure=None, organization=None, source="eu", year=2025, planned=Decimal(9), budget="EU", **of
    )
    dimension = DimensionFactory(concept=edition.concept, code="geschlecht", name="Geschlecht")
    female = DimensionMemberFactory(dimension=dimension, code="weiblich", name="weiblich")
    figure = IndicatorFactory(
        concept=edition.concept,
        slug="teilnehmende",
        title="Teilnehmende",
        unit="Personen",
        responsible=school,
    )
    figure.dimensions.add(dimension)
    figure.goals.add(goals[0])
    for year in (2022, 2023):
        start, end = date(year, 1, 1), date(year + 1, 1, 1)
        write(
            figure,
            [
                Entry(start, end, (), Decimal(120), "final", date(2024, 1, 2), ""),
                Entry(start, end, (female,), Decimal(70), "final", date(2024, 1, 2), "gezählt"),
            ],
            by=user,
        )
    IndicatorTargetFactory(
        indicator=figure, baseline_value=Decimal(100), baseline_date=date(2024, 12, 31),
        target_value=Decimal("150.5"), target_date=date(2027, 12, 31), **of,
    )  # fmt: skip
    GoodPracticeFactory(
        title="Tandem", slug="tandem", story="Es klappt.", measure=first, organization=school, **of
    )
    return edition, user


def sheets_of(edition, user):
    """The workbook as cells: sheet -> rows, heads first; to be changed."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(write_workbook(edition, gather(edition, user))))
    return {
        table.sheet: book.get_sheet_by_name(table.sheet).to_python(skip_empty_area=False) for table in TABLES
    }


def packed(sheets, formulas=(), merged=(), hidden=()):
    """A workbook.

    ``formulas``: (sheet, cell, formula, perhaps its result); ``merged``: (sheet, range); ``hidden``: (sheet, row).
    """
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"strings_to_formulas": False, "strings_to_urls": False})
    day = book.add_format({"num_format": "dd.mm.yyyy"})
    pages = {}
    for name, rows in sheets.items():
        page = pages[name] = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for column, cell in enumerate(row):
                if isinstance(cell, date):
                    page.write_datetime(at, column, cell, day)
                elif isinstance(cell, str):
                    page.write_string(at, column, cell)
                elif cell is not None:
                    page.write(at, column, cell)
    for name, cell, formula, *result in formulas:
        pages[name].write_formula(cell, formula, None, *(result or (3,)))
    for name, cells in merged:
        pages[name].merge_range(cells, "verbunden")
    for name, row in hidden:
        pages[name].set_row(row, None, None, {"hidden": True})
        pages[name].set_column(1, 1, None, None, {"hidden": True})
    book.close()
    return target.getvalue()
