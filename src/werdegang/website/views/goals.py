# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One goal: how it stands and why, what is done for it, where it came from."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.concepts.models import FocusTopic, Funding, Goal, Measure, Need, Responsibility, TargetGroup
from werdegang.core.markup import unmarked
from werdegang.ui.parts import Link
from werdegang.website import outcomes, responsibilities
from werdegang.website.addresses import address, changes_address
from werdegang.website.editing import edit_address
from werdegang.website.editions import edition_trail, editions, part_by_address, years
from werdegang.website.figures import figure_of
from werdegang.website.kept import kept
from werdegang.website.money import by_year, with_sum
from werdegang.website.proposals import origins
from werdegang.website.ratings import rated_goal
from werdegang.website.reading import read
from werdegang.website.sheets import field_address, sheet_address
from werdegang.website.successions import flow_of


@require_safe
@kept
def goal(request: HttpRequest, concept: str, edition: str, slug: str) -> HttpResponseBase:
    """The page of a goal."""
    user = request.user
    found: Goal = part_by_address(Goal.objects.visible_to(user), concept, edition, slug, user)
    if address(found) != reverse("website:goal", args=[concept, edition, slug]):
        return redirect(address(found), permanent=True)
    home = editions(user).get(pk=found.edition_id)
    found.edition = home
    rated = rated_goal(found, user)
    answers = responsibilities.of_goal(found, rated.measures, user)
    resolution = home.adopted_by
    needs = list(Need.objects.visible_to(user).filter(goals=found).order_by("position", "pk"))
    topics = list(FocusTopic.objects.visible_to(user).filter(goals=found, edition=home))
    own = [rated.goal, *needs]
    beside = [home, home.concept, rated.goal.action_field, *topics, *rated.measures, *rated.indicators]
    reading = read(request, own, beside)
    return render(
        request,
        "website/goal.html",
        {
            "goal": rated.goal,
            "edit_url": edit_address(found, home, user),
            "rated": rated,
            "edition": home,
            "years": years(home),
            "number": _("Goal %(number)s") % {"number": found.number},
            "measures": _by_deadline(rated.measures, answers),
            "figures": [figure_of(each, home) for each in rated.indicators],
            "roles": responsibilities.by_role(answers),
            "needs": needs,
            "reading": reading,
            "target_groups": TargetGroup.objects.visible_to(user).filter(goals=found),
            "focus_topics": topics,
            "flow": flow_of(found, user),
            "origins": origins(user, goal=found),
            "money": with_sum(by_year(Funding.objects.visible_to(user).filter(measure__in=rated.measures))),
            "resolution": resolution,
            "result": outcomes.words(resolution) if resolution else "",
            "result_kind": outcomes.sign(resolution) if resolution else "",
            "rule_url": f"{address(home)}#bewertung",
            "sheet_url": sheet_address(rated.goal),
            "field_url": field_address(rated.goal),
            "breadcrumb": edition_trail(home, Link(_("Goal %(number)s") % {"number": found.number})),
            "as_of": rated.as_of or found.modified,
            "changes_url": changes_address(found),
            "description": unmarked(rated.goal.description) or rated.goal.title,
        },
    )


def _by_deadline(measures: Iterable[Measure], answers: Iterable[Responsibility]) -> list[dict[str, Any]]:
    """The measures in the order of their last day, those without one last, with who is in charge."""
    found: dict[int | None, list[Responsibility]] = {}
    for each in answers:
        found.setdefault(each.measure_id, []).append(each)
    ordered = sorted(measures, key=lambda each: (each.end_date or date.max, each.position))
    return [{"measure": each, "leads": responsibilities.leads(found.get(each.pk, []))} for each in ordered]
