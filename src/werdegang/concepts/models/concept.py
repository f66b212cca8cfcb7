# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A concept, its editions, and what frames their goals."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import (
    ConceptQuerySet,
    OfConceptQuerySet,
    OfEditionQuerySet,
    ReportingDutyQuerySet,
)
from werdegang.concepts.vocabulary import ADOPTED_STATES, EditionState
from werdegang.core.visibility import Visibility
from werdegang.history.models import Addressed, Recorded


def default_limits() -> dict[str, Any]:
    """Limits of the rule that rates goals: shares of measures, and of the value expected by now."""
    return {"watch_share": 0.25, "critical_share": 0.5, "expected_share": 0.95}


class Concept(Addressed, Recorded):
    """A strategy of the municipality that lives on through its editions."""

    body = models.ForeignKey(
        "people.Body", verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="concepts"
    )
    name = models.CharField(_("name"), max_length=255)
    short_name = models.CharField(_("short name"), max_length=100, blank=True)
    summary = models.TextField(_("in short"), blank=True)
    rating_limits = models.JSONField(_("limits of the rating"), default=default_limits)
    small_numbers_below = models.PositiveSmallIntegerField(
        _("small numbers are those below"),
        null=True,
        blank=True,
        validators=[MinValueValidator(3), MaxValueValidator(20)],
        help_text=_("Counts of people below this number are shown nowhere. Empty: as the installation says."),
    )

    objects = ConceptQuerySet["Concept"].as_manager()

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("concepts")
        ordering = ("name", "pk")
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="concept_slug"),
            models.CheckConstraint(
                condition=models.Q(small_numbers_below=None)
                | models.Q(small_numbers_below__gte=3, small_numbers_below__lte=20),
                name="concept_small_numbers",
            ),
        ]

    def __str__(self) -> str:
        return self.short_name or self.name


class Edition(Addressed, Recorded):
    """One edition of a concept: number 0 is the concept itself, 1 its first continuation (1. Fortschreibung)."""

    concept = models.ForeignKey(
        "concepts.Concept", verbose_name=_("concept"), on_delete=models.PROTECT, related_name="editions"
    )
    number = models.PositiveSmallIntegerField(_("number"))
    name = models.CharField(_("name"), max_length=255)
    start_date = models.DateField(_("from"))
    end_date = models.DateField(_("until"), null=True, blank=True, help_text=_("The first day after."))
    predecessor = models.ForeignKey(
        "self",
        verbose_name=_("predecessor"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="successors",
    )
    state = models.CharField(
        _("state"), max_length=15, choices=EditionState.choices, default=EditionState.DRAFT
    )
    adopted_by = models.ForeignKey(
        "council.Resolution",
        verbose_name=_("adopted by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="adopted_editions",
    )
    coordinating_office = models.ForeignKey(
        "people.Organization",
        verbose_name=_("coordinating office"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="coordinated_editions",
    )
    advisory_board = models.ForeignKey(
        "people.Organization",
        verbose_name=_("advisory board"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="accompanied_editions",
    )
    board_result = models.ForeignKey(
        "council.Resolution",
        verbose_name=_("result of the advisory board"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="advised_editions",
    )
    summary = models.TextField(_("in short"), blank=True)

    objects = OfConceptQuerySet["Edition"].as_manager()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ("concept", "number")
        constraints = [
            models.UniqueConstraint(fields=["concept", "number"], name="edition_number"),
            models.UniqueConstraint(fields=["concept", "slug"], name="edition_slug"),
            models.CheckConstraint(
                condition=models.Q(end_date__isnull=True) | models.Q(end_date__gt=models.F("start_date")),
                name="edition_period",
            ),
            models.CheckConstraint(
                condition=~models.Q(state__in=ADOPTED_STATES) | models.Q(adopted_by__isnull=False),
                name="edition_adopted_by_resolution",
            ),
            models.CheckConstraint(
                condition=~models.Q(state=EditionState.DRAFT) | ~models.Q(visibility=Visibility.PUBLIC),
                name="edition_draft_not_public",
            ),
            models.CheckConstraint(
                condition=models.Q(predecessor__isnull=True) | ~models.Q(predecessor=models.F("pk")),
                name="edition_not_its_own_predecessor",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def address_scope(self) -> str:
        """Slugs are unique within the concept."""
        return str(self.concept_id)


class EditionPart(Recorded):
    """A titled part of an edition, in its place."""

    title = models.CharField(_("title"), max_length=255)
    text = models.TextField(_("text"), blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    class Meta:
        abstract = True
        ordering = ("edition", "position", "pk")

    def __str__(self) -> str:
        return self.title


class GuidingPrinciple(EditionPart):
    """A guiding principle (Leitmotiv, Leitziel)."""

    edition = models.ForeignKey(
        "concepts.Edition", on_delete=models.CASCADE, related_name="guiding_principles"
    )

    objects = OfEditionQuerySet["GuidingPrinciple"].as_manager()

    class Meta(EditionPart.Meta):
        abstract = False
        verbose_name = _("guiding principle")
        verbose_name_plural = _("guiding principles")


class FocusTopic(EditionPart):
    """A topic of special importance, across action fields."""

    edition = models.ForeignKey("concepts.Edition", on_delete=models.CASCADE, related_name="focus_topics")

    objects = OfEditionQuerySet["FocusTopic"].as_manager()

    class Meta(EditionPart.Meta):
        abstract = False
        verbose_name = _("focus topic")
        verbose_name_plural = _("focus topics")


class ActionField(EditionPart):
    """A field of action; its goals are numbered through the edition."""

    edition = models.ForeignKey("concepts.Edition", on_delete=models.CASCADE, related_name="action_fields")

    objects = OfEditionQuerySet["ActionField"].as_manager()

    class Meta(EditionPart.Meta):
        abstract = False
        verbose_name = _("action field")
        verbose_name_plural = _("action fields")
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "title"], condition=models.Q(deleted=False), name="action_field_title"
            )
        ]


class ReportingDuty(Recorded):
    """A recurring duty to report: to whom, at least every so many months, and where that is written."""

    concept = models.ForeignKey("concepts.Concept", on_delete=models.CASCADE, related_name="reporting_duties")
    recipient = models.ForeignKey(
        "people.Organization",
        verbose_name=_("report to"),
        on_delete=models.PROTECT,
        related_name="reporting_duties",
    )
    every_months = models.PositiveSmallIntegerField(_("at least every … months"))
    since = models.DateField(_("since"))
    resolution = models.ForeignKey(
        "council.Resolution",
        verbose_name=_("resolution"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reporting_duties",
    )
    source = models.TextField(_("where it is written"), blank=True)
    warn_days = models.PositiveSmallIntegerField(
        _("early warning, in days"), default=60, db_default=60, help_text=_("Before the report is due.")
    )
    shows_due_date = models.BooleanField(_("due date shown to the public"), default=False, db_default=False)

    objects = ReportingDutyQuerySet["ReportingDuty"].as_manager()

    class Meta:
        verbose_name = _("reporting duty")
        verbose_name_plural = _("reporting duties")
        constraints = [
            models.CheckConstraint(condition=models.Q(every_months__gte=1), name="reporting_duty_months")
        ]

    def __str__(self) -> str:
        return f"{self.recipient}: {self.every_months}"
