# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the pages of organizations and persons show, each through the gate."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.concepts.models import Edition
from werdegang.core.visibility import ANYONE
from werdegang.council.models import Consultation, Meeting, Paper, PaperOrganization, PublishedDecision
from werdegang.council.vocabulary import InvolvementKind, Outcome
from werdegang.followup.models import Assignment
from werdegang.people.models import Membership, Organization, Person
from werdegang.ui.formats import day, period
from werdegang.website import keyset
from werdegang.website.assignments import confirmed
from werdegang.website.attachments import web_address
from werdegang.website.joined import joined
from werdegang.website.meetings import MeetingLine, line, listed_meetings, upcoming

PUBLISHED = 50
LATEST = 5
"""So many meetings and papers on the page of an organization."""

Kind = Organization.Kind


@dataclass(frozen=True)
class Group:
    """Organizations of related kinds under one heading."""

    title: str
    anchor: str
    organizations: Sequence["Entry"]


@dataclass(frozen=True)
class Entry:
    """An organization in the list, with what should be known before going there."""

    organization: Organization

    @property
    def note(self) -> str:
        """Whether it is of the past, whether it meets in closed session."""
        end = self.organization.end_date
        closed = self.organization.is_board and not self.organization.meets_in_public
        return " · ".join(
            words
            for words in (
                _("until %(day)s") % {"day": day(end - timedelta(days=1))}
                if end and end <= timezone.localdate()
                else "",
                _("meets in closed session") if closed else "",
            )
            if words
        )


@dataclass(frozen=True)
class Mandate:
    """A membership in words."""

    membership: Membership
    is_current: bool

    @property
    def is_sample(self) -> bool:
        """Whether the membership or one of its ends is invented."""
        membership = self.membership
        return any(each.is_sample for each in (membership, membership.person, membership.organization))

    @property
    def period(self) -> str:
        """From the first to the last day; the stored end is the first day after."""
        end = self.membership.end_date
        return period(self.membership.start_date, end - timedelta(days=1) if end else None)

    @property
    def meta(self) -> str:
        """Role, for whom the person sits there, since when."""
        sits_for = self.membership.on_behalf_of
        words = _("for %(organization)s") % {"organization": sits_for.name} if sits_for else ""
        vote = _("without a vote") if self.membership.voting_right is False else ""
        return " · ".join(part for part in (self.membership.role, words, vote, self.period) if part)


@dataclass(frozen=True)
class OrganizationPage:
    """An organization and what is known of it."""

    members: Sequence[Mandate]
    former: Sequence[Mandate]
    coming: Sequence[MeetingLine]
    past: Sequence[MeetingLine]
    papers: Sequence[Paper]
    published: Sequence[PublishedDecision]
    """What was decided in closed session and is made known."""
    editions: Sequence[Edition]
    parts: Sequence[Organization]
    period: str
    website: str
    meetings_url: str
    papers_url: str
    """All papers that it is in charge of; empty for bodies, which are in charge of none."""
    resolutions_url: str
    """What became of what it decided."""
    assignments_url: str
    """What it is to carry out, or what became of its motions."""


@dataclass(frozen=True)
class PersonPage:
    """A person's mandates and papers."""

    current: Sequence[Mandate]
    former: Sequence[Mandate]
    papers: Sequence[Paper]


def visible_organizations(user: Any) -> QuerySet[Organization]:
    """Organizations with the one they are part of and their place."""
    return joined(Organization.objects.visible_to(user), user, "parent", "location")


def organizations_by_kind(user: Any) -> list[Group]:
    """All organizations, those that decide first; one query."""
    groups = (
        (_("Council, committees and boards"), "gremien", Organization.BOARDS),
        (_("Parliamentary groups and parties"), "fraktionen", (Kind.FACTION, Kind.PARTY)),
        (_("Offices of the administration"), "aemter", Organization.ADMINISTRATION),
        (_("Partners"), "partner", (Kind.PARTNER,)),
        (_("Others"), "weitere", (Kind.OTHER,)),
    )
    found = list(Organization.objects.visible_to(user).order_by("position", "name", "pk"))
    made = [
        Group(title, anchor, [Entry(each) for each in found if each.kind in kinds])
        for title, anchor, kinds in groups
    ]
    return [group for group in made if group.organizations]


