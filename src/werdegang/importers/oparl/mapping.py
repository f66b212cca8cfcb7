# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From what a source said of an object to the columns of its row here; pure, but for the kind of an organization."""

from dataclasses import dataclass, field
from typing import Any, NamedTuple

import orjson

from werdegang.importers.models import FindingKind
from werdegang.importers.oparl import values
from werdegang.importers.oparl.schema import TYPES, Field, Form
from werdegang.importers.oparl.values import Unusable
from werdegang.importers.vocabulary import role_of
from werdegang.importers.writing.directory import Part, kind_for
from werdegang.people.models import Organization

OURS = "werdegang:"
"""Prefix of the fields by which our own server says what OParl has no word for."""
SOURCE_ID = f"{OURS}sourceId"
SOURCE_MODIFIED = f"{OURS}sourceModified"
Kind = Organization.Kind
_KINDS = {
    "partei": Kind.PARTY,
    "fraktion": Kind.FACTION,
    "verwaltungsbereich": Kind.OFFICE,
    "institution": Kind.PARTNER,
}


class Tie(NamedTuple):
    """A reference of one of several; ``position`` counts within the field."""

    field: str
    target: str
    position: int


@dataclass(slots=True)
class Mapped:
    """A row in the making: columns, references by foreign key, ties to several, deviations."""

    columns: dict[str, Any] = field(default_factory=dict)
    keys: dict[str, tuple[str, str, str]] = field(default_factory=dict)
    """By column: the field, the address and the type of what it refers to."""
    ties: list[Tie] = field(default_factory=list)
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    """Kind of finding, field, value as it came."""
    vendor: dict[str, Any] = field(default_factory=dict)


def map_fields(kind: str, identity: str, said: dict[str, Any]) -> Mapped:
    """What an object's own fields say. Unusable values are kept in ``vendor`` under their own name."""
    mapped = Mapped()
    fields = TYPES[kind]
    for key, value in said.items():
        spec = fields.get(key)
        if spec is None:
            _foreign(mapped, key, value)
            continue
        form = spec.form
        if form is Form.TEXT and type(value) is str:
            _text(mapped, key, spec, value)
        else:
            _PUT[form](mapped, key, spec, value)
    columns = mapped.columns
    columns["external_id"] = identity
    if (own := said.get(SOURCE_ID)) and isinstance(own, str) and len(own) <= 500:
        columns["external_id"] = own
    if (stamp := said.get(SOURCE_MODIFIED)) is not None:
        _moment(mapped, SOURCE_MODIFIED, fields["modified"], stamp)
    if "source_modified" not in columns:
        mapped.notes.append((FindingKind.NO_MODIFIED, "modified", ""))
    if kind in _AFTERWARDS:
        _AFTERWARDS[kind](mapped, said)
    if mapped.vendor:
        columns["vendor"] = _json(mapped.vendor)
    return mapped


def _json(value: Any) -> str:
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS).decode().replace("\\u0000", "")


def _foreign(mapped: Mapped, key: str, value: Any) -> None:
    if key.startswith(OURS):
        if key not in (SOURCE_ID, SOURCE_MODIFIED):
            mapped.vendor[key.removeprefix(OURS)] = value
        return
    mapped.vendor[key] = value
    if ":" not in key:
        mapped.notes.append((FindingKind.FOREIGN_FIELD, key, ""))


def _keep(mapped: Mapped, key: str, value: Any, kind: str = FindingKind.UNUSABLE) -> None:
    mapped.vendor[key] = value
    mapped.notes.append((kind, key, str(value)[:1000]))


def _text(mapped: Mapped, key: str, spec: Field, value: Any) -> None:
    try:
        text = values.text(value)
    except Unusable:
        return _keep(mapped, key, value)
    if not text.isascii() and values.is_mojibake(text):
        mapped.notes.append((FindingKind.MOJIBAKE, key, text[:1000]))
    if not text.isprintable() and any(sign < " " and sign not in "\n\r\t" for sign in text):
        mapped.notes.append((FindingKind.CONTROL_SIGNS, key, repr(text)[:1000]))
    if not spec.column:
        mapped.vendor[key] = value
    elif spec.length and len(text) > spec.length:
        mapped.columns[spec.column] = text[: spec.length]
        _keep(mapped, key, text, FindingKind.TOO_LONG)
    else:
        mapped.columns[spec.column] = text
    return None


def _moment(mapped: Mapped, key: str, spec: Field, value: Any) -> None:
    try:
        mapped.columns[spec.column], bare = values.moment(value if isinstance(value, str) else None)
    except Unusable:
        return _keep(mapped, key, value)
    if bare:
        mapped.notes.append((FindingKind.NO_ZONE, key, str(value)))
    return None


def _plain(convert: Any) -> Any:
    def put(mapped: Mapped, key: str, spec: Field, value: Any) -> None:
        try:
            mapped.columns[spec.column] = convert(
                value if isinstance(value, str | int | float | list) else None
            )
        except Unusable:
            _keep(mapped, key, value)

    return put


