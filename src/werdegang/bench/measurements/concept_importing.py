# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How long a large workbook of a concept takes: looked at, taken over, and once more with nothing new."""

import datetime
import time
from collections.abc import Callable
from typing import Any

from werdegang.accounts.models import User
from werdegang.bench.measurements.results import WorkbookSpeed
from werdegang.concepts.models import Concept, ConceptRole, Edition
from werdegang.core.visibility import Visibility
from werdegang.importers.concept.exchange import Import, carry_out, read_file, rehearse
from werdegang.importers.concept.gathering import Gathered
from werdegang.importers.concept.rows import marked
from werdegang.importers.concept.tables import BY_NAME, MARK, TABLES
from werdegang.importers.concept.workbook import write
from werdegang.people.models import Body, Organization

FIELDS, GOALS, MEASURES, FIGURES, YEARS, MEMBERS = 4, 60, 400, 200, 20, 5
OFFICE = "Büro für Messungen"


def measure_workbook(clock: Callable[[], float] = time.perf_counter) -> WorkbookSpeed:
    """Bring a generated workbook into a new edition of the current database.

    ``clock``: ``time.process_time`` leaves out what other work on the machine takes.
    """
    edition, user = _home()
    tables = _tables()
    content = write(edition, tables)
    started = clock()
    asked = Import(edition, read_file("mappe.xlsx", content), user, "Messung")
    outcome, state = rehearse(asked)
    tried = clock() - started
    if outcome.findings:
        raise RuntimeError(str(outcome.findings[:3]))
    started = clock()
    carry_out(asked, state)
    taken = clock() - started
    started = clock()
    again, _state = rehearse(asked)
    if again.changes or again.findings:
        raise RuntimeError(str((again.changes or again.findings)[:3]))
    seconds = clock() - started
    rows = sum(len(each) for each in tables.rows.values())
    return WorkbookSpeed(rows=rows, tried=round(tried, 2), taken=round(taken, 2), again=round(seconds, 2))


def _home() -> tuple[Edition, User]:
    body = Body.objects.create(name="Messhafen", slug="messhafen")
    concept = Concept.objects.create(body=body, name="Messkonzept", slug="messkonzept")
    edition = Edition.objects.create(
        concept=concept,
        number=0,
        name="Messkonzept",
        slug="messkonzept",
        start_date=datetime.date(2025, 1, 1),
        visibility=Visibility.INTERNAL,
    )
    Organization.objects.create(body=body, name=OFFICE, slug="buero-fuer-messungen")
    user = User.objects.create_user("messung")
    ConceptRole.objects.create(user=user, concept=concept)
    return edition, user


def _tables() -> Gathered:
    found = Gathered({table.name: [] for table in TABLES}, organizations={OFFICE: Organization(name=OFFICE)})

    def put(name: str, /, **row: Any) -> None:
        found.rows[name].append(marked(BY_NAME[name], row) | {MARK: ""})

    put("edition", name="Messkonzept", start_date="2025-01-01", last_day=None, summary="")
    for number in range(1, FIELDS + 1):
        put("action_fields", number=number, title=f"Handlungsfeld {number}", text="", visibility="public")
    for number in range(1, GOALS + 1):
        place = f"Handlungsfeld {number % FIELDS + 1}"
        put(
            "goals",
            number=number,
            action_field=place,
            title=f"Ziel {number}",
            rationale="Weil es gut ist. " * 9,
        )
    for number in range(1, MEASURES + 1):
        key, goals = f"massnahme-{number}", [number % GOALS + 1, (number * 7) % GOALS + 1]
        put("measures", key=key, title=f"Maßnahme {number}", kind="project", goals=sorted(set(goals)))
        put("responsibilities", measure=key, organization=OFFICE, role="lead")
        for year in (2025, 2026):
            put("funding", measure=key, year=year, source="own", organization=OFFICE, budget="", planned=1000)
    members = [f"Gruppe {number}" for number in range(1, MEMBERS + 1)]
    for member in members:
        put("dimensions", dimension="Gruppe", member=member)
    for number in range(1, FIGURES + 1):
        key = f"kennzahl-{number}"
        put(
            "indicators",
            key=key,
            title=f"Kennzahl {number}",
            unit="Personen",
            source="Statistik",
            dimensions=["Gruppe"],
            goals=[number % GOALS + 1],
        )
        for year in range(2005, 2005 + YEARS):
            for at, member in enumerate(members):
                put(
                    "values",
                    indicator=key,
                    period=f"{year}-01-01",
                    breakdown=f"Gruppe: {member}",
                    value=100 + number + year % 7 + at,
                    as_of=f"{year + 1}-03-31",
                    status="final",
                )
    return found
