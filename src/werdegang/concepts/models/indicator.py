# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures: what is measured, the values, the targets."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import IndicatorTargetQuerySet, IndicatorValueQuerySet, OfConceptQuerySet
from werdegang.concepts.vocabulary import Direction, IndicatorLevel, IndicatorPeriod, ValueStatus
from werdegang.core.models import empty_dict
from werdegang.history.models import Addressed, Recorded


class Indicator(Addressed, Recorded):
    """A key figure (Kennzahl) of a concept: it lives on through the editions."""

    concept = models.ForeignKey("concepts.Concept", on_delete=models.CASCADE, related_name="indicators")
    title = models.CharField(_("title"), max_length=500)
    definition = models.TextField(_("definition"), blank=True)
    unit = models.CharField(_("unit"), max_length=100, help_text=_("Such as “%” or “persons”."))
    decimals = models.PositiveSmallIntegerField(_("decimal places"), default=0)
    direction = models.CharField(
        _("direction"), max_length=10, choices=Direction.choices, default=Direction.UP
    )
    level = models.CharField(
        _("level"), max_length=10, choices=IndicatorLevel.choices, default=IndicatorLevel.OUTCOME
    )
    period = models.CharField(
        _("period"), max_length=10, choices=IndicatorPeriod.choices, default=IndicatorPeriod.YEAR
    )
    source = models.CharField(_("source"), max_length=500)
    source_url = models.URLField(_("address of the source"), max_length=500, blank=True)
    responsible = models.ForeignKey(
        "people.Organization",
        verbose_name=_("responsible"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="indicators",
    )
    license_name = models.CharField(_("license"), max_length=255, blank=True)
    goals = models.ManyToManyField("concepts.Goal", blank=True, related_name="indicators")
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = OfConceptQuerySet["Indicator"].as_manager()

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ("concept", "position", "pk")
        constraints = [models.UniqueConstraint(fields=["slug"], name="indicator_slug")]

    def __str__(self) -> str:
        return self.title


class IndicatorTarget(Recorded):
    """Where an edition wants a figure to be, and from where it started."""

    indicator = models.ForeignKey("concepts.Indicator", on_delete=models.CASCADE, related_name="targets")
    edition = models.ForeignKey(
        "concepts.Edition", on_delete=models.CASCADE, related_name="indicator_targets"
    )
    baseline_value = models.DecimalField(_("baseline"), max_digits=18, decimal_places=4)
    baseline_date = models.DateField(_("baseline as of"))
    target_value = models.DecimalField(_("target"), max_digits=18, decimal_places=4)
    target_date = models.DateField(_("target until"))

    objects = IndicatorTargetQuerySet["IndicatorTarget"].as_manager()

    class Meta:
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        ordering = ("edition", "pk")
        constraints = [
            models.UniqueConstraint(fields=["indicator", "edition"], name="indicator_target_once"),
            models.CheckConstraint(
                condition=models.Q(target_date__gt=models.F("baseline_date")), name="indicator_target_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {self.target_value}"


class IndicatorValue(Recorded):
    """A measured value for a half-open period, as of a day; provisional or final.

    ``dimensions`` maps a dimension to one of its codes; ``dimension_key`` is its sorted spelling, "" for the total.
    """

    indicator = models.ForeignKey("concepts.Indicator", on_delete=models.CASCADE, related_name="values")
    period_start = models.DateField(_("from"))
    period_end = models.DateField(_("until"), help_text=_("The first day after."))
    value = models.DecimalField(_("value"), max_digits=18, decimal_places=4)
    status = models.CharField(
        _("status"), max_length=12, choices=ValueStatus.choices, default=ValueStatus.FINAL
    )
    as_of = models.DateField(_("as of"))
    note = models.TextField(_("remark"), blank=True)
    dimensions = models.JSONField(_("dimensions"), default=empty_dict, blank=True)
    dimension_key = models.CharField(max_length=255, blank=True, editable=False)

    objects = IndicatorValueQuerySet["IndicatorValue"].as_manager()

    class Meta:
        verbose_name = _("value")
        verbose_name_plural = _("values")
        ordering = ("indicator", "period_start", "dimension_key")
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "period_start", "dimension_key"], name="indicator_value_once"
            ),
            models.CheckConstraint(
                condition=models.Q(period_end__gt=models.F("period_start")), name="indicator_value_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period_start.year}: {self.value}"
