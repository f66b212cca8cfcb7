# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mutated pages: reading never fails but by refusal, and no word is lost."""

import json
import re

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from werdegang.importers.allris import UnreadablePage, page_lines, parse_page
from werdegang.importers.tests import allris_html_samples as html
from werdegang.importers.tests import allris_item_variants as items
from werdegang.importers.tests import allris_paper_variants as papers
from werdegang.importers.tests import allris_skin_variants as skins
from werdegang.importers.tests import allris_text_samples as text


def samples_of(module):
    return tuple(value for name, value in sorted(vars(module).items()) if name.isupper())


SAMPLES = [sample for module in (html, items, papers, skins, text) for sample in samples_of(module)]
TEXTS = tuple(sample for sample in SAMPLES if not sample.lstrip().startswith("<"))
PAGES = tuple(sample for sample in SAMPLES if sample.lstrip().startswith("<"))
often = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

garbage = st.one_of(
    st.text(max_size=60),
    st.sampled_from(
        [
            "Beratungsfolge:",
            "Anlagen:",
            "Stammbaum:",
            "Betreff:",
            "Status:",
            "TOP: Ö 1",
            "14.03.2017",
            "31.02.2017",
            "Reduzieren",
            "Beschluss:",
            "Beschluss: vertagt",
            "Ursprungaktuell",
            "(5 KB)",
            "1",
            "öffentlich",
            "Rat Entscheidung",
            "Bezüglich:",
            "3. Sitzung des Rates",
            "Gremium:",
            "Zeit: 99:99",
            "Auszug - x",
            "Tagesordnung - y",
            "Vorlage - 1/2",
            "Nr. Status Name",
            "\t\t\t",
            "Datum: Di, 14.03.2017 Status:",
            "Anlagen:\t1\töffentlich\tx (2 KB)",
            "N. N.",
            "- TOP:",
            "Grunddaten",
            "Sachverhalt",
            "Kosten:",
            "zurück",
            "Status Datum Gremium Beschluss NA",
        ]
    ),
)


@st.composite
def mutated_lines(draw):
    lines = draw(st.sampled_from(TEXTS)).split("\n")
    for _ in range(draw(st.integers(0, 6))):
        place = draw(st.integers(0, len(lines)))
        match draw(st.sampled_from(["drop", "double", "swap", "insert", "cut", "join", "move"])):
            case "drop":
                del lines[place : place + draw(st.integers(1, 8))]
            case "double":
                lines[place:place] = lines[place : place + draw(st.integers(1, 8))]
            case "swap":
                lines = lines[place:] + lines[:place]
            case "insert":
                lines.insert(place, draw(garbage))
            case "cut":
                lines = lines[: max(place, 1)]
            case "join" if place + 1 < len(lines):
                lines[place : place + 2] = [
                    draw(st.sampled_from([" ", "", "   ", "\t"])).join(lines[place : place + 2])
                ]
            case "move" if place < len(lines):
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(place))
    return "\n".join(lines)


@st.composite
def mutated_html(draw):
    page = draw(st.sampled_from(PAGES))
    for _ in range(draw(st.integers(0, 4))):
        place = draw(st.integers(0, len(page)))
        match draw(st.sampled_from(["drop", "insert", "cut", "untag"])):
            case "drop":
                page = page[:place] + page[place + draw(st.integers(1, 200)) :]
            case "insert":
                page = page[:place] + draw(garbage) + page[place:]
            case "cut":
                page = page[: max(place, 200)]
            case "untag":
                page = re.sub(
                    draw(st.sampled_from(["<br>", "</?td[^>]*>", "</?tr[^>]*>", "</?table[^>]*>", "</?p>"])),
                    " ",
                    page,
                )
    return page


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
