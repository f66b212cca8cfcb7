# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What somebody is here, in words."""

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Concept, ConceptRole
from werdegang.people.models import Organization, OrganizationRole
from werdegang.people.rules import valid_today


def roles_in_words(user: User) -> list[str]:
    """One sentence for each role that the user holds today, with its scopes; two queries."""
    sentences = [_told(sentence, names) for sentence, names in _scopes(user).items()]
    if user.is_superuser:
        sentences.append(_("Administration"))
    return sentences


def _told(sentence: str, names: list[str]) -> str:
    """The sentence with its scopes; an office that is called like its role is named once."""
    role = sentence.partition(":")[0]
    return role if names == [role] else sentence % {"names": ", ".join(names)}


def _scopes(user: User) -> dict[str, list[str]]:
    scopes: dict[str, list[str]] = {}
    concepts = ConceptRole.objects.filter(
        valid_today(), user=user, concept__in=Concept.objects.visible_to(user)
    )
    for grant in concepts.select_related("concept").order_by("concept__name"):
        scopes.setdefault(_("Coordinating office for: %(names)s"), []).append(grant.concept.name)
    organizations = OrganizationRole.objects.filter(
        valid_today(), user=user, organization__in=Organization.objects.visible_to(user)
    )
    order = ("organization__position", "organization__name")
    for role in organizations.select_related("organization").order_by(*order):
        scopes.setdefault(_sentence(role), []).append(role.organization.name)
    return scopes


def _sentence(grant: OrganizationRole) -> str:
    kinds = Organization.Kind
    match grant.role:
        case OrganizationRole.Role.COUNCIL_OFFICE:
            return _("Council office: %(names)s")
        case OrganizationRole.Role.MEASURE_OWNER:
            return _("Responsible for measures of: %(names)s")
        case OrganizationRole.Role.MEMBER if grant.organization.kind == kinds.ADVISORY_BOARD:
            return _("Member: %(names)s")
        case OrganizationRole.Role.MEMBER:
            return _("Council member: %(names)s")
    return _("Staff: %(names)s")
