# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of a paper that is written here: added, replaced, taken away, put in order. Each is a change of the paper."""

from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import Visibility
from werdegang.council import rules
from werdegang.council.models import Paper, PaperFile
from werdegang.council.papers.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.council.papers.writing import kept_unseen, kept_with_reason, locked
from werdegang.files.models import File
from werdegang.files.services import store
from werdegang.history.writing import keep, take_away


@dataclass(frozen=True)
class Sent:
    """A file as somebody sends it: title (empty: the file's name), content, name on disk, who may read it."""

    title: str
    data: bytes
    file_name: str
    level: Visibility


@transaction.atomic
def attach(
    paper: Paper, title: str, data: bytes, *, file_name: str, level: Visibility, by: User
) -> PaperFile:
    """Add a file at the end. Raises NotAllowed, or Refused where the paper has the same content already."""
    current = _editable(paper, by)
    file = _stored(current, Sent(title, data, file_name, level), by)
    last = PaperFile.objects.filter(paper=current).aggregate(last=Max("position"))["last"]
    position = 0 if last is None else last + 1
    link = PaperFile(
        paper=current, file=file, position=position, number=str(position + 1), is_sample=current.is_sample
    )
    keep(link, by)
    _changed(current, by, _("File added: %(name)s") % {"name": file.name}, file)
    return link


@transaction.atomic
def replace(link: PaperFile, sent: Sent, *, by: User, version: int | None = None) -> PaperFile:
    """Put another file in the place of one; the history keeps the former.

    Args:
        link: the place.
        sent: the new file.
        by: whose doing it is.
        version: of the paper as it was read.

    Raises:
        NotAllowed: when the paper is not the user's to change.
        Refused: where the paper has the same content already.
        ChangedMeanwhile: when the paper's files changed since it was read.
    """
    current = _editable(link.paper, by)
    _check_unchanged(current, version)
    former = link.file.name
    file = _stored(current, sent, by)
    made = PaperFile(
        paper=current, file=file, role=link.role, position=link.position, number=link.number,
        is_sample=current.is_sample,
    )  # fmt: skip
    take_away(link, by)
    keep(made, by)
    told = _("File replaced: %(former)s → %(name)s") % {"former": former, "name": file.name}
    _changed(current, by, told, file, link.file)
    return made


@transaction.atomic
def detach(link: PaperFile, *, by: User, version: int | None = None) -> None:
    """Take a file away; the history keeps it. Raises NotAllowed, or ChangedMeanwhile like ``replace``."""
    current = _editable(link.paper, by)
    _check_unchanged(current, version)
    take_away(link, by)
    _changed(current, by, _("File taken away: %(name)s") % {"name": link.file.name}, link.file)


@transaction.atomic
def shift(link: PaperFile, places: int, *, by: User, version: int | None = None) -> None:
    """Move a file up (-1) or down (1) in the order. Raises NotAllowed, or ChangedMeanwhile like ``replace``."""
    current = _editable(link.paper, by)
    _check_unchanged(current, version)
    rows = list(_in_order(current))
    place = next(number for number, row in enumerate(rows) if row.pk == link.pk)
    there = min(max(place + places, 0), len(rows) - 1)
    if there == place:
        return
    rows.insert(there, rows.pop(place))
    for position, row in enumerate(rows):
        if (row.position, row.number) != (position, str(position + 1)):
            row.position, row.number = position, str(position + 1)
            keep(row, by)
    _changed(current, by, _("File moved: %(name)s") % {"name": link.file.name})


def files_at(paper: Paper, version: int) -> list[File]:
    """The files that the paper had when it reached this version, in order; none for a version that never was."""
    states: Any = PaperFile.history.filter(paper_id=paper.pk).order_by("history_date", "history_id")
    reached: Any = paper.history.filter(version=version).order_by("history_date", "history_id").first()
    if reached is None:
        return []
    last = {row.id: row for row in states.filter(history_date__lte=reached.history_date)}
    there = sorted((row for row in last.values() if not row.deleted), key=lambda row: (row.position, row.id))
    files = File.objects.in_bulk([row.file_id for row in there])
    return [files[row.file_id] for row in there if row.file_id in files]


def files_now(paper: Paper) -> list[File]:
    """The files that the paper has, in order."""
    return [row.file for row in _in_order(paper)]


def _in_order(paper: Paper) -> QuerySet[PaperFile]:
    rows = PaperFile.objects.filter(paper=paper, deleted=False)
    return rows.select_related("file").order_by("position", "pk")


def _check_unchanged(paper: Paper, version: int | None) -> None:
    """Words may change while somebody sorts the files; files may not, or another one than was meant would go."""
    if version is None or version == paper.version:
        return
    if files_at(paper, version) != files_now(paper):
        raise ChangedMeanwhile(paper)


def _stored(paper: Paper, sent: Sent, by: User) -> File:
    taken = File.objects.filter(paper_files__paper=paper)
    title = sent.title or sent.file_name
    file = store(
        title,
        sent.data,
        file_name=sent.file_name,
        visibility=sent.level,
        slug=free_slug(taken, sent.title or sent.file_name.rpartition(".")[0] or sent.file_name),
        by=by,
        is_sample=paper.is_sample,
    )
    same = taken.exclude(pk=file.pk).filter(sha512_checksum=file.sha512_checksum)
    if same.filter(paper_files__paper=paper, paper_files__deleted=False).exists():
        raise Refused(_("The paper has a file with just this content already."))
    return file


def _changed(paper: Paper, by: User, reason: str, *files: File) -> None:
    """Whoever has the paper open is told, and nobody signs or releases what they have not seen.

    Of files that not everybody reads who reads the paper, its ``modified`` tells nothing.
    """
    paper.version += 1
    if files and not any(file.visibility in (Visibility.PUBLIC, paper.visibility) for file in files):
        kept_unseen(paper, by, reason)
    else:
        kept_with_reason(paper, by, reason)


def _editable(paper: Paper, by: User) -> Paper:
    current = locked(paper)
    if not rules.may_edit(by, current):
        raise NotAllowed(_("The paper is not yours to change as it stands now."))
    return current
