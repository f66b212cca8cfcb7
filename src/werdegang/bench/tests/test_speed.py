# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the documents that the search is measured with, and about how its figures are told."""

import pytest

from werdegang.bench.searching.documents import FREQUENT, Library
from werdegang.bench.searching.speed import Sort, Speed, apart, table_of
from werdegang.search.analysis.tokens import pieces

pytestmark = [pytest.mark.slow, pytest.mark.once]


def test_a_seed_makes_the_same_documents_and_frequent_words_stand_in_three_of_ten():
    made = list(Library(1).documents(400))
    assert made[:5] == list(Library(1).documents(5))
    assert made[:5] != list(Library(2).documents(5))
    for word in FREQUENT:
        there = sum(word in pieces(f"{each.content.title} {each.content.text}") for each in made)
        assert 0.2 < there / len(made) < 0.42
    assert 0.6 < sum(each.public for each in made) / len(made) < 0.8


def test_new_words_come_without_end_as_in_german_texts():
    """Large German word counts have about 19,000 different words in 100,000, and 30,000 in 200,000."""
    texts = (f"{each.content.title} {each.content.text}" for each in Library(1).documents(660))
    words = [word for text in texts for word in pieces(text)]
    assert len(words) > 190_000
    assert 14_000 < len(set(words[:100_000])) < 24_000
    assert len(set(words[:190_000])) > 1.4 * len(set(words[:100_000]))


def test_the_measurement_knows_nothing_of_the_installation():
    given = {"WERDEGANG_DATA": "/elsewhere", "WERDEGANG_DATABASE_URL": "sqlite:////elsewhere", "PATH": "/bin"}
    with apart(given) as environment:
        assert "elsewhere" not in "".join(environment.values())
        assert environment["PATH"] == "/bin"


def test_figures_are_told_with_how_busy_the_machine_was():
    sort = Sort(name="one word", hits=1200, p50=1.0, p95=2.5, processor=0.9)
    speed = Speed(
        engine="E",
        documents=2000,
        public=1500,
        text_megabytes=4.0,
        index_megabytes=3.0,
        seconds=2.0,
        processor_seconds=1.0,
        load=6.5,
        sorts=[sort],
    )
    told = table_of(speed)
    assert "load 6.5" in told
    assert "1,000 documents/s (2,000 for a second of processor time)" in told
    assert "(0.75 times)" in told
    assert "1,200" in told.splitlines()[-1]
