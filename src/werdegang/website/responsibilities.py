# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who answers for goals and measures, loaded in one query for many of them."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Q, QuerySet

from werdegang.concepts.models import Goal, Measure, Responsibility
from werdegang.concepts.vocabulary import ResponsibilityRole
from werdegang.people.models import Organization

ROLES = list(ResponsibilityRole)


def responsibilities(user: Any) -> QuerySet[Responsibility]:
    """What the user may see, each with its organization."""
    return Responsibility.objects.visible_to(user).select_related("organization").order_by("position", "pk")


def of_measures(measures: Iterable[Measure], user: Any) -> dict[int, list[Responsibility]]:
    """The responsibilities of these measures by the measure's key; one query."""
    found: dict[int, list[Responsibility]] = {}
    for each in responsibilities(user).filter(measure__in=[measure.pk for measure in measures]):
        found.setdefault(each.measure_id or 0, []).append(each)
    return found


def of_goal(goal: Goal, measures: Iterable[Measure], user: Any) -> list[Responsibility]:
    """The responsibilities of a goal and of its measures; one query."""
    both = Q(goal=goal) | Q(measure__in=[measure.pk for measure in measures])
    return list(responsibilities(user).filter(both))


def leads(found: Iterable[Responsibility]) -> list[Organization]:
    """Who is in charge, each once."""
    return list(
        {
            each.organization_id: each.organization for each in found if each.role == ResponsibilityRole.LEAD
        }.values()
    )


def by_role(found: Iterable[Responsibility]) -> list[tuple[str, list[Organization]]]:
    """Who has which part, in the order of the roles; each organization once a role."""
    grouped: dict[str, dict[int, Organization]] = {}
    for each in found:
        grouped.setdefault(each.role, {})[each.organization_id] = each.organization
    return [(str(role.label), list(grouped[role].values())) for role in ROLES if role in grouped]
