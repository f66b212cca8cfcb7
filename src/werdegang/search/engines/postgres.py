# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL as the engine, for several machines on one database: the same terms, as lexemes of ``simple``.

Two tables as of the embedded engine, in a schema that is made anew beside the living one. Very frequent words are
ranked among their newest matches only: ranking all of them takes seconds.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection, transaction

from werdegang.search.alike import Alike
from werdegang.search.analysis import VERSION, Token, analyse
from werdegang.search.analysis.folding import fold
from werdegang.search.asked import Filters, Order
from werdegang.search.engines.forms import forms
from werdegang.search.engines.interface import COUNTED, FACETS, Found, Question, Reach, Writer
from werdegang.search.kinds import Content, Document

LIVING, FRESH = "werdegang_search", "werdegang_search_new"
LOCK = 7_316_409_115
RANKED = 2000
LAST_POSITION = 16_383
MOST_TOKENS = 60_000
"""Of one document: a lexeme vector holds a megabyte."""
WEIGHTS = "{0.25, 0.7, 0.5, 1.0}"
"""Of parts in the text (D), of parts in the title (C), of the text (B), of the title (A)."""
ALIKE = 0.5
"""What other words for the same count."""
LAST_DAY = 4_000_000
ORDERS = {Order.NEWEST: "day DESC, key", Order.OLDEST: f"CASE day WHEN 0 THEN {LAST_DAY} ELSE day END, key"}


class _Query:
    """A condition and its values."""

    def __init__(self, question: Question, but: str = "") -> None:
        self.lexemes = _lexemes(question, question.words.alike)
        self.typed = _lexemes(question, {})
        self.conditions: list[str] = []
        self.values: list[Any] = []
        if self.lexemes:
            self._add("words @@ %s::tsquery", self.lexemes)
        reach, filters = question.reach, question.filters
        if reach.beyond is not None:
            self._add("(public OR key = ANY(%s))", sorted(reach.beyond))
        if reach.without:
            self._add("NOT key = ANY(%s)", sorted(reach.without))
        for name in FACETS:
            if filters.facets.get(name) and name != but:
                self._add(f"{name} && %s::text[]", list(filters.facets[name]))
        self._add_days(filters)

    def _add(self, condition: str, value: Any) -> None:
        self.conditions.append(condition)
        self.values.append(value)

    def _add_days(self, filters: Filters) -> None:
        if filters.since or filters.until:
            self._add("day >= %s", filters.since.toordinal() if filters.since else 1)
        if filters.until:
            self._add("day <= %s", filters.until.toordinal())

    @property
    def where(self) -> str:
        """As SQL."""
        return " AND ".join(self.conditions) or "true"


def _lexemes(question: Question, others: Alike) -> str:
    words = question.words
    wanted = [_wide(token, others) for token in words.wanted]
    if words.some:
        wanted = [f"({' | '.join(wanted)})"]
    wanted += [_phrase(terms) for terms in words.phrases]
    excluded = [_word(token, {}) for token in words.excluded] + [
        _phrase(terms) for terms in words.excluded_phrases
    ]
    return " & ".join([*wanted, *(f"!{each}" for each in excluded)])


def _quoted(term: str) -> str:
    return "'" + term.replace("\\", "\\\\").replace("'", "''") + "'"


def _wide(token: Token, others: Alike) -> str:
    """The word, or another for the same."""
    ways = [_word(token, others), *(_word(other, {}) for other in others.get(token.whole, ()))]
    return f"({' | '.join(ways)})" if len(ways) > 1 else ways[0]


def _word(token: Token, others: Alike) -> str:
    whole = _quoted(token.whole)
    if len(token.parts) > 1 and "/" not in token.whole:
        apart = " & ".join(_wide(Token(part), others) for part in token.parts)
        return f"({whole} | ({apart}))"
    return whole


def _phrase(terms: Sequence[str]) -> str:
    """Whole words only: parts stand at the place of their word."""
    if len(terms) == 1:
        return _quoted(terms[0])
    return "(" + " <-> ".join(f"{_quoted(term)}:AB" for term in terms) + ")"


def _vector(content: Content) -> str:
    """The terms with their places; between title and text lies a gap that no phrase spans."""
    title = analyse(f"{content.reference} {content.title}")
    text = analyse(content.words)
    found: list[str] = []
    for tokens, whole, part_of, first in ((title, "A", "C", 1), (text, "B", "D", len(title) + 3)):
        for place, token in enumerate(tokens[:MOST_TOKENS], start=first):
            at = min(place, LAST_POSITION)
            found.append(f"{_quoted(token.whole)}:{at}{whole}")
            found += [f"{_quoted(part)}:{at}{part_of}" for part in token.parts]
    return " ".join(found)


class _Writer:
    """Writes into the tables of a schema."""

    def __init__(self, schema: str, *, fresh: bool = False) -> None:
        self.schema = schema
        # Nothing is there yet that a document could take the place of; looking for it would read all rows.
        self.fresh = fresh

    def put(self, document: Document) -> None:
        """Take a document in."""
        if not self.fresh:
            self.drop([document.key])
        content = document.content
        vector = _vector(content)
        row = (
            document.key,
            document.public,
            content.date.toordinal() if content.date else 0,
            [document.kind],
            list(content.facets.get("body", ())),
            list(content.facets.get("field", ())),
            vector,
        )
        for table in ("inner", "public") if document.public else ("inner",):
            _run(f'INSERT INTO {self.schema}."{table}" VALUES (%s, %s, %s, %s, %s, %s, %s::tsvector)', row)
        if document.public:
            pairs = [each.partition("|") for each in forms(content)]
            _run(
                f"INSERT INTO {self.schema}.forms SELECT %s, * FROM unnest(%s::text[], %s::text[])",
                (document.key, [each[0] for each in pairs], [each[2] for each in pairs]),
            )

    def drop(self, keys: Iterable[str]) -> None:
        """Take documents out."""
        some = list(keys)
        for table in ("public", "inner", "forms"):
            _run(f'DELETE FROM {self.schema}."{table}" WHERE key = ANY(%s)', (some,))


