# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What tests of reports share."""

import copy

import pytest
from django.db import transaction

from werdegang.reporting.tests.scene import scene as made


@pytest.fixture(scope="module")
def made_once(django_db_setup, django_db_blocker):
    """The rows of the scene, there for every test of a module and taken back after it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield made()
        transaction.set_rollback(True)


@pytest.fixture
def scene(made_once, db):
    """A small edition with a report that is at work; what a test changes is taken back after it."""
    return copy.deepcopy(made_once)
