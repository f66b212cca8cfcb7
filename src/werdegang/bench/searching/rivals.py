# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What others offer ready-made, each as its manual says: all words wanted, titles count more."""

import re
import sqlite3
from collections.abc import Callable, Sequence

import tantivy
from django.db import connection

from werdegang.bench.searching.judged import DEPTH, Text

Ask = Callable[[str], list[str]]
_PIECE = re.compile(r'(-?)("[^"]+"|\S+)')


def fts5(texts: Sequence[Text]) -> Ask:
    """SQLite FTS5 as it comes, accents taken off."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE t USING fts5(k UNINDEXED, title, text, tokenize='unicode61')")
    rows = [(each.key, f"{each.reference} {each.title}", each.text) for each in texts]
    base.executemany("INSERT INTO t VALUES (?, ?, ?)", rows)

    def ask(words: str) -> list[str]:
        pieces = [(minus, '"' + piece.strip('"') + '"') for minus, piece in _PIECE.findall(words)]
        wanted = " ".join(piece for minus, piece in pieces if not minus)
        unwanted = "".join(f" NOT {piece}" for minus, piece in pieces if minus)
        found = base.execute(
            "SELECT k FROM t WHERE t MATCH ? ORDER BY bm25(t, 0, 3, 1) LIMIT ?", (wanted + unwanted, DEPTH)
        )
        return [row[0] for row in found]

    return ask


def tantivy_german(texts: Sequence[Text]) -> Ask:
    """Tantivy with its own German stemmer."""
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", tokenizer_name="raw", stored=True)
    for name in ("title", "text"):
        builder.add_text_field(name, tokenizer_name="german")
    index = tantivy.Index(builder.build())
    analyzer = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for step in (tantivy.Filter.lowercase(), tantivy.Filter.stemmer("german")):
        analyzer = analyzer.filter(step)
    index.register_tokenizer("german", analyzer.build())
    writer = index.writer(60_000_000, 1)
    for each in texts:
        writer.add_document(
            tantivy.Document(key=each.key, title=f"{each.reference} {each.title}", text=each.text)
        )
    writer.commit()
    index.reload()

    def ask(words: str) -> list[str]:
        searcher = index.searcher()
        query, _errors = index.parse_query_lenient(
            words, ["title", "text"], field_boosts={"title": 3.0}, conjunction_by_default=True
        )
        return [
            str(searcher.doc(place)["key"][0]) for _score, place in searcher.search(query, limit=DEPTH).hits
        ]

    return ask


def postgres_german(texts: Sequence[Text]) -> Ask:
    """PostgreSQL with its configuration ``german``."""
    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE rival (key text, words tsvector)")
        cursor.executemany(
            "INSERT INTO rival VALUES (%s, setweight(to_tsvector('german', %s), 'A')"
            " || setweight(to_tsvector('german', %s), 'B'))",
            [(each.key, f"{each.reference} {each.title}", each.text) for each in texts],
        )

    def ask(words: str) -> list[str]:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT key FROM rival, websearch_to_tsquery('german', %s) query WHERE words @@ query"
                " ORDER BY ts_rank(words, query) DESC, key LIMIT %s",
                (words, DEPTH),
            )
            return [row[0] for row in cursor.fetchall()]

    return ask
