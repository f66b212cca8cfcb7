# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small reports: what became of a body's resolutions."""

import datetime

import pytest

from werdegang.core.visibility import Visibility
from werdegang.followup.factories import AssignmentFactory, ProgressNoteFactory
from werdegang.people.factories import OrganizationFactory
from werdegang.people.models import Organization
from werdegang.rendering import text
from werdegang.reporting import sheets

pytestmark = pytest.mark.django_db


@pytest.fixture
def board():
    """A committee."""
    return OrganizationFactory(kind=Organization.Kind.COMMITTEE, name="Ausschuss für Beispiele")


def assignment(board, title, **more):
    return AssignmentFactory(
        resolution__paper__body=board.body, resolution__organization=board, title=title, **more
    )


def test_it_lists_what_is_open_and_all_that_ever_ended(board):
    assignment(board, "Offene Sache", due=datetime.date(2017, 6, 30))
    old = assignment(board, "Alte Sache", state="completed", state_since=datetime.date(2001, 1, 1))
    ProgressNoteFactory(assignment=old, text="Die Räume sind bezogen.")
    words = text.write(sheets.of_body(board.slug))
    for said in (
        "Ausschuss für Beispiele",
        "Offene Sache",
        "überfällig",
        "Alte Sache",
        "bezogen",
        "1 Auftrag ist offen",
    ):
        assert said in words
    assert board.body.name in words


@pytest.mark.parametrize("level", [Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT])
def test_it_lists_only_what_the_public_sees(board, level):
    assignment(board, "Verborgene Sache", visibility=level)
    assignment(board, "Verborgener Beschluss", resolution__visibility=level)
    ProgressNoteFactory(
        assignment=assignment(board, "Offene Sache"), text="Verborgenes Wort", visibility=level
    )
    assignment(OrganizationFactory(kind=Organization.Kind.COMMITTEE, body=board.body), "Von anderswo")
    words = text.write(sheets.of_body(board.slug))
    assert "Offene Sache" in words
    assert "erborgen" not in words
    assert "anderswo" not in words


def test_offices_and_hidden_bodies_have_none(board):
    hidden = OrganizationFactory(kind=Organization.Kind.COMMITTEE, visibility=Visibility.INTERNAL)
    for slug in (OrganizationFactory(office=True).slug, hidden.slug, "gibt-es-nicht"):
        with pytest.raises(sheets.NothingToShow):
            sheets.of_body(slug)


def test_the_number_of_queries_is_fixed(board, django_assert_num_queries):
    for number in range(4):
        ProgressNoteFactory(assignment=assignment(board, f"Sache {number}"))
    with django_assert_num_queries(9):
        sheets.of_body(board.slug)
