# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about offers and good practice."""

import datetime
import re

import pytest

from werdegang.concepts.background_factories import DistrictFactory
from werdegang.concepts.factories import (
    GoodPracticeFactory,
    MeasureFactory,
    ServiceOfferFactory,
    TargetGroupFactory,
)
from werdegang.core import languages
from werdegang.people.factories import OrganizationFactory

pytestmark = pytest.mark.django_db


def words(client, where):
    response = client.get(where)
    assert response.status_code == 200
    return re.sub(r"[ \n]+", " ", response.content.decode())


def test_a_text_in_another_language_says_so_to_every_reader(client):
    ServiceOfferFactory(title="دورة لغة", text_language="ar")
    html = words(client, "/angebote/")
    assert re.search(r'<div lang="ar" dir="rtl">\s*<h3>دورة لغة</h3>', html)
    assert "Text auf Arabisch" in html


def test_a_text_in_the_pages_language_needs_no_mark(client):
    ServiceOfferFactory(title="Deutschkurs")
    assert "<div lang=" not in words(client, "/angebote/")
    assert '<div lang="de" dir="ltr"' in words(client, "/en/angebote/")


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?thema=Sprache", "Deutschkurs"),
        ("?sprache=fa", "Beratung"),
        ("?gruppe=Eltern", "Beratung"),
        ("?stadtteil=Grone", "Deutschkurs"),
    ],
)
def test_offers_are_filtered(client, query, found):
    ServiceOfferFactory(
        title="Deutschkurs", subject="Sprache", languages=["de"], districts=[DistrictFactory(name="Grone")]
    )
    ServiceOfferFactory(
        title="Beratung",
        subject="Recht",
        languages=["fa"],
        districts=[DistrictFactory(name="Weende")],
        target_groups=[TargetGroupFactory(name="Eltern")],
    )
    html = words(client, f"/angebote/{query}")
    assert re.findall(r"<h3>([^<]+)</h3>", html) == [found]


def test_languages_are_named_in_words(client):
    ServiceOfferFactory(languages=["de", "ti", "xx"])
    assert "Deutsch, Tigrinisch, xx" in words(client, "/angebote/")


def test_an_offer_that_is_over_says_so(client):
    ServiceOfferFactory(title="Alt", valid_until=datetime.date(2020, 1, 1))
    assert "nicht mehr gültig" in words(client, "/angebote/")


def test_hidden_offers_offer_no_choice(client):
    ServiceOfferFactory()
    ServiceOfferFactory(
        subject="Geheimthema",
        districts=[DistrictFactory(name="Geheimdorf")],
        languages=["fa"],
        visibility="internal",
    )
    ServiceOfferFactory(districts=[DistrictFactory(name="Geheimort", visibility="internal")])
    html = words(client, "/angebote/")
    assert "Geheim" not in html
    assert "Persisch" not in html


def test_a_hidden_measure_of_an_offer_is_not_named(client):
    ServiceOfferFactory(measures=[MeasureFactory(title="Geheime Maßnahme", visibility="draft")])
    assert "Geheim" not in words(client, "/angebote/")


def test_an_offer_of_a_hidden_organization_is_not_there(client):
    ServiceOfferFactory(title="Kurs", organization=OrganizationFactory(visibility="internal"))
    assert "Kein Angebot passt." in words(client, "/angebote/")


def test_good_practice_tells_its_story_with_measure_and_organization(client):
    measure = MeasureFactory(title="Vormittagskurse")
    GoodPracticeFactory(
        edition=measure.edition,
        measure=measure,
        organization=OrganizationFactory(name="Familienzentrum"),
        title="Wie es gelang",
        story="Zuerst die Räume.\n\nDann die Kurse.",
        is_sample=True,
    )
    html = words(client, "/gute-praxis/")
    for expected in (
        "Wie es gelang",
        "<p>Zuerst die Räume.</p>",
        "Vormittagskurse",
        "Familienzentrum",
        "Beispieldaten",
    ):
        assert expected in html


