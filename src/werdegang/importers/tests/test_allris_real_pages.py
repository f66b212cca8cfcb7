# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Real pages, where the shared folder is at hand: facts of public records, read field by field."""

import os
from datetime import date
from pathlib import Path

import pytest

from werdegang.importers.allris import page_lines, parse_page
from werdegang.importers.pages import parse_page as parse_any_page
from werdegang.importers.vocabulary import Outcome, Role, Visibility
from werdegang.importers.writing.votes import votes_in

SHARED = Path(os.environ.get("WERDEGANG_SHARED") or Path(__file__).resolve().parents[5] / "shared")
PAGES = SHARED / "data" / "allris"

pytestmark = pytest.mark.skipif(not PAGES.is_dir(), reason=f"SKIPPED: no real pages, {PAGES} is missing")


def read(name):
    path = PAGES / name
    return parse_page(path.read_bytes(), source=path.name)


def test_goettingen_paper():
    page = read("goettingen-vo-14738.txt")
    assert page.name == "Integrationskonzept für die Stadt Göttingen"
    assert (page.reference, page.visibility) == ("Ref05/0007/17", Visibility.PUBLIC)
    assert (page.paper_type, page.lead_office) == (
        "Beschlussvorlage/sonstige Vorlage",
        "05-Büro für Integration",
    )
    assert [(turn.organization, turn.role, turn.date, turn.outcome) for turn in page.consultations] == [
        ("Verwaltungsausschuss", Role.PRELIMINARY, None, None),
        (
            "A. f. Soziales, Integration, Gesundheit und Wohnungsbau",
            Role.PRELIMINARY,
            date(2017, 3, 14),
            Outcome.OPEN,
        ),
        ("Rat", Role.DECISION, date(2017, 3, 17), Outcome.ADOPTED_UNCHANGED),
    ]
    assert (
        page.consultations[2].meeting
        == "4. öffentliche/nichtöffentliche Sitzung des Rates der Stadt Göttingen"
    )
    assert list(page.sections_by_heading) == ["Beschlussvorschlag", "Begründung", "Finanzielle Auswirkungen"]
    assert [(file.number, file.size) for file in page.files] == [(1, 5617 * 1024), (2, 129 * 1024)]
    assert [(row.depth, row.reference, row.lead_office, row.paper_type) for row in page.family] == [
        (0, "Ref05/0007/17", "05-Büro für Integration", "Beschlussvorlage/sonstige Vorlage"),
        (1, None, "Dezernentenkonferenz", "DK-Vorlage"),
    ]


def test_wermelskirchen_paper():
    page = read("wermelskirchen-vo-5110.txt")
    assert (page.reference, page.author, page.clerk) == ("0041/2021", "N. N.", "N. N.")
    [turn] = page.consultations
    assert (turn.organization, turn.role, turn.date) == ("Rat der Stadt", None, date(2021, 6, 28))
    assert (turn.meeting, turn.outcome) == ("Sitzung des Rates der Stadt", Outcome.ADOPTED_UNCHANGED)
    assert list(page.sections_by_heading) == ["Beschlussvorschlag", "Sachverhalt"]


def test_bamberg_paper():
    page = read("bamberg-vo020-3443.txt")
    assert (page.reference, page.paper_type) == ("VO/2014/0718-20", "Beschlussvorlage")
    assert list(page.sections_by_heading) == ["Sitzungsvortrag"]


def test_marburg_agenda():
    page = read("marburg-to010-2356.txt")
    assert (page.kind, len(page.agenda)) == ("meeting", 8)
    assert page.meeting is not None
    assert (page.meeting.organization, page.meeting.date) == (
        "Stadtverordnetenversammlung",
        date(2016, 9, 16),
    )


@pytest.mark.parametrize(
    "name", [path.name for path in sorted(PAGES.glob("*.txt"))] if PAGES.is_dir() else []
)
def test_less_than_two_per_cent_are_left_over(name):
    text = sum(len(line.words) for line in page_lines((PAGES / name).read_bytes()))
    assert sum(map(len, read(name).unparsed)) < 0.02 * text


def read_sessionnet(name):
    path = SHARED / "data" / "sessionnet" / name
    return parse_any_page(path.read_bytes(), source=path.name)


def test_hilden_paper_of_the_other_family():
    page = read_sessionnet("hilden-vo0050-433.txt")
    assert (page.reference, page.file_number) == ("WP 04-09 SV 20/007", "II/20")
    assert page.name.startswith("Neues kommunales Finanzmanagement hier: Entscheidung")
    assert list(page.sections_by_heading) == ["Beschlussvorschlag", "Erläuterungen und Begründungen"]
    assert page.unparsed == ()


def test_cologne_item_of_the_other_family():
    page = read_sessionnet("koeln-to0050-80078.txt")
    assert (page.kind, page.meeting.number, page.visibility) == ("agenda_item", "Ö 7.2", Visibility.PUBLIC)
    assert page.meeting.outcome is Outcome.ADOPTED_UNCHANGED
    assert page.unparsed == ()
    votes = votes_in(page.sections_by_heading["Abstimmungsergebnis"])
    assert (votes.votes_yes, votes.votes_no, votes.votes_abstain) == (14, 3, 1)
