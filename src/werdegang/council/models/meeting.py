# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings and their agenda."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.core.visibility import Visibility
from werdegang.council.querysets import AgendaItemQuerySet, MeetingQuerySet
from werdegang.council.vocabulary import AgendaKind, MeetingStage
from werdegang.history.models import Addressed, Sourced


class Meeting(Addressed, Sourced):
    """A meeting of one body, or of several together (OParl: Meeting). The leading body is ``organization``."""

    body = models.ForeignKey(
        "people.Body", verbose_name=_("municipality"), on_delete=models.PROTECT, related_name="meetings"
    )
    organization = models.ForeignKey(
        "people.Organization",
        verbose_name=_("body that meets"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="meetings",
    )
    further_organizations = models.ManyToManyField(
        "people.Organization",
        verbose_name=_("meets together with"),
        blank=True,
        related_name="joint_meetings",
    )
    name = models.CharField(_("name"), max_length=500, blank=True)
    number = models.PositiveIntegerField(_("number in the term"), null=True, blank=True)
    date = models.DateField(_("day"), null=True, blank=True, db_index=True)
    start = models.DateTimeField(_("begins"), null=True, blank=True)
    end = models.DateTimeField(_("ends"), null=True, blank=True)
    meeting_state = models.CharField(_("state in the source's words"), max_length=100, blank=True)
    stage = models.CharField(
        _("state"),
        max_length=10,
        choices=MeetingStage.choices,
        blank=True,
        help_text=_("Empty for meetings that came from elsewhere."),
    )
    invited_on = models.DateField(_("invited on"), null=True, blank=True)
    short_notice_reason = models.TextField(_("reason for the shortened notice"), blank=True)
    cancelled = models.BooleanField(_("cancelled"), default=False)
    former_start = models.DateTimeField(
        _("was to begin"),
        null=True,
        blank=True,
        help_text=_("Where it was moved after the invitation: as the first invitation said."),
    )
    changed_at = models.DateTimeField(
        _("moved or cancelled on"),
        null=True,
        blank=True,
        help_text=_("Once it was invited to: whoever was invited before is to be told."),
    )
    location = models.ForeignKey(
        "people.Location",
        verbose_name=_("place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="meetings",
    )
    participants = models.ManyToManyField(
        "people.Person", verbose_name=_("present"), blank=True, related_name="meetings"
    )

    objects = MeetingQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ("-date", "pk")
        constraints = [
            *Sourced.Meta.constraints,
            models.UniqueConstraint(fields=["organization", "slug"], name="meeting_slug"),
        ]
        indexes = [models.Index(fields=["organization", "date"], name="meeting_of_body")]

    def __str__(self) -> str:
        return self.name or str(self.date or "")

    @property
    def address_scope(self) -> str:
        """Slugs (days) are unique within the body that meets."""
        return str(self.organization_id or "")


class AgendaItem(Sourced):
    """One point of an agenda (OParl: AgendaItem). Its visibility says which part it belongs to."""

    meeting = models.ForeignKey(
        "council.Meeting", verbose_name=_("meeting"), on_delete=models.CASCADE, related_name="agenda_items"
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("part of"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="parts",
    )
    order = models.PositiveIntegerField(_("order"), default=0, help_text=_("From 0, unique in the meeting."))
    number = models.CharField(
        _("number"), max_length=50, blank=True, help_text=_("Such as “Ö 7.1” or “N 2”.")
    )
    name = models.TextField(_("subject"), blank=True)
    kind = models.CharField(_("kind"), max_length=15, choices=AgendaKind.choices, blank=True)
    supplementary = models.BooleanField(
        _("supplementary"), default=False, help_text=_("Added after the invitation.")
    )
    supplemented_at = models.DateTimeField(
        _("added on"), null=True, blank=True, help_text=_("Where it was added after the invitation.")
    )
    urgency_reason = models.TextField(_("reason for urgency"), blank=True)
    taken_off_at = models.DateTimeField(
        _("taken off on"),
        null=True,
        blank=True,
        help_text=_("Where it was taken off after the invitation: it stays and says so."),
    )
    taken_off_reason = models.TextField(_("reason for taking it off"), blank=True, default="", db_default="")
    put_back_at = models.DateTimeField(
        _("put back on"),
        null=True,
        blank=True,
        help_text=_("Where it had been taken off, and is on the agenda again."),
    )
    result = models.CharField(_("result in the source's words"), max_length=500, blank=True)
    resolution_text = models.TextField(_("text of the resolution"), blank=True)
    minutes = models.TextField(_("minutes"), blank=True)
    start = models.DateTimeField(_("begins"), null=True, blank=True)
    end = models.DateTimeField(_("ends"), null=True, blank=True)
    in_closed_part = models.BooleanField(
        _("taken in the closed part"),
        default=False,
        help_text=_("Its visibility says who may read this row; a public row may be about the closed part."),
    )
    unparsed = models.TextField(_("what the import did not understand"), blank=True)

    objects = AgendaItemQuerySet.as_manager()

    class Meta(Sourced.Meta):
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ("meeting", "order", "pk")

    def __str__(self) -> str:
        return f"{self.number} {self.name}".strip()

    @property
    def public(self) -> bool:
        """Whether it is taken in the public part."""
        return self.visibility == Visibility.PUBLIC and not self.in_closed_part
