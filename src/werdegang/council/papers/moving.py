# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking a step of the workflow: the rules asked, the paper moved, who and when and why kept; all or nothing."""

from collections.abc import Callable

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import Visibility
from werdegang.council import rules
from werdegang.council.models import Consultation, CoSignature, Paper, PaperStep, Resolution
from werdegang.council.papers import resting
from werdegang.council.papers.numbering import number_for
from werdegang.council.papers.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.council.papers.workflow import BY_NAME, Transition, transitions_from
from werdegang.council.papers.writing import kept_unseen, kept_with_reason, locked
from werdegang.council.vocabulary import ConsultationRole, Outcome, PaperKind, PaperState
from werdegang.people.models import Organization

LEVELS = {
    PaperState.DRAFT: Visibility.DRAFT,
    PaperState.RETURNED: Visibility.DRAFT,
    PaperState.CO_SIGNATURE: Visibility.INTERNAL,
    PaperState.DEPARTMENT_HEADS: Visibility.INTERNAL,
    PaperState.SUBMITTED: Visibility.INTERNAL,
}
"""Who sees a paper on its way inside the house. Released, it is what ``release_as`` says."""


def steps_for(user: User, paper: Paper) -> list[Transition]:
    """The steps that the user may take with the paper now."""
    return [
        each
        for each in transitions_from(paper.state)
        if fits(paper, each) and rules.plays_a_part_in(user, paper, each)
    ]


def fits(paper: Paper, step: Transition) -> bool:
    """Whether the step is one for papers of this kind."""
    without = bool(paper.kind) and PaperKind(paper.kind).needs_no_meeting
    return not ((step.only_without_meeting and not without) or (step.only_with_meeting and without))


@transaction.atomic
def move(paper: Paper, name: str, *, by: User, reason: str = "", version: int | None = None) -> Paper:
    """Take a step; ``version``: of the paper as it was read by whoever takes it.

    Raises:
        KeyError: for a step that does not exist.
        NotAllowed: when it is not this user's to take.
        Refused: when the paper is not where the step begins, or something is missing.
        ChangedMeanwhile: when somebody saved since it was read; nobody signs or releases what they have not seen.
    """
    step = BY_NAME[name]
    current = locked(paper)
    if not rules.plays_a_part_in(by, current, step):
        raise NotAllowed(_("This step is not yours to take."))
    if current.state not in step.sources or not fits(current, step):
        raise Refused(
            _("The paper is in the state “%(state)s” now; this step is not possible from there.")
            % {"state": current.get_state_display() or "–"}
        )
    if version is not None and current.version != version:
        raise ChangedMeanwhile(current)
    reason = reason.strip()
    if step.needs_reason and not reason:
        raise Refused(_("Please give a reason: those who worked on the paper will read it."))
    source = current.state
    _CONDITIONS.get(name, _nothing)(current, by)
    _EFFECTS.get(name, _no_effect)(current, by, reason)
    current.state = step.target or _where_next(current)
    current.visibility = _level(current)
    current.version += 1
    if step.is_unseen:
        kept_unseen(current, by, reason)
    else:
        kept_with_reason(current, by, reason)
    PaperStep.objects.create(
        paper=current,
        transition=name,
        source=source,
        target=current.state,
        by=by,
        reason=reason,
        visibility=Visibility.INTERNAL,
    )
    return current


def _level(paper: Paper) -> str:
    state = PaperState(paper.state)
    if state is PaperState.WITHDRAWN:
        return paper.visibility  # whoever could read it still can, and nobody else
    return LEVELS.get(state, Visibility(paper.release_as))


def _where_next(paper: Paper) -> PaperState:
    """Where a paper goes that was handed in or signed: to the next office, the department heads, the council office."""
    if _signatures(paper).filter(signed_at__isnull=True).exists():
        return PaperState.CO_SIGNATURE
    heads = Consultation.objects.filter(
        paper=paper, deleted=False, organization__kind=Organization.Kind.DEPARTMENT_HEADS
    )
    return PaperState.DEPARTMENT_HEADS if heads.exists() else PaperState.SUBMITTED


def _signatures(paper: Paper) -> QuerySet[CoSignature]:
    return CoSignature.objects.filter(paper=paper, deleted=False)


