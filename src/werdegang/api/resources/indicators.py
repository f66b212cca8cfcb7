# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures, their targets, and their values as far as they may be shown."""

import datetime
from collections.abc import Sequence
from itertools import chain
from typing import Any

from django.db import connection
from django.db.models import Q, QuerySet
from django.db.models.functions import Collate
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_noop
from ninja import Field, Query, Router, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import (
    Json,
    ListQuery,
    Page,
    answers,
    check_names,
    listed,
    next_page,
    place_of,
    sent,
)
from werdegang.api.finding import names
from werdegang.api.resources.goals import goal_named
from werdegang.api.resources.ratings import indicator_reference, rounded
from werdegang.api.resources.shared import (
    OrganizationReference,
    Reference,
    Thing,
    TranslatedText,
    concept_reference,
    edition_reference,
    last_day,
    organization,
    part_reference,
    seen,
    translated,
    translations,
)
from werdegang.concepts.breakdown import read
from werdegang.concepts.models import (
    Dimension,
    DimensionMember,
    Goal,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
)
from werdegang.concepts.querysets import Withheld
from werdegang.concepts.vocabulary import (
    Direction,
    IndicatorLevel,
    IndicatorPeriod,
    Publication,
    ValueStatus,
)
from werdegang.core.joined import joined
from werdegang.history.found import by_address
from werdegang.people.models import Organization

router = Router(tags=[gettext_noop("Key figures")])


class MemberOut(Schema):
    """One entry of a codelist."""

    code: str
    name: str


class DimensionOut(Schema):
    """Something by which a figure is broken down, with its codelist."""

    code: str
    name: str
    members: list[MemberOut]


class TargetOut(Schema):
    """Where an edition wants the figure to be."""

    edition: Reference
    baseline_value: float
    baseline_date: datetime.date
    target_value: float
    target_date: datetime.date
    sample: bool


class IndicatorOut(Thing):
    """A key figure of a concept."""

    concept: Reference
    title: str
    definition: str
    unit: str
    decimals: int
    direction: Direction
    level: IndicatorLevel
    period: IndicatorPeriod
    source: str
    source_url: str | None
    license: str
    responsible: OrganizationReference | None
    base: Reference | None = Field(description="The figure that it is a share of.")
    dimensions: list[DimensionOut]
    targets: list[TargetOut]
    goals: list[Reference]
    translations: list[TranslatedText]
    values: str = Field(description="Address of its values here.")
    csv: str
    xlsx: str
    data_package: str


