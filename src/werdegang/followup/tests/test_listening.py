# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Proposals come with the resolution, and never over what a person did."""

import datetime

import pytest
from simple_history.utils import bulk_create_with_history

from werdegang.accounts.factories import UserFactory
from werdegang.core.changes import rows_changed
from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.factories import ConsultationFactory, PaperFactory, ResolutionFactory
from werdegang.council.models import Resolution
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.followup import services
from werdegang.followup.listening import look_through_everything
from werdegang.followup.models import Assignment
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
TEXT = "1. Der Plan wird beschlossen.\n2. Die Verwaltung wird beauftragt, bis zum 30.06.2017 zu berichten."


def keeper(resolution):
    office = OrganizationFactory(body=resolution.body, office=True)
    role = OrganizationRoleFactory(organization=office, role=OrganizationRole.Role.COUNCIL_OFFICE)
    return role.user


def test_a_recorded_resolution_brings_its_proposals():
    lead = OrganizationFactory(office=True)
    resolution = ResolutionFactory(text=TEXT, paper=PaperFactory(body=lead.body, lead_office=lead))
    (row,) = Assignment.objects.all()
    assert (row.point, row.due, row.office) == ("2", datetime.date(2017, 6, 30), lead)
    assert row.visibility == Visibility.DRAFT
    assert row.resolution == resolution
    assert not Assignment.objects.visible_to(ANYONE).exists()


def test_an_imported_resolution_brings_them_too():
    paper = PaperFactory(proposal="Die Verwaltung wird beauftragt, zu berichten.")
    row = Resolution(body=paper.body, paper=paper, outcome=Outcome.ADOPTED_UNCHANGED, slug="b")
    bulk_create_with_history([row], Resolution)
    assert not Assignment.objects.exists()
    rows_changed(Resolution, [row.pk])
    assert Assignment.objects.get().resolution == row


def test_after_a_bulk_everything_is_looked_through():
    paper = PaperFactory(proposal="Die Verwaltung wird beauftragt, zu berichten.")
    bulk_create_with_history(
        [Resolution(body=paper.body, paper=paper, outcome=Outcome.ADOPTED_UNCHANGED, slug="b")], Resolution
    )
    look_through_everything.enqueue()
    assert Assignment.objects.count() == 1


def test_the_office_that_the_wording_names_goes_before_the_office_in_charge():
    lead = OrganizationFactory(office=True)
    named = OrganizationFactory(office=True, body=lead.body, name="05-Büro für Integration")
    paper = PaperFactory(body=lead.body, lead_office=lead)
    ResolutionFactory(paper=paper, text="Das Büro für Integration wird gebeten, zu berichten.")
    assert Assignment.objects.get().office == named


@pytest.mark.parametrize(
    "outcome", [Outcome.REJECTED, Outcome.POSTPONED, Outcome.OPEN, Outcome.NOTED, Outcome.RECOMMENDED]
)
def test_what_was_not_adopted_asks_nobody(outcome):
    ResolutionFactory(text=TEXT, outcome=outcome)
    assert not Assignment.objects.exists()


def test_what_another_body_decides_afterwards_asks_nobody_yet():
    step = ConsultationFactory(role=ConsultationRole.PRELIMINARY, authoritative=False)
    ResolutionFactory(text=TEXT, paper=step.paper, consultation=step)
    assert not Assignment.objects.exists()


def test_a_corrected_wording_corrects_the_proposal():
    resolution = ResolutionFactory(text=TEXT)
    resolution.text = TEXT.replace("30.06.2017", "30.09.2017")
    resolution.save()
    assert Assignment.objects.get().due == datetime.date(2017, 9, 30)
    resolution.text = "Der Plan wird beschlossen."
    resolution.save()
    assert Assignment.objects.get().deleted


def test_twice_changes_nothing():
    resolution = ResolutionFactory(text=TEXT)
    before = Assignment.objects.get()
    resolution.save()
    after = Assignment.objects.get()
    assert (after.pk, after.modified, after.history.count()) == (before.pk, before.modified, 1)


def test_what_a_person_confirmed_is_not_touched_again():
    resolution = ResolutionFactory(text=TEXT)
    row = Assignment.objects.get()
    services.confirm(row, opened=services.mark_of(row), by=keeper(resolution))
    resolution.text = "Der Plan wird beschlossen."
    resolution.save()
    row.refresh_from_db()
    assert (row.deleted, row.visibility) == (False, Visibility.PUBLIC)


def test_what_a_person_dismissed_is_not_proposed_again():
    resolution = ResolutionFactory(text=TEXT)
    services.dismiss(Assignment.objects.get(), by=keeper(resolution), reason="Nur ein Hinweis")
    resolution.save()
    assert Assignment.objects.get().deleted


def test_a_stranger_confirms_nothing():
    ResolutionFactory(text=TEXT)
    row = Assignment.objects.get()
    with pytest.raises(services.NotAllowed):
        services.confirm(row, opened=services.mark_of(row), by=UserFactory())
