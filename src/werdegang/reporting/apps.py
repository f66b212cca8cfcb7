# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig


class ReportingConfig(AppConfig):
    """Reports on how an edition is carried out, their frozen versions and files."""

    name = "werdegang.reporting"
    label = "reporting"

    def ready(self) -> None:
        """Tell the gate what holds files."""
        from werdegang.council.papers.resting import register_resting
        from werdegang.reporting import resting, rules

        rules.register()
        register_resting(resting.reports)
