# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contents of imported files: fetched, checked, stored once."""

import io
import zipfile

import httpx
import pytest

from werdegang.files.models import File
from werdegang.importers.models import FindingKind, ImportFinding, ImportSource
from werdegang.importers.oparl.contents import fetch_all
from werdegang.importers.oparl.fetching import Fetcher
from werdegang.importers.oparl.progress import Progress
from werdegang.importers.tests.oparl_fake import BASE, FakeServer, raw, thing

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def imported(content, names=("a.txt",)):
    files = [
        thing("File", n, name=name, fileName=name, downloadUrl=f"{BASE}/d/{n}")
        for n, name in enumerate(names)
    ]
    server = FakeServer(Paper=[thing("Paper", name="Vorlage", auxiliaryFile=files)])
    for n, _ in enumerate(names):
        server.answers[f"/d/{n}"] = raw(content)
    server.crawl()
    fetch_all(ImportSource.objects.get(), Fetcher(0, transport=httpx.MockTransport(server)), Progress(None))


def archive():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as made:
        made.writestr("a", "b")
    return data.getvalue()


def test_a_content_is_stored_with_its_size_and_kind():
    imported(b"Wortlaut")
    found = File.objects.get()
    assert (found.size, found.mime_type, found.content.read()) == (8, "text/plain", b"Wortlaut")


def test_the_same_content_is_stored_once(tmp_path):
    imported(b"Wortlaut", ("a.txt", "b.txt"))
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


@pytest.mark.parametrize(
    ("content", "name"), [(archive(), "a.zip"), (b"%PDF-1.4 kaputt", "a.pdf"), (b"x", "a.pdf")]
)
def test_what_cannot_be_taken_is_recorded_with_its_reason(content, name):
    imported(content, (name,))
    assert ImportFinding.objects.filter(kind=FindingKind.FILE_REFUSED).count() == 1
    assert not File.objects.get().content


def test_words_of_a_pdf_are_read(settings):
    pdf = (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>endobj\n"
        b"4 0 obj<</Length 41>>stream\nBT /F1 12 Tf 20 100 Td (Beschluss) Tj ET \nendstream endobj\n"
        b"5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )
    imported(pdf, ("a.pdf",))
    assert File.objects.get().text == "Beschluss"
