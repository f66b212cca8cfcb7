# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures with who carries them out, their money and their course, and status updates."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop
from ninja import Field, Query, Router, Schema

from werdegang.api.addresses import Places, names_of
from werdegang.api.answering import Json, ListQuery, Page, answers, listed, sent
from werdegang.api.finding import names, of_edition, part_at
from werdegang.api.resources.background import LegalBasisOut, tell_legal_basis
from werdegang.api.resources.goals import goal_named
from werdegang.api.resources.money import MoneyOut, money, tell_money
from werdegang.api.resources.responsibilities import (
    ResponsibilityOut,
    responsibilities,
    tell_responsibility,
)
from werdegang.api.resources.shared import (
    Reference,
    Thing,
    TranslatedText,
    edition_reference,
    last_day,
    part_reference,
    seen,
    titles,
    translated,
    translations,
)
from werdegang.api.resources.successions import SuccessionOut, successions, tell_successions
from werdegang.concepts.models import (
    District,
    FocusTopic,
    Goal,
    LegalBasis,
    Measure,
    MeasureSuccession,
    StatusUpdate,
    TargetGroup,
)
from werdegang.concepts.vocabulary import MeasureKind, MeasureState
from werdegang.people.models import Organization

router = Router(tags=[gettext_noop("Measures")])


class MeasureOut(Thing):
    """A measure or project."""

    edition: Reference
    title: str
    kind: MeasureKind
    description: str
    state: MeasureState = Field(description="Of the last released update.")
    state_since: datetime.date | None
    state_reason: str
    start_date: datetime.date | None
    end_date: datetime.date | None = Field(description="The last day.")
    completed_on: datetime.date | None
    goals: list[Reference]
    responsibilities: list[ResponsibilityOut]
    funding: list[MoneyOut]
    target_groups: list[str]
    focus_topics: list[str]
    districts: list[str]
    legal_bases: list[LegalBasisOut]
    continues: list[SuccessionOut]
    continued_by: list[SuccessionOut]
    translations: list[TranslatedText]


class MeasureQuery(ListQuery):
    """Filters of measures."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    edition: str | None = Field(None, description=gettext_noop("An edition, as “concept/edition”."))
    goal: str | None = Field(None, description=gettext_noop("A goal, as “concept/edition/goal”."))
    state: MeasureState | None = None
    kind: MeasureKind | None = None
    organization: str | None = Field(
        None, description=gettext_noop("Slug of an organization that has a part in it.")
    )
    district: str | None = Field(None, description=gettext_noop("Name of a district."))
    target_group: str | None = Field(None, description=gettext_noop("Name of a target group."))


class UpdateOut(Schema):
    """How a measure stood on a day, in public words."""

    measure: Reference
    date: datetime.date
    state: MeasureState
    progress: int | None = Field(description="Percent.")
    text: str
    translations: list[TranslatedText]
    sample: bool


class UpdateQuery(ListQuery):
    """Filters of status updates."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    edition: str | None = Field(None, description=gettext_noop("An edition, as “concept/edition”."))
    measure: str | None = Field(None, description=gettext_noop("A measure, as “concept/edition/measure”."))
    since: datetime.date | None = Field(None, description=gettext_noop("Of this day or later."))
    until: datetime.date | None = Field(None, description=gettext_noop("Of this day or earlier."))


def _measures() -> "QuerySet[Measure]":
    gated: tuple[tuple[str, Any], ...] = (
        ("target_groups", TargetGroup),
        ("focus_topics", FocusTopic),
        ("districts", District),
        ("legal_bases", LegalBasis),
    )
    goals = Goal.objects.visible_to(None).select_related("edition__concept").order_by("number")
    neighbours: list[Any] = [
        seen("goals", goals),
        seen("responsibilities", responsibilities()),
        seen("funding", money()),
        *(seen(name, model.objects.visible_to(None)) for name, model in gated),
        *successions(MeasureSuccession),
        translated(),
    ]
    rows = Measure.objects.visible_to(None).select_related("edition__concept")
    return rows.prefetch_related(*neighbours)


