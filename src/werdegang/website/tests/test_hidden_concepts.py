# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every page of concept steering: hidden things leave no trace, and old addresses lead on."""

from typing import Any

import pytest

from werdegang.concepts.factories import ConceptRoleFactory
from werdegang.website.tests.concept_scene import PAGES, SECRET, content, hide, scene

pytestmark = pytest.mark.django_db

HIDDEN = [{"visibility": level} for level in ("council", "internal", "draft")] + [{"deleted": True}]


@pytest.mark.slow
@pytest.mark.parametrize("level", HIDDEN, ids=lambda level: str(level.get("visibility", "deleted")))
def test_hidden_things_leave_no_trace_on_any_page(client, level):
    about = scene()
    before = {page: content(client, about.addresses[page]) for page in PAGES}
    hide(about, **level)
    for page in PAGES:
        after = content(client, about.addresses[page])
        assert SECRET not in after, page
        assert after == before[page], page


@pytest.mark.slow
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
