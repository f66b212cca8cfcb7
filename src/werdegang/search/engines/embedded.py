# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The embedded engine: two Tantivy indexes in a folder, one of what is public, one of everything.

The file ``current`` names the folder of the living pair; a new pair is made beside it. What is committed is whole:
a killed writer leaves the last commit.
"""

import fcntl
import shutil
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import tantivy

from werdegang.search.analysis import VERSION
from werdegang.search.analysis.folding import fold
from werdegang.search.asked import Filters, Order
from werdegang.search.engines.analysts import analysed, text_of
from werdegang.search.engines.interface import FACETS, Found, Question, Reach, Writer
from werdegang.search.engines.prepared import Stems, stems
from werdegang.search.engines.questions import Builder
from werdegang.search.kinds import Document

HEAP = 60_000_000
MOST_VALUES = 500
LAST_DAY = 4_000_000
"""After every date: things without one come last, whichever way the days run."""
PAIR = ("public", "inner")


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic", stored=True)
    builder.add_text_field("public", tokenizer_name="raw", index_option="basic")
    for facet in FACETS:
        builder.add_text_field(facet, tokenizer_name="raw", index_option="basic", fast=True)
    builder.add_integer_field("day", indexed=True, fast=True)
    builder.add_integer_field("day_up", fast=True)
    builder.add_text_field("title", tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("text", tokenizer_name="whitespace", index_option="position")
    builder.add_text_field("title_parts", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("text_parts", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("forms", tokenizer_name="whitespace", index_option="basic")
    return builder.build()


SCHEMA = _schema()


class _Pair:
    """A pair of indexes as opened by this process."""

    def __init__(self, folder: Path | None) -> None:
        self.indexes = {name: self._open(folder / name if folder else None) for name in PAIR}
        for index in self.indexes.values():
            index.config_reader("Manual")
        self.reload()

    @staticmethod
    def _open(folder: Path | None) -> tantivy.Index:
        if folder is None:
            return tantivy.Index(SCHEMA)
        folder.mkdir(parents=True, exist_ok=True)
        return tantivy.Index(SCHEMA, path=str(folder))

    def reload(self) -> None:
        for index in self.indexes.values():
            index.reload()


class _Writer:
    """Writes a document into everything, and into what is public if it is."""

    def __init__(self, pair: _Pair, *, fresh: bool) -> None:
        self.writers = {name: index.writer(HEAP, 1) for name, index in pair.indexes.items()}
        self.fresh = fresh
        """Nothing is there yet that a document could take the place of."""

    def put(self, document: Document) -> None:
        """Take it in."""
        if not self.fresh:
            self.drop([document.key])
        self._write(document, stems(text_of(document)))

    def put_all(self, documents: Iterable[Document]) -> None:
        """Take many in."""
        for document, terms in analysed(documents, stems):
            if not self.fresh:
                self.drop([document.key])
            self._write(document, terms)

    def _write(self, document: Document, terms: Stems) -> None:
        made = tantivy.Document(**_fields(document, terms))
        self.writers["inner"].add_document(made)
        if document.public:
            made.add_text("forms", terms.forms)
            self.writers["public"].add_document(made)

    def drop(self, keys: Iterable[str]) -> None:
        """Take out."""
        for each in keys:
            for writer in self.writers.values():
                writer.delete_documents_by_term("key", each)

    def commit(self) -> None:
        """Make it hold: what is public first, so that nothing closed stands there a moment longer."""
        for name in PAIR:
            self.writers[name].commit()

    def end(self) -> None:
        """Let go of the files."""
        for writer in self.writers.values():
            writer.wait_merging_threads()


def _fields(document: Document, terms: Stems) -> dict[str, Any]:
    content = document.content
    day = content.date.toordinal() if content.date else 0
    made: dict[str, Any] = {
        "key": document.key,
        "public": "yes" if document.public else "no",
        "kind": document.kind,
        "day": day,
        "day_up": day or LAST_DAY,
        "title": terms.title,
        "text": terms.text,
        "title_parts": terms.title_parts,
        "text_parts": terms.text_parts,
    }
    return made | {name: list(values) for name, values in content.facets.items()}


class TantivyEngine:
    """Asks and keeps the pair. Without a folder it lives in memory, for tests."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._guard = threading.Lock()
        self._known: tuple[str, _Pair] | None = None

    # ---- asking
    def is_ready(self) -> bool:
        """Whether a pair of this version is there."""
        return self._name() is not None

    def find(self, question: Question) -> Found:
        """The answer."""
        searcher = self._searcher(question.reach)
        build = Builder(SCHEMA, question)
        order: dict[str, Any] = {
            Order.NEWEST: {"order_by_field": "day", "order": tantivy.Order.Desc},
            Order.OLDEST: {"order_by_field": "day_up", "order": tantivy.Order.Asc},
        }.get(question.order, {})
        result: Any = searcher.search(build.query(), question.limit, True, offset=question.offset, **order)
        keys = [str(searcher.doc(address)["key"][0]) for _score, address in result.hits]
        return Found(keys, int(result.count), self._facets(searcher, build, question.filters))

    @staticmethod
    def _facets(searcher: tantivy.Searcher, build: Builder, filters: Filters) -> dict[str, dict[str, int]]:
        """A facet's values are counted among what all other filters leave."""
        open_ones = [name for name in FACETS if not filters.facets.get(name)]
        asked = [(build.query(), open_ones)]
        asked += [(build.query(but=name), [name]) for name in FACETS if name not in open_ones]
        counts: dict[str, dict[str, int]] = {}
        for query, names in asked:
            if not names:
                continue
            wanted = {
                name: {"terms": {"field": name, "size": MOST_VALUES, "segment_size": 10 * MOST_VALUES}}
                for name in names
            }
            answer = searcher.aggregate(query, wanted)
            for name in names:
                counts[name] = {each["key"]: int(each["doc_count"]) for each in answer[name]["buckets"]}
        return counts

    def words_like(self, beginning: str, reach: Reach, limit: int) -> list[tuple[str, int]]:
        """Words of public documents."""
        searcher = self._searcher(Reach())
        there = Builder.leaving_out(SCHEMA, reach.without)
        found = searcher.terms_with_prefix("forms", fold(beginning), there, None)
        counted = [(term.partition("|")[2], count) for term, count in found if count]
        return sorted(counted, key=lambda each: (-each[1], each[0]))[:limit]

    def _searcher(self, reach: Reach) -> tantivy.Searcher:
        name = "public" if reach.beyond is None else "inner"
        return self._pair().indexes[name].searcher()

    # ---- keeping
    @contextmanager
    def updating(self) -> Iterator[Writer | None]:
        """Change the living pair."""
        with self._alone(wait=False) as free:
            if not free or not self.is_ready():
                yield None
                return
            pair = self._pair()
            with self._writing(pair, fresh=False) as writer:
                yield writer
            pair.reload()

    @contextmanager
    def rebuilding(self) -> Iterator[Writer]:
        """Make a new pair."""
        with self._alone(wait=True):
            name = f"{VERSION}-{uuid4().hex[:12]}"
            pair = _Pair(self.folder / name if self.folder else None)
            with self._writing(pair, fresh=True) as writer:
                yield writer
            pair.reload()
            self._switch(name, pair)

    @contextmanager
    def _writing(self, pair: _Pair, *, fresh: bool) -> Iterator[_Writer]:
        writer = _Writer(pair, fresh=fresh)
        try:
            yield writer
            writer.commit()
        finally:
            writer.end()

    @contextmanager
    def _alone(self, *, wait: bool) -> Iterator[bool]:
        if self.folder is None:
            yield True
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / "writer.lock").open("a") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                yield False
                return
            yield True

    def _switch(self, name: str, pair: _Pair) -> None:
        """Let the new pair live; what else lies there is old, or was left by a killed writer."""
        if self.folder:
            new = self.folder / "current.new"
            new.write_text(name, encoding="ascii")
            new.replace(self.folder / "current")
            for other in self.folder.iterdir():
                if other.is_dir() and other.name != name:
                    shutil.rmtree(other, ignore_errors=True)
        with self._guard:
            self._known = (name, pair)

    def _name(self) -> str | None:
        if self.folder is None:
            return self._known[0] if self._known else None
        try:
            name = (self.folder / "current").read_text(encoding="ascii").strip()
        except OSError:
            return None
        there = all((self.folder / name / each / "meta.json").is_file() for each in PAIR)
        return name if there and name.startswith(f"{VERSION}-") else None

    def _pair(self) -> _Pair:
        """The living pair as of its last commit. Raises LookupError while there is none."""
        name = self._name()
        if name is None:
            raise LookupError("There is no index yet: ./werdegang index")
        with self._guard:
            if self._known is None or self._known[0] != name:
                self._known = (name, _Pair(self.folder / name if self.folder else None))
            pair = self._known[1]
        pair.reload()
        return pair
