# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What an import did, or would do, in words for whoever started it."""

import orjson
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.council.models import Attachment
from werdegang.importers.records import CouncilPage
from werdegang.importers.writing import Changes, Written

_LONGEST = 80


def summary_of(written: Written, *, trial: bool) -> str:
    """One line: what the page became and how much is different.

    Args:
        written: what came of the page.
        trial: whether it was only tried out.
    """
    changes = written.changes
    what = f"{written.row._meta.verbose_name} {_short(written.row)}, {written.body}"
    if not changes.any:
        return _("unchanged: %(what)s") % {"what": what}
    counts = (
        (ngettext("%d new", "%d new", len(changes.created)), len(changes.created)),
        (ngettext("%d changed", "%d changed", len(changes.changed)), len(changes.changed)),
        (ngettext("%d removed", "%d removed", len(changes.removed)), len(changes.removed)),
    )
    shown = ", ".join(words % count for words, count in counts if count)
    text = _("would be changed: %(what)s (%(counts)s)") if trial else _("taken over: %(what)s (%(counts)s)")
    return text % {"what": what, "counts": shown}


def details_of(page: CouncilPage, changes: Changes) -> list[str]:
    """What became different, a line each: new things, changed fields, what was left as a person wrote it."""
    shown = [row for row in changes.created if not isinstance(row, Attachment)]  # their files are told
    lines = [_("new: %(what)s") % {"what": _named(row)} for row in shown]
    for changed in changes.changed:
        for field in changed.fields:
            label = _label(changed.row, field.name)
            lines.append(f"{_short(changed.row)}: {label}: {_short(field.old)} → {_short(field.new)}")
    lines += [_("removed: %(what)s") % {"what": _named(row)} for row in changes.removed]
    for kept in changes.kept:
        words = {
            "by": kept.by,
            "day": kept.since.date().isoformat(),
            "row": _short(kept.row),
            "name": _label(kept.row, kept.name),
        }
        lines.append(_("not overwritten, because %(by)s wrote it on %(day)s: %(row)s, %(name)s") % words)
    lines += changes.notes
    if page.unparsed:
        count = len(page.unparsed)
        lines.append(
            ngettext(
                "%(count)d line was not understood and is kept with the record",
                "%(count)d lines were not understood and are kept with the record",
                count,
            )
            % {"count": count}
        )
    return lines


def _label(row: models.Model, name: str) -> str:
    field = row._meta.get_field(name)
    return str(getattr(field, "verbose_name", name))


def _named(row: models.Model) -> str:
    return f"{row._meta.verbose_name}: {_short(row)}"


def _short(value: object) -> str:
    if value is None or value in ("", [], {}):
        return "–"
    text = orjson.dumps(value).decode() if isinstance(value, dict | list) else str(value)
    text = " ".join(text.split())
    return f"„{text[: _LONGEST - 3]}…“" if len(text) > _LONGEST else f"„{text}“"
