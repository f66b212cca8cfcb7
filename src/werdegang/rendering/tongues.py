# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Passages in another language than the document's, so that a voice reads them right (WCAG 2.2, 3.1.2)."""

from collections.abc import Iterable
from dataclasses import replace

from werdegang.rendering import tree


def shared(parts: tree.Inlines) -> str:
    """The language that all words in a line have; empty where it is the document's, or they have several."""
    languages = {part.language for part in parts if not isinstance(part, tree.Break)}
    return languages.pop() if len(languages) == 1 else ""


def spoken(parts: tree.Inlines, language: str) -> tree.Inlines:
    """The same words in a language, but for those that have one already."""
    if not language:
        return parts
    return tuple(
        part if isinstance(part, tree.Break) or part.language else replace(part, language=language)
        for part in parts
    )


def all_spoken(blocks: Iterable[tree.Block], language: str) -> tuple[tree.Block, ...]:
    """The same blocks with all their words in a language."""
    if not language:
        return tuple(blocks)
    return tuple(_block(each, language) for each in blocks)


def _block(part: tree.Block, language: str) -> tree.Block:
    match part:
        case tree.Heading() | tree.Figure():
            return replace(part, language=language)
        case tree.Paragraph() | tree.Note():
            return replace(part, inlines=spoken(part.inlines, language))
        case tree.Bullets() | tree.Points():
            return _listed(part, language)
        case tree.Facts(facts):
            return tree.Facts(tuple(replace(each, inlines=spoken(each.inlines, language)) for each in facts))
        case tree.Table():
            rows = tuple(tuple(spoken(tree.said(cell), language) for cell in row) for row in part.rows)
            columns = tuple(replace(each, language=language) for each in part.columns)
            caption = spoken(tree.said(part.caption), language)
            return replace(part, caption=caption, columns=columns, rows=rows)
        case tree.Signatures() | tree.PageBreak():
            return part


def _listed(part: tree.Bullets | tree.Points, language: str) -> tree.Bullets | tree.Points:
    items = tuple(
        tree.Item(
            spoken(item.inlines, language),
            _listed(item.parts, language) if item.parts else None,
        )
        for item in part.items
    )
    return replace(part, items=items)
