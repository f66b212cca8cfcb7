# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A resolution by circulation goes out with the consultation that it ended."""

import datetime

import pytest

from werdegang.accounts.factories import UserFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperAtWorkFactory
from werdegang.council.models import WrittenAnswer
from werdegang.council.papers import circulating
from werdegang.council.vocabulary import Answer, PaperKind, PaperState
from werdegang.people.factories import MembershipFactory, OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 5, 4)


def test_votes_and_result_stand_at_the_consultation(read):
    clerk, board = UserFactory(), OrganizationFactory()
    office = OrganizationFactory(office=True)
    OrganizationRoleFactory(user=clerk, organization=office, role=OrganizationRole.Role.COUNCIL_OFFICE)
    MembershipFactory.create_batch(3, organization=board)
    paper = PaperAtWorkFactory(
        kind=PaperKind.CIRCULAR, state=PaperState.RELEASED, visibility=Visibility.PUBLIC, slug="fb50-0001"
    )
    procedure = circulating.begin(paper, board, on=DAY, until=DAY, by=clerk)
    people = WrittenAnswer.objects.values_list("person", flat=True)
    circulating.answer(procedure, dict.fromkeys(people, Answer.YES), on=DAY, by=clerk)
    circulating.conclude(procedure, on=DAY, by=clerk)
    [step] = read(paper)["consultation"]
    assert step["authoritative"] is True
    [result] = step["werdegang:resolution"]
    assert (result["votesYes"], result["ballot"], result["date"]) == (3, "by_name", "2026-05-04")
    assert "Umlaufbeschluss" in result["outcomeText"]
