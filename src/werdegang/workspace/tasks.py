# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What waits for somebody: papers to sign, returned, to check, to put on an agenda; each with the one thing to do."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Exists, Min, OuterRef, Prefetch, QuerySet, Subquery
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.council.models import Consultation, CoSignature, Meeting, Paper
from werdegang.council.vocabulary import PaperState
from werdegang.people.models import Organization

AT_MOST = 50


@dataclass(frozen=True)
class Task:
    """One line: a paper, why it waits, until when, and the way to the act."""

    paper: Paper
    why: str
    act: str
    url: str
    due: datetime.date | None


def tasks_of(user: User) -> list[Task]:
    """All of them, those due first."""
    found = [*_to_sign(user), *_returned(user), *_to_check(user), *_to_schedule(user)]
    return sorted(found, key=lambda task: (task.due or datetime.date.max, -task.paper.pk))


def _papers(user: User, *states: PaperState) -> QuerySet[Paper]:
    """Papers in these states with ``due``, the day of the first coming meeting that consults them."""
    coming = Meeting.objects.visible_to(user).filter(date__gte=timezone.localdate(), cancelled=False)
    steps = Consultation.objects.visible_to(user).filter(paper=OuterRef("pk"), meeting__in=coming)
    first = steps.order_by().values("paper").annotate(first=Min("meeting__date")).values("first")
    return (
        Paper.objects.at_work_for(user)
        .filter(state__in=states)
        .annotate(due=Subquery(first))
        .prefetch_related(Prefetch("lead_office", Organization.objects.visible_to(user)))
        .order_by("-modified")
    )


def _task(paper: Paper, why: str, act: str, url: str) -> Task:
    return Task(paper, why, act, url, paper.due)  # type: ignore[attr-defined]


def _page(paper: Paper) -> str:
    return reverse("workspace:paper", args=[paper.slug])


def _to_sign(user: User) -> Iterator[Task]:
    asked = CoSignature.objects.visible_to(user).filter(paper=OuterRef("pk"), signed_at__isnull=True)
    first = asked.order_by("position", "pk").values("organization")[:1]
    offices = Viewer.of(user).ids(GrantName.WORKS_FOR)
    papers = _papers(user, PaperState.CO_SIGNATURE).alias(turn=Subquery(first))
    for paper in papers.filter(turn__in=offices)[:AT_MOST]:
        yield _task(paper, _("waits for your co-signature"), _("Co-sign"), f"{_page(paper)}#handeln")


def _returned(user: User) -> Iterator[Task]:
    offices = Viewer.of(user).ids(GrantName.WORKS_FOR)
    for paper in _papers(user, PaperState.RETURNED).filter(lead_office__in=offices)[:AT_MOST]:
        yield _task(paper, _("was returned to you"), _("Revise"), _page(paper))


def _to_check(user: User) -> Iterator[Task]:
    bodies = Viewer.of(user).ids(GrantName.COUNCIL_OFFICE)
    if not bodies:
        return
    words = {
        PaperState.SUBMITTED: (_("waits for release"), _("Check")),
        PaperState.DEPARTMENT_HEADS: (_("is before the department heads"), _("Record")),
    }
    for paper in _papers(user, *words).filter(body__in=bodies)[:AT_MOST]:
        why, act = words[PaperState(paper.state)]
        yield _task(paper, why, act, f"{_page(paper)}#handeln")


def _to_schedule(user: User) -> Iterator[Task]:
    bodies = Viewer.of(user).ids(GrantName.COUNCIL_OFFICE)
    if not bodies:
        return
    planned = Consultation.objects.visible_to(user).filter(paper=OuterRef("pk"), meeting__isnull=False)
    papers = _papers(user, PaperState.RELEASED).filter(Exists(planned), body__in=bodies)
    for paper in papers[:AT_MOST]:
        if paper.due:  # type: ignore[attr-defined]
            yield _task(paper, _("belongs on the agenda"), _("Put on the agenda"), f"{_page(paper)}#handeln")
