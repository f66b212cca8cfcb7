# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the outbox to the mail server, each e-mail once.

It is claimed before it is handed over, in a transaction of its own. Whoever dies between handing over and marking
leaves it claimed: when its lease has ended it counts as perhaps sent, is not sent again, and staff is told. See
docs/decisions/0044-perhaps-sent.md.
"""

import datetime
import logging
import smtplib

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django.utils.translation import gettext, override

from werdegang.mailing.bounces import count_bounce, message_id
from werdegang.mailing.letters import letter_of
from werdegang.mailing.models import Message, MessageState

LEASE = datetime.timedelta(minutes=15)
FIRST_PAUSE = datetime.timedelta(minutes=5)
MOST_ATTEMPTS = 8
"""The pauses between them double: the last attempt is half a day after the first."""
AT_ONCE = 500
REFUSED = (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused, smtplib.SMTPNotSupportedError)
"""The server said no: nothing was sent."""

logger = logging.getLogger(__name__)


def send_waiting() -> int:
    """Send what waits; return how many went out."""
    now = timezone.now()
    _end_leases(now)
    due = Message.objects.filter(state=MessageState.WAITING, not_before__lte=now).order_by("not_before", "pk")
    keys = list(due.values_list("pk", flat=True)[:AT_ONCE])
    if not keys:
        return 0
    with override(settings.LANGUAGE_CODE):
        connection = get_connection()
        try:
            connection.open()
        except (OSError, smtplib.SMTPException):
            logger.exception("The mail server cannot be reached; %d e-mails wait.", len(keys))
            return 0
        try:
            return sum(_send(key, connection) for key in keys)
        finally:
            connection.close()


def _end_leases(now: datetime.datetime) -> None:
    """What has been on its way for too long was lost by a sender that died."""
    with override(settings.LANGUAGE_CODE):
        note = gettext(
            "Sending was interrupted; whether it arrived is unknown. It is not sent again by itself."
        )
    lost = Message.objects.filter(state=MessageState.SENDING, claimed_at__lt=now - LEASE)
    if count := lost.update(state=MessageState.UNCERTAIN, note=note):
        logger.error("%d e-mails were perhaps sent: their sender died.", count)


def _send(key: int, connection: BaseEmailBackend) -> bool:
    if not _claim(key):
        return False
    near = ("user", "subscriber", "round__edition__concept__body", "request", "meeting", "person")
    message = Message.objects.select_related(*near).filter(pk=key).first()
    if message is None:  # the subscriber was erased this moment
        return False
    try:
        with override(message.subscriber.language if message.subscriber else settings.LANGUAGE_CODE):
            letter = letter_of(message)
    except Exception as error:
        logger.exception("E-mail %d cannot be put together.", key)
        _try_later(message, error)
        return False
    if letter is None:
        _mark(message, MessageState.NEEDLESS)
        return False
    mail = EmailMultiAlternatives(
        letter.subject,
        letter.text,
        settings.DEFAULT_FROM_EMAIL,
        [message.email],
        headers={"Auto-Submitted": "auto-generated", "Message-ID": message_id(message), **letter.headers},
    )
    if letter.html:
        mail.attach_alternative(letter.html, "text/html")
    for name, content in letter.attachments:
        mail.attach(name, content, "application/pdf")
    return _hand_over(message, mail, connection)


def _claim(key: int) -> bool:
    """Take it; of several senders one gets it."""
    taken = {"state": MessageState.SENDING, "claimed_at": timezone.now()}
    return bool(Message.objects.filter(pk=key, state=MessageState.WAITING).update(**taken))


def _hand_over(message: Message, mail: EmailMultiAlternatives, connection: BaseEmailBackend) -> bool:
    try:
        connection.send_messages([mail])
    except REFUSED as refusal:
        _try_later(message, refusal)
        return False
    except Exception as error:
        logger.exception("E-mail %d was perhaps sent.", message.pk)
        _mark(message, MessageState.UNCERTAIN, note=str(error))
        return False
    _mark(message, MessageState.SENT, sent_at=timezone.now())
    return True


def _try_later(message: Message, error: Exception) -> None:
    attempts = message.attempts + 1
    ended = attempts >= MOST_ATTEMPTS
    if ended and message.subscriber:
        count_bounce(message.subscriber)
    _mark(
        message,
        MessageState.FAILED if ended else MessageState.WAITING,
        attempts=attempts,
        not_before=timezone.now() + FIRST_PAUSE * 2 ** (attempts - 1),
        note=str(error),
    )


def _mark(message: Message, state: MessageState, **values: object) -> None:
    Message.objects.filter(pk=message.pk, state=MessageState.SENDING).update(state=state, **values)
