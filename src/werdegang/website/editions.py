# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Editions of a concept as pages show them: their names, the line they form, the views of one of them."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

from django.db.models import Count, IntegerField, Model, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.concepts.models import Concept, Edition, Goal, IndicatorTarget, Measure
from werdegang.concepts.vocabulary import EditionState
from werdegang.participation.models import ParticipationPhase
from werdegang.ui.formats import WORD_JOINER, period
from werdegang.ui.parts import EditionLink, Link, Tab
from werdegang.ui.told import Told, like
from werdegang.website.addresses import address
from werdegang.website.found import by_address
from werdegang.website.joined import joined
from werdegang.website.trail import trail

STATE_KINDS = {
    EditionState.DRAFT: "open",
    EditionState.PARTICIPATION: "progress",
    EditionState.BOARD: "progress",
    EditionState.COUNCIL: "progress",
    EditionState.ADOPTED: "adopted",
    EditionState.IMPLEMENTATION: "progress",
    EditionState.CONCLUDED: "completed",
}
"""Status kinds of the design system for where an edition stands."""


def editions(user: Any) -> QuerySet[Edition]:
    """The editions that the user may see, with concept, resolution, offices and how much they hold."""
    rows = Edition.objects.visible_to(user).select_related("concept")
    both = joined(
        rows, user, "adopted_by", "coordinating_office", "advisory_board", "predecessor"
    ).select_related("adopted_by__paper", "adopted_by__organization", "adopted_by__meeting__organization")
    return both.annotate(
        goal_count=_number_of(Goal.objects.visible_to(user), "edition"),
        measure_count=_number_of(Measure.objects.visible_to(user), "edition"),
        figure_count=_number_of(IndicatorTarget.objects.visible_to(user), "edition"),
        phase_count=_number_of(ParticipationPhase.objects.visible_to(user), "edition"),
    ).order_by("concept", "number")


def _number_of(things: QuerySet[Any], path: str) -> Coalesce:
    per_edition = things.filter(**{path: OuterRef("pk")}).order_by().values(path).annotate(number=Count("pk"))
    return Coalesce(Subquery(per_edition.values("number"), output_field=IntegerField()), 0)


def concept_by_address(slug: str, user: Any) -> Concept:
    """The concept that lives, or once lived, at this address. Raises Http404."""
    return by_address(Concept.objects.visible_to(user), slug)


def line_and_edition(concept: str, edition: str, user: Any) -> tuple[list[Edition], Edition]:
    """All editions of a concept, and the one at this address, in one query where both slugs are current.

    The caller redirects when the slugs are others. Raises Http404.
    """
    line = list(editions(user).filter(concept__slug=concept))
    if not line:
        line = list(editions(user).filter(concept=concept_by_address(concept, user)))
    if not line:
        raise Http404
    found = next((each for each in line if each.slug == edition), None)
    if found is None:
        former = by_address(
            Edition.objects.visible_to(user).filter(concept=line[0].concept_id),
            edition,
            str(line[0].concept_id),
        )
        found = next(each for each in line if each.pk == former.pk)
    return line, found


def part_by_address(parts: QuerySet[Any], concept: str, edition: str, slug: str, user: Any) -> Any:
    """A goal or a measure by the address of its concept, its edition and its own. Raises Http404."""
    home = Edition.objects.visible_to(user).select_related("concept")
    found = home.filter(concept__slug=concept, slug=edition).first()
    if found is None:
        owner = concept_by_address(concept, user)
        found = by_address(home.filter(concept=owner), edition, str(owner.pk))
    part: Model = by_address(parts.filter(edition=found), slug, str(found.pk))
    part.edition = found  # type: ignore[attr-defined]
    return part


def last_day(end: date | None) -> date | None:
    """The last day of a half-open period."""
    return end - timedelta(days=1) if end else None


def years(edition: Edition) -> str:
    """``2017–2018``."""
    end = last_day(edition.end_date)
    return period(edition.start_date.year, end.year if end else None)


def short_name(edition: Edition) -> str:
    """The name without the years that it may end with, for places that show the years beside it."""
    ending = years(edition).replace(WORD_JOINER, "")
    words = edition.name.replace(WORD_JOINER, "").removesuffix(ending).rstrip(" ,(")
    return like(words or edition.name, edition.name)


def full_name(edition: Edition) -> str:
    """The name with its years, where it does not end with a year already."""
    name = short_name(edition)
    return name if name[-4:].isdigit() else like(f"{name} {years(edition)}", name)


def edition_links(line: Sequence[Edition], current: Edition | None = None) -> list[EditionLink]:
    """The editions of a concept as the line of its life."""
    return [
        EditionLink(
            when=years(each),
            what=_("Concept") if each.number == 0 else short_name(each),
            url=address(each),
            note=ngettext("%(count)s goal", "%(count)s goals", each.goal_count) % {"count": each.goal_count}  # type: ignore[attr-defined]
            if each.goal_count  # type: ignore[attr-defined]
            else str(EditionState(each.state).label),
            current=current is not None and each.pk == current.pk,
        )
        for each in line
    ]


def edition_tabs(edition: Edition, current: str) -> list[Tab]:
    """The views of an edition; those without content are left out. ``edition`` is loaded by ``editions``."""
    loaded: Any = edition
    query = f"?ausgabe={edition.concept.slug}.{edition.slug}"
    tabs = [Tab(_("Overview"), address(edition), current == "overview")]
    if loaded.measure_count:
        url = reverse("website:measure_list", args=[edition.concept.slug, edition.slug])
        tabs.append(Tab(_("Measures"), url, current == "measures", loaded.measure_count))
    if loaded.figure_count:
        tabs.append(Tab(_("Key figures"), reverse("website:indicator_list") + query))
    if loaded.phase_count:
        tabs.append(Tab(_("Participation"), reverse("website:participation") + query))
    if edition.predecessor is not None:
        other = edition.predecessor.slug
        url = reverse("website:comparison", args=[edition.concept.slug, edition.slug, other])
        tabs.append(Tab(_("Comparison"), url))
    return tabs


def concepts_step() -> Link:
    """The list of concepts."""
    return Link(_("Concepts"), reverse("website:concept_list"))


def edition_trail(edition: Edition, *steps: Link) -> list[Link]:
    """From the start to an edition, and further; the last one is the page itself."""
    concept = Link(called(edition.concept), address(edition.concept))
    here = Link(short_name(edition), address(edition)) if steps else Link(full_name(edition))
    return trail(concepts_step(), concept, here, *steps)


def called(concept: Concept) -> str:
    """What a concept is called in short; its whole name where that is told in another language."""
    return concept.name if isinstance(concept.name, Told) else str(concept)


def filter_choices(line: Sequence[Edition]) -> list[tuple[str, str]]:
    """Editions as choices of a filter: ``concept.edition`` and the name."""
    return [(f"{each.concept.slug}.{each.slug}", f"{each.concept}: {full_name(each)}") for each in line]
