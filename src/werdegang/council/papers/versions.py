# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The public version of a paper that is not public: a paper of its own (decisions 2 and 31)."""

import secrets

from django.db import transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council import rules
from werdegang.council.models import Consultation, Paper, PaperOrganization, PaperRelation, PaperStep
from werdegang.council.papers.refusals import NotAllowed, Refused
from werdegang.council.papers.writing import kept_with_reason, locked
from werdegang.council.vocabulary import InvolvementKind, PaperState, RelationKind
from werdegang.people.models import Organization

COPIED = (
    "body", "name", "kind", "paper_type", "lead_office", "proposal", "reasoning", "facts", "financial_effects",
    "urgency_reason", "answer_until",
)  # fmt: skip


@transaction.atomic
def begin_public_version(paper: Paper, *, by: User) -> Paper:
    """A draft with the words and initiators of the full text, to be shortened; its files are not taken along.

    Raises NotAllowed for whoever writes neither for the office in charge nor in the council office, Refused where
    the full text is public anyway or has such a version.
    """
    full = locked(paper)
    if not (rules.works_for_the_office_in_charge(by, full) or rules.belongs_to_the_council_office(by, full)):
        raise NotAllowed(_("Only the office in charge and the council office write the public version."))
    if full.release_as == Visibility.PUBLIC or not full.state:
        raise Refused(_("This paper becomes public itself, or was not written here."))
    if PaperRelation.objects.filter(paper=full, kind=RelationKind.PUBLIC_VERSION, deleted=False).exists():
        raise Refused(_("There is a public version already."))
    made = Paper(
        **{name: getattr(full, name) for name in COPIED},
        slug=f"entwurf-{secrets.token_hex(6)}",
        state=PaperState.DRAFT,
        visibility=Visibility.DRAFT,
        release_as=Visibility.PUBLIC,
        created_by=by,
        is_sample=full.is_sample,
    )
    kept_with_reason(made, by, _("Public version of a paper that is not public"))
    PaperRelation.objects.create(
        paper=full,
        related=made,
        kind=RelationKind.PUBLIC_VERSION,
        created_by=by,
        visibility=Visibility.INTERNAL,
    )
    _same_way(full, made, by)
    _same_initiators(full, made, by)
    PaperStep.objects.create(
        paper=made, transition="draft", target=PaperState.DRAFT, by=by, visibility=Visibility.INTERNAL
    )
    return made


def _same_initiators(full: Paper, made: Paper, by: User) -> None:
    """Who brings it in stands in both, but who is named inside only; whoever writes the version may take them out."""
    rows = PaperOrganization.objects.filter(
        paper=full, kind=InvolvementKind.ORIGINATOR, deleted=False, visibility=Visibility.PUBLIC
    )
    for row in rows.order_by("position", "pk"):
        PaperOrganization.objects.create(
            paper=made,
            organization_id=row.organization_id,
            kind=row.kind,
            position=row.position,
            created_by=by,
            is_sample=row.is_sample,
        )
    made.originator_persons.set(full.originator_persons.all())


def _same_way(full: Paper, made: Paper, by: User) -> None:
    steps = Consultation.objects.filter(paper=full, deleted=False).select_related(
        "organization", "agenda_item"
    )
    for step in steps.order_by("position", "pk"):
        if step.organization and step.organization.kind in Organization.ADMINISTRATION:
            continue
        Consultation.objects.create(
            paper=made,
            position=step.position,
            organization=step.organization,
            role=step.role,
            authoritative=step.authoritative,
            meeting=None if _is_closed(step) else step.meeting,
            created_by=by,
        )


def _is_closed(step: Consultation) -> bool:
    """Whether it is taken in the closed part of an agenda: the public version does not say of which."""
    return step.agenda_item is not None and not step.agenda_item.public
