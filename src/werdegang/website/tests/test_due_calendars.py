# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Due days in people's own calendars, and the calendar of whatever can be subscribed to."""

import datetime

import pytest
from django.utils import timezone
from icalendar import Calendar

from werdegang.concepts.factories import (
    IndicatorFactory,
    IndicatorTargetFactory,
    IndicatorValueFactory,
    MeasureFactory,
)
from werdegang.council.factories import (
    MeetingFactory,
    PaperFactory,
    PaperOrganizationFactory,
    ResolutionFactory,
)
from werdegang.followup.factories import AssignmentFactory, ProgressNoteFactory
from werdegang.people.factories import OrganizationFactory
from werdegang.website.subjects.places import subject_at

pytestmark = pytest.mark.django_db


def soon(days=30):
    return timezone.localdate() + datetime.timedelta(days=days)


def summaries(response):
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return [str(each["summary"]) for each in Calendar.from_ical(response.content).walk("VEVENT")]


def assignment(title, **values):
    return AssignmentFactory(**({"title": title, "due": soon(), "state": "in_progress"} | values))


def test_due_days_of_all_an_office_a_body_and_a_factions_motions(client):
    paper = PaperFactory()
    PaperOrganizationFactory(
        paper=paper,
        kind="originator",
        organization=OrganizationFactory(slug="liste", kind="faction", name="Liste"),
    )
    body, office = OrganizationFactory(slug="rat", kind="council"), OrganizationFactory(slug="amt")
    assignment("Zählen", resolution=ResolutionFactory(organization=body), due=soon(3))
    assignment("Bauen", office=office, due=soon(4))
    assignment("Fragen", resolution=ResolutionFactory(paper=paper), due=soon(5))
    for query, titles in {
        "": ["Zählen", "Bauen", "Fragen"],
        "?gremium=rat": ["Zählen"],
        "?stelle=amt": ["Bauen"],
        "?fraktion=liste": ["Fragen"],
        "?stelle=nie-vergeben": [],
    }.items():
        assert summaries(client.get(f"/beschluesse.ics{query}")) == [f"Fällig: {each}" for each in titles]
        feed = client.get(f"/beschluesse.atom{query}").content.decode()
        assert [each in feed for each in ("Zählen", "Bauen", "Fragen")] == [
            each in titles for each in ("Zählen", "Bauen", "Fragen")
        ]


def test_only_what_is_open_confirmed_and_to_be_seen(client):
    assignment("Überfällig", due=soon(-9))
    assignment("Halbjährlich", every_months=6)
    assignment("Erledigt", state="completed", state_since=soon(-9))
    assignment("Ohne Tag", due=None)
    assignment("Vorschlag", visibility="draft")
    assignment("Geheim", visibility="council")
    assignment("Vertraulich", resolution=ResolutionFactory(visibility="council"))
    assert summaries(client.get("/beschluesse.ics")) == [
        "Fällig: Überfällig",
        "Fällig (alle 6 Monate): Halbjährlich",
    ]


def test_an_entry_is_a_whole_day_and_keeps_its_name_when_the_day_moves(client):
    task = assignment("Bericht", office=OrganizationFactory(name="Bauamt"), is_sample=True)

    def event():
        return Calendar.from_ical(client.get("/beschluesse.ics").content).walk("VEVENT")[0]

    first = event()
    assert first.decoded("dtstart") == task.due
    assert "Bauamt" in first["description"]
    assert first["categories"].cats == ["Beispieldaten"]
    task.due = soon(60)
    task.save()
    assert event().decoded("dtstart") == soon(60)
    assert event()["uid"] == first["uid"]


def test_the_number_of_queries_stays(client, django_assert_num_queries, django_assert_max_num_queries):
    def count(more):
        for _each in range(more):
            assignment("Auftrag", office=OrganizationFactory())
        with django_assert_max_num_queries(20) as seen:
            client.get("/beschluesse.ics")
        return len(seen)

    assert count(1) == count(12)


