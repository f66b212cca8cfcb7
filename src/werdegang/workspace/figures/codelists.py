# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Codelists: by what figures are broken down, and into which members."""

import re
from typing import Any

from django import forms
from django.contrib.auth.decorators import login_required
from django.core.exceptions import ValidationError
from django.db.models import Prefetch
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.concepts.figures import keep_codelist
from werdegang.concepts.models import Concept, Dimension, DimensionMember
from werdegang.concepts.models.dimension import CODE
from werdegang.ui.parts import Link
from werdegang.workspace.figures.access import acting, coordinated, figures_step, own_concept
from werdegang.workspace.forms.records import RecordForm
from werdegang.workspace.meetings.forms import take_over
from werdegang.workspace.menu import navigation, trail
from werdegang.workspace.records import Refusal, edit
from werdegang.workspace.typed import keeps_what_was_typed


def codelists_step() -> Link:
    """The list."""
    return Link(_("Dimensions"), reverse("workspace:codelist_list"))


class CodelistForm(RecordForm):
    """A dimension with its members, a line each."""

    members = forms.CharField(
        label=gettext_lazy("Members"),
        widget=forms.Textarea(attrs={"rows": 8}),
        help_text=gettext_lazy(
            "One line each, in their order. Members that are there stand as “code = name”; change the name freely, and"
            " write new ones without a code."
        ),
        error_messages={"required": gettext_lazy("Write at least one member.")},
    )

    class Meta:
        model = Dimension
        fields = ("name", "position", "visibility")

    field_order = ("name", "members", "position", "visibility", "reason", "opened")

    def __init__(self, concept: Concept, members: list[DimensionMember], *args: Any, **kwargs: Any) -> None:
        """With the members that are there."""
        super().__init__(*args, **kwargs)
        self.instance.concept = concept
        self.fields["members"].initial = "\n".join(f"{each.code} = {each.name}" for each in members)

    def clean_members(self) -> list[tuple[str, str]]:
        """(code, name) of each line."""
        found: list[tuple[str, str]] = []
        for line in self.cleaned_data["members"].splitlines():
            if not line.strip():
                continue
            code, sign, name = (part.strip() for part in line.partition("="))
            if not sign or not re.match(CODE, code):
                code, name = "", line.strip()
            if not name or len(name) > 100:
                raise ValidationError(
                    _("A member has a name of at most 100 characters: “%(line)s”.") % {"line": line}
                )
            if name in (each for _code, each in found) or (code and code in (each for each, _name in found)):
                raise ValidationError(_("“%(name)s” stands here twice.") % {"name": name})
            found.append((code, name))
        return found


def _save(form: RecordForm, user: Any) -> Dimension:
    given = form.cleaned_data
    dimension: Dimension = form.save(commit=False)
    if dimension._state.adding:
        dimension.created_by = user
    try:
        return keep_codelist(
            dimension, given["members"], by=user, reason=given["reason"], opened=given["opened"]
        )
    except ValidationError as refusal:
        take_over(form, refusal)
        raise Refusal from refusal


def _done(_dimension: Dimension) -> str:
    return reverse("workspace:codelist_list")


@login_required
@require_safe
def codelist_list(request: HttpRequest) -> HttpResponse:
    """All of the concept."""
    user = acting(request)
    concept = own_concept(user)
    members = DimensionMember.objects.visible_to(user).order_by("position", "pk")
    found = (
        Dimension.objects.visible_to(user)
        .filter(concept=concept)
        .prefetch_related(Prefetch("members", members))
    )
    return render(
        request,
        "workspace/figures/codelists.html",
        {
            "dimensions": found.order_by("position", "pk"),
            "breadcrumb": trail(figures_step(), Link(_("Dimensions"))),
            "navigation": navigation(user, "figures"),
        },
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def codelist_new(request: HttpRequest) -> HttpResponse:
    """A new one."""
    concept = own_concept(acting(request))
    return edit(
        request,
        lambda data=None: CodelistForm(concept, [], data),
        title=_("New dimension"),
        lead=_("Something by which figures are broken down, such as age or district."),
        steps=[figures_step(), codelists_step(), Link(_("New"))],
        here="figures",
        thing=None,
        save=_save,
        done=_done,
    )


@keeps_what_was_typed
@require_http_methods(["GET", "HEAD", "POST"])
def codelist_edit(request: HttpRequest, code: str) -> HttpResponse:
    """Change its name, its members."""
    user = acting(request)
    seen = Dimension.objects.visible_to(user).filter(concept__in=coordinated(user))
    found = get_object_or_404(seen.select_related("concept").order_by("pk"), code=code)
    members = list(
        DimensionMember.objects.visible_to(user).filter(dimension=found).order_by("position", "pk")
    )
    return edit(
        request,
        lambda data=None: CodelistForm(found.concept, members, data, instance=found),
        title=_("Edit the dimension"),
        lead=found.name,
        steps=[figures_step(), codelists_step(), Link(found.name)],
        here="figures",
        thing=found,
        save=_save,
        done=_done,
    )
