# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The coordinating office's concepts with their editions, and an edition as an outline."""

from itertools import groupby

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.concepts.freezing import wording_is_frozen
from werdegang.concepts.models import Edition
from werdegang.concepts.vocabulary import EditionState
from werdegang.ui.formats import period
from werdegang.ui.parts import Link
from werdegang.workspace.concepts.access import concepts_step, coordinator_only, shown
from werdegang.workspace.concepts.fields import last_day_of
from werdegang.workspace.concepts.kinds import BY_SLUG
from werdegang.workspace.concepts.outline import outline_of
from werdegang.workspace.concepts.registers import REGISTERS
from werdegang.workspace.editions.access import acting, edition_at, own_editions

STATE_KINDS = {
    EditionState.DRAFT: "todo",
    EditionState.PARTICIPATION: "progress",
    EditionState.BOARD: "progress",
    EditionState.COUNCIL: "progress",
    EditionState.ADOPTED: "adopted",
    EditionState.IMPLEMENTATION: "progress",
    EditionState.CONCLUDED: "completed",
}
"""How the design system calls the states of an edition."""


@coordinator_only
@require_safe
def concepts(request: HttpRequest) -> HttpResponse:
    """The concepts that the user coordinates, each with its editions, the latest first."""
    rows = own_editions(acting(request)).order_by("concept__name", "concept", "-number")
    works = [
        (concept, [(each, STATE_KINDS[EditionState(each.state)], _years(each)) for each in editions])
        for concept, editions in groupby(rows, key=lambda edition: edition.concept)
    ]
    return shown(
        request, "list", {"works": works, "registers": REGISTERS, "steps": [Link(concepts_step().label)]}
    )


def _years(edition: Edition) -> str:
    """The years of an edition, its last day included."""
    last = last_day_of(edition.end_date)
    return period(edition.start_date.year, last.year if last else None)


@coordinator_only
@require_safe
def outline(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """An edition: what stands in it, in its order; each part leads to its form."""
    found = edition_at(request, concept, edition)
    return shown(
        request,
        "outline",
        {
            "edition": found,
            "outline": outline_of(found, request.user),
            "frozen": wording_is_frozen(found),
            "years": _years(found),
            "state_kind": STATE_KINDS[EditionState(found.state)],
            "kinds": {slug.replace("-", "_"): kind for slug, kind in BY_SLUG.items()},
            "steps": [
                concepts_step(),
                Link(_("%(concept)s: %(edition)s") % {"concept": found.concept, "edition": found.name}),
            ],
        },
    )
