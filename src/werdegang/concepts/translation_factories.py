# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Translations, for tests."""

from typing import Any

from factory.django import DjangoModelFactory

from werdegang.concepts.models import Translation
from werdegang.concepts.translations import CONCEPT, concept_of, kind_of, mark_of_text


class TranslationFactory(DjangoModelFactory[Translation]):
    """``of``: the thing whose field is told in another language; it fits the original unless ``original`` is given."""

    class Meta:
        model = Translation
        exclude = ("of",)

    @classmethod
    def _adjust_kwargs(cls, **kwargs: Any) -> Any:
        thing = kwargs.pop("of")
        kind = kind_of(thing)
        kwargs["concept_id"] = concept_of(thing)
        if kind != CONCEPT:
            kwargs[kind] = thing
        return {"original": mark_of_text(getattr(thing, kwargs["field"]))} | kwargs

    of: Any = None
    field = "title"
    language = "ar"
    text = "نص"
