# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whole papers of other towns, as saved and as copied, read field by field."""

from datetime import date

import pytest

from werdegang.importers.allris import parse_page
from werdegang.importers.tests import allris_html_samples, allris_paper_variants, allris_skin_variants
from werdegang.importers.vocabulary import Outcome, Role, Visibility


def turns(page):
    return [(turn.organization, turn.role, turn.date, turn.outcome_text) for turn in page.consultations]


@pytest.fixture(scope="module")
def folding():
    return parse_page(
        allris_skin_variants.FOLDS_BEHIND, source="https://example.org/public/vo020?VOLFDNR=123"
    )


def test_fold_buttons_may_stand_behind_their_headings(folding):
    assert folding.sections_by_heading == {
        "Beschlussvorschlag": "Der Rat beschließt:\n\nDie Brücke wird gebaut.\nDie Mittel werden bereitgestellt.",
        "Sachverhalt/Begründung": "Ausgangslage\n\nDie Brücke ist alt.\n\nJahr Kosten\n2022 1.000.000 €",
        "Finanzielle Auswirkungen": "1 Mio. Euro",
    }


def test_a_table_with_headers_in_any_order_is_the_sequence(folding):
    assert turns(folding) == [
        ("Ausschuss für Bau und Verkehr", Role.PRELIMINARY, date(2022, 5, 3), "ungeändert empfohlen"),
        ("Haupt- und Finanzausschuss", Role.PRELIMINARY, date(2022, 5, 10), "ohne Votum weitergeleitet"),
        ("Rat der Stadt Musterhafen", Role.DECISION, date(2022, 5, 19), "in den Ausschuss zurückverwiesen"),
        ("Rat der Stadt Musterhafen", Role.DECISION, None, None),
    ]


def test_attachments_may_be_a_list_of_links(folding):
    assert [(file.name, file.visibility, file.size, file.url) for file in folding.files] == [
        (
            "Lageplan Hafen", Visibility.PUBLIC, 1258291,
            "https://example.org/public/wicket/resource/doc1.pdf",
        ),
        (
            "Gutachten Süd", Visibility.COUNCIL, 345 * 1024,
            "https://example.org/public/wicket/resource/doc2.pdf",
        ),
    ]  # fmt: skip


def test_a_status_with_words_behind_it_keeps_them(folding):
    assert folding.visibility is Visibility.PUBLIC
    assert ("Status", "öffentlich (Vorlage freigegeben)") in folding.labelled


def test_nothing_of_it_is_left_over(folding):
    assert folding.unparsed == ()


def test_a_print_view_is_a_paper():
    page = parse_page(allris_skin_variants.PRINT_VIEW)
    assert (page.name, page.reference, page.paper_type) == (
        "Friedhofsgebühren",
        "2019/77",
        "Beschlussvorlage",
    )
    assert turns(page) == [
        ("Finanzausschuss", Role.PRELIMINARY, date(2019, 2, 18), None),
        ("Gemeinderat", Role.DECISION, date(2019, 3, 4), None),
    ]
    assert page.sections_by_heading == {
        "Beschlussvorschlag": "Die Gebühren werden erhöht.",
        "Problembeschreibung / Begründung": "Defizit.",
    }
    assert [(file.name, file.size) for file in page.files] == [
        ("Kalkulation.pdf", 120 * 1024),
        ("Satzung.docx", 2 * 1024 * 1024),
    ]


def test_the_place_on_the_agenda_is_kept_in_the_pages_words():
    page = parse_page(allris_skin_variants.PRINT_VIEW)
    assert [value for label, value in page.labelled if label == "TOP"] == [
        "Ö 4 (Finanzausschuss)",
        "Ö 7 (Gemeinderat)",
    ]


def test_labels_in_cells_need_no_colon():
    page = parse_page(allris_skin_variants.CELLS_WITHOUT_COLON)
    assert (page.name, page.visibility, page.paper_type) == ("Deich", Visibility.PUBLIC, "Antrag")
    assert (page.lead_office, page.others_involved) == ("Bauamt", ("Rechtsamt", "Kämmerei"))
    assert turns(page) == [("Rat", None, date(2020, 3, 3), "abgelehnt")]


