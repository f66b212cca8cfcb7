# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about marked wordings."""

import re

import pytest
from django.utils import translation

from werdegang.ui.differences import differences


def told(html):
    """The marked wording with brackets for marks and without words for screen readers."""
    plain = re.sub(r'<span class="kern-sr-only">.*?</span>', "", html)
    return re.sub(r"</(del|ins)>", "]", re.sub(r"<(del|ins)>", "[", plain))


@pytest.mark.parametrize(
    ("old", "new", "before", "after"),
    [
        ("gleich", "gleich", "gleich", "gleich"),
        ("Räume auf Antrag.", "Räume und Mittel.", "Räume [auf Antrag].", "Räume [und Mittel]."),
        ("Ein Weg", "Ein weiter Weg", "Ein Weg", "Ein [weiter] Weg"),
        ("", "neu", "", "[neu]"),
        ("alt", "", "[alt]", ""),
        (
            "Alle lernen Deutsch im Kurs.",
            "Vereine bekommen Geld und Räume.",
            "[Alle lernen Deutsch im Kurs.]",
            "[Vereine bekommen Geld und Räume.]",
        ),
        ("<b>", "<i>", "&lt;[b]&gt;", "&lt;[i]&gt;"),
    ],
)
def test_only_what_changed_is_marked(old, new, before, after):
    assert tuple(map(told, differences(old, new))) == (before, after)


def test_no_word_is_lost():
    old, new = "Kinder lernen Deutsch, bevor sie kommen.", "Kinder und Eltern lernen Deutsch bis zum Schluss."
    marked = (re.sub(r"[\[\]]", "", told(each)) for each in differences(old, new))
    assert tuple(marked) == (old, new)


def test_words_for_screen_readers_say_their_language_where_it_is_not_the_contents():
    with translation.override("de"):
        assert "lang=" not in differences("alt", "neu")[0]
    with translation.override("en"):
        assert '<span class="kern-sr-only" lang="en">removed: </span>alt' in differences("alt", "neu")[0]
