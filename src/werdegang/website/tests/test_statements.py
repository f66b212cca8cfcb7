# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the pages that the law asks for."""

import pytest
from django.urls import reverse

from werdegang.core.visibility import Visibility
from werdegang.people.factories import BodyFactory, LocationFactory
from werdegang.website import operator

pytestmark = pytest.mark.django_db
PAGES = ("accessibility", "privacy", "imprint")
COMPLETE = """
[publisher]
represented_by = "Die Oberbürgermeisterin"
responsible_for_content = "Presseamt"
address = "Markt 1"
email = "rathaus@musterstadt.example"
supervisory_authority = "Das Innenministerium"
[privacy]
officer = "Datenschutzbeauftragte"
supervisory_authority = "Die Aufsicht des Landes"
log_days = 7
[accessibility]
prepared_on = 2026-01-31
reviewed_on = 2026-02-28
enforcement_body = "Schlichtungsstelle"
"""


def words(client, name: str) -> str:
    page: str = client.get(reverse(f"website:{name}")).content.decode()
    return page


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("with_body", [True, False])
def test_each_statement_stands_with_and_without_a_municipality(client, name, with_body):
    if with_body:
        BodyFactory()
    response = client.get(reverse(f"website:{name}"))
    assert response.status_code == 200
    assert response.content.count(b"<h1") == 1


@pytest.mark.parametrize("name", PAGES)
def test_the_contact_of_the_municipality_is_named(client, name):
    BodyFactory(
        contact_email="rat@musterstadt.example", location=LocationFactory(body=None, street_address="Markt 1")
    )
    page = words(client, name)
    assert "rat@musterstadt.example" in page
    assert "Markt 1" in page


@pytest.mark.parametrize("name", PAGES)
def test_what_the_operator_must_add_is_said(client, name):
    BodyFactory(contact_email="")
    assert "vom Betreiber zu ergänzen" in words(client, name)


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_left_to_add_once_the_operator_has_said_everything(client, name, tmp_path, settings):
    BodyFactory()
    settings.DATA = tmp_path
    (tmp_path / operator.FILE_NAME).write_text(COMPLETE, encoding="utf-8")
    page = words(client, name)
    assert "zu ergänzen" not in page
    assert "rathaus@musterstadt.example" in page


def test_the_conformance_that_the_operator_states_is_shown(client, tmp_path, settings):
    settings.DATA = tmp_path
    (tmp_path / operator.FILE_NAME).write_text('[accessibility]\nconformance = "none"\n', encoding="utf-8")
    page = words(client, "accessibility")
    assert "nicht vereinbar" in page
    assert "teilweise vereinbar" not in page


def test_a_faulty_file_of_the_operator_spoils_no_page(client, tmp_path, settings):
    settings.DATA = tmp_path
    (tmp_path / operator.FILE_NAME).write_text("[", encoding="utf-8")
    assert "vom Betreiber zu ergänzen" in words(client, "imprint")


@pytest.mark.parametrize("name", PAGES)
def test_a_demonstration_says_that_the_city_does_not_publish_it(client, name):
    BodyFactory(name="Stadt Beispielhausen", vendor={"demonstration": True})
    assert "kein Angebot der Kommune „Stadt Beispielhausen“" in words(client, name)


def test_a_hidden_place_of_the_municipality_is_not_named(client):
    BodyFactory(
        location=LocationFactory(body=None, street_address="Geheimweg 1", visibility=Visibility.INTERNAL)
    )
    assert "Geheimweg" not in words(client, "imprint")


def test_the_accessibility_statement_names_feedback_and_enforcement(client):
    page = words(client, "accessibility")
    for expected in ("BITV 2.0", "Barrieren melden", "Schlichtungsstelle", "teilweise vereinbar"):
        assert expected in page


@pytest.mark.parametrize("name", PAGES)
def test_statements_read_in_english(client, name):
    page = client.get(f"/en{reverse(f'website:{name}')}").content.decode()
    assert 'lang="en"' in page
    assert "Startseite" not in page


def test_reading_sets_no_cookies(client):
    for name in ("start", "paper_list", "meeting_list", "organization_list", *PAGES):
        assert not client.get(reverse(f"website:{name}")).cookies, name
