# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assignments from resolutions as pages show them: how each stands in words, with its days, links and notes."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.concepts.models import Measure
from werdegang.core.visibility import Visibility
from werdegang.council.models import Paper, PaperFile
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.followup.vocabulary import AssignmentState, Standing
from werdegang.people.models import Organization
from werdegang.ui.formats import number
from werdegang.website.addresses import address
from werdegang.website.joined import joined

YEAR = 365
"""Days; for words that say “more than”."""


def anchor_of(assignment: Assignment) -> str:
    """Where an assignment stands on the page of its resolution."""
    return f"auftrag-{assignment.position}"


@dataclass(frozen=True)
class Line:
    """One assignment, as it stands today."""

    assignment: Assignment
    today: datetime.date

    @property
    def standing(self) -> Standing:
        """How it stands."""
        return self.assignment.stands(self.today)

    @property
    def sign(self) -> str:
        """The status kind."""
        return self.standing.sign

    @property
    def words(self) -> str:
        """How it stands, in words."""
        return str(self.standing.label)

    @property
    def office(self) -> Organization | None:
        """Who carries it out, where the viewer may know it."""
        return self.assignment.office

    @property
    def together(self) -> str:
        """The offices that share in it, where the list asked for them."""
        return ", ".join(each.name for each in getattr(self.assignment, "seen_partners", ()))

    @property
    def is_late(self) -> bool:
        """Whether its day has passed."""
        return self.standing is Standing.OVERDUE

    @property
    def distance(self) -> str:
        """“44 days overdue”, “more than 3 years overdue”, “in 5 days”; nothing for what is over or has no day."""
        due = self.assignment.due
        if due is None or not AssignmentState(self.assignment.state).is_open:
            return ""
        days = (due - self.today).days
        if days < -2 * YEAR:
            years = -days // YEAR
            return ngettext(
                "more than %(count)s year overdue", "more than %(count)s years overdue", years
            ) % {"count": years}
        if days < 0:
            return ngettext("%(count)s day overdue", "%(count)s days overdue", -days) % {
                "count": number(-days)
            }
        if days == 0:
            return _("today")
        if days > 60:
            return ""
        return ngettext("in %(count)s day", "in %(count)s days", days) % {"count": days}

    @property
    def rhythm(self) -> str:
        """“every 6 months”, for what returns."""
        return rhythm_words(self.assignment.every_months)

    @property
    def since(self) -> datetime.date | None:
        """Since when it stands so."""
        return self.assignment.since

    @property
    def latest(self) -> str:
        """The last public words on it, where the list asked for them."""
        return str(getattr(self.assignment, "latest", "") or "")

    @property
    def is_sample(self) -> bool:
        """Whether the assignment is invented, or how it went."""
        notes = getattr(self.assignment, "seen_notes", ())
        told = getattr(self.assignment, "latest_is_sample", False) or any(each.is_sample for each in notes)
        return bool(self.assignment.is_sample or told)

    @property
    def anchor(self) -> str:
        """Where it stands on the page of its resolution."""
        return anchor_of(self.assignment)

    @property
    def url(self) -> str:
        """Its place on the page of its resolution, which is loaded with it."""
        return f"{address(self.assignment.resolution)}#{self.anchor}"

    @property
    def notes(self) -> Sequence[tuple[ProgressNote, str, str]]:
        """What was said of it, the latest first: the note, its sign and its word."""
        return [
            (each, Standing(each.state).sign, str(AssignmentState(each.state).label))
            for each in self.assignment.seen_notes  # type: ignore[attr-defined]
        ]

    @property
    def superseded_url(self) -> str:
        """Where the assignment stands that took its place, if the viewer sees it."""
        other = self.assignment.superseded_by
        return Line(other, self.today).url if other else ""


def rhythm_words(months: int | None) -> str:
    """How often something returns; nothing for what does not."""
    if not months:
        return ""
    if months == 12:
        return _("yearly")
    return ngettext("every month", "every %(count)s months", months) % {"count": months}


def age_words(made: datetime.date | None, today: datetime.date) -> str:
    """How long ago a resolution was passed: in days up to two months, in months up to three years, then in years."""
    days = (today - made).days if made else -1
    if made is None or days < 0:
        return ""
    months = (today.year - made.year) * 12 + today.month - made.month - (today.day < made.day)
    if months < 2:
        return ngettext("%(count)s day ago", "%(count)s days ago", days) % {"count": days}
    if months < 36:
        return ngettext("%(count)s month ago", "%(count)s months ago", months) % {"count": months}
    return ngettext("%(count)s year ago", "%(count)s years ago", months // 12) % {"count": months // 12}


def confirmed(user: Any) -> QuerySet[Assignment]:
    """The assignments that this user may see and that a person has confirmed, each with its office."""
    rows = joined(Assignment.objects.visible_to(user).confirmed(), user, "office")
    return rows.order_by("resolution", "position", "pk")


def with_latest(rows: QuerySet[Assignment], user: Any) -> QuerySet[Assignment]:
    """The same, each with the last words on it that are not internal."""
    notes = ProgressNote.objects.visible_to(user).exclude(visibility=Visibility.INTERNAL)
    mine = notes.filter(assignment=OuterRef("pk")).order_by("-date", "-pk")
    return rows.annotate(
        latest=Subquery(mine.values("text")[:1]), latest_is_sample=Subquery(mine.values("is_sample")[:1])
    )


def with_partners(rows: QuerySet[Assignment], user: Any) -> QuerySet[Assignment]:
    """The same, each with the offices that share in it; one more query."""
    seen = Organization.objects.visible_to(user).order_by("name", "pk")
    return rows.prefetch_related(Prefetch("partners", seen, to_attr="seen_partners"))


def lines(rows: Iterable[Assignment]) -> list[Line]:
    """As they stand today."""
    today = timezone.localdate()
    return [Line(each, today) for each in rows]


def of_resolutions(keys: Iterable[int], user: Any) -> dict[int, list[Line]]:
    """The assignments of these resolutions by their key; one query."""
    found: dict[int, list[Line]] = {}
    rows = with_latest(confirmed(user).filter(resolution__in=list(keys)), user).select_related("resolution")
    for line in lines(rows):
        found.setdefault(line.assignment.resolution_id, []).append(line)
    return found


def in_full(rows: QuerySet[Assignment], user: Any) -> list[Line]:
    """With partners, measures, papers, files and notes; six queries."""
    measures: Any = Measure.objects.visible_to(user).select_related("edition__concept")
    files: Any = PaperFile.objects.visible_to(user).select_related("paper", "file").defer("file__text")
    notes: Any = ProgressNote.objects.visible_to(user).order_by("-date", "-pk")
    found = joined(rows, user, "office", "superseded_by").select_related("superseded_by__resolution")
    return lines(
        with_partners(found, user).prefetch_related(
            Prefetch("measures", measures, to_attr="seen_measures"),
            Prefetch("papers", Paper.objects.visible_to(user), to_attr="seen_papers"),
            Prefetch("documents", files, to_attr="seen_documents"),
            Prefetch("notes", notes, to_attr="seen_notes"),
        )
    )
