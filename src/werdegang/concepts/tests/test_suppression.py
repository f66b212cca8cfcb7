# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A solver tries to compute what is withheld, from all that is published (decision 0041)."""

import itertools
from collections.abc import Iterable, Mapping

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from werdegang.concepts.suppression import TOTAL, Cell, Key, shown

Span = tuple[float, float]
FAR = 10_000.0
SEX, AGE, CITIZENSHIP = "geschlecht", "alter", "staatsangehoerigkeit"


def additions(keys: Iterable[Key]) -> list[tuple[Key, list[Key]]]:
    """Which cell is the sum of which: along each dimension, with the others held; written without the network."""
    parts: dict[tuple[Key, str], list[Key]] = {}
    for key in keys:
        for at, (dimension, _member) in enumerate(key):
            parts.setdefault((key[:at] + key[at + 1 :], dimension), []).append(key)
    return [(whole, members) for (whole, _dimension), members in parts.items()]


def with_unknown(cells: Mapping[Key, int]) -> list[Key]:
    """The cells, the totals that they add up to, and the lines of a crossing that are missing as a whole."""
    keys = dict.fromkeys(cells)
    for _dimension in range(2):
        keys |= dict.fromkeys(whole for whole, _parts in additions(keys))
    pairs = [key for key in cells if len(key) == 2]
    for at, other in ((0, 1), (1, 0)):
        if not pairs:
            break
        lines = {key[0] for key in keys if len(key) == 1 and key[0][0] == pairs[0][at][0]}
        across = {key[0] for key in keys if len(key) == 1 and key[0][0] == pairs[0][other][0]}
        for line in sorted(lines - {key[at] for key in pairs}):
            for each in sorted(across):
                pair = (line, each) if at == 0 else (each, line)
                keys[pair] = None
    return list(keys)


def spans(
    cells: Mapping[Key, int], published: frozenset[Key], at_most: Mapping[Key, int] | None = None
) -> dict[Key, Span]:
    """For each withheld cell the least and the greatest number that is possible; what nobody has is free."""
    keys = with_unknown(cells)
    sums = additions(keys)
    place = {key: at for at, key in enumerate(keys)}
    rows, right = [], []
    for whole, parts in sums:
        row = np.zeros(len(keys))
        row[place[whole]] = -1
        row[[place[part] for part in parts]] = 1
        rows.append(row)
        # What the parts lack in the total is taken as known: the worst case.
        complete = all(part in cells for part in [whole, *parts])
        right.append(sum(cells[part] for part in parts) - cells[whole] if complete else 0)
    bounds: list[Span] = []
    for key in keys:
        if key in published:
            bounds.append((cells[key], cells[key]))
        elif key in cells:
            bounds.append((1, (at_most or {}).get(key, FAR)))
        else:
            bounds.append((-FAR, FAR))
    found = {}
    for key in cells:
        if key in published:
            continue
        ends = []
        for sign in (1, -1):
            aim = np.zeros(len(keys))
            aim[place[key]] = sign
            answer = linprog(
                aim, A_eq=np.array(rows) if rows else None, b_eq=right if rows else None, bounds=bounds
            )
            assert answer.status == 0, answer.message
            ends.append(sign * answer.fun)
        found[key] = (ends[0], ends[1])
    return found


def assert_protected(cells: Mapping[Key, Cell], threshold: int) -> frozenset[Key]:
    """The rule itself: at least ``threshold`` whole numbers are possible for each withheld cell."""
    published = shown(cells, threshold)
    small = {key for key, cell in cells.items() if cell.is_small(threshold)}
    assert not small & published
    limits = {key: cell.at_most for key, cell in cells.items() if cell.at_most is not None}
    numbers = {key: cell.value for key, cell in cells.items()}
    for key, (low, high) in spans(numbers, published, limits).items():
        assert high - low >= threshold - 1 - 1e-6, (key, low, high)
    return published


