# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Visibility, base records, addresses, time: knows no domain."""

    name = "werdegang.core"
    label = "core"

    def ready(self) -> None:
        """Start listening to changes."""
        from werdegang.core import revision

        revision.listen()
