# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The mail server as the environment names it."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from werdegang.config.environment import email, site_address


def test_without_a_server_e_mails_are_files_of_the_data_folder(monkeypatch):
    monkeypatch.delenv("WERDEGANG_EMAIL_URL", raising=False)
    assert email(Path("/daten"))["EMAIL_FILE_PATH"] == "/daten/mail"


@pytest.mark.parametrize(
    ("url", "port", "tls", "ssl"),
    [
        ("smtp://wir:ge%40heim@post.example.de", 587, True, False),
        ("smtps://wir:ge%40heim@post.example.de", 465, False, True),
        ("smtp-plain://wir:ge%40heim@post.example.de:2525", 2525, False, False),
    ],
)
def test_a_server_with_name_and_password(monkeypatch, url, port, tls, ssl):
    monkeypatch.setenv("WERDEGANG_EMAIL_URL", url)
    found = email(Path())
    assert [found[f"EMAIL_{name}"] for name in ("HOST", "PORT", "USE_TLS", "USE_SSL")] == [
        "post.example.de", port, tls, ssl,
    ]  # fmt: skip
    assert (found["EMAIL_HOST_USER"], found["EMAIL_HOST_PASSWORD"]) == ("wir", "ge@heim")


@pytest.mark.parametrize("url", ["http://post.example.de", "smtp://", "smtp://post:viel", "post.example.de"])
def test_an_address_that_is_none_is_refused_without_repeating_it(monkeypatch, url):
    monkeypatch.setenv("WERDEGANG_EMAIL_URL", url)
    with pytest.raises(ImproperlyConfigured) as refusal:
        email(Path())
    assert "post" not in str(refusal.value)


@pytest.mark.parametrize(
    ("own", "origins", "expected"),
    [
        ("https://rat.example.de/", "https://anders.example.de", "https://rat.example.de"),
        ("", "https://rat.example.de,https://zwei.example.de", "https://rat.example.de"),
        ("", "", "http://127.0.0.1:8000"),
    ],
)
def test_links_in_e_mails_begin_with_the_address_of_the_installation(monkeypatch, own, origins, expected):
    monkeypatch.setenv("WERDEGANG_ADDRESS", own)
    monkeypatch.setenv("WERDEGANG_ORIGINS", origins)
    assert site_address() == expected
