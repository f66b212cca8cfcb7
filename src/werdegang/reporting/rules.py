# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with a report, as sentences; and what reporting tells the gate: which of its things hold files."""

from typing import Any

from django.db.models import Exists, OuterRef, Q
from rules.predicates import predicate

from werdegang.concepts.models import Concept
from werdegang.core.visibility import NOTHING, GrantName, Viewer, Visibility
from werdegang.files.querysets import FileHolder, register_file_holder
from werdegang.reporting.models import Report, ReportFile, ReportVersion


@predicate  # type: ignore[untyped-decorator]
def coordinates(user: Any, concept: Concept) -> bool:
    """The user belongs to the coordinating office of the concept."""
    return concept.pk in Viewer.of(user).ids(GrantName.COORDINATES)


def may_write(user: Any, report: Report) -> bool:
    """Reports are written and released by the coordinating office of their concept, by nobody else."""
    return bool(coordinates(user, report.edition.concept))


def _visibly_held(viewer: Viewer) -> Q:
    links = ReportFile.objects.all()
    seen = Exists(ReportVersion.objects.visible_to(viewer).filter(pk=OuterRef("version")))
    return Q(Exists(links.filter(links.rule(viewer), seen, deleted=False, file=OuterRef("pk"))))


def _held_for(_viewer: Viewer, _level: Visibility) -> Q:
    return NOTHING  # files of reports have no level of their own: the version bounds them


def register() -> None:
    """Name versions of reports as holders of files."""
    register_file_holder(FileHolder("report", _visibly_held, _held_for))
