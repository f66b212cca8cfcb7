# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Urgent decisions (Eilentscheidung, § 89 NKomVG): those whom the law names decide together in place of a body.

The body is told at its next meeting: the paper comes into its consultation sequence to be noted.
"""

import datetime
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import override

from werdegang.accounts.models import User
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import Visibility
from werdegang.council import rules
from werdegang.council.models import Consultation, Paper, Resolution
from werdegang.council.papers import moving
from werdegang.council.papers.circulating import keep_votes
from werdegang.council.papers.refusals import NotAllowed, Refused
from werdegang.council.papers.writing import locked
from werdegang.council.vocabulary import Choice, ConsultationRole, Outcome, PaperKind, PaperState
from werdegang.history.writing import keep
from werdegang.people.models import Organization, Person

AT_LEAST = 2
"""Nobody decides alone: the head of the administration needs the agreement of a deputy."""


@transaction.atomic
def decide(
    paper: Paper,
    deciders: Sequence[Person],
    *,
    in_place_of: Organization,
    on: datetime.date,
    by: User,
    text: str = "",
) -> Resolution:
    """Record what was decided in agreement, with the names of those who did; the paper is decided then.

    Args:
        paper: a released urgent resolution with its reason.
        deciders: at least two persons, all of whom agreed.
        in_place_of: the body whose decision it would have been; it is told at its next meeting.
        on: the day.
        by: somebody of the council office.
        text: the wording, where it is not the proposal's.

    Raises NotAllowed or Refused.
    """
    current = locked(paper)
    if not rules.belongs_to_the_council_office(by, current):
        raise NotAllowed(_("Only the council office records urgent decisions."))
    if current.kind != PaperKind.URGENT or current.state != PaperState.RELEASED:
        raise Refused(_("Only a released urgent resolution can be decided in this way."))
    if len({person.pk for person in deciders}) < AT_LEAST:
        raise Refused(_("Choose at least two people: an urgent decision is taken in agreement."))
    text = text.strip()
    changed = bool(text) and text != current.proposal.strip()
    outcome = Outcome.ADOPTED_CHANGED if changed else Outcome.ADOPTED_UNCHANGED
    with override("de"):
        words = str(outcome.label)
    made = Resolution(
        body=current.body,
        paper=current,
        date=on,
        outcome=outcome,
        outcome_text=f"{words} (Eilentscheidung anstelle: {in_place_of})"[:500],
        text=text or current.proposal,
        slug=free_slug(Resolution.objects.filter(body=current.body), f"{on.isoformat()} {current.name}"),
        visibility=current.visibility if in_place_of.meets_in_public else Visibility.COUNCIL,
        is_sample=current.is_sample,
    )
    keep_votes(made, {person.pk: Choice.YES for person in deciders}, by)
    _tell(current, in_place_of, by)
    moving.move(current, "decide_in_writing", by=by)
    return made


def _tell(paper: Paper, organization: Organization, by: User) -> None:
    """The paper waits for the next meeting of the body, to be noted."""
    there = Consultation.objects.filter(paper=paper, deleted=False)
    row = there.filter(organization=organization, agenda_item__isnull=True).first()
    row = row or Consultation(paper=paper, organization=organization, position=there.count())
    row.role, row.authoritative = ConsultationRole.NOTE, False
    keep(row, by)
