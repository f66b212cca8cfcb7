# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every page of concept steering: hidden things leave no trace, and queries do not grow with data."""

import re
from itertools import pairwise
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from werdegang.concepts.factories import ConceptRoleFactory
from werdegang.website.tests.concept_scene import SECRET, fill, hide, scene

pytestmark = pytest.mark.django_db

PAGES = [
    "concept_list",
    "concept",
    "edition",
    "measure_list",
    "measure",
    "goal",
    "comparison",
    "edition_changes",
    "measure_changes",
    "goal_changes",
    "indicator_changes",
    "indicator_list",
    "indicator",
    "indicator_csv",
    "participation",
    "good_practice_list",
    "offer_list",
]
MOST_QUERIES = {"edition": 16}
HIDDEN = [{"visibility": level} for level in ("council", "internal", "draft")] + [{"deleted": True}]


def content(client, address, language=""):
    cache.clear()
    response = client.get(language + address)
    assert response.status_code == 200, address
    return response.content.decode()


@pytest.mark.parametrize("level", HIDDEN, ids=lambda level: str(level.get("visibility", "deleted")))
def test_hidden_things_leave_no_trace_on_any_page(client, level):
    about = scene()
    before = {page: content(client, about.addresses[page]) for page in PAGES}
    hide(about, **level)
    for page in PAGES:
        after = content(client, about.addresses[page])
        assert SECRET not in after, page
        assert after == before[page], page


@pytest.mark.parametrize("page", PAGES)
def test_queries_do_not_grow_with_the_data(client, page):
    about = scene()
    counts = []
    for more in (0, 3):
        fill(about.concept, about.edition, more)
        cache.clear()
        with CaptureQueriesContext(connection) as queries:
            client.get(about.addresses[page])
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert counts[1] <= MOST_QUERIES.get(page, 25)


@pytest.mark.parametrize("page", [page for page in PAGES if page != "indicator_csv"])
@pytest.mark.parametrize("language", ["", "/en"])
def test_every_page_has_one_heading_a_breadcrumb_a_day_and_its_address(client, page, language):
    about = scene()
    html = content(client, about.addresses[page], language)
    assert html.count("<h1") == 1
    assert f'<html lang="{language[1:] or "de"}"' in html
    assert 'aria-current="page"' in html
    assert ("As of:" if language else "Stand:") in html
    assert language + about.addresses[page] in html


@pytest.mark.parametrize("page", PAGES)
def test_every_page_is_kept_for_visitors(client, page):
    response = client.get(scene().addresses[page])
    assert response["ETag"]
    assert response["Cache-Control"] == "no-cache"


@pytest.mark.parametrize("page", [page for page in PAGES if page != "indicator_csv"])
def test_headings_descend_step_by_step(client, page):
    levels = [int(level) for level in re.findall(r"<h([1-6])", content(client, scene().addresses[page]))]
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels


@pytest.mark.parametrize("page", [page for page in PAGES if page != "indicator_csv"])
def test_no_id_stands_twice(client, page):
    ids = re.findall(r'\sid="([^"]+)"', content(client, scene(2).addresses[page]))
    assert sorted(ids) == sorted(set(ids))


@pytest.mark.parametrize("page", [page for page in PAGES if page != "indicator_csv"])
def test_every_address_on_a_page_is_answered(client, page):
    about = scene()
    html = content(client, about.addresses[page])
    inside = set(
        re.findall(r'href="(/konzepte[^"#]*|/kennzahlen[^"#]*|/beteiligung[^"#]*|/gute-praxis[^"#]*)', html)
    )
    answers = {address: client.get(address.replace("&amp;", "&")).status_code for address in inside}
    assert inside
    assert set(answers.values()) == {200}, answers


def test_the_coordinating_office_sees_drafts_of_its_concept(client):
    about = scene()
    hide(about, visibility="draft")
    client.force_login(ConceptRoleFactory(concept=about.concept).user)
    assert SECRET in content(client, about.addresses["edition"])


def test_internal_notes_are_the_administrations(client):
    about = scene()
    client.force_login(ConceptRoleFactory(concept=about.concept).user)
    assert f"{SECRET} Vermerk" in content(client, about.addresses["measure"])


@pytest.mark.parametrize(
    ("old", "new", "page"),
    [("konzept-alt", "", "concept"), ("", "ausgabe-alt", "edition"), ("", "ausgabe-alt", "measure_list")],
)
def test_former_addresses_redirect_for_good(client, old, new, page):
    about = scene()
    former = about.addresses[page].replace(about.concept.slug, old or about.concept.slug)
    former = former.replace(about.edition.slug, new or about.edition.slug)
    for thing, slug in ((about.concept, old), (about.edition, new)):
        if slug:
            current, thing.slug = thing.slug, slug
            thing.save()
            thing.slug = current
            thing.save()
    response = client.get(former)
    assert (response.status_code, response.url) == (301, about.addresses[page])


@pytest.mark.parametrize("page", ["goal", "measure", "indicator", "indicator_csv"])
def test_renamed_goals_measures_and_figures_redirect_for_good(client, page):
    about = scene()
    thing: Any = {"goal": about.goal, "measure": about.measure}.get(page, about.indicator)
    former = about.addresses[page]
    thing.slug = f"{thing.slug}-neu"
    thing.save()
    response = client.get(former)
    assert (response.status_code, response.url) == (301, about.addresses[page])


@pytest.mark.parametrize("page", ["concept", "edition", "goal", "measure", "indicator", "indicator_csv"])
def test_a_hidden_thing_answers_like_one_that_never_was(client, page):
    about = scene()
    thing: Any = {
        "concept": about.concept,
        "edition": about.edition,
        "goal": about.goal,
        "measure": about.measure,
    }.get(page, about.indicator)
    address = about.addresses[page]
    nowhere = client.get(address.replace(thing.slug, "gab-es-nie"))
    thing.visibility = "internal"
    thing.save()
    hidden = client.get(address)
    assert hidden.status_code == nowhere.status_code == 404
    assert hidden.content.replace(thing.slug.encode(), b"") == nowhere.content.replace(b"gab-es-nie", b"")


def test_a_renamed_hidden_thing_gives_no_redirect(client):
    about = scene()
    former = about.addresses["goal"]
    about.goal.slug, about.goal.visibility = "anders", "internal"
    about.goal.save()
    assert client.get(former).status_code == 404
