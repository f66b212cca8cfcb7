# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals of former editions, numbers of papers in odd spellings, and questions in other languages on the search page."""

import datetime

import pytest

from werdegang.concepts.factories import EditionFactory, GoalFactory, GoalSuccessionFactory
from werdegang.concepts.translation_factories import TranslationFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperFactory
from werdegang.website.tests.test_search import page, titles

pytestmark = pytest.mark.django_db


@pytest.fixture
def two_editions():
    former = EditionFactory(number=1)
    living = EditionFactory(
        concept=former.concept,
        predecessor=former,
        start_date=datetime.date(2019, 1, 1),
        end_date=datetime.date(2022, 1, 1),
        number=2,
    )
    return former, living


def test_a_goal_of_a_former_edition_says_what_it_has_become(client, two_editions):
    former, living = two_editions
    before = GoalFactory(edition=former, title="Sprachkurse wohnortnah")
    now = GoalFactory(edition=living, title="Deutsch lernen überall")
    GoalSuccessionFactory(predecessor=before, successor=now)
    words = page(client, "Sprachkurse")
    assert titles(words) == [before.title]
    assert (
        f'Fortgeführt als: <a href="/konzepte/{living.concept.slug}/{living.slug}/ziele/{now.slug}/">'
        in words
    )


def test_what_a_draft_makes_of_a_goal_is_not_told(client, two_editions):
    former, living = two_editions
    before = GoalFactory(edition=former, title="Sprachkurse wohnortnah")
    now = GoalFactory(edition=living, title="Deutsch lernen überall", visibility=Visibility.DRAFT)
    GoalSuccessionFactory(predecessor=before, successor=now)
    assert "Deutsch lernen überall" not in page(client, "Sprachkurse")


def test_of_goals_that_continue_each_other_the_living_one_comes_first(client, two_editions):
    former, living = two_editions
    before = GoalFactory(
        edition=former, title="Sprachkurse wohnortnah", description="Sprachkurse, Sprachkurse"
    )
    now = GoalFactory(edition=living, title="Deutsch lernen", description="Dazu gibt es Sprachkurse.")
    GoalSuccessionFactory(predecessor=before, successor=now)
    assert titles(page(client, "Sprachkurse")) == [now.title, before.title]


def test_where_few_things_are_translated_the_german_term_is_followed_and_they_come_after(client):
    translated = GoalFactory(title="Sprachkompass")
    TranslationFactory(of=translated, language="en", text="Language course for all")
    german = [GoalFactory(title=f"Sprachkurse {number}") for number in range(2)]
    words = page(client, "language course")
    assert sorted(titles(words)) == sorted([translated.title, *(each.title for each in german)])
    assert titles(words)[-1] == translated.title
    assert "Treffer für „language course“" in words


def test_words_of_another_script_that_the_list_does_not_know_are_left_out(client):
    goal = GoalFactory(title="Deutschkurse am Abend")
    assert titles(page(client, "курсы немецкого языка")) == [goal.title]


@pytest.mark.parametrize("asked", ["FrA 12/19", "Drucksache FrA/0012/19", "fra-12-2019", "Vorlage 12/19"])
def test_a_paper_is_found_by_its_number_however_it_is_written(client, asked):
    paper = PaperFactory(name="Radwege", reference="FrA/0012/19")
    PaperFactory(name="Spielplätze", reference="FrA/0120/19")
    assert titles(page(client, asked))[0] == paper.name
