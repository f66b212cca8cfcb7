# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime
import io
import zipfile
from dataclasses import replace

import docx
import pdfua
import pikepdf
import pypdfium2
import pytest
from django.utils import translation

from werdegang.rendering import docx as word
from werdegang.rendering import fonts, html, pdf, prose, text, tree
from werdegang.rendering.tree import Column, Document, Fact, Facts, Heading, Paragraph, Sender, Table, words

MOMENT = datetime.datetime(2017, 3, 1, 12, 30, tzinfo=datetime.UTC)
SQUARE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">'
    b'<rect width="20" height="20" fill="#003"/></svg>'
)
STRANGE = "<script>alert(1)</script> #strong[x] \\ $a$ =SUM(A1) שלום مرحبا 😀 \x00\x0b \u00ad\u2011\u202f"


@pytest.fixture(scope="module", autouse=True)
def data(tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        from django.conf import settings

        patch.setattr(settings, "DATA", tmp_path_factory.mktemp("data"))
        yield


def document(*blocks: tree.Block, title: str = "Einladung", **more) -> Document:
    return Document(title, Sender("Stadt Beispiel", ("Ratsbüro",)), MOMENT, blocks, **more)


def everything() -> Document:
    table = Table(
        "Beratungsfolge",
        (Column("TOP", 0), Column("Betreff", 3), Column("Euro", 0, tree.Align.END)),
        tuple((f"Ö {number}", f"Betreff {number}", "1.234,50") for number in range(1, 90)),
    )
    return document(
        Facts((Fact("Tag", words("14.03.2017")), Fact("Ort", words("Rathaus\nRaum 118")))),
        Heading(2, "Tagesordnung"),
        Heading(5, "Zu tief"),
        *prose.blocks("Wir laden ein.\n\n1. Eröffnung\n- Begrüßung\n2. Bericht"),
        Paragraph((tree.Text("Siehe "), tree.Link("die Vorlage", "https://example.org/vorlage"))),
        table,
        tree.Figure(SQUARE, "image/svg+xml", "Ein Quadrat", "Bild"),
        tree.Note("Beispieldaten", words("Erfunden.")),
        tree.Signatures(("Vorsitz", "Schriftführung")),
        tree.PageBreak(),
        Heading(2, "Zweite Seite"),
        title="Einladung zur 6. Sitzung",
        subtitle="Ausschuss",
        overline="Rat",
        mark="Beispieldaten",
        contents=True,
    )


def without_picture(given: Document) -> Document:
    kept = tuple(block for block in given.blocks if not isinstance(block, tree.Figure))
    return document(*kept, title=given.title, contents=True)


def opened(made: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(made))


def tags(made: bytes) -> list[str]:
    found = []

    def walk(node):
        if isinstance(node, pikepdf.Array):
            for each in node:
                walk(each)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                found.append(str(node.S))
            if "/K" in node:
                walk(node.K)

    file = opened(made)
    walk(file.Root.StructTreeRoot.K)
    return found


@pytest.mark.slow
def test_a_pdf_says_what_it_conforms_to():
    metadata = opened(pdf.write(everything())).open_metadata()
    assert (metadata["pdfuaid:part"], metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == (
        "1",
        "2",
        "A",
    )


def test_a_checker_of_accessible_pdf_finds_nothing(tmp_path):
    place = tmp_path / "document.pdf"
    place.write_bytes(pdf.write(everything()))
    assert [(finding.rule_id, finding.message) for finding in pdfua.validate(str(place)).findings] == []


def test_a_pdf_has_title_language_and_bookmarks():
    made = opened(pdf.write(everything()))
    assert str(made.Root.Lang) == "de"
    assert made.docinfo["/Title"] == "Einladung zur 6. Sitzung"
    with made.open_outline() as outline:
        assert [entry.title for entry in outline.root] == ["Einladung zur 6. Sitzung"]
        assert [entry.title for entry in outline.root[0].children] == ["Tagesordnung", "Zweite Seite"]


def test_every_head_of_a_table_is_tagged_as_one():
    found = tags(pdf.write(document(Table("T", (Column("A"), Column("B")), (("1", "2"), ("3", "4"))))))
    assert (found.count("/Table"), found.count("/TH"), found.count("/TD")) == (1, 2, 4)


def test_headings_skip_no_level():
    levels = [tag for tag in tags(pdf.write(everything())) if tag.startswith("/H")]
    assert sorted(set(levels)) == ["/H1", "/H2", "/H3"]


def test_the_fonts_of_the_house_are_embedded_and_no_others():
    made = opened(pdf.write(everything()))
    names = {
        str(item.BaseFont)
        for item in made.objects
        if isinstance(item, pikepdf.Dictionary) and "/BaseFont" in item
    }
    assert names
    assert all("FiraSans" in name for name in names)


@pytest.mark.parametrize(
    "writer", [pdf.write, lambda given: word.write(without_picture(given))], ids=["pdf", "docx"]
)
def test_the_same_document_has_the_same_bytes(writer):
    assert writer(everything()) == writer(everything())


def test_the_typefaces_are_read_once_a_document(monkeypatch):
    known = fonts.known_characters()
    asked: list[None] = []

    def counted() -> frozenset[int]:
        asked.append(None)
        return known

    monkeypatch.setattr(fonts, "known_characters", counted)
    pdf.write(document(*(Paragraph(words("Ein Absatz")) for _ in range(20))))
    assert len(asked) == 1


def test_words_of_any_kind_are_words_in_every_format():
    given = document(
        Heading(2, STRANGE),
        *prose.blocks(STRANGE),
        Facts((Fact(STRANGE, words(STRANGE)),)),
        title=f"Titel {STRANGE}",
    )
    assert pdf.write(given).startswith(b"%PDF")
    assert word.write(given)[:2] == b"PK"
    assert "<script" not in html.write(given)
    assert "<script>" in text.write(given)


def test_a_title_of_three_thousand_words_is_set():
    assert len(opened(pdf.write(document(title="Vorlage " * 3000))).pages) > 1


def test_a_picture_that_is_none_is_refused_by_name():
    with pytest.raises(pdf.NotSet):
        pdf.write(document(tree.Figure(b"nothing", "image/png", "Nichts")))


def test_a_figure_without_words_is_refused():
    with pytest.raises(ValueError, match="words for those who do not see it"):
        tree.Figure(SQUARE, "image/svg+xml", " ")


def test_a_link_to_a_script_is_refused():
    with pytest.raises(ValueError, match="https"):
        tree.Link("Klick", "javascript:alert(1)")


def test_a_row_that_does_not_fit_is_named():
    with pytest.raises(ValueError, match="row 1 has 1 cells for 2 columns"):
        Table("T", (Column("A"), Column("B")), (("1",),))


def test_a_document_without_title_is_refused():
    with pytest.raises(ValueError, match="title"):
        document(title=" ")


def test_word_has_headings_repeated_table_heads_and_the_moment_of_the_document():
    made = docx.Document(io.BytesIO(word.write(without_picture(everything()))))
    assert [p.text for p in made.paragraphs if p.style.name == "Heading 2"] == [
        "Tagesordnung",
        "Zweite Seite",
    ]
    assert made.tables[0].rows[0]._tr.xpath("./w:trPr/w:tblHeader")
    assert made.core_properties.created == MOMENT


def test_word_keeps_the_template_of_the_office():
    office = docx.Document()
    office.sections[0].header.paragraphs[0].text = "Kopf des Hauses"
    target = io.BytesIO()
    office.save(target)
    made = docx.Document(io.BytesIO(word.write(document(Heading(2, "A")), target.getvalue())))
    assert made.sections[0].header.paragraphs[0].text == "Kopf des Hauses"


def test_word_carries_no_time_of_the_run():
    with zipfile.ZipFile(io.BytesIO(word.write(document(Heading(2, "A"))))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(2017, 3, 1, 12, 30, 0)}


def test_html_has_anchors_that_are_unique():
    made = html.write(document(Heading(2, "Ziel"), Heading(2, "Ziel")))
    assert 'id="ziel"' in made
    assert 'id="ziel-2"' in made


def test_plain_text_names_each_column_of_a_table():
    made = text.write(document(Table("Folge", (Column("TOP"), Column("Betreff")), (("Ö 1", "Bericht"),))))
    assert "Ö 1\n  Betreff: Bericht" in made


def test_fixed_words_are_in_the_document_s_language():
    with translation.override("en"):
        made = pypdfium2.PdfDocument(pdf.write(everything()))
    words_of_page = made[0].get_textpage().get_text_bounded()
    assert "Seite 1 von" in words_of_page
    assert "page" not in words_of_page


@pytest.mark.parametrize("lines", [32, 38, 44])
def test_a_short_table_is_not_parted_from_its_caption_by_the_end_of_a_page(lines):
    rows = tuple((f"Zeile {number}", "1") for number in range(9))
    filling = Paragraph(words("Wort\n" * lines))
    made = pdf.write(document(filling, Table("Messwerte", (Column("Jahr"), Column("Wert")), rows)))
    pages = [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(made)]
    (whole,) = [said for said in pages if "Messwerte" in said]
    assert "Zeile 0" in whole
    assert "Zeile 8" in whole


def test_columns_in_word_are_as_wide_as_they_ask():
    table = tree.Table(
        "Ziele",
        (tree.Column("Nr.", 0), tree.Column("Ziel", 4), tree.Column("Grund", 2)),
        (("1", "Kurse für alle, die sie brauchen", "Bedarf"),),
    )
    made = docx.Document(io.BytesIO(word.write(replace(without_picture(everything()), blocks=(table,)))))
    number, goal, reason = (column.width for column in made.tables[0].columns)
    assert number < reason < goal
    assert goal == pytest.approx(2 * reason, rel=0.01)
    assert [cell.width for cell in made.tables[0].rows[1].cells] == [number, goal, reason]


def test_a_caption_that_the_heading_above_has_said_is_for_those_who_hear_the_table():
    table = Table("Offene Aufträge", (Column("Auftrag"),), (("Bericht",),))
    unseen = '<caption class="kern-sr-only">Offene Aufträge</caption>'
    assert unseen in html.write(document(Heading(2, "Offene Aufträge"), table))
    assert unseen not in html.write(document(Heading(2, "Beendet"), table))


def in_word(made: Document):
    return docx.Document(io.BytesIO(word.write(made)))


@pytest.mark.parametrize("title", ["", "   ", "\x00", "\u200b\u2060"])
def test_a_heading_without_a_letter_to_see_is_a_dash(title):
    made = document(Heading(2, title), Paragraph(words("Text")))
    assert "–" in text.write(made)
    assert ">–</h2>" in html.write(made)
    assert [part.text for part in in_word(made).paragraphs if part.style.name == "Heading 2"] == ["–"]
    assert pdf.write(made).startswith(b"%PDF")


def test_names_and_addresses_that_are_too_long_for_a_pdf_are_set_as_words():
    link = tree.Link("Hier", "https://example.org/" + "a" * 40_000)
    made = replace(document(Paragraph((link,))), sender=Sender("Stadt " * 8000), keywords=("Wort " * 8000,))
    assert pdf.write(made).startswith(b"%PDF")


def test_in_word_what_leads_to_a_chart_and_the_rows_of_a_small_table_stay_together():
    table = Table("Werte", (Column("Jahr", 0), Column("Zahl", 0)), (("2017", "1"), ("2018", "2")))
    figure = tree.Figure(SQUARE, "image/svg+xml", "Ein Quadrat", "Bild")
    made = in_word(document(Paragraph(words("Zielwert: 5.")), figure, table))
    leading = next(part for part in made.paragraphs if part.text == "Zielwert: 5.")
    assert leading.paragraph_format.keep_with_next
    first, middle, last = (row.cells[0].paragraphs[0].paragraph_format for row in made.tables[0].rows)
    assert (first.keep_with_next, middle.keep_with_next, last.keep_with_next) == (True, True, None)


def test_word_counts_the_pages_of_its_lists_on_opening_and_asks_nothing_where_there_is_none():
    asked = in_word(everything()).settings.element
    (found,) = asked.findall("{*}updateFields")
    assert found.getnext().tag.endswith(("}compat", "}footnotePr", "}hdrShapeDefaults"))
    assert in_word(document(Heading(2, "Ziel"))).settings.element.find("{*}updateFields") is None


def test_in_word_a_table_without_shares_is_as_wide_as_its_words():
    table = Table("Werte", (Column("Jahr", 0), Column("Beratungen", 0)), (("2017", "1"),))
    widths = [column.width for column in in_word(document(table)).tables[0].columns]
    assert widths[0] < widths[1] < 1_500_000


def test_numbers_stand_below_each_other_on_a_page():
    table = Table("Werte", (Column("Jahr"), Column("Zahl", 0, tree.Align.END)), (("2017", "1"),))
    written = html.write(document(table))
    assert '<th scope="col" class="wd-document__end">Zahl</th>' in written
    assert '<td class="wd-document__end">1</td>' in written


def test_byte_order_marks_of_pasted_text_break_no_pdf():
    assert pdf.write(document(Paragraph(words("\ufeffText\ufffe")))).startswith(b"%PDF")
