# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What changed of an edition, a goal, a measure, a figure since it was published; without who did it (decision 7)."""

from collections.abc import Sequence
from hashlib import blake2b
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.concepts.changes import (
    changes_of_indicator,
    families_of_concept,
    families_of_edition,
    families_of_goal,
    families_of_measure,
)
from werdegang.concepts.models import Goal, Indicator, Measure
from werdegang.core.visibility import GrantName, Viewer
from werdegang.history.reading import Change, Family, changes_of
from werdegang.history.telling import headline, sentences
from werdegang.ui.parts import Link
from werdegang.website.addresses import address, changes_address
from werdegang.website.atom import SteadyAtomFeed, publisher
from werdegang.website.editions import (
    concept_by_address,
    edition_trail,
    full_name,
    line_and_edition,
    part_by_address,
)
from werdegang.website.found import by_address
from werdegang.website.kept import kept
from werdegang.website.trail import trail

A_PAGE = 30
NEWEST = 50
"""Entries of a feed."""
ATOM = "atom"


def feed_address(page: str) -> str:
    """Where the changes of a page are as a feed."""
    return f"{page.rstrip('/')}.atom"


def _told(
    request: HttpRequest, form: str, families: Sequence[Family], title: str, url: str, breadcrumb: Any
) -> HttpResponse:
    return _shown(request, form, changes_of(families, request.user), title, url, breadcrumb)


def _shown(
    request: HttpRequest, form: str, changes: Sequence[Change], title: str, url: str, breadcrumb: Any
) -> HttpResponse:
    if form == ATOM:
        return _feed(request, changes, title, url)
    page = Paginator(changes, A_PAGE).get_page(request.GET.get("seite"))
    context = {
        "title": title,
        "url": url,
        "page": page,
        "breadcrumb": breadcrumb,
        "as_of": changes[0].when if changes else None,
        "with_names": _with_names(request),
        "feed_url": feed_address(request.path),
    }
    return render(request, "website/changes.html", context)


def _feed(request: HttpRequest, changes: Sequence[Change], title: str, url: str) -> HttpResponse:
    """The latest changes; each entry is called the same for ever."""
    here = request.build_absolute_uri(request.path)
    feed = SteadyAtomFeed(
        title=_("Changes: %(title)s") % {"title": title},
        link=request.build_absolute_uri(url),
        description=_("What was changed since it was published, the latest first."),
        language=get_language(),
        feed_url=here,
        feed_guid=here,
        author_name=publisher(request),
    )
    for change in changes[:NEWEST]:
        told, sample = headline(change), [_("Sample data")] if change.is_sample else []
        named = "\n".join((change.when.isoformat(), change.what.value, told, *change.further))
        feed.add_item(
            title=told,
            link=request.build_absolute_uri(url),
            description=escape(" · ".join([*sample, " ".join(sentences(change))])),  # it is taken for HTML
            unique_id=f"{here}#{blake2b(named.encode(), digest_size=12).hexdigest()}",
            pubdate=change.when,
            updateddate=change.when,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")


def _with_names(request: HttpRequest) -> str:
    """Where the administration reads the same with who did it; empty for everybody else."""
    match = request.resolver_match
    if match is None or not Viewer.of(request.user).ids(GrantName.ADMINISTERS):
        return ""
    return reverse(f"workspace:{match.url_name}", kwargs=match.kwargs)


def _moved(request: HttpRequest, form: str, thing: Any) -> HttpResponseBase | None:
    """The way to the current address, where an old one was asked for."""
    here = changes_address(thing)
    here = feed_address(here) if form == ATOM else here
    return None if request.path == here else redirect(here, permanent=True)


@require_safe
@kept
def of_concept(request: HttpRequest, concept: str) -> HttpResponseBase:
    """A concept with its editions and figures, as a feed."""
    found = concept_by_address(concept, request.user)
    if found.slug != concept:
        return redirect("website:concept_changes_feed", found.slug, permanent=True)
    return _told(request, ATOM, families_of_concept(found), found.name, address(found), ())


@require_safe
@kept
def of_edition(request: HttpRequest, concept: str, edition: str, form: str = "") -> HttpResponseBase:
    """An edition and the wording of all that stands in it."""
    found = line_and_edition(concept, edition, request.user)[1]
    steps = edition_trail(found, Link(_("Changes")))
    return _moved(request, form, found) or _told(
        request, form, families_of_edition(found), full_name(found), address(found), steps
    )


@require_safe
@kept
def of_goal(request: HttpRequest, concept: str, edition: str, slug: str, form: str = "") -> HttpResponseBase:
    """A goal."""
    found: Goal = part_by_address(Goal.objects.visible_to(request.user), concept, edition, slug, request.user)
    steps = edition_trail(
        found.edition,
        Link(_("Goal %(number)s") % {"number": found.number}, address(found)),
        Link(_("Changes")),
    )
    return _moved(request, form, found) or _told(
        request, form, families_of_goal(found), found.title, address(found), steps
    )


@require_safe
@kept
def of_measure(
    request: HttpRequest, concept: str, edition: str, slug: str, form: str = ""
) -> HttpResponseBase:
    """A measure."""
    measures = Measure.objects.visible_to(request.user)
    found: Measure = part_by_address(measures, concept, edition, slug, request.user)
    steps = edition_trail(found.edition, Link(found.title, address(found)), Link(_("Changes")))
    return _moved(request, form, found) or _told(
        request, form, families_of_measure(found), found.title, address(found), steps
    )


@require_safe
@kept
def of_indicator(request: HttpRequest, slug: str, form: str = "") -> HttpResponseBase:
    """A figure: what it means, its targets, how its values changed."""
    found: Indicator = by_address(Indicator.objects.visible_to(request.user), slug)
    steps = trail(Link(found.title, address(found)), Link(_("Changes")))
    return _moved(request, form, found) or _shown(
        request, form, changes_of_indicator(found, request.user), found.title, address(found), steps
    )
