# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from werdegang.importers.vocabulary import Outcome, Role, Visibility, outcome_of, role_of, visibility_of


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("(offen)", Outcome.OPEN),
        ("offen", Outcome.OPEN),
        ("ungeändert beschlossen", Outcome.ADOPTED_UNCHANGED),
        ("unverändert beschlossen", Outcome.ADOPTED_UNCHANGED),
        ("einstimmig beschlossen", Outcome.ADOPTED_UNCHANGED),
        ("Einstimmig angenommen", Outcome.ADOPTED_UNCHANGED),
        ("ohne Änderungen in der BVV beschlossen (Beratungsfolge beendet)", Outcome.ADOPTED_UNCHANGED),
        ("zugestimmt", Outcome.ADOPTED_UNCHANGED),
        ("beschlossen", Outcome.ADOPTED_UNCHANGED),
        ("geändert beschlossen", Outcome.ADOPTED_CHANGED),
        ("in geänderter Fassung beschlossen", Outcome.ADOPTED_CHANGED),
        ("mit Änderungen im Ausschuss beschlossen", Outcome.ADOPTED_CHANGED),
        ("mit Ergänzungen angenommen", Outcome.ADOPTED_CHANGED),
        ("abgelehnt", Outcome.REJECTED),
        ("mehrheitlich abgelehnt", Outcome.REJECTED),
        ("in der BVV abgelehnt", Outcome.REJECTED),
        ("nicht beschlossen", Outcome.REJECTED),
        ("nicht empfohlen", Outcome.REJECTED),
        ("vertagt", Outcome.POSTPONED),
        ("Vertagung beschlossen", Outcome.POSTPONED),
        ("zurückgestellt", Outcome.POSTPONED),
        ("von der Tagesordnung abgesetzt", Outcome.POSTPONED),
        ("verwiesen", Outcome.REFERRED),
        ("in den Fachausschuss zurückverwiesen", Outcome.REFERRED),
        ("überwiesen", Outcome.REFERRED),
        ("Überweisung in den Bauausschuss beschlossen", Outcome.REFERRED),
        ("geändert beschlossen / überwiesen", Outcome.ADOPTED_CHANGED),
        ("zur Kenntnis genommen", Outcome.NOTED),
        ("zur Kenntnis gegeben", Outcome.NOTED),
        ("mit Zwischenbericht zur Kenntnis genommen", Outcome.NOTED),
        ("Kenntnisnahme", Outcome.NOTED),
        ("empfohlen", Outcome.RECOMMENDED),
        ("ungeändert empfohlen", Outcome.RECOMMENDED),
        ("mehrheitlich zur Beschlussfassung empfohlen", Outcome.RECOMMENDED),
        ("zurückgezogen", Outcome.WITHDRAWN),
        ("zurückgezogen / erledigt", Outcome.WITHDRAWN),
        ("erledigt", Outcome.SETTLED),
        ("gegenstandslos", Outcome.SETTLED),
        ("ohne Beschlussempfehlung", Outcome.OTHER),
        ("ohne Votum", Outcome.OTHER),
        ("nach Ortstermin besprochen", Outcome.OTHER),
        ("", None),
        ("  ", None),
        (None, None),
    ],
)
def test_outcome_words_have_their_meaning(words, outcome):
    assert outcome_of(words) is outcome


@pytest.mark.parametrize(
    ("words", "role"),
    [
        ("Vorberatung", Role.PRELIMINARY),
        ("vorberatend", Role.PRELIMINARY),
        ("Entscheidung", Role.DECISION),
        ("Beschlussfassung", Role.DECISION),
        ("Beschlußfassung", Role.DECISION),
        ("Beratung und Beschlussfassung", Role.DECISION),
        ("Empfehlung", Role.RECOMMENDATION),
        ("Anhörung", Role.HEARING),
        ("Kenntnisnahme", Role.NOTE),
        ("zur Information", Role.NOTE),
        ("Einbringung", Role.OTHER),
        ("", None),
        (None, None),
    ],
)
def test_role_words_have_their_meaning(words, role):
    assert role_of(words) is role


@pytest.mark.parametrize(
    ("words", "visibility"),
    [
        ("öffentlich", Visibility.PUBLIC),
        ("Öffentlich (Sitzung abgeschlossen)", Visibility.PUBLIC),
        ("nichtöffentlich", Visibility.COUNCIL),
        ("nicht öffentlich", Visibility.COUNCIL),
        ("nicht-öffentlich", Visibility.COUNCIL),
        ("öffentlich/nichtöffentlich", None),
        ("gemischt", None),
        ("", None),
        (None, None),
    ],
)
def test_status_words_have_their_meaning(words, visibility):
    assert visibility_of(words) is visibility


def test_the_values_are_those_of_the_council():
    council = pytest.importorskip("werdegang.council.vocabulary")
    assert {word.value for word in Outcome} == set(council.Outcome.values)
    assert {word.value for word in Role} == set(council.ConsultationRole.values)
