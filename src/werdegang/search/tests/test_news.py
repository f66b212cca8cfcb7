# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is new to a saved search."""

import datetime

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone

from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperFactory
from werdegang.history.writing import keep
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.search import upkeep
from werdegang.search.asked import Filters
from werdegang.search.news import new_hits

pytestmark = pytest.mark.django_db


@pytest.fixture
def body():
    return OrganizationFactory().body


def news(since, text="Zaunkönig", user=None):
    upkeep.rebuild()
    return [hit.thing.name for hit in new_hits(user, text, Filters(), since)]


def paper(body, name, **more):
    made = PaperFactory.build(name=name, body=body, lead_office=None, **more)
    keep(made, None)
    return made


def test_what_came_since_is_new_and_what_was_there_is_not(body):
    paper(body, "Zaunkönig alt")
    since = timezone.now()
    paper(body, "Zaunkönig neu")
    paper(body, "Amsel neu")
    assert news(since) == ["Zaunkönig neu"]
    assert news(timezone.now()) == []


def test_what_was_released_since_is_new_although_it_is_old(body):
    made = paper(body, "Zaunkönig", visibility=Visibility.INTERNAL)
    since = timezone.now()
    made.visibility = Visibility.PUBLIC
    keep(made, None)
    assert news(since) == ["Zaunkönig"]


def test_what_was_reworded_is_not_new(body):
    made = paper(body, "Zaunkönig")
    since = timezone.now()
    made.name = "Zaunkönig am Bach"
    keep(made, None)
    assert news(since) == []


def test_what_is_closed_is_new_to_those_who_may_read_it(body):
    since = timezone.now() - datetime.timedelta(minutes=1)
    office = OrganizationFactory(body=body, kind="office")
    made = PaperFactory.build(
        name="Zaunkönig geheim", body=body, lead_office=office, visibility=Visibility.INTERNAL
    )
    keep(made, None)
    user = get_user_model().objects.create_user(username="amt", email="amt@example.org")
    OrganizationRoleFactory(user=user, organization=office, role="office_staff")
    assert news(since) == []
    assert news(since, user=user) == ["Zaunkönig geheim"]
