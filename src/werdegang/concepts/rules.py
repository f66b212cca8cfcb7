# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which ties a user has through roles for concepts, and who may change what of a concept."""

from collections.abc import Iterable
from typing import Any

from werdegang.concepts.models import Concept, ConceptRole
from werdegang.concepts.refusals import NotAllowed
from werdegang.core.visibility import GrantName, Viewer, register_grants
from werdegang.people.rules import valid_today


@register_grants
def concept_grants(user_id: int) -> Iterable[tuple[GrantName, int]]:
    """Coordinators belong to the administration of the concept's municipality."""
    roles = ConceptRole.objects.filter(valid_today(), user_id=user_id, concept__deleted=False)
    for concept, body in roles.values_list("concept_id", "concept__body_id"):
        yield GrantName.COORDINATES, concept
        yield GrantName.ADMINISTERS, body


def coordinates(user: Any, concept: int) -> bool:
    """Whether the user belongs to the coordinating office of the concept (primary key)."""
    return concept in Viewer.of(user).ids(GrantName.COORDINATES)


def coordinates_in(user: Any, body: int) -> bool:
    """Whether the user coordinates a concept of the municipality (primary key)."""
    concepts = Viewer.of(user).ids(GrantName.COORDINATES)
    return Concept.objects.filter(pk__in=concepts, body=body, deleted=False).exists()


def require_coordinator(user: Any, concept: int) -> None:
    """Raises NotAllowed for whoever does not coordinate the concept."""
    if not coordinates(user, concept):
        raise NotAllowed


def require_coordinator_in(user: Any, body: int) -> None:
    """Raises NotAllowed for whoever coordinates no concept of the municipality."""
    if not coordinates_in(user, body):
        raise NotAllowed