def table(
    rows: Mapping[str, int], *, dimension: str = SEX, total: int | None = None, with_total: bool = True
) -> dict[Key, Cell]:
    """One dimension with its total."""
    made = {((dimension, name),): Cell(value) for name, value in rows.items()}
    return made | ({TOTAL: Cell(sum(rows.values()) if total is None else total)} if with_total else {})


def crossed(numbers: list[list[int]]) -> dict[Key, Cell]:
    """Two dimensions with both margins and the total."""
    made: dict[Key, Cell] = {}
    for i, row in enumerate(numbers):
        made[((SEX, f"s{i}"),)] = Cell(sum(row))
        for j, value in enumerate(row):
            made[(SEX, f"s{i}"), (AGE, f"a{j}")] = Cell(value)
    for j in range(len(numbers[0])):
        made[((AGE, f"a{j}"),)] = Cell(sum(row[j] for row in numbers))
    return made | {TOTAL: Cell(sum(map(sum, numbers)))}


COUNTS = st.one_of(st.integers(0, 6), st.integers(0, 60))
TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(COUNTS, min_size=width, max_size=width), min_size=1, max_size=4)
)


@settings(max_examples=150, deadline=None)
@given(TABLES, st.integers(3, 7))
def test_no_withheld_cell_of_two_dimensions_is_narrower_than_the_rule(
    numbers: list[list[int]], threshold: int
) -> None:
    """Totals, margins and the difference of any of them give nothing away."""
    assert_protected(crossed(numbers), threshold)


@settings(max_examples=80, deadline=None)
@given(TABLES, st.data())
def test_tables_with_holes_are_protected_as_well(numbers: list[list[int]], data: st.DataObject) -> None:
    """Totals and margins that nobody has, zeros left blank, a line of which only the margin is known."""
    cells = crossed(numbers)
    if data.draw(st.booleans()):
        cells = {key: cell for key, cell in cells.items() if len(key) < 2 or key[0] != (SEX, "s0")}
    else:
        holes = [key for key, cell in sorted(cells.items()) if len(key) < 2 or not cell.value]
        for key in data.draw(st.lists(st.sampled_from(holes), max_size=4, unique=True)):
            del cells[key]
    assert_protected(cells, 5)


@settings(max_examples=80, deadline=None)
@given(TABLES, st.integers(1, 9))
def test_what_the_parts_lack_in_the_total_is_taken_as_known(numbers: list[list[int]], rest: int) -> None:
    """A total that is more than its parts protects nobody by that."""
    cells = crossed(numbers)
    assume(cells[TOTAL].value)
    assert_protected(cells | {TOTAL: Cell(cells[TOTAL].value + rest)}, 5)


@settings(max_examples=80, deadline=None)
@given(st.lists(COUNTS, min_size=1, max_size=5), st.data())
def test_dimensions_that_stand_alone_share_the_total(first: list[int], data: st.DataObject) -> None:
    """Sex, age and citizenship, each with the same total: two ways to compute it."""
    cells = table({f"s{at}": value for at, value in enumerate(first)})
    left = sum(first)
    for dimension in (AGE, CITIZENSHIP):
        cut = data.draw(st.integers(0, left))
        cells |= table({"a": cut, "b": left - cut}, dimension=dimension)
    assert_protected(cells, 5)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(COUNTS, st.integers(0, 12)), min_size=1, max_size=5))
def test_a_share_protects_what_is_counted_and_the_rest(parts: list[tuple[int, int]]) -> None:
    """48 of 50: the two others are as few as two are. The base is published where it is not small itself."""
    cells: dict[Key, Cell] = {
        ((SEX, f"s{at}"),): Cell(value, at_most=value + rest if value + rest >= 5 else None)
        for at, (value, rest) in enumerate(parts)
    }
    total = sum(value for value, _rest in parts)
    cells[TOTAL] = Cell(total, at_most=max(5, total + sum(rest for _value, rest in parts)))
    published = shown(cells, 5)
    for cell in (cells[key] for key in published):
        rest = 0 if cell.at_most is None else cell.at_most - cell.value
        assert not 0 < cell.value < 5
        assert not 0 < rest < 5


