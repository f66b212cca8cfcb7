# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The way from a public page to the form behind it, for whoever coordinates the concept."""

from typing import Any

from django.urls import reverse

from werdegang.concepts.models import Edition, Goal, Measure
from werdegang.concepts.rules import coordinates


def edit_address(thing: Edition | Goal | Measure, edition: Edition, user: Any) -> str:
    """Where the user may change it; empty where they may not. The edition's concept must be loaded."""
    if not coordinates(user, edition.concept_id):
        return ""
    names = [edition.concept.slug, edition.slug]
    if isinstance(thing, Edition):
        return reverse("workspace:edition_outline", args=names)
    kind = "ziele" if isinstance(thing, Goal) else "massnahmen"
    return reverse("workspace:part_edit", args=[*names, kind, thing.pk])
