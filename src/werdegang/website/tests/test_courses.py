# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the pages of courses."""

import datetime
import json

import pytest
from django.urls import reverse

from werdegang.concepts.factories import GoalFactory, MeasureFactory, StatusUpdateFactory
from werdegang.concepts.models import StatusUpdate
from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperFactory, ResolutionFactory
from werdegang.participation.factories import ProposalResultFactory
from werdegang.website.lineage import course_address

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal():
    found = GoalFactory(title="Sprachkurse")
    measure = MeasureFactory(edition=found.edition, title="Kurse am Vormittag")
    measure.goals.add(found)
    StatusUpdateFactory(measure=measure, text="Zwei Kurse laufen.")
    return found


@pytest.mark.slow
def test_every_sort_of_thing_has_its_course(client, goal):
    result = ProposalResultFactory(goal=goal, proposal__phase__concept=goal.edition.concept)
    things = [
        goal,
        goal.edition,
        goal.edition.concept,
        goal.measures.get(),
        PaperFactory(),
        ResolutionFactory(),
        result.proposal,
    ]
    for thing in things:
        assert client.get(course_address(thing)).status_code == 200
        assert client.get(course_address(thing, "daten.json")).status_code == 200
        assert client.get(course_address(thing, "einbetten")).status_code == 200


def test_a_goal_leads_to_its_course(client, goal):
    address = reverse("website:goal", args=[goal.edition.concept.slug, goal.edition.slug, goal.slug])
    assert course_address(goal) in client.get(address).content.decode()


def test_the_page_takes_twelve_questions_beside_the_one_for_the_store(
    client, goal, django_assert_max_num_queries
):
    StatusUpdate.objects.bulk_create(
        StatusUpdate(
            measure=goal.measures.get(),
            date=datetime.date(2017, 1, 1),
            state="in_progress",
            text=f"Stand {n}",
        )
        for n in range(1000)
    )
    with django_assert_max_num_queries(13):
        response = client.get(course_address(goal))
    assert response.context["shown"] < 100


def test_many_steps_begin_with_the_weighty_ones_and_all_are_one_click_away(client, goal):
    for _each in range(70):
        StatusUpdateFactory(measure=goal.measures.get(), text="Ein Stand von vielen")
    assert "Ein Stand von vielen" not in client.get(course_address(goal)).content.decode()
    assert "Ein Stand von vielen" in client.get(course_address(goal) + "?auswahl=alle").content.decode()
    assert "Kurse am Vormittag" in client.get(course_address(goal) + "?auswahl=sachstand").content.decode()


def test_a_hidden_update_is_told_in_no_form(client, goal):
    StatusUpdate.objects.update(visibility=Visibility.INTERNAL)
    for form in ("", "daten.json", "einbetten"):
        assert "Zwei Kurse laufen." not in client.get(course_address(goal, form)).content.decode()


def test_the_data_say_day_source_and_address_of_each_step(client, goal):
    found = json.loads(client.get(course_address(goal, "daten.json")).content)
    update = next(step for step in found["steps"] if step["kind"] == "sachstand")
    assert update["text"] == "Zwei Kurse laufen."
    assert update["source"]
    assert update["day"]
    assert update["url"].startswith("http")


def test_only_the_page_to_embed_may_stand_in_a_frame_and_it_sets_no_cookie(client, goal):
    page, embedded = client.get(course_address(goal)), client.get(course_address(goal, "einbetten"))
    assert "frame-ancestors 'none'" in page["Content-Security-Policy"]
    assert page["X-Frame-Options"] == "DENY"
    assert "frame-ancestors *" in embedded["Content-Security-Policy"]
    assert "X-Frame-Options" not in embedded
    assert not embedded.cookies
    assert "script-src 'self'" in embedded["Content-Security-Policy"]


def test_an_unknown_form_is_not_there(client, goal):
    assert client.get(course_address(goal, "daten.exe")).status_code == 404
