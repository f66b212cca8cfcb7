# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The text of a page: sections under their headings."""

import re

from werdegang.importers.allris import headings
from werdegang.importers.allris.draft import Draft, Reader
from werdegang.importers.allris.headings import Heading
from werdegang.importers.lines import Line

_SHORT = 80
_SHORT_NAME = 40


class Sections:
    """Takes the lines of the text one by one and puts them under headings."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.draft: Draft = reader.draft
        self.current: str | None = None
        self.folded: str | None = None
        """Heading that a fold button stands before; a heading inside that repeats it is none of its own."""
        self.behind_fold = False
        self.folds = False
        """Whether fold buttons mark the sections of the page."""

    @property
    def begun(self) -> bool:
        """Whether text has been taken."""
        return bool(self.draft.sections)

    def read_navigation(self) -> bool:
        """Take the names of the sections that stand together before the text: jumps, no headings."""
        line = self.reader.peek()
        if self.begun or self.behind_fold or line.heading or not headings.is_navigation(line):
            return False
        group = self._navigation_group()
        if not group:
            return False
        for place, name in enumerate(group):
            line = self.reader.peek(place)
            if not headings.is_navigation(line):
                if not self._is_link_into_page(line):
                    self.draft.leave(line)
                self.draft.recognise(name)
                continue
            self.draft.recognise(name)
            if headings.plain(name) not in headings.FILES:
                self.draft.navigation.append(name)
        self.reader.at += len(group)
        return True

    def _navigation_group(self) -> list[str]:
        group: list[str] = []
        while self._is_jump(len(group)):
            group.append(self.reader.peek(len(group)).words)
        jumps = all(
            any("#" in link.url for link in self.reader.peek(place).links) for place in range(len(group))
        )
        if jumps:
            return group
        if self.draft.folding and len(group) == 1:
            return []
        # A single name with text directly below is that text's heading.
        following = self.reader.peek(len(group))
        ends = (
            following.blank
            or headings.names(following, headings.FILES)
            or headings.heading_of(following) is not None
        )
        return group if ends else group[:-1]

    @staticmethod
    def _is_link_into_page(line: Line) -> bool:
        return line.link_only and any("#" in link.url for link in line.links)

    def _is_jump(self, ahead: int) -> bool:
        """Whether the line is the name of a section, or one that nobody foresaw between two such names."""
        line = self.reader.peek(ahead)
        if line.blank or line.heading:
            return False
        if headings.is_navigation(line):
            return True
        short = len(line.words) <= _SHORT_NAME and line.words[0].isupper() and line.words[-1] not in ".:;,!?"
        following = self.reader.peek(ahead + 1)
        return ahead > 0 and short and headings.is_navigation(following) and not following.heading

    def read_line(self) -> None:
        """Take one line: blank, fold button, heading or text."""
        line = self.reader.take()
        if line.blank:
            self._blank(line)
        elif headings.is_fold(line):
            self.draft.folding = self.behind_fold = self.folds = True
            self.folded = None
            self.draft.recognise(line.words)
        else:
            self.reader.at -= 1
            heading = self._heading(line)
            self.reader.at += 1
            if heading:
                self._begin(heading, line)
            else:
                self._text(line)
            self.behind_fold = False

    def open_named(self, name: str, text: str = "") -> None:
        """Begin a section by its name; ``text`` and the lines that follow are its text."""
        self._open(name)
        if text:
            self.draft.sections[name].append(self.reader.peek(-1).with_text(text))
        self.behind_fold = False

    def _blank(self, line: Line) -> None:
        if self.current and self.draft.sections.get(self.current):
            self.draft.sections[self.current].append(line)

    def _text(self, line: Line) -> None:
        if line.words == ":" and self.current and not self.draft.sections[self.current]:
            self.draft.recognise(line.words)  # the colon of the heading, broken off by copying
            return
        if self.current is None:
            self._open(self._opening())
        assert self.current is not None
        self.draft.sections[self.current].append(line)

    def _opening(self) -> str:
        if self.draft.kind == "paper":
            return headings.OPENING
        return self.draft.navigation[0] if self.draft.navigation else headings.OPENING_OF_MINUTES

    def _open(self, name: str) -> None:
        lines = self.draft.sections.setdefault(name, [])
        if lines:
            lines.append(Line(number=lines[-1].number, text=""))
        self.current = name

    def _begin(self, heading: Heading, line: Line) -> None:
        before = self.current
        self.draft.recognise(heading.mark)
        if self._repeats_fold(heading):
            self.draft.recognise(heading.name)
        else:
            self._open(heading.name)
            self.draft.heading_lines.setdefault(heading.name, line.number)
            self.folded = heading.name if self.behind_fold else None
        if heading.rest and self.current:
            self.draft.sections[self.current].append(line.with_text(heading.rest))
            if headings.plain(heading.name) in headings.VOTES and self.reader.peek().blank:
                # The count stands on this line; what follows goes on with what was there before.
                self.current = before

    def _repeats_fold(self, heading: Heading) -> bool:
        """Whether a heading says again what the folding one above it says, with no text between."""
        if self.folded is None or self.draft.sections.get(self.folded):
            return False
        parts = [headings.plain(part) for part in re.split(r"/|\bund\b", self.folded)]
        return headings.plain(heading.name) in [*parts, headings.plain(self.folded)]

    def _heading(self, line: Line) -> Heading | None:
        """What a line begins, if it begins a section."""
        words = line.words
        known = headings.heading_of(line)
        if line.heading and len(words) <= 120:
            return known or Heading(words.rstrip(": "))
        if self.behind_fold and len(words) <= _SHORT:
            nominal = headings.general_heading(f"{words.rstrip(': ')}:")
            return known or (
                nominal if nominal and not words.isupper() and self.reader.before_blank() else None
            )
        if known:
            return known if self._stands_as_heading(known) else None
        leading = headings.leading_heading(words)
        if leading and (self.reader.after_blank() or headings.plain(leading.name) in headings.UNMISTAKABLE):
            return leading
        if not self.reader.after_blank():
            return None
        if self.draft.folding or self.draft.kind != "paper" or not self.reader.before_blank():
            return None
        return headings.general_heading(words)

    def _stands_as_heading(self, known: Heading) -> bool:
        apart = self.reader.after_blank()
        if known.colon and self.draft.folding:
            # Fold buttons mark the sections; a short name with a colon inside one is a part of it.
            return headings.plain(known.name) in headings.LEADING
        if known.colon:
            return apart or headings.plain(known.name) in headings.LEADING or self._behind_heading()
        if not headings.is_bare(known.name):
            return False
        if self.folds:
            return headings.plain(known.name) in headings.LEADING
        return (apart and bool(self.draft.sections or self.reader.before_blank())) or self.draft.folding

    def _behind_heading(self) -> bool:
        return headings.heading_of(self.reader.peek(-1)) is not None
