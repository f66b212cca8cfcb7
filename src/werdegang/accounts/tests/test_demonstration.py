# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Demonstration accounts are for this computer only."""

import pytest
from django.test import Client, RequestFactory

from werdegang.accounts.models import User
from werdegang.accounts.rules import comes_from_this_computer, is_loopback
from werdegang.accounts.services import create_account, create_demonstration_account

pytestmark = pytest.mark.django_db


@pytest.fixture
def demonstration() -> tuple[User, str]:
    return create_demonstration_account("koordination", "Kim Koordination")


@pytest.fixture
def loopback(settings):
    settings.LOOPBACK = True
    settings.ALLOWED_HOSTS = ["*"]
    return settings


def attempt(account: tuple[User, str], **environment):
    user, password = account
    client = Client(**{"HTTP_HOST": "localhost:8000", **environment})
    return client, client.post("/konto/anmelden/", {"login": user.username, "password": password})


def test_on_this_computer_it_signs_in(demonstration, loopback):
    client, response = attempt(demonstration)
    assert response["Location"] == "/arbeitsplatz/"
    assert client.get("/arbeitsplatz/").status_code == 200


ELSEWHERE = {
    "another computer": {"REMOTE_ADDR": "192.168.1.20"},
    "another computer by IPv6": {"REMOTE_ADDR": "2001:db8::1"},
    "a name of this host": {"HTTP_HOST": "werdegang.example.org"},
    "a proxy": {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
    "a proxy by the newer header": {"HTTP_FORWARDED": "for=127.0.0.1"},
}


@pytest.mark.parametrize("environment", ELSEWHERE.values(), ids=ELSEWHERE)
def test_from_elsewhere_it_is_refused_in_words(demonstration, loopback, environment):
    client, response = attempt(demonstration, **environment)
    assert response.status_code == 403
    assert "nur auf dem eigenen Rechner" in response.content.decode()
    assert "_auth_user_id" not in client.session
    assert client.get("/arbeitsplatz/").status_code == 302


def test_where_others_can_reach_the_server_it_is_refused_on_this_computer_too(demonstration, loopback):
    loopback.LOOPBACK = False
    assert attempt(demonstration)[1].status_code == 403


def test_wrong_password_says_nothing_of_the_demonstration(demonstration, settings):
    user, _password = demonstration
    _client, response = attempt((user, "falsch-falsch-1"))
    assert response.status_code == 200
    assert "Vorführ" not in response.content.decode().split("<main", 1)[1].split("</main>", 1)[0]


def test_session_taken_elsewhere_ends(demonstration, loopback):
    client, _response = attempt(demonstration)
    refused = client.get("/arbeitsplatz/", REMOTE_ADDR="192.168.1.20")
    assert refused.status_code == 403
    assert "nur auf dem eigenen Rechner" in refused.content.decode()
    assert client.get("/arbeitsplatz/")["Location"].startswith("/konto/anmelden/")


def test_session_ends_on_public_pages_too(demonstration, loopback):
    client = Client(HTTP_HOST="localhost")
    client.force_login(demonstration[0])
    loopback.LOOPBACK = False
    assert client.get("/").status_code == 403
    assert client.get("/").status_code == 200


def test_real_accounts_sign_in_from_everywhere(anna, settings, sign_in):
    settings.LOOPBACK = False
    assert sign_in(Client(REMOTE_ADDR="192.168.1.20"), "anna").status_code == 302


def test_making_it_again_renews_the_password(demonstration):
    user, password = demonstration
    again, new = create_demonstration_account("koordination", "Kim Koordination", administrator=True)
    assert again.pk == user.pk
    assert new != password
    assert again.check_password(new)
    assert again.is_superuser


def test_real_account_is_not_taken_for_the_demonstration():
    create_account("rathaus", "Rita Rathaus")
    with pytest.raises(ValueError, match="Rathaus"):
        create_demonstration_account("Rathaus", "Rita Rathaus")


@pytest.mark.parametrize("address", ["127.0.0.1", "127.8.9.1", "::1", "[::1]", "localhost"])
def test_this_computer_has_many_names(address):
    assert is_loopback(address)


@pytest.mark.parametrize("address", ["", "0.0.0.0", "10.0.0.1", "127.0.0.1.example.org", "localhost.example"])
def test_other_names_are_not_this_computer(address):
    assert not is_loopback(address)


def test_ipv6_host_with_port_is_understood(loopback):
    request = RequestFactory().get("/", HTTP_HOST="[::1]:8000", REMOTE_ADDR="::1")
    assert comes_from_this_computer(request)
