# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class UiConfig(AppConfig):
    """Page skeleton, components of the design system, charts."""

    name = "werdegang.ui"
    label = "ui"
