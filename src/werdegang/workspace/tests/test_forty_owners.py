# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A half-year with forty owners, from the plan to the last release, by their own pages; every e-mail is counted."""

import datetime
import re
from collections import Counter

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    EditionFactory,
    MeasureFactory,
    ResponsibilityFactory,
)
from werdegang.concepts.models import Measure, ReportingRound, StatusUpdate, UpdateRequest
from werdegang.concepts.vocabulary import RequestState
from werdegang.core.ticking import tick
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OWNERS, BY_LINK = 40, 5
OPENS, DUE, CLOSES = (datetime.date(2030, 5, day) for day in (2, 20, 27))
PASSWORD = "Kurse-am-Vormittag-30"
SAID = {"measure_state": "in_progress", "progress": "40", "text": "Es läuft.", "internal_text": ""}
LINK = re.compile(r"https?://[^/\s]+(/arbeitsplatz/sachstaende/\S+)")


@pytest.fixture
def turn(monkeypatch):
    """Say which day of May 2030 it is, at noon, and let the worker do what is due then; gives the new e-mails."""

    def to(day):
        moment = datetime.datetime(2030, 5, day, 12, tzinfo=datetime.UTC)
        monkeypatch.setattr(timezone, "now", lambda: moment)
        before = len(mail.outbox)
        for _again in range(2):
            assert tick() == []
        return mail.outbox[before:]

    return to


class Office:
    """The coordinating office with a browser, and forty organizations, each in charge of a measure."""

    def __init__(self):
        self.edition = EditionFactory(state="implementation", end_date=datetime.date(2031, 1, 1))
        self.coordinator = create_account("buero", "Büro")
        self.coordinator.email = "buero@example.org"
        self.coordinator.save()
        ConceptRoleFactory(concept=self.edition.concept, user=self.coordinator)
        for number in range(OWNERS):
            self._organization(number)

    @property
    def browser(self):
        """Signed in: sessions end over night."""
        browser = Client()
        browser.force_login(self.coordinator)
        return browser

    def _organization(self, number):
        organization = OrganizationFactory(body=self.edition.concept.body, name=f"Träger {number:02}")
        measure = MeasureFactory(edition=self.edition, title=f"Kurs {number:02}", state="in_progress")
        ResponsibilityFactory(edition=self.edition, measure=measure, organization=organization, role="lead")
        if number < OWNERS - BY_LINK:
            user = create_account(f"traeger-{number:02}", f"Träger {number:02}", password=PASSWORD)
            user.email = f"{number:02}@example.org"
            user.save()
            OrganizationRoleFactory(
                user=user, organization=organization, role=OrganizationRole.Role.MEASURE_OWNER
            )

    def plan(self):
        address = reverse("workspace:round_new", args=[self.edition.concept.slug, self.edition.slug])
        days = {"opens": OPENS.isoformat(), "due": DUE.isoformat(), "closes": CLOSES.isoformat()}
        answer = self.browser.post(address, {"name": "Erstes Halbjahr 2030"} | days, follow=True)
        assert f"Nach {OWNERS} Maßnahmen wird gefragt." in answer.content.decode()

    def step(self, request, name, **data):
        address = reverse("workspace:update_step", args=[request.pk, name])
        assert self.browser.post(address, data).status_code == 302

    def counts(self):
        """How many lines each filter of the overview has."""
        page = self.browser.get(reverse("workspace:reporting_round", args=[ReportingRound.objects.get().pk]))
        return [tab.count for tab in page.context["tabs"]]


def sign_in_and_go_on(address, name):
    """Follow a link from an e-mail, sign in, and be where it leads: two clicks."""
    browser = Client()
    sent_to = browser.get(address)
    assert sent_to.status_code == 302
    page = browser.post(sent_to["Location"], {"login": name, "password": PASSWORD}, follow=True)
    assert page.request["PATH_INFO"] == address
    return browser, page


def hand_in(browser, address, page=None, do="submit", **said):
    page = page or browser.get(address)
    opened = page.context["form"]["opened"].value()
    answer = browser.post(address, SAID | {"do": do, "opened": opened} | said)
    assert answer.status_code == 302


def way_in(message):
    found = LINK.search(message.body)
    assert found
    return found[1]


def request_of(number):
    return UpdateRequest.objects.get(measure__title=f"Kurs {number:02}")


def whom(messages):
    return Counter(each.to[0] for each in messages)


@pytest.fixture
def office(turn):
    """The day before it begins."""
    assert turn(1) == []
    return Office()


