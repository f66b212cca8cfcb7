# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole run: the system, its municipalities, their lists; resumed where an earlier run was interrupted."""

import datetime
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from django.db import connection
from django.utils import timezone

from werdegang.importers.models import FindingKind, ImportRun, ImportSource
from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.fetching import Fetcher, NotFetched
from werdegang.importers.oparl.finishing import finish
from werdegang.importers.oparl.flattening import Flattener
from werdegang.importers.oparl.following import fetched_before, strays, unlisted
from werdegang.importers.oparl.items import Note
from werdegang.importers.oparl.pages import Page, Pages, Unreadable, with_query
from werdegang.importers.oparl.pending import forget_lists
from werdegang.importers.oparl.prefetching import ahead
from werdegang.importers.oparl.progress import Progress
from werdegang.importers.oparl.schema import ALWAYS_THERE, BODY_LISTS, by_current_names, type_name
from werdegang.importers.oparl.steps import Place, Steps
from werdegang.importers.oparl.system import NoSource, read_system
from werdegang.importers.oparl.values import BERLIN
from werdegang.importers.oparl.writing import sum_of

GROUP = 1_000
"""So many entries of a list are written in one step at least, unless it ends."""
BEGINNING = "1970-01-01T00:00:00+00:00"
"""Since when changes are asked for when all are wanted: only so servers show what was deleted."""
_SMALL = {"mmap_size": 0, "cache_size": -32_000}
FULL_EVERY = 7
"""Days after which everything is asked for again: some servers change objects without saying so."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is wanted."""

    url: str
    only_body: str = ""
    since: datetime.datetime | None = None
    full: bool = False
    full_every: int = FULL_EVERY
    anew: bool = False
    """Leave an interrupted run and begin a new one."""


class Rubbish(Exception):  # noqa: N818 -- it says what the source is
    """The source gives nothing that can be imported; nothing was written. ``notes``: what was found."""

    def __init__(self, reason: str, notes: list[Note]) -> None:
        super().__init__(reason)
        self.notes = notes


class Crawl:
    """Carries out one order."""

    def __init__(self, order: Order, fetcher: Fetcher, progress: Progress | None = None) -> None:
        self._order, self._fetcher = order, fetcher
        self._progress = progress or Progress(None)
        self.steps = _steps(order)
        self._incomplete = False
        self._listed: set[str] = set()
        self._reason = ""

    def run(self) -> ImportRun:
        """Do it. Raises Rubbish when the source gives nothing at all."""
        with _lean():
            return self._do()

    def _do(self) -> ImportRun:
        steps, order = self.steps, self._order
        say = steps.findings.add
        try:
            system = read_system(self._fetcher, order.url, order.only_body, say)
        except (NoSource, NotFetched) as error:
            raise Rubbish(str(error), steps.findings.waiting) from error
        steps.system = system.said
        for body in system.bodies:
            self._body(body)
        self._follow()
        if steps.run is None:
            raise Rubbish("no list of the source can be read", steps.findings.waiting)
        finish(steps, complete=not self._incomplete)
        self._progress.done()
        return steps.run

    def _body(self, body: dict[str, Any]) -> None:
        flattener = Flattener(self.steps.findings.add)
        flattener.take(body, "Body")
        if not flattener.items:
            return
        identity = flattener.items[-1].id
        self.steps.hold(flattener.items)
        body = by_current_names("Body", body)
        if isinstance(body.get("legislativeTerm"), str):
            body.setdefault("legislativeTermList", body["legislativeTerm"])
        for name, kind in BODY_LISTS.items():
            url = body.get(name)
            if url:
                self._listed.add(kind)
            if isinstance(url, list):
                entries = Pages(self._fetcher, kind, self.steps.findings.add).whole(url)
                self._take([Page("", entries)], Place("", kind, identity), 0, done=True)
            elif isinstance(url, str) and url.strip():
                self._list(urljoin(self._order.url, url.strip()), kind, identity)
            elif name in ALWAYS_THERE:
                self.steps.findings.add(Note(FindingKind.LIST_MISSING, kind, identity, name))

    def _follow(self) -> None:
        """Fetch by their ids what others refer to and no list gives, as older servers have it."""
        if self.steps.run is None:
            return
        self._fetch(unlisted(self.steps, self._listed))
        if self.steps.full:
            self._fetch(fetched_before(self.steps, self._listed))
        barren: set[str] = set()
        for kind, body, ids in strays(self.steps, self._listed, self._order.url):
            if kind in barren:
                continue
            # What is not there is recorded as a reference into nothing.
            fetched = Pages(self._fetcher, kind, lambda _note: None).whole(list[Any](ids))
            found = [
                each for each in fetched if isinstance(each, dict) and type_name(each.get("type")) == kind
            ]
            if not found:
                barren.add(kind)
            else:
                self._take([Page("", found)], Place("", kind, body), 0, done=False)

    def _fetch(self, wanted: Iterator[tuple[str, str, list[str]]]) -> None:
        barren: set[str] = set()
        for kind, body, ids in wanted:
            if kind in barren:
                continue
            pages = Pages(self._fetcher, kind, self.steps.findings.add)
            found = pages.whole(list[Any](ids))
            if not found:
                barren.add(kind)
            self._take([Page("", found)], Place("", kind, body), 0, done=False)
            forget_lists(self.steps.source, pages.lists)

    def _list(self, url: str, kind: str, body: str) -> None:
        since = self.steps.since.isoformat() if self.steps.since else BEGINNING
        self.steps.findings.begin_list()
        seen = self._walk(Place(with_query(url, modified_since=since), kind, body))
        if seen is None or (self.steps.full and self._hides(url, seen)):
            # The filter is not understood, or hides what has no date.
            self.steps.findings.read_again()
            plain = self._walk(Place(url, kind, body))
            if plain is None and seen is None:
                self.steps.findings.add(Note(FindingKind.NOT_A_LIST, kind, url, "", self._reason))

    def _hides(self, url: str, seen: int) -> bool:
        """Whether the list without the filter has more than was seen with it."""
        try:
            content = self._fetcher.json(with_query(url, limit="1")).content
            total = content["pagination"]["totalElements"]
        except (NotFetched, TypeError, KeyError):
            return True
        return not isinstance(total, int) or total > seen

    def _walk(self, place: Place) -> int | None:
        """Read a list to its end; the number of its living objects, None if it is no list."""
        state = self.steps.state(place.url)
        if state is not None and state.done:
            return state.alive
        begin, alive = (state.next_url, state.alive) if state and state.next_url else (place.url, 0)
        pages = Pages(self._fetcher, place.kind, self.steps.findings.add, self.steps.versions(place.url))
        group: list[Page] = []
        walked, count = False, 0
        try:
            for page in ahead(pages.walk(begin)):
                self._progress.expect(place.url, page.total)
                walked = True
                group.append(page)
                count += len(page.entries)
                if count >= GROUP and page.next_url:
                    alive = self._take(group, place, alive, done=False)
                    group, count = [], 0
        except Unreadable as error:
            self._reason = error.reason
            if not walked and begin == place.url and error.answered:
                return None
            if group:
                alive = self._take(group, place, alive, done=False)
            self._incomplete = True
            self.steps.findings.add(Note(FindingKind.NOT_FETCHED, place.kind, error.url, "", error.reason))
            return alive
        return self._take(group, place, alive, done=True)

    def _take(self, pages: list[Page], place: Place, alive: int, *, done: bool) -> int:
        alive = self.steps.take(pages, place, alive, done=done)
        gc.collect(1)
        self._progress.listed(sum(len(page.entries) for page in pages))
        self._progress.tell(sum_of(self.steps.totals), place.kind)
        return alive


