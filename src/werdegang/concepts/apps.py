# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Registration of the room."""

from typing import Any

from django.apps import AppConfig
from django.apps import apps as installed
from django.db.models.signals import post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class ConceptsConfig(AppConfig):
    """Concepts and their editions, goals, measures, figures."""

    name = "werdegang.concepts"
    label = "concepts"
    verbose_name = _("Concepts")

    def ready(self) -> None:
        """Tell the gate which ties users have; values from before there was a decision get one."""
        from werdegang.concepts import (
            evidence,
            resting,
            rules,  # noqa: F401
        )
        from werdegang.concepts.course import ConceptSource
        from werdegang.core.course import register_source
        from werdegang.council.papers.resting import register_resting

        register_source(30, ConceptSource())
        evidence.register()
        register_resting(resting.editions)

        post_migrate.connect(_decide, sender=self)
        post_save.connect(_decide_concept, sender="concepts.Concept", dispatch_uid="small-numbers")


def _decide(apps: Any = installed, **_kwargs: Any) -> None:
    if not hasattr(apps.get_model("concepts", "IndicatorValue"), "publication"):
        return  # migrated to a state from before
    from werdegang.concepts.publication import decide_what_nobody_has

    decide_what_nobody_has()


def _decide_concept(instance: Any, created: bool, raw: bool = False, **_kwargs: Any) -> None:
    """The threshold may have changed with it."""
    from werdegang.concepts.publication import decide

    if not created and not raw:
        for indicator in instance.indicators.filter(deleted=False):
            decide(indicator)