def test_good_practice_is_filtered_by_edition(client):
    one, other = GoodPracticeFactory(title="Eins"), GoodPracticeFactory(title="Zwei")
    html = words(client, f"/gute-praxis/?ausgabe={one.edition.concept.slug}.{one.edition.slug}")
    assert one.title in html
    assert other.title not in html


@pytest.mark.parametrize(
    ("code", "direction"),
    [
        ("ar", "rtl"),
        ("fa", "rtl"),
        ("ckb", "rtl"),
        ("ps", "rtl"),
        ("ar-SY", "rtl"),
        ("de", "ltr"),
        ("uk", "ltr"),
        ("xx", "ltr"),
    ],
)
def test_direction_of_writing(code, direction):
    assert languages.direction(code) == direction


def test_what_is_over_comes_last(client):
    ServiceOfferFactory(title="Alt", position=1, valid_until=datetime.date(2020, 1, 1))
    ServiceOfferFactory(title="Neu", position=2)
    assert re.findall(r"<h3>([^<]+)</h3>", words(client, "/angebote/")) == ["Neu", "Alt"]


def test_offers_are_filtered_by_the_language_of_their_text(client):
    ServiceOfferFactory(title="Kurs")
    ServiceOfferFactory(title="Course", text_language="en")
    assert re.findall(r"<h3>([^<]+)</h3>", words(client, "/angebote/?text=en")) == ["Course"]


@pytest.fixture
def course():
    """A course told in German, English and Arabic."""
    made = ServiceOfferFactory(title="Kurs")
    ServiceOfferFactory(title="Course", text_language="en", translation_of=made)
    ServiceOfferFactory(title="دورة", text_language="ar", translation_of=made)
    return made


def test_an_offer_told_in_several_languages_is_one_offer(client, course):
    html = words(client, "/angebote/")
    assert "1 Angebot<" in html
    assert re.findall(r"<h3>([^<]+)</h3>", html) == ["Kurs"]
    assert re.search(r'lang="ar" dir="rtl"[^>]*> ?<p><strong>دورة</strong>', html)


@pytest.mark.parametrize(
    ("where", "title"),
    [("/angebote/", "Kurs"), ("/en/angebote/", "Course"), ("/angebote/?text=ar", "دورة")],
)
def test_an_offer_is_told_in_the_language_wanted_or_that_of_the_page(client, course, where, title):
    assert re.findall(r"<h3>([^<]+)</h3>", words(client, where)) == [title]


def test_every_description_keeps_its_own_place_on_the_page(client, course):
    html = words(client, "/angebote/")
    for offer in (course, *course.translations.all()):
        assert html.count(f'id="{offer.slug}"') == 1


@pytest.mark.parametrize("visibility", ["council", "internal", "draft"])
def test_a_hidden_translation_is_missing(client, course, visibility):
    ServiceOfferFactory(title="Geheim", text_language="fa", translation_of=course, visibility=visibility)
    assert "Geheim" not in words(client, "/angebote/")
    assert "Kein Angebot passt." in words(client, "/angebote/?text=fa")


def test_the_offers_take_the_same_queries_however_many_there_are(client, django_assert_max_num_queries):
    for number in range(8):
        made = ServiceOfferFactory(title=f"Kurs {number}")
        ServiceOfferFactory(title=f"Course {number}", text_language="en", translation_of=made)
    with django_assert_max_num_queries(11):
        client.get("/angebote/")


def test_all_that_match_stand_on_one_sheet_to_print(client, django_assert_max_num_queries):
    from werdegang.concepts.factories import ServiceOfferFactory as Offer

    first = Offer(title="Sprachkurs", subject="Sprache")
    for number in range(40):
        Offer(title=f"Kurs {number}", subject="Sprache", body=first.body)
    Offer(title="Verein", subject="Sport", body=first.body)
    with django_assert_max_num_queries(20):
        html = client.get("/angebote/?thema=Sprache&liste=1").content.decode()
    assert html.count("<tr role=") == 42
    assert "Verein" not in html
    assert 'href="/angebote/?thema=Sprache"' in html
    assert "?thema=Sprache&amp;liste=1" in client.get("/angebote/?thema=Sprache").content.decode()
