# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages from files, folders and addresses, politely and within limits."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import stamina
from django.utils.translation import gettext as _
from protego import Protego

from werdegang import __version__
from werdegang.importers.sources import is_web_address

AGENT = f"Werdegang/{__version__} (council page import)"
LARGEST = 10 * 1024 * 1024
"""Bytes of a page; a larger one is no council page."""
PAUSE, LONGEST_PAUSE = 0.5, 30.0
"""Seconds between two questions to a server: usual, and what a server may ask for."""
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})
TIMEOUT = httpx.Timeout(30.0, connect=10.0)
ENDINGS = {"", ".txt", ".text", ".htm", ".html", ".xhtml", ".shtml", ".asp", ".aspx", ".php"}
"""Names of files in a folder that may be pages."""


class NotFetched(Exception):  # noqa: N818 -- it says what the page is
    """A page that could not be read, with the reason."""


@dataclass(frozen=True)
class Fetched:
    """A page as it came."""

    source: str
    data: bytes
    content_type: str = ""


def sources(given: list[str]) -> Iterator[str]:
    """Files and addresses as named; of a folder all pages in it, by name."""
    for name in given:
        path = Path(name)
        if not is_web_address(name) and path.is_dir():
            found = (file for file in path.rglob("*") if file.is_file() and file.suffix.lower() in ENDINGS)
            yield from map(str, sorted(found))
        else:
            yield name


def printable(name: str) -> str:
    """A file's name as text that can be shown and kept, whatever bytes it consists of."""
    return os.fsencode(name).decode("utf-8", errors="replace")


def fetch(source: str, *, largest: int = LARGEST) -> Fetched:
    """The page or file behind a path or an address, of so many bytes at most. Raises NotFetched with the reason."""
    return _from_web(source, largest) if is_web_address(source) else _from_file(Path(source), largest)


def _from_file(path: Path, largest: int) -> Fetched:
    try:
        if path.stat().st_size > largest:
            raise NotFetched(_("larger than %(limit)d MB") % {"limit": largest // 1024 // 1024})
        return Fetched(printable(str(path)), path.read_bytes())
    except OSError as error:
        raise NotFetched(_reason(error)) from error


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return _("there is no such file")
    if isinstance(error, PermissionError):
        return _("this account may not read the file")
    return error.strerror or str(error)


def _from_web(address: str, largest: int) -> Fetched:
    if not _may_fetch(address):
        raise NotFetched(_("the server’s robots.txt asks not to fetch this address"))
    try:
        return _get(address, largest)
    except httpx.HTTPStatusError as error:
        status = error.response.status_code
        raise NotFetched(_("the server answers with HTTP status %(status)d") % {"status": status}) from error
    except httpx.HTTPError as error:
        reason = str(error) or type(error).__name__
        raise NotFetched(_("the server cannot be reached (%(reason)s)") % {"reason": reason}) from error


@stamina.retry(on=httpx.TransportError, attempts=3, timeout=90)
def _get(address: str, largest: int) -> Fetched:
    _wait(address)
    with httpx.stream(
        "GET", address, headers={"User-Agent": AGENT}, timeout=TIMEOUT, follow_redirects=True
    ) as response:
        response.raise_for_status()
        data = bytearray()
        for part in response.iter_bytes():
            data += part
            if len(data) > largest:
                raise NotFetched(_("larger than %(limit)d MB") % {"limit": largest // 1024 // 1024})
        return Fetched(address, bytes(data), response.headers.get("content-type", ""))


_asked: dict[str, float] = {}
"""When each server was asked last."""


def _wait(address: str) -> None:
    """Ask a server twice a second at most, or as seldom as its robots.txt wants; this machine without a pause."""
    parts = urlsplit(address)
    if parts.hostname in LOCAL:
        return
    rules = _rules(f"{parts.scheme}://{parts.netloc}")
    pause = min(float((rules and rules.crawl_delay(AGENT)) or PAUSE), LONGEST_PAUSE)
    time.sleep(max(0.0, _asked.get(parts.netloc, 0.0) + pause - time.monotonic()))
    _asked[parts.netloc] = time.monotonic()


@lru_cache(maxsize=64)
def _rules(origin: str) -> Protego | None:
    try:
        response = httpx.get(f"{origin}/robots.txt", headers={"User-Agent": AGENT}, timeout=TIMEOUT)
    except httpx.HTTPError:
        return None
    return Protego.parse(response.text) if response.status_code == httpx.codes.OK else None


def _may_fetch(address: str) -> bool:
    parts = urlsplit(address)
    rules = _rules(f"{parts.scheme}://{parts.netloc}")
    return rules is None or bool(rules.can_fetch(address, AGENT))
