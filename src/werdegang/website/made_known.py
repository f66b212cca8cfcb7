# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What closed sessions decided and was made known later. Item, number and vote of it stay behind their gates."""

from typing import Any

from django.db.models import QuerySet

from werdegang.council.models import Meeting, PublishedDecision


def made_known(user: Any) -> QuerySet[PublishedDecision]:
    """What the user may read of closed sessions, with the bodies that decided; the latest first."""
    rows = PublishedDecision.objects.visible_to(user).select_related("organization")
    return rows.order_by("-published_on", "-pk")


def of_meeting(meeting: Meeting, user: Any) -> QuerySet[PublishedDecision]:
    """What was decided in the closed part of a meeting that the user sees."""
    return made_known(user).filter(resolution__meeting=meeting.pk)
