# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What components are given as data; any object with the same attributes will do."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """A link in a navigation, a breadcrumb, a footer or a list of active filters."""

    label: str
    url: str = ""
    current: bool = False
    language: str = ""


@dataclass(frozen=True)
class FooterColumn:
    """One column of links in the footer."""

    title: str
    links: Sequence[Link]


@dataclass(frozen=True)
class Account:
    """The person signed in, as the band at the very top shows them."""

    label: str
    url: str
    sign_out_url: str


@dataclass(frozen=True)
class Count:
    """How many things have a status: ``kind`` is one of the status kinds, ``label`` its word."""

    kind: str
    label: str
    count: int


@dataclass(frozen=True)
class Tab:
    """One of several views of the same thing."""

    label: str
    url: str
    current: bool = False
    count: int | None = None


@dataclass(frozen=True)
class EditionLink:
    """One station on the line of editions."""

    when: str
    what: str
    url: str
    note: str = ""
    current: bool = False


@dataclass(frozen=True)
class Paging:
    """Neighbours of a page that knows no numbers (keyset paging); an empty address means there is none."""

    previous_url: str = ""
    next_url: str = ""
