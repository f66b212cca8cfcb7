# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Small reports for everybody: a measure, a goal, a field of action, a district, a body's resolutions, as of today.

They are made of the same parts as a whole report, and hold what the public may see, whoever asks.
"""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import replace

from django.db.models import Q, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from werdegang.concepts.models import District, Edition, Measure, ServiceOffer
from werdegang.core.addresses import german_slug
from werdegang.core.visibility import ANYONE
from werdegang.followup.documents import as_document, list_of_body
from werdegang.people.models import Organization
from werdegang.rendering import markup, tree
from werdegang.rendering.tree import Document, Fact, Facts, Heading, words
from werdegang.reporting.document import figures as figures_told
from werdegang.reporting.document import goals as goals_told
from werdegang.reporting.document import saying
from werdegang.reporting.document.whole import sender
from werdegang.reporting.snapshot import figures, goals, surroundings
from werdegang.reporting.snapshot.plain import Plain
from werdegang.reporting.snapshot.telling import Teller

LANGUAGE = "de"
EARLIEST = datetime.date(1900, 1, 1)


class NothingToShow(LookupError):  # noqa: N818 -- it says what is not there
    """The public sees no such thing."""


def of_measure(edition: Edition, slug: str) -> Document:
    """One measure with all its updates. Raises NothingToShow."""
    now = edition_now(edition)
    measure = next((each for each in now["measures"] if each["slug"] == slug), None)
    if measure is None:
        raise NothingToShow(slug)
    with translation.override(LANGUAGE):
        blocks: list[tree.Block] = list(goals_told.measure_told(measure, 2))[1:]  # the title says its name
        names = [
            f"{goal['number']}. {goal['title']}" for goal in _goals(now) if goal["number"] in measure["goals"]
        ]
        if names:
            blocks = [Facts((Fact(_("Goals"), words("\n".join(names))),)), *blocks]
        return _sheet(now, edition, measure["title"], _("Measure"), blocks, [measure, *measure["updates"]])


def of_goal(edition: Edition, slug: str) -> Document:
    """One goal with its measures and figures. Raises NothingToShow."""
    now = edition_now(edition)
    goal = next((each for each in _goals(now) if each["slug"] == slug), None)
    if goal is None:
        raise NothingToShow(slug)
    with translation.override(LANGUAGE):
        title = f"{goal['number']}. {goal['title']}"
        return _sheet(now, edition, title, _("Goal"), _goal_blocks(now, [goal])[1:], [goal, *now["measures"]])


def of_field(edition: Edition, slug: str) -> Document:
    """One field of action with its goals; its address is its title's. Raises NothingToShow."""
    now = edition_now(edition)
    field = next((each for each in now["fields"] if german_slug(each["title"]) == slug), None)
    if field is None:
        raise NothingToShow(slug)
    with translation.override(LANGUAGE):
        blocks = [*markup.blocks(field["text"]), *_goal_blocks(now, field["goals"])]
        return _sheet(
            now,
            edition,
            field["title"],
            _("Action field"),
            blocks,
            [field, *field["goals"], *now["measures"]],
        )


def districts() -> dict[str, str]:
    """The districts that public measures and offers name: address and name, in the order of the alphabet."""
    used = Q(measures__in=Measure.objects.visible_to(ANYONE))
    used |= Q(service_offers__in=ServiceOffer.objects.visible_to(ANYONE))
    names = set(District.objects.visible_to(ANYONE).filter(used).values_list("name", flat=True))
    return {german_slug(name): name for name in sorted(names)}


def _named(name: str) -> QuerySet[District]:
    return District.objects.visible_to(ANYONE).filter(name=name)


