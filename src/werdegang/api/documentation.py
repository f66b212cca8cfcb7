# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The OpenAPI document as a page reads it: subjects with their addresses, parameters and fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext

from werdegang.api.interface import document


@dataclass(frozen=True)
class Parameter:
    """Something that may be asked for."""

    name: str
    meaning: str
    choices: tuple[str, ...]
    in_path: bool


@dataclass(frozen=True)
class Field:
    """Something that is told of a thing."""

    name: str
    kind: str


@dataclass(frozen=True)
class Operation:
    """One address."""

    name: str
    path: str
    summary: str
    parameters: tuple[Parameter, ...]
    fields: tuple[Field, ...]

    @property
    def example(self) -> str:
        """The address, where it can be asked as it stands."""
        return "" if "{" in self.path else self.path


@dataclass(frozen=True)
class Subject:
    """Addresses that belong together."""

    name: str
    title: str
    operations: tuple[Operation, ...]


def subjects() -> list[Subject]:
    """All of them, in the reader's language."""
    grouped: dict[str, list[Operation]] = {}
    for path, operations in document()["paths"].items():
        told = operations["get"]
        grouped.setdefault(told["tags"][0], []).append(_operation(path, told))
    return [
        Subject(tag.lower().replace(" ", "-"), gettext(tag), tuple(found)) for tag, found in grouped.items()
    ]


def _operation(path: str, told: Mapping[str, Any]) -> Operation:
    summary = told["summary"]
    summary = told["summary"]
    schema = told["responses"]["200"]["content"]["application/json"]["schema"]
    return Operation(
        path.removeprefix("/api/v1/").replace("/", "-").replace("{", "").replace("}", ""),
        path,
        gettext(summary),
        tuple(_parameter(each) for each in told["parameters"]),
        tuple(_fields(_resolved(schema))),
    )


def _parameter(told: Mapping[str, Any]) -> Parameter:
    meaning = told.get("description") or ""
    choices = next((found for each in _variants(told["schema"]) if (found := each.get("enum"))), ())
    in_path = told["in"] == "path"
    return Parameter(told["name"], gettext(meaning) if meaning else "", tuple(map(str, choices)), in_path)


def _fields(schema: Mapping[str, Any]) -> Iterator[Field]:
    """Those of the thing; of a page of a list, those of the things on it."""
    data = schema["properties"].get("data")
    whole = _resolved(data["items"]) if data else schema
    for name, each in whole["properties"].items():
        yield Field(name, " | ".join(_kind(variant) for variant in _variants(each)))


def _variants(schema: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [_resolved(each) for each in schema.get("anyOf") or schema.get("allOf") or [schema]]


def _resolved(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    if "$ref" not in schema:
        return schema
    name = schema["$ref"].rpartition("/")[2]
    found: Mapping[str, Any] = document()["components"]["schemas"][name]
    return found


def _kind(schema: Mapping[str, Any]) -> str:
    if schema.get("type") == "array":
        return f"[{' | '.join(_kind(each) for each in _variants(schema['items']))}]"
    if schema.get("enum"):
        return " | ".join(f'"{each}"' for each in schema["enum"])
    if schema.get("type") == "object" and "title" in schema and "properties" in schema:
        return str(schema["title"]).removesuffix("Out")
    return str(schema.get("format") or schema.get("type", ""))
