# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What came of the steps of a paper, as the paper's page has it."""

from collections.abc import Iterable

from django.db.models import Q

from werdegang.council.models import AgendaItem, Consultation, Paper, Resolution
from werdegang.council.services import new_resolution
from werdegang.council.vocabulary import Outcome
from werdegang.importers.records import ConsultationRecord
from werdegang.importers.writing.context import Context


class Results:
    """The results of one paper: those that are here, and those that the page brings."""

    def __init__(self, ctx: Context, paper: Paper, waiting: Iterable[AgendaItem], *, new: bool) -> None:
        """Read what is here.

        Args:
            ctx: the page.
            paper: whose results.
            waiting: items of agendas that named the paper before it was here; their results are its own.
            new: whether the paper was just made.
        """
        self._ctx = ctx
        self._paper = paper
        items = {item.pk for item in waiting}
        of_items = Q(paper=None, agenda_item__in=items)
        rows = Resolution.objects.filter(of_items if new else Q(paper=paper) | of_items)
        rows = rows.select_related("agenda_item", "organization", "meeting")
        there = [] if new and not items else list(rows.order_by("deleted", "pk"))
        self._of_step = {row.consultation_id: row for row in there if row.consultation_id is not None}
        self._loose = [row for row in there if row.consultation_id is None]
        self._made: list[Resolution] = []

    def take(self, consultation: Consultation, record: ConsultationRecord) -> None:
        """Take over the page's result of a step, if it has one; else what its agenda item is known to have brought."""
        if record.outcome is None or not record.outcome_text:
            self._tie(consultation)
            return
        outcome = Outcome(record.outcome.value)
        words = self._ctx.fit(record.outcome_text, Resolution, "outcome_text")
        row = self._of_step.get(consultation.pk) or self._take_loose(consultation)
        if row is None:
            row = new_resolution(
                outcome=outcome, outcome_text=words, consultation=consultation, paper=self._paper
            )
            self._keep_apart(row)
            self._made.append(row)
        elif self._ctx.changes.revive(row):
            self._update(row, consultation, outcome, words)

    def finish(self) -> None:
        """Write the new ones."""
        self._ctx.changes.add_all(Resolution, self._made)

    def _tie(self, consultation: Consultation) -> None:
        """Tie the result that a meeting's record gave to the step that it belongs to."""
        if consultation.pk in self._of_step or consultation.agenda_item_id is None:
            return
        row = self._take_loose(consultation)
        if row is not None and not row.deleted:
            self._ctx.changes.set(row, consultation=consultation, paper=self._paper)

    def _take_loose(self, consultation: Consultation) -> Resolution | None:
        """A result of this body and meeting that was kept before its step was known."""
        for row in self._loose:
            same_body = row.organization_id in (None, consultation.organization_id)
            if same_body and row.meeting_id is not None and row.meeting_id == consultation.meeting_id:
                self._loose.remove(row)
                return row
        return None

    def _keep_apart(self, row: Resolution) -> None:
        """Give a row an address that none of those has which are written together with it."""
        used = {other.slug for other in self._made}
        slug, number = row.slug, 2
        while row.slug in used:
            row.slug, number = f"{slug}-{number}", number + 1

    def _update(self, row: Resolution, consultation: Consultation, outcome: Outcome, words: str) -> None:
        """Bring a known result to what the paper's page says; the record of the meeting itself knows better."""
        wanted: dict[str, object] = {"consultation": consultation, "paper": self._paper}
        if consultation.meeting is not None:
            wanted |= {"meeting": consultation.meeting, "date": consultation.meeting.date}
        if consultation.organization is not None:
            wanted["organization"] = consultation.organization
        if row.agenda_item is None and consultation.agenda_item is not None:
            wanted["agenda_item"] = consultation.agenda_item
        reopens = outcome is Outcome.OPEN and row.outcome != Outcome.OPEN
        if not _said_by_meeting(row) and not reopens:
            wanted |= {"outcome": outcome, "outcome_text": words}
        if not row.text:
            wanted["is_sample"] = False
        former = row.outcome_text
        self._ctx.changes.set(row, **wanted)
        item = row.agenda_item
        if item is not None and item.result == former and row.outcome_text != former:
            self._ctx.changes.set(item, result=row.outcome_text)


def _said_by_meeting(row: Resolution) -> bool:
    """Whether the agenda item has this result of its own, and not just "open"."""
    item = row.agenda_item
    return (
        item is not None
        and bool(item.result)
        and item.result == row.outcome_text
        and row.outcome != Outcome.OPEN
    )
