# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of an agenda page: number, subject, paper, and outcome where the page gives it."""

import re
from dataclasses import dataclass, field

from werdegang.importers.allris import headings
from werdegang.importers.allris.attachments import is_loose_file, read_loose_files
from werdegang.importers.allris.draft import Reader
from werdegang.importers.allris.references import is_reference
from werdegang.importers.lines import Line
from werdegang.importers.records import ListedItemRecord
from werdegang.importers.vocabulary import Outcome, Visibility, outcome_of

_MARKED = re.compile(r"(?P<number>(?:Ö|N|NÖ)\s*\d{1,3}(?:\.\d{1,3})*\.?[a-z]?)(?=\s|$)")
_BARE = re.compile(r"(?:TOP\s*)?(?P<number>\d{1,3}(?:\.\d{1,3})*[a-z]?)\.?(?=\s|$)")
_HEADER = frozenset(
    {"top", "betreff", "vorlage", "beschluss", "beschlussart", "status", "nr.", "anlagen", "na", "drucksache"}
    | {"nr", "tagesordnungspunkt", "vorlagen-nr.", "drucksachen-nr.", "ergebnis", "dokumente", "bezeichnung"}
)
_SUBJECTS = frozenset({"betreff", "tagesordnungspunkt", "bezeichnung"})
_PAPERS = frozenset({"vorlage", "drucksache", "vorlagen-nr.", "drucksachen-nr."})
_PARTS = re.compile(
    r"(?:[A-Z]\s*[.)]\s*|[IVX]+\.?\s*)?(?P<closed>Nicht\s*-?\s*)?Öffentliche[rn]?"
    r" (?:Teil|Sitzung|Tagesordnung(?:spunkte)?):?",
    re.IGNORECASE,
)
_MARK = re.compile(r"Enthält Anlagen|Zusatz:|Zusatzinfo:?|NA|TO|Anlagen?", re.IGNORECASE)
_INSIDE = re.compile(
    r"(?P<label>Beschluss|Beschlussart|Ergebnis|Beschlussergebnis|Abstimmung|Abstimmungsergebnis):\s*(?P<value>\S.*)"
)
_PAPER_ADDRESS = re.compile(r"vo0[25]0|kvonr|VOLFDNR", re.IGNORECASE)
_DOCUMENTS = re.compile(
    r"(?:dokumente|anlagen|dateien)(?: (?:zur|der) (?:sitzung|tagesordnung))?", re.IGNORECASE
)


@dataclass
class _Item:
    number: str
    visibility: Visibility | None
    names: list[str] = field(default_factory=list)
    reference: str | None = None
    outcome: str | None = None


def read_agenda(reader: Reader) -> None:
    """Read the items from here to the end of the page."""
    _Agenda(reader).read()


class _Agenda:
    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.draft = reader.draft
        self.item: _Item | None = None
        self.closed: bool | None = None
        """Whether the closed part has begun; nothing where no part is named."""
        self.paper_column: int | None = None
        marked = sum(bool(line.cells and _MARKED.match(line.cells[0])) for line in reader.lines[reader.at :])
        self.number = _MARKED if marked else _BARE

    def read(self) -> None:
        while not self.reader.done:
            line = self.reader.peek()
            if self.item is None and is_loose_file(line):
                read_loose_files(self.reader)
                continue
            self.reader.at += 1
            if not line.blank and not self._frame(line):
                self._line(line)
        self._close()

    def _frame(self, line: Line) -> bool:
        """Headers, names of the parts, buttons: what is no item and belongs to none."""
        part = _PARTS.fullmatch(line.words)
        if part:
            self.closed = bool(part["closed"])
        elif _is_header(line):
            columns = [headings.plain(cell) for cell in line.row]
            self.paper_column = next((at for at, name in enumerate(columns) if name in _PAPERS), None)
        elif not headings.is_fold(line) and not _DOCUMENTS.fullmatch(line.words.rstrip(":")):
            return False
        self.draft.recognise(line.words)
        return True

    def _line(self, line: Line) -> None:
        cells = list(line.columns)
        found = self.number.match(cells[0])
        if found and (self.number is _MARKED or self._is_next(found)):
            self._close()
            number = " ".join(found["number"].split())
            self.draft.recognise(found[0].removesuffix(found["number"]))
            self.item = _Item(number, self._visibility(number))
            rest = cells[0][found.end() :].strip()
            cells = [*([rest] if rest else []), *cells[1:]]
        elif self.item is None:
            if headings.is_menu(line):
                self.draft.recognise(line.words)
            else:
                self.draft.leave(line)
            return
        papers = {link.text for link in line.links if _PAPER_ADDRESS.search(link.url)}
        if self.paper_column is not None and self.paper_column < len(line.row):
            papers.add(line.row[self.paper_column])
        for cell in cells:
            self._take(self.item, cell, papers)

    def _is_next(self, found: re.Match[str]) -> bool:
        """Whether a bare number counts on from the item before: a number within a subject does not."""
        if self.item is None:
            return found["number"].split(".")[0] in ("1", "0")
        before = [int(part) for part in re.findall(r"\d+", self.item.number)]
        now = [int(part) for part in re.findall(r"\d+", found["number"])]
        level = min(len(before), len(now)) - 1
        follows = now[:level] == before[:level] and now[level] - before[level] in (0, 1) and now != before
        return follows and len(now) <= len(before) + 1

    def _visibility(self, number: str) -> Visibility | None:
        if self.number is _MARKED:
            return Visibility.PUBLIC if number.startswith("Ö") else Visibility.COUNCIL
        if self.closed is None:
            return None
        return Visibility.COUNCIL if self.closed else Visibility.PUBLIC

    def _take(self, item: _Item, cell: str, papers: set[str]) -> None:
        outcome = outcome_of(cell)
        inside = _INSIDE.fullmatch(cell)
        if _MARK.fullmatch(cell):
            self.draft.recognise(cell)
        elif item.names and inside:
            self._inside(item, inside)
        elif item.names and item.reference is None and (is_reference(cell) or cell in papers):
            item.reference = cell
        elif (
            item.names
            and item.outcome is None
            and outcome not in (None, Outcome.OTHER)
            and len(cell) < 80
            and cell[0].islower()
        ):
            item.outcome = cell
        else:
            item.names.append(cell)

    def _inside(self, item: _Item, found: re.Match[str]) -> None:
        """Result and vote that stand below the subject."""
        self.draft.recognise(found["label"])
        if item.outcome is None and outcome_of(found["value"]) not in (None, Outcome.OTHER):
            item.outcome = found["value"]
        else:
            self.draft.labelled.append((f"{found['label']} ({item.number})", found["value"]))

    def _close(self) -> None:
        item, self.item = self.item, None
        if item is None:
            return
        self.draft.agenda.append(
            ListedItemRecord(
                number=item.number,
                name=" ".join(item.names),
                visibility=item.visibility,
                reference=item.reference,
                outcome=outcome_of(item.outcome),
                outcome_text=item.outcome,
            )
        )


def _is_header(line: Line) -> bool:
    words = [headings.plain(word) for cell in line.columns for word in cell.split()]
    return bool(_SUBJECTS & set(words)) and all(word in _HEADER for word in words)
