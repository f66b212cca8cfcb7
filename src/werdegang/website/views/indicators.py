# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures: all of them as cards, one with its course, its values as a file."""

from collections.abc import Callable
from typing import Any, ClassVar

from django import forms
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from werdegang.concepts.models import Edition, Goal, Indicator, IndicatorTarget, IndicatorValue
from werdegang.concepts.rateable import targets_of
from werdegang.concepts.vocabulary import IndicatorLevel
from werdegang.ui.parts import Link
from werdegang.website.addresses import address, changes_address
from werdegang.website.breakdowns import breakdown
from werdegang.website.editions import editions, filter_choices
from werdegang.website.figure_files import Table, as_csv, as_data_package, as_json, as_xlsx, table
from werdegang.website.figures import figure_of
from werdegang.website.found import by_address
from werdegang.website.joined import joined
from werdegang.website.kept import kept
from werdegang.website.list_filter import ListFilter
from werdegang.website.reading import read
from werdegang.website.trail import trail

PAGE_SIZE = 60


class IndicatorFilter(ListFilter):
    """Key figures of an edition: those with a target in it, those of its goals, those of context."""

    orders: ClassVar = {
        "": (gettext_lazy("as in the concept"), ("concept", "position", "pk")),
        "titel": (gettext_lazy("title"), ("title", "pk")),
    }
    ausgabe = forms.ChoiceField(label=gettext_lazy("Edition"), required=False)


def _loaded(indicators: QuerySet[Indicator], user: Any) -> QuerySet[Indicator]:
    """Key figures with targets and totals, each through its gate."""
    targets = IndicatorTarget.objects.visible_to(user).select_related("edition__concept")
    totals = IndicatorValue.objects.visible_to(user).filter(dimension_key="").order_by("period_start")
    return indicators.prefetch_related(
        Prefetch("targets", targets.order_by("target_date", "pk"))
    ).prefetch_related(Prefetch("values", totals))


def _of_edition(indicators: QuerySet[Indicator], edition: Edition, user: Any) -> QuerySet[Indicator]:
    goals = Goal.objects.visible_to(user).filter(edition=edition)
    targets = IndicatorTarget.objects.visible_to(user).filter(edition=edition)
    context = Q(concept=edition.concept_id, level=IndicatorLevel.CONTEXT)
    chosen = Indicator.objects.visible_to(user).filter(Q(goals__in=goals) | Q(targets__in=targets) | context)
    return indicators.filter(pk__in=chosen.order_by().values("pk"))


@require_safe
@kept
def indicator_list(request: HttpRequest) -> HttpResponse:
    """All key figures, a card each."""
    user = request.user
    line = list(editions(user))
    form = IndicatorFilter(request.GET, {"ausgabe": filter_choices(line)})
    indicators: QuerySet[Indicator] = Indicator.objects.visible_to(user).order_by(*form.order())
    chosen = next(
        (each for each in line if f"{each.concept.slug}.{each.slug}" == form.wanted("ausgabe")), None
    )
    if form.is_impossible:
        indicators = indicators.none()
    elif chosen:
        indicators = _of_edition(indicators, chosen, user)
    page = Paginator(_loaded(indicators, user), PAGE_SIZE).get_page(request.GET.get("seite"))
    figures = [figure_of(each) for each in page]
    reading = read(request, [each.indicator for each in figures])
    return render(
        request,
        "website/indicator_list.html",
        {
            "form": form,
            "page": page,
            "figures": figures,
            "reading": reading,
            "breadcrumb": trail(Link(_("Key figures"))),
            "as_of": max((day for each in figures if (day := each.as_of)), default=None),
        },
    )


def _by_slug(slug: str, user: Any) -> Indicator:
    return by_address(
        joined(Indicator.objects.visible_to(user), user, "responsible").select_related("concept"), slug
    )


@require_safe
@kept
def indicator(request: HttpRequest, slug: str) -> HttpResponseBase:
    """One key figure: the latest value, its course, what it counts and where it comes from."""
    user = request.user
    found = _by_slug(slug, user)
    if found.slug != slug:
        return redirect(address(found), permanent=True)
    loaded = _loaded(Indicator.objects.visible_to(user).filter(pk=found.pk), user)[0]
    totals = IndicatorValue.objects.filter(indicator=found, dimension_key="")
    figure = figure_of(loaded, withheld=totals.withheld_from(user))
    goals = (
        Goal.objects.visible_to(user)
        .filter(indicators=found)
        .select_related("action_field", "edition__concept")
    )
    serving = list(goals.order_by("-edition__number", "number"))
    reading = read(request, [found], [loaded, found.concept, *serving])
    return render(
        request,
        "website/indicator.html",
        {
            "indicator": found,
            "figure": figure,
            "breakdown": breakdown(found, user, request.GET.dict()),
            "targets": list(targets_of(figure.indicator)),
            "goals": serving,
            "reading": reading,
            "verdict": figure.verdict,
            "rule_url": f"{address(figure.target.edition)}#bewertung" if figure.target else "",
            "breadcrumb": trail(_indicators_step(), Link(found.title)),
            "as_of": figure.as_of or found.modified,
            "changes_url": changes_address(found),
            "description": found.definition or found.title,
        },
    )


def _indicators_step() -> Link:
    return Link(_("Key figures"), reverse("website:indicator_list"))


FILES: dict[str, tuple[str, Callable[[Table], bytes]]] = {
    "indicator_csv": ("text/csv; charset=utf-8", as_csv),
    "indicator_xlsx": ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", as_xlsx),
    "indicator_json": ("application/json", as_json),
    "indicator_package": ("application/json", as_data_package),
}


@require_safe
@kept
def values_file(request: HttpRequest, slug: str, name: str) -> HttpResponseBase:
    """The values as a file; ``name``: of the route."""
    user = request.user
    found = _by_slug(slug, user)
    if found.slug != slug:
        return redirect(f"website:{name}", found.slug, permanent=True)
    media_type, write = FILES[name]
    response = HttpResponse(write(table(found, user)), content_type=media_type)
    if name in ("indicator_csv", "indicator_xlsx"):
        ending = name.removeprefix("indicator_")
        response["Content-Disposition"] = f'attachment; filename="{found.slug}.{ending}"'
    return response
