# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The administration: for administrators, accounts and roles only."""

import re

import pytest
from django.urls import reverse

from werdegang.accounts.administration import administration
from werdegang.accounts.models import User
from werdegang.accounts.tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(administrator, here):
    here.force_login(administrator)
    return here


def test_it_holds_accounts_and_roles_only():
    assert {model._meta.label for model in administration._registry} == {
        "accounts.User",
        "people.OrganizationRole",
        "concepts.ConceptRole",
    }


def test_it_leads_to_the_sign_in_of_everyone(here):
    answer = here.get("/verwaltung/", follow=True)
    assert answer.redirect_chain[-1][0] == "/konto/anmelden/?next=/verwaltung/"


def test_signing_in_leads_back_to_it(administrator, here, sign_in):
    assert sign_in(here, "wartung", next="/verwaltung/")["Location"] == "/verwaltung/"
    assert here.get("/verwaltung/").status_code == 200


def test_its_own_form_takes_no_password(administrator, here):
    answer = here.post("/verwaltung/login/", {"username": "wartung", "password": PASSWORD})
    assert answer.status_code == 302
    assert "_auth_user_id" not in here.session


def test_others_may_not_enter(anna, here):
    anna.is_staff = True
    anna.save()
    here.force_login(anna)
    assert here.get("/verwaltung/", follow=True).status_code == 403


def test_leaving_it_signs_out(desk):
    assert desk.post(reverse("admin:logout"))["Location"] == "/"
    assert "_auth_user_id" not in desk.session


def test_its_password_page_is_that_of_everyone(desk):
    assert desk.get(reverse("admin:password_change"))["Location"] == "/konto/passwort/aendern/"


def test_account_is_made_and_can_sign_in(desk, client, sign_in):
    given = {
        "username": "otto",
        "display_name": "Otto Amt",
        "email": "otto@example.org",
        "usable_password": "true",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    assert desk.post("/verwaltung/accounts/user/add/", given).status_code == 302
    assert sign_in(client, "otto@example.org").status_code == 302


def test_address_of_another_account_is_refused(desk, anna):
    given = {
        "username": "otto",
        "email": "Anna@Example.org",
        "usable_password": "true",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }
    page = desk.post("/verwaltung/accounts/user/add/", given).content.decode()
    assert "Mit dieser E-Mail-Adresse gibt es schon ein Konto." in page
    assert not User.objects.filter(username="otto").exists()


def test_accounts_are_not_deleted(desk, anna):
    assert desk.get(f"/verwaltung/accounts/user/{anna.pk}/delete/").status_code == 403
    assert "delete_selected" not in desk.get("/verwaltung/accounts/user/").content.decode()


def test_second_factor_is_taken_away(desk, anna):
    given = {"action": "take_second_factor_away", "_selected_action": [anna.pk]}
    page = desk.post("/verwaltung/accounts/user/", given, follow=True).content.decode()
    assert re.search(r"Die zweiten Faktoren von 0 Konten wurden entfernt", page)


def test_demonstration_mark_cannot_be_typed(desk, anna):
    page = desk.get(f"/verwaltung/accounts/user/{anna.pk}/change/").content.decode()
    assert 'name="is_demonstration"' not in page
    assert 'name="user_permissions"' not in page
