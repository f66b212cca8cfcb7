# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Released reports as pages show them: their versions, files and contents."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from werdegang.council.models import Resolution
from werdegang.rendering import html
from werdegang.reporting import document
from werdegang.reporting.models import Report, ReportFile, ReportVersion
from werdegang.reporting.releasing import NoSnapshot, snapshot_of
from werdegang.reporting.snapshot import NotASnapshot, Snapshot
from werdegang.reporting.vocabulary import Format
from werdegang.ui.parts import Link
from werdegang.website.found import by_address

ORDER = (Format.PDF, Format.DOCX, Format.XLSX, Format.TXT, Format.JSON)
"""The formats as they are offered."""


@dataclass(frozen=True)
class Download:
    """A file of a version."""

    label: str
    url: str
    size: int | None


@dataclass(frozen=True)
class Chapter:
    """A heading of the report with those below it, for its navigation."""

    place: html.Place
    below: Sequence[html.Place]


def versions(user: Any) -> QuerySet[ReportVersion]:
    """The versions that the user may read, with report, edition and files."""
    files: Any = ReportFile.objects.visible_to(user).select_related("file")
    return (
        ReportVersion.objects.visible_to(user)
        .select_related("report__edition__concept")
        .prefetch_related(Prefetch("files", files))
    )


def latest_versions(user: Any) -> list[ReportVersion]:
    """The latest version of each report, the latest period first; two queries."""
    latest: dict[int, ReportVersion] = {}
    for version in versions(user).order_by("number"):
        latest[version.report_id] = version
    return sorted(latest.values(), key=lambda version: (version.period_end, version.pk), reverse=True)


def versions_at(slug: str, user: Any) -> tuple[Report, list[ReportVersion]]:
    """The report that lives, or once lived, at this address, and its versions, the latest first. Raises Http404."""
    report = by_address(Report.objects.visible_to(user), slug)
    found = list(versions(user).filter(report=report).order_by("-number"))
    if not found:
        raise Http404
    return report, found


def noted_by(report: Report, user: Any) -> Resolution | None:
    """The resolution by which a body took note of the report, where the user may read it."""
    rows = Resolution.objects.visible_to(user).select_related("organization", "paper")
    return rows.filter(pk=report.noted_by_id).first() if report.noted_by_id else None


def content(version: ReportVersion) -> Snapshot | None:
    """What the version was frozen with; None where its file is gone or is none."""
    try:
        return snapshot_of(version)
    except (NoSnapshot, NotASnapshot, OSError, UnicodeDecodeError):
        return None


def as_page(snapshot: Snapshot) -> tuple[SafeString, list[Chapter]]:
    """The report as HTML under its letterhead, and its chapters."""
    tree = document.document(snapshot)
    chapters: list[tuple[html.Place, list[html.Place]]] = []
    for place in html.contents(tree):
        if place.level == 2 or not chapters:
            chapters.append((place, []))
        else:
            chapters[-1][1].append(place)
    return html.letterhead(tree.sender) + html.write(tree), [
        Chapter(place, below) for place, below in chapters
    ]


def downloads(version: ReportVersion) -> list[Download]:
    """The files of a loaded version, in the order in which people ask for them."""
    files = {link.format: link for link in version.files.all()}
    return [
        Download(str(form.label), file_address(version, form), files[form].file.size)
        for form in ORDER
        if form in files
    ]


def file_address(version: ReportVersion, form: Format) -> str:
    """Where a file of a version is found."""
    return reverse("website:report_file", args=[version.report.slug, version.number, form.value])


def version_address(version: ReportVersion, latest: bool = False) -> str:
    """Where a version is read; the latest one at the report's own address."""
    if latest:
        return reverse("website:report", args=[version.report.slug])
    return reverse("website:report_version", args=[version.report.slug, version.number])


def reports_step() -> Link:
    """The list of reports."""
    return Link(_("Reports"), reverse("website:report_list"))
