# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper's way through the bodies on the staff's page: what each was to do with it, when it met, what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.urls import reverse

from werdegang.council.course import outcome_words
from werdegang.council.models import AgendaItem, Consultation, Meeting, Paper, Resolution
from werdegang.people.models import Organization
from werdegang.workspace.meetings.access import names_of


@dataclass(frozen=True)
class Stage:
    """One step of the way; what is empty is not known to this viewer."""

    body: Organization | None
    role: str
    meeting: Meeting | None
    item: AgendaItem | None
    result: Resolution | None

    @property
    def url(self) -> str:
        """The page of the meeting, at the item where that is known."""
        if self.meeting is None:
            return ""
        page = reverse("website:meeting", args=names_of(self.meeting))
        return f"{page}#top-{self.item.order}" if self.item is not None else page

    @property
    def outcome(self) -> str:
        """The result in the vocabulary's word."""
        return outcome_words(self.result) if self.result is not None else ""

    @property
    def own_words(self) -> str:
        """The words in which it was recorded, where they are others."""
        told = self.result.outcome_text if self.result is not None else ""
        return "" if told.casefold() == self.outcome.casefold() else told


def way_of(paper: Paper, user: Any) -> Sequence[Stage]:
    """All steps in their order, then results that belong to none."""
    meetings = Meeting.objects.visible_to(user).select_related("organization")
    items = AgendaItem.objects.visible_to(user).select_related("meeting__organization")
    steps = (
        Consultation.objects.visible_to(user)
        .filter(paper=paper)
        .select_related("organization")
        .prefetch_related(Prefetch("meeting", meetings))
        .prefetch_related(Prefetch("agenda_item", items))
        .order_by("position", "pk")
    )
    # Seen by nobody who does not see body, meeting and item: they may be loaded with it.
    results = list(
        Resolution.objects.visible_to(user)
        .filter(paper=paper)
        .select_related("organization", "meeting__organization", "agenda_item")
        .order_by("date", "pk")
    )
    by_step = {each.consultation_id: each for each in results}
    way = [
        Stage(
            step.organization,
            step.role_text or str(step.get_role_display()),
            step.agenda_item.meeting if step.agenda_item else step.meeting,
            step.agenda_item,
            by_step.get(step.pk),
        )
        for step in steps
    ]
    loose = (each for each in results if each.consultation_id is None)
    return [*way, *(Stage(each.organization, "", each.meeting, each.agenda_item, each) for each in loose)]
