# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

import pytest

from werdegang.search.analysis import analyse
from werdegang.search.analysis.folding import fold


def terms(text):
    return {term for token in analyse(text) for term in (token.whole, *token.parts)}


def finds(query, text):
    """Whether each word of the question is a word, or a part of one, of the text."""
    return {token.whole for token in analyse(query)} <= terms(text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Konzept", "Integrationskonzept"),
        ("Sprachkurs", "Sprachkurse für Mütter"),
        ("Mutter", "Sprachkurse für Mütter"),
        ("Kurs", "Sprachkurse"),
        ("Sprache", "Sprachkurs"),
        ("strasse", "Goethestraße"),
        ("STRASSE", "Straßen"),
        ("Kindergaerten", "Kindergärten"),
        ("Kindergarten", "Kindergärten"),
        ("Kind", "Kinderbetreuung"),
        ("Betreuung", "Kinderbetreuungsplätze"),
        ("Platz", "Kinderbetreuungsplätze"),
        ("Beratung", "Migrationsberatungsstelle"),
        ("Haushalt", "Haushaltssatzung"),
        ("Beschluß", "Beschlüsse"),
        ("Ref05/0007/17", "Vorlage Ref05/0007/17 der Verwaltung"),
        ("ref05/0007/17", "Ref05/0007/17"),
        ("0007", "Ref05/0007/17"),
        ("0007/17", "Ref05/0007/17"),
        ("Ref05-0007/17", "Ref05/0007/17"),
        ("Ref05/0007/2017", "Ref05/0007/17"),
        ("0007/17", "Vorlage 0007/2017"),
        ("Ref05/7/17", "Ref05/0007/17"),
        ("7/17", "Ref05/0007/17"),
        ("Ref.05/7/2017", "Ref05/0007/17"),
        ("05/0007/17", "Ref05/0007/17"),
        ("FrA/12/19", "FrA/0012/19"),
        ("Kitas", "Kita"),
        ("Kita", "Kitas"),
        ("Gremien", "Gremium"),
        ("Thema", "Themen"),
        ("Praktika", "Praktikum"),
        ("Zentrum", "Familienzentren"),
        ("Familienzentren", "Familienzentrum"),
        ("Bürgerbüros", "Bürgerbüro"),
        ("Firma", "Firmen"),
        ("Konten", "Konto"),
        ("2018", "1. Fortschreibung 2017-2018"),
        ("2017", "1. Fortschreibung 2017-2018"),
        ("2017-2018", "2017/18"),
        ("Bürger", "Bürgerinnen und Bürger"),
        ("Bürger", "Bürger*innen"),
        ("Bürgerinnen", "Bürger:innen"),
        ("Migrantin", "Migrantinnen"),
        ("Migrant", "MigrantInnen"),
        ("Schüler", "Schüler/innen"),
        ("Netzwerk", "Netzwerk-Migration"),
        ("Cafe", "Café"),
        ("تعليم", "تعليم"),
        ("Überprüfung", "U\u0308berpru\u0308fung"),
    ],
)
def test_finds(query, text):
    assert finds(query, text)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("Haus", "Haushalt"),
        ("Wirt", "Wirtschaft"),
        ("Schi", "Schieber"),
        ("Kunft", "Unterkunft"),
        ("Ref05/0007/17", "Ref05/0007/18"),
        ("Ref05/0007/17", "Ref05 0007 17"),
        ("0007/17", "Ref05/0007/18"),
        ("70/17", "Ref05/0007/17"),
        ("Ref5/7/17", "Ref05/0070/17"),
        ("Ref05/0007", "Ref05/0007/17"),
        ("Rat", "Integration"),
        ("Klinikum", "Kliniken"),
        ("Terminus", "Terminen"),
        ("Kursus", "Kursen"),
        ("Konzert", "Integrationskonzept"),
    ],
)
def test_does_not_find(query, text):
    assert not finds(query, text)


@pytest.mark.parametrize(
    ("word", "plain"),
    [
        ("Straße", "strasse"),
        ("Mütter", "muetter"),
        ("ÖFFNUNG", "oeffnung"),
        ("İstanbul", "istanbul"),
        ("Çay", "cay"),
    ],
)
def test_folding(word, plain):
    assert fold(word) == plain


def test_the_whole_word_always_stays():
    assert analyse("Integrationskonzept")[0].whole == analyse("integrationskonzepte")[0].whole
    assert analyse("Integrationskonzept")[0].whole not in terms("Integration und Konzept")


def test_a_tokens_place_is_that_of_its_words():
    from werdegang.search.analysis import spans

    text = "Nach § 5: Straßen-Bau (Ref05/0007/17)."
    assert [text[each.start : each.end] for each in spans(text)] == [
        "Nach",
        "5",
        "Straßen",
        "Bau",
        "Ref05/0007/17",
    ]


def test_two_processes_may_keep_the_lexicon_at_once(settings, tmp_path, monkeypatch):
    from werdegang.search.analysis import lexicon

    settings.DATA = tmp_path
    write = Path.write_text
    others: list[Path] = []

    def write_and_be_overtaken(path, *args, **more):
        done = write(path, *args, **more)
        if not others:
            others.append(path)
            lexicon.nouns.__wrapped__()
        return done

    monkeypatch.setattr(lexicon, "_read", lambda: {"konzept"})
    monkeypatch.setattr(Path, "write_text", write_and_be_overtaken)
    found = lexicon.nouns.__wrapped__()
    monkeypatch.undo()
    assert lexicon.nouns.__wrapped__() == found
    assert len(list((tmp_path / "search").iterdir())) == 1
