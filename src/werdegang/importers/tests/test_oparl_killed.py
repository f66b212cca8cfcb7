# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An import that is killed again and again ends as one that never was: nothing lost or doubled; memory stays flat."""

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from werdegang.importers.tests.oparl_fake import LISTS, SCHEMA, STAMP

pytestmark = pytest.mark.slow
PAGE = 100
PAPERS = 2_000
KILLS = int(os.environ.get("WERDEGANG_KILLS", "6"))
"""So many times the import is killed; more by hand (``WERDEGANG_KILLS=100``)."""
LATEST = 0.2
"""Seconds after a request within which it dies: while it reads, writes, or asks again."""
SOURCE = Path(__file__).resolve().parents[3]
COMPARED = (
    *("people_body", "people_organization", "people_person", "people_membership", "files_file"),
    *("council_meeting", "council_agendaitem", "council_paper", "council_consultation"),
)


class Town:
    """Objects made up on demand, the same for the same number, so that no list takes memory."""

    def __init__(self, papers):
        self.sizes = {"Organization": 20, "Meeting": papers // 10, "Paper": papers}
        self.served = 0
        self.hook = lambda: None

    def thing(self, kind, number, **fields):
        identity = f"{self.base}/{kind}/{number}"
        return {"id": identity, "type": SCHEMA + kind, "created": STAMP, "modified": STAMP, **fields}

    def one(self, kind, n):
        if kind == "Organization":
            return self.thing(kind, n, name=f"Ausschuss {n}")
        committee = f"{self.base}/Organization/{n % 20}"
        if kind == "Meeting":
            items = [
                self.thing("AgendaItem", n * 10 + i, order=i, name=f"TOP {i}", public=True) for i in range(10)
            ]
            start = f"20{n % 20 + 10}-0{n % 9 + 1}-01T17:00:00+01:00"
            return self.thing(kind, n, start=start, organization=[committee], agendaItem=items)
        step = self.thing(
            "Consultation",
            n,
            agendaItem=f"{self.base}/AgendaItem/{n}",
            organization=[committee],
            role="Beratung",
        )
        file = self.thing("File", n, name=f"Anlage {n}", fileName="a.pdf")
        related = [f"{self.base}/Paper/{(n + 7) % self.sizes['Paper']}"]
        return self.thing(
            kind,
            n,
            name=f"Vorlage {n}",
            reference=f"{n}/20",
            mainFile=file,
            consultation=[step],
            relatedPaper=related,
        )

    def answer(self, path, query):
        if path == "/system":
            return self.thing("System", 1, oparlVersion=SCHEMA, body=f"{self.base}/bodies")
        if path == "/bodies":
            lists = {name: f"{self.base}/list/{kind}" for name, kind in LISTS.items()}
            return {"data": [self.thing("Body", 1, name="Musterstadt", **lists)], "links": {}}
        kind = path.removeprefix("/list/")
        number, total = int(query.get("page", ["1"])[0]), self.sizes.get(kind, 0)
        first = (number - 1) * PAGE
        data = [self.one(kind, n) for n in range(first, min(first + PAGE, total))]
        links = {"next": f"{self.base}{path}?page={number + 1}"} if first + PAGE < total else {}
        return {"data": data, "links": links, "pagination": {"totalElements": total}}


@contextmanager
def serving(town):
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_args):
            pass

        def do_GET(self):
            parts = urlsplit(self.path)
            town.served += 1
            town.hook()
            body = json.dumps(town.answer(parts.path, parse_qs(parts.query))).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    town.base = f"http://127.0.0.1:{server.server_address[1]}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield town
    finally:
        server.shutdown()


def start(town, folder, *more, program=("-m", "werdegang")):
    env = {name: value for name, value in os.environ.items() if not name.startswith("WERDEGANG_")}
    env |= {"WERDEGANG_DATA": str(folder), "PYTHONPATH": str(SOURCE), "WERDEGANG_TESTING": "1"}
    command = [
        sys.executable,
        *program,
        "import-oparl",
        f"{town.base}/system",
        "--json",
        "--quiet",
        *more,
    ]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def totals(done):
    out, err = done.communicate(timeout=300)
    assert done.returncode == 0, err.decode()[-2000:]
    return json.loads(out)["totals"]


def rows(folder):
    """What stands in the database, by ids of the source: no keys, no moments of writing."""
    with sqlite3.connect(folder / "werdegang.sqlite3") as connection:
        found = {
            table: connection.execute(
                f"SELECT external_id, deleted FROM {table} ORDER BY external_id"
            ).fetchall()
            for table in COMPARED
        }
        for table in (*COMPARED, "council_paperfile", "council_paperrelation"):
            past = table.replace("_", "_historical", 1)
            for each in (table, past):
                found[f"rows of {each}"] = connection.execute(f"SELECT count(*) FROM {each}").fetchone()
        ties = "SELECT p.external_id, f.external_id FROM council_paperfile t JOIN council_paper p ON p.id = t.paper_id"
        found["ties"] = connection.execute(
            f"{ties} JOIN files_file f ON f.id = t.file_id ORDER BY 1, 2"
        ).fetchall()
        return found


def test_killed_at_random_points_nothing_is_lost_or_doubled(tables, tmp_path):
    chance = random.Random(20)
    with serving(Town(PAPERS)) as town:
        whole = shutil.copytree(tables, tmp_path / "whole")
        expected = totals(start(town, whole))
        requests, deaths, begun = town.served, 0, 0
        torn = None
        while deaths < KILLS:
            if torn is None:
                begun += 1
                torn = shutil.copytree(tables, tmp_path / f"torn-{begun}")
            town.served, at = 0, chance.randrange(2, requests)
            done = start(town, torn)
            death = threading.Timer(chance.random() * LATEST, done.send_signal, [signal.SIGKILL])
            town.hook = lambda at=at, death=death: town.served == at and death.start()
            _out, err = done.communicate(timeout=300)
            town.hook = lambda: None
            death.cancel()
            if done.returncode == -signal.SIGKILL:
                deaths += 1
            else:  # what was left took fewer requests
                assert done.returncode == 0, err.decode()[-3000:]
                assert rows(torn) == rows(whole)
                shutil.rmtree(torn)
                torn = None
        torn = torn or shutil.copytree(tables, tmp_path / "torn")
        assert totals(start(town, torn)) is not None
        assert rows(torn) == rows(whole)
        assert expected["Paper"]["created"] == PAPERS


WEIGHED = """
import re, sys
from pathlib import Path
from werdegang.__main__ import main
status = main(sys.argv[1:])
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1], file=sys.stderr)
sys.exit(status)
"""
"""Says its own peak in kB at the end: what the kernel tells a parent of its child includes the parent's own."""


def peak(town, folder):
    done = start(town, folder, program=("-c", WEIGHED))
    _out, err = done.communicate(timeout=300)
    assert done.returncode == 0, err.decode()[-2000:]
    return int(err.split()[-1]) / 1024


def test_memory_does_not_grow_with_the_number_of_objects(tables, tmp_path):
    peaks = []
    for papers in (1_000, 6_000):
        with serving(Town(papers)) as town:
            peaks.append(peak(town, shutil.copytree(tables, tmp_path / str(papers))))
    assert 20 < peaks[1] < 250, peaks
    assert peaks[1] - peaks[0] < 60, peaks
