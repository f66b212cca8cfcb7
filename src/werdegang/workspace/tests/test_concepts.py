# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the coordinating office's pages of concepts."""

import re

import pytest
from django.urls import reverse

from werdegang.accounts.services import create_account
from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptFactory,
    EditionFactory,
    FocusTopicFactory,
    GoalFactory,
    GoodPracticeFactory,
    GuidingPrincipleFactory,
    MeasureFactory,
    NeedFactory,
)
from werdegang.concepts.models import (
    ActionField,
    Concept,
    Edition,
    Goal,
    GoodPractice,
    Measure,
    Need,
)
from werdegang.workspace.tests.concept_forms import at, form_of, page

pytestmark = pytest.mark.django_db
FACTORIES = {
    "handlungsfelder": ActionFieldFactory,
    "ziele": GoalFactory,
    "massnahmen": MeasureFactory,
    "bedarfe": NeedFactory,
    "leitmotive": GuidingPrincipleFactory,
    "schwerpunkte": FocusTopicFactory,
    "gute-praxis": GoodPracticeFactory,
}


def test_the_menu_leads_coordinators_to_their_concepts(client, edition):
    html = page(client, reverse("workspace:home"))
    assert reverse("workspace:concepts") in html
    html = page(client, reverse("workspace:concepts"))
    assert edition.name in html
    assert at("edition_outline", edition) in html


def test_others_find_nothing(client):
    edition = EditionFactory()
    client.force_login(create_account("ria", "Ria Muster"))
    assert client.get(reverse("workspace:concepts")).status_code == 403
    assert client.get(at("edition_outline", edition)).status_code == 404


def test_another_concepts_coordinator_finds_nothing(client, edition):
    page(client, at("edition_outline", EditionFactory()), 404)


def test_the_outline_shows_fields_goals_and_measures_in_their_order(client, field):
    second = GoalFactory(action_field=field, number=2, title="Zweites")
    first = GoalFactory(action_field=field, number=1, title="Erstes")
    MeasureFactory(edition=field.edition, title="Kurs", goals=[first, second])
    html = page(client, at("edition_outline", field.edition))
    assert [html.index(word) for word in ("Sprache", "Erstes", "Zweites")] == sorted(
        html.index(word) for word in ("Sprache", "Erstes", "Zweites")
    )
    assert html.count(">Kurs</a>") == 2
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


def test_the_outline_asks_the_same_questions_however_much_stands_there(
    client, field, django_assert_max_num_queries
):
    edition = field.edition
    goals = [GoalFactory(action_field=field, number=number) for number in range(1, 61)]
    measures = Measure.objects.bulk_create(
        Measure(edition=edition, title=f"M {number}", slug=f"m-{number}", position=number)
        for number in range(400)
    )
    through = Measure.goals.through
    through.objects.bulk_create(
        through(measure=measure, goal=goals[(number + more) % 60])
        for number, measure in enumerate(measures)
        for more in (0, 1)
    )
    NeedFactory(edition=edition, goals=goals[:5])
    with django_assert_max_num_queries(25):
        assert page(client, at("edition_outline", edition)).count("<li id=") >= 800


def test_a_concept_is_written_from_nothing(client, edition):
    """The thinnest way: a field, a goal in it, a measure for it."""
    client.post(at("part_new", edition, "handlungsfelder"), {"title": "Sprache", "visibility": "public"})
    field = ActionField.objects.get()
    answer = client.post(
        at("part_new", edition, "ziele"),
        {"title": "Kurse für alle", "action_field": field.pk, "visibility": "public"},
    )
    goal = Goal.objects.get()
    assert answer["Location"] == f"{at('edition_outline', edition)}#ziele-{goal.pk}"
    assert (goal.number, goal.slug) == (1, "1-kurse-fuer-alle")
    client.post(
        at("part_new", edition, "massnahmen"),
        {
            "title": "Abendkurs",
            "kind": "project",
            "goals": [goal.pk],
            "start_date": "2017-01-01",
            "end_date": "2017-12-31",
            "visibility": "public",
        },
    )
    measure = Measure.objects.get()
    assert list(measure.goals.all()) == [goal]
    assert str(measure.end_date) == "2018-01-01"
    assert "Abendkurs" in page(client, at("edition_outline", edition))


