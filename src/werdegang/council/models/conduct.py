# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the council office keeps of a meeting: rules, who was there, who was barred, votes by name, minutes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.council.querysets import (
    AttendanceQuerySet,
    ClosedItemTitleQuerySet,
    ExclusionQuerySet,
    ItemMinutesQuerySet,
    MinutesQuerySet,
    NamedVoteQuerySet,
    PublishedDecisionQuerySet,
    RulesOfProcedureQuerySet,
)
from werdegang.council.vocabulary import Choice, MinutesStage, Presence
from werdegang.history.models import Recorded


class RulesOfProcedure(Recorded):
    """What a body's rules of procedure ask for (Geschäftsordnung)."""

    organization = models.OneToOneField(
        "people.Organization", verbose_name=_("body"), on_delete=models.CASCADE, related_name="procedure"
    )
    notice_days = models.PositiveSmallIntegerField(
        _("notice period in days"),
        default=7,
        help_text=_("Full days between the invitation and the meeting."),
    )
    working_days = models.BooleanField(
        _("only working days count"),
        default=False,
        help_text=_("Saturdays, Sundays and public holidays do not count."),
    )
    urgent_notice_days = models.PositiveSmallIntegerField(
        _("shortened notice period in days"), default=1, help_text=_("For urgent cases, with a reason.")
    )
    members = models.PositiveSmallIntegerField(
        _("voting members by law"),
        null=True,
        blank=True,
        help_text=_("Without it, the voting memberships of the day are counted."),
    )
    objection_stops_writing = models.BooleanField(
        _("one objection stops a resolution by circulation"),
        default=True,
        db_default=True,
        help_text=_("Then the paper goes before the next meeting, as many rules of procedure ask for."),
    )

    objects = RulesOfProcedureQuerySet.as_manager()

    class Meta:
        verbose_name = _("rules of procedure")
        verbose_name_plural = _("rules of procedure")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(urgent_notice_days__lte=models.F("notice_days")),
                name="procedure_urgent_is_shorter",
            )
        ]

    def __str__(self) -> str:
        return str(self.organization)


class Attendance(Recorded):
    """Somebody's presence at a meeting, from and until by local time; several rows for who left and came back."""

    meeting = models.ForeignKey("council.Meeting", on_delete=models.CASCADE, related_name="attendance")
    person = models.ForeignKey(
        "people.Person", verbose_name=_("person"), on_delete=models.PROTECT, related_name="attendance"
    )
    presence = models.CharField(
        _("presence"), max_length=10, choices=Presence.choices, default=Presence.PRESENT
    )
    arrived = models.TimeField(_("from"), null=True, blank=True)
    left = models.TimeField(_("until"), null=True, blank=True)
    voting_right = models.BooleanField(_("voting right"), default=True)
    substitute_for = models.ForeignKey(
        "people.Person",
        verbose_name=_("substitute for"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    role = models.CharField(_("role"), max_length=255, blank=True)

    objects = AttendanceQuerySet.as_manager()

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendance")
        ordering = ("person__family_name", "person__given_name", "arrived", "pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(left__isnull=True)
                | models.Q(arrived__isnull=True)
                | models.Q(left__gt=models.F("arrived")),
                name="attendance_period",
            ),
            models.CheckConstraint(
                condition=models.Q(presence=Presence.PRESENT)
                | models.Q(arrived__isnull=True, left__isnull=True),
                name="attendance_times_of_present",
            ),
            models.UniqueConstraint(fields=["meeting", "person", "arrived"], name="attendance_once"),
        ]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_presence_display()}"


class Exclusion(Recorded):
    """Somebody who took no part in an item for bias (Mitwirkungsverbot, § 41 NKomVG)."""

    agenda_item = models.ForeignKey("council.AgendaItem", on_delete=models.CASCADE, related_name="exclusions")
    person = models.ForeignKey(
        "people.Person", verbose_name=_("person"), on_delete=models.PROTECT, related_name="exclusions"
    )
    note = models.CharField(_("remark"), max_length=500, blank=True)

    objects = ExclusionQuerySet.as_manager()

    class Meta:
        verbose_name = _("exclusion for bias")
        verbose_name_plural = _("exclusions for bias")
        ordering = ("person__family_name", "pk")
        constraints = [models.UniqueConstraint(fields=["agenda_item", "person"], name="exclusion_once")]

    def __str__(self) -> str:
        return str(self.person)


