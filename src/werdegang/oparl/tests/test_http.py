# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What holds for every answer: open to scripts, compressed, marked, without cookies, errors as objects."""

import gzip
import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from werdegang.accounts.factories import UserFactory
from werdegang.council.factories import PaperFactory, PaperFileFactory
from werdegang.files.factories import FileFactory
from werdegang.oparl import register
from werdegang.oparl.tests.conftest import address_of
from werdegang.people.factories import OrganizationRoleFactory

pytestmark = pytest.mark.django_db
ERROR = "https://schema.oparl.org/1.1/Error"
CONTENT = b"%PDF-1.4 Inhalt"


@pytest.fixture
def paper(settled: Callable[[], None]) -> str:
    """The address of a paper."""
    made = PaperFactory(proposal="Der Rat beschließt. " * 100)
    settled()
    return address_of(made)


@pytest.fixture
def file(settled: Callable[[], None]) -> str:
    """The address of a file."""
    held = PaperFileFactory(file=FileFactory(file_name="Bericht zur Lage.pdf", content=CONTENT))
    settled()
    return address_of(held.file)


@pytest.mark.parametrize("path", ["/oparl/v1.1/", "/oparl/v1.1/bodies", "/oparl/v1.1/paper/0", "/oparl/nix"])
def test_every_answer_is_json_for_everyone_without_cookies(client: Client, path: str) -> None:
    response = client.get(path)
    assert response["Content-Type"] == "application/json"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert not response.cookies


@pytest.mark.parametrize("path", ["/oparl/v1.1/paper/0", "/oparl/v1.1/person/77777777", "/oparl/v1.1/x/1"])
def test_nothing_is_an_error_object(client: Client, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response.json()["type"]) == (404, ERROR)
    assert response.json()["message"] == "Unter dieser Adresse gibt es nichts."


def test_another_type_has_no_such_number(client: Client, paper: str) -> None:
    assert client.get(paper.replace("paper", "person")).status_code == 404


def test_writing_is_refused(client: Client, paper: str) -> None:
    response = client.post(paper)
    assert (response.status_code, response.json()["type"]) == (405, ERROR)


def test_preflights_are_answered(client: Client, paper: str) -> None:
    response = client.options(paper)
    assert (response.status_code, response["Access-Control-Allow-Methods"]) == (204, "GET, HEAD, OPTIONS")


