# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Head of a page: breadcrumb, title, actions, tabs, line of editions; style sheets and languages for the skeleton."""

from collections.abc import Sequence
from typing import Any

from django import template
from django.conf import settings
from django.conf.locale import LANG_INFO
from django.http import HttpRequest
from django.template import Context
from django.urls import get_script_prefix, translate_url
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from werdegang.ui.components.markup import fill
from werdegang.ui.parts import EditionLink, Link, Tab

register = template.Library()

STYLE_SHEETS = (
    "vendor/kern/fonts/fira-sans.css",
    "vendor/kern/kern.min.css",
    "ui/css/tokens.css",
    "ui/css/page.css",
    "ui/css/head.css",
    "ui/css/lists.css",
    "ui/css/course.css",
    "ui/css/figures.css",
    "ui/css/forms.css",
    "ui/css/views.css",
    "ui/css/outline.css",
    "ui/css/languages.css",
    "ui/css/end.css",
)
"""Order matters: later sheets refine earlier ones, print comes last."""


@register.simple_tag
def stylesheets() -> SafeString:
    """Links to all style sheets, in their order."""
    return fill("stylesheets", sheets=STYLE_SHEETS)


@register.simple_tag(takes_context=True)
def language_links(context: Context) -> list[Link]:
    """The same page in every other language; the home page where the page has no translated address.

    With ``constant`` in the context always the home page, so that nothing of the request shows.
    """
    request: HttpRequest | None = context.get("request")
    here = request.get_full_path() if request and not context.get("constant") else ""
    return [
        Link(
            LANG_INFO[code]["name_local"] if code in LANG_INFO else str(name),
            _translated(here, code),
            False,
            code,
        )
        for code, name in settings.LANGUAGES
        if code != get_language()
    ]


def _translated(here: str, language: str) -> str:
    there = translate_url(here, language) if here else here
    return there if there != here else home(language)


def home(language: str | None) -> str:
    """The address of the home page in a language: no prefix for the default one."""
    prefix = get_script_prefix()
    return prefix if language in (None, settings.LANGUAGE_CODE) else f"{prefix}{language}/"


@register.simple_tag
def home_address() -> str:
    """The address of the home page in the active language."""
    return home(get_language())


@register.simple_tag
def breadcrumb(links: Sequence[Link]) -> SafeString:
    """Where a page stands; the last entry is the page itself."""
    return fill("breadcrumb", links=links)


@register.simple_block_tag
def pagehead(
    content: SafeString, title: str, kind: str = "", lead: str = "", own_words: bool = False
) -> SafeString:
    """The page's one ``h1``, with what kind of thing it is above and the lead below.

    ``own_words``: title and lead are content, in its language, not words of the interface.
    """
    return fill("pagehead", content=content, title=title, kind=kind, lead=lead, own_words=own_words)


@register.simple_block_tag
def pagemeta(content: SafeString) -> SafeString:
    """A line in the head of a page: status, date, mark."""
    return format_html('<div class="wd-pagehead__meta">{}</div>', content)


@register.simple_block_tag
def actions(content: SafeString, head: bool = False) -> SafeString:
    """A row of things to do; ``head=True`` in the head of a page."""
    return format_html('<div class="{}wd-actions">{}</div>', "wd-pagehead__meta " if head else "", content)


@register.simple_tag
def action(url: str, label: str, icon: str = "") -> SafeString:
    """One thing to do: a link with an icon of KERN."""
    return fill("action", url=url, label=label, icon=icon)


@register.simple_tag
def reading(reading: Any) -> SafeString:
    """In which languages a page can be read.

    Args:
        reading: ``choices`` (code, name, url, direction, current), ``has_choices``, and what is said besides:
            ``sentence``, ``stale``, ``invented``.
    """
    return fill("reading", reading=reading)


@register.simple_tag
def tabs(items: Sequence[Tab], label: str = "") -> SafeString:
    """Several views of the same thing, as links."""
    return fill("tabs", items=items, label=label)


@register.simple_tag
def editions(items: Sequence[EditionLink], label: str = "") -> SafeString:
    """The life of a concept as one line of editions."""
    return fill("editions", items=items, label=label)
