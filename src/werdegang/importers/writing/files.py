# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Attachments as a page lists them: name, number, size, level; the content is fetched later, if at all."""

from werdegang.core.visibility import Visibility
from werdegang.council.models import Paper, PaperFile
from werdegang.files.models import File
from werdegang.importers.records import FileRecord
from werdegang.importers.sources import is_web_address
from werdegang.importers.writing.context import Context, new_slug

_MAX_URL = 1000


def write_files(ctx: Context, paper: Paper) -> None:
    """Each attachment once; one that is here is matched by its name, else by its number where names are alike."""
    waiting = list(
        PaperFile.objects.filter(paper=paper, deleted=False).select_related("file").order_by("position")
    )
    for position, record in enumerate(ctx.page.files):
        link = next((link for link in waiting if _is_same(link, record)), None)
        if link is None:
            _add(ctx, paper, position, record)
            continue
        waiting.remove(link)
        if not link.file.content:
            ctx.changes.fill(link.file, size=record.size, source_url=_url(record))
        if record.visibility:
            ctx.changes.set(link.file, visibility=Visibility(record.visibility.value))


def _add(ctx: Context, paper: Paper, position: int, record: FileRecord) -> None:
    name = ctx.fit(record.name.replace("_", " "), File, "name")
    others = File.objects.filter(paper_files__paper=paper)
    file = ctx.changes.add(
        File(
            name=name,
            slug=new_slug(others, name),
            size=record.size,
            source_url=_url(record),
            visibility=Visibility(record.visibility.value) if record.visibility else paper.visibility,
        )
    )
    number = "" if record.number is None else str(record.number)
    ctx.changes.add(
        PaperFile(paper=paper, file=file, position=position, number=ctx.fit(number, PaperFile, "number"))
    )


def _is_same(link: PaperFile, record: FileRecord) -> bool:
    return _plain(link.file.name) == _plain(record.name)


def _plain(name: str) -> str:
    return " ".join(name.replace("_", " ").casefold().split())


def _url(record: FileRecord) -> str:
    url = record.url or ""
    return url if is_web_address(url) and len(url) <= _MAX_URL else ""