def test_line_breaks_separate_as_well_as_rows():
    page = parse_page(allris_skin_variants.BREAKS)
    assert (page.name, page.reference, page.paper_type) == ("Deich", "0815/2020", "Antrag")
    assert turns(page) == [("Rat", Role.DECISION, date(2020, 3, 3), "abgelehnt")]
    assert page.sections_by_heading == {"Sachverhalt": "Textteil."}


def test_a_menu_with_a_name_that_nobody_foresaw_is_no_text():
    page = parse_page(allris_paper_variants.LINE_BROKEN)
    assert page.sections_by_heading["Beschlussvorschlag"] == "Der Stadtrat beschließt den Ausbau."
    assert page.unparsed == ("Räuml. Bezug",)


def test_results_in_many_words_are_told_from_the_meeting():
    page = parse_page(allris_paper_variants.RESULT_WORDS)
    assert [(turn.meeting, turn.outcome, turn.outcome_text) for turn in page.consultations] == [
        (
            "Sitzung der Bezirksvertretung Nord (SI/2022/044)", Outcome.RECOMMENDED, "unverändert empfohlen",
        ),
        (
            "Sitzung des Ausschusses für Planung und Bauen - als Videokonferenz", Outcome.POSTPONED, "vertagt",
        ),
        (
            "Sitzung des Ausschusses für Planung und Bauen, Fortsetzung", Outcome.ADOPTED_UNCHANGED,
            "einstimmig, bei 2 Enthaltungen, angenommen",
        ),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sample", "headings"),
    [
        (
            allris_paper_variants.LINE_BROKEN,
            ["Beschlussvorschlag", "Sachverhalt", "Finanzielle Auswirkungen", "Anlage/n"],
        ),
        (allris_paper_variants.MOTION, ["Antrag", "Begründung", "Unterschrift"]),
        (allris_paper_variants.ORIGINAL_AND_PRESENT, ["Beschlussvorschlag", "Begründung"]),
        (allris_paper_variants.NOTICE, ["Beschlussvorschlag"]),
        (allris_paper_variants.CELLS_ON_LINES, ["Beschlussvorschlag"]),
        (allris_paper_variants.NEWER_COPY, ["Beschlussvorschlag", "Sachverhalt"]),
        (allris_paper_variants.NO_ANSWER_YET, ["Anfrage", "Antwort der Verwaltung"]),
        (allris_paper_variants.RESULT_WORDS, ["Anlass", "Lösung", "Alternativen", "Kosten"]),
        (
            allris_paper_variants.ANOTHER_ORDER,
            ["Sachverhalt", "Beschlussvorschlag", "Finanzielle Auswirkungen", "Klimatische Auswirkungen"],
        ),
        (allris_paper_variants.TABLE_OF_DATES, ["Beschlussvorschlag", "Begründung", "Finanzielle Auswirkungen"]),
    ],
)  # fmt: skip
def test_the_sections_are_those_of_the_page(sample, headings):
    assert list(parse_page(sample).sections_by_heading) == headings


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_bytes_of_a_copied_text_may_be_any(encoding, newline):
    text = allris_paper_variants.LINE_BROKEN
    page = parse_page(text.replace("\n", newline).encode(encoding))
    assert page == parse_page(text)


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2003"])
def test_any_kind_of_blank_is_a_blank(blank):
    text = allris_paper_variants.LINE_BROKEN
    assert parse_page(text.replace(" ", blank)) == parse_page(text)


@pytest.mark.parametrize(
    ("written", "read"),
    [("Mu\u00adster\u00adstadt", "Musterstadt"), ("Muster&shy;stadt", "Musterstadt"), ("Stra&szlig;e", "Straße"),
     ("Stra&#223;e", "Straße"), ("A &amp; B", "A & B"), ("Z\u200bahl", "Zahl")],
)  # fmt: skip
@pytest.mark.parametrize(
    "layout", ["Betreff: {}\nStatus:öffentlich\n\nx\n", "<p>Betreff: {}<br>Status: öffentlich</p><p>x</p>"]
)
def test_signs_without_width_and_entities_do_not_spoil_words(written, read, layout):
    assert parse_page(layout.format(written)).name == read


def test_the_old_skin_in_its_old_encoding_reads_like_the_new():
    old = allris_html_samples.CLASSIC_ITEM.encode("iso-8859-1")
    assert parse_page(old) == parse_page(allris_html_samples.CLASSIC_ITEM)
