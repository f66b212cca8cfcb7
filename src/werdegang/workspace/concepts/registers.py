# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the municipality keeps across its concepts: target groups, districts, legal bases, offers."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.concepts.models import District, LegalBasis, ServiceOffer, TargetGroup
from werdegang.concepts.services.registers import save_entry, save_offer, take_entry_off
from werdegang.concepts.services.removing import hanging_on
from werdegang.people.models import Body
from werdegang.ui.parts import Link
from werdegang.workspace.concepts.access import concepts_step, coordinator_only, shown
from werdegang.workspace.concepts.forms import ReasonForm, WritingForm
from werdegang.workspace.concepts.frame_forms import (
    DistrictForm,
    LegalBasisForm,
    ServiceOfferForm,
    TargetGroupForm,
)
from werdegang.workspace.concepts.parts import listed
from werdegang.workspace.concepts.sheets import Sheet, answer
from werdegang.workspace.editions.access import acting, own_concepts
from werdegang.workspace.meetings.forms import take_over

ON_A_PAGE = 50


@dataclass(frozen=True)
class Register:
    """One of them."""

    slug: str
    model: Any
    form: type[WritingForm]
    save: Callable[..., Any]
    all: Any
    """“Target groups”."""
    new: Any
    edit: Any

    @property
    def address(self) -> str:
        """The list."""
        return reverse("workspace:register", args=[self.slug])


REGISTERS = (
    Register(
        "zielgruppen",
        TargetGroup,
        TargetGroupForm,
        save_entry,
        gettext_lazy("Target groups"),
        gettext_lazy("New target group"),
        gettext_lazy("Edit target group"),
    ),
    Register(
        "stadtteile",
        District,
        DistrictForm,
        save_entry,
        gettext_lazy("Districts"),
        gettext_lazy("New district"),
        gettext_lazy("Edit district"),
    ),
    Register(
        "rechtsgrundlagen",
        LegalBasis,
        LegalBasisForm,
        save_entry,
        gettext_lazy("Legal bases"),
        gettext_lazy("New legal basis"),
        gettext_lazy("Edit legal basis"),
    ),
    Register(
        "angebote",
        ServiceOffer,
        ServiceOfferForm,
        save_offer,
        gettext_lazy("Offers for people"),
        gettext_lazy("New offer"),
        gettext_lazy("Edit offer"),
    ),
)
_BY_SLUG = {each.slug: each for each in REGISTERS}


def _register_at(slug: str) -> Register:
    if slug not in _BY_SLUG:
        raise Http404
    return _BY_SLUG[slug]


def _bodies(request: HttpRequest) -> Any:
    """The municipalities whose concepts the user coordinates."""
    by = acting(request)
    return Body.objects.visible_to(by).filter(concepts__in=own_concepts(by)).distinct().order_by("pk")


def _rows(request: HttpRequest, register: Register) -> Any:
    rows = register.model.objects.visible_to(request.user).filter(body__in=_bodies(request))
    return rows.originals(request.user) if register.model is ServiceOffer else rows


def _entry_at(request: HttpRequest, register: Register, key: int) -> Any:
    return get_object_or_404(_rows(request, register), pk=key)


@coordinator_only
@require_safe
def register(request: HttpRequest, register: str) -> HttpResponse:
    """All entries."""
    found = _register_at(register)
    page = Paginator(_rows(request, found).order_by(*found.model._meta.ordering), ON_A_PAGE)
    return shown(
        request,
        "register",
        {
            "register": found,
            "page": page.get_page(request.GET.get("seite")),
            "steps": [concepts_step(), Link(str(found.all))],
        },
    )


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def register_new(request: HttpRequest, register: str) -> HttpResponse:
    """A new entry."""
    found = _register_at(register)
    body = _bodies(request).first()
    if body is None:
        raise PermissionDenied
    return answer(request, _sheet(request, found, found.model(body=body)))


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def register_edit(request: HttpRequest, register: str, key: int) -> HttpResponse:
    """Go on writing an entry."""
    found = _register_at(register)
    return answer(request, _sheet(request, found, _entry_at(request, found, key)))


def _sheet(request: HttpRequest, register: Register, row: Any) -> Sheet:
    by = acting(request)

    def save(form: Any) -> Any:
        return register.save(row, form.typed(), by=by, reason=form.why, opened=form.cleaned_data["opened"])

    return Sheet(
        row,
        lambda found, data=None, first=None: register.form(found, by, data, first),
        save,
        lambda _saved: register.address,
        register.address,
        str(register.edit if row.pk else register.new),
        [concepts_step(), Link(str(register.all), register.address)],
        lead=str(row) if row.pk else "",
        more={
            "delete_address": reverse("workspace:register_delete", args=[register.slug, row.pk])
            if row.pk
            else ""
        },
    )


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def register_delete(request: HttpRequest, register: str, key: int) -> HttpResponse:
    """Take an entry away, or say what uses it."""
    found = _register_at(register)
    row, by = _entry_at(request, found, key), acting(request)
    form = ReasonForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            take_entry_off(row, by=by, reason=form.cleaned_data["reason"])
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("“%(thing)s” is deleted. The history keeps it.") % {"thing": row})
            return redirect(found.address)
    return shown(
        request,
        "delete",
        {
            "row": row,
            "form": form,
            "title": _("Delete “%(thing)s”") % {"thing": row},
            "hanging": listed(hanging_on(row, by)),
            "back": found.address,
            "steps": [concepts_step(), Link(str(found.all), found.address), Link(_("Delete"))],
        },
        status=422 if form.errors else 200,
    )
