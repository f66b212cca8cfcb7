# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a content is, told by its first bytes; a name is believed only where the content agrees."""

import re
from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

UNKNOWN = "application/octet-stream"
PLAIN_TEXT = "text/plain"
OLE = "application/x-ole-storage"
ZIP = "application/zip"
_OPEN_XML = "application/vnd.openxmlformats-officedocument"
_OPEN_DOCUMENT = "application/vnd.oasis.opendocument"

_BEGINNINGS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "application/pdf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", OLE),
    (b"{\\rtf", "application/rtf"),
    (b"\x1f\x8b", "application/gzip"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
)
_MARKUP: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<svg[\s>]", re.IGNORECASE), "image/svg+xml"),
    (re.compile(r"<!doctype html|<(?:html|head|body|script|iframe)[\s>]", re.IGNORECASE), "text/html"),
    (re.compile(r"\A\s*<\?xml\s"), "application/xml"),
)
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_FAMILIES: dict[str, tuple[str, str]] = {
    ".pdf": ("application/pdf", "application/pdf"),
    ".png": ("image/png", "image/png"),
    ".jpg": ("image/jpeg", "image/jpeg"),
    ".jpeg": ("image/jpeg", "image/jpeg"),
    ".gif": ("image/gif", "image/gif"),
    ".webp": ("image/webp", "image/webp"),
    ".tif": ("image/tiff", "image/tiff"),
    ".tiff": ("image/tiff", "image/tiff"),
    ".svg": ("image/svg+xml", "image/svg+xml"),
    ".zip": (ZIP, ZIP),
    ".docx": (f"{_OPEN_XML}.wordprocessingml.document", f"{_OPEN_XML}.wordprocessingml.document"),
    ".xlsx": (f"{_OPEN_XML}.spreadsheetml.sheet", f"{_OPEN_XML}.spreadsheetml.sheet"),
    ".pptx": (f"{_OPEN_XML}.presentationml.presentation", f"{_OPEN_XML}.presentationml.presentation"),
    ".odt": (f"{_OPEN_DOCUMENT}.text", f"{_OPEN_DOCUMENT}.text"),
    ".ods": (f"{_OPEN_DOCUMENT}.spreadsheet", f"{_OPEN_DOCUMENT}.spreadsheet"),
    ".odp": (f"{_OPEN_DOCUMENT}.presentation", f"{_OPEN_DOCUMENT}.presentation"),
    ".doc": ("application/msword", OLE),
    ".xls": ("application/vnd.ms-excel", OLE),
    ".ppt": ("application/vnd.ms-powerpoint", OLE),
    ".rtf": ("application/rtf", "application/rtf"),
    ".txt": (PLAIN_TEXT, PLAIN_TEXT),
    ".md": ("text/markdown", PLAIN_TEXT),
    ".csv": ("text/csv", PLAIN_TEXT),
    ".json": ("application/json", PLAIN_TEXT),
    ".ics": ("text/calendar", PLAIN_TEXT),
    ".xml": ("application/xml", "application/xml"),
    ".htm": ("text/html", "text/html"),
    ".html": ("text/html", "text/html"),
}
"""By ending: the media type that the name promises, and as what such a content shows itself."""


class NotWhatItSays(ValueError):  # noqa: N818 -- it says what the content is
    """A content that is something else than its name or its sender says."""

    def __init__(self, file_name: str, promised: str, shown: str) -> None:
        super().__init__(f"{file_name}: said to be {promised}, but it is {shown}")
        self.file_name = file_name
        self.promised = promised
        self.shown = shown


def media_type(data: bytes, file_name: str = "", said: str = "") -> str:
    """The media type of a content.

    Args:
        data: the whole content.
        file_name: its ending tells kinds of text and old office files apart, which look alike inside.
        said: the media type that whoever sent it gives.

    Raises:
        NotWhatItSays: where the content is none of what ending or sender promise.
    """
    shown = shown_type(data)
    promised, expected = _FAMILIES.get(PurePath(file_name).suffix.lower(), (shown, shown))
    if shown != expected:
        raise NotWhatItSays(file_name, promised, shown)
    claim = said.partition(";")[0].strip().lower()
    if claim not in ("", UNKNOWN, promised, shown):
        raise NotWhatItSays(file_name, claim, promised)
    return promised


def shown_type(data: bytes) -> str:
    """What the bytes alone tell; ``application/octet-stream`` where they tell nothing."""
    for beginning, kind in _BEGINNINGS:
        if data.startswith(beginning):
            return kind
    if data.startswith(b"PK\x03\x04"):
        return _packed_type(data)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    return UNKNOWN if _BINARY.search(data) else _text_type(data)


def _packed_type(data: bytes) -> str:
    try:
        with ZipFile(BytesIO(data)) as archive:
            names = set(archive.namelist())
            if "mimetype" in names and archive.getinfo("mimetype").file_size < 100:
                return archive.read("mimetype").decode("ascii", "replace").strip()
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError):
        return UNKNOWN
    if "[Content_Types].xml" in names:
        for folder, ending in (("word/", ".docx"), ("xl/", ".xlsx"), ("ppt/", ".pptx")):
            if any(name.startswith(folder) for name in names):
                return (
                    UNKNOWN if any("vbaproject" in name.lower() for name in names) else _FAMILIES[ending][1]
                )
    return ZIP


def _text_type(data: bytes) -> str:
    """Text in UTF-8 or an old eight-bit encoding; what a browser would run as a page is told apart."""
    opening = data[:2048].decode("utf-8", "replace").lstrip("\ufeff")
    return next((kind for pattern, kind in _MARKUP if pattern.search(opening)), PLAIN_TEXT)
