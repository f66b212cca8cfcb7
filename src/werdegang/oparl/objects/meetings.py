# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings and their agenda."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.models import AgendaItem, Consultation, Meeting
from werdegang.council.procedure.numbering import Place, ordered
from werdegang.council.vocabulary import FileRole, MeetingStage
from werdegang.oparl.addresses import page
from werdegang.oparl.kinds import Kind
from werdegang.oparl.objects.files import Attachments
from werdegang.oparl.objects.known import Json, Known, Need
from werdegang.oparl.objects.places import Locations
from werdegang.oparl.objects.prepared import Prepared
from werdegang.oparl.objects.results import Results, outcome_words
from werdegang.oparl.objects.rows import (
    SOURCED,
    common,
    grouped,
    keyed,
    made,
    moment,
    pairs,
    put,
    put_own,
)

ITEM = (
    *SOURCED,
    "meeting_id",
    "parent_id",
    "order",
    "number",
    "name",
    "visibility",
    "in_closed_part",
    "kind",
    "supplementary",
    "supplemented_at",
    "taken_off_at",
    "taken_off_reason",
    "put_back_at",
    "urgency_reason",
    "result",
    "resolution_text",
    "minutes",
    "start",
    "end",
    "unparsed",
    "meeting__slug",
    "meeting__organization__slug",
)
MEETING = (
    *SOURCED,
    "slug",
    "organization_id",
    "organization__slug",
    "name",
    "number",
    "date",
    "start",
    "end",
    "meeting_state",
    "stage",
    "invited_on",
    "short_notice_reason",
    "former_start",
    "cancelled",
    "location_id",
)
OF_MEETING = {
    FileRole.INVITATION.value: "invitation",
    FileRole.MINUTES.value: "resultsProtocol",
    FileRole.VERBATIM_MINUTES.value: "verbatimProtocol",
}
STATES = {
    MeetingStage.PLANNED.value: "terminiert",
    MeetingStage.INVITED.value: "eingeladen",
    MeetingStage.HELD.value: "durchgeführt",
    MeetingStage.CONCLUDED.value: "durchgeführt",
}
"""OParl's three words for a meeting's state, where no source gave one."""
OF_ITEM = {FileRole.RESOLUTION.value: "resolutionFile"}
WITHOUT_BODY = "ohne-gremium"
"""Stands in the public address of a meeting whose body is not known."""


def in_tree_order(rows: Iterable[Any]) -> list[Any]:
    """Items as the page shows them: the public part first, parts below their item; ``rows`` by their own order."""
    by_key = {row["pk"]: row for row in rows}
    places = [Place(row["pk"], row["parent_id"], _is_in_public_part(row)) for row in by_key.values()]
    return [by_key[place.key] for place in ordered(places)]


def _is_in_public_part(row: Any) -> bool:
    return row["visibility"] == Visibility.PUBLIC and not row["in_closed_part"]


def _items(column: str, fields: tuple[str, ...]) -> Prepared:
    return Prepared(
        lambda keys: (
            AgendaItem.objects.visible_to(ANYONE)
            .filter(**{f"{column}__in": keys})
            .order_by("order", "pk")
            .values(*fields)
        )
    )


def _links(through: Any, other: str) -> Prepared:
    return Prepared(
        lambda keys: (
            through._default_manager.filter(meeting__in=keys).order_by("pk").values_list("meeting_id", other)
        )
    )


ITEMS, ITEMS_OF_MEETINGS = _items("pk", ITEM), _items("meeting", ITEM)
SIBLINGS = _items("meeting", ("pk", "meeting_id", "parent_id", "visibility", "in_closed_part"))
STEPS = Prepared(
    lambda keys: (
        Consultation.objects.visible_to(ANYONE)
        .filter(agenda_item__in=keys)
        .order_by("position", "pk")
        .values_list("agenda_item_id", "pk")
    )
)
MEETINGS = Prepared(lambda keys: Meeting.objects.visible_to(ANYONE).filter(pk__in=keys).values(*MEETING))
FURTHER = _links(Meeting.further_organizations.through, "organization_id")
PRESENT = _links(Meeting.participants.through, "person_id")


