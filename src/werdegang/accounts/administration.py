# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The administrator's pages: accounts and who may do what where; nothing of the domain.

A site of its own: it shows what is registered here and nothing that other applications register with Django.
"""

import datetime
from typing import Any

from allauth.account.views import logout as sign_out
from django import forms
from django.contrib import admin
from django.contrib.auth import REDIRECT_FIELD_NAME
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import models
from django.forms import ModelChoiceField
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from werdegang.core.visibility import gate_of


class AdministrationSite(admin.AdminSite):
    """For superusers. Signing in, out and changing the password go through the pages that everyone uses."""

    site_title = _("Administration")
    site_header = _("Werdegang: administration")
    index_title = _("Accounts and roles")
    final_catch_all_view = False

    def has_permission(self, request: HttpRequest) -> bool:
        """Administrators only."""
        user = request.user
        return bool(user.is_active and user.is_superuser)

    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> HttpResponse:
        """Lead to the sign-in that has lockout and second factor; whoever is signed in may not go on."""
        if self.has_permission(request):
            return HttpResponseRedirect(reverse("admin:index", current_app=self.name))
        if request.user.is_authenticated:
            raise PermissionDenied
        wanted = request.GET.get(REDIRECT_FIELD_NAME) or reverse("admin:index", current_app=self.name)
        return redirect_to_login(wanted)

    def logout(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """As everywhere."""
        response: HttpResponse = sign_out(request)
        return response

    def password_change(  # type: ignore[override]
        self, request: HttpRequest, extra_context: dict[str, Any] | None = None
    ) -> HttpResponse:
        """As everywhere."""
        return redirect("account_change_password")


administration = AdministrationSite(name="admin")


class GrantForm(forms.ModelForm):  # type: ignore[type-arg]
    """Asks for the last day of a grant; kept is the first day after."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Show the last day."""
        super().__init__(*args, **kwargs)
        field = self.fields["valid_until"]
        field.label, field.help_text = _("last day"), ""
        if self.instance.valid_until:
            self.initial["valid_until"] = self.instance.valid_until - datetime.timedelta(days=1)

    def clean_valid_until(self) -> datetime.date | None:
        """The first day after."""
        last: datetime.date | None = self.cleaned_data["valid_until"]
        return last + datetime.timedelta(days=1) if last else None


class GrantAdmin(admin.ModelAdmin):  # type: ignore[type-arg]
    """Who may do what in one scope (``scope``: its foreign key).

    The administrator sees no closed content by that role: scopes, and grants in them, that they may not see are
    not offered and not listed.
    """

    scope: str
    form = GrantForm
    list_filter = ("role",)
    search_fields = ("user__username", "user__display_name")

    @admin.display(description=_("last day"), ordering="valid_until")
    def last_day(self, grant: Any) -> datetime.date | None:
        """The last day on which it holds."""
        return grant.valid_until - datetime.timedelta(days=1) if grant.valid_until else None

    def get_queryset(self, request: HttpRequest) -> models.QuerySet[Any]:
        """Grants in scopes that the administrator may see."""
        seen = gate_of(self._scope_model()).visible_to(request.user)
        return (
            super()
            .get_queryset(request)
            .filter(**{f"{self.scope}__in": seen})
            .select_related("user", self.scope)
        )

    def formfield_for_foreignkey(
        self, db_field: models.ForeignKey[Any, Any], request: HttpRequest, **kwargs: Any
    ) -> ModelChoiceField[Any] | None:
        """Offer the scopes that the administrator may see."""
        if db_field.name == self.scope:
            kwargs["queryset"] = gate_of(self._scope_model()).visible_to(request.user)
        return super().formfield_for_foreignkey(db_field, request, **kwargs)

    def _scope_model(self) -> type[models.Model]:
        model: Any = self.model._meta.get_field(self.scope).related_model
        return model  # type: ignore[no-any-return]
