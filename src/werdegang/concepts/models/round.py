# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reporting rounds: who is asked how a measure stands, until when, and what they answered."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import ReportingRoundQuerySet, UpdateRequestQuerySet
from werdegang.concepts.vocabulary import MeasureState, RequestState
from werdegang.core.visibility import Visibility
from werdegang.history.models import Recorded


class ReportingRound(Recorded):
    """A round in which the organizations in charge report on the measures of an edition."""

    edition = models.ForeignKey(
        "concepts.Edition", verbose_name=_("edition"), on_delete=models.CASCADE, related_name="rounds"
    )
    name = models.CharField(_("name"), max_length=255)
    opens = models.DateField(_("opens on"))
    due = models.DateField(_("due on"))
    closes = models.DateField(
        _("closes on"),
        null=True,
        blank=True,
        help_text=_("The last day on which updates are taken. Empty: as long as somebody has not reported."),
    )
    remind_days = models.PositiveSmallIntegerField(_("remind so many days before it is due"), default=7)
    visibility = models.CharField(
        _("visibility"), max_length=8, choices=Visibility.choices, default=Visibility.INTERNAL
    )

    objects = ReportingRoundQuerySet["ReportingRound"].as_manager()

    class Meta:
        verbose_name = _("reporting round")
        verbose_name_plural = _("reporting rounds")
        ordering = ("-due", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(opens__lte=models.F("due"))
                & (models.Q(closes__isnull=True) | models.Q(due__lte=models.F("closes"))),
                name="reporting_round_order",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class UpdateRequest(Recorded):
    """One organization is asked for one measure. Its words are a draft until they are released as a status update."""

    round = models.ForeignKey("concepts.ReportingRound", on_delete=models.CASCADE, related_name="requests")
    measure = models.ForeignKey("concepts.Measure", on_delete=models.CASCADE, related_name="requests")
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("asked"),
        on_delete=models.PROTECT,
        related_name="update_requests",
    )
    state = models.CharField(
        _("state of the request"), max_length=10, choices=RequestState.choices, default=RequestState.OPEN
    )
    measure_state = models.CharField(
        _("state of the measure"), max_length=15, choices=MeasureState.choices, blank=True
    )
    progress = models.PositiveSmallIntegerField(_("progress in percent"), null=True, blank=True)
    text = models.TextField(_("public text"), blank=True)
    internal_text = models.TextField(_("internal text"), blank=True)
    question = models.TextField(_("question"), blank=True)
    submitted_at = models.DateTimeField(_("handed in at"), null=True, blank=True)
    update = models.OneToOneField(
        "concepts.StatusUpdate",
        verbose_name=_("status update"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="request",
    )
    link_number = models.PositiveIntegerField(
        default=0,
        editable=False,
        help_text="Of links without a password the last one; earlier ones are void.",
    )
    link_until = models.DateTimeField(
        _("link valid until"), null=True, blank=True, editable=False, help_text="Empty: no link is valid."
    )
    visibility = models.CharField(
        _("visibility"), max_length=8, choices=Visibility.choices, default=Visibility.DRAFT
    )

    objects = UpdateRequestQuerySet["UpdateRequest"].as_manager()

    class Meta:
        verbose_name = _("request for a status update")
        verbose_name_plural = _("requests for status updates")
        ordering = ("round", "organization", "measure", "pk")
        constraints = [
            models.UniqueConstraint(fields=["round", "measure", "organization"], name="update_request_once"),
            models.CheckConstraint(
                condition=models.Q(progress__isnull=True) | models.Q(progress__lte=100),
                name="update_request_progress",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure} ({self.organization})"

    @property
    def has_draft(self) -> bool:
        """Whether anything has been written that is not released."""
        return bool(self.measure_state or self.text or self.internal_text or self.progress is not None)
