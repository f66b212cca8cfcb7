# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The pages of the staff."""

from typing import Any, cast

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer
from werdegang.ui.parts import Link
from werdegang.workspace import overview
from werdegang.workspace.roles import roles_in_words


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
        lists["closed_papers"] = overview.closed_papers_of(user)
    if viewer.ids(GrantName.COORDINATES):
        lists["editions"] = overview.editions_of(user)
    if viewer.ids(GrantName.WORKS_FOR):
        lists["measures"] = overview.measures_of(user)
        if viewer.ids(GrantName.ADMINISTERS):
            lists["drafts"] = overview.drafts_of(user)
    return lists


def navigation(user: User) -> list[Link]:
    """The menu of the staff pages."""
    entries = [
        Link(_("Workspace"), reverse("workspace:home"), current=True),
        Link(_("Concepts"), reverse("website:concept_list")),
        Link(_("Papers"), reverse("website:paper_list")),
        Link(_("Meetings"), reverse("website:meeting_list")),
        Link(_("Second factor"), reverse("mfa_index")),
        Link(_("Password"), reverse("account_change_password")),
    ]
    if Viewer.of(user).ids(GrantName.ADMINISTERS):
        entries.append(Link(_("Imports"), reverse("workspace:import_list")))
    if user.is_superuser:
        entries.append(Link(_("Administration"), reverse("admin:index")))
    return entries
