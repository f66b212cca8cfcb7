# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Deciding without a meeting: a body is asked in writing (Umlaufverfahren), and each member answers."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.council.querysets import WrittenAnswerQuerySet, WrittenProcedureQuerySet
from werdegang.council.vocabulary import Answer, WrittenStage
from werdegang.history.models import Recorded


class WrittenProcedure(Recorded):
    """One paper put to the members of one body in writing: since when, until when, and how it ended."""

    paper = models.OneToOneField("council.Paper", on_delete=models.CASCADE, related_name="written_procedure")
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("body"),
        on_delete=models.PROTECT,
        related_name="written_procedures",
    )
    opened_on = models.DateField(_("asked on"))
    answer_until = models.DateField(_("answers until"))
    objection_stops = models.BooleanField(
        _("one objection stops it"),
        default=True,
        help_text=_("As the rules of procedure said when it began."),
    )
    stage = models.CharField(
        _("state"), max_length=10, choices=WrittenStage.choices, default=WrittenStage.OPEN
    )
    ended_on = models.DateField(_("ended on"), null=True, blank=True)

    objects = WrittenProcedureQuerySet.as_manager()

    class Meta:
        verbose_name = _("written procedure")
        verbose_name_plural = _("written procedures")
        ordering = ("-opened_on", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(answer_until__gte=models.F("opened_on")), name="written_procedure_period"
            ),
            models.CheckConstraint(
                condition=models.Q(stage=WrittenStage.OPEN, ended_on__isnull=True)
                | (~models.Q(stage=WrittenStage.OPEN) & models.Q(ended_on__isnull=False)),
                name="written_procedure_ended",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.organization} ({self.get_stage_display()})"


class WrittenAnswer(Recorded):
    """Somebody who was asked, and the answer; empty as long as none came."""

    procedure = models.ForeignKey(
        "council.WrittenProcedure", on_delete=models.CASCADE, related_name="answers"
    )
    person = models.ForeignKey(
        "people.Person", verbose_name=_("person"), on_delete=models.PROTECT, related_name="written_answers"
    )
    answer = models.CharField(_("answer"), max_length=10, choices=Answer.choices, blank=True)
    answered_on = models.DateField(_("answered on"), null=True, blank=True)
    is_own = models.BooleanField(
        _("given by the member"),
        default=False,
        help_text=_("Signed in; else the council office wrote down what the member told it."),
    )

    objects = WrittenAnswerQuerySet.as_manager()

    class Meta:
        verbose_name = _("written answer")
        verbose_name_plural = _("written answers")
        ordering = ("person__family_name", "person__given_name", "pk")
        constraints = [
            models.UniqueConstraint(fields=["procedure", "person"], name="written_answer_once"),
            models.CheckConstraint(
                condition=models.Q(answer="", answered_on__isnull=True)
                | (~models.Q(answer="") & models.Q(answered_on__isnull=False)),
                name="written_answer_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_answer_display()}"
