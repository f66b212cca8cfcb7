# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Votes in the words of minutes."""

import pytest

from werdegang.importers.writing.votes import votes_in


@pytest.mark.parametrize(
    ("words", "yes", "no", "abstain"),
    [
        ("Ja 23 Nein 4 Enthaltung 2", 23, 4, 2),
        ("Ja: 23, Nein: 4, Enthaltungen: 2", 23, 4, 2),
        ("Ja-Stimmen: 23\nNein-Stimmen: 4\nEnthaltungen: 2", 23, 4, 2),
        ("Ja 7\nNein 0", 7, 0, None),
        ("23 Ja, 4 Nein, 2 Enthaltungen", 23, 4, 2),
        ("13 Ja-Stimmen, 0 Nein-Stimmen, 2 Enthaltungen", 13, 0, 2),
        ("Mehrheitlich mit 23 Ja-Stimmen gegen 4 Nein-Stimmen bei 2 Enthaltungen", 23, 4, 2),
        ("einstimmig bei 2 Enthaltungen", None, None, 2),
        ("einstimmig, keine Gegenstimmen, 1 Enthaltung", None, 0, 1),
        ("Dafür: 12 Dagegen: 3 Stimmenthaltungen: keine", 12, 3, 0),
        ("dafür = 12 / dagegen = 3", 12, 3, None),
        ("Ja: 5, Nein: 3; zu Punkt 2: Ja: 6, Nein: 2", None, None, None),
        ("Ja Nein Enthaltung\n32 8 2", 32, 8, 2),
        ("Ja Nein Enthaltung\n32 8", None, None, None),
        ("einstimmig", None, None, None),
        ("am 17.03.2017 Ja", None, None, None),
        ("", None, None, None),
    ],
)
def test_figures_are_told_from_the_words(words, yes, no, abstain):
    votes = votes_in(words)
    assert (votes.votes_yes, votes.votes_no, votes.votes_abstain) == (yes, no, abstain)


def test_the_words_stay():
    assert votes_in("Ja 7\nNein 0").words == "Ja 7 Nein 0"
