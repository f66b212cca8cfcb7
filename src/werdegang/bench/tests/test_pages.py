# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about what is measured; no claim about how long it takes."""

import pytest
from django.conf import settings
from django.utils import timezone

from werdegang.bench.generate import generate
from werdegang.bench.measurements.importing import measure_import
from werdegang.bench.measurements.pages import LISTS, UNDER_LOAD, addresses
from werdegang.bench.measurements.views import STORE, measure_pages, without_store

pytestmark = pytest.mark.django_db
AT_MOST = {"paper": 10, "paper that adopts": 10}
"""Queries of the pages for which the issue names a number."""


def measured(papers: int):
    pages = addresses(generate(papers, 1, today=timezone.localdate()))
    return {page.page: page for page in measure_pages(pages, budget=0)}


@pytest.fixture
def small():
    return measured(30)


def test_every_measured_page_answers(small):
    assert {name: page.status for name, page in small.items() if page.status != 200} == {}


def test_what_is_compared_and_put_under_load_is_measured(small):
    assert set(LISTS) | set(UNDER_LOAD) <= set(small)


def test_a_paper_takes_ten_queries_at_most(small):
    assert {name: small[name].queries for name in AT_MOST if small[name].queries > AT_MOST[name]} == {}


def test_pages_are_measured_without_the_store_and_with_all_else():
    assert set(settings.MIDDLEWARE) - set(without_store()) == {STORE}


def test_every_generated_council_page_is_imported():
    speed = measure_import(3, 1)
    assert (speed.pages, speed.note) == (3, "")
