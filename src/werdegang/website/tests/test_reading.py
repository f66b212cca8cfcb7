# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about contents in other languages on the public pages."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from werdegang.concepts.factories import (
    GoalFactory,
    GoodPracticeFactory,
    GuidingPrincipleFactory,
    IndicatorFactory,
    MeasureFactory,
    ServiceOfferFactory,
    StatusUpdateFactory,
)
from werdegang.concepts.translation_factories import TranslationFactory
from werdegang.core.visibility import Visibility
from werdegang.website.addresses import address

pytestmark = pytest.mark.django_db
ARABIC = "تعلم الألمانية"


def words(client, path):
    response = client.get(path)
    assert response.status_code == 200
    return re.sub(r"[ \n]+", " ", response.content.decode())


@pytest.fixture
def goal():
    made = GoalFactory(title="Deutsch lernen", description="Kurse für alle.")
    TranslationFactory(of=made, text=ARABIC)
    return made


def pages(goal):
    """Where each kind of thing is told, with the things."""
    edition = goal.edition
    measure = MeasureFactory(edition=edition, goals=[goal])
    practice = GoodPracticeFactory(edition=edition, measure=measure)
    figure = IndicatorFactory(concept=edition.concept)
    principle = GuidingPrincipleFactory(edition=edition)
    return [
        (edition.concept, "name", address(edition.concept)),
        (edition, "name", address(edition)),
        (principle, "title", address(edition)),
        (goal.action_field, "title", address(edition)),
        (measure, "title", address(measure)),
        (StatusUpdateFactory(measure=measure), "text", address(measure)),
        (figure, "title", address(figure)),
        (practice, "title", reverse("website:good_practice_list")),
    ]


def test_a_page_is_told_in_the_language_chosen_and_says_so_where_it_stands(client, goal):
    html = words(client, address(goal) + "?textsprache=ar")
    assert f'<h1 lang="ar" dir="rtl">{ARABIC}</h1>' in html
    assert '<html lang="de" dir="rtl">' in html
    assert '<p lang="de" dir="ltr">Kurse für alle.</p>' in html
    assert "Noch nicht alles auf dieser Seite liegt in der Fassung „Arabisch“ vor" in html


def test_without_a_choice_the_original_stands_and_the_languages_are_offered(client, goal):
    html = words(client, address(goal))
    assert "<h1>Deutsch lernen</h1>" in html
    assert 'dir="rtl"><a' not in html
    assert '<html lang="de" dir="ltr">' in html
    there = f"{address(goal)}?textsprache=ar"
    assert f'<link rel="alternate" hreflang="ar" href="http://testserver{there}">' in html
    assert f'<a href="{there}" lang="ar" hreflang="ar" dir="rtl">' in html


def test_what_is_told_in_no_such_language_says_which_one_it_is_shown_in(client, goal):
    html = words(client, address(goal) + "?textsprache=fa")
    assert "Dieser Text liegt nur auf Deutsch vor." in html
    assert '<html lang="de" dir="ltr">' in html


def test_a_language_that_there_is_not_changes_nothing(client, goal):
    assert "<h1>Deutsch lernen</h1>" in words(client, address(goal) + "?textsprache=tlh")
    assert "textsprache" not in client.cookies


def test_the_english_pages_tell_in_english_what_is_there(client, goal):
    TranslationFactory(of=goal, language="en", text="Learn German")
    path = address(goal)
    assert "<h1>Deutsch lernen</h1>" in words(client, path)
    html = words(client, "/en" + path)
    assert '<h1 lang="en" dir="ltr">Learn German</h1>' in html
    assert '<p lang="de">Kurse für alle.</p>' in html
    assert "the rest is shown in German" in html


def test_the_choice_goes_on_to_the_next_page_and_no_further_than_the_browser(client, goal):
    words(client, address(goal) + "?textsprache=ar")
    cookie = client.cookies["textsprache"]
    assert (cookie.value, cookie["max-age"], cookie["expires"], cookie["httponly"]) == ("ar", "", "", True)
    assert ARABIC in words(client, address(goal.edition))
    assert ARABIC not in words(client, address(goal) + "?textsprache=de")


