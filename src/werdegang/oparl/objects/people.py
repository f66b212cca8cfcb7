# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organizations, persons, and who sits where."""

from collections.abc import Collection

from django.conf import settings

from werdegang.core.visibility import ANYONE
from werdegang.oparl.addresses import page
from werdegang.oparl.kinds import Kind
from werdegang.oparl.objects.known import Json, Known, Need
from werdegang.oparl.objects.places import Locations
from werdegang.oparl.objects.prepared import Prepared
from werdegang.oparl.objects.rows import (
    SOURCED,
    common,
    copy,
    grouped,
    keyed,
    made,
    own,
    pairs,
    period,
    put,
    put_own,
    words,
)
from werdegang.people.models import Membership, Organization, Person

ORGANIZATION_TYPES = {
    Organization.Kind.COUNCIL: "Gremium",
    Organization.Kind.MAIN_COMMITTEE: "Gremium",
    Organization.Kind.COMMITTEE: "Gremium",
    Organization.Kind.LOCAL_COUNCIL: "Gremium",
    Organization.Kind.ADVISORY_BOARD: "Gremium",
    Organization.Kind.FACTION: "Fraktion",
    Organization.Kind.PARTY: "Partei",
    Organization.Kind.OFFICE: "Verwaltungsbereich",
    Organization.Kind.DEPARTMENT_HEADS: "Verwaltungsbereich",
    Organization.Kind.PARTNER: "Institution",
    Organization.Kind.OTHER: "Sonstiges",
}
"""OParl's words, where the source has none of its own."""
ORGANIZATION = (
    *SOURCED,
    "slug",
    "body_id",
    "name",
    "short_name",
    "kind",
    "organization_type",
    "classification",
    "meets_in_public",
    "posts",
    "parent_id",
    "start_date",
    "end_date",
    "website",
    "location_id",
    "external_body",
    "member_count",
    "voting_member_count",
    "contact_point",
    "position",
)
PERSON = (
    *SOURCED,
    "slug",
    "body_id",
    "name",
    "family_name",
    "given_name",
    "form_of_address",
    "affix",
    "titles",
    "gender",
    "phones",
    "emails",
    "status",
    "location_id",
    "life",
    "life_source",
)
PERSON_PLAIN = {
    "name": "name",
    "family_name": "familyName",
    "given_name": "givenName",
    "form_of_address": "formOfAddress",
    "affix": "affix",
    "life": "life",
    "life_source": "lifeSource",
}
GENDERS = {"weiblich": "female", "männlich": "male", "w": "female", "m": "male", "divers": "diverse"}

MEMBERSHIP = (
    *SOURCED,
    "person_id",
    "organization_id",
    "role",
    "voting_right",
    "start_date",
    "end_date",
    "on_behalf_of_id",
    "substitute_for_id",
    "position",
)


def _memberships(column: str) -> Prepared:
    return Prepared(
        lambda keys: (
            Membership.objects.visible_to(ANYONE)
            .filter(**{f"{column}__in": keys})
            .order_by("start_date", "position", "pk")
            .values(*MEMBERSHIP)
        )
    )


MEMBERSHIPS, MEMBERSHIPS_OF_PERSONS = _memberships("pk"), _memberships("person")
PERSONS = Prepared(lambda keys: Person.objects.visible_to(ANYONE).filter(pk__in=keys).values(*PERSON))
ORGANIZATIONS = Prepared(
    lambda keys: Organization.objects.visible_to(ANYONE).filter(pk__in=keys).values(*ORGANIZATION)
)
SEATS = Prepared(
    lambda keys: (
        Membership.objects.visible_to(ANYONE)
        .filter(organization__in=keys)
        .order_by("position", "pk")
        .values_list("organization_id", "pk")
    )
)


