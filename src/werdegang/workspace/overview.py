# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is somebody's: their measures, editions, drafts, meetings and papers, each in one query, through the gate."""

from typing import Any

from django.db.models import Count, F, IntegerField, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition, Goal, Measure, Responsibility, StatusUpdate
from werdegang.concepts.vocabulary import MeasureState, ResponsibilityRole
from werdegang.core.visibility import GrantName, Viewer, Visibility
from werdegang.council.models import Consultation, Meeting, Paper
from werdegang.people.models import Location, Organization
from werdegang.reporting.duties import Due, Standing, dues

AT_MOST = 50
"""Lines of a list."""

SOME = 5
"""Lines of a list that only reminds."""

STATUS_KINDS = {
    MeasureState.NOT_STARTED: "todo",
    MeasureState.IN_PROGRESS: "progress",
    MeasureState.DELAYED: "delayed",
    MeasureState.COMPLETED: "completed",
    MeasureState.PERMANENT: "permanent",
    MeasureState.DISCONTINUED: "stopped",
}
"""How the design system calls the states of a measure."""


def _number(rows: QuerySet[Any], by: str) -> Coalesce:
    """How many of these rows belong to the outer one; ``by``: their key to it, already restricted."""
    counted = rows.order_by().values(by).annotate(number=Count("pk", distinct=True)).values("number")
    return Coalesce(Subquery(counted, output_field=IntegerField()), 0)


def measures_of(user: User) -> list[Measure]:
    """Measures that the user's organizations lead, latest editions first, with ``last_update`` and ``status_kind``."""
    led = Responsibility.objects.visible_to(user).filter(
        organization__in=Viewer.of(user).ids(GrantName.WORKS_FOR), role=ResponsibilityRole.LEAD
    )
    updates = StatusUpdate.objects.visible_to(user).filter(measure=OuterRef("pk")).order_by("-date", "-pk")
    measures = list(
        Measure.objects.visible_to(user)
        .filter(pk__in=led.exclude(measure=None).values("measure"))
        .annotate(last_update=Subquery(updates.values("date")[:1]))
        .select_related("edition__concept")
        .order_by("-edition__start_date", "position", "pk")[:AT_MOST]
    )
    for measure in measures:
        measure.status_kind = STATUS_KINDS[MeasureState(measure.state)]  # type: ignore[attr-defined]
    return measures


def editions_of(user: User) -> list[Edition]:
    """Editions that the user coordinates; ``late_count`` of ``goal_count`` goals have a delayed measure."""
    goals = Goal.objects.visible_to(user).filter(edition=OuterRef("pk"))
    delayed = Measure.objects.visible_to(user).filter(state=MeasureState.DELAYED)
    editions: list[Any] = list(
        Edition.objects.visible_to(user)
        .filter(concept__in=Viewer.of(user).ids(GrantName.COORDINATES))
        .annotate(
            goal_count=_number(goals, "edition"),
            late_count=_number(goals.filter(measures__in=delayed), "edition"),
        )
        .select_related("concept")
        .order_by("-start_date", "pk")[:AT_MOST]
    )
    for edition in editions:
        going = "ontrack" if edition.goal_count else "open"
        edition.status_kind = "delayed" if edition.late_count else going
    return editions


def pressing_duties_of(user: User) -> list[Due]:
    """Reports that are due soon or overdue, of the concepts that the user coordinates."""
    own = Viewer.of(user).ids(GrantName.COORDINATES)
    found = dues(user)
    return [due for due in found if due.duty.concept_id in own and due.standing is not Standing.QUIET]


def drafts_of(user: User) -> list[Paper]:
    """Papers in draft: the user's own, their office's, and all that reach the council office."""
    viewer = Viewer.of(user)
    theirs = (
        Q(created_by=user.pk)
        | Q(lead_office__in=viewer.ids(GrantName.WORKS_FOR))
        | Q(body__in=viewer.ids(GrantName.COUNCIL_OFFICE))
    )
    return list(
        Paper.objects.visible_to(user)
        .filter(theirs, visibility=Visibility.DRAFT)
        .exclude(state="returned")  # those are tasks
        .prefetch_related(Prefetch("lead_office", Organization.objects.visible_to(user)))
        .order_by("-modified", "-pk")[:AT_MOST]
    )


def meetings_of(user: User) -> list[Meeting]:
    """The next meetings of the bodies in which the user sits, with ``closed_count``: papers that are not public."""
    coming = _meetings(user).filter(date__gte=timezone.localdate())
    return list(coming.order_by("date", F("start").asc(nulls_last=True), "pk")[:AT_MOST])


def past_meetings_of(user: User) -> list[Meeting]:
    """The latest meetings of these bodies, for while no other is called."""
    past = _meetings(user).filter(date__lt=timezone.localdate())
    return list(past.order_by("-date", F("start").desc(nulls_last=True), "-pk")[:SOME])


def _meetings(user: User) -> QuerySet[Any]:
    bodies = Viewer.of(user).ids(GrantName.SITS_IN)
    joint = Meeting.further_organizations.through.objects.filter(organization__in=bodies)
    closed = Consultation.objects.visible_to(user).filter(
        meeting=OuterRef("pk"), paper__visibility=Visibility.COUNCIL
    )
    return (
        Meeting.objects.visible_to(user)
        .filter(Q(organization__in=bodies) | Q(pk__in=joint.values("meeting")))
        .filter(cancelled=False)
        .annotate(closed_count=_number(closed, "meeting"))
        .select_related("organization")
        .prefetch_related(Prefetch("location", Location.objects.visible_to(user)))
    )


def closed_papers_of(user: User) -> list[Paper]:
    """Papers before the bodies in which the user sits that are not public, latest first."""
    consulted = Consultation.objects.visible_to(user).filter(
        organization__in=Viewer.of(user).ids(GrantName.SITS_IN)
    )
    return list(
        Paper.objects.visible_to(user)
        .filter(pk__in=consulted.values("paper"), visibility=Visibility.COUNCIL)
        .prefetch_related(Prefetch("lead_office", Organization.objects.visible_to(user)))
        .order_by(F("sort_date").desc(nulls_last=True), "-pk")[:AT_MOST]
    )
