# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demonstration, built once for a module of tests and taken back after it."""

import pytest
from django.db import transaction
from django.test import override_settings

from werdegang.demonstration.build import build

IN_MEMORY = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}


@pytest.fixture(scope="module")
def built(django_db_setup, django_db_blocker):
    """What the builder said; its rows are there for every test of the module."""
    with django_db_blocker.unblock(), override_settings(STORAGES=IN_MEMORY), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@pytest.fixture
def memory(settings):
    """A storage that leaves no files behind."""
    settings.STORAGES = IN_MEMORY
