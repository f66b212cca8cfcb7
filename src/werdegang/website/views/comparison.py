# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two editions of a concept side by side."""

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.concepts.models import Edition
from werdegang.history.models import current_id
from werdegang.ui.parts import Link
from werdegang.website.comparison_page import parts_of, targets_of
from werdegang.website.editions import edition_trail, full_name, line_and_edition, short_name, years
from werdegang.website.kept import kept
from werdegang.website.reading import original_only


def comparison_address(later: Edition, earlier: Edition) -> str:
    """Where two editions are compared: below the later one."""
    return reverse("website:comparison", args=[later.concept.slug, later.slug, earlier.slug])


@require_safe
@kept
def comparison(request: HttpRequest, concept: str, edition: str, other: str) -> HttpResponseBase:
    """What the later edition made of the earlier one."""
    line, found = line_and_edition(concept, edition, request.user)
    second = _other(line, found, other)
    earlier, later = sorted((found, second), key=lambda each: each.number)
    here = comparison_address(later, earlier)
    if here != reverse("website:comparison", args=[concept, edition, other]):
        return redirect(here, permanent=True)
    parts = parts_of(earlier, later, request.user)
    pairs = [(old, new) for at, new in enumerate(line) for old in line[:at]]
    return render(
        request,
        "website/comparison.html",
        {
            "earlier": earlier,
            "later": later,
            "earlier_years": years(earlier),
            "later_years": years(later),
            "earlier_name": full_name(earlier),
            "later_name": full_name(later),
            "parts": parts,
            "reading": original_only(request),
            "targets": targets_of(earlier, later, request.user),
            "has_samples": any(part.has_samples for part in parts),
            "others": [
                Link(
                    _("%(earlier)s to %(later)s") % {"earlier": full_name(old), "later": full_name(new)},
                    comparison_address(new, old),
                    current=(old, new) == (earlier, later),
                )
                for old, new in pairs
            ],
            "breadcrumb": edition_trail(
                later, Link(_("Comparison with %(edition)s") % {"edition": short_name(earlier)})
            ),
            "as_of": later.adopted_by.date if later.adopted_by else later.modified,
        },
    )


def _other(line: list[Edition], found: Edition, slug: str) -> Edition:
    """The other edition of the line. Raises Http404, also for the same edition."""
    second = next((each for each in line if each.slug == slug), None)
    if second is None:
        key = current_id(Edition, slug, str(found.concept_id))
        second = next((each for each in line if each.pk == key), None)
    if second is None or second.pk == found.pk:
        raise Http404
    return second
