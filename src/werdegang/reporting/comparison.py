# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed from one report to the next, by goal and figure; computed from the two snapshots alone.

Within one edition, goals are the same when they have the same address; over a change of editions, a goal is set
against each of those that it continues.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from werdegang.concepts.vocabulary import GoalStatus
from werdegang.reporting.snapshot import Snapshot

_RANK = {
    GoalStatus.CRITICAL: 0,
    GoalStatus.WATCH: 1,
    GoalStatus.UNRATED: 2,
    GoalStatus.ON_TRACK: 3,
    GoalStatus.REACHED: 4,
}


@dataclass(frozen=True)
class GoalChange:
    """A goal in two reports; None where it does not stand in one."""

    title: str
    before_title: str
    """What it was called, where that is another name."""
    before: GoalStatus | None
    after: GoalStatus | None
    done_before: int | None
    done_after: int | None

    @property
    def better(self) -> bool | None:
        """Whether it stands better now; None where that cannot be said or nothing changed."""
        if self.before is None or self.after is None or self.before == self.after:
            return None
        if GoalStatus.UNRATED in (self.before, self.after):
            return None
        return _RANK[self.after] > _RANK[self.before]


@dataclass(frozen=True)
class FigureChange:
    """A figure in two reports, by its latest value in each."""

    figure: Snapshot
    before: str | None
    after: str | None
    withheld_before: bool = False
    withheld_after: bool = False

    @property
    def change(self) -> Decimal | None:
        """By how much it rose."""
        if self.before is None or self.after is None:
            return None
        return Decimal(self.after) - Decimal(self.before)


@dataclass(frozen=True)
class Comparison:
    """All of it."""

    goals: tuple[GoalChange, ...]
    figures: tuple[FigureChange, ...]
    same_edition: bool


def compared(before: Snapshot, after: Snapshot) -> Comparison:
    """Set the later report against the earlier one."""
    same = _edition(before) == _edition(after)
    old, new = _goals(before), _goals(after)
    pairs: list[tuple[Snapshot | None, Snapshot | None]] = []
    matched: set[str] = set()
    for goal in new.values():
        earlier = [old[slug] for slug in _continued(goal, before, same) if slug in old]
        matched |= {each["slug"] for each in earlier}
        pairs += [(each, goal) for each in earlier] or [(None, goal)]
    pairs += [(goal, None) for slug, goal in old.items() if slug not in matched]
    old_figures = {figure["slug"]: figure for figure in before["figures"]}
    new_figures = {figure["slug"]: figure for figure in after["figures"]}
    slugs = [*new_figures, *(slug for slug in old_figures if slug not in new_figures)]
    return Comparison(
        tuple(_goal(*pair) for pair in pairs),
        tuple(_figure(old_figures.get(slug), new_figures.get(slug)) for slug in slugs),
        same,
    )


def _edition(snapshot: Snapshot) -> tuple[str, str]:
    return snapshot["edition"]["concept_slug"], snapshot["edition"]["slug"]


def _goals(snapshot: Snapshot) -> dict[str, Snapshot]:
    return {goal["slug"]: goal for field in snapshot["fields"] for goal in field["goals"]}


def _continued(goal: Snapshot, before: Snapshot, same: bool) -> list[str]:
    if same:
        return [goal["slug"]]
    edition = before["edition"]["slug"]
    return [each["goal"] for each in goal["continues"] if each["edition"] == edition]


def _goal(before: Snapshot | None, after: Snapshot | None) -> GoalChange:
    named: Any = after or before
    return GoalChange(
        _name(named),
        _name(before) if before and after and _name(before) != _name(after) else "",
        GoalStatus(before["status"]["code"]) if before else None,
        GoalStatus(after["status"]["code"]) if after else None,
        before["tally"]["done"] if before else None,
        after["tally"]["done"] if after else None,
    )


def _name(goal: Snapshot) -> str:
    return f"{goal['number']}. {goal['title']}"


def _figure(before: Snapshot | None, after: Snapshot | None) -> FigureChange:
    named: Any = after or before
    return FigureChange(named, _latest(before), _latest(after), _is_withheld(before), _is_withheld(after))


def _latest(figure: Snapshot | None) -> str | None:
    values = figure["values"] if figure else []
    value: str | None = values[-1]["value"] if values else None
    return value


def _is_withheld(figure: Snapshot | None) -> bool:
    return bool(figure and figure["values"] and figure["values"][-1]["withheld"])
