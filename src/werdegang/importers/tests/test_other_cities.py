# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages in the layouts of other cities, read field by field."""

from datetime import date, time

import pytest

from werdegang.importers.pages import parse_page
from werdegang.importers.tests import other_cities_papers as papers
from werdegang.importers.tests import other_cities_sessionnet as sessionnet
from werdegang.importers.vocabulary import Outcome, Role, Visibility


def turns(page):
    return [(t.organization, t.role_text, t.date, t.meeting, t.outcome_text) for t in page.consultations]


def files(page):
    return [(file.number, file.name, file.visibility, file.size) for file in page.files]


def test_a_classic_page_leaves_nothing_over():
    page = parse_page(papers.CLASSIC, source="vo020.html")
    assert page.name == (
        "Bebauungsplan Nr. 960 - Erlen Straße / Lindenallee -:"
        " 1. Bericht über das Ergebnis der Öffentlichkeitsbeteiligung 2. Aufstellungs- und Offenlagebeschluss"
    )
    assert (page.author, page.clerk) == ("Dez. III / FB 61/200", "Muster, Eva")
    assert list(page.sections_by_heading) == [
        "Beschlussvorschlag", "finanzielle Auswirkungen", "Erläuterungen", "Anlage/n",
    ]  # fmt: skip
    assert files(page) == [
        (1, "170309 Anlage 1 - Übersichtsplan", Visibility.PUBLIC, 1203 * 1024),
        (2, "170309 Anlage 2 - Luftbild", Visibility.PUBLIC, 13002342),
        (3, "Kaufvertrag", Visibility.COUNCIL, 87 * 1024),
    ]
    assert page.unparsed == ()


def test_the_header_says_what_a_column_holds():
    page = parse_page(papers.COLUMNS, source="vo020.html")
    assert turns(page) == [
        ("Runde der Bürgermeister - Vorabstimmung", "Vorberatung", date(2021, 1, 12), None, None),
        ("Dienstberatung des Oberbürgermeisters", "Bestätigung", date(2021, 1, 26), None, "bestätigt"),
        ("FA Stadtentwicklung und Bau", "1. Lesung", date(2021, 3, 23), None, "1. Lesung"),
        ("FA Stadtentwicklung und Bau", "2. Lesung", date(2021, 4, 6), None, "vertagt"),
        ("Ratsversammlung", "Beschlussfassung", date(2021, 4, 21), None, "geändert beschlossen"),
        ("SBB Musterstadt-Süd", "Information zur Kenntnis", None, None, None),
    ]
    assert page.consultations[4].role is Role.DECISION
    assert page.unparsed == ()


def test_both_columns_go_on_over_several_lines():
    page = parse_page(papers.TWO_COLUMNS, source="vo020.html")
    assert page.author == "1. Muster, Jana 2. Probe, Jan"
    assert ("Verfasser (aktuell)", "Muster, Jana") in page.labelled
    assert files(page) == [(None, "Antrag DS/0842/V", None, None)]
    assert page.unparsed == ()


def test_blanks_in_empty_cells_are_depth_and_brackets_around_a_status_are_none():
    page = parse_page(papers.TABS, source="vo020.txt")
    assert [(row.depth, row.reference) for row in page.family] == [
        (0, "V 2018/0700"), (1, "V 2019/0911"), (2, "V 2019/1023"), (2, "V 2019/1023-01"),
    ]  # fmt: skip
    assert files(page)[1] == (2, "Kostenvergleich", Visibility.COUNCIL, 1258291)
    assert page.others_involved == ("Dezernat II", "Geschäftsbereich Grün")


def test_cells_on_lines_of_their_own_belong_together():
    page = parse_page(papers.CELLS_APART, source="vo020.txt")
    assert (page.paper_type, page.lead_office) == ("Stellungnahme der Verwaltung", "Projektleitung Halle")
    assert page.related == ("200022",)
    assert [turn[0] for turn in turns(page)] == ["Unterausschuss Bauplanung", "Rat"]
    assert list(page.sections_by_heading) == ["Inhalt der Mitteilung"]
    assert files(page) == [
        (None, "Vorlage", None, 190771),
        (None, "Vorlage-Sammeldokument", None, 1258291),
        (1, "Kostenübersicht", Visibility.PUBLIC, 83149),
    ]
    assert page.unparsed == ("Bundesstadt Musterstadt",)


def test_a_weekday_may_stand_behind_its_date():
    words = "Vorlage - BV/1/2015\n\nBetreff: Haushalt\nStatus: öffentlich\nBeratungsfolge:\nKreistag Entscheidung\n"
    page = parse_page(words + "16.11.2015 Montag 15. (nichtöffentliche) Sitzung des Kreistages vertagt")
    assert turns(page) == [
        (
            "Kreistag",
            "Entscheidung",
            date(2015, 11, 16),
            "15. (nichtöffentliche) Sitzung des Kreistages",
            "vertagt",
        )
    ]


def test_documents_without_a_heading_are_files_and_no_value():
    page = parse_page(sessionnet.SESSION_DIVS, source="vo0050.php")
    assert (page.author, page.file_number) == ("Herr N. N.", "61.22-13")
    assert files(page) == [(None, "Vorlage", None, 230 * 1024), (None, "Anlage - Lageplan", None, None)]
    assert turns(page) == [
        ("Verkehrsausschuss", "Vorberatung", date(2026, 2, 16), None, "einstimmig empfohlen"),
        ("Verwaltungsausschuss", "Vorberatung", None, None, None),
        ("Rat der Stadt", "Entscheidung", date(2026, 3, 23), None, "mehrheitlich geändert beschlossen"),
    ]


