# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A search, from the words to the things: found in the index, fetched through the gate."""

import datetime
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils import timezone

from werdegang.concepts.models import Goal, Measure
from werdegang.search import spelling, vocabulary
from werdegang.search.asked import Filters, Order, Words, loosened, read, sorts_in
from werdegang.search.engines import engine
from werdegang.search.engines.interface import Found, Question, Reach
from werdegang.search.kinds import Kind, all_kinds, taken_apart
from werdegang.search.lines import Line, later_forms
from werdegang.search.periods import Period, periods_in
from werdegang.search.reach import reach_of
from werdegang.search.upkeep import everything_waits

PAGE = 20
MOST_PAGES = 500
FEW = 5
FURTHER = 10
"""So many hits with some of the words follow where there are fewer than ``FEW`` with all of them."""


@dataclass(frozen=True)
class Hit:
    """A thing that was found."""

    kind: Kind
    thing: Any


@dataclass(frozen=True)
class Missing:
    """A time that the question names, of which there is nothing; and its year, if there is something of that."""

    period: Period
    year: Period | None = None


@dataclass(frozen=True)
class Results:
    """What a search answers with. Without an index, or while counts would not be right, ``total`` is None."""

    hits: list[Hit] = field(default_factory=list)
    words: Words = field(default_factory=Words)
    total: int | None = None
    facets: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    corrected: str = ""
    """The spelling that the hits are for, if nothing was found for the one that was typed."""
    translation: vocabulary.Translation | None = None
    followed: bool = False
    """Whether the hits are those of the German term."""
    further: list[Hit] = field(default_factory=list)
    """Few were found: hits with some of the words, or with those of the language that was typed. They are neither in
    the total nor in the facets."""
    period: Period | None = None
    """The time that the question names, if the hits are those of it."""
    missing: Missing | None = None
    """The time that it names, if there is nothing of it: the hits are those of any time."""
    ready: bool = True
    later: Mapping[type[Goal | Measure], Line] = field(default_factory=dict)
    """What later editions made of goals and measures among the hits."""


def search(
    user: Any,
    text: str,
    filters: Filters,
    order: Order = Order.RELEVANCE,
    page: int = 1,
    *,
    exactly: bool = False,
) -> Results:
    """Look for the words. ``exactly``: as they are typed, no other spelling, no translation."""
    if not engine().is_ready():
        return Results(ready=False)
    words = read(text)
    question = Question(
        replace(words, alike={}) if exactly else words,
        reach_of(user),
        filters,
        order,
        offset=(min(page, MOST_PAGES) - 1) * PAGE,
        limit=PAGE,
    )
    answer = answered(text, question, exactly=exactly)
    counted = not everything_waits()
    hits = fetched(answer.found, user)
    further = fetched(answer.further, user) if answer.further else []
    later = later_forms(
        [hit.thing for hit in (*hits, *further) if isinstance(hit.thing, Goal | Measure)], user
    )
    return Results(
        living_first(hits, later) if order is Order.RELEVANCE else hits,
        answer.words,
        answer.found.total if counted else None,
        answer.found.facets if counted else {},
        answer.corrected,
        answer.translation,
        answer.followed,
        further,
        answer.period,
        answer.missing if counted else None,
        later=later,
    )


def whole_question(text: str, question: Question, *, exactly: bool = False) -> Found:
    """What answers all of a question, for feeds and subscriptions: nothing rather than a part or another spelling.

    Of a time that it names, what there is of that time.
    """
    chosen = exactly or question.filters.since or question.filters.until
    times = [] if chosen else list(periods_in(text, timezone.localdate()))
    if dated := next(filter(None, (_of_its_time(each, question) for each in times)), None):
        return dated.found
    if times and times[-1].has_year:
        return Found([], 0, {})
    answer = _asked(text, question, exactly=exactly)
    return Found([], 0, {}) if answer.corrected else answer.found


def found_whole(user: Any, text: str, filters: Filters, *, exactly: bool = False) -> list[Hit]:
    """The newest things that answer all of a question, as far as the user may see them."""
    if not engine().is_ready():
        return []
    words = read(text)
    words = replace(words, alike={}) if exactly else words
    question = Question(words, reach_of(user), filters, Order.NEWEST, offset=0, limit=PAGE)
    return fetched(whole_question(text, question, exactly=exactly), user)


@dataclass(frozen=True)
class Answer:
    """What the index says, and to which words: those that were typed, others spelled so, or the German term."""

    found: Found
    words: Words
    corrected: str = ""
    translation: vocabulary.Translation | None = None
    followed: bool = False
    further: Found | None = None
    period: Period | None = None
    missing: Missing | None = None


def answered(text: str, question: Question, *, exactly: bool = False) -> Answer:
    """Ask the index; where it finds nothing, ask for the German term or another spelling instead.

    A time that the question names is the time of what is looked for, if there is something of it. Where little is
    found, what has some of the words comes after.
    """
    chosen = exactly or question.filters.since or question.filters.until
    times = [] if chosen else list(periods_in(text, timezone.localdate()))
    dated = next(filter(None, (_of_its_time(each, question) for each in times)), None)
    if dated:
        return dated
    answer = replace(_asked(text, question, exactly=exactly), missing=_missing(times, question))
    loose = loosened(answer.words)
    if exactly or loose is None or question.offset or answer.further or answer.found.total >= FEW:
        return answer
    without = question.reach.without | set(answer.found.keys)
    further = replace(
        question,
        words=loose,
        limit=FURTHER,
        reach=replace(question.reach, without=without),
        order=Order.RELEVANCE,
    )
    return replace(answer, further=engine().find(further))


