# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The documents of the demonstration are real files."""

import pypdfium2
import pytest

from werdegang.demonstration.build.documents import content_of
from werdegang.demonstration.build.pdf import pdf
from werdegang.demonstration.content.collection import GOETTINGEN as CONTENT
from werdegang.demonstration.content.records_of_council import Document

DOCUMENTS = [each for paper in CONTENT.papers for each in paper.documents]
DOCUMENTS += [each for meeting in CONTENT.meetings for each in meeting.documents]


def words_of(content):
    document = pypdfium2.PdfDocument(content)
    return " ".join(page.get_textpage().get_text_range() for page in document).split()


@pytest.mark.parametrize("record", DOCUMENTS, ids=lambda record: record.key)
def test_a_document_holds_its_words(record):
    content = content_of(record)
    words = words_of(content) if content.startswith(b"%PDF") else content.decode().split()
    assert words == " ".join((record.name, *record.paragraphs)).split()


def test_signs_of_the_format_itself_are_words_like_others():
    assert words_of(pdf("Klammern (eine)", [r"Weg: C:\Akten )("])) == [
        "Klammern",
        "(eine)",
        "Weg:",
        r"C:\Akten",
        ")(",
    ]


def test_long_texts_go_on_overleaf():
    content = pdf("Lang", ["Ein Absatz."] * 60)
    assert len(pypdfium2.PdfDocument(content)) == 3
    assert words_of(content).count("Absatz.") == 60


def test_the_same_words_give_the_same_bytes():
    assert pdf("Titel", ["Text"]) == pdf("Titel", ["Text"])


def test_a_media_type_that_nobody_writes_here_is_an_error():
    with pytest.raises(ValueError, match="image/png"):
        content_of(Document("bild", "Bild", "bild.png", ("Beispieldaten",), media_type="image/png"))
