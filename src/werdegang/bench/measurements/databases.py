# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Databases made for one measurement and removed after it; the installation's own is never opened."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import LiteralString
from urllib.parse import urlsplit, urlunsplit

import psycopg
from psycopg import sql

SERVER = "WERDEGANG_TEST_POSTGRES_URL"
"""Environment variable with the address of a PostgreSQL server on which databases may be made."""
MakeDatabase = Callable[[], AbstractContextManager[str]]
"""Makes an empty database for the time of the block and gives its address (``WERDEGANG_DATABASE_URL``)."""


@contextmanager
def sqlite_database(folder: Path) -> Iterator[str]:
    """A file in the folder."""
    path = folder / "bench.sqlite3"
    try:
        yield f"sqlite://{path}"
    finally:
        for ending in ("", "-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)


def sqlite_name() -> str:
    """SQLite with its version."""
    return f"SQLite {sqlite3.sqlite_version}"


def postgres_server() -> str | None:
    """Address of the server to measure on, or None."""
    return os.environ.get(SERVER) or None


def postgres_name(server: str) -> str:
    """PostgreSQL with its version. Raises psycopg.OperationalError when the server does not answer."""
    with psycopg.connect(server) as connection:
        number = connection.info.server_version
    return f"PostgreSQL {number // 10_000}.{number % 10_000}"


@contextmanager
def postgres_database(server: str) -> Iterator[str]:
    """A database of its own on the server."""
    name = f"werdegang_bench_{os.getpid()}"
    _do(server, "CREATE DATABASE {}", name)
    try:
        yield urlunsplit(urlsplit(server)._replace(path=f"/{name}"))
    finally:
        with suppress(psycopg.OperationalError):
            _do(server, "DROP DATABASE {} WITH (FORCE)", name)


def _do(server: str, statement: LiteralString, name: str) -> None:
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(sql.SQL(statement).format(sql.Identifier(name)))
