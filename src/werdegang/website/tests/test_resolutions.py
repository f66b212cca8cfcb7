# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about resolutions and what becomes of them, as everybody reads it."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    ConsultationFactory,
    MeetingFactory,
    PaperFactory,
    PaperOrganizationFactory,
    ResolutionFactory,
)
from werdegang.council.vocabulary import InvolvementKind, Outcome
from werdegang.followup.factories import AssignmentFactory, ProgressNoteFactory
from werdegang.people.factories import OrganizationFactory
from werdegang.people.models import Organization
from werdegang.website.assignments import Line, age_words

pytestmark = pytest.mark.django_db
HIDDEN = (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT)


def whole(client, query: str = "") -> str:
    response = client.get(reverse("website:resolution_list") + query)
    assert response.status_code == 200
    words: str = response.content.decode()
    return words


def page(client, resolution) -> str:
    response = client.get(reverse("website:resolution", args=[resolution.slug]))
    assert response.status_code == 200
    words: str = response.content.decode()
    return words


def test_the_list_says_who_until_when_how_it_stands_and_since_when(client):
    assignment = AssignmentFactory(
        title="Konzept vorlegen", due=datetime.date(2018, 1, 31), office__name="Fachbereich Eins"
    )
    ProgressNoteFactory(assignment=assignment, text="Der Entwurf ist fertig.")
    words = whole(client)
    for expected in (
        "Konzept vorlegen",
        "Fachbereich Eins",
        "31.01.2018",
        "überfällig",
        "01.02.2018",
        "Der Entwurf ist fertig.",
    ):
        assert expected in words


@pytest.mark.parametrize("level", HIDDEN)
def test_what_is_not_public_is_not_there(client, level):
    AssignmentFactory(title="Geheime Sache", visibility=level)
    AssignmentFactory(title="Verdeckte Sache", resolution__visibility=level)
    words = whole(client) + whole(client, "?ansicht=alle")
    assert "Geheime Sache" not in words
    assert "Verdeckte Sache" not in words


def test_an_internal_note_is_not_told(client):
    assignment = AssignmentFactory()
    ProgressNoteFactory(assignment=assignment, text="Nur für uns", visibility=Visibility.INTERNAL)
    assert "Nur für uns" not in whole(client) + page(client, assignment.resolution)


def test_resolutions_without_assignments_stand_on_a_view_of_their_own(client):
    ResolutionFactory(paper__name="Ohne Folgen")
    assert "Ohne Folgen" not in whole(client)
    assert "Ohne Folgen" in whole(client, "?ansicht=alle")


def test_what_is_open_is_no_resolution(client):
    ResolutionFactory(paper__name="Noch offen", outcome=Outcome.OPEN)
    assert "Noch offen" not in whole(client, "?ansicht=alle")


@pytest.mark.parametrize(
    "query",
    [
        "?stand=overdue",
        "?frist=ueberschritten",
        "?stelle={office}",
        "?gremium={body}",
        "?fraktion={faction}",
        "?q=Spätes",
    ],
)
def test_each_filter_leaves_out_the_others(client, query):
    body = OrganizationFactory(name="Rat")
    faction = OrganizationFactory(name="Fraktion A", kind=Organization.Kind.FACTION)
    paper = PaperFactory()
    PaperOrganizationFactory(paper=paper, organization=faction, kind=InvolvementKind.ORIGINATOR)
    resolution = ResolutionFactory(paper=paper, organization=body)
    meant = AssignmentFactory(resolution=resolution, title="Spätes Vorhaben", due=datetime.date(2018, 1, 31))
    AssignmentFactory(title="Anderes Vorhaben", due=timezone.localdate() + datetime.timedelta(400))
    words = whole(client, query.format(office=meant.office.slug, body=body.slug, faction=faction.slug))
    assert "Spätes Vorhaben" in words
    assert "Anderes Vorhaben" not in words


def test_a_filter_by_what_nobody_sees_finds_nothing(client):
    AssignmentFactory(title="Ein Vorhaben")
    hidden = OrganizationFactory(visibility=Visibility.INTERNAL)
    assert "Ein Vorhaben" not in whole(client, f"?stelle={hidden.slug}")


