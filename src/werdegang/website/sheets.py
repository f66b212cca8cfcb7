# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the small reports of goals and measures are found; they hold what is public, so there are none of the rest."""

from django.urls import reverse

from werdegang.concepts.models import Goal, Measure
from werdegang.core.addresses import german_slug
from werdegang.core.models import Record
from werdegang.core.visibility import Visibility


def sheet_address(thing: Goal | Measure) -> str:
    """The sheet of a goal or a measure whose edition and concept are loaded; empty where the public sees neither."""
    edition = thing.edition
    holders: list[Record] = [thing, edition, edition.concept]
    if isinstance(thing, Goal):
        holders.append(thing.action_field)
    if any(each.visibility != Visibility.PUBLIC for each in holders):
        return ""
    name = "website:goal_sheet" if isinstance(thing, Goal) else "website:measure_sheet"
    return reverse(name, args=[edition.concept.slug, edition.slug, thing.slug])


def field_address(goal: Goal) -> str:
    """The page of the goal's field of action as a report."""
    edition = goal.edition
    return reverse(
        "website:action_field",
        args=[edition.concept.slug, edition.slug, german_slug(goal.action_field.title)],
    )
