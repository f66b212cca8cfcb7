# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails about assignments from resolutions: before the day to the office, after it also to whoever keeps them.

One e-mail a day and person names all that is new; an assignment is named once for each day by which it is due.
"""

import datetime
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils import timezone

from werdegang.accounts.models import User
from werdegang.concepts.models import ConceptRole, Edition
from werdegang.followup.models import Assignment
from werdegang.followup.vocabulary import OPEN_STATES
from werdegang.mailing.letters import Letter, address, rendered, writes
from werdegang.mailing.models import Message, Purpose, Silence
from werdegang.mailing.recipients import of_organizations
from werdegang.mailing.tasks import send_waiting_messages
from werdegang.people.models import OrganizationRole
from werdegang.people.rules import valid_today

REMIND_DAYS = 14
LATE_DAYS = 60
"""What has been overdue for longer when Werdegang comes into use, or is imported, is told by the lists alone."""


@transaction.atomic
def write_what_is_due(today: datetime.date | None = None) -> int:
    """Put reminders and what is overdue into the outbox; a second time nothing. Sample data ask nobody."""
    day = today or timezone.localdate()
    open_ones = Assignment.objects.filter(
        state__in=OPEN_STATES, deleted=False, is_sample=False, resolution__deleted=False
    ).exclude(visibility="draft")
    soon = open_ones.filter(due__gte=day, due__lte=day + datetime.timedelta(days=REMIND_DAYS))
    late = open_ones.filter(due__lt=day, due__gte=day - datetime.timedelta(days=LATE_DAYS))
    made = _write(Purpose.TASK_REMINDER, _by_user(list(soon), keepers=False, silent=True), day)
    made += _write(Purpose.TASK_OVERDUE, _by_user(list(late), keepers=True, silent=False), day)
    if made:
        transaction.on_commit(send_waiting_messages.enqueue)
    return made


def _by_user(rows: list[Assignment], *, keepers: bool, silent: bool) -> dict[int, list[Assignment]]:
    """Whom each concerns: people of the office; with ``keepers`` also the council and the coordinating office."""
    offices = of_organizations({each.office_id for each in rows if each.office_id})
    kept = _keepers(rows) if keepers else {}
    unwilling = set(Silence.objects.values_list("user_id", flat=True)) if silent else set()
    found: defaultdict[int, list[Assignment]] = defaultdict(list)
    for each in rows:
        users = {user.pk for user in offices.get(each.office_id or 0, ())} | kept.get(
            each.resolution_id, set()
        )
        for user in users - unwilling:
            found[user].append(each)
    return dict(found)


def _keepers(rows: Iterable[Assignment]) -> dict[int, set[int]]:
    """By resolution: the council office of its municipality, and who coordinates the concept that it adopted."""
    resolutions = {each.resolution_id: each.resolution.body_id for each in _with_resolution(rows)}
    office = OrganizationRole.objects.filter(
        valid_today(),
        role=OrganizationRole.Role.COUNCIL_OFFICE,
        organization__body__in=set(resolutions.values()),
        user__is_active=True,
    ).exclude(user__email="")
    of_body: defaultdict[int, set[int]] = defaultdict(set)
    for body, user in office.values_list("organization__body", "user"):
        of_body[body].add(user)
    found = {key: set(of_body[body]) for key, body in resolutions.items()}
    concepts = dict(
        Edition.objects.filter(adopted_by__in=resolutions, deleted=False).values_list("adopted_by", "concept")
    )
    roles = ConceptRole.objects.filter(
        valid_today(), concept__in=set(concepts.values()), user__is_active=True
    ).exclude(user__email="")
    coordinating: defaultdict[int, set[int]] = defaultdict(set)
    for concept, user in roles.values_list("concept", "user"):
        coordinating[concept].add(user)
    for resolution, concept in concepts.items():
        found[resolution] |= coordinating[concept]
    return found


def _with_resolution(rows: Iterable[Assignment]) -> list[Assignment]:
    keys = [each.pk for each in rows]
    return list(Assignment.objects.filter(pk__in=keys).select_related("resolution"))


def _write(purpose: Purpose, wanted: dict[int, list[Assignment]], day: datetime.date) -> int:
    """One e-mail to each who was not told yet of these assignments for these days."""
    told = defaultdict(set)
    earlier = Message.objects.filter(purpose=purpose, user__in=wanted)
    for user, about in earlier.values_list("user_id", "about"):
        told[user].update(about["assignments"])
    made = 0
    for user, rows in sorted(wanted.items()):
        new = [mark for each in rows if (mark := f"{each.pk}:{each.due}") not in told[user]]
        if new:
            given: dict[str, Any] = {"purpose": purpose, "user_id": user, "about": {"assignments": new}}
            made += Message.objects.get_or_create(key=f"{purpose}:{user}:{day}", defaults=given)[1]
    return made


@writes(Purpose.TASK_REMINDER, Purpose.TASK_OVERDUE)
def _letter(message: Message) -> Letter | None:
    """Those that are still open, due on the same day as when it was written, and his or hers to see."""
    user: User = message.user  # type: ignore[assignment]
    marks = {int(key): day for key, _, day in (each.partition(":") for each in message.about["assignments"])}
    rows = Assignment.objects.at_work_for(user).confirmed().filter(pk__in=marks, state__in=OPEN_STATES)
    found = [each for each in rows.order_by("due", "pk") if str(each.due) == marks[each.pk]]
    if not found:
        return None
    words = {
        "tasks": [(each, address("workspace:assignment", each.pk)) for each in found],
        "silence_address": address("workspace:notifications"),
        "body": found[0].resolution.body,
    }
    return Letter(rendered(message, "subject", words), rendered(message, "text", words) + "\n")
