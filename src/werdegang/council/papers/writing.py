# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a paper down: its words, who is involved, its way through the bodies. Nothing overwrites unseen changes."""

import datetime
import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import GrantName, Viewer, Visibility
from werdegang.council import rules
from werdegang.council.models import (
    Consultation,
    CoSignature,
    Meeting,
    Paper,
    PaperOrganization,
    PaperRelation,
    PaperStep,
)
from werdegang.council.papers.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.council.papers.workflow import WRITING
from werdegang.council.vocabulary import (
    ConsultationRole,
    InvolvementKind,
    PaperKind,
    PaperState,
    RelationKind,
)
from werdegang.people.models import Organization, Person

WORDS = ("name", "proposal", "reasoning", "facts", "financial_effects", "urgency_reason")
"""What is text."""


@dataclass(frozen=True)
class PlannedStep:
    """One step of the consultation sequence as it is written in the form."""

    organization: Organization
    role: ConsultationRole
    meeting: Meeting | None = None


@dataclass(frozen=True)
class Manuscript:
    """All that is written in the form of a paper."""

    name: str
    kind: PaperKind
    lead_office: Organization
    release_as: Visibility = Visibility.PUBLIC
    proposal: str = ""
    reasoning: str = ""
    facts: str = ""
    financial_effects: str = ""
    urgency_reason: str = ""
    answer_until: datetime.date | None = None
    involved: Sequence[Organization] = ()
    initiators: Sequence[Organization] = ()
    initiating_persons: Sequence[Person] = ()
    amends: Paper | None = None
    signers: Sequence[Organization] = ()
    """Offices that co-sign, in order."""
    sequence: Sequence[PlannedStep] = ()


@transaction.atomic
def draft(manuscript: Manuscript, *, by: User, is_sample: bool = False) -> Paper:
    """Begin a paper; ``is_sample``: of invented data. Raises NotAllowed for an office that is not the user's."""
    office = manuscript.lead_office
    viewer = Viewer.of(by)
    if office.kind not in Organization.ADMINISTRATION or not (
        office.pk in viewer.ids(GrantName.WORKS_FOR) or office.body_id in viewer.ids(GrantName.COUNCIL_OFFICE)
    ):
        raise NotAllowed(_("You can write papers for your own office only."))
    paper = Paper(
        body=office.body,
        slug=f"entwurf-{secrets.token_hex(6)}",
        state=PaperState.DRAFT,
        visibility=Visibility.DRAFT,
        created_by=by,
        is_sample=is_sample,
    )
    _fill(paper, manuscript)
    _keep(paper, by, "")
    _surroundings(paper, manuscript, by)
    PaperStep.objects.create(
        paper=paper, transition="draft", target=PaperState.DRAFT, by=by, visibility=Visibility.INTERNAL
    )
    return paper


@transaction.atomic
def save(paper: Paper, manuscript: Manuscript, *, version: int, by: User, reason: str = "") -> Paper:
    """Save what was written on top of ``version``.

    Raises:
        NotAllowed: when the user may not change the paper as it stands now.
        ChangedMeanwhile: when somebody saved since; nothing is changed then.
    """
    current = locked(paper)
    if not rules.may_edit(by, current):
        raise NotAllowed(_("The paper is no longer yours to change. Its state has changed meanwhile."))
    if current.version != version:
        raise ChangedMeanwhile(current)
    if current.state == PaperState.RELEASED and not reason.strip():
        raise Refused(
            _("Please give a reason: the paper is released, and the history shows why it was changed.")
        )
    _fill(current, manuscript)
    current.version += 1
    _keep(current, by, reason)
    _surroundings(current, manuscript, by)
    return current


def locked(paper: Paper) -> Paper:
    """The paper as it stands, kept from others until the transaction ends."""
    return Paper.objects.select_for_update().get(pk=paper.pk)


def kept_with_reason(thing: Paper | CoSignature | Consultation, by: User, reason: str) -> None:
    """Save with who and why in the history."""
    thing._history_user = by  # type: ignore[union-attr]
    thing._change_reason = reason or None  # type: ignore[union-attr]
    thing.save()


def kept_unseen(paper: Paper, by: User, reason: str) -> None:
    """Save where the paper stands inside the house: nobody else reads anything new, so ``modified`` stays."""
    paper._history_user = by  # type: ignore[attr-defined]
    paper._change_reason = reason or None  # type: ignore[attr-defined]
    paper.save(update_fields=("state", "version"))


def _keep(paper: Paper, by: User, reason: str) -> None:
    kept_with_reason(paper, by, reason)


