# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The head of a page: title line, labels with values, menu lines around them."""

import re
from dataclasses import replace

from werdegang.importers.allris import headings
from werdegang.importers.allris.attachments import is_loose_file, read_loose_files
from werdegang.importers.allris.draft import Draft, Reader, is_menu_link
from werdegang.importers.allris.labels import (
    OF_MEETINGS,
    STRONG,
    Key,
    Labelled,
    begins_with_label,
    labelled,
    two_columns,
    unknown_label,
    with_next_row,
)
from werdegang.importers.allris.offices import offices_in
from werdegang.importers.allris.outcomes import MEETING
from werdegang.importers.allris.references import is_reference, leading_reference, references_in, title_of
from werdegang.importers.lines import Line
from werdegang.importers.vocabulary import Outcome, outcome_of, visibility_of

_TWO_COLUMN_KEYS = frozenset({Key.INITIATOR, Key.AUTHOR, Key.PAPER_TYPE})
_CONTINUED = frozenset({
    Key.NAME, Key.INVOLVED, Key.RELATED, Key.LEAD_OFFICE, Key.INITIATOR, Key.AUTHOR, Key.CLERK, Key.MEETING,
})  # fmt: skip
_CURRENT = {
    Key.INITIATOR: "Initiator (aktuell)",
    Key.AUTHOR: "Verfasser (aktuell)",
    Key.PAPER_TYPE: "Art (aktuell)",
}
_TWO_COLUMN_HEADER = re.compile(r"Ursprung\s*aktuell", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:Vorlagen?-?\s?|Drucksachen?-?\s?)?(?:Nr\.?|Nummer):?\s+(?P<reference>\S+)")
_LONGEST_TITLE_GAP = 8
"""Lines of the head that may stand between a title and the next label."""


def read_head(reader: Reader) -> None:
    """Read from here to the end of the head."""
    _Head(reader).read()


