# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ConceptsConfig(AppConfig):
    """Concepts and their editions, goals, measures, figures."""

    name = "werdegang.concepts"
    label = "concepts"
    verbose_name = _("Concepts")

    def ready(self) -> None:
        """Tell the gate which ties users have."""
        from werdegang.concepts import rules  # noqa: F401
        from werdegang.concepts.course import ConceptSource
        from werdegang.core.course import register_source

        register_source(30, ConceptSource())
