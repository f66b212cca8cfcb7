# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results of items: outcome, wording, votes that add up; and what is told of closed decisions."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import GrantName, Viewer, Visibility
from werdegang.council.meetings import attending, papers
from werdegang.council.meetings.attending import quorum_of, surely_voting_on, voters_of
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, Consultation, NamedVote, PublishedDecision, Resolution
from werdegang.council.procedure.voting import Counts, Fault, faults
from werdegang.council.vocabulary import Ballot, Choice, MeetingStage, Outcome
from werdegang.history.writing import keep, take_away
from werdegang.people.models import Person

ADOPTING = (Outcome.ADOPTED_UNCHANGED, Outcome.ADOPTED_CHANGED, Outcome.RECOMMENDED)
WITHOUT_QUORUM = (Outcome.OPEN, Outcome.POSTPONED, Outcome.WITHDRAWN, Outcome.NOTED)
"""Results that need nobody to decide."""


@dataclass(frozen=True)
class Result:
    """What the chair announced: the outcome, in words of its own if it has some, the wording, the vote."""

    outcome: Outcome
    words: str = ""
    text: str = ""
    ballot: Ballot = Ballot.OPEN
    counts: Counts = field(default_factory=Counts)
    by_name: Mapping[Person, Choice] = field(default_factory=dict)


@transaction.atomic
def record_result(item: AgendaItem, result: Result, *, by: User, reason: str = "") -> Resolution:
    """Write down what the body made of an item; a second time corrects the first, and history keeps both.

    A result that the council office may not see is none to it: that is left alone, and its own stands beside it.

    Raises:
        Refused: before the invitation or the day, off the agenda, without quorum, with counts that do not add up,
            without a wording where something was changed, or a correction of approved minutes without a reason.
    """
    meeting = item.meeting
    if meeting.stage not in (MeetingStage.INVITED, MeetingStage.HELD, MeetingStage.CONCLUDED):
        raise Refused(_("Results are recorded once the meeting was invited to."))
    if meeting.date is not None and meeting.date > timezone.localdate():
        raise Refused(_("The day of the meeting has not come yet: before it, no item has a result."))
    if item.taken_off_at is not None:
        raise Refused(_("The item was taken off the agenda: it has no result."))
    if meeting.stage == MeetingStage.CONCLUDED and not reason.strip():
        raise Refused({"reason": _("The minutes are approved: say why the result is corrected.")})
    counts = _counts(result)
    _require_sense(item, result, counts)
    row, step = _row_for(item)
    row.outcome, row.outcome_text = result.outcome, result.words.strip() or str(result.outcome.label)
    row.text = result.text.strip()
    row.ballot = "" if counts.is_empty else result.ballot
    row.votes_yes, row.votes_no, row.votes_abstain = counts.yes, counts.no, counts.abstain
    row.is_sample = item.is_sample
    keep(row, by, reason)
    _keep_names(row, result, by)
    item.result = row.outcome_text
    keep(item, by, reason)
    papers.decided(row, step, by=by)
    if row.paper is not None:
        papers.read_anew(row.paper, item)
    return row


def _counts(result: Result) -> Counts:
    """The counts of the vote; a vote by name counts itself."""
    if result.ballot != Ballot.BY_NAME or not result.by_name:
        return result.counts
    choices = list(result.by_name.values())
    return Counts(*(choices.count(choice) for choice in (Choice.YES, Choice.NO, Choice.ABSTAIN)))


def _require_sense(item: AgendaItem, result: Result, counts: Counts) -> None:
    if result.outcome == Outcome.ADOPTED_CHANGED and not result.text.strip():
        raise Refused({"text": _("It was adopted with changes: write down the wording that was adopted.")})
    quorum = quorum_of(item)
    if quorum is not None and not quorum.reached and result.outcome not in WITHOUT_QUORUM:
        message = _("The body could not decide: %(present)d of %(members)d are there, %(needed)d are needed.")
        numbers = {"present": quorum.present, "members": quorum.members, "needed": quorum.needed}
        raise Refused({"outcome": message % numbers})
    allowed = voters_of(item)
    strangers = [person for person in result.by_name if allowed is not None and person.pk not in allowed]
    if strangers:
        names = ", ".join(str(person) for person in strangers)
        raise Refused({"by_name": _("May not vote on this item: %(names)s") % {"names": names}})
    adopts = {Outcome.REJECTED: False}.get(result.outcome, True if result.outcome in ADOPTING else None)
    may_vote, at_least = len(allowed or ()), len(surely_voting_on(item) or ())
    known = allowed is not None
    found = faults(counts, may_vote if known else None, at_least=at_least if known else None, adopts=adopts)
    if found:
        raise Refused({"votes": [_in_words(fault, counts, may_vote, at_least) for fault in found]})


