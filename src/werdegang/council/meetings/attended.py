# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who was at a meeting, as its minutes say it: by what they were there as, with their roles and times."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from werdegang.council.meetings import composing
from werdegang.council.models import Attendance, Meeting
from werdegang.council.vocabulary import Presence
from werdegang.people.models import Membership, Person
from werdegang.rendering import tree
from werdegang.rendering.tree import Cell, Column, Heading, Table
from werdegang.ui import formats


def attendance(meeting: Meeting, reader: Any) -> Iterator[tree.Block]:
    """A table for each group: members with a vote, advisory members, who else was there, excused, absent."""
    rows = list(
        Attendance.objects.visible_to(reader)
        .filter(meeting=meeting)
        .select_related("person")
        .prefetch_related(Prefetch("substitute_for", Person.objects.visible_to(reader)))
        .order_by("person__family_name", "person__given_name", "arrived", "pk")
    )
    if not rows:
        return
    seats = {seat.person_id: seat for seat in reversed(composing.seats_of(meeting, reader))}
    rows.sort(key=lambda row: not composing.presides(_role(row, seats)))
    yield Heading(2, _("Attendance"))
    groups: dict[str, list[Attendance]] = {title: [] for title in _titles()}
    for row in rows:
        groups[_group(row, seats)].append(row)
    for title, those in groups.items():
        if those:
            yield _table(title, those, seats)


def _titles() -> list[str]:
    return [
        _("Members with a vote"),
        _("Members without a vote"),
        _("Also present"),
        _("Excused"),
        _("Absent without excuse"),
    ]


def _group(row: Attendance, seats: dict[int, Membership]) -> str:
    voting, advisory, others, excused, absent = _titles()
    if row.presence == Presence.EXCUSED:
        return excused
    if row.presence == Presence.ABSENT:
        return absent
    if row.voting_right:
        return voting
    return advisory if row.person_id in seats else others


def _role(row: Attendance, seats: dict[int, Membership]) -> str:
    """What was written down of the day, else the role in the body."""
    seat = seats.get(row.person_id)
    return row.role or (seat.role if seat is not None else "")


def _table(title: str, rows: list[Attendance], seats: dict[int, Membership]) -> Table:
    """With times where somebody came later or left earlier."""
    timed = any(row.arrived or row.left for row in rows)
    columns = [Column(_("Name"), 3), Column(_("Function"), 3)]
    if timed:
        columns += [Column(_("From"), 0), Column(_("Until"), 0)]
    return Table(title, tuple(columns), tuple(_line(row, seats, timed=timed) for row in rows))


def _line(row: Attendance, seats: dict[int, Membership], *, timed: bool) -> tuple[Cell, ...]:
    name = str(row.person)
    if row.substitute_for is not None:
        name = _("%(name)s for %(other)s") % {"name": name, "other": row.substitute_for}
    cells: list[Cell] = [name, _role(row, seats)]
    if timed:
        cells += [formats.clock(row.arrived), formats.clock(row.left)]
    return tuple(cells)
