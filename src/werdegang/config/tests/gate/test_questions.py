# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The matrix asks each field of a filter, each order and each question to the interface, with hidden words, too."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl

import pytest

from werdegang.api.answering import ListQuery
from werdegang.api.resources import (
    editions,
    followup,
    goals,
    indicators,
    measures,
    offers,
    participation,
    reports,
)
from werdegang.config.tests.gate.routes import calls
from werdegang.config.tests.gate.world import World
from werdegang.website.list_filter import ORDER, ListFilter
from werdegang.website.meetings import MeetingFilter
from werdegang.website.paper_filter import PaperFilter
from werdegang.website.resolution_filter import ResolutionFilter
from werdegang.website.views.indicators import IndicatorFilter
from werdegang.website.views.measures import MeasureFilter
from werdegang.website.views.offers import GoodPracticeFilter, OfferFilter
from werdegang.website.views.participation import ProposalFilter

pytestmark = pytest.mark.django_db
PAGING = {"cursor", "limit"}
"""Of every list of the interface; ``api/tests`` walk through lists."""
LISTS: dict[type[Any], str] = {
    MeetingFilter: "website:meeting_list",
    PaperFilter: "website:paper_list",
    ResolutionFilter: "website:resolution_list",
    IndicatorFilter: "website:indicator_list",
    MeasureFilter: "website:measure_list",
    GoodPracticeFilter: "website:good_practice_list",
    OfferFilter: "website:offer_list",
    ProposalFilter: "website:participation",
    editions.EditionQuery: "api:editions",
    followup.AssignmentQuery: "api:assignments",
    goals.GoalQuery: "api:goals",
    goals.NeedQuery: "api:needs",
    indicators.IndicatorQuery: "api:indicators",
    indicators.ValueQuery: "api:indicator-values",
    measures.MeasureQuery: "api:measures",
    measures.UpdateQuery: "api:status-updates",
    offers.OfferQuery: "api:offers",
    offers.PracticeQuery: "api:good-practices",
    participation.PhaseQuery: "api:phases",
    participation.ProposalQuery: "api:proposals",
    reports.ReportQuery: "api:reports",
}
"""What can be asked of a list -> its route."""


def _below(parent: type[Any]) -> Iterator[type[Any]]:
    for child in parent.__subclasses__():
        yield child
        yield from _below(child)


def _questions(asked: type[Any]) -> set[tuple[str, str]]:
    """Names that must be asked; of orders each value."""
    if issubclass(asked, ListFilter):
        return {(name, "") for name in asked.base_fields} | {(ORDER, each) for each in asked.orders if each}
    return {(name, "") for name in set(asked.model_fields) - PAGING}


def test_a_new_filter_is_known_here() -> None:
    there = {each for parent in (ListFilter, ListQuery) for each in _below(parent)}
    assert {each for each in there if "tests" not in each.__module__} == set(LISTS)


def test_each_question_is_asked(world: World) -> None:
    """Of every list, by the addresses that the matrix calls; add what is missing to the ``queries`` of its route."""
    asked: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for call in calls(world):
        for name, value in parse_qsl(call.path.partition("?")[2]):
            asked[call.route] |= {(name, ""), (name, value)}
    missing = {
        route: sorted(_questions(kind) - asked[route])
        for kind, route in LISTS.items()
        if _questions(kind) - asked[route]
    }
    assert not missing, "\n".join(f"{route}: {names}" for route, names in missing.items())
