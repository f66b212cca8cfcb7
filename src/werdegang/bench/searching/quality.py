# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One process of the measurement: asks the judged queries of the engines that its database can have.

``python -m werdegang.bench.searching.quality`` prints a table of those that may be tuned for, by class;
``--held-out`` of the others, ``--fresh`` of the later batch, ``--json`` the same for programs.
"""

import datetime
import json
import os
import sys
from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from statistics import fmean

import django

from werdegang.bench.searching.judged import FIRST, FRESH

ALL = "all"
Worth = Mapping[str, Mapping[str, float]]
"""Name of the engine -> class of queries (``all``: every one) -> mean nDCG@10."""


def measure(*, held_out: bool = False, batch: str = FIRST) -> Worth:
    """Ask either the queries that may be tuned for or those that are held out."""
    from django.db import connection

    from werdegang.bench.searching import rivals
    from werdegang.bench.searching.judged import corpus, ndcg, queries

    texts = corpus()
    engines: Mapping[str, rivals.Ask]
    if connection.vendor == "postgresql":
        engines = {
            "Werdegang, PostgreSQL": _ours(texts),
            "PostgreSQL german": rivals.postgres_german(texts),
        }
    else:
        engines = {
            "Werdegang, embedded": _ours(texts),
            "SQLite FTS5": rivals.fts5(texts),
            "Tantivy German": rivals.tantivy_german(texts),
        }
    asked = [each for each in queries(batch) if each.held_out == held_out]
    worth: dict[str, dict[str, float]] = {}
    for name, ask in engines.items():
        marks = [(each.kind, ndcg(ask(each.words), each.grades)) for each in asked]
        kinds = sorted({kind for kind, _mark in marks})
        worth[name] = {kind: fmean(mark for each, mark in marks if each == kind) for kind in kinds}
        worth[name][ALL] = fmean(mark for _kind, mark in marks)
    return worth


def counts(*, held_out: bool = False, batch: str = FIRST) -> dict[str, int]:
    """How many queries of each class are asked."""
    from werdegang.bench.searching.judged import queries

    asked = [each.kind for each in queries(batch) if each.held_out == held_out]
    return {kind: asked.count(kind) for kind in sorted(set(asked))} | {ALL: len(asked)}


def table_of(worth: Worth, numbers: Mapping[str, int]) -> str:
    """A line for each class of queries, a column for each engine."""
    from werdegang.bench.measurements.tables import table

    rows = [
        [kind, str(count), *(f"{marks[kind]:.3f}" for marks in worth.values())]
        for kind, count in numbers.items()
    ]
    return table(["nDCG@10", "queries", *worth], rows, words=1)


def _ours(texts: Sequence) -> "rivals.Ask":  # type: ignore[name-defined, type-arg]  # noqa: F821
    """The search as its page asks it, other spellings and languages included."""
    from werdegang.bench.searching.judged import DEPTH
    from werdegang.search.asked import read
    from werdegang.search.engines import engine
    from werdegang.search.engines.interface import Question
    from werdegang.search.kinds import Content, Document, taken_apart
    from werdegang.search.searching import answered

    with engine().rebuilding() as writer:
        for number, each in enumerate(texts):
            date = datetime.date.fromisoformat(each.date) if each.date else None
            writer.put(
                Document(
                    each.kind,
                    number,
                    Content(title=each.title, text=each.text, reference=each.reference, date=date),
                    public=True,
                )
            )

    def ask(words: str) -> list[str]:
        answer = answered(words, Question(read(words), limit=DEPTH))
        keys = [*answer.found.keys, *(answer.further.keys if answer.further else ())]
        return [texts[taken_apart(key)[1]].key for key in keys]

    return ask


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description="How good the search is (docs/search-quality.md).")
    parser.add_argument("--held-out", action="store_true", help="The queries that are never tuned for.")
    parser.add_argument("--fresh", action="store_true", help="The later batch of queries.")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "werdegang.config.settings")
    django.setup()
    batch = FRESH if given.fresh else FIRST
    worth = measure(held_out=given.held_out, batch=batch)
    if given.json:
        json.dump(worth, sys.stdout)
    else:
        sys.stdout.write(f"{table_of(worth, counts(held_out=given.held_out, batch=batch))}\n")


if __name__ == "__main__":
    main()