def test_a_part_of_three_takes_a_second_one_with_it() -> None:
    """The smallest that suffices, and not the total."""
    published = assert_protected(table({"w": 3, "m": 17, "d": 9}), 5)
    assert published == {TOTAL, ((SEX, "m"),)}


def test_zero_is_shown_and_nothing_else_withheld_for_it() -> None:
    """Where there is nobody, nobody is told on."""
    cells = table({"w": 12, "m": 0})
    assert assert_protected(cells, 5) == set(cells)


def test_two_of_one_are_not_enough() -> None:
    """1 + 1 are known to be 2 where all others are shown: a third is withheld."""
    published = assert_protected(table({"a": 1, "b": 1, "c": 40, "d": 60}), 5)
    assert len(published) == 2


def test_a_small_total_is_withheld_with_nothing_to_add() -> None:
    """A total alone needs no company."""
    assert shown({TOTAL: Cell(4)}, 5) == frozenset()


def test_a_cell_that_was_published_does_not_protect() -> None:
    """The part of 17 is known from before, the total is new: the total is withheld."""
    cells = {((SEX, "w"),): Cell(3), ((SEX, "m"),): Cell(17, known=True), TOTAL: Cell(20)}
    assert shown(cells, 5) == {((SEX, "m"),)}


def test_where_all_others_are_known_the_page_at_least_does_not_say_it() -> None:
    """Nothing protects from what was published before; what stands there now does not repeat it."""
    cells = {((SEX, "w"),): Cell(3), ((SEX, "m"),): Cell(17, known=True), TOTAL: Cell(20, known=True)}
    assert_protected(cells, 5)


def test_cells_withheld_before_stay_withheld() -> None:
    """The small number was corrected to 8; what protected it still does."""
    cells = {((SEX, "w"),): Cell(8), ((SEX, "m"),): Cell(17, kept=True), TOTAL: Cell(25)}
    published = assert_protected(cells, 5)
    assert ((SEX, "m"),) not in published
    assert len(published) == 1


def test_only_one_crossing_is_published() -> None:
    """Two crossings overlap in their margins: the second one stays inside."""
    cells = crossed([[20, 30], [40, 50]])
    second: Key = ((SEX, "s0"), (CITIZENSHIP, "de"))
    assert second not in shown(cells | {second: Cell(25)}, 5)


def test_three_dimensions_at_once_are_never_published() -> None:
    """Nor is a cell of three."""
    third: Key = ((SEX, "w"), (AGE, "a"), (CITIZENSHIP, "de"))
    assert third not in shown({third: Cell(25), TOTAL: Cell(25)}, 5)


@pytest.mark.parametrize("threshold", [3, 5, 10])
def test_the_solver_finds_what_is_withheld_alone(threshold: int) -> None:
    """The proof can fail: with only the small number withheld, the solver computes it."""
    numbers = {((SEX, "w"),): 2, ((SEX, "m"),): 17, TOTAL: 19}
    low, high = spans(numbers, frozenset(numbers) - {((SEX, "w"),)})[(SEX, "w"),]
    assert (round(low), round(high)) == (2, 2)
    assert high - low < threshold - 1


def test_revisions_of_a_table_give_nothing_away() -> None:
    """Old and new publication together: what was corrected and what stayed, for every correction of a part."""
    for old, new, other in itertools.product(range(1, 12), range(1, 12), (6, 17)):
        before = {((SEX, "w"),): Cell(old), ((SEX, "m"),): Cell(other), TOTAL: Cell(old + other)}
        first = shown(before, 5)
        stays = {
            key: Cell(cell.value, known=key in first, kept=key not in first)
            for key, cell in before.items()
            if key == ((SEX, "m"),)
        }
        after = {((SEX, "w"),): Cell(new), TOTAL: Cell(new + other)} | stays
        second = shown(after, 5)
        part, whole = ((SEX, "w"),), TOTAL
        known = ((SEX, "m"),) in first | second
        assert not (new < 5 and known and whole in second), (old, new, other)
        assert not (old < 5 and known and whole in first), (old, new, other)
        assert not (new < 5 and part in second)
