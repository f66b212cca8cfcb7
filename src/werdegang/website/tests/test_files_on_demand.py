# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The page of an imported file whose content is not here yet."""

import pytest

from werdegang.council.factories import PaperFactory, PaperFileFactory
from werdegang.importers.oparl import wanting
from werdegang.website.views import files

pytestmark = pytest.mark.django_db


@pytest.fixture
def link(settings):
    settings.FETCH_FILES_ON_DEMAND = True
    paper = PaperFactory(reference="0007/2026", slug="0007-2026")
    link = PaperFileFactory(paper=paper)
    link.file.content, link.file.external_id = "", "https://oparl.example/file/1"
    link.file.source_url = "https://oparl.example/file/1/download"
    link.file.save()
    return link


def test_the_first_reader_is_told_that_it_comes(client, link, monkeypatch):
    asked = []

    def want(file):
        asked.append(file.pk)
        return True

    monkeypatch.setattr(files, "want", want)
    answer = client.get(f"/rat/vorlagen/0007-2026/anlagen/{link.file.slug}/")
    assert answer.status_code == 202
    assert answer["Refresh"] == "10"
    assert "wird gerade" in answer.content.decode()
    assert asked == [link.file.pk]


def test_the_paper_leads_to_it(client, link):
    page = client.get("/rat/vorlagen/0007-2026/").content.decode()
    assert f"/rat/vorlagen/0007-2026/anlagen/{link.file.slug}/" in page


def test_without_the_setting_the_paper_leads_to_the_source(client, link, settings):
    settings.FETCH_FILES_ON_DEMAND = False
    page = client.get("/rat/vorlagen/0007-2026/").content.decode()
    assert "https://oparl.example/file/1/download" in page
    assert client.get(f"/rat/vorlagen/0007-2026/anlagen/{link.file.slug}/").status_code == 404


def test_who_may_not_see_the_file_fetches_nothing(client, link, monkeypatch):
    link.file.visibility = "internal"
    link.file.save()
    monkeypatch.setattr(files, "want", lambda file: pytest.fail("asked for"))
    assert client.get(f"/rat/vorlagen/0007-2026/anlagen/{link.file.slug}/").status_code == 404


def test_a_file_that_cannot_be_had_is_not_found(client, link):
    assert wanting.want(link.file) is False
    assert client.get(f"/rat/vorlagen/0007-2026/anlagen/{link.file.slug}/").status_code == 404
