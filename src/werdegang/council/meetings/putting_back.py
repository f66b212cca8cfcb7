# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An item that was taken off by mistake, or too soon, comes back onto the agenda under its number."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council.meetings import agenda, papers
from werdegang.council.meetings.planning import lock
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, ClosedItemTitle, Consultation, Resolution
from werdegang.council.vocabulary import MeetingStage, Outcome
from werdegang.history.records import model_of_states
from werdegang.history.writing import keep


@transaction.atomic
def put_back(item: AgendaItem, *, by: User, reason: str = "") -> None:
    """Put an item back on the agenda, with its paper and the parts that were taken off with it.

    Raises:
        Refused: once the minutes are approved, for an item that is on the agenda, a part without its item, after the
            meeting without a reason, or where its paper cannot come back.
    """
    lock(item.meeting)
    item.refresh_from_db(from_queryset=AgendaItem.objects.select_related("meeting", "parent"))
    agenda.require_no_minutes(item.meeting)
    if item.taken_off_at is None:
        raise Refused(_("The item is on the agenda."))
    if item.parent is not None and item.parent.taken_off_at is not None:
        raise Refused(
            _("First put back the item that this one is a part of: %(item)s") % {"item": item.parent}
        )
    if item.meeting.stage == MeetingStage.HELD and not reason.strip():
        raise Refused({"reason": _("The meeting has been held: say why the item is put back.")})
    parts = list(AgendaItem.objects.filter(parent=item, deleted=False, taken_off_at=item.taken_off_at))
    _back(item, by, reason.strip())
    for part in parts:
        part.meeting = item.meeting
        _back(part, by, reason.strip())


def _back(item: AgendaItem, by: User, reason: str) -> None:
    step = _step_of(item)
    if step is not None:
        _require_free(step, item, by)
    item.taken_off_at, item.taken_off_reason, item.result = None, "", ""
    item.put_back_at = timezone.now()
    keep(item, by, reason)
    for title in ClosedItemTitle.objects.filter(agenda_item=item, deleted=False):
        title.taken_off_at = None
        keep(title, by, reason)
    if step is not None:
        step.agenda_item = item
        step.meeting = agenda.meeting_told(step)
        keep(step, by, reason)
        papers.on_agenda(step.paper, by=by)
        papers.read_anew(step.paper, item)


def _step_of(item: AgendaItem) -> Consultation | None:
    """The step of a paper that was taken under this item last; the history knows."""
    states = model_of_states(Consultation)._default_manager.filter(agenda_item=item.pk)
    key = states.order_by("-history_id").values_list("id", flat=True).first()
    return Consultation.objects.filter(pk=key or 0).select_related("paper", "agenda_item__meeting").first()


def _require_free(step: Consultation, item: AgendaItem, by: User) -> None:
    """Raise Refused where the paper went another way meanwhile."""
    other = step.agenda_item
    if other is not None and not other.deleted:
        message = _("Its paper is on another agenda meanwhile (%(meeting)s). Take it off there first.")
        raise Refused(message % {"meeting": other.meeting})
    results = Resolution.objects.visible_to(by).filter(consultation=step).exclude(outcome=Outcome.OPEN)
    if step.deleted or results.exists():
        raise Refused(
            _("Its paper does not wait for this body any more. Add the item anew, without the paper.")
        )
    if item.public and step.paper.visibility != Visibility.PUBLIC:
        raise Refused(_("Its paper is not public any more. Put it on the agenda anew, in the closed part."))
    papers.require_released(step.paper)
