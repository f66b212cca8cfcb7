# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the catalogue of open data."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from pyshacl import validate
from rdflib import DCAT, DCTERMS, RDF, Graph, URIRef
from rdflib.compare import isomorphic

from werdegang.api.catalogue.graph import LICENSES, license_address
from werdegang.concepts.factories import ConceptFactory, EditionFactory, IndicatorFactory
from werdegang.core.visibility import Visibility
from werdegang.people.factories import BodyFactory
from werdegang.reporting.factories import ReportFileFactory, ReportVersionFactory
from werdegang.reporting.vocabulary import Format

pytestmark = pytest.mark.django_db
SHAPES = Path(__file__).with_name("dcat-ap-de.ttl")
CONTRIBUTOR = "http://dcat-ap.de/def/contributors/beispielstadt"
NAMES = {"ttl": "turtle", "rdf": "xml", "jsonld": "json-ld"}
NAMED = override_settings(CATALOGUE={"LICENSE": LICENSES + "cc-by/4.0", "CONTRIBUTOR": CONTRIBUTOR})


def read(client, form="ttl"):
    response = client.get(f"/api/v1/katalog.{form}")
    assert response.status_code == 200
    return Graph().parse(data=response.content, format=NAMES[form])


@pytest.fixture
def filled():
    BodyFactory(name="Stadt Beispiel")
    IndicatorFactory(title="Plätze", license_name="dl-de/by-2-0", definition="")
    IndicatorFactory(title="Erfunden", is_sample=True)
    EditionFactory()
    version = ReportVersionFactory()
    for form in Format:
        ReportFileFactory(version=version, format=form)


@NAMED
@pytest.mark.parametrize("form", NAMES)
def test_the_catalogue_has_what_dcat_ap_de_asks_for(client, filled, form):
    conforms, _graph, words = validate(read(client, form), shacl_graph=str(SHAPES))
    assert conforms, words


def test_the_shapes_bite(client, filled):
    """Without the contributor's id, which only the operator knows, the catalogue is not complete."""
    conforms, _graph, words = validate(read(client), shacl_graph=str(SHAPES))
    assert not conforms
    assert "contributorID" in words


@NAMED
def test_all_forms_say_the_same(client, filled):
    turtle = read(client)
    assert isomorphic(turtle, read(client, "rdf"))
    assert isomorphic(turtle, read(client, "jsonld"))


def test_the_catalogue_names_figures_editions_reports_and_interfaces(client, filled):
    found = read(client)
    titles = {str(found.value(each, DCTERMS.title)) for each in found.subjects(RDF.type, DCAT.Dataset)}
    assert {"Kennzahl: Plätze", "Kennzahl: Erfunden (Beispieldaten)", "Ratsinformationen"} <= titles
    endpoints = {str(each) for each in found.objects(None, DCAT.endpointURL)}
    assert endpoints == {"http://testserver/api/v1/", "http://testserver/oparl/v1.1/"}


def test_every_file_of_the_catalogue_is_there(client):
    IndicatorFactory()
    EditionFactory()
    for each in read(client).objects(None, DCAT.accessURL):
        assert client.get(str(each)).status_code == 200, each


def test_what_is_hidden_is_in_no_catalogue(client):
    IndicatorFactory(title="Verborgene Zahl", visibility=Visibility.INTERNAL)
    IndicatorFactory(title="Zahl darin", concept=ConceptFactory(visibility=Visibility.INTERNAL))
    EditionFactory(name="Verborgene Ausgabe", visibility=Visibility.INTERNAL)
    body = client.get("/api/v1/katalog.ttl").content.decode()
    assert "Verborgene" not in body
    assert "Zahl darin" not in body


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("Datenlizenz Deutschland – Namensnennung – Version 2.0", "dl-by-de/2.0"),
        ("dl-de/by-2-0", "dl-by-de/2.0"),
        ("dl-de/zero-2-0", "dl-zero-de/2.0"),
        ("CC BY 4.0", "cc-by/4.0"),
        ("CC BY-SA 4.0", "cc-by-sa/4.0"),
        ("CC0 1.0", "cc-zero"),
        ("nach Absprache", "other-closed"),
        ("", "other-closed"),
    ],
)
def test_licences_are_named_by_the_vocabulary(name, word):
    assert license_address(name) == LICENSES + word


@override_settings(CATALOGUE={"LICENSE": LICENSES + "cc-by/4.0", "CONTRIBUTOR": ""})
def test_the_licence_of_the_installation_holds_where_none_is_named(client):
    indicator = IndicatorFactory(license_name="dl-de/zero-2-0")
    found = read(client)
    own = URIRef(f"http://testserver/kennzahlen/{indicator.slug}/werte.csv#distribution")
    assert found.value(own, DCTERMS.license) == URIRef(LICENSES + "dl-zero-de/2.0")
    oparl = URIRef("http://testserver/oparl/v1.1/#distribution")
    assert found.value(oparl, DCTERMS.license) == URIRef(LICENSES + "cc-by/4.0")


def test_the_same_data_make_the_same_document(client, filled):
    for form in NAMES:
        first = client.get(f"/api/v1/katalog.{form}")
        again = client.get(f"/api/v1/katalog.{form}", headers={"If-None-Match": first["ETag"]})
        assert again.status_code == 304


def test_the_number_of_queries_does_not_grow(client, filled):
    def queries():
        with CaptureQueriesContext(connection) as asked:
            client.get("/api/v1/katalog.ttl")
        return len(asked)

    before = queries()
    IndicatorFactory.create_batch(3)
    EditionFactory.create_batch(3)
    ReportFileFactory(version=ReportVersionFactory())
    assert queries() == before <= 8
