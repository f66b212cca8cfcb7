# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A person's data go from everywhere, at the latest when the deletion period has ended."""

import datetime

import pytest
from django.core.management import call_command

from werdegang.accounts.factories import UserFactory
from werdegang.history.models import FormerAddress
from werdegang.people.erasing import NAMELESS, STAYS, erase, erase_expired, expired
from werdegang.people.factories import BodyFactory, MembershipFactory, OrganizationFactory, PersonFactory
from werdegang.people.models import Membership, Person

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2024, 2, 29)
SECRET = "Quittenbaum"


def known(**values):
    """Somebody of whom every column says something, with a past."""
    words = {
        field.name: SECRET
        for field in Person._meta.concrete_fields
        if field.get_internal_type() in ("CharField", "TextField") and field.name not in STAYS
    }
    lists = {name: [SECRET] for name in ("titles", "phones", "emails", "status", "keywords")}
    web = {"web": f"https://{SECRET}.example", "license": f"https://{SECRET}.example/license"}
    person = PersonFactory(**words | lists | web | {"vendor": {"x": SECRET}, "slug": "quittenbaum"} | values)
    person.slug = "quittenbaum-neu"
    person.save()
    return person


def told(person):
    """All that is written of somebody, now and before."""
    rows = [*Person.objects.filter(pk=person.pk).values(), *Person.history.filter(id=person.pk).values()]
    return str(rows) + str(list(FormerAddress.objects.filter(object_id=person.pk).values()))


def test_nothing_is_left_in_the_record_its_history_and_its_addresses():
    person, by = known(), UserFactory()
    assert told(person).casefold().count("quittenbaum") > 20
    erase(person, by=by, reason="Antrag nach Art. 17 DSGVO", today=TODAY)
    assert "quittenbaum" not in told(person).casefold()
    last = person.history.first()
    assert (last.history_user, last.history_change_reason) == (by, "Antrag nach Art. 17 DSGVO")


def test_a_tombstone_stays_that_nobody_finds():
    person = known()
    seat = MembershipFactory(person=person)
    erase(person, by=None, reason="Frist", today=TODAY)
    person.refresh_from_db()
    assert (person.deleted, person.erased_on, person.name) == (True, TODAY, NAMELESS)
    assert not Person.objects.visible_to(None).exists()
    assert not Membership.objects.visible_to(None).filter(pk=seat.pk).exists()


def seat(years, *ends):
    body = BodyFactory(name=f"Stadt {years}", slug=f"stadt-{years}", person_years=years)
    person = PersonFactory(body=body)
    for end in ends:
        MembershipFactory(person=person, organization=OrganizationFactory(body=body), end_date=end)
    return person


@pytest.mark.parametrize(
    ("years", "ends", "is_expired"),
    [
        (5, [datetime.date(2019, 2, 28)], True),
        (5, [datetime.date(2019, 3, 1)], False),
        (5, [datetime.date(2010, 1, 1), datetime.date(2023, 1, 1)], False),
        (5, [datetime.date(2010, 1, 1), None], False),
        (5, [], False),
        (0, [datetime.date(2024, 2, 29)], True),
        (None, [datetime.date(1999, 1, 1)], False),
    ],
)
def test_the_period_begins_with_the_end_of_the_last_mandate(years, ends, is_expired):
    person = seat(years, *ends)
    assert expired(TODAY).filter(pk=person.pk).exists() == is_expired


def test_whoever_has_expired_is_erased_once():
    seat(1, datetime.date(2020, 1, 1))
    stays = seat(None, datetime.date(2020, 1, 1))
    assert (erase_expired(TODAY), erase_expired(TODAY)) == (1, 0)
    assert list(Person.objects.visible_to(None)) == [stays]


def test_the_command_tries_first(capsys):
    person = seat(1, datetime.date(2020, 1, 1))
    call_command("erase_expired", "--dry-run")
    assert person.name in capsys.readouterr().out
    assert Person.objects.filter(deleted=False).count() == 1
    call_command("erase_expired")
    assert Person.objects.filter(deleted=False).count() == 0


def test_a_trial_that_finds_nobody_says_so(capsys):
    call_command("erase_expired", "--dry-run")
    assert "0 Personen würden gelöscht" in capsys.readouterr().out