@pytest.mark.parametrize("kind", FACTORIES)
def test_every_kind_of_part_is_changed_in_its_place(client, edition, kind):
    part = FACTORIES[kind](edition=edition)
    address = at("part_edit", edition, kind, part.pk)
    data = form_of(client, address) | {"title": "Anders gesagt", "reason": "Klarer"}
    answer = client.post(address, data)
    assert answer["Location"] == f"{at('edition_outline', edition)}#{kind}-{part.pk}"
    part.refresh_from_db()
    assert part.title == "Anders gesagt"
    assert part.history.first().history_change_reason == "Klarer"


@pytest.mark.parametrize("kind", FACTORIES)
def test_every_kind_of_part_is_deleted_and_stays_a_tombstone(client, edition, kind):
    part = FACTORIES[kind](edition=edition)
    address = at("part_delete", edition, kind, part.pk)
    page(client, address)
    assert client.post(address, {"reason": "Doppelt"}).status_code == 302
    part.refresh_from_db()
    assert part.deleted
    page(client, at("edition_outline", edition))  # tells once that it is gone
    assert part.title not in page(client, at("edition_outline", edition))


def test_what_something_hangs_on_is_named_instead_of_deleted(client, field):
    goal = GoalFactory(action_field=field, number=1)
    MeasureFactory(edition=field.edition, goals=[goal], title="Hängende Maßnahme")
    address = at("part_delete", field.edition, "ziele", goal.pk)
    assert "Hängende Maßnahme" in page(client, address)
    assert client.post(address, {}).status_code == 422
    goal.refresh_from_db()
    assert not goal.deleted


@pytest.mark.parametrize(("where", "order"), [("up", "BAC"), ("1", "BAC"), ("down", "ACB"), ("99", "ACB")])
def test_parts_are_moved_by_buttons_and_by_place(client, edition, where, order):
    rows = [NeedFactory(edition=edition, title=title, position=at) for at, title in enumerate("ABC")]
    client.post(at("edition_order", edition), {"move": f"bedarfe:{rows[1].pk}::{where}"})
    titles = Need.objects.order_by("position").values_list("title", flat=True)
    assert "".join(titles) == order


def test_a_place_can_be_typed(client, edition):
    rows = [NeedFactory(edition=edition, title=title, position=at) for at, title in enumerate("ABC")]
    address = at("part_edit", edition, "bedarfe", rows[2].pk)
    client.post(address, form_of(client, address) | {"place": "1"})
    assert "".join(Need.objects.order_by("position").values_list("title", flat=True)) == "CAB"


@pytest.mark.parametrize("move", ["", "bedarfe", "bedarfe:x::up", "quatsch:1::up", "bedarfe:1:²:up"])
def test_a_move_that_means_nothing_is_no_page(client, edition, move):
    assert client.post(at("edition_order", edition), {"move": move}).status_code == 404


def test_two_in_the_same_goal_see_both_versions_and_lose_nothing(client, field):
    goal = GoalFactory(action_field=field, number=1, title="Anfangs", description="Wie es war")
    address = at("part_edit", field.edition, "ziele", goal.pk)
    mine = form_of(client, address) | {"description": "Was ich schrieb"}
    theirs = form_of(client, address) | {"description": "Was sie schrieb"}
    assert client.post(address, theirs).status_code == 302
    answer = client.post(address, mine)
    html = answer.content.decode()
    assert answer.status_code == 409
    assert "Was ich schrieb" in html
    assert "Was sie schrieb" in html
    goal.refresh_from_db()
    assert goal.description == "Was sie schrieb"
    taken = client.post(address, mine | {"do": "take:description"})
    assert taken.context["form"]["description"].value() == "Was sie schrieb"
    again = mine | {"opened": answer.context["form"]["opened"].value()}
    assert client.post(address, again).status_code == 302
    goal.refresh_from_db()
    assert goal.description == "Was ich schrieb"
    assert {row.description for row in goal.history.all()} >= {"Was sie schrieb", "Was ich schrieb"}


