# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is told in Leichte Sprache, in one place: the page that the head of every other page leads to."""

from collections import defaultdict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.concepts.models import Concept, Edition, Goal, Indicator, Measure, Translation
from werdegang.concepts.translations import key_of, kind_of
from werdegang.core import languages
from werdegang.ui.parts import Link
from werdegang.website.addresses import address
from werdegang.website.kept import kept
from werdegang.website.reading import QUERY, read
from werdegang.website.trail import trail

NAMED = ("name", "title")
"""What a thing is called; whatever else of it is told stands on its page."""


@require_safe
@kept
def easy_language(request: HttpRequest) -> HttpResponse:
    """Concepts, editions, goals, measures and key figures that are told in Leichte Sprache."""
    told = Translation.objects.visible_to(request.user).filter(language=languages.EASY, field__in=NAMED)
    keys: dict[str, list[int]] = defaultdict(list)
    samples = set()
    for row in told.defer("text"):
        kind, key = key_of(row)
        keys[kind].append(key)
        if row.is_sample:
            samples.add((kind, key))
    kinds = (
        (_("Concepts"), "concept", Concept.objects.visible_to(request.user)),
        (_("Editions"), "edition", _of_concept(Edition, request)),
        (_("Goals"), "goal", _of_edition(Goal, request)),
        (_("Measures"), "measure", _of_edition(Measure, request)),
        (_("Key figures"), "indicator", _of_concept(Indicator, request)),
    )
    parts = [(title, list(rows.filter(pk__in=keys[kind]))) for title, kind, rows in kinds]
    read(request, [thing for _title, things in parts for thing in things], language=languages.EASY)
    return render(
        request,
        "website/easy_language.html",
        {
            "parts": [
                (title, [_link(thing, (kind_of(thing), thing.pk) in samples) for thing in things])
                for title, things in parts
                if things
            ],
            "breadcrumb": trail(Link(_("Easy language"))),
        },
    )


def _of_concept(model: Any, request: HttpRequest) -> Any:
    return model.objects.visible_to(request.user).select_related("concept").order_by("concept", "pk")


def _of_edition(model: Any, request: HttpRequest) -> Any:
    rows = model.objects.visible_to(request.user).select_related("edition__concept")
    return rows.order_by("-edition__number", *model._meta.ordering)


def _link(thing: Any, is_sample: bool) -> tuple[str, str, bool]:
    """Its address in Leichte Sprache, what it is called there, and whether it is invented."""
    name = thing.title if hasattr(thing, "title") else thing.name
    return f"{address(thing)}?{QUERY}={languages.EASY}", name, thing.is_sample or is_sample
