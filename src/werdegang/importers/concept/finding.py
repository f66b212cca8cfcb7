# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is wrong with a file, where, and what to do."""

from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext as _

MOST = 1_000
"""Findings that are told; a file with more is not read by anybody."""


@dataclass(frozen=True)
class Finding:
    """Something wrong. A workbook names sheet, row and column; JSON a pointer."""

    words: str
    sheet: str = ""
    row: int | None = None
    column: str = ""
    pointer: str = ""

    @property
    def sentence(self) -> str:
        """With its place in front."""
        row = _("row %(row)s") % {"row": self.row} if self.row else ""
        place = ", ".join(filter(None, (self.pointer or self.sheet, row, self.column)))
        return f"{place}: {self.words}" if place else self.words

    def as_json(self) -> dict[str, Any]:
        """Only what it has."""
        return {name: value for name, value in asdict(self).items() if value not in ("", None)}


class Unreadable(Exception):  # noqa: N818 -- it says what happened
    """The file cannot be read at all; says what to do."""


@dataclass(frozen=True)
class Place:
    """Where a row stands in its file."""

    table: str
    sheet: str = ""
    row: int | None = None
    pointer: str = ""

    def finding(self, words: str, column: Any = None) -> Finding:
        """Something wrong here."""
        if self.sheet:
            return Finding(words, self.sheet, self.row, column.head if column else "")
        return Finding(words, pointer=self.pointer + (f"/{column.name}" if column else ""))
