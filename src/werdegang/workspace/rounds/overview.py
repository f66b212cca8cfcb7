# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a round stands: who has not reported, what is late, what changed since the last round."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from werdegang.accounts.models import User
from werdegang.concepts.models import ReportingRound, StatusUpdate, UpdateRequest
from werdegang.concepts.vocabulary import MeasureState, RequestState
from werdegang.workspace.overview import STATUS_KINDS
from werdegang.workspace.rounds.access import requests_of

KINDS = {
    RequestState.OPEN: "open",
    RequestState.RETURNED: "watch",
    RequestState.SUBMITTED: "progress",
    RequestState.RELEASED: "completed",
}
"""How the design system shows the states of a request."""
FILTERS = ("offen", "spaet", "eingereicht", "freigegeben", "geaendert")


@dataclass(frozen=True)
class Line:
    """A request in the overview of its round."""

    request: UpdateRequest
    before: str
    """State of the measure at its last update before the round; empty without one."""
    late: bool

    @property
    def kind(self) -> str:
        """Status kind of the request."""
        return "critical" if self.late else KINDS[RequestState(self.request.state)]

    @property
    def waits(self) -> bool:
        """Whether the organization has still to report."""
        return self.request.state in (RequestState.OPEN, RequestState.RETURNED)

    @property
    def now(self) -> str:
        """State of the measure as reported in this round, once it is handed in."""
        handed_in = self.request.state in (RequestState.SUBMITTED, RequestState.RELEASED)
        return self.request.measure_state if handed_in else ""

    @property
    def changed(self) -> bool:
        """Whether the measure stands otherwise than at its last update."""
        return bool(self.now and self.before and self.now != self.before)

    @property
    def before_label(self) -> str:
        """In words."""
        return str(MeasureState(self.before).label) if self.before else ""

    @property
    def now_label(self) -> str:
        """In words."""
        return str(MeasureState(self.now).label) if self.now else ""

    @property
    def now_kind(self) -> str:
        """Status kind of the measure."""
        return STATUS_KINDS[MeasureState(self.now)] if self.now else ""


def lines_of(reporting_round: ReportingRound, user: User, today: datetime.date) -> list[Line]:
    """All requests of a round, by organization; two queries."""
    earlier = StatusUpdate.objects.visible_to(user).filter(
        measure=OuterRef("measure"), date__lt=reporting_round.opens
    )
    last = Subquery(earlier.order_by("-date", "-pk").values("state")[:1])
    rows = requests_of(user).filter(round=reporting_round).annotate(before=last)
    return [
        Line(row, row.before or "", _is_late(row, today))
        for row in rows.order_by("organization__name", "measure__position", "pk")
    ]


def _is_late(request: UpdateRequest, today: datetime.date) -> bool:
    waits = request.state in (RequestState.OPEN, RequestState.RETURNED)
    return waits and today > request.round.due


def filtered(lines: Sequence[Line], wanted: str) -> list[Line]:
    """Those that a filter asks for; all of them for anything else."""
    fits = {
        "offen": lambda line: line.waits,
        "spaet": lambda line: line.late,
        "eingereicht": lambda line: line.request.state == RequestState.SUBMITTED,
        "freigegeben": lambda line: line.request.state == RequestState.RELEASED,
        "geaendert": lambda line: line.changed,
    }.get(wanted)
    return [line for line in lines if fits is None or fits(line)]
