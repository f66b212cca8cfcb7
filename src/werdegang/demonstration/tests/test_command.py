# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""./werdegang demo says what it did, shows passwords once and never mixes data."""

import json

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from werdegang.accounts.models import User
from werdegang.accounts.services import create_account
from werdegang.concepts.models import Concept
from werdegang.core.visibility import GrantName, Viewer
from werdegang.council.models import Paper, WrittenAnswer
from werdegang.demonstration.content.collection import GOETTINGEN as CONTENT
from werdegang.demonstration.tests.dump import counts
from werdegang.people.factories import BodyFactory
from werdegang.people.models import Body, Organization, Person

pytestmark = [pytest.mark.slow, pytest.mark.django_db, pytest.mark.usefixtures("memory")]
ROLES = {
    "ratsmitglied": "council_member",
    "jugendhilfe": "council_member",
    "massnahme": "measure_owner",
    "koordination": "coordination",
    "ratsbuero": "council_office",
    "fachamt": "office",
    "verwaltung": "administrator",
}


@pytest.fixture
def demo(capsys):
    def run(**options):
        call_command("demo", **options)
        return capsys.readouterr()

    return run


def passwords(output):
    return {each["username"]: each["password"] for each in json.loads(output)["accounts"]}


def seen_by(username):
    return set(Paper.objects.visible_to(User.objects.get(username=username)).values_list("slug", flat=True))


def test_json_is_one_object_and_everything_else_goes_elsewhere(demo):
    said = demo(as_json=True)
    accounts = json.loads(said.out)["accounts"]
    assert {each["username"]: each["role"] for each in accounts} == ROLES
    assert {"username", "display_name", "role", "password"} == accounts[0].keys()
    assert "Vorführung" in said.err


def test_the_table_names_every_account_with_its_role_and_a_password_that_works(demo):
    out = demo().out
    lines = {line.split()[0]: line.split() for line in out.splitlines() if line.startswith("  ")}
    assert ROLES.keys() <= lines.keys()
    for username in ROLES:
        password = lines[username][-1]
        assert User.objects.get(username=username).check_password(password)
    assert "Ratsbüro" in lines["ratsbuero"]
    assert "nur auf diesem Rechner" in out


def test_a_second_call_changes_nothing_and_shows_no_password(demo):
    first = passwords(demo(as_json=True).out)
    before = counts()
    said = demo(as_json=True)
    assert set(passwords(said.out).values()) == {None}
    assert "nichts geändert" in said.err
    assert counts() == before
    assert all(User.objects.get(username=name).check_password(word) for name, word in first.items())


def test_the_member_s_account_is_an_invented_person_s_and_has_a_vote_to_give(demo, settings):
    settings.LOOPBACK, client = True, Client(HTTP_HOST="localhost")
    demo()
    user = User.objects.get(username="ratsmitglied")
    person = Person.objects.get(account=user)
    assert person.is_sample
    client.force_login(user)
    address = reverse("workspace:circulation_vote", args=["ref05-0023-20"])
    assert address in client.get(reverse("workspace:home")).content.decode()
    page = client.get(address)
    assert "Beispieldaten" in page.content.decode()
    opened = page.context["form"]["opened"].value()
    assert client.post(address, {"answer": "yes", "opened": opened}).status_code == 302
    assert WrittenAnswer.objects.get(person=person).is_own


def test_new_passwords_end_the_old_ones(demo):
    old = passwords(demo(as_json=True).out)
    before = counts()
    new = passwords(demo(as_json=True, new_passwords=True).out)
    assert counts() == before
    assert new.keys() == old.keys()
    assert not set(new.values()) & set(old.values())
    assert User.objects.get(username="massnahme").check_password(new["massnahme"])


def test_if_empty_leaves_the_demonstration_alone_in_one_line(demo):
    demo()
    out = demo(if_empty=True).out
    assert len(out.splitlines()) == 1


def test_if_empty_leaves_other_data_alone_in_one_line(demo):
    BodyFactory()
    assert len(demo(if_empty=True).out.splitlines()) == 1
    assert Body.objects.count() == 1
    assert not User.objects.exists()


def test_if_empty_builds_where_nothing_is(demo):
    assert "eingefüllt" in demo(if_empty=True).out
    assert Paper.objects.exists()


def test_other_data_are_refused_with_status_one(demo, capsys):
    BodyFactory()
    with pytest.raises(SystemExit) as end:
        demo()
    assert end.value.code == 1
    assert "andere Daten" in capsys.readouterr().err
    assert not User.objects.exists()


def test_a_taken_user_name_stops_everything(demo, capsys):
    create_account("Verwaltung", "Echte Verwaltung")
    with pytest.raises(SystemExit) as end:
        demo()
    assert end.value.code == 1
    assert "verwaltung" in capsys.readouterr().err
    assert not Body.objects.exists()
    assert User.objects.count() == 1


def test_passwords_are_random(demo):
    words = passwords(demo(as_json=True).out).values()
    assert len(set(words)) == len(ROLES)
    assert all(len(word) >= 16 for word in words)


def test_every_account_has_its_grants_and_no_more(demo):
    demo()
    grants = {
        name: {grant: len(ids) for grant, ids in Viewer.of(User.objects.get(username=name)).grants.items()}
        for name in ROLES
    }
    assert grants == {
        "ratsmitglied": {GrantName.SITS_IN: 3},
        "jugendhilfe": {GrantName.SITS_IN: 1},
        "massnahme": {GrantName.WORKS_FOR: 1},
        "koordination": {GrantName.WORKS_FOR: 1, GrantName.ADMINISTERS: 1, GrantName.COORDINATES: 1},
        "ratsbuero": {GrantName.WORKS_FOR: 1, GrantName.ADMINISTERS: 1, GrantName.COUNCIL_OFFICE: 1},
        "fachamt": {GrantName.WORKS_FOR: 1, GrantName.ADMINISTERS: 1},
        "verwaltung": {},
    }
    assert User.objects.get(username="verwaltung").is_superuser
    assert User.objects.filter(is_superuser=True).count() == 1
    assert all(user.is_demonstration for user in User.objects.all())


def test_everyone_sees_their_papers(demo):
    demo()
    public = set(Paper.objects.visible_to(None).values_list("slug", flat=True))
    assert "ref05-0007-17" in public
    assert seen_by("verwaltung") == seen_by("massnahme") == public
    assert seen_by("ratsmitglied") - public == {"fb50-0031-19", "ref05-0023-20"}
    assert seen_by("jugendhilfe") == public
    assert "eckpunkte-der-3-fortschreibung" in seen_by("koordination")
    assert seen_by("ratsbuero") == set(Paper.objects.values_list("slug", flat=True))


def test_the_addresses_that_grants_are_found_by_are_there(demo):
    demo()
    scopes = {key for account in CONTENT.accounts for key in account.scopes}
    there = set(Organization.objects.values_list("slug", flat=True)) | {Concept.objects.get().slug}
    assert scopes <= there
