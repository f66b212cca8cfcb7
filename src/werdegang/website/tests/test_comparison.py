# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the comparison of two editions."""

import re
from decimal import Decimal

import pytest

from werdegang.concepts.factories import (
    ConceptFactory,
    EditionFactory,
    GoalFactory,
    GoalSuccessionFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    MeasureFactory,
    MeasureSuccessionFactory,
)
from werdegang.concepts.vocabulary import SuccessionKind
from werdegang.website.comparison import Fate, Group, Tie, groups_of

pytestmark = pytest.mark.django_db


class Thing:
    """What the grouping needs of a goal."""

    def __init__(self, pk, title="", description=""):
        self.pk, self.title, self.description = pk, title or f"Ziel {pk}", description


def fates(before, after, ties):
    groups = groups_of([Thing(pk) for pk in before], [Thing(pk) for pk in after], [Tie(*tie) for tie in ties])
    return [
        (group.fate.value, [each.pk for each in group.before], [each.pk for each in group.after])
        for group in groups
    ]


@pytest.mark.parametrize(
    ("before", "after", "ties", "expected"),
    [
        ([1], [11], [(1, 11)], [("reworded", [1], [11])]),
        ([1, 2], [11], [(1, 11), (2, 11)], [("merged", [1, 2], [11])]),
        ([1], [11, 12], [(1, 11), (1, 12)], [("split", [1], [11, 12])]),
        ([1, 2], [11, 12], [(1, 11), (1, 12), (2, 12)], [("regrouped", [1, 2], [11, 12])]),
        ([1], [], [(1, None, "Erledigt")], [("dropped", [1], [])]),
        ([1], [], [], [("dropped", [1], [])]),
        ([], [11], [], [("new", [], [11])]),
        # Through an edition between: 5 and 6 stand there.
        ([1], [11], [(1, 5), (5, 11)], [("reworded", [1], [11])]),
        ([1], [11, 12], [(1, 5), (1, 6), (5, 11), (6, 12)], [("split", [1], [11, 12])]),
        ([1, 2], [11], [(1, 5), (2, 5), (5, 11)], [("merged", [1, 2], [11])]),
        ([1, 2], [11], [(1, 5), (5, None, "Weg"), (2, 11)], [("dropped", [1], []), ("reworded", [2], [11])]),
        # Three that hang together although the first and the last share nothing.
        (
            [1, 2, 3],
            [11, 12],
            [(1, 11), (3, 12), (2, 11), (2, 12)],
            [("regrouped", [1, 2, 3], [11, 12])],
        ),
        ([2, 1], [11, 12], [(1, 11), (2, 12)], [("reworded", [2], [12]), ("reworded", [1], [11])]),
    ],
)
def test_groups_follow_from_the_ties(before, after, ties, expected):
    assert fates(before, after, ties) == expected


def test_a_circle_of_ties_comes_to_an_end():
    assert fates([1], [11], [(1, 5), (5, 1)]) == [("dropped", [1], []), ("new", [], [11])]


@pytest.mark.parametrize(
    ("new", "fate"),
    [
        (Thing(11, "Ein Ziel", "Mit  Text"), Fate.CONTINUED),
        (Thing(11, "Ein Ziel", "Mit anderem Text"), Fate.REWORDED),
        (Thing(11, "Das Ziel", "Mit Text"), Fate.REWORDED),
    ],
)
def test_the_wording_says_whether_it_was_reworded(new, fate):
    assert Group([Thing(1, "Ein Ziel", "Mit Text")], [new]).fate is fate


def test_reasons_of_all_ways_are_told_once():
    found = groups_of(
        [Thing(1), Thing(2)], [Thing(11)], [Tie(1, 11, "Gemeinsam"), Tie(2, 5), Tie(5, 11, "Gemeinsam")]
    )
    assert list(found[0].reasons) == ["Gemeinsam"]


@pytest.fixture
def line():
    concept = ConceptFactory(name="Integrationskonzept")
    first = EditionFactory(concept=concept, number=0, name="Konzept")
    second = EditionFactory(concept=concept, number=1, name="1. Fortschreibung", predecessor=first)
    return first, second


def page(client, later, earlier, status=200):
    address = f"/konzepte/{later.concept.slug}/{later.slug}/vergleich/{earlier.slug}/"
    response = client.get(address)
    assert response.status_code == status
    return response if status != 200 else re.sub(r"[ \n]+", " ", response.content.decode())


