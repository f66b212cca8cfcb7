# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the tests of accounts share."""

import pytest
from django.core.cache import cache
from django.test import Client

from werdegang.accounts.models import User
from werdegang.accounts.services import create_account

PASSWORD = "richtiges-pferd-9"


@pytest.fixture(autouse=True)
def _counted_attempts(settings):
    """Rate limits live in the cache, which other tests do without."""
    settings.CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
    cache.clear()


@pytest.fixture
def anna(db) -> User:
    return create_account("anna", "Anna Muster", email="anna@example.org", password=PASSWORD)


@pytest.fixture
def administrator(db) -> User:
    return create_account("wartung", "Wanda Wartung", password=PASSWORD, administrator=True)


@pytest.fixture
def here() -> Client:
    """A browser on this computer."""
    return Client(HTTP_HOST="localhost")


@pytest.fixture
def sign_in():
    def post(client: Client, login: str, password: str = PASSWORD, **more):
        return client.post("/konto/anmelden/", {"login": login, "password": password, **more})

    return post
