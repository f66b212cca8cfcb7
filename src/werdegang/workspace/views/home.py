# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the staff."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.followup.models import Assignment
from werdegang.workspace import overview, tasks
from werdegang.workspace.followup.access import keeps_here
from werdegang.workspace.followup.lines import open_ones
from werdegang.workspace.menu import navigation
from werdegang.workspace.roles import roles_in_words
from werdegang.workspace.rounds.access import to_check, waiting_for
from werdegang.workspace.views.voting import asked_of


@require_safe
@login_required
def home(request: HttpRequest) -> HttpResponse:
    """The first page after signing in: who one is here, and what is one's own."""
    user = cast("User", request.user)
    return render(
        request,
        "workspace/home.html",
        {
            "roles": roles_in_words(user),
            "today": timezone.localdate(),
            "at_most": overview.AT_MOST,
            "navigation": navigation(user),
            **_lists(user),
        },
    )


def _lists(user: User) -> dict[str, Any]:
    """The lists that the user's roles call for; the others are missing, not empty."""
    viewer = Viewer.of(user)
    lists: dict[str, Any] = {}
    if viewer.ids(GrantName.SITS_IN):
        lists["meetings"] = overview.meetings_of(user)
        lists["past_meetings"] = [] if lists["meetings"] else overview.past_meetings_of(user)
        lists["votes"] = asked_of(user)
        lists["closed_papers"] = overview.closed_papers_of(user)
    if viewer.ids(GrantName.COORDINATES):
        lists["to_check"] = to_check(user, overview.AT_MOST)
        lists["editions"] = overview.editions_of(user)
        lists["dues"] = overview.pressing_duties_of(user)
    if keeps_here(user):
        lists["proposal_count"] = Assignment.objects.editable_by(user).proposed().count()
    if viewer.ids(GrantName.WORKS_FOR):
        lists["assignments"] = open_ones(user, overview.AT_MOST)
        lists["requests"] = waiting_for(user, overview.AT_MOST)
        lists["measures"] = overview.measures_of(user)
        if viewer.ids(GrantName.ADMINISTERS):
            lists["tasks"] = tasks.tasks_of(user)
            lists["drafts"] = overview.drafts_of(user)
    return lists
