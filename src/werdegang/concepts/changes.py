# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Whose history belongs to a concept, an edition, a goal, a measure, a figure."""

from typing import Any

from django.db.models import QuerySet

from werdegang.concepts.models import (
    ActionField,
    Concept,
    Edition,
    Evidence,
    FocusTopic,
    Funding,
    Goal,
    GuidingPrinciple,
    Indicator,
    IndicatorTarget,
    Measure,
    Need,
    Responsibility,
    StatusUpdate,
)
from werdegang.concepts.value_history import changes_of_values
from werdegang.history.reading import Change, Family, changes_of

PARTS = (GuidingPrinciple, FocusTopic, ActionField, Need, Goal, Measure)


def families_of_concept(concept: Concept) -> list[Family]:
    """The concept, its figures, its editions and the wording of all that stands in them."""
    things = [
        Concept.objects.filter(pk=concept.pk),
        Edition.objects.filter(concept=concept),
        *(part.objects.filter(edition__concept=concept) for part in PARTS),
        Indicator.objects.filter(concept=concept),
    ]
    return [Family(each) for each in things]


def families_of_edition(edition: Edition) -> list[Family]:
    """The edition and the wording of all that stands in it."""
    things = [
        Edition.objects.filter(pk=edition.pk),
        *(part.objects.filter(edition=edition) for part in PARTS),
    ]
    return [Family(each) for each in things]


def families_of_goal(goal: Goal) -> list[Family]:
    """The goal and who is responsible for it."""
    return [Family(Goal.objects.filter(pk=goal.pk)), Family(_responsible().filter(goal=goal))]


def families_of_measure(measure: Measure) -> list[Family]:
    """The measure, who is responsible for it, its money, its status updates and their files."""
    return [
        Family(Measure.objects.filter(pk=measure.pk)),
        Family(_responsible().filter(measure=measure)),
        Family(Funding.objects.filter(measure=measure)),
        Family(StatusUpdate.objects.filter(measure=measure)),
        Family(Evidence.objects.filter(measure=measure).select_related("file")),
    ]


def _responsible() -> QuerySet[Responsibility]:
    """With what they are called by."""
    return Responsibility.objects.select_related("organization")


def changes_of_indicator(indicator: Indicator, user: Any, *, names: bool = False) -> list[Change]:
    """Of the figure, its targets and its values, the latest first; ``names``: with who did it."""
    told = changes_of(_families_of_indicator(indicator), user, names=names)
    told += changes_of_values(indicator, user, names=names)
    return sorted(told, key=lambda each: each.when, reverse=True)


def _families_of_indicator(indicator: Indicator) -> list[Family]:
    return [
        Family(Indicator.objects.filter(pk=indicator.pk)),
        Family(IndicatorTarget.objects.filter(indicator=indicator).select_related("indicator")),
    ]
