# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL as the engine, for several machines on one database: the same terms, as lexemes of ``simple``.

What is public and what is not are tables of their own, in a schema that is made anew beside the living one; so are the
words for suggestions, of what is public alone. Very frequent words are ranked among their newest matches only: ranking
all of them takes seconds.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, repeat
from typing import Any

from django.db import transaction

from werdegang.search.alike import Alike
from werdegang.search.analysis import VERSION, Token
from werdegang.search.analysis.folding import fold
from werdegang.search.asked import Order
from werdegang.search.engines.analysts import analysed, text_of
from werdegang.search.engines.forms import Form
from werdegang.search.engines.interface import COUNTED, FACETS, Found, Question, Reach, Writer
from werdegang.search.engines.postgres_facets import Places, make_places
from werdegang.search.engines.postgres_words import Words, make_words, run, run_copy, words_like
from werdegang.search.engines.prepared import Vector, quoted, vector
from werdegang.search.kinds import Document

LIVING, FRESH = "werdegang_search", "werdegang_search_new"
LOCK = 7_316_409_115
RANKED = 1000
"""Newest matches that are put in order by relevance: unpacking their words takes longest."""
WEIGHTS = "{0.25, 0.7, 0.5, 1.0}"
"""Of parts in the text (D), of parts in the title (C), of the text (B), of the title (A)."""
ALIKE = 0.5
"""What other words for the same count."""
LAST_DAY = 4_000_000
LAYOUT = f"{VERSION}, 2"
"""Of the tables: of the analyser, then of what is written here."""
OF_A_HIT = "key, day, place"
COLUMNS = f"{OF_A_HIT}, words"
# Rows are narrow: what is long lies apart (toast_tuple_target), so that 200,000 hits are read from few pages.
EVERYTHING = (
    f"SELECT {COLUMNS} FROM {LIVING}.public"
    f" UNION ALL SELECT {COLUMNS} FROM {LIVING}.closed WHERE key = ANY(%s)"
)
BY_INDEX = "SET LOCAL enable_seqscan = off; SET LOCAL jit = off; SET LOCAL work_mem = '32MB'"
"""For a word that half of all documents have PostgreSQL would read them all, each from where its long values lie."""
AS_BEFORE = "SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL jit TO DEFAULT; SET LOCAL work_mem TO DEFAULT"
AT_ONCE = 200
"""Documents that are sent to the server together."""
ORDERS = {Order.NEWEST: "day DESC, key", Order.OLDEST: f"CASE day WHEN 0 THEN {LAST_DAY} ELSE day END, key"}


