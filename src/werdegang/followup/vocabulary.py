# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Controlled words of the follow-up."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class AssignmentState(models.TextChoices):
    """Where an assignment stands, as the responsible office says it."""

    NOT_STARTED = "not_started", _("not started")
    IN_PROGRESS = "in_progress", _("in progress")
    COMPLETED = "completed", pgettext_lazy("assignment", "completed")
    NOT_FEASIBLE = "not_feasible", _("not feasible")
    SUPERSEDED = "superseded", _("superseded")

    @property
    def is_open(self) -> bool:
        """Whether something is still to be done."""
        return self in OPEN_STATES

    @property
    def needs_reason(self) -> bool:
        """Whether it must be said why."""
        return self in (AssignmentState.NOT_FEASIBLE, AssignmentState.SUPERSEDED)


OPEN_STATES = (AssignmentState.NOT_STARTED, AssignmentState.IN_PROGRESS)


class Standing(models.TextChoices):
    """How an assignment stands to whoever asks today: computed from its state, its day, and its rhythm."""

    OVERDUE = "overdue", _("overdue")
    IN_PROGRESS = "in_progress", _("in progress")
    NOT_STARTED = "not_started", _("not started")
    PERMANENT = "permanent", _("permanent")
    COMPLETED = "completed", pgettext_lazy("assignment", "completed")
    NOT_FEASIBLE = "not_feasible", _("not feasible")
    SUPERSEDED = "superseded", _("superseded")

    @property
    def sign(self) -> str:
        """The status kind of the design system."""
        return _SIGNS[self]


_SIGNS = {
    Standing.OVERDUE: "delayed",
    Standing.IN_PROGRESS: "progress",
    Standing.NOT_STARTED: "todo",
    Standing.PERMANENT: "permanent",
    Standing.COMPLETED: "completed",
    Standing.NOT_FEASIBLE: "stopped",
    Standing.SUPERSEDED: "stopped",
}
