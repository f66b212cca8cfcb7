# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the pages of the coordinating office: states, the next edition, carrying over, rating."""

import datetime
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.carrying import begin_next
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    EditionFactory,
    GoalFactory,
    MeasureFactory,
    ResponsibilityFactory,
)
from werdegang.concepts.models import Edition, Goal, GoalSuccession
from werdegang.concepts.rating import mark_of as rating_mark
from werdegang.concepts.succeeding import Decision, decide, mark_of, ties_of
from werdegang.concepts.vocabulary import SuccessionKind as Kind
from werdegang.council.factories import ResolutionFactory
from werdegang.people.factories import OrganizationFactory
from werdegang.reporting.models import DraftedPaper

pytestmark = pytest.mark.django_db
BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


@pytest.fixture
def old():
    edition = EditionFactory(number=1, name="1. Fortschreibung")
    first = GoalFactory(edition=edition, number=1, title="Kurse")
    GoalFactory(edition=edition, number=2, title="Feste", action_field=first.action_field)
    MeasureFactory(edition=edition, title="Sprachcafé", goals=[first])
    return edition


@pytest.fixture
def by(old, client):
    user = ConceptRoleFactory(concept=old.concept).user
    client.force_login(user, backend=BACKEND)
    return user


@pytest.fixture
def new(old, by):
    return begin_next(
        old, name="2. Fortschreibung", start=datetime.date(2019, 1, 1), end=datetime.date(2022, 1, 1), by=by
    )


def at(edition, rest=""):
    return f"/arbeitsplatz/konzepte/{edition.concept.slug}/{edition.slug}/{rest}"


def words(response):
    return re.sub(r"[ \n]+", " ", response.content.decode())


def test_the_list_names_the_own_editions_alone(client, old, by):
    EditionFactory(number=5, name="Fremde Ausgabe")
    html = words(client.get("/arbeitsplatz/ausgaben/"))
    assert "1. Fortschreibung" in html
    assert "Fremde Ausgabe" not in html


def test_the_state_says_what_is_missing_and_offers_no_step(client, new):
    html = words(client.get(at(new, "stand/")))
    assert "Eine koordinierende Stelle ist benannt" in html
    assert "Wählen Sie die Stelle in den Angaben zur Ausgabe." in html
    assert "stand/participation/" not in html


def test_the_step_to_the_council_says_that_the_board_was_not_consulted(client, old, by):
    Edition.objects.filter(pk=old.pk).update(state="board")
    html = words(client.get(at(old, "stand/")))
    assert "Der Beirat hat beraten" in html
    assert "Kein Beirat ist benannt." in html


def test_a_whole_edition_is_offered_its_step(client, old, by):
    Edition.objects.filter(pk=old.pk).update(end_date=datetime.date(2019, 1, 1))
    html = words(client.get(at(old, "stand/")))
    assert f'action="{at(old, "stand/conclude/")}"' in html
    response = client.post(at(old, "stand/conclude/"))
    assert response.status_code == 302
    assert Edition.objects.get(pk=old.pk).state == "concluded"


def test_what_was_refused_stands_at_its_field_with_what_was_typed(client, old, by):
    Edition.objects.filter(pk=old.pk).update(state="concluded")
    response = client.post(at(old, "stand/reopen/"), {"reason": " "})
    assert response.status_code == 422
    assert "Geben Sie an, warum die Ausgabe zurückgeht" in words(response)


def test_the_next_edition_is_begun_and_leads_to_its_goals(client, old, by):
    response = client.post(at(old, "fortschreiben/"), {"name": "2. Fortschreibung", "start": "2019-01-01"})
    made = Edition.objects.get(predecessor=old)
    assert response["Location"] == at(made, "uebernahme/ziele/")
    assert made.goals.count() == 2


def test_a_name_with_an_impossible_period_is_not_lost(client, old, by):
    response = client.post(
        at(old, "fortschreiben/"), {"name": "Mein Name", "start": "2019-01-01", "end": "2018-01-01"}
    )
    assert response.status_code == 422
    assert 'value="Mein Name"' in words(response)
    assert "Das Ende muss nach dem Beginn liegen." in words(response)


def test_a_second_next_edition_is_not_begun(client, old, new):
    html = words(client.get(at(old, "fortschreiben/")))
    assert "Das ist jetzt nicht möglich" in html
    response = client.post(at(old, "fortschreiben/"), {"name": "3", "start": "2019-01-01"})
    assert response.status_code == 422


def goal(edition, number):
    return Goal.objects.get(edition=edition, number=number)


def item(new, thing, kind="ziele"):
    return at(new, f"uebernahme/{kind}/{thing.pk}/")


def send(client, new, thing, **data):
    opened = mark_of(ties_of(thing, new))
    return client.post(item(new, thing), {"opened": opened, **data})


