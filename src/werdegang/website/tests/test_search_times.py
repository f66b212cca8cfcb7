# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about times that a question names, on the page of the search."""

import datetime
from urllib.parse import quote

import pytest

from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperFactory, ResolutionFactory
from werdegang.search import upkeep
from werdegang.website.tests.test_search import page, titles

pytestmark = pytest.mark.django_db
NOTHING = "ist nichts bekannt, was dazu passt."


def _decided(day, text, **more):
    return ResolutionFactory(paper=PaperFactory(name=text), text=text, date=day, meeting=None, **more)


@pytest.mark.parametrize(
    "asked",
    ["Was wurde aus unserem Beschluss vom März 2019?", "what became of our resolution of March 2019?"],
)
def test_resolutions_of_a_month_are_those_of_it_and_it_is_said(client, asked):
    _decided(datetime.date(2019, 3, 14), "Zaunkönige zählen")
    _decided(datetime.date(2019, 4, 1), "Wildbienen zählen")
    words = page(client, asked)
    assert titles(words) == ["Zaunkönige zählen"]
    assert "<strong>März 2019</strong>" in words
    assert "genau=1" in words


def test_other_words_are_looked_for_within_the_time(client):
    _decided(datetime.date(2019, 3, 14), "Zaunkönige zählen")
    _decided(datetime.date(2019, 3, 15), "Wildbienen zählen")
    _decided(datetime.date(2018, 3, 15), "Wildbienen füttern")
    assert titles(page(client, "Wildbienen am 15. März 2019")) == ["Wildbienen zählen"]
    assert titles(page(client, "Wildbienen im Jahr 2018")) == ["Wildbienen füttern"]


def test_a_month_without_a_year_is_the_last_that_has_something_one_may_see(client):
    _decided(datetime.date(2018, 3, 15), "Zaunkönige zählen")
    _decided(datetime.date(2019, 3, 15), "Wildbienen zählen", visibility=Visibility.COUNCIL)
    words = page(client, "Beschlüsse vom März")
    assert titles(words) == ["Zaunkönige zählen"]
    assert "<strong>März 2018</strong>" in words


def test_a_time_in_which_nothing_is_found_is_a_word_like_others(client):
    PaperFactory(name="Ein Märchen vom März 1999")
    words = page(client, "Märchen März 1999")
    assert titles(words) == ["Ein Märchen vom März 1999"]
    assert "<strong>März 1999</strong>" not in words


def test_whoever_wants_the_words_gets_the_words(client):
    _decided(datetime.date(2019, 3, 14), "Zaunkönige zählen")
    words = page(client, "Beschluss März 2019", genau="1")
    assert "<strong>März 2019</strong>" not in words


def test_a_month_of_which_there_is_nothing_is_answered_with_its_year(client):
    _decided(datetime.date(2009, 5, 14), "Wildbienen zählen")
    PaperFactory(name="Ein Beschluss im Märchen", date=None, sort_date=None)
    words = page(client, "Beschlüsse vom März 2009")
    assert f"Aus März 2009 {NOTHING}" in words
    assert '<a href="?q=Beschl%C3%BCsse+in+2009">Was aus 2009 bekannt ist</a>' in words
    assert titles(page(client, "Beschlüsse in 2009")) == ["Wildbienen zählen"]


def test_another_month_is_no_other_spelling(client):
    PaperFactory(name="Zaunkönige Juni 2019", date=None, sort_date=None)
    words = page(client, "Zaunkönige Juli 2019")
    assert f"Aus Juli 2019 {NOTHING}" in words
    assert "Meinten Sie" not in words


def test_a_time_with_something_or_a_month_of_any_year_is_not_said_to_have_nothing(client):
    _decided(datetime.date(2019, 3, 14), "Zaunkönige zählen")
    for asked in ("Beschluss März 2019", "Wildbienen vom Dezember", "Konzept 2009", '"März 2009"'):
        assert NOTHING not in page(client, asked)
    assert NOTHING not in page(client, "Beschluss März 2009", genau="1")


def test_of_a_year_that_one_may_not_see_nothing_is_told(client):
    day = datetime.date(2009, 3, 14)
    paper = PaperFactory(name="Wildbienen", date=day, sort_date=day, visibility=Visibility.COUNCIL)
    ResolutionFactory(paper=paper, date=day, meeting=None, visibility=Visibility.COUNCIL)
    words = page(client, "Beschluss März 2009")
    assert f"Aus März 2009 {NOTHING}" in words
    assert "Was aus 2009 bekannt ist" not in words


def test_a_bare_year_beside_a_sort_of_things_is_a_time(client):
    _decided(datetime.date(2009, 5, 14), "Wildbienen zählen")
    _decided(datetime.date(2019, 5, 14), "Die Beschlüsse von 2009")
    words = page(client, "Beschlüsse 2009")
    assert titles(words) == ["Wildbienen zählen"]
    assert "<strong>2009</strong>" in words
    assert f"Aus 2010 {NOTHING}" in page(client, "Beschlüsse 2010")


PLACES = ("/suche.atom?q={}", "/abos/neues.atom?zu=/suche/%3Fq={}")


@pytest.mark.parametrize("place", PLACES)
def test_a_feed_of_an_empty_month_is_empty(client, place):
    _decided(datetime.date(2019, 3, 14), "Zaunkönige zählen, Bericht bis Mai 2024")
    _decided(datetime.date(2019, 4, 1), "Wildbienen zählen")
    upkeep.rebuild()
    for asked in ("Beschluss vom Mai 2024", "Zaunkönige im Juni 2024", "Zaunkönnige"):
        assert "<entry>" not in client.get(place.format(quote(asked))).content.decode(), asked


@pytest.mark.parametrize("place", PLACES)
def test_a_feed_tells_what_there_is_of_the_time_that_its_words_name(client, place):
    _decided(datetime.date(2019, 3, 14), "Zaunkönige zählen")
    _decided(datetime.date(2019, 4, 1), "Wildbienen zählen")
    upkeep.rebuild()
    told = client.get(place.format(quote("Beschluss vom März 2019"))).content.decode()
    assert "Zaunkönige" in told
    assert "Wildbienen" not in told
