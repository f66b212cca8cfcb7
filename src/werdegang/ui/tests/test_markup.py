# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about texts with marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werdegang.core.markup import unmarked
from werdegang.ui.markup import richtext, richtext_below
from werdegang.ui.prose import prose
from werdegang.ui.tests.markup import read

MARKS = st.text(alphabet='ab *#|[]()-1.\n<>"&:/https', max_size=80)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        (None, ""),
        ("# Oben\nText", "<h3>Oben</h3>\n<p>Text</p>"),
        ("# Oben\n## Unten", "<h3>Oben</h3>\n<h4>Unten</h4>"),
        ("## Gleich unten", "<h3>Gleich unten</h3>"),
        ("#keine Überschrift", "<p>#keine Überschrift</p>"),
        ("Das ist *wichtig*.", "<p>Das ist <em>wichtig</em>.</p>"),
        ("Das ist **sehr wichtig**.", "<p>Das ist <strong>sehr wichtig</strong>.</p>"),
        ("Bürger*innen und Helfer*innen", "<p>Bürger*innen und Helfer*innen</p>"),
        ("3 * 4 * 5", "<p>3 * 4 * 5</p>"),
        ("- *a*\n- b", "<ul><li><em>a</em></li><li>b</li></ul>"),
        ("1. **a**\n2. b", "<ol><li><strong>a</strong></li><li>b</li></ol>"),
        (
            "Siehe [das Gesetz](https://recht.example/a).",
            '<p>Siehe <a href="https://recht.example/a" rel="external noopener">das Gesetz</a>.</p>',
        ),
    ],
)
def test_marks_become_parts(text: str | None, html: str) -> None:
    assert richtext(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "[x](javascript:alert(1))",
        "<script>alert(1)</script>",
        "[x](data:text/html,y)",
        '[x](https://a"onx=1)',
    ],
)
def test_nothing_dangerous_gets_through(text: str) -> None:
    """What no mark allows is shown as it was typed."""
    html = richtext(text)
    assert "<script" not in html
    assert "<a " not in html


def test_a_table_has_heads_and_as_many_cells_in_every_row() -> None:
    html = richtext("| Jahr | Plätze |\n|---|---|\n| 2017 | **30** |\n| 2018 |")
    assert html.count('<th scope="col">') == 2
    assert html.count("<tr>") == 3
    assert html.count("<td>") == 4
    assert "<strong>30</strong>" in html


def test_headings_stand_below_the_one_named() -> None:
    assert richtext_below("# Oben", 3) == "<h4>Oben</h4>"


def test_the_words_alone_have_no_marks() -> None:
    text = "# Oben\nEin *Wort* und [noch eins](https://x.example).\n\n- **a**\n\n| b | c |"
    assert unmarked(text) == "Oben Ein Wort und noch eins. a b c"


@given(st.text(alphabet="ab 1.-\n", max_size=60))
def test_a_text_without_marks_reads_as_before(text: str) -> None:
    """Concepts written before there were marks look the same."""
    assert richtext(text) == prose(text)


@given(MARKS)
def test_whatever_is_typed_gives_whole_html(text: str) -> None:
    read(richtext(text))
