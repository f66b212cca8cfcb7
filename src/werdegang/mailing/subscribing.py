# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Subscribing by e-mail without an account: asked for, confirmed by a link, changed, ended, erased.

Whoever asks learns nothing of whether an address is known: the answer is the same, and an e-mail goes to the address
in either case, until too many were asked for.
"""

import datetime
from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.crypto import salted_hmac

from werdegang.mailing.models import (
    Message,
    News,
    Purpose,
    Request,
    Rhythm,
    Subject,
    Subscriber,
    Subscription,
)
from werdegang.mailing.tasks import send_waiting_messages

DAYS_TO_CONFIRM = 3
MOST_OF_SENDER, MOST_TO_ADDRESS = 20, 4
"""E-mails asked for in a day from one connection, and to one address."""
MOST_SUBSCRIPTIONS = 100


class TooManyError(Exception):
    """From this connection too much was asked for today."""


@transaction.atomic
def ask(
    email: str, source: str, reference: str, rhythm: Rhythm, *, language: str, sender: str
) -> Subscription | None:
    """Write down that the address wants to hear of the subject, and send it a link to confirm that.

    Raises TooManyError for the sender; for the address it silently does nothing.
    """
    if not _may_write(email, sender):
        return None
    email = email.strip().lower()
    subscriber, _new = Subscriber.objects.get_or_create(email=email, defaults={"language": language})
    if subscriber.subscriptions.count() >= MOST_SUBSCRIPTIONS:
        return None
    subject, _new = Subject.objects.get_or_create(source=source, reference=reference)
    subscription, _new = Subscription.objects.get_or_create(
        subscriber=subscriber, subject=subject, defaults={"rhythm": rhythm}
    )
    if subscription.confirmed_at is None:
        subscription.rhythm, subscription.asked_at = rhythm, timezone.now()
        subscription.save(update_fields=["rhythm", "asked_at"])
        _write(Purpose.CONFIRMATION, subscriber, {"subscription": subscription.pk})
    else:
        _write(Purpose.MANAGE, subscriber, {})
    return subscription


@transaction.atomic
def send_manage_link(email: str, *, sender: str) -> None:
    """Send the address the link to its subscriptions, if it has any. Raises TooManyError."""
    if not _may_write(email, sender):
        return
    confirmed = Subscription.objects.filter(confirmed_at__isnull=False)
    found = Subscriber.objects.filter(email=email.strip().lower(), subscriptions__in=confirmed).first()
    if found is not None:
        _write(Purpose.MANAGE, found, {})


def _may_write(email: str, sender: str) -> bool:
    """Count this request. Raises TooManyError."""
    day_ago = timezone.now() - datetime.timedelta(days=1)
    marks = [_mark("from", sender), _mark("to", email.strip().lower())]
    Request.objects.filter(at__lt=day_ago).delete()
    sent, received = (Request.objects.filter(sender=mark).count() for mark in marks)
    if sent >= MOST_OF_SENDER:
        raise TooManyError
    Request.objects.bulk_create(Request(sender=mark, at=timezone.now()) for mark in marks)
    return received < MOST_TO_ADDRESS


def _mark(which: str, text: str) -> str:
    return salted_hmac(f"werdegang.request.{which}", text).hexdigest()


def _write(purpose: Purpose, subscriber: Subscriber, about: dict[str, int]) -> None:
    now = timezone.now()
    Message.objects.create(
        key=f"{purpose}:{subscriber.pk}:{uuid4().hex}",
        purpose=purpose,
        subscriber=subscriber,
        about=about,
        written_at=now,
        not_before=now,
    )
    transaction.on_commit(send_waiting_messages.enqueue)


def waiting_for_confirmation(number: int) -> Subscription | None:
    """A subscription that can be confirmed, or is confirmed already."""
    found = Subscription.objects.select_related("subscriber", "subject").filter(pk=number).first()
    if found is None or (found.confirmed_at is None and found.asked_at < _oldest()):
        return None
    return found


@transaction.atomic
def confirm(subscription: Subscription) -> None:
    """From now on news go out; what is there already is none."""
    from werdegang.mailing.watching import look_at

    if subscription.confirmed_at is not None:
        return
    look_at(subscription.subject)
    last = News.objects.filter(subject=subscription.subject).aggregate(last=Max("pk"))["last"]
    subscription.confirmed_at = timezone.now()
    subscription.told_until, subscription.told_on = last or 0, timezone.localdate()
    subscription.save(update_fields=["confirmed_at", "told_until", "told_on"])
    Subscriber.objects.filter(pk=subscription.subscriber_id).update(bounces=0, paused_at=None)


@transaction.atomic
def end(subscriptions: "list[int]") -> None:
    """End these for good; whoever has none left is erased."""
    rows = Subscription.objects.filter(pk__in=subscriptions)
    owners = set(rows.values_list("subscriber_id", flat=True))
    rows.delete()
    _sweep(owners)


def _sweep(owners: set[int]) -> None:
    Subscriber.objects.filter(pk__in=owners, subscriptions=None).delete()
    Subject.objects.filter(subscriptions=None).delete()


@transaction.atomic
def erase(subscriber: Subscriber) -> None:
    """Forget the address, its subscriptions and its e-mails."""
    subscriber.delete()
    Subject.objects.filter(subscriptions=None).delete()


def change(subscription: Subscription, rhythm: Rhythm) -> None:
    """Hear at another rhythm."""
    Subscription.objects.filter(pk=subscription.pk).update(rhythm=rhythm)


def speak(subscriber: Subscriber, language: str) -> None:
    """Write in another language."""
    if language in dict(settings.LANGUAGES):
        Subscriber.objects.filter(pk=subscriber.pk).update(language=language)


def _oldest() -> datetime.datetime:
    return timezone.now() - datetime.timedelta(days=DAYS_TO_CONFIRM)


@transaction.atomic
def erase_what_is_over() -> None:
    """Erase what was never confirmed, addresses without a subscription, and e-mails long sent to subscribers."""
    over = Subscription.objects.filter(confirmed_at=None, asked_at__lt=_oldest())
    end(list(over.values_list("pk", flat=True)))
    _sweep(set(Subscriber.objects.filter(subscriptions=None).values_list("pk", flat=True)))
    month_ago = timezone.now() - datetime.timedelta(days=30)
    Message.objects.filter(subscriber__isnull=False, written_at__lt=month_ago).delete()
    Request.objects.filter(at__lt=timezone.now() - datetime.timedelta(days=1)).delete()
