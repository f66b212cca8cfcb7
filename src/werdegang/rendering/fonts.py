# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The typefaces of documents: KERN's Fira Sans, brought from the form for browsers to the one for paper.

Only these are used, never those of the machine, so that the same document has the same bytes everywhere.
"""

import functools
import os
import tempfile
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import typst
from django.conf import settings
from django.contrib.staticfiles import finders
from fontTools.ttLib import TTFont

FAMILIES = ("Fira Sans", "Noto Sans Arabic", "Noto Sans Hebrew")
FACES = (
    "vendor/kern/fonts/fira-sans/FiraSans-Regular.woff2",
    "vendor/kern/fonts/fira-sans/FiraSans-Italic.woff2",
    "vendor/kern/fonts/fira-sans/FiraSans-SemiBold.woff2",
    "vendor/kern/fonts/fira-sans/FiraSans-SemiBoldItalic.woff2",
    "vendor/arabic/NotoSansArabic-Regular.woff2",
    "vendor/arabic/NotoSansArabic-SemiBold.woff2",
    "vendor/hebrew/NotoSansHebrew-Regular.woff2",
    "vendor/hebrew/NotoSansHebrew-SemiBold.woff2",
)
REPLACEMENT = "\N{WHITE VERTICAL RECTANGLE}"
"""Stands for a character that no face has."""


class FontsMissing(RuntimeError):  # noqa: N818 -- it says what is missing
    """The typefaces were not fetched at set-up."""


def folder() -> Path:
    """Folder with the faces as TTF; made at the first use, kept in the data folder.

    Raises:
        FontsMissing: where the front-end packages were not fetched.
    """
    sources = [_source(face) for face in FACES]
    name = sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]
    place = Path(settings.DATA) / "cache" / f"fonts-{name}"
    if not place.is_dir():
        _convert(sources, place)
    return place


@functools.lru_cache(maxsize=4)
def loaded(place: Path) -> typst.Fonts:
    """The faces of a folder as the typesetter takes them; read once a process."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[place])


def _source(face: str) -> Path:
    found = finders.find(face)
    if not found:
        raise FontsMissing(f"{face} is missing; ./werdegang run or ./werdegang test fetches it")
    return Path(found)


def _convert(sources: Iterable[Path], place: Path) -> None:
    """Convert beside the place and move there: an interrupted conversion leaves nothing half done."""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".fonts-", dir=place.parent) as fresh:
        inside = Path(fresh) / "ttf"
        inside.mkdir()
        for source in sources:
            font = TTFont(source, recalcTimestamp=False)
            font.flavor = None
            font.save(inside / f"{source.stem}.ttf")
        try:
            inside.rename(place)
        except OSError:
            if not place.is_dir():  # another process was first
                raise
    os.utime(place)


def known_characters() -> frozenset[int]:
    """Code points that every face of some family has; it reads all faces, so ask once a document."""
    return _characters(folder())


@functools.cache
def _characters(place: Path) -> frozenset[int]:
    families: dict[str, list[frozenset[int]]] = {}
    for path in sorted(place.glob("*.ttf")):
        with TTFont(path, lazy=True) as font:
            families.setdefault(path.stem.partition("-")[0], []).append(frozenset(font.getBestCmap()))
    return frozenset().union(*(frozenset.intersection(*faces) for faces in families.values()))
