# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who works with which round and which request; for everybody else these pages do not exist."""

from typing import Any, cast

from django.db.models import Prefetch, QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition, ReportingRound, UpdateRequest
from werdegang.concepts.vocabulary import RequestState
from werdegang.core.visibility import GrantName, Viewer
from werdegang.people.models import Organization
from werdegang.ui.parts import Link


def acting(request: HttpRequest) -> User:
    """Who is signed in."""
    return cast("User", request.user)


def coordinated_editions(user: Any) -> QuerySet[Edition]:
    """Editions of the concepts that the user coordinates."""
    concepts = Viewer.of(user).ids(GrantName.COORDINATES)
    return Edition.objects.visible_to(user).filter(concept__in=concepts).select_related("concept")


def coordinated_rounds(user: Any) -> QuerySet[ReportingRound]:
    """Rounds of the concepts that the user coordinates."""
    concepts = Viewer.of(user).ids(GrantName.COORDINATES)
    rounds = ReportingRound.objects.visible_to(user).filter(edition__concept__in=concepts)
    return rounds.select_related("edition__concept")


def round_at(user: Any, key: int) -> ReportingRound:
    """A round of the user's concepts. Raises Http404."""
    return get_object_or_404(coordinated_rounds(user), pk=key)


def requests_of(user: Any) -> QuerySet[UpdateRequest]:
    """Requests that the user answers or checks, with all that a line shows."""
    rows = UpdateRequest.objects.asked_of(user) | UpdateRequest.objects.coordinated_by(user)
    return rows.select_related("round__edition__concept", "measure").prefetch_related(
        Prefetch("organization", Organization.objects.visible_to(user))
    )


def waiting_for(user: Any, at_most: int) -> list[UpdateRequest]:
    """Requests that the user's organizations have still to answer, those due first."""
    rows = UpdateRequest.objects.asked_of(user).filter(
        state__in=(RequestState.OPEN, RequestState.RETURNED), round__opens__lte=timezone.localdate()
    )
    rows = rows.exclude(round__closes__lt=timezone.localdate()).select_related("round", "measure")
    return list(rows.order_by("round__due", "measure__position", "pk")[:at_most])


def to_check(user: Any, at_most: int) -> list[UpdateRequest]:
    """Requests that wait for the coordinating office."""
    rows = UpdateRequest.objects.coordinated_by(user).filter(state=RequestState.SUBMITTED)
    return list(rows.select_related("round", "measure").order_by("submitted_at", "pk")[:at_most])


def request_at(user: Any, key: int) -> UpdateRequest:
    """A request that the user answers or checks. Raises Http404."""
    return get_object_or_404(requests_of(user), pk=key)


def rounds_step() -> Link:
    """The list of rounds in the breadcrumb."""
    return Link(_("Status updates"), reverse("workspace:round_list"))


def round_step(reporting_round: ReportingRound) -> Link:
    """One round in the breadcrumb."""
    return Link(reporting_round.name, reverse("workspace:reporting_round", args=[reporting_round.pk]))