def _asked(text: str, question: Question, *, exactly: bool) -> Answer:
    found = engine().find(question)
    if exactly:
        return Answer(found, question.words)
    translation = vocabulary.translated(text)
    if translation and 0 < found.total < FEW:
        return _german_first(found, question, translation)
    if found.total or question.words.is_empty:
        return Answer(found, question.words, translation=translation)
    translation = translation or vocabulary.translated_loosely(text)
    if translation:
        words = read(translation.german)
        there = engine().find(replace(question, words=words))
        if there.total or vocabulary.translated(text):
            return Answer(there, words, translation=translation, followed=True)
    mended = _other_spelling(text, question)
    if not mended:
        return Answer(found, question.words)
    words = read(mended)
    return Answer(engine().find(replace(question, words=words)), words, mended)


def _german_first(found: Found, question: Question, translation: vocabulary.Translation) -> Answer:
    """Few things say it in the language that was typed: what the German term finds, if that is more, then those."""
    words = read(translation.german)
    there = engine().find(replace(question, words=words))
    if there.total <= found.total:
        return Answer(found, question.words, translation=translation)
    answer = Answer(there, words, translation=translation, followed=True)
    if question.offset:
        return answer
    without = question.reach.without | set(there.keys)
    return replace(
        answer, further=engine().find(replace(question, reach=replace(question.reach, without=without)))
    )


def _of_its_time(period: Period, question: Question) -> Answer | None:
    """What there is of a time that is named; None where nothing is there."""
    filters = replace(question.filters, since=period.since, until=period.until)
    for within in _narrowed(period.rest, replace(question, filters=filters)):
        found = engine().find(within)
        if found.total:
            return Answer(found, within.words, period=period)
    return None


def _missing(times: list[Period], question: Question) -> Missing | None:
    """The widest of the times that were looked through in vain; a month of any year is none that could be told."""
    if not times or not times[-1].has_year:
        return None
    period, year = times[-1], times[-1].year
    wider = period != year and _of_its_time(year, replace(question, offset=0, limit=1))
    return Missing(period, year if wider else None)


def _narrowed(rest: str, question: Question) -> Iterator[Question]:
    """The other words; where they but say what sort of thing is meant, things of this sort, then anything."""
    translation = vocabulary.translated(rest) or vocabulary.translated_loosely(rest)
    for asked in filter(None, (rest, translation.german if translation else "")):
        sorts = sorts_in(asked)
        if sorts is None:
            yield replace(question, words=read(asked))
        elif sorts and not question.filters.facets.get("kind"):
            facets = question.filters.facets | {"kind": sorts}
            yield replace(question, words=Words(), filters=replace(question.filters, facets=facets))
    if sorts_in(rest) is not None:
        yield replace(question, words=Words())


def _other_spelling(text: str, question: Question) -> str:
    """Another spelling by which something is found; July is no misspelt June."""
    mended = spelling.corrected(text, question.reach)
    if not mended or _first_days(mended) != _first_days(text):
        return ""
    some = engine().find(replace(question, words=read(mended), offset=0, limit=1))
    return mended if some.total else ""


def _first_days(text: str) -> list[datetime.date]:
    return [each.since for each in periods_in(text, timezone.localdate())]


def fetched(found: Found, user: Any) -> list[Hit]:
    """The things themselves, as far as the user may see them; one question a kind."""
    wanted: defaultdict[str, list[int]] = defaultdict(list)
    for each in found.keys:
        kind, number = taken_apart(each)
        wanted[kind].append(number)
    things = {}
    for name, numbers in wanted.items():
        kind_of = all_kinds()[name]
        for thing in kind_of.loaded(kind_of.visible_to(user).filter(pk__in=numbers), user):
            things[f"{name}:{thing.pk}"] = Hit(kind_of, thing)
    return [things[each] for each in found.keys if each in things]


def living_first(hits: list[Hit], later: Mapping[type[Goal | Measure], Line]) -> list[Hit]:
    """The same hits; of goals and measures that continue each other, the latest edition's comes first.

    Those that editions of a concept call the same are taken for it, too. Each line keeps the places that it has, and
    words decide which places these are.
    """
    lines: defaultdict[tuple[str, int, str], list[int]] = defaultdict(list)
    for place, hit in enumerate(hits):
        if isinstance(hit.thing, Goal | Measure):
            name = later.get(type(hit.thing), {}).get(hit.thing.pk, [hit.thing])[0].title.casefold()
            lines[hit.kind.name, hit.thing.edition.concept_id, name].append(place)
    found = list(hits)
    for places in lines.values():
        there = sorted(
            (hits[at] for at in places), key=lambda hit: hit.thing.edition.start_date, reverse=True
        )
        for at, hit in zip(places, there, strict=True):
            found[at] = hit
    return found


def suggestions(text: str, most: int = 8) -> list[str]:
    """Ways to end what is being typed: words of public documents alone, whoever asks."""
    before, _space, beginning = text.rpartition(" ")
    if len(beginning) < 2 or not engine().is_ready() or everything_waits():
        return []
    public = Reach(None, reach_of(None).without)
    words = engine().words_like(beginning, public, most)
    return [f"{before} {word}".strip() for word, _count in words]
