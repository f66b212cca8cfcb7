# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Changes in plain words, without marks of any page: for feeds."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from werdegang.history.reading import Change, Line, What


def headline(change: Change) -> str:
    """What happened to what: “Goal Courses was added”."""
    kind = capfirst(change.kind)
    if change.further:
        return f"{kind} {_('(%(count)s added at once)') % {'count': change.count}}"
    happened = {
        What.CREATED: _("was added"),
        What.PUBLISHED: _("was published"),
        What.REMOVED: _("was taken away"),
    }
    return " ".join(part for part in (kind, change.thing, happened.get(change.what, "")) if part)


def sentences(change: Change) -> list[str]:
    """A sentence for each field, and the reason; of long texts is told that they changed."""
    told = [_sentence(line) for line in change.lines]
    return [*told, _("Reason: %(reason)s") % {"reason": change.why}] if change.why else told


def _sentence(line: Line) -> str:
    values = {"field": line.label, "old": line.old, "new": line.new}
    if line.silent or not line.is_short or not (line.old or line.new):
        return _("%(field)s changed.") % values
    if line.old and line.new:
        return _("%(field)s changed from “%(old)s” to “%(new)s”.") % values
    if line.new:
        return _("%(field)s set to “%(new)s”.") % values
    return _("%(field)s taken out, was “%(old)s”.") % values
