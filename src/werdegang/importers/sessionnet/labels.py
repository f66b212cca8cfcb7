# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Labels that stand bare on a line of their own, or in a cell before their value, get their colon."""

import re
from collections.abc import Iterator, Sequence

from werdegang.importers.allris import headings
from werdegang.importers.allris.attachments import is_loose_file
from werdegang.importers.allris.labels import KEYS, Key
from werdegang.importers.dates import DATE
from werdegang.importers.lines import Line

_REFERENCE = "Vorlage-Nr."
"""What the family calls "Vorlage" is the paper's number."""
_OWN = {
    "Vorlage": _REFERENCE,
    "Name": _REFERENCE,
    "Vorlagennummer": _REFERENCE,
    "Drucksache": _REFERENCE,
    "Nummer": _REFERENCE,
    "Sitzungsort": "Ort",
}
_SEQUENCE = frozenset({
    "beratungen", "beratungsverlauf", "beratungsergebnisse", "beratungsfolge", "bisherige beratungen", "beratungsgang",
})  # fmt: skip
_DAY = re.compile(rf"(?:[A-Z][a-z]\.?,?\s*)?{DATE}")
_OF_SEVERAL_LINES = frozenset({Key.NAME, Key.INVOLVED, Key.RELATED, Key.INITIATOR, Key.PLACE, Key.ROOM})
_LONGEST_VALUE = 6
"""Lines that a value may have; a longer one is text."""


def with_labels(lines: Sequence[Line]) -> list[Line]:
    """The lines of a page with every label of its head as "Label: value" on one line."""
    return list(_Head(lines).read())


class _Head:
    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.at = 0

    def read(self) -> Iterator[Line]:
        in_head = True
        while self.at < len(self.lines):
            line = self.lines[self.at]
            self.at += 1
            if in_head and _ends_head(line):
                in_head = False
            label = _label(line) if in_head else None
            if headings.plain(line.words) in _SEQUENCE and self._is_sequence():
                yield line.with_text("Beratungsfolge")
            elif label is None:
                yield line
            else:
                yield self._labelled(line, label)

    def _labelled(self, line: Line, label: str) -> Line:
        value = "\t".join(line.text.split("\t")[1:]).strip() if "\t" in line.text else ""
        parts = [value] if value else []
        longest = _LONGEST_VALUE if KEYS[label] in _OF_SEVERAL_LINES else 1
        while not value and len(parts) < longest and self._goes_on(bool(parts)):
            parts.append(self.lines[self.at].words)
            self.at += 1
        return line.with_text(f"{label}: {' '.join(parts)}".rstrip())

    def _goes_on(self, begun: bool) -> bool:
        """Whether the next line belongs to the value; one blank line may stand before its first."""
        if not begun and self._at(0).blank and self._begins_value(self._at(1)):
            self.at += 1
        return self._begins_value(self._at(0))

    def _begins_value(self, line: Line) -> bool:
        if line.blank or line.heading or is_loose_file(line):
            return False
        return _label(line) is None and not _ends_head(line)

    def _at(self, ahead: int) -> Line:
        place = self.at + ahead
        return self.lines[place] if place < len(self.lines) else Line(number=0, text="")

    def _is_sequence(self) -> bool:
        """Whether rows with days follow: the word heads texts, too."""
        near = [line for line in self.lines[self.at : self.at + 12] if not line.blank][:5]
        return any(_DAY.match(cell) for line in near for cell in line.columns)


def _label(line: Line) -> str | None:
    """The label that a line is, or begins with in a cell of its own; in the words that all families share."""
    cell = line.text.split("\t")[0].strip()
    name = cell.removesuffix(":").rstrip()
    if "\t" not in line.text and cell != line.words.strip():
        return None
    if name in _OWN:
        return _OWN[name]
    return name if KEYS.get(name, Key.OTHER) not in (Key.OTHER, Key.OUTCOME) else None


def _ends_head(line: Line) -> bool:
    name = headings.plain(line.words)
    return (
        (line.words.endswith(":") and name in headings.KNOWN) or name in _SEQUENCE or name in headings.FILES
    )
