# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures: what is measured, the values, the targets."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import IndicatorQuerySet, IndicatorTargetQuerySet, IndicatorValueQuerySet
from werdegang.concepts.vocabulary import (
    Direction,
    IndicatorLevel,
    IndicatorPeriod,
    Publication,
    ValueStatus,
)
from werdegang.history.models import Addressed, Recorded
from werdegang.ui.formats import number


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
    counts_people = models.BooleanField(
        _("small numbers are protected"),
        default=True,
        help_text=_(
            "Switch this off only where a small number cannot tell on anybody, as with weeks or groups."
        ),
    )
    base = models.ForeignKey(
        "self",
        verbose_name=_("is a share of"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="shares",
        help_text=_("The figure that is 100 %. A share is withheld where it would give a small number away."),
    )
    numerator = models.ForeignKey(
        "self",
        verbose_name=_("counts as the share"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="shares_counted",
        help_text=_("The figure that says the same in numbers."),
    )
    dimensions = models.ManyToManyField(
        "concepts.Dimension", verbose_name=_("broken down by"), blank=True, related_name="indicators"
    )
    goals = models.ManyToManyField("concepts.Goal", blank=True, related_name="indicators")
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = IndicatorQuerySet["Indicator"].as_manager()

    class Meta:
        verbose_name = _("indicator")
        verbose_name_plural = _("indicators")
        ordering = ("concept", "position", "pk")
        constraints = [
            models.UniqueConstraint(fields=["slug"], name="indicator_slug"),
            models.CheckConstraint(
                condition=models.Q(numerator=None) | models.Q(base__isnull=False), name="indicator_share_of"
            ),
            models.CheckConstraint(
                condition=(models.Q(base=None) | ~models.Q(base=models.F("id")))
                & (models.Q(numerator=None) | ~models.Q(numerator=models.F("id"))),
                name="indicator_share_of_another",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def is_count_of_people(self) -> bool:
        """Whether its own numbers are counts that have to be protected; shares are by what they are a share of."""
        return self.counts_people and self.base_id is None and self.unit != "%"


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
            models.UniqueConstraint(
                fields=["indicator", "edition"],
                condition=models.Q(deleted=False),
                name="indicator_target_once",
            ),
            models.CheckConstraint(
                condition=models.Q(target_date__gt=models.F("baseline_date")), name="indicator_target_period"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.indicator}: {number(self.target_value)}"


class IndicatorValue(Recorded):
    """A measured value for a half-open period, as of a day; provisional or final; of the total or of up to two members.

    A corrected value is the next ``revision``; what stood before is in the history, which nobody sees but who enters.
    ``dimension_key`` spells the members, "" for the total (``concepts/breakdown.py``).
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
    member = models.ForeignKey(
        "concepts.DimensionMember", null=True, blank=True, on_delete=models.PROTECT, related_name="values"
    )
    second_member = models.ForeignKey(
        "concepts.DimensionMember",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="values_as_second",
    )
    dimension_key = models.CharField(max_length=255, blank=True, editable=False)
    revision = models.PositiveIntegerField(_("revision"), default=1, editable=False)
    revised_on = models.DateField(_("revised on"), null=True, blank=True, editable=False)
    publication = models.CharField(
        _("publication"),
        max_length=10,
        choices=Publication.choices,
        default=Publication.UNDECIDED,
        editable=False,
    )

    objects = IndicatorValueQuerySet["IndicatorValue"].as_manager()

    class Meta:
        verbose_name = _("value")
        verbose_name_plural = _("values")
        ordering = ("indicator", "period_start", "dimension_key")
        indexes = [models.Index(fields=["indicator", "period_start"], name="indicator_value_latest")]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "period_start", "dimension_key"],
                condition=models.Q(deleted=False),
                name="indicator_value_once",
            ),
            models.CheckConstraint(
                condition=models.Q(period_end__gt=models.F("period_start")), name="indicator_value_period"
            ),
            models.CheckConstraint(
                condition=models.Q(second_member=None)
                | (models.Q(member__isnull=False) & ~models.Q(second_member=models.F("member"))),
                name="indicator_value_members",
            ),
            models.CheckConstraint(
                condition=models.Q(revision=1, revised_on=None)
                | models.Q(revision__gt=1, revised_on__isnull=False),
                name="indicator_value_revision",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.period_start.year}: {number(self.value)}"
