# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One process of the measurement: asks the judged queries of the engines that its database can have.

``python -m werdegang.bench.searching.quality`` prints the worth of each engine's answers, in the order of the queries.
"""

import datetime
import json
import sys
from collections.abc import Mapping, Sequence

import django


def measure() -> dict[str, list[float]]:
    """Name of the engine -> nDCG@10 by query."""
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
    return {name: [ndcg(ask(each.words), each.grades) for each in queries()] for name, ask in engines.items()}


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


if __name__ == "__main__":
    django.setup()
    json.dump(measure(), sys.stdout)
