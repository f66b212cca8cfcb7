# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A figure counts three people: nothing that anyone can get depends on it, nor on what would tell it.

The same world is read twice, once with three of twenty people, once with two, everything else being equal: pages,
charts, tables, files, feeds, data, reports in every format, the course over time, the search. All answers are the same
to the byte. A hidden number, a sum, a share, a height of a bar, a colour, a word on a trend would show as a difference.
"""

import datetime
import html
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.utils import timezone

from werdegang.concepts.dimension_factories import DimensionFactory, DimensionMemberFactory
from werdegang.concepts.factories import (
    EditionFactory,
    GoalFactory,
    GoalSuccessionFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
)
from werdegang.concepts.models import Indicator, IndicatorValue
from werdegang.concepts.values import Entry, write
from werdegang.concepts.vocabulary import Publication
from werdegang.config.tests.gate.asking import Answer, ask
from werdegang.core.changes import rows_changed
from werdegang.reporting import releasing
from werdegang.reporting.tests.scene import Scene, scene
from werdegang.search import upkeep

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.once]
YEARS = (2016, 2017, 2018)
MOST = 400
"""Addresses that are followed."""
ADDRESS = re.compile(r'(?:href|src|action|data-[a-z-]+)="(/[^"#]*)')
LOC = re.compile(r"(?:<loc>|<id>|\")https?://[^/\"<]+(/[^\"<#]*)")
MOMENT = re.compile(rb"\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+]\d\d:\d\d)")
NUMBER = re.compile(rb"<id>(\w+):\d+</id>")
SPARED = (
    "/static/",
    "/konto/",
    "/anmelden",
    "/i18n/",
    "/abos/",
    "/en/",
    "/oparl/",
    "/rat/",
    "/beschluesse/",
)
"""What has nothing of concepts, and what is for those who sign in."""


@dataclass
class World:
    """Who and what."""

    scene: Scene
    counted: Indicator
    share: Indicator
    alone: Indicator


@pytest.fixture(autouse=True)
def moment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reports say when they were made: always now."""
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now)


@pytest.fixture
def world() -> World:
    """Three of twenty by sex, the share of it, and a figure of three in all; in two editions, one compared."""
    found = scene()
    concept, goal = found.edition.concept, found.goal
    sex = DimensionFactory(concept=concept, code="geschlecht", name="Geschlecht")
    women, men = (
        DimensionMemberFactory(dimension=sex, code=code, name=name)
        for code, name in (("w", "weiblich"), ("m", "männlich"))
    )

    def figure(title: str, unit: str = "Personen", **more: Any) -> Indicator:
        made: Indicator = IndicatorFactory(concept=concept, title=title, unit=unit, goals=[goal], **more)
        made.dimensions.add(sex)
        IndicatorTargetFactory(edition=found.edition, indicator=made)
        return made

    every = figure("Befragte Menschen")
    counted = figure("Beratene Menschen")
    share = figure("Anteil der Beratenen", "%", base=every, numerator=counted, decimals=1)
    alone = figure("Menschen im Kirchenasyl")
    for year in YEARS:
        _enter(every, year, {(): 80, (women,): 40, (men,): 40}, found.coordinator)
        _enter(counted, year, {(): 20, (women,): 17, (men,): 3}, found.coordinator)
        _enter(share, year, {(): 25, (women,): "42.5", (men,): "7.5"}, found.coordinator)
        _enter(alone, year, {(): 3}, found.coordinator)
    later = EditionFactory(concept=concept, predecessor=found.edition)
    GoalSuccessionFactory(predecessor=goal, successor=GoalFactory(edition=later, number=1), kind="reworded")
    return World(found, counted, share, alone)


def _enter(figure: Indicator, year: int, cells: dict[Any, Any], by: Any) -> None:
    start, end = datetime.date(year, 1, 1), datetime.date(year + 1, 1, 1)
    write(
        figure, [Entry(start, end, key, Decimal(value), "final", end) for key, value in cells.items()], by=by
    )


def test_what_could_tell_is_withheld(world: World) -> None:
    """Otherwise the comparison would compare what is shown."""
    rows = IndicatorValue.objects.filter(publication=Publication.WITHHELD)
    assert {(row.indicator_id, row.dimension_key) for row in rows} == {
        (world.counted.pk, "geschlecht=w"),
        (world.counted.pk, "geschlecht=m"),
        (world.share.pk, "geschlecht=w"),
        (world.share.pk, "geschlecht=m"),
        (world.alone.pk, ""),
    }


