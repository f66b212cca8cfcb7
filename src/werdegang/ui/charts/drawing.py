# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The marks of a chart and how they become SVG: classes instead of colours, coordinates as unlocalised text."""

import itertools
import zlib
from dataclasses import dataclass, field
from functools import lru_cache

from django.template.loader import get_template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

NARROW_TYPE, WIDE_TYPE = 18.0, 13.0
"""Sizes of the words (user units) on narrow and on wide screens; figures.css says the same."""

_WIDTHS = {".": 0.28, ",": 0.28, ":": 0.28, " ": 0.28, "\u00a0": 0.28, "–": 0.56, "\u2212": 0.56, "%": 0.84}
_LONGEST_LABEL = 22


@lru_cache(10_000)
def breadth(words: str, size: float) -> float:
    """About how wide words are in Fira Sans semi-bold (user units); rather too much than too little."""
    return size * sum(_WIDTHS.get(sign, 0.6 if sign.isdigit() or sign.islower() else 0.72) for sign in words)


def shortened(words: str) -> str:
    """The words, cut where no axis could hold them."""
    return words if len(words) <= _LONGEST_LABEL else words[: _LONGEST_LABEL - 1] + "…"


@dataclass(frozen=True)
class Box:
    """Where words stand."""

    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Box") -> bool:
        """Whether two boxes touch, a small distance included."""
        return (
            self.left < other.right + 3
            and other.left < self.right + 3
            and self.top < other.bottom + 1
            and other.top < self.bottom + 1
        )

    def is_crossed_by(self, start: tuple[float, float], end: tuple[float, float]) -> bool:
        """Whether a straight line runs through the box (Liang and Barsky's way of clipping)."""
        (x, y), (dx, dy) = start, (end[0] - start[0], end[1] - start[1])
        first, last = 0.0, 1.0
        for rate, room in (
            (-dx, x - self.left),
            (dx, self.right - x),
            (-dy, y - self.top),
            (dy, self.bottom - y),
        ):
            if rate == 0:
                if room < 0:
                    return False
            elif rate < 0:
                first = max(first, room / rate)
            else:
                last = min(last, room / rate)
        return first <= last


def box(words: str, x: float, y: float, anchor: str, size: float) -> Box:
    """The box of words whose baseline is at ``y``; anchor: start, middle or end."""
    wide = breadth(words, size)
    left = x - {"start": 0.0, "middle": wide / 2, "end": wide}[anchor]
    return Box(left, y - size * 0.8, left + wide, y + size * 0.22)


@dataclass(frozen=True)
class Words:
    """A label. ``css``: is-value, is-strong, is-wide (left out on narrow screens)."""

    words: str
    x: str
    y: str
    anchor: str
    css: str


@dataclass(frozen=True)
class Stroke:
    """A straight line or a row of them; ``points`` as SVG wants them."""

    css: str
    points: str


@dataclass(frozen=True)
class Bar:
    """A rectangle."""

    css: str
    x: str
    y: str
    width: str
    height: str


@dataclass(frozen=True)
class Dot:
    """A circle."""

    css: str
    x: str
    y: str
    radius: str


@dataclass(frozen=True)
class Spot:
    """The upper left corner of a lock."""

    x: str
    y: str


def at(value: float) -> str:
    """A coordinate: a point for the decimal sign in every language."""
    return f"{value:.1f}"


def way(*places: tuple[float, float]) -> str:
    """Places as the points of a stroke."""
    return " ".join(f"{at(x)},{at(y)}" for x, y in places)


