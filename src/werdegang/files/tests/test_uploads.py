# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is sent is what it says, can be read by everybody, and is not too large; the reason says what to do."""

from io import BytesIO
from zipfile import ZipFile

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override

from werdegang.files import uploads
from werdegang.files.uploads import Unfit, checked


def pdf(pages=1, **protection):
    made = BytesIO()
    document = pikepdf.new()
    for _page in range(pages):
        document.add_blank_page()
    document.save(made, encryption=pikepdf.Encryption(**protection) if protection else None)
    return made.getvalue()


def zipped():
    made = BytesIO()
    with ZipFile(made, "w") as archive:
        archive.writestr("bericht.txt", "x")
    return made.getvalue()


def refusal(content, name):
    with override("de"), pytest.raises(Unfit) as refused:
        checked(SimpleUploadedFile(name, content))
    return str(refused.value)


@pytest.mark.parametrize(
    ("content", "name"), [(pdf(), "bericht.pdf"), (pdf(), "bericht"), (b"Ja: 7", "stimmen.txt")]
)
def test_what_is_what_it_says_is_taken(content, name):
    assert checked(SimpleUploadedFile(name, content)) == content


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (pdf(user="geheim", owner="geheim"), "bericht.pdf", "durch ein Passwort oder Einschränkungen"),
        (pdf(user="", owner="geheim"), "bericht.pdf", "durch ein Passwort oder Einschränkungen"),
        (pdf(pages=0), "bericht.pdf", "beschädigt"),
        (pdf()[:60], "bericht.pdf", "beschädigt"),
        (b"", "bericht.pdf", "leer"),
        (pdf(), "bericht.docx", "nicht das, was der Name"),
        (b"Text", "bericht.pdf", "nicht das, was der Name"),
        (zipped(), "alles.zip", "Archive"),
        (b"<html><script>1</script></html>", "seite.html", "Code"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "bild.svg", "Code"),
        (b"\x00\x01\x02\x03" * 9, "datei", "nicht erkennen"),
    ],
)
def test_what_is_not_is_refused_with_the_reason(content, name, reason):
    assert reason in refusal(content, name)


class Large:
    """Says that it is large, and is not to be read."""

    name, size, content_type = "bericht.txt", uploads.LARGEST + 1, None

    def read(self):
        pytest.fail("read")


def test_what_is_too_large_is_not_even_read():
    with override("de"), pytest.raises(Unfit, match="zu groß"):
        checked(Large())
