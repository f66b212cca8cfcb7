# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole site of pages with their attachments: from a server, or from a folder."""

import os
import stat
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.management import call_command

from werdegang.council.models import AgendaItem, Paper, PaperFile
from werdegang.files.models import File
from werdegang.importers import contents
from werdegang.importers.allris.parse import page_lines
from werdegang.importers.site import linked_pages

pytestmark = pytest.mark.django_db
HEAD = (
    "<html><body><table><tr><td>Betreff:</td><td>{name}</td></tr><tr><td>Status:</td><td>öffentlich</td></tr>"
)
PAPER = (
    HEAD
    + "<tr><td>Vorlage-Art:</td><td>Beschlussvorlage</td></tr></table>"
    + '<p><a href="{link}">Weiter zur Vorlage</a></p>'
    + "<p>Beschlussvorschlag:</p><p>Der Rat der Stadt Musterhafen beschließt.</p>"
    + "<h2>Anlagen:</h2><table><tr><td>1</td><td>öffentlich</td>"
    + '<td><a href="{file}">Lageplan</a> (1 KB)</td></tr></table></body></html>'
)


def paper(number, link="vo020.asp?VOLFDNR=1", file="getfile.asp?id=1"):
    return PAPER.format(name=f"Deich {number}", link=link, file=file).encode()


@pytest.fixture(autouse=True)
def _own_storage(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path / "media"


@pytest.fixture
def server():
    answers, asked = {"/robots.txt": b""}, []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_args):
            pass

        def do_GET(self):
            asked.append(self.path)
            self.send_response(200 if self.path in answers else 404)
            self.end_headers()
            self.wfile.write(answers.get(self.path, b""))

    served = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    served.daemon_threads = True
    threading.Thread(target=served.serve_forever, daemon=True).start()
    served.answers, served.asked = answers, asked
    served.base = f"http://127.0.0.1:{served.server_address[1]}"
    yield served
    served.shutdown()


def chain(server, pages):
    """Papers of which each leads to the next, the last one to the first and to another server."""
    for n in range(1, pages + 1):
        onward = f"vo020.asp?VOLFDNR={n % pages + 1}&amp;options=64"
        server.answers[f"/bi/vo020.asp?VOLFDNR={n}"] = paper(n, onward)
        server.answers[f"/bi/vo020.asp?VOLFDNR={n}&options=64"] = paper(n, onward)
    server.answers["/bi/getfile.asp?id=1"] = b"Plan"


def run(*words):
    call_command("import_page", "--body", "Musterhafen", *words)


def test_a_page_alone_is_taken_alone(server):
    chain(server, 3)
    run(f"{server.base}/bi/vo020.asp?VOLFDNR=1")
    assert Paper.objects.count() == 1


def test_what_it_leads_to_is_taken_once_each(server):
    chain(server, 3)
    run("--follow", "50", f"{server.base}/bi/vo020.asp?VOLFDNR=1")
    assert sorted(Paper.objects.values_list("name", flat=True)) == ["Deich 1", "Deich 2", "Deich 3"]
    assert len([path for path in server.asked if "vo020" in path]) == 3


def test_no_more_pages_than_asked_for(server):
    chain(server, 9)
    run("--follow", "4", f"{server.base}/bi/vo020.asp?VOLFDNR=1")
    assert Paper.objects.count() == 4


def test_other_servers_are_left_alone():
    page = paper(1, "https://anderswo.example/vo020.asp?VOLFDNR=2")
    lines = page_lines(page, source="https://stadt.example/vo020.asp?VOLFDNR=1")
    assert linked_pages(lines, "https://stadt.example/vo020.asp?VOLFDNR=1") == []


def test_attachments_are_fetched_once(server):
    chain(server, 1)
    address = f"{server.base}/bi/vo020.asp?VOLFDNR=1"
    run("--files", address)
    file = PaperFile.objects.get().file
    assert (file.content.read(), file.mime_type) == (b"Plan", "text/plain")
    assert "Import der Seite" in file.history.first().history_change_reason
    run("--files", address)
    assert server.asked.count("/bi/getfile.asp?id=1") == 1


def test_attachments_are_left_out_where_nobody_asks(server):
    chain(server, 1)
    run(f"{server.base}/bi/vo020.asp?VOLFDNR=1")
    assert not File.objects.get().content


def test_a_missing_attachment_is_named_and_the_paper_stays(server, capsys):
    chain(server, 1)
    del server.answers["/bi/getfile.asp?id=1"]
    with pytest.raises(SystemExit):
        run("--files", f"{server.base}/bi/vo020.asp?VOLFDNR=1")
    assert "Lageplan: der Server antwortet mit HTTP-Status 404" in capsys.readouterr().err
    assert Paper.objects.count() == 1


def test_attachments_beside_a_saved_page(tmp_path):
    (tmp_path / "seiten" / "anlagen").mkdir(parents=True)
    (tmp_path / "seiten" / "vo020-1.html").write_bytes(paper(1, file="anlagen/plan%201.txt"))
    (tmp_path / "seiten" / "anlagen" / "plan 1.txt").write_bytes(b"Plan")
    run("--files", str(tmp_path / "seiten" / "vo020-1.html"))
    assert File.objects.get().content.read() == b"Plan"


@pytest.mark.parametrize("link", ["../geheim.txt", "/etc/hostname", "file:///etc/hostname"])
def test_nothing_outside_of_the_folder_is_read(tmp_path, link, capsys):
    (tmp_path / "seiten").mkdir()
    (tmp_path / "geheim.txt").write_text("geheim")
    (tmp_path / "seiten" / "vo020-1.html").write_bytes(paper(1, file=link))
    with pytest.raises(SystemExit):
        run("--files", str(tmp_path / "seiten" / "vo020-1.html"))
    assert not File.objects.get().content


def test_nothing_is_fetched_from_another_server_than_the_page(server, capsys):
    elsewhere = server.base.replace("127.0.0.1", "localhost")
    server.answers["/bi/vo020.asp?VOLFDNR=1"] = paper(1, file=f"{elsewhere}/bi/getfile.asp?id=1")
    server.answers["/bi/getfile.asp?id=1"] = b"Plan"
    with pytest.raises(SystemExit):
        run("--files", f"{server.base}/bi/vo020.asp?VOLFDNR=1")
    assert "auf einem anderen Server" in capsys.readouterr().err
    assert "/bi/getfile.asp?id=1" not in server.asked


def test_a_trial_fetches_nothing(server):
    chain(server, 1)
    run("--files", "--dry-run", f"{server.base}/bi/vo020.asp?VOLFDNR=1")
    assert "/bi/getfile.asp?id=1" not in server.asked
    assert not AgendaItem.objects.exists()


def test_scanned_pages_are_recognised_where_the_program_is_installed(tmp_path, monkeypatch):
    program = tmp_path / "ocrmypdf"
    program.write_text('#!/bin/sh\nprintf "Erste Seite\\fZweite" > "$6"\n')
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert contents.recognised(b"%PDF-1.4") == "Erste Seite\fZweite"


def test_without_the_program_nothing_is_recognised(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert contents.recognised(b"%PDF-1.4") == ""


def test_a_program_that_fails_leaves_no_words(tmp_path, monkeypatch):
    program = tmp_path / "ocrmypdf"
    program.write_text("#!/bin/sh\nexit 3\n")
    program.chmod(program.stat().st_mode | stat.S_IEXEC)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert contents.recognised(b"%PDF-1.4") == ""
