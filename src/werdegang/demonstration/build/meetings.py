# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Legislative terms, meetings and their agendas."""

import datetime
from zoneinfo import ZoneInfo

from werdegang.core.visibility import Visibility
from werdegang.council.models import AgendaItem, LegislativeTerm, Meeting, MeetingFile
from werdegang.demonstration.build import documents
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content import records_of_council as records
from werdegang.demonstration.content.collection import Content
from werdegang.people.models import Body, Location, Organization

_BERLIN = ZoneInfo("Europe/Berlin")


def write(content: Content, ledger: Ledger, body: Body) -> None:
    """Write them all."""
    ledger.write(
        LegislativeTerm,
        (
            (
                record.key,
                LegislativeTerm(
                    body=body,
                    name=record.name,
                    start_date=record.start,
                    end_date=record.until,
                    is_sample=record.is_sample,
                ),
            )
            for record in content.legislative_terms
        ),
    )
    meetings = sorted(content.meetings, key=lambda record: record.day)
    ledger.write(Meeting, ((record.key, _meeting(record, ledger, body)) for record in meetings))
    ledger.write(
        AgendaItem,
        (
            (item.key, _agenda_item(item, order, ledger.get(Meeting, record.key)))
            for record in meetings
            for order, item in enumerate(record.agenda)
        ),
    )
    ledger.write(
        MeetingFile,
        (
            (
                "",
                MeetingFile(
                    meeting=ledger.get(Meeting, record.key),
                    file=documents.write(document, ledger, record.key),
                    role=documents.role_at_meeting(document),
                    position=position,
                    number=str(position + 1),
                    visibility=Visibility[document.visibility.name],
                    is_sample=document.is_sample,
                ),
            )
            for record in meetings
            for position, document in enumerate(record.documents)
        ),
    )


def _meeting(record: records.Meeting, ledger: Ledger, body: Body) -> Meeting:
    return Meeting(
        body=body,
        organization=ledger.get(Organization, record.organization),
        slug=ledger.slug("meeting", record.day.isoformat(), record.organization),
        name=record.name,
        number=record.number,
        date=record.day,
        start=_moment(record.day, record.start),
        end=_moment(record.day, record.end),
        cancelled=record.cancelled,
        location=ledger.find(Location, record.location),
        visibility=Visibility[record.visibility.name],
        is_sample=record.is_sample,
    )


def _agenda_item(record: records.AgendaItem, order: int, meeting: Meeting) -> AgendaItem:
    result = record.resolution
    return AgendaItem(
        meeting=meeting,
        order=order,
        number=record.number,
        name=record.name,
        result=result.outcome_text if result else "",
        resolution_text=result.text if result else "",
        minutes=record.minutes,
        visibility=part(record),
        is_sample=record.is_sample,
    )


def part(record: records.AgendaItem) -> Visibility:
    """The level of the public or of the closed part of a meeting."""
    return Visibility.PUBLIC if record.public else Visibility.COUNCIL


def _moment(day: datetime.date, clock: datetime.time | None) -> datetime.datetime | None:
    return datetime.datetime.combine(day, clock, _BERLIN) if clock else None