@dataclass
class Drawing:
    """A chart on its way to SVG: marks are added in the order they are to lie on each other."""

    width: float
    height: float
    css: str = "wd-chart"
    grid: list[Stroke] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    dots: list[Dot] = field(default_factory=list)
    locks: list[Spot] = field(default_factory=list)
    texts: list[Words] = field(default_factory=list)
    _taken: list[tuple[Box, Box | None]] = field(default_factory=list)
    _lines: list[tuple[tuple[float, float], tuple[float, float]]] = field(default_factory=list)
    _solid: list[Box] = field(default_factory=list)

    def stroke(self, css: str, *places: tuple[float, float]) -> None:
        """Add a line through places; the grid lies below everything else."""
        (self.grid if css == "grid" else self.strokes).append(Stroke(css, way(*places)))
        if css not in ("grid", "axis"):
            self._lines += itertools.pairwise(places)

    def dot(self, css: str, x: float, y: float, radius: float) -> None:
        """Add a dot."""
        self.dots.append(Dot(css, at(x), at(y), at(radius)))
        self._solid.append(Box(x - radius, y - radius, x + radius, y + radius))

    def bar(self, css: str, x: float, width: float, base: float, end: float) -> None:
        """Add a bar from its base to its end, up or down."""
        self.bars.append(Bar(css, at(x), at(min(base, end)), at(width), at(abs(base - end))))
        self._solid.append(Box(x, min(base, end), x + width, max(base, end)))

    def lock(self, x: float, base: float) -> None:
        """Add a lock above the axis, centred."""
        self.locks.append(Spot(at(x - 8), at(base - 20)))

    def place(
        self, words: str, places: list[tuple[float, float, str]], css: str = "", *, wide_only: bool = False
    ) -> bool:
        """Put words at the first place (x, baseline, anchor) where they fit; on wide screens only where tight.

        False, and nothing added, when they fit nowhere.
        """
        places = sorted(places, key=lambda place: self._is_on_a_line(words, *place))
        for narrow in (False,) if wide_only else (True, False):
            for x, y, anchor in places:
                x = self._inside(words, x, anchor, NARROW_TYPE if narrow else WIDE_TYPE)
                large, small = (box(words, x, y, anchor, size) for size in (NARROW_TYPE, WIDE_TYPE))
                if self._free(large if narrow else None, small):
                    self.write(words, x, y, anchor, css if narrow else f"{css} is-wide".strip())
                    self._taken.append((small, large if narrow else None))
                    return True
        return False

    def place_clear(
        self, words: str, places: list[tuple[float, float, str]], css: str, corner: tuple[float, float]
    ) -> None:
        """Put the words of a dashed line where they touch no bar, dot, line or label on any screen.

        If there is no such place, they stand in the corner, which is free, after a dash that says what they mean.
        """
        if clear := [place for place in places if self._is_clear(words, *place)]:
            self.place(words, clear, css)
            return
        x, y = corner
        self.strokes.append(Stroke("goal", way((x, y - 5), (x + 25, y - 5))))
        self.place(words, [(x + 32, y, "start")], css)

    def _is_clear(self, words: str, x: float, y: float, anchor: str) -> bool:
        inside = self._inside(words, x, anchor, NARROW_TYPE)
        large = box(words, inside, y, anchor, NARROW_TYPE)
        touched = any(large.overlaps(each) for each in self._solid)
        crossed = any(large.is_crossed_by(start, end) for start, end in self._lines)
        return not touched and not crossed and self._free(large, box(words, inside, y, anchor, WIDE_TYPE))

    def write(self, words: str, x: float, y: float, anchor: str, css: str = "") -> None:
        """Put words at a place without asking whether it is free."""
        self.texts.append(Words(words, at(x), at(y), anchor, css))

    def _is_on_a_line(self, words: str, x: float, y: float, anchor: str) -> bool:
        """Whether a line of the chart would run through words here; among several places these come last."""
        there = box(words, self._inside(words, x, anchor, WIDE_TYPE), y, anchor, WIDE_TYPE)
        return any(there.is_crossed_by(start, end) for start, end in self._lines)

    def _inside(self, words: str, x: float, anchor: str, size: float) -> float:
        there = box(words, x, 0, anchor, size)
        return x + max(2 - there.left, 0) - max(there.right - (self.width - 2), 0)

    def _free(self, large: Box | None, small: Box) -> bool:
        there = large or small
        if there.top < 0 or there.bottom > self.height or there.left < 0 or there.right > self.width:
            return False
        for other_small, other_large in self._taken:
            if small.overlaps(other_small) or (large and other_large and large.overlaps(other_large)):
                return False
        return True

    def svg(self, title: str, desc: str, key: str = "") -> SafeString:
        """The SVG, with its title and its description in words; ``key`` begins its ids."""
        key = key or f"chart-{zlib.crc32(f'{title}|{desc}|{self.strokes}|{self.bars}'.encode()):08x}"
        values = {"css": self.css, "title": title, "desc": desc, "key": key, "marks": self._marks()}
        svg = get_template("ui/charts/chart.html").render(
            {**values, "width": at(self.width), "height": at(self.height)}
        )
        return mark_safe(svg.strip())  # noqa: S308  rendered with escaping

    def _marks(self) -> SafeString:
        """All marks in their order: names of classes and coordinates are ours, words are escaped."""
        marks = [
            *(_STROKE.format(each) for each in self.grid),
            *(_BAR.format(each) for each in self.bars),
            *(_STROKE.format(each) for each in self.strokes),
            *(_LOCK.format(each) for each in self.locks),
            *(_DOT.format(each) for each in self.dots),
            *(_text(each) for each in self.texts),
        ]
        return mark_safe("".join(marks))  # noqa: S308  escaped above


_STROKE = '<polyline class="{0.css}" points="{0.points}"/>'
_BAR = '<rect class="{0.css}" x="{0.x}" y="{0.y}" width="{0.width}" height="{0.height}"/>'
_DOT = '<circle class="{0.css}" cx="{0.x}" cy="{0.y}" r="{0.radius}"/>'
_LOCK = (
    '<path class="lock" transform="translate({0.x} {0.y})" fill-rule="evenodd"'
    ' d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zM5.7 7h4.6V5a2.3 2.3 0 0 0-4.6 0z"/>'
)


def _text(words: Words) -> str:
    css = f' class="{words.css}"' if words.css else ""
    anchor = f' text-anchor="{words.anchor}"' if words.anchor != "start" else ""
    return f'<text{css} x="{words.x}" y="{words.y}"{anchor}>{escape(words.words)}</text>'
