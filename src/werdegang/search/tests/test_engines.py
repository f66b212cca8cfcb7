# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Both engines do the same: the suite runs for each that can run here."""

import datetime
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from werdegang.search.asked import Filters, Order, read
from werdegang.search.engines.embedded import TantivyEngine
from werdegang.search.engines.interface import Question, Reach
from werdegang.search.kinds import Content, Document

pytestmark = pytest.mark.django_db


def document(number, title, text="", *, kind="vorlage", public=True, day=None, reference="", **facets):
    content = Content(title=title, text=text, date=day, reference=reference, facets=facets)
    return Document(kind, number, content, public)


DOCUMENTS = [
    document(
        1, "Integrationskonzept", "Fortschreibung für die Stadt", reference="Ref05/0007/17", body=["Rat"]
    ),
    document(2, "Sprachkurse für Mütter", "mit Kinderbetreuung", kind="massnahme", field=["Sprache"]),
    document(
        3, "Haushaltssatzung", "Das Konzept der Kurse kostet", day=datetime.date(2019, 5, 1), body=["Rat"]
    ),
    document(4, "Radwege", "Betreuung von Kindern am Weg", day=datetime.date(2017, 5, 1), body=["Ausschuss"]),
    document(5, "Geheimes Konzept", "Zaunkönig", public=False, body=["Rat"], day=datetime.date(2018, 1, 1)),
]


@pytest.fixture(params=["tantivy", pytest.param("postgres", marks=pytest.mark.postgres)])
def engine(request):
    if request.param == "tantivy":
        made: Any = TantivyEngine(None)
    else:
        from werdegang.search.engines.postgres import PostgresEngine

        assert connection.vendor == "postgresql"
        made = PostgresEngine()
    with made.rebuilding() as writer:
        for each in DOCUMENTS:
            writer.put(each)
    return made


def ask(engine, text, **more):
    return engine.find(Question(read(text), **more))


def numbers(engine, text, **more):
    return {int(key.split(":")[1]) for key in ask(engine, text, **more).keys}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Konzept", {1, 3}),
        ("Sprachkurs", {2}),
        ("Kinderbetreuung", {2, 4}),
        ("Mutter Kurs", {2}),
        ("ref05/0007/17", {1}),
        ("Ref05/0007/18", set()),
        ("Konzept -Haushalt", {1}),
        ("-Konzept", {2, 4}),
        ('-Konzept -"Kindern am Weg"', {2}),
        ('"Kindern am Weg"', {4}),
        ('"Weg am Kindern"', set()),
        ("Zaunkönig", set()),
        ("gibtesnicht", set()),
        ("", {1, 2, 3, 4}),
    ],
)
def test_what_the_public_finds(engine, text, expected):
    assert numbers(engine, text) == expected


def test_the_title_comes_first(engine):
    assert ask(engine, "Konzept").keys[0] == "vorlage:1"


def test_what_is_excluded_does_not_change_the_order(engine):
    with engine.updating() as writer:
        newer = datetime.date(2026, 1, 1)
        writer.put(document(8, "Radwege", "Das Konzept der Stadt in vielen Worten", day=newer))
    assert ask(engine, "Konzept -Haushalt").keys == ["vorlage:1", "vorlage:8"]


def test_who_may_see_more_finds_more_and_nothing_else(engine):
    assert numbers(engine, "Konzept", reach=Reach(beyond=frozenset({"vorlage:5"}))) == {1, 3, 5}
    assert numbers(engine, "Zaunkönig", reach=Reach(beyond=frozenset({"vorlage:99"}))) == set()


def test_counts_and_facets_know_nothing_closed(engine):
    found = ask(engine, "Konzept")
    assert (found.total, found.facets["body"]) == (2, {"Rat": 2})
    inside = ask(engine, "Konzept", reach=Reach(beyond=frozenset()))
    assert (inside.total, inside.facets["body"]) == (2, {"Rat": 2})


def test_what_changed_since_is_not_there(engine):
    found = ask(engine, "Konzept", reach=Reach(without=frozenset({"vorlage:1"})))
    assert (found.keys, found.total, found.facets["kind"]) == (["vorlage:3"], 1, {"vorlage": 1})


