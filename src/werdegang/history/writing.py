# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saving with who and why, for services of every room."""

from typing import Any

from werdegang.history.models import Recorded


def keep(row: Recorded, by: Any, reason: str = "") -> None:
    """Save a record and write into its history whose doing it is, and why.

    Args:
        row: new or changed; a new one gets its author.
        by: the user, or None for the system.
        reason: in words; may be empty.
    """
    if row._state.adding and row.created_by_id is None:
        row.created_by = by
    _sign(row, by, reason)
    row.save()


def take_away(row: Recorded, by: Any, reason: str = "") -> None:
    """Turn a record into a tombstone: it is shown nowhere, its history stays."""
    row.deleted = True
    keep(row, by, reason)


def _sign(row: Recorded, by: Any, reason: str) -> None:
    signed: Any = row
    signed._history_user = by
    signed._change_reason = reason or None
