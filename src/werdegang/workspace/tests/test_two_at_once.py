# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about two people at the same paper or item: nobody signs what they have not read, nobody overwrites unseen."""

import datetime

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    AgendaItemFactory,
    AttendanceFactory,
    CoSignatureFactory,
    MeetingFactory,
    PaperAtWorkFactory,
)
from werdegang.council.meetings import attending
from werdegang.council.models import CoSignature, Exclusion
from werdegang.council.papers import writing
from werdegang.council.vocabulary import MeetingStage, PaperKind, PaperState
from werdegang.people.factories import MembershipFactory, OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
Role = OrganizationRole.Role


def somebody(name, organization, role):
    user = create_account(name, name.title())
    OrganizationRoleFactory(user=user, organization=organization, role=role)
    return user


def signed_in(user):
    browser = Client()
    browser.force_login(user)
    return browser


@pytest.fixture
def clerk():
    return somebody("clara", OrganizationFactory(office=True), Role.COUNCIL_OFFICE)


@pytest.fixture
def paper():
    return PaperAtWorkFactory(
        kind=PaperKind.PROPOSAL,
        state=PaperState.CO_SIGNATURE,
        visibility=Visibility.INTERNAL,
        slug="entwurf-1",
        name="Bänke",
        proposal="Es werden fünf Bänke aufgestellt.",
    )


def changed(paper, by, proposal):
    """Somebody saves another wording."""
    paper.refresh_from_db()
    paper.version += 1
    paper.proposal = proposal
    writing.kept_with_reason(paper, by, "")


def step_of(paper, name):
    return reverse("workspace:paper_move", args=[paper.slug, name])


def version_shown(browser, paper):
    page = browser.get(reverse("workspace:paper", args=[paper.slug])).content.decode()
    return page.split('name="version" value="')[1].split('"')[0]


def test_nobody_signs_words_that_changed_since_they_were_read(paper, clerk):
    office = CoSignatureFactory(paper=paper).organization
    browser = signed_in(somebody("sigrid", office, Role.OFFICE_STAFF))
    read = version_shown(browser, paper)
    changed(paper, clerk, "Es werden fünfzig Bänke aufgestellt.")
    answer = browser.post(step_of(paper, "sign"), {"version": read, "reason": "Einverstanden"})
    words = answer.content.decode()
    assert answer.status_code == 409
    assert not CoSignature.objects.filter(signed_at__isnull=False).exists()
    assert [(each.mine, each.theirs) for each in answer.context["changes"]] == [
        ("Es werden fünf Bänke aufgestellt.", "Es werden fünfzig Bänke aufgestellt.")
    ]
    assert "Einverstanden" in words
    again = words.split('name="version" value="')[1].split('"')[0]
    assert browser.post(step_of(paper, "sign"), {"version": again}).status_code == 302
    assert CoSignature.objects.filter(signed_at__isnull=False).exists()


def test_nobody_releases_words_that_changed_since_they_were_read(paper, clerk):
    paper.state = PaperState.SUBMITTED
    paper.save()
    browser = signed_in(clerk)
    read = version_shown(browser, paper)
    changed(paper, clerk, "Anders")
    assert browser.post(step_of(paper, "release"), {"version": read}).status_code == 409
    paper.refresh_from_db()
    assert paper.state == PaperState.SUBMITTED


@pytest.fixture
def item():
    today = timezone.localdate()
    meeting = MeetingFactory(stage=MeetingStage.INVITED, date=today, invited_on=today)
    for member in MembershipFactory.create_batch(3, organization=meeting.organization):
        AttendanceFactory(meeting=meeting, person=member.person)
    return AgendaItemFactory(meeting=meeting, name="Bericht")


def page_of(name, item):
    return reverse(f"workspace:{name}", args=[item.meeting.organization.slug, item.meeting.slug, item.pk])


def test_who_was_barred_meanwhile_stays_barred(item, clerk):
    browser = signed_in(clerk)
    opened = browser.get(page_of("meeting_item", item)).context["version"]
    person = item.meeting.attendance.first().person
    attending.exclude(item, person, by=clerk)
    data = {"version": opened, "outcome": "noted", "minutes": ""}
    answer = browser.post(page_of("meeting_item", item), data)
    assert answer.status_code == 422
    assert str(person) in dict(answer.context["theirs"]).values()
    assert Exclusion.objects.filter(deleted=False).count() == 1


