# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the editor for texts in other languages."""

import pytest

from werdegang.concepts.factories import EditionFactory, GoalFactory, IndicatorFactory, MeasureFactory
from werdegang.concepts.models import Translation
from werdegang.concepts.translation_factories import TranslationFactory
from werdegang.workspace.tests.concept_forms import at, form_of, page

pytestmark = pytest.mark.django_db


@pytest.fixture
def goal(field):
    return GoalFactory(
        edition=field.edition,
        action_field=field,
        title="Deutsch lernen",
        description="Kurse für alle.",
        rationale="",
    )


@pytest.fixture
def editor(goal):
    return at("translation_edit", goal.edition, "ar", "ziele", goal.pk)


def test_the_outline_leads_to_the_languages_and_these_to_their_texts(client, goal):
    edition = goal.edition
    assert at("translations", edition) in page(client, at("edition_outline", edition))
    html = page(client, at("translations", edition))
    assert at("translation_list", edition, "de-simple") in html
    assert "Leichte Sprache" in html
    assert at("translation_edit", edition, "ar", "ziele", goal.pk) in page(
        client, at("translation_list", edition, "ar")
    )


def test_progress_counts_what_is_told_missing_and_stale(client, goal):
    TranslationFactory(of=goal)
    TranslationFactory(of=goal, field="description", original="0" * 64)
    progress = client.get(at("translation_list", goal.edition, "ar")).context["progress"]
    assert (progress.done, progress.stale) == (1, 1)
    assert progress.missing == progress.wanted - 2


def test_the_list_of_what_is_open_leaves_out_what_is_told(client, goal, editor):
    TranslationFactory(of=goal)
    TranslationFactory(of=goal, field="description")
    address = at("translation_list", goal.edition, "ar")
    assert editor in page(client, address)
    assert editor not in page(client, f"{address}?zeigen=offen")


def test_original_and_translation_stand_side_by_side(client, editor):
    html = page(client, editor)
    assert "Kurse für alle." in html
    assert 'lang="ar" dir="rtl"' in html
    assert "Titel: Arabisch" in html
    assert 'name="rationale"' not in html


def test_what_is_typed_is_told(client, goal, editor):
    response = client.post(editor, form_of(client, editor) | {"title": "نص", "do": "save"})
    assert response.status_code == 302
    assert Translation.objects.get().text == "نص"
    assert client.get(response.url.split("#")[0]).status_code == 200


def test_what_is_too_long_is_kept_in_the_form(client, goal, editor):
    typed = "ن" * 501
    response = client.post(editor, form_of(client, editor) | {"title": typed, "do": "save"})
    assert response.status_code == 422
    assert typed in response.content.decode()
    assert not Translation.objects.exists()


def test_two_who_translate_at_once_see_both(client, goal, editor):
    mine = form_of(client, editor) | {"title": "من", "do": "save"}
    TranslationFactory(of=goal, text="آخر")
    response = client.post(editor, mine)
    html = response.content.decode()
    assert response.status_code == 409
    assert "من" in html
    assert "آخر" in html
    assert Translation.objects.get().text == "آخر"
    again = response.context["form"]["opened"].value()
    assert client.post(editor, mine | {"opened": again}).status_code == 302
    assert Translation.objects.get().text == "من"


def test_a_stale_translation_shows_what_has_changed_and_can_be_confirmed(client, goal, editor):
    TranslationFactory(of=goal, text="نص")
    goal.title = "Deutsch sprechen"
    goal.save()
    html = page(client, editor)
    assert "<del>" in html
    assert client.post(editor, form_of(client, editor) | {"fits_title": "on"}).status_code == 302
    assert "<del>" not in page(client, editor)


def test_what_changed_while_somebody_translated_is_stale_at_once(client, goal, editor):
    typed = form_of(client, editor) | {"title": "نص"}
    goal.title = "Deutsch sprechen"
    goal.save()
    assert client.post(editor, typed).status_code == 302
    assert "<del>" in page(client, editor)


def test_a_language_or_a_thing_that_there_is_not_is_not_found(client, goal):
    other = GoalFactory()
    for names in (("tlh", "ziele", goal.pk), ("ar", "ziele", other.pk), ("ar", "unfug", goal.pk)):
        page(client, at("translation_edit", goal.edition, *names), 404)
    page(client, at("translations", EditionFactory()), 404)


def test_the_lists_ask_the_same_questions_however_much_there_is(client, goal, django_assert_max_num_queries):
    for name in (at("translations", goal.edition), at("translation_list", goal.edition, "ar")):
        with django_assert_max_num_queries(40) as few:
            client.get(name)
        for _more in range(3):
            measure = MeasureFactory(edition=goal.edition)
            TranslationFactory(of=measure)
            IndicatorFactory(concept=goal.edition.concept)
        with django_assert_max_num_queries(len(few)):
            client.get(name)
