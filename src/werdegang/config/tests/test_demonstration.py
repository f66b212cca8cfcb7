# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demonstration as the public pages show it: every link leads somewhere, statuses are those announced."""

import html
import re
from urllib.parse import parse_qs, urljoin

import pytest
from django.db import transaction
from django.test import Client, override_settings

from werdegang.concepts.models import Edition
from werdegang.council.models import AgendaItem, Meeting, Paper
from werdegang.demonstration.build import build
from werdegang.rendering import pdf, text
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
