# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the JSON API leads into the OParl interface: two faces that do not know each other."""

import pytest

from werdegang.concepts.factories import EditionFactory
from werdegang.core.visibility import Visibility
from werdegang.oparl import register

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    made = EditionFactory()
    register.reconcile()
    register.mark_unmarked()
    return made


def paper_of(client):
    return client.get("/api/v1/editions").json()["data"][0]["adopted_by"]["paper"]


def test_an_edition_leads_to_its_resolution_in_the_oparl_interface(client, edition):
    paper = edition.adopted_by.paper
    assert client.get(paper_of(client)["oparl"]).json()["name"] == paper.name


def test_what_went_from_the_oparl_interface_is_not_led_to(client, edition):
    paper = edition.adopted_by.paper
    paper.visibility = Visibility.INTERNAL
    paper.save()
    assert client.get("/api/v1/editions").json()["data"][0]["adopted_by"] is None
