# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A document as PDF/UA-1 and PDF/A-2a: tagged, with bookmarks, language and alternative texts; set by Typst."""

import datetime
import json
import tempfile
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import typst
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from werdegang.rendering import data, fonts, tree
from werdegang.rendering.characters import breakable

TEMPLATE = Path(__file__).with_name("document.typ")
STANDARDS: "list[typst.PDFStandard]" = ["ua-1", "a-2a"]
_ALIKE = {"\N{NON-BREAKING HYPHEN}": "-", "\N{NARROW NO-BREAK SPACE}": "\N{NO-BREAK SPACE}"}
_NEVER_TEXT = "\ufeff\ufffe\uffff"
"""What an archive's PDF must not hold as text, whatever the typeface has; pasted text brings byte order marks along."""
LONGEST = 2000
"""Characters of a heading: an archive's PDF holds no string of more than 32,767 bytes, and bookmarks are strings."""
_NO_WORDS = ("address", "file", "fonts")
_MOST_ROWS = 14
"""So many rows stand on one page together."""
_LETTER, _SIDES, _MOST_BESIDE = 4.8, 7.0, 190.0
"""Points: a letter of 9pt, the two sides of a cell, a table beside a picture whose words stay larger than 7.5pt.

It is reckoned here because measuring tables while they are set takes a sixth of the memory.
"""
_ENDINGS = {"image/svg+xml": "svg", "image/png": "png"}


class NotSet(RuntimeError):  # noqa: N818 -- it says what did not happen
    """The document could not be set; the message is the typesetter's."""


def write(document: tree.Document) -> bytes:
    """The document as PDF. The same document gives the same bytes.

    Characters that the typeface does not have are replaced by an empty rectangle, since an archive's PDF must not hold
    a character that nobody can see.

    Raises:
        NotSet: when the typesetter refuses the document (a broken picture, say).
    """
    with tempfile.TemporaryDirectory(prefix="werdegang-pdf-") as name:
        folder = Path(name)
        (folder / "document.typ").write_bytes(TEMPLATE.read_bytes())
        (folder / "document.json").write_text(
            json.dumps(_given(document, folder), ensure_ascii=False), encoding="utf-8"
        )
        try:
            made = typst.compile(
                folder / "document.typ",
                root=folder,
                font_paths=fonts.loaded(fonts.folder()),
                ignore_system_fonts=True,
                format="pdf",
                pdf_standards=STANDARDS,
                timestamp=document.moment.astimezone(datetime.UTC).replace(microsecond=0),
            )
        except typst.TypstError as error:
            raise NotSet(error.message) from error
    if not isinstance(made, bytes):
        raise NotSet("the typesetter gave no file")
    return made


def _given(document: tree.Document, folder: Path) -> dict[str, Any]:
    """What the template reads; pictures are laid beside it."""
    # Whoever has it built may have another zone of their own: the file's is the house's.
    moment = timezone.localtime(document.moment, timezone.get_default_timezone())
    blocks = []
    parts = _with_short_headings(document)
    kept = tree.leading_on(parts)
    for number, block in enumerate(parts):
        given = data.block(block) | {"keep": number in kept}
        if isinstance(block, tree.Figure):
            given["alternative"] = _shortened(block.alternative, LONGEST)
            given["file"] = _lay(folder, f"figure-{number}", block.content, block.media_type)
        blocks.append(given)
    with translation.override(document.language):
        fixed = {
            "page": _("page"),
            "of": _("of"),
            "table": _("Table"),
            "figure": _("Figure"),
            "contents": _("Contents"),
            "list_of_figures": _("List of figures"),
            "logo": _shortened(
                document.sender.logo_words or _("Logo: %(name)s") % {"name": document.sender.name}, LONGEST
            ),
        }
    sender = document.sender
    given = {
        "title": _shortened(_one_line(document.title), LONGEST),
        "language": document.language[:2],
        "overline": document.overline,
        "title_language": document.title_language,
        "subtitle": data.inlines(tree.said(document.subtitle)),
        "description": _shortened(tree.plain(document.subtitle), LONGEST),
        "mark": document.mark,
        "contents": document.contents,
        "list_of_figures": tree.has_list_of_figures(document),
        "keywords": [_shortened(word, LONGEST) for word in document.keywords],
        "foot": _shortened(_one_line(document.title)),
        "fonts": list(fonts.FAMILIES),
        "words": fixed,
        "moment": _parts(moment),
        "sender": {
            "name": sender.name,
            "author": _shortened(_one_line(sender.name), LONGEST),
            "lines": list(sender.lines),
            "colour": sender.colour,
            "logo": _lay(folder, "logo", sender.logo, sender.logo_type) if sender.logo else None,
        },
        "blocks": _paired(blocks),
    }
    return dict(_settable(given, fonts.known_characters()))


