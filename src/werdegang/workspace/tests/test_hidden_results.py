# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about results that the council office keeps in draft, or does not see at all: none is overwritten unseen."""

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.council.factories import ConsultationFactory, MeetingFactory, ResolutionFactory
from werdegang.council.meetings import agenda
from werdegang.council.models import Resolution
from werdegang.council.vocabulary import MeetingStage, Outcome
from werdegang.people.factories import OrganizationFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def meeting(clerk):
    return MeetingFactory(
        stage=MeetingStage.INVITED,
        date=timezone.localdate(),
        invited_on=timezone.localdate(),
    )


def at(name, meeting, *more):
    return reverse(f"workspace:{name}", args=[meeting.organization.slug, meeting.slug, *more])


def item_of(meeting, clerk, step):
    return agenda.add_paper(meeting, step, by=clerk, urgency_reason="Frist")


def record(client, meeting, item, **given):
    page = client.get(at("meeting_item", meeting, item.pk))
    data = {"version": page.context["version"], "outcome": "", "minutes": ""} | given
    return client.post(at("meeting_item", meeting, item.pk), data)


def test_the_council_office_knows_a_result_in_draft_and_corrects_it(client, meeting, clerk):
    item = agenda.add_item(meeting, "A", by=clerk, urgency_reason="Frist")
    drafted = ResolutionFactory(agenda_item=item, meeting=meeting, visibility="draft", outcome=Outcome.NOTED)
    assert not client.get(at("meeting_results", meeting)).context["form"].fields["items"].queryset
    assert client.get(at("meeting_item", meeting, item.pk)).context["form"]["outcome"].value() == "noted"
    assert record(client, meeting, item, outcome="postponed").status_code == 302
    assert Resolution.objects.get() == drafted


@pytest.mark.parametrize("page", ["meeting_results", "meeting_item"])
def test_a_result_that_the_office_does_not_see_is_not_overwritten(client, meeting, clerk, page):
    step = ConsultationFactory(organization=meeting.organization, role="decision")
    item = item_of(meeting, clerk, step)
    nowhere = OrganizationFactory(visibility="draft")
    hidden = ResolutionFactory(
        agenda_item=item, consultation=step, organization=nowhere, outcome=Outcome.REJECTED, text="Geheim"
    )
    if page == "meeting_results":
        assert client.post(at(page, meeting), {"items": [item.pk], "outcome": "noted"}).status_code == 302
    else:
        assert record(client, meeting, item, outcome="noted").status_code == 302
    before = (hidden.outcome, hidden.text, hidden.modified)
    hidden.refresh_from_db()
    assert (hidden.outcome, hidden.text, hidden.modified) == before
    made = Resolution.objects.exclude(pk=hidden.pk).get()
    assert (made.outcome, made.paper, made.consultation) == (Outcome.NOTED, step.paper, None)


def test_a_result_that_was_taken_away_can_be_recorded_again(client, meeting, clerk):
    step = ConsultationFactory(organization=meeting.organization)
    item = item_of(meeting, clerk, step)
    ResolutionFactory(agenda_item=item, consultation=step, deleted=True)
    assert record(client, meeting, item, outcome="noted").status_code == 302
    assert Resolution.objects.get().outcome == Outcome.NOTED
