# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Questions to a server: politely, patiently, and only for what changed."""

import time
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urlsplit

import httpx
import stamina

from werdegang import __version__
from werdegang.importers.oparl.reading import NotJson, read

AGENT = f"Werdegang/{__version__} (OParl import; council information for municipalities)"
TIMEOUT = httpx.Timeout(120.0, connect=15.0)
"""Seconds; real servers took 38 for a page."""
LARGEST = 256 * 1024 * 1024
ATTEMPTS = 5
TEMPORARY = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 522, 524})
LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


class NotFetched(Exception):  # noqa: N818 -- it says what became of the question
    """No answer that can be used; says why, and with what HTTP status (0: none)."""

    def __init__(self, reason: str, status: int = 0) -> None:
        super().__init__(reason)
        self.reason, self.status = reason, status


class _Temporary(Exception):  # noqa: N818
    def __init__(self, status: int, wait: float) -> None:
        super().__init__(f"HTTP {status}")
        self.status, self.wait = status, wait


class _Raw(NamedTuple):
    status: int
    headers: httpx.Headers
    data: bytes

    @property
    def is_success(self) -> bool:
        return 200 <= self.status < 300


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered. ``unchanged``: it is as it was when the given version was fetched."""

    url: str
    content: Any = None
    mended: bool = False
    unchanged: bool = False
    etag: str = ""
    last_modified: str = ""


class Fetcher:
    """Asks one server after another at most ``rate`` times a second; a server on this machine as fast as it can."""

    def __init__(
        self,
        rate: float = 4.0,
        *,
        transport: httpx.BaseTransport | None = None,
        attempts: int = ATTEMPTS,
    ) -> None:
        self._client = httpx.Client(
            headers={"User-Agent": AGENT, "Accept": "application/json"},
            timeout=TIMEOUT,
            follow_redirects=True,
            transport=transport,
        )
        self._pause = 1.0 / rate if rate > 0 else 0.0
        self._attempts = attempts
        self._next = 0.0
        self.requests = 0

    def close(self) -> None:
        """End the connections."""
        self._client.close()

    def json(self, url: str, etag: str = "", last_modified: str = "") -> Answer:
        """The JSON behind an address.

        Args:
            url: where.
            etag: of the version that is known, if any.
            last_modified: the same by its date.

        Raises:
            NotFetched: after several attempts, or for an answer that is no JSON.
        """
        response = self._get(url, etag, last_modified)
        if response.status == httpx.codes.NOT_MODIFIED:
            return Answer(url, unchanged=True, etag=etag, last_modified=last_modified)
        if not response.is_success:
            raise NotFetched(f"HTTP {response.status}", response.status)
        try:
            content, mended = read(response.data)
        except NotJson:
            kind = response.headers.get("content-type", "?")
            raise NotFetched(f"no JSON ({kind})", response.status) from None
        return Answer(
            url,
            content,
            mended,
            etag=response.headers.get("etag", ""),
            last_modified=response.headers.get("last-modified", ""),
        )

    def bytes(self, url: str, largest: int = LARGEST) -> tuple[bytes, str]:
        """The content of a file and the media type that the server says. Raises NotFetched."""
        response = self._get(url, "", "", accept="*/*", largest=largest)
        if not response.is_success:
            raise NotFetched(f"HTTP {response.status}", response.status)
        return response.data, response.headers.get("content-type", "")

    def _get(self, url: str, etag: str, last_modified: str, accept: str = "", largest: int = LARGEST) -> _Raw:
        headers = {"Accept": accept} if accept else {}
        if _is_local(url):
            # Packing costs both sides more time than it saves on the way.
            headers["Accept-Encoding"] = "identity"
        if etag:
            headers["If-None-Match"] = etag
        if last_modified:
            headers["If-Modified-Since"] = last_modified
        try:
            for attempt in stamina.retry_context(
                on=_worth_waiting, attempts=self._attempts, timeout=None, wait_initial=0.5, wait_max=30.0
            ):
                with attempt:
                    return self._once(url, headers, largest)
        except _Temporary as error:
            raise NotFetched(f"HTTP {error.status}", error.status) from error
        except (httpx.HTTPError, httpx.InvalidURL, UnicodeError, ValueError) as error:
            raise NotFetched(str(error) or type(error).__name__) from error
        raise NotFetched("no attempt was made")

    def _once(self, url: str, headers: dict[str, str], largest: int) -> _Raw:
        self._be_polite(url)
        self.requests += 1
        with self._client.stream("GET", url, headers=headers) as response:
            if response.status_code in TEMPORARY:
                raise _Temporary(response.status_code, _seconds(response.headers.get("retry-after", "")))
            data = bytearray()
            for part in response.iter_bytes():
                data += part
                if len(data) > largest:
                    raise NotFetched(f"larger than {largest // 1024 // 1024} MB")
            return _Raw(response.status_code, response.headers, bytes(data))

    def _be_polite(self, url: str) -> None:
        if _is_local(url):
            return
        wait = self._next - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        self._next = max(time.monotonic(), self._next) + self._pause


def _worth_waiting(error: Exception) -> bool | float:
    """Whether (or after how many seconds) the same question may get another answer."""
    if isinstance(error, _Temporary):
        return error.wait or True
    return isinstance(error, httpx.TransportError) and not isinstance(error, httpx.UnsupportedProtocol)


def _is_local(url: str) -> bool:
    try:
        return urlsplit(url).hostname in LOCAL
    except ValueError:
        return False


def _seconds(word: str) -> float:
    return min(float(word), 120.0) if word.isdigit() else 0.0
