# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The list of an agenda page: number, subject, paper, and outcome where the page gives it."""

import re
from dataclasses import dataclass, field

from werdegang.importers.allris import headings
from werdegang.importers.allris.draft import Reader
from werdegang.importers.allris.references import is_reference
from werdegang.importers.records import ListedItemRecord
from werdegang.importers.vocabulary import Outcome, Visibility, outcome_of

_NUMBER = re.compile(r"(?P<number>(?:Ö|N|NÖ)\s*\d{1,3}(?:\.\d{1,3})*\.?[a-z]?)(?=\s|$)")
_HEADER = frozenset(
    {"top", "betreff", "vorlage", "beschluss", "beschlussart", "status", "nr.", "anlagen", "na", "drucksache"}
)
_PARTS = re.compile(
    r"(?:[IVX]+\.?\s*)?(?:Nicht\s*-?\s*öffentlicher|Öffentlicher|Nichtöffentlicher) Teil:?", re.IGNORECASE
)
_MARK = re.compile(r"Enthält Anlagen|Zusatz:|Zusatzinfo:?|NA|TO|Anlagen?", re.IGNORECASE)


@dataclass
class _Item:
    number: str
    names: list[str] = field(default_factory=list)
    reference: str | None = None
    outcome: str | None = None


def read_agenda(reader: Reader) -> None:
    """Read the items from here to the end of the page."""
    draft = reader.draft
    item: _Item | None = None
    while not reader.done:
        line = reader.take()
        if line.blank:
            continue
        cells = list(line.columns)
        if _is_header(cells) or _PARTS.fullmatch(line.words) or headings.is_fold(line):
            draft.recognise(line.words)
            continue
        found = _NUMBER.match(cells[0])
        if found:
            _close(reader, item)
            item = _Item(" ".join(found["number"].split()))
            rest = cells[0][found.end() :].strip()
            cells = [*([rest] if rest else []), *cells[1:]]
        elif item is None:
            if headings.is_menu(line):
                draft.recognise(line.words)
            else:
                draft.leave(line)
            continue
        for cell in cells:
            _take(reader, item, cell)
    _close(reader, item)


def _is_header(cells: list[str]) -> bool:
    words = [headings.plain(word) for cell in cells for word in cell.split()]
    return "betreff" in words and all(word in _HEADER for word in words)


def _take(reader: Reader, item: _Item, cell: str) -> None:
    outcome = outcome_of(cell)
    if _MARK.fullmatch(cell):
        reader.draft.recognise(cell)
    elif item.names and item.reference is None and is_reference(cell):
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


def _close(reader: Reader, item: _Item | None) -> None:
    if item is None:
        return
    reader.draft.agenda.append(
        ListedItemRecord(
            number=item.number,
            name=" ".join(item.names),
            visibility=Visibility.PUBLIC if item.number.startswith("Ö") else Visibility.COUNCIL,
            reference=item.reference,
            outcome=outcome_of(item.outcome),
            outcome_text=item.outcome,
        )
    )
