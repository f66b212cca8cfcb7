# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two reporting rounds on the edition in force: one that is over, one that runs (both invented)."""

from datetime import date, datetime, time

from django.utils import timezone

from werdegang.concepts.models import (
    Edition,
    Measure,
    ReportingRound,
    Responsibility,
    StatusUpdate,
    UpdateRequest,
)
from werdegang.concepts.reporting_rounds import ENDED
from werdegang.concepts.vocabulary import MeasureState, RequestState, ResponsibilityRole
from werdegang.demonstration.build.ledger import Ledger
from werdegang.people.models import Body

BEFORE = ("Zweites Halbjahr 2019", date(2019, 10, 1), date(2019, 11, 29), date(2019, 12, 20))
NOW = ("Erstes Halbjahr 2020", date(2020, 4, 20), date(2020, 5, 29), None)
ANSWERS = (
    (
        RequestState.SUBMITTED,
        MeasureState.IN_PROGRESS,
        60,
        "Das Angebot läuft wieder, zunächst mit kleineren Gruppen.",
        "",
    ),
    (
        RequestState.SUBMITTED,
        MeasureState.DELAYED,
        35,
        "Der Beginn verschiebt sich in den September, weil die Räume fehlen.",
        "Ein Ausweichraum ist angefragt.",
    ),
    (RequestState.RETURNED, MeasureState.IN_PROGRESS, 50, "Es geht voran.", ""),
    (RequestState.OPEN, MeasureState.IN_PROGRESS, None, "Die Gruppe trifft sich seit Mai", ""),
)
"""What some of those asked have answered in the round that runs; the others nothing yet."""
QUESTION = "Wie viele Personen haben bisher teilgenommen?"


def write(ledger: Ledger, body: Body) -> None:
    """Write both rounds with their requests."""
    edition = Edition.objects.filter(concept__body=body).order_by("-number")[0]
    rows = Responsibility.objects.filter(measure__edition=edition, role=ResponsibilityRole.LEAD)
    asked = list(rows.select_related("measure").order_by("measure__position", "measure", "position", "pk"))
    _over(ledger, edition, asked)
    _running(ledger, edition, [row for row in asked if row.measure and row.measure.state not in ENDED])


def _round(
    ledger: Ledger, edition: Edition, name: str, opens: date, due: date, closes: date | None
) -> ReportingRound:
    made = ReportingRound(edition=edition, name=name, opens=opens, due=due, closes=closes, is_sample=True)
    return ledger.save(made)


def _over(ledger: Ledger, edition: Edition, asked: list[Responsibility]) -> None:
    """Who reported then has an update of those days."""
    made = _round(ledger, edition, *BEFORE)
    updates = StatusUpdate.objects.filter(measure__edition=edition, date__range=(BEFORE[1], BEFORE[3]))
    of_measure = {update.measure_id: update for update in updates}
    ledger.write(
        UpdateRequest,
        (("", _request(made, row, of_measure.pop(row.measure_id or 0, None))) for row in asked),
    )


def _request(made: ReportingRound, row: Responsibility, update: StatusUpdate | None) -> UpdateRequest:
    request = UpdateRequest(
        round=made, measure=_measure(row), organization_id=row.organization_id, is_sample=True
    )
    if update is not None:
        request.state, request.update = RequestState.RELEASED, update
        request.measure_state, request.progress, request.text = update.state, update.progress, update.text
        request.submitted_at = _noon(update.date)
    return request


def _running(ledger: Ledger, edition: Edition, asked: list[Responsibility]) -> None:
    made = _round(ledger, edition, *NOW)
    answers = dict(zip(range(1, 2 * len(ANSWERS), 2), ANSWERS, strict=True))
    requests = []
    for place, row in enumerate(asked):
        request = _request(made, row, None)
        if answer := answers.get(place):
            request.state, request.measure_state, request.progress, request.text, request.internal_text = (
                answer
            )
            request.question = QUESTION if request.state == RequestState.RETURNED else ""
            request.submitted_at = (
                _noon(date(2020, 5, 12)) if request.state == RequestState.SUBMITTED else None
            )
        requests.append(("", request))
    ledger.write(UpdateRequest, requests)


def _measure(row: Responsibility) -> Measure:
    assert row.measure is not None
    return row.measure


def _noon(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(12)))
