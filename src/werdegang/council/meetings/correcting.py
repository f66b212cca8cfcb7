# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An item of the agenda is corrected: its subject, its kind, its part, what the public reads of a closed one."""

from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council.meetings import agenda
from werdegang.council.meetings.planning import lock
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, Consultation
from werdegang.council.vocabulary import AgendaKind, MeetingStage
from werdegang.history.writing import keep


@dataclass(frozen=True)
class Wording:
    """An item as it shall stand on the agenda."""

    name: str
    kind: AgendaKind
    closed: bool
    public_title: str = ""


@transaction.atomic
def correct_item(item: AgendaItem, to: Wording, *, by: User, reason: str = "") -> None:
    """Correct an item; it changes its part only before anybody was invited.

    Raises:
        Refused: for an item that was taken off, without a reason once the meeting was held, where it cannot change its
            part, or where its title for the public gives the subject away.
    """
    lock(item.meeting)
    stage = item.meeting.stage
    if item.taken_off_at is not None:
        raise Refused(_("The item was taken off the agenda."))
    if stage in (MeetingStage.HELD, MeetingStage.CONCLUDED) and not reason.strip():
        raise Refused({"reason": _("The meeting has been held: say why the item is corrected.")})
    if to.closed == item.public:
        _change_part(item, closed=to.closed)
    item.name, item.kind = to.name.strip(), to.kind
    keep(item, by, reason.strip())
    try:
        _keep_title(item, to, by)
    except Refused as refusal:
        raise Refused({"public_title": refusal.messages}) from refusal
    agenda.renumber(item.meeting, by=by)


def _change_part(item: AgendaItem, *, closed: bool) -> None:
    if item.meeting.stage not in (MeetingStage.PLANNED, ""):
        raise Refused({"closed": _("The invitation is out: the item stays in its part of the agenda.")})
    if item.parent_id or AgendaItem.objects.filter(parent=item, deleted=False).exists():
        raise Refused({"closed": _("An item and its parts stand in the same part of the agenda.")})
    secret = Consultation.objects.filter(agenda_item=item, deleted=False).exclude(
        paper__visibility=Visibility.PUBLIC
    )
    if not closed and secret.exists():
        raise Refused({"closed": _("Its paper is not public, so it stays in the closed part.")})
    item.visibility = Visibility.COUNCIL if closed else Visibility.PUBLIC
    item.in_closed_part = False


def _keep_title(item: AgendaItem, to: Wording, by: User) -> None:
    if not item.public:
        agenda.set_public_title(item, to.public_title, by=by)
    elif to.public_title.strip():
        raise Refused(_("An item of the public part is read under its own subject."))
    else:
        agenda.take_title_away(item, by=by)
