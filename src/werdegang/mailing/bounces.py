# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails that came back: an address that takes none for good is paused after a few of them.

A report (RFC 3464) counts only if it returns the Message-ID that we signed, so that nobody can pause a stranger.
"""

from collections.abc import Iterator
from email.message import Message as Mail
from urllib.parse import urlsplit

from django.conf import settings
from django.core import signing
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from werdegang.mailing.models import Message, MessageState, Subscriber

SALT = "werdegang.message-id"
HARD_BOUNCES = 3
"""After so many an address is paused."""


def message_id(message: Message) -> str:
    """The header by which a returned e-mail is known again."""
    host = urlsplit(settings.SITE_ADDRESS).hostname or "localhost"
    signed = signing.Signer(salt=SALT, sep=".").sign(str(message.pk))
    return f"<werdegang.{signed}@{host}>"


def _number_in(text: str) -> int | None:
    name = text.strip().strip("<>").partition("@")[0].removeprefix("werdegang.")
    try:
        return int(signing.Signer(salt=SALT, sep=".").unsign(name))
    except (signing.BadSignature, ValueError):
        return None


def take_in(mail: Mail) -> bool:
    """Count a returned e-mail; False if it is none of ours, or only delayed."""
    if not _is_hard(mail):
        return False
    number = next(filter(None, map(_number_in, _returned_ids(mail))), None)
    return number is not None and _note(number)


def _is_hard(mail: Mail) -> bool:
    reports = [part for part in mail.walk() if part.get_content_type() == "message/delivery-status"]
    for report in reports:
        groups = report.get_payload()
        for group in groups if isinstance(groups, list) else ():
            if not isinstance(group, Mail):
                continue
            status = str(group.get("Status", "")).strip()
            if str(group.get("Action", "")).strip().lower() == "failed" and status.startswith("5"):
                return True
    return False


def _returned_ids(mail: Mail) -> Iterator[str]:
    """Message-IDs of the e-mail that came back, whole or its headers."""
    for part in mail.walk():
        if part is not mail and (found := part.get("Message-ID")):
            yield str(found)
        if part.get_content_type() in ("text/rfc822-headers", "text/plain"):
            body = part.get_payload(decode=True)
            lines = body.decode("ascii", "replace").splitlines() if isinstance(body, bytes) else []
            yield from (line[11:] for line in lines if line.lower().startswith("message-id:"))


@transaction.atomic
def _note(number: int) -> bool:
    """Count it once for each e-mail."""
    rows = Message.objects.filter(pk=number, state=MessageState.SENT)
    message = rows.select_related("subscriber").first()
    if message is None or not rows.update(state=MessageState.FAILED, note="returned"):
        return False
    if message.subscriber:
        count_bounce(message.subscriber)
    return True


def count_bounce(subscriber: Subscriber) -> None:
    """One more e-mail did not arrive."""
    rows = Subscriber.objects.filter(pk=subscriber.pk)
    rows.update(bounces=F("bounces") + 1)
    rows.filter(bounces__gte=HARD_BOUNCES, paused_at=None).update(paused_at=timezone.now())


def resume(subscriber: Subscriber) -> None:
    """Write to the address again."""
    Subscriber.objects.filter(pk=subscriber.pk).update(bounces=0, paused_at=None)