def test_the_neutral_title_that_somebody_wrote_meanwhile_stays(item, clerk):
    item.visibility = Visibility.COUNCIL
    item.save()
    browser, address = signed_in(clerk), page_of("agenda_title", item)
    opened = browser.get(address).context["form"]["opened"].value()
    browser.post(address, {"title": "Grundstück", "opened": opened})
    clash = browser.post(address, {"title": "Personal", "opened": opened})
    assert clash.status_code == 422
    assert "Grundstück" in clash.content.decode()
    assert clash.context["form"]["title"].value() == "Personal"
    again = clash.context["form"]["opened"].value()
    assert browser.post(address, {"title": "Personal", "opened": again}).status_code == 302


@pytest.mark.slow
def test_a_published_decision_is_corrected_on_top_of_what_stands(item, clerk):
    item.visibility = Visibility.COUNCIL
    item.save()
    browser, address = signed_in(clerk), page_of("decision_publish", item)
    shown = browser.get(page_of("meeting_item", item)).context["version"]
    browser.post(page_of("meeting_item", item), {"version": shown, "outcome": "noted", "minutes": ""})
    first = {"title": "Kauf", "text": "Gekauft.", "on": timezone.localdate(), "reason": "Vertrag geschlossen"}
    opened = browser.get(address).context["form"]["opened"].value()
    assert browser.post(address, first | {"opened": opened}).status_code == 302
    form = browser.get(address).context["form"]
    assert (form["title"].value(), form["text"].value()) == ("Kauf", "Gekauft.")
    clash = browser.post(address, first | {"text": "Verkauft.", "opened": opened})
    assert clash.status_code == 422
    assert "Gekauft." in clash.content.decode()
    again = clash.context["form"]["opened"].value()
    assert browser.post(address, first | {"text": "Verkauft.", "opened": again}).status_code == 302


def test_a_decision_is_not_published_before_its_meeting(item, clerk):
    item.visibility = Visibility.COUNCIL
    item.save()
    browser, address = signed_in(clerk), page_of("decision_publish", item)
    shown = browser.get(page_of("meeting_item", item)).context["version"]
    browser.post(page_of("meeting_item", item), {"version": shown, "outcome": "noted", "minutes": ""})
    early = timezone.localdate() - datetime.timedelta(days=1)
    answer = browser.post(address, {"title": "Kauf", "text": "Gekauft.", "on": early, "reason": "Vertrag"})
    assert answer.status_code == 422
    assert "on" in answer.context["form"].errors


def test_nobody_cancels_or_invites_to_a_meeting_that_moved_since_they_read_of_it(clerk):
    start = timezone.now() + datetime.timedelta(days=40)
    meeting = MeetingFactory(stage=MeetingStage.PLANNED, date=start.date(), start=start, slug="sitzung")
    AgendaItemFactory(meeting=meeting)
    browser = signed_in(clerk)
    data = {"reason": "Kein Bedarf", "on": timezone.localdate()}
    for act in ("meeting_cancel", "meeting_invite"):
        address = reverse(f"workspace:{act}", args=[meeting.organization.slug, meeting.slug])
        opened = browser.get(address).context["form"]["opened"].value()
        meeting.start += datetime.timedelta(hours=1)
        meeting.save()
        clash = browser.post(address, data | {"opened": opened})
        meeting.refresh_from_db()
        assert (clash.status_code, meeting.cancelled, meeting.stage) == (409, False, MeetingStage.PLANNED)
        assert f"{timezone.localtime(meeting.start):%H:%M}" in clash.content.decode()
        again = clash.context["form"]["opened"].value()
        assert again != opened
    assert browser.post(address, data | {"opened": again}).status_code == 302


def test_a_meeting_is_cancelled_once(clerk):
    meeting = MeetingFactory(stage=MeetingStage.PLANNED, slug="sitzung")
    address = reverse("workspace:meeting_cancel", args=[meeting.organization.slug, meeting.slug])
    browser = signed_in(clerk)
    assert browser.post(address, {"reason": "Kein Bedarf"}).status_code == 302
    assert browser.post(address, {"reason": "Noch einmal"}).status_code == 422
    assert meeting.history.filter(cancelled=True).count() == 1
