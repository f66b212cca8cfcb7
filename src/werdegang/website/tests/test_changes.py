# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the history as everybody reads it, and as the administration does."""

import re
from decimal import Decimal

import pytest
from django.core.cache import cache

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptRoleFactory,
    EditionFactory,
    FundingFactory,
    GoalFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    IndicatorValueFactory,
    MeasureFactory,
    ResponsibilityFactory,
)
from werdegang.concepts.models import Goal
from werdegang.core.visibility import Visibility
from werdegang.history.writing import keep, keep_all
from werdegang.people.factories import OrganizationFactory
from werdegang.website.addresses import changes_address

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
SECRET = "qzgeheim"


@pytest.fixture
def clerk():
    return UserFactory(username="sachbearbeiterin", display_name="Frau Sachbearbeiterin")


def words(response):
    assert response.status_code == 200
    return re.sub(r"\s+", " ", re.sub(r"</?(strong|time)[^>]*>", "", response.content.decode()))


def page(client, thing):
    cache.clear()
    return words(client.get(changes_address(thing)))


def changed(thing, by=None, reason="", **values):
    for name, value in values.items():
        setattr(thing, name, value)
    keep(thing, by, reason)


def test_a_change_is_a_sentence_with_old_new_and_why(client):
    goal = GoalFactory(number=2, title="Kurse")
    changed(goal, title="Kurse mit Betreuung", reason="Beschluss des Rates")
    html = page(client, goal)
    assert "Titel geändert von „Kurse“ zu „Kurse mit Betreuung“." in html
    assert "Grund: Beschluss des Rates" in html


def test_nobody_who_works_there_is_named_in_public(client, clerk):
    goal = GoalFactory()
    changed(goal, by=clerk, title="Neu")
    assert "Sachbearbeiterin" not in page(client, goal)
    client.force_login(clerk, backend=BACKEND)
    assert "Frau Sachbearbeiterin, " not in page(client, goal)


def test_words_of_a_draft_are_never_told(client):
    goal = GoalFactory(visibility="draft", title=f"{SECRET} eins", slug="ein-ziel")
    changed(goal, title=f"{SECRET} zwei", reason=f"{SECRET} Grund")
    changed(goal, title="Öffentlich", visibility="public", reason="Freigegeben")
    changed(goal, title="Öffentlich neu")
    html = page(client, goal)
    assert SECRET not in html
    assert "wurde veröffentlicht" in html
    assert "von „Öffentlich“ zu „Öffentlich neu“" in html


def test_what_changed_while_the_edition_was_a_draft_is_not_told(client):
    edition = EditionFactory(draft=True)
    goal = GoalFactory(edition=edition, title=f"{SECRET} eins", slug="ein-ziel")
    changed(goal, title="Wortlaut")
    changed(edition, state="participation", visibility="public")
    changed(goal, title="Neuer Wortlaut")
    for thing in (goal, edition):
        html = page(client, thing)
        assert SECRET not in html
        assert "von „Wortlaut“ zu „Neuer Wortlaut“" in html
    assert "wurde hinzugefügt" not in page(client, goal)


def test_what_changed_in_a_second_draft_is_not_told(client):
    edition = EditionFactory()
    goal = GoalFactory(edition=edition, title="Anfang")
    changed(edition, state="draft", visibility="draft", adopted_by=None)
    changed(goal, title=f"{SECRET} mittendrin")
    changed(goal, title="Ende")
    changed(edition, state="participation", visibility="public")
    html = page(client, goal)
    assert SECRET not in html
    assert "Anfang" not in html


def test_what_is_hidden_by_now_is_not_told(client):
    edition = EditionFactory()
    goal = GoalFactory(edition=edition, title=f"{SECRET} eins", slug="ein-ziel")
    changed(goal, title=f"{SECRET} zwei")
    changed(goal, visibility="internal")
    assert SECRET not in page(client, edition)
    assert client.get(changes_address(goal)).status_code == 404


def test_a_concept_that_was_hidden_hides_all_below_it(client):
    edition = EditionFactory(concept__visibility="internal")
    goal = GoalFactory(edition=edition, title=f"{SECRET} eins", slug="ein-ziel")
    changed(goal, title="Zwei")
    changed(edition.concept, visibility="public")
    assert SECRET not in page(client, goal)


