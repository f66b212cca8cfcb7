# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about pictures and the tables of what they show: beside each other where there is room, never parted."""

import datetime
import io

import pdfua
import pikepdf
import pypdfium2
import pytest

from werdegang.rendering import pdf, tree
from werdegang.rendering.tree import Column, Document, Heading, Paragraph, Sender, Table, words

MOMENT = datetime.datetime(2017, 3, 1, 12, 30, tzinfo=datetime.UTC)
CHART = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="440" height="256">'
    b'<rect width="440" height="256" fill="#003"/></svg>'
)
YEARS = tuple(str(year) for year in range(2010, 2019))


def figure(name, *more):
    return (
        Heading(3, name),
        Paragraph(words(f"Was „{name}“ zählt. " * 6)),
        tree.Figure(CHART, "image/svg+xml", f"Verlauf von {name}", f"Bild von {name}", 82),
        Table(
            f"Werte von {name}",
            (Column("Jahr", 0), Column("Plätze", 0, tree.Align.END), Column("Stand", 0), *more),
            tuple((year, "120", "14.02.2019", *("Bemerkung" for _ in more)) for year in YEARS),
        ),
        Paragraph(words(f"Quelle von {name}")),
    )


def written(*names, more=(), before=()):
    blocks = [*before, Heading(2, "Kennzahlen")]
    for name in names:
        blocks += figure(name, *more)
    return pdf.write(Document("Bericht", Sender("Stadt"), MOMENT, tuple(blocks)))


def pages(made):
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made)]


@pytest.fixture(scope="module", autouse=True)
def data(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        from django.conf import settings

        patch.setattr(settings, "DATA", tmp_path_factory.mktemp("data"))
        yield


def test_two_figures_with_their_tables_stand_on_one_page():
    made = pages(written(*"ABCDEF"))
    assert len(made) <= 4
    assert [name in said for said in made for name in ("Bild von B", "Bild von C")].count(True) == 2
    (page,) = [said for said in made if "Bild von B" in said]
    assert "Bild von C" in page


@pytest.mark.parametrize("lines", range(0, 40, 4))
def test_a_figure_s_heading_picture_table_and_source_are_never_parted(lines):
    made = pages(written("A", "B", before=[Paragraph(words("Wort\n" * lines))]))
    for name in "AB":
        (page,) = [said for said in made if f"Was „{name}“ zählt" in said]
        for part in (f"Bild von {name}", f"Werte von {name}", "2018", f"Quelle von {name}"):
            assert part in page, (lines, name, part)


def test_a_table_with_broad_columns_stays_below_its_picture():
    made = pypdfium2.PdfDocument(written("A", more=(Column("Bemerkung", 2),)))
    assert top_of(made, "Werte von A") < top_of(made, "Bild von A")


def test_a_table_too_wide_to_stand_beside_its_picture_stays_below_it():
    made = pypdfium2.PdfDocument(written("A", more=(Column("Sehr lange Überschrift", 0),) * 2))
    assert top_of(made, "Werte von A") < top_of(made, "Bild von A")


def test_a_narrow_table_begins_beside_its_picture():
    made = pypdfium2.PdfDocument(written("A"))
    assert top_of(made, "Werte von A") > top_of(made, "Bild von A")


def test_a_long_caption_takes_no_room_from_the_picture():
    short, long = (
        pypdfium2.PdfDocument(written(name)) for name in ("A", "Anteil der Menschen in Kursen " * 4)
    )
    assert box_of(short, "Plätze")[0] == pytest.approx(box_of(long, "Plätze")[0])


def top_of(made, said):
    return box_of(made, said)[3]


def box_of(made, said):
    for page in made:
        found = page.get_textpage()
        if place := found.search(said).get_next():
            return found.get_charbox(place[0])
    raise AssertionError(said)


def test_beside_each_other_they_are_read_one_after_the_other(tmp_path):
    made = written("A", "B")
    read = []

    def walk(node):
        if isinstance(node, pikepdf.Array):
            for each in node:
                walk(each)
        elif isinstance(node, pikepdf.Dictionary):
            if node.get("/S") in ("/Figure", "/Table", "/H3", "/TH", "/Caption"):
                read.append(str(node.S))
            walk(node.get("/K"))

    opened = pikepdf.open(io.BytesIO(made))
    walk(opened.Root.StructTreeRoot.K)
    order = [tag for tag in read if tag in ("/H3", "/Figure", "/Table")]
    assert order == ["/H3", "/Figure", "/Table"] * 2
    assert (read.count("/TH"), read.count("/Caption")) == (6, 4)
    place = tmp_path / "document.pdf"
    place.write_bytes(made)
    assert [(finding.rule_id, finding.message) for finding in pdfua.validate(str(place)).findings] == []
