# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The staff's work on assignments: proposals confirmed, progress noted, lists drawn up."""

import datetime
import io
import zipfile

import pypdfium2
import pytest
from django.urls import reverse

from werdegang.accounts.services import create_account
from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.factories import PaperFactory, ResolutionFactory
from werdegang.followup.documents import as_document, as_workbook, list_of_body, list_of_office
from werdegang.followup.factories import AssignmentFactory, ProgressNoteFactory
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import Organization, OrganizationRole
from werdegang.rendering import text

pytestmark = pytest.mark.django_db
Role = OrganizationRole.Role
INTERNAL = "Verwaltungsintern – nicht für den öffentlichen Teil"
TEXT = "Die Verwaltung wird beauftragt, bis zum 30.06.2017 zu berichten."


@pytest.fixture
def office():
    return OrganizationFactory(office=True, name="Ratsbüro")


@pytest.fixture
def council_office(client, office):
    user = create_account("ratsbuero", "Rita Rat")
    OrganizationRoleFactory(user=user, organization=office, role=Role.COUNCIL_OFFICE)
    client.force_login(user)
    return client


@pytest.fixture
def resolution(office):
    return ResolutionFactory(paper=PaperFactory(body=office.body, name="Radwege"), text=TEXT)


def page(name: str, assignment: Assignment) -> str:
    return reverse(f"workspace:{name}", args=[assignment.pk])


def words(response) -> str:
    text: str = response.content.decode()
    return text


def test_a_proposal_waits_on_the_home_page_and_on_the_board(council_office, resolution):
    assert "wartet auf Ihre Bestätigung" in words(council_office.get(reverse("workspace:home")))
    board = words(council_office.get(reverse("workspace:assignment_list") + "?sicht=vorschlaege"))
    assert "zu berichten" in board


def test_confirmed_it_is_public(council_office, resolution):
    proposal = Assignment.objects.get()
    opened = council_office.get(page("assignment", proposal)).context["opened"]
    council_office.post(page("assignment_confirm", proposal), {"opened": opened})
    assert Assignment.objects.visible_to(ANYONE).get() == proposal
    assert proposal.history.first().history_user.username == "ratsbuero"


def test_what_was_changed_meanwhile_is_looked_at_again_before_it_is_confirmed(council_office, resolution):
    proposal = Assignment.objects.get()
    opened = council_office.get(page("assignment", proposal)).context["opened"]
    proposal.title = "Etwas anderes"
    proposal.save()
    response = council_office.post(page("assignment_confirm", proposal), {"opened": opened})
    assert response.status_code == 409
    assert "Etwas anderes" in words(response)
    assert not Assignment.objects.visible_to(ANYONE).exists()


def test_it_is_taken_away_with_a_reason_only(council_office, resolution):
    proposal = Assignment.objects.get()
    assert council_office.post(page("assignment_dismiss", proposal), {}).status_code == 422
    council_office.post(page("assignment_dismiss", proposal), {"reason": "Nur ein Hinweis"})
    proposal.refresh_from_db()
    assert proposal.deleted


def edited(client, assignment, **changed):
    form = client.get(page("assignment_edit", assignment)).context["form"]
    given = {"title": assignment.title, "text": assignment.text, "opened": form["opened"].value()}
    return client.post(page("assignment_edit", assignment), given | changed)


def test_words_office_and_links_are_corrected(council_office, office, resolution):
    proposal = Assignment.objects.get()
    paper = PaperFactory(body=office.body)
    response = edited(
        council_office,
        proposal,
        title="Über Radwege berichten",
        office=office.pk,
        paper_numbers=paper.reference,
    )
    assert response.status_code == 302
    proposal.refresh_from_db()
    assert (proposal.title, proposal.office) == ("Über Radwege berichten", office)
    assert list(proposal.papers.all()) == [paper]
    assert proposal.visibility == Visibility.DRAFT


def test_an_unknown_number_is_said_at_its_field_and_nothing_typed_is_lost(council_office, resolution):
    response = edited(council_office, Assignment.objects.get(), title="Neu", paper_numbers="X/1")
    assert response.status_code == 422
    assert "Keine Vorlage hat diese Nummer: X/1" in words(response)
    assert 'value="Neu"' in words(response)


def test_two_who_edit_see_what_the_other_saved(council_office, resolution):
    proposal = Assignment.objects.get()
    opened = council_office.get(page("assignment_edit", proposal)).context["form"]["opened"].value()
    proposal.title = "Von jemand anderem"
    proposal.save()
    response = edited(council_office, proposal, title="Von mir", opened=opened)
    assert response.status_code == 409
    assert "Von jemand anderem" in words(response)
    assert 'value="Von mir"' in words(response)


