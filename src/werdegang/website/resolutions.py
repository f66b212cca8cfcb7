# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Resolutions with what became of them: rows of the list, and everything on the page of one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _

from werdegang.council.models import NamedVote, Resolution, WrittenProcedure
from werdegang.council.vocabulary import Ballot, Outcome, PaperKind
from werdegang.followup.documents import subject
from werdegang.followup.models import Assignment
from werdegang.followup.vocabulary import AssignmentState
from werdegang.website import outcomes
from werdegang.website.assignments import Line, age_words, confirmed, in_full, lines, with_latest
from werdegang.website.consequences import AdoptedEdition, editions_of
from werdegang.website.consultations import votes_words


@dataclass(frozen=True)
class Row:
    """A line of the list: an assignment of a resolution, or the resolution alone."""

    resolution: Resolution
    line: Line | None

    @property
    def age(self) -> str:
        """How long ago the resolution was passed, while its assignment is open."""
        if self.line is None or not AssignmentState(self.line.assignment.state).is_open:
            return ""
        return age_words(self.resolution.date, self.line.today)

    @property
    def name(self) -> str:
        """What was decided about."""
        return subject(self.resolution)

    @property
    def reference(self) -> str:
        """The number that people know it by."""
        paper = self.resolution.paper
        return (paper.reference if paper else "") or _("Resolution")

    @property
    def sign(self) -> str:
        """The status kind of the result."""
        return outcomes.sign(self.resolution)

    @property
    def words(self) -> str:
        """The result."""
        return outcomes.words(self.resolution)


@dataclass(frozen=True)
class ResolutionPage:
    """One resolution and what became of it."""

    resolution: Resolution
    assignments: Sequence[Line]
    adopted: Sequence[AdoptedEdition]
    by_name: Sequence[NamedVote] = ()
    written: WrittenProcedure | None = None
    """How it was decided where no meeting was held."""

    @property
    def name(self) -> str:
        """What was decided about."""
        return subject(self.resolution)

    @property
    def sign(self) -> str:
        """The status kind of the result."""
        return outcomes.sign(self.resolution)

    @property
    def words(self) -> str:
        """The result."""
        return outcomes.words(self.resolution)

    @property
    def votes(self) -> str:
        """How the body voted."""
        return votes_words(self.resolution)

    @property
    def source_words(self) -> str:
        """The source's own words for the result, where they are others."""
        return outcomes.source_words(self.resolution)

    @property
    def wording(self) -> str:
        """What was decided in its own words; else the agenda's."""
        item = self.resolution.agenda_item
        return self.resolution.text or (item.resolution_text if item else "")

    @property
    def proposed_wording(self) -> str:
        """The paper's proposal, where it was adopted as it stood and nothing else is written down."""
        paper = self.resolution.paper
        unchanged = self.resolution.outcome != Outcome.ADOPTED_CHANGED
        return paper.proposal if paper and unchanged and not self.wording else ""

    @property
    def is_adoption(self) -> bool:
        """Whether the body said yes."""
        return Outcome(self.resolution.outcome).is_adoption


def loaded(rows: QuerySet[Resolution]) -> QuerySet[Resolution]:
    """With paper, point, body and meeting: a resolution is seen by nobody who does not see these."""
    return rows.select_related("paper", "agenda_item", "organization", "meeting__organization", "body")


def listed(rows: QuerySet[Resolution], wanted: QuerySet[Assignment], user: Any) -> QuerySet[Resolution]:
    """For the list: with those of its assignments that are wanted."""
    few = (
        "paper__slug",
        "paper__name",
        "paper__reference",
        "agenda_item__name",
        "meeting__name",
        "meeting__date",
    )
    own = ("slug", "date", "outcome", "outcome_text", "is_sample", "organization__slug", "organization__name")
    tasks = with_latest(wanted.order_by("position", "pk"), user)
    return (
        rows.select_related("paper", "agenda_item", "organization", "meeting")
        .only(*own, *few)
        .prefetch_related(Prefetch("assignments", tasks, to_attr="wanted"))
    )


def rows_of(resolutions: Sequence[Any]) -> list[Row]:
    """A row for each assignment, one for a resolution without any."""
    found: list[Row] = []
    for resolution in resolutions:
        tasks = lines(resolution.wanted)
        found += [Row(resolution, line) for line in tasks] or [Row(resolution, None)]
    return found


def resolution_page(resolution: Resolution, user: Any) -> ResolutionPage:
    """Gather the page; a fixed number of queries, however much there is."""
    rows = confirmed(user).filter(resolution=resolution)
    adopted, _following = editions_of([resolution], user)
    by_name = NamedVote.objects.visible_to(user).filter(resolution=resolution).select_related("person")
    return ResolutionPage(
        resolution,
        in_full(rows, user),
        [AdoptedEdition(each) for each in adopted],
        list(by_name.order_by("person__family_name", "person__given_name", "pk"))
        if resolution.ballot == Ballot.BY_NAME
        else [],
        _written(resolution, user),
    )


def _written(resolution: Resolution, user: Any) -> WrittenProcedure | None:
    paper = resolution.paper
    if paper is None or paper.kind != PaperKind.CIRCULAR or resolution.meeting_id:
        return None
    found = WrittenProcedure.objects.visible_to(user).filter(paper=paper)
    return found.filter(organization=resolution.organization_id).first()
