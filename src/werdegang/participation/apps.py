# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class ParticipationConfig(AppConfig):
    """Participation phases and proposals."""

    name = "werdegang.participation"
    label = "participation"

    def ready(self) -> None:
        """Plug in what the room knows of a course."""
        from werdegang.core.course import register_source
        from werdegang.participation.course import ParticipationSource

        register_source(20, ParticipationSource())
