# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a document is indexed by."""

from werdegang.search.analysis import analyse
from werdegang.search.engines import indexed as room
from werdegang.search.engines.indexed import indexed, parts, whole

TEXT = "Sprachkurse für Mütter, Ref05/0007/17: Bürger*innen und SPRACHKURSE, Netzwerk-Migration"


def test_the_terms_are_those_of_the_analysis():
    made = indexed("Kurs", TEXT)
    tokens = analyse(TEXT)
    assert whole(made.text).split() == [token.whole for token in tokens]
    assert parts(made.text).split() == [part for token in tokens for part in token.parts]


def test_each_word_is_suggested_once_as_it_was_written_first():
    made = indexed("Kurse", TEXT).forms()
    assert [form.written for form in made if form.folded == "sprachkurse"] == ["Sprachkurse"]
    assert {form.folded for form in made} >= {"kurse", "muetter", "netzwerk", "migration"}
    assert not any("0007" in form.folded for form in made)


def test_what_was_forgotten_is_analysed_again(monkeypatch):
    before = indexed("Kurs", TEXT)
    monkeypatch.setattr(room, "KNOWN", 2)
    monkeypatch.setattr(room, "_known", room._Known())
    assert indexed("Kurs", TEXT) == before
    assert indexed("Kurs", TEXT) == before
    assert len(room._known) <= 2