@pytest.mark.parametrize("much", [2, 60])
def test_the_list_asks_a_fixed_number_of_questions(client, django_assert_max_num_queries, much):
    for _each in range(much):
        assignment = AssignmentFactory()
        ProgressNoteFactory(assignment=assignment)
    with django_assert_max_num_queries(11):
        client.get(reverse("website:resolution_list"))


@pytest.mark.slow
def test_the_list_is_paged_and_leads_on(client):
    for number in range(30):
        AssignmentFactory(resolution__date=datetime.date(2017, 1, 1) + datetime.timedelta(number))
    first = client.get(reverse("website:resolution_list"))
    assert len(first.context["rows"]) == 25
    second = client.get(reverse("website:resolution_list") + first.context["paging"].next_url)
    assert len(second.context["rows"]) == 5


@pytest.mark.parametrize("much", [1, 8])
def test_a_resolution_asks_a_fixed_number_of_questions(client, django_assert_num_queries, much):
    resolution = ResolutionFactory()
    for _each in range(much):
        ProgressNoteFactory(assignment=AssignmentFactory(resolution=resolution))
    with django_assert_num_queries(10):
        page(client, resolution)


def test_paper_and_meeting_say_what_became_of_it(client):
    meeting = MeetingFactory()
    step = ConsultationFactory(meeting=meeting, organization=meeting.organization)
    resolution = ResolutionFactory(paper=step.paper, consultation=step, meeting=meeting)
    AssignmentFactory(resolution=resolution, title="Konzept vorlegen")
    paper = client.get(reverse("website:paper", args=[step.paper.slug])).content.decode()
    agenda = client.get(reverse("website:meeting", args=[meeting.organization.slug, meeting.slug]))
    assert "Konzept vorlegen" in paper
    assert "Konzept vorlegen" in agenda.content.decode()


def test_the_downloads_hold_what_the_filter_finds(client):
    AssignmentFactory(title="=HYPERLINK(1)", due=datetime.date(2018, 1, 31))
    AssignmentFactory(title="Anderes", due=None)
    csv = client.get(reverse("website:assignment_csv") + "?stand=overdue").content.decode("utf-8-sig")
    assert "'=HYPERLINK(1)" in csv
    assert "Anderes" not in csv
    xlsx = client.get(reverse("website:assignment_xlsx") + "?stand=overdue")
    assert xlsx.content.startswith(b"PK")


def test_the_feed_tells_what_changed_last(client):
    AssignmentFactory(title="Konzept vorlegen")
    words = client.get(reverse("website:assignment_feed")).content.decode()
    assert "noch nicht begonnen: Konzept vorlegen" in words


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (datetime.date(2030, 5, 6), "vor 0 Tagen"),
        (datetime.date(2030, 4, 1), "vor 35 Tagen"),
        (datetime.date(2029, 9, 7), "vor 7 Monaten"),
        (datetime.date(2027, 5, 7), "vor 35 Monaten"),
        (datetime.date(2025, 5, 6), "vor 5 Jahren"),
        (datetime.date(2031, 1, 1), ""),
        (None, ""),
    ],
)
def test_how_long_ago_a_resolution_was_passed(made, words):
    assert age_words(made, datetime.date(2030, 5, 6)) == words


def test_the_list_says_how_long_ago_while_the_assignment_is_open(client):
    made = ResolutionFactory(outcome="adopted_unchanged", date=timezone.localdate() - datetime.timedelta(5))
    task = AssignmentFactory(resolution=made, state="in_progress")
    assert "vor 5 Tagen" in client.get(reverse("website:resolution_list")).content.decode()
    task.state = "completed"
    task.save()
    assert "vor 5 Tagen" not in client.get(reverse("website:resolution_list")).content.decode()


def test_the_count_says_that_resolutions_with_assignments_are_meant(client):
    AssignmentFactory(resolution=ResolutionFactory())
    ResolutionFactory()
    assert "1 Beschluss mit Aufträgen" in whole(client)
    assert "2 Beschlüsse<" in whole(client, "?ansicht=alle")


