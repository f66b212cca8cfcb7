# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The snapshot of a report: plain data that hold all that any format shows, and nothing that the public may not see.

What stands in the database comes through ``visible_to(ANYONE)``; the coordinating office's words come as they are.
"""

from werdegang.reporting.snapshot.taking import (
    SCHEMA,
    NotASnapshot,
    Occasion,
    Snapshot,
    read,
    take,
    written,
)

__all__ = ["SCHEMA", "NotASnapshot", "Occasion", "Snapshot", "read", "take", "written"]
