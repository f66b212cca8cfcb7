# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Saved pages: HTML of the generations and what it shares with copied text."""

from datetime import date

import pytest

from werdegang.importers.allris import page_lines, parse_page
from werdegang.importers.html_lines import html_lines
from werdegang.importers.tests import allris_html_samples as samples
from werdegang.importers.vocabulary import Outcome, Visibility


@pytest.fixture(scope="module")
def classic():
    return parse_page(samples.CLASSIC, source="https://example.org/bi/vo020.asp?VOLFDNR=1")


@pytest.fixture(scope="module")
def folding():
    return parse_page(samples.FOLDING, source="https://example.org/public/vo020?VOLFDNR=1")


def test_nested_tables_hold_the_head(classic):
    assert classic.kind == "paper"
    assert classic.name == "Neufassung der Musterordnung hier: Zweite Lesung"
    assert (classic.reference, classic.paper_type) == ("FB20/0123/18", "Beschlussvorlage")
    assert (classic.visibility, classic.lead_office) == (Visibility.PUBLIC, "20 - Finanzen")
    assert classic.others_involved == ("30 - Recht", "50 - Soziales, Jugend und Sport")
    assert classic.related == ("FB20/0100/18", "FB20/0101/18")


def test_cells_separate_meeting_and_result_even_in_unknown_words(classic):
    assert [
        (turn.organization, turn.meeting, turn.outcome, turn.outcome_text) for turn in classic.consultations
    ] == [
        (
            "A. f. Finanzen",
            "3. Sitzung des Ausschusses für Finanzen",
            Outcome.RECOMMENDED,
            "geändert empfohlen",
        ),
        ("A. f. Finanzen", "4. Sitzung des Ausschusses für Finanzen", Outcome.OTHER, "Sondervotum abgegeben"),
        ("Verwaltungsausschuss", None, None, None),
        (
            "Rat der Stadt Beispielhausen",
            "7. Sitzung des Rates der Stadt Beispielhausen",
            Outcome.OPEN,
            "offen",
        ),
    ]


def test_texts_are_documents_inside_the_page_whose_titles_nobody_sees(classic):
    assert classic.sections_by_heading == {
        "Beschlussvorschlag": "1. Die Ordnung wird neu gefasst.\n\n2. Sie tritt am 1. April in Kraft.",
        "Begründung": "Die alte Ordnung stammt aus dem Jahr 1999,\nhier: Fassung der zweiten Änderung.",
        "Kosten": "Druck 500 €\nPorto",
        "Klimarelevanz": "Keine.",
    }


def test_attachments_keep_their_address(classic):
    assert [(file.name, file.number, file.visibility, file.size, file.url) for file in classic.files] == [
        (
            "Lageplan Nord (2016)",
            1,
            Visibility.PUBLIC,
            1234 * 1024,
            "https://example.org/bi/___tmp/tmp/4508/lageplan.pdf",
        ),
        (
            "Kostenaufstellung",
            2,
            Visibility.COUNCIL,
            1536 * 1024,
            "https://example.org/bi/___tmp/tmp/4508/k.pdf",
        ),
    ]


def test_the_address_of_a_meeting_is_kept(classic):
    assert classic.consultations[0].meeting_url == "https://example.org/bi/to010.asp?SILFDNR=11"


def test_depth_of_the_family_is_its_set_in(classic):
    assert [(row.depth, row.reference, row.name) for row in classic.family] == [
        (0, "FB20/0100/18", "Musterordnung"),
        (1, "FB20/0123/18", "Neufassung der Musterordnung"),
    ]


def test_menus_leave_nothing_behind(classic):
    assert classic.unparsed == ()


def test_definition_lists_hold_the_head(folding):
    assert folding.name == "Sanierung der Musterhalle"
    assert (folding.reference, folding.paper_type, folding.lead_office) == (
        "BV/2021/0815", "Beschlussvorlage", "Fachdienst Hochbau",
    )  # fmt: skip
    assert folding.others_involved == ("Kämmerei", "Fachdienst Schule")
    assert folding.clerk == "Erika Beispiel"