def _in_words(fault: Fault, counts: Counts, may_vote: int, at_least: int) -> str:
    numbers = {"cast": counts.cast, "may_vote": may_vote, "at_least": at_least}
    match fault:
        case Fault.INCOMPLETE:
            return _("Give all three counts (yes, no, abstentions), or none.")
        case Fault.MORE_THAN_PRESENT:
            return (
                _("%(cast)d votes were counted, but only %(may_vote)d people may vote on this item.")
                % numbers
            )
        case Fault.FEWER_THAN_PRESENT:
            message = _(
                "%(cast)d votes were counted, but %(at_least)d people may vote on this item; "
                "who did not vote has abstained or left."
            )
            return message % numbers
        case Fault.AGAINST_THE_RESULT:
            return _("The majority says the opposite of the result; a tie rejects.")


def _row_for(item: AgendaItem) -> tuple[Resolution, Consultation | None]:
    """The item's result as the council office knows it, else a new one; the step of a paper that it belongs to."""
    step = Consultation.objects.filter(agenda_item=item, deleted=False).select_related("paper").first()
    office = frozenset({item.meeting.body_id})
    grants = {GrantName.ADMINISTERS: office, GrantName.COUNCIL_OFFICE: office}
    mine = Resolution.objects.visible_to(Viewer(attending.NOBODY, grants))
    known = mine.filter(agenda_item=item).order_by("pk").first()
    if known is not None:
        return known, step
    of_step = Resolution.objects.filter(consultation=step).first() if step else None
    if of_step is not None and (of_step.deleted or mine.filter(pk=of_step.pk).exists()):
        of_step.agenda_item, of_step.meeting, of_step.deleted = item, item.meeting, False
        return of_step, step
    return _new(item, step, is_first=of_step is None), step


def _new(item: AgendaItem, step: Consultation | None, *, is_first: bool) -> Resolution:
    """``is_first``: whether the step has no result yet; it can have one."""
    meeting = item.meeting
    day = meeting.date.isoformat() if meeting.date else ""
    return Resolution(
        body=meeting.body,
        organization=meeting.organization,
        paper=step.paper if step else None,
        consultation=step if is_first else None,
        meeting=meeting,
        agenda_item=item,
        date=meeting.date,
        visibility=item.visibility,
        slug=free_slug(Resolution.objects.filter(body=meeting.body), f"{day} {item.name}"),
    )


def _keep_names(row: Resolution, result: Result, by: User) -> None:
    wanted = {person.pk: choice for person, choice in result.by_name.items()}
    if result.ballot != Ballot.BY_NAME:
        wanted = {}
    there = {vote.person_id: vote for vote in NamedVote.objects.filter(resolution=row)}
    for key, vote in there.items():
        if key not in wanted and not vote.deleted:
            take_away(vote, by)
    for key, choice in wanted.items():
        vote = there[key] if key in there else NamedVote(resolution=row, person_id=key)
        if vote._state.adding or vote.deleted or vote.choice != choice:
            vote.choice, vote.deleted = choice, False
            keep(vote, by)


@transaction.atomic
def publish_closed_decision(
    resolution: Resolution, *, title: str, text: str, on: datetime.date, by: User, reason: str
) -> PublishedDecision:
    """Tell the public what a closed session decided, once the reason for secrecy has ended.

    Raises:
        Refused: for a decision that is public anyway, without subject, text and reason, or on a day before the
            decision or yet to come.
    """
    missing = {
        name: [_("This is needed.")]
        for name, given in (("title", title), ("text", text), ("reason", reason))
        if not given.strip()
    }
    if missing:
        raise Refused(missing)
    if resolution.organization is None:
        raise Refused(_("It is not known which body decided."))
    if resolution.visibility == Visibility.PUBLIC and resolution.organization.meets_in_public:
        raise Refused(_("This decision is public already."))
    if resolution.date is not None and on < resolution.date:
        raise Refused({"on": _("That is before the day of the decision.")})
    if on > timezone.localdate():
        raise Refused({"on": _("This day has not come yet. Give today or an earlier day.")})
    row = PublishedDecision.objects.filter(resolution=resolution).first()
    row = row or PublishedDecision(resolution=resolution, organization=resolution.organization)
    row.title, row.text, row.published_on, row.deleted = title.strip(), text.strip(), on, False
    row.is_sample = resolution.is_sample
    keep(row, by, reason)
    return row
