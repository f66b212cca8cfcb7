# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contents of imported files, fetched for the first who wants to read them."""

import httpx
import pytest
from django.utils import timezone

from werdegang.files.models import File
from werdegang.importers.models import FindingKind, ImportFinding, WantedFile
from werdegang.importers.oparl import wanting
from werdegang.importers.oparl.fetching import Fetcher
from werdegang.importers.tests.oparl_fake import BASE, FakeServer, raw, thing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _surroundings(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    settings.FETCH_FILES_ON_DEMAND = True


@pytest.fixture
def server(monkeypatch):
    """A source with one paper that has one file; what the worker fetches comes from it."""
    file = thing("File", name="a.txt", fileName="a.txt", downloadUrl=f"{BASE}/d/1")
    fake = FakeServer(Paper=[thing("Paper", name="Vorlage", auxiliaryFile=[file])])
    fake.answers["/d/1"] = raw(b"Wortlaut")
    fake.crawl()

    def fetcher(**given):
        return Fetcher(0, transport=httpx.MockTransport(fake), **given)

    monkeypatch.setattr(wanting, "Fetcher", fetcher)
    return fake


def test_the_first_reader_gets_it_fetched(server):
    file = File.objects.get()
    assert wanting.want(file) is True
    file.refresh_from_db()
    assert file.content.read() == b"Wortlaut"
    assert file.sha512_checksum


def test_without_the_setting_nothing_is_fetched(server, settings):
    settings.FETCH_FILES_ON_DEMAND = False
    assert wanting.want(File.objects.get()) is False
    assert not File.objects.get().content


def test_a_file_that_no_source_brought_is_not_fetched(server):
    strange = File.objects.create(name="Fremd", source_url="http://10.0.0.1/geheim", external_id="x")
    assert wanting.want(strange) is False


def test_what_was_refused_is_recorded_and_not_asked_for_again(server):
    server.answers["/d/1"] = raw(b"PK\x03\x04 archiv")
    file = File.objects.get()
    wanting.want(file)
    assert ImportFinding.objects.filter(kind=FindingKind.FILE_REFUSED).count() == 1
    assert wanting.want(File.objects.get()) is False


def test_many_wishes_do_not_fill_the_queue(server, monkeypatch):
    monkeypatch.setattr(wanting, "AT_ONCE", 1)
    WantedFile.objects.create(file=File.objects.create(name="Andere"), asked_at=timezone.now())
    assert wanting.want(File.objects.get(name="a.txt")) is True
    assert not File.objects.get(name="a.txt").content


def test_what_is_being_fetched_is_not_fetched_again(server):
    file = File.objects.get()
    WantedFile.objects.create(file=file, asked_at=timezone.now())
    assert wanting.want(file) is True
    assert not File.objects.get().content


def test_a_lost_task_does_not_keep_a_file_away(server):
    file = File.objects.get()
    WantedFile.objects.create(file=file, asked_at=timezone.now() - 2 * wanting.WAITS)
    wanting.want(file)
    assert File.objects.get().content
    assert not WantedFile.objects.exists()
