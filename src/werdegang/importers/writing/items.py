# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agenda items and their results, as the record of the meeting itself has them."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from werdegang.core.visibility import Visibility
from werdegang.council.models import AgendaItem, Consultation, Meeting, Paper, Resolution
from werdegang.council.services import new_resolution
from werdegang.council.vocabulary import Outcome
from werdegang.importers import vocabulary
from werdegang.importers.writing.context import Context, free_external_id
from werdegang.importers.writing.votes import Votes


@dataclass(frozen=True)
class Said:
    """What a page says came of an agenda item."""

    outcome: vocabulary.Outcome | None
    words: str
    text: str = ""
    votes: Votes = field(default_factory=Votes)


def ensure_item(
    ctx: Context,
    meeting: Meeting,
    number: str | None,
    name: str | None,
    level: vocabulary.Visibility | None,
    *,
    own_id: str = "",
    order: int | None = None,
) -> AgendaItem:
    """The item of an agenda, made if it is not here.

    Args:
        ctx: the page.
        meeting: to whose agenda it belongs.
        number: with the mark of its part ("Ö 7.1").
        name: its subject.
        level: the part of the meeting, where the page says it.
        own_id: what it is known by at the source.
        order: its place, where the page shows the whole agenda.
    """
    short = ctx.fit(" ".join((number or "").split()), AgendaItem, "number")
    found = _find_item(meeting, short, name or "", own_id)
    if found is None:
        return ctx.changes.add(
            AgendaItem(
                meeting=meeting,
                number=short,
                name=name or "",
                order=place_of(short) if order is None else order,
                visibility=Visibility(level.value) if level else Visibility.PUBLIC,
                external_id=free_external_id(AgendaItem, own_id),
                web=ctx.web if own_id else "",
            )
        )
    said: dict[str, Any] = {
        "number": short,
        "name": name,
        "visibility": Visibility(level.value) if level else None,
    }
    wanted = {field: value for field, value in said.items() if value}
    if order is not None:
        wanted["order"] = order
    if own_id and not found.external_id:
        wanted["external_id"] = free_external_id(AgendaItem, own_id)
    if ctx.changes.revive(found):
        ctx.changes.set(found, **wanted)
    return found


def _find_item(meeting: Meeting, number: str, name: str, own_id: str) -> AgendaItem | None:
    """By id, else by number, else by subject where a number is missing.

    Where the meeting's body is not known, two bodies may have met on the day: number and subject must both fit.
    """
    rows = list(AgendaItem.objects.filter(meeting=meeting).order_by("deleted", "order", "pk"))
    surely = meeting.organization_id is not None
    same_number, same_name = _plain(number), _plain(name)
    ways: tuple[Callable[[AgendaItem], bool], ...] = (
        lambda row: bool(own_id) and row.external_id == own_id,
        lambda row: bool(number) and _plain(row.number) == same_number and _plain(row.name) == same_name,
        lambda row: surely and bool(number) and _plain(row.number) == same_number,
        lambda row: not (row.number and number) and bool(name) and _plain(row.name) == same_name,
        lambda row: not (number or name or row.number or row.name),
    )
    return next((row for fits in ways for row in rows if fits(row)), None)


def place_of(number: str) -> int:
    """A place among items whose agenda is not known: the public part first, then by number."""
    figures = [min(int(part), 999) for part in re.findall(r"\d{1,9}", number)[:3]]
    first, second, third = [*figures, 0, 0, 0][:3]
    closed_part = 1_000_000_000 if number.upper().startswith("N") else 0
    return closed_part + (first * 1000 + second) * 1000 + third


def step_in(ctx: Context, meeting: Meeting, item: AgendaItem, paper: Paper) -> Consultation | None:
    """The paper's step in this meeting; made if the paper's own page did not have it, not if it was taken away."""
    rows = Consultation.objects.filter(paper=paper).order_by("deleted", "position", "pk")
    found = rows.filter(meeting=meeting).first()
    if found is None and meeting.organization_id is not None:
        found = rows.filter(meeting=None, organization=meeting.organization_id, deleted=False).first()
    if found is None:
        last = rows.order_by("position").values_list("position", flat=True).last()
        return ctx.changes.add(
            Consultation(
                paper=paper,
                position=0 if last is None else last + 1,
                organization=meeting.organization,
                meeting=meeting,
                agenda_item=item,
            )
        )
    if found.deleted:
        return None
    ctx.changes.set(found, meeting=meeting, agenda_item=item)
    return found


def keep_result(ctx: Context, item: AgendaItem, step: Consultation | None, page: Said) -> None:
    """Bring the item's result to what the page says."""
    level = Visibility(item.visibility)
    said: dict[str, Any] = {"agenda_item": item, "meeting": item.meeting, "date": item.meeting.date}
    said |= page.votes.counts()
    if page.text:
        said["text"] = page.text
    if page.votes.words:
        said["votes_text"] = ctx.fit(page.votes.words, Resolution, "votes_text")
    found = _known_result(item, step)
    if found is None:
        outcome = Outcome(page.outcome.value) if page.outcome else Outcome.OTHER
        row = new_resolution(
            outcome=outcome, outcome_text=page.words, consultation=step, visibility=level, **said
        )
        ctx.changes.add(row)
        return
    if not ctx.changes.revive(found):
        return
    if page.outcome is not None and page.words:
        said |= {"outcome": Outcome(page.outcome.value), "outcome_text": page.words}
    if step is not None:
        said["consultation"] = step
    if level is not Visibility.PUBLIC:
        said["visibility"] = level
    if page.text or not found.text:
        said["is_sample"] = False
    ctx.changes.set(found, **said)


def _known_result(item: AgendaItem, step: Consultation | None) -> Resolution | None:
    rows = Resolution.objects.order_by("deleted", "pk")
    found = rows.filter(consultation=step).first() if step is not None else None
    return found or rows.filter(agenda_item=item).first()


def _plain(text: str) -> str:
    return " ".join(text.split()).rstrip(".").casefold()
