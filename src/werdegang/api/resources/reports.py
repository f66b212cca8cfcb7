# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Released reports with their versions and files."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop
from ninja import Field, Query, Router, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json, ListQuery, Page, answers, listed, sent
from werdegang.api.finding import of_edition
from werdegang.api.resources.shared import Reference, Thing, edition_reference, last_day, seen
from werdegang.core.joined import joined
from werdegang.history.found import by_address
from werdegang.reporting.models import Report, ReportFile, ReportVersion
from werdegang.reporting.vocabulary import Format

router = Router(tags=[gettext_noop("Reports")])


class ReportFileOut(Schema):
    """A version in one format."""

    format: Format
    media_type: str
    url: str


class ReportVersionOut(Schema):
    """A frozen state of a report."""

    number: int
    title: str
    start_date: datetime.date
    end_date: datetime.date = Field(description="The last day.")
    moment: datetime.datetime = Field(description="When it was frozen.")
    reason: str = Field(description="Of a correction.")
    web: str
    files: list[ReportFileOut]
    sample: bool


class ReportOut(Thing):
    """A report on how an edition was carried out; what it says stands in the files of its versions."""

    edition: Reference
    title: str = Field(description="Of the latest version.")
    concludes: Reference | None = Field(description="The edition that it concludes.")
    versions: list[ReportVersionOut] = Field(description="From the first to the latest.")


class ReportQuery(ListQuery):
    """Filters of reports."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    edition: str | None = Field(None, description=gettext_noop("An edition, as “concept/edition”."))


def _reports() -> "QuerySet[Report]":
    """Those of which there is a version to read: the text at work is nobody's business."""
    versions = ReportVersion.objects.visible_to(None)
    files = ReportFile.objects.visible_to(None).order_by("pk")
    out = Report.objects.visible_to(None).filter(Exists(versions.filter(report=OuterRef("pk"))))
    return (
        joined(out.select_related("edition__concept"), None, "concludes")
        .select_related("concludes__concept")
        .prefetch_related(
            seen("versions", versions.order_by("number").prefetch_related(seen("files", files)))
        )
    )


def _version(report: Any, version: Any, places: Places) -> Json:
    return {
        "number": version.number,
        "title": version.title,
        "start_date": version.period_start,
        "end_date": last_day(version.period_end),
        "moment": version.moment,
        "reason": version.reason,
        "web": places.version(report.slug, version.number),
        "files": [
            {
                "format": each.format,
                "media_type": Format(each.format).media_type,
                "url": places.version(report.slug, version.number, each.format),
            }
            for each in version.files.all()
        ],
        "sample": version.is_sample,
    }


def _tell(found: Sequence[Any], places: Places) -> list[Json]:
    return [
        {
            "id": places.api("report", each.slug),
            "slug": each.slug,
            "web": places.page("report", each.slug),
            "sample": each.is_sample,
            "edition": edition_reference(each.edition, places),
            "title": list(each.versions.all())[-1].title,
            "concludes": edition_reference(each.concludes, places) if each.concludes else None,
            "versions": [_version(each, version, places) for version in each.versions.all()],
        }
        for each in found
    ]


@router.get(
    "reports",
    response=answers(Page[ReportOut]),
    url_name="reports",
    summary=gettext_noop("Reports"),
)
def reports(request: HttpRequest, query: Query[ReportQuery]) -> HttpResponse:
    """Released reports."""
    return listed(request, query, of_edition(_reports(), query.concept, query.edition), _tell)


@router.get(
    "reports/{slug:slug}",
    response=answers(ReportOut),
    url_name="report",
    summary=gettext_noop("A report"),
)
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """One report."""
    found = by_address(_reports(), slug)
    if found.slug != slug:
        return redirect("api:report", found.slug, permanent=True)
    return sent(request, _tell([found], Places.of(request))[0])