def organization_page(organization: Organization, user: Any) -> OrganizationPage:
    """Gather the page; nine queries, ten where few papers are there."""
    joint = Meeting.further_organizations.through.objects.filter(organization=organization.pk)
    meetings = listed_meetings(user).filter(
        Q(organization=organization.pk) | Q(pk__in=joint.values("meeting"))
    )
    past = meetings.filter(date__lt=timezone.localdate()).order_by("-date", "-pk")
    rows = Membership.objects.visible_to(user).filter(organization=organization.pk)
    rows = rows.select_related("person", "organization")
    members, former = _by_time(
        joined(rows, user, "on_behalf_of").order_by("position", "person__family_name", "pk")
    )
    end = organization.end_date
    return OrganizationPage(
        members=members,
        former=former,
        coming=[line(each) for each in upcoming(meetings)[:LATEST]],
        past=[line(each) for each in past[:LATEST]],
        papers=_papers(organization, user),
        published=list(
            PublishedDecision.objects.visible_to(user).filter(organization=organization.pk)[:PUBLISHED]
        ),
        editions=list(_editions(organization, user)),
        parts=list(Organization.objects.visible_to(user).filter(parent=organization.pk)),
        period=period(organization.start_date, end - timedelta(days=1) if end else None),
        website=web_address(organization.website),
        meetings_url=f"{reverse('website:meeting_list')}?{urlencode({'gremium': organization.slug})}",
        resolutions_url=_resolutions_url(organization) if organization.is_board else "",
        assignments_url="" if organization.is_board else _assignments_url(organization, user),
        papers_url=""
        if organization.is_board
        else f"{reverse('website:paper_list')}?{urlencode({'amt': organization.slug})}",
    )


def _resolutions_url(organization: Organization) -> str:
    """Where the small report on its resolutions is, if there is anything in it for everybody."""
    given = Assignment.objects.visible_to(ANYONE).confirmed().filter(resolution__organization=organization.pk)
    return reverse("website:body_resolutions", args=[organization.slug]) if given.exists() else ""


def _assignments_url(organization: Organization, user: Any) -> str:
    """Where the assignments of an office are listed, or those from a faction's motions; empty if there are none."""
    rows, name = confirmed(user).exclude(resolution__outcome=Outcome.OPEN), "stelle"
    if organization.kind == Organization.Kind.FACTION:
        motions = PaperOrganization.objects.visible_to(user).filter(kind=InvolvementKind.ORIGINATOR)
        mine = motions.filter(organization=organization.pk).values("paper")
        rows, name = rows.filter(resolution__paper__in=mine), "fraktion"
    else:
        rows = rows.filter(Q(office=organization.pk) | Q(partners=organization.pk))
    if not rows.exists():
        return ""
    return f"{reverse('website:resolution_list')}?{urlencode({name: organization.slug})}"


def person_page(person: Person, user: Any) -> PersonPage:
    """Gather the page; two queries, three where few papers are there."""
    rows = (
        Membership.objects.visible_to(user).filter(person=person.pk).select_related("person", "organization")
    )
    current, former = _by_time(joined(rows, user, "on_behalf_of").order_by("-start_date", "pk"))
    papers = Paper.objects.visible_to(user).filter(originator_persons=person.pk)
    return PersonPage(current, former, _latest(papers))


def _by_time(memberships: Iterable[Membership]) -> tuple[list[Mandate], list[Mandate]]:
    """Those of today (or to come), and those that have ended."""
    today = timezone.localdate()
    mandates = [Mandate(each, _is_current(each, today)) for each in memberships]
    return [each for each in mandates if each.is_current], [each for each in mandates if not each.is_current]


def _is_current(membership: Membership, today: date) -> bool:
    return membership.end_date is None or membership.end_date > today


def _latest(papers: QuerySet[Paper]) -> list[Paper]:
    """In one query; in two where those with a day are fewer than are shown."""
    return list(keyset.page(papers, "sort_date", None, None, size=LATEST).things)


def _papers(organization: Organization, user: Any) -> list[Paper]:
    """The latest papers that it is in charge of, or that it consults."""
    steps = Consultation.objects.visible_to(user).filter(paper=OuterRef("pk"), organization=organization.pk)
    mine = Exists(steps) if organization.is_board else Q(lead_office=organization.pk)
    papers = Paper.objects.visible_to(user).filter(mine)
    return _latest(papers.only("slug", "name", "reference", "sort_date", "paper_type", "is_sample"))


def _editions(organization: Organization, user: Any) -> QuerySet[Edition]:
    """Editions that it coordinates or accompanies."""
    editions = Edition.objects.visible_to(user).filter(
        Q(coordinating_office=organization.pk) | Q(advisory_board=organization.pk)
    )
    return editions.select_related("concept").order_by("concept", "-number")
