# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees a file: never more people than see what it is attached to."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q

from werdegang.core.visibility import NOTHING, GatedQuerySet, Viewer, Visibility

if TYPE_CHECKING:
    from werdegang.files.models import File


@dataclass(frozen=True)
class FileHolder:
    """A kind of thing that files are attached to, as its room describes it to the gate."""

    name: str
    visibly_held: Callable[[Viewer], Q]
    """Files attached to something of this kind that the viewer may see."""
    held_for: Callable[[Viewer, Visibility], Q]
    """Files attached to something of this kind for whose level the viewer belongs to the audience."""


_holders: dict[str, FileHolder] = {}


def register_file_holder(holder: FileHolder) -> None:
    """Let a room say what it attaches files to; a file that nothing holds is seen by its author alone."""
    _holders[holder.name] = holder


class FileQuerySet(GatedQuerySet["File"]):
    """Files, each with a level of its own, bounded by what holds it."""

    def rule(self, viewer: Viewer) -> Q:
        """The own level, and at least one holder that the viewer sees (or the viewer is the author)."""
        held = NOTHING
        for holder in _holders.values():
            held |= holder.visibly_held(viewer)
        if viewer.user_id:
            held |= Q(created_by=viewer.user_id)
        return super().rule(viewer) & held

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """The audience of what holds the file."""
        if level is Visibility.PUBLIC:
            return Q()
        seen = Q(created_by=viewer.user_id) if viewer.user_id else NOTHING
        for holder in _holders.values():
            seen |= holder.held_for(viewer, level)
        return seen
