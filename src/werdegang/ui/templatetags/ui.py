# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""``{% load ui %}``: every component and filter of the design system (docs/design-system.md lists them)."""

from django import template

from werdegang.ui.components import course, figures, filters, forms, head, layout, lists, marks, tables

register = template.Library()

for _library in (filters, marks, head, layout, lists, tables, course, figures, forms):
    register.tags.update(_library.register.tags)
    register.filters.update(_library.register.filters)
