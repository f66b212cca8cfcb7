# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Made-up documents to measure the search with: as many words as a paper has, spread as words of German are.

The same seed makes the same documents. The most frequent words are those of the project's own texts, in their order
(but for ``FREQUENT``); then come nouns of the lexicon in their forms and compounds of them; rarer ones are made when
they are drawn, without end: compounds, numbers, dates, names. How often a word of a rank is used follows Zipf's law
up to about the 25,000th and falls faster from there, as in large German word counts (docs/benchmarks.md).
"""

import datetime
import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from math import exp, log
from random import Random

from werdegang.bench.searching.judged import corpus
from werdegang.search.analysis.lexicon import nouns
from werdegang.search.kinds import Content, Document

FREQUENT = ("Verwaltung", "Stadt", "Konzept", "Antrag", "Förderung", "Maßnahme")
"""Words that stand in three of ten documents each."""
SHARE = 0.3
WORDS = 300
AGAIN = 0.25
"""So many of a document's words are its own ones once more."""
LISTED, SLOTS = 120_000, 1 << 19
BEND, FALL = 25_000, 0.65
"""Beyond about this rank words get rarer by this power faster."""
PUBLIC = 0.7
KINDS = ("vorlage", "beschluss", "top", "anlage", "massnahme", "ziel", "kennzahl", "person", "angebot")
KIND_WEIGHTS = (30, 20, 25, 12, 5, 2, 2, 2, 2)
BODIES = tuple(f"Ausschuss {number}" for number in range(1, 41))
FIELDS = tuple(f"Handlungsfeld {number}" for number in range(1, 13))
FIRST_DAY = datetime.date(1996, 1, 1).toordinal()
DAYS = 30 * 365


LINKS = ("", "", "s", "s", "en", "")
SYLLABLES = (
    *("ber", "lin", "stein", "mann", "wal", "der", "hof", "schu"),
    *("bach", "kor", "mei", "ler", "gun", "ther", "li", "na"),
    *(
        "ay",
        "dem",
        "ko",
        "va",
        "lenk",
        "ritt",
        "sa",
        "do",
        "ro",
        "win",
        "gra",
        "bow",
        "ski",
        "feld",
        "oz",
        "tür",
    ),
)


def _own_words() -> list[str]:
    """The words of the project's own texts, most frequent first."""
    texts = (f"{each.title} {each.text}" for each in corpus())
    counted = Counter(word for text in texts for word in re.findall(r"[^\W\d_]+", text))
    return [word for word, _count in sorted(counted.items(), key=lambda each: (-each[1], each[0]))]


class Library:
    """Makes documents one after the other."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self._nouns = [word.capitalize() for word in sorted(nouns()) if 4 <= len(word) <= 12]
        self.words = self._words()
        self._slots = self._drawn()

    def _words(self) -> list[str]:
        """Most frequent first: the project's own, then short nouns rather than long ones, then compounds, too."""
        rng = self.rng
        own = [word for word in _own_words() if word not in FREQUENT]
        known = sorted(rng.sample(self._nouns, 40_000), key=lambda word: len(word) + rng.random() * 8)
        forms = [word + rng.choice(("", "", "", "en", "s", "e")) for word in known]
        often, seldom = forms[:8_000], forms[8_000:]
        made = [self._compound(rng.randrange(1 << 40)) for _ in range(LISTED)]
        mixed = [*seldom, *made]
        rng.shuffle(mixed)
        return list(dict.fromkeys([*own, *often, *mixed]))[:LISTED]

    def _drawn(self) -> list[str]:
        """Each word as often as it is used; "" for one that is not listed."""
        weights = [1 / (rank + 2.7) / (1 + (rank / BEND) ** FALL) for rank in range(1, LISTED + 1)]
        beyond = log(1 + (BEND / LISTED) ** FALL) / FALL
        places = self.rng.choices(
            [*self.words, ""], cum_weights=list(accumulate([*weights, beyond])), k=SLOTS
        )
        return places

    def _compound(self, number: int) -> str:
        """The same for the same number."""
        number, first = divmod(number, len(self._nouns))
        number, last = divmod(number, len(self._nouns))
        return f"{self._nouns[first]}{LINKS[number % len(LINKS)]}{self._nouns[last].lower()}"

    def _rare_word(self) -> str:
        """One of those beyond the list, without end: the rarer, the larger its number."""
        share = 1 - self.rng.random()
        rank = int(BEND / (exp(share * log(1 + (BEND / LISTED) ** FALL)) - 1) ** (1 / FALL))
        mixed = rank * 0x9E3779B97F4A7C15 % (1 << 64)
        sort, mixed = mixed >> 60, mixed >> 8
        if sort < 10:
            return self._compound(mixed)
        if sort < 12:
            return f"{self._compound(mixed)}{self._nouns[mixed % 9_973].lower()}"
        if sort == 12:
            return f"{mixed % 28 + 1:02}.{mixed // 28 % 12 + 1:02}.{1990 + mixed // 400 % 40}"
        if sort == 13:
            return f"{mixed % 999}.{mixed // 1000 % 1000:03},{mixed % 100:02}"
        if sort == 14:
            return f"Ref{mixed % 9:02}/{mixed // 9 % 10_000:04}/{mixed // 7 % 40:02}"
        return "".join(
            SYLLABLES[mixed >> shift & 31] for shift in (0, 5, 10, 15)[: 2 + mixed % 3]
        ).capitalize()

    def documents(self, count: int) -> Iterator[Document]:
        """So many of them."""
        for number in range(count):
            yield self._document(number)

    def _document(self, number: int) -> Document:
        rng = self.rng
        length = max(60, int(rng.gauss(WORDS, 80)))
        new = [word or self._rare_word() for word in rng.choices(self._slots, k=int(length * (1 - AGAIN)))]
        written = [*new, *rng.choices(new, k=length - len(new))]
        for word in FREQUENT:
            if rng.random() < SHARE:
                for _ in range(rng.randint(1, 3)):
                    written[rng.randrange(length)] = word
        day = FIRST_DAY + rng.randrange(DAYS)
        kind = rng.choices(KINDS, KIND_WEIGHTS)[0]
        content = Content(
            title=" ".join(written[:8]),
            text=". ".join(" ".join(written[at : at + 14]) for at in range(8, len(written), 14)),
            reference=f"V/{number % 9000:04}/{day % 30:02}" if kind == "vorlage" else "",
            date=datetime.date.fromordinal(day),
            facets={
                "body": [rng.choice(BODIES)],
                "field": [rng.choice(FIELDS)] if rng.random() < 0.4 else [],
            },
        )
        return Document(kind, number, content, rng.random() < PUBLIC)

    def sorts_of_questions(self, each: int) -> dict[str, list[str]]:
        """Questions by sort, so many different ones of each; frequent words are those of ``FREQUENT``."""
        rng = self.rng
        middle = self.words[400:2_000]
        rare = self.words[20_000:60_000]

        def some(*pools: "tuple[str, ...] | list[str]") -> list[str]:
            return [" ".join(rng.choice(pool) for pool in pools) for _ in range(each)]

        pairs = [(one, other) for one in FREQUENT for other in FREQUENT if one != other]
        return {
            "one word of 30 %": [FREQUENT[place % len(FREQUENT)] for place in range(each)],
            "two words of 30 %": [" ".join(pairs[place % len(pairs)]) for place in range(each)],
            "one of 30 %, one other": some(FREQUENT, middle),
            "one word": some(middle),
            "two words": some(middle, middle),
            "one rare word": some(rare),
        }
