# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Legal bases, target groups, districts: what measures stand on, whom they are for, where they happen."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_noop
from ninja import Field, Query, Router, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json, ListQuery, Page, answers, listed
from werdegang.concepts.models import District, LegalBasis, TargetGroup

router = Router(tags=[gettext_noop("Background")])


class LegalBasisOut(Schema):
    """A law or a section of one."""

    citation: str = Field(description="Such as “§ 43 AufenthG”.")
    name: str
    url: str | None = Field(description="Where the text stands.")
    sample: bool


class TargetGroupOut(Schema):
    """A group of people whom goals, measures and offers are for."""

    name: str
    description: str
    sample: bool


class DistrictOut(Schema):
    """A part of the municipality."""

    name: str
    sample: bool


def tell_legal_basis(basis: Any) -> Json:
    """One of them."""
    return {
        "citation": basis.citation,
        "name": basis.name,
        "url": basis.url or None,
        "sample": basis.is_sample,
    }


def _bases(found: Sequence[Any], places: Places) -> list[Json]:
    return [tell_legal_basis(each) for each in found]


def _groups(found: Sequence[Any], places: Places) -> list[Json]:
    return [{"name": each.name, "description": each.description, "sample": each.is_sample} for each in found]


def _districts(found: Sequence[Any], places: Places) -> list[Json]:
    return [{"name": each.name, "sample": each.is_sample} for each in found]


@router.get(
    "legal-bases",
    response=answers(Page[LegalBasisOut]),
    url_name="legal-bases",
    summary=gettext_noop("Legal bases"),
)
def legal_bases(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    """The laws on which measures stand."""
    return listed(request, query, LegalBasis.objects.visible_to(None), _bases)


@router.get(
    "target-groups",
    response=answers(Page[TargetGroupOut]),
    url_name="target-groups",
    summary=gettext_noop("Target groups"),
)
def target_groups(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    """Whom goals, measures and offers are for."""
    return listed(request, query, TargetGroup.objects.visible_to(None), _groups)


@router.get(
    "districts",
    response=answers(Page[DistrictOut]),
    url_name="districts",
    summary=gettext_noop("Districts"),
)
def districts(request: HttpRequest, query: Query[ListQuery]) -> HttpResponse:
    """Parts of the municipality."""
    return listed(request, query, District.objects.visible_to(None), _districts)
