# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Words of concept steering."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class EditionState(models.TextChoices):
    """Where an edition stands on its way (``domain.md``, editions and succession)."""

    DRAFT = "draft", _("draft")
    PARTICIPATION = "participation", _("in participation")
    BOARD = "board", _("before the advisory board")
    COUNCIL = "council", _("before the council")
    ADOPTED = "adopted", _("adopted")
    IMPLEMENTATION = "implementation", _("in implementation")
    CONCLUDED = "concluded", _("concluded")

    @property
    def is_adopted(self) -> bool:
        """Whether a resolution stands behind it; its wording is frozen then."""
        return self in ADOPTED_STATES


ADOPTED_STATES = (EditionState.ADOPTED, EditionState.IMPLEMENTATION, EditionState.CONCLUDED)


class MeasureKind(models.TextChoices):
    """What sort of thing a measure is."""

    PROJECT = "project", _("project")
    PERMANENT_SERVICE = "permanent_service", _("permanent service")
    STRUCTURE = "structure", _("structure")


class MeasureState(models.TextChoices):
    """Where a measure stands; set by its owner, dated, with a reason."""

    NOT_STARTED = "not_started", _("not started")
    IN_PROGRESS = "in_progress", _("in progress")
    DELAYED = "delayed", _("delayed")
    COMPLETED = "completed", _("completed")
    PERMANENT = "permanent", _("permanent")
    DISCONTINUED = "discontinued", _("discontinued")


class GoalStatus(models.TextChoices):
    """The computed state of a goal (``domain.md``, rule 6)."""

    REACHED = "reached", _("reached")
    ON_TRACK = "on_track", _("on track")
    WATCH = "watch", _("to be watched")
    CRITICAL = "critical", _("critical")
    UNRATED = "unrated", _("not yet rated")


class SuccessionKind(models.TextChoices):
    """What the next edition made of a goal or a measure."""

    CONTINUED = "continued", _("continued")
    REWORDED = "reworded", _("reworded")
    MERGED = "merged", _("merged")
    SPLIT = "split", _("split")
    DROPPED = "dropped", _("dropped")


class ResponsibilityRole(models.TextChoices):
    """What an organization has to do with a goal or a measure."""

    LEAD = "lead", _("in charge")
    PARTNER = "partner", _("partner")
    FUNDER = "funder", _("funder")


class FundingSource(models.TextChoices):
    """Where money comes from."""

    OWN = "own", _("municipal budget")
    STATE = "state", _("federal state")
    FEDERAL = "federal", _("federal funds")
    EU = "eu", _("funds of the European Union")
    OTHER = "other", _("other source")


class Direction(models.TextChoices):
    """Which way an indicator should move."""

    UP = "up", _("should rise")
    DOWN = "down", _("should fall")
    NEUTRAL = "neutral", _("no direction")


class IndicatorLevel(models.TextChoices):
    """What an indicator measures."""

    CONTEXT = "context", _("context")
    OUTCOME = "outcome", _("outcome")
    OUTPUT = "output", _("output")


class IndicatorPeriod(models.TextChoices):
    """How often an indicator is measured."""

    YEAR = "year", _("every year")
    HALF_YEAR = "half_year", _("every half-year")
    QUARTER = "quarter", _("every quarter")


class ValueStatus(models.TextChoices):
    """Whether a value may still change."""

    PROVISIONAL = "provisional", _("provisional")
    FINAL = "final", _("final")


class Publication(models.TextChoices):
    """Whether a value may be shown; what nobody has decided is not."""

    UNDECIDED = "undecided", _("not yet decided")
    SHOWN = "shown", _("shown")
    WITHHELD = "withheld", _("withheld")


class RequestState(models.TextChoices):
    """Where a request for a status update stands."""

    OPEN = "open", _("not reported yet")
    SUBMITTED = "submitted", _("handed in")
    RETURNED = "returned", _("returned with a question")
    RELEASED = "released", _("released")


class TextField(models.TextChoices):
    """Fields whose words are translated."""

    NAME = "name", _("name")
    TITLE = "title", _("title")
    SUMMARY = "summary", _("in short")
    TEXT = "text", _("text")
    DESCRIPTION = "description", _("description")
    RATIONALE = "rationale", _("why")
    DEFINITION = "definition", _("definition")
    STORY = "story", _("story")


TRANSLATED = {
    "edition": ("name", "summary"),
    "guiding_principle": ("title", "text"),
    "focus_topic": ("title", "text"),
    "action_field": ("title", "text"),
    "goal": ("title", "description", "rationale"),
    "need": ("title", "text"),
    "measure": ("title", "description"),
    "indicator": ("title", "definition"),
    "good_practice": ("title", "story"),
    "status_update": ("text",),
}
"""What is translated of each kind of thing, by the foreign key of its translations."""
OF_CONCEPT = ("name", "summary")
"""And of the concept itself."""
