# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agenda items of other towns and skins, read field by field."""

from datetime import date, time

import pytest

from werdegang.importers.allris import parse_page
from werdegang.importers.tests import allris_item_variants as samples
from werdegang.importers.vocabulary import Outcome, Visibility

BRIDGE = "Neubau der Hafenbrücke"


def read(sample, source=""):
    page = parse_page(sample, source=source)
    assert (page.kind, page.unparsed) == ("agenda_item", ())
    assert page.meeting is not None
    return page, page.meeting


@pytest.mark.parametrize(
    ("sample", "name", "reference", "organization", "number", "outcome"),
    [
        (
            samples.COPIED, "Ausbau der Musterallee zwischen Beispielplatz und Probeweg, 2. Bauabschnitt",
            "BV/0815/2020", "Stadtrat", "Ö 6", Outcome.ADOPTED_UNCHANGED,
        ),
        (
            samples.NUMBER_IN_FRONT, "Ausbau der Musterallee", "BV/0815/2020", "Stadtrat", "Ö 6",
            Outcome.ADOPTED_UNCHANGED,
        ),
        (samples.CLOSED_PART, "Anfragen", None, "Ortsbeirat Musterdorf", "N 3.2", Outcome.OPEN),
        (
            samples.RESULT_AS_BESCHLUSS, "Musterweg – Sanierung (VO/0042/22)", "VO/0042/22",
            "Ausschuss für Planung und Bauen", "Ö 12", Outcome.ADOPTED_UNCHANGED,
        ),
        (
            samples.VOTES_IN_TABLE, BRIDGE, "BV/0123/2022", "Rat der Stadt Musterhafen", "Ö 9.1",
            Outcome.ADOPTED_CHANGED,
        ),
        (samples.DEFINITIONS, BRIDGE, "BV/0123/2022", "Rat", "Ö 9.1", Outcome.ADOPTED_UNCHANGED),
    ],
)  # fmt: skip
def test_an_item_says_what_it_was_about_and_what_came_of_it(
    sample, name, reference, organization, number, outcome
):
    page, meeting = read(sample)
    assert (page.name, page.reference) == (name, reference)
    assert (meeting.organization, meeting.number, meeting.outcome) == (organization, number, outcome)


@pytest.mark.parametrize(
    ("sample", "day", "start", "end", "place"),
    [
        (samples.COPIED, date(2020, 3, 26), time(17), time(20, 15),
         "Großer Sitzungssaal, Rathaus, Markt 1, 01234 Musterstadt"),
        (samples.NUMBER_IN_FRONT, date(2020, 3, 26), time(17), time(20, 15), None),
        (samples.CLOSED_PART, date(2020, 2, 3), time(19), time(20), "Dorfgemeinschaftshaus"),
        (samples.RESULT_AS_BESCHLUSS, date(2022, 3, 15), time(17), time(19, 30), "Sitzungszimmer 1, Rathaus"),
        (samples.VOTES_IN_TABLE, date(2022, 5, 19), time(18), time(21, 5), "Ratssaal"),
        (samples.DEFINITIONS, date(2022, 5, 19), time(18), time(21, 5), "Ratssaal, Am Hafen 1"),
    ],
)  # fmt: skip
def test_an_item_says_when_and_where(sample, day, start, end, place):
    _page, meeting = read(sample)
    assert (meeting.date, meeting.start, meeting.end, meeting.place) == (day, start, end, place)


@pytest.mark.parametrize(
    ("sample", "sections"),
    [
        (
            samples.COPIED,
            {
                "Wortprotokoll": "Stadträtin Beispiel fragt nach den Kosten.\n\nBürgermeister Muster: "
                "Die Kosten stehen fest.",
                "Beschluss": "Der Stadtrat beschließt den Ausbau.",
                "Abstimmungsergebnis": "Ja 23 Nein 4 Enthaltung 2",
            },
        ),
        (
            samples.NUMBER_IN_FRONT,
            {"Protokoll": "Ohne Aussprache.", "Abstimmungsergebnis": "Ja: 23\nNein: 4\nEnthaltungen: 2"},
        ),
        (samples.CLOSED_PART, {"Wortprotokoll": "Keine Anfragen."}),
        (
            samples.RESULT_AS_BESCHLUSS,
            {
                "Protokoll": "Herr Beispiel erläutert.",
                "Beschluss": "Der Musterweg wird saniert.",
                "Abstimmungsergebnis": "13 Ja-Stimmen, 0 Nein-Stimmen, 2 Enthaltungen",
            },
        ),
        (
            samples.VOTES_IN_TABLE,
            {
                "Protokoll": "Der Vorsitzende ruft den Punkt auf.",
                "Beschluss": "Der Rat beschließt den Bau der Brücke.",
                "Abstimmungsergebnis": "Ja-Stimmen: 23\nNein-Stimmen: 4\nEnthaltungen: 2",
            },
        ),
        (
            samples.DEFINITIONS,
            {
                "Wortprotokoll": "Es gibt keine Wortmeldungen.",
                "Beschluss": "Der Rat beschließt den Bau.",
                "Abstimmungsergebnis": "Ja 23 Nein 4 Enthaltung 2",
            },
        ),
    ],
)
def test_resolution_vote_and_minutes_are_sections(sample, sections):
    page, _meeting = read(sample)
    assert page.sections_by_heading == sections


def test_the_mark_of_the_closed_part_makes_it_the_councils():
    assert read(samples.CLOSED_PART)[0].visibility is Visibility.COUNCIL


def test_a_dated_title_names_the_meeting_not_the_item():
    page, meeting = read(samples.DATED_TITLE, source="to020?TOLFDNR=3")
    assert (page.name, meeting.name, meeting.number) == (None, "Öffentliche Sitzung des Rates", "Ö 9.1")
    assert (meeting.date, meeting.start) == (date(2022, 5, 19), time(18))


def test_the_hour_may_stand_beside_the_day():
    _page, meeting = read(
        "Auszug - Deich\n\nTOP: Ö 1\nGremium: Rat\nDatum: Do, 19.05.2022, 18:00 Uhr\n\nProtokoll:\n\nx\n"
    )
    assert (meeting.date, meeting.start) == (date(2022, 5, 19), time(18))
