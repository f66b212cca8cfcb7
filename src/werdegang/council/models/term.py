# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Legislative terms."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.council.querysets import LegislativeTermQuerySet
from werdegang.history.models import Sourced


class LegislativeTerm(Sourced):
    """A period for which the council is elected (OParl: LegislativeTerm); half-open."""

    body = models.ForeignKey(
        "people.Body",
        verbose_name=_("municipality"),
        on_delete=models.CASCADE,
        related_name="legislative_terms",
    )
    name = models.CharField(_("name"), max_length=255, blank=True)
    start_date = models.DateField(_("from"), null=True, blank=True)
    end_date = models.DateField(_("until"), null=True, blank=True, help_text=_("The first day after."))

    objects = LegislativeTermQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("legislative term")
        verbose_name_plural = _("legislative terms")
        ordering = ("start_date", "pk")
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(end_date__isnull=True)
                | models.Q(start_date__isnull=True)
                | models.Q(end_date__gte=models.F("start_date")),
                name="legislative_term_period",
            ),
        ]

    def __str__(self) -> str:
        return self.name