def test_an_assignment_that_nobody_recognised_is_written_down(council_office, office):
    made = ResolutionFactory(paper=PaperFactory(body=office.body))
    council_office.post(
        reverse("workspace:assignment_new", args=[made.slug]), {"title": "Schilder aufstellen"}
    )
    assert Assignment.objects.visible_to(ANYONE).get().title == "Schilder aufstellen"


@pytest.fixture
def assignment(client, office):
    made = AssignmentFactory(resolution__paper__body=office.body, title="Radwege prüfen")
    user = create_account("fachamt", "Fritz Fach")
    OrganizationRoleFactory(user=user, organization=made.office, role=Role.OFFICE_STAFF)
    client.force_login(user)
    return made


def test_the_responsible_office_finds_and_notes_its_assignment(client, assignment):
    assert "Radwege prüfen" in words(client.get(reverse("workspace:home")))
    opened = client.get(page("assignment", assignment)).context["opened"]
    given = {
        "day": "2018-05-02",
        "state": "in_progress",
        "public": "Läuft.",
        "internal": "Stockt.",
        "opened": opened,
    }
    assert client.post(page("assignment", assignment), given).status_code == 302
    assert sorted(ProgressNote.objects.values_list("text", "visibility")) == [
        ("Läuft.", "public"),
        ("Stockt.", "internal"),
    ]


def test_what_is_missing_is_said_and_nothing_typed_is_lost(client, assignment):
    opened = client.get(page("assignment", assignment)).context["opened"]
    given = {"day": "2018-05-02", "state": "not_feasible", "public": "Es geht nicht.", "opened": opened}
    response = client.post(page("assignment", assignment), given)
    assert response.status_code == 422
    assert "Bitte nennen Sie den Grund" in words(response)
    assert "Es geht nicht." in words(response)


def test_a_day_before_the_resolution_is_refused_at_its_field(client, assignment):
    opened = client.get(page("assignment", assignment)).context["opened"]
    given = {"day": "2017-03-16", "state": "completed", "public": "Ist fertig.", "opened": opened}
    response = client.post(page("assignment", assignment), given)
    assert response.status_code == 422
    assert response.context["form"].errors["day"] == [
        "Der Beschluss wurde am 17.03.2017 gefasst. Bitte nennen Sie diesen Tag oder einen späteren."
    ]
    assert "Ist fertig." in words(response)
    assert not ProgressNote.objects.exists()
    assert client.post(page("assignment", assignment), given | {"day": "2017-03-17"}).status_code == 302


def test_the_responsible_office_changes_no_words(client, assignment):
    assert client.get(page("assignment_edit", assignment)).status_code == 404


def test_the_board_asks_a_fixed_number_of_questions(council_office, office, django_assert_max_num_queries):
    for _each in range(30):
        AssignmentFactory(resolution__paper__body=office.body)
    with django_assert_max_num_queries(15):
        council_office.get(reverse("workspace:assignment_list") + "?sicht=alle")


def test_the_list_for_the_agenda_holds_what_its_readers_may_know(council_office, office):
    board = OrganizationFactory(body=office.body, kind=Organization.Kind.COMMITTEE)
    AssignmentFactory(
        resolution__paper__body=office.body, resolution__organization=board, title="Offene Sache"
    )
    AssignmentFactory(
        resolution__paper__body=office.body,
        resolution__organization=board,
        resolution__visibility=Visibility.COUNCIL,
        title="Nichtöffentliche Sache",
    )
    old = AssignmentFactory(
        resolution__paper__body=office.body,
        resolution__organization=board,
        state="completed",
        state_since=datetime.date(2001, 1, 1),
        title="Alte Sache",
    )
    ProgressNoteFactory(assignment=old)
    drawn = list_of_body(board, ANYONE, datetime.date(2018, 1, 1))
    assert [each.assignment.title for each in (*drawn.open, *drawn.ended)] == ["Offene Sache"]
    for form, begin in (("pdf", b"%PDF"), ("xlsx", b"PK")):
        address = reverse("workspace:assignments_of_body", args=[board.slug, "intern", form])
        assert council_office.get(address).content.startswith(begin)


def test_the_internal_list_says_so_in_head_title_and_name_and_the_public_one_does_not(council_office, office):
    board = OrganizationFactory(body=office.body, kind=Organization.Kind.COMMITTEE)
    AssignmentFactory(resolution__paper__body=office.body, resolution__organization=board, title="Radwege")
    told = {}
    for reader in ("intern", "oeffentlich"):
        for form in ("pdf", "xlsx"):
            made = council_office.get(
                reverse("workspace:assignments_of_body", args=[board.slug, reader, form])
            )
            assert f"beschlusskontrolle-{board.slug}-{reader}-" in made["Content-Disposition"]
            told[reader, form] = _read(made.content, form)
    for form in ("pdf", "xlsx"):
        assert INTERNAL in told["intern", form]
        assert INTERNAL not in told["oeffentlich", form]
        assert "Radwege" in told["intern", form]
        assert "Beschlüsse und was daraus wurde (intern)" in told["intern", form]
        assert "intern" not in told["oeffentlich", form]