def test_nothing_that_anyone_gets_depends_on_three_people(
    world: World, django_capture_on_commit_callbacks: Any
) -> None:
    with_three = _everything(world, django_capture_on_commit_callbacks)
    _two_instead_of_three(world)
    with_two = _everything(world, django_capture_on_commit_callbacks)
    assert with_three.keys() == with_two.keys()
    kinds = {answer.media_type.partition(";")[0] for answer in with_three.values()}
    assert kinds >= {
        "text/html",
        "text/csv",
        "application/json",
        "application/pdf",
        "application/atom+xml",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    }
    different = [path for path in with_three if _told(with_three[path]) != _told(with_two[path])]
    assert different == []


def test_the_comparison_would_notice(world: World, django_capture_on_commit_callbacks: Any) -> None:
    """The same with everything shown: pages, files, reports and data differ."""
    IndicatorValue.objects.update(publication=Publication.SHOWN)
    _changed()
    before = _everything(world, django_capture_on_commit_callbacks)
    _two_instead_of_three(world)
    after = _everything(world, django_capture_on_commit_callbacks)
    told = {path for path in before if path in after and _told(before[path]) != _told(after[path])}
    slug = world.counted.slug
    assert {f"/kennzahlen/{slug}/werte.{form}" for form in ("csv", "xlsx", "json")} <= told
    assert any(path.startswith("/berichte/") and path.endswith(".pdf") for path in told)


def _told(answer: Answer) -> bytes:
    """What an answer says, but for when something was saved and how many were before it.

    PostgreSQL takes no number back: the second report has another one, and comes at another place among its like.
    """
    head, *entries = NUMBER.sub(rb"<id>\1</id>", MOMENT.sub(b"", answer.body)).split(b"<entry>")
    return b"<entry>".join([head, *sorted(entry.removesuffix(b"</feed>") for entry in entries)])


def _two_instead_of_three(world: World) -> None:
    """In the tables themselves, with no trace that could differ."""
    wanted = {
        (world.counted.pk, "geschlecht=w"): 18,
        (world.counted.pk, "geschlecht=m"): 2,
        (world.share.pk, "geschlecht=w"): 45,
        (world.share.pk, "geschlecht=m"): 5,
        (world.alone.pk, ""): 4,
    }
    for (figure, key), value in wanted.items():
        IndicatorValue.objects.filter(indicator=figure, dimension_key=key).update(value=value)
        IndicatorValue.history.filter(indicator=figure, dimension_key=key).update(value=value)
    _changed()


def _changed() -> None:
    rows_changed(IndicatorValue, list(IndicatorValue.objects.values_list("pk", flat=True)))
    cache.clear()


def _everything(world: World, capture: Callable[..., Any]) -> dict[str, Answer]:
    """Every answer by its address, followed from the pages that are about it; with a report that was just released."""
    with _taken_back():
        with capture(execute=True):
            releasing.release(world.scene.report, by=world.scene.coordinator)
        upkeep.rebuild()
        return dict(_followed(_beginnings(world)))


@contextmanager
def _taken_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _beginnings(world: World) -> list[str]:
    figures = [world.counted, world.share, world.alone]
    edition = world.scene.edition
    home = f"/konzepte/{edition.concept.slug}/{edition.slug}/"
    return [
        *(f"/kennzahlen/{each.slug}/" for each in figures),
        *(f"/kennzahlen/{each.slug}/?gliederung=geschlecht" for each in figures),
        *(f"/kennzahlen/{each.slug}/aenderungen/" for each in figures),
        *(f"/en/kennzahlen/{each.slug}/" for each in figures),
        home,
        f"{home}konzept.json",
        "/kennzahlen/",
        "/konzepte/",
        "/berichte/",
        "/suche/?q=Beratene",
        "/suche.atom?q=Beratene",
        "/",
    ]


def _followed(waiting: list[str]) -> Iterator[tuple[str, Answer]]:
    client, seen = Client(), set(waiting)
    while waiting and len(seen) <= MOST:
        path = waiting.pop(0)
        answer = ask(client, path)
        yield path, answer
        if answer.media_type.partition(";")[0] not in (
            "text/html",
            "application/json",
            "application/atom+xml",
        ):
            continue
        page = html.unescape(answer.body.decode())
        for found in [*ADDRESS.findall(page), *LOC.findall(page)]:
            if found not in seen and not found.startswith(SPARED) and "textsprache=" not in found:
                seen.add(found)
                waiting.append(found)
