# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hits that belong together: a paper, the agenda items it was on, its resolutions and what they ask for."""

from collections.abc import Iterable, Sequence
from typing import Any

from werdegang.council.models import Consultation, Paper
from werdegang.search.searching import Hit

Matter = tuple[str, int]
"""Kind and primary key: of the paper; of the agenda item where there is none; else of the hit itself."""

PAPER, ITEM = "vorlage", "tagesordnungspunkt"


def together(hits: Sequence[Hit], user: Any) -> list[list[Hit]]:
    """The hits of each matter, those of one matter at the place of the first; two questions at most."""
    found: dict[Matter, list[Hit]] = {}
    known = _Matters(hits, user)
    for hit in hits:
        found.setdefault(known.of(hit), []).append(hit)
    return list(found.values())


class _Matters:
    """What the user may know of the papers that hits belong to."""

    def __init__(self, hits: Sequence[Hit], user: Any) -> None:
        self.items = {hit.thing.pk for hit in hits if hit.kind.name == ITEM}
        asked = self.items | {each.agenda_item_id for each in map(_resolution, hits) if each}
        self.of_items: dict[int, int] = {}
        if asked := asked - {None}:
            steps = Consultation.objects.visible_to(user).filter(agenda_item__in=asked).order_by("-pk")
            self.of_items = dict(steps.values_list("agenda_item_id", "paper_id"))
        self.papers = self._seen(filter(None, map(self._paper, hits)), user)

    @staticmethod
    def _seen(papers: Iterable[int], user: Any) -> set[int]:
        asked = set(papers)
        seen = Paper.objects.visible_to(user).filter(pk__in=asked) if asked else Paper.objects.none()
        return set(seen.values_list("pk", flat=True))

    def _paper(self, hit: Hit) -> int | None:
        """Whether the user may see it or not."""
        if hit.kind.name == PAPER:
            return int(hit.thing.pk)
        if resolution := _resolution(hit):
            return resolution.paper_id or self.of_items.get(resolution.agenda_item_id)
        return self.of_items.get(hit.thing.pk) if hit.kind.name == ITEM else None

    def of(self, hit: Hit) -> Matter:
        """The matter of a hit."""
        paper = self._paper(hit)
        if paper in self.papers:
            return PAPER, paper
        resolution = _resolution(hit)
        if resolution and resolution.agenda_item_id in self.items:  # which the user sees, since it is a hit
            return ITEM, resolution.agenda_item_id
        return hit.kind.name, hit.thing.pk


def _resolution(hit: Hit) -> Any:
    """The resolution that a hit is, or that asks for it; None for another, and for one that is closed to the user."""
    if hit.kind.name == "beschluss":
        return hit.thing
    return getattr(hit.thing, "resolution", None) if hit.kind.name == "auftrag" else None