class NamedVote(Recorded):
    """How one person voted, where the vote was by name."""

    resolution = models.ForeignKey("council.Resolution", on_delete=models.CASCADE, related_name="named_votes")
    person = models.ForeignKey(
        "people.Person", verbose_name=_("person"), on_delete=models.PROTECT, related_name="named_votes"
    )
    choice = models.CharField(_("vote"), max_length=10, choices=Choice.choices)

    objects = NamedVoteQuerySet.as_manager()

    class Meta:
        verbose_name = _("vote by name")
        verbose_name_plural = _("votes by name")
        ordering = ("person__family_name", "pk")
        constraints = [models.UniqueConstraint(fields=["resolution", "person"], name="named_vote_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.get_choice_display()}"


class ClosedItemTitle(Recorded):
    """The neutral title under which the public reads of an item of the closed part ("Grundstücksangelegenheit").

    A row of its own: the item itself stays behind its gate.
    """

    meeting = models.ForeignKey(
        "council.Meeting", on_delete=models.CASCADE, related_name="closed_item_titles"
    )
    agenda_item = models.OneToOneField(
        "council.AgendaItem", on_delete=models.CASCADE, related_name="public_title"
    )
    number = models.CharField(_("number"), max_length=50, blank=True)
    title = models.CharField(_("neutral title for the public"), max_length=255)
    taken_off_at = models.DateTimeField(_("taken off on"), null=True, blank=True)
    order = models.PositiveIntegerField(_("order"), default=0)

    objects = ClosedItemTitleQuerySet.as_manager()

    class Meta:
        verbose_name = _("public title of a closed item")
        verbose_name_plural = _("public titles of closed items")
        ordering = ("meeting", "order", "pk")

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class Minutes(Recorded):
    """The minutes of a meeting as a whole: how far they are, who kept them, where they were approved."""

    meeting = models.OneToOneField("council.Meeting", on_delete=models.CASCADE, related_name="own_minutes")
    stage = models.CharField(
        _("state"), max_length=10, choices=MinutesStage.choices, default=MinutesStage.DRAFT
    )
    keeper = models.CharField(_("minutes kept by"), max_length=255, blank=True)
    chair = models.CharField(_("chair"), max_length=255, blank=True)
    approved_in = models.ForeignKey(
        "council.Meeting",
        verbose_name=_("approved in"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="approves_minutes",
    )
    approved_on = models.DateField(_("approved on"), null=True, blank=True)

    objects = MinutesQuerySet.as_manager()

    class Meta:
        verbose_name = _("minutes")
        verbose_name_plural = _("minutes")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(stage=MinutesStage.DRAFT, approved_on__isnull=True)
                | models.Q(stage=MinutesStage.APPROVED, approved_on__isnull=False),
                name="minutes_approved_on",
            )
        ]

    def __str__(self) -> str:
        return f"{self.meeting} ({self.get_stage_display()})"


class ItemMinutes(Recorded):
    """What the minutes will say of an item, until they are approved; then it becomes the item's own text."""

    agenda_item = models.OneToOneField(
        "council.AgendaItem", on_delete=models.CASCADE, related_name="minutes_draft"
    )
    text = models.TextField(_("minutes"), blank=True)

    objects = ItemMinutesQuerySet.as_manager()

    class Meta:
        verbose_name = _("draft minutes of an item")
        verbose_name_plural = _("draft minutes of items")

    def __str__(self) -> str:
        return str(self.agenda_item)


class PublishedDecision(Recorded):
    """What the public is told of a decision of a closed session, once the reason for secrecy has ended.

    A row of its own: resolution, item and meeting stay behind their gates.
    """

    resolution = models.OneToOneField(
        "council.Resolution", on_delete=models.CASCADE, related_name="published_decision"
    )
    organization = models.ForeignKey(
        "people.Organization", on_delete=models.PROTECT, related_name="published_decisions"
    )
    title = models.CharField(_("subject"), max_length=500)
    text = models.TextField(_("text"))
    published_on = models.DateField(_("published on"))

    objects = PublishedDecisionQuerySet.as_manager()

    class Meta:
        verbose_name = _("published decision of a closed session")
        verbose_name_plural = _("published decisions of closed sessions")
        ordering = ("-published_on", "-pk")

    def __str__(self) -> str:
        return self.title
