# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of a concept in other languages: a row for each thing, field and language (decision 71)."""

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from werdegang.concepts.querysets import TranslationQuerySet
from werdegang.concepts.vocabulary import TRANSLATED, TextField
from werdegang.history.models import Recorded


def _target(model: str, words: Any) -> Any:
    return models.ForeignKey(
        f"concepts.{model}",
        verbose_name=words,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="translations",
    )


def _at_most_one() -> models.Q:
    """None: it is the concept that speaks."""
    allowed = models.Q(**{f"{name}__isnull": True for name in TRANSLATED})
    for one in TRANSLATED:
        allowed |= models.Q(**{f"{name}__isnull": name != one for name in TRANSLATED})
    return allowed


def _once() -> list[models.BaseConstraint]:
    """Each field of each thing once in each language; of the concept where nothing else is named."""
    kept = models.Q(deleted=False)
    of_things: list[models.BaseConstraint] = [
        models.UniqueConstraint(
            fields=[name, "field", "language"], condition=kept, name=f"translation_once_{name}"
        )
        for name in TRANSLATED
    ]
    of_concept = models.UniqueConstraint(
        fields=["concept", "field", "language"],
        condition=kept & models.Q(**{f"{name}__isnull": True for name in TRANSLATED}),
        name="translation_once_concept",
    )
    return [*of_things, of_concept]


class Translation(Recorded):
    """One field of one thing in one language; ``original`` tells on which wording of the original it stands."""

    concept = models.ForeignKey(
        "concepts.Concept",
        verbose_name=_("concept"),
        on_delete=models.CASCADE,
        related_name="translations",
    )
    edition = _target("Edition", _("edition"))
    guiding_principle = _target("GuidingPrinciple", _("guiding principle"))
    focus_topic = _target("FocusTopic", _("focus topic"))
    action_field = _target("ActionField", _("action field"))
    goal = _target("Goal", _("goal"))
    need = _target("Need", _("need"))
    measure = _target("Measure", _("measure"))
    indicator = _target("Indicator", _("indicator"))
    good_practice = _target("GoodPractice", _("good practice"))
    status_update = _target("StatusUpdate", _("status update"))
    field = models.CharField(_("field"), max_length=20, choices=TextField.choices)
    language = models.CharField(_("language"), max_length=20)
    text = models.TextField(_("text"))
    original = models.CharField(
        _("translated wording"),
        max_length=64,
        help_text=_("SHA-256 of the original text that was translated."),
    )

    objects = TranslationQuerySet["Translation"].as_manager()

    class Meta:
        verbose_name = _("translation")
        verbose_name_plural = _("translations")
        ordering = ("language", "pk")
        constraints = [
            models.CheckConstraint(condition=_at_most_one(), name="translation_one_target"),
            models.CheckConstraint(condition=~models.Q(text=""), name="translation_has_text"),
            models.CheckConstraint(condition=~models.Q(language=""), name="translation_has_language"),
            *_once(),
        ]

    def __str__(self) -> str:
        return f"{self.get_field_display()} ({self.language})"
