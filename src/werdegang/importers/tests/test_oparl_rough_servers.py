# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about servers that do everything wrong at once: what is there comes in, each deviation is in the report."""

import httpx
import pytest
import stamina

from werdegang.council.models import AgendaItem, Meeting, Paper
from werdegang.importers.models import FindingKind as Kind
from werdegang.importers.models import ImportRun
from werdegang.importers.oparl.crawling import Crawl, Order
from werdegang.importers.oparl.fetching import Fetcher
from werdegang.importers.tests.oparl_fake import is_balanced, kinds
from werdegang.importers.tests.oparl_rough_makers import Endless, Sloppy
from werdegang.people.models import Location

pytestmark = pytest.mark.django_db
REPORTED = {
    Endless: {
        Kind.ENDLESS_LIST, Kind.BROKEN_LINK, Kind.BROKEN_JSON, Kind.NOT_A_LIST, Kind.NO_ZONE, Kind.UNUSABLE,
        Kind.ENDS_BEFORE, Kind.PLACE_REPAIRED, Kind.REORDERED, Kind.EMPTY_VALUE, Kind.DANGLING, Kind.MOJIBAKE,
        Kind.FOREIGN_FIELD, Kind.CONTROL_SIGNS, Kind.NO_TYPE,
    },
    Sloppy: {
        Kind.OLD_VERSION, Kind.SINGLE_OBJECT, Kind.BARE_LIST, Kind.NO_MODIFIED, Kind.NO_ZONE, Kind.REPEATED_ID,
        Kind.NO_ID, Kind.NO_TYPE,
    },
}  # fmt: skip


@pytest.fixture(autouse=True)
def _no_waiting():
    stamina.set_testing(True, attempts=2)
    yield
    stamina.set_testing(False)


def crawl(maker, **order):
    return Crawl(Order(maker.url, **order), Fetcher(0, transport=httpx.MockTransport(maker))).run()


@pytest.mark.parametrize("maker", [Endless, Sloppy])
def test_all_that_is_there_comes_in_and_is_counted(maker):
    run = crawl(maker())
    created = {kind: counts["created"] for kind, counts in run.totals.items() if "created" in counts}
    assert created == {"Body": 1} | maker.HERE
    assert is_balanced(run)


@pytest.mark.parametrize("maker", [Endless, Sloppy])
def test_each_deviation_is_in_the_report(maker):
    assert {str(kind) for kind in REPORTED[maker]} - kinds(crawl(maker())) == set()


@pytest.mark.parametrize("maker", [Endless, Sloppy])
def test_a_second_run_changes_nothing(maker):
    server = maker()
    crawl(server)
    run = crawl(server, full=True)
    assert all(set(counts) <= {"seen", "unchanged", "recorded"} for counts in run.totals.values())
    assert run.state == ImportRun.State.COMPLETE


def test_what_is_wrong_is_put_right_as_far_as_it_goes():
    crawl(Endless())
    shapes = [place.geojson for place in Location.objects.order_by("external_id")]
    assert [shape.get("geometry", {}).get("coordinates") for shape in shapes] == [[8.4, 49.01]] * 2 + [None]
    assert list(AgendaItem.objects.order_by("order").values_list("order", "name")) == [
        (0, "TOP 2"), (1, "TOP 1"), (2, "TOP 0"),
    ]  # fmt: skip
    assert Paper.objects.filter(reference="").count() == 3


def test_of_a_repeated_id_the_first_one_stays_and_the_day_without_zone_is_berlin_s():
    crawl(Sloppy())
    meeting = Meeting.objects.get(deleted=False)
    assert (meeting.name, meeting.start.isoformat()) == ("Sitzung", "2019-05-05T16:00:00+00:00")
