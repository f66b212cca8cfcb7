# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The judged queries (docs/search-quality.md) and what an answer to one is worth."""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "judged"
HELD_OUT = 3
"""Needs whose place leaves this when divided by five are never tuned for."""
DEPTH = 10
FIRST, FRESH = "first", "fresh"
"""The queries that came with the search, and those that were written later by asking as others would."""


@dataclass(frozen=True)
class Text:
    """A document of the corpus."""

    key: str
    kind: str
    reference: str
    title: str
    text: str
    date: str


@dataclass(frozen=True)
class Query:
    """How somebody asks for something."""

    kind: str
    words: str
    grades: Mapping[str, int]
    held_out: bool


@cache
def corpus() -> Sequence[Text]:
    """All documents."""
    lines = (FOLDER / "corpus.jsonl").read_text(encoding="utf-8").splitlines()
    return [Text(**json.loads(line)) for line in lines]


@cache
def queries(batch: str = FIRST) -> Sequence[Query]:
    """All queries of a batch with what is judged of their need."""
    before = "fresh_" if batch == FRESH else ""
    judged = enumerate(_rows(f"{before}needs.tsv"))
    needs = {need: (place, _grades(marks)) for place, (need, _words, marks) in judged}
    return [
        Query(kind, words, needs[need][1], needs[need][0] % 5 == HELD_OUT)
        for kind, words, need in _rows(f"{before}queries.tsv")
    ]


def _grades(marks: str) -> dict[str, int]:
    pairs = (mark.split(":") for mark in marks.split())
    return {key: int(grade) for key, grade in pairs}


def _rows(name: str) -> Iterator[list[str]]:
    for line in (FOLDER / name).read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def ndcg(keys: Sequence[str], grades: Mapping[str, int]) -> float:
    """nDCG@10: the worth of the first ten, of that of the best ten there could be."""
    best = sorted(grades.values(), reverse=True)
    return _gain([grades.get(key, 0) for key in keys]) / _gain(best)


def _gain(grades: Sequence[int]) -> float:
    worth: list[float] = [
        (2.0**grade - 1) / math.log2(place) for place, grade in enumerate(grades[:DEPTH], start=2)
    ]
    return sum(worth)
