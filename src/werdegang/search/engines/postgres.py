# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""PostgreSQL as the engine, for several machines on one database: the same terms, as lexemes of ``simple``.

What is public and what is not are tables of their own, in a schema that is made anew beside the living one; so are the
words for suggestions, of what is public alone. Very frequent words are ranked among their newest matches only: ranking
all of them takes seconds.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain, repeat
from typing import Any

from django.db import transaction

from werdegang.search.alike import Alike
from werdegang.search.analysis import VERSION, Token
from werdegang.search.analysis.folding import fold
from werdegang.search.asked import Filters, Order
from werdegang.search.engines.forms import Form
from werdegang.search.engines.indexed import Indexed, indexed
from werdegang.search.engines.interface import COUNTED, FACETS, Found, Question, Reach, Writer
from werdegang.search.engines.postgres_words import Words, make_words, run, run_copy, words_like
from werdegang.search.kinds import Document

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
COLUMNS = "key, day, kind, body, field, words"
EVERYTHING = (
    f"SELECT {COLUMNS} FROM {LIVING}.public"
    f" UNION ALL SELECT {COLUMNS} FROM {LIVING}.closed WHERE key = ANY(%s)"
)
AT_ONCE = 200
"""Documents that are sent to the server together."""
ORDERS = {Order.NEWEST: "day DESC, key", Order.OLDEST: f"CASE day WHEN 0 THEN {LAST_DAY} ELSE day END, key"}


class _Query:
    """A condition and its values."""

    def __init__(self, question: Question, but: str = "") -> None:
        self.lexemes = _lexemes(question, question.words.alike)
        self.typed = _lexemes(question, {})
        self.conditions: list[str] = []
        self.values: list[Any] = []
        self.table = f"{LIVING}.public"
        if question.reach.beyond is not None:
            self.table = f"({EVERYTHING}) documents"
            self.values.append(sorted(question.reach.beyond))
        excluded = _excluded(question)
        if self.lexemes:
            self._add("words @@ %s::tsquery", " & ".join([self.lexemes, *(f"!{each}" for each in excluded)]))
        elif excluded:
            # Not as a query of the index, which would be read from its beginning to its end.
            self._add("NOT words @@ %s::tsquery", " | ".join(excluded))
        reach, filters = question.reach, question.filters
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


def _vector(terms: Indexed) -> str:
    """The terms with their places; between title and text lies a gap that no phrase spans."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    first = 1
    for pieces, whole, part_of in ((terms.title, "A", "C"), (terms.text, "B", "D")):
        tokens = [token for each in pieces for token in each.tokens]
        for place, token in enumerate(tokens[:MOST_TOKENS], start=first):
            at = min(place, LAST_POSITION)
            found[token.whole].append(f"{at}{whole}")
            for part in token.parts:
                found[part].append(f"{at}{part_of}")
        first = len(tokens) + 3
    return " ".join([f"{_quoted(term)}:{','.join(places)}" for term, places in found.items()])


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

    def put(self, document: Document) -> None:
        """Take a document in."""
        if not self.fresh:
            self.drop([document.key])
        content = document.content
        terms = indexed(content)
        row = (
            document.key,
            content.date.toordinal() if content.date else 0,
            [document.kind],
            list(content.facets.get("body", ())),
            list(content.facets.get("field", ())),
            _vector(terms),
        )
        if document.public:
            self.forms.append(terms.forms())
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
        return bool(rows[0][0] == VERSION)

    def find(self, question: Question) -> Found:
        """The answer."""
        query = _Query(question)
        return Found(self._keys(query, question), _count(query), self._facets(question))

    @staticmethod
    def _keys(query: _Query, question: Question) -> list[str]:
        page = (question.limit, question.offset)
        order = ORDERS.get(question.order)
        if order or not query.lexemes:
            order = order or ORDERS[Order.NEWEST]
            rows = run(
                f"SELECT key FROM {query.table} WHERE {query.where} ORDER BY {order} LIMIT %s OFFSET %s",
                (*query.values, *page),
            )
        else:
            rows = run(
                f"SELECT key FROM (SELECT key, words, day FROM {query.table} WHERE {query.where}"
                f" ORDER BY day DESC LIMIT {RANKED}) newest"
                f" ORDER BY ts_rank('{WEIGHTS}', words, %s::tsquery, 1)"
                f" + {ALIKE} * ts_rank('{WEIGHTS}', words, %s::tsquery, 1) DESC, day DESC, key LIMIT %s OFFSET %s",
                (*query.values, query.typed, query.lexemes, *page),
            )
        return [str(row[0]) for row in rows]

    @staticmethod
    def _facets(question: Question) -> dict[str, dict[str, int]]:
        """A facet's values are counted among what all other filters leave."""
        open_ones = [name for name in FACETS if not question.filters.facets.get(name)]
        counts: dict[str, dict[str, int]] = {name: {} for name in FACETS}
        for but, names in [("", open_ones), *((name, [name]) for name in FACETS if name not in open_ones)]:
            if names:
                query = _Query(question, but=but)
                each = " UNION ALL ".join(
                    f"SELECT '{name}', value, count(*) FROM matching, unnest({name}) value GROUP BY value"
                    for name in names
                )
                found = f"SELECT {', '.join(names)} FROM {query.table} WHERE {query.where}"
                for name, value, count in run(
                    f"WITH matching AS MATERIALIZED ({found}) {each}", query.values
                ):
                    counts[str(name)][str(value)] = int(count)
        return counts

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


def _count(query: _Query) -> int:
    """How many match; no more than one above what is counted exactly."""
    inside = f"SELECT 1 FROM {query.table} WHERE {query.where} LIMIT {COUNTED + 1}"
    return int(run(f"SELECT count(*) FROM ({inside}) matching", query.values)[0][0])


def _make(schema: str) -> None:
    run(f"DROP SCHEMA IF EXISTS {schema} CASCADE")
    run(f"CREATE SCHEMA {schema}")
    run(f"COMMENT ON SCHEMA {schema} IS '{VERSION}'")
    for table in ("public", "closed"):
        run(
            f"CREATE TABLE {schema}.{table} (key text PRIMARY KEY, day integer,"
            " kind text[], body text[], field text[], words tsvector, forms integer[])"
        )
    make_words(schema)


def _add_indexes(schema: str) -> None:
    """After the filling: so they take a fraction of the time."""
    for table in ("public", "closed"):
        run(f"CREATE INDEX ON {schema}.{table} USING gin (words) WITH (fastupdate = off)")
        run(f"CREATE INDEX ON {schema}.{table} (day DESC)")
        run(f"ANALYZE {schema}.{table}")
