# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A concept begins: its name, its first edition as a draft, and who coordinates it."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Concept, ConceptRole, Edition
from werdegang.concepts.refusals import NotAllowed, Refused
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import GrantName, Viewer, Visibility
from werdegang.history.writing import keep
from werdegang.people.models import Body, Organization


@dataclass(frozen=True)
class Beginning:
    """What a concept begins with; ``end``: the first day after its first edition."""

    body: Body
    name: str
    edition_name: str
    start: date
    end: date | None = None
    summary: str = ""
    office: Organization | None = None


def bodies_to_begin_in(user: User) -> QuerySet[Body]:
    """Municipalities in which the user coordinates a concept already, or belongs to the council office."""
    viewer = Viewer.of(user)
    own = Q(concepts__in=viewer.ids(GrantName.COORDINATES)) | Q(pk__in=viewer.ids(GrantName.COUNCIL_OFFICE))
    return Body.objects.visible_to(user).filter(own).distinct().order_by("name", "pk")


@transaction.atomic
def begin_concept(told: Beginning, *, by: User) -> Edition:
    """Make the concept and its first edition, both seen by its coordinating office alone; ``by`` coordinates it.

    Raises:
        NotAllowed: for whoever may begin nothing in this municipality.
        Refused: for a name that is taken, an office of another municipality, an impossible period.
    """
    if not bodies_to_begin_in(by).filter(pk=told.body.pk).exists():
        raise NotAllowed
    _require_sense(told)
    concept = Concept(
        body=told.body,
        name=told.name.strip(),
        slug=free_slug(Concept.objects.all(), told.name),
        visibility=Visibility.DRAFT,
    )
    keep(concept, by, _("Concept begun"))
    ConceptRole.objects.create(user=by, concept=concept)
    edition = Edition(
        concept=concept,
        number=0,
        name=told.edition_name.strip(),
        slug=free_slug(Edition.objects.filter(concept=concept), told.edition_name),
        start_date=told.start,
        end_date=told.end,
        summary=told.summary,
        state=EditionState.DRAFT,
        visibility=Visibility.DRAFT,
        coordinating_office=told.office,
    )
    keep(edition, by, _("Concept begun"))
    return edition


def _require_sense(told: Beginning) -> None:
    if Concept.objects.filter(body=told.body, name__iexact=told.name.strip(), deleted=False).exists():
        raise Refused({"name": _("There is a concept of this name already. Choose another name.")})
    if told.office is not None and told.office.body_id != told.body.pk:
        raise Refused({"office": _("Choose an organization of this municipality.")})
    if told.end is not None and told.end <= told.start:
        raise Refused({"end": _("It ends before it begins. Choose a later day.")})
