# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agenda items taken over: tied to meeting and paper, in whatever order the pages come."""

import itertools

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.models import AgendaItem, Consultation, Meeting, MeetingFile, Paper, Resolution
from werdegang.importers.tests import other_cities_sessionnet
from werdegang.importers.tests.writing_samples import ITEM, PAPER, take
from werdegang.importers.writing import NotWritten

pytestmark = pytest.mark.django_db


def take_item(text=ITEM):
    return take(text, source="to020-2.txt")


def picture():
    """What a reader would see of the step in the council."""
    step = Consultation.objects.get(organization__kind="council")
    result = Resolution.objects.get(organization__kind="council")
    return {
        "item": str(step.agenda_item),
        "role": step.role,
        "meeting": (str(step.meeting.date), step.meeting.start is not None, str(step.meeting.location)),
        "result": (result.outcome, result.outcome_text, result.text),
        "tied": (result.consultation, result.agenda_item, result.paper)
        == (step, step.agenda_item, step.paper),
        "votes": (result.votes_yes, result.votes_no, result.votes_abstain),
        "minutes": step.agenda_item.minutes,
    }


EXPECTED = {
    "item": "Ö 3 Spielplatz am Beispielweg",
    "role": "decision",
    "meeting": ("2023-03-17", True, "Ratssaal"),
    "result": ("adopted_changed", "geändert beschlossen", "Der Spielplatz wird größer."),
    "tied": True,
    "votes": (23, 4, 2),
    "minutes": "Es gibt eine Wortmeldung.",
}


def test_an_item_is_tied_to_the_paper_that_is_here():
    take(PAPER)
    take_item()
    assert picture() == EXPECTED


def test_an_item_waits_for_its_paper():
    take_item()
    take(PAPER)
    assert picture() == EXPECTED


ORDERS = [order for order in itertools.product("pi", repeat=4) if set(order) == {"p", "i"}]


@pytest.mark.slow
@pytest.mark.parametrize("order", ORDERS)
def test_any_order_of_the_pages_leads_to_the_same(order):
    for page in order:
        take(PAPER) if page == "p" else take_item()
    assert picture() == EXPECTED
    assert not take(PAPER).changes.any
    assert not take_item().changes.any


def test_the_meeting_is_not_doubled():
    take(PAPER)
    take_item()
    assert Meeting.objects.filter(organization__kind="council").count() == 1


def test_the_papers_page_does_not_take_back_what_the_meeting_recorded():
    take(PAPER)
    take_item()
    take(PAPER.replace("(offen)", "vertagt"))
    assert picture()["result"] == EXPECTED["result"]


def test_an_item_of_the_closed_part_is_not_shown_to_the_public():
    take_item(ITEM.replace("TOP: Ö 3", "TOP: N 3"))
    assert AgendaItem.objects.get().visibility == Visibility.COUNCIL
    assert not AgendaItem.objects.visible_to(ANYONE).exists()
    assert not Resolution.objects.visible_to(ANYONE).exists()


def test_an_item_whose_paper_is_not_here_keeps_what_its_page_says_of_it():
    take_item(ITEM.replace("\nWortprotokoll", "\nFederführend:66-Tiefbauamt\n\nWortprotokoll"))
    item = AgendaItem.objects.get()
    assert item.vendor["reference"] == "66/0001/23"
    assert item.vendor["paper"]["lead_office"] == "66-Tiefbauamt"
    assert not Paper.objects.exists()


def test_headings_of_the_minutes_stay_in_the_pages_words():
    take_item()
    assert AgendaItem.objects.get().vendor["headings"] == {
        "minutes": "Wortprotokoll", "resolution_text": "Beschluss", "votes_text": "Abstimmungsergebnis",
    }  # fmt: skip


def test_an_item_without_body_and_day_is_told_and_not_written():
    with pytest.raises(NotWritten, match="weder Gremium noch Tag"):
        take(
            "Auszug - Deich\n\nTOP: Ö 3\nBeschlussart: vertagt\n\nProtokoll:\n\nText.\n",
            body="Stadt Beispielstadt",
        )
    assert not Meeting.objects.exists()


def test_minutes_that_a_person_wrote_stay():
    take(PAPER)
    item = take_item().row
    item.minutes = "Berichtigt."
    item._history_user = UserFactory.create()
    item.save()
    done = take_item()
    item.refresh_from_db()
    assert item.minutes == "Berichtigt."
    assert [kept.name for kept in done.changes.kept] == ["minutes"]


def test_an_agenda_lists_items_in_order_and_finds_them_again():
    take_item()
    take(
        "Tagesordnung - 4. Sitzung des Rates der Stadt Beispielstadt\n\nGremium: Rat\nDatum: Fr, 17.03.2023\n"
        "Zeit: 16:00\n\nTOP   Betreff Vorlage\n\nÖ 1   Eröffnung\nÖ 3   Spielplatz am Beispielweg   66/0001/23\n"
        "N 4   Grundstück\n",
        source="to010-9.txt",
    )
    items = AgendaItem.objects.order_by("order")
    assert [(item.number, item.visibility) for item in items] == [
        ("Ö 1", "public"), ("Ö 3", "public"), ("N 4", "council"),
    ]  # fmt: skip
    assert items[1].minutes == "Es gibt eine Wortmeldung."


def test_a_vote_beside_its_label_is_the_items():
    take(PAPER)
    words = ITEM.split("Beschluss:")[0].replace(
        "Raum: Ratssaal", "Raum: Ratssaal\nAbstimmung: Ja: 23, Nein: 4"
    )
    take_item(words)
    result = Resolution.objects.get(organization__kind="council")
    assert (result.votes_yes, result.votes_no, result.votes_text) == (23, 4, "Ja: 23, Nein: 4")


def test_the_files_of_an_agenda_come_in_once_with_what_they_are():
    for _ in range(2):
        take(other_cities_sessionnet.SESSION_AGENDA, source="si0057-9.html")
    roles = MeetingFile.objects.order_by("position").values_list("file__name", "role")
    assert list(roles) == [("Einladung", "invitation"), ("Niederschrift öffentlich", "minutes")]
