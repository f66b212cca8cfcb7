# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where an edition wants its concept's figures to be: a list of all figures, each target in a form with its history."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.concepts.freezing import is_frozen
from werdegang.concepts.models import Edition, Indicator, IndicatorTarget
from werdegang.concepts.services.removing import take_off
from werdegang.concepts.services.targets import save_target
from werdegang.ui.parts import Link
from werdegang.workspace.concepts.access import concepts_step, coordinator_only, edition_step, shown
from werdegang.workspace.concepts.forms import ReasonForm
from werdegang.workspace.concepts.sheets import Sheet, answer
from werdegang.workspace.concepts.target_form import TargetForm
from werdegang.workspace.editions.access import acting, edition_at, names_of
from werdegang.workspace.meetings.forms import take_over


@dataclass(frozen=True)
class Line:
    """A figure, and its target in this edition where it has one."""

    indicator: Indicator
    target: IndicatorTarget | None
    address: str


@coordinator_only
@require_safe
def target_list(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """All figures of the concept with their targets in this edition."""
    home, user = edition_at(request, concept, edition), acting(request)
    targets = IndicatorTarget.objects.visible_to(user).filter(edition=home)
    by_figure = {each.indicator_id: each for each in targets}
    figures = _figures(user, home).order_by("position", "pk")
    return shown(
        request,
        "targets",
        {
            "edition": home,
            "lines": [Line(each, by_figure.get(each.pk), _address(home, each)) for each in figures],
            "steps": [concepts_step(), edition_step(home), Link(_("Targets of the key figures"))],
        },
    )


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def target_edit(request: HttpRequest, concept: str, edition: str, figure: str) -> HttpResponse:
    """Set or correct the target of one figure."""
    home, by = edition_at(request, concept, edition), acting(request)
    indicator = get_object_or_404(_figures(by, home), slug=figure)
    found = _target_of(by, home, indicator)
    row = found or IndicatorTarget(edition=home, indicator=indicator, is_sample=indicator.is_sample)
    row.edition, row.indicator = home, indicator

    def save(form: Any) -> Any:
        return save_target(row, form.typed(), by=by, reason=form.why, opened=form.cleaned_data["opened"])

    back = _list_address(home)
    return answer(
        request,
        Sheet(
            row,
            lambda shown, data=None, first=None: TargetForm(shown, by, data, first),
            save,
            lambda _saved: back,
            back,
            _("Correct the target") if found else _("Set a target"),
            [concepts_step(), edition_step(home), _list_step(home)],
            lead=indicator.title,
            more={
                "edition": home,
                "frozen": is_frozen(row),
                "delete_address": _delete_address(home, indicator) if found else "",
            },
        ),
    )


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def target_delete(request: HttpRequest, concept: str, edition: str, figure: str) -> HttpResponse:
    """Take a target away: the figure goes on without."""
    home, by = edition_at(request, concept, edition), acting(request)
    indicator = get_object_or_404(_figures(by, home), slug=figure)
    row = get_object_or_404(IndicatorTarget.objects.visible_to(by), edition=home, indicator=indicator)
    row.edition, row.indicator = home, indicator
    form = ReasonForm(request.POST if request.method == "POST" else None, required=is_frozen(row))
    if request.method == "POST" and form.is_valid():
        try:
            take_off(row, by=by, reason=form.cleaned_data["reason"])
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("“%(thing)s” is deleted. The history keeps it.") % {"thing": row})
            return redirect(_list_address(home))
    return shown(
        request,
        "delete",
        {
            "row": row,
            "form": form,
            "title": _("Delete the target of “%(thing)s”") % {"thing": indicator},
            "hanging": [],
            "back": _address(home, indicator),
            "steps": [concepts_step(), edition_step(home), _list_step(home), Link(_("Delete"))],
        },
        status=422 if form.errors else 200,
    )


def _figures(user: Any, edition: Edition) -> Any:
    figures = Indicator.objects.visible_to(user).filter(concept=edition.concept_id)
    return figures.select_related("concept")


def _target_of(user: Any, edition: Edition, indicator: Indicator) -> IndicatorTarget | None:
    return IndicatorTarget.objects.visible_to(user).filter(edition=edition, indicator=indicator).first()


def _list_step(edition: Edition) -> Link:
    return Link(_("Targets of the key figures"), _list_address(edition))


def _list_address(edition: Edition) -> str:
    return reverse("workspace:target_list", args=names_of(edition))


def _address(edition: Edition, indicator: Indicator) -> str:
    return reverse("workspace:target_edit", args=[*names_of(edition), indicator.slug])


def _delete_address(edition: Edition, indicator: Indicator) -> str:
    return reverse("workspace:target_delete", args=[*names_of(edition), indicator.slug])
