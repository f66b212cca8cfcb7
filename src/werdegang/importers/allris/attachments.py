# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of attachments ("Anlagen"), with or without number, status and size."""

import re
from dataclasses import dataclass, replace

from werdegang.importers.allris import headings
from werdegang.importers.allris.draft import Reader
from werdegang.importers.dates import SIZE_UNITS, size_in
from werdegang.importers.lines import Line
from werdegang.importers.records import FileRecord
from werdegang.importers.vocabulary import visibility_of

_SIZE = re.compile(rf"[(\[]?\s*(?P<size>\d[\d.,]*\s*(?:{SIZE_UNITS}))\s*[)\]]?(?=[\s,;]|$)")
_FILE_ADDRESS = re.compile(
    r"do0\d\d\.asp|getfile|___tmp|wicket/resource|attachment|/doc\d|\.(?:pdf|docx?|xlsx?|pptx?|zip|jpe?g"
    r"|png|tiff?|od[tsp])(?:$|[?#])",
    re.IGNORECASE,
)
_SIZE_BRACKET = re.compile(rf"[(\[](?:\w{{2,5}},?\s*)?\d[\d.,]*\s*(?:{SIZE_UNITS})[)\]]$")
"""Format and size in brackets at the end of a line ("(PDF, 230 KB)")."""
_MARKS = re.compile(
    r"\((?:PDF|Word|Excel)-Dokument\)"
    r"|\b(?:PDF-Dokument|Word-Dokument|Excel-Dokument|\(?PDF\)|Dokument ist öffentlich|NEU)(?=\s|$)"
    r"|\(wie Dokument\)"
)
_PREFIX = re.compile(r"Anlagen?\s+(?P<number>\d{1,3}[a-z]?)", re.IGNORECASE)
_STATUS = r"\(?(?P<status>nicht\s*-?\s*öffentlich|öffentlich|vertraulich)\)?"
_ROW = re.compile(
    rf"(?:(?P<prefix>Anlagen?\s+\d{{1,3}}[a-z]?)\s+)?(?:(?P<number>\d{{1,3}}[a-z]?)\s+)?(?:{_STATUS}\s+)?(?P<name>\S.*)"
)
_STATUS_ROW = re.compile(
    rf"(?:(?P<prefix>Anlagen?\s+\d{{1,3}}[a-z]?)\s+)?(?:(?P<number>\d{{1,3}}[a-z]?)\s+)?{_STATUS}\s+(?P<name>\S.*)"
)
_PREFIXED = re.compile(
    r"Anlagen?\s+(?P<number>\d{1,3}[a-z]?)(?:\s*[:–-]\s+|\s+(?=[A-ZÄÖÜ]))(?P<name>\S.*)", re.IGNORECASE
)
_LISTED = re.compile(r"(?P<number>\d{1,2})(?P<stop>[.)]?)\s+(?P<name>[^\W\d].*)")
_STATUS_BEHIND = re.compile(rf"(?:\s*[,;]\s*|\s*\(\s*|\s+[-–]\s+){_STATUS}[\s,;)]*$", re.IGNORECASE)
_FORMAT_BEHIND = re.compile(r"[\s,;(]+(?P<format>PDF|DOCX?|XLSX?|PPTX?|ZIP|JPE?G)[\s,;)]*$", re.IGNORECASE)
_NOTHING = re.compile(r"(?:keine?|ohne|entfällt|siehe .*|s\. .*|-+|–)\.?", re.IGNORECASE)
_LONGEST_NAME = 120
_HEADER = frozenset(
    {
        "nr.",
        "nr",
        "status",
        "name",
        "größe",
        "dokument",
        "dateigröße",
        "datei",
        "bezeichnung",
        "art",
        "typ",
        "original",
        "format",
        "dateityp",
        "aktion",
    }
)
_MAIN_DOCUMENTS = frozenset(
    {"vorlage", "drucksache", "sammeldokument", "auszug", "gesamtdokument", "niederschrift", "einladung"}
)


@dataclass
class _Pending:
    """Cells of a row that copying has put on lines of their own."""

    number: str | None = None
    status: str | None = None


def read_files(reader: Reader, *, in_front: bool, inline: str = "") -> bool:
    """Read the list under a heading "Anlagen"; false if what follows is text about attachments."""
    if inline.strip() and not _is_file(inline):
        return False
    listed = (in_front and _follows_at_once(reader)) or _shows_files(reader) or lists_names(reader)
    if not listed and not inline.strip():
        return False
    _List(reader, in_front=in_front and not _shows_files(reader)).read(inline)
    return True


def is_file_row(line: Line) -> bool:
    """Whether a line bears the mark of a file: a size, or a link to one."""
    return bool(_SIZE.search(line.text)) or any(_FILE_ADDRESS.search(link.url) for link in line.links) or bool(
        re.search(r"\bPDF-Dokument\b", line.text)
    )  # fmt: skip


