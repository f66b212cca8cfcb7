# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the papers of a meeting have in common: whose they are, when and where it meets, who presides."""

import datetime
from collections.abc import Iterator
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from werdegang.core.visibility import Visibility
from werdegang.council.models import AgendaItem, ClosedItemTitle, Meeting, NamedVote, Resolution
from werdegang.council.procedure.numbering import Place, ordered
from werdegang.council.vocabulary import Outcome
from werdegang.people.models import Body, Location, Membership, Organization
from werdegang.rendering import tree
from werdegang.rendering.tree import Align, Column, Fact, Facts, Heading, Table, words
from werdegang.ui import formats

AS_PROPOSED = (Outcome.ADOPTED_UNCHANGED, Outcome.RECOMMENDED)
"""Results by which what was proposed is what was decided."""


def sender(thing: Meeting | Resolution, reader: Any) -> tree.Sender:
    """The municipality, as far as the reader may know it."""
    body = Body.objects.visible_to(reader).filter(pk=thing.body_id).first()
    if body is None:
        return tree.Sender("")
    lines = [part for part in (body.contact_name, body.contact_email) if part]
    return tree.Sender(body.name, tuple(lines))


def mark(thing: Meeting | Resolution) -> str:
    """What marks a paper of an invented meeting."""
    return _("Sample data") if thing.is_sample else ""


def items(meeting: Meeting, reader: Any) -> list[AgendaItem]:
    """The items that the reader sees, in their order."""
    rows = {
        row.pk: row
        for row in AgendaItem.objects.visible_to(reader).filter(meeting=meeting).order_by("order", "pk")
    }
    places = [Place(row.pk, row.parent_id, row.public, row.number) for row in rows.values()]
    return [rows[place.key] for place in ordered(places)]


def items_to_be(meeting: Meeting, reader: Any, writer: Any) -> list[AgendaItem]:
    """The items that the reader will see once the invitation is out; ``writer``, if any, sees them all now."""
    if writer is None:
        return items(meeting, reader)
    known = items(meeting, writer)
    return known if reader is not None else [item for item in known if item.visibility == Visibility.PUBLIC]


def named(item: AgendaItem) -> str:
    """The subject, and what happened to the item after the invitation."""
    notes = []
    if item.supplementary:
        day = formats.day(item.supplemented_at)
        notes.append(_("supplementary item of %(day)s") % {"day": day} if day else _("supplementary"))
        notes.append(item.urgency_reason)
    if item.taken_off_at:
        notes += [off(item.taken_off_at), item.taken_off_reason]
    if item.put_back_at:
        notes.append(_("put back on the agenda on %(day)s") % {"day": formats.day(item.put_back_at)})
    told = "; ".join(filter(None, notes))
    return f"{item.name} ({told})" if told else item.name


def off(moment: datetime.datetime) -> str:
    """That it was taken off the agenda, and when."""
    return _("taken off the agenda on %(day)s") % {"day": formats.day(moment)}


def when_and_where(meeting: Meeting, reader: Any, *more: Fact) -> Facts:
    """Body, day, hours and place, as far as they are known to the reader; then what else is to be said."""
    facts = [Fact(_("Body"), words(str(meeting.organization or "")))]
    others = Organization.objects.visible_to(reader).filter(joint_meetings=meeting)
    if names := [str(each) for each in others]:
        facts.append(Fact(_("Together with"), words(", ".join(names))))
    if meeting.date:
        facts.append(Fact(_("Day"), words(formats.weekday(meeting.date))))
    if meeting.start:
        facts.append(Fact(_("Begins"), words(formats.clock(meeting.start))))
    if meeting.end:
        facts.append(Fact(_("Ends"), words(formats.clock(meeting.end))))
    place = Location.objects.visible_to(reader).filter(pk=meeting.location_id or 0).first()
    if place is not None:
        facts.append(Fact(_("Place"), words(str(place))))
    return Facts((*facts, *more))


def seats_of(meeting: Meeting, reader: Any) -> list[Membership]:
    """The memberships of the body on the day of the meeting that the reader may see, in their order."""
    rows = Membership.objects.visible_to(reader).filter(organization=meeting.organization_id or 0)
    if meeting.date is not None:
        rows = rows.filter(
            Q(start_date__isnull=True) | Q(start_date__lte=meeting.date),
            Q(end_date__isnull=True) | Q(end_date__gt=meeting.date),
        )
    return list(rows.select_related("person").order_by("position", "person__family_name", "pk"))


def presides(role: str) -> bool:
    """Whether whoever has this role takes the chair, not as a deputy."""
    said = role.casefold()
    return "vorsitz" in said and "stellv" not in said and "fraktion" not in said


def inviter(meeting: Meeting, reader: Any) -> str:
    """Who calls the meeting: whoever has the chair of the body, else the municipality."""
    chair = next((seat for seat in seats_of(meeting, reader) if presides(seat.role)), None)
    return f"{chair.person}, {chair.role}" if chair is not None else sender(meeting, reader).name


def neutral_titles(meeting: Meeting, known: list[AgendaItem], reader: Any) -> Iterator[tree.Block]:
    """What the public reads of closed items; not for who reads the items themselves."""
    if known:
        return
    titles = list(ClosedItemTitle.objects.visible_to(reader).filter(meeting=meeting).order_by("order", "pk"))
    if titles:
        yield Heading(2, _("Part not open to the public"))
        columns = (Column(_("Item"), 0), Column(pgettext("agenda item", "Subject"), 1))
        yield Table("", columns, tuple((title.number, _read(title)) for title in titles))


def _read(title: ClosedItemTitle) -> str:
    return f"{title.title} ({off(title.taken_off_at)})" if title.taken_off_at else title.title


def decided(resolution: Resolution, reader: Any) -> Iterator[tree.Block]:
    """Result and votes."""
    outcome = resolution.outcome_text or str(resolution.get_outcome_display())
    facts = [Fact(_("Result"), words(outcome))]
    votes = _votes(resolution)
    if votes:
        label = resolution.get_ballot_display() if resolution.ballot else _("Vote")
        facts.append(Fact(str(label), words(votes)))
    yield Facts(tuple(facts))
    named = list(NamedVote.objects.visible_to(reader).filter(resolution=resolution).select_related("person"))
    if named:
        rows = tuple((str(vote.person), str(vote.get_choice_display())) for vote in named)
        yield Table(_("Votes by name"), (Column(_("Name"), 2), Column(_("Vote"), 1, Align.START)), rows)


def _votes(resolution: Resolution) -> str:
    counts = (
        (_("%(number)d yes"), resolution.votes_yes),
        (_("%(number)d no"), resolution.votes_no),
        (
            ngettext("%(number)d abstention", "%(number)d abstentions", resolution.votes_abstain or 0),
            resolution.votes_abstain,
        ),
    )
    said = [word % {"number": number} for word, number in counts if number is not None]
    return ", ".join(said) or resolution.votes_text
