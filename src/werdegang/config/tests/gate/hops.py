# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Two steps from what everybody sees to what is hidden: public things whose public neighbour points to it.

A page that reads ``paper.lead_office.parent`` shows nothing that is hidden as long as the office itself is public.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import IntegrityError, models, transaction

from werdegang.config.tests.gate.audiences import AUDIENCES, EVERYONE
from werdegang.config.tests.gate.planting import Planted

if TYPE_CHECKING:
    from werdegang.config.tests.gate.world import World

LEVEL = "internal"
"""Of what stands at the end; one level says it for all."""


def plant_hops(world: "World") -> None:
    """For each tie to a model: a public thing by that tie, to each public thing that points to something hidden."""
    middles = [
        planted
        for planted in world.planted
        if planted.audience == EVERYONE
        and planted.story.startswith("public ")
        and planted.story.endswith(f" is {LEVEL}")
    ]
    for label in AUDIENCES:
        for tie, middle in _ties(label, middles):
            before = len(world.planted)
            try:
                with transaction.atomic():
                    world.hops.append(_hop(world, label, tie, middle))
            except IntegrityError:  # such a pair is admitted once, and is there
                del world.planted[before:]


def _ties(label: str, middles: list[Planted]) -> Iterator[tuple[str, Planted]]:
    for tie in apps.get_model(label)._meta.concrete_fields:
        if isinstance(tie, models.ForeignKey):
            yield from ((tie.name, each) for each in middles if each.label == tie.related_model._meta.label)


def _hop(world: "World", label: str, tie: str, middle: Planted) -> Planted:
    apart: dict[str, Any] = world.apart(label, EVERYONE)
    story = f"second hop: {label} by {tie} of a {middle.story}"
    made = world.add(label, "public", EVERYONE, story, **(apart | {tie: middle.thing}))
    if tie == "file" and "file" in apart:  # nothing holds the fresh one
        world.planted[:] = [planted for planted in world.planted if planted.thing is not apart["file"]]
        apart["file"].delete()
    if label == "files.File":
        world.add("council.PaperFile", "public", EVERYONE, f"place of a {made.story}", file=made.thing)
    return made
