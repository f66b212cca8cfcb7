# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results of consultations."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.council.querysets import ResolutionQuerySet
from werdegang.council.vocabulary import Ballot, Outcome
from werdegang.history.models import Addressed, Sourced


class Resolution(Addressed, Sourced):
    """What a body decided, recommended or noted: a word of the vocabulary and the source's own, text, votes."""

    body = models.ForeignKey(
        "people.Body", verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="resolutions"
    )
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("body that decided"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="resolutions",
    )
    paper = models.ForeignKey(
        "council.Paper",
        verbose_name=_("paper"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="resolutions",
    )
    consultation = models.OneToOneField(
        "council.Consultation",
        verbose_name=_("consultation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="resolution",
    )
    meeting = models.ForeignKey(
        "council.Meeting",
        verbose_name=_("meeting"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="resolutions",
    )
    agenda_item = models.ForeignKey(
        "council.AgendaItem",
        verbose_name=_("agenda item"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="resolutions",
    )
    date = models.DateField(_("day"), null=True, blank=True, db_index=True)
    outcome = models.CharField(_("result"), max_length=20, choices=Outcome.choices, default=Outcome.OPEN)
    outcome_text = models.CharField(_("result in the source's words"), max_length=500, blank=True)
    text = models.TextField(_("text"), blank=True)
    ballot = models.CharField(_("kind of vote"), max_length=10, choices=Ballot.choices, blank=True)
    votes_yes = models.PositiveIntegerField(_("yes"), null=True, blank=True)
    votes_no = models.PositiveIntegerField(_("no"), null=True, blank=True)
    votes_abstain = models.PositiveIntegerField(_("abstentions"), null=True, blank=True)
    votes_text = models.CharField(_("vote in the source's words"), max_length=500, blank=True)

    objects = ResolutionQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("resolution")
        verbose_name_plural = _("resolutions")
        ordering = ("-date", "-pk")
        constraints = [
            *Sourced.Meta.constraints,
            models.CheckConstraint(
                condition=models.Q(paper__isnull=False)
                | models.Q(agenda_item__isnull=False)
                | models.Q(meeting__isnull=False),
                name="resolution_of_something",
            ),
        ]
        indexes = [models.Index(fields=["organization", "-date", "-id"], name="resolution_of_body")]

    def __str__(self) -> str:
        return f"{self.date or ''} {self.get_outcome_display()}".strip()
