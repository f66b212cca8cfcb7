# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts, for the administrator."""

from typing import Any

from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from werdegang.accounts.administration import administration
from werdegang.accounts.models import User
from werdegang.accounts.services import keep_email_address, remove_second_factor


@admin.register(User, site=administration)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]
    """Accounts are switched off, not deleted: the history keeps who did what."""

    list_display = ("username", "display_name", "email", "is_active", "is_superuser", "last_login")
    list_filter = ("is_active", "is_superuser", "is_demonstration")
    search_fields = ("username", "display_name", "email")
    ordering = ("username",)
    filter_horizontal = ()
    readonly_fields = ("is_demonstration", "last_login", "date_joined")
    fieldsets = (
        (None, {"fields": ("username", "password")}),
        (_("Person"), {"fields": ("display_name", "email")}),
        (_("Account"), {"fields": ("is_active", "is_superuser", "is_demonstration")}),
        (_("Times"), {"fields": ("last_login", "date_joined")}),
    )
    add_fieldsets = (
        (
            None,
            {"fields": ("username", "display_name", "email", "usable_password", "password1", "password2")},
        ),
    )
    actions = ("take_second_factor_away",)

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Never."""
        return False

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Save, and let the e-mail address count for sign-in and for a forgotten password."""
        super().save_model(request, obj, form, change)
        keep_email_address(obj)

    @admin.action(description=_("Remove the second factor (after its loss)"))
    def take_second_factor_away(self, request: HttpRequest, queryset: models.QuerySet[User]) -> None:
        """The chosen people sign in with their password alone until they set up a new one."""
        count = sum(remove_second_factor(user) for user in queryset)
        words = ngettext(
            "The second factor of one account was removed.",
            "The second factors of %(count)s accounts were removed.",
            count,
        )
        self.message_user(request, words % {"count": count}, messages.SUCCESS)
