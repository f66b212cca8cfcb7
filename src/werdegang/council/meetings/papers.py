# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a meeting does to the way of a paper that is written here: on the agenda, off it, decided.

Papers that came from elsewhere have no state of their own and are left alone.
"""

from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.revision import data_changed
from werdegang.core.visibility import ANYONE
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, Consultation, Paper, Resolution
from werdegang.council.papers import moving
from werdegang.council.papers.refusals import Refused as PaperRefused
from werdegang.council.vocabulary import ConsultationRole, Outcome, PaperState

NOT_FINAL = (Outcome.OPEN, Outcome.POSTPONED, Outcome.REFERRED)
"""Results after which the paper goes on."""


NOT_YET = (
    PaperState.DRAFT,
    PaperState.CO_SIGNATURE,
    PaperState.DEPARTMENT_HEADS,
    PaperState.SUBMITTED,
    PaperState.RETURNED,
    PaperState.WITHDRAWN,
)
"""States in which no member of a body may read of a paper."""


def require_released(paper: Paper) -> None:
    """Raise Refused for a paper that is still at work inside the house."""
    if paper.state in NOT_YET:
        message = _("The paper is not released (%(state)s). Release it first, then put it on the agenda.")
        raise Refused(message % {"state": paper.get_state_display()})


def on_agenda(paper: Paper, *, by: User) -> None:
    """A released paper comes before a body."""
    if paper.state == PaperState.RELEASED:
        _move(paper, "schedule", by)


def off_agenda(paper: Paper, *, by: User, reason: str) -> None:
    """The paper waits again, if no other agenda has it."""
    others = Consultation.objects.filter(
        paper=paper, agenda_item__isnull=False, agenda_item__deleted=False, deleted=False
    )
    if paper.state == PaperState.ON_AGENDA and not others.exists():
        _move(paper, "unschedule", by, reason.strip() or _("The agenda was still being written."))


def decided(resolution: Resolution, step: Consultation | None, *, by: User) -> None:
    """The body that decides has said its last word; ``step``: of the paper's way, where there is one."""
    paper = resolution.paper
    if paper is None or step is None or paper.state != PaperState.ON_AGENDA:
        return
    if step.role == ConsultationRole.DECISION and resolution.outcome not in NOT_FINAL:
        _move(paper, "decide", by)


def read_anew(paper: Paper, item: AgendaItem) -> None:
    """The paper says something new with its item; its ``modified`` tells of that if anybody may read of the item.

    What the paper itself says did not change: the history has no state of it.
    """
    if AgendaItem.objects.visible_to(ANYONE).filter(pk=item.pk).exists():
        Paper.objects.filter(pk=paper.pk).update(modified=timezone.now())
        data_changed()


def _move(paper: Paper, name: str, by: User, reason: str = "") -> None:
    try:
        moving.move(paper, name, by=by, reason=reason)
    except PaperRefused as refusal:
        raise Refused(str(refusal)) from refusal
