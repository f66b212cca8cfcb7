# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The steps of a paper's way."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.council.querysets import ConsultationQuerySet
from werdegang.council.vocabulary import ConsultationRole
from werdegang.history.models import Sourced


class Consultation(Sourced):
    """One step of the consultation sequence (OParl: Consultation): a body, its role, perhaps a meeting.

    When and with what result is not said here: the meeting and the resolution say it, each behind its own gate.
    """

    paper = models.ForeignKey(
        "council.Paper", verbose_name=_("paper"), on_delete=models.CASCADE, related_name="consultations"
    )
    position = models.PositiveIntegerField(_("position"), default=0)
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("body"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="consultations",
    )
    further_organizations = models.ManyToManyField(
        "people.Organization", verbose_name=_("together with"), blank=True, related_name="joint_consultations"
    )
    role = models.CharField(_("role"), max_length=15, choices=ConsultationRole.choices, blank=True)
    role_text = models.CharField(_("role in the source's words"), max_length=255, blank=True)
    authoritative = models.BooleanField(_("decides"), null=True, blank=True)
    meeting = models.ForeignKey(
        "council.Meeting",
        verbose_name=_("meeting"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="consultations",
    )
    agenda_item = models.ForeignKey(
        "council.AgendaItem",
        verbose_name=_("agenda item"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="consultations",
    )

    objects = ConsultationQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("consultation")
        verbose_name_plural = _("consultations")
        ordering = ("paper", "position", "pk")

    def __str__(self) -> str:
        return f"{self.organization}: {self.role_text or self.get_role_display()}"
