# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of a paper that is written here: added, taken away, put in order."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import Visibility
from werdegang.council import rules
from werdegang.council.models import Paper, PaperFile
from werdegang.council.papers.refusals import NotAllowed, Refused
from werdegang.council.papers.writing import locked
from werdegang.files.models import File
from werdegang.files.services import store


@transaction.atomic
def attach(
    paper: Paper, title: str, data: bytes, *, file_name: str, level: Visibility, by: User
) -> PaperFile:
    """Add a file at the end. Raises NotAllowed, or Refused where the paper has the same content already."""
    current = _editable(paper, by)
    taken = File.objects.filter(paper_files__paper=current)
    file = store(
        title or file_name,
        data,
        file_name=file_name,
        visibility=level,
        slug=free_slug(taken, title or file_name.rpartition(".")[0] or file_name),
        by=by,
        is_sample=current.is_sample,
    )
    if (
        taken.exclude(pk=file.pk)
        .filter(sha512_checksum=file.sha512_checksum, paper_files__paper=current, paper_files__deleted=False)
        .exists()
    ):
        raise Refused(_("The paper has a file with just this content already."))
    last = PaperFile.objects.filter(paper=current).aggregate(last=Max("position"))["last"]
    position = 0 if last is None else last + 1
    link = PaperFile(
        paper=current, file=file, position=position, number=str(position + 1), created_by=by,
        is_sample=current.is_sample,
    )  # fmt: skip
    link._history_user = by  # type: ignore[attr-defined]
    link.save()
    return link


@transaction.atomic
def detach(link: PaperFile, *, by: User) -> None:
    """Take a file away; the history keeps it. Raises NotAllowed."""
    _editable(link.paper, by)
    link.deleted = True
    link._history_user = by  # type: ignore[attr-defined]
    link.save()


def _editable(paper: Paper, by: User) -> Paper:
    current = locked(paper)
    if not rules.may_edit(by, current):
        raise NotAllowed(_("The paper is not yours to change as it stands now."))
    return current
