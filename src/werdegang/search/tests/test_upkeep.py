# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The index follows the data."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection

from werdegang.core.changes import everything_changed, looked_at_together, rows_changed, tried_out
from werdegang.core.visibility import Visibility
from werdegang.council.factories import PaperFactory, PaperFileFactory
from werdegang.council.models import Paper
from werdegang.files.factories import FileFactory
from werdegang.search import listening, upkeep
from werdegang.search.asked import read
from werdegang.search.engines.embedded import TantivyEngine
from werdegang.search.engines.interface import Question
from werdegang.search.models import Waiting

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    engine = TantivyEngine(None)
    for place in (listening, upkeep):
        monkeypatch.setattr(place, "engine", lambda: engine)
    upkeep.rebuild()
    return engine


def found(engine, text):
    return engine.find(Question(read(text))).keys


def test_a_new_paper_is_found_after_its_commit(fresh, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        paper = PaperFactory(name="Zaunkönige im Stadtwald")
    assert found(fresh, "Zaunkönig") == [f"vorlage:{paper.pk}"]
    assert not Waiting.objects.exists()


@pytest.fixture
def looks(fresh, monkeypatch):
    """How many changes waited, each time that the index was brought up to date."""
    told = []
    catch_up = upkeep.catch_up

    def looking(most=None):
        told.append(Waiting.objects.filter(model="council.Paper").count())
        return catch_up(most)

    monkeypatch.setattr(upkeep, "catch_up", looking)
    return told


def test_what_one_writer_commits_in_many_steps_is_looked_at_together(
    fresh, looks, monkeypatch, django_capture_on_commit_callbacks
):
    monkeypatch.setattr(listening, "TOGETHER", 3)
    with looked_at_together():
        for number in range(5):
            connection.run_on_commit = []  # a test's transaction never ends: what came before is not part of this one
            with django_capture_on_commit_callbacks(execute=True):
                PaperFactory(name=f"Zaunkönige {number}")
    assert looks == [3, 2]
    assert len(found(fresh, "Zaunkönig")) == 5
    assert not Waiting.objects.exists()


def test_a_fault_of_the_search_is_no_fault_of_the_writer(
    fresh, monkeypatch, caplog, django_capture_on_commit_callbacks
):
    with monkeypatch.context() as patch:
        patch.setattr(upkeep, "_look_again", lambda *_: 1 / 0)
        with looked_at_together(), django_capture_on_commit_callbacks(execute=True):
            paper = PaperFactory(name="Zaunkönige")
    assert "was not brought up to date" in caplog.text
    upkeep.mend()
    assert found(fresh, "Zaunkönig") == [f"vorlage:{paper.pk}"]


def test_the_command_says_what_it_did(fresh):
    PaperFactory()
    told = StringIO()
    call_command("index", stdout=told)
    assert told.getvalue().splitlines()[-1].startswith("Die Suche hat ")
    assert "antwortet aus dem neuen Verzeichnis" in told.getvalue()


def test_what_is_not_indexed_yet_waits(fresh):
    paper = PaperFactory(name="Zaunkönige")
    assert f"vorlage:{paper.pk}" in upkeep.waiting_keys()


def test_a_closed_paper_leaves_the_public_index_with_its_files(fresh, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        paper = PaperFactory(name="Zaunkönige")
        held = PaperFileFactory(paper=paper, file=FileFactory(name="Zaunkönige im Bild"))
    assert set(found(fresh, "Zaunkönig")) == {f"vorlage:{paper.pk}", f"anlage:{held.file_id}"}
    paper.visibility = Visibility.INTERNAL
    paper.save()
    assert {f"vorlage:{paper.pk}", f"anlage:{held.file_id}"} <= upkeep.waiting_keys()
    assert upkeep.catch_up()
    assert found(fresh, "Zaunkönig") == []


def test_a_file_that_nothing_holds_any_more_is_gone(fresh):
    held = PaperFileFactory(file=FileFactory(name="Zaunkönige im Bild"))
    upkeep.catch_up()
    assert found(fresh, "Zaunkönig") == [f"anlage:{held.file_id}"]
    held.delete()
    upkeep.catch_up()
    assert found(fresh, "Zaunkönig") == []


def test_a_deleted_paper_is_gone(fresh):
    paper = PaperFactory(name="Zaunkönige")
    upkeep.catch_up()
    paper.delete()
    upkeep.catch_up()
    assert found(fresh, "Zaunkönig") == []


def test_what_is_only_tried_out_is_not_noted_down_and_what_follows_is(fresh):
    with tried_out():
        PaperFactory(name="Amsel")
    assert not Waiting.objects.exists()
    PaperFactory(name="Zaunkönige")
    assert Waiting.objects.exists()


def test_bulk_writers_are_heard(fresh):
    paper = PaperFactory(name="Amsel")
    upkeep.catch_up()
    Paper.objects.filter(pk=paper.pk).update(name="Zaunkönige")
    rows_changed(Paper, [paper.pk])
    upkeep.catch_up()
    assert found(fresh, "Zaunkönig") == [f"vorlage:{paper.pk}"]


def test_after_everything_changed_all_is_made_anew(fresh):
    paper = PaperFactory(name="Amsel")
    Paper.objects.filter(pk=paper.pk).update(name="Zaunkönige")
    everything_changed()
    assert not upkeep.catch_up()
    upkeep.mend()
    assert found(fresh, "Zaunkönig") == [f"vorlage:{paper.pk}"]
    assert not Waiting.objects.exists()


def test_a_killed_writer_forgets_nothing(fresh, monkeypatch):
    paper = PaperFactory(name="Zaunkönige")
    with monkeypatch.context() as patch:
        patch.setattr(upkeep, "_look_again", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            upkeep.catch_up()
    assert Waiting.objects.exists()
    upkeep.mend()
    assert found(fresh, "Zaunkönig") == [f"vorlage:{paper.pk}"]


def test_a_new_index_is_made_beside_the_living_one(tmp_path):
    engine = TantivyEngine(tmp_path)
    with engine.rebuilding():
        pass
    first = engine._name()

    def fail():
        with engine.rebuilding():
            assert engine._name() == first
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert engine._name() == first
    with engine.rebuilding():
        assert engine.is_ready()
    assert engine._name() != first
    assert [each.name for each in tmp_path.iterdir() if each.is_dir()] == [engine._name()]