def _fill(paper: Paper, manuscript: Manuscript) -> None:
    for name in WORDS:
        setattr(paper, name, getattr(manuscript, name))
    paper.kind = manuscript.kind
    paper.paper_type = manuscript.kind.german
    paper.lead_office = manuscript.lead_office
    if paper.state != PaperState.RELEASED:
        paper.release_as = manuscript.release_as
    paper.answer_until = manuscript.answer_until


def _surroundings(paper: Paper, manuscript: Manuscript, by: User) -> None:
    _organizations(paper, InvolvementKind.INVOLVED, manuscript.involved, by)
    _organizations(paper, InvolvementKind.ORIGINATOR, manuscript.initiators, by)
    _persons(paper, manuscript.initiating_persons, by)
    _amended(paper, manuscript.amends, by)
    _sequence(paper, manuscript.sequence, by)
    if paper.state in WRITING:
        ask_to_sign(paper, manuscript.signers, by)


def _leave_what_is_hidden(there: dict[int, PaperOrganization], seen: QuerySet[PaperOrganization]) -> None:
    """Rows that the writer does not see are not in the form: they stay as they are."""
    known = set(seen.values_list("organization_id", flat=True))
    for key in [key for key, row in there.items() if key not in known and not row.deleted]:
        del there[key]


def _organizations(paper: Paper, kind: InvolvementKind, wanted: Sequence[Organization], by: User) -> None:
    rows = PaperOrganization.objects.filter(paper=paper, kind=kind)
    there = {row.organization_id: row for row in rows if not row.deleted or row.organization in wanted}
    _leave_what_is_hidden(there, PaperOrganization.objects.visible_to(by).filter(paper=paper))
    for position, organization in enumerate(wanted):
        row = there.pop(organization.pk, None) or PaperOrganization(
            paper=paper, organization=organization, kind=kind, created_by=by
        )
        row.position, row.deleted = position, False
        row.save()
    for row in there.values():
        row.deleted = True
        row.save()


def _persons(paper: Paper, wanted: Sequence[Person], by: User) -> None:
    """Members who bring it in; whom the writer does not see is not in the form and stays."""
    there = set(paper.originator_persons.values_list("pk", flat=True))
    seen = set(Person.objects.visible_to(by).filter(pk__in=there).values_list("pk", flat=True))
    now = {person.pk for person in wanted} | (there - seen)
    if now != there:
        paper.originator_persons.set(now)


def _amended(paper: Paper, amended: Paper | None, by: User) -> None:
    rows = PaperRelation.objects.filter(paper=paper, kind=RelationKind.SUPERORDINATED)
    row = rows.filter(pk__in=PaperRelation.objects.visible_to(by)).first()
    if amended is None:
        if row is not None and not row.deleted:
            row.deleted = True
            row.save()
        return
    row = row or PaperRelation(
        paper=paper, kind=RelationKind.SUPERORDINATED, position=rows.count(), created_by=by
    )
    row.related, row.deleted = amended, False
    row.save()


def _sequence(paper: Paper, wanted: Sequence[PlannedStep], by: User) -> None:
    """Rows keep their identity with their body: what a meeting has made of a step is not lost when it moves."""
    there = list(Consultation.objects.visible_to(by).filter(paper=paper))
    seen = Meeting.objects.visible_to(by)
    for position, step in enumerate(wanted):
        row = next((each for each in there if each.organization_id == step.organization.pk), None)
        if row is None:
            row = Consultation(paper=paper, organization=step.organization, created_by=by)
        else:
            there.remove(row)
        inside = step.organization.kind in Organization.ADMINISTRATION
        row.position, row.role = position, step.role
        row.authoritative = step.role is ConsultationRole.DECISION
        row.visibility = Visibility.INTERNAL if inside else Visibility.PUBLIC
        hidden = row.meeting_id and not seen.filter(pk=row.meeting_id).exists()
        if row.meeting_id != (step.meeting.pk if step.meeting else None) and not (
            hidden and not step.meeting
        ):
            row.meeting, row.agenda_item = step.meeting, None
        kept_with_reason(row, by, "")
    for row in there:
        row.deleted = True
        kept_with_reason(row, by, "")


def ask_to_sign(paper: Paper, offices: Sequence[Organization], by: User) -> None:
    """Let these offices co-sign, in this order; nobody has signed yet."""
    there = {row.organization_id: row for row in CoSignature.objects.visible_to(by).filter(paper=paper)}
    for position, office in enumerate(offices):
        row = there.pop(office.pk, None) or CoSignature(
            paper=paper, organization=office, created_by=by, visibility=Visibility.INTERNAL
        )
        row.position = position
        kept_with_reason(row, by, "")
    for row in there.values():
        row.deleted = True
        kept_with_reason(row, by, "")
