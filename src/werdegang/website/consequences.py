# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of a paper: the editions that its resolutions adopted, those that followed, duties to report."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.concepts.models import ActionField, Edition, Goal, ReportingDuty
from werdegang.concepts.vocabulary import EditionState
from werdegang.council.models import Paper, Resolution
from werdegang.website.editions import STATE_KINDS, short_name, years
from werdegang.website.joined import joined


@dataclass(frozen=True)
class Duty:
    """A duty to report that a resolution made."""

    rhythm: str
    to: str
    url: str


@dataclass(frozen=True)
class AdoptedEdition:
    """An edition that a paper brought about (or the one after it), with its goals by action field."""

    edition: Edition
    fields: Sequence[tuple[ActionField, list[Goal]]] = ()

    @property
    def title(self) -> str:
        """The edition's name; its years stand beside it."""
        return short_name(self.edition)

    @property
    def period(self) -> str:
        """Its years, the last one included."""
        return years(self.edition)

    @property
    def sign(self) -> str:
        """The status kind of its state."""
        return STATE_KINDS[EditionState(self.edition.state)]

    @property
    def state(self) -> str:
        """Its state in words."""
        return str(EditionState(self.edition.state).label)

    @property
    def paper(self) -> Paper | None:
        """The paper of the resolution that adopted it, where the viewer sees that."""
        return self.edition.adopted_by.paper if self.edition.adopted_by else None

    @property
    def extent(self) -> str:
        """“11 goals in 4 fields of action”, counting what this viewer sees; empty for none."""
        goals = sum(len(goals) for _field, goals in self.fields)
        if not goals:
            return ""
        return extent_words(goals, len(self.fields))

    @property
    def is_sample(self) -> bool:
        """Whether the edition or the wording of a goal is invented."""
        return self.edition.is_sample or any(
            goal.is_sample for _field, goals in self.fields for goal in goals
        )

    @property
    def disclosure(self) -> str:
        """What opens the list of its goals."""
        return f"{self.title}: {self.extent}"


def extent_words(goals: int, fields: int) -> str:
    """“11 goals in 4 fields of action”."""
    return _("%(goals)s in %(fields)s") % {
        "goals": ngettext("%(count)s goal", "%(count)s goals", goals) % {"count": goals},
        "fields": ngettext("%(count)s field of action", "%(count)s fields of action", fields)
        % {"count": fields},
    }


def duties_of(resolutions: Iterable[Resolution]) -> list[Duty]:
    """Duties to report that these resolutions made; they come from ``resolutions_of``."""
    return [
        Duty(
            ngettext("every month", "every %(count)s months", months) % {"count": months}
            if months != 12
            else _("yearly"),
            each.duty_to,  # type: ignore[attr-defined]
            reverse("website:organization", args=[each.duty_slug]) if each.duty_slug else "",  # type: ignore[attr-defined]
        )
        for each in resolutions
        if (months := each.duty_months)  # type: ignore[attr-defined]
    ]


def resolutions_of(paper: Paper, user: Any) -> QuerySet[Resolution]:
    """Results of a paper, and what duty to report each of them made."""
    duty = ReportingDuty.objects.visible_to(user).filter(resolution=OuterRef("pk")).order_by("pk")
    return (
        Resolution.objects.visible_to(user)
        .filter(paper=paper.pk)
        .select_related("organization", "consultation", "meeting__organization")
        .annotate(
            duty_months=Subquery(duty.values("every_months")[:1]),
            duty_to=Subquery(duty.values("recipient__name")[:1]),
            duty_slug=Subquery(duty.values("recipient__slug")[:1]),
        )
        .order_by("date", "pk")
    )


def editions_of(resolutions: Iterable[Resolution], user: Any) -> tuple[list[Edition], list[Edition]]:
    """Editions that these resolutions adopted, and those that followed them."""
    made = {each.pk for each in resolutions}
    if not made:
        return [], []
    rows = Edition.objects.visible_to(user).filter(
        Q(adopted_by__in=made) | Q(predecessor__adopted_by__in=made)
    )
    both = joined(rows.select_related("concept"), user, "adopted_by")
    editions = list(
        both.select_related("adopted_by__paper", "adopted_by__meeting").order_by("concept", "number")
    )
    adopted = [each for each in editions if each.adopted_by_id in made]
    before = {each.pk for each in adopted}
    return adopted, [each for each in editions if each.predecessor_id in before and each.pk not in before]


def with_goals(editions: Sequence[Edition], user: Any) -> list[AdoptedEdition]:
    """The editions with the goals that the user sees, by action field; one query."""
    if not editions:
        return []
    rows = Goal.objects.visible_to(user).filter(edition__in=[each.pk for each in editions])
    goals = rows.select_related("action_field", "edition__concept").order_by(
        "edition", "action_field__position", "action_field", "number"
    )
    fields: dict[int, list[tuple[ActionField, list[Goal]]]] = {}
    for field, group in groupby(goals, key=lambda goal: goal.action_field):
        fields.setdefault(field.edition_id, []).append((field, list(group)))
    return [AdoptedEdition(each, fields.get(each.pk, [])) for each in editions]
