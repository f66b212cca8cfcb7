# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about what meetings bring forth on paper."""

import datetime
import io

import pypdfium2
import pytest
from django.urls import reverse

from werdegang.core.visibility import Visibility
from werdegang.council.factories import AgendaItemFactory, MeetingFactory, ResolutionFactory
from werdegang.council.models import ClosedItemTitle, Minutes
from werdegang.council.vocabulary import MeetingStage, MinutesStage
from werdegang.website.addresses import meeting_names

pytestmark = pytest.mark.django_db
DAY = datetime.date(2017, 3, 1)


def asked(client, name, meeting):
    return client.get(reverse(f"website:{name}", args=meeting_names(meeting)))


def words(response):
    assert response.status_code == 200
    pages = pypdfium2.PdfDocument(io.BytesIO(response.content))
    return " ".join(page.get_textpage().get_text_bounded() for page in pages)


def test_before_it_is_out_there_is_no_invitation(client):
    assert asked(client, "invitation", MeetingFactory()).status_code == 404


def test_the_public_invitation_names_no_closed_item(client):
    meeting = MeetingFactory(invited_on=DAY)
    AgendaItemFactory(meeting=meeting, name="Bericht")
    closed = AgendaItemFactory(meeting=meeting, name="Kauf", visibility=Visibility.COUNCIL, number="N 1")
    ClosedItemTitle.objects.create(meeting=meeting, agenda_item=closed, number="N 1", title="Grundstück")
    said = words(asked(client, "invitation", meeting))
    assert "Bericht" in said
    assert "Grundstück" in said
    assert "Kauf" not in said


def test_the_page_shows_the_neutral_title_of_a_closed_item(client):
    meeting = MeetingFactory()
    closed = AgendaItemFactory(meeting=meeting, name="Kauf", visibility=Visibility.COUNCIL)
    ClosedItemTitle.objects.create(meeting=meeting, agenda_item=closed, number="N 1", title="Grundstück")
    page = asked(client, "meeting", meeting).content.decode()
    assert "Grundstück" in page
    assert "Kauf" not in page


def test_draft_minutes_are_not_to_be_had(client):
    meeting = MeetingFactory(stage=MeetingStage.HELD)
    Minutes.objects.create(meeting=meeting)
    assert asked(client, "minutes", meeting).status_code == 404


def test_approved_minutes_are_a_document(client):
    meeting = MeetingFactory(stage=MeetingStage.CONCLUDED)
    AgendaItemFactory(meeting=meeting, minutes="Es wurde gesprochen.")
    Minutes.objects.create(meeting=meeting, stage=MinutesStage.APPROVED, approved_on=DAY)
    assert "Es wurde gesprochen." in words(asked(client, "minutes", meeting))


@pytest.mark.parametrize("kind", ["pdf", "docx"])
def test_an_extract_of_a_hidden_resolution_does_not_exist(client, kind):
    hidden = ResolutionFactory(visibility=Visibility.COUNCIL, slug="geheim")
    answer = client.get(reverse(f"website:extract_{kind}", args=[hidden.slug]))
    assert answer.status_code == 404


def test_an_extract_holds_the_wording(client):
    shown = ResolutionFactory(text="1. Der Bericht wird zur Kenntnis genommen.", slug="beschluss")
    said = words(client.get(reverse("website:extract_pdf", args=[shown.slug])))
    assert "zur Kenntnis genommen" in said


def test_an_extract_can_be_edited(client):
    shown = ResolutionFactory(slug="beschluss")
    answer = client.get(reverse("website:extract_docx", args=[shown.slug]))
    assert answer.content[:2] == b"PK"


@pytest.mark.parametrize("name", ["notice", "notice_pdf"])
def test_there_is_no_public_notice_before_the_meeting_is_called(client, name):
    assert asked(client, name, MeetingFactory()).status_code == 404


def test_the_public_notice_is_read_and_printed_and_linked_from_the_meeting(client):
    meeting = MeetingFactory(invited_on=DAY)
    AgendaItemFactory(meeting=meeting, name="Bericht", number="Ö 1")
    assert "Bericht" in words(asked(client, "notice_pdf", meeting))
    page = asked(client, "notice", meeting).content.decode()
    assert "Bericht" in page
    assert reverse("website:notice_pdf", args=meeting_names(meeting)) in page
    address = reverse("website:notice", args=meeting_names(meeting))
    assert address in asked(client, "meeting", meeting).content.decode()


def test_a_closed_body_makes_no_meeting_known_publicly(client, admin_user):
    meeting = MeetingFactory(invited_on=DAY, organization__meets_in_public=False)
    client.force_login(admin_user)
    assert asked(client, "notice", meeting).status_code == 404
