# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes of people and organizations: with who and why in the history, and never over what others saved unseen."""

import datetime
from typing import TypeVar

from django.db.models import Model
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.addresses import free_slug
from werdegang.core.transactions import all_or_nothing
from werdegang.people.models import Membership, Organization, Person

M = TypeVar("M", bound=Model)


class SavedMeanwhile(Exception):  # noqa: N818 -- it says what happened
    """Somebody else saved since the form was opened."""


@all_or_nothing
def keep(thing: M, *, by: User, reason: str = "", opened: str = "") -> M:
    """Save with who and why. ``opened``: the mark of the state that the form showed (``mark_of``); empty if new.

    Raises SavedMeanwhile when it is no longer that state; nothing is changed then.
    """
    if thing.pk is not None and opened:
        current = type(thing)._default_manager.select_for_update().get(pk=thing.pk)
        if mark_of(current) != opened:
            raise SavedMeanwhile
    if isinstance(thing, Organization) and not thing.slug:
        thing.slug = free_slug(Organization.objects.all(), thing.short_name or thing.name)
    thing._history_user = by  # type: ignore[attr-defined]
    thing._change_reason = reason or None  # type: ignore[attr-defined]
    thing.save()
    return thing


def mark_of(thing: Model) -> str:
    """Tells one state of a record from the next."""
    modified: datetime.datetime = thing.modified  # type: ignore[attr-defined]
    return modified.isoformat()


@all_or_nothing
def seat(
    membership: Membership, given_name: str, family_name: str, *, by: User, reason: str = ""
) -> Membership:
    """A membership of somebody who is not here yet: the person is made with it."""
    body = membership.organization.body
    name = f"{given_name} {family_name}".strip()
    person = Person(
        body=body,
        name=name,
        given_name=given_name,
        family_name=family_name,
        slug=free_slug(Person.objects.all(), name),
        created_by=by,
    )
    keep(person, by=by, reason=reason or _("Joined %(body)s") % {"body": membership.organization})
    membership.person = person
    return keep(membership, by=by, reason=reason)
