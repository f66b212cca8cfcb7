# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Copied texts: invented pages read field by field."""

from datetime import date, time

import pytest

from werdegang.importers.allris import AgendaItemPage, MeetingPage, PaperPage, parse_page
from werdegang.importers.tests import allris_text_samples as samples
from werdegang.importers.vocabulary import Outcome, Role, Visibility


@pytest.fixture(scope="module")
def paper():
    return parse_page(samples.PAPER)


@pytest.fixture(scope="module")
def item():
    return parse_page(samples.ITEM)


def test_a_paper_is_a_paper(paper):
    assert isinstance(paper, PaperPage)
    assert paper.kind == "paper"


def test_a_broken_title_is_joined_across_blank_lines(paper):
    assert paper.name == "Neuordnung des Fährverkehrs - zweite Lesung - hier: Gebührentafel"


def test_labels_run_together_are_told_apart(paper):
    assert paper.visibility is Visibility.PUBLIC
    assert paper.paper_type == "Beschlussvorlage"
    assert paper.lead_office == "FB 7 Häfen"
    assert paper.others_involved == ("FB 1 Recht",)
    assert (paper.author, paper.clerk) == ("Erika Beispiel", "Max Beispiel")


def test_the_number_stands_in_the_title_line(paper):
    assert paper.reference == "2019/0042-2"


def test_related_papers_may_stand_on_lines_of_their_own(paper):
    assert paper.related == ("2019/0042", "2019/0042-1")


def test_each_meeting_of_a_body_is_a_consultation(paper):
    turns = [(turn.organization, turn.role, turn.date, turn.outcome) for turn in paper.consultations]
    assert turns == [
        ("Hafenausschuss", Role.PRELIMINARY, date(2019, 3, 11), Outcome.POSTPONED),
        ("Hafenausschuss", Role.PRELIMINARY, date(2019, 3, 25), Outcome.RECOMMENDED),
        ("Verwaltungsausschuss", Role.PRELIMINARY, None, None),
        ("Ortsrat Unterdeich", Role.HEARING, date(2019, 4, 2), Outcome.OTHER),
        ("Rat der Stadt Musterdeich", Role.DECISION, date(2019, 4, 9), Outcome.ADOPTED_CHANGED),
    ]


def test_a_result_in_unknown_words_is_kept(paper):
    hearing = paper.consultations[3]
    assert hearing.meeting == "5. Sitzung des Ortsrates Unterdeich"
    assert hearing.outcome_text == "nach Ortstermin ohne Befund"


def test_text_before_every_heading_is_the_proposal(paper):
    assert paper.sections_by_heading["Beschlussvorschlag"] == (
        "Die Fähre fährt stündlich.\n\n1. Kinder fahren frei.\n\n2. Hunde zahlen halb."
    )


def test_names_of_sections_that_only_jump_are_no_sections(paper):
    assert list(paper.sections_by_heading) == [
        "Beschlussvorschlag",
        "Sachverhalt",
        "Erläuterungen und Begründungen",
        "Fährtechnische Besonderheiten",
        "Kosten",
    ]


def test_running_text_is_not_split_at_a_colon(paper):
    assert paper.sections_by_heading["Sachverhalt"] == (
        "Die Fähre ist beliebt. Zu klären war,\nhier: im Winter, wer zahlt."
    )
    assert (
        paper.sections_by_heading["Erläuterungen und Begründungen"]
        == "Es gab drei Varianten:\n\n- Bus\n- Brücke"
    )


def test_attachments_have_number_status_and_size_where_given(paper):
    assert [(file.name, file.number, file.visibility, file.size) for file in paper.files] == [
        ("Gebührentafel", None, None, None),
        ("Lageplan", None, None, 1572864),
        ("Gutachten_Fähre", 1, Visibility.PUBLIC, 2048 * 1024),
        ("Angebote", 2, Visibility.COUNCIL, 512),
    ]


def test_the_family_keeps_order_and_depth(paper):
    assert [(row.depth, row.reference, row.lead_office, row.paper_type) for row in paper.family] == [
        (0, "2019/0042", "FB 7 Häfen", "Beschlussvorlage"),
        (1, "2019/0042-2", "FB 7 Häfen", "Beschlussvorlage"),
        (2, None, "Dezernentenkonferenz", "DK-Vorlage"),
    ]


