# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From one page of a council information system to those that it leads to, on the same server."""

from collections import deque
from collections.abc import Iterable, Iterator
from urllib.parse import urldefrag, urlsplit

from werdegang.importers.lines import Line
from werdegang.importers.sources import is_web_address, system_number

KINDS = ("paper", "agenda_item", "meeting")


class Site:
    """The pages to read: those named, then those found, each once, until there are ``limit`` of them."""

    def __init__(self, named: Iterable[str], limit: int) -> None:
        self.limit = limit
        self._named = iter(named)
        self._found: deque[str] = deque()
        self._known: set[str] = set()

    def __iter__(self) -> Iterator[str]:
        """Addresses and paths; ``found`` may be called meanwhile."""
        yield from self._named
        while self._found:
            yield self._found.popleft()

    def read(self, source: str, lines: Iterable[Line]) -> None:
        """Take up what a page that has been read leads to."""
        if not self.limit or not is_web_address(source):
            return
        self._known.add(_identity(source))
        for address in linked_pages(lines, source):
            if len(self._known) >= self.limit:
                return
            if (identity := _identity(address)) not in self._known:
                self._known.add(identity)
                self._found.append(address)


def linked_pages(lines: Iterable[Line], source: str) -> list[str]:
    """Papers, agenda items and meetings of the same server that the lines lead to, each once."""
    here = urlsplit(source).netloc
    addresses = (urldefrag(link.url)[0] for line in lines for link in line.links)
    return list(
        dict.fromkeys(each for each in addresses if urlsplit(each).netloc == here and _identity(each) != each)
    )


def _identity(address: str) -> str:
    """Kind and number of a page, however its address is written; the address itself where it tells none."""
    numbers = ((kind, system_number(kind, address)) for kind in KINDS)
    return next((f"{kind}:{number}" for kind, number in numbers if number), address)
