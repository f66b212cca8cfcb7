# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places."""

from collections.abc import Collection, Iterable
from typing import Any

from werdegang.core.visibility import ANYONE
from werdegang.council.models import Meeting, Paper
from werdegang.oparl.kinds import Kind
from werdegang.oparl.objects.known import Json, Known, Need
from werdegang.oparl.objects.prepared import Prepared
from werdegang.oparl.objects.rows import SOURCED, common, copy, keyed, pairs, put, put_own
from werdegang.people.models import Body, Location, Organization, Person

FIELDS = (
    *SOURCED,
    "description",
    "street_address",
    "room",
    "postal_code",
    "sub_locality",
    "locality",
    "geojson",
    "body_id",
)
PLAIN = {
    "description": "description",
    "street_address": "streetAddress",
    "room": "room",
    "postal_code": "postalCode",
    "sub_locality": "subLocality",
    "locality": "locality",
}
ROWS = Prepared(lambda keys: Location.objects.visible_to(ANYONE).filter(pk__in=keys).values(*FIELDS))


def _users(model: Any, column: str = "location") -> Prepared:
    return Prepared(
        lambda keys: (
            model.objects.visible_to(ANYONE)
            .filter(**{f"{column}__in": keys})
            .order_by("pk")
            .values_list(column, "pk")
        )
    )


USERS: tuple[tuple[str, Kind, Prepared], ...] = (
    ("bodies", Kind.BODY, _users(Body)),
    ("organizations", Kind.ORGANIZATION, _users(Organization)),
    ("persons", Kind.PERSON, _users(Person)),
    ("meetings", Kind.MEETING, _users(Meeting)),
    ("papers", Kind.PAPER, _users(Paper, "locations")),
)


class Locations:
    """Places by primary key; ``alone``: with what is there."""

    def __init__(self, keys: Iterable[int | None], need: Need, *, alone: bool = False) -> None:
        wanted: Collection[int] = {key for key in keys if key}
        self.rows = keyed(ROWS.rows(wanted))
        self.alone = alone
        self.users: dict[str, dict[int, list[int]]] = {}
        need.add(Kind.LOCATION, self.rows)
        need.add(Kind.BODY, (row["body_id"] for row in self.rows.values()))
        for name, kind, users in USERS if alone else ():
            self.users[name] = pairs(users, list(self.rows))
            for keys_of in self.users[name].values():
                need.add(kind, keys_of)

    def make(self, key: int | None, known: Known) -> Json | None:
        """The object; None for what is not public."""
        row = self.rows.get(key) if key else None
        out = known.head(Kind.LOCATION, key) if row and key else None
        if row is None or out is None:
            return None
        copy(row, PLAIN, out)
        feature(row["geojson"], out)
        for name, kind, _users_of in USERS if self.alone else ():
            put(out, **{name: known.urls(kind, self.users[name].get(row["pk"], ()))})
        put_own(out, body=known.url(Kind.BODY, row["body_id"]))
        common(row, out)
        return out


def feature(value: Any, out: Json) -> None:
    """A complete GeoJSON Feature; what is none goes out under our prefix, as it is."""
    if not isinstance(value, dict) or not value:
        return
    if value.get("type") == "Feature" and "geometry" in value:
        out["geojson"] = {"properties": {}, **value}
        if out["geojson"]["properties"] is None:
            out["geojson"]["properties"] = {}
    elif "coordinates" in value or "geometries" in value:
        out["geojson"] = {"type": "Feature", "geometry": value, "properties": {}}
    else:
        put_own(out, geojson=value)