def test_an_adopted_edition_asks_for_a_reason(client, edition):
    adopted = EditionFactory(concept=edition.concept, number=7)
    goal = GoalFactory(edition=adopted, number=1, title="Beschlossen")
    address = at("part_edit", adopted, "ziele", goal.pk)
    data = form_of(client, address) | {"title": "Berichtigt"}
    answer = client.post(address, data)
    assert answer.status_code == 422
    assert answer.context["form"].errors["reason"]
    assert "Berichtigt" in answer.content.decode()
    assert client.post(address, data | {"reason": "Schreibfehler"}).status_code == 302
    goal.refresh_from_db()
    assert goal.title == "Berichtigt"


def test_an_adopted_edition_offers_no_order(client, edition):
    adopted = EditionFactory(concept=edition.concept, number=7)
    NeedFactory.create_batch(2, edition=adopted)
    assert "wd-outline__acts" not in page(client, at("edition_outline", adopted))


def test_what_is_wrong_is_said_at_its_field_and_nothing_typed_is_lost(client, field):
    measure = MeasureFactory(edition=field.edition)
    address = at("part_edit", field.edition, "massnahmen", measure.pk)
    data = form_of(client, address) | {
        "description": "Lang überlegt",
        "start_date": "2018-01-01",
        "end_date": "2017-01-01",
    }
    answer = client.post(address, data)
    assert answer.status_code == 422
    assert "end_date" in answer.context["form"].errors
    assert "Lang überlegt" in answer.content.decode()


def test_a_link_to_a_new_part_says_where_it_belongs(client, field):
    goal = GoalFactory(action_field=field, number=1)
    form = client.get(at("part_new", field.edition, "massnahmen"), {"ziel": goal.pk}).context["form"]
    assert "checked" in str(form["goals"])
    form = client.get(at("part_new", field.edition, "ziele"), {"feld": field.pk}).context["form"]
    assert "selected" in str(form["action_field"])


def test_what_is_not_public_does_not_become_so_by_saving(client, edition):
    need = NeedFactory(edition=edition, visibility="council")
    address = at("part_edit", edition, "bedarfe", need.pk)
    assert client.post(address, form_of(client, address) | {"title": "Anders"}).status_code == 302
    need.refresh_from_db()
    assert (need.title, need.visibility) == ("Anders", "council")


def test_texts_are_looked_at_before_they_are_saved(client, field):
    data = {"title": "Z", "action_field": field.pk, "rationale": "# Oben\n*wichtig*", "do": "preview"}
    html = client.post(at("part_new", field.edition, "ziele"), data).content.decode()
    assert "<em>wichtig</em>" in html
    assert not Goal.objects.exists()


def test_concept_and_edition_are_written(client, edition):
    concept = edition.concept
    address = reverse("workspace:concept_edit", args=[concept.slug])
    client.post(address, form_of(client, address) | {"summary": "Worum es geht"})
    assert Concept.objects.get(pk=concept.pk).summary == "Worum es geht"
    address = at("edition_edit", edition)
    client.post(address, form_of(client, address) | {"name": "3. Fortschreibung", "end_date": "2021-12-31"})
    found = Edition.objects.get(pk=edition.pk)
    assert (found.name, str(found.end_date), found.slug) == ("3. Fortschreibung", "2022-01-01", edition.slug)


@pytest.mark.slow
def test_public_pages_lead_coordinators_to_the_form(client, edition):
    adopted = EditionFactory(concept=edition.concept, number=7)
    goal = GoalFactory(edition=adopted, number=1)
    measure = MeasureFactory(edition=adopted)
    places = {
        reverse("website:edition", args=[adopted.concept.slug, adopted.slug]): at("edition_outline", adopted),
        reverse("website:goal", args=[adopted.concept.slug, adopted.slug, goal.slug]): at(
            "part_edit", adopted, "ziele", goal.pk
        ),
        reverse("website:measure", args=[adopted.concept.slug, adopted.slug, measure.slug]): at(
            "part_edit", adopted, "massnahmen", measure.pk
        ),
    }
    for public, staff in places.items():
        assert staff in page(client, public)
    client.logout()
    for public, staff in places.items():
        assert staff not in page(client, public)


