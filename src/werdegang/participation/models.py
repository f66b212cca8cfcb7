# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Participation: when people could speak, what they proposed, and what became of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.history.models import Addressed, Recorded
from werdegang.participation.querysets import (
    ParticipationPhaseQuerySet,
    ProposalQuerySet,
    ProposalResultQuerySet,
)


class ParticipationPhase(Addressed, Recorded):
    """A step of the participation process, open over a half-open period."""

    class Kind(models.TextChoices):
        """How people take part."""

        CONFERENCE = "conference", _("conference")
        WORKING_GROUP = "working_group", _("working group")
        BOARD = "board", _("advisory board")
        SURVEY = "survey", _("survey")
        CALL = "call", _("call for proposals")

    concept = models.ForeignKey(
        "concepts.Concept", on_delete=models.CASCADE, related_name="participation_phases"
    )
    edition = models.ForeignKey(
        "concepts.Edition",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="participation_phases",
    )
    title = models.CharField(_("title"), max_length=500)
    kind = models.CharField(_("kind"), max_length=15, choices=Kind.choices)
    description = models.TextField(_("description"), blank=True)
    start_date = models.DateField(_("from"))
    end_date = models.DateField(_("until"), null=True, blank=True, help_text=_("The first day after."))
    place = models.CharField(_("place"), max_length=500, blank=True)
    position = models.PositiveIntegerField(_("position"), default=0)

    objects = ParticipationPhaseQuerySet.as_manager()

    class Meta:
        verbose_name = _("participation phase")
        verbose_name_plural = _("participation phases")
        ordering = ("start_date", "position", "pk")
        constraints = [
            models.UniqueConstraint(fields=["concept", "slug"], name="participation_phase_slug"),
            models.CheckConstraint(
                condition=models.Q(end_date__isnull=True) | models.Q(end_date__gt=models.F("start_date")),
                name="participation_phase_period",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def address_scope(self) -> str:
        """Slugs are unique within the concept."""
        return str(self.concept_id)


class Proposal(Recorded):
    """What somebody proposed, and the answer."""

    class Outcome(models.TextChoices):
        """The answer to a proposal."""

        OPEN = "open", _("not yet answered")
        ACCEPTED = "accepted", _("taken up")
        PARTLY = "partly", _("taken up in part")
        MERGED = "merged", _("joined with another proposal")
        NOT_ACCEPTED = "not_accepted", _("not taken up")

    phase = models.ForeignKey(
        "participation.ParticipationPhase", on_delete=models.CASCADE, related_name="proposals"
    )
    number = models.PositiveIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=500)
    text = models.TextField(_("text"), blank=True)
    made_by = models.CharField(
        _("made by"), max_length=255, blank=True, help_text=_("A group or a gathering, no private person.")
    )
    date = models.DateField(_("day"), null=True, blank=True)
    outcome = models.CharField(_("answer"), max_length=15, choices=Outcome.choices, default=Outcome.OPEN)
    reason = models.TextField(_("reason"), blank=True)

    objects = ProposalQuerySet.as_manager()

    class Meta:
        verbose_name = _("proposal")
        verbose_name_plural = _("proposals")
        ordering = ("phase", "number")
        constraints = [
            models.UniqueConstraint(fields=["phase", "number"], name="proposal_number"),
            models.CheckConstraint(
                condition=models.Q(outcome__in=("open", "accepted")) | ~models.Q(reason=""),
                name="proposal_refusal_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ProposalResult(Recorded):
    """The need, goal or measure that a proposal became."""

    proposal = models.ForeignKey("participation.Proposal", on_delete=models.CASCADE, related_name="results")
    need = models.ForeignKey(
        "concepts.Need", null=True, blank=True, on_delete=models.CASCADE, related_name="from_proposals"
    )
    goal = models.ForeignKey(
        "concepts.Goal", null=True, blank=True, on_delete=models.CASCADE, related_name="from_proposals"
    )
    measure = models.ForeignKey(
        "concepts.Measure", null=True, blank=True, on_delete=models.CASCADE, related_name="from_proposals"
    )

    objects = ProposalResultQuerySet.as_manager()

    class Meta:
        verbose_name = _("result of a proposal")
        verbose_name_plural = _("results of proposals")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(need__isnull=False, goal__isnull=True, measure__isnull=True)
                | models.Q(need__isnull=True, goal__isnull=False, measure__isnull=True)
                | models.Q(need__isnull=True, goal__isnull=True, measure__isnull=False),
                name="proposal_result_one_target",
            )
        ]

    def __str__(self) -> str:
        return f"{self.proposal}"
