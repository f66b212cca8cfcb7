# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page that says what became of a body's resolutions."""

import datetime

import pytest
from django.urls import reverse

from werdegang.core.visibility import Visibility
from werdegang.followup.factories import AssignmentFactory, ProgressNoteFactory
from werdegang.people.factories import OrganizationFactory
from werdegang.people.models import Organization
from werdegang.website.addresses import address

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    return OrganizationFactory(kind=Organization.Kind.COMMITTEE, name="Ausschuss für Beispiele")


def assignment(board, title, **more):
    return AssignmentFactory(
        resolution__paper__body=board.body, resolution__organization=board, title=title, **more
    )


def page(client, board) -> str:
    text: str = client.get(reverse("website:body_resolutions", args=[board.slug])).content.decode()
    return text


def test_each_row_leads_to_its_resolution_and_shows_how_it_stands(client, board):
    late = assignment(board, "Offene Sache", due=datetime.date(2017, 6, 30))
    done = assignment(board, "Alte Sache", state="completed")
    ProgressNoteFactory(assignment=done, text="Die Räume sind bezogen.")
    text = page(client, board)
    for task in (late, done):
        assert f'href="{address(task.resolution)}#auftrag-{task.position}"' in text
    for kind in ("delayed", "completed"):
        assert f"wd-status--{kind}" in text
    assert "1 Auftrag ist offen." in text
    assert "Die Räume sind bezogen." in text
    assert text.index("Offene Sache") < text.index('id="beendet"') < text.index("Alte Sache")
    assert reverse("website:body_resolutions_sheet", args=[board.slug]) in text


def test_on_a_phone_the_rows_are_cards_and_nothing_scrolls_sideways(client, board):
    assignment(board, "Offene Sache")
    text = page(client, board)
    assert "wd-data--cards" in text
    assert 'role="region"' not in text


def test_where_nothing_is_known_it_says_so(client, board):
    text = page(client, board)
    assert "0 Aufträge sind offen." in text
    assert text.count("<p>Keine.</p>") == 1


@pytest.mark.parametrize("level", [Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT])
def test_it_shows_only_what_the_public_sees(client, board, level):
    assignment(board, "Verborgene Sache", visibility=level)
    assignment(board, "Verborgener Beschluss", resolution__visibility=level)
    shown = assignment(
        board, "Offene Sache", office__name="Verborgenes Amt", office__visibility=Visibility.INTERNAL
    )
    ProgressNoteFactory(assignment=shown, text="Verborgenes Wort", visibility=level)
    assignment(OrganizationFactory(kind=Organization.Kind.COMMITTEE, body=board.body), "Von anderswo")
    text = page(client, board)
    assert "Offene Sache" in text
    assert "erborgen" not in text
    assert "anderswo" not in text


def test_the_number_of_queries_does_not_grow(client, board, django_assert_max_num_queries):
    for number in range(12):
        ProgressNoteFactory(assignment=assignment(board, f"Sache {number}"))
    with django_assert_max_num_queries(25):
        page(client, board)
