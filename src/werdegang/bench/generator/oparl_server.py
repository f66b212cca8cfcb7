# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A made-up OParl server: ``python -m werdegang.bench.generator.oparl_server PAPERS`` prints its address and serves.

Objects are made when they are asked for, always the same for the same number: any amount takes no memory. A paper
brings a file and a consultation, ten papers a meeting with ten agenda items: 3.1 objects for each paper.
"""

import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import orjson

PAGE = 100
SCHEMA = "https://schema.oparl.org/1.1/"
STAMP = "2020-01-01T10:00:00+01:00"
LISTS = {"organization": "Organization", "person": "Person", "meeting": "Meeting", "paper": "Paper"}


class Town:
    """Makes objects and pages."""

    def __init__(self, papers: int) -> None:
        self.sizes = {"Organization": 20, "Meeting": papers // 10, "Paper": papers}
        self.base = ""

    def page(self, path: str, query: dict[str, list[str]]) -> dict[str, Any]:
        """What stands behind an address."""
        if path == "/system":
            return self._thing("System", 1, oparlVersion=SCHEMA, body=f"{self.base}/bodies")
        if path == "/bodies":
            lists = {name: f"{self.base}/list/{kind}" for name, kind in LISTS.items()}
            return {"data": [self._thing("Body", 1, name="Beispielstadt", **lists)], "links": {}}
        kind = path.removeprefix("/list/")
        number, total = int(query.get("page", ["1"])[0]), self.sizes.get(kind, 0)
        if query.get("modified_since", ["1970"])[0] > "2020-01-02":
            total = 0
        first = (number - 1) * PAGE
        links = {"next": f"{self.base}{path}?page={number + 1}"} if first + PAGE < total else {}
        data = [self._one(kind, n) for n in range(first, min(first + PAGE, total))]
        return {"data": data, "links": links, "pagination": {"totalElements": total}}

    def _thing(self, kind: str, number: int, /, **fields: Any) -> dict[str, Any]:
        identity = f"{self.base}/{kind}/{number}"
        return {"id": identity, "type": SCHEMA + kind, "created": STAMP, "modified": STAMP, **fields}

    def _one(self, kind: str, n: int) -> dict[str, Any]:
        if kind == "Organization":
            return self._thing(kind, n, name=f"Ausschuss {n}", organizationType="Gremium")
        committee = f"{self.base}/Organization/{n % 20}"
        if kind == "Meeting":
            items = [
                self._thing(
                    "AgendaItem", n * 10 + i, order=i, number=f"Ö {i + 1}", name=f"Punkt {i}", public=True
                )
                for i in range(10)
            ]
            start = f"{2000 + n % 25}-{n // 25 % 12 + 1:02}-{n // 300 % 28 + 1:02}T17:00:00+01:00"
            return self._thing(
                kind, n, name=f"{n}. Sitzung", start=start, organization=[committee], agendaItem=items
            )
        step = self._thing(
            "Consultation",
            n,
            agendaItem=f"{self.base}/AgendaItem/{n}",
            meeting=f"{self.base}/Meeting/{n // 10}",
            organization=[committee],
            role="Beschlussfassung",
            authoritative=True,
        )
        file = self._thing(
            "File", n, name=f"Anlage {n}", fileName=f"{n}.pdf", mimeType="application/pdf", date="2020-01-01"
        )
        return self._thing(
            kind,
            n,
            name=f"Vorlage {n} zur Entwicklung der Stadt",
            reference=f"{n}/2020",
            date="2020-01-01",
            paperType="Beschlussvorlage",
            mainFile=file,
            consultation=[step],
        )


def serve(papers: int) -> ThreadingHTTPServer:
    """A server on a free port of this machine."""
    town = Town(papers)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True
        wbufsize = -1

        def log_message(self, *_args: object) -> None:
            """Say nothing."""

        def do_GET(self) -> None:
            """Answer."""
            parts = urlsplit(self.path)
            body = orjson.dumps(town.page(parts.path, parse_qs(parts.query)))
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    town.base = f"http://127.0.0.1:{server.server_address[1]}"
    return server


if __name__ == "__main__":
    made = serve(int(sys.argv[1]))
    print(f"http://127.0.0.1:{made.server_address[1]}/system", flush=True)
    made.serve_forever()
