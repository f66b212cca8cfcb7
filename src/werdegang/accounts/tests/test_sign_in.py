# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Signing in and out."""

import pytest
from axes.models import AccessAttempt, AccessLog
from django.urls import NoReverseMatch, reverse

from werdegang.accounts.tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("login", ["anna", "Anna", " anna ", "anna@example.org", "ANNA@example.org"])
def test_user_name_and_email_open_the_workspace(anna, here, sign_in, login):
    response = sign_in(here, login)
    assert (response.status_code, response["Location"]) == (302, "/arbeitsplatz/")
    assert here.session["_auth_user_id"] == str(anna.pk)


def test_english_sign_in_leads_to_the_english_workspace(anna, here):
    response = here.post("/en/konto/anmelden/", {"login": "anna", "password": PASSWORD})
    assert response["Location"] == "/en/arbeitsplatz/"


def test_unknown_name_and_wrong_password_are_answered_alike(anna, here, sign_in):
    wrong = sign_in(here, "anna", "falsch-falsch-1").content.decode()
    unknown = sign_in(here, "otto", "falsch-falsch-1").content.decode()
    assert "Benutzername oder Passwort sind nicht richtig." in wrong
    assert _bare(wrong, "anna") == _bare(unknown, "otto")


def _bare(page: str, typed: str) -> str:
    lines = page.replace(f'value="{typed}"', "").splitlines()
    return "\n".join(line for line in lines if "csrfmiddlewaretoken" not in line)


def test_failing_names_the_fields_in_a_summary(here):
    page = here.post("/konto/anmelden/", {"login": "", "password": ""}).content.decode()
    assert 'href="#id_login"' in page
    assert 'href="#id_password"' in page


@pytest.mark.parametrize("login", ["anna", "niemand"])
def test_fifth_failure_locks_the_name_whether_it_exists_or_not(anna, here, sign_in, login):
    for _ in range(4):
        assert sign_in(here, login, "falsch-falsch-1").status_code == 200
    locked = sign_in(here, login, "falsch-falsch-1")
    assert locked.status_code == 429
    assert "Zu viele Fehlversuche" in locked.content.decode()
    assert sign_in(here, login).status_code == 429


def test_case_and_blanks_do_not_get_round_the_lock(anna, here, sign_in):
    for login in ("anna", "Anna", "ANNA ", " anna", "aNNa"):
        last = sign_in(here, login, "falsch-falsch-1")
    assert last.status_code == 429


def test_lock_holds_for_one_connection_only(anna, here, sign_in, client):
    for _ in range(5):
        sign_in(here, "anna", "falsch-falsch-1")
    elsewhere = client.post(
        "/konto/anmelden/", {"login": "anna", "password": PASSWORD}, REMOTE_ADDR="192.0.2.7"
    )
    assert elsewhere.status_code == 302


def test_attempts_from_everywhere_on_one_account_are_slowed_down(anna, client):
    for last in range(10):
        client.post(
            "/konto/anmelden/", {"login": "anna", "password": "falsch-1"}, REMOTE_ADDR=f"192.0.2.{last}"
        )
    answer = client.post(
        "/konto/anmelden/", {"login": "anna", "password": PASSWORD}, REMOTE_ADDR="192.0.2.99"
    )
    assert answer.status_code == 200
    assert "Zu viele Versuche" in answer.content.decode()


def test_success_forgets_failures(anna, here, sign_in):
    sign_in(here, "Anna", "falsch-falsch-1")
    sign_in(here, "anna")
    assert not AccessAttempt.objects.exists()


def test_attempts_keep_no_password_and_success_leaves_no_log(anna, here, sign_in):
    sign_in(here, "anna", "geheim-geheim-1")
    attempt = AccessAttempt.objects.get()
    assert "geheim-geheim-1" not in attempt.post_data
    sign_in(here, "anna")
    assert not AccessLog.objects.exists()


def test_next_leads_to_the_own_host(anna, here, sign_in):
    assert sign_in(here, "anna", next="/rat/vorlagen/")["Location"] == "/rat/vorlagen/"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "https://boese.example/",
        "//boese.example/",
        "/\\boese.example",
        "https:boese.example",
        "javascript:alert(1)",
        "http://127.0.0.1/",
    ],
)
def test_next_leads_nowhere_else(anna, here, sign_in, elsewhere):
    assert sign_in(here, "anna", next=elsewhere)["Location"] == "/arbeitsplatz/"
    out = here.post("/konto/abmelden/", {"next": elsewhere})
    assert out["Location"] == "/"


def test_signing_out_takes_a_post(anna, here):
    here.force_login(anna)
    assert here.get("/konto/abmelden/").status_code == 200
    assert "_auth_user_id" in here.session
    here.post("/konto/abmelden/")
    assert "_auth_user_id" not in here.session


def test_switched_off_account_cannot_sign_in(anna, here, sign_in):
    anna.is_active = False
    anna.save()
    assert sign_in(here, "anna")["Location"] == "/konto/gesperrt/"
    assert "_auth_user_id" not in here.session


@pytest.mark.parametrize(
    "name", ["account_signup", "account_email", "account_confirm_email", "mfa_add_webauthn", "mfa_trust"]
)
def test_nobody_signs_up_and_nothing_unwanted_has_an_address(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


@pytest.mark.parametrize("path", ["/konto/signup/", "/konto/registrieren/", "/konto/login/", "/konto/email/"])
def test_library_addresses_are_not_there(here, path):
    assert here.get(path).status_code == 404


def test_session_ends_with_the_browser_and_keeps_its_cookie_from_scripts(anna, here, sign_in, settings):
    cookie = sign_in(here, "anna").cookies[settings.SESSION_COOKIE_NAME]
    assert not cookie["max-age"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
