# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bodies, memberships, terms and numbers, kept by the council office: over time, with who and why."""

import datetime

import pytest

from werdegang.accounts.services import create_account
from werdegang.council.factories import LegislativeTermFactory, RulesOfProcedureFactory
from werdegang.council.models import LegislativeTerm, NumberScheme, RulesOfProcedure
from werdegang.people.factories import (
    MembershipFactory,
    OrganizationFactory,
    OrganizationRoleFactory,
    PersonFactory,
)
from werdegang.people.models import Membership, Organization, OrganizationRole
from werdegang.people.services import mark_of

pytestmark = pytest.mark.django_db
Role = OrganizationRole.Role


@pytest.fixture
def council_office(client):
    user = create_account("ratsbuero", "Rita Rat")
    OrganizationRoleFactory(
        user=user, organization=OrganizationFactory(office=True, name="Ratsbüro"), role=Role.COUNCIL_OFFICE
    )
    client.force_login(user)
    return client


@pytest.fixture
def board():
    return OrganizationFactory(name="Sozialausschuss", slug="sozialausschuss")


def test_a_body_is_added_with_who_and_why(council_office):
    council_office.post(
        "/arbeitsplatz/gremien/neu/",
        {
            "name": "Kulturausschuss",
            "kind": "committee",
            "meets_in_public": "on",
            "reason": "Beschluss des Rates",
        },
    )
    made = Organization.objects.get(name="Kulturausschuss")
    change = made.history.get()
    assert (made.slug, str(change.history_user), change.history_change_reason) == (
        "kulturausschuss",
        "Rita Rat",
        "Beschluss des Rates",
    )


def test_a_body_ends_after_its_last_day(council_office, board):
    council_office.post(
        "/arbeitsplatz/gremien/sozialausschuss/bearbeiten/",
        {"name": board.name, "kind": "committee", "last_day": "2026-10-31"},
    )
    board.refresh_from_db()
    assert board.end_date == datetime.date(2026, 11, 1)


def test_nothing_is_part_of_itself(council_office, board):
    below = OrganizationFactory(parent=board)
    answer = council_office.post(
        "/arbeitsplatz/gremien/sozialausschuss/bearbeiten/",
        {"name": board.name, "kind": "committee", "parent": below.pk},
    )
    assert "Teil seiner selbst" in answer.content.decode()


def test_somebody_new_takes_a_seat(council_office, board):
    council_office.post(
        "/arbeitsplatz/gremien/sozialausschuss/mitglieder/neu/",
        {
            "given_name": "Kim",
            "family_name": "Neu",
            "start_date": "2026-11-01",
            "role": "Mitglied",
            "voting_right": "true",
        },
    )
    made = Membership.objects.get()
    assert (made.person.name, made.organization, made.start_date) == (
        "Kim Neu",
        board,
        datetime.date(2026, 11, 1),
    )


def test_a_seat_without_a_person_is_refused(council_office, board):
    answer = council_office.post(
        "/arbeitsplatz/gremien/sozialausschuss/mitglieder/neu/",
        {"start_date": "2026-11-01", "role": "Mitglied"},
    )
    assert "Bitte wählen Sie die Person" in answer.content.decode()
    assert not Membership.objects.exists()


def test_nobody_sits_twice_at_a_time(council_office, board):
    there = MembershipFactory(organization=board, start_date=datetime.date(2021, 11, 1))
    answer = council_office.post(
        "/arbeitsplatz/gremien/sozialausschuss/mitglieder/neu/",
        {"person": there.person.pk, "start_date": "2026-11-01", "role": "Mitglied"},
    )
    assert "sitzt in dieser Zeit schon hier" in answer.content.decode()


def test_a_substitute_stands_beside_the_member(council_office, board):
    member = MembershipFactory(organization=board)
    substitute = PersonFactory()
    council_office.post(
        "/arbeitsplatz/gremien/sozialausschuss/mitglieder/neu/",
        {"person": substitute.pk, "start_date": "2026-11-01", "substitute_for": member.pk},
    )
    page = council_office.get("/arbeitsplatz/gremien/sozialausschuss/").content.decode()
    assert f"Stellvertretung für {member.person.name}" in page


def test_a_membership_that_ended_stays_among_the_former_ones(council_office, board):
    seat = MembershipFactory(organization=board, start_date=datetime.date(2021, 11, 1))
    council_office.post(
        f"/arbeitsplatz/mitgliedschaften/{seat.pk}/",
        {"person": seat.person.pk, "role": "Mitglied", "start_date": "2021-11-01", "last_day": "2024-06-30",
         "reason": "Mandat niedergelegt"},
    )  # fmt: skip
    page = council_office.get("/arbeitsplatz/gremien/sozialausschuss/").content.decode()
    assert page.index("Frühere Mitglieder") < page.index(seat.person.name)
    assert seat.history.first().history_change_reason == "Mandat niedergelegt"


def test_the_second_to_save_a_body_learns_what_stands_now(council_office, board):
    answer = council_office.post(
        "/arbeitsplatz/gremien/sozialausschuss/bearbeiten/",
        {"name": "Ausschuss für Soziales", "kind": "committee", "opened": "2020-01-01T00:00:00+00:00"},
    )
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Jetzt steht da: Sozialausschuss" in page
    assert 'value="Ausschuss für Soziales"' in page
    assert Organization.objects.get(pk=board.pk).name == "Sozialausschuss"


