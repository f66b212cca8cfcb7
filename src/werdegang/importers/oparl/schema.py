# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The object types of OParl, field by field, and the columns they go to (schema 1.1 with what came after it)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from types import MappingProxyType
from typing import Any


class Form(Enum):
    """What a field holds."""

    TEXT = "text"
    DATE = "date"
    LAST_DAY = "last day"
    """A last day at the source, the first day after it here."""
    MOMENT = "moment"
    FLAG = "flag"
    NUMBER = "number"
    WORDS = "words"
    """A list of texts."""
    PLACE = "place"
    """GeoJSON."""
    ONE = "one"
    """A reference to one object, by a foreign key here."""
    MANY = "many"
    """References to several objects, by rows that tie."""
    PARTS = "parts"
    """Embedded objects that know their whole; nothing is written for the whole."""
    BACK = "back"
    """The other side of a reference; read only where that side says nothing."""
    LIST = "list"
    """Address of a list."""


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its form, its column here, its greatest length, the type of what it refers to."""

    form: Form
    column: str = ""
    length: int = 0
    target: str = ""
    embeds: bool = False
    """Whether the schema has whole objects here."""
    parent: str = ""
    """For embedded objects: their field that names what they are embedded in."""


def _text(column: str, length: int = 0) -> Field:
    return Field(Form.TEXT, column, length)


def _one(column: str, target: str, *, embeds: bool = False) -> Field:
    return Field(Form.ONE, column, target=target, embeds=embeds)


def _many(target: str, *, embeds: bool = False) -> Field:
    return Field(Form.MANY, target=target, embeds=embeds)


def _parts(target: str, parent: str) -> Field:
    return Field(Form.PARTS, target=target, embeds=True, parent=parent)


def _back(target: str, parent: str = "") -> Field:
    return Field(Form.BACK, target=target, parent=parent)


_LIST = Field(Form.LIST)
_COMMON = {
    "web": _text("web", 500),
    "license": _text("license", 500),
    "keyword": Field(Form.WORDS, "keywords"),
    "created": Field(Form.MOMENT, "created"),
    "modified": Field(Form.MOMENT, "source_modified"),
    "deleted": Field(Form.FLAG, "deleted"),
}
_PERIOD = {"startDate": Field(Form.DATE, "start_date"), "endDate": Field(Form.LAST_DAY, "end_date")}
_TIMES = {"start": Field(Form.MOMENT, "start"), "end": Field(Form.MOMENT, "end")}


def _type(**fields: Field) -> Mapping[str, Field]:
    return {**_COMMON, **fields}


TYPES: Mapping[str, Mapping[str, Field]] = MappingProxyType(
    {
        "Body": _type(
            system=_LIST,
            shortName=_text("short_name", 100),
            name=_text("name", 255),
            website=_text("website", 500),
            licenseValidSince=Field(Form.MOMENT, "license_valid_since"),
            oparlSince=Field(Form.MOMENT, "oparl_since"),
            ags=_text("ags", 8),
            rgs=_text("rgs", 12),
            equivalent=Field(Form.WORDS, "equivalent"),
            contactEmail=_text("contact_email", 254),
            contactName=_text("contact_name", 255),
            classification=_text("classification", 255),
            location=_one("location_id", "Location", embeds=True),
            mainOrganization=_one("main_organization_id", "Organization"),
            legislativeTerm=_parts("LegislativeTerm", "body"),
            **dict.fromkeys(
                (
                    *("organization", "person", "meeting", "paper", "agendaItem", "consultation", "file"),
                    *("locationList", "legislativeTermList", "membership"),
                ),
                _LIST,
            ),
        ),
        "LegislativeTerm": _type(body=_one("body_id", "Body"), name=_text("name", 255), **_PERIOD),
        "Organization": _type(
            body=_one("body_id", "Body"),
            name=_text("name", 500),
            shortName=_text("short_name", 255),
            post=Field(Form.WORDS, "posts"),
            subOrganizationOf=_one("parent_id", "Organization"),
            organizationType=_text("organization_type", 255),
            classification=_text("classification", 255),
            website=_text("website", 500),
            location=_one("location_id", "Location", embeds=True),
            externalBody=_text("external_body", 500),
            memberCount=Field(Form.NUMBER, "member_count"),
            votingMemberCount=Field(Form.NUMBER, "voting_member_count"),
            membership=_back("Membership", "organization"),
            meeting=_LIST,
            consultation=_LIST,
            **_PERIOD,
        ),
        "Person": _type(
            body=_one("body_id", "Body"),
            name=_text("name", 255),
            familyName=_text("family_name", 255),
            givenName=_text("given_name", 255),
            formOfAddress=_text("form_of_address", 100),
            affix=_text("affix", 100),
            title=Field(Form.WORDS, "titles"),
            gender=_text("gender", 50),
            phone=Field(Form.WORDS, "phones"),
            email=Field(Form.WORDS, "emails"),
            status=Field(Form.WORDS, "status"),
            location=_one("location_id", "Location"),
            locationObject=_one("location_id", "Location", embeds=True),
            life=_text("life"),
            lifeSource=_text("life_source", 500),
            membership=_parts("Membership", "person"),
            image=Field(Form.TEXT, "", target="File", embeds=True),
        ),
        "Membership": _type(
            person=_one("person_id", "Person"),
            organization=_one("organization_id", "Organization"),
            role=_text("role", 255),
            votingRight=Field(Form.FLAG, "voting_right"),
            onBehalfOf=_one("on_behalf_of_id", "Organization"),
            **_PERIOD,
        ),
        "Meeting": _type(
            name=_text("name", 500),
            meetingState=_text("meeting_state", 100),
            cancelled=Field(Form.FLAG, "cancelled"),
            location=_one("location_id", "Location", embeds=True),
            organization=_many("Organization"),
            participant=_many("Person"),
            invitation=_many("File", embeds=True),
            resultsProtocol=_many("File", embeds=True),
            verbatimProtocol=_many("File", embeds=True),
            auxiliaryFile=_many("File", embeds=True),
            agendaItem=_parts("AgendaItem", "meeting"),
            **_TIMES,
        ),
        "AgendaItem": _type(
            meeting=_one("meeting_id", "Meeting"),
            number=_text("number", 50),
            order=Field(Form.NUMBER, "order"),
            name=_text("name"),
            public=Field(Form.FLAG, "in_closed_part"),
            consultation=_back("Consultation"),
            result=_text("result", 500),
            resolutionText=_text("resolution_text"),
            resolutionFile=_many("File", embeds=True),
            auxiliaryFile=_many("File", embeds=True),
            **_TIMES,
        ),
        "Paper": _type(
            body=_one("body_id", "Body"),
            name=_text("name"),
            reference=_text("reference", 255),
            date=Field(Form.DATE, "date"),
            paperType=_text("paper_type", 255),
            relatedPaper=_many("Paper"),
            superordinatedPaper=_many("Paper"),
            subordinatedPaper=_many("Paper"),
            mainFile=_many("File", embeds=True),
            auxiliaryFile=_many("File", embeds=True),
            location=_many("Location", embeds=True),
            originatorPerson=_many("Person"),
            underDirectionOf=_many("Organization"),
            originatorOrganization=_many("Organization"),
            consultation=_parts("Consultation", "paper"),
        ),
        "Consultation": _type(
            paper=_one("paper_id", "Paper"),
            agendaItem=_one("agenda_item_id", "AgendaItem"),
            meeting=_one("meeting_id", "Meeting"),
            organization=_many("Organization"),
            authoritative=Field(Form.FLAG, "authoritative"),
            role=_text("role_text", 255),
        ),
        "File": _type(
            name=_text("name", 500),
            fileName=_text("file_name", 255),
            mimeType=_text("mime_type", 100),
            date=Field(Form.DATE, "date"),
            size=Field(Form.NUMBER, "size"),
            sha1Checksum=_text("sha1_checksum", 40),
            sha512Checksum=_text("sha512_checksum", 128),
            text=_text("text"),
            accessUrl=_text("source_access_url", 1000),
            downloadUrl=_text("source_url", 1000),
            externalServiceUrl=_text("external_service_url", 500),
            masterFile=_one("master_file_id", "File"),
            derivativeFile=_back("File"),
            fileLicense=_text("file_license", 500),
            meeting=_back("Meeting"),
            agendaItem=_back("AgendaItem"),
            person=_back("Person"),
            paper=_back("Paper"),
        ),
        "Location": _type(
            description=_text("description", 500),
            geojson=Field(Form.PLACE, "geojson"),
            streetAddress=_text("street_address", 255),
            room=_text("room", 255),
            postalCode=_text("postal_code", 20),
            subLocality=_text("sub_locality", 255),
            locality=_text("locality", 255),
            bodies=_back("Body"),
            organizations=_back("Organization"),
            persons=_back("Person"),
            meetings=_back("Meeting"),
            papers=_back("Paper"),
        ),
    }
)
PLAIN = {
    name: frozenset(key for key, field in fields.items() if not field.target and field.form is not Form.LIST)
    for name, fields in TYPES.items()
}
"""Fields that hold no reference, by type."""
BY_NAME = {name.casefold(): name for name in TYPES}
"""Types by their names in any case (older servers write some otherwise)."""
SYSTEM = "System"
FORMER_NAMES: Mapping[str, Mapping[str, str]] = {
    "Body": {
        "files": "file",
        "consultations": "consultation",
        "agendaItems": "agendaItem",
        "memberships": "membership",
        "locations": "locationList",
        "legislativeTerms": "legislativeTermList",
    },
    "Paper": {"underDirectionof": "underDirectionOf"},
    "Person": {"formOfAdress": "formOfAddress"},
    "Location": {
        "geometry": "geojson",
        "body": "bodies",
        "organization": "organizations",
        "person": "persons",
        "meeting": "meetings",
        "paper": "papers",
    },
}
"""Fields that 1.0, or servers of a maker, write otherwise, by type."""
_NO_NAMES: Mapping[str, str] = {}


def by_current_names(kind: str, thing: Mapping[str, Any]) -> dict[str, Any]:
    """An object with its fields under the names that they have now; what has both keeps the one of now."""
    names = former_names(kind)
    return {names[key]: value for key, value in thing.items() if key in names} | dict(thing)


def former_names(kind: str) -> Mapping[str, str]:
    """The fields of a type that are known by another name, too."""
    return FORMER_NAMES.get(kind, _NO_NAMES)


BODY_LISTS = {
    "legislativeTermList": "LegislativeTerm",
    "locationList": "Location",
    "organization": "Organization",
    "person": "Person",
    "membership": "Membership",
    "file": "File",
    "meeting": "Meeting",
    "agendaItem": "AgendaItem",
    "paper": "Paper",
    "consultation": "Consultation",
}
"""The lists of a Body in the order in which they are read: most references point to what is there by then."""
ALWAYS_THERE = ("organization", "person", "meeting", "paper")
"""Lists that every version of OParl has."""
NEEDED = {
    "LegislativeTerm": ("body",),
    "Membership": ("person", "organization"),
    "AgendaItem": ("meeting",),
    "Consultation": ("paper",),
}
"""References without which a row cannot be."""


@lru_cache(maxsize=1_000)
def _type_name(said: str) -> str:
    word = re.split(r"[/#:]", said.strip().rstrip("/"))[-1]
    return BY_NAME.get(word.casefold(), word)


def type_name(said: object) -> str:
    """The short name of a type by its address (any version, any case); the last word where nobody knows it."""
    return _type_name(said) if isinstance(said, str) else ""
