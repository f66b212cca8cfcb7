# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Decisions of closed sessions that were made known: the list, its feed, and the page of one."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.council.models import PublishedDecision
from werdegang.ui.parts import Link, Paging
from werdegang.website import keyset
from werdegang.website.addresses import address
from werdegang.website.kept import kept
from werdegang.website.made_known import made_known
from werdegang.website.trail import resolutions_step, trail
from werdegang.website.views.feeds import NEWEST, PaperFeed
from werdegang.website.views.resolutions import tabs_of

LONGEST_KEY = 15


@require_safe
@kept
def decisions(request: HttpRequest) -> HttpResponse:
    """All that was made known, the latest first."""
    page = keyset.page(
        made_known(request.user),
        "published_on",
        after=_anchor(request, keyset.AFTER),
        before=_anchor(request, keyset.BEFORE),
    )
    previous_url, next_url = keyset.links(request.GET, page, lambda each: str(each.pk))
    return render(
        request,
        "website/made_known_list.html",
        {
            "rows": page.things,
            "tabs": tabs_of("made_known"),
            "paging": Paging(previous_url, next_url),
            "breadcrumb": trail(resolutions_step(), Link(_("Made known from closed sessions"))),
            "as_of": timezone.localdate(),
        },
    )


def _anchor(request: HttpRequest, name: str) -> PublishedDecision | None:
    key = request.GET.get(name, "")
    if not key.isdecimal() or len(key) > LONGEST_KEY:
        return None
    return made_known(request.user).filter(pk=int(key)).first()


@require_safe
@kept
def decision(request: HttpRequest, key: int) -> HttpResponse:
    """What was made known of one decision."""
    found = get_object_or_404(made_known(request.user), pk=key)
    return render(
        request,
        "website/made_known.html",
        {
            "decision": found,
            "breadcrumb": trail(resolutions_step(), _list_step(), Link(found.title)),
            "as_of": found.modified,
            "description": found.title,
        },
    )


def _list_step() -> Link:
    return Link(_("Made known from closed sessions"), reverse("website:made_known"))


class DecisionFeed(PaperFeed):
    """What was made known last, as the asker may see it."""

    def title(self) -> str:
        """Name of the feed."""
        return _("Made known from closed sessions")

    def subtitle(self) -> str:
        """What stands in it."""
        return _("Decided in closed session; the reason for secrecy has ended.")

    def link(self) -> str:
        """The list that it belongs to."""
        return reverse("website:made_known")

    def items(self, user: Any) -> list[Any]:
        """The latest."""
        return list(made_known(user)[:NEWEST])

    def item_title(self, item: PublishedDecision) -> str:
        """The subject."""
        return item.title

    def item_description(self, item: PublishedDecision) -> str:
        """The body, the text, and the mark of what is invented."""
        sample = _("Sample data") if item.is_sample else ""
        return " · ".join(part for part in (sample, str(item.organization), item.text) if part)

    def item_link(self, item: PublishedDecision) -> str:
        """Its page."""
        return address(item)


@require_safe
@kept
def feed(request: HttpRequest) -> HttpResponseBase:
    """What was made known last."""
    answer: HttpResponseBase = DecisionFeed()(request)
    return answer