@pytest.mark.parametrize(
    ("due", "words"),
    [
        ((2030, 4, 30), "1 Tag überschritten"),
        ((2028, 5, 1), "730 Tage überschritten"),
        ((2028, 4, 29), "seit mehr als 2 Jahren überschritten"),
        ((2020, 4, 30), "seit mehr als 10 Jahren überschritten"),
        ((2030, 5, 1), "heute"),
        ((2030, 5, 3), "in 2 Tagen"),
        ((2031, 5, 3), ""),
    ],
)
def test_days_are_counted_as_long_as_a_number_of_days_says_something(due, words):
    task = AssignmentFactory(due=datetime.date(*due), state="in_progress")
    assert Line(task, datetime.date(2030, 5, 1)).distance == words


def shared_with(partner, **given):
    """An assignment that names the office under "Gemeinsam mit"."""
    task = AssignmentFactory(office__name="Fachbereich Eins", **given)
    task.partners.add(partner)
    return task


def test_an_office_finds_what_it_shares_in_and_may_leave_it_out(client):
    partner = OrganizationFactory(office=True, name="Referat Zwei", slug="referat-zwei")
    shared_with(partner, title="Gemeinsam planen")
    AssignmentFactory(title="Allein bauen", office=partner)
    AssignmentFactory(title="Etwas anderes")
    both = whole(client, "?stelle=referat-zwei")
    assert "Gemeinsam planen" in both
    assert "Allein bauen" in both
    assert "Etwas anderes" not in both
    assert both.count("Gemeinsam mit: Referat Zwei") == 1
    assert "Gemeinsam planen" not in whole(client, "?stelle=referat-zwei&rolle=federfuehrend")
    assert "Allein bauen" not in whole(client, "?stelle=referat-zwei&rolle=gemeinsam")
    assert "Gemeinsam planen" in whole(client, "?rolle=gemeinsam")
    assert "Allein bauen" not in whole(client, "?rolle=gemeinsam")


def test_downloads_and_feeds_of_an_office_say_what_it_shares_in(client):
    partner = OrganizationFactory(office=True, name="Referat Zwei", slug="referat-zwei")
    task = shared_with(partner, title="Gemeinsam planen", due=datetime.date(2999, 1, 1))
    hidden = OrganizationFactory(office=True, name="Geheimamt", visibility=Visibility.INTERNAL)
    task.partners.add(hidden)
    table = client.get("/beschluesse.csv?stelle=referat-zwei").content.decode("utf-8-sig")
    head, row = (line.split(";") for line in table.splitlines())
    assert dict(zip(head, row, strict=True))["Gemeinsam mit"] == "Referat Zwei"
    for feed in ("/beschluesse.atom?stelle=referat-zwei", "/abos/neues.atom?zu=/rat/gremien/referat-zwei/"):
        words = client.get(feed).content.decode()
        assert "Gemeinsam planen" in words
        assert "gemeinsam mit" in words
        assert "Geheimamt" not in words
    for calendar in (
        "/beschluesse.ics?stelle=referat-zwei",
        "/abos/kalender.ics?zu=/rat/gremien/referat-zwei/",
    ):
        assert "Gemeinsam planen" in client.get(calendar).content.decode()
    assert "?stelle=referat-zwei" in client.get("/rat/gremien/referat-zwei/").content.decode()


@pytest.mark.parametrize("level", HIDDEN)
def test_a_partner_that_is_hidden_finds_nothing(client, level):
    hidden = OrganizationFactory(office=True, name="Geheimamt", slug="geheimamt", visibility=level)
    shared_with(hidden, title="Gemeinsam planen")
    assert "Geheimamt" not in whole(client)
    for query in ("?stelle=geheimamt", "?rolle=gemeinsam"):
        assert "Gemeinsam planen" not in whole(client, query)


def test_a_list_of_one_office_says_whose_it_is_and_leads_to_its_page(client):
    office = OrganizationFactory(office=True, name="Amt für Radwege")
    AssignmentFactory(office=office)
    shown = whole(client, f"?stelle={office.slug}")
    assert "<title>Aufträge: Amt für Radwege" in shown
    assert f'href="{reverse("website:organization", args=[office.slug])}"' in shown
    assert "<title>Beschlüsse" in whole(client)


def test_a_list_of_an_office_that_is_not_offered_names_nobody(client):
    hidden = OrganizationFactory(office=True, name="Amt für Zaunkönige", visibility=Visibility.DRAFT)
    AssignmentFactory(office=hidden)
    assert "Zaunkönige" not in whole(client, f"?stelle={hidden.slug}")
