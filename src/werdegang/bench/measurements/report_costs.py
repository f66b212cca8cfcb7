# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What building reports costs, as a table, and how it stands to what is aimed at."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from werdegang.bench.measurements.results import ReportCost
from werdegang.bench.measurements.tables import table

FLAT = 0.05
"""By so great a part of itself the memory of a process may grow after its first few reports."""


@dataclass(frozen=True)
class Aim:
    """The most that one report may cost; None: not bounded."""

    seconds: float
    megabytes_of_memory: float | None = None
    megabytes: float | None = None
    """Size of the file."""


AIMS = {
    ("large", "pdf"): Aim(20, 600, 6),
    ("large", "docx"): Aim(30),
    ("usual", "pdf"): Aim(3),
}
"""By size and format."""


def reports_table(costs: Sequence[ReportCost]) -> str:
    """Seconds, memory and size of each; ``grown``: what came on top after the first few reports of a process."""
    head = ("report", "format", "reports", "pages", "s", "s of the processor", "MB of memory", "grown", "MB")
    rows = [
        (
            cost.size,
            cost.format,
            str(cost.reports),
            str(cost.pages or "-"),
            f"{cost.seconds:.1f}",
            f"{cost.processor_seconds:.1f}",
            f"{cost.megabytes_of_memory:.0f}",
            f"{cost.grown_megabytes:.1f}" if cost.reports > 1 else "-",
            f"{cost.bytes / 1e6:.1f}",
        )
        for cost in costs
    ]
    return table(head, rows)


def report_aims(costs: Sequence[ReportCost]) -> Iterator[str]:
    """A line for each aim; MISSED where it was."""
    for cost in costs:
        aim = AIMS.get((cost.size, cost.format))
        if cost.reports > 1:
            share = grown(cost)
            said = f"{cost.size} {cost.format}, {cost.reports} reports in one process: memory grew by {share:.1%}"
            yield f"{said} (aim: at most {FLAT:.0%}){_missed(share <= FLAT)}"
        elif aim is not None:
            yield from _against(cost, aim)


def grown(cost: ReportCost) -> float:
    """By which part of itself the memory grew after the first few reports of the process."""
    return cost.grown_megabytes / (cost.megabytes_of_memory - cost.grown_megabytes)


def _against(cost: ReportCost, aim: Aim) -> Iterator[str]:
    measured = (
        (cost.seconds, aim.seconds, "s"),
        (cost.megabytes_of_memory, aim.megabytes_of_memory, "MB of memory"),
        (cost.bytes / 1e6, aim.megabytes, "MB"),
    )
    for found, most, unit in measured:
        if most is not None:
            said = f"{cost.size} {cost.format}: {found:.1f} {unit} (aim: under {most:g})"
            yield f"{said}{_missed(found < most)}"


def _missed(kept: bool) -> str:
    return "" if kept else "  MISSED"
