# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Load: as many requests as eight connections can ask for, one after the other on each.

With a small generator of our own, so that figures of two machines were taken by the same means. It takes a share of
the processors that the server would have on a machine of its own.
"""

import asyncio
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

CONNECTIONS = 8
WARM_UP = 0.5
GENERATOR = "own generator (asyncio)"


@dataclass(frozen=True)
class Load:
    """What a page bore: requests per second, 95th percentile in milliseconds, failed requests."""

    requests_per_second: float
    p95_ms: float
    errors: int


def load(url: str, headers: Mapping[str, str], seconds: float) -> Load:
    """Ask for one page, after a moment to warm up, for so many seconds."""
    asyncio.run(own_load(url, headers, WARM_UP))
    return asyncio.run(own_load(url, headers, seconds))


async def own_load(url: str, headers: Mapping[str, str], seconds: float) -> Load:
    """The load, without warming up."""
    parts = urlsplit(url)
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    lines = [
        f"GET {target} HTTP/1.1",
        f"Host: {parts.netloc}",
        *(f"{name}: {headers[name]}" for name in headers),
    ]
    request = "\r\n".join([*lines, "", ""]).encode()
    started = time.perf_counter()
    asking = [_Asking(request, started + seconds) for _number in range(CONNECTIONS)]
    await asyncio.gather(*(each.run(parts.hostname or "", parts.port or 80) for each in asking))
    elapsed = time.perf_counter() - started
    times = sorted(moment for each in asking for moment in each.times)
    return Load(
        round(len(times) / elapsed, 1),
        round(1000 * percentile(times, 0.95), 2),
        sum(each.errors for each in asking),
    )


def percentile(ordered: Sequence[float], share: float) -> float:
    """The value below which the share of the (ordered) values lies; 0 for none."""
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] if ordered else 0.0


@dataclass
class _Asking:
    """One connection."""

    request: bytes
    until: float
    times: list[float] = field(default_factory=list)
    errors: int = 0

    async def run(self, host: str, port: int) -> None:
        reader, writer = await asyncio.open_connection(host, port)
        try:
            while (asked := time.perf_counter()) < self.until:
                writer.write(self.request)
                if not await self._answer(reader):
                    self.errors += 1
                self.times.append(time.perf_counter() - asked)
        except (OSError, asyncio.IncompleteReadError):
            self.errors += 1
        finally:
            writer.close()

    @staticmethod
    async def _answer(reader: asyncio.StreamReader) -> bool:
        """Read one answer; whether it is a good one."""
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
        status = int(head.split(" ", 2)[1])
        _before, _name, rest = head.partition("\r\ncontent-length:")
        if rest and status != 304:
            await reader.readexactly(int(rest.split("\r\n", 1)[0]))
        return status < 400
