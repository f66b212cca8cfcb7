# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whom somebody here has erased, no import brings back."""

import datetime

import pytest

from werdegang.importers.models import ImportFinding, SourceObject
from werdegang.importers.tests.oparl_fake import FakeServer, thing
from werdegang.people.erasing import erase
from werdegang.people.models import Person

pytestmark = pytest.mark.django_db


def somebody(**fields):
    return thing("Person", name="Kim Quittenbaum", phone=["0551 1"], **fields)


@pytest.fixture
def server():
    server = FakeServer(Person=[somebody()])
    server.crawl()
    erase(Person.objects.get(), by=None, reason="Antrag", today=datetime.date(2024, 1, 1))
    return server


def everything_kept():
    kept = (
        Person.objects,
        Person.history,
        SourceObject.objects,
        ImportFinding.objects,
        ImportFinding.history,
    )
    return str([row for each in kept for row in each.values()])


def test_what_a_run_quoted_of_the_person_goes_too():
    server = FakeServer(Person=[somebody(gender={"wrong": "Quittenbaum"})])
    server.crawl()
    assert "Quittenbaum" in str(list(ImportFinding.objects.values()))
    erase(Person.objects.get(), by=None, reason="Antrag", today=datetime.date(2024, 1, 1))
    assert "Quittenbaum" not in everything_kept()


def test_what_the_source_said_goes_too(server):
    assert "Quittenbaum" not in everything_kept()


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"email": ["kim@quittenbaum.example"], "modified": "2030-01-01T00:00:00+01:00"},
        {"gender": {"wrong": "Quittenbaum"}, "modified": "2030-01-01T00:00:00+01:00"},
    ],
)
def test_a_further_run_brings_nothing_back(server, fields):
    server.lists["Person"] = [somebody(**fields)]
    server.crawl(full=True)
    assert "uittenbaum" not in everything_kept()
    assert Person.objects.get().deleted
