# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The family tree of a paper ("Stammbaum"): rows of number, name, office and kind, set in by depth."""

import re

from werdegang.importers.allris import headings
from werdegang.importers.allris.draft import Reader
from werdegang.importers.allris.labels import Key
from werdegang.importers.allris.references import is_reference, leading_reference
from werdegang.importers.lines import Line
from werdegang.importers.records import FamilyRecord

PAPER_TYPES = (
    r"(?:[\w/-]*[Vv]orlage(?:/[\w ]+)?|[\w-]*[Aa]ntrag|[\w-]*[Aa]nfrage|Antwort|Beschluss|Bericht"
    r"|Mitteilung|Stellungnahme|Drucksache"
    r"|Resolution|Petition|Bürgereingabe|Eingabe|Information|Niederschrift|[\w-]*mitteilung|Ergänzung"
    r"|Beantwortung)"
)
_TYPE = re.compile(
    rf"(?:(?:Öffentliche|Nichtöffentliche|Dringliche|Interne)\s+)?{PAPER_TYPES}(?:\s+[\w./()-]+)*"
)
_TYPE_AT_END = re.compile(rf"(?P<before>\S.*?)\s+(?P<type>{PAPER_TYPES}(?:/[\w ]+)?)")


def read_family(reader: Reader) -> None:
    """Read the rows under the heading."""
    draft = reader.draft
    draft.recognise(reader.take().words)
    rows: list[Line] = []
    reader.skip_blank()
    while not reader.done and not _ends(reader.peek()):
        line = reader.take()
        if line.blank:
            if rows and not _goes_on_behind_blank(reader):
                break
            continue
        if _is_header(line):
            draft.recognise(line.words)
            continue
        rows.append(line)
    known = draft.values.get(Key.NAME, "")
    draft.family.extend(_row(line, depth, known) for line, depth in zip(rows, _depths(rows), strict=True))


def _ends(line: Line) -> bool:
    if line.blank:
        return False
    name = headings.plain(line.words)
    return (
        headings.is_fold(line) or headings.heading_of(line) is not None or name in headings.FILES
        or headings.is_menu(line) or len(line.words) > 600
    )  # fmt: skip


def _goes_on_behind_blank(reader: Reader) -> bool:
    """Whether what follows is another row: by its number or its kind of paper."""
    line = next((line for line in reader.lines[reader.at :] if not line.blank), None)
    if line is None:
        return False
    cells = line.columns
    return is_reference(cells[0]) or (len(cells) > 1 and bool(_TYPE.fullmatch(cells[-1])))


def _is_header(line: Line) -> bool:
    names = {"vorlage", "betreff", "amt", "art", "vorlage-art", "nummer", "name", "federführend", "typ"}
    return len(line.columns) > 1 and all(headings.plain(cell) in names for cell in line.columns)


def _depths(rows: list[Line]) -> list[int]:
    """Depth by set-in: a row further in than the one before lies below it."""
    depths: list[int] = []
    open_indents: list[int] = []
    for line in rows:
        while open_indents and open_indents[-1] >= line.indent:
            open_indents.pop()
        depths.append(len(open_indents))
        open_indents.append(line.indent)
    return depths


def _row(line: Line, depth: int, known: str) -> FamilyRecord:
    cells = list(line.columns)
    reference = cells.pop(0) if is_reference(cells[0]) or (len(cells) > 2 and _is_number(cells[0])) else None
    if reference is None and len(line.columns) == 1:
        return _joined_row(cells[0], depth, known)
    if len(cells) > 3:
        cells = [" ".join(cells[:-2]), cells[-2], cells[-1]]
    name = office = paper_type = None
    if len(cells) == 3:
        name, office, paper_type = cells
    elif len(cells) == 2 and reference:
        name, last = cells
        paper_type, office = (last, None) if _TYPE.fullmatch(last) else (None, last)
    elif len(cells) == 2:
        office, paper_type = cells
    elif cells:
        name = cells[0]
    return FamilyRecord(
        depth=depth, reference=reference, name=name, lead_office=office, paper_type=paper_type
    )


def _joined_row(text: str, depth: int, known: str) -> FamilyRecord:
    """A row whose cells copying has joined: number and kind can be told, the office only behind the page's own name."""
    split = leading_reference(text)
    reference, rest = split if split else (None, text)
    found = _TYPE_AT_END.fullmatch(rest)
    paper_type = found["type"] if found else None
    rest = found["before"] if found else rest
    if reference is None and paper_type:
        return FamilyRecord(depth=depth, lead_office=rest, paper_type=paper_type)
    office = rest.removeprefix(known).strip() if known and rest.startswith(f"{known} ") else None
    name = known if office else rest
    return FamilyRecord(
        depth=depth, reference=reference, name=name, lead_office=office, paper_type=paper_type
    )


def _is_number(text: str) -> bool:
    return bool(re.fullmatch(r"\S*\d\S*", text)) and len(text) < 40