class Organizations:
    """Organizations by primary key."""

    def __init__(self, keys: Collection[int], need: Need) -> None:
        self.rows = keyed(ORGANIZATIONS.rows(keys))
        self.seats = pairs(SEATS, list(self.rows))
        self.places = Locations((row["location_id"] for row in self.rows.values()), need)
        need.add(Kind.ORGANIZATION, self.rows)
        for row in self.rows.values():
            need.add(Kind.BODY, [row["body_id"]])
            need.add(Kind.ORGANIZATION, [row["parent_id"]])
            need.add(Kind.MEMBERSHIP, self.seats.get(row["pk"], ()))

    def make(self, key: int, known: Known) -> Json | None:
        """The object; None for what is not public."""
        row = self.rows.get(key)
        out = known.head(Kind.ORGANIZATION, key) if row else None
        if row is None or out is None:
            return None
        put(
            out,
            body=known.url(Kind.BODY, row["body_id"]),
            name=row["name"],
            shortName=row["short_name"],
            membership=known.urls(Kind.MEMBERSHIP, self.seats.get(key, ())),
            post=words(row["posts"]),
            subOrganizationOf=known.url(Kind.ORGANIZATION, row["parent_id"]),
            organizationType=row["organization_type"] or ORGANIZATION_TYPES.get(row["kind"], ""),
            classification=row["classification"],
            website=row["website"],
            location=self.places.make(row["location_id"], known),
        )
        out["meeting"], out["consultation"] = f"{out['id']}/meetings", f"{out['id']}/consultations"
        period(row, out)
        put(out, memberCount=row["member_count"], votingMemberCount=row["voting_member_count"])
        external = row["external_body"]
        if external.startswith(("http://", "https://")):
            out["externalBody"] = external
        else:
            put_own(out, externalBody=external)
        out[own("meetsInPublic")] = row["meets_in_public"]
        put_own(out, kind=row["kind"], contactPoint=row["contact_point"], position=row["position"] or None)
        common(row, out, page("organization", row["slug"]), known.base)
        return out


class Memberships:
    """Memberships, by their own keys or by those of their persons."""

    def __init__(self, need: Need, keys: Collection[int] = (), persons: Collection[int] = ()) -> None:
        self.rows = keyed(MEMBERSHIPS_OF_PERSONS.rows(persons) if persons else MEMBERSHIPS.rows(keys))
        self.of = grouped(self.rows.values(), "person_id")
        need.add(Kind.MEMBERSHIP, self.rows)
        need.add(Kind.PERSON, self.of)
        for row in self.rows.values():
            need.add(Kind.ORGANIZATION, [row["organization_id"], row["on_behalf_of_id"]])
            need.add(Kind.MEMBERSHIP, [row["substitute_for_id"]])

    def make(self, key: int, known: Known, *, alone: bool = True) -> Json | None:
        """The object; None for what is not public."""
        row = self.rows.get(key)
        out = known.head(Kind.MEMBERSHIP, key) if row else None
        if row is None or out is None:
            return None
        if alone:
            put(out, person=known.url(Kind.PERSON, row["person_id"]))
        put(
            out,
            organization=known.url(Kind.ORGANIZATION, row["organization_id"]),
            role=row["role"],
            votingRight=row["voting_right"],
            onBehalfOf=known.url(Kind.ORGANIZATION, row["on_behalf_of_id"]),
        )
        period(row, out)
        put_own(
            out,
            position=row["position"] or None,
            substituteFor=known.url(Kind.MEMBERSHIP, row["substitute_for_id"]),
        )
        common(row, out)
        return out


class Persons:
    """Persons by primary key."""

    def __init__(self, keys: Collection[int], need: Need, *, internal: bool = True) -> None:
        self.rows = keyed(PERSONS.rows(keys))
        self.seats = Memberships(need, persons=list(self.rows)) if internal else None
        self.places = Locations((row["location_id"] for row in self.rows.values()), need)
        need.add(Kind.PERSON, self.rows)
        need.add(Kind.BODY, (row["body_id"] for row in self.rows.values()))

    def make(self, key: int, known: Known) -> Json | None:
        """The object; None for what is not public. Telephone and e-mail only if the operator publishes them."""
        row = self.rows.get(key)
        out = known.head(Kind.PERSON, key) if row else None
        if row is None or out is None:
            return None
        put(out, body=known.url(Kind.BODY, row["body_id"]))
        copy(row, PERSON_PLAIN, out)
        put(out, title=words(row["titles"]), status=words(row["status"]))
        gender = str(row["gender"]).strip()
        put(out, gender=GENDERS.get(gender.casefold(), gender.lower()))
        if settings.OPARL["PERSON_CONTACTS"]:
            put(out, phone=words(row["phones"]), email=words(row["emails"]))
        place = self.places.make(row["location_id"], known)
        if place:
            out["location"], out["locationObject"] = place["id"], place
        seats = self.seats
        if seats is not None:
            put(
                out,
                membership=made(
                    seats.of.get(key, ()), lambda seat: seats.make(seat["pk"], known, alone=False)
                ),
            )
        common(row, out, page("person", row["slug"]), known.base)
        return out
