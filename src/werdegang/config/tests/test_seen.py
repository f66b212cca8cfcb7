# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Conditions that are kept as SQL mean the same wherever a query has them."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.db.models import Count, Exists, OuterRef, Q
from django.test.utils import CaptureQueriesContext

from werdegang.core.seen import FENCE, OfEach
from werdegang.core.visibility import ANYONE, NOTHING, Viewer, Visibility
from werdegang.council.factories import PaperFactory
from werdegang.council.models import Paper, PaperRelation
from werdegang.council.querysets import PaperQuerySet

pytestmark = pytest.mark.django_db


@pytest.fixture(name="family")
def _family() -> tuple[Paper, Paper, Paper]:
    """A public paper with ties to another public one and to a hidden one."""
    paper, public = PaperFactory(), PaperFactory()
    hidden = PaperFactory(visibility=Visibility.INTERNAL)
    for place, other in enumerate((public, hidden)):
        PaperRelation.objects.create(paper=paper, related=other, position=place)
    return paper, public, hidden


def test_two_keys_to_one_table_are_asked_each(family: tuple[Paper, Paper, Paper]) -> None:
    """Both ends of a tie are papers."""
    _paper, public, _hidden = family
    assert [tie.related for tie in PaperRelation.objects.visible_to(None)] == [public]


def test_a_query_inside_one_of_the_same_table_is_asked_of_its_own_rows(
    family: tuple[Paper, Paper, Paper],
) -> None:
    """Paper within tie within paper: three times the same table, under three names."""
    paper, public, hidden = family
    ties = PaperRelation.objects.visible_to(None)
    assert list(Paper.objects.filter(pk__in=ties.values("related"))) == [public]
    assert list(Paper.objects.filter(Exists(ties.filter(paper=OuterRef("pk"))))) == [paper]
    assert set(Paper.objects.exclude(Exists(ties.filter(related=OuterRef("pk"))))) == {paper, hidden}


def test_a_condition_counts_what_is_seen(family: tuple[Paper, Paper, Paper]) -> None:
    """Grouped, and through a join."""
    paper, *_others = family
    seen = PaperRelation.objects.visible_to(None).values("paper").annotate(number=Count("pk"))
    assert list(seen) == [{"paper": paper.pk, "number": 1}]
    both = Q(pk__in=PaperRelation.objects.visible_to(None))
    assert PaperRelation.objects.filter(~both).count() == 1


def test_joined_lists_keep_the_condition(family: tuple[Paper, Paper, Paper]) -> None:
    """A union of two gated lists."""
    ties = PaperRelation.objects.visible_to(None).order_by()
    assert len(ties.union(ties, all=True)) == 2


def test_who_sees_nothing_sees_nothing(
    family: tuple[Paper, Paper, Paper], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A condition that no row meets is one, too, and so is its opposite."""
    monkeypatch.setattr(PaperQuerySet, "rule", lambda *_asked: NOTHING)
    seen = PaperRelation.objects.visible_to(Viewer())
    assert list(seen) == []
    assert PaperRelation.objects.exclude(pk__in=seen.values("pk")).count() == 2


def test_viewers_do_not_share_what_they_may_see(family: tuple[Paper, Paper, Paper]) -> None:
    """What is kept for anyone is not kept for the author of a draft, nor the other way round."""
    assert PaperRelation.objects.visible_to(ANYONE).count() == 1
    PaperRelation.objects.visible_to(Viewer(user_id=7)).count()
    assert ANYONE.gates is not Viewer(user_id=7).gates
    assert PaperRelation.objects.visible_to(ANYONE).count() == 1


def test_the_condition_is_the_same_at_the_second_time(family: tuple[Paper, Paper, Paper]) -> None:
    """The kept SQL is what was built."""
    asked = []
    viewer = Viewer()
    for _time in range(2):
        with CaptureQueriesContext(connection) as questions:
            list(PaperRelation.objects.visible_to(viewer))
        asked.append(questions[0]["sql"])
    assert asked[0] == asked[1]
    assert "@" not in asked[0]


@pytest.mark.postgres
def test_postgresql_asks_row_by_row_where_few_rows_are_wanted(family: tuple[Paper, Paper, Paper]) -> None:
    """It does not count with the limit, and would first list all that is visible; for a count of all that is best."""
    seen = PaperRelation.objects.visible_to(ANYONE)
    assert FENCE in _asked(lambda: list(seen[:5]))
    assert FENCE not in _asked(seen.count)
    assert FENCE not in _asked(lambda: list(Paper.objects.filter(pk__in=seen.values("paper"))[:5]))


@pytest.mark.postgres
def test_postgresql_asks_of_each_row_what_stands_in_of_each(family: tuple[Paper, Paper, Paper]) -> None:
    """Outside and inside; the same rows as without."""
    seen = PaperRelation.objects.visible_to(ANYONE).filter(paper=OuterRef("pk"))
    assert _asked(lambda: list(Paper.objects.filter(OfEach(seen)))).count(FENCE) == 3
    assert set(Paper.objects.filter(OfEach(seen))) == set(Paper.objects.filter(Exists(seen)))
    assert set(Paper.objects.filter(~OfEach(seen))) == set(Paper.objects.filter(~Exists(seen)))


def _asked(question: Callable[[], object]) -> str:
    with CaptureQueriesContext(connection) as questions:
        question()
    return str(questions[0]["sql"])
