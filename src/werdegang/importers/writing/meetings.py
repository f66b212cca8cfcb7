# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Meetings: found by body and day, made if they are not here."""

import datetime
from collections.abc import Iterable
from zoneinfo import ZoneInfo

from werdegang.core.visibility import Visibility
from werdegang.council.models import Meeting
from werdegang.importers.matching import meeting_number
from werdegang.importers.records import MeetingRecord
from werdegang.importers.sources import external_id, system_number
from werdegang.importers.writing.context import Context, free_external_id, new_slug
from werdegang.importers.writing.directory import says_closed
from werdegang.people.models import Location, Organization

_BERLIN = ZoneInfo("Europe/Berlin")


def ensure_meeting(
    ctx: Context,
    organization: Organization | None,
    day: datetime.date | None,
    name: str | None,
    *,
    own_id: str = "",
) -> Meeting:
    """The meeting of a body on a day, made if it is not here; what it lacks is filled in.

    Args:
        ctx: the page.
        organization: the body; a meeting whose body is not known is told by its name.
        day: when.
        name: the page's name for it, which may hold its number.
        own_id: what it is known by at the source.
    """
    found = find_meeting(ctx, organization, day, name, own_id=own_id)
    title = ctx.fit(name, Meeting, "name")
    number = meeting_number(name or "")
    if found is None:
        return ctx.changes.add(
            Meeting(
                body=ctx.body,
                organization=organization,
                date=day,
                name=title,
                number=number,
                visibility=level_of(organization, name),
                external_id=free_external_id(Meeting, own_id),
                slug=new_slug(
                    Meeting.objects.filter(organization=organization),
                    day.isoformat() if day else "ohne-datum",
                ),
            )
        )
    ctx.changes.fill(found, name=title, number=number, date=day)
    if own_id and not found.external_id:
        ctx.changes.fill(found, external_id=free_external_id(Meeting, own_id))
    if organization is not None and found.organization_id != organization.pk:
        _join(ctx, found, organization)
    return found


def find_meeting(
    ctx: Context,
    organization: Organization | None,
    day: datetime.date | None,
    name: str | None,
    *,
    own_id: str = "",
) -> Meeting | None:
    """The meeting, if it is here: by its id, else by body and day, and by number where both have one."""
    if own_id and (found := Meeting.objects.filter(external_id=own_id).first()):
        return found
    if day is None:
        rows = Meeting.objects.filter(body=ctx.body, organization=organization, date=None, name=name or "")
    elif organization is None:
        rows = Meeting.objects.filter(body=ctx.body, organization=None, date=day, name=name or "")
    else:
        rows = Meeting.objects.filter(organization=organization, date=day)
    return _fitting(rows.order_by("deleted", "pk"), meeting_number(name or ""), own_id)


def meeting_of_address(ctx: Context, address: str | None) -> str:
    """The id of the meeting that a link of the page leads to."""
    numbered = address and system_number("meeting", address)
    return external_id("meeting", address, ctx.body.slug) if address and numbered else ""


def level_of(organization: Organization | None, name: str | None) -> Visibility:
    """Who may see that a meeting takes place: of a closed body, or one without a public part, only its members."""
    closed = organization is not None and not organization.meets_in_public
    return Visibility.COUNCIL if closed or says_closed(name) else Visibility.PUBLIC


def describe(ctx: Context, meeting: Meeting, record: MeetingRecord, *, authoritative: bool) -> None:
    """Times and place of a meeting; a meeting's own page replaces what others said of it."""
    write = ctx.changes.set if authoritative else ctx.changes.fill
    moments = {"start": _moment(record.date, record.start), "end": _moment(record.date, record.end)}
    write(meeting, **{name: moment for name, moment in moments.items() if moment})
    if record.place and (authoritative or meeting.location_id is None):
        text = ctx.fit(record.place, Location, "description")
        if meeting.location is None or str(meeting.location) != text:
            write(meeting, location=_location(ctx, text))


def _moment(day: datetime.date | None, clock: datetime.time | None) -> datetime.datetime | None:
    return datetime.datetime.combine(day, clock, _BERLIN) if day and clock else None


def _location(ctx: Context, text: str) -> Location:
    found = Location.objects.filter(body=ctx.body, description=text, deleted=False).order_by("pk").first()
    return found or ctx.changes.add(Location(body=ctx.body, description=text))


def _fitting(rows: Iterable[Meeting], number: int | None, own_id: str) -> Meeting | None:
    for row in rows:
        other_number = number is not None and row.number is not None and row.number != number
        other_id = bool(own_id and row.external_id and row.external_id.startswith("allris:"))
        if not other_number and not other_id:
            return row
    return None


def _join(ctx: Context, meeting: Meeting, organization: Organization) -> None:
    """Note a body as meeting together with another, or as the one that meets if none is known yet."""
    if meeting.organization_id is None:
        ctx.changes.fill(meeting, organization=organization)
    elif not meeting.further_organizations.filter(pk=organization.pk).exists():
        meeting.further_organizations.add(organization)
