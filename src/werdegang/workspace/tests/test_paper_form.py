# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a paper: from the draft to the public page; what is wrong is said, nothing typed is lost."""

import datetime

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from werdegang.accounts.services import create_account
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    ConsultationFactory,
    MeetingFactory,
    PaperAtWorkFactory,
    PaperFactory,
    PaperOrganizationFactory,
)
from werdegang.council.models import CoSignature, Paper, PaperFile
from werdegang.council.vocabulary import PaperState
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
Role = OrganizationRole.Role
NEW = "/arbeitsplatz/vorlagen/neu/"


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path)


@pytest.fixture
def office():
    return OrganizationFactory(office=True, name="Fachbereich 50", short_name="FB 50")


@pytest.fixture
def board():
    return OrganizationFactory(name="Sozialausschuss")


@pytest.fixture
def meeting(board):
    return MeetingFactory(
        organization=board, date=timezone.localdate() + datetime.timedelta(days=20), name="7. Sitzung"
    )


def browser_of(organization, role=Role.OFFICE_STAFF, name="clerk"):
    user = create_account(name, name.title())
    OrganizationRoleFactory(user=user, organization=organization, role=role)
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def clerk(office):
    return browser_of(office)


def words(office, **more):
    return {
        "kind": "proposal",
        "name": "Elternkurse",
        "lead_office": office.pk,
        "release_as": "public",
        "proposal": "1. Die Kurse gehen weiter.",
        "signer-count": 0,
        "step-count": 0,
        **more,
    }


def step(number, **fields):
    return {f"step-{number}-{name}": value for name, value in fields.items()}


def test_a_paper_walks_from_draft_to_the_public_page(clerk, office, board, meeting):
    first, second = (OrganizationFactory(office=True) for _ in range(2))
    clerk.post(
        NEW,
        words(office, **{"signer-count": 2, "signer-0-office": first.pk, "signer-1-office": second.pk, "step-count": 1},
              **step(0, organization=board.pk, role="decision", meeting=meeting.pk)),
    )  # fmt: skip
    address = f"/arbeitsplatz/vorlagen/{Paper.objects.get().slug}/"
    clerk.post(f"{address}schritt/submit/")
    address = f"/arbeitsplatz/vorlagen/{Paper.objects.get().slug}/"
    for signer, name in ((first, "eins"), (second, "zwei")):
        browser_of(signer, name=name).post(f"{address}schritt/sign/")
    council_office = browser_of(OrganizationFactory(office=True), Role.COUNCIL_OFFICE, "ratsbuero")
    council_office.post(f"{address}schritt/release/")
    paper = Paper.objects.get()
    assert paper.state == PaperState.RELEASED
    assert "Elternkurse" in Client().get(f"/rat/vorlagen/{paper.slug}/").content.decode()


def test_before_release_the_public_finds_nothing(clerk, office):
    clerk.post(NEW, words(office))
    assert Client().get(f"/rat/vorlagen/{Paper.objects.get().slug}/").status_code == 404


