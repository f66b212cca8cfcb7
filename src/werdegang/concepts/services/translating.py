# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Telling a thing of a concept in another language; the original stays, so an adopted edition takes it, too."""

import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Concept, Translation
from werdegang.concepts.refusals import ChangedMeanwhile, Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.translations import (
    CONCEPT,
    concept_of,
    fields_of,
    kind_of,
    translations_of,
)
from werdegang.core import languages
from werdegang.core.visibility import Visibility
from werdegang.history.writing import keep, take_away


def mark_of_translation(thing: Any, language: str) -> str:
    """Tells one state of a thing's translation from another: whoever saves says which one they had before them."""
    rows = translations_of(thing, language).order_by("field").values_list("field", "text", "visibility")
    return hashlib.sha256(json.dumps([*map(list, rows)]).encode()).hexdigest()[:24]


@transaction.atomic
def translate(
    thing: Any,
    language: str,
    texts: Mapping[str, str],
    *,
    originals: Mapping[str, str],
    by: User,
    visibility: str = Visibility.PUBLIC,
    still_fits: Collection[str] = (),
    reason: str = "",
    opened: str = "",
) -> Any:
    """Write what a thing says in a language; an empty text takes the translation of that field away.

    Args:
        thing: a concept, an edition or a part of one, as it was read.
        language: one of the installation's languages for contents.
        texts: by field.
        originals: the mark (``mark_of_text``) of the original that was before the translator, by field.
        by: whose doing it is.
        visibility: who reads it; never more than who reads the thing.
        still_fits: fields whose unchanged text was found to fit the original as it stands now.
        reason: why, for the history.
        opened: the mark of the state that the form showed (``mark_of_translation``); empty for whoever saw none.

    Raises:
        Refused: for a language or a field that is not translated, for a text longer than its original may be.
        ChangedMeanwhile: where somebody else has saved.
    """
    require_coordinator(by, concept_of(thing))
    Concept.objects.select_for_update(of=("self",)).get(pk=concept_of(thing))
    _require_sense(thing, language, texts)
    now = {row.field: row for row in translations_of(thing, language)}
    if opened and mark_of_translation(thing, language) != opened:
        latest = max(now.values(), key=lambda row: row.modified, default=Translation())
        raise ChangedMeanwhile(latest)
    for field, text in texts.items():
        row = now.get(field) or _new(thing, field, language)
        _write(row, text.strip(), originals[field], field in still_fits, visibility, by, reason)
    return thing


def _new(thing: Any, field: str, language: str) -> Translation:
    target = {} if kind_of(thing) == CONCEPT else {kind_of(thing): thing}
    return Translation(
        concept_id=concept_of(thing), field=field, language=language, is_sample=thing.is_sample, **target
    )


def _write(
    row: Translation, text: str, original: str, fits: bool, visibility: str, by: User, reason: str
) -> None:
    """Save what changed; nothing where nothing did."""
    if not text:
        if row.pk is not None:
            take_away(row, by, reason)
        return
    changed = row.text != text
    if not (changed or fits or row.visibility != visibility):
        return
    row.text, row.visibility = text, visibility
    if changed or fits:
        row.original = original
    keep(row, by, reason)


def _require_sense(thing: Any, language: str, texts: Mapping[str, str]) -> None:
    if language not in languages.content_languages():
        raise Refused(
            _("Texts are not translated into this language. The installation's settings name those.")
        )
    for field, text in texts.items():
        if field not in fields_of(kind_of(thing)):
            raise Refused(_("This field is not translated."))
        longest = thing._meta.get_field(field).max_length
        if longest and len(text.strip()) > longest:
            told = {"count": longest}
            raise Refused({field: _("At most %(count)s characters: shorten it.") % told})
