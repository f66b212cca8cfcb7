# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes of the council's business that are more than one save."""

import datetime
from typing import Any

from django.db.models import Q
from django.utils import timezone

from werdegang.core.addresses import free_slug
from werdegang.core.revision import data_changed
from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.models import AgendaItem, Consultation, Meeting, Paper, Resolution
from werdegang.council.vocabulary import Outcome


def place_in_time(paper: Paper) -> bool:
    """Set the date that lists order a paper by; True if it became another.

    It is the paper's own date, else the day of the last public meeting that consults it, else the day on which it
    came here. Being computed, it is no change of the paper: neither history nor ``modified`` tell of it.
    """
    day = paper.date or last_public_day(paper) or timezone.localdate(paper.created)
    if paper.sort_date == day:
        return False
    paper.sort_date = day
    Paper.objects.filter(pk=paper.pk).update(sort_date=day)
    data_changed()
    return True


def last_public_day(paper: Paper) -> datetime.date | None:
    """The day of the last meeting that had the paper on the public part of its agenda; only what anyone may know."""
    in_public_part = Q(agenda_item__isnull=True) | Q(
        agenda_item__visibility=Visibility.PUBLIC, agenda_item__deleted=False
    )
    steps = Consultation.objects.filter(
        in_public_part, paper=paper, deleted=False, visibility=Visibility.PUBLIC, meeting__date__isnull=False
    )
    meetings = Meeting.objects.visible_to(ANYONE).filter(pk__in=steps.values("meeting"))
    return meetings.order_by("-date").values_list("date", flat=True).first()


def new_resolution(
    *,
    outcome: Outcome,
    outcome_text: str = "",
    consultation: Consultation | None = None,
    agenda_item: AgendaItem | None = None,
    meeting: Meeting | None = None,
    paper: Paper | None = None,
    **further: Any,
) -> Resolution:
    """A resolution that is not saved yet; body, meeting, paper and day follow from what it is about.

    Raises ValueError if it is about nothing.
    """
    item = agenda_item or (consultation.agenda_item if consultation else None)
    held = meeting or (item.meeting if item else None) or (consultation.meeting if consultation else None)
    about = paper or (consultation.paper if consultation else None)
    if about is not None:
        body, subject = about.body, about.name
    elif held is not None:
        body, subject = held.body, item.name if item else str(held)
    else:
        raise ValueError("a resolution is about a paper, an agenda item or a meeting")
    day = further.pop("date", None) or (held.date if held else None)
    organization = (consultation.organization if consultation else None) or (
        held.organization if held else None
    )
    further.setdefault("organization", organization)
    return Resolution(
        body=body,
        paper=about,
        consultation=consultation,
        agenda_item=item,
        meeting=held,
        date=day,
        outcome=outcome,
        outcome_text=outcome_text,
        slug=free_slug(Resolution.objects.filter(body=body), f"{day.isoformat() if day else ''} {subject}"),
        **further,
    )
