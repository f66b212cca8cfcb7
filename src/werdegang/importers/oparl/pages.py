# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A list of a server, page by page, whatever shape it has."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from werdegang.importers.models import FindingKind
from werdegang.importers.oparl.fetching import Answer, Fetcher, NotFetched
from werdegang.importers.oparl.flattening import Say
from werdegang.importers.oparl.items import Note
from werdegang.importers.oparl.schema import SYSTEM, type_name

EMPTY_PAGES = 3
"""So many empty pages one after the other end a list, whatever it says."""
_ZONE = re.compile(r"(\d{2}(?::|%3A)\d{2}(?:(?::|%3A)\d{2})?(?:\.\d+)?)[+ ](\d{2})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its entries, where the next is, what the server said of its version."""

    url: str
    entries: list[Any] = field(default_factory=list)
    next_url: str = ""
    total: int | None = None
    answer: Answer | None = None


class Unreadable(Exception):  # noqa: N818 -- it says what became of the list
    """A list that could not be read on; ``answered``: the server did answer, but with no list."""

    def __init__(self, url: str, reason: str, *, answered: bool) -> None:
        super().__init__(reason)
        self.url, self.reason, self.answered = url, reason, answered


Versions = dict[str, tuple[str, str, str]]
"""By address of a page: its ETag, its date, the address of the next one."""


class Pages:
    """Walks one list from an address on."""

    def __init__(self, fetcher: Fetcher, kind: str, say: Say, versions: Versions | None = None) -> None:
        self._fetcher, self._kind, self._say = fetcher, kind, say
        self._versions = versions or {}
        self._visited: set[str] = set()
        self._contents: set[bytes] = set()
        self._empty = 0
        self.lists: list[str] = []
        """Addresses that stood for an object and gave a list."""

    def walk(self, url: str) -> Iterator[Page]:
        """Page after page. Raises Unreadable where it does not go on."""
        while url:
            self._visited.add(url)
            page = self._page(url)
            if not self._brings_something(page):
                return
            yield page
            url = self._follow(page)

    def _page(self, url: str) -> Page:
        etag, last_modified, next_url = self._versions.get(url, ("", "", ""))
        try:
            answer = self._fetcher.json(url, etag, last_modified)
        except NotFetched as error:
            raise Unreadable(url, error.reason, answered=error.status in (200, 400, 404, 405, 410)) from error
        if answer.unchanged:
            return Page(url, next_url=next_url, answer=answer)
        if answer.mended:
            self._note(FindingKind.BROKEN_JSON, url)
        return self._read(url, answer)

    def whole(self, entries: list[Any]) -> list[Any]:
        """Objects in the place of the addresses that some lists hold instead."""
        if not any(isinstance(each, str) for each in entries):
            return entries
        found: list[Any] = []
        for each in entries:
            found += self._fetched(each) if isinstance(each, str) else [each]
        return found

    def _fetched(self, url: str) -> list[Any]:
        """What is at an address: an object, or a list of some where that is what a server has there."""
        if url in self._visited:
            return []
        self._visited.add(url)
        try:
            content = self._fetcher.json(url).content
            if isinstance(content, list):
                self.lists.append(url)
                return [each for each in content if not isinstance(each, str)]
            if isinstance(content, dict) and "id" not in content and isinstance(content.get("data"), list):
                self.lists.append(url)
                return [each for page in self.walk(url) for each in page.entries]
        except (NotFetched, Unreadable) as error:
            self._say(Note(FindingKind.NOT_FETCHED, self._kind, url, "", error.reason))
            return []
        return [content]

    def _read(self, url: str, answer: Answer) -> Page:
        content = answer.content
        if isinstance(content, list):
            if content:
                self._note(FindingKind.BARE_LIST, url)
            return Page(url, self.whole(content), answer=answer)
        if not isinstance(content, dict):
            raise Unreadable(url, f"no list but {str(content)[:100]!r}", answered=True)
        entries = content.get("data")
        if isinstance(entries, dict) and "id" not in entries:
            self._note(FindingKind.NOT_A_LIST, url, "data")
            entries = list(entries.values())
        if not isinstance(entries, list):
            return self._single(url, content, answer)
        pagination = content.get("pagination")
        pagination = pagination if isinstance(pagination, dict) else {}
        total = pagination.get("totalElements")
        return Page(
            url,
            self.whole(entries),
            self._next(url, content.get("links"), pagination, len(entries)),
            total if isinstance(total, int) else None,
            answer,
        )

    def _single(self, url: str, content: dict[str, Any], answer: Answer) -> Page:
        """One object where a list should be, if it is one of those that the list is of."""
        if type_name(content.get("type")) != self._kind or "id" not in content:
            what = type_name(content.get("type")) or "no type"
            what = SYSTEM if what == SYSTEM else what
            raise Unreadable(url, f"no list but an object ({what[:80]})", answered=True)
        self._note(FindingKind.SINGLE_OBJECT, url)
        return Page(url, [content], answer=answer)

    def _next(self, url: str, links: Any, pagination: dict[str, Any], count: int) -> str:
        following = links.get("next") if isinstance(links, dict) else None
        if isinstance(following, str) and following.strip():
            return self._mended(urljoin(url, following.strip()))
        current = pagination.get("currentPage", pagination.get("page"))
        pages = pagination.get("totalPages", pagination.get("pages"))
        if isinstance(current, int) and isinstance(pages, int) and 0 < current < pages and count:
            # Some servers say how many pages there are and do not link them.
            self._note(FindingKind.MISSING_NEXT, url)
            return with_query(url, page=str(current + 1))
        return ""

    def _mended(self, url: str) -> str:
        mended = _ZONE.sub(r"\1%2B\2", url).replace(" ", "%20")
        if mended != url:
            self._note(FindingKind.BROKEN_LINK, url)
        return mended

    def _brings_something(self, page: Page) -> bool:
        """Whether the page is no repetition; a list that goes on and on without end is left."""
        if page.answer is not None and page.answer.unchanged:
            return True
        if not page.entries:
            self._empty += 1
            if page.next_url and self._empty >= EMPTY_PAGES:
                self._note(FindingKind.ENDLESS_LIST, page.url)
                return False
            return True
        self._empty = 0
        ids = "\n".join(str(each.get("id")) if isinstance(each, dict) else str(each) for each in page.entries)
        content = blake2b(ids.encode("utf-8", "replace"), digest_size=16).digest()
        if content in self._contents:
            self._note(FindingKind.ENDLESS_LIST, page.url)
            return False
        self._contents.add(content)
        return True

    def _follow(self, page: Page) -> str:
        if page.next_url in self._visited:
            self._note(FindingKind.ENDLESS_LIST, page.url, "links.next")
            return ""
        return page.next_url

    def _note(self, kind: FindingKind, url: str, name: str = "") -> None:
        self._say(Note(kind, self._kind, url, name))


def with_query(url: str, **values: str) -> str:
    """An address with parameters set, everything else as it was, signs escaped."""
    parts = urlsplit(url)
    query = [
        (name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name not in values
    ]
    return urlunsplit(parts._replace(query=urlencode([*query, *values.items()])))
