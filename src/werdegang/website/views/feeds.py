# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is new, for feed readers (Atom)."""

from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.council.models import Meeting, Paper
from werdegang.ui.formats import day
from werdegang.website import assignments as followup
from werdegang.website.addresses import address
from werdegang.website.atom import SteadyFeed
from werdegang.website.kept import kept
from werdegang.website.meetings import listed_meetings, short_title
from werdegang.website.papers import visible_papers
from werdegang.website.resolution_filter import ResolutionFilter

NEWEST = 50
"""Entries of a feed."""


class PaperFeed(SteadyFeed):
    """The newest papers, as the asker may see them."""

    def title(self) -> str:
        """Name of the feed."""
        return _("Papers")

    def subtitle(self) -> str:
        """What stands in it."""
        return _("The newest papers of the council, its committees and boards.")

    def link(self) -> str:
        """The list that it belongs to."""
        return reverse("website:paper_list")

    def get_object(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> Any:
        """Who asks."""
        return request.user

    def items(self, user: Any) -> list[Paper]:
        """The newest papers that the asker may see."""
        return list(visible_papers(user).order_by("-sort_date", "-pk")[:NEWEST])

    def item_title(self, item: Any) -> str:
        """Number and subject."""
        return str(item)

    def item_description(self, item: Any) -> str:
        """Kind, office in charge, and the mark of what is invented."""
        sample = _("Sample data") if item.is_sample else ""
        parts = (sample, item.paper_type, str(item.lead_office or ""))
        return " · ".join(part for part in parts if part)

    def item_link(self, item: Any) -> str:
        """The paper's page."""
        return address(item)

    def item_pubdate(self, item: Any) -> Any:
        """When it came here."""
        return item.created

    def item_updateddate(self, item: Any) -> Any:
        """When it changed last."""
        return item.modified


class MeetingFeed(PaperFeed):
    """The meetings announced last, as the asker may see them."""

    def title(self) -> str:
        """Name of the feed."""
        return _("Meetings")

    def subtitle(self) -> str:
        """What stands in it."""
        return _("Meetings of the council, its committees and boards.")

    def link(self) -> str:
        """The list that it belongs to."""
        return reverse("website:meeting_list")

    def items(self, user: Any) -> list[Any]:
        """The latest meetings that the asker may see."""
        return list(listed_meetings(user).filter(date__isnull=False).order_by("-date", "-pk")[:NEWEST])

    def item_title(self, item: Meeting) -> str:
        """Body and day."""
        title = short_title(item)
        return _("Cancelled: %(name)s") % {"name": title} if item.cancelled else title

    def item_description(self, item: Meeting) -> str:
        """Name, place, and the mark of what is invented."""
        sample = _("Sample data") if item.is_sample else ""
        return " · ".join(part for part in (sample, str(item), str(item.location or "")) if part)


class AssignmentFeed(PaperFeed):
    """The assignments of which something was said or changed last, as the asker may see them and filters them."""

    def title(self) -> str:
        """Name of the feed."""
        return _("Resolutions and what becomes of them")

    def subtitle(self) -> str:
        """What stands in it."""
        return _("Every assignment from a resolution: who carries it out, until when, and how it stands.")

    def link(self) -> str:
        """The list that it belongs to."""
        return reverse("website:resolution_list")

    def get_object(self, request: HttpRequest, *_args: Any, **_kwargs: Any) -> Any:
        """Who asks, and for which."""
        return ResolutionFilter(request.GET, request.user)

    def items(self, form: Any) -> list[Any]:
        """Those that changed last."""
        rows = followup.with_latest(form.wanted_assignments(), form.viewer).select_related("resolution")
        latest = rows.order_by("-modified", "-pk")[:NEWEST]
        return followup.lines(followup.with_partners(latest, form.viewer))

    def item_title(self, item: followup.Line) -> str:
        """How it stands, and what is to be done."""
        return f"{item.words}: {item.assignment.title}"

    def item_description(self, item: followup.Line) -> str:
        """Who, until when, the last words on it, and the mark of what is invented."""
        sample = _("Sample data") if item.is_sample else ""
        together = _("together with %(offices)s") % {"offices": item.together} if item.together else ""
        due = day(item.assignment.due) if item.assignment.due else ""
        return " · ".join(
            part for part in (sample, str(item.office or ""), together, due, item.latest) if part
        )

    def item_link(self, item: followup.Line) -> str:
        """Its place on the page of its resolution."""
        return item.url

    def item_pubdate(self, item: followup.Line) -> Any:
        """When it came here."""
        return item.assignment.created

    def item_updateddate(self, item: followup.Line) -> Any:
        """When it changed last."""
        return item.assignment.modified


@require_safe
@kept
def papers(request: HttpRequest) -> HttpResponseBase:
    """The newest papers."""
    answer: HttpResponseBase = PaperFeed()(request)
    return answer


@require_safe
@kept
def meetings(request: HttpRequest) -> HttpResponseBase:
    """The latest meetings."""
    answer: HttpResponseBase = MeetingFeed()(request)
    return answer


@require_safe
@kept
def assignments(request: HttpRequest) -> HttpResponseBase:
    """What became of resolutions lately."""
    answer: HttpResponseBase = AssignmentFeed()(request)
    return answer
