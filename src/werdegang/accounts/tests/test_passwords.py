# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords: changing, forgetting, rules."""

import re
from unittest.mock import Mock

import pytest

from werdegang.accounts.services import keep_email_address
from werdegang.accounts.tests.conftest import PASSWORD

pytestmark = pytest.mark.django_db
NEW = "neues-sicheres-wort-7"


def test_password_change_asks_for_the_present_one(anna, here):
    here.force_login(anna)
    given = {"oldpassword": "falsch", "password1": NEW, "password2": NEW}
    page = here.post("/konto/passwort/aendern/", given).content.decode()
    assert "Das ist nicht Ihr jetziges Passwort." in page


def test_password_change_keeps_this_session_and_ends_others(anna, here, client):
    here.force_login(anna)
    client.force_login(anna)
    given = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert here.post("/konto/passwort/aendern/", given)["Location"] == "/arbeitsplatz/"
    assert here.get("/konto/passwort/aendern/").status_code == 200
    assert client.get("/konto/passwort/aendern/").status_code == 302


@pytest.mark.parametrize("weak", ["kurz-1", "12345678901234", "password1234", "annamuster12"])
def test_weak_passwords_are_refused(anna, here, weak):
    here.force_login(anna)
    given = {"oldpassword": PASSWORD, "password1": weak, "password2": weak}
    assert here.post("/konto/passwort/aendern/", given).status_code == 200
    anna.refresh_from_db()
    assert anna.check_password(PASSWORD)


def test_link_in_the_mail_leads_to_a_new_password(anna, here, mailoutbox, sign_in):
    here.post("/konto/passwort/vergessen/", {"email": "Anna@example.org"})
    (mail,) = mailoutbox
    assert mail.to == ["anna@example.org"]
    assert mail.subject == "Werdegang: Neues Passwort"
    (link,) = re.findall(r"http://localhost(/\S+)", mail.body)
    form = here.get(link)["Location"]
    assert here.get(form).status_code == 200
    done = here.post(form, {"password1": NEW, "password2": NEW})
    assert done["Location"] == "/konto/passwort/neu/fertig/"
    assert sign_in(here, "anna", NEW).status_code == 302
    here.post("/konto/abmelden/")
    assert "nicht mehr gültig" in here.get(link).content.decode()


def test_unknown_address_is_answered_as_a_known_one(anna, here, mailoutbox):
    known = here.post("/konto/passwort/vergessen/", {"email": "anna@example.org"})
    unknown = here.post("/konto/passwort/vergessen/", {"email": "otto@example.org"})
    assert known["Location"] == unknown["Location"] == "/konto/passwort/vergessen/gesendet/"
    assert len(mailoutbox) == 1


def test_the_page_does_the_same_work_for_both(anna, here, monkeypatch):
    asked = []
    task = Mock(enqueue=lambda *given: asked.append(given))
    monkeypatch.setattr("werdegang.accounts.forms.send_password_links", task)
    for email in ("anna@example.org", "otto@example.org"):
        here.post("/en/konto/passwort/vergessen/", {"email": email})
    assert asked == [
        ("anna@example.org", "http://localhost", "en"),
        ("otto@example.org", "http://localhost", "en"),
    ]


def test_english_page_sends_an_english_mail(anna, here, mailoutbox):
    here.post("/en/konto/passwort/vergessen/", {"email": "anna@example.org"})
    (mail,) = mailoutbox
    assert mail.subject == "Werdegang: New password"
    assert "http://localhost/en/konto/passwort/neu/" in mail.body


def test_switched_off_account_gets_no_link(anna, here, mailoutbox):
    anna.is_active = False
    anna.save()
    here.post("/konto/passwort/vergessen/", {"email": "anna@example.org"})
    assert not mailoutbox


def test_former_address_gets_no_link(anna, here, mailoutbox):
    anna.email = "anna@neu.example"
    anna.save()
    keep_email_address(anna)
    here.post("/konto/passwort/vergessen/", {"email": "anna@example.org"})
    assert not mailoutbox


def test_many_requests_for_links_are_refused_in_words(anna, here):
    for _ in range(6):
        answer = here.post("/konto/passwort/vergessen/", {"email": "anna@example.org"})
    assert answer.status_code == 429
    assert "Zu viele Anfragen" in answer.content.decode()


def test_account_without_password_is_sent_for_one(django_user_model, here):
    here.force_login(django_user_model.objects.create_user("otto"))
    assert here.get("/konto/passwort/aendern/")["Location"] == "/konto/passwort/setzen/"
    assert here.get("/konto/passwort/setzen/")["Location"] == "/konto/passwort/vergessen/"
