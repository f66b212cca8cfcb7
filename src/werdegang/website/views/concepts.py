# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concepts and their editions."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.concepts.models import Concept, Edition
from werdegang.concepts.status import Limits
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.markup import unmarked
from werdegang.participation.models import ParticipationPhase
from werdegang.ui.parts import Link
from werdegang.website import outcomes
from werdegang.website.addresses import address, changes_address
from werdegang.website.editing import edit_address
from werdegang.website.edition_page import duties_of, edition_page
from werdegang.website.editions import (
    STATE_KINDS,
    called,
    concept_by_address,
    concepts_step,
    edition_links,
    edition_tabs,
    edition_trail,
    editions,
    full_name,
    line_and_edition,
)
from werdegang.website.kept import kept
from werdegang.website.money import with_sum
from werdegang.website.rating_words import rules_in_words
from werdegang.website.reading import read
from werdegang.website.trail import trail


@require_safe
@kept
def concept_list(request: HttpRequest) -> HttpResponse:
    """All concepts, each with the line of its editions."""
    concepts = list(Concept.objects.visible_to(request.user).order_by("name", "pk"))
    every = list(editions(request.user))
    lines = {concept: list(line) for concept, line in groupby(every, key=lambda edition: edition.concept_id)}
    return render(
        request,
        "website/concept_list.html",
        {
            "concepts": [
                {"concept": each, "editions": edition_links(lines.get(each.pk, []))} for each in concepts
            ],
            "breadcrumb": trail(Link(concepts_step().label)),
            "as_of": _latest_resolution(every),
        },
    )


@require_safe
@kept
def concept(request: HttpRequest, concept: str) -> HttpResponseBase:
    """One concept: the life it has led through its editions."""
    user = request.user
    found = concept_by_address(concept, user)
    if found.slug != concept:
        return redirect(address(found), permanent=True)
    line = list(editions(user).filter(concept=found))
    phases = (
        ParticipationPhase.objects.visible_to(user)
        .filter(concept=found)
        .order_by("start_date", "position", "pk")
    )
    reading = read(request, [found], line)
    rows = [
        {
            "edition": each,
            "name": full_name(each),
            "kind": STATE_KINDS[EditionState(each.state)],
            "result": outcomes.words(each.adopted_by) if each.adopted_by else "",
        }
        for each in reversed(line)
    ]
    return render(
        request,
        "website/concept.html",
        {
            "concept": found,
            "reading": reading,
            "line": edition_links(line),
            "rows": rows,
            "phases": list(phases),
            "duties": list(duties_of(found.pk, user)),
            "rules": rules_in_words(Limits.of(found.rating_limits)),
            "breadcrumb": trail(concepts_step(), Link(called(found))),
            "as_of": _latest_resolution(line) or found.modified,
            "description": unmarked(found.summary),
        },
    )


def _latest_resolution(line: Iterable[Edition]) -> date | None:
    days = [each.adopted_by.date for each in line if each.adopted_by]
    return max((day for day in days if day), default=None)


@require_safe
@kept
def edition(request: HttpRequest, concept: str, edition: str) -> HttpResponseBase:
    """One edition: its goals with their status, and what frames them."""
    line, found = line_and_edition(concept, edition, request.user)
    if (found.concept.slug, found.slug) != (concept, edition):
        return redirect(address(found), permanent=True)
    page = edition_page(found, request.user)
    reading = read(request, page.told, page.beside)
    resolution = found.adopted_by
    return render(
        request,
        "website/edition.html",
        {
            "page": page,
            "reading": reading,
            "edit_url": edit_address(found, found, request.user),
            "edition": found,
            "resolution": resolution,
            "result": outcomes.words(resolution) if resolution else "",
            "result_kind": outcomes.sign(resolution) if resolution else "",
            "state_kind": STATE_KINDS[EditionState(found.state)],
            "title": full_name(found),
            "line": edition_links(line, found),
            "tabs": edition_tabs(found, "overview"),
            "tabs_label": _("Contents of this edition"),
            "money": with_sum(page.money),
            "breadcrumb": edition_trail(found),
            "as_of": page.as_of or found.modified,
            "changes_url": changes_address(found),
            "description": unmarked(found.summary),
        },
    )
