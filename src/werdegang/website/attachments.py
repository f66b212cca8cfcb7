# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files as pages list them: where they lead, how large they are, who may see them."""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.db.models.functions import Length
from django.utils.translation import gettext as _

from werdegang.core.visibility import Visibility
from werdegang.council.models import AgendaItemFile, Meeting, MeetingFile, Paper, PaperFile
from werdegang.files.models import File
from werdegang.importers.oparl.wanting import is_fetched_on_demand
from werdegang.website.addresses import address, meeting_file_address

TEXT_VIEW = "?ansicht=text"

LEVELS = [str(level) for level in Visibility.values]
KINDS = {
    "application/pdf": "PDF",
    "application/msword": "Word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "application/vnd.ms-excel": "Excel",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
    "application/zip": "ZIP",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "text/csv": "CSV",
    "text/plain": "TXT",
}


@dataclass(frozen=True)
class Attachment:
    """One file of a list, in words."""

    title: str
    url: str
    number: str
    size: int | None
    note: str
    text_url: str
    is_sample: bool


def attachments_of(paper: Paper, user: Any) -> list[Attachment]:
    """The attachments of a paper that the user sees, in order; one query, which leaves the texts where they are."""
    rows = (
        PaperFile.objects.visible_to(user).filter(paper=paper.pk).select_related("file").defer("file__text")
    )
    measured = rows.annotate(text_length=Length("file__text")).order_by("position", "pk")
    return [_attachment(row, paper) for row in measured]


def document(row: MeetingFile | AgendaItemFile, meeting: Meeting, role: str) -> Attachment:
    """A document of a meeting or of a point of its agenda; ``role`` says what it is to it."""
    own = meeting_file_address(meeting, row.file.slug) if row.file.slug else ""
    return _described(row, own, has_text=False, role=role)


def _attachment(row: PaperFile, paper: Paper) -> Attachment:
    row.paper = paper
    own = address(row) if row.file.slug else ""
    return _described(row, own, has_text=bool(getattr(row, "text_length", None)))


def _described(
    row: PaperFile | MeetingFile | AgendaItemFile, own: str, has_text: bool, role: str = ""
) -> Attachment:
    file = row.file
    here = bool(file.content) or is_fetched_on_demand(file)
    elsewhere = "" if here else web_address(file.source_url)
    notes = (
        role,
        kind_words(file),
        Visibility(max(row.visibility, file.visibility, key=LEVELS.index)).label,
        _("at the source") if elsewhere else "" if here else _("known by name only"),
    )
    return Attachment(
        title=file.name,
        url=own if here else elsewhere,
        number=row.number,
        size=file.size,
        note=" · ".join(str(each) for each in notes if each),
        text_url=own + TEXT_VIEW if own and has_text else "",
        is_sample=file.is_sample,
    )


def kind_words(file: File) -> str:
    """What sort of file it is, in the word people use; nothing where it is not known."""
    return KINDS.get(file.mime_type, "")


def web_address(text: str) -> str:
    """The address, if it is one of the web; whatever else a source wrote there is no link."""
    return text if urlsplit(text).scheme in ("http", "https") else ""
