# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of subscriptions: they know nobody, and show what anyone may see."""

from django.urls import reverse

from werdegang.config.tests.gate.planting import Planted
from werdegang.config.tests.gate.routes.specs import ATOM, CALENDAR, HTML, Action, Page, Specs
from werdegang.config.tests.gate.world import World
from werdegang.mailing.tokens import Ticket, Use, token

PUBLIC = "zu=/beschluesse/"
FORM = {"email": "leser@example.org", "rhythm": "taeglich", "language": "de"}


def _places(world: World) -> list[str]:
    """Pages of all sorts, seen and hidden; searches for what is hidden."""
    frame = world.frame
    council, edition = frame["committee"], frame["concepts.Edition"]
    paths = [
        reverse("website:organization", args=[council.slug]),
        reverse("website:edition", args=[edition.concept.slug, edition.slug]),
        reverse("website:concept", args=[edition.concept.slug]),
        reverse("website:meeting_list"),
    ]
    papers = _one_of_each_kind(world, "council.Paper")
    made = _one_of_each_kind(world, "council.Resolution")
    paths += [reverse("website:paper", args=[each.thing.slug]) for each in papers]
    paths += [reverse("website:resolution", args=[each.thing.slug]) for each in made]
    paths += [f"{reverse('website:resolution', args=[each.thing.slug])}%23auftrag-1" for each in made]
    figures = _one_of_each_kind(world, "concepts.Indicator")
    paths += [reverse("website:indicator", args=[each.thing.slug]) for each in figures]
    paths += ["/suche/?q=Abschnitt", "/suche/?art=vorlage"]
    return [PUBLIC, *(f"zu={each}" for each in paths)]


def _one_of_each_kind(world: World, label: str) -> list[Planted]:
    """One object for each level and audience: what is subscribed to stands in the question, so all would be asked."""
    kinds: dict[object, Planted] = {}
    for planted in world.of(label):
        kinds.setdefault((planted.level, planted.audience), planted)
    return list(kinds.values())


SUBSCRIPTIONS: Specs = {
    "subscriptions_about": Page(action=Action(lambda thing: {"email": "leser@example.org"})),
    "subscribe": Page(_places, formats=(HTML,)),
    "subscription_sent": Page(),
    "subscription_ended": Page(),
    "subscription_feed": Page(_places, formats=(ATOM,)),
    "subscription_calendar": Page(_places, formats=(CALENDAR,)),
    "subscription_confirm": Page(arguments={"token": token(Ticket(Use.CONFIRM, 999_999))}),
    "subscriptions": Page(arguments={"token": token(Ticket(Use.MANAGE, 999_999))}),
    "unsubscribe": Page(
        arguments={"token": token(Ticket(Use.END, 999_999))},
        action=Action(lambda thing: {"List-Unsubscribe": "One-Click"}),
    ),
}
