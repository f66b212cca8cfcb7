# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Buttons of rows, and how states show."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from werdegang.council.models import PaperFile
from werdegang.council.vocabulary import PaperState
from werdegang.workspace.forms.attachments import AttachmentForm
from werdegang.workspace.forms.rows import RowForm
from werdegang.workspace.paper_differences import Difference
from werdegang.workspace.paper_page import SIGNS

register = template.Library()


@register.filter
def papersign(state: str) -> str:
    """The status kind of a paper's state."""
    return SIGNS[PaperState(state)] if state else "open"


@register.simple_tag
def rowbuttons(row: RowForm, rows: str, last: int) -> SafeString:
    """Up, down, remove; each says which row it moves."""
    place = f"{row.row_label} {row.number}"
    buttons = SafeString("")
    for what, words, spoken, possible in (
        ("up", _("Up"), _("%(row)s: move up"), row.number > 1),
        ("down", _("Down"), _("%(row)s: move down"), row.number < last),
        ("remove", _("Remove"), _("%(row)s: remove"), True),
    ):
        if possible:
            buttons += _small_button(f"{rows}:{what}:{row.number}", words, spoken % {"row": place})
    return buttons


@register.simple_tag
def takebutton(difference: Difference) -> SafeString:
    """Takes over what stands now in one part of the form."""
    spoken = _("%(part)s: take over what stands now") % {"part": difference.label}
    return _small_button(f"take:{difference.name}", _("Take over"), spoken)


@register.simple_tag
def shiftbuttons(name: str, is_first: bool, is_last: bool) -> SafeString:
    """Up and down for a file."""
    up = "" if is_first else _small_button("up", _("Up"), _("%(row)s: move up") % {"row": name}, "to")
    down = "" if is_last else _small_button("down", _("Down"), _("%(row)s: move down") % {"row": name}, "to")
    return format_html("{} {}", up, down)


@register.simple_tag
def removebutton(name: str) -> SafeString:
    """Takes a file away."""
    return _small_button("remove", _("Remove"), _("%(row)s: remove") % {"row": name})


@register.simple_tag
def replacing(link: PaperFile, sent: AttachmentForm | None, replaced: str) -> AttachmentForm:
    """The form for the file that takes the place of this one: as it was sent, else with title and level as they are."""
    if sent is not None and replaced == link.file.slug:
        return sent
    stands = {"title": link.file.name, "level": link.file.visibility}
    return AttachmentForm(initial=stands, prefix=link.file.slug)


def _small_button(value: str, words: str, spoken: str, name: str = "do") -> SafeString:
    return format_html(
        '<button class="kern-btn kern-btn--secondary kern-btn--x-small" type="submit" name="{}" value="{}"'
        ' aria-label="{}"><span class="kern-label">{}</span></button>',
        name,
        value,
        spoken,
        words,
    )