def _paired(blocks: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """A picture with the table of what it shows, where that is short and has columns as narrow as their content."""
    found: list[dict[str, Any]] = []
    for block in blocks:
        if found and found[-1]["kind"] == "figure" and _is_small(block):
            found[-1] = {"kind": "pair", "figure": found[-1], "table": block, "width": _width(block)}
        else:
            found.append(block)
    return found


def _is_small(block: dict[str, Any]) -> bool:
    if block["kind"] != "table" or len(block["rows"]) > _MOST_ROWS:
        return False
    if any(column["share"] for column in block["columns"]):
        return False
    return _width(block) <= _MOST_BESIDE


def _width(table: dict[str, Any]) -> float:
    """About how wide a table is, in points."""
    return sum(_width_of_column(table, place) for place in range(len(table["columns"])))


def _width_of_column(table: dict[str, Any], place: int) -> float:
    cells = [row[place]["inlines"] for row in table["rows"]]
    said = [
        table["columns"][place]["head"],
        *("".join(part.get("text", "") for part in cell) for cell in cells),
    ]
    return _SIDES + _LETTER * max(map(len, said))


def _with_short_headings(document: tree.Document) -> list[tree.Block]:
    """The blocks; below a title, heading or caption that is too long for bookmarks stands all of it as text."""
    found: list[tree.Block] = []
    if len(document.title) > LONGEST:
        found.append(_whole(document.title, document.title_language))
    for block in tree.with_levels(document.blocks):
        if isinstance(block, tree.Heading) and len(block.text) > LONGEST:
            found.append(replace(block, text=_shortened(block.text, LONGEST)))
            found.append(_whole(block.text, block.language))
        elif isinstance(block, tree.Figure) and len(block.caption) > LONGEST:
            found += [
                replace(block, caption=_shortened(block.caption, LONGEST)),
                _whole(block.caption, block.language),
            ]
        else:
            found.append(block)
    return found


def _whole(text: str, language: str) -> tree.Paragraph:
    return tree.Paragraph((tree.Text(text, language=language),))


def _lay(folder: Path, name: str, content: bytes, media_type: str) -> str:
    file = f"{name}.{_ENDINGS[media_type]}"
    (folder / file).write_bytes(content)
    return file


def _parts(moment: datetime.datetime) -> dict[str, int]:
    return {name: getattr(moment, name) for name in ("year", "month", "day", "hour", "minute", "second")}


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str, longest: int = 90) -> str:
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def _settable(value: Any, known: frozenset[int], *, are_words: bool = True) -> Any:
    """The same with every character that the typeface has: composed, controls gone, the unknown replaced."""
    if isinstance(value, str):
        settable = _with_known_characters(value, known)
        return breakable(settable) if are_words else settable
    if isinstance(value, dict):
        return {key: _settable(part, known, are_words=key not in _NO_WORDS) for key, part in value.items()}
    if isinstance(value, list):
        return [_settable(part, known, are_words=are_words) for part in value]
    return value


def _with_known_characters(text: str, known: frozenset[int]) -> str:
    if text.isprintable() and all(ord(sign) in known for sign in text):
        return text
    composed = unicodedata.normalize("NFC", text)
    return "".join(_known(sign, known) for sign in composed)


def _known(sign: str, known: frozenset[int]) -> str:
    if sign in _NEVER_TEXT:
        return ""
    if sign in _ALIKE and ord(_ALIKE[sign]) in known:
        return _ALIKE[sign]
    kind = unicodedata.category(sign)
    if kind in ("Cc", "Zl", "Zp") or (kind == "Zs" and ord(sign) not in known):
        return " " if sign.isspace() else ""
    if ord(sign) in known:
        return sign
    return "" if kind == "Cf" else fonts.REPLACEMENT