@contextmanager
def _lean() -> Iterator[None]:
    """Fast and small: circles of objects are looked for after each step only, and SQLite keeps little in memory.

    Looking all the time takes a fifth of the time; a mapped database file counts as memory of the process.
    """
    collecting = gc.isenabled()
    gc.disable()
    kept = {}
    if connection.vendor == "sqlite":
        for name, value in _SMALL.items():
            for (present,) in bulk.select(f"PRAGMA {name}"):  # none for a database in memory
                kept[name] = present
            bulk.execute(f"PRAGMA {name} = {value}")
    try:
        yield
    finally:
        for name, value in kept.items():
            bulk.execute(f"PRAGMA {name} = {value}")
        if collecting:
            gc.enable()


def _steps(order: Order) -> Steps:
    """What kind of run it is: an interrupted one that goes on, or a new one for everything or for what changed."""
    source = ImportSource.objects.filter(url=order.url).first()
    run = None if order.anew else _unfinished(source, order)
    if run is not None:
        return Steps(order.url, run.only_body, run.full, run.since, source, run)
    now = timezone.now()
    since = order.since
    if since is None and not order.full and source is not None and not order.only_body and source.last_run:
        every = datetime.timedelta(days=order.full_every)
        if source.last_full is not None and now - source.last_full < every:
            since = _the_day_before(source.last_run)
    return Steps(order.url, order.only_body, since is None, since, source, None, began=now)


def _unfinished(source: ImportSource | None, order: Order) -> ImportRun | None:
    if source is None:
        return None
    runs = ImportRun.objects.filter(source=source, state=ImportRun.State.RUNNING, only_body=order.only_body)
    run = runs.first()
    return None if run is not None and order.full and not run.full else run


def _the_day_before(moment: datetime.datetime) -> datetime.datetime:
    """Midnight in Berlin a day before: some servers know the day of a change only, others have another clock."""
    day = moment.astimezone(BERLIN).date() - datetime.timedelta(days=1)
    return datetime.datetime.combine(day, datetime.time(), BERLIN)
