# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assignments from resolutions, and what is said of how they go."""

import datetime

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from werdegang.followup.querysets import AssignmentQuerySet, ProgressNoteQuerySet
from werdegang.followup.standing import standing_of
from werdegang.followup.vocabulary import AssignmentState, Standing
from werdegang.history.models import Recorded


class Assignment(Recorded):
    """What a resolution asks somebody to do. While nobody has confirmed it, its visibility is draft."""

    resolution = models.ForeignKey(
        "council.Resolution",
        verbose_name=_("resolution"),
        on_delete=models.CASCADE,
        related_name="assignments",
    )
    point = models.CharField(
        _("point of the resolution"), max_length=20, blank=True, help_text=_("Such as “2” or “2 a”.")
    )
    position = models.PositiveSmallIntegerField(_("position"), default=0)
    title = models.CharField(_("what is to be done"), max_length=300)
    text = models.TextField(_("wording"), blank=True, help_text=_("As it stands in the resolution."))
    office = models.ForeignKey(
        "people.Organization",
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="assignments",
    )
    partners = models.ManyToManyField(
        "people.Organization", verbose_name=_("together with"), blank=True, related_name="shared_assignments"
    )
    due = models.DateField(_("due"), null=True, blank=True, db_index=True)
    due_text = models.CharField(
        _("due in the resolution's words"),
        max_length=200,
        blank=True,
        help_text=_("Such as “in the autumn”."),
    )
    every_months = models.PositiveSmallIntegerField(
        _("returns every … months"), null=True, blank=True, help_text=_("Empty for what is done once.")
    )
    state = models.CharField(
        _("state"), max_length=15, choices=AssignmentState.choices, default=AssignmentState.NOT_STARTED
    )
    state_since = models.DateField(_("state since"), null=True, blank=True)
    state_reason = models.TextField(_("reason"), blank=True)
    superseded_by = models.ForeignKey(
        "self",
        verbose_name=_("superseded by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="supersedes",
    )
    found_in_text = models.BooleanField(_("recognised in the wording"), default=False, editable=False)
    measures = models.ManyToManyField(
        "concepts.Measure", verbose_name=_("measures"), blank=True, related_name="assignments"
    )
    papers = models.ManyToManyField(
        "council.Paper", verbose_name=_("papers"), blank=True, related_name="assignments"
    )
    documents = models.ManyToManyField(
        "council.PaperFile", verbose_name=_("files"), blank=True, related_name="assignments"
    )

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ("resolution", "position", "pk")
        indexes = [models.Index(fields=["state", "due"], name="assignment_standing")]
        constraints = [
            models.UniqueConstraint(
                fields=["resolution", "position"],
                condition=models.Q(found_in_text=True),
                name="assignment_found_once",
            ),
            models.CheckConstraint(
                condition=models.Q(every_months__isnull=True) | models.Q(every_months__gte=1),
                name="assignment_months",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=("not_feasible", "superseded")) | ~models.Q(state_reason=""),
                name="assignment_end_has_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(superseded_by__isnull=True) | models.Q(state="superseded"),
                name="assignment_successor_of_superseded",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def stands(self, today: datetime.date | None = None) -> Standing:
        """How it stands on a day, today if none is given."""
        return standing_of(self.state, self.due, self.every_months, today or timezone.localdate())

    @property
    def since(self) -> datetime.date | None:
        """Since when it stands so: overdue since the day after it was due, else since its state was set."""
        if self.stands() is Standing.OVERDUE and self.due:
            return self.due + datetime.timedelta(days=1)
        return self.state_since


class ProgressNote(Recorded):
    """How an assignment went on a day. Public words and internal ones are two rows, by their visibility."""

    assignment = models.ForeignKey(
        "followup.Assignment", verbose_name=_("assignment"), on_delete=models.CASCADE, related_name="notes"
    )
    date = models.DateField(_("day"))
    state = models.CharField(_("state"), max_length=15, choices=AssignmentState.choices)
    text = models.TextField(_("text"))

    objects = ProgressNoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("progress note")
        verbose_name_plural = _("progress notes")
        ordering = ("-date", "-pk")

    def __str__(self) -> str:
        return f"{self.date}: {self.text[:60]}"
