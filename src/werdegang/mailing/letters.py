# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of e-mails, from what the addressee may see when it is sent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.db.models import Prefetch, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone

from werdegang.concepts import update_links as links
from werdegang.concepts.models import UpdateRequest
from werdegang.concepts.reporting_rounds import WRITING
from werdegang.concepts.vocabulary import RequestState
from werdegang.mailing.models import Message, Purpose
from werdegang.people.models import Organization

AT_MOST = 100
"""Measures that an e-mail names."""


@dataclass(frozen=True)
class Letter:
    """An e-mail's subject, text, the same as a page, further headers, and PDF files by their names."""

    subject: str
    text: str
    html: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)
    attachments: Sequence[tuple[str, bytes]] = ()


Writer = Callable[[Message], Letter | None]
_writers: dict[str, Writer] = {}


def writes(*purposes: Purpose) -> Callable[[Writer], Writer]:
    """Mark a function that writes the e-mails of other purposes than rounds."""

    def marked(writer: Writer) -> Writer:
        _writers.update(dict.fromkeys(purposes, writer))
        return writer

    return marked


def letter_of(message: Message) -> Letter | None:
    """The words of an e-mail; None when there is nothing to say any more."""
    if message.user and not (message.user.is_active and message.user.email):
        return None
    if writer := _writers.get(message.purpose):
        return writer(message)
    words = _WORDS[Purpose(message.purpose)](message)
    if words is None or message.round is None:
        return None
    words |= {
        "round": message.round,
        "body": message.round.edition.concept.body,
        "silence_address": address("workspace:notifications") if message.user else "",
    }
    return Letter(rendered(message, "subject", words), rendered(message, "text", words) + "\n")


def rendered(message: Message, part: str, words: dict[str, Any]) -> str:
    """A part of an e-mail from its template."""
    text = render_to_string(f"mailing/{message.purpose}_{part}.txt", words).strip()
    return " ".join(text.split()) if part == "subject" else text


def address(route: str, *arguments: Any) -> str:
    """Whole address of a page."""
    return settings.SITE_ADDRESS + reverse(route, args=arguments)


def _asked(message: Message) -> dict[str, Any] | None:
    if message.user is None:
        found = _by_link(message)
        return {"lines": [found], "more": False} if found else None
    rows = UpdateRequest.objects.asked_of(message.user).filter(round=message.round, state__in=WRITING)
    if _is_closed(message):
        return None
    return _with_lines(rows, message)


def _overdue(message: Message) -> dict[str, Any] | None:
    rows = UpdateRequest.objects.coordinated_by(message.user).filter(round=message.round, state__in=WRITING)
    found = _with_lines(rows, message)
    return found and found | {"overview": address("workspace:reporting_round", message.round_id)}


def _question(message: Message) -> dict[str, Any] | None:
    if message.user is None:
        found = _by_link(message)
        if found is None or found[0].state != RequestState.RETURNED:
            return None
        return {"lines": [found], "more": False}
    rows = UpdateRequest.objects.asked_of(message.user).filter(
        messages=message.pk, state=RequestState.RETURNED
    )
    return _with_lines(rows, message)


def _link(message: Message) -> dict[str, Any] | None:
    found = _by_link(message)
    if found is None:
        return None
    asked, link = found
    return {"asked": asked, "until": timezone.localtime(asked.link_until), "link": link}


def _by_link(message: Message) -> tuple[UpdateRequest, str] | None:
    """What is asked of whoever has the link that the e-mail is about, and the link; None when it is void."""
    found = message.request
    if found is None or found.state not in WRITING or _is_closed(message):
        return None
    token = links.token_of(found)
    if token is None or not message.key.endswith(f":{found.link_number}"):
        return None
    seen = links.request_of(token)
    return (seen, address("workspace:update_by_link", token)) if seen else None


def _with_lines(rows: QuerySet[UpdateRequest], message: Message) -> dict[str, Any] | None:
    organizations = Organization.objects.visible_to(message.user)
    found = list(
        rows.select_related("measure")
        .prefetch_related(Prefetch("organization", organizations))
        .order_by("organization__name", "measure__position", "pk")[: AT_MOST + 1]
    )
    lines = [(each, address("workspace:update_request", each.pk)) for each in found[:AT_MOST]]
    return {"lines": lines, "more": len(found) > AT_MOST} if lines else None


def _is_closed(message: Message) -> bool:
    closes = message.round.closes if message.round else None
    return closes is not None and timezone.localdate() > closes


_WORDS: dict[Purpose, Callable[[Message], dict[str, Any] | None]] = {
    Purpose.INVITATION: _asked,
    Purpose.REMINDER: _asked,
    Purpose.QUESTION: _question,
    Purpose.ESCALATION: _overdue,
    Purpose.LINK: _link,
}