def _read(content: bytes, form: str) -> str:
    """Title and words of a list; of a workbook those of the whole book."""
    if form == "pdf":
        document = pypdfium2.PdfDocument(content)
        found = [
            document.get_metadata_value("Title"),
            *(each.get_textpage().get_text_range() for each in document),
        ]
        return " ".join(" ".join(found).split())
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "".join(packed.read(name).decode() for name in ("docProps/core.xml", "xl/sharedStrings.xml"))


def test_a_partner_sees_what_it_shares_in_on_a_view_of_its_own(client, office, resolution):
    partner = OrganizationFactory(office=True, name="Referat Zwei", body=office.body)
    task = AssignmentFactory(resolution=resolution, title="Gemeinsam planen", office__name="Fachbereich Eins")
    task.partners.add(partner)
    AssignmentFactory(resolution=resolution, title="Etwas anderes")
    gone = AssignmentFactory(resolution=resolution, title="Etwas Gelöschtes", deleted=True)
    gone.partners.add(partner)
    user = create_account("referat", "Paul Partner")
    OrganizationRoleFactory(user=user, organization=partner, role=Role.OFFICE_STAFF)
    client.force_login(user)
    board = reverse("workspace:assignment_list")
    assert "Gemeinsam planen" not in words(client.get(board))
    shared = words(client.get(f"{board}?sicht=gemeinsam"))
    assert "Gemeinsam planen" in shared
    assert "Etwas anderes" not in shared
    assert "Etwas Gelöschtes" not in shared
    place = f"/beschluesse/{resolution.slug}/#auftrag-{task.position}"
    assert f'href="{place}"' in shared
    assert client.get(place).status_code == 200


def test_the_list_of_a_body_names_who_shares_in_an_assignment(council_office, office, resolution):
    task = AssignmentFactory(resolution=resolution, title="Gemeinsam planen", office__name="Fachbereich Eins")
    for name, level in (("Referat Zwei", "public"), ("Geheimamt", "internal")):
        task.partners.add(OrganizationFactory(office=True, name=name, body=office.body, visibility=level))
    resolution.organization = board = OrganizationFactory(body=office.body)
    resolution.save()
    Assignment.objects.proposed().delete()
    drawn = list_of_body(board, ANYONE, datetime.date(2018, 1, 1))
    (entry,) = drawn.open
    assert entry.together == "Referat Zwei"
    assert "Fachbereich Eins, gemeinsam mit Referat Zwei" in str(as_document(drawn))
    (row,) = list(as_workbook(drawn).sheets[0].rows)
    assert "Referat Zwei" in row


def test_an_office_has_a_list_of_what_it_carries_out_alone_and_with_others(council_office, office):
    one = AssignmentFactory(resolution__paper__body=office.body, title="Radwege prüfen", office=office)
    shared = AssignmentFactory(resolution__paper__body=office.body, title="Plätze zählen")
    shared.partners.add(office)
    other = AssignmentFactory(resolution__paper__body=office.body, title="Etwas ganz anderes")
    board = words(council_office.get(reverse("workspace:assignment_list") + "?sicht=alle"))
    for reader in ("oeffentlich", "intern"):
        for form in ("pdf", "xlsx"):
            url = reverse("workspace:assignments_of_office", args=[office.slug, reader, form])
            assert url in board
            assert council_office.get(url).status_code == 200
    today = datetime.date(2018, 5, 2)
    titles = {each.assignment.title for each in list_of_office(office, ANYONE, today).open}
    assert titles == {one.title, shared.title}
    assert other.title in board
    told = text.write(as_document(list_of_office(office, ANYONE, today)))
    assert "Aufträge der Stelle" in told


def test_the_public_list_of_an_office_holds_what_everybody_may_know(council_office, office):
    AssignmentFactory(
        resolution__paper__body=office.body, title="Verborgen", office=office, visibility=Visibility.INTERNAL
    )
    lists = [reverse("workspace:assignments_of_office", args=[office.slug, reader, "pdf"])
             for reader in ("oeffentlich", "intern")]  # fmt: skip
    public, internal = (words_of(council_office.get(url).content) for url in lists)
    assert "Verborgen" not in public
    assert "Verborgen" in internal
    assert INTERNAL in internal


def test_boards_have_no_list_of_an_office(council_office, office):
    board = OrganizationFactory(body=office.body, kind=Organization.Kind.COMMITTEE)
    url = reverse("workspace:assignments_of_office", args=[board.slug, "oeffentlich", "pdf"])
    assert council_office.get(url).status_code == 404


def words_of(data: bytes) -> str:
    pages = pypdfium2.PdfDocument(data)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in pages)
