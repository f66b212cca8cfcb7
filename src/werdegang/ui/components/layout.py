# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sections, panels, facts, disclosure, empty states, alerts, links as buttons."""

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from werdegang.ui.components.markup import anchor, fill, trimmed

register = template.Library()

ALERT_KINDS = frozenset({"info", "success", "warning", "danger"})


@register.simple_block_tag
def section(
    content: SafeString,
    title: str,
    id: str = "",
    level: int = 2,
    note: str = "",
    more_url: str = "",
    more_label: str = "",
    sample: bool = False,
    small: bool = False,
    band: bool = False,
    flush: bool = False,
) -> SafeString:
    """A part of a page with its heading; ``small=True`` for the margin.

    ``band=True`` spans the page on the pale band, with room above it unless ``flush=True``.
    """
    return fill(
        "section",
        content=content,
        title=title,
        id=anchor(title, id),
        level=level,
        note=note,
        more_url=more_url,
        more_label=more_label,
        sample=sample,
        small=small,
        band=band,
        flush=flush,
    )


@register.simple_block_tag
def panel(
    content: SafeString, title: str = "", level: int = 2, outline: bool = False, id: str = ""
) -> SafeString:
    """A box in the margin."""
    return fill("panel", content=content, title=title, level=level, outline=outline, id=id)


@register.simple_block_tag
def facts(content: SafeString, pairs: bool = False) -> SafeString:
    """Facts, key above value; ``pairs=True`` puts them side by side."""
    return format_html('<dl class="wd-facts{}">{}</dl>', " wd-facts--pairs" if pairs else "", content)


@register.simple_block_tag
def fact(content: SafeString, label: str) -> SafeString:
    """One fact; nothing where the value is empty."""
    if not content.strip():
        return SafeString("")
    return format_html("<div><dt>{}</dt><dd>{}</dd></div>", label, content)


@register.simple_block_tag
def more(content: SafeString, summary: str) -> SafeString:
    """What opens on demand."""
    return format_html(
        '<details class="wd-more"><summary>{}</summary><div>{}</div></details>', summary, content
    )


@register.simple_block_tag
def nothing(content: SafeString, title: str) -> SafeString:
    """An empty state: what is so, and what to do."""
    return fill("nothing", content=content, title=title)


@register.simple_block_tag
def alert(content: SafeString, title: str, kind: str = "info", role: str = "", level: int = 2) -> SafeString:
    """A message of KERN: info, success, warning or danger; ``level=0`` makes the title no heading."""
    kind = kind if kind in ALERT_KINDS else "info"
    return fill("alert", content=trimmed(content), title=title, kind=kind, role=role, level=level)


@register.simple_tag
def linkbutton(url: str, label: str, kind: str = "primary") -> SafeString:
    """A link that looks like a button: the one thing to do here."""
    return format_html(
        '<a class="kern-btn kern-btn--{}" href="{}"><span class="kern-label">{}</span></a>', kind, url, label
    )
