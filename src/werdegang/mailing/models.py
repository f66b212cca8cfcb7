# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The outbox, who does not want which e-mails, and who subscribes to what."""

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
    TASK_REMINDER = "task_remind", _("assignments that are due soon")
    TASK_OVERDUE = "task_overdue", _("overdue assignments")
    CONFIRMATION = "confirmation", _("confirmation of a subscription")
    DIGEST = "digest", _("news for subscribers")
    MANAGE = "manage", _("link to one's subscriptions")
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
    subscriber = models.ForeignKey(
        "mailing.Subscriber",
        verbose_name=_("to"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="messages",
    )
    round = models.ForeignKey(
        "concepts.ReportingRound", null=True, blank=True, on_delete=models.CASCADE, related_name="messages"
    )
    request = models.ForeignKey(
        "concepts.UpdateRequest", null=True, blank=True, on_delete=models.CASCADE, related_name="messages"
    )
    about = models.JSONField(default=dict, blank=True)
    """Keys, no words: of assignments (``assignments``), or of news by subscription (``news``)."""
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
                condition=models.Q(user__isnull=False, subscriber__isnull=True, address="")
                | models.Q(user__isnull=True, subscriber__isnull=False, address="")
                | (models.Q(user__isnull=True, subscriber__isnull=True) & ~models.Q(address="")),
                name="message_to_one",
            )
        ]
        indexes = [models.Index(fields=["state", "not_before"], name="message_to_send")]

    def __str__(self) -> str:
        return f"{self.get_purpose_display()}: {self.to}"

    @property
    def to(self) -> str:
        """Whom it goes to, in words."""
        return str(self.user or self.subscriber or self.address)

    @property
    def email(self) -> str:
        """The address it goes to."""
        if self.user:
            return self.user.email
        return self.subscriber.email if self.subscriber else self.address


class Silence(models.Model):
    """This person wants no reminders; invitations and questions come all the same."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    def __str__(self) -> str:
        return str(self.user)


class Rhythm(models.TextChoices):
    """How often a subscriber wants to hear; the values stand in addresses."""

    AT_ONCE = "sofort", _("at once")
    DAILY = "taeglich", _("once a day")
    WEEKLY = "woechentlich", _("once a week")


class Subscriber(models.Model):
    """Somebody who hears of news by e-mail; erased with the last subscription."""

    email = models.EmailField(_("e-mail address"), unique=True)
    language = models.CharField(_("language"), max_length=8, choices=settings.LANGUAGES, default="de")
    created = models.DateTimeField(default=timezone.now)
    bounces = models.PositiveSmallIntegerField(default=0)
    paused_at = models.DateTimeField(_("paused since"), null=True, blank=True)

    class Meta:
        verbose_name = _("subscriber")
        verbose_name_plural = _("subscribers")
        ordering = ("email",)

    def __str__(self) -> str:
        return self.email


class Subject(models.Model):
    """What is subscribed to: a source (``sources.py``) and what that source calls the thing."""

    source = models.CharField(max_length=20)
    reference = models.CharField(max_length=1000)
    watched_since = models.DateTimeField(null=True, blank=True)
    """Empty until what was there at the beginning is known; that is no news."""

    class Meta:
        constraints = [models.UniqueConstraint(fields=["source", "reference"], name="subject_once")]

    def __str__(self) -> str:
        return f"{self.source}: {self.reference}"


class News(models.Model):
    """Something that a subject has, under the name its source gives it; its number is the order in which it came."""

    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="news")
    key = models.CharField(max_length=80)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject", "key"], name="news_once")]

    def __str__(self) -> str:
        return self.key


class Subscription(models.Model):
    """A subscriber wants to hear of a subject; until it is confirmed, nothing goes out."""

    subscriber = models.ForeignKey(Subscriber, on_delete=models.CASCADE, related_name="subscriptions")
    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="subscriptions")
    rhythm = models.CharField(_("how often"), max_length=12, choices=Rhythm.choices, default=Rhythm.WEEKLY)
    asked_at = models.DateTimeField(default=timezone.now)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    told_until = models.BigIntegerField(default=0)
    """Number of the last news that was told, or that was there before."""
    told_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("asked_at", "pk")
        constraints = [models.UniqueConstraint(fields=["subscriber", "subject"], name="subscription_once")]

    def __str__(self) -> str:
        return f"{self.subscriber}: {self.subject}"


class Request(models.Model):
    """That somebody asked for an e-mail of a subscription, to limit how many; forgotten after a day."""

    sender = models.CharField(max_length=64, db_index=True)
    """A mark of where it came from or whom it goes to, not the address itself."""
    at = models.DateTimeField(default=timezone.now, db_index=True)

    def __str__(self) -> str:
        return self.sender[:8]
