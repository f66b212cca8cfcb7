# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sequences and states: consultation steps, flow, board of goals, reasons of a status, rules."""

from datetime import date

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from werdegang.ui.components.markup import anchor, fill, trimmed

register = template.Library()

STEP_STATES = frozenset({"open", "closed", "decided"})


@register.simple_block_tag
def steps(content: SafeString, compact: bool = False) -> SafeString:
    """A sequence with roles and results, in its order."""
    return format_html('<ol class="wd-steps{}">{}</ol>', " wd-steps--compact" if compact else "", content)


@register.simple_block_tag
def step(
    content: SafeString,
    who: str,
    who_url: str = "",
    role: str = "",
    date: date | None = None,
    date_text: str = "",
    link_url: str = "",
    link_label: str = "",
    note: str = "",
    state: str = "",
    level: int = 3,
    compact: bool = False,
    interface: bool = False,
) -> SafeString:
    """One step; its content is the result. ``state``: nothing, open, closed (closed session) or decided.

    ``interface``: who it is stands in the language of the page, not in that of the content.
    """
    return fill(
        "step",
        interface=interface,
        content=trimmed(content),
        who=who,
        who_url=who_url,
        role=role,
        date=date,
        date_text=date_text,
        link_url=link_url,
        link_label=link_label,
        note=note,
        state=state if state in STEP_STATES else "",
        level=level,
        compact=compact,
    )


@register.simple_block_tag
def proposal(content: SafeString) -> SafeString:
    """What is to be resolved: the words the council votes on."""
    return format_html('<div class="wd-proposal wd-prose">{}</div>', content)


@register.simple_block_tag
def flow(content: SafeString) -> SafeString:
    """What grew out of what."""
    return format_html('<ol class="wd-flow">{}</ol>', content)


@register.simple_block_tag
def flowitem(content: SafeString, label: str = "", here: bool = False) -> SafeString:
    """One station of a flow; ``here=True`` for the thing the page shows."""
    return format_html(
        "<li{}>{}<div>{}</div></li>",
        SafeString(' class="wd-flow__here" aria-current="true"') if here else "",
        format_html('<p class="wd-label">{}</p>', label) if label else "",
        trimmed(content),
    )


@register.simple_block_tag
def board(content: SafeString, fields: int = 4) -> SafeString:
    """Goals by action field; ``fields``: how many columns on a wide screen, 1 to 4."""
    return format_html('<div class="wd-board wd-board--{}">{}</div>', min(max(fields, 1), 4), content)


@register.simple_block_tag
def boardfield(content: SafeString, title: str, note: str = "", level: int = 3, url: str = "") -> SafeString:
    """One action field of a board, with its goal cards."""
    return fill("boardfield", content=content, title=title, note=note, level=level, url=url)


@register.simple_tag
def goal(
    number: str,
    title: str,
    url: str,
    status: str = "",
    status_label: str = "",
    why: str = "",
    done: int = 0,
    going: int = 0,
    late: int = 0,
    todo: int = 0,
    sample: bool = False,
    level: int = 4,
) -> SafeString:
    """A goal card: number, status, title, one segment for each measure, why it stands so."""
    return fill(
        "goal",
        number=number,
        title=title,
        url=url,
        status=status,
        status_label=status_label,
        why=why,
        done=done,
        going=going,
        late=late,
        todo=todo,
        sample=sample,
        level=level,
    )


@register.simple_block_tag
def why(
    content: SafeString,
    status: str,
    status_label: str,
    sentence: str,
    as_of: date | None = None,
    rule_url: str = "",
    title: str = "",
    level: int = 2,
) -> SafeString:
    """A status explained: its sentence, its inputs (``reason``), its rule."""
    return fill(
        "why",
        content=trimmed(content),
        status=status,
        status_label=status_label,
        sentence=sentence,
        as_of=as_of,
        rule_url=rule_url,
        title=title,
        id=anchor(title, "" if title else "stand"),
        level=level,
    )


@register.simple_block_tag
def reason(content: SafeString, kind: str = "good") -> SafeString:
    """One input of a status: good, watch, bad or open."""
    return format_html('<li class="is-{}"><span>{}</span></li>', kind, trimmed(content))


@register.simple_block_tag
def rules(content: SafeString) -> SafeString:
    """Words and what they mean."""
    return format_html('<dl class="wd-rules">{}</dl>', content)


@register.simple_block_tag
def rule(content: SafeString, status: str, label: str) -> SafeString:
    """One status and the sentence that says when it holds."""
    return fill("rule", content=content, status=status, label=label)
