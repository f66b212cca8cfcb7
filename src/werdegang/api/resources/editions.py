# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Editions of concepts, with what frames their goals."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop
from ninja import Field, Query, Router, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json, ListQuery, Page, answers, listed, sent
from werdegang.api.finding import edition_at
from werdegang.api.resources.money import MoneyOut, money, tell_money
from werdegang.api.resources.shared import (
    OrganizationReference,
    Reference,
    ResolutionReference,
    Thing,
    TranslatedText,
    concept_reference,
    edition_reference,
    last_day,
    organization,
    papers_in_oparl,
    resolution,
    seen,
    translated,
    translations,
)
from werdegang.concepts.models import ActionField, Edition, FocusTopic, GuidingPrinciple
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.joined import joined
from werdegang.people.models import Organization

router = Router(tags=[gettext_noop("Concepts")])


class PartOut(Schema):
    """A titled part of an edition."""

    title: str
    text: str
    sample: bool


class EditionOut(Thing):
    """One edition of a concept: number 0 is the concept itself, 1 its first continuation."""

    concept: Reference
    number: int
    name: str
    summary: str
    state: EditionState
    start_date: datetime.date
    end_date: datetime.date | None = Field(description="The last day.")
    predecessor: Reference | None
    adopted_by: ResolutionReference | None
    coordinating_office: OrganizationReference | None
    advisory_board: OrganizationReference | None
    guiding_principles: list[PartOut]
    focus_topics: list[PartOut]
    action_fields: list[PartOut]
    funding: list[MoneyOut] = Field(description="Of the edition as a whole; what measures cost stands there.")
    translations: list[TranslatedText]
    json_file: str = Field(description="The whole edition as JSON, with its schema.")
    workbook: str = Field(description="The whole edition as a workbook (XLSX).")


class EditionQuery(ListQuery):
    """Filters of editions."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    state: EditionState | None = None


def _editions() -> "QuerySet[Edition]":
    rows = joined(
        Edition.objects.visible_to(None).select_related("concept"),
        None,
        "adopted_by",
        "coordinating_office",
        "advisory_board",
        "predecessor",
    )
    parts = [
        seen(name, model.objects.visible_to(None).order_by("position", "pk"))
        for name, model in (
            ("guiding_principles", GuidingPrinciple),
            ("focus_topics", FocusTopic),
            ("action_fields", ActionField),
        )
    ]
    own = seen("funding", money().filter(measure=None))
    return rows.select_related("adopted_by__paper", "predecessor__concept").prefetch_related(
        *parts, own, translated()
    )


def _part(part: Any) -> Json:
    return {"title": part.title, "text": part.text, "sample": part.is_sample}


def _tell(found: Sequence[Any], places: Places) -> list[Json]:
    papers = papers_in_oparl((each.adopted_by for each in found), places)
    offices = {key for each in found for key in (each.coordinating_office_id, each.advisory_board_id) if key}
    offices |= {
        row.organization_id for each in found for row in each.funding.all() if row.organization is not None
    }
    oparl = places.oparl(Organization, offices)
    return [
        {
            "id": places.api("edition", *_slugs(each)),
            "slug": each.slug,
            "web": places.page("edition", *_slugs(each)),
            "sample": each.is_sample,
            "concept": concept_reference(each.concept, places),
            "number": each.number,
            "name": each.name,
            "summary": each.summary,
            "state": each.state,
            "start_date": each.start_date,
            "end_date": last_day(each.end_date),
            "predecessor": edition_reference(each.predecessor, places) if each.predecessor else None,
            "adopted_by": resolution(each.adopted_by, places, papers),
            "coordinating_office": organization(each.coordinating_office, places, oparl),
            "advisory_board": organization(each.advisory_board, places, oparl),
            "guiding_principles": [_part(part) for part in each.guiding_principles.all()],
            "focus_topics": [_part(part) for part in each.focus_topics.all()],
            "action_fields": [_part(part) for part in each.action_fields.all()],
            "funding": [tell_money(row, places, oparl) for row in each.funding.all()],
            "translations": translations(each),
            "json_file": places.page("edition_json", *_slugs(each)),
            "workbook": places.page("edition_xlsx", *_slugs(each)),
        }
        for each in found
    ]


def _slugs(edition: Any) -> tuple[str, str]:
    return edition.concept.slug, edition.slug


@router.get(
    "editions",
    response=answers(Page[EditionOut]),
    url_name="editions",
    summary=gettext_noop("Editions"),
)
def editions(request: HttpRequest, query: Query[EditionQuery]) -> HttpResponse:
    """Editions of all concepts."""
    rows = _editions()
    if query.concept:
        rows = rows.filter(concept__slug=query.concept)
    if query.state:
        rows = rows.filter(state=query.state)
    return listed(request, query, rows, _tell)


@router.get(
    "editions/{slug:concept}/{slug:edition}",
    response=answers(EditionOut),
    url_name="edition",
    summary=gettext_noop("An edition"),
)
def edition(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """One edition with its guiding principles, focus topics, action fields and money."""
    found = edition_at(_editions(), concept, edition)
    if _slugs(found) != (concept, edition):
        return redirect("api:edition", *_slugs(found), permanent=True)
    return sent(request, _tell([found], Places.of(request))[0])
