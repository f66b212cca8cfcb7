# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Evidence files of updates: looked at by content, public with the update, kept in the history when taken away."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from werdegang.concepts import reporting_rounds as rounds
from werdegang.concepts import update_links
from werdegang.concepts.evidence import AT_MOST
from werdegang.concepts.factories import ConceptRoleFactory, UpdateRequestFactory
from werdegang.concepts.models import Evidence
from werdegang.concepts.vocabulary import RequestState
from werdegang.people.factories import OrganizationRoleFactory

pytestmark = pytest.mark.django_db
SAID = {"measure_state": "delayed", "progress": "40", "text": "Der Umbau dauert.", "internal_text": ""}
TEXT = b"Teilnahmeliste ohne Namen"


@pytest.fixture
def asked():
    return UpdateRequestFactory(measure__title="Kurse am Vormittag", organization__name="Verein Brücke")


@pytest.fixture
def coordinator(asked):
    return ConceptRoleFactory(concept=asked.round.edition.concept).user


@pytest.fixture
def owner(asked):
    return OrganizationRoleFactory(organization=asked.organization, role="measure_owner").user


@pytest.fixture
def desk(client, owner):
    client.force_login(owner)
    return client


def form_at(asked):
    return reverse("workspace:update_request", args=[asked.pk])


def send(client, address, name="liste.txt", data=TEXT, do="save", **more):
    opened = client.get(address).context["form"]["opened"].value()
    sent = {"evidence": SimpleUploadedFile(name, data)} if name else {}
    return client.post(address, SAID | {"do": do, "opened": opened} | sent | more)


def released(asked, coordinator):
    asked.refresh_from_db()
    return rounds.release(asked, by=coordinator)


def page_of(asked):
    edition = asked.measure.edition
    return reverse("website:measure", args=[edition.concept.slug, edition.slug, asked.measure.slug])


def test_a_public_file_stands_with_the_update_once_it_is_released_and_not_before(desk, asked, coordinator):
    assert send(desk, form_at(asked), evidence_title="Liste der Kurse", do="submit").status_code == 302
    row = Evidence.objects.get()
    address = f"{page_of(asked)}belege/liste-der-kurse/"
    public = Client()
    assert public.get(address).status_code == 404
    assert desk.get(address).status_code == 200
    released(asked, coordinator)
    assert "Liste der Kurse" in public.get(page_of(asked)).content.decode()
    answer = public.get(address)
    assert b"".join(answer.streaming_content) == TEXT
    row.refresh_from_db()
    assert (row.request, row.update) == (None, asked.measure.updates.get())


def test_an_internal_file_stays_with_the_administration_and_those_in_charge(desk, asked, coordinator):
    send(desk, form_at(asked), evidence_level="internal", do="submit")
    released(asked, coordinator)
    address = f"{page_of(asked)}belege/liste/"
    public, office = Client(), Client()
    office.force_login(coordinator)
    assert "liste.txt" not in public.get(page_of(asked)).content.decode()
    assert public.get(address).status_code == 404
    assert office.get(address).status_code == 200


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("bild.png", TEXT, "Der Inhalt ist nicht das, was der Name"),
        ("seite.html", b"<html><script>alert(1)</script></html>", "Webseiten und Zeichnungen"),
        ("leer.txt", b"", "Die Datei ist leer"),
    ],
)
def test_what_is_unfit_is_refused_at_its_field_and_nothing_typed_is_lost(desk, asked, name, data, words):
    answer = send(desk, form_at(asked), name, data)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == ["evidence"]
    page = answer.content.decode()
    assert words in page
    assert "Der Umbau dauert." in page
    assert not Evidence.objects.exists()


@pytest.mark.slow
def test_a_file_taken_away_stays_in_the_history(desk, asked, owner):
    send(desk, form_at(asked))
    row = Evidence.objects.get()
    assert "liste.txt" in desk.get(form_at(asked)).content.decode()
    send(desk, form_at(asked), name="", removed=[row.pk])
    row.refresh_from_db()
    assert row.deleted
    assert [each.history_user for each in row.history.all()] == [owner, owner]
    assert 'name="removed"' not in desk.get(form_at(asked)).content.decode()


@pytest.mark.slow
def test_the_same_content_twice_or_too_many_files_are_refused(desk, asked):
    send(desk, form_at(asked))
    assert "genau diesem Inhalt" in send(desk, form_at(asked)).content.decode()
    for number in range(1, AT_MOST):
        send(desk, form_at(asked), data=TEXT + b"%d" % number)
    assert send(desk, form_at(asked), data=b"noch eine").status_code == 409
    assert Evidence.objects.count() == AT_MOST


@pytest.mark.slow
def test_a_partner_adds_a_file_by_the_link(asked, coordinator):
    opened = update_links.open_link(asked, by=coordinator)
    link = reverse("workspace:update_by_link", args=[update_links.token_of(opened)])
    visitor = Client()
    assert send(visitor, link).status_code == 302
    assert "liste.txt" in visitor.get(link).content.decode()
    row = Evidence.objects.get()
    assert row.created_by is None
    assert "über den Link" in row.history.get().history_change_reason
    send(visitor, link, name="", removed=[row.pk], do="submit")
    row.refresh_from_db()
    asked.refresh_from_db()
    assert row.deleted
    assert asked.state == RequestState.SUBMITTED
    assert visitor.post(link, {"evidence": SimpleUploadedFile("x.txt", b"x")}).status_code != 302


def test_files_of_another_request_are_not_taken_away(desk, asked):
    other = UpdateRequestFactory(round=asked.round, measure__edition=asked.round.edition)
    foreign = Evidence.objects.create(
        measure=other.measure, request=other, file=_stored(), visibility="public"
    )
    send(desk, form_at(asked), name="", removed=[foreign.pk])
    foreign.refresh_from_db()
    assert not foreign.deleted


def _stored():
    from werdegang.files.factories import FileFactory

    return FileFactory(content=b"anderes")


@pytest.mark.slow
def test_the_office_takes_a_released_file_off_and_nobody_else_does(desk, asked, owner, coordinator):
    send(desk, form_at(asked), do="submit")
    released(asked, coordinator)
    row = Evidence.objects.get()
    address = reverse("workspace:evidence_remove", args=[asked.pk, row.pk])
    assert desk.post(address).status_code == 403
    office, public = Client(), Client()
    office.force_login(coordinator)
    assert "Wegnehmen: liste.txt" in office.get(form_at(asked)).content.decode()
    assert office.post(address).status_code == 302
    assert public.get(f"{page_of(asked)}belege/liste/").status_code == 404
    assert "liste.txt" not in public.get(page_of(asked)).content.decode()
