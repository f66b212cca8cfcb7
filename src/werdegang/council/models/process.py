# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What happens to a paper inside the house before and after it is released: who signs, who did what, its number."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from werdegang.council.querysets import CoSignatureQuerySet, NumberSchemeQuerySet, PaperStepQuerySet
from werdegang.council.vocabulary import PaperState
from werdegang.history.models import Recorded


class CoSignature(Recorded):
    """An office that must agree before the paper goes on; asked in the order of ``position``, one at a time."""

    paper = models.ForeignKey("council.Paper", on_delete=models.CASCADE, related_name="co_signatures")
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("office"),
        on_delete=models.PROTECT,
        related_name="co_signatures",
    )
    position = models.PositiveIntegerField(_("position"), default=0)
    signed_at = models.DateTimeField(_("signed"), null=True, blank=True)
    signed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("signed by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.TextField(_("note"), blank=True)

    objects = CoSignatureQuerySet.as_manager()

    class Meta:
        verbose_name = _("co-signature")
        verbose_name_plural = _("co-signatures")
        ordering = ("position", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["paper", "organization"],
                condition=models.Q(deleted=False),
                name="co_signature_once",
            )
        ]

    def __str__(self) -> str:
        return str(self.organization)


class PaperStep(Recorded):
    """One step that a paper took: from where to where, who did it, when, and why. Never changed, never removed."""

    paper = models.ForeignKey("council.Paper", on_delete=models.CASCADE, related_name="steps")
    transition = models.CharField(_("step"), max_length=30)
    source = models.CharField(_("from"), max_length=20, choices=PaperState.choices, blank=True)
    target = models.CharField(_("to"), max_length=20, choices=PaperState.choices)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("by"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    at = models.DateTimeField(_("when"), default=timezone.now)
    reason = models.TextField(_("reason"), blank=True)

    objects = PaperStepQuerySet.as_manager()

    class Meta:
        verbose_name = _("step of a paper")
        verbose_name_plural = _("steps of papers")
        ordering = ("at", "pk")

    def __str__(self) -> str:
        return f"{self.source} → {self.target}"


class NumberScheme(Recorded):
    """How papers of a municipality are numbered from a day on; the one that began last is in force."""

    body = models.ForeignKey(
        "people.Body",
        verbose_name=_("municipality"),
        on_delete=models.CASCADE,
        related_name="number_schemes",
    )
    pattern = models.CharField(_("pattern"), max_length=100)
    valid_from = models.DateField(_("from"))

    objects = NumberSchemeQuerySet.as_manager()

    class Meta:
        verbose_name = _("scheme of numbers")
        verbose_name_plural = _("schemes of numbers")
        ordering = ("-valid_from", "-pk")

    def __str__(self) -> str:
        return self.pattern


class NumberCounter(models.Model):
    """The last number given out in a series: all that the pattern says besides the running number."""

    body = models.ForeignKey("people.Body", on_delete=models.CASCADE, related_name="+")
    series = models.CharField(max_length=150)
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["body", "series"], name="number_series_once")]

    def __str__(self) -> str:
        return f"{self.series}: {self.last}"
