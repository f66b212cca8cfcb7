# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the way of a paper on the staff's page."""

import datetime

import pytest
from django.urls import reverse

from werdegang.accounts.services import create_account
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    AgendaItemFactory,
    ConsultationFactory,
    MeetingFactory,
    ResolutionFactory,
)
from werdegang.council.vocabulary import Outcome
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.workspace.meetings.access import names_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def page(client):
    clerk = create_account("clara", "Clara Muster")
    role = OrganizationRole.Role.COUNCIL_OFFICE
    OrganizationRoleFactory(user=clerk, organization=OrganizationFactory(office=True), role=role)
    client.force_login(clerk)
    return lambda paper: client.get(reverse("workspace:paper", args=[paper.slug])).content.decode()


@pytest.fixture
def step():
    meeting = MeetingFactory(date=datetime.date(2017, 3, 17))
    item = AgendaItemFactory(meeting=meeting, number="Ö 4", order=3)
    return ConsultationFactory(
        meeting=meeting,
        agenda_item=item,
        organization=meeting.organization,
        paper__lead_office=OrganizationFactory(office=True),
    )


def decided(step, **further):
    return ResolutionFactory(
        paper=step.paper, consultation=step, agenda_item=step.agenda_item, meeting=step.meeting, **further
    )


def test_each_step_says_what_came_of_it_and_leads_to_meeting_and_item(page, step):
    decided(step, outcome=Outcome.ADOPTED_CHANGED, outcome_text="mit 3 Änderungen angenommen")
    words = page(step.paper)
    assert "geändert beschlossen" in words
    assert "„mit 3 Änderungen angenommen“" in words
    assert f'{reverse("website:meeting", args=names_of(step.meeting))}#top-3"' in words
    assert "Ö 4</a>" in words


def test_words_that_say_the_same_are_not_said_twice(page, step):
    decided(step, outcome=Outcome.NOTED, outcome_text="Zur Kenntnis genommen")
    assert "Vermerkt als" not in page(step.paper)


def test_a_result_of_no_step_stands_at_the_end(page, step):
    other = OrganizationFactory(name="Umlauf-Gremium")
    ResolutionFactory(paper=step.paper, organization=other, outcome=Outcome.REJECTED)
    words = page(step.paper)
    assert "Umlauf-Gremium" in words
    assert "abgelehnt" in words


def test_a_result_that_the_reader_does_not_see_is_none(client, page, step):
    decided(step, outcome=Outcome.REJECTED, visibility=Visibility.DRAFT)
    assert "abgelehnt" in page(step.paper)
    role = OrganizationRole.Role.OFFICE_STAFF
    client.force_login(OrganizationRoleFactory(organization=step.paper.lead_office, role=role).user)
    assert "abgelehnt" not in page(step.paper)
