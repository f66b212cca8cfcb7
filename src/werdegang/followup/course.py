# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the follow-up knows of a course: assignments, and how they went."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils.translation import gettext as _

from werdegang.concepts.models import Edition, Measure
from werdegang.core.course import Event, Scope, Stage
from werdegang.core.visibility import Viewer
from werdegang.council.models import Paper, Resolution
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.followup.vocabulary import AssignmentState
from werdegang.people.models import Organization
from werdegang.ui.formats import day

SAID = ("date", "text", "state", "is_sample")
"""What a step tells of a note."""


class FollowupSource:
    """Assignments and progress notes."""

    def reach(self, scope: Scope, viewer: Viewer) -> None:
        """From measures to the resolutions whose assignments are tied to them; one query."""
        if scope.of(Measure):
            rows = Assignment.objects.visible_to(viewer).confirmed().filter(measures__in=scope.of(Measure))
            scope.add(Resolution, rows.order_by().values_list("resolution", flat=True).distinct())

    def events(self, scope: Scope, viewer: Viewer) -> Iterable[Event]:
        """Assignments of the resolutions, or those tied to the measures, with their notes; one query."""
        of = Q(measures__in=scope.of(Measure))
        if scope.of(Edition) or isinstance(scope.start, Paper | Resolution):
            of |= Q(resolution__in=scope.of(Resolution))
        if not scope.of(Measure) and not scope.of(Resolution):
            return
        seen = ProgressNote.objects.visible_to(viewer).filter(pk=OuterRef("notes__pk"))
        offices = Organization.objects.visible_to(viewer).filter(pk=OuterRef("office"))
        rows: Any = (
            Assignment.objects.visible_to(viewer)
            .confirmed()
            .filter(of)
            .select_related("resolution__paper", "resolution__organization")
            .annotate(sees_note=Exists(seen), **{f"said_{name}": F(f"notes__{name}") for name in SAID})
            .annotate(seen_office=Subquery(offices.values("name")[:1]))
            .distinct()
            .order_by("pk", "notes__date", "notes__pk")
        )
        last = None
        for row in rows:
            if row.pk != last:
                yield _assignment(row)
            last = row.pk
            if row.sees_note:
                yield _note(row)


def _assignment(assignment: Assignment) -> Event:
    return Event(
        Stage.ASSIGNMENT,
        assignment.title,
        assignment,
        day=assignment.resolution.date,
        until=assignment.due,
        when="" if assignment.resolution.date else _("without a day"),
        text=str(assignment.stands().label),
        source=_resolution(assignment.resolution),
        is_sample=assignment.is_sample,
        is_weighty=True,
    )


def _resolution(resolution: Resolution) -> str:
    """Which resolution it comes from: by its number, its body and its day, as far as there are any."""
    reference = resolution.paper.reference if resolution.paper else ""
    body = resolution.organization.name if resolution.organization else ""
    where = ", ".join(each for each in (body, day(resolution.date) if resolution.date else "") if each)
    return " ".join(each for each in (_("Resolution"), reference, f"({where})" if where else "") if each)


def _note(row: Any) -> Event:
    """The office says how it goes; where the viewer may not know it, the assignment does."""
    return Event(
        Stage.UPDATE,
        f"{row.title}: {AssignmentState(row.said_state).label}",
        row,
        day=row.said_date,
        text=row.said_text,
        source=row.seen_office or f"{_('Assignment')}, {_resolution(row.resolution)}",
        is_sample=row.said_is_sample,
    )
