# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How quickly an OParl source comes in, as a table beside the floor, and how that stands to what is aimed at."""

from collections.abc import Iterator, Sequence

from werdegang.bench.measurements.oparl_importing import OParlSpeed
from werdegang.bench.measurements.tables import table

PER_SECOND = 8_000
"""Objects, into SQLite."""
AGAIN_SECONDS = 1
"""A second run without changes, up to so many objects …"""
FEW = 20_000
AGAIN_SHARE = 0.05
"""… of the first run, above."""
MEGABYTES = 250


def oparl_table(speeds: Sequence[OParlSpeed]) -> str:
    """Seconds of each run and of the floor, the ratio to it, the peak of memory."""
    head = (
        "database",
        "objects",
        "s",
        "objects/s",
        "again, what changed: s",
        "again, everything: s",
        "floor: s",
        "ratio",
        "MB of memory",
    )
    rows = [
        (
            speed.database,
            f"{speed.objects:,}",
            f"{speed.seconds:.2f}",
            f"{speed.per_second:,}",
            f"{speed.again_seconds:.2f}",
            f"{speed.again_full_seconds:.2f}",
            f"{speed.floor_seconds:.2f}",
            f"{speed.ratio_to_floor:.1f}",
            f"{speed.peak_mb:.0f}",
        )
        for speed in speeds
    ]
    return table(head, rows)


def oparl_aims(speeds: Sequence[OParlSpeed]) -> Iterator[str]:
    """A line for each aim, with MISSED where it is."""
    for speed in speeds:
        name = f"{speed.database}, {speed.objects:,} OParl objects"
        if speed.database == "sqlite":
            said = f"{name}: {speed.per_second:,} a second (aim: at least {PER_SECOND:,})"
            yield _marked(said, kept=speed.per_second >= PER_SECOND)
        few = speed.objects <= FEW
        most = AGAIN_SECONDS if few else speed.seconds * AGAIN_SHARE
        said = f"{name}: again in {speed.again_seconds:.2f} s (aim: less than {most:.2f})"
        yield _marked(said, kept=speed.again_seconds < most)
        said = f"{name}: {speed.peak_mb:.0f} MB at most (aim: less than {MEGABYTES})"
        yield _marked(said, kept=speed.peak_mb < MEGABYTES)


def _marked(said: str, *, kept: bool) -> str:
    return said if kept else f"{said}  MISSED"
