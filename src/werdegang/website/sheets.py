# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the small reports are found, and what stands in tables on their pages; they hold what is public.

Of goals and measures that are not public there are none.
"""

from django.urls import reverse

from werdegang.concepts.models import Goal, Measure
from werdegang.core.addresses import german_slug
from werdegang.core.models import Record
from werdegang.core.visibility import ANYONE, Visibility
from werdegang.followup.vocabulary import AssignmentState
from werdegang.people.models import Organization
from werdegang.website.assignments import confirmed, lines, with_latest
from werdegang.website.resolutions import Row


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


def rows_of_body(body: Organization) -> tuple[list[Row], list[Row]]:
    """The assignments of a body's resolutions, the oldest resolution first: what is open, and what ever ended."""
    rows = with_latest(confirmed(ANYONE).filter(resolution__organization=body), ANYONE).select_related(
        "resolution__paper", "resolution__organization", "resolution__agenda_item", "resolution__meeting"
    )
    open_rows: list[Row] = []
    ended: list[Row] = []
    for line in lines(rows.order_by("resolution__date", "resolution", "position", "pk")):
        is_open = AssignmentState(line.assignment.state).is_open
        (open_rows if is_open else ended).append(Row(line.assignment.resolution, line))
    return open_rows, ended
