# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Frozen records of what became of resolutions."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class ProgressNote:
    """How an assignment went on a day; ``state`` as the follow-up calls it."""

    day: date
    state: str
    text: str
    internal: bool = False
    is_sample: bool = True


@dataclass(frozen=True, slots=True)
class Assignment:
    """An assignment that somebody confirmed, with what was said of it; the last note says how it stands.

    ``place``: its place among what is recognised in the wording, 0 for what a person wrote down.
    """

    key: str
    resolution: str
    title: str
    text: str
    office: str | None
    point: str = ""
    place: int = 0
    partners: tuple[str, ...] = ()
    due: date | None = None
    due_text: str = ""
    every_months: int | None = None
    reason: str = ""
    superseded_by: str | None = None
    measures: tuple[str, ...] = ()
    papers: tuple[str, ...] = ()
    notes: tuple[ProgressNote, ...] = ()
    is_sample: bool = True