def test_a_term_that_overlaps_is_refused(council_office):
    LegislativeTermFactory()
    answer = council_office.post(
        "/arbeitsplatz/wahlperioden/neu/", {"name": "Wahlperiode 2021-2026", "start_date": "2021-10-01"}
    )
    assert "überschneidet sich" in answer.content.decode()
    assert LegislativeTerm.objects.count() == 1


def test_a_term_that_the_clerk_does_not_see_is_neither_named_nor_in_the_way(council_office):
    LegislativeTermFactory(visibility="draft", name="Geheime Wahlperiode")
    answer = council_office.post(
        "/arbeitsplatz/wahlperioden/neu/", {"name": "Wahlperiode 2021-2026", "start_date": "2021-10-01"}
    )
    assert "Geheime" not in answer.content.decode()
    assert LegislativeTerm.objects.filter(name="Wahlperiode 2021-2026").exists()


def test_a_term_follows_the_one_before(council_office):
    LegislativeTermFactory()
    council_office.post(
        "/arbeitsplatz/wahlperioden/neu/", {"name": "Wahlperiode 2021-2026", "start_date": "2021-11-01"}
    )
    assert LegislativeTerm.objects.count() == 2


def test_a_scheme_of_the_past_is_refused(council_office):
    answer = council_office.post(
        "/arbeitsplatz/nummern/", {"pattern": "{number}", "valid_from": "2001-01-01"}
    )
    assert answer.status_code == 422
    assert not NumberScheme.objects.exists()


def test_a_scheme_without_running_number_is_refused_with_a_reason(council_office):
    answer = council_office.post("/arbeitsplatz/nummern/", {"pattern": "{year}", "valid_from": "2100-01-01"})
    assert "genau einmal vorkommen" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["gremien/", "gremien/neu/", "wahlperioden/", "wahlperioden/neu/", "nummern/"]
)
def test_other_offices_do_not_keep_them(client, path):
    user = create_account("amt", "Anna Amt")
    OrganizationRoleFactory(user=user, organization=OrganizationFactory(office=True), role=Role.OFFICE_STAFF)
    client.force_login(user)
    assert client.get(f"/arbeitsplatz/{path}").status_code == 403


PROCEDURE = "/arbeitsplatz/gremien/sozialausschuss/geschaeftsordnung/"


def test_the_rules_of_procedure_are_kept(council_office, board):
    asked = {"notice_days": "10", "working_days": "on", "urgent_notice_days": "3", "members": "11"}
    assert council_office.post(PROCEDURE, asked | {"reason": "Geschäftsordnung vom 1.11."}).status_code == 302
    rules = RulesOfProcedure.objects.get()
    assert (rules.organization, rules.notice_days, rules.working_days, rules.urgent_notice_days, rules.members) == (
        board, 10, True, 3, 11,
    )  # fmt: skip
    assert rules.history.first().history_change_reason == "Geschäftsordnung vom 1.11."
    council_office.post(PROCEDURE, asked | {"notice_days": "7", "opened": mark_of(rules)})
    assert RulesOfProcedure.objects.get().notice_days == 7


def test_a_shortened_period_is_no_longer_than_the_usual_one(council_office, board):
    answer = council_office.post(PROCEDURE, {"notice_days": "3", "urgent_notice_days": "5"})
    assert answer.status_code == 422
    assert "länger als die übliche Frist von 3 Tagen" in answer.content.decode()
    assert not RulesOfProcedure.objects.exists()


def test_rules_that_somebody_else_has_saved_meanwhile_are_not_overwritten(council_office, board):
    rules = RulesOfProcedureFactory(organization=board, notice_days=14)
    answer = council_office.post(
        PROCEDURE, {"notice_days": "9", "urgent_notice_days": "1", "opened": "2020-01-01T00:00:00+00:00"}
    )
    assert answer.status_code == 409
    rules.refresh_from_db()
    assert rules.notice_days == 14


def test_a_person_is_erased_with_the_reason(council_office, board):
    person = MembershipFactory(organization=board, person__name="Kim Quitte").person
    address = f"/arbeitsplatz/personen/{person.slug}/loeschen/"
    assert "Kim Quitte" in council_office.get(address).content.decode()
    refused = council_office.post(address, {"reason": "Wunsch von Kim Quitte."})
    assert refused.status_code == 422
    assert "lassen Sie den Namen weg" in refused.content.decode()
    assert council_office.post(address, {"reason": "Antrag nach Art. 17 DSGVO"}).status_code == 302
    person.refresh_from_db()
    assert (person.deleted, person.name) == (True, "–")
    assert council_office.get(address).status_code == 404


def test_the_municipality_says_how_long_persons_are_kept(council_office, board):
    body = board.body
    sent = {"name": body.name, "person_years": "5", "opened": mark_of(body)}
    assert council_office.post("/arbeitsplatz/kommune/", sent).status_code == 302
    body.refresh_from_db()
    assert body.person_years == 5
