# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about meetings: the list, and the page of one."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    AgendaItemFactory,
    AgendaItemFileFactory,
    ConsultationFactory,
    MeetingFactory,
    MeetingFileFactory,
    ResolutionFactory,
)
from werdegang.council.models import Meeting
from werdegang.council.vocabulary import Outcome
from werdegang.people.factories import (
    LocationFactory,
    OrganizationFactory,
    OrganizationRoleFactory,
    PersonFactory,
)
from werdegang.website.addresses import meeting_names

pytestmark = pytest.mark.django_db
HIDDEN = (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT)


def address(meeting: Meeting) -> str:
    return reverse("website:meeting", args=meeting_names(meeting))


def page(client, meeting: Meeting) -> str:
    """The words of a meeting's page, white space put together."""
    response = client.get(address(meeting))
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def whole(client, query: str = "") -> str:
    words: str = client.get(reverse("website:meeting_list") + query).content.decode()
    return words


def in_days(days: int, **values) -> Meeting:
    """A meeting so many days from today."""
    return MeetingFactory(date=timezone.localdate() + datetime.timedelta(days), **values)


def test_the_next_meetings_stand_first_then_the_past_ones_latest_first(client):
    for days, name in ((40, "übermorgen"), (1, "morgen"), (-1, "gestern"), (-40, "vorgestern")):
        in_days(days, organization=OrganizationFactory(name=f"Beirat {name}"))
    words = whole(client)
    places = [words.rindex(f"Beirat {name}") for name in ("morgen", "übermorgen", "gestern", "vorgestern")]
    assert places == sorted(places)


def test_without_a_next_meeting_the_list_says_so(client):
    in_days(-1)
    assert "Es ist keine Sitzung angekündigt" in whole(client)


def test_the_list_is_filtered_by_body_and_year(client):
    council = OrganizationFactory(council=True, slug="rat", name="Rat")
    MeetingFactory(organization=council, date=datetime.date(2017, 3, 17), slug="a")
    MeetingFactory(organization=council, date=datetime.date(2018, 3, 17), slug="b")
    MeetingFactory(date=datetime.date(2017, 5, 5), slug="c")
    words = whole(client, "?gremium=rat&jahr=2017")
    assert "März 2017" in words
    assert "März 2018" not in words
    assert "Mai 2017" not in words


def test_the_past_goes_on_page_by_page(client):
    body = OrganizationFactory(slug="rat")
    for days in range(1, 41):
        in_days(-days, organization=body, slug=f"tag-{days}")
    first = whole(client)
    following = re.search(r'href="(\?nach=rat/tag-25)" rel="next"', first)
    assert following
    second = whole(client, following[1])
    assert "tag-26" in second
    assert "tag-25/" not in second


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_meetings_are_neither_listed_nor_offered(client, visibility):
    in_days(-1, visibility=visibility, organization__name="Geheimer Ausschuss")
    in_days(1, visibility=visibility, organization__name="Geheimer Beirat")
    assert "Geheimer" not in whole(client)


def test_meetings_of_a_closed_body_are_not_listed_but_for_its_members(client):
    body = OrganizationFactory(closed=True, name="Verwaltungsausschuss")
    meeting = in_days(-3, organization=body)
    assert "Verwaltungsausschuss" not in whole(client)
    assert client.get(address(meeting)).status_code == 404
    client.force_login(OrganizationRoleFactory(organization=body).user)
    assert "Verwaltungsausschuss" in whole(client)
    assert client.get(address(meeting)).status_code == 200


def test_a_meeting_shows_day_hour_place_and_number(client):
    meeting = MeetingFactory(
        number=4,
        start=datetime.datetime(2017, 3, 17, 16, 0, tzinfo=timezone.get_default_timezone()),
        location=LocationFactory(description="Ratssaal"),
    )
    words = page(client, meeting)
    for expected in ("17.03.2017", "16:00", "Ratssaal", "4. Sitzung", "<h1>"):
        assert expected in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_hidden_place_is_not_named(client, visibility):
    place = LocationFactory(description="Geheimer Ort", visibility=visibility)
    meeting = in_days(-1, location=place)
    assert "Geheimer Ort" not in page(client, meeting)
    assert "Geheimer Ort" not in whole(client)


def test_the_agenda_leads_to_papers_and_shows_results(client):
    meeting = MeetingFactory()
    item = AgendaItemFactory(meeting=meeting, number="Ö 7", name="Sprachkurse")
    step = ConsultationFactory(meeting=meeting, organization=meeting.organization, agenda_item=item)
    ResolutionFactory(
        paper=step.paper,
        consultation=step,
        agenda_item=item,
        meeting=meeting,
        outcome=Outcome.ADOPTED_CHANGED,
        outcome_text="mit Änderungen",
        votes_yes=20,
        votes_no=3,
    )
    words = page(client, meeting)
    for expected in (
        "Ö 7",
        "Sprachkurse",
        f"/rat/vorlagen/{step.paper.slug}/",
        "geändert beschlossen",
        "mit Änderungen",
        "Ja 20, Nein 3",
    ):
        assert expected in words


def test_a_part_stands_below_its_item(client):
    meeting = MeetingFactory()
    first = AgendaItemFactory(meeting=meeting, order=0, number="Ö 1", name="Haushalt")
    AgendaItemFactory(meeting=meeting, order=1, number="Ö 2", name="Anfragen")
    AgendaItemFactory(meeting=meeting, order=2, number="Ö 1.1", name="Stellenplan", parent=first)
    words = page(client, meeting)
    places = [words.index(name) for name in ("Haushalt", "Stellenplan", "Anfragen")]
    assert places == sorted(places)