def test_each_goal_is_decided_and_leads_to_the_next(client, old, new):
    first, second = goal(old, 1), goal(old, 2)
    response = send(client, new, first, kind="dropped", reason="Erledigt", measures="drop")
    assert response["Location"] == item(new, second)
    response = send(client, new, second, kind="continued")
    assert response["Location"] == at(new, "uebernahme/ziele/")
    html = words(client.get(at(new, "uebernahme/ziele/")))
    assert "0 von 2 noch nicht entschieden" in html
    assert "Erledigt" in html


def test_dropping_without_a_reason_keeps_what_was_chosen(client, old, new):
    response = send(client, new, goal(old, 1), kind="dropped")
    assert response.status_code == 422
    html = words(response)
    assert re.search(r'value="dropped"[^>]*checked', html)
    assert "Geben Sie an, warum es entfällt" in html


def test_merging_by_the_form(client, old, new):
    send(client, new, goal(old, 2), kind="merged", into=[goal(new, 1).pk], reason="Zusammen")
    kinds = set(GoalSuccession.objects.filter(deleted=False).values_list("kind", flat=True))
    assert kinds == {Kind.MERGED}


def test_what_somebody_decided_meanwhile_stands_beside_what_was_typed(client, old, new, by):
    thing = goal(old, 1)
    opened = mark_of(ties_of(thing, new))
    decide(thing, new, Decision(Kind.DROPPED, "Von jemand anderem", measures="drop"), opened=opened, by=by)
    response = client.post(item(new, thing), {"opened": opened, "kind": "reworded", "reason": "Mein Grund"})
    html = words(response)
    assert response.status_code == 409
    assert "Von jemand anderem" in html
    assert "Mein Grund" in html
    again = re.findall(r'name="opened" value="([^"]+)"', html)[0]
    response = client.post(item(new, thing), {"opened": again, "kind": "reworded", "reason": "Mein Grund"})
    assert response.status_code == 302


def test_measures_left_behind_are_asked_about_on_the_page(client, old, new):
    response = send(client, new, goal(old, 1), kind="dropped", reason="Erledigt")
    assert response.status_code == 422
    html = words(response)
    assert "Maßnahmen, die nur diesem Ziel dienen" in html
    assert "Sprachcafé" in html
    response = send(
        client, new, goal(old, 1), kind="dropped", reason="Erledigt", measures="move", to=goal(new, 2).pk
    )
    assert response.status_code == 302
    left = Goal.objects.get(edition=new, deleted=False)
    assert [each.title for each in left.measures.all()] == ["Sprachcafé"]


def test_the_reason_of_a_split_stands_there_once(client, old, new):
    send(client, new, goal(old, 2), kind="split", parts=2, reason="Zwei Themen")
    assert words(client.get(at(new, "uebernahme/ziele/"))).count("Zwei Themen") == 1
    assert words(client.get(item(new, goal(old, 2)))).count("Zwei Themen") == 2  # the other in the form


def test_what_is_called_reworded_and_says_the_same_is_told_in_the_list(client, old, new):
    send(client, new, goal(old, 2), kind="reworded")
    assert words(client.get(at(new, "uebernahme/ziele/"))).count("noch im bisherigen Wortlaut") == 1


def test_the_last_day_of_the_next_edition_is_its_last_day(client, old, by):
    told = {"name": "2. Fortschreibung", "start": "2019-01-01", "end": "2021-12-31"}
    client.post(at(old, "fortschreiben/"), told)
    assert Edition.objects.get(predecessor=old).end_date == datetime.date(2022, 1, 1)


def test_the_rest_is_continued_with_one_button(client, old, new):
    client.post(at(new, "uebernahme/ziele/"))
    html = words(client.get(at(new, "uebernahme/massnahmen/")))
    assert "0 von 1 noch nicht entschieden" in html


def test_an_adopted_edition_shows_what_was_decided_without_a_form(client, old, new):
    Edition.objects.filter(pk=new.pk).update(
        state="implementation", visibility="public", adopted_by=old.adopted_by
    )
    assert "<form method" not in words(client.get(at(new, "uebernahme/ziele/"))).split("<main")[1]
    response = send(client, new, goal(old, 1), kind="dropped", reason="Zu spät")
    assert response.status_code == 422


def test_a_first_edition_carries_nothing_over(client, old, by):
    assert client.get(at(old, "uebernahme/ziele/")).status_code == 404
    assert client.get(at(old, f"uebernahme/ziele/{goal(old, 1).pk}/")).status_code == 404