def test_a_field_of_action_that_is_hidden_is_not_named(client):
    edition = EditionFactory()
    goal = GoalFactory(edition=edition)
    hidden = ActionFieldFactory(edition=edition, title=f"{SECRET} Feld", visibility="draft")
    shown = goal.action_field
    changed(goal, action_field=hidden)
    changed(goal, action_field=shown)
    assert SECRET not in page(client, goal)


def test_an_office_that_is_hidden_is_not_named(client):
    edition = EditionFactory()
    changed(edition, coordinating_office=OrganizationFactory(name=f"{SECRET} Amt", visibility="internal"))
    changed(edition, coordinating_office=OrganizationFactory(office=True, name="Büro"))
    html = page(client, edition)
    assert SECRET not in html
    assert "Büro" in html


def test_money_and_responsibility_of_a_measure_are_told(client):
    measure = MeasureFactory()
    funding = FundingFactory(measure=measure, planned=Decimal(1000))
    changed(funding, planned=Decimal(1500))
    changed(ResponsibilityFactory(measure=measure), role="partner")
    html = page(client, measure)
    assert "von „1.000“ zu „1.500“" in html
    assert "Rolle geändert von" in html


def test_targets_are_told_and_small_values_without_numbers(client):
    indicator = IndicatorFactory()
    changed(
        IndicatorTargetFactory(indicator=indicator, edition=EditionFactory(concept=indicator.concept)),
        target_value=Decimal(250),
    )
    changed(
        IndicatorValueFactory(indicator=indicator, value=Decimal(3)), value=Decimal(4), reason="Nachmeldung"
    )
    html = page(client, indicator)
    assert "von „200“ zu „250“" in html
    assert "Wert geändert." in html
    assert "Nachmeldung" in html
    assert "„3“" not in html
    assert "„4“" not in html


def test_bulk_writes_are_told(client):
    edition = EditionFactory()
    field = ActionFieldFactory(edition=edition)
    keep_all(
        [
            Goal(edition=edition, action_field=field, number=each, title=f"Ziel {each}", slug=f"ziel-{each}")
            for each in (1, 2)
        ],
        None,
        "Aus der Arbeitsmappe",
    )
    html = page(client, edition)
    assert html.count("Grund: Aus der Arbeitsmappe") == 1
    assert "Ziel (2 auf einmal hinzugefügt)" in html
    assert re.search("1. Ziel 1.*2. Ziel 2", html)


def test_what_was_added_one_by_one_for_other_reasons_stands_alone(client):
    edition = EditionFactory()
    field = ActionFieldFactory(edition=edition)
    for reason in ("Eins", "Zwei"):
        goal = Goal(edition=edition, action_field=field, title=reason, slug=reason.lower())
        goal.number = 1 + Goal.objects.count()
        keep(goal, None, reason)
    html = page(client, edition)
    assert html.count("wurde hinzugefügt") >= 2
    assert "Grund: Eins" in html
    assert "Grund: Zwei" in html


def test_a_long_text_shows_both_wordings_with_marks(client):
    goal = GoalFactory(description="Ein langer Text. " * 10)
    changed(goal, description="Ein langer Text. " * 9 + "Ein neuer Schluss.")
    html = page(client, goal)
    assert "<ins>" in html
    assert "beide Fassungen zeigen" in html


def test_markup_stays_text(client):
    goal = GoalFactory(title="A")
    changed(goal, title="<script>x</script>", reason="<b>y</b>")
    html = page(client, goal)
    assert "<script>x" not in html
    assert "<b>y" not in html


def test_the_page_of_a_thing_leads_to_its_changes(client):
    goal = GoalFactory()
    address = changes_address(goal)
    assert f'href="{address}"' in client.get(address.removesuffix("aenderungen/")).content.decode()


def test_a_long_history_is_paged(client):
    goal = GoalFactory()
    for at in range(35):
        changed(goal, title=f"Titel {at}")
    html = page(client, goal)
    assert "„Titel 34“" in html
    assert "zu „Titel 1“" not in html
    assert "zu „Titel 1“" in words(client.get(f"{changes_address(goal)}?seite=2"))


# The administration.


def staff_page(client, thing, user, status=200):
    client.force_login(user, backend=BACKEND)
    response = client.get(f"/arbeitsplatz{changes_address(thing)}")
    assert response.status_code == status
    return words(response) if status == 200 else ""


def test_the_administration_reads_who_did_it(client, clerk):
    goal = GoalFactory()
    changed(goal, by=clerk, title="Neu")
    user = ConceptRoleFactory(concept=goal.edition.concept).user
    assert "Frau Sachbearbeiterin" in staff_page(client, goal, user)