def test_changed_words_are_marked_and_said(client, line):
    old = GoalFactory(
        edition=line[0], title="Vereine fördern", description="Vereine erhalten Räume auf Antrag."
    )
    new = GoalFactory(
        edition=line[1], title="Vereine stärken", description="Vereine erhalten Räume und Mittel."
    )
    GoalSuccessionFactory(predecessor=old, successor=new, kind=SuccessionKind.REWORDED, reason="Mehr Mittel.")
    html = page(client, line[1], line[0])
    assert "Neu gefasst" in html
    assert (
        'Vereine <del><span class="kern-sr-only">gestrichen: </span>fördern'
        '<span class="kern-sr-only"> (Ende des Gestrichenen)</span></del>' in html
    )
    assert '<ins><span class="kern-sr-only">hinzugefügt: </span>stärken' in html
    assert "Vereine erhalten Räume <del>" in html
    assert "Mehr Mittel." in html


def test_markup_in_a_wording_stays_text(client, line):
    old = GoalFactory(edition=line[0], title="A <b>fett</b>")
    new = GoalFactory(edition=line[1], title="B <b>fett</b>")
    GoalSuccessionFactory(predecessor=old, successor=new)
    html = page(client, line[1], line[0])
    assert "<b>" not in html


def test_what_was_dropped_stands_with_its_reason(client, line):
    GoalSuccessionFactory(
        predecessor=GoalFactory(edition=line[0], title="Elternbriefe"),
        successor=None,
        kind=SuccessionKind.DROPPED,
        reason="Erledigt, als Angebot dauerhaft.",
    )
    html = page(client, line[1], line[0])
    assert "Elternbriefe" in html
    assert "Erledigt, als Angebot dauerhaft." in html


def test_measures_are_compared_too(client, line):
    MeasureSuccessionFactory(
        predecessor=MeasureFactory(edition=line[0], title="Sprachcafé"),
        successor=MeasureFactory(edition=line[1], title="Sprachcafé"),
    )
    html = page(client, line[1], line[0])
    assert 'id="massnahmen-continued"' in html


def test_targets_stand_side_by_side(client, line):
    figure = IndicatorFactory(concept=line[0].concept, title="Beratungen", unit="Personen")
    IndicatorTargetFactory(indicator=figure, edition=line[0], target_value=Decimal(200))
    IndicatorTargetFactory(indicator=figure, edition=line[1], target_value=Decimal(600))
    html = page(client, line[1], line[0])
    assert "200\u00a0Personen bis 2018" in html
    assert "600\u00a0Personen bis 2018" in html
    assert "erhöht" in html


def test_a_successor_that_is_not_public_is_as_if_it_did_not_exist(client, line):
    old = GoalFactory(edition=line[0], title="Sichtbar")
    hidden = GoalFactory(edition=line[1], title="qzgeheim", visibility="draft")
    GoalSuccessionFactory(predecessor=old, successor=hidden, reason="qzgeheim")
    html = page(client, line[1], line[0])
    assert "qzgeheim" not in html
    assert "Es ist kein Grund festgehalten." in html


def test_the_earlier_edition_first_leads_to_the_one_address(client, line):
    response = page(client, line[0], line[1], 301)
    assert response["Location"].endswith("/1-fortschreibung/vergleich/konzept/")


def test_an_edition_is_not_compared_with_itself(client, line):
    page(client, line[1], line[1], 404)


def test_a_draft_is_compared_with_nothing(client, line):
    hidden = EditionFactory(concept=line[0].concept, number=2, draft=True, visibility="draft")
    page(client, hidden, line[0], 404)
    page(client, line[1], hidden, 404)


@pytest.mark.parametrize("state", ["participation", "board", "council"])
def test_before_its_adoption_a_public_edition_says_that_it_is_not_adopted(client, line, state):
    changed = EditionFactory(
        concept=line[0].concept, number=2, state=state, adopted_by=None, predecessor=line[1]
    )
    html = client.get(f"/konzepte/{changed.concept.slug}/{changed.slug}/").content.decode()
    assert "Noch nicht beschlossen." in html
    page(client, changed, line[1])


def test_the_edition_leads_to_its_comparison(client, line):
    html = client.get(f"/konzepte/{line[1].concept.slug}/{line[1].slug}/").content.decode()
    assert f"/konzepte/{line[1].concept.slug}/1-fortschreibung/vergleich/konzept/" in html
