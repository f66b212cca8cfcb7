# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Makes an object of any model, with an unguessable marker in every text that a person could read."""

import datetime
import itertools
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from hashlib import sha256
from typing import Any

from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone

_numbers = itertools.count(100)
_numbers_of_tokens = itertools.count()
HIDDEN_FROM_PAGES = {"phones", "emails", "vendor", "external_id"}
"""Texts that may stand in no public page at all; marked all the same, seen by nobody."""


@dataclass(frozen=True)
class Marker:
    """An unguessable word that stands in one field of one object."""

    token: str
    field: str


@dataclass(frozen=True)
class Planted:
    """An object with its markers and the roles that may see it."""

    thing: Any
    level: str
    audience: frozenset[str]
    markers: tuple[Marker, ...]
    story: str

    @cached_property
    def label(self) -> str:
        """``council.Paper``."""
        return str(self.thing._meta.label)


def _token() -> str:
    """No two are alike, none tells another's order, and each world has the same."""
    return f"zq{sha256(str(next(_numbers_of_tokens)).encode()).hexdigest()[:16]}qz"


def plant(
    model: type[models.Model], level: str, audience: frozenset[str], story: str, /, **given: Any
) -> Planted:
    """Create an object; what is not given is filled: texts with markers, dates and numbers with sober values."""
    markers: list[Marker] = []
    values: dict[str, Any] = {}
    for field in model._meta.concrete_fields:
        if field.primary_key or field.name in ("created", "modified", "created_by"):
            continue
        if field.name in given:
            values[field.name] = given[field.name]
        elif field.name == "visibility":
            values[field.name] = level
        elif isinstance(field, models.FileField):
            token = _token()
            values[field.name] = ContentFile(f"Inhalt {token}".encode(), name="inhalt.txt")
            markers.append(Marker(token, field.name))
        elif (text := _text(field)) is not None:
            value, token = text
            values[field.name] = value
            markers.append(Marker(token, field.name))
        elif not field.has_default() and not field.null and not isinstance(field, models.ForeignKey):
            values[field.name] = _sober(field)
    thing = model(**values)
    thing.save()
    return Planted(thing, level, audience, tuple(markers), story)


def _text(field: "models.Field[Any, Any]") -> tuple[Any, str] | None:
    """A value with a marker in it for fields that hold words; None for others."""
    token = _token()
    if isinstance(field, models.SlugField):
        return f"s-{token}", token
    if isinstance(field, models.URLField):
        return f"https://{token}.example/", token
    if isinstance(field, models.EmailField):
        return f"{token}@example.org", token
    if isinstance(field, models.JSONField):
        return _json(field.name, token)
    if isinstance(field, models.TextField | models.CharField) and not field.choices:
        longest = field.max_length or 10_000
        return (token, token) if longest >= len(token) else None
    return None


def _json(name: str, token: str) -> tuple[Any, str] | None:
    if name == "other_sections":
        return [{"heading": f"Abschnitt {token}", "text": token}], token
    if name in ("vendor", "source_details"):
        return {"wort": token}, token
    if name in ("keywords", "titles", "posts", "status", "phones", "emails", "equivalent"):
        return [token], token
    return None


def _sober(field: "models.Field[Any, Any]") -> Any:
    if isinstance(field, models.DateTimeField):
        return timezone.now()
    if isinstance(field, models.DateField):
        late = field.name in ("period_end", "target_date", "end_date")
        return datetime.date(2020 if late else 2019, 1, 1)
    if isinstance(field, models.DecimalField):
        return Decimal(next(_numbers))
    if isinstance(field, models.IntegerField):
        return next(_numbers)
    if field.choices:
        return "" if field.blank else next(value for value, _label in field.flatchoices)
    return field.get_default()
