# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about finished pages that are kept for visitors of whom nothing is known."""

import gzip

import pytest
from django.core.cache import cache
from django.urls import reverse

from werdegang.core.revision import current_revision
from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperFactory
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def memory(settings):
    """Other tests keep nothing: inside a test's transaction the revision stands still."""
    settings.CACHES = {
        "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "kept"}
    }
    cache.clear()


def test_a_kept_page_asks_one_question(client, django_assert_num_queries):
    url = reverse("website:paper", args=[PaperFactory().slug])
    first = client.get(url).content
    with django_assert_num_queries(1):
        assert client.get(url).content == first


def test_a_page_that_a_browser_has_is_not_sent_again(client):
    url = reverse("website:paper_list")
    tag = client.get(url).headers["ETag"]
    answer = client.get(url, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.content) == (304, b"")


def test_a_zipped_page_is_the_same_page(client):
    url = reverse("website:imprint")
    plain, zipped = client.get(url), client.get(url, headers={"Accept-Encoding": "gzip"})
    assert gzip.decompress(zipped.content) == plain.content
    assert zipped.headers["ETag"] != plain.headers["ETag"]


@pytest.mark.django_db(transaction=True)
def test_a_change_of_the_data_empties_the_store(client):
    paper = PaperFactory(name="Vorher")
    url = reverse("website:paper", args=[paper.slug])
    assert b"Vorher" in client.get(url).content
    before = current_revision()
    paper.name = "Nachher"
    paper.save()
    assert current_revision() > before
    assert b"Nachher" in client.get(url).content


@pytest.mark.django_db(transaction=True)
def test_a_paper_that_is_hidden_is_gone_at_once(client):
    paper = PaperFactory()
    url = reverse("website:paper", args=[paper.slug])
    assert client.get(url).status_code == 200
    paper.visibility = Visibility.COUNCIL
    paper.save()
    assert client.get(url).status_code == 404


def test_what_a_signed_in_person_sees_is_neither_kept_nor_given_to_others(client):
    paper = PaperFactory(visibility=Visibility.INTERNAL)
    url = reverse("website:paper", args=[paper.slug])
    office = OrganizationFactory(office=True)
    client.force_login(
        OrganizationRoleFactory(organization=office, role=OrganizationRole.Role.OFFICE_STAFF).user
    )
    answer = client.get(url)
    assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "private, no-store")
    client.logout()
    client.cookies.clear()
    assert client.get(url).status_code == 404


def test_a_signed_in_person_does_not_get_the_page_kept_for_anyone(client):
    url = reverse("website:start")
    client.get(url)
    client.force_login(OrganizationRoleFactory().user)
    assert "Abmelden" in client.get(url).content.decode()


def test_each_language_keeps_pages_of_its_own(client):
    assert 'lang="de"' in client.get("/impressum/").content.decode()
    assert 'lang="en"' in client.get("/en/impressum/").content.decode()
