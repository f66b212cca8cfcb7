# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werdegang.ui.prose import prose
from werdegang.ui.tests.markup import read, words


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        (None, ""),
        (" \n\n ", ""),
        ("Ein Satz.", "<p>Ein Satz.</p>"),
        ("Eins.\n\nZwei.", "<p>Eins.</p>\n<p>Zwei.</p>"),
        ("Zeile\r\nZeile", "<p>Zeile<br>Zeile</p>"),
        ("1. Erstens\n2. Zweitens", "<ol><li>Erstens</li><li>Zweitens</li></ol>"),
        ("1) Erstens\n\n2) Zweitens", "<ol><li>Erstens</li><li>Zweitens</li></ol>"),
        ("3. Drittens\n4. Viertens", '<ol start="3"><li>Drittens</li><li>Viertens</li></ol>'),
        ("1. Eins\nweiter\n2. Zwei", "<ol><li>Eins weiter</li><li>Zwei</li></ol>"),
        ("1. Fortschreibung allein", "<p>1. Fortschreibung allein</p>"),
        ("1) allein", "<p>1) allein</p>"),
        ("25. Januar 2017\n1. März 2017", "<p>25. Januar 2017</p>\n<p>1. März 2017</p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("• a\n\n• b", "<ul><li>a</li><li>b</li></ul>"),
        ("1. a\n- x\n- y\n2. b", "<ol><li>a<ul><li>x</li><li>y</li></ul></li><li>b</li></ol>"),
        ("1. a\n2. b\n- x", "<ol><li>a</li><li>b<ul><li>x</li></ul></li></ol>"),
        ("1. a\n2. b\n\n- x", "<ol><li>a</li><li>b</li></ol>\n<ul><li>x</li></ul>"),
        ("-kein Punkt", "<p>-kein Punkt</p>"),
        ("<b>fett</b> & mehr", "<p>&lt;b&gt;fett&lt;/b&gt; &amp; mehr</p>"),
        ("https://example.org/", "<p>https://example.org/</p>"),
        ("2008–2016", "<p>2008–\u20602016</p>"),
    ],
)
def test_prose_becomes_real_structure(text, html):
    assert prose(text) == html


@given(st.text(alphabet=st.sampled_from("ab<&\"' \n\n123.)-•"), max_size=80))
def test_prose_is_balanced_and_loses_no_letter(text):
    html = prose(text)
    read(html)
    assert re.findall(r"[ab<&]", words(html)) == re.findall(r"[ab<&]", text)


@given(st.lists(st.sampled_from(["1. a", "2. b", "3. c", "- x", "", "Satz"]), max_size=12))
def test_prose_keeps_every_line(lines):
    html = prose("\n".join(lines))
    read(html)
    for mark, inside in (("1. a", "a"), ("- x", "x"), ("Satz", "Satz")):
        assert words(html).split().count(inside) == lines.count(mark)
