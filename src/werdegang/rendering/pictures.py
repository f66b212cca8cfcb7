# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Drawings (SVG) as pixels (PNG), for formats that show no drawings; made by the typesetter with the house's faces."""

import json
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import typst

from werdegang.rendering import fonts

PIXELS_PER_INCH = 150
_WIDTH = "165mm"
_PAGES = f"""#set page(width: {_WIDTH}, height: auto, margin: 0pt, fill: white)
#for (at, name) in json("pictures.json").enumerate() {{
  if at > 0 {{ pagebreak() }}
  image(name, width: 100%)
}}
"""


class NotDrawn(ValueError):  # noqa: N818 -- it says what did not happen
    """A drawing could not be made out."""


def as_png(drawings: Sequence[bytes], ending: str = "svg") -> list[bytes]:
    """The same drawings (or pictures of another kind: ``png``) as PNG, as wide as a page's text. Raises NotDrawn."""
    if not drawings:
        return []
    with tempfile.TemporaryDirectory(prefix="werdegang-pictures-") as name:
        folder = Path(name)
        names = [f"{number}.{ending}" for number in range(len(drawings))]
        for file, content in zip(names, drawings, strict=True):
            (folder / file).write_bytes(content)
        (folder / "pictures.json").write_text(json.dumps(names), encoding="utf-8")
        (folder / "pictures.typ").write_text(_PAGES, encoding="utf-8")
        try:
            made: Any = typst.compile(
                folder / "pictures.typ",
                root=folder,
                font_paths=fonts.loaded(fonts.folder()),
                ignore_system_fonts=True,
                format="png",
                ppi=PIXELS_PER_INCH,
            )
        except typst.TypstError as error:
            raise NotDrawn(error.message) from error
    return list(made) if isinstance(made, list) else [made]
