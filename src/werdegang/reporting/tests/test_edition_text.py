# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole text of an edition as a document."""

import datetime

import pytest
from django.urls import reverse

from werdegang.concepts.factories import (
    EditionFactory,
    FocusTopicFactory,
    FundingFactory,
    GoalFactory,
    GoalSuccessionFactory,
    NeedFactory,
)
from werdegang.concepts.models import Edition, Goal, Measure
from werdegang.core.visibility import Visibility
from werdegang.rendering import text
from werdegang.rendering.tree import Figure, Heading
from werdegang.reporting import edition_text
from werdegang.reporting.sheets import NothingToShow


def told(edition) -> str:
    """The words of it."""
    return " ".join(text.write(edition_text.full_text(edition)).split())


def test_fields_goals_measures_and_figures_are_in_it(scene):
    words = told(scene.edition)
    for part in ("Sprache und Bildung", "Kurse für alle", "Kurs am Vormittag", "Bildungsträger A"):
        assert part in words
    blocks = edition_text.full_text(scene.edition).blocks
    assert [block.caption for block in blocks if isinstance(block, Figure)] == ["Plätze in Kursen"]
    levels = [block.level for block in blocks if isinstance(block, Heading)]
    assert all(after <= before + 1 for before, after in zip([1, *levels], levels, strict=False))


def test_it_says_what_is_planned_and_not_how_it_went(scene):
    words = told(scene.edition)
    assert "Der Kurs hat begonnen" not in words
    assert "auf Kurs" not in words


def test_needs_topics_and_reasons_are_in_it(scene):
    Goal.objects.filter(pk=scene.goal.pk).update(rationale="Weil viele warten.")
    NeedFactory(edition=scene.edition, title="Zu wenig Plätze").goals.add(scene.goal)
    scene.goal.focus_topics.add(FocusTopicFactory(edition=scene.edition, title="Sprachförderung"))
    words = told(scene.edition)
    assert "Zu wenig Plätze" in words
    assert "Weil viele warten." in words
    assert "Schwerpunktthemen: Sprachförderung" in words


def test_what_became_of_the_goals_before_stands_in_the_next_edition(scene):
    following = EditionFactory(
        concept=scene.edition.concept, number=2, predecessor=scene.edition, state="council", adopted_by=None
    )
    GoalSuccessionFactory(
        predecessor=scene.goal, successor=GoalFactory(edition=following, title="Mehr Kurse"), kind="reworded"
    )
    dropped = GoalFactory(edition=scene.edition, title="Ein Haus")
    GoalSuccessionFactory(predecessor=dropped, successor=None, kind="dropped", reason="Es steht schon.")
    words = told(following)
    assert "Mehr Kurse" in words
    assert "Es steht schon." in words
    assert "neu gefasst" in words


def test_money_is_told_by_year_and_not_what_was_spent(scene):
    FundingFactory(edition=scene.edition, measure=None, year=2017, planned=25000, spent=777)
    words = told(scene.edition).replace("\xa0", " ")
    assert "25.000 €" in words
    assert "777" not in words


def test_what_is_not_public_is_not_in_it(scene):
    Measure.objects.filter(pk=scene.measure.pk).update(visibility=Visibility.INTERNAL)
    assert "Kurs am Vormittag" not in told(scene.edition)
    Edition.objects.filter(pk=scene.edition.pk).update(visibility=Visibility.INTERNAL)
    with pytest.raises(NothingToShow):
        edition_text.full_text(scene.edition)
    assert edition_text.as_pdf(scene.edition) is None


def test_the_same_edition_gives_the_same_bytes_all_day(scene):
    assert edition_text.as_pdf(scene.edition) == edition_text.as_pdf(scene.edition)
    assert edition_text.full_text(scene.edition).moment.time() == datetime.time()


def test_an_edition_without_anything_in_it_can_be_set(scene):
    empty = EditionFactory(concept=scene.edition.concept, number=2, state="council", adopted_by=None)
    assert (edition_text.as_pdf(empty) or b"").startswith(b"%PDF")


@pytest.mark.slow
def test_everybody_takes_it_along_from_its_page(scene, client):
    names = [scene.edition.concept.slug, scene.edition.slug]
    page = client.get(reverse("website:edition", args=names)).content.decode()
    for name, beginning in (("edition_pdf", b"%PDF"), ("edition_docx", b"PK")):
        url = reverse(f"website:{name}", args=names)
        assert url in page
        assert client.get(url).content.startswith(beginning)
    Edition.objects.filter(pk=scene.edition.pk).update(visibility=Visibility.INTERNAL)
    assert client.get(reverse("website:edition_pdf", args=names)).status_code == 404
