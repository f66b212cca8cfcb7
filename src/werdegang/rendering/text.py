# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document as plain text, to be read in a mail or by a machine."""

import textwrap
from collections.abc import Iterator

from werdegang.rendering import tree
from werdegang.rendering.characters import legal

WIDTH = 76
_RULES = {1: "=", 2: "-"}


def write(document: tree.Document) -> str:
    """Title, then the blocks with a blank line between; ends with a line feed."""
    head = [part for part in (document.sender.name, document.mark, document.overline) if part]
    parts = ["\n".join(head), _headed(document.title, 1), tree.plain(document.subtitle)]
    parts += ["\n".join(_block(block)) for block in tree.with_levels(document.blocks)]
    return legal("\n\n".join(part for part in parts if part)) + "\n"


def _headed(text: str, level: int) -> str:
    text = " ".join(text.split())
    rule = _RULES.get(level)
    return f"{text}\n{rule * min(len(text), WIDTH)}" if rule else text


def _block(part: tree.Block) -> Iterator[str]:
    match part:
        case tree.Heading(level, text, _):
            yield _headed(text, level)
        case tree.Paragraph(parts):
            yield from _filled(_said(parts))
        case tree.Bullets() | tree.Points():
            yield from _listed(part, "")
        case tree.Facts(facts):
            for fact in facts:
                yield from _filled(_said(fact.inlines), f"{fact.label}: ", "  ")
        case tree.Table():
            yield from _table(part)
        case tree.Figure():
            yield from _filled(
                f"[{part.caption}: {part.alternative}]" if part.caption else f"[{part.alternative}]"
            )
        case tree.Note(title, parts):
            yield from _filled(_said(parts), f"{title}: ", "  ")
        case tree.Signatures(names):
            for name in names:
                yield "_" * 40
                yield name
        case tree.PageBreak():
            return


def _said(parts: tree.Inlines) -> str:
    return "".join(_inline(part) for part in parts)


def _inline(part: tree.Inline) -> str:
    match part:
        case tree.Break():
            return "\n"
        case tree.Link(text, address):
            return text if text == address else f"{text} ({address})"
        case tree.Text(text):
            return text


def _filled(text: str, first: str = "", further: str = "") -> Iterator[str]:
    indent = first
    for line in text.split("\n"):
        wrapped = textwrap.wrap(
            line, WIDTH, initial_indent=indent, subsequent_indent=further, break_long_words=False
        )
        yield from wrapped or [indent.rstrip()]
        indent = further


def _listed(part: tree.Bullets | tree.Points, indent: str) -> Iterator[str]:
    for number, item in enumerate(part.items, part.start if isinstance(part, tree.Points) else 0):
        marker = f"{number}. " if isinstance(part, tree.Points) else "- "
        further = indent + " " * len(marker)
        yield from _filled(_said(item.inlines), indent + marker, further)
        if item.parts:
            yield from _listed(item.parts, further)


def _table(part: tree.Table) -> Iterator[str]:
    """Row by row, each cell with its column's head: so it is read aloud and fits any width."""
    if part.caption:
        yield tree.plain(part.caption)
    for row in part.rows:
        yield ""
        for at, (column, cell) in enumerate(zip(part.columns, row, strict=True)):
            said = tree.plain(cell)
            if at == 0 and part.row_heads:
                yield from _filled(said)
            else:
                yield from _filled(said, f"  {column.head}: ", "    ")
