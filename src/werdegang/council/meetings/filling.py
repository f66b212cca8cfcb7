# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A whole agenda at once: formalities and questions typed line by line, waiting papers chosen, all or nothing."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction

from werdegang.accounts.models import User
from werdegang.council.meetings import agenda
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, Consultation, Meeting
from werdegang.council.vocabulary import AgendaKind

KNOWN = (
    ("einwohnerfrage", AgendaKind.QUESTION_TIME),
    ("fragestunde", AgendaKind.QUESTION_TIME),
    ("mitteilung", AgendaKind.COMMUNICATION),
    ("bericht der verwaltung", AgendaKind.COMMUNICATION),
    ("anfrage", AgendaKind.ENQUIRY),
    ("eröffnung", AgendaKind.FORMALITY),
    ("begrüßung", AgendaKind.FORMALITY),
    ("feststellung", AgendaKind.FORMALITY),
    ("genehmigung", AgendaKind.FORMALITY),
    ("schließung", AgendaKind.FORMALITY),
)
"""Words of a subject by which the kind of an item is known; the first that fits counts."""
BETWEEN = "|"
"""Stands between the subject of a closed item and the neutral title that the public reads."""


@dataclass(frozen=True)
class Line:
    """An item as it was typed: its subject, and for a closed one what the public reads of it."""

    name: str
    public_title: str = ""

    @property
    def kind(self) -> AgendaKind:
        """What sort of point it is, by its words."""
        words = self.name.casefold()
        return next((kind for word, kind in KNOWN if word.casefold() in words), AgendaKind.OTHER)


def lines_of(text: str) -> list[Line]:
    """The items of a text, one a line; empty lines are none."""
    found = []
    for line in text.splitlines():
        name, _between, title = (part.strip() for part in line.partition(BETWEEN))
        if name:
            found.append(Line(name, title))
    return found


@dataclass(frozen=True)
class Filling:
    """What comes onto the agenda, in this order; papers that are not public come into the closed part."""

    before: Sequence[Line] = ()
    papers: Sequence[Consultation] = ()
    after: Sequence[Line] = ()
    closed: Sequence[Line] = ()
    title_of_closed_papers: str = ""
    """What the public reads of each paper that is not public; empty: it does not read of them."""


@transaction.atomic
def fill(meeting: Meeting, filling: Filling, *, by: User, urgency_reason: str = "") -> list[AgendaItem]:
    """Put all of it at the end of the agenda.

    Raises:
        Refused: as for a single item; nothing is written then.
    """
    made = _typed(meeting, filling.before, by, urgency_reason)
    for step in filling.papers:
        item = agenda.add_paper(meeting, step, by=by, urgency_reason=urgency_reason)
        if filling.title_of_closed_papers and not item.public:
            with _said_beside("title_of_closed_papers"):
                agenda.set_public_title(item, filling.title_of_closed_papers, by=by)
        made.append(item)
    made += _typed(meeting, filling.after, by, urgency_reason)
    with _said_beside("closed"):
        made += _typed(meeting, filling.closed, by, urgency_reason, closed=True)
    return made


@contextmanager
def _said_beside(field: str) -> Iterator[None]:
    """Refusals of a neutral title stand beside the field in which it was typed."""
    try:
        yield
    except Refused as refusal:
        if hasattr(refusal, "error_dict") and {"title", "public_title"} & set(refusal.error_dict):
            raise Refused({field: refusal.messages}) from refusal
        raise


def _typed(
    meeting: Meeting, lines: Iterable[Line], by: User, urgency_reason: str, *, closed: bool = False
) -> list[AgendaItem]:
    return [
        agenda.add_item(
            meeting,
            line.name,
            by=by,
            closed=closed,
            kind=line.kind,
            public_title=line.public_title if closed else "",
            urgency_reason=urgency_reason,
        )
        for line in lines
    ]
