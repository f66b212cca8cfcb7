# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reporting rounds at work: planned, answered, asked back, released; by each person's own pages."""

import datetime

import pytest
from django.urls import reverse

from werdegang.accounts.services import create_account
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    MeasureFactory,
    ReportingRoundFactory,
    ResponsibilityFactory,
    StatusUpdateFactory,
    UpdateRequestFactory,
)
from werdegang.concepts.models import ReportingRound, StatusUpdate, UpdateRequest
from werdegang.concepts.reporting_rounds import STEPS, mark_of
from werdegang.concepts.vocabulary import RequestState
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
SAID = {
    "measure_state": "delayed",
    "progress": "40",
    "text": "Der Umbau dauert.",
    "internal_text": "Geld fehlt.",
}


@pytest.fixture
def asked():
    return UpdateRequestFactory(measure__title="Kurse am Vormittag")


@pytest.fixture
def owner(client, asked):
    user = create_account("traeger", "Träger")
    OrganizationRoleFactory(
        user=user, organization=asked.organization, role=OrganizationRole.Role.MEASURE_OWNER
    )
    client.force_login(user)
    return client


@pytest.fixture
def coordinator(client, asked):
    role = ConceptRoleFactory(concept=asked.round.edition.concept)
    client.force_login(role.user)
    return client


def form_of(request):
    return reverse("workspace:update_request", args=[request.pk])


def step(request, name):
    return reverse("workspace:update_step", args=[request.pk, name])


def words(response):
    return " ".join(response.content.decode().split())


def test_the_owner_finds_the_request_and_the_last_update_beside_the_form(owner, asked):
    StatusUpdateFactory(measure=asked.measure, date=datetime.date(2020, 5, 4), text="Zwei Kurse laufen.")
    listed = words(owner.get(reverse("workspace:round_list")))
    assert "Kurse am Vormittag" in listed
    assert form_of(asked) in listed
    shown = words(owner.get(form_of(asked)))
    assert "Zwei Kurse laufen." in shown
    assert "04.05.2020" in shown


def test_an_update_is_handed_in_with_one_click(owner, asked):
    answer = owner.post(form_of(asked), SAID | {"do": "submit", "opened": mark_of(asked)})
    assert answer.status_code == 302
    asked.refresh_from_db()
    assert (asked.state, asked.measure_state, asked.progress, asked.text, asked.internal_text) == (
        "submitted", "delayed", 40, "Der Umbau dauert.", "Geld fehlt.",
    )  # fmt: skip


def test_what_is_missing_is_said_at_its_field_and_nothing_typed_is_lost(owner, asked):
    answer = owner.post(form_of(asked), {"do": "submit", "text": "", "internal_text": "Viel getippt"})
    assert answer.status_code == 422
    shown = words(answer)
    assert "wie die Maßnahme steht" in shown
    assert 'href="#id_measure_state_0"' in shown
    assert "Viel getippt" in shown


def test_a_draft_may_be_incomplete(owner, asked):
    owner.post(form_of(asked), {"do": "save", "text": "Anfang", "opened": mark_of(asked)})
    asked.refresh_from_db()
    assert (asked.state, asked.text) == ("open", "Anfang")


def test_the_second_who_saves_sees_both(owner, asked):
    opened = mark_of(asked)
    owner.post(form_of(asked), {"do": "save", "text": "Zuerst", "opened": opened})
    answer = owner.post(form_of(asked), {"do": "save", "text": "Danach", "opened": opened})
    assert answer.status_code == 409
    assert "Jetzt steht dort: Zuerst" in words(answer) or "Zuerst" in words(answer)
    assert "Danach" in words(answer)
    asked.refresh_from_db()
    assert asked.text == "Zuerst"


@pytest.fixture
def handed_in(asked):
    for name, value in (SAID | {"progress": 40, "state": RequestState.SUBMITTED}).items():
        setattr(asked, name, value)
    asked.save()
    return asked


def test_the_coordinating_office_releases(coordinator, handed_in):
    assert "Der Umbau dauert." in words(coordinator.get(form_of(handed_in)))
    assert coordinator.post(step(handed_in, "release")).status_code == 302
    assert StatusUpdate.objects.visible_to(None).get().text == "Der Umbau dauert."


def test_the_question_stands_above_the_form(coordinator, handed_in, client):
    assert coordinator.post(step(handed_in, "return"), {"question": ""}).status_code == 422
    coordinator.post(step(handed_in, "return"), {"question": "Seit wann?"})
    user = create_account("traeger", "Träger")
    OrganizationRoleFactory(
        user=user, organization=handed_in.organization, role=OrganizationRole.Role.MEASURE_OWNER
    )
    client.force_login(user)
    assert "Seit wann?" in words(client.get(form_of(handed_in)))


