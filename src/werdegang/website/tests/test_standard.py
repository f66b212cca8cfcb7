# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about robots.txt, the sitemap and security.txt."""

import datetime
import re

import pytest
from django.test import Client
from protego import Protego

from werdegang.concepts.factories import GoalFactory, MeasureFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import MeetingFactory, PaperFactory, ResolutionFactory
from werdegang.council.models import Paper
from werdegang.council.vocabulary import Outcome
from werdegang.people.factories import OrganizationFactory, PersonFactory
from werdegang.website import sitemap
from werdegang.website.addresses import address

pytestmark = pytest.mark.django_db
HOST = "http://testserver"


def text(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200, path
    return response.content.decode()


def places(client: Client, path: str) -> list[str]:
    return [each.removeprefix(HOST) for each in re.findall("<loc>(.*?)</loc>", text(client, path))]


def everywhere(client: Client) -> list[str]:
    return [place for part in places(client, "/sitemap.xml") for place in places(client, part)]


def test_robots_may_read_what_is_public_and_are_told_of_the_sitemap(client):
    rules = Protego.parse(text(client, "/robots.txt"))
    for path in ("/", "/rat/vorlagen/", "/en/rat/vorlagen/", "/oparl/", "/api/v1/"):
        assert rules.can_fetch(HOST + path, "anyone"), path
    assert not rules.can_fetch(HOST + "/arbeitsplatz/", "anyone")
    assert list(rules.sitemaps) == [f"{HOST}/sitemap.xml"]


@pytest.mark.slow
def test_every_kind_of_thing_with_a_page_is_in_the_sitemap_and_answers(client):
    resolution = ResolutionFactory(outcome=Outcome.REJECTED)
    things = [
        PaperFactory(), MeetingFactory(), resolution, OrganizationFactory(), PersonFactory(), GoalFactory(),
        MeasureFactory(),
    ]  # fmt: skip
    found = everywhere(client)
    assert len(found) == len(set(found))
    for thing in things:
        assert address(thing) in found
    for place in found:
        assert client.get(place).status_code == 200, place


@pytest.mark.parametrize("level", [Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT])
def test_what_is_hidden_is_in_no_part_and_makes_none(client, monkeypatch, level):
    monkeypatch.setattr(sitemap, "SIZE", 1)
    PaperFactory(slug="geheim", visibility=level)
    assert places(client, "/sitemap.xml") == ["/sitemap/seiten-1.xml"]
    PaperFactory(slug="offen")
    PaperFactory(slug="auch-geheim", visibility=level)
    assert places(client, "/sitemap.xml") == ["/sitemap/seiten-1.xml", "/sitemap/vorlagen-1.xml"]
    assert places(client, "/sitemap/vorlagen-1.xml") == ["/rat/vorlagen/offen/"]
    assert client.get("/sitemap/vorlagen-2.xml").status_code == 404


@pytest.mark.parametrize(
    "name", ["vorlagen-1", "vorlagen-0", "seiten-2", "nichts-1", "vorlagen-99999999999999999999"]
)
def test_a_part_that_is_not_there_is_not_found(client, name):
    assert client.get(f"/sitemap/{name}.xml").status_code == 404


def test_a_page_says_when_it_changed_last(client):
    paper = PaperFactory()
    moment = datetime.datetime(2020, 5, 1, 23, 30, tzinfo=datetime.UTC)
    Paper.objects.filter(pk=paper.pk).update(modified=moment)
    assert "<lastmod>2020-05-02</lastmod>" in text(client, "/sitemap/vorlagen-1.xml")


@pytest.mark.parametrize("much", [1, 20])
def test_a_part_asks_one_question_however_long_it_is(client, django_assert_max_num_queries, much):
    for _number in range(much):
        MeetingFactory()
        MeasureFactory()
    for kind in ("sitzungen", "massnahmen"):
        with django_assert_max_num_queries(4):
            client.get(f"/sitemap/{kind}-1.xml")
    with django_assert_max_num_queries(len(sitemap.KINDS) + 3):
        client.get("/sitemap.xml")


def operator(settings, tmp_path, words: str) -> None:
    settings.DATA = tmp_path
    (tmp_path / "betreiber.toml").write_text(words, encoding="utf-8")


def test_without_a_contact_there_is_no_security_txt(client, settings, tmp_path):
    settings.DATA = tmp_path
    assert client.get("/.well-known/security.txt").status_code == 404
    operator(settings, tmp_path, "[security]\ncontact = []\n")
    assert client.get("/.well-known/security.txt").status_code == 404
    operator(settings, tmp_path, "[sicherheit]\n")
    assert client.get("/.well-known/security.txt").status_code == 404


def test_security_txt_names_contact_and_day(client, settings, tmp_path):
    operator(settings, tmp_path, '[security]\ncontact = ["mailto:a@example.org"]\nexpires = 2030-01-31\n')
    lines = text(client, "/.well-known/security.txt").splitlines()
    assert lines[:2] == ["Contact: mailto:a@example.org", "Expires: 2030-01-31T23:59:59Z"]
    assert f"Canonical: {HOST}/.well-known/security.txt" in lines


def test_without_a_day_the_contact_is_valid_for_less_than_a_year(client, settings, tmp_path):
    operator(settings, tmp_path, '[security]\ncontact = ["https://example.org/melden"]\n')
    words = text(client, "/.well-known/security.txt")
    [day] = re.findall(r"^Expires: (\S+)T23:59:59Z$", words, re.MULTILINE)
    left = datetime.date.fromisoformat(day) - datetime.datetime.now(datetime.UTC).date()
    assert 170 < left.days < 365
