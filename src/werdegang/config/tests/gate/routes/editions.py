# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The staff pages of editions: states, carrying over, rating; and the changes with who did them."""

from collections.abc import Mapping
from typing import Any

from werdegang.config.tests.gate.audiences import ADMINISTRATION, COORDINATOR
from werdegang.config.tests.gate.routes.specs import Action, Arguments, ObjectPage, Page, Specs, by_slug
from werdegang.config.tests.gate.routes.workspace import NUMBER_NEVER_GIVEN, ours
from werdegang.config.tests.gate.world import World


def _edition(edition: Any) -> Arguments:
    return {"concept": edition.concept.slug, "edition": edition.slug}


def _part(thing: Any) -> Arguments:
    return _edition(thing.edition) | {"slug": thing.slug}


def _coordinated(world: World, thing: Any) -> bool:
    """Whether the planted coordinator coordinates the concept that a thing belongs to."""
    concept = thing.concept_id if hasattr(thing, "concept_id") else thing.edition.concept_id
    return bool(concept == world.frame["concepts.Concept"].pk)


def _continues(edition: Any) -> bool:
    """Whether the edition has a predecessor."""
    return edition.predecessor_id is not None


def _of_concept(label: str, arguments: Any, varied: str, **more: Any) -> tuple[ObjectPage, ...]:
    """A page of the coordinating office: open where it is its concept's, and to nobody elsewhere."""
    shared: dict[str, Any] = {"varied": varied, "signed_in": True} | more
    own = shared.pop("where", _coordinated)
    return (
        ObjectPage(label, arguments, where=own, opens_to=COORDINATOR, **shared),
        ObjectPage(
            label, arguments, where=lambda world, thing: not own(world, thing), opens_to=frozenset(), **shared
        ),
    )


def _of_edition(
    further: Mapping[str, str] | None = None, data: Mapping[str, str] | None = None, **more: Any
) -> tuple[ObjectPage, ...]:
    action = None if data is None else Action(lambda edition: data, COORDINATOR)
    return _of_concept(
        "concepts.Edition",
        lambda edition: _edition(edition) | dict(further or {}),
        "edition",
        action=action,
        **({"shows": ("name",)} | more),
    )


def _changes(label: str, home: str, arguments: Any, **more: Any) -> tuple[ObjectPage, ...]:
    return ours(label, home, ADMINISTRATION, **({"arguments": arguments, "shows": ("title", "name")} | more))


EDITIONS: Specs = {
    "edition_list": Page(signed_in=True),
    "limits": _of_concept(
        "concepts.Concept",
        lambda concept: {"concept": concept.slug},
        "concept",
        shows=("name",),
        where=lambda world, concept: concept.pk == world.frame["concepts.Concept"].pk,
        action=Action(lambda concept: {"watch": "30", "critical": "60", "expected": "90"}, COORDINATOR),
    ),
    "edition_state": _of_edition(),
    # Every step from every state by every role: workspace/tests/test_edition_steps_by_role.py.
    "edition_step": _of_edition({"step": "conclude"}, {}, reads=False),
    "edition_next": _of_edition(data={"name": "Neu", "start": "2200-01-01"}),
    "carrying": _of_edition(
        {"kind": "ziele"},
        {},
        where=lambda world, edition: _coordinated(world, edition) and _continues(edition),
    ),
    # The planted goals belong to no edition that another continues: workspace/tests/test_editions.py.
    "carried": ObjectPage(
        "concepts.Goal",
        lambda goal: _edition(goal.edition) | {"kind": "ziele", "key": str(goal.pk)},
        "key",
        never=NUMBER_NEVER_GIVEN,
        signed_in=True,
        opens_to=frozenset(),
        action=Action(lambda goal: {"kind": "continued", "opened": ""}, frozenset()),
        where=lambda world, goal: not _continues(goal.edition),
    ),
    "rating": _of_edition(),
    "goal_status": _of_concept(
        "concepts.Goal", _part, "slug", action=Action(lambda goal: {"status": "watch"}, COORDINATOR)
    ),
    "edition_changes": _changes("concepts.Edition", "concept.body", _edition, varied="edition"),
    "goal_changes": _changes("concepts.Goal", "edition.concept.body", _part),
    "measure_changes": _changes("concepts.Measure", "edition.concept.body", _part),
    "indicator_changes": _changes("concepts.Indicator", "concept.body", by_slug),
}
