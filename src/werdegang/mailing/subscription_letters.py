# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails to subscribers: confirm, what is new, the link to one's subscriptions; with what anyone may see."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import get_language

from werdegang.mailing.letters import Letter, rendered, writes
from werdegang.mailing.models import Message, Purpose, Rhythm, Subscriber, Subscription
from werdegang.mailing.sources import About, Item, source
from werdegang.mailing.tokens import Use, link
from werdegang.people.models import Body

AT_MOST = 50
"""Pieces of news of one subject in one e-mail."""


@dataclass(frozen=True)
class Part:
    """What is new at one subject."""

    about: About
    items: list[Item]
    more: bool
    number: int
    """Of the subscription."""

    @property
    def end(self) -> str:
        """Where this subscription is ended."""
        return link(Use.END, self.number)


def about(subscription: Subscription) -> About | None:
    """What is subscribed to, in words, as long as anyone may see it."""
    known = source(subscription.subject.source)
    return known.about(subscription.subject.reference) if known else None


@writes(Purpose.CONFIRMATION)
def _confirmation(message: Message) -> Letter | None:
    rows = Subscription.objects.filter(pk=message.about["subscription"], confirmed_at=None)
    subscription = rows.select_related("subject").first()
    seen = about(subscription) if subscription else None
    if subscription is None or seen is None:
        return None
    words = {"about": seen, "confirm": link(Use.CONFIRM, subscription.pk)}
    return _letter(message, words | {"rhythm": subscription.get_rhythm_display()}, {})


@writes(Purpose.MANAGE)
def _manage(message: Message) -> Letter | None:
    return _letter(message, {}, {})


@writes(Purpose.DIGEST)
def _digest(message: Message) -> Letter | None:
    if message.subscriber is None or message.subscriber.paused_at:
        return None
    parts = _parts(message)
    if not parts:
        return None
    end = _end(message.subscriber, parts)
    headers = {"List-Unsubscribe": f"<{end}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    count = sum(len(part.items) for part in parts)
    words = {"parts": parts, "count": count, "end": end, "rhythm": Rhythm(message.about["rhythm"]).label}
    return _letter(message, words, headers)


def _end(reader: Subscriber, parts: list[Part]) -> str:
    """Where what this e-mail tells of is ended, and nothing else."""
    if len(parts) == 1:
        return parts[0].end
    return link(Use.END_TOLD, reader.pk, " ".join(str(part.number) for part in parts))


def _parts(message: Message) -> list[Part]:
    """What of the news is still to be seen, of subscriptions that were not ended meanwhile."""
    news: dict[str, list[str]] = message.about["news"]
    rows = Subscription.objects.filter(pk__in=map(int, news), subscriber=message.subscriber)
    parts = []
    for each in rows.select_related("subject"):
        known, seen = source(each.subject.source), about(each)
        if known is None or seen is None:
            continue
        items = list(known.items(each.subject.reference, news[str(each.pk)]))
        if items:
            parts.append(Part(seen, items[:AT_MOST], len(items) > AT_MOST, each.pk))
    return parts


def _letter(message: Message, words: dict[str, Any], headers: dict[str, str]) -> Letter:
    reader: Subscriber = message.subscriber  # type: ignore[assignment]
    words |= {
        "site": settings.SITE_ADDRESS,
        "manage": link(Use.MANAGE, reader.pk),
        "body": Body.objects.visible_to(None).order_by("pk").first() or "Werdegang",
        "language": get_language(),
        "purpose": message.purpose,
    }
    subject = rendered(message, "subject", words)
    page = render_to_string(f"mailing/{message.purpose}_page.html", words | {"subject": subject})
    return Letter(subject, rendered(message, "text", words) + "\n", page, headers)