def test_several_are_released_at_once(coordinator, handed_in):
    other = UpdateRequestFactory(
        round=handed_in.round, measure__edition=handed_in.round.edition,
        state=RequestState.SUBMITTED, measure_state="completed", text="Fertig.",
    )  # fmt: skip
    waiting = UpdateRequestFactory(round=handed_in.round, measure__edition=handed_in.round.edition)
    address = reverse("workspace:round_release", args=[handed_in.round.pk])
    answer = coordinator.post(address, {"request": [handed_in.pk, other.pk, waiting.pk]}, follow=True)
    assert "2 Sachstände freigegeben." in words(answer)
    assert StatusUpdate.objects.count() == 2
    waiting.refresh_from_db()
    assert waiting.state == RequestState.OPEN


def test_the_overview_tells_who_waits_what_is_late_and_what_changed(coordinator, asked):
    past = ReportingRoundFactory(
        edition=asked.round.edition, opens=datetime.date(2020, 1, 1), due=datetime.date(2020, 2, 1),
        closes=datetime.date(2090, 1, 1),
    )  # fmt: skip
    measures = [MeasureFactory(edition=past.edition, title=title) for title in ("Spät", "Anders", "Gleich")]
    for measure, state in zip(measures[1:], ("delayed", "in_progress"), strict=True):
        StatusUpdateFactory(measure=measure, date=datetime.date(2019, 1, 1), state="in_progress")
        UpdateRequestFactory(round=past, measure=measure, state="submitted", measure_state=state, text="x")
    UpdateRequestFactory(round=past, measure=measures[0])

    def shown(name):
        page = words(
            coordinator.get(reverse("workspace:reporting_round", args=[past.pk]) + f"?zeigen={name}")
        )
        table = page[page.index("<table") : page.index("</table>")]
        return {title for title in ("Spät", "Anders", "Gleich") if title in table}

    assert shown("spaet") == shown("offen") == {"Spät"}
    assert shown("geaendert") == {"Anders"}
    assert shown("eingereicht") == {"Anders", "Gleich"}
    assert shown("") == {"Spät", "Anders", "Gleich"}


def test_a_round_is_planned_and_asks(coordinator, asked):
    edition = asked.round.edition
    ResponsibilityFactory(measure=MeasureFactory(edition=edition), edition=edition, role="lead")
    address = reverse("workspace:round_new", args=[edition.concept.slug, edition.slug])
    days = {
        "name": "Herbst",
        "opens": "2026-09-01",
        "due": "2026-10-01",
        "closes": "2026-10-15",
        "remind_days": "7",
    }
    assert coordinator.post(address, days | {"due": "2026-08-01"}).status_code == 422
    assert coordinator.post(address, days).status_code == 302
    assert UpdateRequest.objects.filter(round=ReportingRound.objects.get(name="Herbst")).count() == 1


@pytest.mark.parametrize("count", [2, 40])
def test_the_overview_asks_the_same_questions_for_forty_owners(
    coordinator, asked, count, django_assert_max_num_queries
):
    for _n in range(count):
        UpdateRequestFactory(
            round=asked.round,
            measure__edition=asked.round.edition,
            organization=OrganizationFactory(partner=True),
        )
    with django_assert_max_num_queries(12):
        coordinator.get(reverse("workspace:reporting_round", args=[asked.round.pk]))


@pytest.mark.parametrize("name", [each.name for each in STEPS if each.name not in ("save", "submit")])
def test_nobody_else_takes_a_step(client, handed_in, name):
    user = create_account("fremd", "Fremd")
    other = OrganizationFactory(partner=True)
    OrganizationRoleFactory(user=user, organization=other, role=OrganizationRole.Role.MEASURE_OWNER)
    client.force_login(user)
    assert client.post(step(handed_in, name), {"question": "Warum?"}).status_code == 404
    handed_in.refresh_from_db()
    assert handed_in.state == RequestState.SUBMITTED


def test_the_owner_may_take_it_back_but_not_release_it(owner, handed_in):
    assert owner.post(step(handed_in, "release")).status_code == 403
    assert owner.post(step(handed_in, "recall")).status_code == 302
    handed_in.refresh_from_db()
    assert handed_in.state == RequestState.OPEN


def test_what_waits_stands_on_the_first_page(owner, asked):
    assert f'href="{form_of(asked)}"' in words(owner.get(reverse("workspace:home")))


def test_what_is_to_be_checked_stands_on_the_first_page_of_the_coordinating_office(coordinator, handed_in):
    assert "Zu prüfende Sachstände" in words(coordinator.get(reverse("workspace:home")))


def test_the_second_who_plans_sees_both(coordinator, asked):
    address = reverse("workspace:round_edit", args=[asked.round.pk])
    sent = {"name": "Zuerst", "opens": "2026-09-01", "due": "2026-10-01", "opened": mark_of(asked.round)}
    assert coordinator.post(address, sent).status_code == 302
    answer = coordinator.post(address, sent | {"name": "Danach"})
    assert answer.status_code == 409
    shown = words(answer)
    assert "Zuerst" in shown
    assert 'value="Danach"' in shown
    asked.round.refresh_from_db()
    assert asked.round.name == "Zuerst"
