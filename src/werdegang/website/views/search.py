# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The search: its page, suggestions while typing, a feed of what is new."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext
from django.views.decorators.http import require_safe

from werdegang.core import languages
from werdegang.search.analysis.folding import fold
from werdegang.search.asked import Order
from werdegang.search.engines.interface import COUNTED
from werdegang.search.periods import Period
from werdegang.search.searching import MOST_PAGES, PAGE, Hit, Results, found_whole, search, suggestions
from werdegang.ui.formats import number
from werdegang.ui.parts import Link
from werdegang.website.atom import SteadyFeed
from werdegang.website.search_filter import SearchFilter
from werdegang.website.search_page import rows, url_of
from werdegang.website.trail import trail


@require_safe
def search_page(request: HttpRequest) -> HttpResponse:
    """What is looked for, and what is found."""
    asked = SearchFilter(request.GET)
    context: dict[str, Any] = {
        "asked": asked,
        "breadcrumb": trail(Link(pgettext("page", "Search"))),
        "as_of": timezone.localdate(),
        "permanent_address": request.get_full_path(),
    }
    if asked.asks:
        results = search(
            request.user, asked.text, asked.filters, asked.order, asked.page, exactly=asked.exactly
        )
        context |= _found(results, asked, request.user)
    return render(request, "website/search.html", context)


def _found(results: Results, asked: SearchFilter, user: Any) -> dict[str, Any]:
    count = results.total if results.total is not None else len(results.hits)
    pages = Paginator(range(min(count, PAGE * MOST_PAGES)), PAGE)
    translation = results.translation
    found, further = rows(results, user, by_matter=asked.order is Order.RELEVANCE)
    return {
        "results": results,
        "rows": found,
        "further": further,
        "count_words": _count_words(results),
        "boxes": asked.boxes(results.facets),
        "counted": COUNTED,
        "page": pages.get_page(asked.page),
        "exact_url": asked.changed(genau="1"),
        "corrected_url": asked.changed(q=results.corrected),
        "german_url": asked.changed(q=translation.german) if translation else "",
        "period_words": _in_words(results.period) if results.period else "",
        **_nothing_then(results, asked),
        "spoken": languages.name(translation.language) if translation else "",
        "feed_url": f"{reverse('website:search_feed')}{asked.changed(sortierung='')}",
    }


def _nothing_then(results: Results, asked: SearchFilter) -> dict[str, Any]:
    """The time of which nothing is known, and where what is known of its year is found."""
    if results.missing is None:
        return {}
    time, year = results.missing.period, results.missing.year
    told = {"missing_words": _in_words(time)}
    if year:
        words = f"{_as_typed(year.rest, asked.text)} in {year.since.year}".strip()
        told |= {"year_words": _in_words(year), "year_url": asked.changed(q=words)}
    return told


def _as_typed(rest: str, text: str) -> str:
    """The words that are left of a question, with the letters of the one who asked."""
    left = rest.split()
    typed = [word for word in text.split() if left and fold(word) == left[0] and left.pop(0)]
    return rest if left else " ".join(typed)


def _in_words(period: Period) -> str:
    """A day, a month or a year."""
    if period.since == period.until:
        return date_format(period.since)
    return date_format(period.since, "YEAR_MONTH_FORMAT") if period.is_month else str(period.since.year)


def _count_words(results: Results) -> str:
    """How many there are; exact up to a limit."""
    if results.total is None:
        return _("The results are being counted anew")
    if results.total > COUNTED:
        return _("over %(count)s results") % {"count": number(COUNTED)}
    return ngettext("%(count)s result", "%(count)s results", results.total) % {"count": number(results.total)}


@require_safe
def search_suggestions(request: HttpRequest) -> HttpResponse:
    """Words that what is being typed could become, as options of the field's list."""
    text = SearchFilter(request.GET).text
    return render(request, "website/search_suggestions.html", {"suggestions": suggestions(text)})


class SearchFeed(SteadyFeed):
    """The newest results of a search."""

    def get_object(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> Any:
        """Who asks, and for what."""
        return request.user, SearchFilter(request.GET)

    def title(self, asked: Any) -> str:
        """Name of the feed."""
        return _("Search: %(words)s") % {"words": asked[1].text}

    def link(self, asked: Any) -> str:
        """The page of the search."""
        return f"{reverse('website:search')}{asked[1].changed()}"

    def items(self, asked: Any) -> list[tuple[Hit, Any]]:
        """The newest."""
        user, wanted = asked
        found = found_whole(user, wanted.text, wanted.filters, exactly=wanted.exactly)
        return [(hit, user) for hit in found]

    def item_title(self, item: Any) -> str:
        """What it is, and what it is called."""
        hit = item[0]
        return f"{hit.kind.one}: {hit.kind.describe(hit.thing).title}"

    def item_description(self, item: Any) -> str:
        """The mark of what is invented."""
        return _("Sample data") if item[0].thing.is_sample else ""

    def item_link(self, item: Any) -> str:
        """Where it is."""
        return url_of(*item)

    def item_guid(self, item: Any) -> str:
        """The same for ever."""
        return f"{item[0].kind.name}:{item[0].thing.pk}"

    def item_pubdate(self, item: Any) -> Any:
        """When it came here."""
        return item[0].thing.created

    def item_updateddate(self, item: Any) -> Any:
        """When it changed last."""
        return item[0].thing.modified


@require_safe
def search_feed(request: HttpRequest) -> HttpResponseBase:
    """The newest results."""
    answer: HttpResponseBase = SearchFeed()(request)
    return answer
