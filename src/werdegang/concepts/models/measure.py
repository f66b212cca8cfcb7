# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Measures: what is done, by whom, with what money, and how it goes."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.models.goal import Succession, dropped_has_reason
from werdegang.concepts.querysets import (
    FundingQuerySet,
    MeasureQuerySet,
    OfMeasureQuerySet,
    ResponsibilityQuerySet,
    StatusUpdateNoteQuerySet,
    SuccessionQuerySet,
)
from werdegang.concepts.vocabulary import FundingSource, MeasureKind, MeasureState, ResponsibilityRole
from werdegang.core.visibility import Visibility
from werdegang.history.models import Addressed, Recorded


class Measure(Addressed, Recorded):
    """A measure or project. ``state`` is that of the last released update."""

    edition = models.ForeignKey("concepts.Edition", on_delete=models.CASCADE, related_name="measures")
    title = models.CharField(_("title"), max_length=500)
    kind = models.CharField(
        _("kind"), max_length=20, choices=MeasureKind.choices, default=MeasureKind.PROJECT
    )
    description = models.TextField(_("description"), blank=True)
    state = models.CharField(
        _("state"), max_length=15, choices=MeasureState.choices, default=MeasureState.NOT_STARTED
    )
    state_since = models.DateField(_("state since"), null=True, blank=True)
    state_reason = models.TextField(_("reason"), blank=True)
    start_date = models.DateField(_("from"), null=True, blank=True)
    end_date = models.DateField(_("until"), null=True, blank=True, help_text=_("The first day after."))
    completed_on = models.DateField(_("completed on"), null=True, blank=True)
    goals = models.ManyToManyField(
        "concepts.Goal", verbose_name=_("goals"), blank=True, related_name="measures"
    )
    target_groups = models.ManyToManyField(
        "concepts.TargetGroup", verbose_name=_("target groups"), blank=True, related_name="measures"
    )
    focus_topics = models.ManyToManyField(
        "concepts.FocusTopic", verbose_name=_("focus topics"), blank=True, related_name="measures"
    )
    legal_bases = models.ManyToManyField(
        "concepts.LegalBasis", verbose_name=_("legal bases"), blank=True, related_name="measures"
    )
    districts = models.ManyToManyField(
        "concepts.District", verbose_name=_("districts"), blank=True, related_name="measures"
    )
    position = models.PositiveIntegerField(_("position"), default=0)

    _history_m2m_fields: ClassVar[tuple[str, ...]] = (
        "goals",
        "target_groups",
        "focus_topics",
        "legal_bases",
        "districts",
    )

    objects = MeasureQuerySet.as_manager()

    class Meta:
        verbose_name = _("measure")
        verbose_name_plural = _("measures")
        ordering = ("edition", "position", "pk")
        constraints = [
            models.UniqueConstraint(fields=["edition", "slug"], name="measure_slug"),
            models.CheckConstraint(
                condition=models.Q(end_date__isnull=True)
                | models.Q(start_date__isnull=True)
                | models.Q(end_date__gt=models.F("start_date")),
                name="measure_period",
            ),
            models.CheckConstraint(
                condition=models.Q(state=MeasureState.COMPLETED, completed_on__isnull=False)
                | (~models.Q(state=MeasureState.COMPLETED) & models.Q(completed_on__isnull=True)),
                name="measure_completed_on",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def address_scope(self) -> str:
        """Slugs are unique within the edition."""
        return str(self.edition_id)


class MeasureSuccession(Succession):
    """What became of a measure."""

    predecessor = models.ForeignKey("concepts.Measure", on_delete=models.CASCADE, related_name="successions")
    successor = models.ForeignKey(
        "concepts.Measure", null=True, blank=True, on_delete=models.CASCADE, related_name="continues"
    )

    objects = SuccessionQuerySet["MeasureSuccession"].as_manager()

    class Meta:
        verbose_name = _("succession of measures")
        verbose_name_plural = _("successions of measures")
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="measure_succession_once"),
            dropped_has_reason("measure_succession_dropped"),
        ]


