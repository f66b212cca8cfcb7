# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails about rounds: remind with one click, see what was sent, switch reminders off."""

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from werdegang.accounts.models import User
from werdegang.concepts.reporting_rounds import Refused
from werdegang.core.visibility import GrantName, Viewer
from werdegang.mailing import outbox, rounds, silence
from werdegang.mailing.models import Message, MessageState
from werdegang.ui.parts import Link
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.rounds.access import acting, coordinated_rounds, round_at, rounds_step

AT_MOST = 200
"""Lines of the outbox; the newest."""
KINDS = {
    MessageState.WAITING: "open",
    MessageState.SENDING: "progress",
    MessageState.SENT: "completed",
    MessageState.NEEDLESS: "stopped",
    MessageState.UNCERTAIN: "watch",
    MessageState.FAILED: "critical",
}
"""How the design system shows the states of an e-mail."""


@login_required
@require_POST
def round_remind(request: HttpRequest, key: int) -> HttpResponse:
    """Remind all who have not reported."""
    user = acting(request)
    found = round_at(user, key)
    reminded = rounds.remind(found, by=user)
    if reminded.count:
        words = ngettext(
            "%(count)s reminder goes out by e-mail.", "%(count)s reminders go out by e-mail.", reminded.count
        )
        messages.success(request, words % {"count": reminded.count})
    else:
        messages.info(request, _("No further reminder goes out today."))
    if reminded.unreached:
        words = _("No e-mail reaches these; please ask there in another way: %(names)s")
        messages.warning(request, words % {"names": ", ".join(reminded.unreached)})
    return redirect("workspace:reporting_round", found.pk)


def _messages_of(user: User) -> QuerySet[Message]:
    return Message.objects.filter(round__in=coordinated_rounds(user).values("pk"))


@login_required
@require_safe
def mail_list(request: HttpRequest) -> HttpResponse:
    """The outbox of the rounds that the user coordinates."""
    user = acting(request)
    if not Viewer.of(user).ids(GrantName.COORDINATES):
        raise PermissionDenied
    found = _messages_of(user).select_related("user", "round")
    lines = [
        (message, KINDS[MessageState(message.state)], message.state in outbox.AGAIN)
        for message in found[:AT_MOST]
    ]
    return render(
        request,
        "workspace/rounds/mails.html",
        {
            "lines": lines,
            "is_cut": len(lines) == AT_MOST,
            "breadcrumb": trail(rounds_step(), Link(_("E-mails about rounds"))),
            "navigation": navigation(user, "rounds"),
        },
    )


@login_required
@require_POST
def mail_again(request: HttpRequest, key: int) -> HttpResponse:
    """Send an e-mail once more that failed or was perhaps sent."""
    user = acting(request)
    message = get_object_or_404(_messages_of(user).select_related("round__edition"), pk=key)
    try:
        outbox.send_again(message, by=user)
    except Refused as reason:
        messages.error(request, str(reason))
    else:
        messages.success(request, _("The e-mail goes out once more."))
    return redirect("workspace:mail_list")


@login_required
@require_http_methods(["GET", "HEAD", "POST"])
def notifications(request: HttpRequest) -> HttpResponse:
    """Switch one's own reminders off or on."""
    user = acting(request)
    if request.method == "POST":
        silence.want_reminders(user, wanted=request.POST.get("reminders") == "on")
        messages.success(request, _("Saved."))
        return redirect("workspace:notifications")
    return render(
        request,
        "workspace/rounds/notifications.html",
        {
            "wanted": silence.wants_reminders(user),
            "breadcrumb": trail(Link(_("Reminders by e-mail"))),
            "navigation": navigation(user, "rounds"),
        },
    )
