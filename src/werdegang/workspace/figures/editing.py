# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The figure itself: what it counts, how, and what it is broken down by; a new one perhaps from the catalogue."""

from itertools import groupby
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.concepts.catalogue import SUGGESTIONS, suggestion
from werdegang.concepts.figures import keep_figure
from werdegang.concepts.models import Concept, Dimension, Goal, Indicator
from werdegang.people.models import Organization
from werdegang.ui.parts import Link
from werdegang.workspace.figures.access import (
    acting,
    coordinated_figure,
    figures_step,
    grid_address,
    own_concept,
)
from werdegang.workspace.forms.records import RecordForm
from werdegang.workspace.meetings.forms import take_over
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.records import Refusal, edit
from werdegang.workspace.typed import keeps_what_was_typed

_TAKEN = ("title", "definition", "unit", "decimals", "direction", "level", "source", "source_url")
"""What a suggestion fills in."""


class SecureURLField(forms.URLField):
    """An address; without a scheme it is taken for https."""

    def __init__(self, **kwargs: Any) -> None:
        """As every address."""
        super().__init__(assume_scheme="https", **kwargs)


class FigureForm(RecordForm):
    """A key figure."""

    class Meta:
        model = Indicator
        fields = (
            "title", "definition", "unit", "decimals", "direction", "level", "period", "source", "source_url",
            "license_name", "responsible", "goals", "dimensions", "counts_people", "base", "numerator", "visibility",
        )  # fmt: skip
        labels = {"goals": gettext_lazy("Goals")}
        field_classes = {"source_url": SecureURLField}
        widgets = {
            "definition": forms.Textarea(attrs={"rows": 4}),
            "dimensions": forms.CheckboxSelectMultiple,
        }

    def __init__(self, concept: Concept, user: Any, *args: Any, **kwargs: Any) -> None:
        """Offer what belongs to the concept."""
        super().__init__(*args, **kwargs)
        self.instance.concept = concept
        figures = Indicator.objects.visible_to(user).filter(concept=concept).exclude(pk=self.instance.pk)
        goals = Goal.objects.visible_to(user).filter(edition__concept=concept)
        offered: dict[str, Any] = {
            "responsible": Organization.objects.visible_to(user).filter(body=concept.body_id, end_date=None),
            "goals": goals.select_related("edition").order_by("-edition__number", "number"),
            "dimensions": Dimension.objects.visible_to(user)
            .filter(concept=concept)
            .order_by("position", "pk"),
            "base": figures,
            "numerator": figures,
        }
        for name, found in offered.items():
            field = self.fields[name]
            assert isinstance(field, forms.ModelChoiceField)
            field.queryset = found
        self.fields["decimals"].widget.attrs["max"] = 4
        self.fields["goals"].widget.attrs["size"] = 8

    def clean_decimals(self) -> int:
        """The database keeps four."""
        count: int = self.cleaned_data["decimals"]
        if count > 4:
            raise ValidationError(_("At most four decimal places."))
        return count

    def clean(self) -> dict[str, Any]:
        """A share has a base, and is given in per cent."""
        found = super().clean()
        if found.get("numerator") and not found.get("base"):
            self.add_error("base", _("Choose also what it is a share of."))
        if found.get("base") and found.get("base") == found.get("numerator"):
            self.add_error("numerator", _("The count and what it is a share of are two figures."))
        if found.get("base") and found.get("unit", "").strip() != "%":
            self.add_error("unit", _("A share is given in %. Write “%”, or leave out what it is a share of."))
        return found


def _save(form: RecordForm, user: Any) -> Indicator:
    given = form.cleaned_data
    figure: Indicator = form.save(commit=False)
    if figure._state.adding:
        figure.created_by = user
    try:
        kept = keep_figure(
            figure, given["dimensions"], by=user, reason=given["reason"], opened=given["opened"]
        )
    except ValidationError as refusal:
        take_over(form, refusal)
        raise Refusal from refusal
    kept.goals.set(given["goals"])
    return kept


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def figure_new(request: HttpRequest) -> HttpResponse:
    """A new one; ``?vorlage=`` fills in what the catalogue knows."""
    user = acting(request)
    concept = own_concept(user)
    chosen = suggestion(request.GET.get("vorlage", ""))
    initial = {name: getattr(chosen, name) for name in _TAKEN} if chosen else {}
    lead = _("Begin from the catalogue, or fill in everything yourself.") if chosen is None else chosen.title
    return edit(
        request,
        lambda data=None: FigureForm(concept, user, data, initial=initial),
        title=_("New key figure"),
        lead=lead,
        steps=[figures_step(), Link(_("Catalogue"), reverse("workspace:figure_catalogue")), Link(_("New"))],
        here="figures",
        thing=None,
        save=_save,
        done=grid_address,
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def figure_edit(request: HttpRequest, slug: str) -> HttpResponse:
    """Change it."""
    user = acting(request)
    found = coordinated_figure(user, slug)
    return edit(
        request,
        lambda data=None: FigureForm(found.concept, user, data, instance=found),
        title=_("Edit the key figure"),
        lead=found.title,
        steps=[figures_step(), Link(found.title, grid_address(found)), Link(_("Edit"))],
        here="figures",
        thing=found,
        save=_save,
        done=grid_address,
    )


@login_required
@require_safe
def figure_catalogue(request: HttpRequest) -> HttpResponse:
    """Figures to begin from, by subject."""
    user = acting(request)
    own_concept(user)
    in_order = sorted(SUGGESTIONS, key=lambda each: each.subject)
    return render(
        request,
        "workspace/figures/catalogue.html",
        {
            "subjects": [(name, list(each)) for name, each in groupby(in_order, lambda each: each.subject)],
            "breadcrumb": trail(figures_step(), Link(_("Catalogue"))),
            "navigation": navigation(user, "figures"),
        },
    )
