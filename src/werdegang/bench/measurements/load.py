# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Load: as many requests as eight connections can ask for, one after the other on each.

With wrk (Debian: ``apt-get install wrk``) where it is installed, else with a small generator of our own, which
takes more of the processor that the server needs.
"""

import asyncio
import json
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

CONNECTIONS = 8
WARM_UP = 0.5
OWN = "own generator (asyncio)"
REPORT = """\
done = function(summary, latency, requests)
  local failed = summary.errors
  io.write(string.format('{"requests": %d, "microseconds": %d, "p95": %d, "errors": %d}',
    summary.requests, summary.duration, latency:percentile(95.0),
    failed.connect + failed.read + failed.write + failed.status + failed.timeout))
end
"""
"""wrk prints no 95th percentile by itself; its times are microseconds."""


@dataclass(frozen=True)
class Load:
    """What a page bore: requests per second, 95th percentile in milliseconds, failed requests."""

    requests_per_second: float
    p95_ms: float
    errors: int


def generator_name() -> str:
    """Which generator will be used."""
    return f"wrk ({_wrk()})" if _wrk() else OWN


def _wrk() -> str | None:
    return shutil.which("wrk")


def load(url: str, headers: Mapping[str, str], seconds: float) -> Load:
    """Ask for one page, after half a second to warm up, for so many seconds."""
    ask = _with_wrk if _wrk() else _with_own
    ask(url, headers, WARM_UP)
    return ask(url, headers, seconds)


def _with_wrk(url: str, headers: Mapping[str, str], seconds: float) -> Load:
    with tempfile.TemporaryDirectory(prefix="werdegang-wrk-") as folder:
        script = Path(folder) / "report.lua"
        script.write_text(REPORT, encoding="ascii")
        command = [str(_wrk()), "-t1", f"-c{CONNECTIONS}", f"-d{max(1, round(seconds))}s", "-s", str(script)]
        for name, value in headers.items():
            command += ["-H", f"{name}: {value}"]
        done = subprocess.run([*command, url], capture_output=True, text=True, check=True)
    said = json.loads(done.stdout.splitlines()[-1])
    rate = said["requests"] / (said["microseconds"] / 1e6)
    return Load(round(rate, 1), round(said["p95"] / 1000, 2), said["errors"])


def _with_own(url: str, headers: Mapping[str, str], seconds: float) -> Load:
    return asyncio.run(own_load(url, headers, seconds))


async def own_load(url: str, headers: Mapping[str, str], seconds: float) -> Load:
    """The load with our own generator."""
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
