# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The numbers of an agenda: "Ö 1", "Ö 7.1" in the public part, "N 1" in the closed one, counted by place.

Numbers go with the places in the tree, not with the items: who moves an item renumbers. Once an invitation is out,
numbers stay, and supplementary items get a letter ("Ö 7a") so that nobody looks under a number that was printed for
something else.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

PUBLIC, CLOSED = "Ö", "N"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Place:
    """An item in its order: its key, whose part it is (None: top level), whether it is in the public part."""

    key: int
    parent: int | None
    public: bool
    number: str = ""
    supplementary: bool = False


def ordered(places: Sequence[Place]) -> tuple[Place, ...]:
    """Public part first, then the closed one, parts below their item; items whose parent is missing stand on top."""
    known = {place.key for place in places}
    below: dict[int | None, list[Place]] = {}
    for place in places:
        parent = place.parent if place.parent in known and place.parent != place.key else None
        below.setdefault(parent, []).append(place)
    found: list[Place] = []
    seen: set[int] = set()

    def walk(parent: int | None, public: bool | None) -> None:
        for place in below.get(parent, ()):
            if place.key in seen or (public is not None and place.public != public):
                continue
            seen.add(place.key)
            found.append(place)
            walk(place.key, None)

    walk(None, public=True)
    walk(None, public=False)
    found += [place for place in places if place.key not in seen]  # in a circle: nothing is lost
    return tuple(found)


def numbers(places: Sequence[Place]) -> dict[int, str]:
    """Number by key for a whole agenda that nobody has been invited to yet."""
    top = {True: 0, False: 0}
    inside: dict[int, int] = {}
    given: dict[int, str] = {}
    for place in ordered(places):
        parent = given.get(place.parent) if place.parent is not None else None
        if parent is None:
            top[place.public] += 1
            given[place.key] = f"{PUBLIC if place.public else CLOSED} {top[place.public]}"
        else:
            inside[place.parent or 0] = inside.get(place.parent or 0, 0) + 1
            given[place.key] = f"{parent}.{inside[place.parent or 0]}"
    return given


def numbers_after_invitation(places: Sequence[Place]) -> dict[int, str]:
    """Numbers of items that have none yet, after an agenda has gone out: the number before, and a letter.

    Where no printed number stands before an item, it gets the next number of its part.
    """
    taken = {place.number for place in places if place.number}
    given: dict[int, str] = {}
    last: dict[bool, str] = {}
    for place in ordered(places):
        if place.number:
            last[place.public] = place.number.rstrip(_LETTERS)
            continue
        candidates = _lettered(last[place.public]) if place.public in last else _counted(place.public)
        given[place.key] = next(number for number in candidates if number not in taken)
        taken.add(given[place.key])
    return given


def _counted(public: bool) -> Iterator[str]:
    return (f"{PUBLIC if public else CLOSED} {number}" for number in count(1))


def _lettered(number: str) -> Iterator[str]:
    for first in ("", *_LETTERS):
        for second in _LETTERS:
            yield f"{number}{first}{second}"
