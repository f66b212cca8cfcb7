# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demonstration is built the same way each time, once, and only where nothing else lives."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from werdegang.core.revision import current_revision
from werdegang.demonstration.build import OtherData, build, demonstration_body
from werdegang.demonstration.tests.dump import counts, dump
from werdegang.people.factories import BodyFactory
from werdegang.people.models import Body, Organization

MOST = 1000
"""Statements."""

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("memory")]


def built_and_taken_back():
    with transaction.atomic():
        build()
        rows = dump()
        transaction.set_rollback(True)
    return rows


def test_two_fresh_builds_are_the_same():
    one, other = built_and_taken_back(), built_and_taken_back()
    assert one["council.Paper"]
    assert {name: rows for name, rows in one.items() if rows != other[name]} == {}


def test_building_twice_changes_nothing():
    first = build()
    before = counts()
    again = build()
    assert (first.new, again.new) == (True, False)
    assert again.body == first.body
    assert counts() == before


def test_what_was_added_or_changed_since_is_left_alone():
    build()
    Organization.objects.filter(slug="rat").update(short_name="Stadtrat")
    BodyFactory()
    before = counts()
    assert not build().new
    assert Organization.objects.get(slug="rat").short_name == "Stadtrat"
    assert counts() == before


def test_it_is_not_mixed_with_other_data():
    BodyFactory()
    with pytest.raises(OtherData):
        build()
    assert Body.objects.count() == 1
    assert demonstration_body() is None


@pytest.mark.slow
def test_kept_pages_learn_of_it(django_capture_on_commit_callbacks):
    before = current_revision()
    with django_capture_on_commit_callbacks(execute=True):
        build()
    assert current_revision() > before


def test_it_is_written_in_bulk():
    with CaptureQueriesContext(connection) as questions:
        build()
    assert len(questions) < MOST
