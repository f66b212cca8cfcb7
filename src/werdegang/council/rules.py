# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with a paper, as sentences; and what the council tells the gate: which of its things hold files."""

from typing import Any

from django.db import models
from django.db.models import Exists, OuterRef, Q
from rules.predicates import predicate

from werdegang.core.visibility import GrantName, Viewer, Visibility
from werdegang.council.models import (
    AgendaItem,
    AgendaItemFile,
    Attachment,
    CoSignature,
    Meeting,
    MeetingFile,
    Paper,
    PaperFile,
    PaperStep,
)
from werdegang.council.papers.workflow import EDITABLE, Part, Transition
from werdegang.council.vocabulary import PaperState
from werdegang.files.querysets import FileHolder, register_file_holder


def _holder(link: "type[Attachment]", name: str, held: type[models.Model]) -> FileHolder:
    gate: Any = held._default_manager.all()
    links: Any = link._default_manager

    def visibly_held(viewer: Viewer) -> Q:
        seen = Exists(gate.visible_to(viewer).filter(pk=OuterRef(name)))
        return Q(Exists(links.filter(links.all().rule(viewer), seen, deleted=False, file=OuterRef("pk"))))

    def held_for(viewer: Viewer, level: Visibility) -> Q:
        meant = Exists(gate.filter(gate.audience(viewer, level)).filter(pk=OuterRef(name)))
        return Q(Exists(links.filter(meant, deleted=False, file=OuterRef("pk"))))

    return FileHolder(name, visibly_held, held_for)


def register() -> None:
    """Name papers, meetings and agenda items as holders of files."""
    register_file_holder(_holder(PaperFile, "paper", Paper))
    register_file_holder(_holder(MeetingFile, "meeting", Meeting))
    register_file_holder(_holder(AgendaItemFile, "agenda_item", AgendaItem))


@predicate  # type: ignore[untyped-decorator]
def belongs_to_the_council_office(user: Any, paper: Paper) -> bool:
    """The user works in the council office of the paper's municipality."""
    return paper.body_id in Viewer.of(user).ids(GrantName.COUNCIL_OFFICE)


@predicate  # type: ignore[untyped-decorator]
def works_for_the_office_in_charge(user: Any, paper: Paper) -> bool:
    """The user works for the office that is in charge of the paper."""
    return paper.lead_office_id in Viewer.of(user).ids(GrantName.WORKS_FOR)


@predicate  # type: ignore[untyped-decorator]
def is_asked_to_sign(user: Any, paper: Paper) -> bool:
    """It is the turn of an office that the user works for."""
    turn = next_signature(paper)
    return turn is not None and turn.organization_id in Viewer.of(user).ids(GrantName.WORKS_FOR)


@predicate  # type: ignore[untyped-decorator]
def noted_that_it_is_decided(user: Any, paper: Paper) -> bool:
    """The user noted last that the paper is decided and still belongs to the council office, or is administrator."""
    if user.is_superuser:
        return True
    noted = PaperStep.objects.filter(paper=paper, target=PaperState.DECIDED).order_by("-at", "-pk").first()
    return noted is not None and noted.by_id == user.pk and belongs_to_the_council_office(user, paper)


PLAYS = {
    Part.AUTHOR: works_for_the_office_in_charge,
    Part.COUNCIL_OFFICE: belongs_to_the_council_office,
    Part.NEXT_SIGNER: is_asked_to_sign,
    Part.WHO_NOTED_IT: noted_that_it_is_decided,
}
"""What a part of the workflow asks of whoever plays it."""


def plays_a_part_in(user: Any, paper: Paper, transition: Transition) -> bool:
    """Whether the user may take this step with this paper, its state aside."""
    return any(PLAYS[part](user, paper) for part in transition.parts)


def may_edit(user: Any, paper: Paper) -> bool:
    """Whether the user may change the paper's words as it stands now."""
    return any(PLAYS[part](user, paper) and paper.state in states for part, states in EDITABLE.items())


def next_signature(paper: Paper) -> CoSignature | None:
    """The signature that is asked for now; None when none is outstanding, or nobody is asked."""
    if paper.state != PaperState.CO_SIGNATURE:
        return None
    open_ones = CoSignature.objects.filter(paper=paper, deleted=False, signed_at__isnull=True)
    return open_ones.order_by("position", "pk").first()
