# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions and what becomes of them: the list to look through, its downloads, and the page of one."""

import csv
import io
from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.council.models import Resolution
from werdegang.followup.documents import subject
from werdegang.followup.rules import may_add_to
from werdegang.rendering import workbook
from werdegang.ui.parts import Count, Link, Paging, Tab
from werdegang.website import keyset
from werdegang.website.addresses import address
from werdegang.website.assignments import lines, with_latest, with_partners
from werdegang.website.context import municipality_name
from werdegang.website.found import by_address
from werdegang.website.kept import kept
from werdegang.website.resolution_filter import ALL, ResolutionFilter, decided
from werdegang.website.resolutions import listed, loaded, resolution_page, rows_of
from werdegang.website.trail import resolutions_step, trail

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@kept
def resolution_list(request: HttpRequest) -> HttpResponse:
    """All resolutions with their assignments, newest first; those without on a view of their own."""
    user = request.user
    form = ResolutionFilter(request.GET, user)
    found = form.found()
    page = keyset.page(
        listed(found, form.assignments(), user),
        "date",
        after=_anchor(request, keyset.AFTER),
        before=_anchor(request, keyset.BEFORE),
        oldest_first=form.oldest_first,
    )
    whose = _whose(form)
    previous_url, next_url = keyset.links(request.GET, page, lambda each: each.slug)
    return render(
        request,
        "website/resolution_list.html",
        {
            "form": form,
            "rows": rows_of(page.things),
            "count_words": form.count_words(found),
            "tally": [Count(each.sign, str(each.label), count) for each, count in form.tally().items()],
            "tabs": _tabs(request, form),
            "paging": Paging(previous_url, next_url),
            "list_url": reverse("website:resolution_list"),
            "query": _download_query(request),
            "whose": whose,
            "breadcrumb": trail(resolutions_step(), Link(whose.label))
            if whose
            else trail(Link(resolutions_step().label)),
            "as_of": timezone.localdate(),
        },
    )


def _whose(form: ResolutionFilter) -> Link | None:
    """Of which office or faction the list tells, and its page; None where it tells of several."""
    for name, words in (
        ("stelle", _("Assignments of %(name)s")),
        ("fraktion", _("What became of motions: %(name)s")),
    ):
        if slug := form.wanted(name):
            called = dict(form.fields[name].choices)[slug]  # type: ignore[attr-defined]
            return Link(words % {"name": called}, reverse("website:organization", args=[slug]))
    return None


def _tabs(request: HttpRequest, form: ResolutionFilter) -> list[Tab]:
    def url(view: str) -> str:
        query = request.GET.copy()
        for name in ("ansicht", keyset.AFTER, keyset.BEFORE):
            query.pop(name, None)
        if view:
            query["ansicht"] = view
        return f"?{query.urlencode()}"

    return tabs_of(ALL if form.shows_all else "", url(""), url(ALL))


def tabs_of(shown: str, tasks_url: str = "", all_url: str = "") -> list[Tab]:
    """The views of the list: resolutions with assignments, all of them, what was made known of closed sessions."""
    home = reverse("website:resolution_list")
    return [
        Tab(_("With assignments"), tasks_url or home, shown == ""),
        Tab(_("All resolutions"), all_url or f"{home}?ansicht={ALL}", shown == ALL),
        Tab(_("Made known later"), reverse("website:made_known"), shown == "made_known"),
    ]


def _download_query(request: HttpRequest) -> str:
    query = request.GET.copy()
    for name in (keyset.AFTER, keyset.BEFORE, "ansicht"):
        query.pop(name, None)
    return f"?{query.urlencode()}" if query else ""


def _anchor(request: HttpRequest, name: str) -> Resolution | None:
    """The resolution that a page begins after; what is not to be found begins the list anew."""
    slug = request.GET.get(name)
    if not slug:
        return None
    return Resolution.objects.visible_to(request.user).filter(slug=slug).only("pk", "date").first()


@require_safe
@kept
def resolution(request: HttpRequest, slug: str) -> HttpResponseBase:
    """One resolution: what was decided, and what became of it."""
    user = request.user
    found = by_address(loaded(decided(user)), slug)
    if found.slug != slug:
        return redirect(address(found), permanent=True)
    page = resolution_page(found, user)
    return render(
        request,
        "website/resolution.html",
        {
            "page": page,
            "resolution": found,
            "may_add": user.is_authenticated and may_add_to(user, found),
            "breadcrumb": trail(resolutions_step(), Link(page.name)),
            "as_of": max([found.modified, *(each.assignment.modified for each in page.assignments)]),
            "description": page.name,
        },
    )


@require_safe
@kept
def assignments_csv(request: HttpRequest) -> HttpResponse:
    """The assignments that the filter finds, for spreadsheets: UTF-8 with byte order mark, semicolons."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_heads())
    for row in _rows(request):
        writer.writerow([_plain(value) for value in row])
    response = HttpResponse(out.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="beschluesse.csv"'
    return response


@require_safe
@kept
def assignments_xlsx(request: HttpRequest) -> HttpResponse:
    """The same as an Excel workbook."""
    book = workbook.Workbook(
        title=_("Resolutions and what becomes of them"),
        author=municipality_name(request),
        moment=timezone.now().replace(hour=0, minute=0, second=0, microsecond=0),
        sheets=(
            workbook.Sheet(
                _("Assignments"),
                tuple(_heads()),
                _rows(request),
                (40, 50, 16, 30, 12, 10, 30, 30, 12, 24, 14, 12, 50),
            ),
        ),
    )
    response = HttpResponse(workbook.write(book), content_type=XLSX)
    response["Content-Disposition"] = 'attachment; filename="beschluesse.xlsx"'
    return response


def _heads() -> list[str]:
    return [
        _("Assignment"),
        _("Resolution"),
        _("Number"),
        _("Body"),
        _("Resolved on"),
        _("Days since"),
        _("Responsible"),
        _("Together with"),
        _("Due"),
        _("due in the resolution's words"),
        _("Standing"),
        _("Since"),
        _("Last note"),
        _("Sample data"),
        _("Link"),
    ]


def _rows(request: HttpRequest) -> Iterator[tuple[Any, ...]]:
    """One for each assignment that the filter finds; two queries."""
    form = ResolutionFilter(request.GET, request.user)
    rows = with_latest(form.wanted_assignments(), request.user).select_related(
        "resolution__paper", "resolution__organization", "resolution__agenda_item", "resolution__meeting"
    )
    ordered = rows.order_by("-resolution__date", "resolution", "position", "pk")
    for line in lines(with_partners(ordered, request.user)):
        task = line.assignment
        made = task.resolution
        yield (
            task.title,
            subject(made),
            made.paper.reference if made.paper else "",
            str(made.organization or ""),
            made.date,
            (line.today - made.date).days if made.date else None,
            str(line.office or ""),
            line.together,
            task.due,
            task.due_text,
            line.words,
            line.since,
            line.latest,
            _("yes") if line.is_sample else "",
            request.build_absolute_uri(line.url),
        )


def _plain(value: Any) -> str:
    """A day as spreadsheets read it, and no text that one would take for a formula."""
    text = "" if value is None else value.isoformat() if hasattr(value, "isoformat") else str(value)
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t") else text