def test_the_administration_finds_its_page_from_the_public_one(client):
    goal = GoalFactory()
    staff = f'href="/arbeitsplatz{changes_address(goal)}"'
    assert staff not in page(client, goal)
    client.force_login(ConceptRoleFactory(concept=goal.edition.concept).user, backend=BACKEND)
    assert staff in page(client, goal)


def test_the_coordinating_office_reads_the_changes_of_its_drafts(client):
    edition = EditionFactory(draft=True)
    goal = GoalFactory(edition=edition, title="Entwurf eins")
    changed(goal, title="Entwurf zwei")
    user = ConceptRoleFactory(concept=edition.concept).user
    assert "von „Entwurf eins“ zu „Entwurf zwei“" in staff_page(client, goal, user)


def test_the_administration_reads_no_drafts_of_the_coordinating_office(client):
    goal = GoalFactory(visibility="draft", title=f"{SECRET} eins", slug="ein-ziel")
    changed(goal, title=f"{SECRET} zwei", reason=SECRET)
    changed(goal, title="Offen", visibility="internal")
    user = ConceptRoleFactory(concept__body=goal.edition.concept.body).user
    html = staff_page(client, goal, user)
    assert SECRET not in html
    assert "wurde veröffentlicht" in html


def test_the_administration_reads_the_numbers_of_values(client):
    indicator = IndicatorFactory()
    changed(IndicatorValueFactory(indicator=indicator, value=Decimal(3)), value=Decimal(4))
    user = ConceptRoleFactory(concept=indicator.concept).user
    assert "von „3 Plätze“ zu „4 Plätze“" in staff_page(client, indicator, user)


def test_nobody_outside_reads_who_did_it(client, clerk):
    staff_page(client, GoalFactory(), clerk, 404)


def feed(client, thing):
    cache.clear()
    response = client.get(f"{changes_address(thing)[:-1]}.atom")
    assert (response.status_code, response["Content-Type"]) == (200, "application/atom+xml; charset=utf-8")
    return response.content.decode()


def test_changes_are_a_feed_that_says_the_same_words(client):
    goal = GoalFactory(number=2, title="Kurse")
    changed(goal, title="Kurse mit Betreuung", reason="Beschluss des Rates")
    told = feed(client, goal)
    assert "Titel geändert von „Kurse“ zu „Kurse mit Betreuung“. Grund: Beschluss des Rates" in told
    assert feed(client, goal) == told


def test_the_feed_of_changes_names_nobody_and_tells_nothing_internal(client, clerk):
    goal = GoalFactory()
    changed(goal, by=clerk, title=SECRET, visibility=Visibility.INTERNAL)
    changed(goal, by=clerk, title="Öffentlich", visibility=Visibility.PUBLIC)
    told = feed(client, goal)
    assert SECRET not in told
    assert "Sachbearbeiterin" not in told


def test_the_page_of_changes_links_its_feed(client):
    goal = GoalFactory()
    link = f'<link rel="alternate" type="application/atom+xml" href="{changes_address(goal)[:-1]}.atom">'
    assert link in page(client, goal)


def test_a_concept_has_a_feed_of_all_its_changes(client):
    goal = GoalFactory(title="Kurse")
    concept = goal.edition.concept
    changed(goal, title="Kurse mit Betreuung")
    changed(IndicatorFactory(concept=concept, title="Plätze"), title="Freie Plätze")
    told = client.get(f"/konzepte/{concept.slug}/aenderungen.atom").content.decode()
    assert "Kurse mit Betreuung" in told
    assert "Freie Plätze" in told
    assert f'href="/konzepte/{concept.slug}/aenderungen.atom"' in words(
        client.get(f"/konzepte/{concept.slug}/")
    )


def test_a_feed_at_an_address_of_old_leads_to_the_new_one(client):
    goal = GoalFactory()
    before = f"{changes_address(goal)[:-1]}.atom"
    goal.slug = "9-anders"
    goal.save()
    response = client.get(before)
    assert (response.status_code, response["Location"]) == (301, f"{changes_address(goal)[:-1]}.atom")


def test_marks_in_a_feed_of_changes_stay_words(client):
    goal = GoalFactory(title="Kurse")
    changed(goal, title="Kurse <b>mit</b> Betreuung")
    assert "&amp;lt;b&amp;gt;mit" in feed(client, goal)
