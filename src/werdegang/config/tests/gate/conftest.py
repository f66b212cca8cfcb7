# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One planted world for all that attack it."""

import functools
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client, override_settings

from werdegang.config.tests.gate.asking import Answer, ask
from werdegang.config.tests.gate.world import World, build
from werdegang.rendering import docx, pdf, text

collect_ignore = [] if os.environ.get("WERDEGANG_MUTATION") else ["test_mutation.py"]
"""Taking out single gates takes many minutes and is run by hand: WERDEGANG_MUTATION=1."""
Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Contents of planted files lie in a folder of their own."""
    with override_settings(MEDIA_ROOT=str(tmp_path_factory.mktemp("media"))):
        yield


@pytest.fixture(scope="module", autouse=True)
def unset_documents() -> Iterator[None]:
    """Documents as their words: what a PDF or a Word file would hold, without the time that setting takes."""
    with pytest.MonkeyPatch.context() as patch:
        for writer in (pdf, docx):
            patch.setattr(writer, "write", lambda document, *_template: text.write(document).encode())
        yield


@pytest.fixture(scope="module")
def world(media: None, django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """The planted world, built once for a module, inside a transaction that is rolled back."""
    from django.db import transaction

    with django_db_blocker.unblock(), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def clients(world: World) -> dict[str, Client]:
    """One browser for each role."""
    found = {"anonymous": Client()}
    for role, user in world.users.items():
        found[role] = Client()
        found[role].force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return found


@pytest.fixture(scope="module")
def ask_as(clients: dict[str, Client]) -> Ask:
    """``ask_as(role, path, accept)``: asked once, remembered for the module."""

    @functools.cache
    def answer(role: str, path: str, accept: str = "text/html") -> Answer:
        return ask(clients[role], path, accept=accept)

    return answer
