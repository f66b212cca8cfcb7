# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How fast the search is and how large its index: ``python -m werdegang.bench.searching.speed DOCUMENTS``.

Made-up documents (``documents.py``) are indexed and asked for. The embedded engine works in a temporary folder; with
``WERDEGANG_SEARCH=postgres`` a database is made for the measurement on the server that ``WERDEGANG_TEST_POSTGRES_URL``
names. The installation's own index is not touched.
"""

import json
import os
import pickle
import resource
import sys
import tempfile
import time
from argparse import ArgumentParser
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import django

if TYPE_CHECKING:
    from werdegang.bench.searching.documents import Library
    from werdegang.search.engines.interface import Question
    from werdegang.search.kinds import Document

EACH = 60
"""Questions of each sort."""
CLOSED = 1_000
"""So many documents that are not public somebody of the staff may see."""


@dataclass(frozen=True, kw_only=True)
class Sort:
    """A sort of questions; milliseconds."""

    name: str
    hits: int
    """The most of any question, as far as the engine counts."""
    p50: float
    p95: float
    processor: float
    """Mean of this process's processor time; what a database server uses is not in it."""


@dataclass(frozen=True, kw_only=True)
class Speed:
    """What was measured with one engine."""

    engine: str
    documents: int
    public: int
    text_megabytes: float
    index_megabytes: float
    seconds: float
    """Of indexing documents that were made before."""
    processor_seconds: float
    """Of all processes that index; not of a database server."""
    load: float
    """Processes that wanted a core during the last minute, this one included."""
    sorts: list[Sort]

    @classmethod
    def of_json(cls, given: Mapping[str, Any]) -> "Speed":
        """From what ``dataclasses.asdict`` made."""
        return cls(**{**given, "sorts": [Sort(**each) for each in given["sorts"]]})

    @property
    def documents_per_second(self) -> float:
        """Indexed."""
        return self.documents / self.seconds if self.seconds else 0.0


def measure(count: int, seed: int = 1, each: int = EACH) -> Speed:
    """Index so many documents with the engine that the settings name, and ask."""
    from werdegang.bench.searching.documents import Library
    from werdegang.search.analysis.compounds import parts
    from werdegang.search.engines import engine

    library = Library(seed)
    parts("Sprachkurs")  # the lexicon is read once in the life of a process
    with tempfile.TemporaryFile(prefix="werdegang-speed-") as file:
        made = _Made.into(file, library.documents(count))
        file.seek(0)
        started, used = time.perf_counter(), _processor_seconds()
        with engine().rebuilding() as writer:
            writer.put_all(_unpacked(file))
        seconds, processor = time.perf_counter() - started, _processor_seconds() - used
    sorts = [_sort(name, asked) for name, asked in _questions(library, frozenset(made.closed), each)]
    return Speed(
        engine=type(engine()).__name__,
        documents=count,
        public=made.public,
        text_megabytes=made.letters / 1e6,
        index_megabytes=_index_bytes() / 1e6,
        seconds=seconds,
        processor_seconds=processor,
        load=os.getloadavg()[0],
        sorts=sorts,
    )


@dataclass
class _Made:
    """What is known of documents that were made, and lie in a file."""

    letters: int = 0
    public: int = 0
    closed: list[str] = field(default_factory=list)
    """Keys of some that are not public."""

    @classmethod
    def into(cls, file: IO[bytes], documents: "Iterable[Document]") -> "_Made":
        """Pack them into the file."""
        made = cls()
        for document in documents:
            made.letters += len(f"{document.content.title}\n{document.content.text}".encode())
            made.public += document.public
            if not document.public and len(made.closed) < CLOSED:
                made.closed.append(document.key)
            pickle.dump(document, file)
        return made


def _unpacked(file: IO[bytes]) -> "Iterator[Document]":
    while True:
        try:
            yield pickle.load(file)  # noqa: S301 - packed by this program
        except EOFError:
            return


def _processor_seconds() -> float:
    """Of this process and of those that helped it and ended."""
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _questions(
    library: "Library", closed: frozenset[str], each: int
) -> Iterator[tuple[str, list[Callable[[], int]]]]:
    """What is asked, as the pages ask it: hits, count, facets at once; then narrowed, for staff, suggestions."""
    from werdegang.bench.searching.documents import BODIES
    from werdegang.search.asked import Filters, Order, read
    from werdegang.search.engines import engine
    from werdegang.search.engines.interface import Question, Reach

    def asking(question: "Question") -> Callable[[], int]:
        return lambda: engine().find(question).total

    sorts = library.sorts_of_questions(each)
    for name, texts in sorts.items():
        yield name, [asking(Question(read(text))) for text in texts]
    frequent, pairs = sorts["one word of 30 %"], sorts["one of 30 %, one other"]
    narrowed = Filters({"body": BODIES[:1]})
    yield "one of 30 %, narrowed", [asking(Question(read(text), filters=narrowed)) for text in frequent]
    yield "one of 30 %, newest", [asking(Question(read(text), order=Order.NEWEST)) for text in frequent]
    yield (
        "one of 30 %, an exclusion",
        [asking(Question(read("-".join(text.rsplit(" ", 1)).replace("-", " -")))) for text in pairs],
    )
    yield "for staff: one of 30 %", [asking(Question(read(text), Reach(closed))) for text in frequent]
    yield "suggestions", [_suggesting(text[: 2 + place % 4]) for place, text in enumerate(sorts["one word"])]


