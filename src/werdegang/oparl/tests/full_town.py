# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Beispieldaten: a town at another server in which every property of every type has a value."""

from typing import Any

Json = dict[str, Any]
ROOT = "https://quelle.example"
SCHEMA = "https://schema.oparl.org/1.1/"
MOMENT = "2020-01-01T10:00:00+01:00"
LISTS = {
    "organization": "Organization", "person": "Person", "meeting": "Meeting", "paper": "Paper",
    "agendaItem": "AgendaItem", "consultation": "Consultation", "file": "File", "locationList": "Location",
    "legislativeTermList": "LegislativeTerm", "membership": "Membership",
}  # fmt: skip


def at(kind: str, key: str = "1") -> str:
    """The address of an object."""
    return f"{ROOT}/{kind}/{key}"


def thing(kind: str, key: str = "1", **fields: Any) -> Json:
    """An object with what all of them have."""
    return {
        "id": at(kind, key),
        "type": SCHEMA + kind,
        "license": "https://www.govdata.de/dl-de/by-2-0",
        "keyword": [f"Schlagwort {kind} {key}"],
        "created": MOMENT,
        "modified": MOMENT,
        "web": f"{ROOT}/seite/{kind}/{key}",
        "deleted": False,
        **fields,
    }


def file(key: str, **fields: Any) -> Json:
    """A file with all that it may say of itself."""
    return thing(
        "File", key, name=f"Datei {key}", fileName=f"datei-{key}.pdf", mimeType="application/pdf", date="2020-02-02",
        size=1234, sha1Checksum="a" * 40, sha512Checksum="b" * 128, text=f"Wortlaut {key}",
        accessUrl=f"{ROOT}/zugriff/{key}", downloadUrl=f"{ROOT}/laden/{key}",
        externalServiceUrl=f"https://video.example/{key}", fileLicense="https://www.govdata.de/dl-de/zero-2-0",
        **fields,
    )  # fmt: skip


def place(key: str, **fields: Any) -> Json:
    """A place with all that it may say of itself."""
    point = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [9.93, 51.53]},
        "properties": {"h": 1},
    }
    return thing(
        "Location", key, description=f"Ort {key}", geojson=point, streetAddress="Marktplatz 1", room="Saal 2",
        postalCode="01234", subLocality="Mitte", locality="Musterstadt", **fields,
    )  # fmt: skip


