# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How a place in a breakdown is spelled: “age=under-6;sex=f”, dimensions in their order; "" is the total."""

from collections.abc import Iterable

from werdegang.concepts.models import DimensionMember
from werdegang.concepts.suppression import Key

MOST_AT_ONCE = 2
"""Dimensions of one value."""


def in_order(members: Iterable[DimensionMember]) -> tuple[DimensionMember, ...]:
    """Members by the order of their dimensions, which must be loaded."""
    return tuple(sorted(members, key=lambda each: (each.dimension.position, each.dimension_id)))


def spelled(members: Iterable[DimensionMember]) -> str:
    """The key of these members."""
    return ";".join(f"{each.dimension.code}={each.code}" for each in in_order(members))


def read(key: str) -> Key:
    """The members that a key names, by their codes."""
    return tuple(
        (name, member) for name, _sign, member in (part.partition("=") for part in key.split(";") if part)
    )
