# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of goals and measures in later editions, and what they come from."""

from typing import Any

from ninja import Field, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json
from werdegang.api.resources.shared import Reference, part_reference, seen
from werdegang.concepts.vocabulary import SuccessionKind


class SuccessionOut(Schema):
    """A tie to a goal or a measure of another edition."""

    kind: SuccessionKind
    reason: str
    thing: Reference | None = Field(description="Null for what was dropped.")
    sample: bool


def successions(model: Any) -> tuple[Any, Any]:
    """Both directions, each with its other end; ``model``: of goals or of measures."""
    ties = model.objects.visible_to(None).order_by("pk")
    return (
        seen("continues", ties.select_related("predecessor__edition__concept")),
        seen("successions", ties.select_related("successor__edition__concept")),
    )


def tell_successions(route: str, thing: Any, places: Places) -> Json:
    """``continues`` and ``continued_by``; ``route``: goal or measure."""
    return {
        "continues": [_tie(route, each, each.predecessor, places) for each in thing.continues.all()],
        "continued_by": [_tie(route, each, each.successor, places) for each in thing.successions.all()],
    }


def _tie(route: str, tie: Any, other: Any, places: Places) -> Json:
    return {
        "kind": tie.kind,
        "reason": tie.reason,
        "thing": part_reference(route, other, places) if other else None,
        "sample": tie.is_sample,
    }
