# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A page of objects of one type, from their primary keys."""

from collections.abc import Callable, Collection
from typing import Protocol

from werdegang.oparl.kinds import Kind
from werdegang.oparl.objects.bodies import Bodies, Terms
from werdegang.oparl.objects.consultations import Consultations
from werdegang.oparl.objects.files import Files
from werdegang.oparl.objects.known import Json, Known, Need
from werdegang.oparl.objects.meetings import AgendaItems, Meetings
from werdegang.oparl.objects.papers import Papers
from werdegang.oparl.objects.people import Memberships, Organizations, Persons
from werdegang.oparl.objects.places import Locations


class Loaded(Protocol):
    """Records of a type, loaded with all that they show."""

    def make(self, key: int, known: Known) -> Json | None:
        """The object; None for what is not public."""


Load = Callable[[Collection[int], Need, bool], Loaded]
LOADERS: dict[Kind, Load] = {
    Kind.BODY: lambda keys, need, internal: Bodies(keys, need, internal=internal),
    Kind.LEGISLATIVE_TERM: lambda keys, need, internal: Terms(need, keys),
    Kind.ORGANIZATION: lambda keys, need, internal: Organizations(keys, need),
    Kind.PERSON: lambda keys, need, internal: Persons(keys, need, internal=internal),
    Kind.MEMBERSHIP: lambda keys, need, internal: Memberships(need, keys),
    Kind.MEETING: lambda keys, need, internal: Meetings(keys, need, internal=internal),
    Kind.AGENDA_ITEM: lambda keys, need, internal: AgendaItems(need, keys, internal=internal),
    Kind.PAPER: lambda keys, need, internal: Papers(keys, need, internal=internal),
    Kind.CONSULTATION: lambda keys, need, internal: Consultations(need, keys),
    Kind.FILE: lambda keys, need, internal: Files(keys, need, alone=True),
    Kind.LOCATION: lambda keys, need, internal: Locations(keys, need, alone=True),
}


def make(kind: Kind, keys: Collection[int], base: str, *, internal: bool = True) -> dict[int, Json]:
    """Objects by primary key, as they stand alone; what is not public is missing.

    ``internal``: False leaves out the lists that ``omit_internal`` names. The number of queries is the same
    however many keys there are.
    """
    need = Need()
    loaded = LOADERS[kind](keys, need, internal)
    known = need.answer(base)
    made = ((key, loaded.make(key, known)) for key in keys)
    return {key: out for key, out in made if out is not None}