@pytest.mark.filterwarnings("ignore::RuntimeWarning")
def test_a_half_year_with_forty_owners(office, turn):
    office.plan()
    assert turn(1) == []

    # Everybody with an account is invited, once.
    invited = turn(2)
    assert whom(invited) == {f"{number:02}@example.org": 1 for number in range(OWNERS - BY_LINK)}
    assert turn(3) == []

    # Five partners without an account get a link from the office.
    for number in range(OWNERS - BY_LINK, OWNERS):
        address = reverse("workspace:link_send", args=[request_of(number).pk])
        answer = office.browser.post(address, {"address": f"partner-{number}@example.org"}, follow=True)
        assert "Der Link geht per E-Mail hinaus." in answer.content.decode()
    links = turn(4)
    assert sorted(whom(links).values()) == [1] * BY_LINK
    for message in links:
        visitor = Client()
        hand_in(visitor, way_in(message), text="Über den Link.")

    # Twenty owners report: ten at once, ten by way of a draft.
    for message in sorted(invited, key=lambda each: each.to[0])[:20]:
        number = int(message.to[0][:2])
        browser, page = sign_in_and_go_on(way_in(message), f"traeger-{number:02}")
        if number < 10:
            hand_in(browser, way_in(message), page)
        else:
            hand_in(browser, way_in(message), page, do="save", text="")
            assert request_of(number).state == RequestState.OPEN
            hand_in(browser, way_in(message))
    assert office.counts() == [40, 15, 0, 25, 0, 0]
    assert turn(5) == []

    # Three are asked back; each gets one e-mail with the question, and answers.
    for number in range(3):
        office.step(request_of(number), "return", question="Seit wann?")
    asked_back = turn(6)
    assert whom(asked_back) == {f"{number:02}@example.org": 1 for number in range(3)}
    for message in asked_back[:2]:
        number = int(message.to[0][:2])
        browser, page = sign_in_and_go_on(way_in(message), f"traeger-{number:02}")
        assert "Seit wann?" in page.content.decode()
        hand_in(browser, way_in(message), page, text="Es läuft seit Mai.", measure_state="delayed")

    # The office releases all that waits with one click.
    ready = [each.pk for each in UpdateRequest.objects.filter(state=RequestState.SUBMITTED)]
    page = office.browser.post(
        reverse("workspace:round_release", args=[ReportingRound.objects.get().pk]),
        {"request": ready},
        follow=True,
    )
    assert "24 Sachstände freigegeben." in page.content.decode()
    assert StatusUpdate.objects.visible_to(None).count() == 24
    assert Measure.objects.filter(state="delayed").count() == 2

    # A week before the day those who have not reported are reminded, once: the one asked back among them.
    reminded = [each for day in range(7, 20) for each in turn(day)]
    assert whom(reminded) == {f"{number:02}@example.org": 1 for number in [2, *range(20, 35)]}

    # Fourteen of them report on the last day; two do not, and the office is told, once.
    for message in sorted(reminded, key=lambda each: each.to[0])[:14]:
        number = int(message.to[0][:2])
        browser, page = sign_in_and_go_on(way_in(message), f"traeger-{number:02}")
        hand_in(browser, way_in(message), page)
    overdue = [each for day in range(20, 27) for each in turn(day)]
    assert whom(overdue) == {"buero@example.org": 1}
    assert all(f"Kurs {number}" in overdue[0].body for number in (33, 34))
    assert "Kurs 32" not in overdue[0].body
    assert office.counts() == [40, 2, 2, 14, 24, 0]

    # Whoever comes after the round is closed is told so, and nothing is taken.
    turn(28)
    last = next(each for each in reminded if each.to == ["34@example.org"])
    late, page = sign_in_and_go_on(way_in(last), "traeger-34")
    assert "Die Runde ist geschlossen" in page.content.decode()
    assert late.post(way_in(last), SAID | {"do": "submit", "opened": ""}).status_code == 409
    assert request_of(34).state == RequestState.OPEN
    assert len(mail.outbox) == 35 + 5 + 3 + 16 + 1


def test_the_duty_of_one_owner_is_four_clicks_and_one_sentence(office, turn):
    """The link in the e-mail, signing in, the state, handing in; the form says what stood there last."""
    office.plan()
    message = next(each for each in turn(2) if each.to == ["07@example.org"])
    _browser, page = sign_in_and_go_on(way_in(message), "traeger-07")
    words = page.content.decode()
    assert words.count('type="radio"') == 7 - 1
    assert 'value="submit"' in words
    needed = [name for name, field in page.context["form"].fields.items() if field.required]
    assert needed == ["measure_state", "text"]
