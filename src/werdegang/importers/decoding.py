# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From bytes to text: what encoding a saved page is in, whatever it claims."""

import codecs
import re
from collections.abc import Iterator

from django.utils.translation import gettext_noop as _

_CHARSET = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LATIN = frozenset({"iso8859-1", "iso8859-15", "ascii", "cp1252"})
"""Browsers read all of these as Windows-1252."""

BINARY_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", _("a PDF document")),
    (b"PK\x03\x04", _("a ZIP archive or an office document")),
    (b"\x89PNG", _("an image")),
    (b"\xff\xd8\xff", _("an image")),
    (b"GIF8", _("an image")),
    (b"\xd0\xcf\x11\xe0", _("an old office document")),
    (b"\x1f\x8b", _("a compressed file")),
    (b"{\\rtf", _("a rich-text document")),
)
"""First bytes of files that are no page, and what they are."""


def binary_kind(data: bytes) -> str | None:
    """What a file is that is no text, or nothing for a text."""
    for signature, kind in BINARY_SIGNATURES:
        if data.startswith(signature):
            return kind
    marked = any(data.startswith(mark) for mark, _ in _MARKS)
    return _("a binary file") if b"\x00" in data[:8192] and not marked else None


def decode(data: bytes, content_type: str = "") -> str:
    """Text of a page. A claim (header or page) counts only if the bytes bear it out; never raises."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    for encoding in _candidates(data, content_type):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("latin-1")


def _candidates(data: bytes, content_type: str) -> Iterator[str]:
    """UTF-8 first: text in another encoding that is valid UTF-8 by chance is practically unknown."""
    yield "utf-8"
    for claim in (content_type.encode(), data[:4096]):
        for found in _CHARSET.finditer(claim):
            name = _known(found[1].decode("ascii", errors="ignore"))
            if name:
                yield name
    yield "cp1252"


def _known(name: str) -> str | None:
    try:
        found = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    # base64 and the like are codecs, too, but not of text.
    if not getattr(found, "_is_text_encoding", True):
        return None
    return "cp1252" if found.name in _LATIN else found.name