def test_errors_stand_beside_their_fields_and_nothing_typed_is_lost(clerk, office):
    answer = clerk.post(NEW, words(office, name="", reasoning="Lange Begründung"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Bitte geben Sie der Vorlage einen Betreff" in page
    assert 'href="#id_name"' in page
    assert "Lange Begründung" in page
    assert not Paper.objects.exists()


def test_errors_of_rows_say_which_row(clerk, office, board):
    answer = clerk.post(NEW, words(office, **{"step-count": 1}, **step(0, organization=board.pk)))
    assert "Schritt 1: Rolle" in answer.content.decode()


def test_a_meeting_of_another_body_is_refused(clerk, office, board):
    other = MeetingFactory(date=timezone.localdate() + datetime.timedelta(days=3))
    answer = clerk.post(
        NEW,
        words(
            office, **{"step-count": 1}, **step(0, organization=board.pk, role="hearing", meeting=other.pk)
        ),
    )
    assert answer.status_code == 422


@pytest.mark.parametrize(
    ("stage", "offered"), [("planned", True), ("invited", True), ("held", False), ("concluded", False)]
)
def test_a_meeting_that_was_held_today_is_offered_to_no_paper(clerk, board, stage, offered):
    MeetingFactory(organization=board, date=timezone.localdate(), name="Sitzung am Morgen", stage=stage)
    assert ("Sitzung am Morgen" in clerk.get(NEW).content.decode()) == offered


def test_a_meeting_knows_its_body(clerk, office, board, meeting):
    clerk.post(NEW, words(office, **{"step-count": 1}, **step(0, role="decision", meeting=meeting.pk)))
    assert Paper.objects.get().consultations.get().organization == board


def test_meetings_before_those_of_the_step_above_are_refused(clerk, office, meeting):
    earlier = MeetingFactory(date=timezone.localdate() + datetime.timedelta(days=3))
    answer = clerk.post(
        NEW,
        words(office, **{"step-count": 2}, **step(0, role="hearing", meeting=meeting.pk),
              **step(1, role="decision", meeting=earlier.pk)),
    )  # fmt: skip
    assert "liegt vor der des Schrittes darüber" in answer.content.decode()


def test_the_department_heads_come_first(clerk, office, board):
    heads = OrganizationFactory(kind="department_heads", meets_in_public=False)
    answer = clerk.post(
        NEW,
        words(office, **{"step-count": 2}, **step(0, organization=board.pk, role="hearing"),
              **step(1, organization=heads.pk, role="preliminary")),
    )  # fmt: skip
    assert "Die Dezernentenkonferenz berät zuerst" in answer.content.decode()


def test_buttons_move_rows_and_save_nothing(clerk, office):
    one, two = (OrganizationFactory(office=True, name=f"Amt {n}") for n in (1, 2))
    sent = {"signer-count": 2, "signer-0-office": one.pk, "signer-1-office": two.pk}
    page = clerk.post(NEW, words(office, do="signer:up:2", **sent)).content.decode()
    first = page.index(f'<option value="{two.pk}" selected')
    assert first < page.index(f'<option value="{one.pk}" selected')
    assert not Paper.objects.exists()


@pytest.mark.parametrize(
    ("kind", "words_of_error"),
    [
        ("amendment", "zu welcher Vorlage"),
        ("motion", "mindestens eine Fraktion"),
        ("urgent", "nicht bis zu einer Sitzung warten"),
        ("circular", "bis wann Antworten"),
    ],
)
def test_kinds_ask_for_what_they_need(clerk, office, kind, words_of_error):
    assert words_of_error in clerk.post(NEW, words(office, kind=kind)).content.decode()


def test_an_amendment_is_tied_to_its_paper(clerk, office):
    faction = OrganizationFactory(faction=True)
    paper = PaperFactory(reference="FB50/0007/26")
    clerk.post(NEW, words(office, kind="amendment", amends="FB50/0007/26", initiators=[faction.pk]))
    made = Paper.objects.exclude(pk=paper.pk).get()
    assert made.relations.get().related == paper


def test_another_offices_paper_is_not_there(clerk):
    paper = PaperAtWorkFactory()
    assert clerk.get(f"/arbeitsplatz/vorlagen/{paper.slug}/bearbeiten/").status_code == 404


def edit(browser, paper, **more):
    return browser.post(
        f"/arbeitsplatz/vorlagen/{paper.slug}/bearbeiten/", words(paper.lead_office, version=1, **more)
    )


@pytest.fixture
def paper(office):
    return PaperAtWorkFactory(lead_office=office, reasoning="Alt")


def test_the_second_to_save_sees_both_versions(clerk, paper):
    edit(browser_of(paper.lead_office, name="kollegin"), paper, reasoning="Von der Kollegin")
    answer = edit(clerk, paper, reasoning="Von mir")
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Kollegin" in page
    assert page.index("Von mir") < page.index("Von der Kollegin")
    assert Paper.objects.get(pk=paper.pk).reasoning == "Von der Kollegin"
    assert 'name="version" value="2"' in page


def test_saving_again_puts_ones_own_on_top(clerk, paper):
    edit(browser_of(paper.lead_office, name="kollegin"), paper, reasoning="Von der Kollegin")
    clerk.post(
        f"/arbeitsplatz/vorlagen/{paper.slug}/bearbeiten/",
        words(paper.lead_office, version=2, reasoning="Von mir"),
    )
    assert Paper.objects.get(pk=paper.pk).reasoning == "Von mir"


def test_one_part_can_be_taken_over(clerk, paper):
    edit(browser_of(paper.lead_office, name="kollegin"), paper, reasoning="Von der Kollegin")
    page = clerk.post(
        f"/arbeitsplatz/vorlagen/{paper.slug}/bearbeiten/",
        words(paper.lead_office, version=2, reasoning="Von mir", facts="Auch von mir", do="take:reasoning"),
    ).content.decode()
    assert "Von der Kollegin" in page
    assert "Auch von mir" in page
    assert "Von mir" not in page


def test_what_was_typed_survives_the_end_of_the_session(office, client):
    create_account("clerk", "Clerk", password="ein-langes-passwort")
    answer = client.post(NEW, words(office, reasoning="Eine Stunde Arbeit"))
    assert answer["Location"] == f"/konto/anmelden/?next={NEW}"
    from werdegang.accounts.models import User

    OrganizationRoleFactory(user=User.objects.get(), organization=office, role=Role.OFFICE_STAFF)
    client.post("/konto/anmelden/", {"login": "clerk", "password": "ein-langes-passwort", "next": NEW})
    page = client.get(NEW).content.decode()
    assert "Eine Stunde Arbeit" in page
    assert "noch nicht gespeichert" in page
    assert not Paper.objects.exists()


def test_an_old_token_loses_nothing(office):
    strict = Client(enforce_csrf_checks=True)
    user = create_account("clerk", "Clerk")
    OrganizationRoleFactory(user=user, organization=office, role=Role.OFFICE_STAFF)
    strict.force_login(user)
    answer = strict.post(NEW, words(office, reasoning="Eine Stunde Arbeit"))
    assert answer["Location"] == NEW
    assert "Eine Stunde Arbeit" in strict.get(NEW).content.decode()


def attach(browser, paper, name, data):
    return browser.post(
        f"/arbeitsplatz/vorlagen/{paper.slug}/anlagen/",
        {"file": SimpleUploadedFile(name, data), "title": "Übersicht", "level": "public"},
    )


def test_a_file_is_attached(clerk, paper):
    attach(clerk, paper, "plan.txt", "Übersicht der Kurse".encode())
    assert PaperFile.objects.get().file.name == "Übersicht"


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("leer.txt", b"", "leer"),
        ("plan.pdf", b"kein PDF", "nicht das, was der Name"),
        ("plan.zip", b"PK\x05\x06" + bytes(18), "nicht das, was der Name"),
        ("seite.html", b"<html><script>1</script></html>", "Code ausf"),
        ("plan.pdf", b"%PDF-1.4\nkaputt", "besch"),
        ("etwas.bin", bytes(range(256)), "nicht erkennen"),
    ],
)
def test_an_unfit_file_is_refused_with_a_reason(clerk, paper, name, data, why):
    answer = attach(clerk, paper, name, data)
    assert (answer.status_code, why in answer.content.decode()) == (422, True)
    assert not PaperFile.objects.exists()


