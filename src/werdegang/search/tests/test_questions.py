# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about what is made of a question before an engine is asked."""

import pytest

from werdegang.search import alike, vocabulary
from werdegang.search.analysis.compounds import parts, stem
from werdegang.search.asked import read


def wholes(text):
    return [token.whole for token in read(text).wanted]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Was macht die Stadt für Mütter?", "Mütter"),
        ("wo kann ich mich beschweren", "beschweren"),
        ("Beschluss zu Spielplätzen", "Spielplätzen"),
        ("Stadt", "Stadt"),
        ("was macht die stadt?", "stadt"),
    ],
)
def test_small_words_count_only_where_nothing_else_is_said(text, bare):
    assert wholes(text) == wholes(bare)


def test_other_words_for_the_same_are_asked_for_both_ways():
    assert stem("bibliothek") in {other.whole for other in read("Bücherei").alike[stem("buecherei")]}
    assert stem("buecherei") in {other.whole for other in read("Bibliothek").alike[stem("bibliothek")]}


def test_what_is_wider_is_found_from_the_narrower_word_alone():
    known = alike.alike(read("Moschee Religion").wanted)
    assert stem("religion") in {other.whole for other in known[stem("moschee")]}
    assert stem("moschee") not in {other.whole for other in known.get(stem("religion"), ())}


def test_parts_of_a_compound_have_other_words_too():
    assert stem("buecherei") in read("Stadtbücherei am Sonntag").alike or read("Stadtbücherei").alike


@pytest.mark.parametrize("line", alike.LIST.read_text(encoding="utf-8").splitlines())
def test_every_line_of_the_list_says_something(line):
    if not line.startswith("#"):
        asked, _mark, further = line.partition(">")
        assert asked.split()
        assert len((asked + further).split()) > 1


def test_plurals_with_umlauts_are_first_parts():
    assert parts("buecherbus") == (stem("buch"), stem("bus"))
    assert parts("muettercafe")[1:] == (stem("cafe"),)


@pytest.mark.parametrize(
    ("text", "german"),
    [
        ("homework help", "Hausaufgabenhilfe"),
        ("language course mothers", "Sprachkurs Mütter"),
        ("гражданства", "Einbürgerung"),
        ("einbürgerung", None),
        ("Sprachkurse für Mütter", None),
    ],
)
def test_several_words_and_other_forms_are_guessed(text, german):
    guess = vocabulary.translated(text) or vocabulary.translated_loosely(text)
    assert (guess.german if guess else None) == german


def test_every_line_of_the_vocabulary_has_all_languages():
    head, *lines = [
        line.split("\t")
        for line in vocabulary.LIST.read_text(encoding="utf-8").splitlines()
        if line[0] != "#"
    ]
    assert {len(line) for line in lines} == {len(head)}
