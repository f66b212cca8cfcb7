# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Attachments: known by number and name; their content is not fetched."""

import re
from collections.abc import Sequence
from typing import Any, TypeVar

from werdegang.core.addresses import first_free, german_slug
from werdegang.core.visibility import Visibility
from werdegang.council.models import (
    AgendaItem,
    AgendaItemFile,
    Attachment,
    Meeting,
    MeetingFile,
    Paper,
    PaperFile,
)
from werdegang.council.vocabulary import FileRole
from werdegang.files.models import File
from werdegang.importers.records import FileRecord
from werdegang.importers.sources import is_web_address
from werdegang.importers.writing.context import LARGEST, Context

A = TypeVar("A", PaperFile, AgendaItemFile, MeetingFile)
_ROLES = {
    "einladung": FileRole.INVITATION,
    "tagesordnung": FileRole.INVITATION,
    "bekanntmachung": FileRole.INVITATION,
    "niederschrift": FileRole.MINUTES,
    "protokoll": FileRole.MINUTES,
    "ergebnisprotokoll": FileRole.MINUTES,
    "wortprotokoll": FileRole.VERBATIM_MINUTES,
}
"""What a file of a meeting is, by the first word of its name."""
_LONG_ENOUGH = 400
"""Characters of a name that are compared; every column holds so many."""


def write_paper_files(ctx: Context, paper: Paper, *, new: bool) -> None:
    """Bring a paper's attachments to what the page lists."""
    there = [] if new else _ordered(PaperFile.objects.filter(paper=paper))
    _write(ctx, PaperFile, there, {"paper": paper})


def write_item_files(ctx: Context, item: AgendaItem, *, new: bool) -> None:
    """Bring an agenda item's attachments to what the page lists."""
    there = [] if new else _ordered(AgendaItemFile.objects.filter(agenda_item=item))
    _write(ctx, AgendaItemFile, there, {"agenda_item": item})


def write_meeting_files(ctx: Context, meeting: Meeting, *, new: bool) -> None:
    """Bring a meeting's files to what the page lists; invitation and minutes are told by their names."""
    there = [] if new else _ordered(MeetingFile.objects.filter(meeting=meeting))
    _write(ctx, MeetingFile, there, {"meeting": meeting}, roles=True)


def title_of(name: str) -> str:
    """A file's name as a title: the strokes that some systems put for blanks are none."""
    return " ".join(name.replace("_", " ").split())


def _ordered(rows: Any) -> list[Any]:
    return list(rows.select_related("file").order_by("deleted", "position", "pk"))


def _write(
    ctx: Context, model: type[A], there: list[A], holder: dict[str, Any], *, roles: bool = False
) -> None:
    records = ctx.page.files
    pairs = _match(records, there)
    used = {row.file.slug for row in there}
    made: list[tuple[int, FileRecord, File]] = []
    for position, record in enumerate(records):
        row = pairs.get(position)
        if row is None:
            made.append((position, record, _new_file(ctx, record, used)))
        elif ctx.changes.revive(row):
            _update(ctx, row, record, position)
    ctx.changes.add_all(File, [file for _position, _record, file in made])
    rows = [
        model(
            file=file,
            position=position,
            number=_number(ctx, model, record),
            visibility=file.visibility,
            **({"role": _role(record)} if roles else {}),
            **holder,
        )
        for position, record, file in made
    ]
    ctx.changes.add_all(model, rows)
    if records:
        matched = {row.pk for row in pairs.values()}
        ctx.changes.drop_missing(row for row in there if row.pk not in matched)


def _match(records: Sequence[FileRecord], there: Sequence[A]) -> dict[int, A]:
    """Row by position: the same number and name, else the same name, else the same number."""
    left, found = list(there), dict[int, A]()
    for fits in (_same, _same_name, _same_number):
        for position, record in enumerate(records):
            row = None if position in found else next((row for row in left if fits(record, row)), None)
            if row is not None:
                left.remove(row)
                found[position] = row
    return found


def _same(record: FileRecord, row: Attachment) -> bool:
    return _same_name(record, row) and row.number == ("" if record.number is None else str(record.number))


def _same_name(record: FileRecord, row: Any) -> bool:
    return _words(record.name) == _words(row.file.name)


def _same_number(record: FileRecord, row: Attachment) -> bool:
    return record.number is not None and row.number == str(record.number)


def _words(name: str) -> str:
    return title_of(name)[:_LONG_ENOUGH].casefold()


def _new_file(ctx: Context, record: FileRecord, used: set[str]) -> File:
    title = ctx.fit(title_of(record.name), File, "name")
    slug = first_free(german_slug(title), used)
    used.add(slug)
    return File(
        name=title,
        slug=slug,
        file_name=ctx.fit(record.name, File, "file_name"),
        size=_size(ctx, record),
        source_url=_address(record),
        visibility=_level(record),
    )


def _update(ctx: Context, row: A, record: FileRecord, position: int) -> None:
    file = row.file
    wanted: dict[str, Any] = {}
    if not _same_name(record, row):
        wanted["name"] = ctx.fit(title_of(record.name), File, "name")
    # What is stored here has a size of its own, whatever the page says of the one at the source.
    if not file.content and record.size is not None:
        wanted["size"] = _size(ctx, record)
    if _address(record):
        wanted["source_url"] = _address(record)
    placed: dict[str, Any] = {"position": position}
    if record.number is not None:
        placed["number"] = _number(ctx, type(row), record)
    if record.visibility is not None:
        wanted["visibility"] = placed["visibility"] = _level(record)
    ctx.changes.set(file, **wanted)
    ctx.changes.set(row, **placed)


def _number(ctx: Context, model: type[Attachment], record: FileRecord) -> str:
    return "" if record.number is None else ctx.fit(str(record.number), model, "number")


def _role(record: FileRecord) -> FileRole:
    first = re.match(r"\w*", record.name.casefold())
    return _ROLES.get(first[0] if first else "", FileRole.ATTACHMENT)


def _size(ctx: Context, record: FileRecord) -> int | None:
    if record.size is None or record.size <= LARGEST:
        return record.size
    ctx.leftover.append(f"{record.name}: {record.size} Byte")
    return None


def _address(record: FileRecord) -> str:
    """Where the content lies, if that is an address of the web that the column can hold."""
    limit = File._meta.get_field("source_url").max_length or 0
    return record.url if record.url and is_web_address(record.url) and len(record.url) <= limit else ""


def _level(record: FileRecord) -> Visibility:
    """The file's own level; what holds it bounds it further."""
    return Visibility(record.visibility.value) if record.visibility else Visibility.PUBLIC
