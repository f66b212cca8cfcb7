# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers: the list to look through, and the page of one."""

from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.council.models import Paper
from werdegang.ui.parts import Link, Paging
from werdegang.website import keyset, outcomes
from werdegang.website.addresses import address
from werdegang.website.found import by_address
from werdegang.website.kept import kept
from werdegang.website.paper_filter import PaperFilter
from werdegang.website.papers import paper_page, visible_papers
from werdegang.website.trail import papers_step, trail


@require_safe
@kept
def paper_list(request: HttpRequest) -> HttpResponse:
    """All papers, newest first, with filters."""
    form = PaperFilter(request.GET, request.user)
    found = form.found(visible_papers(request.user))
    results = form.results().select_related("consultation", "organization").order_by("date", "pk")
    rows = found.prefetch_related(Prefetch("resolutions", results, to_attr="results"))
    page = keyset.page(
        rows.defer(*LONG_FIELDS),
        "sort_date",
        after=_anchor(request, keyset.AFTER),
        before=_anchor(request, keyset.BEFORE),
        oldest_first=form.oldest_first,
    )
    previous_url, next_url = keyset.links(request.GET, page, lambda paper: paper.slug)
    return render(
        request,
        "website/paper_list.html",
        {
            "form": form,
            "papers": [_row(paper) for paper in page.things],
            "count_words": form.count_words(found),
            "paging": Paging(previous_url, next_url),
            "list_url": reverse("website:paper_list"),
            "breadcrumb": trail(Link(papers_step().label)),
            "as_of": timezone.localdate(),
        },
    )


LONG_FIELDS = (
    "proposal",
    "reasoning",
    "facts",
    "financial_effects",
    "other_sections",
    "section_headings",
    "source_details",
    "unparsed",
)
"""What a line of the list does not show."""


def _anchor(request: HttpRequest, name: str) -> Paper | None:
    """The paper that a page begins after; what is not to be found begins the list anew."""
    slug = request.GET.get(name)
    if not slug:
        return None
    return Paper.objects.visible_to(request.user).filter(slug=slug).only("pk", "sort_date").first()


def _row(paper: Paper) -> dict[str, Any]:
    headline = outcomes.headline(paper.results)  # type: ignore[attr-defined]
    body = headline.organization if headline else None
    meta = (paper.reference, paper.paper_type, paper.lead_office, body)
    return {
        "paper": paper,
        "undated": "" if paper.sort_date else _("no date"),
        "sign": outcomes.sign(headline) if headline else "",
        "words": outcomes.words(headline) if headline else "",
        "meta": " · ".join(str(each) for each in meta if each),
    }


@require_safe
@kept
def paper(request: HttpRequest, slug: str) -> HttpResponse:
    """One paper: its way, its text, its attachments, its family, and what became of it."""
    found = by_address(visible_papers(request.user), slug)
    if found.slug != slug:
        return redirect(address(found), permanent=True)
    return render(
        request,
        "website/paper.html",
        {
            "page": paper_page(found, request.user),
            "paper": found,
            "breadcrumb": trail(papers_step(), Link(found.reference or found.name)),
            "as_of": found.modified,
            "description": found.name,
        },
    )