def _run(statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall()) if cursor.description else []


class PostgresEngine:
    """Asks and keeps the tables."""

    def is_ready(self) -> bool:
        """Whether tables of this version are there."""
        rows = _run("SELECT obj_description(to_regnamespace(%s)::oid, 'pg_namespace')", (LIVING,))
        return bool(rows[0][0] == VERSION)

    def find(self, question: Question) -> Found:
        """The answer."""
        table = _table(question.reach)
        query = _Query(question)
        total = _count(table, query)
        keys = self._keys(table, query, question)
        return Found(keys, total, self._facets(table, question))

    @staticmethod
    def _keys(table: str, query: _Query, question: Question) -> list[str]:
        page = (question.limit, question.offset)
        order = ORDERS.get(question.order)
        if order or not query.lexemes:
            order = order or ORDERS[Order.NEWEST]
            rows = _run(
                f"SELECT key FROM {table} WHERE {query.where} ORDER BY {order} LIMIT %s OFFSET %s",
                (*query.values, *page),
            )
        else:
            rows = _run(
                f"SELECT key FROM (SELECT key, words, day FROM {table} WHERE {query.where}"
                f" ORDER BY day DESC LIMIT {RANKED}) newest"
                f" ORDER BY ts_rank('{WEIGHTS}', words, %s::tsquery, 1)"
                f" + {ALIKE} * ts_rank('{WEIGHTS}', words, %s::tsquery, 1) DESC, day DESC, key LIMIT %s OFFSET %s",
                (*query.values, query.typed, query.lexemes, *page),
            )
        return [str(row[0]) for row in rows]

    @staticmethod
    def _facets(table: str, question: Question) -> dict[str, dict[str, int]]:
        """A facet's values are counted among what all other filters leave."""
        counts = {}
        for name in FACETS:
            query = _Query(question, but=name)
            rows = _run(
                f"SELECT value, count(*) FROM {table}, unnest({name}) value WHERE {query.where} GROUP BY value",
                query.values,
            )
            counts[name] = {str(value): int(count) for value, count in rows}
        return counts

    def words_like(self, beginning: str, reach: Reach, limit: int) -> list[tuple[str, int]]:
        """Words of public documents."""
        start = fold(beginning).replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        rows = _run(
            f"SELECT min(form), count(*) AS often FROM {LIVING}.forms WHERE folded LIKE %s"
            " AND NOT key = ANY(%s) GROUP BY folded ORDER BY often DESC, folded LIMIT %s",
            (f"{start}%", sorted(reach.without), limit),
        )
        return [(str(form), int(count)) for form, count in rows]

    @contextmanager
    def updating(self) -> Iterator[Writer | None]:
        """Change the living tables in one transaction; one process at a time."""
        with transaction.atomic():
            free = bool(_run("SELECT pg_try_advisory_xact_lock(%s)", (LOCK,))[0][0])
            yield _Writer(LIVING) if free and self.is_ready() else None

    @contextmanager
    def rebuilding(self) -> Iterator[Writer]:
        """Make new tables; readers see the old ones until the transaction ends."""
        with transaction.atomic():
            _run("SELECT pg_advisory_xact_lock(%s)", (LOCK,))
            _make(FRESH)
            yield _Writer(FRESH, fresh=True)
            _add_indexes(FRESH)
            _run(f"DROP SCHEMA IF EXISTS {LIVING} CASCADE")
            _run(f"ALTER SCHEMA {FRESH} RENAME TO {LIVING}")


def _table(reach: Reach) -> str:
    return f'{LIVING}."{"public" if reach.beyond is None else "inner"}"'


def _count(table: str, query: _Query) -> int:
    """How many match; no more than one above what is counted exactly."""
    inside = f"SELECT 1 FROM {table} WHERE {query.where} LIMIT {COUNTED + 1}"
    return int(_run(f"SELECT count(*) FROM ({inside}) matching", query.values)[0][0])


def _make(schema: str) -> None:
    _run(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
    _run(f"CREATE SCHEMA {schema}")
    _run(f"COMMENT ON SCHEMA {schema} IS '{VERSION}'")
    for table in ("public", "inner"):
        _run(
            f'CREATE TABLE {schema}."{table}" (key text PRIMARY KEY, public boolean, day integer,'
            " kind text[], body text[], field text[], words tsvector)"
        )
    _run(f"CREATE TABLE {schema}.forms (key text, folded text, form text)")


def _add_indexes(schema: str) -> None:
    """After the filling: so they take a fraction of the time."""
    for table in ("public", "inner"):
        _run(f'CREATE INDEX ON {schema}."{table}" USING gin (words) WITH (fastupdate = off)')
        _run(f'CREATE INDEX ON {schema}."{table}" (day DESC)')
        _run(f'ANALYZE {schema}."{table}"')
    _run(f"CREATE INDEX ON {schema}.forms (folded text_pattern_ops)")
    _run(f"CREATE INDEX ON {schema}.forms (key)")