NAMED = samples.PAPER.replace("Vorlage - 2019/0042-2\n", "").replace(
    "\n- zweite Lesung -\n\nhier: Gebührentafel", ""
)


def test_a_page_without_number_takes_it_from_its_row_of_the_family():
    assert parse_page(NAMED).reference == "2019/0042"


def test_a_row_of_another_name_does_not_lend_its_number():
    assert parse_page(NAMED.replace("Betreff: Neuordnung", "Betreff: Abschaffung")).reference is None


def test_nothing_of_the_sample_is_left_over(paper, item):
    assert paper.unparsed == item.unparsed == ()


def test_an_agenda_item_knows_its_meeting(item):
    assert isinstance(item, AgendaItemPage)
    meeting = item.meeting
    assert meeting is not None
    assert meeting.name == "17. öffentliche/nichtöffentliche Sitzung des Bauausschusses"
    assert (meeting.organization, meeting.number) == ("Bauausschuss", "Ö 7.1")
    assert (meeting.date, meeting.start, meeting.end) == (date(2017, 3, 14), time(16), time(18, 30))
    assert meeting.place == "Saal 2, Raum: Ost, Deichweg 1, 12345 Musterdeich"
    assert (meeting.outcome, meeting.outcome_text) == (Outcome.ADOPTED_UNCHANGED, "ungeändert beschlossen")


def test_an_agenda_item_names_its_paper(item):
    assert (item.name, item.reference) == ("Beleuchtung am Deich", "VO/0815/2017")
    assert (item.paper_type, item.lead_office, item.visibility) == (
        "Beschlussvorlage",
        "66 - Tiefbau",
        Visibility.PUBLIC,
    )


def test_minutes_resolution_and_vote_are_sections(item):
    assert item.sections_by_heading == {
        "Wortprotokoll": "Frau Beispiel fragt nach den Kosten.\n\nHerr Beispiel (Gruppe A):\n\nEr antwortet.",
        "Beschluss": "Die Lampen werden gekauft.",
        "Abstimmungsergebnis": "einstimmig",
    }


def test_an_item_of_the_closed_part_is_not_public():
    page = parse_page(samples.ITEM.replace("TOP: Ö 7.1", "TOP: N 2"))
    assert page.visibility is Visibility.COUNCIL


def test_the_newer_generation_names_day_number_and_result():
    page = parse_page(samples.ITEM_OF_NEWER_GENERATION)
    assert page.kind == "agenda_item"
    assert page.name == "Bericht über den Deich"
    assert page.meeting is not None
    assert (page.meeting.date, page.meeting.number) == (date(2023, 7, 5), "6.1")
    assert (page.meeting.outcome, page.meeting.outcome_text) == (Outcome.NOTED, "zur Kenntnis genommen")
    assert page.sections_by_heading == {
        "Wortprotokoll": "Herr Beispiel verliest den Beschluss:\n\n„Der Deich hält.“",
        "Beschluss": "Der Bericht wird zur Kenntnis genommen.",
    }
    assert page.unparsed == ("Stadt Musterdeich",)


def test_fold_buttons_mark_sections_and_a_heading_repeated_inside_is_none():
    page = parse_page(samples.PAPER_OF_NEWER_GENERATION)
    assert (page.paper_type, page.reference, page.name) == ("Mitteilungsvorlage", "0815/2022", None)
    assert page.sections_by_heading == {
        "Antrag": "Dem Deich wird zugestimmt.",
        "Sachverhalt/Begründung": "Der Deich ist alt.\n\nZustand im Winter:\n\nEr ist nass.",
    }


def test_original_and_present_value_run_together_are_told_apart():
    page = parse_page(samples.TWO_COLUMNS)
    assert (page.initiator, page.paper_type, page.file_number) == ("Fraktion Blau", "Antrag", "12/VI")
    assert dict(page.labelled) == {
        "Initiator (aktuell)": "Bezirksverordnetenversammlung Musterbezirk",
        "Art (aktuell)": "Beschluss",
    }