def of_district(slug: str) -> Document:
    """Measures of all editions and offers in one district. Raises NothingToShow."""
    name = districts().get(slug)
    if name is None:
        raise NothingToShow(slug)
    editions = list(
        Edition.objects.visible_to(ANYONE)
        .filter(
            pk__in=Measure.objects.visible_to(ANYONE).filter(districts__in=_named(name)).values("edition")
        )
        .select_related("concept")
        .order_by("-start_date", "pk")
    )
    offers = list(
        ServiceOffer.objects.visible_to(ANYONE)
        .originals(ANYONE)
        .filter(districts__in=_named(name))
        .distinct()
    )
    with translation.override(LANGUAGE):
        blocks: list[tree.Block] = []
        shown: list[Plain] = []
        for edition in editions:
            measures = [each for each in _measures(edition) if name in each["districts"]]
            shown += measures
            blocks.append(Heading(2, f"{edition.concept}: {edition.name}"))
            blocks += [part for each in measures for part in goals_told.measure_told(each, 3)]
        blocks += _offers(offers)
        sample = any(each["is_sample"] for each in shown) or any(each.is_sample for each in offers)
        house = surroundings.municipality(editions[0]) if editions else None
        return Document(
            title=_("District: %(name)s") % {"name": name},
            sender=sender(house) if house else tree.Sender(""),
            moment=begun_today(),
            blocks=tuple(blocks),
            language=LANGUAGE,
            overline=_("Measures and offers"),
            mark=_("Sample data") if sample else "",
        )


def of_body(slug: str) -> Document:
    """What became of the resolutions of one body, all that there ever were. Raises NothingToShow."""
    boards = Organization.objects.visible_to(ANYONE).filter(kind__in=Organization.BOARDS)
    body = boards.filter(slug=slug).first()
    if body is None:
        raise NothingToShow(slug)
    with translation.override(LANGUAGE):
        drawn = list_of_body(body, ANYONE, timezone.localdate(), whole=True)
        house = surroundings.house(body.body_id, None)
        return replace(as_document(drawn), sender=sender(house), moment=begun_today(), language=LANGUAGE)


def _offers(offers: Iterable[ServiceOffer]) -> Iterator[tree.Block]:
    for number, offer in enumerate(offers):
        if number == 0:
            yield Heading(2, _("Offers"))
        yield Heading(3, offer.title)
        yield from markup.blocks(offer.description, 3)
        facts = ((_("Address"), offer.address), (_("Opening hours"), offer.opening_hours))
        known = tuple(Fact(label, words(value)) for label, value in facts if value)
        if known:
            yield Facts(known)


def edition_now(edition: Edition) -> Plain:
    """The edition's goals, measures and figures as they stand today."""
    period = (EARLIEST, timezone.localdate() + datetime.timedelta(days=1))
    fields, measures = goals.gather(edition, period, frozenset(), {}, Teller(LANGUAGE))
    return {
        "fields": fields,
        "measures": measures,
        "figures": figures.gather(edition, period, Teller(LANGUAGE)),
        "municipality": surroundings.municipality(edition),
    }


def _measures(edition: Edition) -> list[Plain]:
    period = (EARLIEST, timezone.localdate() + datetime.timedelta(days=1))
    return goals.gather(edition, period, frozenset(), {}, Teller(LANGUAGE))[1]


def _goals(now: Plain) -> list[Plain]:
    return [goal for field in now["fields"] for goal in field["goals"]]


def _goal_blocks(now: Plain, chosen: list[Plain]) -> list[tree.Block]:
    measures = {measure["slug"]: measure for measure in now["measures"]}
    told: dict[str, int] = {}
    blocks: list[tree.Block] = []
    for goal in chosen:
        blocks += goals_told.goal(goal, now, measures, told)
    numbers = {goal["number"] for goal in chosen}
    for figure in now["figures"]:
        if numbers & set(figure["goals"]):
            blocks += figures_told.figure_shown(figure, 2, now["municipality"]["colour"])
    return blocks


def _sheet(
    now: Plain, edition: Edition, title: str, overline: str, blocks: list[tree.Block], shown: Iterable[Plain]
) -> Document:
    sample = any(part["is_sample"] for part in shown) or edition.is_sample
    return Document(
        title=title,
        sender=sender(now["municipality"]),
        moment=begun_today(),
        blocks=tuple(blocks),
        language=LANGUAGE,
        overline=overline,
        subtitle=saying.joined((edition.concept.name, edition.name if edition.number else "")),
        mark=_("Sample data") if sample else "",
    )


def begun_today() -> datetime.datetime:
    """The beginning of today: the same sheet has the same bytes all day."""
    return timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
