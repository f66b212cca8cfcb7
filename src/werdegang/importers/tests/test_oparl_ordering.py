# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Agenda items that change their places at the source, and nothing else."""

import pytest

from werdegang.council.models import AgendaItem
from werdegang.importers.tests.oparl_fake import FakeServer, thing

pytestmark = pytest.mark.django_db


def source(*numbers, **more):
    """A meeting with items of these numbers, in this order; the items themselves are always the same."""
    items = [thing("AgendaItem", number, name=f"TOP {number}") for number in numbers]
    return FakeServer(Meeting=[thing("Meeting", agendaItem=items, **more)])


def agenda():
    return list(AgendaItem.objects.filter(deleted=False).order_by("order").values_list("name", flat=True))


def test_items_that_only_changed_places_are_moved():
    source(1, 2, 3).crawl(full=True)
    run = source(3, 1, 2).crawl(full=True)
    assert agenda() == ["TOP 3", "TOP 1", "TOP 2"]
    assert run.totals["AgendaItem"]["updated"] == 3


def test_the_move_stands_in_the_history():
    source(1, 2).crawl(full=True)
    source(2, 1).crawl(full=True)
    assert AgendaItem.history.count() == 4


def test_an_item_in_between_moves_the_following_ones():
    source(1, 2).crawl(full=True)
    source(1, 3, 2).crawl(full=True)
    assert agenda() == ["TOP 1", "TOP 3", "TOP 2"]


def test_without_a_change_nothing_is_written():
    source(1, 2).crawl(full=True)
    run = source(1, 2).crawl(full=True)
    assert run.totals["AgendaItem"] == {"seen": 2, "unchanged": 2}


def test_what_somebody_here_moved_stays():
    source(1, 2, 3).crawl(full=True)
    AgendaItem.objects.filter(name="TOP 1").update(order=7)
    source(2, 1, 3).crawl(full=True)
    assert AgendaItem.objects.get(name="TOP 1").order == 7


def test_items_that_say_their_order_are_not_moved_by_their_place_in_the_list():
    def with_order(*numbers):
        items = [thing("AgendaItem", n, name=f"TOP {n}", order=n) for n in numbers]
        return FakeServer(Meeting=[thing("Meeting", agendaItem=items)])

    with_order(0, 1, 2).crawl(full=True)
    with_order(2, 0, 1).crawl(full=True)
    assert agenda() == ["TOP 0", "TOP 1", "TOP 2"]