def _suggesting(beginning: str) -> Callable[[], int]:
    from werdegang.search.engines import engine
    from werdegang.search.engines.interface import Reach

    return lambda: len(engine().words_like(beginning, Reach(), 8))


def _sort(name: str, asked: list[Callable[[], int]]) -> Sort:
    asked[0]()
    walls: list[float] = []
    hits = 0
    used = time.process_time()
    for ask in asked:
        started = time.perf_counter()
        hits = max(hits, ask())
        walls.append((time.perf_counter() - started) * 1000)
    processor = (time.process_time() - used) * 1000 / len(asked)
    walls.sort()
    return Sort(
        name=name,
        hits=hits,
        p50=walls[len(walls) // 2],
        p95=walls[min(len(walls) - 1, int(len(walls) * 0.95))],
        processor=processor,
    )


def _index_bytes() -> int:
    from django.conf import settings
    from django.db import connection

    if settings.SEARCH["ENGINE"] == "postgres":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT coalesce(sum(pg_total_relation_size(oid)), 0) FROM pg_class"
                " WHERE relkind = 'r' AND relnamespace = 'werdegang_search'::regnamespace"
            )
            return int(cursor.fetchone()[0])
    folder = Path(settings.DATA) / "search"
    return sum(
        file.stat().st_size for file in folder.rglob("*") if file.is_file() and "nouns" not in file.name
    )


def table_of(speed: Speed) -> str:
    """One line about indexing, then a line for each sort of questions."""
    from werdegang.bench.measurements.tables import table

    lines = [
        f"{speed.engine}, {speed.documents:,} documents ({speed.public:,} public), load {speed.load:.1f}",
        f"indexed: {speed.documents_per_second:,.0f} documents/s"
        f" ({speed.documents / max(speed.processor_seconds, 0.001):,.0f} for a second of processor time)",
        f"index {speed.index_megabytes:,.0f} MB, text {speed.text_megabytes:,.0f} MB"
        f" ({speed.index_megabytes / max(speed.text_megabytes, 0.001):.2f} times)",
    ]
    rows = [
        [each.name, f"{each.hits:,}", f"{each.p50:.1f}", f"{each.p95:.1f}", f"{each.processor:.1f}"]
        for each in speed.sorts
    ]
    head = ["questions", "most hits", "p50 ms", "p95 ms", "processor ms"]
    return "\n".join([*lines, table(head, rows, words=1)])


@contextmanager
def apart(environment: Mapping[str, str]) -> Iterator[dict[str, str]]:
    """The environment of a measurement that touches nothing of the installation."""
    from werdegang.bench.measurements import databases

    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="werdegang-speed-"))
        inherited = {name: value for name, value in environment.items() if not name.startswith("WERDEGANG_")}
        made = inherited | {"WERDEGANG_DATA": folder, "DJANGO_SETTINGS_MODULE": "werdegang.config.settings"}
        if environment.get("WERDEGANG_SEARCH") == "postgres":
            server = databases.postgres_server()
            if server is None:
                raise SystemExit(f"{databases.SERVER} must name a PostgreSQL server to measure on.")
            address = stack.enter_context(databases.postgres_database(server))
            yield made | {"WERDEGANG_SEARCH": "postgres", "WERDEGANG_DATABASE_URL": address}
        else:
            yield made | {"WERDEGANG_DATABASE_URL": f"sqlite:///{folder}/none.sqlite3"}


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(description="How fast the search is (docs/benchmarks.md).")
    parser.add_argument("documents", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    with apart(dict(os.environ)) as environment:
        for name in [name for name in os.environ if name.startswith("WERDEGANG_")]:
            del os.environ[name]
        os.environ.update(environment)
        django.setup()
        speed = measure(given.documents, given.seed)
        said: Any = json.dumps(asdict(speed)) if given.json else table_of(speed)
        sys.stdout.write(f"{said}\n")
        from django.db import connections

        connections.close_all()


if __name__ == "__main__":
    main()