def test_a_table_with_headers_is_a_consultation_sequence(folding):
    assert [
        (turn.organization, turn.role_text, turn.date, turn.outcome_text) for turn in folding.consultations
    ] == [
        ("Bauausschuss", "Vorberatung", date(2021, 4, 12), "ungeändert beschlossen"),
        ("Stadtrat", None, date(2021, 4, 20), "zur Kenntnis genommen"),
        ("Hauptausschuss", None, None, None),
    ]


def test_headings_of_folding_pages_are_the_sections(folding):
    assert folding.sections_by_heading == {
        "Beschlussvorschlag": "Die Halle wird saniert.",
        "Sachverhalt": "Die Halle ist alt.\n\nKosten:\n\nZu hoch.",
    }


def test_documents_and_attachments_are_files(folding):
    assert [(file.name, file.number, file.size) for file in folding.files] == [
        ("Vorlage", None, None),
        ("Sammeldokument", None, None),
        ("Grundriss", 1, round(81.2 * 1024)),
    ]


def test_an_agenda_item_in_tables():
    page = parse_page(samples.CLASSIC_ITEM)
    assert page.kind == "agenda_item"
    assert (page.name, page.reference, page.clerk) == (
        "Beleuchtung am Deich",
        "FB 66/0815/2017",
        "Beispiel, Max",
    )
    assert page.meeting is not None
    assert page.meeting.name == "17. Sitzung des Bauausschusses"
    assert (page.meeting.place, page.meeting.outcome_text) == (
        "Saal 2, Deichweg 1",
        "mit Auflagen durchgewinkt",
    )
    assert page.sections_by_heading == {
        "Wortprotokoll": "Frau Beispiel fragt.",
        "Beschluss": "Die Lampen werden gekauft.",
        "Abstimmungsergebnis": "Ja 7\nNein 0",
    }


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16"])
@pytest.mark.parametrize(
    "claim", ["", "text/html; charset=utf-8", "text/html; charset=ISO-8859-1", "text/html; charset=nonsense"]
)
def test_any_encoding_is_read_whatever_it_claims(classic, encoding, claim):
    page = samples.CLASSIC.replace("€", "EUR").replace("&euro;", "EUR")
    read = parse_page(page.encode(encoding), content_type=claim)
    assert [turn.meeting for turn in read.consultations] == [turn.meeting for turn in classic.consultations]
    assert read.others_involved == classic.others_involved


@pytest.mark.parametrize("sample", [samples.CLASSIC, samples.FOLDING, samples.CLASSIC_ITEM])
def test_copied_text_of_a_page_reads_like_the_page(sample):
    page = parse_page(sample)
    copied = "\n".join(" " * line.indent + line.text for line in page_lines(sample))
    read = parse_page(copied)
    for name in (
        "kind",
        "name",
        "reference",
        "paper_type",
        "visibility",
        "lead_office",
        "others_involved",
        "related",
        "consultations",
        "meeting",
    ):
        assert read.as_json()[name] == page.as_json()[name], name
    assert read.sections == page.sections
    numbered = [file.name for file in page.files if file.number]
    assert [file.name for file in read.files] == numbered
    assert read.family == page.family


def shown(html):
    return [line.text for line in html_lines(html)]


def test_what_a_browser_hides_is_not_read():
    assert shown(
        "<title>a</title><script>b</script><style>c</style><p hidden>d</p><p style='display: none'>e</p>"
        "<input type=hidden value=f><!-- g --><select><option>h</select><p>sichtbar</p>"
    ) == ["sichtbar"]


def test_cells_stand_on_one_line_and_paragraphs_apart():
    assert shown("<table><tr><td><p>a</p></td><td>b<br>c</td><td>d</td></tr></table><p>e</p><p>f</p>") == [
        "a\tb", "c\td", "", "e", "", "f",
    ]  # fmt: skip


def test_deeply_nested_pages_are_read():
    assert "tief" in shown("<div>" * 3000 + "tief" + "</div>" * 3000)