class IndicatorQuery(ListQuery):
    """Filters of key figures."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    edition: str | None = Field(
        None, description=gettext_noop("With a target in this edition, as “concept/edition”.")
    )
    goal: str | None = Field(None, description=gettext_noop("Of a goal, as “concept/edition/goal”."))
    level: IndicatorLevel | None = None


class ValueOut(Schema):
    """A value of a period; of the total or of members of up to two dimensions."""

    start_date: datetime.date
    end_date: datetime.date = Field(description="The last day.")
    members: dict[str, str] = Field(
        description="Codes of members by the code of their dimension; empty: all."
    )
    value: float | None = Field(description="Null where it is withheld.")
    publication: Publication = Field(
        description="“withheld”: a number that could tell on people, or that would give one away."
    )
    status: ValueStatus | None
    as_of: datetime.date | None
    note: str
    revision: int | None = Field(description="1 as first published; 2 and more: corrected since.")
    sample: bool


class ValueQuery(ListQuery):
    """Filters of values."""

    since: datetime.date | None = Field(
        None, description=gettext_noop("Periods that begin on this day or later.")
    )
    until: datetime.date | None = Field(
        None, description=gettext_noop("Periods that begin on this day or earlier.")
    )
    total: bool = Field(False, description=gettext_noop("True: without what is broken down."))


def _indicators() -> "QuerySet[Indicator]":
    members = DimensionMember.objects.visible_to(None).order_by("position", "pk")
    dimensions = Dimension.objects.visible_to(None).order_by("position", "pk")
    targets = IndicatorTarget.objects.visible_to(None).select_related("edition__concept")
    goals = Goal.objects.visible_to(None).select_related("edition__concept")
    return joined(
        Indicator.objects.visible_to(None).select_related("concept"), None, "responsible", "base"
    ).prefetch_related(
        seen("dimensions", dimensions.prefetch_related(seen("members", members))),
        seen("targets", targets.order_by("target_date", "pk")),
        seen("goals", goals.order_by("edition", "number")),
        translated(),
    )


def _target(target: Any, places: Places) -> Json:
    return {
        "edition": edition_reference(target.edition, places),
        "baseline_value": target.baseline_value,
        "baseline_date": target.baseline_date,
        "target_value": target.target_value,
        "target_date": target.target_date,
        "sample": target.is_sample,
    }


def _dimension(dimension: Any) -> Json:
    members = [{"code": each.code, "name": each.name} for each in dimension.members.all()]
    return {"code": dimension.code, "name": dimension.name, "members": members}


def _tell(found: Sequence[Any], places: Places) -> list[Json]:
    oparl = places.oparl(Organization, {each.responsible_id for each in found if each.responsible})
    return [
        {
            "id": places.api("indicator", each.slug),
            "slug": each.slug,
            "web": places.page("indicator", each.slug),
            "sample": each.is_sample,
            "concept": concept_reference(each.concept, places),
            "title": each.title,
            "definition": each.definition,
            "unit": each.unit,
            "decimals": each.decimals,
            "direction": each.direction,
            "level": each.level,
            "period": each.period,
            "source": each.source,
            "source_url": each.source_url or None,
            "license": each.license_name,
            "responsible": organization(each.responsible, places, oparl),
            "base": indicator_reference(each.base, places) if each.base else None,
            "dimensions": [_dimension(dimension) for dimension in each.dimensions.all()],
            "targets": [_target(target, places) for target in each.targets.all()],
            "goals": [part_reference("goal", goal, places) for goal in each.goals.all()],
            "translations": translations(each),
            "values": places.api("indicator-values", each.slug),
            "csv": places.page("indicator_csv", each.slug),
            "xlsx": places.page("indicator_xlsx", each.slug),
            "data_package": places.page("indicator_package", each.slug),
        }
        for each in found
    ]


@router.get(
    "indicators",
    response=answers(Page[IndicatorOut]),
    url_name="indicators",
    summary=gettext_noop("Key figures"),
)
def indicators(request: HttpRequest, query: Query[IndicatorQuery]) -> HttpResponse:
    """Key figures of all concepts."""
    rows = _indicators()
    if query.concept:
        rows = rows.filter(concept__slug=query.concept)
    if query.edition:
        line, slug = names("edition", query.edition, 2)
        targets = IndicatorTarget.objects.visible_to(None).filter(
            edition__concept__slug=line, edition__slug=slug
        )
        rows = rows.filter(pk__in=targets.order_by().values("indicator"))
    if query.goal:
        rows = rows.filter(goals__in=goal_named(query.goal))
    if query.level:
        rows = rows.filter(level=query.level)
    return listed(request, query, rows, _tell)


@router.get(
    "indicators/{slug:slug}",
    response=answers(IndicatorOut),
    url_name="indicator",
    summary=gettext_noop("A key figure"),
)
def indicator(request: HttpRequest, slug: str) -> HttpResponse:
    """One key figure: what it counts, its targets, its codelists."""
    found = by_address(_indicators(), slug)
    if found.slug != slug:
        return redirect("api:indicator", found.slug, permanent=True)
    return sent(request, _tell([found], Places.of(request))[0])


@router.get(
    "indicators/{slug:slug}/values",
    response=answers(Page[ValueOut]),
    url_name="indicator-values",
    summary=gettext_noop("Values of a key figure"),
)
def indicator_values(request: HttpRequest, slug: str, query: Query[ValueQuery]) -> HttpResponse:
    """Values by period and breakdown; of what is withheld, that it is."""
    found: Any = by_address(Indicator.objects.visible_to(None), slug)
    if found.slug != slug:
        return redirect("api:indicator-values", found.slug, permanent=True)
    check_names(request, query)
    rows = IndicatorValue.objects.filter(indicator=found).annotate(spelled=_spelled())
    if query.since:
        rows = rows.filter(period_start__gte=query.since)
    if query.until:
        rows = rows.filter(period_start__lte=query.until)
    if query.total:
        rows = rows.filter(dimension_key="")
    if query.cursor:
        day, key = place_of(request, query.cursor)
        start = datetime.date.fromisoformat(day)
        rows = rows.filter(Q(period_start__gt=start) | Q(period_start=start, spelled__gt=key))
    in_order = rows.visible_to(None).order_by("period_start", "spelled")
    shown: list[Any] = list(in_order[: query.limit + 1])
    both = sorted(chain(shown, rows.withheld_from(None)), key=_place)
    page, places = both[: query.limit], Places.of(request)
    further = None
    if len(both) > query.limit:
        last_start, last_key = _place(page[-1])
        further = next_page(request, places, [last_start.isoformat(), last_key])
    known = _known_members(found)
    told = [_value(each, found) for each in page if set(read(each.dimension_key)) <= known]
    return sent(request, {"data": told, "links": {"next": further}})


def _spelled() -> Collate:
    """The spelling of members in the order of its characters, as Python sorts it."""
    return Collate("dimension_key", "C" if connection.vendor == "postgresql" else "BINARY")


def _known_members(indicator: Indicator) -> set[tuple[str, str]]:
    """What the figure is broken down by, as far as anybody sees it; one query."""
    members = DimensionMember.objects.visible_to(None).filter(dimension__indicators=indicator)
    return set(members.values_list("dimension__code", "code"))


def _place(value: Any) -> tuple[datetime.date, str]:
    return value.period_start, value.dimension_key


def _value(value: IndicatorValue | Withheld, indicator: Indicator) -> Json:
    told: Json = {
        "start_date": value.period_start,
        "end_date": last_day(value.period_end),
        "members": dict(read(value.dimension_key)),
        "value": None,
        "publication": Publication.WITHHELD,
        "status": None,
        "as_of": None,
        "note": "",
        "revision": None,
        "sample": value.is_sample,
    }
    if isinstance(value, IndicatorValue):
        told |= {
            "value": rounded(value.value, indicator),
            "publication": Publication.SHOWN,
            "status": value.status,
            "as_of": value.as_of,
            "note": value.note,
            "revision": value.revision,
        }
    return told
