# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outbox, and who does not want which e-mails."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class Purpose(models.TextChoices):
    """What an e-mail is for."""

    INVITATION = "invitation", _("invitation to report")
    REMINDER = "reminder", _("reminder")
    QUESTION = "question", _("question on an update")
    ESCALATION = "escalation", _("overdue updates")
    LINK = "link", _("link to report without an account")
    MEETING = "meeting", _("invitation to a meeting")


class MessageState(models.TextChoices):
    """How far an e-mail is."""

    WAITING = "waiting", _("waits to be sent")
    SENDING = "sending", _("is being sent")
    SENT = "sent", _("sent")
    NEEDLESS = "needless", _("not needed any more")
    UNCERTAIN = "uncertain", _("perhaps sent")
    FAILED = "failed", _("could not be sent")


class Message(models.Model):
    """One e-mail to one person, or to the address of an organization, once.

    ``key`` says what for, about which round, to whom. Its words are put together when it is sent, from what the
    addressee may see then; none are kept.
    """

    key = models.CharField(max_length=120, unique=True)
    purpose = models.CharField(_("purpose"), max_length=12, choices=Purpose.choices)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("to"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="+",
    )
    address = models.EmailField(_("address"), blank=True)
    round = models.ForeignKey(
        "concepts.ReportingRound", null=True, blank=True, on_delete=models.CASCADE, related_name="messages"
    )
    request = models.ForeignKey(
        "concepts.UpdateRequest", null=True, blank=True, on_delete=models.CASCADE, related_name="messages"
    )
    meeting = models.ForeignKey(
        "council.Meeting", null=True, blank=True, on_delete=models.CASCADE, related_name="messages"
    )
    person = models.ForeignKey(
        "people.Person", null=True, blank=True, on_delete=models.CASCADE, related_name="messages"
    )
    state = models.CharField(
        _("state"), max_length=10, choices=MessageState.choices, default=MessageState.WAITING
    )
    written_at = models.DateTimeField(_("written at"), default=timezone.now)
    not_before = models.DateTimeField(default=timezone.now)
    claimed_at = models.DateTimeField(null=True, blank=True)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    note = models.TextField(_("note"), blank=True)

    class Meta:
        verbose_name = _("e-mail")
        verbose_name_plural = _("e-mails")
        ordering = ("-written_at", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(user__isnull=False, address="")
                | (models.Q(user__isnull=True) & ~models.Q(address="")),
                name="message_to_one",
            )
        ]
        indexes = [models.Index(fields=["state", "not_before"], name="message_to_send")]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {self.to}"

    @property
    def to(self) -> str:
        """Whom it goes to, in words."""
        return str(self.user) if self.user else self.address


class Silence(models.Model):
    """This person wants no reminders; invitations and questions come all the same."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return str(self.user)
