# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Offices that stand together on a line."""

import re

from werdegang.importers.matching import kind_of


def offices_in(text: str) -> list[str]:
    """Offices of a list. A comma may belong to a name: it separates only where each part is an office of its own."""
    parts = re.split(r"[;\t]|\s{2,}|\s[•·|]\s", text.strip())
    offices: list[str] = []
    for raw in parts:
        words = " ".join(raw.split()).strip("-– ")
        named = [name.strip() for name in words.split(",") if name.strip()]
        offices += named if len(named) > 1 and all(map(_is_office, named)) else [words]
    return [office for office in offices if office]


def _is_office(name: str) -> bool:
    return kind_of(name) == "office" or bool(re.fullmatch(r"\d{1,3}(?:[./]\d{1,3})?", name))
