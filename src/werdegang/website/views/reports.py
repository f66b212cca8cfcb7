# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Released reports: the list, a version to read, its files, the schema of its data, and two reports side by side."""

from pathlib import Path
from typing import Any

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang import reporting
from werdegang.concepts.vocabulary import GoalStatus
from werdegang.reporting import comparison, duties
from werdegang.reporting.document import saying
from werdegang.reporting.models import ReportVersion
from werdegang.reporting.vocabulary import Format
from werdegang.ui.parts import Link
from werdegang.website import rating_words
from werdegang.website.kept import kept
from werdegang.website.reports import (
    as_page,
    content,
    downloads,
    latest_versions,
    noted_by,
    reports_step,
    version_address,
    versions_at,
)
from werdegang.website.trail import trail

SCHEMA = Path(reporting.__file__).with_name("schema") / "werdegang-report-1.json"


@require_safe
@kept
def report_list(request: HttpRequest) -> HttpResponse:
    """All released reports, and when the next ones are due where the public shall know."""
    rows = [
        {
            "version": version,
            "url": version_address(version, latest=True),
            "period": saying.span(version.period_start.isoformat(), version.period_end.isoformat()),
        }
        for version in latest_versions(request.user)
    ]
    return render(
        request,
        "website/report_list.html",
        {"rows": rows, "dues": duties.public_dues(), "breadcrumb": trail(Link(reports_step().label))},
    )


@require_safe
@kept
def report(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The latest version of a report."""
    found, versions = versions_at(slug, request.user)
    if found.slug != slug:
        return redirect("website:report", found.slug, permanent=True)
    return _shown(request, versions, versions[0])


@require_safe
@kept
def report_version(request: HttpRequest, slug: str, number: int) -> HttpResponseBase:
    """One version of a report: what was once released stays readable."""
    found, versions = versions_at(slug, request.user)
    if found.slug != slug:
        return redirect("website:report_version", found.slug, number, permanent=True)
    return _shown(request, versions, _numbered(versions, number))


def _numbered(versions: list[ReportVersion], number: int) -> ReportVersion:
    version = next((each for each in versions if each.number == number), None)
    if version is None:
        raise Http404
    return version


def _shown(request: HttpRequest, versions: list[ReportVersion], version: ReportVersion) -> HttpResponse:
    snapshot = content(version)
    html, chapters = as_page(snapshot) if snapshot is not None else ("", [])
    others = [each for each in latest_versions(request.user) if each.report_id != version.report_id]
    earlier = [each for each in others if each.period_end <= version.period_start]
    return render(
        request,
        "website/report.html",
        {
            "version": version,
            "period": saying.span(version.period_start.isoformat(), version.period_end.isoformat()),
            "html": html,
            "language": snapshot["language"] if snapshot is not None else "",
            "chapters": chapters,
            "downloads": downloads(version),
            "versions": [
                {"version": each, "url": version_address(each, latest=each is versions[0])}
                for each in versions
            ],
            "is_latest": version is versions[0],
            "noted": noted_by(version.report, request.user),
            "latest_url": version_address(versions[0], latest=True),
            "compared_with": earlier[0] if earlier and snapshot is not None else None,
            "breadcrumb": trail(reports_step(), Link(version.title)),
            "as_of": timezone.localdate(version.moment),
        },
    )


@require_safe
@kept
def report_file(request: HttpRequest, slug: str, number: int, form: str) -> HttpResponseBase:
    """A file of a version, byte for byte as it was released."""
    if form not in Format:
        raise Http404
    found, versions = versions_at(slug, request.user)
    if found.slug != slug:
        return redirect("website:report_file", found.slug, number, form, permanent=True)
    links = _numbered(versions, number).files.all()
    link = next((each for each in links if each.format == form), None)
    if link is None or not link.file.content:
        raise Http404
    media_type = Format(form).media_type
    inline = form in (Format.PDF, Format.JSON, Format.TXT)
    answer = FileResponse(
        link.file.content.open("rb"),
        as_attachment=not inline,
        filename=link.file.file_name or f"{found.slug}.{form}",
        content_type=media_type,
    )
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


@require_safe
def report_schema(_request: HttpRequest) -> HttpResponse:
    """The published schema that the data of every report follow."""
    answer = HttpResponse(SCHEMA.read_bytes(), content_type="application/schema+json")
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


@require_safe
@kept
def report_comparison(request: HttpRequest, slug: str, earlier: str) -> HttpResponseBase:
    """What changed since another report."""
    after, new = versions_at(slug, request.user)
    before, old = versions_at(earlier, request.user)
    if (after.slug, before.slug) != (slug, earlier):
        return redirect("website:report_comparison", after.slug, before.slug, permanent=True)
    then, now = content(old[0]), content(new[0])
    result = comparison.compared(then, now) if then and now else None
    return render(
        request,
        "website/report_comparison.html",
        {
            "after": new[0],
            "before": old[0],
            "result": result,
            "goals": [_goal_row(each) for each in result.goals] if result else [],
            "figures": [_figure_row(each) for each in result.figures] if result else [],
            "is_sample": new[0].is_sample or old[0].is_sample,
            "breadcrumb": trail(
                reports_step(),
                Link(new[0].title, version_address(new[0], latest=True)),
                Link(_("Comparison")),
            ),
            "as_of": timezone.localdate(new[0].moment),
        },
    )


def _goal_row(change: comparison.GoalChange) -> dict[str, Any]:
    words = {True: _("better"), False: _("worse"), None: _("unchanged")}
    kept_on = change.before is not None and change.after is not None
    return {
        "title": change.title,
        "before_title": change.before_title,
        "before": _status(change.before),
        "after": _status(change.after),
        "change": words[change.better] if kept_on else _("only in one report"),
        "done_before": change.done_before,
        "done_after": change.done_after,
    }


def _status(status: GoalStatus | None) -> tuple[str, str] | None:
    return (rating_words.GOAL_KINDS[status], str(status.label)) if status else None


def _figure_row(change: comparison.FigureChange) -> dict[str, Any]:
    figure = change.figure
    return {
        "title": figure["title"],
        "before": _amount(change.before, change.withheld_before, figure),
        "after": _amount(change.after, change.withheld_after, figure),
        "change": _signed(change, figure),
    }


def _amount(value: str | None, withheld: bool, figure: Any) -> str:
    if withheld:
        return _("not published")
    return "–" if value is None else saying.amount(value, figure)


def _signed(change: comparison.FigureChange, figure: Any) -> str:
    if change.change is None:
        return "–"
    if not change.change:
        return _("unchanged")
    sign = "+" if change.change > 0 else ""
    said = saying.amount(str(change.change), figure, unit=figure["unit"] != "%")
    return _("%(count)s points") % {"count": f"{sign}{said}"} if figure["unit"] == "%" else f"{sign}{said}"