def test_a_sequence_of_an_old_sessionnet():
    page = parse_page(sessionnet.SESSION_TABLE, source="vo0050.asp")
    assert (page.reference, page.unparsed) == ("V0815/20", ())
    assert [(turn[0], turn[1], turn[4]) for turn in turns(page)] == [
        ("Dienstberatung der Oberbürgermeisterin", "zur Information", None),
        (
            "Ausschuss für Bildung (Eigenbetrieb Kindertageseinrichtungen)",
            "1. Lesung (federführend)",
            "Zustimmung mit Änderung",
        ),
        ("Stadtrat", "beschließend", "Ja: 41 Nein: 20 Enthaltung: 5 Befangen: 0"),
    ]


def test_label_and_value_in_cells():
    page = parse_page(sessionnet.SESSION_COPY, source="seite.txt")
    assert (page.reference, page.lead_office) == ("VO/2018/0456", "Kämmerei")
    assert [(turn[0], turn[4]) for turn in turns(page)] == [
        ("Haupt- und Finanzausschuss", "empfohlen"),
        ("Rat der Gemeinde", "einstimmig beschlossen"),
    ]
    assert page.unparsed == ()


def test_an_agenda_with_results_below_its_subjects():
    page = parse_page(sessionnet.SESSION_AGENDA, source="si0057.php")
    meeting = page.meeting
    assert (meeting.name, meeting.date, meeting.start, meeting.end) == (
        "Verkehrsausschuss", date(2026, 2, 16), time(17), time(20, 15),
    )  # fmt: skip
    assert [file.name for file in page.files] == ["Einladung", "Niederschrift öffentlich"]
    item = page.agenda[3]
    assert (item.number, item.name, item.reference, item.outcome) == (
        "Ö 7.2", "Radweg Hafenufer", "26/0330", Outcome.RECOMMENDED,
    )  # fmt: skip
    assert ("Abstimmung (Ö 7.2)", "Ja: 11, Nein: 0, Enthaltungen: 2") in page.labelled
    assert (page.agenda[4].visibility, page.unparsed) == (Visibility.COUNCIL, ())


def test_an_agenda_of_the_fourth_generation():
    page = parse_page(sessionnet.FOLDED_AGENDA, source="to010.html")
    assert [(item.number, item.reference, item.outcome_text) for item in page.agenda] == [
        ("Ö 1", None, None),
        ("Ö 1.1", None, "ungeändert beschlossen"),
        ("Ö 2.1", "210000-02", "geändert beschlossen"),
        ("Ö 2.1.1", "210000-03 ÄA", "abgelehnt"),
        ("N 3", None, None),
    ]
    assert files(page) == [
        (None, "Einladung", None, None),
        (None, "Niederschrift", Visibility.PUBLIC, None),
    ]
    assert page.unparsed == ()


def test_an_agenda_without_marks_takes_its_parts_from_their_names():
    page = parse_page(sessionnet.PLAIN_AGENDA, source="to010.txt")
    assert [(item.number, item.visibility) for item in page.agenda] == [
        ("1", Visibility.PUBLIC), ("2", Visibility.PUBLIC), ("3", Visibility.PUBLIC), ("3.1", Visibility.PUBLIC),
        ("4", Visibility.PUBLIC), ("5", Visibility.PUBLIC), ("6", Visibility.COUNCIL),
    ]  # fmt: skip
    assert page.agenda[4].name == "Neubau der 2. Brücke über den Bach 2 Varianten"
    assert page.agenda[2].reference == "GR/2021/004"


@pytest.mark.parametrize("kind", ["Anfrage", "Mitteilung", "Stellungnahme der Verwaltung", "Bericht"])
def test_a_kind_of_paper_on_the_next_line_is_no_heading(kind):
    page = parse_page(f"Vorlage - V/1/2020\n\nBetreff:\nHafen\nVorlageart:\n{kind}\nStatus:\nöffentlich\n")
    assert (page.paper_type, page.sections) == (kind, ())


HEAD = "Vorlage - V/1/2020\n\nBetreff: Hafen\nStatus: öffentlich\n"


def test_a_label_that_nobody_foresaw_ends_the_value_before():
    page = parse_page(
        f"{HEAD}Federführend:\tBauamt\nBeteiligte Gremien:\tHafenbeirat\n\nBegründung:\n\nText."
    )
    assert page.lead_office == "Bauamt"
    assert page.labelled == (("Beteiligte Gremien", "Hafenbeirat"),)


def test_a_blank_line_and_a_caption_do_not_end_the_sequence_before_it_begins():
    rows = "●\tRat\tEntscheidung\n\tMi, 29.03.2023, 17:00 Uhr\tSitzung des Rates\tbeschlossen\n"
    page = parse_page(f"{HEAD}Beratungsfolge:\n\nGeplante Sitzungstermine\n{rows}")
    assert turns(page) == [("Rat", "Entscheidung", date(2023, 3, 29), "Sitzung des Rates", "beschlossen")]


def test_a_count_on_the_line_of_its_heading_is_no_heading_of_what_follows():
    page = parse_page("TOP Ö 7: Hafen\n\nText\n\nAbstimmung: Ja 30 / Nein 15\n\nDer Rat hat beschlossen.")
    assert page.sections_by_heading == {
        "Protokoll": "Text\n\nDer Rat hat beschlossen.",
        "Abstimmung": "Ja 30 / Nein 15",
    }