def _nothing(_paper: Paper, _by: User) -> None:
    """No condition."""


def _is_complete(paper: Paper, _by: User) -> None:
    """What must be written before others are asked to read it."""
    kind = PaperKind(paper.kind)
    if not paper.name.strip():
        raise Refused(_("The subject is missing. Add it in the draft, then hand in again."))
    if kind is PaperKind.INFORMATION or kind is PaperKind.ENQUIRY:
        if not (paper.facts.strip() or paper.proposal.strip()):
            raise Refused(_("There is no text yet. Write the facts of the case, then hand in again."))
    elif not paper.proposal.strip():
        raise Refused(_("The proposed resolution is missing. Add it in the draft, then hand in again."))
    if not kind.needs_no_meeting and not _consultations(paper).exists():
        raise Refused(_("No body consults it yet. Add the consultation sequence, then hand in again."))


def _consultations(paper: Paper) -> QuerySet[Consultation]:
    rows = Consultation.objects.filter(paper=paper, deleted=False)
    return rows.exclude(organization__kind__in=Organization.ADMINISTRATION)


def _has_a_meeting(paper: Paper, _by: User) -> None:
    has_one = Q(meeting__isnull=False) | Q(agenda_item__isnull=False)
    if not _consultations(paper).filter(has_one).exists():
        raise Refused(_("No meeting is chosen yet. Choose one in the consultation sequence first."))


def _has_a_result(paper: Paper, _by: User) -> None:
    results = Resolution.objects.filter(paper=paper, deleted=False).exclude(outcome=Outcome.OPEN)
    if not results.exists():
        raise Refused(_("No result is recorded yet. Record it in the meeting first."))
    deciding = Consultation.objects.filter(paper=paper, deleted=False).filter(
        Q(authoritative=True) | Q(role=ConsultationRole.DECISION)
    )
    of_them = Q(consultation__in=deciding) | Q(
        consultation__isnull=True, organization__in=deciding.values("organization")
    )
    if deciding.exists() and not results.filter(of_them).exists():
        raise Refused(_("The body that decides has no result yet. Record it in its meeting first."))


def _has_a_result_in_writing(paper: Paper, _by: User) -> None:
    results = Resolution.objects.filter(paper=paper, deleted=False).exclude(outcome=Outcome.OPEN)
    if not results.exists():
        raise Refused(
            _("No result is recorded yet. Record the answers of the members or the urgent decision first.")
        )


def _nothing_rests_on_it(paper: Paper, by: User) -> None:
    found = list(resting.on(paper, by))
    if found:
        message = _("Later steps rest on this decision: %(what)s. Take them back first.")
        raise Refused(message % {"what": "; ".join(found)})


def _no_effect(_paper: Paper, _by: User, _reason: str) -> None:
    """The state alone changes."""


def _give_number(paper: Paper, by: User, _reason: str) -> None:
    """The first time it is handed in a paper gets its number and its address; both stay (decision 28)."""
    for row in _signatures(paper).filter(signed_at__isnull=False):
        row.signed_at = row.signed_by = None
        kept_with_reason(row, by, "")
    if paper.reference:
        return
    paper.reference = number_for(paper)
    paper.slug = free_slug(Paper.objects.exclude(pk=paper.pk), paper.reference)


def _sign(paper: Paper, by: User, reason: str) -> None:
    signature = rules.next_signature(paper)
    assert signature is not None
    signature.signed_at, signature.signed_by, signature.note = timezone.now(), by, reason
    kept_with_reason(signature, by, reason)


def _date(paper: Paper, _by: User, _reason: str) -> None:
    paper.date = paper.date or timezone.localdate()
    paper.sort_date = paper.date


_CONDITIONS: dict[str, Callable[[Paper, User], None]] = {
    "submit": _is_complete,
    "schedule": _has_a_meeting,
    "decide": _has_a_result,
    "decide_in_writing": _has_a_result_in_writing,
    "undecide": _nothing_rests_on_it,
    "undecide_in_writing": _nothing_rests_on_it,
}
_EFFECTS: dict[str, Callable[[Paper, User, str], None]] = {
    "submit": _give_number,
    "sign": _sign,
    "release": _date,
}