class AgendaItems:
    """Agenda items, by their own keys or by those of their meetings.

    ``order`` is the place among those that the public sees: a number that has gaps would tell of others.
    """

    def __init__(
        self,
        need: Need,
        keys: Collection[int] = (),
        meetings: Collection[int] = (),
        *,
        internal: bool = True,
    ) -> None:
        self.rows = keyed(in_tree_order(ITEMS_OF_MEETINGS.rows(meetings)) if meetings else ITEMS.rows(keys))
        self.of = grouped(self.rows.values(), "meeting_id")
        self.internal = internal
        self.orders = self._orders(whole=bool(meetings))
        mine = list(self.rows)
        self.files = Attachments("agenda_item", mine, need)
        self.results = Results("agenda_item_id", mine, need)
        self.steps = pairs(STEPS, mine)
        need.add(Kind.AGENDA_ITEM, self.rows)
        need.add(Kind.AGENDA_ITEM, (row["parent_id"] for row in self.rows.values()))
        need.add(Kind.MEETING, self.of)
        for found in self.steps.values():
            need.add(Kind.CONSULTATION, found)

    def _orders(self, *, whole: bool) -> dict[int, int]:
        if whole:
            return positions(self.rows.values())
        return positions(in_tree_order(SIBLINGS.rows(list(self.of))))

    def make(self, key: int, known: Known, *, alone: bool = True) -> Json | None:
        """The object; None for what is not public."""
        row = self.rows.get(key)
        out = known.head(Kind.AGENDA_ITEM, key) if row else None
        if row is None or out is None:
            return None
        if alone:
            put(out, meeting=known.url(Kind.MEETING, row["meeting_id"]))
        steps = known.urls(Kind.CONSULTATION, self.steps.get(key, ()))
        results = self.results.of.get(key, ())
        out["order"] = self.orders[key]
        out["public"] = _is_in_public_part(row)
        put(
            out,
            number=row["number"],
            name=row["name"],
            consultation=steps[0] if steps else "",
            result=row["result"] or (outcome_words(results[0]) if results else ""),
            resolutionText=row["resolution_text"] or (results[0]["text"] if results else ""),
            start=moment(row["start"]),
            end=moment(row["end"]),
        )
        self.files.put(key, known, out, OF_ITEM, self.internal)
        put_own(
            out,
            consultation=steps[1:],
            partOf=known.url(Kind.AGENDA_ITEM, row["parent_id"]),
            minutes=row["minutes"],
            unassigned=row["unparsed"],
            kind=row["kind"],
            supplementary=row["supplementary"] or None,
            supplementedAt=moment(row["supplemented_at"]),
            urgencyReason=row["urgency_reason"],
            takenOffAt=moment(row["taken_off_at"]),
            takenOffReason=row["taken_off_reason"],
            putBackAt=moment(row["put_back_at"]),
        )
        self.results.put(key, known, out, "agenda_item_id")
        place = page("meeting", row["meeting__organization__slug"] or WITHOUT_BODY, row["meeting__slug"])
        common(row, out, f"{place}#top-{row['order']}" if place else "", known.base)
        return out


def positions(rows: Iterable[Any]) -> dict[int, int]:
    """Each item's place in its meeting, from 0; ``rows`` are all that the public sees, in order."""
    next_place: defaultdict[int, int] = defaultdict(int)
    found = {}
    for row in rows:
        found[row["pk"]] = next_place[row["meeting_id"]]
        next_place[row["meeting_id"]] += 1
    return found


class Meetings:
    """Meetings by primary key."""

    def __init__(self, keys: Collection[int], need: Need, *, internal: bool = True) -> None:
        self.rows = keyed(MEETINGS.rows(keys))
        mine = list(self.rows)
        self.internal = internal
        self.items = AgendaItems(need, meetings=mine) if internal else None
        self.files = Attachments("meeting", mine, need)
        self.results = Results("meeting_id", mine, need)
        self.places = Locations((row["location_id"] for row in self.rows.values()), need)
        self.further, self.present = pairs(FURTHER, mine), pairs(PRESENT, mine)
        need.add(Kind.MEETING, mine)
        for key, row in self.rows.items():
            need.add(Kind.ORGANIZATION, [row["organization_id"], *self.further.get(key, ())])
            need.add(Kind.PERSON, self.present.get(key, ()))

    def make(self, key: int, known: Known) -> Json | None:
        """The object; None for what is not public."""
        row = self.rows.get(key)
        out = known.head(Kind.MEETING, key) if row else None
        if row is None or out is None:
            return None
        bodies = [row["organization_id"], *self.further.get(key, ())]
        out["cancelled"] = row["cancelled"]
        put(
            out,
            name=row["name"],
            meetingState=row["meeting_state"] or STATES.get(row["stage"]),
            start=moment(row["start"]),
            end=moment(row["end"]),
            location=self.places.make(row["location_id"], known),
            organization=known.urls(Kind.ORGANIZATION, bodies),
            participant=known.urls(Kind.PERSON, self.present.get(key, ())),
        )
        self.files.put(key, known, out, OF_MEETING, self.internal)
        items = self.items
        if items is not None:
            put(
                out,
                agendaItem=made(
                    items.of.get(key, ()), lambda item: items.make(item["pk"], known, alone=False)
                ),
            )
        put_own(
            out,
            number=row["number"],
            date=row["date"],
            stage=row["stage"],
            invitedOn=row["invited_on"],
            shortNoticeReason=row["short_notice_reason"],
            formerStart=moment(row["former_start"]),
        )
        self.results.put(key, known, out, "meeting_id")
        slug = row["organization__slug"] or WITHOUT_BODY
        common(row, out, page("meeting", slug, row["slug"]), known.base)
        return out
