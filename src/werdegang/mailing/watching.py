# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is new at what somebody subscribes to, and the e-mails that tell of it.

A subject's news are kept by name, so that what is published late, or imported with an old date, is news as well. An
e-mail is written together with how far its subscriptions were told: neither is there without the other.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable

from django.db import connection, transaction
from django.utils import timezone

from werdegang.mailing.models import Message, News, Purpose, Rhythm, Subject, Subscription
from werdegang.mailing.sources import source
from werdegang.mailing.tasks import send_waiting_messages

HOUR = 6
"""From this hour on, digests go out."""
CHUNK = 500


def look_for_news() -> None:
    """Look at all that somebody subscribes to."""
    for subject in Subject.objects.filter(subscriptions__confirmed_at__isnull=False).distinct():
        look_at(subject)


@transaction.atomic
def look_at(subject: Subject) -> None:
    """Write down what the subject has and had not before."""
    known_source = source(subject.source)
    keys = known_source.keys(subject.reference) if known_source else None
    if keys is None:
        return
    known = set(News.objects.filter(subject=subject).values_list("key", flat=True))
    rows = [News(subject=subject, key=key) for key in dict.fromkeys(keys) if key not in known]
    News.objects.bulk_create(rows, batch_size=CHUNK, ignore_conflicts=True)
    if subject.watched_since is None:
        subject.watched_since = timezone.now()
        subject.save(update_fields=["watched_since"])
        _take_as_told(subject)


def _take_as_told(subject: Subject) -> None:
    """What was there when it was first looked at is told already."""
    last = News.objects.filter(subject=subject).order_by("-pk").values_list("pk", flat=True).first()
    if last:
        Subscription.objects.filter(subject=subject, told_until__lt=last).update(told_until=last)


def write_digests(now: datetime.datetime | None = None) -> int:
    """Put an e-mail into the outbox for every subscriber with news whose time has come; return how many."""
    local = timezone.localtime(now or timezone.now())
    made = sum(_write(rhythm, local) for rhythm in Rhythm)
    if made:
        send_waiting_messages.enqueue()
    return made


def _write(rhythm: Rhythm, local: datetime.datetime) -> int:
    rows = Subscription.objects.filter(
        rhythm=rhythm, confirmed_at__isnull=False, subscriber__paused_at=None
    ).order_by("subscriber", "pk")
    if rhythm is not Rhythm.AT_ONCE:
        if local.hour < HOUR:
            return 0
        rows = rows.filter(told_on__lt=_begin(rhythm, local.date()))
    subscribers = dict.fromkeys(rows.values_list("subscriber_id", flat=True))
    return sum(_write_to(subscriber, rhythm, local.date()) for subscriber in subscribers)


def _begin(rhythm: Rhythm, today: datetime.date) -> datetime.date:
    """Whoever was told before this day is told today."""
    return today if rhythm is Rhythm.DAILY else today - datetime.timedelta(days=today.weekday())


@transaction.atomic
def _write_to(subscriber: int, rhythm: Rhythm, today: datetime.date) -> int:
    rows = Subscription.objects.filter(
        subscriber=subscriber, rhythm=rhythm, confirmed_at__isnull=False
    ).order_by("pk")
    if connection.features.has_select_for_update:
        rows = rows.select_for_update(of=("self",))
    news = _news_of(subscriptions := list(rows))
    for each in subscriptions:
        each.told_on = today
        each.told_until = max((number for number, _key in news.get(each.pk, ())), default=each.told_until)
    Subscription.objects.bulk_update(subscriptions, ["told_on", "told_until"])
    if not news:
        return 0
    last = max(number for found in news.values() for number, _key in found)
    about = {"news": {str(pk): [key for _number, key in found] for pk, found in news.items()}}
    given = {
        "purpose": Purpose.DIGEST,
        "subscriber_id": subscriber,
        "about": about | {"rhythm": rhythm.value},
        "not_before": timezone.now(),
    }
    key = f"{Purpose.DIGEST}:{subscriber}:{rhythm}:{last}"
    return int(Message.objects.get_or_create(key=key, defaults=given)[1])


def _news_of(subscriptions: Iterable[Subscription]) -> dict[int, list[tuple[int, str]]]:
    """By subscription what was not told yet, in the order in which it came."""
    found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for each in subscriptions:
        rows = News.objects.filter(subject=each.subject_id, pk__gt=each.told_until).order_by("pk")
        if untold := list(rows.values_list("pk", "key")):
            found[each.pk] = untold
    return dict(found)