def test_a_public_version_is_a_paper_of_its_own(clerk, paper):
    Paper.objects.filter(pk=paper.pk).update(release_as=Visibility.COUNCIL, facts="Geheimes")
    clerk.post(f"/arbeitsplatz/vorlagen/{paper.slug}/oeffentliche-fassung/")
    made = Paper.objects.exclude(pk=paper.pk).get()
    assert (made.release_as, made.state) == (Visibility.PUBLIC, PaperState.DRAFT)
    assert paper.relations.get().visibility == Visibility.INTERNAL


def test_signatures_are_asked_in_the_order_of_the_form(clerk, office):
    one, two = (OrganizationFactory(office=True) for _ in range(2))
    sent = {"signer-count": 2, "signer-0-office": two.pk, "signer-1-office": one.pk}
    clerk.post(NEW, words(office, **sent))
    assert list(CoSignature.objects.order_by("position").values_list("organization", flat=True)) == [
        two.pk,
        one.pk,
    ]


def test_the_form_has_no_inline_code_and_one_heading(clerk):
    page = clerk.get(NEW).content.decode()
    assert page.count("<h1") == 1
    assert "<script" not in page
    assert " style=" not in page


def test_what_the_writer_does_not_see_is_not_struck_out_by_saving(clerk, paper):
    hidden = OrganizationFactory(visibility=Visibility.DRAFT)
    step_behind = ConsultationFactory(paper=paper, organization=hidden)
    involved = PaperOrganizationFactory(paper=paper, organization=hidden)
    edit(clerk, paper, reasoning="Neu")
    for row in (step_behind, involved):
        row.refresh_from_db()
    assert (paper.history.count(), step_behind.deleted, involved.deleted) == (2, False, False)


