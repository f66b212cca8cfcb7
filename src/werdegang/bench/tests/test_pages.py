# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about what is measured; no claim about how long it takes."""

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from werdegang.bench.generate import ORDER, generate
from werdegang.bench.measurements.importing import measure_import
from werdegang.bench.measurements.pages import LISTS, UNDER_LOAD, addresses
from werdegang.bench.measurements.views import STORE, measure_pages, without_store

pytestmark = pytest.mark.django_db
A_PAPER = 10
"""Queries of a paper's page at most."""


def town(papers: int) -> dict[str, str]:
    """Addresses of the pages in a new town of so many papers; another one is pulled down before."""
    for model in reversed(ORDER):
        model._base_manager.all()._raw_delete("default")
    return addresses(generate(papers, 1, today=timezone.localdate()))


def queries(client: Client, path: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    assert response.status_code == 200, path
    return len(captured)


@pytest.mark.slow
def test_no_public_page_takes_more_queries_in_a_larger_town(client):
    small = {name: queries(client, path) for name, path in town(60).items()}
    large = {name: queries(client, path) for name, path in town(240).items()}
    assert {name: (small[name], count) for name, count in large.items() if count > small[name]} == {}


def test_a_paper_takes_ten_queries_at_most(client):
    pages = town(60)
    papers = ("paper", "paper that adopts")
    assert max(queries(client, pages[name]) for name in papers) <= A_PAPER


def test_what_is_compared_and_put_under_load_is_measured():
    assert set(LISTS) | set(UNDER_LOAD) <= set(town(12))


def test_what_is_measured_of_a_page_has_its_status_queries_and_times():
    (page,) = measure_pages({"person": town(12)["person"]}, budget=0, fewest=1)
    assert (page.page, page.status) == ("person", 200)
    assert page.queries > 0
    assert page.ms > 0


def test_pages_are_measured_without_the_store_and_with_all_else():
    assert set(settings.MIDDLEWARE) - set(without_store()) == {STORE}


def test_every_generated_council_page_is_imported():
    speed = measure_import(3, 1)
    assert (speed.pages, speed.note) == (3, "")
