# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about finding papers by letters of their subject or number."""

import pytest
from django.db import connection

from werdegang.core import substrings
from werdegang.council.factories import PaperFactory
from werdegang.council.models import Paper
from werdegang.council.wording import LETTERS, make_index, papers_with

pytestmark = pytest.mark.django_db


def found(text: str) -> set[str]:
    return {paper.name for paper in papers_with(Paper.objects.all(), text)}


@pytest.fixture(params=["few", "many"], autouse=True)
def either_way(request, monkeypatch):
    """Rare words and frequent ones are looked for in two ways, which must find the same."""
    if request.param == "many":
        monkeypatch.setattr(substrings, "FEW", 0)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("kinder", {"Sprachkurse mit Kinderbetreuung"}),
        ("KINDER sprach", {"Sprachkurse mit Kinderbetreuung"}),
        ("betreuung 1/20", {"Sprachkurse mit Kinderbetreuung"}),
        ("ung", {"Sprachkurse mit Kinderbetreuung", "Änderung der Satzung"}),
        ("änder", {"Änderung der Satzung"}),
        ("ÄNDER", {"Änderung der Satzung"}),
        ("2/2", {"Änderung der Satzung"}),
        ("20", {"Sprachkurse mit Kinderbetreuung", "Änderung der Satzung"}),
        ("er tz", {"Änderung der Satzung"}),
        ("er kinder", {"Sprachkurse mit Kinderbetreuung"}),
        ("100%", set()),
        ("___", set()),
        ('"kinder', set()),
        ('kinder" OR "satz', set()),
        ("", {"Sprachkurse mit Kinderbetreuung", "Änderung der Satzung"}),
    ],
)
def test_every_word_is_in_subject_or_number_whatever_its_case(text, names):
    PaperFactory(name="Sprachkurse mit Kinderbetreuung", reference="FB/1/20")
    PaperFactory(name="Änderung der Satzung", reference="FB/2/20")
    assert found(text) == names


def test_signs_of_the_questions_language_stand_for_themselves():
    PaperFactory(name='Zuschlag 100% für "Wir_hier"')
    for text in ("100%", '"wir_', 'hier"'):
        assert len(found(text)) == 1, text


def test_every_writer_keeps_the_index_in_step():
    paper = PaperFactory(name="Deichbau")
    paper.name = "Hafenbau"
    paper.save()
    assert (found("deich"), found("hafen")) == (set(), {"Hafenbau"})
    Paper.objects.filter(pk=paper.pk).update(name="Brückenbau")
    assert (found("hafen"), found("brücke")) == (set(), {"Brückenbau"})
    with connection.cursor() as cursor:
        cursor.execute("UPDATE council_paper SET name = %s WHERE id = %s", ["Tunnelbau", paper.pk])
    assert found("tunnel") == {"Tunnelbau"}
    Paper.objects.filter(pk=paper.pk).delete()
    assert found("tunnel") == set()


def test_what_is_missing_of_the_index_is_made_again():
    """SQLite drops triggers when a migration makes the table anew."""
    PaperFactory(name="Deichbau")
    gone = (
        [f"DROP TRIGGER {name}" for name in LETTERS._triggers()]
        if connection.vendor == "sqlite"
        else ["DROP INDEX council_paper_letters_name"]
    )
    with connection.cursor() as cursor:
        for statement in gone:
            cursor.execute(statement)
    PaperFactory(name="Hafenbau")
    make_index()
    assert (found("hafen"), found("deich")) == ({"Hafenbau"}, {"Deichbau"})
    with connection.cursor() as cursor:
        cursor.execute("UPDATE council_paper SET name = %s WHERE name = %s", ["Brücke", "Hafenbau"])
    assert (found("hafen"), found("brücke")) == (set(), {"Brücke"})


def test_without_the_index_every_row_is_read(monkeypatch):
    PaperFactory(name="Deichbau")
    monkeypatch.setattr(substrings.Substrings, "_is_whole", lambda self, using: False)
    LETTERS._made.clear()
    assert found("deich") == {"Deichbau"}


@pytest.mark.postgres
def test_postgres_has_its_indexes():
    with connection.cursor() as cursor:
        cursor.execute("SELECT indexname FROM pg_indexes WHERE tablename = 'council_paper'")
        names = {name for (name,) in cursor.fetchall()}
    assert {"council_paper_letters_name", "council_paper_letters_reference"} <= names
