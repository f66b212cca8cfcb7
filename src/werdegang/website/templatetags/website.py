# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Template tags of the public pages."""

from datetime import date

from django import template

from werdegang.concepts.vocabulary import MeasureState
from werdegang.website import addresses, editions, lineage, rating_words

register = template.Library()


@register.filter
def address(thing: object) -> str:
    """``{{ paper|address }}``: the permanent path of an object; empty for nothing."""
    return addresses.address(thing) if thing else ""


@register.filter
def course(thing: object) -> str:
    """``{{ paper|course }}``: where the course of an object over time lives."""
    return lineage.course_address(thing)


@register.filter
def lastday(end: date | None) -> date | None:
    """``{{ edition.end_date|lastday }}``: the last day of a half-open period."""
    return editions.last_day(end)


@register.filter
def measurekind(state: str) -> str:
    """``{% status measure.state|measurekind … %}``: the state of a measure as the design system names it."""
    return rating_words.MEASURE_KINDS.get(MeasureState(state), "open")