@pytest.mark.parametrize("number", range(8))
def test_every_kind_is_told_on_its_page(client, goal, number):
    thing, field, path = pages(goal)[number]
    TranslationFactory(of=thing, field=field, text="فقرة")
    html = words(client, path + "?textsprache=ar")
    assert re.search(r'<\w+[^>]* lang="ar" dir="rtl"[^>]*>(<a[^>]*>)?فقرة', html)


def test_a_hidden_translation_is_as_if_it_were_not_there(client, goal):
    goal.translations.update(visibility=Visibility.INTERNAL)
    html = words(client, address(goal) + "?textsprache=ar")
    assert ARABIC not in html
    assert 'hreflang="ar"' not in html


def test_a_translation_of_something_hidden_shows_nowhere(client, goal):
    hidden = GoalFactory(edition=goal.edition, action_field=goal.action_field, visibility=Visibility.INTERNAL)
    TranslationFactory(of=hidden, language="fa", text="پنهان")
    html = words(client, address(goal.edition) + "?textsprache=fa")
    assert "پنهان" not in html
    assert 'hreflang="fa"' not in html


def test_a_translation_whose_original_has_changed_says_so(client, goal):
    goal.title = "Deutsch sprechen"
    goal.save()
    assert "Der Originaltext wurde seit dieser Übersetzung geändert." in words(
        client, address(goal) + "?textsprache=ar"
    )


def test_leichte_sprache_is_reached_from_the_head_of_each_page_that_has_it(client, goal):
    TranslationFactory(of=goal, language="de-simple", text="Wir helfen beim Deutsch-Lernen.")
    html = words(client, address(goal))
    assert f'<li><a href="{address(goal)}?textsprache=de-simple"><svg' in html or (
        f'<a href="{address(goal)}?textsprache=de-simple">' in html.split("</header>")[0]
    )
    told = words(client, address(goal) + "?textsprache=de-simple")
    assert '<h1 lang="de-simple" dir="ltr">Wir helfen beim Deutsch-Lernen.</h1>' in told


def test_kept_pages_know_the_language(client, goal, settings):
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "reading"}
    }
    cache.clear()
    german = words(client, address(goal))
    client.cookies["textsprache"] = "ar"
    assert ARABIC in words(client, address(goal))
    del client.cookies["textsprache"]
    assert words(client, address(goal)) == german


def test_offers_are_told_in_the_language_chosen(client):
    offer = ServiceOfferFactory(title="Beratung")
    ServiceOfferFactory(translation_of=offer, text_language="ar", title="استشارة", body=offer.body)
    html = words(client, reverse("website:offer_list") + "?textsprache=ar")
    assert '<div lang="ar" dir="rtl" id=' in html


def test_translations_cost_one_query_however_many_there_are(client, goal):
    def asked():
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get(address(goal.edition) + "?textsprache=ar")
        return sum('FROM "concepts_translation"' in each["sql"] for each in queries)

    assert asked() == 1
    for number in range(3):
        more = GoalFactory(edition=goal.edition, action_field=goal.action_field, number=90 + number)
        TranslationFactory(of=more)
    assert asked() == 1


def test_one_page_lists_what_is_told_in_leichte_sprache(client, goal):
    TranslationFactory(of=goal, language="de-simple", text="Deutsch-Kurse")
    hidden = GoalFactory(edition=goal.edition, action_field=goal.action_field, visibility=Visibility.INTERNAL)
    TranslationFactory(of=hidden, language="de-simple", text="Geheim")
    html = words(client, reverse("website:easy_language"))
    there = f'<a href="{address(goal)}?textsprache=de-simple" lang="de-simple" dir="ltr">Deutsch-Kurse</a>'
    assert there in html
    assert "Geheim" not in html
    assert reverse("website:easy_language") in words(client, reverse("website:imprint"))
