# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about texts in other languages."""

import pytest
from django.db import IntegrityError, transaction

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.factories import ConceptRoleFactory, GoalFactory, MeasureFactory, StatusUpdateFactory
from werdegang.concepts.models import Translation
from werdegang.concepts.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.concepts.services.translating import mark_of_translation, translate
from werdegang.concepts.translation_factories import TranslationFactory
from werdegang.concepts.translations import MODELS, fields_of, mark_of_text, standings, translations_of
from werdegang.core.visibility import Visibility

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal():
    return GoalFactory(title="Deutsch lernen", description="Kurse für alle.")


@pytest.fixture
def by(goal):
    user = UserFactory()
    ConceptRoleFactory(user=user, concept=goal.edition.concept)
    return user


def told(goal, by, text, field="title", **more):
    marks = {field: mark_of_text(getattr(goal, field))}
    return translate(goal, "ar", {field: text}, by=by, **({"originals": marks} | more))


def standing(goal, user=None):
    (found,) = standings([goal], "ar", user)
    return found


def test_every_field_that_is_translated_exists():
    for kind, model in MODELS.items():
        assert {name for name in fields_of(kind) if model._meta.get_field(name)} == set(fields_of(kind))


def test_a_text_is_told_and_kept_in_the_history(goal, by):
    told(goal, by, "نص")
    row = Translation.objects.get()
    assert (row.goal, row.field, row.language, row.text) == (goal, "title", "ar", "نص")
    assert row.history.get().history_user == by
    assert goal.history.count() == 1


def test_nobody_else_translates(goal):
    with pytest.raises(NotAllowed):
        told(goal, UserFactory(), "نص")


def test_an_empty_text_takes_the_translation_away_and_it_can_come_back(goal, by):
    for text in ("نص", "", "نص"):
        told(goal, by, text)
    assert translations_of(goal, "ar").count() == 1
    assert Translation.objects.filter(deleted=True).count() == 1


def test_saving_the_same_again_writes_nothing(goal, by):
    for _time in range(2):
        told(goal, by, "نص")
    assert Translation.history.count() == 1


def test_a_translation_is_stale_once_its_original_has_changed_until_somebody_says_that_it_fits(goal, by):
    told(goal, by, "نص")
    assert standing(goal).stale == ()
    goal.title = "Deutsch sprechen"
    goal.save()
    assert standing(goal).stale == ("title",)
    told(goal, by, "نص")
    assert standing(goal).stale == ("title",)
    told(goal, by, "نص", still_fits=["title"])
    assert standing(goal).stale == ()


def test_what_was_translated_from_an_older_wording_is_stale_from_the_start(goal, by):
    told(goal, by, "نص", originals={"title": mark_of_text("Deutsch üben")})
    assert standing(goal).stale == ("title",)


def test_what_others_saved_meanwhile_is_not_overwritten(goal, by):
    opened = mark_of_translation(goal, "ar")
    told(goal, by, "نص")
    with pytest.raises(ChangedMeanwhile):
        told(goal, by, "آخر", opened=opened)
    assert Translation.objects.get().text == "نص"


@pytest.mark.parametrize(
    ("language", "field", "text"),
    [("tlh", "title", "x"), ("de", "title", "x"), ("ar", "override_reason", "x"), ("ar", "title", "x" * 501)],
)
def test_what_makes_no_sense_is_refused(goal, by, language, field, text):
    with pytest.raises(Refused):
        translate(goal, language, {field: text}, originals={field: ""}, by=by)
    assert not Translation.objects.exists()


def test_a_translation_may_be_a_draft_while_its_original_is_public(goal, by):
    told(goal, by, "نص", visibility=Visibility.DRAFT)
    assert not Translation.objects.visible_to(None).exists()
    assert Translation.objects.visible_to(by).exists()


def test_a_translation_is_hidden_with_what_it_translates(goal):
    update = StatusUpdateFactory(measure__edition=goal.edition)
    TranslationFactory(of=goal)
    TranslationFactory(of=update, field="text")
    assert Translation.objects.visible_to(None).count() == 2
    for hidden in (goal, update.measure):
        hidden.visibility = Visibility.INTERNAL
        hidden.save()
    assert not Translation.objects.visible_to(None).exists()


def test_one_row_for_each_thing_field_and_language(goal):
    TranslationFactory(of=goal)
    TranslationFactory(of=goal.edition.concept, field="name")
    for thing, field in ((goal, "title"), (goal.edition.concept, "name")):
        with pytest.raises(IntegrityError), transaction.atomic():
            TranslationFactory(of=thing, field=field)


def test_a_row_translates_one_thing(goal):
    measure = MeasureFactory(edition=goal.edition)
    with pytest.raises(IntegrityError), transaction.atomic():
        TranslationFactory(of=goal, measure=measure)
