# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Made-up documents to measure the search with: as many words as a paper has, spread as words of German are.

The same seed makes the same documents. Words come from the lexicon that the analysis uses: nouns with their endings,
compounds of two of them, and the small words that stand everywhere.
"""

import datetime
from collections.abc import Iterator
from itertools import accumulate
from random import Random

from werdegang.search.analysis.lexicon import nouns, word_list
from werdegang.search.kinds import Content, Document

FREQUENT = ("Verwaltung", "Stadt", "Konzept", "Antrag", "Förderung", "Maßnahme")
"""Words that stand in three of ten documents each."""
SHARE = 0.3
WORDS = 300
KNOWN, COMPOUNDS, NAMES = 30_000, 120_000, 400_000
"""Different nouns, compounds of them, and words that only few documents have."""
PUBLIC = 0.7
KINDS = ("vorlage", "beschluss", "top", "anlage", "massnahme", "ziel", "kennzahl", "person", "angebot")
KIND_WEIGHTS = (30, 20, 25, 12, 5, 2, 2, 2, 2)
BODIES = tuple(f"Ausschuss {number}" for number in range(1, 41))
FIELDS = tuple(f"Handlungsfeld {number}" for number in range(1, 13))
FIRST_DAY = datetime.date(1996, 1, 1).toordinal()
DAYS = 30 * 365


class Library:
    """Makes documents one after the other."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)
        self.words = self._words()
        self._weights = list(accumulate(1 / (place + 2.7) for place in range(len(self.words))))

    def _words(self) -> list[str]:
        """Most frequent first: small words, then nouns, compounds and names mixed."""
        rng = self.rng
        small = sorted(word_list("stopwords.txt"))
        rng.shuffle(small)
        known = rng.sample(sorted(word for word in nouns() if 4 <= len(word) <= 12), KNOWN)
        forms = [word.capitalize() + rng.choice(("", "", "", "en", "s", "e")) for word in known]
        firsts, lasts = known[:4_000], known[2_000:9_000]
        made = [(rng.choice(firsts) + rng.choice(lasts)).capitalize() for _ in range(COMPOUNDS)]
        rest = [*forms, *made]
        rng.shuffle(rest)
        often = forms[:2_000]
        return [*small, *often, *rest]

    def documents(self, count: int) -> Iterator[Document]:
        """So many of them."""
        for number in range(count):
            yield self._document(number)

    def _document(self, number: int) -> Document:
        rng = self.rng
        length = max(60, int(rng.gauss(WORDS, 80)))
        written = rng.choices(self.words, cum_weights=self._weights, k=length)
        for word in FREQUENT:
            if rng.random() < SHARE:
                for _ in range(rng.randint(1, 3)):
                    written[rng.randrange(length)] = word
        if number % 3 == 0:
            written.append(f"Nachname{rng.randrange(NAMES)}")
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