BODY = thing(
    "Body", system=f"{ROOT}/system", shortName="Muster", name="Stadt Musterstadt", website="https://muster.example/",
    licenseValidSince=MOMENT, oparlSince="2019-06-01T00:00:00+02:00", ags="03159016", rgs="031590016016",
    equivalent=["https://d-nb.info/gnd/4021477-1"], contactEmail="rat@muster.example", contactName="Ratsbüro",
    classification="Stadt", location=place("rathaus", bodies=[at("Body")]), mainOrganization=at("Organization", "rat"),
    legislativeTerm=[thing("LegislativeTerm", name="8. Wahlperiode", startDate="2016-11-01", endDate="2021-10-31")],
    **{name: f"{ROOT}/liste/{kind}" for name, kind in LISTS.items()},
)  # fmt: skip
COUNCIL = thing(
    "Organization", "rat", body=at("Body"), name="Rat der Stadt", shortName="Rat", membership=[at("Membership")],
    meeting=f"{ROOT}/Organization/rat/meetings", consultation=f"{ROOT}/Organization/rat/consultations",
    post=["Vorsitz", "Mitglied"], organizationType="Gremium", classification="Parlament", startDate="2016-11-01",
    endDate="2021-10-31", website="https://muster.example/rat", location=at("Location", "rathaus"),
    externalBody="https://kreis.example/body/1", memberCount=46, votingMemberCount=45,
)  # fmt: skip
COMMITTEE = thing(
    "Organization", "bau", body=at("Body"), name="Bauausschuss", organizationType="Gremium", classification="Ausschuss",
    subOrganizationOf=at("Organization", "rat"),
)  # fmt: skip
OFFICES = [
    thing("Organization", "amt", body=at("Body"), name="Bauamt", organizationType="Verwaltungsbereich"),
    thing("Organization", "amt2", body=at("Body"), name="Kämmerei", organizationType="Verwaltungsbereich"),
    thing("Organization", "fraktion", body=at("Body"), name="Fraktion Bunt", organizationType="Fraktion"),
]
PERSON = thing(
    "Person", body=at("Body"), name="Dr. Erika Muster", familyName="Muster", givenName="Erika", formOfAddress="Frau",
    affix="jun.", title=["Dr."], gender="female", phone=["0551 1"], email=["erika@muster.example"],
    location=at("Location", "zuhause"), locationObject=place("zuhause", persons=[at("Person")]),
    status=["Ratsfrau"], life="Geboren 1970.", lifeSource="Eigene Angaben",
    membership=[
        thing(
            "Membership", person=at("Person"), organization=at("Organization", "rat"), role="Vorsitzende",
            votingRight=True, startDate="2016-11-01", endDate="2021-10-31",
            onBehalfOf=at("Organization", "fraktion"),
        )
    ],
)  # fmt: skip
ITEM = thing(
    "AgendaItem", meeting=at("Meeting"), number="Ö 1", order=0, name="Neue Brücke", public=True,
    consultation=at("Consultation"), result="ungeändert beschlossen", resolutionText="Die Brücke wird gebaut.",
    resolutionFile=file("beschluss"), auxiliaryFile=[file("anhang")], start="2020-03-05T17:05:00+01:00",
    end="2020-03-05T17:30:00+01:00",
)  # fmt: skip
MEETING = thing(
    "Meeting", name="5. Sitzung des Rates", meetingState="durchgeführt", cancelled=False,
    start="2020-03-05T17:00:00+01:00", end="2020-03-05T21:00:00+01:00",
    location=place("saal", meetings=[at("Meeting")]),
    organization=[at("Organization", "rat"), at("Organization", "bau")], participant=[at("Person")],
    invitation=file("einladung"), resultsProtocol=file("niederschrift"), verbatimProtocol=file("wortprotokoll"),
    auxiliaryFile=[file("plan")], agendaItem=[ITEM],
)  # fmt: skip
CONSULTATION = thing(
    "Consultation", paper=at("Paper"), agendaItem=at("AgendaItem"), meeting=at("Meeting"),
    organization=[at("Organization", "rat"), at("Organization", "bau")], authoritative=True, role="Entscheidung",
)  # fmt: skip
PAPERS = [
    thing(
        "Paper", body=at("Body"), name="Neue Brücke", reference="66/0001/20", date="2020-02-01",
        paperType="Beschlussvorlage", relatedPaper=[at("Paper", "bezug")], superordinatedPaper=[at("Paper", "ober")],
        subordinatedPaper=[at("Paper", "unter")],
        mainFile=file("vorlage", derivativeFile=[at("File", "vorlage-text")]),
        auxiliaryFile=[file("vorlage-text", masterFile=at("File", "vorlage"))],
        location=[place("bruecke", papers=[at("Paper")])], originatorPerson=[at("Person")],
        underDirectionOf=[at("Organization", "amt"), at("Organization", "amt2")],
        originatorOrganization=[at("Organization", "fraktion")], consultation=[CONSULTATION],
    ),
    *(thing("Paper", key, body=at("Body"), name=f"Vorlage {key}") for key in ("bezug", "ober", "unter")),
]  # fmt: skip
SYSTEM = thing("System", oparlVersion=SCHEMA, body=f"{ROOT}/bodies", name="Quelle")
TOP: dict[str, list[Json]] = {
    "Organization": [COUNCIL, COMMITTEE, *OFFICES],
    "Person": [PERSON],
    "Meeting": [MEETING],
    "Paper": PAPERS,
}


def answer(path: str) -> Any:
    """What the server answers; None for what it does not know."""
    if path == "/system":
        return SYSTEM
    things = [BODY] if path == "/bodies" else TOP.get(path.rsplit("/", 1)[-1], [])
    listed = path == "/bodies" or path.startswith("/liste/")
    return {"data": things, "pagination": {"totalElements": len(things)}, "links": {}} if listed else None
