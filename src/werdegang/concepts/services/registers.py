# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a municipality keeps across its concepts: target groups, districts, legal bases, and offers for people."""

from typing import TypeVar

from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import District, LegalBasis, ServiceOffer, TargetGroup
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator_in
from werdegang.concepts.services.ordering import next_place
from werdegang.concepts.services.removing import hanging_on
from werdegang.concepts.services.writing import Values, write
from werdegang.core.addresses import free_slug
from werdegang.core.transactions import all_or_nothing
from werdegang.history.writing import take_away

E = TypeVar("E", TargetGroup, District, LegalBasis)
NAMES = {TargetGroup: "name", District: "name", LegalBasis: "citation"}
"""What each is known by; nothing stands there twice."""


@all_or_nothing
def save_entry(entry: E, values: Values, *, by: User, reason: str = "", opened: str = "") -> E:
    """Write an entry.

    Raises:
        Refused: for a name that stands there already.
        ChangedMeanwhile: where somebody else has saved.
    """
    require_coordinator_in(by, entry.body_id)
    name = NAMES[type(entry)]
    rows = type(entry)._default_manager.filter(body=entry.body_id, deleted=False).exclude(pk=entry.pk)
    if rows.filter(**{name: values[name]}).exists():
        raise Refused({name: _("This stands there already. Use that entry, or choose another name.")})
    return write(entry, values, by=by, reason=reason, opened=opened)


@all_or_nothing
def save_offer(
    offer: ServiceOffer, values: Values, *, by: User, reason: str = "", opened: str = ""
) -> ServiceOffer:
    """Describe an offer; a new one comes last.

    Raises:
        ChangedMeanwhile: where somebody else has saved.
    """
    require_coordinator_in(by, offer.body_id)
    if offer._state.adding:
        offers = ServiceOffer.objects.filter(body=offer.body_id)
        offer.position = next_place(offers, "position")
        offer.slug = free_slug(ServiceOffer.objects.all(), values["title"])
    return write(offer, values, by=by, reason=reason, opened=opened)


@all_or_nothing
def take_entry_off(
    entry: TargetGroup | District | LegalBasis | ServiceOffer, *, by: User, reason: str = ""
) -> None:
    """Take an entry away.

    Raises:
        Refused: where goals, measures, offers or translations use it.
    """
    require_coordinator_in(by, entry.body_id)
    if hanging := hanging_on(entry, by):
        words = ", ".join(each.words for each in hanging)
        raise Refused(_("It is used: %(what)s. Untie it there first.") % {"what": words})
    take_away(entry, by, reason)
