# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of resolutions; what nobody has looked at yet is proposed as everywhere, from the wording."""

from collections.abc import Iterator

from werdegang.core.visibility import Visibility
from werdegang.council.models import Resolution
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content import records_of_followup as records
from werdegang.demonstration.content.collection import Content
from werdegang.followup.listening import propose_for
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.people.models import Organization


def write(content: Content, ledger: Ledger) -> None:
    """Write them all, then look through the resolutions for what is left."""
    for number, record in enumerate(content.assignments):
        ledger.save(_assignment(record, number, ledger), record.key)
    for record in content.assignments:
        if record.superseded_by:
            row = ledger.get(Assignment, record.key)
            row.superseded_by = ledger.get(Assignment, record.superseded_by)
            row.save()
    for name in ("partners", "measures", "papers"):
        ledger.link(Assignment, name, [(each.key, getattr(each, name)) for each in content.assignments])
    ledger.write(ProgressNote, (("", note) for each in content.assignments for note in _notes(each, ledger)))
    propose_for(Resolution.objects.values_list("pk", flat=True))


def _assignment(record: records.Assignment, number: int, ledger: Ledger) -> Assignment:
    resolution = ledger.get(Resolution, record.resolution)
    states = [note for note in record.notes if not note.internal]
    since = next((note.day for note in states if note.state == states[-1].state), resolution.date)
    return Assignment(
        resolution=resolution,
        point=record.point,
        position=record.place or 100 + number,
        found_in_text=bool(record.place),
        title=record.title,
        text=record.text,
        office=ledger.find(Organization, record.office),
        due=record.due,
        due_text=record.due_text,
        every_months=record.every_months,
        state=states[-1].state,
        state_since=since,
        state_reason=record.reason,
        visibility=resolution.visibility,
        is_sample=record.is_sample,
    )


def _notes(record: records.Assignment, ledger: Ledger) -> Iterator[ProgressNote]:
    assignment = ledger.get(Assignment, record.key)
    for note in record.notes:
        yield ProgressNote(
            assignment=assignment,
            date=note.day,
            state=note.state,
            text=note.text,
            visibility=Visibility.INTERNAL if note.internal else assignment.visibility,
            is_sample=note.is_sample,
        )
