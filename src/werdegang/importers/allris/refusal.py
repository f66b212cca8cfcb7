# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that are none: sign-in, error, frame, another system. Says which, and where."""

import re

from django.utils.translation import gettext_noop as _

from werdegang.importers.allris.draft import Draft
from werdegang.importers.allris.labels import Key
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
