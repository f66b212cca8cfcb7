# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a report still lacks: goals without measures, measures without an update, figures without a value."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from werdegang.reporting import document
from werdegang.reporting.snapshot import Snapshot
from werdegang.reporting.vocabulary import WHOLE_SECTIONS, SectionKind


@dataclass(frozen=True)
class Lacks:
    """Titles of what is missing, as a snapshot shows it."""

    measures_without_update: tuple[str, ...]
    goals_without_measure: tuple[str, ...]
    figures_without_value: tuple[str, ...]
    """Figures that have no value of the period."""
    empty_sections: tuple[SectionKind, ...]
    """Sections that do not appear, because nothing is there to read."""

    @property
    def count(self) -> int:
        """How much is missing."""
        return (
            len(self.measures_without_update)
            + len(self.goals_without_measure)
            + len(self.figures_without_value)
            + len(self.empty_sections)
        )


def lacks(snapshot: Snapshot, wanted: Collection[SectionKind] = WHOLE_SECTIONS) -> Lacks:
    """Look through a snapshot; ``wanted``: sections that nobody took out."""
    start = date.fromisoformat(snapshot["report"]["period_start"])
    there = document.appearing(snapshot)
    goals = [goal for field in snapshot["fields"] for goal in field["goals"]]
    return Lacks(
        tuple(measure["title"] for measure in snapshot["measures"] if not measure["updates"]),
        tuple(f"{goal['number']}. {goal['title']}" for goal in goals if not goal["measures"]),
        tuple(figure["title"] for figure in snapshot["figures"] if not _has_value(figure["values"], start)),
        tuple(kind for kind in WHOLE_SECTIONS if kind in wanted and kind not in there),
    )


def _has_value(values: list[Snapshot], start: date) -> bool:
    """Whether a value stands for days of the period; a withheld one is there."""
    day = timedelta(days=1)
    return any(date.fromisoformat(value["end"]) - day >= start for value in values)
