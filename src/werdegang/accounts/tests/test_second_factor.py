# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The second factor."""

import time

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value

from werdegang.accounts.services import remove_second_factor
from werdegang.accounts.tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db


def code_of(secret):
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30))


@pytest.fixture
def secret(anna):
    made = generate_totp_secret()
    TOTP.activate(anna, made)
    RecoveryCodes.activate(anna)
    return made


@pytest.fixture
def signed_in(anna, here, sign_in):
    sign_in(here, "anna")
    return here


def test_setting_up_asks_for_the_password_first(signed_in):
    response = signed_in.get("/konto/zweiter-faktor/app/einrichten/")
    assert response["Location"].startswith("/konto/bestaetigen/?next=")


def test_setting_up_ends_with_recovery_codes(anna, signed_in):
    page = "/konto/zweiter-faktor/app/einrichten/"
    confirmed = signed_in.post("/konto/bestaetigen/", {"password": PASSWORD, "next": page})
    assert confirmed["Location"] == page
    form = signed_in.get(page).context["form"]
    assert 'src="data:image/svg+xml;base64,' in signed_in.get(page).content.decode()
    secret = signed_in.session["mfa.totp.secret"]
    assert form.secret
    done = signed_in.post(page, {"code": code_of(secret)})
    assert done["Location"] == "/konto/zweiter-faktor/ersatzcodes/"
    assert Authenticator.objects.filter(user=anna).count() == 2
    codes = signed_in.get("/konto/zweiter-faktor/ersatzcodes/").content.decode()
    text = signed_in.get("/konto/zweiter-faktor/ersatzcodes/herunterladen/").content.decode()
    first = text.split()[-1]
    assert first in codes


def test_wrong_code_does_not_set_up(anna, signed_in):
    page = "/konto/zweiter-faktor/app/einrichten/"
    signed_in.post("/konto/bestaetigen/", {"password": PASSWORD, "next": page})
    signed_in.get(page)
    answer = signed_in.post(page, {"code": "000000"}).content.decode()
    assert "Dieser Code ist nicht richtig" in answer
    assert not Authenticator.objects.exists()


def test_password_alone_is_not_enough(here, secret, sign_in):
    assert sign_in(here, "anna")["Location"] == "/konto/zweiter-faktor/code/"
    assert "_auth_user_id" not in here.session
    assert here.get("/arbeitsplatz/").status_code == 302


def test_code_completes_the_sign_in(here, secret, sign_in):
    sign_in(here, "anna", next="/rat/vorlagen/")
    assert here.get("/konto/zweiter-faktor/code/").status_code == 200
    done = here.post("/konto/zweiter-faktor/code/", {"code": code_of(secret)})
    assert done["Location"] == "/rat/vorlagen/"


def test_code_counts_once(here, client, secret, sign_in):
    code = code_of(secret)
    sign_in(here, "anna")
    here.post("/konto/zweiter-faktor/code/", {"code": code})
    sign_in(client, "anna")
    assert client.post("/konto/zweiter-faktor/code/", {"code": code}).status_code == 200


def test_recovery_code_stands_in(anna, here, secret, sign_in):
    codes = Authenticator.objects.get(user=anna, type="recovery_codes").wrap().get_unused_codes()
    sign_in(here, "anna")
    assert here.post("/konto/zweiter-faktor/code/", {"code": codes[0]})["Location"] == "/arbeitsplatz/"


def test_guessing_codes_ends(here, secret, sign_in):
    sign_in(here, "anna")
    for _ in range(11):
        answer = here.post("/konto/zweiter-faktor/code/", {"code": "000000"})
    assert "Zu viele Versuche" in answer.content.decode()


def test_sign_in_can_be_left_halfway(here, secret, sign_in):
    sign_in(here, "anna")
    assert here.post("/konto/abmelden/", {"next": "/konto/anmelden/"})["Location"] == "/konto/anmelden/"
    assert here.get("/konto/anmelden/").status_code == 200


def test_app_can_be_removed_after_confirmation(anna, here, secret, sign_in):
    sign_in(here, "anna")
    here.post("/konto/zweiter-faktor/code/", {"code": code_of(secret)})
    page = "/konto/zweiter-faktor/app/entfernen/"
    here.post("/konto/bestaetigen/", {"password": PASSWORD, "next": page})
    assert here.get(page).status_code == 200
    assert here.post(page)["Location"] == "/konto/zweiter-faktor/"
    assert not Authenticator.objects.exists()


def test_codes_are_generated_anew(anna, here, secret, sign_in):
    sign_in(here, "anna")
    here.post("/konto/zweiter-faktor/code/", {"code": code_of(secret)})
    before = Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes()
    page = "/konto/zweiter-faktor/ersatzcodes/neu/"
    here.post("/konto/bestaetigen/", {"password": PASSWORD, "next": page})
    assert here.get(page).status_code == 200
    here.post(page)
    assert Authenticator.objects.get(type="recovery_codes").wrap().get_unused_codes() != before


def test_lost_factor_is_removed_by_service(anna, here, secret, sign_in):
    assert remove_second_factor(anna)
    assert sign_in(here, "anna")["Location"] == "/arbeitsplatz/"
    assert not remove_second_factor(anna)