def _chosen(query: MeasureQuery) -> "QuerySet[Measure]":
    rows = of_edition(_measures(), query.concept, query.edition)
    if query.goal:
        rows = rows.filter(goals__in=goal_named(query.goal))
    if query.state:
        rows = rows.filter(state=query.state)
    if query.kind:
        rows = rows.filter(kind=query.kind)
    if query.organization:
        parts = responsibilities().filter(organization__slug=query.organization)
        rows = rows.filter(pk__in=parts.exclude(measure=None).order_by().values("measure"))
    if query.district:
        rows = rows.filter(districts__in=District.objects.visible_to(None).filter(name=query.district))
    if query.target_group:
        groups = TargetGroup.objects.visible_to(None).filter(name=query.target_group)
        rows = rows.filter(target_groups__in=groups)
    return rows.distinct()


def _tell(found: Sequence[Any], places: Places) -> list[Json]:
    oparl = places.oparl(
        Organization,
        {
            row.organization_id
            for each in found
            for row in (*each.responsibilities.all(), *each.funding.all())
            if row.organization is not None
        },
    )
    return [_tell_one(each, places, oparl) for each in found]


def _tell_one(each: Any, places: Places, oparl: dict[int, str]) -> Json:
    return {
        "id": places.api("measure", *names_of(each)),
        "slug": each.slug,
        "web": places.page("measure", *names_of(each)),
        "sample": each.is_sample,
        "edition": edition_reference(each.edition, places),
        "title": each.title,
        "kind": each.kind,
        "description": each.description,
        "state": each.state,
        "state_since": each.state_since,
        "state_reason": each.state_reason,
        "start_date": each.start_date,
        "end_date": last_day(each.end_date),
        "completed_on": each.completed_on,
        "goals": [part_reference("goal", goal, places) for goal in each.goals.all()],
        "responsibilities": [tell_responsibility(row, places, oparl) for row in each.responsibilities.all()],
        "funding": [tell_money(row, places, oparl) for row in each.funding.all()],
        "target_groups": titles(each.target_groups.all()),
        "focus_topics": titles(each.focus_topics.all()),
        "districts": titles(each.districts.all()),
        "legal_bases": [tell_legal_basis(basis) for basis in each.legal_bases.all()],
        **tell_successions("measure", each, places),
        "translations": translations(each),
    }


def _tell_updates(found: Sequence[Any], places: Places) -> list[Json]:
    return [
        {
            "measure": part_reference("measure", each.measure, places),
            "date": each.date,
            "state": each.state,
            "progress": each.progress,
            "text": each.text,
            "translations": translations(each),
            "sample": each.is_sample,
        }
        for each in found
    ]


@router.get(
    "measures",
    response=answers(Page[MeasureOut]),
    url_name="measures",
    summary=gettext_noop("Measures"),
)
def measures(request: HttpRequest, query: Query[MeasureQuery]) -> HttpResponse:
    """Measures of all editions."""
    return listed(request, query, _chosen(query), _tell)


@router.get(
    "measures/{slug:concept}/{slug:edition}/{slug:slug}",
    response=answers(MeasureOut),
    url_name="measure",
    summary=gettext_noop("A measure"),
)
def measure(request: HttpRequest, concept: str, edition: str, slug: str) -> HttpResponse:
    """One measure."""
    found = part_at(_measures(), concept, edition, slug)
    if names_of(found) != (concept, edition, slug):
        return redirect("api:measure", *names_of(found), permanent=True)
    return sent(request, _tell([found], Places.of(request))[0])


@router.get(
    "status-updates",
    response=answers(Page[UpdateOut]),
    url_name="status-updates",
    summary=gettext_noop("Status updates"),
)
def status_updates(request: HttpRequest, query: Query[UpdateQuery]) -> HttpResponse:
    """How measures stood on a day; what is internal is not told."""
    rows = StatusUpdate.objects.visible_to(None).select_related("measure__edition__concept")
    if query.concept:
        rows = rows.filter(measure__edition__concept__slug=query.concept)
    if query.edition:
        line, slug = names("edition", query.edition, 2)
        rows = rows.filter(measure__edition__concept__slug=line, measure__edition__slug=slug)
    if query.measure:
        line, of, slug = names("measure", query.measure, 3)
        rows = rows.filter(
            measure__edition__concept__slug=line, measure__edition__slug=of, measure__slug=slug
        )
    if query.since:
        rows = rows.filter(date__gte=query.since)
    if query.until:
        rows = rows.filter(date__lte=query.until)
    return listed(request, query, rows.prefetch_related(translated()), _tell_updates)
