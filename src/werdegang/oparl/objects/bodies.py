# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The municipality and its terms."""

from collections.abc import Collection

from werdegang.core.visibility import ANYONE
from werdegang.council.models import LegislativeTerm
from werdegang.oparl.addresses import ROOT
from werdegang.oparl.kinds import TYPES, Kind
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
    moment,
    period,
    put,
    words,
)
from werdegang.people.models import Body

FIELDS = (
    *SOURCED,
    "name",
    "short_name",
    "website",
    "license_valid_since",
    "oparl_since",
    "ags",
    "rgs",
    "equivalent",
    "contact_email",
    "contact_name",
    "classification",
    "location_id",
    "main_organization_id",
)
PLAIN = {
    "short_name": "shortName",
    "name": "name",
    "website": "website",
    "ags": "ags",
    "rgs": "rgs",
    "contact_email": "contactEmail",
    "contact_name": "contactName",
    "classification": "classification",
}

TERM = (*SOURCED, "body_id", "name", "start_date", "end_date")
ROWS = Prepared(lambda keys: Body.objects.visible_to(ANYONE).filter(pk__in=keys).values(*FIELDS))


def _terms(column: str) -> Prepared:
    return Prepared(
        lambda keys: (
            LegislativeTerm.objects.visible_to(ANYONE)
            .filter(**{f"{column}__in": keys})
            .order_by("start_date", "pk")
            .values(*TERM)
        )
    )


TERMS, TERMS_OF_BODIES = _terms("pk"), _terms("body")


class Terms:
    """Legislative terms, by their own keys or by those of their municipalities."""

    def __init__(self, need: Need, keys: Collection[int] = (), bodies: Collection[int] = ()) -> None:
        self.rows = keyed(TERMS_OF_BODIES.rows(bodies) if bodies else TERMS.rows(keys))
        self.of = grouped(self.rows.values(), "body_id")
        need.add(Kind.LEGISLATIVE_TERM, self.rows)
        need.add(Kind.BODY, self.of)

    def make(self, key: int, known: Known, *, alone: bool = True) -> Json | None:
        """The object; None for what is not public."""
        row = self.rows.get(key)
        out = known.head(Kind.LEGISLATIVE_TERM, key) if row else None
        if row is None or out is None:
            return None
        if alone:
            put(out, body=known.url(Kind.BODY, row["body_id"]))
        put(out, name=row["name"])
        period(row, out)
        common(row, out)
        return out


class Bodies:
    """Municipalities."""

    def __init__(self, keys: Collection[int], need: Need, *, internal: bool = True) -> None:
        self.rows = keyed(ROWS.rows(keys))
        self.terms = Terms(need, bodies=list(self.rows)) if internal else None
        self.places = Locations((row["location_id"] for row in self.rows.values()), need)
        need.add(Kind.BODY, self.rows)
        need.add(Kind.ORGANIZATION, (row["main_organization_id"] for row in self.rows.values()))

    def make(self, key: int, known: Known) -> Json | None:
        """The object; None for what is not public."""
        row = self.rows.get(key)
        out = known.head(Kind.BODY, key) if row else None
        if row is None or out is None:
            return None
        out["system"] = known.base + ROOT
        copy(row, PLAIN, out)
        put(
            out,
            licenseValidSince=moment(row["license_valid_since"]),
            oparlSince=moment(row["oparl_since"]),
            equivalent=words(row["equivalent"]),
            mainOrganization=known.url(Kind.ORGANIZATION, row["main_organization_id"]),
            location=self.places.make(row["location_id"], known),
        )
        for each in TYPES.values():
            if each.list_property:
                out[each.list_property] = f"{out['id']}/{each.list_word}"
        terms = self.terms
        if terms is not None:
            out["legislativeTerm"] = made(
                terms.of.get(key, ()), lambda term: terms.make(term["pk"], known, alone=False)
            )
        common(row, out, page=START, base=known.base)
        return out


START = "/"
"""The public pages begin here."""
