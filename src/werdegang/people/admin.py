# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles in organizations, for the administrator."""

from django.contrib import admin

from werdegang.accounts.administration import GrantAdmin, administration
from werdegang.people.models import OrganizationRole


@admin.register(OrganizationRole, site=administration)
class OrganizationRoleAdmin(GrantAdmin):
    """Who may act for an organization."""

    scope = "organization"
    list_display = ("user", "role", "organization", "valid_from", "last_day")
