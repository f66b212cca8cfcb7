# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about finished pages that are kept for visitors of whom nothing is known."""

import gzip
from contextlib import suppress

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.urls import reverse

from werdegang.core.changes import rows_changed
from werdegang.core.revision import current_revision
from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperFactory
from werdegang.council.models import Paper
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory, PersonFactory
from werdegang.people.models import OrganizationRole
from werdegang.website.kept import KeptPagesMiddleware, kept

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


@pytest.mark.parametrize("asked", ["", "identity", "br, gzip;q=0", "gzip; q=0.0, identity"])
def test_who_does_not_take_gzip_gets_the_page_as_it_is(client, asked):
    url = reverse("website:imprint")
    client.get(url, headers={"Accept-Encoding": "gzip"})
    answer = client.get(url, headers={"Accept-Encoding": asked})
    assert "Content-Encoding" not in answer.headers
    assert answer.content.rstrip().endswith(b"</html>")


@pytest.mark.parametrize("asked", ["gzip", "gzip, deflate, br", "br;q=1, gzip;q=0.5", "GZIP"])
def test_who_takes_gzip_gets_it(client, asked):
    answer = client.get(reverse("website:imprint"), headers={"Accept-Encoding": asked})
    assert answer.headers["Content-Encoding"] == "gzip"


def test_the_length_of_a_kept_page_is_told(client):
    url = reverse("website:imprint")
    for asked in ("gzip", "identity"):
        for _time in range(2):
            answer = client.get(url, headers={"Accept-Encoding": asked})
            assert int(answer.headers["Content-Length"]) == len(answer.content)


def test_a_page_with_a_visitors_token_is_not_kept(rf):
    """Whoever opened the sign-in page has a token but no session; a form would put it on the page."""
    made = []

    def view(request: HttpRequest) -> HttpResponse:
        made.append(get_token(request))
        return HttpResponse(made[-1])

    store = KeptPagesMiddleware(kept(view))
    for secret in ("a" * 32, "b" * 32):
        request = rf.get("/formular/")
        request.COOKIES[settings.CSRF_COOKIE_NAME] = request.META["CSRF_COOKIE"] = secret
        assert store(request).content == made[-1].encode()
    assert len(made) == 2


def test_who_has_a_token_gets_the_page_that_is_kept_for_anyone(client, django_assert_num_queries):
    url = reverse("website:imprint")
    client.get(url)
    client.cookies[settings.CSRF_COOKIE_NAME] = "a" * 32
    with django_assert_num_queries(1):
        assert client.get(url).headers["ETag"]


def _rename(paper):
    paper.name = "Nachher"
    paper.save()


def _hand_over(paper):
    paper.originator_persons.add(PersonFactory())


def _remove(paper):
    paper.delete()


def _in_bulk(paper):
    Paper.objects.filter(pk=paper.pk).update(name="Nachher")
    rows_changed(Paper, [paper.pk])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("change", [_rename, _hand_over, _remove, _in_bulk])
def test_every_kind_of_change_moves_the_number_on(change):
    paper = PaperFactory(name="Vorher")
    before = current_revision()
    change(paper)
    assert current_revision() > before


@pytest.mark.django_db(transaction=True)
def test_many_changes_in_one_transaction_move_the_number_once():
    paper = PaperFactory()
    before = current_revision()
    with transaction.atomic():
        for _time in range(3):
            paper.save()  # as it is: what listens after the commit has nothing to write
    assert current_revision() == before + 1


@pytest.mark.django_db(transaction=True)
def test_a_change_that_is_taken_back_leaves_the_number():
    paper = PaperFactory()
    before = current_revision()
    with suppress(ZeroDivisionError), transaction.atomic():
        paper.save()
        raise ZeroDivisionError
    assert current_revision() == before


@pytest.mark.django_db(transaction=True)
def test_a_change_after_one_that_was_taken_back_moves_the_number():
    paper = PaperFactory()
    before = current_revision()
    with transaction.atomic():
        with suppress(ZeroDivisionError), transaction.atomic():
            paper.save()
            raise ZeroDivisionError
        paper.save()
    assert current_revision() == before + 1


@pytest.mark.django_db(transaction=True)
def test_when_the_number_moves():
    """SQLite: with the data, so that nothing after the commit can keep an old page alive.

    PostgreSQL: right after the commit, else every other writer would wait at this one row.
    """
    paper = PaperFactory()
    before = current_revision()
    with transaction.atomic():
        paper.save()
        assert current_revision() - before == (1 if connection.vendor == "sqlite" else 0)
    assert current_revision() == before + 1
