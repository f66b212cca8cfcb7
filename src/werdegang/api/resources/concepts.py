# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concepts."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop
from ninja import Field, Query, Router, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json, ListQuery, Page, answers, listed, sent
from werdegang.api.finding import concept_at
from werdegang.api.resources.shared import (
    Reference,
    ResolutionReference,
    Thing,
    TranslatedText,
    edition_reference,
    papers_in_oparl,
    resolution,
    seen,
    translations,
)
from werdegang.concepts.models import Concept, Edition, ReportingDuty, Translation
from werdegang.concepts.vocabulary import TRANSLATED
from werdegang.core.joined import joined

router = Router(tags=[gettext_noop("Concepts")])


class DutyOut(Schema):
    """A recurring duty to report."""

    recipient: str
    every_months: int
    since: datetime.date
    resolution: ResolutionReference | None = Field(description="Where it was decided.")
    source: str
    sample: bool


class ConceptOut(Thing):
    """A strategy of the municipality that lives on through its editions."""

    name: str
    short_name: str
    summary: str
    editions: list[Reference] = Field(description="From the first to the latest.")
    reporting_duties: list[DutyOut]
    translations: list[TranslatedText]


def _concepts() -> "QuerySet[Concept]":
    line = Edition.objects.visible_to(None).select_related("concept").order_by("number")
    own = Q(**{f"{name}__isnull": True for name in TRANSLATED})
    words = Translation.objects.visible_to(None).filter(own).order_by("language", "field", "pk")
    duties = ReportingDuty.objects.visible_to(None).order_by("pk")
    both = joined(duties, None, "resolution", "recipient").select_related("resolution__paper")
    return Concept.objects.visible_to(None).prefetch_related(
        seen("editions", line), seen("translations", words), seen("reporting_duties", both)
    )


def _tell(found: Sequence[Any], places: Places) -> list[Json]:
    papers = papers_in_oparl(
        (duty.resolution for each in found for duty in each.reporting_duties.all()), places
    )
    return [
        {
            "id": places.api("concept", each.slug),
            "slug": each.slug,
            "web": places.page("concept", each.slug),
            "sample": each.is_sample,
            "name": each.name,
            "short_name": each.short_name,
            "summary": each.summary,
            "editions": [edition_reference(edition, places) for edition in each.editions.all()],
            "reporting_duties": [_duty(duty, places, papers) for duty in each.reporting_duties.all()],
            "translations": translations(each),
        }
        for each in found
    ]


def _duty(duty: Any, places: Places, papers: dict[int, str]) -> Json:
    return {
        "recipient": duty.recipient.name,
        "every_months": duty.every_months,
        "since": duty.since,
        "resolution": resolution(duty.resolution, places, papers),
        "source": duty.source,
        "sample": duty.is_sample,
    }


@router.get(
    "concepts",
    response=answers(Page[ConceptOut]),
    url_name="concepts",
    summary=gettext_noop("Concepts"),
)
def concepts(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    """All concepts."""
    return listed(request, query, _concepts(), _tell)


@router.get(
    "concepts/{slug:concept}",
    response=answers(ConceptOut),
    url_name="concept",
    summary=gettext_noop("A concept"),
)
def concept(request: HttpRequest, concept: str) -> HttpResponse:
    """One concept with the line of its editions."""
    found = concept_at(concept)
    if found.slug != concept:
        return redirect("api:concept", found.slug, permanent=True)
    return sent(request, _tell(list(_concepts().filter(pk=found.pk)), Places.of(request))[0])
