# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers: the list to look through, and the page of one."""

from typing import Any

from django.db.models import F, Prefetch
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.council.models import Paper
from werdegang.ui.parts import Link, Paging
from werdegang.website import keyset, outcomes
from werdegang.website.addresses import address
from werdegang.website.context import know_site, with_site
from werdegang.website.found import by_address
from werdegang.website.kept import kept
from werdegang.website.paper_filter import PaperFilter
from werdegang.website.papers import paper_page, visible_papers, with_initiators
from werdegang.website.tables import streamed_csv
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
            "csv_url": f"{reverse('website:paper_csv')}{_asked(request)}",
            "breadcrumb": trail(Link(papers_step().label)),
            "as_of": timezone.localdate(),
        },
    )


@require_safe
def paper_csv(request: HttpRequest) -> StreamingHttpResponse:
    """All papers that the filter finds, as a spreadsheet reads them; as many as there are."""
    form = PaperFilter(request.GET, request.user)
    found = form.found(visible_papers(request.user))
    results = form.results().select_related("consultation", "organization").order_by("date", "pk")
    rows = found.prefetch_related(Prefetch("resolutions", results, to_attr="results")).defer(*LONG_FIELDS)
    day = F("sort_date")
    order = (day.asc(nulls_last=True), "pk") if form.oldest_first else (day.desc(nulls_last=True), "-pk")
    origin = f"{request.scheme}://{request.get_host()}"
    lines = (_line(each, origin) for each in rows.order_by(*order).iterator(chunk_size=500))
    return streamed_csv("vorlagen", _columns(), lines)


def _columns() -> list[str]:
    return [
        _("Number"),
        _("Subject"),
        _("Kind"),
        _("Office in charge"),
        _("Date"),
        _("Result"),
        _("Decided by"),
        _("Address"),
        _("Sample data"),
    ]


def _line(paper: Paper, origin: str) -> list[str]:
    headline = outcomes.headline(paper.results)  # type: ignore[attr-defined]
    return [
        paper.reference,
        paper.name,
        paper.paper_type,
        str(paper.lead_office or ""),
        paper.sort_date.isoformat() if paper.sort_date else "",
        outcomes.words(headline) if headline else "",
        str(headline.organization or "") if headline else "",
        f"{origin}{address(paper)}",
        _("yes") if paper.is_sample else "",
    ]


def _asked(request: HttpRequest) -> str:
    """The filter of this list, without the place in it."""
    query = request.GET.copy()
    for name in (keyset.AFTER, keyset.BEFORE):
        query.pop(name, None)
    return f"?{query.urlencode()}" if query else ""


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
    papers = with_initiators(visible_papers(request.user), request.user)
    found = by_address(with_site(papers, request.user), slug)
    if found.slug != slug:
        return redirect(address(found), permanent=True)
    know_site(request, found)
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
