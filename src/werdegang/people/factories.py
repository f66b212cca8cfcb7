# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Municipalities, organizations and persons for tests; all of one test belong to one municipality."""

import factory
from factory.django import DjangoModelFactory

from werdegang.accounts.factories import UserFactory
from werdegang.core.addresses import german_slug
from werdegang.people.models import Body, Location, Membership, Organization, OrganizationRole, Person


class BodyFactory(DjangoModelFactory[Body]):
    """The municipality of Musterstadt, the same one each time it is asked for."""

    class Meta:
        model = Body
        django_get_or_create = ("slug",)

    name = "Stadt Musterstadt"
    short_name = "Musterstadt"
    slug = "musterstadt"


class LocationFactory(DjangoModelFactory[Location]):
    """A place."""

    class Meta:
        model = Location

    body = factory.SubFactory(BodyFactory)
    description = factory.Sequence(lambda n: f"Rathaus {n}")


class OrganizationFactory(DjangoModelFactory[Organization]):
    """A committee that meets in public; other kinds by trait."""

    class Meta:
        model = Organization

    class Params:
        council = factory.Trait(kind=Organization.Kind.COUNCIL)
        closed = factory.Trait(kind=Organization.Kind.MAIN_COMMITTEE, meets_in_public=False)
        office = factory.Trait(kind=Organization.Kind.OFFICE)
        partner = factory.Trait(kind=Organization.Kind.PARTNER)
        faction = factory.Trait(kind=Organization.Kind.FACTION)

    body = factory.SubFactory(BodyFactory)
    name = factory.Sequence(lambda n: f"Ausschuss {n}")
    slug = factory.LazyAttributeSequence(lambda made, n: f"{german_slug(made.name, 60)}-{n}")
    kind = Organization.Kind.COMMITTEE


class PersonFactory(DjangoModelFactory[Person]):
    """A person of public office."""

    class Meta:
        model = Person

    body = factory.SubFactory(BodyFactory)
    given_name = "Kim"
    family_name = factory.Sequence(lambda n: f"Beispiel{n}")
    name = factory.LazyAttribute(lambda made: f"{made.given_name} {made.family_name}")
    slug = factory.LazyAttribute(lambda made: german_slug(made.name))


class MembershipFactory(DjangoModelFactory[Membership]):
    """A person in a committee, without limits in time."""

    class Meta:
        model = Membership

    person = factory.SubFactory(PersonFactory)
    organization = factory.SubFactory(OrganizationFactory)
    role = "Mitglied"


class OrganizationRoleFactory(DjangoModelFactory[OrganizationRole]):
    """A new account that sits in a committee; other roles by ``role``."""

    class Meta:
        model = OrganizationRole

    user = factory.SubFactory(UserFactory)
    organization = factory.SubFactory(OrganizationFactory)
    role = OrganizationRole.Role.MEMBER
