# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""In which language a reader gets the texts of a concept, and what a page says where they are not told in it.

The choice stands in the address (``?textsprache=ar``) and, until the browser is closed, in a cookie that holds
nothing but the language. Without a choice the English pages show English texts.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from werdegang.concepts.models import Translation
from werdegang.concepts.translations import (
    Key,
    condition,
    fields_of,
    key_of,
    kind_of,
    mark_of_text,
)
from werdegang.core import languages
from werdegang.ui.told import Told

QUERY = "textsprache"
COOKIE = "textsprache"


def language_asked(request: HttpRequest) -> str:
    """The language chosen in the address; empty where none is, or none that there is."""
    return _known(request.GET.get(QUERY, ""))


def language_chosen(request: HttpRequest) -> str:
    """The language chosen in the address, else the one remembered; empty where the reader chose none."""
    return language_asked(request) or _known(request.COOKIES.get(COOKIE, ""))


def _known(code: str) -> str:
    return code if code == settings.LANGUAGE_CODE or code in languages.content_languages() else ""


def _language(request: HttpRequest) -> str:
    """The language to show: the one chosen, else that of the page where contents are told in it."""
    return language_chosen(request) or _known(get_language() or "") or settings.LANGUAGE_CODE


@dataclass(frozen=True)
class Choice:
    """One language in which a page can be read."""

    code: str
    name: str
    url: str
    current: bool

    @property
    def query(self) -> str:
        """What the address says for it and nothing else: with it the page is always told in this language."""
        return f"{QUERY}={self.code}"

    @property
    def direction(self) -> str:
        """Which way its name is written."""
        return languages.direction(self.code)


@dataclass(frozen=True)
class Reading:
    """How the contents of a page are told."""

    language: str
    choices: Sequence[Choice]
    missing: bool
    """Something that the page is about is not told in this language."""
    whole: bool
    """Nothing that the page is about is told in it."""
    stale: bool
    """The original of something has changed since."""
    invented: bool
    """Something on record is told in words that are sample data."""

    @property
    def is_original(self) -> bool:
        """Whether contents stand as they were written."""
        return self.language == settings.LANGUAGE_CODE

    @property
    def direction(self) -> str:
        """Of the whole page, where anything on it is told in this language."""
        return "ltr" if self.whole else languages.direction(self.language)

    def direction_of(self, language: str) -> str:
        """The direction of words, where they name it: all but originals on a page from left to right do."""
        own = languages.direction(language)
        return "" if language == settings.LANGUAGE_CODE and self.direction == own else own

    @property
    def has_choices(self) -> bool:
        """Whether there is more than the original."""
        return len(self.choices) > 1

    @property
    def sentence(self) -> str:
        """Which language stands here instead of the one wanted; empty where all is as wanted."""
        if self.is_original or not self.missing:
            return ""
        original = languages.name(settings.LANGUAGE_CODE)
        words = {"original": original, "wanted": languages.name(self.language)}
        if self.whole:
            return _("This text is available in %(original)s only.") % words
        sentence = _(
            "Not everything on this page is available in “%(wanted)s” yet: the rest is shown in %(original)s."
        )
        return sentence % words

    @property
    def alternates(self) -> list[Choice]:
        """Where search engines find the page in the languages that are not those of the interface."""
        interface = {code for code, _name in settings.LANGUAGES}
        return [each for each in self.choices if each.code not in interface]

    @property
    def easy(self) -> Choice | None:
        """The page in Leichte Sprache."""
        return next((each for each in self.choices if each.code == languages.EASY), None)


def read(
    request: HttpRequest, about: Iterable[Any], beside: Iterable[Any] = (), language: str = ""
) -> Reading:
    """Put the texts of these things into the reader's language; one query.

    Args:
        request: asks for a language.
        about: things that the page is about: the languages of these are offered, and what is missing is said.
        beside: other things named on it.
        language: where the page is one of this language alone.
    """
    language = language or _language(request)
    things, others = list(about), list(beside)
    main = {(kind_of(each), each.pk): each for each in things}
    told = _told(request, main, others, language)
    offered = {row.language for row in told if key_of(row) in main}
    shown = {(*key_of(row), row.field): row for row in told if row.language == language}
    wanted = [
        (*key, name) for key, thing in main.items() for name in fields_of(key[0]) if getattr(thing, name)
    ]
    there = [each for each in wanted if each in shown]
    reading = Reading(
        language=language,
        choices=_choices(request, offered, language),
        missing=len(there) < len(wanted),
        whole=not there,
        stale=any(_is_stale(main[kind, key], name, shown[kind, key, name]) for kind, key, name in there),
        invented=any(
            shown[kind, key, name].is_sample and not main[kind, key].is_sample for kind, key, name in there
        ),
    )
    for thing in (*things, *others):
        _tell(thing, shown, reading)
    return reading


def original_only(request: HttpRequest) -> Reading:
    """For a page whose very wording counts: it is shown as it was written, whatever the reader's language."""
    return Reading(_language(request), (), missing=True, whole=True, stale=False, invented=False)


def _is_stale(thing: Any, name: str, row: Translation) -> bool:
    return row.original != mark_of_text(getattr(thing, name))


def _told(
    request: HttpRequest, main: dict[Key, Any], others: Sequence[Any], language: str
) -> list[Translation]:
    beside = condition((kind_of(each), each.pk) for each in others)
    wanted = condition(main) | (beside & Q(language=language))
    return list(Translation.objects.visible_to(request.user).filter(wanted))


def _tell(thing: Any, shown: dict[Any, Translation], reading: Reading) -> None:
    """Let the thing say its words in the language; what is not told stays, marked as what it is."""
    if reading.is_original:
        return
    kind = kind_of(thing)
    for name in fields_of(kind):
        row = shown.get((kind, thing.pk, name))
        words = row.text if row else getattr(thing, name)
        language = row.language if row else settings.LANGUAGE_CODE
        setattr(thing, name, Told(words, language, reading.direction_of(language)))


def _choices(request: HttpRequest, offered: set[str], language: str) -> list[Choice]:
    codes = [settings.LANGUAGE_CODE, *(each for each in languages.content_languages() if each in offered)]
    return [
        Choice(code, languages.own_name(code), _address(request, code), code == language) for code in codes
    ]


def _address(request: HttpRequest, code: str) -> str:
    query = request.GET.copy()
    query[QUERY] = code
    return f"{request.path}?{query.urlencode()}"
