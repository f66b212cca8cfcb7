# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A content says itself what it is."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from werdegang.files.media_types import NotWhatItSays, media_type

PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PNG = b"\x89PNG\r\n\x1a\n\x00\x00"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00"
OPEN_TEXT = "application/vnd.oasis.opendocument.text"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def packed(*names, mimetype=""):
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        if mimetype:
            archive.writestr("mimetype", mimetype)
        for name in names:
            archive.writestr(name, "x")
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "kind"),
    [
        (PDF, "bericht.pdf", "application/pdf"),
        (PDF, "Bericht.PDF", "application/pdf"),
        (PDF, "bericht", "application/pdf"),
        (PNG, "karte.png", "image/png"),
        (b"\xff\xd8\xff\xe0\x00", "foto.JPG", "image/jpeg"),
        (b"RIFF\x10\x00\x00\x00WEBPVP8 ", "foto.webp", "image/webp"),
        ("Größe; Wert\n".encode(), "werte.csv", "text/csv"),
        ("Größe".encode("iso-8859-1"), "notiz.txt", "text/plain"),
        (b"", "leer.txt", "text/plain"),
        (b"<html><body>", "seite.html", "text/html"),
        (b"<?xml version='1.0'?><svg xmlns='x'>", "bild.svg", "image/svg+xml"),
        (OLE, "alt.doc", "application/msword"),
        (OLE, "alt.xls", "application/vnd.ms-excel"),
        (OLE, "alt", "application/x-ole-storage"),
        (packed("[Content_Types].xml", "word/document.xml"), "neu.docx", WORD),
        (packed("a.txt"), "alles.zip", "application/zip"),
        (
            packed(mimetype="application/vnd.oasis.opendocument.text"),
            "a.odt",
            "application/vnd.oasis.opendocument.text",
        ),
        (b"MZ\x90\x00", "programm.exe", "application/octet-stream"),
    ],
)
def test_the_content_tells_its_media_type(content, name, kind):
    assert media_type(content, name) == kind


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (PNG, "bericht.pdf"),
        (b"", "bericht.pdf"),
        (b"PK\x03\x04 cut off", "neu.docx"),
        (packed("a.txt"), "neu.docx"),
        (packed("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "neu.docx"),
        (b"MZ\x90\x00", "foto.jpg"),
        (b"<script>alert(1)</script>", "notiz.txt"),
        (b"<svg onload='alert(1)'>", "bild.png"),
        (b"\x00\x01\x02", "notiz.txt"),
    ],
)
def test_what_is_not_what_its_ending_says_is_refused(content, name):
    with pytest.raises(NotWhatItSays) as refusal:
        media_type(content, name)
    assert refusal.value.file_name == name


def test_what_is_not_what_its_sender_says_is_refused():
    with pytest.raises(NotWhatItSays):
        media_type(PDF, "bericht.pdf", said="text/html; charset=utf-8")


@pytest.mark.parametrize(
    "said", ["", "application/pdf", "Application/PDF; version=1.7", "application/octet-stream"]
)
def test_a_sender_who_says_the_truth_or_nothing_is_believed(said):
    assert media_type(PDF, "bericht.pdf", said) == "application/pdf"