def is_loose_file(line: Line) -> bool:
    """Whether a line, with no heading above it, is nothing but files: their links, or a name with its size behind."""
    if line.heading or line.blank:
        return False
    rest = line.words
    linked = [link for link in line.links if _FILE_ADDRESS.search(link.url) and link.text]
    for link in linked:
        rest = rest.replace(link.text, " ", 1)
    if linked:
        for furniture in (_SIZE_BRACKET, _SIZE, _MARKS, _FORMAT_BEHIND):
            rest = furniture.sub(" ", rest)
        return not re.search(r"\w{2}", rest)
    found = _SIZE_BRACKET.search(rest)
    return bool(found) and len(rest) <= _LONGEST_NAME


def read_loose_files(reader: Reader) -> None:
    """Read one such line; several links on it are several files."""
    line = reader.take()
    files = [link for link in line.links if _FILE_ADDRESS.search(link.url) and link.text]
    if len(files) < 2 or _SIZE.search(line.text):
        _List(reader, in_front=True).add(line)
        return
    for link in files:
        reader.draft.files.append(FileRecord(name=link.text, url=link.url))


def _ends(line: Line) -> bool:
    name = headings.plain(line.words)
    if name in _MAIN_DOCUMENTS or (_LISTED.fullmatch(line.words) and not line.words.endswith(":")):
        return False
    return (
        name in headings.FAMILY or name in headings.FILES or name in headings.CONSULTATIONS or name in headings.BASICS
        or headings.is_fold(line) or headings.heading_of(line) is not None
    )  # fmt: skip


def is_file_header(line: Line) -> bool:
    """Whether a line names the columns of a list of files."""
    cells = [cell.lower() for cell in line.columns]
    cells = cells[0].split() if len(cells) == 1 else cells
    return bool(cells) and "name" in cells and all(cell in _HEADER for cell in cells)


def _shows_files(reader: Reader) -> bool:
    return any(is_file_header(line) or is_file_row(line) for line in reader.coming(40, until=_ends))


def _follows_at_once(reader: Reader) -> bool:
    following = reader.peek(1)
    return not following.blank and not _ends(following)


def _is_file(words: str) -> bool:
    """Whether words beside the heading are a row of the list."""
    return bool(_SIZE.search(words)) or "\t" in words.strip() or bool(_STATUS_ROW.fullmatch(words.strip()))


def lists_names(reader: Reader) -> bool:
    """Whether nothing but names stands directly below, up to the next blank line, and no other list follows."""
    ahead = 1
    while not reader.peek(ahead).blank and not _ends(reader.peek(ahead)):
        words = reader.peek(ahead).words
        if len(words) > _LONGEST_NAME or words[-1] in ".:;?!" or _NOTHING.fullmatch(words):
            return False
        ahead += 1
    later = reader.lines[reader.at + ahead :]
    return ahead > 1 and not any(is_file_row(line) or is_file_header(line) for line in later)