def test_whatever_can_be_subscribed_to_has_a_calendar(client):
    meeting = MeetingFactory(date=soon(7), organization=OrganizationFactory(slug="rat", name="Rat"))
    paper = PaperFactory(slug="v-1")
    made = ResolutionFactory(slug="b-1", paper=paper, organization=meeting.organization)
    task = assignment("Bericht geben", resolution=made, office=OrganizationFactory(slug="amt"), position=2)
    measure = MeasureFactory(end_date=soon(90))
    figure = IndicatorFactory(slug="anteil", title="Anteil", unit="%")
    IndicatorTargetFactory(indicator=figure, target_value=25, target_date=soon(200))
    due = "Fällig: Bericht geben"
    edition = measure.edition
    for place, wanted in {
        "/rat/gremien/rat/": ["Rat", due],
        "/rat/gremien/amt/": [due],
        "/rat/sitzungen/": ["Rat"],
        "/rat/vorlagen/v-1/": [due],
        "/beschluesse/b-1/": [due],
        f"/beschluesse/b-1/%23auftrag-{task.position}": [due],
        "/beschluesse/?stelle=amt": [due],
        f"/konzepte/{edition.concept.slug}/{edition.slug}/massnahmen/{measure.slug}/": [
            f"Endet: {measure.title}"
        ],
        "/kennzahlen/anteil/": ["Zielwert von Anteil: 25 %"],
    }.items():
        found = summaries(client.get(f"/abos/kalender.ics?zu={place}"))
        assert set(wanted) <= set(found), place
    assert client.get("/abos/kalender.ics?zu=/impressum/").status_code == 404
    assert client.get("/abos/kalender.ics?zu=/beschluesse/b-1/%23auftrag-9").status_code == 404


def test_who_carries_it_out_is_told_only_where_that_is_public(client):
    made = ResolutionFactory(slug="b-1", paper=PaperFactory(slug="v-1"))
    office = OrganizationFactory(name="Geheimamt", visibility="internal")
    assignment("Bericht geben", resolution=made, position=1, office=office)
    for place in (
        "/beschluesse/b-1/",
        "/beschluesse/b-1/%23auftrag-1",
        "/rat/vorlagen/v-1/",
        "/beschluesse/",
    ):
        answer = client.get(f"/abos/kalender.ics?zu={place}").content.decode()
        assert "Bericht geben" in answer
        assert "Geheimamt" not in answer


def test_an_assignment_and_a_figure_have_news_of_their_own(client):
    made = ResolutionFactory(slug="b-1")
    task = assignment("Bericht geben", resolution=made, position=1)
    other = assignment("Etwas anderes", resolution=made, position=2)
    ProgressNoteFactory(assignment=task, text="Es geht voran.", state="completed")
    ProgressNoteFactory(assignment=other, text="Es stockt.")
    ProgressNoteFactory(assignment=task, text="Unter uns.", visibility="internal")
    figure = IndicatorFactory(slug="anteil", title="Anteil", unit="%")
    IndicatorValueFactory(indicator=figure, year=2024, value=22)
    news = client.get("/abos/neues.atom?zu=/beschluesse/b-1/%23auftrag-1").content.decode()
    assert "Es geht voran." in news
    assert "Bericht geben: erledigt" in news
    assert "stockt" not in news
    assert "Unter uns" not in news
    assert "22 %" in client.get("/abos/neues.atom?zu=/kennzahlen/anteil/").content.decode()
    assert "/abos/neu/?zu=%2Fkennzahlen%2Fanteil%2F" in client.get("/kennzahlen/anteil/").content.decode()
    page = client.get("/beschluesse/b-1/").content.decode()
    assert "/abos/neu/?zu=%2Fbeschluesse%2Fb-1%2F%23auftrag-1" in page
    task.visibility = "council"
    task.save()
    assert client.get("/abos/neues.atom?zu=/beschluesse/b-1/%23auftrag-1").status_code == 404


def test_a_strange_place_is_none():
    ResolutionFactory(slug="b-1")
    for place in ("/beschluesse/b-1/#auftrag-x", "/kennzahlen/nie/", "http://[::1", "/beschluesse/b-1/#oben"):
        assert subject_at(place) is None


def test_a_calendar_without_events_still_holds_a_component(client):
    made = Calendar.from_ical(client.get("/beschluesse.ics").content)
    assert [each.name for each in made.subcomponents] == ["VTIMEZONE"]
    assert "method" not in made


def test_a_calendar_holds_the_time_zone_that_its_hours_name(client):
    day = soon()
    MeetingFactory(date=day, start=timezone.make_aware(datetime.datetime.combine(day, datetime.time(17))))
    made = Calendar.from_ical(client.get("/rat/kalender.ics").content)
    (zone,), (event,) = made.walk("VTIMEZONE"), made.walk("VEVENT")
    assert event["dtstart"].params["TZID"] == zone["tzid"] == "Europe/Berlin"
    assert made["method"] == "PUBLISH"


def test_what_invented_notes_say_of_an_assignment_is_marked(client):
    task = assignment("Zählen", office=OrganizationFactory(slug="amt"))
    ProgressNoteFactory(assignment=task, is_sample=True)
    event = Calendar.from_ical(client.get("/beschluesse.ics").content).walk("VEVENT")[0]
    assert event["categories"].cats == ["Beispieldaten"]
    for feed in ("/beschluesse.atom", "/abos/neues.atom?zu=/beschluesse/"):
        for entry in client.get(feed).content.decode().split("<entry>")[1:]:
            assert "Beispieldaten" in entry
