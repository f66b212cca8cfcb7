# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The invitation by e-mail: to whom it went, who has no address, the button that sends it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from werdegang.concepts.reporting_rounds import Refused as NotAgain
from werdegang.council.models import Meeting
from werdegang.mailing import meetings as invitations
from werdegang.mailing.models import Message, MessageState
from werdegang.workspace.meetings.access import acting, council_office_only, meeting_at, names_of, shown
from werdegang.workspace.meetings.pages import trail_to
from werdegang.workspace.rounds.mails import KINDS


@council_office_only
@require_http_methods(["GET", "POST"])
def mails(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Send the invitation by e-mail; each person gets each one once."""
    meeting = meeting_at(request, organization, slug)
    if request.method == "POST":
        if key := request.POST.get("again", ""):
            _send_again(request, meeting, key)
        else:
            _send(request, meeting, request.POST.get("number", ""))
        return redirect("workspace:meeting_mails", *names_of(meeting))
    return shown(request, "mails", _page(meeting))


def _page(meeting: Meeting) -> dict[str, Any]:
    people = invitations.invited(meeting)
    sent = invitations.rounds_sent(meeting)
    stale = invitations.is_out_of_date(meeting)
    missing = [each for each in people if each.email and not _had(each, sent)]
    return {
        "meeting": meeting,
        "lines": [(each, KINDS[MessageState(each.message.state)] if each.message else "") for each in people],
        "has": sum(_had(each, max(sent, 1)) for each in people),
        "without": [each.person for each in people if not each.email],
        "number": max(sent, 1),
        "missing": 0 if stale else len(missing),
        "supplement": sent + 1 if stale or (sent and invitations.agenda_changed(meeting)) else 0,
        "is_out_of_date": stale,
        "may_send": invitations.may_send(meeting),
        "breadcrumb": trail_to(meeting, _("Invitation by e-mail")),
    }


def _had(each: invitations.Invited, number: int) -> bool:
    return each.message is not None and each.message.key.split(":")[2] == str(number)


def _send(request: HttpRequest, meeting: Meeting, number: str) -> None:
    try:
        made = invitations.send(meeting, int(number) if number.isdecimal() else 0, by=acting(request))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return
    if made:
        words = ngettext(
            "%(count)s invitation goes out by e-mail.", "%(count)s invitations go out by e-mail.", made
        )
        messages.success(request, words % {"count": made})
        if without := ", ".join(map(str, invitations.on_paper(meeting))):
            messages.warning(
                request, _("On paper, without an e-mail address: %(names)s") % {"names": without}
            )
    else:
        messages.info(request, _("Everybody with an address has this invitation already."))


def _send_again(request: HttpRequest, meeting: Meeting, key: str) -> None:
    own = Message.objects.filter(meeting=meeting)
    message = get_object_or_404(own, pk=int(key) if key.isdecimal() and len(key) < 16 else 0)
    try:
        invitations.send_again(message, by=acting(request))
    except (ValidationError, NotAgain) as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("The e-mail goes out once more."))
