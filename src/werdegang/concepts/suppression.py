# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small numbers are withheld, with as many others as it takes that nobody can compute them (decision 0041).

The rule: whoever knows everything that is published, that counts are whole numbers, that a withheld one is not zero,
and which totals are the sums of which cells, still has at least ``threshold`` possible values for every withheld cell.

The additions of a table with up to two dimensions are a network: a total flows into its parts and, by the other
dimension, together again; further dimensions that stand alone follow in a row. A cell can be another number by so
much as a circle through withheld cells can carry (``network.py``); where that is too little, the cheapest circle is
withheld too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from werdegang.concepts.network import UNLIMITED, Edge, Network

Key = tuple[tuple[str, str], ...]
"""Members of a cell: (dimension, member) for each, in the order of the dimensions; () is the total."""

TOTAL: Key = ()


@dataclass(frozen=True)
class Cell:
    """A count. ``known``: was published with this number; ``kept``: withheld before, and has to stay so.

    ``at_most``: the number that it is a share of, where that is published; the rest is protected as well.
    """

    value: int
    known: bool = False
    kept: bool = False
    at_most: int | None = None

    def is_small(self, threshold: int) -> bool:
        """Whether the number, or what is left of the number it is a share of, could tell on somebody."""
        rest = 0 if self.at_most is None else self.at_most - self.value
        return 0 < self.value < threshold or 0 < rest < threshold


def shown(cells: Mapping[Key, Cell], threshold: int) -> frozenset[Key]:
    """Which cells of one period of one indicator are shown.

    Cells known from before are not withheld to protect others, as long as others suffice.
    """
    table = _Table(cells)
    small = {key for key in table.inside if cells[key].is_small(threshold)}
    kept = {key for key in table.inside if cells[key].kept and cells[key].value}
    if not small | kept:
        return frozenset(table.inside)
    everything = set(table.inside)
    unknown = {key for key in everything if not cells[key].known}
    network = table.network(unknown, small | kept)
    if not small | kept <= unknown or not network.protect(threshold - 1):
        network = table.network(everything, small | kept)
        network.protect(threshold - 1)
    return frozenset(key for key in table.inside if key not in network.hidden)


class _Table:
    """The cells of a period as the public may have them: the total, single dimensions, one crossing of two."""

    def __init__(self, cells: Mapping[Key, Cell]) -> None:
        self.cells = cells
        self.crossing = _crossing(cells)
        self.inside = [key for key in cells if len(key) < 2 or _dimensions(key) == self.crossing]

    def network(self, free: set[Key], hidden: set[Key]) -> Network[Key]:
        """The additions as a ring: from the total through one dimension after the other back to the total."""
        network: Network[Key] = Network()
        segments: list[tuple[str, ...]] = [
            (name,) for name in self._single() if name not in (self.crossing or ())
        ]
        segments += [self.crossing] if self.crossing else []
        last = len(segments)
        self._edge(network, TOTAL, "ring 0", f"ring {last}", free, hidden)
        # The ring runs from its end, where the total stands, over each dimension to its beginning.
        for at, names in enumerate(segments):
            start, end = f"ring {last - at}", f"ring {last - at - 1}"
            if len(names) == 1:
                for member in self._members(names[0]):
                    self._edge(network, ((names[0], member),), start, end, free, hidden)
            else:
                self._cross(network, names, start, end, free, hidden)
        return network

    def _cross(
        self,
        network: Network[Key],
        names: Sequence[str],
        start: str,
        end: str,
        free: set[Key],
        hidden: set[Key],
    ) -> None:
        first, second = names
        rows, columns = self._members(first), self._members(second)
        for row in rows:
            self._edge(network, ((first, row),), start, f"row {row}", free, hidden)
        for column in columns:
            self._edge(network, ((second, column),), f"column {column}", end, free, hidden)
        empty = {
            row for row in rows if not any(self._pair(names, row, each) in self.cells for each in columns)
        }
        void = {
            each for each in columns if not any(self._pair(names, row, each) in self.cells for row in rows)
        }
        for row in rows:
            for column in columns:
                key = self._pair(names, row, column)
                if key in self.cells or row in empty or column in void:
                    self._edge(network, key, f"row {row}", f"column {column}", free, hidden)

    def _edge(
        self, network: Network[Key], key: Key, start: str, end: str, free: set[Key], hidden: set[Key]
    ) -> None:
        """A cell; one that nobody has is an unknown."""
        cell = self.cells.get(key)
        if cell is None:
            network.add(Edge(key, start, end, UNLIMITED, UNLIMITED, hidden=True))
        elif cell.value or key in hidden:
            up = UNLIMITED if cell.at_most is None else cell.at_most - cell.value
            cost = float("inf") if key not in free else 10.0 ** (2 - len(key)) + cell.value / 10_000
            network.add(Edge(key, start, end, up, max(cell.value - 1, 0), hidden=key in hidden, cost=cost))

    def _single(self) -> list[str]:
        return list(dict.fromkeys(key[0][0] for key in self.cells if len(key) == 1))

    def _members(self, name: str) -> list[str]:
        """Members of a dimension: those with cells of their own, and those that stand in the crossing."""
        keys = [key for key in self.inside if key]
        return list(dict.fromkeys(member for key in keys for dimension, member in key if dimension == name))

    @staticmethod
    def _pair(names: Sequence[str], row: str, column: str) -> Key:
        return ((names[0], row), (names[1], column))


def _dimensions(key: Key) -> tuple[str, ...]:
    return tuple(name for name, _member in key)


def _crossing(cells: Iterable[Key]) -> tuple[str, ...] | None:
    """The two dimensions whose crossing is published; of several the one that comes first."""
    return next((_dimensions(key) for key in cells if len(key) == 2), None)
