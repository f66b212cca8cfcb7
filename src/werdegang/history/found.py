# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Things by their address; a former address still finds them (rule 7)."""

from typing import TypeVar

from django.db.models import Model, QuerySet
from django.http import Http404

from werdegang.history.models import current_id

M = TypeVar("M", bound=Model)


def by_address(things: QuerySet[M], slug: str, scope: str = "") -> M:
    """The one of these (gated) things that has this slug, or had it before it was renamed.

    The caller redirects when the slug it gets is another one. Raises Http404, without a word that could tell
    what is hidden from what never was.
    """
    thing = things.filter(slug=slug).first()
    if thing is None:
        former = current_id(things.model, slug, scope)
        thing = things.filter(pk=former).first() if former else None
    if thing is None:
        raise Http404
    return thing
