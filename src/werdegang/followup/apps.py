# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class FollowupConfig(AppConfig):
    """Assignments from resolutions."""

    name = "werdegang.followup"
    label = "followup"

    def ready(self) -> None:
        """Listen to resolutions."""
        from werdegang.followup import listening

        listening.listen()
        from werdegang.core.course import register_source
        from werdegang.followup.course import FollowupSource

        register_source(40, FollowupSource())
        from werdegang.council.papers.resting import register_resting
        from werdegang.followup import resting

        register_resting(resting.assignments)
