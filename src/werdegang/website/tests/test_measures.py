# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the list of measures and the page of one."""

import datetime
import re
from decimal import Decimal

import pytest
from django.urls import reverse

from werdegang.concepts.background_factories import LegalBasisFactory
from werdegang.concepts.factories import (
    EditionFactory,
    FundingFactory,
    GoalFactory,
    MeasureFactory,
    MeasureSuccessionFactory,
    ResponsibilityFactory,
    StatusUpdateFactory,
    StatusUpdateNoteFactory,
)
from werdegang.concepts.vocabulary import MeasureState
from werdegang.followup.factories import AssignmentFactory
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.website.addresses import address

pytestmark = pytest.mark.django_db


def words(client, where):
    response = client.get(where)
    assert response.status_code == 200
    return re.sub(r"[ \n]+", " ", response.content.decode())


def list_of(client, edition, query=""):
    return words(client, reverse("website:measure_list", args=[edition.concept.slug, edition.slug]) + query)


@pytest.fixture
def edition():
    return EditionFactory()


def titles(html):
    return re.findall(r'rowheader"><a [^>]*>([^<]+)</a>', html)


def test_the_list_is_filtered_by_state(client, edition):
    MeasureFactory(edition=edition, title="Verspätete", state=MeasureState.DELAYED)
    MeasureFactory(edition=edition, title="Laufende")
    html = list_of(client, edition, "?stand=delayed")
    assert titles(html) == ["Verspätete"]
    assert "1 Maßnahme" in html


def test_the_list_is_filtered_by_field_of_action(client, edition):
    first, second = GoalFactory(edition=edition), GoalFactory(edition=edition)
    MeasureFactory(edition=edition, title="Im ersten", goals=[first])
    MeasureFactory(edition=edition, title="Im zweiten", goals=[second])
    assert titles(list_of(client, edition, "?feld=2")) == ["Im zweiten"]


def test_a_measure_of_two_goals_in_one_field_stands_once(client, edition):
    goal = GoalFactory(edition=edition)
    other = GoalFactory(edition=edition, action_field=goal.action_field)
    MeasureFactory(edition=edition, title="Doppelt", goals=[goal, other])
    assert titles(list_of(client, edition, "?feld=1")) == ["Doppelt"]


def test_the_list_is_filtered_by_organization(client, edition):
    office = OrganizationFactory(name="Jugendamt", slug="jugendamt")
    MeasureFactory(edition=edition, title="Andere")
    ResponsibilityFactory(measure=MeasureFactory(edition=edition, title="Ihre"), organization=office)
    html = list_of(client, edition, "?stelle=jugendamt")
    assert titles(html) == ["Ihre"]
    assert "Jugendamt" in html


@pytest.mark.parametrize(
    ("order", "wanted"),
    [
        ("", ["Mitte", "Anfang", "Ende"]),
        ("titel", ["Anfang", "Ende", "Mitte"]),
        ("frist", ["Ende", "Mitte", "Anfang"]),
    ],
)
def test_the_list_is_sorted_by_place_title_or_deadline(client, edition, order, wanted):
    for position, (title, year) in enumerate((("Mitte", 2020), ("Anfang", None), ("Ende", 2019))):
        end = datetime.date(year, 1, 1) if year else None
        MeasureFactory(edition=edition, title=title, position=position, start_date=None, end_date=end)
    assert titles(list_of(client, edition, f"?sortierung={order}")) == wanted


def test_a_filter_that_nothing_offers_finds_nothing(client, edition):
    MeasureFactory(edition=edition)
    assert "Keine Maßnahme passt." in list_of(client, edition, "?stand=nie-gehoert")


def test_hidden_measures_offer_no_choice(client, edition):
    MeasureFactory(edition=edition)
    hidden = MeasureFactory(edition=edition, state=MeasureState.DISCONTINUED, visibility="internal")
    ResponsibilityFactory(measure=hidden, organization=OrganizationFactory(name="Geheimes Amt"))
    html = list_of(client, edition)
    assert "eingestellt" not in html
    assert "Geheimes Amt" not in html


def test_a_long_list_has_pages(client, edition):
    for _each in range(51):
        MeasureFactory(edition=edition)
    assert len(titles(list_of(client, edition))) == 50
    assert len(titles(list_of(client, edition, "?seite=2"))) == 1


def test_state_since_and_reason_stand_at_the_top(client):
    measure = MeasureFactory(state=MeasureState.DELAYED, state_reason="Räume fehlen.")
    html = words(client, address(measure))
    for expected in ("verspätet", "seit 30.06.2018", "Räume fehlen."):
        assert expected in html


