# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the pages on the API and on open data."""

import re

import pytest

from werdegang.api.interface import document
from werdegang.concepts.factories import IndicatorFactory
from werdegang.core.visibility import Visibility

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/api/", "/en/api/", "/daten/", "/en/daten/"])
def test_a_page_has_one_heading_and_nothing_inline_or_from_elsewhere(client, path):
    html = client.get(path).content.decode()
    assert html.count("<h1") == 1
    names = re.findall(r'\sid="([^"]+)"', html)
    assert len(names) == len(set(names))
    assert not re.search(r"<style|style=|<script(?![^>]*src=)|\son[a-z]+=\"", html)
    assert not re.search(r'(?:src|rel="stylesheet" href)="(?:https?:)?//', html)


def test_every_address_and_parameter_is_documented(client):
    html = client.get("/api/").content.decode()
    for path, operations in document()["paths"].items():
        assert path in html
        for parameter in operations["get"]["parameters"]:
            assert f"<code>{parameter['name']}</code>" in html


def test_the_documentation_speaks_german_and_english(client):
    german, english = (client.get(path).content.decode() for path in ("/api/", "/en/api/"))
    assert "Schnittstelle für Programme" in german
    assert "Slug of a concept." not in german
    assert "Slug of a concept." in english


def test_links_of_the_documentation_lead_somewhere(client):
    html = client.get("/api/").content.decode()
    for path in set(re.findall(r'href="(/(?:api|daten|oparl)[^"]*)"', html)):
        assert client.get(path).status_code == 200, path


def test_open_data_shows_public_datasets_with_their_files(client):
    indicator = IndicatorFactory(title="Plätze")
    IndicatorFactory(title="Verborgen", visibility=Visibility.INTERNAL)
    html = client.get("/daten/").content.decode()
    assert f"/kennzahlen/{indicator.slug}/werte.csv" in html
    assert "Verborgen" not in html


def test_every_page_leads_to_both(client):
    html = client.get("/").content.decode()
    assert 'href="/daten/"' in html
    assert 'href="/api/"' in html
