# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every page of concept steering: its form, and as many queries however much there is."""

import re
from itertools import pairwise

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from werdegang.website.tests.concept_scene import PAGES, content, fill, scene

pytestmark = pytest.mark.django_db

MOST_QUERIES = {"edition": 16}


@pytest.fixture(scope="module")
def about(django_db_setup, django_db_blocker):
    """A scene that all tests of this module read; what one of them adds is taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield scene(2)
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def pages():
    """The pages of the scene as they are made, once for all that is asked of them."""
    return {}


@pytest.fixture(scope="module")
def answered():
    """Addresses that were asked: pages lead to the same ones again and again."""
    return set()


@pytest.fixture
def html(client, about, page, pages):
    """A page of the scene."""
    if page not in pages:
        pages[page] = content(client, about.addresses[page])
    return pages[page]


def questions(client, address):
    """How many questions the page asks the database when nothing of it is kept."""
    cache.clear()
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return len(queries)


def test_queries_do_not_grow_with_the_data(client, about):
    few = {page: questions(client, about.addresses[page]) for page in PAGES}
    fill(about.concept, about.edition, 3)
    assert {page: questions(client, about.addresses[page]) for page in PAGES} == few
    assert {page for page, count in few.items() if count > MOST_QUERIES.get(page, 25)} == set()


@pytest.mark.parametrize("page", [page for page in PAGES if page != "indicator_csv"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_has_one_heading_a_breadcrumb_a_day_and_its_address(client, about, page, language):
    html = content(client, about.addresses[page], language)
    assert html.count("<h1") == 1
    assert f'<html lang="{language[1:] or "de"}"' in html
    assert 'aria-current="page"' in html
    assert ("As of:" if language else "Stand:") in html
    assert language + about.addresses[page] in html


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_kept_for_visitors(client, about, page):
    response = client.get(about.addresses[page])
    assert response["ETag"]
    assert response["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("page", [page for page in PAGES if page != "indicator_csv"])
def test_headings_descend_step_by_step(html, page):
    levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


@pytest.mark.parametrize("page", [page for page in PAGES if page != "indicator_csv"])
def test_no_id_stands_twice(html, page):
    ids = re.findall(r'\sid="([^"]+)"', html)
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.slow
@pytest.mark.parametrize("page", [page for page in PAGES if page != "indicator_csv"])
def test_every_address_on_a_page_is_answered(client, html, page, answered):
    inside = set(
        re.findall(r'href="(/konzepte[^"#]*|/kennzahlen[^"#]*|/beteiligung[^"#]*|/gute-praxis[^"#]*)', html)
    )
    assert inside
    answers = {
        address: client.get(address.replace("&amp;", "&")).status_code for address in inside - answered
    }
    assert set(answers.values()) <= {200}, answers
    answered |= inside
