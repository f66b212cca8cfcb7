# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""By what a figure is broken down, as far as the viewer may see its codelists."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch

from werdegang.concepts.breakdown import read
from werdegang.concepts.models import Dimension, DimensionMember, Indicator


@dataclass(frozen=True)
class Codelists:
    """Dimensions of a figure with their members in order."""

    dimensions: tuple[Dimension, ...]

    def members(self, code: str) -> list[DimensionMember]:
        """The members of a dimension."""
        return next((list(each.members.all()) for each in self.dimensions if each.code == code), [])

    def names(self, key: str) -> str | None:
        """``Alter: unter 6; Geschlecht: weiblich``, "" for the total; None where a part of it may not be seen."""
        words = []
        for code, member in read(key):
            dimension = next((each for each in self.dimensions if each.code == code), None)
            found = next((each.name for each in self.members(code) if each.code == member), None)
            if dimension is None or found is None:
                return None
            words.append(f"{dimension.name}: {found}")
        return "; ".join(words)


def codelists(indicator: Indicator, user: Any) -> Codelists:
    """Two queries."""
    members = DimensionMember.objects.visible_to(user).order_by("position", "pk")
    dimensions = (
        Dimension.objects.visible_to(user)
        .filter(indicators=indicator)
        .prefetch_related(Prefetch("members", members))
        .order_by("position", "pk")
    )
    return Codelists(tuple(dimensions))
