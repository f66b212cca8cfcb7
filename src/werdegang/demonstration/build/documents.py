# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The files of papers and meetings, made from their paragraphs and stored like any other."""

from werdegang.core.visibility import Visibility
from werdegang.council.vocabulary import FileRole
from werdegang.demonstration.build.ledger import REASON, Ledger
from werdegang.demonstration.build.pdf import pdf
from werdegang.demonstration.content.records_of_council import Document
from werdegang.files.models import File
from werdegang.files.services import store

_ROLES = {
    "bekanntmachung": FileRole.INVITATION,
    "einladung": FileRole.INVITATION,
    "niederschrift": FileRole.MINUTES,
}
"""What a document is to its meeting, by the first word of its name."""


def write(record: Document, ledger: Ledger, holder: str) -> File:
    """Store a document; ``holder`` is the key of what it belongs to."""
    file = store(
        record.name,
        content_of(record),
        file_name=record.file_name,
        said=record.media_type,
        visibility=Visibility[record.visibility.name],
        text="\n\n".join(record.paragraphs),
        slug=ledger.slug("file", record.name, holder),
        is_sample=record.is_sample,
        reason=REASON,
    )
    ledger.note(file, record.key)
    return file


def content_of(record: Document) -> bytes:
    """The bytes of a document: a PDF or plain text. Raises ValueError for another media type."""
    if record.media_type == "application/pdf":
        return pdf(record.name, record.paragraphs)
    if record.media_type == "text/plain":
        return ("\n\n".join((record.name, *record.paragraphs)) + "\n").encode()
    raise ValueError(f"{record.key}: nothing here writes {record.media_type}")


def role_at_meeting(record: Document) -> FileRole:
    """What the document is to its meeting."""
    return _ROLES.get(record.name.split()[0].casefold(), FileRole.ATTACHMENT)