def test_who_works_on_it_stands_with_role_and_contact_point(client):
    measure = MeasureFactory()
    ResponsibilityFactory(
        measure=measure,
        organization=OrganizationFactory(name="Familienzentrum"),
        role="partner",
        contact_point="Telefon 0551 1",
    )
    html = words(client, address(measure))
    assert re.search(r"Partner</dt>.*?Familienzentrum.*?Telefon 0551 1", html)


def test_legal_bases_lead_to_the_law(client):
    measure = MeasureFactory()
    measure.legal_bases.set([LegalBasisFactory(citation="§ 43 AufenthG", url="https://recht.example/43")])
    assert '<a href="https://recht.example/43" rel="external noopener">§ 43 AufenthG</a>' in words(
        client, address(measure)
    )


def test_money_stands_by_year_with_its_sum(client):
    measure = MeasureFactory()
    FundingFactory(
        measure=measure, year=2017, planned=Decimal(40000), spent=Decimal(39000), budget="Budget FB 51"
    )
    FundingFactory(measure=measure, year=2018, planned=Decimal(2500), spent=None)
    html = words(client, address(measure))
    for expected in ("Budget FB 51", "40.000", "42.500", "39.000", "kommunaler Haushalt"):
        assert expected in html


def test_updates_come_newest_first(client):
    measure = MeasureFactory()
    StatusUpdateFactory(measure=measure, text="Begonnen.", date=datetime.date(2017, 6, 30))
    StatusUpdateFactory(measure=measure, text="Fast fertig.", date=datetime.date(2018, 6, 30), progress=90)
    html = words(client, address(measure))
    assert html.index("Fast fertig.") < html.index("Begonnen.")
    assert "Fortschritt: 90\u00a0%" in html


def test_internal_notes_are_for_those_who_answer_for_the_measure(client):
    note = StatusUpdateNoteFactory(text="Der Träger zögert.")
    measure = note.update.measure
    office = OrganizationFactory(partner=True)
    ResponsibilityFactory(measure=measure, organization=office)
    owner = OrganizationRoleFactory(organization=office, role=OrganizationRole.Role.MEASURE_OWNER).user
    stranger = OrganizationRoleFactory(role=OrganizationRole.Role.MEASURE_OWNER).user
    assert "zögert" not in words(client, address(measure))
    client.force_login(stranger)
    assert "zögert" not in words(client, address(measure))
    client.force_login(owner)
    assert "zögert" in words(client, address(measure))


def test_what_someone_known_sees_is_never_kept(client):
    note = StatusUpdateNoteFactory(text="Der Träger zögert.")
    where = address(note.update.measure)
    owner = OrganizationRoleFactory(role=OrganizationRole.Role.MEASURE_OWNER)
    ResponsibilityFactory(measure=note.update.measure, organization=owner.organization)
    client.force_login(owner.user)
    assert "zögert" in words(client, where)
    client.logout()
    assert "zögert" not in words(client, where)


def test_goals_and_successors_are_linked(client):
    goal = GoalFactory(title="Sprache für alle")
    measure = MeasureFactory(edition=goal.edition, goals=[goal])
    later = MeasureFactory(title="Sprachkurse plus")
    MeasureSuccessionFactory(predecessor=measure, successor=later)
    html = words(client, address(measure))
    assert address(goal) in html
    assert address(later) in html
    assert "fortgeführt" in html


def test_a_completed_measure_without_a_report_is_not_said_to_wait_for_one(client, edition):
    measure = MeasureFactory(edition=edition, state="completed", state_since=datetime.date(2018, 6, 30))
    html = words(client, address(measure))
    assert "noch kein Sachstand" not in html
    assert "nur der oben genannte Stand" in html
    assert "„abgeschlossen“ wurde zum 30.06.2018 gemeldet." in html


def test_a_late_measure_whose_assignment_is_done_says_what_is_older(client, edition):
    measure = MeasureFactory(edition=edition, state="delayed", state_since=datetime.date(2018, 6, 30))
    task = AssignmentFactory(
        title="Räume suchen", state="completed", state_since=datetime.date(2018, 9, 1), visibility="public"
    )
    task.measures.add(measure)
    html = words(client, address(measure))
    assert "Räume suchen" in html
    assert "Der Auftrag ist erledigt, der Stand der Maßnahme ist älter" in html
    task.state_since = datetime.date(2018, 1, 1)
    task.save()
    assert "der Stand der Maßnahme ist älter" not in words(client, address(measure))


def test_an_assignment_that_is_not_public_is_not_named_on_the_page_of_its_measure(client, edition):
    measure = MeasureFactory(edition=edition)
    AssignmentFactory(title="Verborgenes", visibility="internal").measures.add(measure)
    assert "Verborgenes" not in words(client, address(measure))
