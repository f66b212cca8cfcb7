# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Steps of a run: pages are written together with the note of how far their list is read, all or nothing."""

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from werdegang.core.revision import data_changed
from werdegang.importers.models import INTERNAL, ImportRun, ImportSource, ListPage, ListState
from werdegang.importers.oparl import bulk
from werdegang.importers.oparl.entries import is_tombstone
from werdegang.importers.oparl.findings import Findings
from werdegang.importers.oparl.flattening import Flattener
from werdegang.importers.oparl.items import Item
from werdegang.importers.oparl.pages import Page, Versions
from werdegang.importers.oparl.pending import await_parts
from werdegang.importers.oparl.writing import Totals, Writer, as_totals

REASON = "OParl-Import: {url}"
"""Why a row is as it is, as the history says it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where pages come from: the list, the type it is of, the municipality (its id at the source)."""

    url: str
    kind: str
    body: str


@dataclass
class Steps:
    """What a run writes. Nothing is written before the first list can be read: not even that there is a run."""

    url: str
    only_body: str
    full: bool
    since: datetime.datetime | None
    source: ImportSource | None
    run: ImportRun | None
    system: dict[str, Any] = field(default_factory=dict)
    began: datetime.datetime = field(default_factory=timezone.now)

    def __post_init__(self) -> None:
        self.totals: Totals = as_totals(self.run.totals if self.run else {})
        self.findings = Findings(self.totals, self.run.reasons if self.run else {})
        self._earlier = self.run.seconds if self.run else 0.0
        self._writer: Writer | None = None
        self._held: list[list[Item]] = []
        self._bodies: dict[str, int] = {}

    @property
    def writer(self) -> Writer:
        """What writes objects, once something was written."""
        assert self._writer is not None
        return self._writer

    @property
    def bodies(self) -> list[str]:
        """Ids of the municipalities that this run wrote so far."""
        return list(self._bodies)

    # ---- municipalities
    def hold(self, items: list[Item]) -> None:
        """Take a municipality with its parts; it is written once one of its lists can be read."""
        self._held.append(items)

    def write_held(self) -> None:
        """Write what is held back, in a transaction of the caller's."""
        self._begin()
        held, self._held = self._held, []
        for items in held:
            self.writer.write([item for item in items if item.type == "Body"], None)
            key = self.body_key(items[-1].id)
            self.writer.write([item for item in items if item.type != "Body"], key)

    def body_key(self, identity: str) -> int | None:
        """The key here of a municipality by its id at the source."""
        if identity not in self._bodies and self.source is not None:
            rows = bulk.select(
                "SELECT object_id FROM importers_sourceobject WHERE source_id = %s AND external_id = %s"
                " AND object_type = 'Body' AND object_id IS NOT NULL",
                [self.source.pk, identity],
            )
            if rows:
                self._bodies[identity] = rows[0][0]
        return self._bodies.get(identity)

    def _begin(self) -> None:
        if self._writer is not None:
            return
        if self.source is None:
            self.source = ImportSource.objects.create(url=self.url)
        if self.run is None:
            self.run = ImportRun(
                source=self.source,
                full=self.full,
                since=self.since,
                only_body=self.only_body,
                started=self.began,
                visibility=INTERNAL,
            )
            self.run.save()
        if self.system and self.source.system != self.system:
            self.source.system = self.system
            self.source.save(update_fields=["system"])
        reason = REASON.format(url=self.url)
        self._writer = Writer(self.source.pk, self.run.pk, reason, self.totals, self.findings)

    # ---- pages
    def take(self, pages: list[Page], place: Place, alive: int, *, done: bool) -> int:
        """Write pages of a list; the number of living objects in it so far."""
        flattener = Flattener(self.findings.add)
        page_of: dict[str, str] = {}
        for page in pages:
            begin = len(flattener.items)
            for entry in page.entries:
                if isinstance(entry, dict) and not is_tombstone(entry):
                    alive += 1
                flattener.take(entry, place.kind)
            if _has_version(page):
                page_of.update((item.id, page.url) for item in flattener.items[begin:])
        with transaction.atomic():
            self.write_held()
            keys = self._remember_pages(pages, place.url, alive)
            if flattener.items:
                by_id = {identity: keys[url] for identity, url in page_of.items()} if keys else None
                self.writer.write(flattener.items, self.body_key(place.body), by_id)
                if flattener.named:
                    await_parts(self.source, self.run, flattener.named)
            for page in pages:
                if page.answer is not None and page.answer.unchanged:
                    alive += self._unchanged(page)
            if place.url:
                self._save_state(place.url, pages, alive, done=done)
            self.save()
        return alive

    def save(self) -> None:
        """Write findings and counts, in a transaction of the caller's."""
        assert self.run is not None
        self.findings.write(self.run.pk)
        self.run.totals = {kind: dict(+counts) for kind, counts in self.totals.items()}
        self.run.reasons = {kind: dict(counts) for kind, counts in self.findings.counts.items()}
        self.run.seconds = self._earlier + (timezone.now() - self.began).total_seconds()
        ImportRun.objects.filter(pk=self.run.pk).update(
            totals=self.run.totals,
            reasons=self.run.reasons,
            seconds=self.run.seconds,
            state=self.run.state,
            finished=self.run.finished,
        )
        data_changed()

    # ---- how far
    def state(self, url: str) -> ListState | None:
        """How far a list is read."""
        return ListState.objects.filter(run=self.run, url=url).first() if self.run else None

    def _save_state(self, url: str, pages: list[Page], alive: int, *, done: bool) -> None:
        next_url = pages[-1].next_url if pages else ""
        state, _ = ListState.objects.get_or_create(run=self.run, url=url)
        state.next_url, state.alive, state.done = next_url, alive, done
        state.pages += len(pages)
        state.save()

    def versions(self, url: str) -> Versions:
        """What is known of the pages of a list; only where everything is asked for."""
        if self.source is None or not self.full:
            return {}
        rows = ListPage.objects.filter(source=self.source, list_url=url)
        return {
            page_url: (etag, last_modified, next_url)
            for page_url, etag, last_modified, next_url in rows.values_list(
                "url", "etag", "last_modified", "next_url"
            ).iterator()
        }

    def _remember_pages(self, pages: list[Page], list_url: str, _alive: int) -> dict[str, int]:
        keys: dict[str, int] = {}
        if not self.full or not list_url:
            return keys
        for page in pages:
            if _has_version(page) and page.answer is not None:
                row, _ = ListPage.objects.update_or_create(
                    source=self.source,
                    url=page.url,
                    defaults={
                        "list_url": list_url,
                        "etag": page.answer.etag,
                        "last_modified": page.answer.last_modified,
                        "next_url": page.next_url,
                        "alive": sum(isinstance(e, dict) and not is_tombstone(e) for e in page.entries),
                    },
                )
                keys[page.url] = row.pk
        return keys

    def _unchanged(self, page: Page) -> int:
        row = ListPage.objects.get(source=self.source, url=page.url)
        self.writer.unchanged_page(row.pk)
        return row.alive


def _has_version(page: Page) -> bool:
    answer = page.answer
    return answer is not None and not answer.unchanged and bool(answer.etag or answer.last_modified)
