# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demonstration as the public pages show it: every link leads somewhere, statuses are those announced."""

import html
import re
from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urljoin

import pytest
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse
from icalendar import Calendar

from werdegang.concepts.models import Concept, Edition, Goal, Indicator, Measure
from werdegang.council.models import AgendaItem, Meeting, Paper, Resolution
from werdegang.demonstration.build import build
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.people.models import Organization
from werdegang.rendering import pdf, text
from werdegang.website.addresses import address
from werdegang.website.assignments import lines
from werdegang.website.ratings import rated_goals

pytestmark = pytest.mark.django_db
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
LINK = re.compile(r'\bhref="([^"]+)"')
ELSEWHERE = ("/static/", "/en/", "/konto/", "/verwaltung/")


@pytest.fixture(scope="module", autouse=True)
def demonstration(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), override_settings(STORAGES=STORAGES), transaction.atomic():
        yield build()
        transaction.set_rollback(True)


def page(address):
    response = Client(HTTP_HOST="localhost").get(address)
    assert response.status_code == 200, address
    return response.content.decode()


def tally(slug):
    edition = Edition.objects.select_related("concept").get(slug=slug)
    statuses = [str(goal.status.name) for goal in rated_goals(edition, None)]
    return {status: statuses.count(status) for status in statuses}


@pytest.mark.parametrize(
    ("edition", "expected"),
    [
        ("1-fortschreibung-2017-2018", {"REACHED": 3, "ON_TRACK": 5, "WATCH": 2, "CRITICAL": 1}),
        (
            "2-fortschreibung-2019-2021",
            {"REACHED": 1, "ON_TRACK": 5, "WATCH": 2, "CRITICAL": 1, "UNRATED": 1},
        ),
    ],
)
def test_the_statuses_of_goals_are_those_announced(edition, expected):
    assert tally(edition) == expected


def test_the_first_concept_has_goals_of_several_states():
    assert len(tally("konzept-2008")) >= 4


def _page_of(address: str) -> str:
    """The page itself; of a subscription the query says to what."""
    return address if address.startswith("/abos/") else address.split("?")[0]


def _sort_of(address: str) -> object:
    """What is asked once: an address; of subscriptions one to each sort of subject."""
    path, _mark, query = address.partition("?")
    subject = parse_qs(query).get("zu", [""])[0].split("?")[0].split("/")
    return (path, subject[1:3], len(subject)) if query else address


@pytest.mark.slow
@pytest.mark.once
def test_every_link_of_the_public_pages_leads_somewhere(monkeypatch):
    monkeypatch.setattr(pdf, "write", lambda document, *_template: text.write(document).encode())
    client = Client(HTTP_HOST="localhost")
    seen, todo, broken = set(), [("/", "")], []
    while todo:
        address, origin = todo.pop()
        if repr(_sort_of(address)) in seen or address.startswith(ELSEWHERE):
            continue
        seen.add(repr(_sort_of(address)))
        response = client.get(address, follow=True)
        if response.status_code != 200:
            broken.append((address, origin, response.status_code))
        if response.get("Content-Type", "").startswith("text/html"):
            links = LINK.findall(response.content.decode())
            found = {urljoin(address, html.unescape(link)).split("#")[0] for link in links}
            todo += [(_page_of(each), address) for each in found if each.startswith("/")]
        elif response.streaming:
            assert b"".join(response.streaming_content)
    assert not broken
    assert len(seen) > 250


def test_the_paper_of_2017_tells_its_way_and_no_day_of_the_closed_meeting():
    shown = page("/rat/vorlagen/ref05-0007-17/")
    assert "14.03.2017" in shown
    assert "17.03.2017" in shown
    assert "Verwaltungsausschuss" in shown


