# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the operator says in imprint, privacy and accessibility statement, security.txt: a file in the data folder.

``betreiber.toml``, read anew whenever a statement is made; ``docs/betreiber.example.toml`` shows every entry.
Without the file the statements say what is still to be added.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any

FILE_NAME = "betreiber.toml"


class OperatorFileError(ValueError):
    """The file cannot be used; says where and why."""


@dataclass(frozen=True)
class Publisher:
    """Who publishes (section 5 DDG, section 18 MStV)."""

    represented_by: str = ""
    responsible_for_content: str = ""
    address: str = ""
    telephone: str = ""
    email: str = ""
    supervisory_authority: str = ""
    vat_id: str = ""


@dataclass(frozen=True)
class Privacy:
    """Who guards personal data (Art. 13 GDPR)."""

    officer: str = ""
    officer_contact: str = ""
    supervisory_authority: str = ""
    supervisory_authority_url: str = ""
    log_days: int = 0
    """Days that the web server keeps access logs; 0: not said."""


@dataclass(frozen=True)
class Accessibility:
    """How far the requirements are met (section 12b BGG and the acts of the states, Decision (EU) 2018/1523)."""

    conformance: str = "partial"
    prepared_on: date | None = None
    reviewed_on: date | None = None
    assessed_by: str = ""
    feedback_contact: str = ""
    enforcement_body: str = ""
    enforcement_contact: str = ""
    enforcement_url: str = ""
    more_barriers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Security:
    """Whom to tell of a weakness of this installation (RFC 9116)."""

    contact: tuple[str, ...] = ()
    """Addresses, the preferred one first: mailto:…, https://… or tel:…"""
    expires: date | None = None
    policy: str = ""
    encryption: str = ""


CONTACTS = ("mailto:", "https://", "tel:")
CONFORMANCE = ("full", "partial", "none")


@dataclass(frozen=True)
class Operator:
    """All that the operator says."""

    publisher: Publisher = field(default_factory=Publisher)
    privacy: Privacy = field(default_factory=Privacy)
    accessibility: Accessibility = field(default_factory=Accessibility)
    security: Security = field(default_factory=Security)


def read(folder: Path) -> Operator:
    """What the file in the data folder says; everything empty where there is none. Raises OperatorFileError."""
    path = folder / FILE_NAME
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Operator()
    except (OSError, UnicodeDecodeError) as error:
        raise OperatorFileError(f"{path}: {error}") from error
    try:
        return understood(tomllib.loads(text))
    except (tomllib.TOMLDecodeError, OperatorFileError) as error:
        raise OperatorFileError(f"{path}: {error}") from error


def understood(said: Mapping[str, Any]) -> Operator:
    """The entries, each checked. Raises OperatorFileError for a part, an entry or a kind of value that is unknown."""
    parts = {each.name: each.default_factory for each in fields(Operator)}
    for name in said:
        if name not in parts:
            raise OperatorFileError(
                f"[{name}] is unknown; there are {', '.join(f'[{each}]' for each in parts)}"
            )
        if not isinstance(said[name], Mapping):
            raise OperatorFileError(f"{name} must be a part of its own, begun by [{name}]")
    return Operator(
        publisher=Publisher(**_entries("publisher", Publisher(), said.get("publisher", {}))),
        privacy=Privacy(**_entries("privacy", Privacy(), said.get("privacy", {}))),
        accessibility=Accessibility(
            **_entries("accessibility", Accessibility(), said.get("accessibility", {}))
        ),
        security=Security(**_entries("security", Security(), said.get("security", {}))),
    )


def _entries(part: str, empty: object, said: Mapping[str, Any]) -> dict[str, Any]:
    known = {each.name: getattr(empty, each.name) for each in fields(empty)}  # type: ignore[arg-type]
    found: dict[str, Any] = {}
    for name, value in said.items():
        if name not in known:
            raise OperatorFileError(f"[{part}] {name} is unknown; there are {', '.join(known)}")
        found[name] = _checked(f"[{part}] {name}", known[name], value)
    if found.get("conformance", "full") not in CONFORMANCE:
        raise OperatorFileError(f"[{part}] conformance must be one of {', '.join(CONFORMANCE)}")
    if part == "security":
        _check_addresses(found)
    return found


def _check_addresses(security: Mapping[str, Any]) -> None:
    """RFC 9116 wants addresses, one a line."""
    for contact in security.get("contact", ()):
        if not contact.startswith(CONTACTS) or not contact.isprintable() or " " in contact:
            raise OperatorFileError(f"[security] contact must begin with {', '.join(CONTACTS)}: {contact}")
    for name in ("policy", "encryption"):
        address = security.get(name, "")
        if address and (not address.startswith("https://") or not address.isprintable() or " " in address):
            raise OperatorFileError(f"[security] {name} must begin with https://: {address}")


def _checked(place: str, default: object, value: Any) -> Any:
    """The value, if it is of the kind of its default: words, a number, a day or a list of words."""
    if default is None:
        if type(value) is not date:
            raise OperatorFileError(f"{place} must be a day, written 2026-01-31 without quotation marks")
    elif isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise OperatorFileError(f"{place} must be a list of texts")
        return tuple(each.strip() for each in value)
    elif isinstance(default, int):
        if type(value) is not int or value < 0:
            raise OperatorFileError(f"{place} must be a whole number, 0 or more")
    elif not isinstance(value, str):
        raise OperatorFileError(f"{place} must be a text in quotation marks")
    return value.strip() if isinstance(value, str) else value
