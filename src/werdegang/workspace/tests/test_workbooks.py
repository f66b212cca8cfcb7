# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the workbook of an edition: fetched, brought back, looked at, confirmed."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from werdegang.concepts.models import Goal, Measure
from werdegang.importers.concept import bringing
from werdegang.importers.models import ConceptImport
from werdegang.importers.tests.concept_samples import full_edition, packed, sheets_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def brought(client, settings, tmp_path):
    settings.DATA = (
        tmp_path  # how far it is stands in a file there, named by the key that other processes give too
    )
    edition, user = full_edition()
    client.force_login(user)
    return edition, user


def at(name, edition, *more):
    return reverse(f"workspace:{name}", args=[edition.concept.slug, edition.slug, *more])


def send(client, edition, content, callbacks, name="mappe.xlsx", reason=""):
    with callbacks(execute=True):
        answer = client.post(
            at("edition_workbook", edition), {"file": SimpleUploadedFile(name, content), "reason": reason}
        )
    return answer


def page(client, edition):
    return client.get(at("edition_workbook", edition)).content.decode()


def corrected(edition, user):
    sheets = sheets_of(edition, user)
    sheets["Ziele"][1][2] = "Ein besseres Ziel"
    sheets["Ziele"].append([4, "Bildung", "Ein neues Ziel", "", "", "", "", "öffentlich", "nein", ""])
    return packed(sheets)


@pytest.mark.slow
def test_a_file_is_looked_at_and_confirmed_without_being_sent_again(
    client, brought, django_capture_on_commit_callbacks
):
    edition, user = brought
    callbacks = django_capture_on_commit_callbacks
    assert send(client, edition, corrected(edition, user), callbacks, reason="Beirat").status_code == 302
    shown = page(client, edition)
    assert "Ein besseres Ziel" in shown
    assert "Neu: 1 · geändert: 1" in shown
    assert Goal.objects.count() == 3
    with callbacks(execute=True):
        assert client.post(at("edition_workbook", edition), {"do": "confirm"}).status_code == 302
    assert "ist übernommen" in page(client, edition)
    goal = Goal.objects.get(number=1)
    assert goal.title == "Ein besseres Ziel"
    assert goal.history.first().history_change_reason == "Beirat"
    assert goal.history.first().history_user == user
    assert Goal.objects.get(number=4).title == "Ein neues Ziel"
    assert bytes(ConceptImport.objects.get().content) == b""


@pytest.mark.slow
def test_what_somebody_else_changed_meanwhile_is_not_overwritten(
    client, brought, django_capture_on_commit_callbacks
):
    edition, user = brought
    content = corrected(edition, user)
    Goal.objects.filter(number=1).update(title="Von jemand anderem")
    Measure.objects.filter(slug="beratung").update(title="Beratung für alle")
    send(client, edition, content, django_capture_on_commit_callbacks)
    shown = page(client, edition)
    assert "1 Stelle ist zu berichtigen" in shown
    assert "Ziele, Zeile 2" in shown
    assert "Titel: Von jemand anderem" in shown
    sheets = sheets_of(edition, user)
    Goal.objects.filter(number=2).update(title="Noch einmal")
    send(client, edition, packed(sheets), django_capture_on_commit_callbacks)
    assert "Ziele: 2, Ziel 2: hier geändert" in page(client, edition)


@pytest.mark.slow
def test_a_change_between_the_two_steps_is_shown_before_anything_is_saved(
    client, brought, django_capture_on_commit_callbacks
):
    edition, user = brought
    callbacks = django_capture_on_commit_callbacks
    send(client, edition, corrected(edition, user), callbacks)
    Measure.objects.filter(slug="beratung").update(title="Beratung für alle")
    with callbacks(execute=True):
        client.post(at("edition_workbook", edition), {"do": "confirm"})
    assert "Die Ausgabe wurde inzwischen geändert" in page(client, edition)
    assert Goal.objects.count() == 3
    with callbacks(execute=True):
        client.post(at("edition_workbook", edition), {"do": "confirm"})
    assert Goal.objects.count() == 4


