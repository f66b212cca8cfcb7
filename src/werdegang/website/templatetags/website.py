# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Template tags of the public pages."""

from datetime import date
from typing import Any

from django import template
from django.urls import reverse
from django.utils.http import urlencode

from werdegang.concepts.models import Measure
from werdegang.concepts.vocabulary import MeasureState
from werdegang.website import addresses, editions, lineage, rating_words
from werdegang.website.subjects import places

register = template.Library()


@register.filter
def address(thing: object) -> str:
    """``{{ paper|address }}``: the permanent path of an object; empty for nothing."""
    return addresses.address(thing) if thing else ""


@register.filter
def evidenceurl(measure: Measure, file_slug: str) -> str:
    """``{{ measure|evidenceurl:file.slug }}``: where a file of a status update is found."""
    return addresses.evidence_address(measure, file_slug)


@register.filter
def course(thing: object) -> str:
    """``{{ paper|course }}``: where the course of an object over time lives."""
    return lineage.course_address(thing)


@register.simple_tag(takes_context=True)
def subscribe_url(context: template.Context, thing: Any = None, anchor: str = "") -> str:
    """``{% subscribe_url paper as url %}``: where one subscribes to this page; empty for what is not public.

    With ``anchor``: to what stands at that place of the page.
    """
    if thing is not None and thing.visibility != "public":
        return ""
    request = context["request"]
    asked = places.what_is_asked(request.GET.urlencode())
    place = f"{request.path}?{asked}" if asked and thing is None else request.path
    place = f"{place}#{anchor}" if anchor else place
    return f"{reverse('website:subscribe')}?{urlencode({'zu': place})}"


@register.filter
def lastday(end: date | None) -> date | None:
    """``{{ edition.end_date|lastday }}``: the last day of a half-open period."""
    return editions.last_day(end)


@register.filter
def measurekind(state: str) -> str:
    """``{% status measure.state|measurekind … %}``: the state of a measure as the design system names it."""
    return rating_words.MEASURE_KINDS.get(MeasureState(state), "open")