class _Query:
    """A question as one statement: what matches is found once, then put in order, counted and parted by facets."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.lexemes = _lexemes(question, question.words.alike)
        self.ranks = bool(self.lexemes) and question.order not in ORDERS
        self.values: list[Any] = []
        reach = question.reach
        table = f"{LIVING}.public"
        if reach.beyond is not None:
            table = f"({EVERYTHING}) documents"
            self.values.append(sorted(reach.beyond))
        columns = f"{OF_A_HIT}, words" if self.ranks else OF_A_HIT
        where = " AND ".join(self._conditions()) or "true"
        # The values are taken in by the parts of the statement in their order.
        parts = (
            f"matching AS MATERIALIZED (SELECT {columns} FROM {table} WHERE {where})",
            f"hits AS (SELECT * FROM matching WHERE {self._narrowed()})",
            f"page AS ({self._page()})",
            "standing AS (SELECT place, count(*) AS hits FROM matching GROUP BY place)",
        )
        answers = (
            "SELECT 'key', key, at FROM page",
            f"SELECT 'total', '', count(*) FROM (SELECT 1 FROM hits LIMIT {COUNTED + 1}) counted",
            *map(self._facet, FACETS),
        )
        self.statement = f"WITH {', '.join(parts)} {' UNION ALL '.join(answers)}"

    def answers(self) -> list[tuple[Any, ...]]:
        """Rows of a sort (``key``, ``total``, a facet), a value and a number."""
        if not self.lexemes:
            return run(self.statement, self.values)
        with transaction.atomic():
            run(BY_INDEX)
            rows = run(self.statement, self.values)
            run(AS_BEFORE)
        return rows

    def _conditions(self) -> Iterator[str]:
        """What holds for all that is counted, the facets left out."""
        question = self.question
        excluded = _excluded(question)
        if self.lexemes:
            self.values.append(" & ".join([self.lexemes, *(f"!{each}" for each in excluded)]))
            yield "words @@ %s::tsquery"
        elif excluded:
            # Not as a query of the index, which would be read from its beginning to its end.
            self.values.append(" | ".join(excluded))
            yield "NOT words @@ %s::tsquery"
        if question.reach.without:
            self.values.append(sorted(question.reach.without))
            yield "NOT key = ANY(%s)"
        filters = question.filters
        if filters.since or filters.until:
            self.values.append(filters.since.toordinal() if filters.since else 1)
            yield "day >= %s"
        if filters.until:
            self.values.append(filters.until.toordinal())
            yield "day <= %s"

    def _facet(self, name: str) -> str:
        """How many hits have each value, from what all other filters leave."""
        return (
            f"SELECT '{name}', value, sum(hits) FROM standing JOIN {LIVING}.places ON number = place,"
            f" unnest({name}) value WHERE {self._facets(but=name)} GROUP BY value"
        )

    def _narrowed(self) -> str:
        """The filters of all facets."""
        if not any(self.question.filters.facets.get(name) for name in FACETS):
            return "true"
        return f"place = ANY(ARRAY(SELECT number FROM {LIVING}.places WHERE {self._facets()}))"

    def _facets(self, but: str = "") -> str:
        """The same of a place."""
        conditions = []
        for name in FACETS:
            wanted = self.question.filters.facets.get(name)
            if wanted and name != but:
                conditions.append(f"{name} && %s::text[]")
                self.values.append(list(wanted))
        return " AND ".join(conditions) or "true"

    def _page(self) -> str:
        order = ORDERS.get(self.question.order, ORDERS[Order.NEWEST])
        source = "hits"
        if self.ranks:
            source = (
                f"(SELECT key, day, {self._rank()} AS rank FROM"
                f" (SELECT key, words, day FROM hits ORDER BY day DESC LIMIT {RANKED}) newest) ranked"
            )
            order = "rank DESC, day DESC, key"
        self.values += [self.question.limit, self.question.offset]
        return (
            f"SELECT key, row_number() OVER (ORDER BY {order}) AS at FROM {source}"
            f" ORDER BY {order} LIMIT %s OFFSET %s"
        )

    def _rank(self) -> str:
        typed = _lexemes(self.question, {})
        ways = [(typed, "")] if typed == self.lexemes else [(typed, ""), (self.lexemes, f"{ALIKE} * ")]
        self.values += [lexemes for lexemes, _share in ways]
        return " + ".join(f"{share}ts_rank('{WEIGHTS}', words, %s::tsquery, 1)" for _lexemes, share in ways)


def _lexemes(question: Question, others: Alike) -> str:
    """What must be there."""
    words = question.words
    wanted = [_wide(token, others) for token in words.wanted]
    if words.some:
        wanted = [f"({' | '.join(wanted)})"]
    wanted += [_phrase(terms) for terms in words.phrases]
    return " & ".join(wanted)


def _excluded(question: Question) -> list[str]:
    """Not part of what is ranked by: beside a word that cannot be there PostgreSQL ranks all documents alike."""
    words = question.words
    return [_word(token, {}) for token in words.excluded] + [
        _phrase(terms) for terms in words.excluded_phrases
    ]


def _wide(token: Token, others: Alike) -> str:
    """The word, or another for the same."""
    ways = [_word(token, others), *(_word(other, {}) for other in others.get(token.whole, ()))]
    return f"({' | '.join(ways)})" if len(ways) > 1 else ways[0]


def _word(token: Token, others: Alike) -> str:
    whole = quoted(token.whole)
    if len(token.parts) > 1 and "/" not in token.whole:
        apart = " & ".join(_wide(Token(part), others) for part in token.parts)
        return f"({whole} | ({apart}))"
    return whole


def _phrase(terms: Sequence[str]) -> str:
    """Whole words only: parts stand at the place of their word."""
    if len(terms) == 1:
        return quoted(terms[0])
    return "(" + " <-> ".join(f"{quoted(term)}:AB" for term in terms) + ")"


class _Writer:
    """Writes into the tables of a schema, some documents at once."""

    def __init__(self, schema: str, *, fresh: bool = False) -> None:
        self.schema = schema
        # Nothing is there yet that a document could take the place of; looking for it would read all rows.
        self.fresh = fresh
        self.rows: dict[str, list[tuple[Any, ...]]] = {"public": [], "closed": []}
        self.forms: list[list[Form]] = []
        """Of the rows of what is public, in their order."""
        self.words = Words(schema, fresh=fresh)
        self.places = Places(schema)

    def put(self, document: Document) -> None:
        """Take a document in."""
        if not self.fresh:
            self.drop([document.key])
        self._write(document, vector(text_of(document)))

    def put_all(self, documents: Iterable[Document]) -> None:
        """Take many in."""
        for document, terms in analysed(documents, vector):
            if not self.fresh:
                self.drop([document.key])
            self._write(document, terms)

    def _write(self, document: Document, terms: Vector) -> None:
        day = document.content.date
        row = (document.key, day.toordinal() if day else 0, self.places.number(document), terms.words)
        if document.public:
            self.forms.append(terms.forms)
        self.rows["public" if document.public else "closed"].append(row)
        if sum(map(len, self.rows.values())) >= AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Send what was taken in."""
        self.words.learn(chain.from_iterable(self.forms))
        for table, rows in self.rows.items():
            words = map(self.words.numbers, self.forms) if table == "public" else repeat([])
            if rows:
                sent = ((*row, numbers) for row, numbers in zip(rows, words, strict=False))
                run_copy(f"COPY {self.schema}.{table} ({COLUMNS}, forms) FROM STDIN", sent)
                rows.clear()
        self.forms.clear()

    def end(self) -> None:
        """Send what is left, and the counts of words."""
        self.flush()
        self.words.end()

    def drop(self, keys: Iterable[str]) -> None:
        """Take documents out."""
        self.flush()
        some = list(keys)
        self.words.drop(some)
        for table in self.rows:
            run(f"DELETE FROM {self.schema}.{table} WHERE key = ANY(%s)", (some,))


