# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports of imports, for the administration."""

import json

import pytest

from werdegang.accounts.services import create_account
from werdegang.importers.factories import ImportFindingFactory, ImportRunFactory
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff(client):
    user = create_account("anna", "Anna Muster")
    OrganizationRoleFactory(
        user=user, organization=OrganizationFactory(kind="office"), role=OrganizationRole.Role.OFFICE_STAFF
    )
    client.force_login(user)
    return client


@pytest.fixture
def run():
    made = ImportRunFactory(
        totals={"Paper": {"seen": 3, "created": 2, "recorded": 1}}, reasons={"Paper": {"dangling": 1}}
    )
    ImportFindingFactory(run=made, address="https://quelle.example/1", detail="=1+1")
    return made


def test_the_administration_reads_what_came_and_what_did_not(staff, run):
    page = staff.get(f"/arbeitsplatz/importe/{run.pk}/").content.decode()
    assert "https://quelle.example/1" in page


def test_the_list_leads_to_the_report(staff, run):
    assert f"/arbeitsplatz/importe/{run.pk}/" in staff.get("/arbeitsplatz/importe/").content.decode()


def test_all_findings_can_be_taken_away_as_csv_without_formulas(staff, run):
    answer = staff.get(f"/arbeitsplatz/importe/{run.pk}/befunde.csv")
    assert ";'=1+1" in answer.getvalue().decode()


def test_all_findings_can_be_taken_away_as_json(staff, run):
    found = json.loads(staff.get(f"/arbeitsplatz/importe/{run.pk}/befunde.json").getvalue())
    assert (found["findings"][0]["id"], found["run"]["totals"]["Paper"]["seen"]) == (
        "https://quelle.example/1",
        3,
    )


def test_nobody_else_finds_a_report(client, run):
    client.force_login(create_account("bert", "Bert Muster"))
    assert client.get(f"/arbeitsplatz/importe/{run.pk}/").status_code == 404
