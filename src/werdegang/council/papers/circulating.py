# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions by circulation: a body is asked in writing, its members answer, the answers become the result.

Members answer themselves, signed in, or tell the council office. Where the rules of procedure say so, the objection
of one member stops it (so § 78 NKomVG for the main committee); the paper is then an ordinary one that waits for a
meeting.
"""

import datetime
from collections.abc import Mapping

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from werdegang.accounts.models import User
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import GrantName, Viewer, Visibility
from werdegang.council import rules
from werdegang.council.meetings import attending
from werdegang.council.models import (
    Consultation,
    NamedVote,
    Paper,
    Resolution,
    WrittenAnswer,
    WrittenProcedure,
)
from werdegang.council.papers import moving
from werdegang.council.papers.refusals import NotAllowed, Refused
from werdegang.council.papers.writing import kept_with_reason, locked
from werdegang.council.procedure.quorum import Quorum
from werdegang.council.vocabulary import (
    Answer,
    Ballot,
    Choice,
    ConsultationRole,
    Outcome,
    PaperKind,
    PaperState,
    WrittenStage,
)
from werdegang.history.writing import keep
from werdegang.people.models import Organization, Person
from werdegang.people.services import SavedMeanwhile, mark_of

ADVISING = (ConsultationRole.PRELIMINARY, ConsultationRole.RECOMMENDATION, ConsultationRole.HEARING)
"""Roles in which a body that says yes has recommended, not decided."""


@transaction.atomic
def begin(
    paper: Paper, organization: Organization, *, on: datetime.date, until: datetime.date, by: User
) -> WrittenProcedure:
    """Ask all who have a vote in the body on that day.

    Raises:
        NotAllowed: for whoever does not belong to the council office.
        Refused: for a paper that is not released, of another kind or asked about already; where nobody has a vote;
            for a last day before the first.
    """
    current = _mine(paper, by)
    if current.kind != PaperKind.CIRCULAR or current.state != PaperState.RELEASED:
        raise Refused(_("Only a released resolution by circulation can be sent round."))
    if WrittenProcedure.objects.filter(paper=current).exists():
        raise Refused(_("This paper has been sent round already."))
    if organization.body_id != current.body_id or organization.kind not in Organization.BOARDS:
        raise Refused(_("Choose a body of the municipality that decides."))
    if until < on:
        raise Refused(_("The last day for answers is before the day on which the members are asked."))
    asked = attending.voters_on(organization.pk, organization.body_id, on)
    if not asked:
        raise Refused(_("Nobody has a vote in this body on that day. Record its members first."))
    kept = attending.rules_of(organization.pk, organization.body_id)
    procedure = WrittenProcedure(
        paper=current,
        organization=organization,
        opened_on=on,
        answer_until=until,
        objection_stops=kept.objection_stops_writing if kept is not None else True,
        visibility=Visibility.COUNCIL,
        is_sample=current.is_sample,
    )
    keep(procedure, by)
    for person in asked:
        keep(WrittenAnswer(procedure=procedure, person=person, visibility=Visibility.INTERNAL), by)
    _step(current, organization, by)
    if current.answer_until != until:
        current.answer_until = until
        kept_with_reason(current, by, "")
    return procedure


@transaction.atomic
def answer(
    procedure: WrittenProcedure, answers: Mapping[int, Answer | None], *, on: datetime.date, by: User
) -> WrittenProcedure:
    """Write down answers, by the primary keys of the persons; None takes one back. An objection may end it all.

    Raises NotAllowed, or Refused once it has ended, for a day before it began, for somebody who was not asked, or for
    a member who has voted: what a member said, signed in, is the member's to change.
    """
    paper = _mine(procedure.paper, by)
    current = _open(procedure)
    if on < current.opened_on:
        raise Refused(_("The answers would be older than the question. Choose a later day."))
    rows = {row.person_id: row for row in WrittenAnswer.objects.filter(procedure=current, deleted=False)}
    if strangers := set(answers) - set(rows):
        names = ", ".join(str(person) for person in Person.objects.filter(pk__in=strangers))
        raise Refused(_("Was not asked: %(names)s") % {"names": names})
    for key, said in answers.items():
        row = rows[key]
        if row.answer != (said or ""):
            if row.is_own:
                raise Refused(
                    _("%(name)s has voted, signed in: only they can change it.") % {"name": row.person}
                )
            row.answer, row.answered_on = said or "", on if said else None
            keep(row, by)
    objecting = any(row.answer == Answer.OBJECTS for row in rows.values())
    if objecting and current.objection_stops:
        _stop(current, paper, on, by)
    return current


@transaction.atomic
def answer_oneself(
    procedure: WrittenProcedure, said: Answer, *, on: datetime.date, by: User, opened: str = ""
) -> WrittenProcedure:
    """Vote, or object to deciding in writing, as one of those who were asked; until the last day it can be changed.

    Raises:
        NotAllowed: for whoever was not asked, or has no vote in the body any more.
        Refused: before the first day, after the last one, or once it has ended.
        SavedMeanwhile: when the answer is no longer the one that the form showed (``opened``, see ``mark_of``).
    """
    paper = locked(procedure.paper)
    current = _open(procedure)
    row = WrittenAnswer.objects.filter(procedure=current, person__account=by.pk, deleted=False).first()
    seats = attending.voters_on(current.organization_id, paper.body_id, on)
    sits = current.organization_id in Viewer.of(by).ids(GrantName.SITS_IN)
    if row is None or not sits or row.person_id not in {person.pk for person in seats}:
        raise NotAllowed(_("Only members who were asked and still have a vote in this body can answer."))
    if on < current.opened_on:
        raise Refused(_("The members are not asked yet: answers are taken from the first day on."))
    if on > current.answer_until:
        raise Refused(_("The last day for answers has passed. Please turn to the council office."))
    if opened and mark_of(row) != opened:
        raise SavedMeanwhile
    if (row.answer, row.is_own) != (said, True):
        row.answer, row.answered_on, row.is_own = said, on, True
        keep(row, by)
    if said is Answer.OBJECTS and current.objection_stops:
        _stop(current, paper, on, by)
    return current


def standing(procedure: WrittenProcedure) -> Quorum:
    """How many were asked, and how many of them have voted: more than half must, as in a meeting."""
    rows = WrittenAnswer.objects.filter(procedure=procedure, deleted=False)
    voted = rows.exclude(answer__in=("", Answer.OBJECTS))
    return Quorum(rows.count(), voted.count())


@transaction.atomic
def conclude(procedure: WrittenProcedure, *, on: datetime.date, by: User) -> Resolution:
    """Make the result of the answers: more yes than no adopts, a tie rejects. The paper is decided then.

    Raises NotAllowed, or Refused as long as answers may still come, or where too few have answered.
    """
    paper = _mine(procedure.paper, by)
    current = _open(procedure)
    rows = list(WrittenAnswer.objects.filter(procedure=current, deleted=False).order_by("pk"))
    if on <= current.answer_until and any(not row.answer for row in rows):
        raise Refused(_("Answers may still come: wait for them, or for the end of the last day."))
    quorum = standing(current)
    if not quorum.reached:
        numbers = {"present": quorum.present, "members": quorum.members, "needed": quorum.needed}
        raise Refused(
            _("Too few have voted: %(present)d of %(members)d, %(needed)d are needed. Take it to a meeting.")
            % numbers
        )
    votes = {row.person_id: choice for row in rows if row.answer and (choice := Answer(row.answer).choice)}
    step = Consultation.objects.filter(
        paper=paper, organization=current.organization_id, deleted=False
    ).first()
    public = paper.visibility == Visibility.PUBLIC and current.organization.meets_in_public
    outcome = _outcome(list(votes.values()), step)
    made = _resolution(paper, current.organization, step, outcome, on)
    made.visibility = Visibility.PUBLIC if public else Visibility.COUNCIL
    keep_votes(made, votes, by)
    current.stage, current.ended_on, current.visibility = WrittenStage.CONCLUDED, on, made.visibility
    keep(current, by)
    moving.move(paper, "decide_in_writing", by=by)
    return made


def keep_votes(made: Resolution, votes: Mapping[int, Choice], by: User) -> None:
    """Save a result with the votes by name that made it."""
    choices = list(votes.values())
    made.ballot = Ballot.BY_NAME
    made.votes_yes, made.votes_no, made.votes_abstain = (
        choices.count(each) for each in (Choice.YES, Choice.NO, Choice.ABSTAIN)
    )
    keep(made, by)
    for person, choice in votes.items():
        keep(NamedVote(resolution=made, person_id=person, choice=choice), by)


def _mine(paper: Paper, by: User) -> Paper:
    current = locked(paper)
    if not rules.belongs_to_the_council_office(by, current):
        raise NotAllowed(_("Only the council office sends papers round."))
    return current


def _open(procedure: WrittenProcedure) -> WrittenProcedure:
    current = WrittenProcedure.objects.select_for_update().get(pk=procedure.pk)
    if current.stage != WrittenStage.OPEN:
        raise Refused(_("The procedure has ended: its answers stay as they are."))
    return current


def _step(paper: Paper, organization: Organization, by: User) -> None:
    """The body stands in the consultation sequence, whether it was named there or not."""
    there = Consultation.objects.filter(paper=paper, deleted=False)
    if not there.filter(organization=organization).exists():
        row = Consultation(
            paper=paper,
            organization=organization,
            role=ConsultationRole.DECISION,
            authoritative=True,
            position=there.count(),
        )
        keep(row, by)


def _stop(procedure: WrittenProcedure, paper: Paper, on: datetime.date, by: User) -> None:
    """It ends without a result; the paper becomes an ordinary one that waits for a meeting."""
    reason = _("A member objected to deciding in writing")
    procedure.stage, procedure.ended_on = WrittenStage.STOPPED, on
    keep(procedure, by, reason)
    paper.kind, paper.paper_type = PaperKind.PROPOSAL, PaperKind.PROPOSAL.german
    paper.version += 1
    kept_with_reason(paper, by, reason)


def _outcome(votes: list[Choice], step: Consultation | None) -> Outcome:
    if votes.count(Choice.YES) <= votes.count(Choice.NO):
        return Outcome.REJECTED
    if step is not None and step.role in ADVISING:
        return Outcome.RECOMMENDED
    return Outcome.ADOPTED_UNCHANGED


def _resolution(
    paper: Paper, organization: Organization, step: Consultation | None, outcome: Outcome, on: datetime.date
) -> Resolution:
    known = Resolution.objects.filter(consultation=step).first() if step else None
    made = known or Resolution(
        body=paper.body,
        slug=free_slug(Resolution.objects.filter(body=paper.body), f"{on.isoformat()} {paper.name}"),
    )
    made.paper, made.consultation, made.organization, made.date = paper, step, organization, on
    with override("de"):  # the language of what is recorded, whatever language the clerk reads
        words = str(outcome.label)
    made.outcome, made.outcome_text = outcome, f"{words} (Umlaufbeschluss)"
    made.text, made.deleted, made.is_sample = paper.proposal, False, paper.is_sample
    return made
