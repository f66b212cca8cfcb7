# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Settings from the environment that cannot be meant are refused, with the setting's name and what is understood."""

from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from werdegang.config.environment import choice, database, number


def test_a_number_that_is_none_is_refused_by_name(monkeypatch):
    monkeypatch.setenv("WERDEGANG_SMALL_NUMBERS_BELOW", "fünf")
    with pytest.raises(ImproperlyConfigured, match="WERDEGANG_SMALL_NUMBERS_BELOW"):
        number("WERDEGANG_SMALL_NUMBERS_BELOW", default=5)


@pytest.mark.parametrize(("said", "meant"), [("", 5), (" 3 ", 3), ("0", 0)])
def test_a_number(monkeypatch, said, meant):
    monkeypatch.setenv("WERDEGANG_SMALL_NUMBERS_BELOW", said)
    assert number("WERDEGANG_SMALL_NUMBERS_BELOW", default=5) == meant


def test_a_misspelt_choice_is_not_taken_for_the_default(monkeypatch):
    monkeypatch.setenv("WERDEGANG_SEARCH", "postgresql")
    with pytest.raises(ImproperlyConfigured, match="WERDEGANG_SEARCH: tantivy, postgres"):
        choice("WERDEGANG_SEARCH", "tantivy", "postgres")


def test_the_first_choice_is_the_default(monkeypatch):
    monkeypatch.delenv("WERDEGANG_SEARCH", raising=False)
    assert choice("WERDEGANG_SEARCH", "tantivy", "postgres") == "tantivy"


@pytest.mark.parametrize("url", ["postgresql://wir:ge/heim@host/name", "mysql://wir:geheim@host/name"])
def test_a_database_that_cannot_be_meant_is_refused_without_repeating_its_password(monkeypatch, url):
    monkeypatch.setenv("WERDEGANG_DATABASE_URL", url)
    with pytest.raises(ImproperlyConfigured, match="WERDEGANG_DATABASE_URL") as refusal:
        database(Path())
    assert "heim" not in str(refusal.value)


def test_special_signs_in_the_password_of_a_database(monkeypatch):
    monkeypatch.setenv("WERDEGANG_DATABASE_URL", "postgresql://wir:ge%2Fheim@host:5433/name")
    found = database(Path())
    assert (found["PASSWORD"], found["PORT"]) == ("ge/heim", 5433)
