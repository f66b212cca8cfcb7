# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: small servers in the manner of other makers. Towns, persons and papers are made up."""

from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx

STAMP = "2020-01-01T10:00:00+01:00"
Thing = dict[str, Any]


class Maker:
    """Answers by host, path and query, without what an incremental question adds."""

    url = ""

    def __init__(self) -> None:
        self.pages: dict[str, Any] = {}
        self.unknown: Any = None
        """What is answered for every other address; 404 if nothing."""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        parts = urlsplit(str(request.url))
        query = [pair for pair in parse_qsl(parts.query) if pair[0] not in ("modified_since", "limit")]
        key = f"//{parts.netloc}{parts.path}" + (f"?{urlencode(query)}" if query else "")
        if key in self.pages:
            return httpx.Response(200, json=self.pages[key])
        return httpx.Response(200, json=self.unknown) if self.unknown else httpx.Response(404)

    def page(self, url: str, things: list[Any], next_url: str = "", **frame: Any) -> None:
        """Serve a list."""
        links = {"next": next_url} if next_url else {}
        self.pages[url.partition(":")[2]] = {"data": things, "links": links, **frame}

    def give(self, thing: Thing) -> Thing:
        """Serve an object under its id."""
        self.pages[thing["id"].partition(":")[2]] = thing
        return thing


