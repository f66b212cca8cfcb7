# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A paper's way through the bodies, step by step, as one viewer may know it.

Body and role come from the consultation; the day from the meeting and the result from the resolution, each only
where its own gate let it through. A body that meets in closed session says so instead.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from werdegang.council.models import Consultation, Meeting, Resolution
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.people.models import Organization
from werdegang.website import outcomes
from werdegang.website.addresses import address
from werdegang.website.joined import joined


@dataclass(frozen=True)
class Step:
    """One step in words; what is empty is not known to this viewer."""

    body: Organization | None
    role: str
    date: date | None
    meeting: Meeting | None
    meeting_words: str
    anchor: str
    note: str
    state: str
    """Of the design system: nothing, ``open``, ``closed`` or ``decided``."""
    sign: str
    result: str
    source_words: str
    votes: str
    text: str

    @property
    def who(self) -> str:
        """The body's name."""
        return self.body.name if self.body else _("body not named")

    @property
    def who_url(self) -> str:
        """The body's page."""
        return address(self.body) if self.body else ""

    @property
    def meeting_url(self) -> str:
        """The meeting's page, at the agenda item where that is known."""
        return address(self.meeting) + self.anchor if self.meeting else ""


def consultations_of(paper_id: int, user: Any) -> QuerySet[Consultation]:
    """The steps of a paper with body, meeting and agenda item, in order; one query."""
    rows = Consultation.objects.visible_to(user).filter(paper=paper_id).select_related("organization")
    both = joined(rows, user, "meeting", "agenda_item").select_related(
        "meeting__organization", "agenda_item__meeting__organization"
    )
    return both.order_by("position", "pk")


def steps(consultations: Iterable[Consultation], resolutions: Iterable[Resolution]) -> list[Step]:
    """All steps; results that belong to no step follow as steps of their own, by day."""
    results = {each.consultation_id: each for each in resolutions}
    way = [_step(each, results.get(each.pk)) for each in consultations]
    loose = (each for each in resolutions if each.consultation_id is None)
    return way + [_loose_step(each) for each in sorted(loose, key=lambda each: str(each.date or ""))]


def _step(consultation: Consultation, result: Resolution | None) -> Step:
    body, item = consultation.organization, consultation.agenda_item
    meeting = consultation.meeting or (item.meeting if item else None)
    known = meeting is not None or result is not None
    closed = body is not None and not body.meets_in_public
    if closed and not known:
        note, state = _("meets in closed session; day and result are not published"), "closed"
    else:
        note, state = _("meets in closed session") if closed else "", _state(consultation, result)
    return Step(
        body=body,
        role=role_words(consultation),
        date=_day(meeting, result),
        meeting=meeting,
        meeting_words=meeting_words(meeting),
        anchor=f"#top-{item.order}" if item else "",
        note=note,
        state=state,
        **_result(result, without="" if closed and not known else _("no result recorded")),
    )


def _loose_step(result: Resolution) -> Step:
    decided = "decided" if Outcome(result.outcome).is_adoption else ""
    return Step(
        body=result.organization,
        role="",
        date=_day(result.meeting, result),
        meeting=result.meeting,
        meeting_words=meeting_words(result.meeting),
        anchor="",
        note="",
        state=decided,
        **_result(result, without=""),
    )


def _result(result: Resolution | None, without: str) -> dict[str, str]:
    if result is None:
        return {
            "sign": "open" if without else "closed",
            "result": without,
            "source_words": "",
            "votes": "",
            "text": "",
        }
    return {
        "sign": outcomes.sign(result),
        "result": outcomes.words(result),
        "source_words": outcomes.source_words(result),
        "votes": votes_words(result),
        "text": result.text,
    }


def _state(consultation: Consultation, result: Resolution | None) -> str:
    if result is None or result.outcome == Outcome.OPEN:
        return "open"
    decides = bool(consultation.authoritative) or consultation.role == ConsultationRole.DECISION
    return "decided" if decides else ""


def _day(meeting: Meeting | None, result: Resolution | None) -> date | None:
    if meeting is not None and meeting.date is not None:
        return meeting.date
    return result.date if result else None


def role_words(consultation: Consultation) -> str:
    """The role in the vocabulary's word, the source's own beside it where it is another."""
    own = consultation.role_text
    if not consultation.role or consultation.role == ConsultationRole.OTHER:
        return own or str(ConsultationRole(consultation.role).label if consultation.role else "")
    word = str(ConsultationRole(consultation.role).label)
    if not own or own.casefold() == word.casefold():
        return word
    return _("%(role)s (in the source: “%(words)s”)") % {"role": word, "words": own}


def meeting_words(meeting: Meeting | None) -> str:
    """“4th meeting” where its number is known, else just “meeting”; nothing for none."""
    if meeting is None:
        return ""
    return _("Meeting no. %(number)s") % {"number": meeting.number} if meeting.number else _("Meeting")


def votes_words(result: Resolution) -> str:
    """“Ja 30, Nein 4, Enthaltungen 2”, as far as they were counted; else the source's words."""
    counted = (
        (_("Yes"), result.votes_yes),
        (_("No"), result.votes_no),
        (_("Abstentions"), result.votes_abstain),
    )
    words = ", ".join(f"{label} {count}" for label, count in counted if count is not None)
    return words or result.votes_text