class PostgresEngine:
    """Asks and keeps the tables."""

    def is_ready(self) -> bool:
        """Whether tables of this version are there."""
        rows = run("SELECT obj_description(to_regnamespace(%s)::oid, 'pg_namespace')", (LIVING,))
        return bool(rows[0][0] == LAYOUT)

    def find(self, question: Question) -> Found:
        """The answer."""
        query = _Query(question)
        placed: list[tuple[int, str]] = []
        total = 0
        facets: dict[str, dict[str, int]] = {name: {} for name in FACETS}
        for sort, value, number in query.answers():
            if sort == "key":
                placed.append((int(number), str(value)))
            elif sort == "total":
                total = int(number)
            else:
                facets[str(sort)][str(value)] = int(number)
        return Found([key for _place, key in sorted(placed)], total, facets)

    def words_like(self, beginning: str, reach: Reach, limit: int) -> list[tuple[str, int]]:
        """Words of public documents."""
        return words_like(LIVING, fold(beginning), sorted(reach.without), limit)

    @contextmanager
    def updating(self) -> Iterator[Writer | None]:
        """Change the living tables in one transaction; one process at a time."""
        with transaction.atomic():
            free = bool(run("SELECT pg_try_advisory_xact_lock(%s)", (LOCK,))[0][0])
            writer = _Writer(LIVING) if free and self.is_ready() else None
            yield writer
            if writer:
                writer.end()

    @contextmanager
    def rebuilding(self) -> Iterator[Writer]:
        """Make new tables; readers see the old ones until the transaction ends."""
        with transaction.atomic():
            run("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
            _make(FRESH)
            writer = _Writer(FRESH, fresh=True)
            yield writer
            writer.end()
            _add_indexes(FRESH)
            run(f"DROP SCHEMA IF EXISTS {LIVING} CASCADE")
            run(f"ALTER SCHEMA {FRESH} RENAME TO {LIVING}")


def _make(schema: str) -> None:
    run(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
    run(f"CREATE SCHEMA {schema}")
    run(f"COMMENT ON SCHEMA {schema} IS '{LAYOUT}'")
    for table in ("public", "closed"):
        run(
            f"CREATE TABLE {schema}.{table} (key text PRIMARY KEY, day integer, place integer,"
            f" words tsvector COMPRESSION {_compression()}, forms integer[]) WITH (toast_tuple_target = 128)"
        )
    make_words(schema)
    make_places(schema)


def _compression() -> str:
    """The quickest to read that the server was built with."""
    rows = run("SELECT 'lz4' = ANY(enumvals) FROM pg_settings WHERE name = 'default_toast_compression'")
    return "lz4" if rows and rows[0][0] else "pglz"


def _add_indexes(schema: str) -> None:
    """After the filling: so they take a fraction of the time."""
    for table in ("public", "closed"):
        run(f"CREATE INDEX ON {schema}.{table} USING gin (words) WITH (fastupdate = off)")
        run(f"CREATE INDEX ON {schema}.{table} (day DESC)")
        run(f"ANALYZE {schema}.{table}")
