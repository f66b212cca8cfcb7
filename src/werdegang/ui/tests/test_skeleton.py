# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import json
from datetime import date

import pytest
from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.template import engines
from django.template.loader import render_to_string
from django.test import RequestFactory, override_settings
from django.utils import translation

from werdegang.ui.components.head import STYLE_SHEETS
from werdegang.ui.parts import Account, FooterColumn, Link
from werdegang.ui.tests.markup import read, words

PAGE = (
    "{% extends 'ui/base.html' %}{% load ui %}{% block title %}Vorlage{% endblock %}"
    "{% block content %}{% pagehead 'Vorlage' %}{% endpagehead %}{% endblock %}"
)
WHOLE = {
    "municipality": "Stadt Göttingen",
    "search_url": "/suche/",
    "easy_language_url": "/leichte-sprache/",
    "sign_language_url": "/gebaerdensprache/",
    "civic_links": [Link("Website", "/")],
    "sign_in_url": "/anmelden/",
    "navigation": [Link("Konzepte", "/konzepte/", current=True), Link("Rat", "/rat/")],
    "breadcrumb": [Link("Start", "/"), Link("Vorlage")],
    "footer_about": "Über <uns>",
    "footer_columns": [FooterColumn("Daten", [Link("Offene Daten", "/daten/")])],
    "footer_line": "Vorführung.",
    "description": 'Eine "Vorlage"',
    "as_of": date(2017, 3, 17),
}


def page(path="/rat/?q=geheim", language="de", source=PAGE, **values):
    with translation.override(language):
        return engines["django"].from_string(source).render(values, RequestFactory().get(path))


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("values", [{}, WHOLE])
def test_page_is_sound_in_both_languages(language, values):
    html = page(language=language, **values)
    tags = read(html).tags
    assert ("html", {"lang": language, "dir": "ltr"}) in tags
    assert [tag for tag, _ in tags].count("h1") == 1
    assert [tag for tag, _ in tags].count("main") == 1


def test_page_needs_no_request():
    read(engines["django"].from_string(PAGE).render({}))


def test_page_says_where_it_is_kept_and_of_when_it_is():
    with translation.override("de"):
        text = words(page(**WHOLE))
    assert "Stand: 17.03.2017" in text
    assert "Dauerhafte Adresse: /rat/" in text


def test_canonical_address_leaves_the_query_out():
    links = [a for tag, a in read(page(**WHOLE)).tags if tag == "link" and a["rel"] == "canonical"]
    assert [link["href"] for link in links] == ["http://testserver/rat/"]


def test_other_language_is_named_in_itself():
    switch = [a for tag, a in read(page()).tags if tag == "a" and a.get("hreflang") == "en"]
    assert [a["lang"] for a in switch] == ["en"]


def test_signed_in_person_can_sign_out_without_script():
    tags = read(page(**WHOLE, account=Account("Büro", "/konto/", "/abmelden/"))).tags
    assert ("form", {"method": "post", "action": "/abmelden/"}) in tags
    assert not any(a.get("href") == "/anmelden/" for _, a in tags)


def test_messages_are_said_by_their_weight():
    messages = [Message(constants.ERROR, "Nein <b>"), Message(constants.SUCCESS, "Ja")]
    html = page(messages=messages)
    read(html)
    assert "kern-alert--danger" in html
    assert "kern-alert--success" in html
    assert "Nein &lt;b&gt;" in html


def test_header_search_can_be_left_out():
    source = PAGE + "{% block headersearch %}{% endblock %}"
    assert 'type="search"' in page(**WHOLE)
    assert 'type="search"' not in page(source=source, **WHOLE)


@pytest.mark.parametrize("name", ["404", "403", "400", "403_csrf", "500"])
@pytest.mark.parametrize("language", ["de", "en"])
def test_error_page_is_sound_with_nothing_in_its_context(name, language):
    with translation.override(language):
        tags = read(render_to_string(f"{name}.html")).tags
    assert [tag for tag, _ in tags].count("h1") == 1


@pytest.mark.parametrize("name", ["404", "403", "400", "403_csrf"])
def test_error_page_shows_nothing_of_the_request(name):
    one, other = (
        render_to_string(f"{name}.html", dict(WHOLE, breadcrumb=[]), RequestFactory().get(path))
        for path in ("/rat/vorlagen/geheim/?q=marke", "/ganz/anders/")
    )
    assert one == other
    assert "geheim" not in one
    assert "marke" not in one


def test_error_page_marks_no_menu_entry():
    html = render_to_string("404.html", WHOLE, RequestFactory().get("/konzepte/geheim/"))
    assert "aria-current" not in html


def test_every_own_style_sheet_is_there():
    assert [sheet for sheet in STYLE_SHEETS if sheet.startswith("ui/") and not finders.find(sheet)] == []


@pytest.mark.slow
def test_style_sheets_survive_hashed_names(tmp_path):
    storages = {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"},
    }
    with override_settings(STATIC_ROOT=tmp_path, STORAGES=storages):
        call_command("collectstatic", interactive=False, verbosity=0)
    manifest = json.loads((tmp_path / "staticfiles.json").read_text())["paths"]
    assert "ui/css/tokens.css" in manifest
    assert "ui/favicon.svg" in manifest
