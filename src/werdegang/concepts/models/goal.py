# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals, the needs behind them, and what later editions made of them."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import GoalQuerySet, OfEditionQuerySet, SuccessionQuerySet
from werdegang.concepts.vocabulary import GoalStatus, SuccessionKind
from werdegang.history.models import Addressed, Recorded


class Goal(Addressed, Recorded):
    """What an edition wants to reach, numbered through the edition. Its status is computed, never typed.

    An override by the coordinating office carries its reason, which is shown.
    """

    edition = models.ForeignKey("concepts.Edition", on_delete=models.CASCADE, related_name="goals")
    action_field = models.ForeignKey(
        "concepts.ActionField",
        verbose_name=_("action field"),
        on_delete=models.PROTECT,
        related_name="goals",
    )
    number = models.PositiveSmallIntegerField(_("number"))
    title = models.CharField(_("title"), max_length=500)
    description = models.TextField(_("description"), blank=True)
    rationale = models.TextField(_("why"), blank=True)
    focus_topics = models.ManyToManyField(
        "concepts.FocusTopic", verbose_name=_("focus topics"), blank=True, related_name="goals"
    )
    target_groups = models.ManyToManyField(
        "concepts.TargetGroup", verbose_name=_("target groups"), blank=True, related_name="goals"
    )
    override_status = models.CharField(
        _("status set by hand"), max_length=10, choices=GoalStatus.choices, blank=True
    )
    override_reason = models.TextField(_("reason for it"), blank=True)
    override_date = models.DateField(_("set on"), null=True, blank=True)

    _history_m2m_fields: ClassVar[tuple[str, ...]] = ("focus_topics", "target_groups")

    objects = GoalQuerySet["Goal"].as_manager()

    class Meta:
        verbose_name = _("goal")
        verbose_name_plural = _("goals")
        ordering = ("edition", "number")
        constraints = [
            models.UniqueConstraint(
                fields=["edition", "number"], condition=models.Q(deleted=False), name="goal_number"
            ),
            models.UniqueConstraint(fields=["edition", "slug"], name="goal_slug"),
            models.CheckConstraint(
                condition=models.Q(override_status="")
                | (~models.Q(override_reason="") & models.Q(override_date__isnull=False)),
                name="goal_override_has_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}. {self.title}"

    @property
    def address_scope(self) -> str:
        """Slugs are unique within the edition."""
        return str(self.edition_id)


class Need(Recorded):
    """A need (Bedarf) that an edition describes, and the goals that answer it."""

    edition = models.ForeignKey("concepts.Edition", on_delete=models.CASCADE, related_name="needs")
    title = models.CharField(_("title"), max_length=500)
    text = models.TextField(_("text"), blank=True)
    goals = models.ManyToManyField("concepts.Goal", verbose_name=_("goals"), blank=True, related_name="needs")
    position = models.PositiveIntegerField(_("position"), default=0)

    _history_m2m_fields: ClassVar[tuple[str, ...]] = ("goals",)

    objects = OfEditionQuerySet["Need"].as_manager()

    class Meta:
        verbose_name = _("need")
        verbose_name_plural = _("needs")
        ordering = ("edition", "position", "pk")

    def __str__(self) -> str:
        return self.title


class Succession(Recorded):
    """What a later edition made of something; what was dropped has no successor and a reason."""

    kind = models.CharField(_("kind"), max_length=10, choices=SuccessionKind.choices)
    reason = models.TextField(_("reason"), blank=True)
    decided_at = models.DateTimeField(
        _("decided at"),
        null=True,
        blank=True,
        editable=False,
        help_text=_("Empty as long as it is what carrying over proposes."),
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.get_kind_display()}"


def dropped_has_reason(name: str) -> models.CheckConstraint:
    """Dropped: no successor and a reason; everything else: a successor."""
    dropped = models.Q(kind=SuccessionKind.DROPPED, successor__isnull=True) & ~models.Q(reason="")
    kept = ~models.Q(kind=SuccessionKind.DROPPED) & models.Q(successor__isnull=False)
    return models.CheckConstraint(condition=dropped | kept, name=name)


class GoalSuccession(Succession):
    """What became of a goal."""

    predecessor = models.ForeignKey("concepts.Goal", on_delete=models.CASCADE, related_name="successions")
    successor = models.ForeignKey(
        "concepts.Goal", null=True, blank=True, on_delete=models.CASCADE, related_name="continues"
    )

    objects = SuccessionQuerySet["GoalSuccession"].as_manager()

    class Meta:
        verbose_name = _("succession of goals")
        verbose_name_plural = _("successions of goals")
        constraints = [
            models.UniqueConstraint(fields=["predecessor", "successor"], name="goal_succession_once"),
            dropped_has_reason("goal_succession_dropped"),
        ]
