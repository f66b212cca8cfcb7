# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A logo as it comes from outside: a PNG, or a drawing (SVG) that holds nothing but shapes.

What drawing programs add for themselves (their own elements, metadata, comments) is taken out; what could run, reach
outside or hide an entity is refused, so that nobody is left with half a logo.
"""

import re
from dataclasses import dataclass
from xml.etree import ElementTree

from django.utils.translation import gettext as _

from werdegang.rendering.pictures import NotDrawn, as_png

LARGEST = 500_000
"""Bytes."""
MOST_PIXELS = 4000
"""Of either side of a PNG."""
SVG = "http://www.w3.org/2000/svg"
XLINK = "http://www.w3.org/1999/xlink"
_PNG = b"\x89PNG\r\n\x1a\n"
_SHAPES = frozenset({
    "svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "defs", "use", "symbol", "clipPath",
    "mask", "linearGradient", "radialGradient", "stop", "title", "desc", "style", "text", "tspan", "pattern", "filter",
})  # fmt: skip
_LEFT_OUT = frozenset({"metadata"})
_REACHES_OUT = re.compile(
    r"url\s*\(\s*[\"']?\s*(?!#)|@import|expression\s*\(|javascript\s*:|\\", re.IGNORECASE
)
_LEAST_BYTES = 24


class UnfitLogo(ValueError):  # noqa: N818 -- it says what it is not
    """A logo that is not taken; the message says why, and what to do."""


@dataclass(frozen=True)
class Logo:
    """A logo that can be shown anywhere."""

    content: bytes
    media_type: str


def checked(data: bytes) -> Logo:
    """The logo, cleaned. Raises UnfitLogo."""
    if len(data) > LARGEST:
        raise UnfitLogo(_("The logo is larger than 500 kB. Please save it smaller."))
    if data.startswith(_PNG):
        return _png(data)
    return _drawing(data)


def _png(data: bytes) -> Logo:
    broken = _("The picture cannot be read. Please save it once more as PNG.")
    if len(data) < _LEAST_BYTES:
        raise UnfitLogo(broken)
    width, height = int.from_bytes(data[16:20]), int.from_bytes(data[20:24])
    if not (0 < width <= MOST_PIXELS and 0 < height <= MOST_PIXELS):
        raise UnfitLogo(_("The picture may be at most 4000 pixels wide and high."))
    try:
        as_png([data], ending="png")
    except NotDrawn as error:
        raise UnfitLogo(broken) from error
    return Logo(data, "image/png")


def _drawing(data: bytes) -> Logo:
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        data = _without_plain_doctype(data)
    try:
        root = ElementTree.fromstring(data)  # noqa: S314 -- no document type gets here, so no entity
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise UnfitLogo(_("The logo is neither PNG nor SVG. Please save it as one of them.")) from error
    if root.tag != f"{{{SVG}}}svg":
        raise UnfitLogo(_("The logo is neither PNG nor SVG. Please save it as one of them."))
    _clean(root)
    ElementTree.register_namespace("", SVG)
    ElementTree.register_namespace("xlink", XLINK)
    content = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    try:
        as_png([content])
    except NotDrawn as error:
        raise UnfitLogo(_("The drawing cannot be made out. Please save it once more, or as PNG.")) from error
    return Logo(content, "image/svg+xml")


def _without_plain_doctype(data: bytes) -> bytes:
    """Without the line that old drawing programs write; one that defines anything is refused."""
    bare = re.sub(rb"<!DOCTYPE\s+svg\b[^<>\[\]]*>", b"", data, count=1)
    if b"<!DOCTYPE" in bare or b"<!ENTITY" in bare:
        raise UnfitLogo(_("The drawing defines entities of its own. Please save it as plain SVG."))
    return bare


def _clean(element: ElementTree.Element) -> None:
    for name, value in list(element.attrib.items()):
        space, local = _parted(name)
        if local.lower().startswith("on"):
            raise UnfitLogo(_refused(local))
        if space not in ("", XLINK) or (space == XLINK and local != "href"):
            del element.attrib[name]
        elif local == "href" and not value.strip().startswith("#"):
            raise UnfitLogo(
                _("The drawing fetches something from elsewhere. Please save it with all its parts.")
            )
        elif _REACHES_OUT.search(value):
            raise UnfitLogo(_refused(local))
    for child in list(element):
        space, local = _parted(str(child.tag))
        if space != SVG or local in _LEFT_OUT:
            element.remove(child)
        elif local not in _SHAPES and not local.startswith("fe"):
            raise UnfitLogo(_refused(local))
        elif local == "style" and _REACHES_OUT.search(child.text or ""):
            raise UnfitLogo(_refused("style"))
        else:
            _clean(child)


def _parted(name: str) -> tuple[str, str]:
    space, _brace, local = name.rpartition("}")
    return space.removeprefix("{"), local


def _refused(name: str) -> str:
    return _("The drawing holds “%(name)s”, which is not taken: a logo consists of shapes alone.") % {
        "name": name
    }
