# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Faulty rows are tried out all the same, with stand-ins for what is wrong, so that nothing is told only next time.

A file with a finding is never saved; stand-ins live as long as the rehearsal.
"""

from typing import Any
from uuid import uuid4

from werdegang.importers.concept.checking import Checked
from werdegang.importers.concept.tables import Column, Row

ANY = object()
"""Stands for a link: any row of the table will do."""
ALONE = {
    "target_groups", "districts", "legal_bases", "edition", "guiding_principles", "focus_topics", "action_fields",
    "goals", "needs", "measures", "indicators", "targets", "practices",
}  # fmt: skip
"""Tables whose rows are saved each by itself; elsewhere a faulty row would be blamed on its neighbours."""
_EARLY = ("baseline_date", "start_date")


def can_be_tried(row: Checked) -> bool:
    """Whether stand-ins can make it whole."""
    return not row.is_double and (row.table.name in ALONE or row.table.name == "values")


def with_stand_ins(row: Checked, content: Row) -> Row:
    """What the row says, whole; values are read with their gaps, by the figure."""
    if row.table.name == "values":
        return content
    return content | {
        column.name: _stand_in(column)
        for column in row.table.columns
        if column.required and column.name in row.wrong and content.get(column.name) in (None, "", [])
    }


def _stand_in(column: Column) -> Any:
    match column.kind:
        case "key":
            return f"zeile-{uuid4().hex[:12]}"
        case "word":
            return column.words.values[0]
        case "number":
            return 10**9
        case "amount":
            return 0
        case "day":
            return "1900-01-01" if column.name in _EARLY else "2100-12-31"
        case "link":
            return ANY
    return "…"