class ByQuery(Maker):
    """Version 1.0 with scripts: ids in the query, four lists, empty texts, one misspelt field, a reference unlisted."""

    url = "https://www.stadt.example/bi/oparl/1.0/system.asp"
    BRINGS: ClassVar[dict[str, int]] = {
        "Body": 1, "LegislativeTerm": 1, "Organization": 2, "Membership": 1, "Person": 1, "Location": 2, "File": 2,
        "AgendaItem": 1, "Meeting": 2, "Consultation": 1, "Paper": 1,
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        root = self.url.removesuffix("system.asp")

        def at(script: str, **query: Any) -> str:
            return f"{root}{script}.asp?{urlencode(query)}"

        def thing(kind: str, identity: str, **fields: Any) -> Thing:
            return {"id": identity, "type": f"https://schema.oparl.org/1.0/{kind}", **fields}

        dated = {"created": STAMP, "modified": STAMP}
        body, committee = at("bodies", id=2387), at("organizations", typ="gr", id=3)
        meeting, item, step = at("meetings", id=7), at("agendaItems", id=11), at("consultations", id=21)
        self.unknown = self.give(
            thing(
                "System",
                self.url,
                oparlVersion="https://schema.oparl.org/1.0/",
                body=f"{root}bodies.asp",
                created="",
            )
        )
        lists = {name: at(f"{name}s", body=2387) for name in ("organization", "person", "meeting", "paper")}
        term = thing(
            "LegislativeTerm", at("legislativeTerms", id=1), name="Wahlperiode V", startDate="2009-11-11"
        )
        self.page(
            f"{root}bodies.asp",
            [
                thing(
                    "Body", body, system=self.url, name="Stadt", shortName="", legislativeTerm=[term], **lists
                )
            ],
        )
        self.page(
            lists["organization"],
            [
                thing(
                    "Organization", committee, body=body, name="Bauausschuss", organizationType="Gremium",
                    membership=[at("memberships", id=5)], meeting=at("meetings", organization=3), **dated,
                )
            ],
        )  # fmt: skip
        seat = thing(
            "Membership", at("memberships", id=5), person=at("persons", id=1), organization=committee, votingRight=True,
            startDate="2014-01-01T00:00:00+01:00",
        )  # fmt: skip
        self.page(
            lists["person"],
            [
                thing(
                    "Person", at("persons", id=1), name="Erika Muster", formOfAdress="Frau", title="Dr.", phone="",
                    location=at("locations", id=24), membership=[seat], **dated,
                )
            ],
        )  # fmt: skip
        self.give(
            thing("Location", at("locations", id=24), description="Weg 1", person=[at("persons", id=1)])
        )
        first = thing(
            "Meeting", meeting, name="7. Sitzung", start="2018-01-01T17:00:00+01:00", organization=[committee],
            location=thing("Location", at("locations", id=9), description="Rathaus"),
            invitation=thing("File", at("files", dtyp=130, id=5), name="Einladung", accessUrl=f"{root}5.pdf"),
            auxiliaryFile=[],
            agendaItem=[thing("AgendaItem", item, number="Ö 1", name="Bau", public=True, consultation=step)],
            **dated,
        )  # fmt: skip
        following = at("meetings", body=2387, page=2)
        self.page(lists["meeting"], [first], following.replace("https:", "http:"))
        self.page(following, [thing("Meeting", at("meetings", id=8), name="8. Sitzung", **dated)])
        office = self.give(
            thing(
                "Organization", at("organizations", typ="at", id=66), name="Tiefbauamt",
                organizationType="Verwaltungsbereich", **dated,
            )
        )  # fmt: skip
        turn = thing(
            "Consultation",
            step,
            agendaItem=item,
            meeting=meeting,
            organization=[committee],
            role="Entscheidung",
        )
        file = thing("File", at("files", dtyp=130, id=6), accessUrl=f"{root}6.pdf", fileName="v.pdf")
        self.page(
            lists["paper"],
            [
                thing(
                    "Paper", at("papers", id=16), body=body, name="Antrag", reference="DS/1", mainFile=file,
                    consultation=[turn], underDirectionof=[office["id"]], **dated,
                )
            ],
        )  # fmt: skip


class ByPath(Maker):
    """Version 1.1 with numbers in the path, lists on another host, pages by number without links, all referenced."""

    url = "https://oparl.stadt.example/oparl/system"
    BRINGS: ClassVar[dict[str, int]] = {
        "Body": 1, "Organization": 1, "Meeting": 1, "AgendaItem": 1, "Paper": 3, "Consultation": 1,
    }  # fmt: skip

    def __init__(self) -> None:
        super().__init__()
        root, lists = "https://oparl.stadt.example/oparl", "https://listen.stadt.example/oparl"

        def thing(kind: str, key: str, **fields: Any) -> Thing:
            return {
                "id": f"{root}/bodies/0001/{kind.lower()}s/{key}",
                "type": f"https://schema.oparl.org/1.1/{kind}",
                "created": STAMP,
                "modified": STAMP,
                **fields,
            }

        system = {"id": self.url, "type": "https://schema.oparl.org/1.1/System", "body": f"{root}/bodies"}
        self.give({**system, "oparlVersion": "https://schema.oparl.org/1.1/"})
        # The list of bodies names the body only; the body itself has the lists.
        body = {"id": f"{root}/bodies/0001", "type": "https://schema.oparl.org/1.1/Body", "name": "Stadt"}
        self.page(f"{root}/bodies", [body])
        names = ("organization", "person", "meeting", "paper", "agendaItem", "consultation")
        addresses = {name: f"{lists}/{name}s" for name in names}
        self.give({**body, **addresses})
        council = thing("Organization", "gr-1", name="Rat", classification="Rat")
        item = thing(
            "AgendaItem", "to-1", meeting=f"{root}/bodies/0001/meetings/si-1", number="1", name="Eröffnung"
        )
        meeting = thing(
            "Meeting", "si-1", name="Sitzung", organization=[council["id"]], agendaItem=[item["id"]]
        )
        step = thing(
            "Consultation", "vo-1-1", paper=f"{root}/bodies/0001/papers/vo-1", agendaItem=item["id"],
            meeting=meeting["id"], role="beschließend",
        )  # fmt: skip
        self.page(addresses["organization"], [council])
        self.page(addresses["person"], [])
        self.page(addresses["meeting"], [meeting])
        self.page(addresses["agendaItem"], [item])
        self.page(addresses["consultation"], [step])
        for number in (1, 2, 3):
            url = addresses["paper"] + (f"?page={number}" if number > 1 else "")
            frame: dict[str, Any] = {"pagination": {"page": number, "totalPages": 3}}
            steps = [step["id"]] if number == 1 else []
            self.page(
                url, [thing("Paper", f"vo-{number}", name=f"Vorlage {number}", consultation=steps)], **frame
            )


class FilesInside(Maker):
    """Version 1.0 with the lists of files inside their papers only, one of them without id; no pagination."""

    url = "https://ris.stadt.example/webservice/oparl/v1.0/system"

    def __init__(self) -> None:
        super().__init__()
        root = self.url.removesuffix("/system")
        version = "https://schema.oparl.org/1.0/"
        self.give(
            {"id": self.url, "type": f"{version}System", "oparlVersion": version, "body": f"{root}/body"}
        )
        lists = {name: f"{root}/body/1/{name}" for name in ("organization", "person", "meeting", "paper")}
        self.page(
            f"{root}/body", [{"id": f"{root}/body/1", "type": f"{version}Body", "name": "Stadt", **lists}]
        )
        for url in lists.values():
            self.page(url, [])

        def file(number: str, name: str) -> Thing:
            identity = {"id": f"{root}/body/1/file/{number}"} if number else {}
            return {**identity, "type": f"{version}File", "fileName": name, "accessUrl": f"{root}/{name}"}

        self.page(
            lists["paper"],
            [
                {
                    "id": f"{root}/body/1/paper/1-61", "type": f"{version}Paper", "name": "Antrag", "modified": STAMP,
                    "mainFile": file("2-1", "v.pdf"), "auxiliaryFile": [file("2-2", "a.pdf"), file("", "ohne.pdf")],
                }
            ],
        )  # fmt: skip
