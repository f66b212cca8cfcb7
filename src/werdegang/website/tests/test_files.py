# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about attachments: who gets them, and as what."""

import pytest
from django.urls import reverse

from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    AgendaItemFactory,
    AgendaItemFileFactory,
    MeetingFactory,
    MeetingFileFactory,
    PaperFactory,
    PaperFileFactory,
)
from werdegang.council.models import PaperFile
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
HIDDEN = (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT)


@pytest.fixture(autouse=True)
def storage(settings, tmp_path):
    """Contents of a test lie in a folder of their own."""
    settings.MEDIA_ROOT = tmp_path


def stored(**values) -> PaperFile:
    """An attachment with a content."""
    return PaperFileFactory(file__content=b"Inhalt", **values)


def address(attachment: PaperFile) -> str:
    return reverse("website:paper_file", args=[attachment.paper.slug, attachment.file.slug])


def test_a_file_is_sent_with_its_own_name_and_type(client):
    answer = client.get(address(stored(file__file_name="Bericht 2016 (überarbeitet).pdf")))
    assert b"".join(answer.streaming_content) == b"Inhalt"
    assert answer.headers["Content-Type"] == "application/pdf"
    assert "Bericht%202016%20%28%C3%BCberarbeitet%29.pdf" in answer.headers["Content-Disposition"]
    assert answer.headers["Content-Disposition"].startswith("inline")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("media_type", ["text/html", "image/svg+xml", "application/xhtml+xml", ""])
def test_what_could_run_is_saved_and_without_powers(client, media_type):
    answer = client.get(address(stored(file__mime_type=media_type)))
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("visibility", HIDDEN)
@pytest.mark.parametrize("holder", ["file__visibility", "paper__visibility", "visibility"])
def test_a_hidden_file_answers_like_one_that_never_was(client, visibility, holder):
    attachment = stored(**{holder: visibility})
    for query in ("", "?ansicht=text"):
        answer = client.get(address(attachment) + query)
        unknown = client.get(reverse("website:paper_file", args=[attachment.paper.slug, "unbekannt"]) + query)
        assert answer.status_code == unknown.status_code == 404
        assert answer.content == unknown.content


def test_a_file_is_found_at_its_own_paper_only(client):
    attachment = stored()
    other = PaperFactory()
    assert (
        client.get(reverse("website:paper_file", args=[other.slug, attachment.file.slug])).status_code == 404
    )


def test_whoever_may_see_a_file_gets_it_and_no_proxy_keeps_it(client):
    attachment = stored(file__visibility=Visibility.INTERNAL)
    role = OrganizationRoleFactory(
        organization=OrganizationFactory(office=True), role=OrganizationRole.Role.OFFICE_STAFF
    )
    client.force_login(role.user)
    answer = client.get(address(attachment))
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "private, no-store"


def test_a_file_that_is_known_already_is_not_sent_again(client):
    attachment = stored()
    tag = client.get(address(attachment)).headers["ETag"]
    assert client.get(address(attachment), headers={"If-None-Match": tag}).status_code == 304


def test_a_hidden_file_is_not_confirmed_to_whoever_knows_its_tag(client):
    attachment = stored()
    tag = client.get(address(attachment)).headers["ETag"]
    attachment.file.visibility = Visibility.COUNCIL
    attachment.file.save()
    assert client.get(address(attachment), headers={"If-None-Match": tag}).status_code == 404


def test_a_file_without_content_is_not_found(client):
    assert client.get(address(PaperFileFactory())).status_code == 404


def test_a_content_that_storage_lost_is_not_found(client):
    attachment = stored()
    content = attachment.file.content
    content.storage.delete(str(content.name))
    assert client.get(address(attachment)).status_code == 404


def test_the_text_of_a_file_reads_as_a_page(client):
    attachment = stored(file__name="Bericht", file__text="Erster Absatz.\n\nZweiter <b>Absatz</b>.")
    words = client.get(address(attachment) + "?ansicht=text").content.decode()
    assert "<h1>Bericht</h1>" in words
    assert "<p>Erster Absatz.</p>" in words
    assert "&lt;b&gt;" in words


def test_documents_of_a_meeting_and_of_its_points_are_sent(client):
    meeting = MeetingFactory()
    own = MeetingFileFactory(meeting=meeting, file__content=b"Einladung").file
    of_point = AgendaItemFileFactory(agenda_item__meeting=meeting, file__content=b"Tischvorlage").file
    for file, content in ((own, b"Einladung"), (of_point, b"Tischvorlage")):
        answer = client.get(
            reverse("website:meeting_file", args=[meeting.organization.slug, meeting.slug, file.slug])
        )
        assert b"".join(answer.streaming_content) == content


@pytest.mark.parametrize("visibility", HIDDEN)
def test_documents_of_a_hidden_point_are_not_sent(client, visibility):
    meeting = MeetingFactory()
    point = AgendaItemFactory(meeting=meeting, visibility=visibility)
    file = AgendaItemFileFactory(agenda_item=point, file__content=b"geheim").file
    answer = client.get(
        reverse("website:meeting_file", args=[meeting.organization.slug, meeting.slug, file.slug])
    )
    assert answer.status_code == 404
