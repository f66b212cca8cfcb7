# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From frozen records to the database: matched, not doubled; what a person wrote is never overwritten.

written = Writer(body="").write(page)
written.changes.created, written.changes.changed, written.changes.kept
"""

from werdegang.importers.writing.changes import Changes
from werdegang.importers.writing.context import NotWritten
from werdegang.importers.writing.writer import Writer, Written, rehearsal

__all__ = ["Changes", "NotWritten", "Writer", "Written", "rehearsal"]
