# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The demonstration's accounts, one for each role, and what each may do."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction

from werdegang.accounts.models import User
from werdegang.accounts.services import create_demonstration_account
from werdegang.concepts.models import Concept, ConceptRole
from werdegang.demonstration.build.ledger import REASON
from werdegang.demonstration.content.collection import GOETTINGEN, Content
from werdegang.demonstration.content.records_of_council import Account
from werdegang.demonstration.content.vocabulary import AccountRole
from werdegang.history.writing import keep
from werdegang.people.models import Organization, OrganizationRole, Person

ROLES = {
    AccountRole.COUNCIL_MEMBER: OrganizationRole.Role.MEMBER,
    AccountRole.MEASURE_OWNER: OrganizationRole.Role.MEASURE_OWNER,
    AccountRole.COORDINATION: OrganizationRole.Role.OFFICE_STAFF,
    AccountRole.COUNCIL_OFFICE: OrganizationRole.Role.COUNCIL_OFFICE,
    AccountRole.OFFICE: OrganizationRole.Role.OFFICE_STAFF,
}
"""What an account's role is in an organization of its scopes."""
_WORDS = {
    AccountRole.COUNCIL_MEMBER: "Mitglied",
    AccountRole.MEASURE_OWNER: "Verantwortlich für Maßnahmen",
    AccountRole.COORDINATION: "Koordination",
    AccountRole.COUNCIL_OFFICE: "Ratsbüro",
    AccountRole.OFFICE: "Mitarbeit",
    AccountRole.ADMINISTRATOR: "Verwaltung der Konten",
}


class NameTaken(Exception):  # noqa: N818 -- it says what stands in the way
    """A user name of the demonstration belongs to a real account."""


@dataclass(frozen=True)
class Opened:
    """An account; the password only when it was made just now."""

    username: str
    display_name: str
    role: str
    words: str
    """The role as people read it, with its scopes."""
    password: str | None


@transaction.atomic
def open_accounts(content: Content = GOETTINGEN) -> list[Opened]:
    """Make the accounts with their roles, or renew them; each gets a new password.

    Raises NameTaken with the user name that belongs to a real account.
    """
    opened = []
    for record in content.accounts:
        try:
            user, password = create_demonstration_account(
                record.username,
                record.display_name,
                administrator=record.role is AccountRole.ADMINISTRATOR,
            )
        except ValueError as error:
            raise NameTaken(record.username) from error
        _grant(user, record)
        _tie(user, record, content)
        opened.append(_opened(record, content, password))
    return opened


def known_accounts(content: Content = GOETTINGEN) -> list[Opened]:
    """The accounts that are here; their passwords are known to nobody."""
    names = User.objects.filter(is_demonstration=True).values_list("username", flat=True)
    there = {name.casefold() for name in names}
    return [_opened(each, content, None) for each in content.accounts if each.username in there]


def _opened(record: Account, content: Content, password: str | None) -> Opened:
    names = {each.key: each.short_name for each in content.organizations}
    scopes = [names[key] for key in record.scopes if key in names]
    words = _WORDS[record.role]
    shown = f"{words}: {', '.join(scopes)}" if scopes and scopes != [words] else words
    return Opened(record.username, record.display_name, record.role.value, shown, password)


def _grant(user: User, record: Account) -> None:
    """Give the role in each scope; an organization's address is its key."""
    for concept in Concept.objects.filter(slug__in=record.scopes):
        ConceptRole.objects.get_or_create(user=user, concept=concept, role=ConceptRole.Role.COORDINATOR)
    if record.role in ROLES:
        for organization in _by_key(record.scopes):
            OrganizationRole.objects.get_or_create(
                user=user, organization=organization, role=ROLES[record.role]
            )


def _tie(user: User, record: Account, content: Content) -> None:
    """Let a member sign in as the invented person whose seats are shown; what was tied otherwise since then stays."""
    name = next((each.name for each in content.persons if each.key == record.person), "")
    if record.role is not AccountRole.COUNCIL_MEMBER or Person.objects.filter(account=user).exists():
        return
    person = Person.objects.filter(
        name=name, is_sample=True, account=None, body__vendor__demonstration=True
    ).first()
    if person is not None:
        person.account = user
        keep(person, None, REASON)


def _by_key(keys: Sequence[str]) -> Sequence[Organization]:
    return list(Organization.objects.filter(slug__in=keys, body__vendor__demonstration=True))
