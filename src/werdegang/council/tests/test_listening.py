# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose members may listen in a closed body, and read what is put before it."""

import datetime

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, MeetingFactory, PaperFactory, ResolutionFactory
from werdegang.council.models import Meeting, Paper, Resolution
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import Organization, OrganizationRole

pytestmark = pytest.mark.django_db


@pytest.fixture
def council():
    return OrganizationFactory(kind=Organization.Kind.COUNCIL)


@pytest.fixture
def main_committee(council):
    return OrganizationFactory(
        body=council.body, kind=Organization.Kind.MAIN_COMMITTEE, meets_in_public=False, open_to=council
    )


@pytest.fixture(autouse=True)
def closed_things(main_committee):
    paper = PaperFactory(body=main_committee.body, visibility=Visibility.COUNCIL)
    meeting = MeetingFactory(organization=main_committee, visibility=Visibility.COUNCIL)
    turn = ConsultationFactory(paper=paper, organization=main_committee, meeting=meeting)
    ResolutionFactory(paper=paper, organization=main_committee, meeting=meeting, consultation=turn)


def member_of(organization, **values):
    user = UserFactory()
    OrganizationRoleFactory(user=user, organization=organization, role=OrganizationRole.Role.MEMBER, **values)
    return user


def seen_by(user):
    return [model.objects.visible_to(user).count() for model in (Paper, Meeting, Resolution)]


def test_members_of_the_body_that_it_is_open_to_read_what_is_put_before_it(council):
    assert seen_by(member_of(council)) == [1, 1, 1]


def test_others_do_not(main_committee):
    other = OrganizationFactory(body=main_committee.body, kind=Organization.Kind.COMMITTEE)
    assert seen_by(member_of(other)) == seen_by(None) == [0, 0, 0]


def test_without_the_setting_nobody_but_its_members_does(council, main_committee):
    main_committee.open_to = None
    main_committee.save()
    assert seen_by(member_of(council)) == [0, 0, 0]
    assert seen_by(member_of(main_committee)) == [1, 1, 1]


def test_whose_seat_has_ended_listens_no_more(council):
    assert seen_by(member_of(council, valid_until=datetime.date(2020, 1, 1))) == [0, 0, 0]


def test_who_works_for_a_body_does_not_listen_for_it(main_committee):
    partner = OrganizationFactory(body=main_committee.body, kind=Organization.Kind.PARTNER)
    main_committee.open_to = partner
    main_committee.save()
    user = UserFactory()
    OrganizationRoleFactory(user=user, organization=partner, role=OrganizationRole.Role.MEASURE_OWNER)
    assert seen_by(user) == [0, 0, 0]
    assert seen_by(member_of(partner)) == [1, 1, 1]