class _List:
    def __init__(self, reader: Reader, *, in_front: bool) -> None:
        self.reader = reader
        self.draft = reader.draft
        self.in_front = in_front
        self.numbered = False
        self.headed = False
        self.status_behind = False
        """Whether the column of the status stands behind that of the name."""
        self.pending = _Pending()
        self.first = len(self.draft.files)

    def read(self, inline: str) -> None:
        line = self.reader.take()
        self.draft.recognise(line.cells[0] if inline.strip() else line.words)
        if inline.strip():
            self._row(Line(number=self.reader.peek(-1).number, text=inline.strip()))
        while not self.reader.done:
            line = self.reader.peek()
            if line.blank:
                if not self._goes_on_behind_blank():
                    break
                self.reader.skip_blank()
            elif _ends(line) or line.heading:
                break
            else:
                self._row(self.reader.take())
        self._leave_pending()

    def _goes_on_behind_blank(self) -> bool:
        if self.in_front and len(self.draft.files) > self.first:
            return False
        place = self.reader.at
        self.reader.skip_blank()
        line = self.reader.peek()
        goes_on = not self.reader.done and not _ends(line) and (
            is_file_header(line) or is_file_row(line) or self.pending != _Pending()
            or (self.headed and bool(_STATUS_ROW.fullmatch(line.words)))
            or line.words.isdigit() or visibility_of(line.words) is not None or bool(_MARKS.fullmatch(line.words))
        )  # fmt: skip
        self.reader.at = place
        return goes_on

    def add(self, line: Line) -> None:
        """Take a line as a row."""
        self._row(line)

    def _row(self, line: Line) -> None:
        words = line.words
        if is_file_header(line):
            self.headed = True
            self.status_behind = bool(re.search(r"\bname\b.*\bstatus\b", words, re.IGNORECASE))
            self.numbered = any(word.lower().rstrip(".") == "nr" for word in words.split())
            self.draft.recognise(words)
        elif re.fullmatch(r"\d{1,3}[a-z]?\.?", words):
            self._leave_pending()
            self.pending.number = words.rstrip(".")
        elif _MARKS.fullmatch(words):
            self.draft.recognise(words)
        elif visibility_of(words) is not None:
            self._status(words)
        elif _SIZE.fullmatch(words) and len(self.draft.files) > self.first:
            self._late_size(words)
        elif any("#" in link.url for link in line.links) and line.link_only:
            self.draft.recognise(words)
        else:
            self._file(line)

    def _status(self, words: str) -> None:
        """A status on a line of its own: of the file before or behind it, as the columns stand."""
        if self.status_behind and len(self.draft.files) > self.first:
            last = self.draft.files[-1]
            self.draft.files[-1] = replace(last, visibility=last.visibility or visibility_of(words))
            self.draft.recognise(words)
        else:
            self.pending.status = words

    def _late_size(self, words: str) -> None:
        """A size on a line of its own belongs to the file before."""
        last = self.draft.files[-1]
        if last.size is None:
            self.draft.files[-1] = replace(last, size=size_in(words))
        self.draft.recognise(words)

    def _file(self, line: Line) -> None:
        text = line.text
        size = None
        for found in list(_SIZE.finditer(text))[-1:]:
            size = size_in(found["size"])
            self.draft.recognise(found[0])
            text = f"{text[: found.start()]} {text[found.end() :]}"
        for mark in _MARKS.findall(text):
            self.draft.recognise(mark)
        text = _MARKS.sub(" ", text)
        text, status_behind = self._without_endings(text)
        number, status, name = self._parts(text)
        status = status or status_behind
        if not name:
            name = next((link.text for link in line.links if link.text), "") or line.words
        self.draft.recognise(self.pending.number or "", self.pending.status or "")
        number, status = number or self.pending.number, status or self.pending.status
        self.pending = _Pending()
        self.draft.files.append(
            FileRecord(
                name=name,
                number=int(number) if number and number.isdecimal() else number,
                visibility=visibility_of(status),
                size=size,
                url=_address(line),
            )
        )

    def _without_endings(self, text: str) -> tuple[str, str | None]:
        """The row without format and status behind the name, and the status."""
        status: str | None = None
        for pattern, group in (
            (_FORMAT_BEHIND, "format"),
            (_STATUS_BEHIND, "status"),
            (_FORMAT_BEHIND, "format"),
        ):
            if (found := pattern.search(text)) and text[: found.start()].strip():
                self.draft.recognise(found[group])
                status = found[group] if group == "status" else status
                text = text[: found.start()]
        return re.sub(r"^\s*[-–•*]\s+|[\s,;(]+$", "", text), status

    def _parts(self, text: str) -> tuple[str | None, str | None, str]:
        """Number, status and name of a row without its size."""
        cells = [cell for part in re.split(r"\t+| {2,}", text) if (cell := " ".join(part.split()))]
        if len(cells) > 1:
            return self._parts_of_cells(cells)
        words = cells[0] if cells else ""
        found = (_ROW if self.numbered else _STATUS_ROW).fullmatch(words)
        if found:
            return self._taken(found["prefix"], found["number"], found["status"], found["name"])
        if found := _PREFIXED.fullmatch(words):
            self.draft.recognise(words[: found.start("name")])
            return found["number"], None, found["name"]
        found = _LISTED.fullmatch(words)
        if found and (found["stop"] or int(found["number"]) == len(self.draft.files) - self.first + 1):
            return self._taken(None, found["number"], None, found["name"])
        return None, None, words

    def _parts_of_cells(self, cells: list[str]) -> tuple[str | None, str | None, str]:
        number = status = None
        names: list[str] = []
        for cell in cells:
            if number is None and not names and re.fullmatch(r"\d{1,3}[a-z]?\.?", cell):
                number = cell.rstrip(".")
            elif status is None and visibility_of(cell) is not None:
                status = cell
            else:
                names.append(cell)
        prefix = names.pop(0) if len(names) > 1 and _PREFIX.fullmatch(names[0]) else None
        if prefix and number is None and len(names) > 1 and re.fullmatch(r"\d{1,3}[a-z]?", names[0]):
            number = names.pop(0)
        name = " ".join(names)
        # Copying may have kept some gaps between cells and lost others.
        if status is None and (found := _STATUS_ROW.fullmatch(name)):
            prefix, number = prefix or found["prefix"], number or found["number"]
            status, name = found["status"], found["name"]
        return self._taken(prefix, number, status, name)

    def _taken(
        self, prefix: str | None, number: str | None, status: str | None, name: str
    ) -> tuple[str | None, str | None, str]:
        self.draft.recognise(prefix or "", number or "", status or "")
        if number is None and prefix and (found := _PREFIX.fullmatch(prefix)):
            number = found["number"]
        return number, status, name

    def _leave_pending(self) -> None:
        for words in (self.pending.number, self.pending.status):
            if words:
                self.draft.unparsed.append((self.reader.peek(-1).number, words))
        self.pending = _Pending()


def _address(line: Line) -> str | None:
    named = [
        link.url
        for link in sorted(line.links, key=lambda link: not link.text)
        if _FILE_ADDRESS.search(link.url)
    ]
    return (
        named[0]
        if named
        else next((link.url for link in line.links if link.text and "#" not in link.url), None)
    )
