# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assignments from resolutions, versions of reports."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _

from werdegang.council.models import Resolution
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.people.models import Organization
from werdegang.reporting.models import ReportFile, ReportVersion
from werdegang.reporting.vocabulary import Format
from werdegang.search.contents.joining import joined, names
from werdegang.search.kinds import Content, Kind


def _assignments(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    bodies: QuerySet[Any] = Organization.objects.visible_to(viewer)
    resolutions: QuerySet[Any] = Resolution.objects.visible_to(viewer)
    notes = ProgressNote.objects.visible_to(viewer).order_by("-date", "-pk")
    return rows.prefetch_related(
        Prefetch("resolution", resolutions.prefetch_related(Prefetch("organization", bodies))),
        Prefetch("office", bodies),
        Prefetch("notes", notes, to_attr="seen_notes"),
    )


def _assignment(assignment: Any) -> Content:
    resolution = getattr(assignment, "resolution", None)  # not there where it is closed to the viewer
    return Content(
        title=assignment.title,
        text=joined(assignment.text, assignment.office, *(note.text for note in assignment.seen_notes)),
        date=resolution.date if resolution else None,
        facets={"body": names(resolution.organization) if resolution else []},
    )


def _versions(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    # A version is never seen without its report, nor a report without its edition.
    snapshots: QuerySet[Any] = (
        ReportFile.objects.visible_to(viewer).filter(format=Format.JSON).select_related("file")
    )
    return rows.select_related("report__edition").prefetch_related(
        Prefetch("files", snapshots, to_attr="snapshots")
    )


def _version(version: Any) -> Content:
    """The words that were frozen; the files of other formats say the same."""
    return Content(
        title=version.title,
        text=joined(version.report.edition, version.reason, *(each.file.text for each in version.snapshots)),
        date=version.period_end,
    )


KINDS = (
    Kind(
        "auftrag",
        Assignment,
        _("Assignment"),
        _("Assignments"),
        _assignment,
        _assignments,
        ("resolution__organization", "office", "notes"),
    ),
    Kind("bericht", ReportVersion, _("Report"), _("Reports"), _version, _versions, ("files", "files__file")),
)
