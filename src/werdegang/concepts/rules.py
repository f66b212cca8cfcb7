# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which ties a user has through roles for concepts."""

from collections.abc import Iterable

from werdegang.concepts.models import ConceptRole
from werdegang.core.visibility import GrantName, register_grants
from werdegang.people.rules import valid_today


@register_grants
def concept_grants(user_id: int) -> Iterable[tuple[GrantName, int]]:
    """Coordinators belong to the administration of the concept's municipality."""
    roles = ConceptRole.objects.filter(valid_today(), user_id=user_id, concept__deleted=False)
    for concept, body in roles.values_list("concept_id", "concept__body_id"):
        yield GrantName.COORDINATES, concept
        yield GrantName.ADMINISTERS, body
