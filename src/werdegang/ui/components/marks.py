# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small marks: status, sample data, withheld values, icons, segment bars, tallies."""

from collections.abc import Iterable
from html import unescape

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from werdegang.ui import told
from werdegang.ui.components.markup import fill
from werdegang.ui.parts import Count

register = template.Library()

STATUS_KINDS = frozenset(
    {
        *("reached", "ontrack", "completed", "adopted"),
        *("watch", "delayed"),
        *("critical", "rejected"),
        *("progress", "permanent", "recommended"),
        *("stopped", "closed", "unrated", "noted", "open", "todo"),
    }
)
"""Kinds that have an icon and a tone; any other looks like ``open``."""

SEGMENT_KINDS = ("done", "going", "late", "todo")
_BAR_WIDTH, _BAR_GAP = 200.0, 4.0


register.simple_tag(told.mark, name="contentlang")


@register.simple_tag
def toldlang(words: object) -> SafeString:
    """The language of words that know it; nothing for words of the interface."""
    return told.mark(words) if isinstance(words, told.Told) else SafeString("")


@register.filter
def toldas(words: str, source: object) -> str:
    """Words made from others, in their language: “Goal 3: …”."""
    return told.like(unescape(words), source) if isinstance(source, told.Told) else words


@register.simple_tag
def status(kind: str, label: str, plain: bool = False, large: bool = False) -> SafeString:
    """A status: icon, word and colour together."""
    classes = f"wd-status wd-status--{kind if kind in STATUS_KINDS else 'open'}"
    classes += (" wd-status--plain" if plain else "") + (" wd-status--large" if large else "")
    return format_html('<span class="{}">{}</span>', classes, label)


@register.simple_tag
def sample() -> SafeString:
    """The mark of invented content, on one thing."""
    return fill("sample")


@register.simple_block_tag
def samplenote(content: SafeString) -> SafeString:
    """The mark of invented content, on a page: says what is invented."""
    return fill("samplenote", content=content)


@register.simple_tag
def secret(label: str) -> SafeString:
    """A value that is withheld, never a blank."""
    return format_html('<span class="wd-secret">{}</span>', label)


@register.simple_tag
def icon(name: str, small: bool = True) -> SafeString:
    """An icon of KERN; decoration, hidden from screen readers."""
    size = " kern-icon--small" if small else ""
    return format_html('<span class="kern-icon{} kern-icon--{}" aria-hidden="true"></span>', size, name)


@register.simple_tag
def segments(done: int = 0, going: int = 0, late: int = 0, todo: int = 0) -> SafeString:
    """A bar with one segment for each thing, ordered by state; the words stand beside it."""
    kinds = [
        kind
        for kind, count in zip(SEGMENT_KINDS, (done, going, late, todo), strict=True)
        for _ in range(count)
    ]
    if not kinds:
        return SafeString("")
    gap = min(_BAR_GAP, _BAR_WIDTH / 2 / len(kinds))
    step = (_BAR_WIDTH + gap) / len(kinds)
    rect = '<rect class="is-{}" x="{:.1f}" y="0" width="{:.1f}" height="8"/>'
    bar = "".join(rect.format(kind, at * step, step - gap) for at, kind in enumerate(kinds))
    return fill("segments", bar=SafeString(bar))


@register.simple_tag
def key(kind: str) -> SafeString:
    """The swatch of a segment kind, for a legend: done, going, late, todo, draft."""
    return fill("key", kind=kind)


@register.simple_tag
def tally(counts: Iterable[Count], label: str = "", section: bool = False) -> SafeString:
    """How many things have which status, as a row."""
    return fill("tally", counts=counts, label=label, section=section)
