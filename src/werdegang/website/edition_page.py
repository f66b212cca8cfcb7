# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Everything that the page of one edition shows, gathered in a fixed number of queries, each through the gate."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import CharField, Value
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.concepts.models import (
    ActionField,
    Edition,
    FocusTopic,
    GoodPractice,
    GuidingPrinciple,
    Need,
    ReportingDuty,
)
from werdegang.concepts.status import Limits
from werdegang.council.models import Resolution
from werdegang.website import rating_words
from werdegang.website.consultations import Step, consultations_of, steps
from werdegang.website.figures import Figure, figure_of
from werdegang.website.joined import joined
from werdegang.website.money import YearOfMoney, money_of_edition
from werdegang.website.ratings import RatedEdition, RatedGoal, rated_edition

FIGURES_SHOWN = 4


Part = GuidingPrinciple | FocusTopic | Need
"""A titled part of an edition; of the row only what is shown is loaded."""


@dataclass(frozen=True)
class Parts:
    """The titled parts by their kind."""

    principles: list[Part] = field(default_factory=list)
    topics: list[Part] = field(default_factory=list)
    needs: list[Part] = field(default_factory=list)

    @property
    def all(self) -> list[Part]:
        """All of them."""
        return [*self.principles, *self.topics, *self.needs]


@dataclass(frozen=True)
class FieldOfGoals:
    """A field of action with its goals, as a column of the board."""

    action_field: ActionField
    goals: Sequence[RatedGoal]

    @property
    def note(self) -> str:
        """``3 goals · 12 measures``; a measure that serves two goals counts once."""
        goals, measures = len(self.goals), len({each.pk for goal in self.goals for each in goal.measures})
        words = [ngettext("%(count)s goal", "%(count)s goals", goals) % {"count": goals}]
        if measures:
            words.append(ngettext("%(count)s measure", "%(count)s measures", measures) % {"count": measures})
        return " · ".join(words)


@dataclass(frozen=True)
class EditionPage:
    """An edition and all that belongs to it."""

    edition: Edition
    rated: RatedEdition
    fields: Sequence[FieldOfGoals]
    figures: Sequence[Figure]
    parts: Parts
    duties: Sequence[ReportingDuty]
    money: Sequence[YearOfMoney]
    practices: Sequence[GoodPractice]
    steps: Sequence[Step]
    rules: Sequence[rating_words.RuleInWords]

    @property
    def told(self) -> list[Any]:
        """What the page is about, for who reads it in another language."""
        fields = [each.action_field for each in self.fields]
        return [self.edition, *fields, *(each.goal for each in self.rated.goals), *self.parts.all]

    @property
    def beside(self) -> list[Any]:
        """What is named on it, too."""
        return [self.edition.concept, *self.rated.indicators, *self.practices]

    @property
    def size(self) -> str:
        """``11 goals in 4 fields of action``."""
        goals, fields = len(self.rated.goals), len(self.fields)
        return _("%(goals)s in %(fields)s") % {
            "goals": ngettext("%(count)s goal", "%(count)s goals", goals) % {"count": goals},
            "fields": ngettext("%(count)s field of action", "%(count)s fields of action", fields)
            % {"count": fields},
        }

    @property
    def shown_figures(self) -> Sequence[Figure]:
        """As many as the overview shows."""
        return self.figures[:FIGURES_SHOWN]

    @property
    def as_of(self) -> date | None:
        """The latest day of what the page says."""
        resolution = self.edition.adopted_by
        days = [self.rated.as_of, resolution.date if resolution else None]
        days += [figure.as_of for figure in self.figures]
        return max((day for day in days if day), default=None)


def edition_page(edition: Edition, user: Any) -> EditionPage:
    """Gather the page; eleven queries at most, however much there is. ``edition`` is loaded by ``editions``."""
    rated = rated_edition(edition, user)
    by_field = groupby(sorted(rated.goals, key=_by_field), key=lambda goal: goal.goal.action_field)
    return EditionPage(
        edition=edition,
        rated=rated,
        fields=[FieldOfGoals(action_field, list(goals)) for action_field, goals in by_field],
        figures=[figure for each in rated.indicators if (figure := figure_of(each, edition)).values],
        parts=_parts(edition, user),
        duties=list(duties_of(edition.concept_id, user)),
        money=money_of_edition(edition, user),
        practices=list(
            joined(
                GoodPractice.objects.visible_to(user).filter(edition=edition), user, "measure", "organization"
            )
        ),
        steps=way_to_resolution(edition, user),
        rules=rating_words.rules_in_words(Limits.of(edition.concept.rating_limits)),
    )


def _by_field(goal: RatedGoal) -> tuple[int, int, int]:
    action_field = goal.goal.action_field
    return action_field.position, action_field.pk, goal.goal.number


def _parts(edition: Edition, user: Any) -> Parts:
    """Principles, topics and needs in one query."""
    parts = Parts()
    kinds: tuple[tuple[str, type[Part], list[Part]], ...] = (
        ("principle", GuidingPrinciple, parts.principles),
        ("topic", FocusTopic, parts.topics),
        ("need", Need, parts.needs),
    )
    homes = {kind: (model, home) for kind, model, home in kinds}
    rows = [
        things.objects.visible_to(user)
        .filter(edition=edition)
        .annotate(kind=Value(kind, output_field=CharField()))
        .order_by()
        .values_list("kind", "position", "pk", "title", "text", "is_sample")
        for kind, things, _home in kinds
    ]
    for kind, _position, key, title, text, is_sample in (
        rows[0].union(*rows[1:], all=True).order_by("kind", "position", "pk")
    ):
        model, home = homes[kind]
        home.append(model(pk=key, title=title, text=text, is_sample=is_sample))
    return parts


def duties_of(concept: int, user: Any) -> Any:
    """The duties to report of a concept, with whom to report to and the resolution that says so."""
    duties = ReportingDuty.objects.visible_to(user).filter(concept=concept).select_related("recipient")
    return joined(duties, user, "resolution").select_related("resolution__paper").order_by("since", "pk")


def way_to_resolution(edition: Edition, user: Any) -> list[Step]:
    """The consultations of the paper that adopted the edition; two queries, none without a paper."""
    if edition.adopted_by is None or edition.adopted_by.paper is None:
        return []
    paper = edition.adopted_by.paper
    results = joined(
        Resolution.objects.visible_to(user).filter(paper=paper.pk), user, "organization", "meeting"
    ).select_related("meeting__organization")
    return steps(consultations_of(paper.pk, user), list(results.order_by("date", "pk")))
