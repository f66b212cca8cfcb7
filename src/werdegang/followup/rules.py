# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who may do what with an assignment, as sentences."""

from typing import Any

from werdegang.core.visibility import GrantName, Viewer
from werdegang.council.models import Resolution
from werdegang.followup.models import Assignment


def may_keep(user: Any, assignment: Assignment) -> bool:
    """The user keeps the follow-up of its resolution: council office, or coordinating office of the concept."""
    return Assignment.objects.editable_by(user).filter(pk=assignment.pk).exists()


def carries_out(user: Any, assignment: Assignment) -> bool:
    """The user works for the responsible office."""
    return assignment.office_id in Viewer.of(user).ids(GrantName.WORKS_FOR)


def may_note(user: Any, assignment: Assignment) -> bool:
    """The user may say how it goes."""
    return carries_out(user, assignment) or may_keep(user, assignment)


def may_add_to(user: Any, resolution: Resolution) -> bool:
    """The user may write down an assignment that the resolution holds."""
    viewer = Viewer.of(user)
    if resolution.body_id in viewer.ids(GrantName.COUNCIL_OFFICE):
        return True
    concepts = viewer.ids(GrantName.COORDINATES)
    return bool(concepts) and resolution.adopted_editions.filter(concept__in=concepts, deleted=False).exists()
