# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the staff's page of one paper shows, each part through the gate."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.council import rules
from werdegang.council.models import (
    CoSignature,
    Paper,
    PaperFile,
    PaperOrganization,
    PaperRelation,
    PaperStep,
    WrittenProcedure,
)
from werdegang.council.papers import moving
from werdegang.council.papers.workflow import BY_NAME, Transition
from werdegang.council.vocabulary import PaperKind, PaperState, RelationKind
from werdegang.people.models import Organization, Person
from werdegang.workspace.paper_way import Stage, way_of

SIGNS = {
    PaperState.DRAFT: "open",
    PaperState.CO_SIGNATURE: "progress",
    PaperState.DEPARTMENT_HEADS: "progress",
    PaperState.SUBMITTED: "progress",
    PaperState.RETURNED: "delayed",
    PaperState.RELEASED: "ontrack",
    PaperState.ON_AGENDA: "ontrack",
    PaperState.DECIDED: "completed",
    PaperState.WITHDRAWN: "stopped",
}
"""How the design system calls the states."""


@dataclass(frozen=True)
class Happened:
    """One step that was taken, in words."""

    step: PaperStep
    words: str


@dataclass(frozen=True)
class PaperPage:
    """A paper and its inside."""

    paper: Paper
    sign: str
    steps: Sequence[Transition]
    may_edit: bool
    signatures: Sequence[CoSignature]
    turn: int | None
    way: Sequence[Stage]
    involvements: Sequence[PaperOrganization]
    initiating_persons: Sequence[Person]
    files: Sequence[PaperFile]
    relations: Sequence[PaperRelation]
    versions: Sequence[PaperRelation]
    may_begin_version: bool
    without_meeting: str
    """``circulation`` or ``urgent`` where the user decides the paper without a meeting, or sees how it was."""
    happened: Sequence[Happened]

    @property
    def may_act(self) -> bool:
        """Whether there is anything to do for the user."""
        return self.may_edit or bool(self.steps) or bool(self.without_meeting)


def joined(papers: QuerySet[Paper], user: Any) -> QuerySet[Paper]:
    """With the office in charge, where the user sees it."""
    return papers.prefetch_related(Prefetch("lead_office", Organization.objects.visible_to(user)))


def sign_of(paper: Paper) -> str:
    """The status kind of a paper's state."""
    return SIGNS[PaperState(paper.state)] if paper.state else "open"


def paper_page(paper: Paper, user: User) -> PaperPage:
    """Gather the page."""
    turn = rules.next_signature(paper)
    relations = list(
        PaperRelation.objects.visible_to(user)
        .filter(paper=paper)
        .select_related("related")
        .order_by("position")
    )
    versions = [each for each in relations if each.kind == RelationKind.PUBLIC_VERSION]
    writes = rules.works_for_the_office_in_charge(user, paper) or rules.belongs_to_the_council_office(
        user, paper
    )
    return PaperPage(
        paper=paper,
        sign=sign_of(paper),
        steps=moving.steps_for(user, paper),
        may_edit=rules.may_edit(user, paper),
        signatures=list(
            CoSignature.objects.visible_to(user)
            .filter(paper=paper)
            .select_related("organization", "signed_by")
            .order_by("position", "pk")
        ),
        turn=turn.pk if turn else None,
        way=way_of(paper, user),
        involvements=list(
            PaperOrganization.objects.visible_to(user).filter(paper=paper).select_related("organization")
        ),
        initiating_persons=list(
            Person.objects.visible_to(user).filter(papers=paper).order_by("family_name", "given_name", "pk")
        ),
        files=list(
            PaperFile.objects.visible_to(user)
            .filter(paper=paper)
            .select_related("file")
            .order_by("position", "pk")
        ),
        relations=[
            each for each in relations if each.kind != RelationKind.PUBLIC_VERSION and each.related_id
        ],
        versions=versions,
        may_begin_version=bool(writes and paper.state and paper.release_as == "council" and not versions),
        without_meeting=_without_meeting(paper, user),
        happened=[Happened(step, _words(step)) for step in _steps(paper, user)],
    )


def _without_meeting(paper: Paper, user: User) -> str:
    if not rules.belongs_to_the_council_office(user, paper):
        return ""
    released = paper.state == PaperState.RELEASED
    if released and paper.kind == PaperKind.URGENT:
        return "urgent"
    begun = WrittenProcedure.objects.visible_to(user).filter(paper=paper).exists()
    return "circulation" if begun or (released and paper.kind == PaperKind.CIRCULAR) else ""


def _steps(paper: Paper, user: User) -> QuerySet[PaperStep]:
    return PaperStep.objects.visible_to(user).filter(paper=paper).select_related("by").order_by("-at", "-pk")


def _words(step: PaperStep) -> str:
    if step.transition == "draft":
        return _("Draft begun")
    known = BY_NAME.get(step.transition)
    label = str(known.label) if known else step.transition
    return f"{label} → {step.get_target_display()}"
