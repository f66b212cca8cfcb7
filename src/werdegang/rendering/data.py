# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The tree as plain data (dicts, lists, strings), as writers in other languages read it."""

from typing import Any

from werdegang.rendering import tree
from werdegang.rendering.direction import language_from_right, of_cell, of_words

LONGEST_ADDRESS = 8000
"""Characters; the typesetter takes none that is longer."""


def inlines(parts: tree.Inlines) -> list[dict[str, Any]]:
    """Words as ``{"kind": "text" | "link" | "break", …}``."""
    return [_inline(part) for part in parts]


def _inline(part: tree.Inline) -> dict[str, Any]:
    match part:
        case tree.Break():
            return {"kind": "break"}
        case tree.Link(text, address, language) if len(address) > LONGEST_ADDRESS:
            return {"kind": "text", "text": text, "strong": False, "emphasis": False, "language": language}
        case tree.Link(text, address, language):
            return {"kind": "link", "text": text, "address": address, "language": language}
        case tree.Text(text, strong, emphasis, language):
            given = {"kind": "text", "text": text, "strong": strong, "emphasis": emphasis}
            return given | {"language": language}


def block(part: tree.Block) -> dict[str, Any]:
    """A block as ``{"kind": …}`` with its parts; a figure without its content.

    ``right`` is the language of words that run from right to left, empty for all others.
    """
    match part:
        case tree.Heading(level, text, language):
            given = {"kind": "heading", "level": level, "text": text, "language": language}
            return given | {"right": language_from_right(text)}
        case tree.Paragraph(parts):
            return {"kind": "paragraph", "inlines": inlines(parts), "right": of_words(parts)}
        case tree.Bullets() | tree.Points():
            return _listed(part)
        case tree.Facts(facts):
            return {
                "kind": "facts",
                "facts": [
                    {"label": fact.label, "inlines": inlines(fact.inlines), "right": of_words(fact.inlines)}
                    for fact in facts
                ],
            }
        case tree.Table():
            return _table(part)
        case tree.Figure():
            return {
                "kind": "figure",
                "alternative": part.alternative,
                "caption": part.caption,
                "language": part.language,
                "share": part.share,
                "media_type": part.media_type,
            }
        case tree.Note(title, parts):
            return {"kind": "note", "title": title, "inlines": inlines(parts), "right": of_words(parts)}
        case tree.Signatures(names):
            return {"kind": "signatures", "names": list(names)}
        case tree.PageBreak():
            return {"kind": "page_break"}


def _listed(part: tree.Bullets | tree.Points) -> dict[str, Any]:
    items = [
        {
            "inlines": inlines(item.inlines),
            "right": of_words(item.inlines),
            "parts": _listed(item.parts) if item.parts else None,
        }
        for item in part.items
    ]
    if isinstance(part, tree.Points):
        return {"kind": "points", "start": part.start, "items": items}
    return {"kind": "bullets", "items": items}


def _table(part: tree.Table) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": inlines(tree.said(part.caption)),
        "row_heads": part.row_heads,
        "columns": [
            {
                "head": column.head,
                "share": column.share,
                "align": column.align.value,
                "language": column.language,
            }
            for column in part.columns
        ],
        "rows": [
            [
                {
                    "inlines": inlines(tree.said(cell)),
                    "right": of_cell(cell),
                }
                for cell in row
            ]
            for row in part.rows
        ],
    }
