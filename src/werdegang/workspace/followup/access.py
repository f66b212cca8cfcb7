# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works on which assignment; for everyone else these pages show nothing."""

from typing import Any, cast

from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.followup.models import Assignment
from werdegang.followup.querysets import AssignmentQuerySet
from werdegang.people.models import Organization


def acting(request: HttpRequest) -> User:
    """Who does it."""
    return cast("User", request.user)


def works_here(user: Any) -> bool:
    """Whether the user keeps the follow-up somewhere or works for an organization that carries it out."""
    viewer = Viewer.of(user)
    return any(
        viewer.ids(name) for name in (GrantName.COUNCIL_OFFICE, GrantName.COORDINATES, GrantName.WORKS_FOR)
    )


def keeps_here(user: Any) -> bool:
    """Whether the user confirms proposals somewhere."""
    viewer = Viewer.of(user)
    return bool(viewer.ids(GrantName.COUNCIL_OFFICE) or viewer.ids(GrantName.COORDINATES))


def require_work(user: Any) -> None:
    """Raises PermissionDenied for whoever has nothing to do with assignments."""
    if not works_here(user):
        raise PermissionDenied


def at_work(user: Any) -> AssignmentQuerySet:
    """The assignments that the user has to do with, each with its resolution, which is seen with it."""
    return with_resolution(Assignment.objects.at_work_for(user))


def with_resolution(rows: AssignmentQuerySet) -> AssignmentQuerySet:
    """Each with its resolution, which is seen with it."""
    return rows.select_related(
        "resolution__paper", "resolution__organization", "resolution__agenda_item", "resolution__meeting"
    )


def assignment_at(user: Any, key: int) -> Assignment:
    """The one with this key, if the user has to do with it. Raises Http404."""
    found = at_work(user).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def offices(user: Any) -> QuerySet[Organization]:
    """Whose list of assignments the user may draw up: of the own administration, and of whom the user works for."""
    viewer = Viewer.of(user)
    own = Q(body__in=viewer.ids(GrantName.ADMINISTERS)) | Q(pk__in=viewer.ids(GrantName.WORKS_FOR))
    return Organization.objects.visible_to(viewer).filter(own).exclude(kind__in=Organization.BOARDS)


def busy_offices(user: Any) -> QuerySet[Organization]:
    """Those of them that carry out something that the user sees."""
    seen = Assignment.objects.visible_to(user).confirmed().order_by()
    alone = seen.exclude(office=None).values("office")
    together = seen.exclude(partners=None).values("partners")
    return offices(user).filter(Q(pk__in=alone) | Q(pk__in=together))


def boards(user: Any) -> QuerySet[Organization]:
    """The bodies whose list of assignments the user may draw up."""
    return Organization.objects.visible_to(user).filter(
        body__in=Viewer.of(user).ids(GrantName.ADMINISTERS), kind__in=Organization.BOARDS
    )
