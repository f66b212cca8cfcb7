# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that are none: sign-in, error, frame, another system. Says which, and where."""

import re

from django.utils.translation import gettext_noop as _

from werdegang.importers.allris.draft import Draft
from werdegang.importers.allris.labels import OF_MEETINGS, Key, begins_with_label
from werdegang.importers.lines import Line, last_word_line
from werdegang.importers.records import UnreadablePage

_REFUSALS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), reason)
    for pattern, reason in (
        (
            r"zugriff verweigert|keine berechtigung|nicht berechtigt|access denied|forbidden",
            _("the system refuses access"),
        ),
        (r"\b(?:passwort|kennwort|benutzername|benutzerkennung|password)\b", _("a sign-in page")),
        (
            r"existiert nicht|nicht gefunden|not found|\b404\b|nicht (?:mehr )?verfügbar|nicht vorhanden",
            _("an error page: not found"),
        ),
        (r"\bfehler\b|fehlermeldung|\berror\b|exception|^(?:http[ -])?50\d\b", _("an error page")),
        (r"sitzung ist abgelaufen|session|timeout|zeitüberschreitung", _("the session has expired")),
        (r"javascript|captcha|robot", _("a page that asks for a browser")),
    )
)
_SESSIONNET = re.compile(r"(?<![a-z])(?:vo0050|to0050|to0040|si0057)(?![0-9])", re.IGNORECASE)
_SESSIONNET_ITEM = re.compile(r"TOP\s+[ÖN]\s*[\d.]+:\s+\S.*")
_SESSIONNET_LABELS = frozenset({"Betreff", "Vorlage", "Art", "Aktenzeichen"})


def refuse_foreign(lines: list[Line], source: str) -> None:
    """Raise for a page of the SessionNet family: its own importer reads it."""
    shown = [line for line in lines if not line.blank]
    bare = [line for line in shown[:40] if line.words in _SESSIONNET_LABELS]
    item = next((line for line in shown[:3] if _SESSIONNET_ITEM.fullmatch(line.words)), None)
    if item and sum(begins_with_label(line.text, OF_MEETINGS) for line in shown[1:20]) > 1:
        item = None
    if _SESSIONNET.search(source.rsplit("/", 1)[-1]) or len({line.words for line in bare}) >= 3 or item:
        place = item or (bare[0] if bare else shown[0] if shown else None)
        raise UnreadablePage(
            _("a page of the SessionNet family, not of ALLRIS"),
            line=place.number if place else 1,
            source=source,
        )


def refuse_unread(draft: Draft, lines: list[Line], source: str) -> None:
    """Raise if nothing was found that makes a page of a council information system."""
    labels = len(draft.values) + bool(draft.involved) + bool(draft.related)
    parts = draft.title or draft.consultations or draft.family or draft.agenda
    if parts or Key.NAME in draft.values or labels > 1:
        return
    if all(line.blank for line in lines):
        raise UnreadablePage(
            _("the page shows no text; is it a frame, or filled by a script?"), source=source
        )
    for line in lines:
        if line.blank or len(line.words) > 300:
            continue
        for pattern, reason in _REFUSALS:
            if pattern.search(line.words):
                raise UnreadablePage(reason, line=line.number, source=source, shown=line.words[:80])
    raise UnreadablePage(
        _("no label, title or consultation sequence of a council page found"),
        line=last_word_line(lines),
        source=source,
    )
