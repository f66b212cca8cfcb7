# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Readable addresses: German, lower case, without internal numbers where a natural key exists (rule 7)."""

import unicodedata
from collections.abc import Container
from itertools import chain, count

from django.db import models
from django.utils.text import slugify

SLUG_LENGTH = 80
_GERMAN = str.maketrans(
    {
        "ä": "ae",
        "ö": "oe",
        "ü": "ue",
        "Ä": "ae",
        "Ö": "oe",
        "Ü": "ue",
        "ß": "ss",
        "/": "-",
        "_": "-",
        ".": "-",
        "–": "-",
        "—": "-",
    }
)


def german_slug(text: str, length: int = SLUG_LENGTH) -> str:
    """``Ref05/0007/17`` -> ``ref05-0007-17``; cut at a word's end; never empty (``ohne-titel``)."""
    slug = slugify(unicodedata.normalize("NFC", text).translate(_GERMAN)).strip("-_")
    if len(slug) > length:
        cut = slug[:length]
        slug = cut.rsplit("-", 1)[0] if slug[length] != "-" and "-" in cut else cut
    return slug.strip("-") or "ohne-titel"


def free_slug(taken: "models.QuerySet[models.Model]", text: str) -> str:
    """The slug of the text, with ``-2``, ``-3`` … where ``taken`` (one scope's objects) has it already."""
    slug = german_slug(text)
    if not taken.filter(slug=slug).exists():  # by the index, where a prefix would read every row
        return slug
    return first_free(slug, set(taken.filter(slug__startswith=slug).values_list("slug", flat=True)))


def first_free(slug: str, used: Container[str]) -> str:
    """The slug itself, or with the first number from 2 on that makes it unlike those used."""
    return next(each for each in chain([slug], (f"{slug}-{n}" for n in count(2))) if each not in used)