def test_facets_narrow_and_count_their_alternatives(engine):
    found = ask(engine, "", filters=Filters({"body": ("Ausschuss",)}))
    assert [found.keys, found.facets["body"], found.facets["kind"]] == [
        ["vorlage:4"],
        {"Rat": 2, "Ausschuss": 1},
        {"vorlage": 1},
    ]


def test_dates(engine):
    assert numbers(engine, "", filters=Filters(since=datetime.date(2018, 1, 1))) == {3}
    assert numbers(engine, "", filters=Filters(until=datetime.date(2017, 12, 31))) == {4}


@pytest.mark.parametrize(("order", "first"), [(Order.NEWEST, ["3", "4"]), (Order.OLDEST, ["4", "3"])])
def test_days_in_order_and_the_undated_last(engine, order, first):
    assert [key.split(":")[1] for key in ask(engine, "", order=order).keys][:2] == first


def test_words_of_public_documents_alone_are_suggested(engine):
    assert engine.words_like("sprach", Reach(), 5) == [("Sprachkurse", 1)]
    assert engine.words_like("zaun", Reach(), 5) == []
    assert engine.words_like("sprach", Reach(without=frozenset({"massnahme:2"})), 5) == []


def test_the_count_of_a_word_follows_the_documents(engine):
    with engine.updating() as writer:
        writer.put(document(6, "Sprachkurse am Abend", "Sprachkurse, Sprachkurse"))
        writer.put(document(7, "Geheime Sprachkurse", public=False))
    assert engine.words_like("sprachk", Reach(), 5) == [("Sprachkurse", 2)]
    assert engine.words_like("sprachk", Reach(without=frozenset({"vorlage:6"})), 5) == [("Sprachkurse", 1)]
    with engine.updating() as writer:
        writer.put(document(6, "Abendkurse"))
        writer.drop(["massnahme:2", "massnahme:99"])
    assert engine.words_like("sprachk", Reach(), 5) == []
    assert engine.words_like("abendk", Reach(), 5) == [("Abendkurse", 1)]


def test_what_leaves_and_comes_in_one_update_is_counted_once(engine):
    with engine.updating() as writer:
        for title in ("Abendkurse", "Abendschule", "Abendkurse"):
            writer.put(document(6, title))
    assert engine.words_like("abend", Reach(), 5) == [("Abendkurse", 1)]


def test_a_document_takes_the_place_of_its_former_self(engine):
    with engine.updating() as writer:
        writer.put(document(1, "Umbenannt"))
    assert numbers(engine, "Integrationskonzept") == set()
    assert numbers(engine, "Umbenannt") == {1}


def test_what_is_closed_leaves_the_public_index_at_once(engine):
    with engine.updating() as writer:
        writer.put(document(1, "Integrationskonzept", public=False))
    assert numbers(engine, "Integrationskonzept") == set()
    assert engine.words_like("integr", Reach(), 5) == []


def test_a_failed_update_changes_nothing(engine):
    def fail():
        with engine.updating() as writer:
            writer.drop(["vorlage:1"])
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert numbers(engine, "Integrationskonzept") == {1}


def test_pages_follow_each_other(engine):
    both = [ask(engine, "Konzept", offset=place, limit=1).keys for place in (0, 1)]
    assert sorted(key for keys in both for key in keys) == ["vorlage:1", "vorlage:3"]


@pytest.mark.postgres
@pytest.mark.parametrize("engine", ["postgres"], indirect=True)
def test_postgresql_is_asked_once_and_reads_as_before_afterwards(engine):
    with CaptureQueriesContext(connection) as asked:
        found = ask(engine, "Konzept", filters=Filters({"body": ("Rat",)}))
    assert (found.total, found.facets["kind"]) == (len(found.keys), {"vorlage": len(found.keys)})
    assert sum("matching" in query["sql"] for query in asked) == 1
    with connection.cursor() as cursor:
        cursor.execute("SHOW enable_seqscan")
        assert cursor.fetchone() == ("on",)
