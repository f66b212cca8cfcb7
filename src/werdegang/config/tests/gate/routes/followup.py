# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The staff's pages of the follow-up: who keeps it and who carries it out differs from one assignment to the next."""

from collections.abc import Callable, Mapping
from itertools import combinations
from typing import Any

from werdegang.concepts.models import Edition
from werdegang.config.tests.gate.audiences import ADMINISTRATION
from werdegang.config.tests.gate.routes.specs import PDF, XLSX, Action, ObjectPage, Page, Specs
from werdegang.config.tests.gate.world import World
from werdegang.people.models import Organization

NUMBER_NEVER_GIVEN = "99999999"
PARTS = ("coordinator", "council_office", "office")
SUBSETS = [frozenset(some) for size in range(4) for some in combinations(PARTS, size)]


def _keepers(world: World, resolution: Any) -> frozenset[str]:
    """Who keeps the follow-up of a resolution: the council office, and who coordinates what it adopted."""
    found = set()
    if resolution.body_id == world.frame["people.Body"].pk:
        found.add("council_office")
    concept = world.frame["concepts.Concept"]
    if Edition.objects.filter(adopted_by=resolution, concept=concept, deleted=False).exists():
        found.add("coordinator")
    return frozenset(found)


def _at_work(world: World, assignment: Any) -> frozenset[str]:
    """Who has to do with an assignment: its keepers and its office."""
    office = {"office"} if assignment.office_id == world.frame["office"].pk else set()
    return _keepers(world, assignment.resolution) | office


def _keyed(thing: Any) -> dict[str, str]:
    return {"key": str(thing.pk)}


def _by_subset(
    of: Callable[[World, Any], frozenset[str]],
    make: Callable[[frozenset[str], Callable[..., bool]], ObjectPage],
) -> tuple[ObjectPage, ...]:
    """A spec for each set of roles, for the objects that open to just these."""

    def only(subset: frozenset[str]) -> Callable[[World, Any], bool]:
        return lambda world, thing: of(world, thing) == subset

    return tuple(make(subset, only(subset)) for subset in SUBSETS)


def _page(
    opens_to: frozenset[str], where: Callable[..., bool], action: Action | None, *, reads: bool = True
) -> ObjectPage:
    return ObjectPage(
        "followup.Assignment",
        _keyed,
        "key",
        ("title",),
        never=NUMBER_NEVER_GIVEN,
        reads=reads,
        action=action,
        signed_in=True,
        opens_to=opens_to,
        where=where,
    )


def _acted_on(data: Mapping[str, str]) -> tuple[ObjectPage, ...]:
    keepers = frozenset({"coordinator", "council_office"})
    return _by_subset(
        _at_work,
        lambda subset, where: _page(subset, where, Action(lambda thing: data, subset & keepers), reads=False),
    )


def _list_of_body(reader: str, form: str) -> tuple[ObjectPage, ...]:
    def is_ours(world: World, thing: Any) -> bool:
        return thing.body_id == world.frame["people.Body"].pk and thing.kind in Organization.BOARDS

    def page(opens_to: frozenset[str], where: Callable[[World, Any], bool]) -> ObjectPage:
        return ObjectPage(
            "people.Organization",
            lambda body: {"slug": body.slug, "reader": reader, "form": form},
            shows=("name",) if form == "pdf" else (),
            formats=(PDF if form == "pdf" else XLSX,),
            signed_in=True,
            opens_to=opens_to,
            where=where,
        )

    return (
        page(ADMINISTRATION, is_ours),
        page(frozenset(), lambda world, thing: not is_ours(world, thing)),
    )


def _list_of_office(reader: str, form: str) -> tuple[ObjectPage, ...]:
    def openers(world: World, thing: Any) -> frozenset[str]:
        if thing.kind in Organization.BOARDS:
            return frozenset()
        ours = ADMINISTRATION if thing.body_id == world.frame["people.Body"].pk else frozenset()
        return ours | ({"owner"} if thing.pk == world.frame["partner"].pk else frozenset())

    def page(opens_to: frozenset[str]) -> ObjectPage:
        return ObjectPage(
            "people.Organization",
            lambda office: {"slug": office.slug, "reader": reader, "form": form},
            shows=("name",) if form == "pdf" else (),
            formats=(PDF if form == "pdf" else XLSX,),
            signed_in=True,
            opens_to=opens_to,
            where=lambda world, thing: openers(world, thing) == opens_to,
        )

    return tuple(page(some) for some in (ADMINISTRATION, ADMINISTRATION | {"owner"}, frozenset()))


FOLLOWUP: Specs = {
    "assignment_list": Page(
        lambda world: [
            "sicht=vorschlaege",
            "sicht=alle",
            "sicht=meine&stand=offen",
            "stand=offen&sicht=gemeinsam",
        ],
        signed_in=True,
    ),
    "assignment": _by_subset(_at_work, lambda subset, where: _page(subset, where, Action(may=subset))),
    "assignment_edit": _by_subset(
        lambda world, thing: _keepers(world, thing.resolution),
        lambda subset, where: _page(subset, where, Action(may=subset)),
    ),
    "assignment_confirm": _acted_on({"opened": ""}),
    "assignment_dismiss": _acted_on({}),
    "assignment_new": _by_subset(
        _keepers,
        lambda subset, where: ObjectPage(
            "council.Resolution",
            lambda made: {"slug": made.slug},
            shows=(),
            action=Action(may=subset),
            signed_in=True,
            opens_to=subset,
            where=where,
        ),
    ),
    "assignments_of_office": _list_of_office("intern", "pdf") + _list_of_office("oeffentlich", "xlsx"),
    "assignments_of_body": _list_of_body("intern", "pdf") + _list_of_body("oeffentlich", "xlsx"),
}
