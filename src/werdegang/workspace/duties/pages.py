# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What runs by itself: when it ran, when next, what failed and why; run it once more."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from werdegang.accounts.models import User
from werdegang.core import queue
from werdegang.core.models import DutyRun
from werdegang.core.ticking import Duty, duties
from werdegang.mailing.bounces import resume
from werdegang.mailing.models import Message, MessageState, Subscriber
from werdegang.ui.parts import Link
from werdegang.workspace.duties.tasks import run_duty
from werdegang.workspace.duties.wording import reason_words, task_words
from werdegang.workspace.menu import navigation, trail

AT_MOST = 50
SHOWN_FOR = datetime.timedelta(days=30)
"""E-mails that did not go out as they should."""
"""Rows of each list."""
View = Callable[..., HttpResponse]


def _for_administrators(view: View) -> View:
    @wraps(view)
    @login_required
    def guarded(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        if not cast("User", request.user).is_superuser:
            raise PermissionDenied
        return view(request, **kwargs)

    return guarded


@dataclass(frozen=True)
class Line:
    """A duty as it stands."""

    duty: Duty
    last: DutyRun | None

    @property
    def sign(self) -> str:
        """The status kind."""
        if self.last is None:
            return "open"
        return "critical" if self.last.error else "completed"

    @property
    def words(self) -> str:
        """How the last run ended."""
        if self.last is None:
            return _("has not run yet")
        return _("failed") if self.last.error else _("in order")

    @property
    def why(self) -> str:
        """Why it failed."""
        return reason_words(self.last.reason) if self.last else ""

    @property
    def next(self) -> datetime.datetime | None:
        """When it runs next; None for “with the next tick”."""
        if not self.duty.every or self.last is None or self.last.error:
            return None
        due = self.last.started + self.duty.every
        return due if due > timezone.now() else None


@dataclass(frozen=True)
class Failed:
    """A background task that failed, in words."""

    task: queue.FailedTask

    @property
    def label(self) -> str:
        """What it does."""
        return task_words(self.task.path)

    @property
    def why(self) -> str:
        """Why it failed."""
        return reason_words(self.task.reason)


@dataclass(frozen=True)
class Ran:
    """A run of a duty, in words."""

    run: DutyRun
    label: str | Promise

    @property
    def why(self) -> str:
        """Why it failed."""
        return reason_words(self.run.reason)


@_for_administrators
@require_safe
def duty_list(request: HttpRequest) -> HttpResponse:
    """Duties, background tasks that failed, addresses that are paused."""
    runs = list(DutyRun.objects.order_by("-started", "-pk")[: AT_MOST * 4])
    last = {run.duty: run for run in reversed(runs)}
    known = {duty.name: duty.label for duty in duties()}
    return render(
        request,
        "workspace/duties/list.html",
        {
            "lines": [Line(duty, last.get(duty.name)) for duty in duties()],
            "failed": [Failed(each) for each in queue.failed(AT_MOST)],
            "runs": [Ran(run, known[run.duty]) for run in runs if run.duty in known][:AT_MOST],
            "paused": Subscriber.objects.exclude(paused_at=None).order_by("-paused_at")[:AT_MOST],
            "waiting": Message.objects.filter(state=MessageState.WAITING).count(),
            "uncertain": _lately(MessageState.UNCERTAIN),
            "unsent": _lately(MessageState.FAILED),
            "tasks_waiting": queue.waiting(),
            "breadcrumb": trail(Link(_("Background tasks"))),
            "navigation": navigation(cast("User", request.user), "duties"),
        },
    )


def _lately(state: MessageState) -> int:
    """E-mails of the last weeks that ended so."""
    return Message.objects.filter(state=state, not_before__gte=timezone.now() - SHOWN_FOR).count()


@_for_administrators
@require_POST
def duty_run(request: HttpRequest, name: str) -> HttpResponse:
    """Do a duty now."""
    duty = next((each for each in duties() if each.name == name), None)
    if duty is None:
        raise Http404
    run_duty.enqueue(name, cast("User", request.user).get_username())
    messages.success(request, _("“%(name)s” runs now; what came of it stands below.") % {"name": duty.label})
    return redirect("workspace:duty_list")


@_for_administrators
@require_POST
def task_again(request: HttpRequest, key: str) -> HttpResponse:
    """Put a background task that failed into the queue once more."""
    if not queue.again(key):
        raise Http404
    messages.success(request, _("The task runs once more."))
    return redirect("workspace:duty_list")


@_for_administrators
@require_POST
def address_again(request: HttpRequest, key: int) -> HttpResponse:
    """Write again to an address from which e-mails came back."""
    resume(get_object_or_404(Subscriber, pk=key))
    messages.success(request, _("E-mails go to this address again."))
    return redirect("workspace:duty_list")
