# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measure pages, import, load and reports on generated data; the installation's own data are not touched."""

import json
import signal
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, replace
from pathlib import Path
from types import FrameType

from django.core.management import BaseCommand, CommandError

from werdegang.bench.measurements.report import report
from werdegang.bench.measurements.run import PLANS, StepFailed, run
from werdegang.bench.measurements.server import NotServing


class Command(BaseCommand):
    """``./werdegang bench --size small|full``: tables on standard output, progress on standard error."""

    help = "Measure pages, import, load and reports on generated data (SQLite, and PostgreSQL where there is a server)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Options."""
        parser.add_argument("--size", choices=sorted(PLANS, reverse=True), default="small")
        parser.add_argument("--seed", type=int, default=1, help="Other data of the same size.")
        parser.add_argument("--papers", type=int, nargs="+", help="Other numbers of papers.")
        parser.add_argument("--json", type=Path, metavar="FILE", help="Write all figures to this file, too.")

    def handle(
        self, *, size: str, seed: int, papers: list[int] | None, json: Path | None, **options: object
    ) -> None:
        """Measure, print, write."""
        plan = replace(PLANS[size], seed=seed, papers=papers or PLANS[size].papers)
        try:
            with put_away_when_ended():
                results = run(plan, lambda text: self.stderr.write(text, self.style.NOTICE))
        except (StepFailed, NotServing) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(report(results))
        if json is not None:
            json.write_text(as_json(asdict(results)), encoding="utf-8")


@contextmanager
def put_away_when_ended() -> Iterator[None]:
    """Whoever ends the command (SIGTERM) leaves no web server, database or folder behind."""

    def end(number: int, _frame: FrameType | None) -> None:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, end)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def as_json(figures: dict[str, object]) -> str:
    """Indented, with umlauts as they are."""
    return json.dumps(figures, ensure_ascii=False, indent=2) + "\n"
