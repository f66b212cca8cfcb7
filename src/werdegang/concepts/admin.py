# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Roles for concepts, for the administrator."""

from django.contrib import admin

from werdegang.accounts.administration import GrantAdmin, administration
from werdegang.concepts.models import ConceptRole


@admin.register(ConceptRole, site=administration)
class ConceptRoleAdmin(GrantAdmin):
    """Who coordinates a concept."""

    scope = "concept"
    list_display = ("user", "role", "concept", "valid_from", "last_day")