def test_an_error_of_ours_is_an_error_object(
    client: Client, paper: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("werdegang.oparl.views.make", lambda *args: 1 / 0)
    response = client.get(paper)
    assert (response.status_code, response.json()["type"]) == (500, ERROR)


def test_the_system_answers_while_another_process_writes(
    client: Client, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client.get("/oparl/v1.1/")
    settings.OPARL = {**settings.OPARL, "NAME": "Neuer Name"}

    def locked(*_arguments: Any, **_named: Any) -> None:
        raise OperationalError("database is locked")

    monkeypatch.setattr(register.Entry, "save", locked)
    response = client.get("/oparl/v1.1/")
    assert (response.status_code, response.json()["name"]) == (200, "Neuer Name")


def test_a_known_answer_is_not_sent_again(client: Client, paper: str) -> None:
    first = client.get(paper)
    again = client.get(paper, headers={"if-none-match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again["Access-Control-Allow-Origin"] == "*"


def test_the_time_of_change_serves_as_a_mark_too(client: Client, paper: str) -> None:
    register.Entry.objects.update(modified="2020-01-01T00:00:00+00:00")
    first = client.get(paper)
    assert first["Last-Modified"] == "Wed, 01 Jan 2020 00:00:00 GMT"
    assert client.get(paper, headers={"if-modified-since": first["Last-Modified"]}).status_code == 304


def test_answers_are_compressed_for_those_who_can(client: Client, paper: str) -> None:
    plain, zipped = client.get(paper), client.get(paper, headers={"accept-encoding": "gzip"})
    assert zipped["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(zipped.content)) == plain.json()
    assert plain["ETag"] != zipped["ETag"]


@pytest.mark.parametrize("wish", ["gzip;q=0", "identity, gzip; q=0.0", "br", "*;q=0", "xgzip"])
def test_answers_are_not_compressed_for_those_who_refuse_it(client: Client, paper: str, wish: str) -> None:
    response = client.get(paper, headers={"accept-encoding": wish})
    assert "Content-Encoding" not in response


@pytest.mark.parametrize("wish", ["GZIP", "br;q=1.0, gzip;q=0.8", "*", "deflate,gzip ;q=0.001"])
def test_every_way_to_wish_for_compression_is_understood(client: Client, paper: str, wish: str) -> None:
    assert client.get(paper, headers={"accept-encoding": wish})["Content-Encoding"] == "gzip"


@pytest.mark.parametrize(
    "variant", [lambda path: path + "/", str.upper, lambda path: path.replace("paper/", "paper/00")]
)
def test_variants_of_an_address_lead_to_the_one(
    client: Client, paper: str, variant: Callable[[str], str]
) -> None:
    response = client.get(variant(paper))
    assert (response.status_code, response["Location"]) == (301, f"http://testserver{paper}")


def test_an_object_knows_no_parameters(client: Client, paper: str) -> None:
    assert client.get(f"{paper}?x=1")["Location"] == f"http://testserver{paper}"


@pytest.mark.parametrize("path", ["/oparl", "/oparl/", "/oparl/v1.1", "/OParl/v1.1/system"])
def test_the_endpoint_is_found_under_near_addresses(client: Client, path: str) -> None:
    assert client.get(path)["Location"] == "http://testserver/oparl/v1.1/"


def test_one_installation_gives_out_one_host(client: Client, paper: str, settings) -> None:
    settings.OPARL = {**settings.OPARL, "ADDRESS": "https://rat.example"}
    assert client.get(paper)["Location"] == f"https://rat.example{paper}"
    response = client.get(paper, secure=True, headers={"host": "rat.example"})
    assert response.status_code == 400 or response.json()["id"] == f"https://rat.example{paper}"


def test_whoever_is_signed_in_reads_what_everybody_reads(client: Client, settled) -> None:
    role = OrganizationRoleFactory(user=UserFactory())
    PaperFactory(visibility="council")
    made = PaperFactory()
    settled()
    papers = f"{address_of(made.body)}/papers"
    before = client.get(papers).content
    client.force_login(role.user, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(papers).content == before


def test_a_file_is_shown_at_one_address_and_saved_at_the_other(client: Client, file: str) -> None:
    told = client.get(file).json()
    shown = client.get(told["accessUrl"].removeprefix("http://testserver"))
    saved = client.get(told["downloadUrl"].removeprefix("http://testserver"))
    assert shown.getvalue() == saved.getvalue() == CONTENT
    assert shown["Content-Disposition"] == 'inline; filename="Bericht zur Lage.pdf"'
    assert saved["Content-Disposition"] == 'attachment; filename="Bericht zur Lage.pdf"'
    assert {"ETag", "Last-Modified", "Content-Length"} <= shown.headers.keys()


def test_a_name_with_an_umlaut_has_a_form_for_every_client(
    client: Client, settled: Callable[[], None]
) -> None:
    file = FileFactory(file_name="Prüfung „Süd“ – Plan.pdf", content=CONTENT)
    PaperFileFactory(file=file)
    settled()
    said = client.get(f"{address_of(file)}/download")["Content-Disposition"]
    assert said == (
        'attachment; filename="Pruefung _Sued_ _ Plan.pdf"; '
        "filename*=utf-8''Pr%C3%BCfung%20%E2%80%9ES%C3%BCd%E2%80%9C%20%E2%80%93%20Plan.pdf"
    )


def test_a_known_file_is_not_sent_again(client: Client, file: str) -> None:
    first = client.get(f"{file}/access")
    assert first.getvalue() == CONTENT
    assert client.get(f"{file}/access", headers={"if-none-match": first["ETag"]}).status_code == 304


def test_a_page_among_the_files_can_do_nothing(client: Client, settled: Callable[[], None]) -> None:
    page = FileFactory(file_name="seite.html", mime_type="text/html", content=b"<script>alert(1)</script>")
    PaperFileFactory(file=page)
    settled()
    response = client.get(f"{address_of(page)}/access")
    assert "sandbox" in response["Content-Security-Policy"]
    assert response["X-Content-Type-Options"] == "nosniff"


def test_a_withdrawn_file_is_gone(client: Client, settled: Callable[[], None]) -> None:
    held = PaperFileFactory(file=FileFactory(content=CONTENT))
    settled()
    held.file.visibility = "council"
    held.file.save()
    settled()
    response = client.get(f"{address_of(held.file)}/access")
    assert (response.status_code, response.json()["type"]) == (410, ERROR)
