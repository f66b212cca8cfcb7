# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals with their explained status, and the needs behind them."""

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
from werdegang.api.resources.ratings import StatusOut, indicator_reference, inputs, tell_status
from werdegang.api.resources.responsibilities import (
    ResponsibilityOut,
    bodies_in_oparl,
    responsibilities,
    tell_responsibility,
)
from werdegang.api.resources.shared import (
    Reference,
    Thing,
    TranslatedText,
    edition_reference,
    part_reference,
    seen,
    titles,
    translated,
    translations,
)
from werdegang.api.resources.successions import SuccessionOut, successions, tell_successions
from werdegang.concepts.models import (
    FocusTopic,
    Goal,
    GoalSuccession,
    Need,
    TargetGroup,
)

router = Router(tags=[gettext_noop("Goals")])


class GoalOut(Thing):
    """What an edition wants to reach."""

    edition: Reference
    number: int
    title: str
    description: str
    rationale: str
    action_field: str
    focus_topics: list[str]
    target_groups: list[str]
    status: StatusOut
    measures: list[Reference]
    indicators: list[Reference]
    responsibilities: list[ResponsibilityOut]
    continues: list[SuccessionOut]
    continued_by: list[SuccessionOut]
    translations: list[TranslatedText]


class GoalQuery(ListQuery):
    """Filters of goals."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    edition: str | None = Field(None, description=gettext_noop("An edition, as “concept/edition”."))
    action_field: str | None = Field(None, description=gettext_noop("Title of an action field."))


class NeedOut(Schema):
    """A need that an edition describes."""

    edition: Reference
    title: str
    text: str
    goals: list[Reference] = Field(description="The goals that answer it.")
    translations: list[TranslatedText]
    sample: bool


class NeedQuery(ListQuery):
    """Filters of needs."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    edition: str | None = Field(None, description=gettext_noop("An edition, as “concept/edition”."))
    goal: str | None = Field(None, description=gettext_noop("A goal, as “concept/edition/goal”."))


def _goals() -> "QuerySet[Goal]":
    rows = Goal.objects.visible_to(None).select_related("edition__concept", "action_field")
    neighbours: list[Any] = [
        *inputs(),
        *successions(GoalSuccession),
        seen("focus_topics", FocusTopic.objects.visible_to(None)),
        seen("target_groups", TargetGroup.objects.visible_to(None)),
        seen("responsibilities", responsibilities()),
        translated(),
    ]
    return rows.prefetch_related(*neighbours)


def goal_named(text: str) -> "QuerySet[Goal]":
    """The goal that a parameter names, if anybody sees it. Raises Unreadable."""
    concept, edition, slug = names("goal", text, 3)
    return Goal.objects.visible_to(None).filter(
        edition__concept__slug=concept, edition__slug=edition, slug=slug
    )


def _tell(found: Sequence[Any], places: Places) -> list[Json]:
    oparl = bodies_in_oparl(found, places)
    return [
        {
            "id": places.api("goal", *names_of(each)),
            "slug": each.slug,
            "web": places.page("goal", *names_of(each)),
            "sample": each.is_sample,
            "edition": edition_reference(each.edition, places),
            "number": each.number,
            "title": each.title,
            "description": each.description,
            "rationale": each.rationale,
            "action_field": each.action_field.title,
            "focus_topics": titles(each.focus_topics.all()),
            "target_groups": titles(each.target_groups.all()),
            "status": tell_status(each, places),
            "measures": [part_reference("measure", measure, places) for measure in each.measures.all()],
            "indicators": [indicator_reference(figure, places) for figure in each.indicators.all()],
            "responsibilities": [
                tell_responsibility(row, places, oparl) for row in each.responsibilities.all()
            ],
            **tell_successions("goal", each, places),
            "translations": translations(each),
        }
        for each in found
    ]


def _tell_needs(found: Sequence[Any], places: Places) -> list[Json]:
    return [
        {
            "edition": edition_reference(each.edition, places),
            "title": each.title,
            "text": each.text,
            "goals": [part_reference("goal", goal, places) for goal in each.goals.all()],
            "translations": translations(each),
            "sample": each.is_sample,
        }
        for each in found
    ]


@router.get(
    "goals",
    response=answers(Page[GoalOut]),
    url_name="goals",
    summary=gettext_noop("Goals"),
)
def goals(request: HttpRequest, query: Query[GoalQuery]) -> HttpResponse:
    """Goals of all editions, each with its status and what made it."""
    rows = of_edition(_goals(), query.concept, query.edition)
    if query.action_field:
        rows = rows.filter(action_field__title=query.action_field)
    return listed(request, query, rows, _tell)


@router.get(
    "goals/{slug:concept}/{slug:edition}/{slug:slug}",
    response=answers(GoalOut),
    url_name="goal",
    summary=gettext_noop("A goal"),
)
def goal(request: HttpRequest, concept: str, edition: str, slug: str) -> HttpResponse:
    """One goal."""
    found = part_at(_goals(), concept, edition, slug)
    if names_of(found) != (concept, edition, slug):
        return redirect("api:goal", *names_of(found), permanent=True)
    return sent(request, _tell([found], Places.of(request))[0])


@router.get(
    "needs",
    response=answers(Page[NeedOut]),
    url_name="needs",
    summary=gettext_noop("Needs"),
)
def needs(request: HttpRequest, query: Query[NeedQuery]) -> HttpResponse:
    """Needs that editions describe."""
    rows = of_edition(Need.objects.visible_to(None), query.concept, query.edition)
    if query.goal:
        rows = rows.filter(goals__in=goal_named(query.goal))
    answering = Goal.objects.visible_to(None).select_related("edition__concept").order_by("number")
    loaded = rows.select_related("edition__concept").prefetch_related(seen("goals", answering), translated())
    return listed(request, query, loaded, _tell_needs)
