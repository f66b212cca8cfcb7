# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Participation: its phases, what was proposed, and what became of it."""

import datetime
from collections.abc import Sequence
from typing import Any, Literal

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop
from ninja import Field, Query, Router, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json, ListQuery, Page, answers, listed, sent
from werdegang.api.finding import concept_at, names
from werdegang.api.resources.shared import (
    Reference,
    Thing,
    concept_reference,
    edition_reference,
    last_day,
    part_reference,
    seen,
)
from werdegang.core.joined import joined
from werdegang.history.found import by_address
from werdegang.participation.models import ParticipationPhase, Proposal, ProposalResult

router = Router(tags=[gettext_noop("Participation")])
PhaseKind = Literal["conference", "working_group", "board", "survey", "call"]
ProposalOutcome = Literal["open", "accepted", "partly", "merged", "not_accepted"]
"""As the models have them, whose names mean other things elsewhere in the document."""


class PhaseOut(Thing):
    """A step of the participation process."""

    concept: Reference
    edition: Reference | None
    title: str
    kind: PhaseKind
    description: str
    start_date: datetime.date
    end_date: datetime.date | None = Field(description="The last day.")
    place: str


class PhaseQuery(ListQuery):
    """Filters of phases."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    kind: PhaseKind | None = None


class NeedReference(Schema):
    """A need, which has no address of its own: where it stands."""

    title: str
    edition: Reference


class ProposalOut(Schema):
    """What somebody proposed, and the answer."""

    phase: Reference
    number: int = Field(description="Within its phase.")
    title: str
    text: str
    made_by: str = Field(description="A group or a gathering, no private person.")
    date: datetime.date | None
    outcome: ProposalOutcome
    reason: str
    goals: list[Reference] = Field(description="The goals that it became.")
    measures: list[Reference] = Field(description="The measures that it became.")
    needs: list[NeedReference] = Field(description="The needs that it became.")
    web: str
    sample: bool


class ProposalQuery(ListQuery):
    """Filters of proposals."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    phase: str | None = Field(None, description=gettext_noop("A phase, as “concept/phase”."))
    outcome: ProposalOutcome | None = None


def _phases() -> "QuerySet[ParticipationPhase]":
    rows = ParticipationPhase.objects.visible_to(None).select_related("concept")
    return joined(rows, None, "edition").select_related("edition__concept")


def _slugs(phase: Any) -> tuple[str, str]:
    return phase.concept.slug, phase.slug


def _phase_page(phase: Any, places: Places) -> str:
    return f"{places.page('participation')}?phase={phase.slug}"


def _tell(found: Sequence[Any], places: Places) -> list[Json]:
    return [
        {
            "id": places.api("phase", *_slugs(each)),
            "slug": each.slug,
            "web": _phase_page(each, places),
            "sample": each.is_sample,
            "concept": concept_reference(each.concept, places),
            "edition": edition_reference(each.edition, places) if each.edition else None,
            "title": each.title,
            "kind": each.kind,
            "description": each.description,
            "start_date": each.start_date,
            "end_date": last_day(each.end_date),
            "place": each.place,
        }
        for each in found
    ]


def _tell_proposals(found: Sequence[Any], places: Places) -> list[Json]:
    return [_tell_proposal(each, places) for each in found]


def _tell_proposal(proposal: Any, places: Places) -> Json:
    phase, results = proposal.phase, proposal.results.all()
    page = _phase_page(phase, places)
    return {
        "phase": {"title": phase.title, "id": places.api("phase", *_slugs(phase)), "web": page},
        "number": proposal.number,
        "title": proposal.title,
        "text": proposal.text,
        "made_by": proposal.made_by,
        "date": proposal.date,
        "outcome": proposal.outcome,
        "reason": proposal.reason,
        "goals": [part_reference("goal", each.goal, places) for each in results if each.goal],
        "measures": [part_reference("measure", each.measure, places) for each in results if each.measure],
        "needs": [
            {"title": each.need.title, "edition": edition_reference(each.need.edition, places)}
            for each in results
            if each.need
        ],
        "web": f"{page}#vorschlag-{phase.slug}-{proposal.number}",
        "sample": proposal.is_sample,
    }


@router.get(
    "participation-phases",
    response=answers(Page[PhaseOut]),
    url_name="phases",
    summary=gettext_noop("Participation phases"),
)
def phases(request: HttpRequest, query: Query[PhaseQuery]) -> HttpResponse:
    """When people could speak."""
    rows = _phases()
    if query.concept:
        rows = rows.filter(concept__slug=query.concept)
    if query.kind:
        rows = rows.filter(kind=query.kind)
    return listed(request, query, rows, _tell)


@router.get(
    "participation-phases/{slug:concept}/{slug:slug}",
    response=answers(PhaseOut),
    url_name="phase",
    summary=gettext_noop("A participation phase"),
)
def phase(request: HttpRequest, concept: str, slug: str) -> HttpResponse:
    """One phase."""
    found: Any = _phases().filter(concept__slug=concept, slug=slug).first()
    if found is None:
        owner = concept_at(concept)
        found = by_address(_phases().filter(concept=owner), slug, str(owner.pk))
    if _slugs(found) != (concept, slug):
        return redirect("api:phase", *_slugs(found), permanent=True)
    return sent(request, _tell([found], Places.of(request))[0])


@router.get(
    "proposals",
    response=answers(Page[ProposalOut]),
    url_name="proposals",
    summary=gettext_noop("Proposals"),
)
def proposals(request: HttpRequest, query: Query[ProposalQuery]) -> HttpResponse:
    """What was proposed, and what became of it."""
    rows = Proposal.objects.visible_to(None).select_related("phase__concept")
    if query.concept:
        rows = rows.filter(phase__concept__slug=query.concept)
    if query.phase:
        line, slug = names("phase", query.phase, 2)
        rows = rows.filter(phase__concept__slug=line, phase__slug=slug)
    if query.outcome:
        rows = rows.filter(outcome=query.outcome)
    results = ProposalResult.objects.visible_to(None).select_related(
        "need__edition__concept", "goal__edition__concept", "measure__edition__concept"
    )
    loaded = rows.prefetch_related(seen("results", results.order_by("pk")))
    return listed(request, query, loaded, _tell_proposals)
