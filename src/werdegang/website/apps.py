# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class WebsiteConfig(AppConfig):
    """The public pages."""

    name = "werdegang.website"
    label = "website"

    def ready(self) -> None:
        """Have the operator's file looked at before a start; say what can be subscribed to."""
        from werdegang.website import checks, subjects  # noqa: F401  the first registers itself

        subjects.register()
