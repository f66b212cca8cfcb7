# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bring the data folder up to the code before a start: tables, static files, the demonstration."""

import fcntl
import hashlib
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.staticfiles.finders import get_finders
from django.core.management import BaseCommand, call_command
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.migrations.executor import MigrationExecutor

STATIC_STAMP = ".made-from"
LOCK = "prepare.lock"


class Command(BaseCommand):
    """Does only what is missing, so that a second start is quick."""

    help = "Apply missing migrations, collect changed static files, fill in the demonstration (used by run)."
    requires_system_checks = ["operator"]

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options of the launcher."""
        parser.add_argument("--tables-only", action="store_true", help="Only apply missing migrations.")
        parser.add_argument("--no-demo", action="store_true", help="Leave an empty installation empty.")

    def handle(self, *, tables_only: bool = False, no_demo: bool = False, **options: object) -> None:
        """Do what is missing."""
        settings.DATA.mkdir(mode=0o700, parents=True, exist_ok=True)
        with preparing_alone(settings.DATA):
            self.prepare(tables_only=tables_only, no_demo=no_demo)

    def prepare(self, *, tables_only: bool, no_demo: bool) -> None:
        """Tables first, then what stands on them."""
        if has_pending_migrations():
            call_command("migrate", verbosity=0, interactive=False)
        if tables_only:
            return
        collect_changed_static_files()
        if not no_demo:
            self.demonstrate()
        call_command("oparl_register", if_empty=True)
        call_command("index", if_needed=True)

    def demonstrate(self) -> None:
        """Fill in the demonstration, or name its accounts if it is there: their passwords are shown only once."""
        accounts = get_user_model().objects.filter(is_demonstration=True).order_by("pk")
        names = [account.get_username() for account in accounts]
        if not names:
            call_command("demo", if_empty=True, stdout=self.stdout, stderr=self.stderr)
            return
        self.stdout.write(f"Konten der Vorführung: {', '.join(names)}")
        self.stdout.write("  Neue Passwörter: ./werdegang demo --new-passwords")


@contextmanager
def preparing_alone(data: Path) -> Iterator[None]:
    """Let one start at a time prepare a data folder: two would make the same tables; the second waits."""
    with (data / LOCK).open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def has_pending_migrations() -> bool:
    """True when the database lacks a migration that the code has."""
    executor = MigrationExecutor(connections[DEFAULT_DB_ALIAS])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def collect_changed_static_files() -> None:
    """Collect static files unless they were made from just these sources; the stamp is written last."""
    root = Path(settings.STATIC_ROOT)
    stamp = root / STATIC_STAMP
    wanted = static_fingerprint()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    call_command("collectstatic", verbosity=0, interactive=False)
    stamp.write_text(wanted, encoding="ascii")


def static_fingerprint() -> str:
    """Hash of path, size and time of every static source file, and of how they are stored."""
    backend = settings.STORAGES["staticfiles"]["BACKEND"]
    digest = hashlib.sha256(str(backend).encode())
    for finder in get_finders():
        for path, storage in sorted(finder.list([]), key=lambda found: str(found[0])):
            status = Path(storage.path(path)).stat()
            digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()
