# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of the SessionNet family: labels on lines or in cells of their own. Made up, in the form of real ones."""

from datetime import date, time

import pytest

from werdegang.importers.pages import parse_page
from werdegang.importers.sources import external_id, system_number
from werdegang.importers.vocabulary import Outcome, Visibility

PAPER = """
Betreff
Neue Laternen am Hafen
hier: Auftrag und Antrag der Fraktion Nord vom 3.2.2021
Vorlage
2021/0071 1. Ergänzung
Aktenzeichen
66-12
Art
Beschlussvorlage

Beschlussvorschlag:

Der Rat beschließt den Kauf von 40 Laternen.

Begründung:

Die alten sind von 1968.
Art und Vorlage stehen hier im Text.
"""

AS_TABLE = """<html><body><h1>Vorlage</h1><table>
<tr><td>Betreff:</td><td>Neue Laternen am Hafen</td></tr>
<tr><td>Status:</td><td>öffentlich</td></tr>
<tr><td>Vorlage:</td><td>2021/0071</td></tr>
<tr><td>Art:</td><td>Beschlussvorlage</td></tr>
<tr><td>Federführend:</td><td>Amt 66</td></tr>
</table>
<h2>Beratungen</h2>
<table><tr><th>Datum</th><th>Gremium</th><th>TOP</th><th>Beschluss</th></tr>
<tr><td>04.03.2021</td><td><a href="to0040.asp?__ksinr=12">Bauausschuss</a></td><td>Ö 4</td>
<td>ungeändert beschlossen</td></tr>
<tr><td>18.03.2021</td><td><a href="to0040.asp?__ksinr=15">Rat</a></td><td>Ö 9.1</td><td>vertagt</td></tr></table>
<h2>Beschlussvorschlag:</h2><p>Der Rat kauft 40 Laternen.</p></body></html>"""

AGENDA = """
Gremium
Bauausschuss
Datum
Do, 04.03.2021
Zeit
17:00-19:15
Raum
Ratssaal
Bezeichnung
5. Sitzung des Bauausschusses

Öffentlicher Teil
Ö 1\tGenehmigung der Niederschrift
Ö 2\tNeue Laternen am Hafen\t2021/0071
Nichtöffentlicher Teil
N 3\tGrundstückssache
"""


def test_labels_on_lines_of_their_own():
    page = parse_page(PAPER, source="vo0050-71.txt")
    assert page.name == "Neue Laternen am Hafen hier: Auftrag und Antrag der Fraktion Nord vom 3.2.2021"
    assert (page.reference, page.file_number, page.paper_type) == (
        "2021/0071 1. Ergänzung",
        "66-12",
        "Beschlussvorlage",
    )
    assert page.sections == (
        ("Beschlussvorschlag", "Der Rat beschließt den Kauf von 40 Laternen."),
        ("Begründung", "Die alten sind von 1968.\nArt und Vorlage stehen hier im Text."),
    )
    assert page.unparsed == ()


def test_a_page_is_told_without_its_address():
    assert parse_page(PAPER, source="seite.txt").reference == "2021/0071 1. Ergänzung"


def test_labels_in_cells_and_a_sequence_of_rows():
    page = parse_page(AS_TABLE, source="https://stadt.example/bi/vo0050.asp?__kvonr=71")
    assert (page.name, page.reference, page.lead_office) == ("Neue Laternen am Hafen", "2021/0071", "Amt 66")
    assert page.visibility is Visibility.PUBLIC
    turns = [(turn.organization, turn.date, turn.outcome, turn.meeting_url) for turn in page.consultations]
    assert turns == [
        (
            "Bauausschuss",
            date(2021, 3, 4),
            Outcome.ADOPTED_UNCHANGED,
            "https://stadt.example/bi/to0040.asp?__ksinr=12",
        ),
        ("Rat", date(2021, 3, 18), Outcome.POSTPONED, "https://stadt.example/bi/to0040.asp?__ksinr=15"),
    ]
    assert page.sections == (("Beschlussvorschlag", "Der Rat kauft 40 Laternen."),)
    assert page.unparsed == ()


def test_an_agenda():
    page = parse_page(AGENDA, source="si0057-12.txt")
    meeting = page.meeting
    assert page.kind == "meeting"
    assert (meeting.organization, meeting.date, meeting.start, meeting.end, meeting.place) == (
        "Bauausschuss",
        date(2021, 3, 4),
        time(17),
        time(19, 15),
        "Ratssaal",
    )
    assert [(item.number, item.name, item.reference, item.visibility) for item in page.agenda] == [
        ("Ö 1", "Genehmigung der Niederschrift", None, Visibility.PUBLIC),
        ("Ö 2", "Neue Laternen am Hafen", "2021/0071", Visibility.PUBLIC),
        ("N 3", "Grundstückssache", None, Visibility.COUNCIL),
    ]


def test_an_item_with_its_vote():
    words = "TOP Ö 7.2: Bericht zum Hafen\n\nBeschluss: zur Kenntnis genommen\n\nBeschluss:\n\nDer Bericht ist bekannt."
    page = parse_page(words, source="seite.txt")
    assert (page.kind, page.name, page.meeting.number) == ("agenda_item", "Bericht zum Hafen", "Ö 7.2")
    assert page.meeting.outcome is Outcome.NOTED
    assert page.sections_by_heading == {"Beschluss": "Der Bericht ist bekannt."}


@pytest.mark.parametrize(
    ("kind", "source", "number"),
    [
        ("paper", "https://stadt.example/bi/vo0050.asp?__kvonr=433", "433"),
        ("paper", "stadt-vo0050-433.txt", "433"),
        ("agenda_item", "https://stadt.example/to0050.php?__ktonr=80078&smcred=4", "80078"),
        ("meeting", "si0057.asp__ksinr=9.html", "9"),
        ("meeting", "https://stadt.example/bi/to0040.asp?__ksinr=12", "12"),
    ],
)
def test_the_number_of_the_system(kind, source, number):
    assert system_number(kind, source) == number
    assert external_id(kind, source, "stadt").startswith("sessionnet:stadt:__k")
