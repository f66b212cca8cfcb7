# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What people upload: looked at by content, within a limit, and refused with a reason that helps."""

from typing import Protocol

import pypdfium2
from django.utils.translation import gettext as _

from werdegang.files.media_types import OLE, UNKNOWN, ZIP, NotWhatItSays, media_type

LARGEST = 50 * 1024 * 1024
"""Bytes."""
ARCHIVES = frozenset({ZIP, "application/gzip", "application/x-7z-compressed", "application/vnd.rar"})
ACTIVE = frozenset({"text/html", "image/svg+xml", "application/xml"})
"""What a browser runs, or reads as instructions."""


class Upload(Protocol):
    """A file as it comes in."""

    @property
    def name(self) -> str | None:
        """As the sender calls it."""

    @property
    def size(self) -> int | None:
        """In bytes, as far as it is known."""

    @property
    def content_type(self) -> str | None:
        """As the sender says; nobody relies on it."""

    def read(self) -> bytes:
        """All of it."""


class Unfit(ValueError):  # noqa: N818 -- it says what the file is
    """A file that is not taken; the message says why, and what to do."""


def checked(sent: Upload) -> bytes:
    """The content of an upload. Raises Unfit with the reason; nothing is kept then."""
    name = sent.name or ""
    if (sent.size or 0) > LARGEST:
        raise Unfit(_("The file is too large. Make it smaller (for instance by fewer pixels) and try again."))
    data = sent.read()
    if not data:
        raise Unfit(_("The file is empty. Choose another one."))
    try:
        kind = media_type(data, name)
    except NotWhatItSays as error:
        raise Unfit(
            _(
                "The content is not what the name “%(name)s” says. Save it anew from the program it was made with."
            )
            % {"name": name}
        ) from error
    if kind in ARCHIVES:
        raise Unfit(
            _("Archives are not taken: nobody could read them here. Unpack it and add the files one by one.")
        )
    if kind in ACTIVE:
        raise Unfit(_("Web pages and drawings that can run code are not taken. Save it as PDF."))
    if kind in (UNKNOWN, OLE):
        raise Unfit(_("What kind of file this is cannot be told. Save it as PDF, Office file or image."))
    if kind == "application/pdf":
        _check_pdf(data)
    return data


def _check_pdf(data: bytes) -> None:
    """Refuse what opens only with a password or not at all."""
    protected = _("The PDF is protected by a password or by restrictions. Save it without protection.")
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        # The library's own words are of no use: they may be those of the file before.
        if b"/Encrypt" in data:
            raise Unfit(protected) from error
        raise Unfit(_("The PDF is damaged: it cannot be opened. Save it anew.")) from error
    try:
        if pypdfium2.raw.FPDF_GetSecurityHandlerRevision(document.raw) >= 0:
            raise Unfit(protected)
        if not len(document):
            raise Unfit(_("The PDF has no pages."))
    finally:
        document.close()