@pytest.mark.parametrize("rest", ["stand/", "uebernahme/ziele/", "uebernahme/massnahmen/", "bewertung/"])
def test_queries_do_not_grow_with_the_edition(client, old, new, rest):
    counts = []
    for more in (0, 4):
        for number in range(more):
            made = GoalFactory(edition=old, number=10 + number, title="Weiteres")
            GoalSuccession.objects.create(
                predecessor=made,
                successor=GoalFactory(edition=new, number=10 + number),
                kind=Kind.CONTINUED,
            )
            MeasureFactory(edition=old)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(at(new, rest)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1]


@pytest.mark.parametrize(
    "rest", ["stand/", "fortschreiben/", "uebernahme/ziele/", "uebernahme/ziele/{key}/", "bewertung/"]
)
def test_nobody_else_finds_these_pages(client, old, new, rest):
    client.force_login(ConceptRoleFactory().user, backend=BACKEND)
    address = at(new, rest.format(key=goal(old, 1).pk))
    assert client.get(address).status_code == 404
    assert client.post(address).status_code in (404, 405)
    client.force_login(UserFactory(), backend=BACKEND)
    assert client.get(address).status_code == 404


# Rating.


def status(client, thing, **data):
    return client.post(at(thing.edition, f"bewertung/{thing.slug}/"), {"opened": rating_mark(thing), **data})


def test_a_status_by_hand_stands_with_its_reason_on_the_public_page(client, old, by):
    thing = goal(old, 1)
    assert status(client, thing, status="watch", reason="Zahlen kommen später").status_code == 302
    html = words(client.get(f"/konzepte/{old.concept.slug}/{old.slug}/ziele/{thing.slug}/"))
    assert "Zahlen kommen später" in html
    assert "Nach der Regel allein:" in html


def test_a_status_by_hand_asks_for_a_reason(client, old, by):
    response = status(client, goal(old, 1), status="reached")
    assert response.status_code == 422
    assert "Geben Sie den Grund an" in words(response)


def test_the_rule_says_it_again(client, old, by):
    thing = goal(old, 1)
    status(client, thing, status="watch", reason="Vorläufig")
    thing.refresh_from_db()
    assert status(client, thing, status="", reason="Zahlen sind da").status_code == 302
    thing.refresh_from_db()
    assert (thing.override_status, thing.override_reason, thing.override_date) == ("", "", None)
    assert thing.history.first().history_change_reason == "Zahlen sind da"


def test_a_status_set_meanwhile_is_not_overwritten(client, old, by):
    thing = goal(old, 1)
    status(client, thing, status="watch", reason="Erste Hand")
    response = status(client, thing, status="reached", reason="Zweite Hand")
    assert response.status_code == 409
    assert "Erste Hand" in words(response)
    assert "Zweite Hand" in words(response)


def limits(client, old, **data):
    sent = {"watch": "30", "critical": "60", "expected": "90", "reason": "Erfahrung", **data}
    return client.post(f"/arbeitsplatz/grenzen/{old.concept.slug}/", sent)


def test_the_limits_stand_in_the_rule_on_the_public_page(client, old, by):
    assert limits(client, old).status_code == 302
    html = words(client.get(f"/konzepte/{old.concept.slug}/"))
    assert "30\u00a0%" in html
    assert "60\u00a0%" in html


@pytest.mark.parametrize(
    "data", [{"watch": "101"}, {"critical": "20"}, {"expected": "-1"}, {"reason": ""}, {"watch": "viel"}]
)
def test_impossible_limits_change_nothing(client, old, by, data):
    assert limits(client, old, **data).status_code == 422
    old.concept.refresh_from_db()
    assert old.concept.rating_limits["watch_share"] == 0.25


def test_the_result_of_the_board_is_chosen_with_the_step_and_named_afterwards(client, old, by):
    board = OrganizationFactory(name="Beirat", body=old.concept.body)
    edition = EditionFactory(
        concept=old.concept, number=5, state="board", coordinating_office=OrganizationFactory(office=True),
        advisory_board=board, adopted_by=None,
    )  # fmt: skip
    ResponsibilityFactory(measure=MeasureFactory(edition=edition, goals=[GoalFactory(edition=edition)]))
    first, second = (
        ResolutionFactory(
            body=old.concept.body, organization=board, consultation=None, outcome="recommended",
            date=datetime.date(2030, 1, day),
        )
        for day in (1, 2)
    )  # fmt: skip
    DraftedPaper.objects.create(paper=first.paper, edition=edition)
    page = words(client.get(at(edition, "stand/")))
    assert f'value="{first.pk}" selected' in page
    assert f'value="{second.pk}"' in page
    assert client.post(at(edition, "stand/council/"), {}).status_code == 422
    answer = client.post(at(edition, "stand/council/"), {"board_result": first.pk})
    assert answer.status_code == 302
    edition.refresh_from_db()
    assert (edition.state, edition.board_result) == ("council", first)
    page = words(client.get(at(edition, "stand/")))
    assert "Beirat: 01.01.2030, empfohlen" in page
    assert "board_result" not in page
