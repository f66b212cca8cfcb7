# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page while it is read: where reading stands, and what has been found so far."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from werdegang.importers.allris.labels import Key
from werdegang.importers.allris.references import Title
from werdegang.importers.lines import Line
from werdegang.importers.records import ConsultationRecord, FamilyRecord, FileRecord, ListedItemRecord

BLANK = Line(number=0, text="")

_RECORD_ADDRESS = re.compile(
    r"(?:vo020|to0[12]0|si020|vo0050|to00[45]0|si005[67]|do0\d\d|getfile|___tmp|wicket/resource|\.pdf)",
    re.IGNORECASE,
)


def is_menu_link(line: Line) -> bool:
    """Whether a line consists of links that lead to no paper, meeting or file: a menu."""
    return line.link_only and not any(_RECORD_ADDRESS.search(link.url) for link in line.links)


@dataclass
class Draft:
    """Everything found on a page, before it is frozen."""

    title: Title | None = None
    title_line: int = 0
    kind: str = "paper"
    values: dict[Key, str] = field(default_factory=dict)
    involved: list[str] = field(default_factory=list)
    related: list[str] = field(default_factory=list)
    labelled: list[tuple[str, str]] = field(default_factory=list)
    meeting_status: str | None = None
    strays: list[Line] = field(default_factory=list)
    """Unlabelled lines of the head; the last ones before "TOP:" are the meeting's name."""
    two_columns: bool = False
    """Whether rows give an original and a present value."""
    folding: bool = False
    """Whether the page has the marks of the newer generation (fold buttons, "Grunddaten")."""
    consulted: bool = False
    bodies: list[str] = field(default_factory=list)
    """Names and roles of the consultation sequence as often as the page has them (a body with three meetings: once)."""
    consultations: list[ConsultationRecord] = field(default_factory=list)
    files: list[FileRecord] = field(default_factory=list)
    family: list[FamilyRecord] = field(default_factory=list)
    sections: dict[str, list[Line]] = field(default_factory=dict)
    heading_lines: dict[str, int] = field(default_factory=dict)
    navigation: list[str] = field(default_factory=list)
    agenda: list[ListedItemRecord] = field(default_factory=list)
    unparsed: list[tuple[int, str]] = field(default_factory=list)
    recognised: list[str] = field(default_factory=list)

    def recognise(self, *words: str) -> None:
        """Account for labels, menu lines and words that were turned into values."""
        self.recognised.extend(word for word in words if word)

    def leave(self, line: Line) -> None:
        """Keep a line that was not understood."""
        if not line.blank:
            self.unparsed.append((line.number, line.words))


class Reader:
    """A place in the lines of a page."""

    def __init__(self, lines: Sequence[Line], draft: Draft) -> None:
        self.lines = lines
        self.draft = draft
        self.at = 0

    @property
    def done(self) -> bool:
        """Whether nothing is left."""
        return self.at >= len(self.lines)

    def peek(self, ahead: int = 0) -> Line:
        """A line from here on; a blank one beyond the end."""
        place = self.at + ahead
        return self.lines[place] if 0 <= place < len(self.lines) else BLANK

    def take(self) -> Line:
        """The line here; reading goes on behind it."""
        line = self.peek()
        self.at += 1
        return line

    def after_blank(self) -> bool:
        """Whether a blank line (or the beginning) is before this one."""
        return self.at == 0 or self.peek(-1).blank

    def before_blank(self) -> bool:
        """Whether a blank line (or the end) is behind this one."""
        return self.peek(1).blank

    def skip_blank(self) -> None:
        """Go on to the next line that holds something."""
        while not self.done and self.peek().blank:
            self.at += 1

    def coming(self, limit: int, until: Callable[[Line], bool] | None = None) -> Iterator[Line]:
        """The next lines behind this one that hold something."""
        seen = 0
        for line in self.lines[self.at + 1 :]:
            if line.blank:
                continue
            if seen == limit or (until and until(line)):
                return
            seen += 1
            yield line