@pytest.mark.slow
def test_a_wrong_file_says_what_to_do_and_cannot_be_confirmed(
    client, brought, django_capture_on_commit_callbacks
):
    edition, user = brought
    sheets = sheets_of(edition, user)
    sheets["Maßnahmen"][1][2] = "Projekd"
    send(client, edition, packed(sheets), django_capture_on_commit_callbacks)
    shown = page(client, edition)
    assert "Maßnahmen, Zeile 2, Art" in shown
    assert "Meinten Sie „Projekt“?" in shown
    with django_capture_on_commit_callbacks(execute=True):
        client.post(at("edition_workbook", edition), {"do": "confirm"})
    assert ConceptImport.objects.get().state == "checked"
    send(client, edition, b"%PDF", django_capture_on_commit_callbacks)
    assert "keine Excel-Arbeitsmappe" in page(client, edition)
    assert client.post(at("edition_workbook", edition), {}).status_code == 422


@pytest.mark.slow
def test_entries_that_would_become_others_need_a_tick(client, brought, django_capture_on_commit_callbacks):
    edition, user = brought
    sheets = sheets_of(edition, user)
    Goal.objects.filter(number=1).update(title="Sprachkurse für Eltern")
    sheets["Ziele"] = [
        sheets["Ziele"][0],
        [1, "Bildung", "Wohnraum vermitteln", "", "", "", "", "öffentlich"],
    ]
    send(client, edition, packed(sheets), django_capture_on_commit_callbacks)
    shown = page(client, edition)
    assert "1 vorhandener Eintrag würde" in shown
    assert "„Sprachkurse für Eltern“ → „Wohnraum vermitteln“" in shown
    refused = client.post(at("edition_workbook", edition), {"do": "confirm"})
    assert refused.status_code == 422
    assert "Haken" in refused.content.decode()
    assert Goal.objects.get(number=1).title == "Sprachkurse für Eltern"
    with django_capture_on_commit_callbacks(execute=True):
        client.post(at("edition_workbook", edition), {"do": "confirm", "knowing": "on"})
    assert Goal.objects.get(number=1).title == "Wohnraum vermitteln"


@pytest.mark.slow
def test_an_adopted_edition_asks_for_a_reason_and_keeps_its_numbers(
    client, brought, django_capture_on_commit_callbacks
):
    edition, user = brought
    content = corrected(edition, user)
    from werdegang.council.factories import ResolutionFactory

    edition.state, edition.visibility, edition.adopted_by = "adopted", "public", ResolutionFactory()
    edition.save()
    assert send(client, edition, content, django_capture_on_commit_callbacks).status_code == 422
    send(client, edition, content, django_capture_on_commit_callbacks, reason="Tippfehler")
    with django_capture_on_commit_callbacks(execute=True):
        client.post(at("edition_workbook", edition), {"do": "confirm"})
    assert Goal.objects.get(number=1).history.first().history_change_reason == "Tippfehler"


def test_a_large_file_is_the_workers_and_says_how_far_it_is(
    client, brought, django_capture_on_commit_callbacks, monkeypatch
):
    edition, user = brought
    handed = []
    monkeypatch.setattr(bringing, "AT_ONCE", 10)
    monkeypatch.setattr(
        "werdegang.importers.tasks.import_concept",
        type("T", (), {"enqueue": lambda *a: handed.append(a[-2:])})(),
    )
    send(client, edition, corrected(edition, user), django_capture_on_commit_callbacks)
    found = ConceptImport.objects.get()
    assert handed == [(found.pk, "de")]
    bringing._Telling(found.pk)(40, 80)
    shown = page(client, edition)
    assert "wird geprüft" in shown
    assert 'value="40" max="80"' in shown
    bringing.proceed_in(found.pk, "de")
    assert "Neu: 1 · geändert: 1" in page(client, edition)


def test_how_far_it_is_is_told_whatever_the_numbers_of_rows_are(client, brought):
    telling = bringing._Telling(7)
    for done in (13, 14, 113, 213):
        telling(done, 1_000)
    assert bringing.progress_of(ConceptImport(pk=7)) == (213, 1_000)


@pytest.mark.slow
def test_somebody_elses_file_is_not_shown(client, brought, django_capture_on_commit_callbacks):
    from werdegang.accounts.services import create_account
    from werdegang.concepts.factories import ConceptRoleFactory

    edition, user = brought
    send(client, edition, corrected(edition, user), django_capture_on_commit_callbacks)
    other = create_account("ali", "Ali Muster")
    ConceptRoleFactory(user=other, concept=edition.concept)
    client.force_login(other)
    assert "Ein besseres Ziel" not in page(client, edition)


def test_the_page_asks_a_fixed_number_of_questions(client, brought, django_assert_max_num_queries):
    edition, _user = brought
    address = at("edition_workbook_file", edition, "konzept.json")
    client.get(address)
    with django_assert_max_num_queries(60):
        client.get(address)
