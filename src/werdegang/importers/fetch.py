# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages from files, folders and addresses, politely and within limits."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import stamina
from protego import Protego

from werdegang import __version__
from werdegang.importers.sources import is_web_address

AGENT = f"Werdegang/{__version__} (council page import)"
LARGEST = 10 * 1024 * 1024
"""Bytes of a page; a larger one is no council page."""
TIMEOUT = httpx.Timeout(30.0, connect=10.0)
ENDINGS = {"", ".txt", ".htm", ".html", ".asp", ".php"}


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


def fetch(source: str) -> Fetched:
    """The page behind a path or an address. Raises NotFetched with the reason."""
    return _from_web(source) if is_web_address(source) else _from_file(Path(source))


def _from_file(path: Path) -> Fetched:
    try:
        if path.stat().st_size > LARGEST:
            raise NotFetched(f"larger than {LARGEST // 1024 // 1024} MB")
        return Fetched(str(path), path.read_bytes())
    except OSError as error:
        raise NotFetched(error.strerror or str(error)) from error


def _from_web(address: str) -> Fetched:
    if not _may_fetch(address):
        raise NotFetched("robots.txt of the server asks not to fetch this address")
    try:
        return _get(address)
    except httpx.HTTPStatusError as error:
        raise NotFetched(f"HTTP {error.response.status_code}") from error
    except httpx.HTTPError as error:
        raise NotFetched(str(error) or type(error).__name__) from error


@stamina.retry(on=httpx.TransportError, attempts=3, timeout=90)
def _get(address: str) -> Fetched:
    with httpx.stream(
        "GET", address, headers={"User-Agent": AGENT}, timeout=TIMEOUT, follow_redirects=True
    ) as response:
        response.raise_for_status()
        data = bytearray()
        for part in response.iter_bytes():
            data += part
            if len(data) > LARGEST:
                raise NotFetched(f"larger than {LARGEST // 1024 // 1024} MB")
        return Fetched(address, bytes(data), response.headers.get("content-type", ""))


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
