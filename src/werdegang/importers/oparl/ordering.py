# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agendas whose items changed places and nothing else: the meeting tells of it, the items do not."""

from typing import Any

from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.entries import Entry
from werdegang.importers.oparl.merging import rows_of
from werdegang.importers.oparl.tables import table_of


def follow(entries: list[Entry], changed: list[Entry], reason: str, moment: str) -> set[str]:
    """Move items to where the source has them now; one that was moved here stays. The ids of those that moved.

    Args:
        entries: all of the step; items carry their rank in the agenda.
        changed: those that were here before and are not as before.
        reason: stands in the history.
        moment: of the change.
    """
    items = {
        entry.id: entry
        for entry in entries
        if entry.type == "AgendaItem" and entry.rank >= 0 and entry.object_id is not None
    }
    moved: dict[int, tuple[int, Entry]] = {}
    for meeting in changed:
        if meeting.type == "Meeting" and (before := _agenda(meeting.base)) != _agenda(meeting.said):
            for place, identity in enumerate(before):
                entry = items.get(identity)
                if entry is not None and entry.object_id is not None and entry.rank != place:
                    moved[entry.object_id] = place, entry
    table = table_of("AgendaItem")
    written, touched = [], set()
    for key, row in sorted(rows_of(table, list(moved)).items()) if moved else ():
        place, entry = moved[key]
        if row["order"] == place:
            row["order"], row["modified"] = entry.rank, moment
            written.append([row[column] for column in table.columns])
            touched.add(entry.id)
    if written:
        bulk.write(table, table.columns, written, new=False)
        bulk.remember(table, [row[table.columns.index("id")] for row in written], "~", reason, moment)
    return touched


def _agenda(said: dict[str, Any] | None) -> list[str]:
    """The ids of a meeting's items as they stand."""
    listed = (said or {}).get("agendaItem")
    return [each for each in listed if isinstance(each, str)] if isinstance(listed, list) else []