class Responsibility(Recorded):
    """An organization's part in one goal or one measure."""

    edition = models.ForeignKey("concepts.Edition", on_delete=models.CASCADE, related_name="responsibilities")
    goal = models.ForeignKey(
        "concepts.Goal", null=True, blank=True, on_delete=models.CASCADE, related_name="responsibilities"
    )
    measure = models.ForeignKey(
        "concepts.Measure", null=True, blank=True, on_delete=models.CASCADE, related_name="responsibilities"
    )
    organization = models.ForeignKey(
        "people.Organization", on_delete=models.PROTECT, related_name="responsibilities"
    )
    role = models.CharField(_("role"), max_length=10, choices=ResponsibilityRole.choices)
    contact_point = models.TextField(
        _("contact point"), blank=True, help_text=_("An office with telephone and e-mail, no private person.")
    )
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = ResponsibilityQuerySet["Responsibility"].as_manager()

    class Meta:
        verbose_name = _("responsibility")
        verbose_name_plural = _("responsibilities")
        ordering = ("position", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(goal__isnull=False, measure__isnull=True)
                | models.Q(goal__isnull=True, measure__isnull=False),
                name="responsibility_one_target",
            ),
            models.UniqueConstraint(
                fields=["measure", "organization", "role"],
                condition=models.Q(deleted=False),
                name="responsibility_once_per_measure",
            ),
            models.UniqueConstraint(
                fields=["goal", "organization", "role"],
                condition=models.Q(deleted=False),
                name="responsibility_once_per_goal",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} ({self.get_role_display()})"


class Funding(Recorded):
    """Money for a year, in euros: planned and, later, spent; for one measure or the edition as a whole."""

    edition = models.ForeignKey("concepts.Edition", on_delete=models.CASCADE, related_name="funding")
    measure = models.ForeignKey(
        "concepts.Measure", null=True, blank=True, on_delete=models.CASCADE, related_name="funding"
    )
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("who pays"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="funding",
    )
    source = models.CharField(_("source"), max_length=10, choices=FundingSource.choices)
    budget = models.CharField(_("budget"), max_length=255, blank=True)
    year = models.PositiveSmallIntegerField(_("year"))
    planned = models.DecimalField(
        _("planned, in euros"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    spent = models.DecimalField(_("spent, in euros"), max_digits=14, decimal_places=2, null=True, blank=True)

    objects = FundingQuerySet["Funding"].as_manager()

    class Meta:
        verbose_name = _("funding")
        verbose_name_plural = _("funding")
        ordering = ("year", "pk")
        constraints = [
            models.CheckConstraint(
                condition=(models.Q(planned__isnull=True) | models.Q(planned__gte=0))
                & (models.Q(spent__isnull=True) | models.Q(spent__gte=0)),
                name="funding_not_negative",
            )
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.budget or self.get_source_display()}"


class StatusUpdate(Recorded):
    """How a measure stands on a day, in public words (Sachstand). Internal words are rows of their own."""

    measure = models.ForeignKey("concepts.Measure", on_delete=models.CASCADE, related_name="updates")
    date = models.DateField(_("as of"))
    state = models.CharField(_("state"), max_length=15, choices=MeasureState.choices)
    progress = models.PositiveSmallIntegerField(_("progress in percent"), null=True, blank=True)
    text = models.TextField(_("public text"), blank=True)

    objects = OfMeasureQuerySet["StatusUpdate"].as_manager()

    class Meta:
        verbose_name = _("status update")
        verbose_name_plural = _("status updates")
        ordering = ("-date", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(progress__isnull=True) | models.Q(progress__lte=100),
                name="status_update_progress",
            )
        ]

    def __str__(self) -> str:
        return f"{self.date}: {self.get_state_display()}"


class StatusUpdateNote(Recorded):
    """Internal words on an update: for the administration and the organizations that answer for the measure."""

    update = models.ForeignKey("concepts.StatusUpdate", on_delete=models.CASCADE, related_name="notes")
    text = models.TextField(_("internal text"))
    visibility = models.CharField(
        _("visibility"), max_length=8, choices=Visibility.choices, default=Visibility.INTERNAL
    )

    objects = StatusUpdateNoteQuerySet["StatusUpdateNote"].as_manager()

    class Meta:
        verbose_name = _("internal note")
        verbose_name_plural = _("internal notes")
        ordering = ("pk",)
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(visibility=Visibility.PUBLIC), name="status_update_note_not_public"
            )
        ]

    def __str__(self) -> str:
        return self.text[:60]