def _day(convert: Any) -> Any:
    def put(mapped: Mapped, key: str, spec: Field, value: Any) -> None:
        try:
            mapped.columns[spec.column] = convert(value if isinstance(value, str) else None)
        except Unusable:
            return _keep(mapped, key, value)
        if len(value) != 10:
            # A moment where a day belongs: the day is used, the whole kept.
            mapped.vendor[key] = value
        return None

    return put


def _place(mapped: Mapped, key: str, spec: Field, value: Any) -> None:
    try:
        column = values.place(value, lambda kind: _keep(mapped, key, value, kind))
    except Unusable:
        return _keep(mapped, key, value)
    mapped.columns[spec.column] = column
    return None


def _one(mapped: Mapped, key: str, spec: Field, value: Any) -> None:
    if isinstance(value, list) and value:
        if len(value) > 1:
            _keep(mapped, key, value)
        value = value[0]
    if isinstance(value, str):
        mapped.keys[spec.column] = (key, value, spec.target)
    else:
        _keep(mapped, key, value)


LEADING = {"underDirectionOf": "lead_office_id", "organization": "organization_id"}
"""Fields whose first reference has a column of its own here."""


def _many(mapped: Mapped, key: str, spec: Field, value: Any) -> None:
    many = value if isinstance(value, list) else [value]
    for position, each in enumerate(dict.fromkeys(target for target in many if isinstance(target, str))):
        if position == 0 and key in LEADING:
            mapped.keys[LEADING[key]] = (key, each, spec.target)
        else:
            mapped.ties.append(Tie(key, each, position))
    if strange := [each for each in many if not isinstance(each, str)]:
        _keep(mapped, key, strange)


def _nothing(_mapped: Mapped, _key: str, _spec: Field, _value: Any) -> None:
    """Parts say themselves what they belong to; the other sides of references are read at the end."""


_PUT = {
    Form.TEXT: _text,
    Form.DATE: _day(values.day),
    Form.LAST_DAY: _day(values.day_after),
    Form.MOMENT: _moment,
    Form.FLAG: _plain(values.flag),
    Form.NUMBER: _plain(values.number),
    Form.WORDS: _plain(values.words),
    Form.PLACE: _place,
    Form.ONE: _one,
    Form.MANY: _many,
    Form.PARTS: _nothing,
    Form.BACK: _nothing,
    Form.LIST: _nothing,
}


# ---- what follows from several fields
def _period(mapped: Mapped, said: dict[str, Any]) -> None:
    start, end = mapped.columns.get("start_date"), mapped.columns.get("end_date")
    if start and end and end < start:
        # The database holds no period that ends before it starts: the end is kept beside it.
        del mapped.columns["end_date"]
        _keep(mapped, "endDate", said.get("endDate"), FindingKind.ENDS_BEFORE)


def _times(mapped: Mapped, _said: dict[str, Any]) -> None:
    start, end = mapped.columns.get("start"), mapped.columns.get("end")
    if start and end and end < start:
        mapped.notes.append((FindingKind.ENDS_BEFORE, "end", f"{start} – {end} UTC"))


def _meeting(mapped: Mapped, said: dict[str, Any]) -> None:
    _times(mapped, said)
    if start := mapped.columns.get("start"):
        mapped.columns["date"] = values.local_day(start)


def _agenda_item(mapped: Mapped, said: dict[str, Any]) -> None:
    _times(mapped, said)
    if "in_closed_part" in mapped.columns:
        mapped.columns["in_closed_part"] = not mapped.columns["in_closed_part"]


def _organization(mapped: Mapped, said: dict[str, Any]) -> None:
    _period(mapped, said)
    columns = mapped.columns
    word = str(columns.get("organization_type") or columns.get("classification") or "").casefold()
    if word in _KINDS:
        columns["kind"] = _KINDS[word].value
    else:
        board = "gremium" in word or "parlament" in word
        columns["kind"] = kind_for(columns.get("name", ""), Part.CONSULTS if board else Part.INITIATES).value
        if "parlament" in str(columns.get("classification", "")).casefold():
            columns["kind"] = Kind.COUNCIL.value


def _consultation(mapped: Mapped, _said: dict[str, Any]) -> None:
    role = role_of(mapped.columns.get("role_text"))
    if role is not None:
        mapped.columns["role"] = role.value


def _file(mapped: Mapped, _said: dict[str, Any]) -> None:
    columns = mapped.columns
    if not columns.get("name"):
        columns["name"] = columns.get("file_name", "")


def _paper(mapped: Mapped, _said: dict[str, Any]) -> None:
    main = {tie.target for tie in mapped.ties if tie.field == "mainFile"}
    if main:
        mapped.ties = [tie for tie in mapped.ties if tie.field != "auxiliaryFile" or tie.target not in main]


_AFTERWARDS = {
    "Paper": _paper,
    "LegislativeTerm": _period,
    "Membership": _period,
    "Organization": _organization,
    "Meeting": _meeting,
    "AgendaItem": _agenda_item,
    "Consultation": _consultation,
    "File": _file,
}
