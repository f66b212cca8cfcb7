# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is on offer for people, and what works well."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext_noop
from ninja import Field, Query, Router

from werdegang.api.addresses import Places
from werdegang.api.answering import Json, ListQuery, Page, answers, listed, sent
from werdegang.api.finding import of_edition
from werdegang.api.resources.shared import (
    OrganizationReference,
    Reference,
    Thing,
    TranslatedText,
    edition_reference,
    organization,
    part_reference,
    seen,
    titles,
    translated,
    translations,
)
from werdegang.concepts.models import District, GoodPractice, Measure, ServiceOffer, TargetGroup
from werdegang.core.joined import joined
from werdegang.history.found import by_address
from werdegang.people.models import Organization

router = Router(tags=[gettext_noop("Offers and good practice")])


class OfferOut(Thing):
    """A course, a counselling hour, a meeting place."""

    title: str
    description: str
    subject: str
    text_language: str = Field(description="Of this description: BCP 47.")
    translation_of: Reference | None = Field(description="The same offer as it was first described.")
    languages: list[str] = Field(description="Languages spoken: ISO 639-1.")
    organization: OrganizationReference | None
    target_groups: list[str]
    districts: list[str]
    measures: list[Reference]
    address: str
    opening_hours: str
    contact_point: str
    accessibility: str
    website: str | None
    valid_until: datetime.date | None


class OfferQuery(ListQuery):
    """Filters of offers."""

    subject: str | None = None
    text_language: str | None = Field(None, description=gettext_noop("Language of the description: BCP 47."))
    district: str | None = Field(None, description=gettext_noop("Name of a district."))
    target_group: str | None = Field(None, description=gettext_noop("Name of a target group."))
    organization: str | None = Field(
        None, description=gettext_noop("Slug of the organization that offers it.")
    )
    valid: bool | None = Field(None, description=gettext_noop("True: without those that are over."))


class PracticeOut(Thing):
    """An example that others can follow."""

    edition: Reference
    title: str
    story: str
    measure: Reference | None
    organization: OrganizationReference | None
    translations: list[TranslatedText]


class PracticeQuery(ListQuery):
    """Filters of good practice."""

    concept: str | None = Field(None, description=gettext_noop("Slug of a concept."))
    edition: str | None = Field(None, description=gettext_noop("An edition, as “concept/edition”."))


def _offers() -> "QuerySet[ServiceOffer]":
    measures = Measure.objects.visible_to(None).select_related("edition__concept")
    return joined(
        ServiceOffer.objects.visible_to(None), None, "organization", "translation_of"
    ).prefetch_related(
        seen("measures", measures),
        seen("target_groups", TargetGroup.objects.visible_to(None)),
        seen("districts", District.objects.visible_to(None)),
    )


def _reference(offer: Any, places: Places) -> Json:
    return {"title": offer.title, "id": places.api("offer", offer.slug), "web": places.page("offer_list")}


def _tell(found: Sequence[Any], places: Places) -> list[Json]:
    oparl = places.oparl(Organization, {each.organization_id for each in found if each.organization})
    return [
        {
            "id": places.api("offer", each.slug),
            "slug": each.slug,
            "web": places.page("offer_list"),
            "sample": each.is_sample,
            "title": each.title,
            "description": each.description,
            "subject": each.subject,
            "text_language": each.text_language,
            "translation_of": _reference(each.translation_of, places) if each.translation_of else None,
            "languages": each.languages,
            "organization": organization(each.organization, places, oparl),
            "target_groups": titles(each.target_groups.all()),
            "districts": titles(each.districts.all()),
            "measures": [part_reference("measure", measure, places) for measure in each.measures.all()],
            "address": each.address,
            "opening_hours": each.opening_hours,
            "contact_point": each.contact_point,
            "accessibility": each.accessibility,
            "website": each.website or None,
            "valid_until": each.valid_until,
        }
        for each in found
    ]


def _practices() -> "QuerySet[GoodPractice]":
    rows = GoodPractice.objects.visible_to(None).select_related("edition__concept")
    both = joined(rows, None, "measure", "organization")
    return both.select_related("measure__edition__concept").prefetch_related(translated())


def _tell_practices(found: Sequence[Any], places: Places) -> list[Json]:
    oparl = places.oparl(Organization, {each.organization_id for each in found if each.organization})
    return [
        {
            "id": places.api("good-practice", each.slug),
            "slug": each.slug,
            "web": places.page("good_practice_list"),
            "sample": each.is_sample,
            "edition": edition_reference(each.edition, places),
            "title": each.title,
            "story": each.story,
            "measure": part_reference("measure", each.measure, places) if each.measure else None,
            "organization": organization(each.organization, places, oparl),
            "translations": translations(each),
        }
        for each in found
    ]


@router.get(
    "offers",
    response=answers(Page[OfferOut]),
    url_name="offers",
    summary=gettext_noop("Offers"),
)
def offers(request: HttpRequest, query: Query[OfferQuery]) -> HttpResponse:
    """What is on offer; the same offer in another language is an offer of its own, with “translation_of”."""
    rows = _offers()
    if query.subject:
        rows = rows.filter(subject=query.subject)
    if query.text_language:
        rows = rows.filter(text_language=query.text_language)
    if query.district:
        rows = rows.filter(districts__in=District.objects.visible_to(None).filter(name=query.district))
    if query.target_group:
        groups = TargetGroup.objects.visible_to(None).filter(name=query.target_group)
        rows = rows.filter(target_groups__in=groups)
    if query.organization:
        rows = rows.filter(organization__slug=query.organization)
    if query.valid:
        rows = rows.filter(Q(valid_until=None) | Q(valid_until__gte=timezone.localdate()))
    return listed(request, query, rows.distinct(), _tell)


@router.get(
    "offers/{slug:slug}",
    response=answers(OfferOut),
    url_name="offer",
    summary=gettext_noop("An offer"),
)
def offer(request: HttpRequest, slug: str) -> HttpResponse:
    """One offer."""
    found = by_address(_offers(), slug)
    if found.slug != slug:
        return redirect("api:offer", found.slug, permanent=True)
    return sent(request, _tell([found], Places.of(request))[0])


@router.get(
    "good-practices",
    response=answers(Page[PracticeOut]),
    url_name="good-practices",
    summary=gettext_noop("Good practice"),
)
def good_practices(request: HttpRequest, query: Query[PracticeQuery]) -> HttpResponse:
    """Examples that others can follow."""
    return listed(request, query, of_edition(_practices(), query.concept, query.edition), _tell_practices)


@router.get(
    "good-practices/{slug:slug}",
    response=answers(PracticeOut),
    url_name="good-practice",
    summary=gettext_noop("An example of good practice"),
)
def good_practice(request: HttpRequest, slug: str) -> HttpResponse:
    """One example."""
    found = by_address(_practices(), slug)
    if found.slug != slug:
        return redirect("api:good-practice", found.slug, permanent=True)
    return sent(request, _tell_practices([found], Places.of(request))[0])
