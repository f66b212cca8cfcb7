# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The planted world in the register of the OParl interface."""

import datetime
from typing import TYPE_CHECKING

from werdegang.config.tests.gate.audiences import audience
from werdegang.oparl.kinds import KIND_OF
from werdegang.oparl.models import Entry
from werdegang.oparl.register import mark_unmarked, now, reconcile
from werdegang.oparl.system import system

if TYPE_CHECKING:
    from werdegang.config.tests.gate.world import World


def register(world: "World") -> None:
    """What is public has its number in the OParl interface, and has had it for an hour.

    Some has been withdrawn this very moment: the register does not know it yet.
    """
    for label in (model._meta.label for model in KIND_OF):
        planted = world.add(label, "public", audience(label, "internal"), f"{label}, just withdrawn")
        if label == "files.File":
            world.dress(planted)  # of what nothing holds, nobody knows
        world.withdrawn.append(planted)
    reconcile()
    mark_unmarked()
    system("")
    an_hour_ago = now() - datetime.timedelta(hours=1)
    Entry.objects.update(created=an_hour_ago, modified=an_hour_ago)
    for planted in world.withdrawn:
        type(planted.thing)._default_manager.filter(pk=planted.thing.pk).update(visibility="internal")
