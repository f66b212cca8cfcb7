# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures: all of them as cards, one with its course, its values as a file."""

import csv
import io
from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django import forms
from django.core.paginator import Paginator
from django.db.models import Prefetch, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import formats
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from werdegang.concepts.models import Edition, Goal, Indicator, IndicatorTarget, IndicatorValue
from werdegang.concepts.vocabulary import IndicatorLevel, ValueStatus
from werdegang.ui.parts import Link
from werdegang.website.addresses import address, changes_address
from werdegang.website.editions import editions, filter_choices, last_day
from werdegang.website.figures import figure_of
from werdegang.website.found import by_address
from werdegang.website.joined import joined
from werdegang.website.kept import kept
from werdegang.website.list_filter import ListFilter
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
    return render(
        request,
        "website/indicator_list.html",
        {
            "form": form,
            "page": page,
            "figures": figures,
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
    figure = figure_of(_loaded(Indicator.objects.visible_to(user).filter(pk=found.pk), user)[0])
    goals = (
        Goal.objects.visible_to(user)
        .filter(indicators=found)
        .select_related("action_field", "edition__concept")
    )
    return render(
        request,
        "website/indicator.html",
        {
            "indicator": found,
            "figure": figure,
            "targets": list(figure.indicator.targets.all()),
            "goals": goals.order_by("-edition__number", "number"),
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


@require_safe
@kept
def values_csv(request: HttpRequest, slug: str) -> HttpResponseBase:
    """The values as CSV for spreadsheets: UTF-8 with byte order mark, semicolons, decimals as the language has them."""
    user = request.user
    found = _by_slug(slug, user)
    if found.slug != slug:
        return redirect("website:indicator_csv", found.slug, permanent=True)
    values = IndicatorValue.objects.visible_to(user).filter(indicator=found)
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_header())
    for value in values.order_by("period_start", "dimension_key"):
        writer.writerow(_row(found, value))
    response = HttpResponse(out.getvalue().encode("utf-8-sig"), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.slug}.csv"'
    return response


def _header() -> list[str]:
    return [
        _("Key figure"),
        _("from"),
        _("until"),
        _("Value"),
        _("Unit"),
        _("Breakdown"),
        _("Value is"),
        _("As of"),
        _("Source"),
        _("License"),
        _("Remark"),
        _("Sample data"),
    ]


def _row(indicator: Indicator, value: IndicatorValue) -> Iterator[str]:
    yield cell(indicator.title)
    yield _iso(value.period_start)
    yield _iso(last_day(value.period_end))
    yield formats.number_format(value.value, indicator.decimals, use_l10n=True, force_grouping=False)
    yield cell(indicator.unit)
    yield cell(value.dimension_key)
    yield str(ValueStatus(value.status).label)
    yield _iso(value.as_of)
    yield cell(indicator.source)
    yield cell(indicator.license_name)
    yield cell(value.note)
    yield _("yes") if indicator.is_sample or value.is_sample else _("no")


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def cell(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    flat = " ".join(text.split())
    return f"'{flat}" if flat[:1] in ("=", "+", "-", "@") else flat