def test_nothing_of_closed_meetings_stands_on_public_pages():
    closed = Meeting.objects.filter(organization__meets_in_public=False)
    days = {f"{meeting.date:%d.%m.%Y}" for meeting in closed if meeting.date}
    points = AgendaItem.objects.filter(meeting__in=closed).exclude(resolution_text="")
    words = set(points.values_list("resolution_text", flat=True))
    consulted = Paper.objects.visible_to(None).filter(consultations__meeting__in=closed)
    assert consulted.exists()
    for paper in consulted:
        shown = page(f"/rat/vorlagen/{paper.slug}/")
        assert not {day for day in days if day in shown}
        assert not {text for text in words if text in html.unescape(shown)}


@pytest.mark.parametrize(
    "address",
    [
        "/konzepte/integrationskonzept/1-fortschreibung-2017-2018/",
        "/konzepte/integrationskonzept/1-fortschreibung-2017-2018/ziele/2-kurse-mit-kinderbetreuung/",
        "/konzepte/integrationskonzept/konzept-2008/",
        "/kennzahlen/wartezeit-auf-einen-sprachkurs/",
        "/gute-praxis/",
        "/angebote/",
        "/beteiligung/",
    ],
)
def test_pages_with_invented_content_say_sample_data(address):
    assert "Beispieldaten" in page(address)


SUBJECTS = (Concept, Edition, Goal, Measure, Indicator, Paper, Resolution, Meeting, Organization)


def _places() -> list[str]:
    """Every page that has news of its own."""
    things = [each for kind in SUBJECTS for each in kind.objects.visible_to(None)]
    tasks = lines(Assignment.objects.visible_to(None).confirmed().select_related("resolution"))
    lists = [reverse(f"website:{name}_list") for name in ("resolution", "meeting")]
    return [*filter(None, map(address, things)), *(each.url for each in tasks), *lists, "/suche/?art=vorlage"]


def _pieces(client: Client) -> Iterator[tuple[str, str, bool]]:
    """What each feed and calendar tells: where, its title, whether it is marked as invented."""
    places = [quote(each) for each in _places()]
    feeds = [f"/abos/neues.atom?zu={each}" for each in places]
    feeds += ["/beschluesse.atom", "/rat/vorlagen.atom", "/rat/sitzungen.atom", "/suche.atom?q=Sprachkurs"]
    for feed in feeds:
        answer = client.get(feed)
        if answer.status_code == 404 and "zu=" in feed:
            continue  # not everything with an address has news
        words = answer.content.decode()
        assert "<feed" in words, feed
        for entry in words.split("<entry>")[1:]:
            yield feed, html.unescape(entry.split("</title>")[0]), "Beispieldaten" in entry
    calendars = [f"/abos/kalender.ics?zu={each}" for each in places]
    for feed in (*calendars, "/beschluesse.ics", "/rat/kalender.ics"):
        answer = client.get(feed)
        if answer.status_code == 404 and "zu=" in feed:
            continue
        made = Calendar.from_ical(answer.content)
        assert made.subcomponents, feed
        for event in made.walk("VEVENT"):
            yield feed, str(event["summary"]), "categories" in event


@pytest.mark.slow
@pytest.mark.once
def test_what_is_invented_is_marked_in_every_feed_and_calendar():
    invented: set[str] = set()
    for kind in (*SUBJECTS, Assignment):
        invented |= {str(each) for each in kind.objects.filter(is_sample=True)}
    told = Assignment.objects.filter(notes__in=ProgressNote.objects.visible_to(None).filter(is_sample=True))
    invented |= {f"{each}: {each.get_state_display()}" for each in told}
    facts = {str(each) for kind in SUBJECTS for each in kind.objects.filter(is_sample=False)}
    found = list(_pieces(Client(HTTP_HOST="localhost")))
    bare = {(title, feed) for feed, title, marked in found if not marked}
    assert [each for each in bare if any(name in each[0] for name in invented - facts)] == []
    assert len({feed for feed, _title, _marked in found}) > 200
    assert any(marked for _feed, _title, marked in found)