def test_an_agenda_is_a_meeting_with_its_items():
    page = parse_page(samples.AGENDA)
    assert isinstance(page, MeetingPage)
    assert [(entry.number, entry.name, entry.reference, entry.visibility) for entry in page.agenda] == [
        ("Ö 1", "Eröffnung", None, Visibility.PUBLIC),
        ("Ö 2", "Wahl der Deichgräfin", "VO/0001/2016", Visibility.PUBLIC),
        ("N 3", "Grundstück", None, Visibility.COUNCIL),
    ]


def test_every_kind_of_page_has_the_same_keys():
    keys = {
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
        "family",
        "sections",
        "files",
        "unparsed",
    }
    for text in (samples.PAPER, samples.ITEM, samples.AGENDA):
        assert keys <= parse_page(text).as_json().keys()


def test_cells_that_copying_put_on_lines_of_their_own_are_joined_again():
    page = parse_page(
        "Betreff:\nDeich\nStatus:\nöffentlich\nBeratungsfolge:\nRat\nEntscheidung\n17.03.2017\n"
        "4. Sitzung des Rates\nungeändert beschlossen\n\nBeschlussvorschlag:\n\nJa.\n\nAnlagen:\nNr.\tStatus\tName\n"
        "1\nöffentlich\nPlan (3 KB)\n"
    )
    assert page.name == "Deich"
    [turn] = page.consultations
    assert (turn.organization, turn.role_text, turn.meeting) == (
        "Rat",
        "Entscheidung",
        "4. Sitzung des Rates",
    )
    assert turn.outcome is Outcome.ADOPTED_UNCHANGED
    [file] = page.files
    assert (file.number, file.visibility, file.name, file.size) == (1, Visibility.PUBLIC, "Plan", 3072)


def test_rows_with_lost_gaps_are_read():
    page = parse_page(
        "Betreff: Deich\nStatus:öffentlich\nBeschlussvorschlag:\nJa.\nAbstimmungsergebnis: einstimmig\n\nAnlagen:\n"
        "  Nr. Status Name\nAnlage 3  öffentlich Kosten 2019 (12.345 Byte)\nAnlage 4 4 Plan\n"
        "Stammbaum:\nBV/1/18 Deich Bauamt Beschlussvorlage\n"
    )
    assert [(file.number, file.visibility, file.name, file.size) for file in page.files] == [
        (3, Visibility.PUBLIC, "Kosten 2019", 12345),
        (4, None, "Plan", None),
    ]
    assert page.sections_by_heading == {"Beschlussvorschlag": "Ja.", "Abstimmungsergebnis": "einstimmig"}
    [row] = page.family
    assert (row.reference, row.name, row.lead_office, row.paper_type) == (
        "BV/1/18",
        "Deich",
        "Bauamt",
        "Beschlussvorlage",
    )
    assert page.reference == "BV/1/18"


def test_the_subject_of_an_item_may_be_broken_twice():
    page = parse_page(
        "Auszug - Bebauungsplan Nr. 9\nhier: Aufstellung\n\nSitzung des Planungsausschusses\nTOP: N 3\n"
        "Gremium: Planungsausschuss Beschlussart: (offen)\nDatum: Do, 10.03.2016 Status: nichtöffentlich\n"
        "FB 61/0123/WP17 Bebauungsplan Nr. 9\nhier: Aufstellung\n\nStatus:öffentlich\n\nProtokoll:\n\nNichts.\n"
    )
    assert (page.name, page.reference) == ("Bebauungsplan Nr. 9 hier: Aufstellung", "FB 61/0123/WP17")
    assert page.meeting is not None
    assert (page.meeting.outcome, page.meeting.outcome_text) == (Outcome.OPEN, "offen")
    assert (page.visibility, page.unparsed) == (Visibility.COUNCIL, ())


def test_attachments_listed_twice_are_one():
    page = parse_page(
        "Betreff: Deich\nBeratungsfolge:\nRat\n\nBeschlussvorschlag\nAnlage/n\nAnlagen:\nPlan\n\nJa.\n\n"
        "Anlagen:\n  Nr. Status Name\n1 öffentlich Plan (3 KB)\n"
    )
    assert [(file.name, file.number, file.size) for file in page.files] == [("Plan", 1, 3072)]
