# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Results: OParl has a line of text for them, we have outcome, votes and text."""

from collections import defaultdict
from collections.abc import Collection

from django.utils.translation import override

from werdegang.core.visibility import ANYONE
from werdegang.council.models import Resolution
from werdegang.council.vocabulary import Outcome
from werdegang.oparl.kinds import Kind
from werdegang.oparl.objects.known import Json, Known, Need
from werdegang.oparl.objects.prepared import Prepared
from werdegang.oparl.objects.rows import SOURCED, Row, common, own, put

PLACES = ("agenda_item_id", "consultation_id", "meeting_id", "paper_id")
"""Where a result stands: at the first of these that it has."""
KINDS = {
    "agenda_item_id": Kind.AGENDA_ITEM,
    "consultation_id": Kind.CONSULTATION,
    "meeting_id": Kind.MEETING,
    "paper_id": Kind.PAPER,
}
FIELDS = (
    *SOURCED,
    *PLACES,
    "organization_id",
    "date",
    "outcome",
    "outcome_text",
    "text",
    "ballot",
    "votes_yes",
    "votes_no",
    "votes_abstain",
    "votes_text",
)
PLAIN = {
    "date": "date",
    "outcome": "outcome",
    "outcome_text": "outcomeText",
    "text": "text",
    "ballot": "ballot",
    "votes_yes": "votesYes",
    "votes_no": "votesNo",
    "votes_abstain": "votesAbstain",
    "votes_text": "votesText",
}


def _at(place: str) -> Prepared:
    earlier = {f"{name.removesuffix('_id')}__isnull": True for name in PLACES[: PLACES.index(place)]}
    return Prepared(
        lambda keys: (
            Resolution.objects.visible_to(ANYONE)
            .filter(**earlier, **{f"{place}__in": keys})
            .order_by("date", "pk")
            .values(*FIELDS)
        )
    )


AT = {place: _at(place) for place in PLACES}


class Results:
    """Results that stand at one sort of things, by the keys of these."""

    def __init__(self, place: str, keys: Collection[int], need: Need) -> None:
        self.of: defaultdict[int, list[Row]] = defaultdict(list)
        for row in AT[place].rows(keys):
            self.of[row[place]].append(row)
            need.add(Kind.ORGANIZATION, [row["organization_id"]])
            for name, kind in KINDS.items():
                need.add(kind, [row[name]])

    def put(self, key: int, known: Known, out: Json, place: str) -> None:
        """The results of a thing under our prefix."""
        found = [self._make(row, known, place) for row in self.of.get(key, ())]
        if found:
            out[own("resolution")] = found

    def _make(self, row: Row, known: Known, place: str) -> Json:
        out: Json = {name: row[column] for column, name in PLAIN.items() if row[column] not in (None, "")}
        put(out, organization=known.url(Kind.ORGANIZATION, row["organization_id"]))
        for name, kind in KINDS.items():
            if name != place:
                put(out, **{WORDS[name]: known.url(kind, row[name])})
        common(row, out)
        return out


WORDS = {
    "agenda_item_id": "agendaItem",
    "consultation_id": "consultation",
    "meeting_id": "meeting",
    "paper_id": "paper",
}


def outcome_words(row: Row) -> str:
    """The source's words, else ours, in the language of the municipality."""
    if row["outcome_text"]:
        return str(row["outcome_text"])
    with override("de"):
        return str(Outcome(row["outcome"]).label)
