# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: two servers that do all of it wrong at once, one of each version; what is in them is made up."""

import json
from collections.abc import Callable
from typing import Any

import httpx

SAME = "2020-01-01T00:00:00+01:00"
Thing = dict[str, Any]


class Rough:
    """Answers paths by functions; ``root`` is where everything is, ``unknown`` what any other address gets."""

    root = ""
    version = ""

    def __init__(self) -> None:
        self.answers: dict[str, Callable[[httpx.Request], httpx.Response]] = {}
        self.url = f"{self.root}/system"
        self.system = self.thing("System", "system", oparlVersion=self.version, body=f"{self.root}/bodies")
        self.serve("system", lambda _request: httpx.Response(200, json=self.system))

    def __call__(self, request: httpx.Request) -> httpx.Response:
        answer = self.answers.get(request.url.path)
        return answer(request) if answer else self.unknown(request)

    def unknown(self, request: httpx.Request) -> httpx.Response:
        """Whatever else is asked."""
        raise NotImplementedError

    def thing(self, kind: str, path: str, **fields: Any) -> Thing:
        """An object; all of them were made and changed at one midnight."""
        return {
            "id": f"{self.root}/{path}",
            "type": self.version + kind,
            "created": SAME,
            "modified": SAME,
            **fields,
        }

    def serve(self, path: str, answer: Callable[[httpx.Request], httpx.Response]) -> None:
        """Answer a path."""
        self.answers[httpx.URL(f"{self.root}/{path}").path] = answer

    def text(self, path: str, words: str, status: int = 200) -> None:
        """Answer a path with just these words."""
        self.serve(path, lambda _request: httpx.Response(status, content=words.encode()))

    def listed(self, path: str, things: list[Any]) -> None:
        """Answer a path with a list of one page."""
        self.text(path, json.dumps({"data": things, "pagination": {}, "links": {}}))


class Endless(Rough):
    """Version 1.1: the System for every unknown address, lists that never end, bare plus signs, control characters."""

    root = "https://endlos.example/oparl"
    version = "https://schema.oparl.org/1.1/"
    LISTS = ("organization", "person", "meeting", "paper")
    HERE = {"Organization": 1, "Meeting": 2, "Paper": 3, "File": 1, "Location": 3, "AgendaItem": 3}

    def __init__(self) -> None:
        super().__init__()
        body = self.thing("Body", "body/1", name="Endlosstadt", legislativeTerm=[])
        self.listed("bodies", [body | {name: f"{self.root}/{name}s" for name in self.LISTS}])
        self.text("persons", "", 404)
        committee = f"{self.root}/organization/1"
        places = [
            self.thing("Location", f"location/{number}", description=f"Ort {number}", geojson=geojson)
            for number, geojson in enumerate(
                (
                    {"type": "Feature", "geometry": {"type": "Point", "coordinates": [49.01, 8.4]}},
                    {"type": "Point", "coordinates": ["8.4", "49.01"]},
                    {"type": "Feature", "properties": None, "geometry": {"type": "Point", "coordinates": ["x", None]}},
                )
            )
        ]  # fmt: skip
        self.listed(
            "organizations", [self.thing("Organization", "organization/1", name="Rat", location=places[0])]
        )
        items = [
            self.thing("AgendaItem", f"item/{number}", order=7 - 3 * number, name=f"TOP {number}")
            for number in range(3)
        ]
        self._meetings(
            [
                self.thing("Meeting", "meeting/1", name="1. Sitzung", organization=[committee], agendaItem=items,
                           start="2024-03-04T19:00:00", end="2024-03-04T17:00:00", location=places[1]),
                self.thing("Meeting", "meeting/2", name="2. Sitzung", organization=[committee],
                           start="2024-13-40T99:00", location=places[2]),
                {"id": f"{self.root}/meeting/3", "deleted": True, "created": SAME, "modified": SAME},
            ]
        )  # fmt: skip
        self._papers()

    def unknown(self, request: httpx.Request) -> httpx.Response:
        """The System, with status 200."""
        return httpx.Response(200, json=self.system)

    def _meetings(self, things: list[Thing]) -> None:
        """The last page leads to a further one, which is the same, and so on."""

        def answer(request: httpx.Request) -> httpx.Response:
            number = int(request.url.params.get("page", 1))
            shown = things[:2] if number == 1 else things[2:]
            following = f"{self.root}/meetings?page={number + 1}"
            return httpx.Response(200, json={"data": shown, "links": {"next": following}})

        self.serve("meetings", answer)

    def _papers(self) -> None:
        file = self.thing("File", "datei 7/[Anlage] ü.pdf", name="Anlage", fileName="N\n/A")
        first = self.thing("Paper", "paper/1", name="Erste\u0007 Vorlage", reference="N\n/A", mainFile=file)
        second = self.thing("Paper", "paper/2", name="Zweite", paperType="", originatorOrganization=[
            f"{self.root}/organization/404", "https://gibt-es-nicht.invalid/organization/1", "urn:nichts",
        ])  # fmt: skip
        third = self.thing("Paper", "paper/3", name="GrÃ¼ne Wege", aktenzeichen="33-1")

        def answer(request: httpx.Request) -> httpx.Response:
            if request.url.params.get("page") == "2":
                known = request.url.params.get("stand") == "2024-01-01T00:00:00+01:00"
                return httpx.Response(200, json={"data": [third] if known else [], "links": {}})
            following = f"{self.root}/papers?stand=2024-01-01T00:00:00+01:00&page=2"
            words = json.dumps({"data": [first, second], "links": {"next": following}}, ensure_ascii=False)
            # A tab and a bell stand bare in the text.
            return httpx.Response(200, content=words.replace("\\u0007", "\x07\t").encode())

        self.serve("papers", answer)


