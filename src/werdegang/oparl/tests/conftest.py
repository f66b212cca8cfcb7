# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The interface, asked by nobody in particular, after the register has looked at the data."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test import Client, override_settings

from werdegang.files.models import File
from werdegang.oparl import register
from werdegang.oparl.addresses import path_of
from werdegang.oparl.kinds import KIND_OF, Kind
from werdegang.oparl.listening import Changed
from werdegang.oparl.models import Entry

Json = dict[str, Any]
Read = Callable[..., Json]
Committed = Callable[..., Any]
HOST = "http://testserver"


@pytest.fixture(autouse=True)
def media(tmp_path: Any) -> Iterator[None]:
    """Contents lie in a folder of their own."""
    with override_settings(MEDIA_ROOT=str(tmp_path)):
        yield


@pytest.fixture
def settled() -> Callable[[], None]:
    """``settled()``: the register knows of everything; tests run in a transaction that is never committed."""

    def look() -> None:
        register.reconcile()
        register.mark_unmarked()

    return look


@pytest.fixture
def read(client: Client, settled: Callable[[], None]) -> Read:
    """``read(thing or address, **parameters)``: the JSON of a 200."""

    def ask(target: Any, **parameters: str) -> Json:
        settled()
        address = target if isinstance(target, str) else address_of(target)
        response = client.get(address.removeprefix(HOST), parameters)
        assert response.status_code == 200, (address, response.status_code, response.content)
        found: Json = response.json()
        return found

    return ask


def entry_of(thing: Any) -> Entry:
    """The line of the register."""
    return Entry.objects.get(kind=KIND_OF[type(thing)], object_id=thing.pk)


def address_of(thing: Any) -> str:
    """Where a thing is found."""
    entry = entry_of(thing)
    return path_of(Kind(entry.kind), entry.pk)


def with_content(file: File, content: bytes = b"%PDF-1.4 Inhalt") -> File:
    """Give a file a content."""
    file.content.save(file.file_name or "datei.pdf", ContentFile(content))
    return file


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Committed:
    """``with committed():`` what is written inside is as if committed at its end."""

    def block() -> Any:
        # A test's transaction never ends: what was written before is not part of this one.
        connection.run_on_commit = [
            entry for entry in connection.run_on_commit if not isinstance(entry[1], Changed)
        ]
        return django_capture_on_commit_callbacks(execute=True)

    return block
