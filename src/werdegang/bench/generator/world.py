# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What was generated: how much, and the addresses of typical things to look at."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class GeneratedWorld:
    """The outcome of ``generate``. Addresses are arguments of the public pages' routes, by what they show."""

    papers: int
    seed: int
    rows: Mapping[str, int]
    """Rows written, by model."""
    places: Mapping[str, tuple[str, ...]]
    """``paper`` (a typical one), ``adopting_paper``, ``meeting``, ``organization``, ``person``, ``concept``,
    ``edition``, ``goal``, ``measure``, ``indicator``: slugs as the route takes them."""
    office: str
    """Slug of an office in charge of many papers, to filter by."""
