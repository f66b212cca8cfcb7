# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contents of files that are known by name only: fetched, checked, stored once, their words read in the background."""

from hashlib import sha1, sha512

import pypdfium2
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from django_tasks import task

from werdegang.core.revision import data_changed
from werdegang.files.media_types import NotWhatItSays, media_type
from werdegang.files.models import File
from werdegang.files.storage import content_path
from werdegang.importers.models import FindingKind, ImportFinding, ImportRun, ImportSource, SourceObject
from werdegang.importers.oparl.fetching import Fetcher, NotFetched
from werdegang.importers.oparl.progress import Progress

LARGEST = 100 * 1024 * 1024
REFUSED = ("application/zip", "application/gzip", "application/x-7z-compressed", "application/vnd.rar")
PDF = "application/pdf"


def fetch_all(source: ImportSource, fetcher: Fetcher, progress: Progress) -> str:
    """Fetch every content of a source's files that is not here; what became of it, in a sentence.

    Each file is written on its own: an interrupted run goes on with those that are missing.
    """
    run = ImportRun.objects.filter(source=source).first()
    ids = SourceObject.objects.filter(source=source, object_type="File").values("object_id")
    missing = File.objects.filter(pk__in=ids, content="", deleted=False).exclude(
        source_url="", source_access_url=""
    )
    taken = refused = 0
    for file in missing.order_by("pk").iterator(chunk_size=200):
        try:
            fetch(file, fetcher)
            taken += 1
        except (NotFetched, NotWhatItSays, ValueError) as reason:
            refused += 1
            if run is not None:
                _record(run, file, str(reason))
        progress.listed(1)
        progress.tell(taken + refused, "File")
    return _("%(taken)d files fetched, %(refused)d not taken (reasons in the report)") % {
        "taken": taken,
        "refused": refused,
    }


def fetch(file: File, fetcher: Fetcher) -> None:
    """Fetch one content and store it under its hash.

    Raises:
        NotFetched: where nothing comes.
        NotWhatItSays: where the content is something else than its name says.
        ValueError: for archives and locked documents.
    """
    data, _said = fetcher.bytes(file.source_url or file.source_access_url, LARGEST)
    kind = media_type(data, file.file_name)
    if kind in REFUSED:
        raise ValueError("archive")
    if kind == PDF and _is_locked(data):
        raise ValueError("PDF that cannot be opened (damaged or with a password)")
    file.mime_type, file.size = kind, len(data)
    file.sha1_checksum = sha1(data, usedforsecurity=False).hexdigest()
    file.sha512_checksum = sha512(data).hexdigest()
    path = content_path(file, file.file_name)
    storage = file.content.storage
    if not storage.exists(path) or storage.size(path) != len(data):
        if storage.exists(path):
            storage.delete(path)
        storage.save(path, ContentFile(data))
    file.content = path  # a name stands for what is stored already
    file._change_reason = "OParl-Import: Inhalt"  # type: ignore[attr-defined]
    file.save()
    read_words.enqueue(file.pk)


@task()
def read_words(file_id: int) -> None:
    """Read the words of a stored PDF, once; what has words already stays."""
    file = File.objects.filter(pk=file_id, deleted=False).exclude(content="").first()
    if file is None or file.text or file.mime_type != PDF:
        return
    with file.content.open("rb") as content:
        words = words_of(content.read())
    # Only this column: whatever a person writes meanwhile stays. The text follows from the content.
    if words and File.objects.filter(pk=file_id, text="").update(text=words):
        data_changed()


def words_of(data: bytes) -> str:
    """The words of a PDF, pages parted by form feeds; nothing for what cannot be read."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return ""
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return "\f".join(text.replace("\r\n", "\n").replace("\x00", "").strip() for text in pages).strip("\f\n ")


def _is_locked(data: bytes) -> bool:
    try:
        pypdfium2.PdfDocument(data).close()
    except pypdfium2.PdfiumError:
        return True
    return False


def _record(run: ImportRun, file: File, reason: str) -> None:
    ImportFinding.objects.create(
        run=run,
        kind=FindingKind.FILE_REFUSED,
        object_type="File",
        address=file.external_id,
        detail=reason[:1000],
        visibility=run.visibility,
    )