class _Head:
    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.draft: Draft = reader.draft
        self.labels_seen = bool(self.draft.values)

    def read(self) -> None:
        while not self.reader.done:
            line = self.reader.peek()
            if line.blank:
                self.reader.at += 1
            elif parts := self._labels(line):
                self.labels_seen = True
                self.reader.at += 1
                self._name_meeting(parts[0], line)
                for part in parts:
                    self._put(part)
                self._continue(parts[-1])
            elif is_loose_file(line):
                read_loose_files(self.reader)
            elif self._title(line) or self._furniture(line):
                continue
            elif self._ends(line):
                return
            else:
                self._unlabelled(self.reader.take())

    # -- labels

    def _labels(self, line: Line) -> list[Labelled]:
        parts = labelled(line.text)
        if not parts and (result := self._result(line)):
            return [result]
        if not parts and self.labels_seen and (pair := unknown_label(line.text)):
            if (
                headings.plain(pair[0])
                in headings.KNOWN | headings.FILES | headings.CONSULTATIONS | headings.FAMILY
            ):
                return []
            return [Labelled(Key.OTHER, pair[0], pair[1])]
        return parts

    def _result(self, line: Line) -> Labelled | None:
        """Take "Beschluss:" with nothing but a known outcome as the result (newer generation), not as text."""
        found = re.fullmatch(r"[-–]?\s*Beschluss:\s*(?P<value>.*)", line.words)
        if not found or Key.OUTCOME in self.draft.values or not self._of_an_item():
            return None
        value = found["value"] or self.reader.peek(1).words.lstrip("-– ")
        known = (
            len(value) <= 80
            and outcome_of(value) not in (None, Outcome.OTHER)
            and not value.endswith((".", ":"))
        )
        return Labelled(Key.OUTCOME, "Beschluss", found["value"]) if known else None

    def _name_meeting(self, part: Labelled, line: Line) -> None:
        """The unlabelled line above the labels of a meeting is its name."""
        strays = self.draft.strays
        if part.key not in OF_MEETINGS or not strays or Key.MEETING in self.draft.values:
            return
        behind_title = self.draft.title is not None and strays[-1].number > self.draft.title_line
        near = line.number - strays[-1].number <= 3 and behind_title and self._of_an_item()
        if not near and not MEETING.search(strays[-1].words):
            return
        name = [strays.pop()]
        while strays and strays[-1].number == name[0].number - 1:
            name.insert(0, strays.pop())
        self.draft.values[Key.MEETING] = " ".join(line.words for line in name)

    def _of_an_item(self) -> bool:
        title = self.draft.title
        return Key.NUMBER in self.draft.values or (title is not None and title.kind == "agenda_item")

    def _put(self, part: Labelled) -> None:
        self.draft.recognise(part.label)
        value, columns = " ".join(part.value.split()), part.value
        if part.key in _TWO_COLUMN_KEYS and self.draft.two_columns:
            value, current = two_columns(columns)
            value, current = self._rows_below(value, current)
            if current:
                self.draft.labelled.append((_CURRENT[part.key], current))
        if not value and not self._value_below(part.key):
            return
        if not value:
            below = self.reader.take()
            columns = below.text.lstrip("-–• ")
            value = " ".join(columns.split())
        self._store(part, value, columns)

    def _rows_below(self, value: str, current: str | None) -> tuple[str, str | None]:
        """Both columns with the lines that follow of cells of several lines."""
        while self.draft.two_columns and value:
            line = self.reader.peek()
            if line.blank or len(line.cells) > 2 or labelled(line.text) or self._names_a_part(line):
                break
            near = self.reader.coming(2)
            if not any(begins_with_label(each.text) or _names_consultations(each) for each in near):
                break
            first, *second = self.reader.take().cells
            value, current = with_next_row(value, current, first, second)
        return value, current

    def _value_below(self, key: Key) -> bool:
        """Whether the value stands on the next line, as with definition lists and long values."""
        place = self.reader.at
        if self.reader.peek().blank and not self.reader.peek(1).blank:
            self.reader.at += 1
        line = self.reader.peek()
        below = (
            not line.blank
            and not labelled(line.text)
            and not self._names_a_part(line)
            and len(line.words) < 400
        )
        if below and headings.heading_of(line) and not self.reader.peek(-1).text.startswith("-"):
            # Kinds of papers ("Anfrage", "Mitteilung") are names of sections, too.
            below = key is Key.PAPER_TYPE and not line.heading and not line.words.endswith(":")
        if below and headings.BASICS & {headings.plain(line.words)}:
            below = False
        if not below:
            self.reader.at = place
        return below

    def _store(self, part: Labelled, value: str, columns: str) -> None:
        draft, key = self.draft, part.key
        if key is Key.INVOLVED:
            draft.involved.extend(offices_in(columns))
        elif key is Key.RELATED:
            draft.related.extend(references_in(columns))
        elif key is Key.STATUS:
            self._status(part.label, value)
        elif key is Key.PAPER:
            self._paper(value, columns)
        elif key is Key.OTHER or key in draft.values:
            if draft.values.get(key) != value:
                draft.labelled.append((part.label, value))
        else:
            draft.values[key] = value

    def _status(self, label: str, value: str) -> None:
        """The first status beside a date is the meeting's; every other one the paper's."""
        draft = self.draft
        if draft.meeting_status is None and Key.DATE in draft.values:
            draft.meeting_status = value
        elif Key.STATUS not in draft.values:
            draft.values[Key.STATUS] = value
        else:
            draft.labelled.append((label, value))
            return
        if visibility_of(value) is None or "(" in value:
            draft.labelled.append((label, value))
        else:
            draft.recognise(value)

    def _paper(self, value: str, columns: str) -> None:
        """Take "Vorlage: VO/1 Title" apart: the paper that an agenda item dealt with."""
        cells = [cell for part in re.split(r"\t| {2,}", columns) if (cell := " ".join(part.split()))]
        split = leading_reference(value)
        if len(cells) > 1:
            reference, name = cells[0], " ".join(cells[1:])
        else:
            reference, name = split or (value, "")
        self.draft.values.setdefault(Key.REFERENCE, reference)
        if self.draft.values[Key.REFERENCE] != reference:
            self.draft.labelled.append(("Vorlage", reference))
        if name:
            self._paper_name(name)

    def _paper_name(self, name: str) -> None:
        """The paper's subject beside its number; mostly the item's own, broken like that."""
        title = " ".join((self.draft.title.name or "").split()) if self.draft.title else ""
        below = self.reader.peek().words
        if below and title == f"{name} {below}":
            self.draft.recognise(name, self.reader.take().words)
        elif title == name:
            self.draft.recognise(name)
        else:
            self.draft.labelled.append(("Betreff der Vorlage", name))

    # -- values over several lines

    def _continue(self, part: Labelled) -> None:
        """Join the lines that a value was broken into."""
        if part.key not in _CONTINUED:
            return
        while self._continues(part.key):
            line = self.reader.take()
            if line.blank:
                continue
            if part.key is Key.INVOLVED:
                self.draft.involved.extend(offices_in(line.text))
            elif part.key is Key.RELATED:
                self.draft.related.extend(references_in(line.text))
            elif part.key in self.draft.values:
                self.draft.values[part.key] = f"{self.draft.values[part.key]} {line.words}"
            else:
                self.draft.values[part.key] = line.words

    def _continues(self, key: Key) -> bool:
        line = self.reader.peek()
        if line.blank:
            return key is Key.NAME and not self.reader.done and self._label_is_near()
        if labelled(line.text) or self._names_a_part(line) or self._is_two_column_header(line):
            return False
        if is_loose_file(line) or unknown_label(line.text):
            return False
        if key is Key.LEAD_OFFICE and len(line.cells) > 1:
            return False
        if headings.is_navigation(line) and headings.is_bare(line.words):
            return False
        if key is Key.NAME:
            return self._label_is_near() or not self.reader.peek(-1).blank
        if key is Key.RELATED:
            return len(line.words) < 120 and bool(re.search(r"\d", line.words))
        if self.draft.two_columns or headings.is_menu(line) or leading_reference(line.words):
            return False
        return len(line.words) <= 120 and not line.words.endswith(".") and not self.reader.peek(-1).blank

    def _label_is_near(self) -> bool:
        """Whether a label follows within a few lines, before the head ends: a title in between goes on."""
        seen = 0
        for line in self.reader.lines[self.reader.at :]:
            if line.blank:
                continue
            if begins_with_label(line.text, STRONG) or headings.plain(line.words) in headings.CONSULTATIONS:
                return seen > 0
            if headings.is_fold(line) or self._names_a_part(line) or self._is_two_column_header(line):
                return False
            if len(line.words) > 250 or seen == _LONGEST_TITLE_GAP:
                return False
            seen += 1
        return False

    # -- what is no label

    def _title(self, line: Line) -> bool:
        if self.draft.title or self.labels_seen:
            return False
        title = title_of(line.words)
        if title is None:
            return False
        self.reader.at += 1
        self.draft.title, self.draft.title_line = title, line.number
        self.draft.recognise(title.rest)
        if title.kind != "paper":
            self._title_goes_on()
        return True

    def _title_goes_on(self) -> None:
        """A long title is broken; the blank line behind it ends it."""
        title = self.draft.title
        broken: list[str] = []
        while title and not self.reader.done:
            line = self.reader.peek()
            if (
                line.blank
                or labelled(line.text)
                or self._names_a_part(line)
                or line.heading
                or is_menu_link(line)
            ):
                break
            if self._result(line) or headings.is_menu(line) or labelled(self.reader.peek(1).text):
                break
            broken.append(self.reader.take().words)
        if title and broken:
            self.draft.title = replace(title, name=" ".join([title.name or "", *broken]).strip())

    def _furniture(self, line: Line) -> bool:
        """Menu lines and the names of the parts of the head."""
        if self._is_two_column_header(line):
            self.draft.two_columns = True
        elif headings.names(line, headings.BASICS):
            self.draft.folding = True
        elif headings.is_fold(line):
            if self.labels_seen or self.draft.title:
                return False
        elif not headings.is_menu(line) and not (is_menu_link(line) and not self._ends(line)):
            return False
        self.draft.recognise(self.reader.take().words)
        return True

    def _is_two_column_header(self, line: Line) -> bool:
        return bool(_TWO_COLUMN_HEADER.fullmatch(line.words))

    def _names_a_part(self, line: Line) -> bool:
        name = headings.plain(line.words)
        apart = bool(line.cells) and (len(line.cells) > 1 or line.cells[0].endswith(":"))
        first = headings.plain(line.cells[0]) if apart else name
        return (
            name in headings.FAMILY or name in headings.FILES
            or name in headings.CONSULTATIONS or first in headings.CONSULTATIONS or headings.is_fold(line)
        )  # fmt: skip

    def _ends(self, line: Line) -> bool:
        """Whether the head is over: a part begins, or text that no label follows."""
        if self._names_a_part(line) or headings.is_navigation(line):
            return True
        if headings.heading_of(line) or headings.leading_heading(line.words):
            return True
        if not self.labels_seen and not self.draft.title:
            return False
        if self._of_an_item() and Key.REFERENCE not in self.draft.values and leading_reference(line.words):
            return False
        return not self._labels_follow()

    def _labels_follow(self) -> bool:
        known = self.draft.values
        wanted = (
            STRONG
            if Key.DATE in known or Key.NAME in known
            else STRONG | OF_MEETINGS | {Key.OUTCOME, Key.TIME}
        )
        near = self.reader.coming(
            6, until=lambda line: self._names_a_part(line) or headings.is_navigation(line)
        )
        if any(begins_with_label(line.text, wanted) or _names_consultations(line) for line in near):
            return True
        return any(_names_consultations(line) for line in self.reader.coming(4))

    def _unlabelled(self, line: Line) -> None:
        """A line between the labels: the paper of an agenda item, or something to look at later."""
        split = leading_reference(line.words)
        cells = line.columns
        if self._of_an_item() and Key.REFERENCE not in self.draft.values and (split or len(cells) > 1):
            reference, name = split or (cells[0], " ".join(cells[1:]))
            if re.search(r"\d", reference):
                self.draft.values[Key.REFERENCE] = reference
                self._paper_name(name)
                return
        if self._of_an_item() and self._ends_with_title(line):
            return
        numbered = _NUMBERED.fullmatch(line.words)
        if numbered and is_reference(numbered["reference"]) and Key.REFERENCE not in self.draft.values:
            self.draft.recognise(line.words.removesuffix(numbered["reference"]))
            self.draft.values[Key.REFERENCE] = numbered["reference"]
            return
        self.draft.strays.append(line)

    def _ends_with_title(self, line: Line) -> bool:
        """Take "FB 61/0123 Title" apart: the title of the item tells where the number ends."""
        name = " ".join((self.draft.title.name or "").split()) if self.draft.title else ""
        reference = line.words.removesuffix(name).strip() if name and line.words.endswith(name) else ""
        if not reference or Key.REFERENCE in self.draft.values or not re.search(r"\d", reference):
            return False
        self.draft.values[Key.REFERENCE] = reference
        self.draft.recognise(name)
        return True


def _names_consultations(line: Line) -> bool:
    return headings.plain(line.words) in headings.CONSULTATIONS