@pytest.mark.parametrize("visibility", HIDDEN)
def test_the_closed_part_of_an_agenda_is_as_if_it_did_not_exist(client, visibility):
    meeting = MeetingFactory()
    item = AgendaItemFactory(meeting=meeting, name="Mietangelegenheit", visibility=visibility)
    step = ConsultationFactory(
        meeting=meeting,
        organization=meeting.organization,
        agenda_item=item,
        paper__name="Öffentliche Vorlage",
    )
    ResolutionFactory(paper=step.paper, consultation=step, agenda_item=item, meeting=meeting)
    words = page(client, meeting)
    for hidden in ("Mietangelegenheit", "Öffentliche Vorlage", "beschlossen", "nichtöffentlicher Teil"):
        assert hidden not in words


def test_members_see_the_closed_part(client):
    meeting = MeetingFactory()
    AgendaItemFactory(meeting=meeting, name="Mietangelegenheit", visibility=Visibility.COUNCIL)
    client.force_login(OrganizationRoleFactory(organization=meeting.organization).user)
    words = page(client, meeting)
    assert "Mietangelegenheit" in words
    assert "nichtöffentlicher Teil" in words


def test_documents_and_persons_present_are_listed_as_far_as_they_are_public(client):
    meeting = MeetingFactory()
    MeetingFileFactory(meeting=meeting, file__name="Einladung Mai")
    MeetingFileFactory(meeting=meeting, file__name="Geheimes Protokoll", file__visibility=Visibility.COUNCIL)
    meeting.participants.add(
        PersonFactory(name="Kim Da"), PersonFactory(name="Kim Weg", visibility=Visibility.INTERNAL)
    )
    words = page(client, meeting)
    assert "Einladung Mai" in words
    assert "Kim Da" in words
    assert "Geheimes Protokoll" not in words
    assert "Kim Weg" not in words


def test_a_meeting_of_a_renamed_body_is_found_at_its_old_address(client):
    meeting = MeetingFactory(organization__slug="alt")
    body = type(meeting.organization).objects.get(pk=meeting.organization_id)
    body.slug = "neu"
    body.save()
    answer = client.get(f"/rat/sitzungen/alt/{meeting.slug}/")
    assert (answer.status_code, answer.headers["Location"]) == (301, f"/rat/sitzungen/neu/{meeting.slug}/")


def test_a_meeting_without_a_body_has_an_address_too(client):
    meeting = MeetingFactory(organization=None, slug="einwohnerversammlung")
    assert client.get(f"/rat/sitzungen/ohne-gremium/{meeting.slug}/").status_code == 200


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_hidden_meeting_answers_like_one_that_never_was(client, visibility):
    meeting = MeetingFactory(visibility=visibility)
    answer = client.get(address(meeting))
    unknown = client.get(reverse("website:meeting", args=[meeting.organization.slug, "nie"]))
    assert (answer.status_code, answer.content) == (404, unknown.content)


@pytest.mark.parametrize("much", [1, 6])
def test_a_meeting_asks_the_same_questions_however_long_its_agenda_is(
    client, django_assert_num_queries, much
):
    meeting = MeetingFactory()
    for _number in range(much):
        item = AgendaItemFactory(meeting=meeting)
        step = ConsultationFactory(meeting=meeting, agenda_item=item)
        ResolutionFactory(paper=step.paper, consultation=step, agenda_item=item, meeting=meeting)
        AgendaItemFileFactory(agenda_item=item)
        MeetingFileFactory(meeting=meeting)
        meeting.participants.add(PersonFactory())
        meeting.further_organizations.add(OrganizationFactory())
    with django_assert_num_queries(14):
        client.get(address(meeting))


@pytest.mark.parametrize("much", [2, 20])
def test_the_list_of_meetings_asks_the_same_questions_however_long_it_is(
    client, django_assert_max_num_queries, much
):
    for number in range(much):
        AgendaItemFactory(meeting=in_days(-number - 1, location=LocationFactory()))
        AgendaItemFactory(meeting=in_days(number + 1))
    with django_assert_max_num_queries(9):
        whole(client)


def test_the_list_counts_the_meetings_that_match_and_no_hidden_one(client):
    in_days(1)
    council = in_days(-1, organization__slug="der-rat").organization
    in_days(-2, organization=council, visibility=Visibility.COUNCIL)
    assert "2 Sitzungen" in whole(client)
    assert "1 Sitzung<" in whole(client, "?gremium=der-rat")


@pytest.mark.parametrize(
    ("values", "source"),
    [({"stage": ""}, True), ({"stage": "invited"}, False), ({"stage": "planned"}, False)],
)
def test_only_a_meeting_from_elsewhere_has_a_name_at_the_source(client, values, source):
    words = page(client, MeetingFactory(name="Sondersitzung", **values))
    assert ("Name in der Quelle" in words) == source
    assert "Sondersitzung" in words
    assert "Sondersitzung" in page(
        client, MeetingFactory(name="Sondersitzung", external_id="https://x/1", **values)
    )


def test_a_name_that_says_what_the_heading_says_is_not_said_twice(client):
    meeting = MeetingFactory(
        stage="planned", name="4. Sitzung: Bauausschuss", organization__name="Bauausschuss"
    )
    assert "4. Sitzung: Bauausschuss" not in page(client, meeting)
