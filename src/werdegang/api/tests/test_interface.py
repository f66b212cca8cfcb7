# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the interface as a whole: its document, pages, marks, faults."""

import pytest
from openapi_spec_validator import validate

from werdegang.api.interface import document
from werdegang.api.sealing import BadCursor, seal, unseal
from werdegang.concepts.factories import ConceptFactory
from werdegang.concepts.models import Concept
from werdegang.core.visibility import Visibility

pytestmark = pytest.mark.django_db


def test_the_document_is_valid_openapi():
    validate(document())


def test_the_document_is_served(client):
    response = client.get("/api/v1/openapi.json")
    assert response["Content-Type"] == "application/json"
    assert response.json()["openapi"].startswith("3.1")


def test_every_route_says_how_faults_look():
    told = document()
    for operations in told["paths"].values():
        for operation in operations.values():
            assert {"200", "304", "404", "422"} <= set(operation["responses"])
            assert operation["summary"]
            assert "application/problem+json" in operation["responses"]["422"]["content"]


def test_pages_are_stable_while_things_come_and_go(ask):
    made = [ConceptFactory(name=f"Konzept {n}") for n in range(6)]
    first = ask("concepts", limit=2)
    Concept.objects.filter(pk=made[1].pk).update(visibility=Visibility.INTERNAL)
    made.append(ConceptFactory(name="Allererstes Konzept"))
    made[4].slug = "ein-anderer-name"
    made[4].save()
    seen = [each["name"] for each in first["data"]]
    while first["links"]["next"]:
        first = ask(first["links"]["next"], "concepts")
        seen += [each["name"] for each in first["data"]]
    assert seen == [each.name for each in made]


def test_the_last_page_has_no_next(ask):
    ConceptFactory.create_batch(2)
    assert ask("concepts", limit=2)["links"]["next"] is None


def test_a_cursor_tells_nothing_and_cannot_be_made_up():
    cursor = seal("/api/v1/goals", [4711])
    assert "4711" not in cursor
    assert unseal("/api/v1/goals", cursor) == [4711]
    assert len(cursor) == len(seal("/api/v1/goals", [1]))
    for wrong in ("", "x", cursor[:-2] + "AA", "ä" * 20):
        with pytest.raises(BadCursor):
            unseal("/api/v1/goals", wrong)
    with pytest.raises(BadCursor):
        unseal("/api/v1/measures", cursor)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ({"cursor": "abc"}, "cursor"),
        ({"limit": 0}, "limit"),
        ({"limit": "viele"}, "limit"),
        ({"lmit": 3}, "lmit"),
        ({"limit": [2, 3]}, "limit"),
    ],
)
def test_a_parameter_at_fault_is_named(ask, query, parameter):
    answer = ask("concepts", status=422, **query)
    assert [each["parameter"] for each in answer["errors"]] == [parameter]


def test_what_no_database_takes_is_named(ask):
    assert ask("goals", status=422, concept="a\0b")["errors"][0]["parameter"] == "concept"


def test_what_is_known_is_not_sent_again(client):
    concept = ConceptFactory()
    first = client.get("/api/v1/concepts")
    again = client.get("/api/v1/concepts", headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    concept.summary = "Anders."
    concept.save()
    assert client.get("/api/v1/concepts", headers={"If-None-Match": first["ETag"]}).status_code == 200


def test_scripts_of_any_site_may_read(client):
    for response in (
        client.get("/api/v1/concepts"),
        client.get("/api/v1/nichts"),
        client.options("/api/v1/concepts"),
    ):
        assert response["Access-Control-Allow-Origin"] == "*"
    assert client.options("/api/v1/concepts")["Access-Control-Allow-Methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_changed(client, method):
    response = getattr(client, method)("/api/v1/concepts")
    assert (response.status_code, response["Content-Type"]) == (405, "application/problem+json")
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_head_is_get_without_a_body(client):
    head, get = client.head("/api/v1/concepts"), client.get("/api/v1/concepts")
    assert (head.status_code, head["ETag"], head.content) == (200, get["ETag"], b"")


@pytest.mark.parametrize("path", ["nichts", "concepts/nie-vergeben", "concepts/", "goals/a/b"])
def test_nothing_is_told_as_a_problem(client, path):
    response = client.get(f"/api/v1/{path}")
    assert (response.status_code, response["Content-Type"]) == (404, "application/problem+json")
    assert path.encode() not in response.content


def test_who_is_signed_in_gets_what_anybody_gets(client, admin_client):
    ConceptFactory(name="Öffentlich")
    ConceptFactory(name="Verborgen", visibility=Visibility.INTERNAL)
    assert admin_client.get("/api/v1/concepts").content == client.get("/api/v1/concepts").content


def test_an_address_of_old_leads_to_the_new_one(client):
    concept = ConceptFactory()
    before = concept.slug
    concept.slug = "neuer-name"
    concept.save()
    response = client.get(f"/api/v1/concepts/{before}")
    assert (response.status_code, response["Location"]) == (301, "/api/v1/concepts/neuer-name")