class Sloppy(Rough):
    """Version 1.0: one object in place of a page, bare lists, ids repeated, thousands embedded, no times."""

    root = "https://schlicht.example/1.0"
    version = "https://schema.oparl.org/1.0/"
    EMBEDDED = 2_500
    HERE = {"Organization": 1, "Person": 1, "Meeting": 1, "Paper": 1, "Consultation": 1, "File": EMBEDDED}

    def __init__(self) -> None:
        super().__init__()
        names = ("organization", "person", "meeting", "paper")
        body = self.thing("Body", "body", name="Schlichtheim") | {
            name: f"{self.root}/{name}" for name in names
        }
        self.text("bodies", json.dumps([body]))
        self.text("organization", json.dumps(self.bare("Organization", "organization/1", name="Gemeinderat")))
        self.text("person", json.dumps([self.bare("Person", "person/1", name="Erika Muster")]))
        meeting = self.bare("Meeting", "meeting/1", name="Sitzung", start="2019-05-05 18:00:00")
        other = meeting | {"name": "Ganz anders"}
        self.listed("meeting", [meeting, other, {"id": f"{self.root}/meeting/9", "deleted": True}])
        files = [
            self.bare("File", f"file/{number}", name=f"Anlage {number}") for number in range(self.EMBEDDED)
        ]
        step = self.bare("Consultation", "consultation/1", role="Anhörung", meeting=meeting["id"])
        paper = self.bare("Paper", "paper/1", name="Vorlage", auxiliaryFile=files, consultation=[step])
        self.listed("paper", [paper, self.bare("Paper", "", name="ohne Kennung") | {"id": ""}])

    def bare(self, kind: str, path: str, **fields: Any) -> Thing:
        """Without times."""
        made = self.thing(kind, path, **fields)
        return {name: value for name, value in made.items() if name not in ("created", "modified")}

    def unknown(self, request: httpx.Request) -> httpx.Response:
        """The start page."""
        return httpx.Response(200, content=b"<!doctype html><title>Willkommen</title>")
