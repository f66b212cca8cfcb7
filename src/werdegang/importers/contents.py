# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contents of imported files: checked, stored once under their hash, their words read in the background."""

import logging
import shutil
import subprocess
from hashlib import sha1, sha512
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from django.core.files.base import ContentFile
from django.utils.translation import gettext as _
from django_tasks import task

from werdegang.core.revision import data_changed
from werdegang.files.media_types import media_type
from werdegang.files.models import File
from werdegang.files.storage import content_path

LARGEST = 100 * 1024 * 1024
REFUSED = ("application/zip", "application/gzip", "application/x-7z-compressed", "application/vnd.rar")
PDF = "application/pdf"
RECOGNITION = 1800
"""Seconds that text recognition may take for one file; it needs about three a page."""

log = logging.getLogger(__name__)


class Refused(ValueError):  # noqa: N818 -- it says what became of it
    """A content that is not taken, with the reason."""


def store(file: File, data: bytes, reason: str) -> None:
    """Store a content and let its words be read; ``reason`` stands in the history.

    Raises:
        NotWhatItSays: where the content is something else than its name says.
        Refused: for archives and locked documents.
    """
    kind = media_type(data, file.file_name)
    if kind in REFUSED:
        raise Refused(_("an archive"))
    if kind == PDF and _is_locked(data):
        raise Refused(_("a PDF that cannot be opened (damaged or with a password)"))
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
    file._change_reason = reason  # type: ignore[attr-defined]
    file.save()
    read_words.enqueue(file.pk)


@task()
def read_words(file_id: int) -> None:
    """Read the words of a stored PDF, once; what has words already stays."""
    file = File.objects.filter(pk=file_id, deleted=False).exclude(content="").first()
    if file is None or file.text or file.mime_type != PDF:
        return
    with file.content.open("rb") as content:
        data = content.read()
    words = words_of(data) or recognised(data)
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


def recognised(data: bytes) -> str:
    """The words on scanned pages, where Debian's package ocrmypdf is installed; pages parted by form feeds."""
    program = shutil.which("ocrmypdf")
    if program is None:
        return ""
    with TemporaryDirectory(prefix="werdegang-words-") as folder:
        scanned, words = Path(folder, "scan.pdf"), Path(folder, "words.txt")
        scanned.write_bytes(data)
        command = [
            program,
            "--quiet",
            "--language",
            "deu",
            "--skip-text",
            "--sidecar",
            str(words),
            str(scanned),
            "-",
        ]
        try:
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True, timeout=RECOGNITION)  # noqa: S603
            return words.read_text(encoding="utf-8").strip("\f\n ")
        except (OSError, subprocess.SubprocessError) as reason:
            log.warning("text recognition failed: %s", reason)
            return ""


def _is_locked(data: bytes) -> bool:
    try:
        pypdfium2.PdfDocument(data).close()
    except pypdfium2.PdfiumError:
        return True
    return False