def test_a_withdrawn_draft_is_read_by_no_more_people(clerk, paper):
    clerk.post(f"/arbeitsplatz/vorlagen/{paper.slug}/schritt/withdraw/", {"reason": "Erledigt"})
    paper.refresh_from_db()
    assert (paper.state, paper.visibility) == (PaperState.WITHDRAWN, Visibility.DRAFT)


def released(office):
    board = OrganizationFactory(office=True)
    paper = PaperAtWorkFactory(lead_office=office, state=PaperState.RELEASED, visibility=Visibility.PUBLIC)
    return browser_of(board, Role.COUNCIL_OFFICE, "ratsbuero"), paper


def test_a_released_paper_is_changed_with_a_reason_only(office):
    council_office, paper = released(office)
    assert edit(council_office, paper, reasoning="Neu").status_code == 422
    edit(council_office, paper, reasoning="Neu", reason="Zahlendreher")
    paper.refresh_from_db()
    assert (paper.reasoning, paper.history.first().history_change_reason) == ("Neu", "Zahlendreher")


def test_a_released_paper_keeps_its_status(office):
    council_office, paper = released(office)
    edit(council_office, paper, release_as="council", reason="Versuch")
    paper.refresh_from_db()
    assert (paper.release_as, paper.visibility) == (Visibility.PUBLIC, Visibility.PUBLIC)


def test_a_released_paper_gets_its_meeting_and_goes_on_the_agenda(office, meeting):
    council_office, paper = released(office)
    edit(
        council_office,
        paper,
        reason="Termin",
        **{"step-count": 1},
        **step(0, role="decision", meeting=meeting.pk),
    )
    council_office.post(f"/arbeitsplatz/vorlagen/{paper.slug}/schritt/schedule/")
    paper.refresh_from_db()
    assert paper.state == PaperState.ON_AGENDA


@pytest.mark.parametrize("state", PaperState)
def test_the_office_in_charge_changes_words_while_they_are_in_its_hands(clerk, office, state):
    paper = PaperAtWorkFactory(lead_office=office, state=state, visibility=Visibility.INTERNAL)
    found = clerk.get(f"/arbeitsplatz/vorlagen/{paper.slug}/bearbeiten/").status_code
    assert found == (200 if state in (PaperState.DRAFT, PaperState.RETURNED) else 404)


def test_the_list_asks_the_same_number_of_questions_however_long_it_is(
    clerk, office, django_assert_max_num_queries, django_assert_num_queries
):
    PaperAtWorkFactory(lead_office=office)
    with django_assert_max_num_queries(20) as few:
        clerk.get("/arbeitsplatz/vorlagen/")
    PaperAtWorkFactory.create_batch(10, lead_office=office)
    with django_assert_num_queries(len(few)):
        clerk.get("/arbeitsplatz/vorlagen/")
