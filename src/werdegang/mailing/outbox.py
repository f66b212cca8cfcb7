# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is put into the outbox, in the transaction of its reason; each key once."""

import datetime
from collections.abc import Collection, Iterable

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts import update_links
from werdegang.concepts.models import ReportingRound, UpdateRequest
from werdegang.concepts.reporting_rounds import NotAllowed, Refused, coordinates
from werdegang.mailing.models import Message, MessageState, Purpose
from werdegang.mailing.tasks import send_waiting_messages

AGAIN = (MessageState.UNCERTAIN, MessageState.FAILED)
"""What the coordinating office may have sent once more."""


@transaction.atomic
def write(
    purpose: Purpose,
    reporting_round: ReportingRound,
    users: Collection[User],
    *,
    request: UpdateRequest | None = None,
    occasion: str = "",
) -> int:
    """Put one e-mail for each of them into the outbox, unless it lies there already; return how many are new.

    ``occasion`` tells e-mails of the same purpose and round apart.
    """
    keys = {_key(purpose, reporting_round, user, occasion): user for user in users}
    known = set(Message.objects.filter(key__in=keys).values_list("key", flat=True))
    made, now = 0, timezone.now()
    for key in sorted(keys.keys() - known):
        given = {
            "purpose": purpose,
            "round": reporting_round,
            "user": keys[key],
            "request": request,
            "written_at": now,
            "not_before": now,
        }
        made += Message.objects.get_or_create(key=key, defaults=given)[1]
    if made:
        transaction.on_commit(send_waiting_messages.enqueue)
    return made


def _key(purpose: Purpose, reporting_round: ReportingRound, user: User, occasion: str) -> str:
    return ":".join((purpose, str(reporting_round.pk), str(user.pk), *([occasion] if occasion else [])))


@transaction.atomic
def send_link(request: UpdateRequest, address: str, *, by: User) -> None:
    """Send a link without a password to an address of the organization asked; earlier links are void then.

    Raises NotAllowed or Refused.
    """
    given = update_links.open_link(request, by=by)
    Message.objects.create(
        key=_key_of_link(given),
        purpose=Purpose.LINK,
        round=given.round,
        request=given,
        address=address,
    )
    transaction.on_commit(send_waiting_messages.enqueue)


def _key_of_link(request: UpdateRequest) -> str:
    return f"{Purpose.LINK}:{request.round_id}:{request.pk}:{request.link_number}"


@transaction.atomic
def write_to_link(
    purpose: Purpose, request: UpdateRequest, occasion: str, *, sent_before: datetime.date | None = None
) -> bool:
    """Put an e-mail into the outbox for the address that has the request's valid link; say whether it is new.

    ``sent_before``: only if the link was sent before that day.
    """
    sent = Message.objects.filter(key=_key_of_link(request)).first()
    if sent is None or update_links.token_of(request) is None:
        return False
    if sent_before is not None and timezone.localdate(sent.written_at) >= sent_before:
        return False
    key = f"{purpose}:{request.round_id}:{occasion}:{request.link_number}"
    given = {"purpose": purpose, "round_id": request.round_id, "request": request, "address": sent.address}
    is_new = Message.objects.get_or_create(key=key, defaults=given)[1]
    if is_new:
        transaction.on_commit(send_waiting_messages.enqueue)
    return is_new


@transaction.atomic
def send_again(message: Message, *, by: User) -> None:
    """Let an e-mail go out once more whose fate is unknown or that failed. Raises NotAllowed or Refused."""
    if message.round is None or not coordinates(by, message.round.edition):
        raise NotAllowed(_("This step is not yours to take."))
    put_back(message)


def put_back(message: Message) -> None:
    """Let it wait once more. Raises Refused for one that is on its way or was sent."""
    now = timezone.now()
    waits = {"state": MessageState.WAITING, "not_before": now, "attempts": 0, "note": ""}
    if not Message.objects.filter(pk=message.pk, state__in=AGAIN).update(**waits):
        raise Refused(_("This e-mail is not sent again: it is on its way or was sent."))
    transaction.on_commit(send_waiting_messages.enqueue)


def had_before(
    purpose: Purpose, reporting_round: ReportingRound, users: Iterable[User], day: object
) -> set[int]:
    """Which of the users (primary keys) had an e-mail of this purpose before that day."""
    rows = Message.objects.filter(
        purpose=purpose, round=reporting_round, user__in=list(users), written_at__date__lt=day
    )
    return set(rows.values_list("user_id", flat=True))
