# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about decisions of closed sessions that were made known: on every channel, and nothing else of them."""

import datetime

import pytest
from django.urls import reverse

from werdegang.core.visibility import ANYONE, Viewer, Visibility
from werdegang.council.factories import (
    AgendaItemFactory,
    ConsultationFactory,
    MeetingFactory,
    ResolutionFactory,
)
from werdegang.council.models import PublishedDecision
from werdegang.lineage.gathering import course_of
from werdegang.people.factories import OrganizationFactory
from werdegang.search.contents.council import KINDS
from werdegang.website.addresses import address
from werdegang.website.sitemap import Part, places
from werdegang.website.subjects.meetings import Bodies, Meetings

pytestmark = pytest.mark.django_db
HIDDEN = [Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT]
DAY = datetime.date(2024, 5, 3)


def decided(meeting, visibility=Visibility.PUBLIC, **further):
    """A decision of the closed part, told under a subject of its own."""
    item = AgendaItemFactory(
        meeting=meeting, name="Kauf von Frau Kessel", number="N 7", visibility=Visibility.COUNCIL
    )
    resolution = ResolutionFactory(
        agenda_item=item, meeting=meeting, organization=meeting.organization, visibility=Visibility.COUNCIL,
        votes_yes=4711, slug="kauf-kessel", **further
    )  # fmt: skip
    return PublishedDecision.objects.create(
        resolution=resolution,
        organization=meeting.organization,
        title="Kauf des Bahnhofs",
        text="Die Stadt kauft.",
        published_on=DAY,
        visibility=visibility,
    )


def pages(client, made):
    meeting = made.resolution.meeting
    urls = [
        address(meeting),
        reverse("website:made_known"),
        reverse("website:made_known_feed"),
        address(made),
        address(made.organization),
    ]
    return [client.get(url) for url in urls]


def test_it_stands_on_meeting_list_feed_and_a_page_of_its_own_and_betrays_nothing(client):
    for answer in pages(client, decided(MeetingFactory())):
        words = answer.content.decode()
        assert "Kauf des Bahnhofs" in words
        for secret in ("Kessel", "N 7", "4711", "kauf-kessel"):
            assert secret not in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_what_is_not_made_known_stands_nowhere(client, visibility):
    made = decided(MeetingFactory(), visibility)
    *lists, own, body = pages(client, made)
    assert own.status_code == 404
    for answer in (*lists, own, body):
        assert "Bahnhof" not in answer.content.decode()


def test_the_list_of_resolutions_leads_to_it_and_is_paged(client):
    meeting = MeetingFactory()
    for number in range(30):
        resolution = ResolutionFactory(organization=meeting.organization, visibility=Visibility.COUNCIL)
        PublishedDecision.objects.create(
            resolution=resolution, organization=meeting.organization, title=f"Kauf {number}", text="Ja.",
            published_on=DAY,
        )  # fmt: skip
    url = reverse("website:made_known")
    assert url in client.get(reverse("website:resolution_list")).content.decode()
    first = client.get(url)
    assert len(first.context["rows"]) == 25
    assert len(client.get(url + first.context["paging"].next_url).context["rows"]) == 5
    assert len(client.get(f"{url}?nach=x&vor=9999999999999999999999").context["rows"]) == 25


def test_it_can_be_searched_under_its_body():
    made = decided(MeetingFactory())
    kind = next(each for each in KINDS if each.model is PublishedDecision)
    found = kind.loaded(kind.visible_to(ANYONE), ANYONE).get()
    content = kind.describe(found)
    assert (content.title, content.text, content.date) == ("Kauf des Bahnhofs", "Die Stadt kauft.", DAY)
    assert content.facets == {"body": [str(made.organization)]}


def test_it_is_news_of_its_body_and_of_its_meeting_and_on_the_sitemap():
    made = decided(MeetingFactory())
    for source, key in ((Bodies(), made.organization.pk), (Meetings(), made.resolution.meeting.pk)):
        keys = source.keys(str(key)) or []
        told = [each.title for each in source.items(str(key), keys)]
        assert "Kauf des Bahnhofs" in told
    assert [each.path for each in places(Part("bekanntgaben", 1))] == [address(made)]


def test_the_course_of_a_paper_tells_it_on_the_day_on_which_it_was_made_known():
    body = OrganizationFactory(meets_in_public=False)
    step = ConsultationFactory(organization=body)
    made = decided(MeetingFactory(organization=body), paper=step.paper, consultation=step)
    told = [each for each in course_of(step.paper, Viewer()).events if each.thing == made]
    assert [(each.day, each.title) for each in told] == [(DAY, f"{body}: Kauf des Bahnhofs")]
    made.visibility = Visibility.INTERNAL
    made.save()
    assert made not in [each.thing for each in course_of(step.paper, Viewer()).events]
