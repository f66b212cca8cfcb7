# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a record of the demonstration stands: what its fields say only through others."""

from werdegang.demonstration.content.collection import GOETTINGEN
from werdegang.demonstration.content.records_of_council import AgendaItem, Meeting

AGENDA_ITEMS: dict[str, tuple[Meeting, AgendaItem]] = {
    item.key: (meeting, item) for meeting in GOETTINGEN.meetings for item in meeting.agenda
}
"""Each agenda item by its key, with its meeting."""

_EDITION_OF_FIELD = {field.key: field.edition for field in GOETTINGEN.action_fields}
_EDITION_OF_GOAL = {goal.key: _EDITION_OF_FIELD[goal.action_field] for goal in GOETTINGEN.goals}
_EDITION_OF_MEASURE = {measure.key: _EDITION_OF_GOAL[measure.goals[0]] for measure in GOETTINGEN.measures}


def edition_of_goal(key: str) -> str:
    """The key of the edition that the goal stands in."""
    return _EDITION_OF_GOAL[key]


def edition_of_measure(key: str) -> str:
    """The key of the edition that the measure stands in; all its goals stand in the same one."""
    return _EDITION_OF_MEASURE[key]
