# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mutated pages: reading never fails but by refusal, and no word is lost."""

import json
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from werdegang.importers.allris import UnreadablePage, page_lines, parse_page
from werdegang.importers.tests.mutations import PAGES, TEXTS, mutated_html, mutated_lines

often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def read(data):
    try:
        return parse_page(data)
    except UnreadablePage:
        return None


def assert_nothing_is_lost(data, page):
    held = (
        json.dumps(page.as_json(), ensure_ascii=False).replace("\\n", " ") + " " + " ".join(page.recognised)
    )
    places = " ".join(re.findall(r"[^\W_]+", held))
    joined = places.replace(" ", "")
    for line in page_lines(data):
        for word in re.findall(r"[^\W_]+", line.text):
            # Words that the page runs together ("öffentlichVorlage") are held apart.
            parts = re.findall(r"\d+|[A-ZÄÖÜ]?[^A-ZÄÖÜ\d]*", word)
            assert word in joined or all(part in joined for part in parts), (word, line)


@often
@given(mutated_lines())
def test_mutated_texts_lose_no_word(data):
    page = read(data)
    if page is not None:
        assert_nothing_is_lost(data, page)


@often
@given(mutated_html())
def test_mutated_pages_lose_no_word(data):
    page = read(data)
    if page is not None:
        assert_nothing_is_lost(data, page)


@often
@given(
    st.sampled_from(TEXTS),
    st.integers(0, 80),
    st.sampled_from(["", ":", " (3 KB)", " vertagt", " Entscheidung", "   x   y"]),
)
def test_a_line_that_nobody_foresaw_shows_in_the_record(sample, place, ending):
    lines = sample.split("\n")
    lines.insert(min(place, len(lines)), f"Zwirbelquark Schnabulier{ending}")
    page = read("\n".join(lines))
    assert page is not None
    shown = json.dumps(page.as_json(), ensure_ascii=False)
    assert "Zwirbelquark" in shown
    assert "Schnabulier" in shown


@often
@given(st.sampled_from(TEXTS), st.data())
def test_a_word_put_into_any_line_shows_in_the_record(sample, data):
    lines = sample.split("\n")
    place = data.draw(st.sampled_from([place for place, line in enumerate(lines) if line.strip()]))
    words = lines[place].split(" ")
    words.insert(data.draw(st.integers(0, len(words))), "zwirbelquark")
    lines[place] = " ".join(words)
    page = read("\n".join(lines))
    assert page is None or "zwirbelquark" in json.dumps(page.as_json(), ensure_ascii=False)


@often
@given(st.sampled_from(TEXTS + PAGES), st.integers(0, 5000), st.binary(max_size=12))
def test_damaged_bytes_do_no_harm(sample, place, damage):
    data = sample.encode("cp1252", errors="replace")
    read(data[:place] + damage + data[place:])


@often
@given(st.one_of(st.text(), st.binary()))
def test_anything_is_read_or_refused(data):
    read(data)


@often
@given(mutated_lines())
def test_reading_twice_gives_the_same(data):
    first, second = read(data), read(data)
    assert first == second


@often
@given(mutated_lines())
def test_records_are_json(data):
    page = read(data)
    if page is not None:
        assert json.loads(json.dumps(page.as_json())) == page.as_json()
