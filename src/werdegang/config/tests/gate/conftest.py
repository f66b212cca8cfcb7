# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One planted world for all that attack it."""

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from allauth.mfa.totp.internal import auth as totp
from django.test import Client, override_settings

from werdegang.config.tests.gate.asking import Answer, asked
from werdegang.config.tests.gate.audiences import ROLES
from werdegang.config.tests.gate.routes import Call, few_calls, fewest_calls
from werdegang.config.tests.gate.selecting import keep_viewers
from werdegang.config.tests.gate.world import World, build
from werdegang.council.papers import versions
from werdegang.council.papers import writing as papers
from werdegang.rendering import docx, pdf, text

collect_ignore = [] if os.environ.get("WERDEGANG_MUTATION") else ["test_mutation.py"]
"""Taking out single gates takes many minutes and is run by hand: WERDEGANG_MUTATION=1."""
FOLDER = Path(__file__).parent
Ask = Callable[..., Answer]
Which = Callable[[World], list[Call]]


def tried(role: str, which: Which, name: str = "", *, slow: bool = True, once: bool = True) -> Any:
    """Parameters: a role and the addresses that it asks. Its questions stay in one process, which remembers answers."""
    marks = [pytest.mark.xdist_group(role)]
    marks += [pytest.mark.slow] if slow else []
    marks += [pytest.mark.once] if once else []
    return pytest.param(role, which, id=f"{role}-{name}" if name else role, marks=marks)


TRIED = [
    tried("anonymous", fewest_calls, slow=False, once=False),
    tried("anonymous", few_calls, "everywhere"),
    tried("member", fewest_calls, once=False),
    tried("member", few_calls, "everywhere"),
    *(tried(role, fewest_calls) for role in ROLES if role not in ("anonymous", "member")),
]
"""Every role at every route, in each format, at an object of each level; the anonymous and the
member at each kind of object. The anonymous in the fast suite, both of them on PostgreSQL, too."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """In the fast suite one process alone builds the world: all that asks it goes where the anonymous ask."""
    for item in items:
        asks = FOLDER in item.path.parents and "world" in getattr(item, "fixturenames", ())
        if asks and item.get_closest_marker("xdist_group") is None:
            slow = item.get_closest_marker("slow") is not None
            item.add_marker(pytest.mark.xdist_group(item.path.stem if slow else "anonymous"))


@pytest.fixture(scope="package")
def media(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Contents of planted files lie in a folder of their own."""
    with override_settings(MEDIA_ROOT=str(tmp_path_factory.mktemp("media"))):
        yield


@pytest.fixture(scope="package", autouse=True)
def quick() -> Iterator[None]:
    """What takes long and decides nothing is left out.

    Documents are their words: what a PDF or a Word file would hold, without the setting. Nobody's grants change
    here: what a user may see is worked out once, not at each question. Thousands of “not found” are not told.
    The secret of a second factor and the address of a draft are always the same, so that what comes back is.
    """
    with pytest.MonkeyPatch.context() as patch:
        for writer in (pdf, docx):
            patch.setattr(writer, "write", lambda document, *_template: text.write(document).encode())
        for made in (papers, versions):
            patch.setattr(made, "secrets", SimpleNamespace(token_hex=lambda length: "a" * 2 * length))
        patch.setattr(totp, "generate_totp_secret", lambda *_length: "A" * 32)
        keep_viewers(patch)
        patch.setattr(logging.getLogger("django.request"), "disabled", True)
        yield


@pytest.fixture(scope="package")
def world(media: None, django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    """The planted world, built once for all modules here, inside a transaction that is rolled back."""
    from django.db import connection, transaction

    with django_db_blocker.unblock(), transaction.atomic():
        built = build()
        if connection.vendor == "postgresql":  # else it plans as if nothing were there
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
        yield built
        transaction.set_rollback(True)


@pytest.fixture(scope="package")
def clients(world: World) -> dict[str, Client]:
    """One browser for each role."""
    found = {"anonymous": Client()}
    for role, user in world.users.items():
        found[role] = Client()
        found[role].force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return found


@pytest.fixture(scope="package")
def ask_as(clients: dict[str, Client]) -> Ask:
    """``ask_as(role, call, path)``: asked once, remembered; ``path`` is another address of the same kind."""
    known: dict[tuple[str, str, str], Answer] = {}

    def answer(role: str, call: Call, path: str = "") -> Answer:
        question = (role, path or call.path, call.accept)
        if question not in known:
            known[question] = asked(clients[role], call, path)
        return known[question]

    return answer
