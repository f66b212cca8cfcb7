# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class CouncilConfig(AppConfig):
    """Terms, meetings, agenda items, papers, consultations, resolutions."""

    name = "werdegang.council"
    label = "council"

    def ready(self) -> None:
        """Tell the gate what holds files; keep the index of the letters of papers."""
        from werdegang.council import rules

        rules.register()
        from werdegang.core.course import register_source
        from werdegang.council.course import CouncilSource

        register_source(10, CouncilSource())
        from werdegang.council.wording import make_index

        post_migrate.connect(make_index, sender=self, dispatch_uid="letters-of-papers")
