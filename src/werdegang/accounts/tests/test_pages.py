# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What every page of sign-in and account has in common."""

import re

import pytest
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret

from werdegang.accounts.tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db

OPEN = (
    "anmelden/",
    "gesperrt/",
    "passwort/vergessen/",
    "passwort/vergessen/gesendet/",
    "passwort/neu/fertig/",
    "passwort/neu/1-abc/",
)
OWN = (
    "abmelden/",
    "bestaetigen/",
    "passwort/aendern/",
    "zweiter-faktor/",
    "zweiter-faktor/app/entfernen/",
    "zweiter-faktor/bestaetigen/",
    "zweiter-faktor/ersatzcodes/",
    "zweiter-faktor/ersatzcodes/neu/",
)
PREFIXES = ("/konto/", "/en/konto/")
PAGES = [(prefix + page, page in OWN) for prefix in PREFIXES for page in OPEN + OWN]


@pytest.fixture
def browser(anna, here, request):
    """Signed in, with second factor, lately confirmed, where the page asks for it."""

    def get(path, own):
        if own:
            here.post("/konto/anmelden/", {"login": "anna", "password": PASSWORD})
            here.post("/konto/bestaetigen/", {"password": PASSWORD})
            TOTP.activate(anna, generate_totp_secret())
            RecoveryCodes.activate(anna)
        return here.get(path)

    return get


@pytest.mark.parametrize(("path", "own"), PAGES)
def test_page_is_ours_and_free_of_inline_code(browser, path, own):
    response = browser(path, own)
    assert response.status_code == 200
    assert "script-src 'self'" in response["Content-Security-Policy"]
    page = response.content.decode()
    assert page.count("<h1") == 1
    assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:", page)
    assert 'class="wd-skip"' in page
    assert f'<html lang="{"en" if path.startswith("/en/") else "de"}"' in page


@pytest.mark.parametrize(("path", "own"), PAGES)
def test_every_control_has_its_label(browser, path, own):
    page = browser(path, own).content.decode()
    for control in re.findall(r"<input[^>]*>", page):
        if 'type="hidden"' not in control:
            (name,) = re.findall(r'\bid="([^"]+)"', control)
            assert f'for="{name}"' in page


@pytest.mark.parametrize(
    "path", ["/konto/passwort/aendern/", "/konto/zweiter-faktor/", "/konto/bestaetigen/"]
)
def test_own_pages_ask_for_sign_in(here, path):
    assert here.get(path)["Location"].startswith("/konto/anmelden/?next=")


def test_fields_tell_the_browser_what_they_are(here, anna):
    page = here.get("/konto/anmelden/").content.decode()
    assert 'autocomplete="username"' in page
    assert 'autocomplete="current-password"' in page
    here.force_login(anna)
    assert here.get("/konto/passwort/aendern/").content.decode().count('autocomplete="new-password"') == 2
