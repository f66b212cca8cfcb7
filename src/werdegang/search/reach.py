# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which documents there are for whom: the gate itself says it, in the question to the index."""

from typing import Any

from django.core.cache import cache

from werdegang.core.revision import current_revision
from werdegang.core.visibility import ANYONE, Viewer
from werdegang.search.engines.interface import Reach
from werdegang.search.kinds import all_kinds, key
from werdegang.search.upkeep import waiting_keys

SECONDS = 600


def reach_of(user: Any) -> Reach:
    """What is public; for who may see more, these documents, too. See docs/decisions/0048."""
    without = waiting_keys()
    beyond = beyond_public(Viewer.of(user))
    return Reach(beyond or None, without)


def beyond_public(viewer: Viewer) -> frozenset[str]:
    """Names of the documents that are not public and that the viewer may see all the same."""
    if viewer.is_anyone:
        return frozenset()
    name = f"search-reach:{current_revision()}:{viewer.user_id}"
    known: frozenset[str] | None = cache.get(name)
    if known is None:
        known = frozenset(key(kind, number) for kind, number in _beyond(viewer))
        cache.set(name, known, SECONDS)
    return known


def _beyond(viewer: Viewer) -> list[tuple[str, int]]:
    return [
        (kind.name, number)
        for kind in all_kinds().values()
        for number in kind.visible_to(viewer)
        .exclude(pk__in=kind.visible_to(ANYONE).order_by().values("pk"))
        .order_by()
        .values_list("pk", flat=True)
    ]
