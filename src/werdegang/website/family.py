# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which papers belong together: the family tree as the source shows it, and other ties in both directions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from werdegang.council.models import Paper, PaperRelation
from werdegang.council.vocabulary import RelationKind
from werdegang.ui.formats import day

INVERSE = {
    RelationKind.SUPERORDINATED: RelationKind.SUBORDINATED,
    RelationKind.SUBORDINATED: RelationKind.SUPERORDINATED,
}


@dataclass(frozen=True)
class Relative:
    """A paper in the family: what is known of it, and the paper itself where it is here."""

    label: str
    name: str
    paper: Paper | None
    depth: int = 0
    here: bool = False
    is_sample: bool = False


def relations_of(paper: Paper, user: Any) -> QuerySet[PaperRelation]:
    """Ties from and to a paper, with the papers at both ends; one query."""
    rows = PaperRelation.objects.visible_to(user).filter(Q(paper=paper.pk) | Q(related=paper.pk))
    return rows.select_related("paper", "related").order_by("kind", "position", "pk")


def tree(paper: Paper, relations: Iterable[PaperRelation]) -> list[Relative]:
    """The family tree with this paper in it; empty where the source shows none."""
    lines = [each for each in relations if each.kind == RelationKind.FAMILY and each.paper_id == paper.pk]
    members = [_member(paper, each) for each in lines]
    if members and not any(each.here for each in members):
        members.insert(0, Relative(_label(paper.reference, _("this paper")), paper.name, None, 0, True))
    return members


def ties(paper: Paper, relations: Iterable[PaperRelation], shown: Sequence[Relative]) -> list[Relative]:
    """Papers tied to this one outside the tree, once each."""
    known = {each.paper.pk for each in shown if each.paper} | {paper.pk}
    found = []
    for each in relations:
        outgoing = each.paper_id == paper.pk
        other = each.related if outgoing else each.paper
        if (outgoing and each.kind == RelationKind.FAMILY) or (other and other.pk in known):
            continue
        if other:
            known.add(other.pk)
        found.append(_tie(each, other, outgoing))
    return found


def _member(paper: Paper, line: PaperRelation) -> Relative:
    here = line.related_id == paper.pk or bool(line.reference and line.reference == paper.reference)
    details = (line.reference, _("this paper") if here else line.lead_office)
    other = None if here else line.related
    name = line.name or (other.name if other else "") or line.paper_type or (paper.name if here else "")
    kind = line.paper_type if line.name and not here else ""
    return Relative(_label(*details, kind), name, other, line.depth, here, line.is_sample)


def _tie(line: PaperRelation, other: Paper | None, outgoing: bool) -> Relative:
    kind = RelationKind(line.kind)
    if kind is RelationKind.FAMILY:
        kind = RelationKind.RELATED
    words = (kind if outgoing else INVERSE.get(kind, kind)).label
    # A paper without a number is told from its namesakes by its day.
    reference = (other.reference or day(other.sort_date)) if other else line.reference
    name = other.name if other else line.name or line.paper_type or line.reference
    return Relative(_label(str(words), reference), name, other, is_sample=bool(other and other.is_sample))


def _label(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
