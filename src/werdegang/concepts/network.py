# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""By how much a cell could be another number: circles in the network of a table's additions."""

import heapq
from collections import defaultdict
from dataclasses import dataclass
from typing import Generic, TypeVar

K = TypeVar("K")
UNLIMITED = 10**12
Residual = dict[int, int]
"""What an edge carries by now, against or along its direction."""


@dataclass
class Edge(Generic[K]):
    """A cell from node to node: how far it could rise and fall if it is withheld, and what withholding it costs."""

    key: K
    start: str
    end: str
    up: int
    down: int
    hidden: bool = False
    cost: float = 0.0


class Network(Generic[K]):
    """Nodes are additions, edges cells."""

    def __init__(self) -> None:
        self.edges: list[Edge[K]] = []
        self._at: dict[str, list[int]] = defaultdict(list)

    def add(self, edge: Edge[K]) -> None:
        """Take in a cell."""
        self._at[edge.start].append(len(self.edges))
        self._at[edge.end].append(len(self.edges))
        self.edges.append(edge)

    @property
    def hidden(self) -> set[K]:
        """Keys of what is withheld."""
        return {edge.key for edge in self.edges if edge.hidden}

    def protect(self, width: int) -> bool:
        """Withhold more until every withheld cell has a span of ``width``; False where that is impossible."""
        done = {at for at, edge in enumerate(self.edges) if edge.down == UNLIMITED}
        possible = True
        while waiting := [at for at, edge in enumerate(self.edges) if edge.hidden and at not in done]:
            for at in waiting:
                possible = self._widen(at, width) and possible
                done.add(at)
        return possible

    def _widen(self, at: int, width: int) -> bool:
        edge = self.edges[at]
        if edge.start == edge.end:  # no addition touches it
            return True
        flows: tuple[Residual, Residual] = (defaultdict(int), defaultdict(int))
        moved = [0, 0]
        while sum(moved) < width:
            rising = self._circle(at, flows[0], edge.up - moved[0], rise=True)
            falling = self._circle(at, flows[1], edge.down - moved[1], rise=False)
            found = [(path[0], side, path) for side, path in ((0, rising), (1, falling)) if path]
            if not found:
                return False
            _cost, side, (_price, steps) = min(found, key=lambda each: each[:2])
            carried = min(self._room(step, flows[side]) for step in steps)
            carried = min(carried, width - sum(moved), (edge.up, edge.down)[side] - moved[side])
            for index, sign in steps:
                flows[side][index] += sign * carried
                self.edges[index].hidden = True
            moved[side] += carried
        return True

    def _room(self, step: tuple[int, int], flow: Residual) -> int:
        index, sign = step
        edge = self.edges[index]
        return edge.up - flow[index] if sign > 0 else edge.down + flow[index]

    def _circle(
        self, at: int, flow: Residual, left: int, *, rise: bool
    ) -> tuple[float, list[tuple[int, int]]] | None:
        """The cheapest way that closes the circle over this cell, as (edge, direction) steps with its price."""
        if left <= 0:
            return None
        edge = self.edges[at]
        source, target = (edge.end, edge.start) if rise else (edge.start, edge.end)
        best: dict[str, float] = {source: 0.0}
        came: dict[str, tuple[str, int, int]] = {}
        queue = [(0.0, source)]
        while queue:
            price, node = heapq.heappop(queue)
            if node == target:
                break
            if price > best[node]:
                continue
            for index in self._at[node]:
                other = self.edges[index]
                if index == at or (not other.hidden and other.cost == float("inf")):
                    continue
                sign = 1 if other.start == node else -1
                further = other.end if sign > 0 else other.start
                total = price + (0.0 if other.hidden else other.cost)
                if self._room((index, sign), flow) > 0 and total < best.get(further, float("inf")):
                    best[further], came[further] = total, (node, index, sign)
                    heapq.heappush(queue, (total, further))
        if target not in came:
            return None
        steps = []
        node = target
        while node != source:
            node, index, sign = came[node]
            steps.append((index, sign))
        return best[target], steps