def test_good_practice_of_an_adopted_edition_goes_on(client, edition):
    adopted = EditionFactory(concept=edition.concept, number=7)
    answer = client.post(
        at("part_new", adopted, "gute-praxis"),
        {"title": "Lesepaten", "story": "Wie es gelang", "visibility": "public"},
    )
    assert answer.status_code == 302
    assert GoodPractice.objects.get().slug == "lesepaten"


def test_coordinating_another_concept_is_not_enough(client, edition):
    """Every address with the names of somebody else's edition is as if it did not exist."""
    other = EditionFactory(concept=ConceptFactory(), draft=True)
    goal = GoalFactory(edition=other, number=1)
    for name, more in (
        ("edition_edit", ()),
        ("edition_funding", ()),
        ("part_new", ("ziele",)),
        ("part_edit", ("ziele", goal.pk)),
        ("part_delete", ("ziele", goal.pk)),
        ("part_responsibilities", ("ziele", goal.pk)),
    ):
        assert client.post(at(name, other, *more), {}).status_code == 404
        assert client.get(at(name, other, *more)).status_code == 404
    own = at("part_edit", edition, "ziele", goal.pk)
    assert client.get(own).status_code == 404


@pytest.mark.slow
def test_the_history_names_links_and_asks_the_same_questions_however_long_it_is(
    client, field, django_assert_max_num_queries
):
    measure = MeasureFactory(edition=field.edition)
    goal = GoalFactory(action_field=field, number=1)
    address = at("part_edit", field.edition, "massnahmen", measure.pk)
    for goals in ([goal.pk], [], [goal.pk]):
        data = form_of(client, address)
        data.pop("goals", None)
        client.post(address, data | {"goals": goals})
    entries = client.get(address).context["entries"]
    (line,) = entries[0].lines
    assert (line.label, line.old, line.new) == ("Ziele", "", str(goal))
    with django_assert_max_num_queries(30):
        page(client, address)
    for number in range(20):
        client.post(address, form_of(client, address) | {"title": f"Titel {number}"})
    with django_assert_max_num_queries(30):
        page(client, address)


def test_the_history_below_a_form_says_what_changed_from_what_to_what(client, field):
    measure = MeasureFactory(edition=field.edition, title="Kurse", end_date="2026-01-01")
    address = at("part_edit", field.edition, "massnahmen", measure.pk)
    told = form_of(client, address) | {"title": "Sprachkurse", "end_date": "2026-12-31", "reason": "Klarer"}
    client.post(address, told | {"visibility": "internal"})
    html = page(client, address)
    for words in (
        "Titel geändert von „Kurse“ zu „Sprachkurse“.",
        "Bis geändert von „31.12.2025“ zu „31.12.2026“.",
        "Sichtbarkeit geändert von „öffentlich“ zu",
        "Klarer",
    ):
        assert words in html


def test_the_history_below_a_form_names_nothing_that_its_reader_does_not_see(client, field):
    closed = ActionFieldFactory(title="Geheimes Feld", visibility="draft")
    goal = GoalFactory(edition=field.edition, action_field=field, number=1)
    address = at("part_edit", field.edition, "ziele", goal.pk)
    Goal.history.create(
        id=goal.pk, history_date="2020-01-01T00:00Z", history_type="+", edition=field.edition, number=1,
        title="Früher", slug="frueher", action_field=closed, created=goal.created, modified=goal.modified,
    )  # fmt: skip
    html = page(client, address)
    assert "von „Früher“" in html
    assert "Geheimes Feld" not in html


def test_no_entry_of_the_history_below_a_form_is_without_words(client, field):
    goal = GoalFactory(edition=field.edition, action_field=field, number=1, title="Kurse")
    address = at("part_edit", field.edition, "ziele", goal.pk)
    client.post(address, form_of(client, address) | {"title": "Sprachkurse", "reason": "Klarer"})
    entries = client.get(address).context["entries"]
    assert goal.history.count() > 2  # the address followed the title
    assert [each.why for each in entries if each.why] == ["Klarer"]
    assert [len(each.lines) for each in entries[:-1]] == [1]
