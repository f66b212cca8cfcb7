# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Editions, needs, goals, measures, indicators, good practice, offers, proposals."""

from typing import Any

from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from werdegang.concepts.models import (
    District,
    Edition,
    Goal,
    GoodPractice,
    Indicator,
    Measure,
    Need,
    ServiceOffer,
    StatusUpdate,
    Translation,
)
from werdegang.participation.models import Proposal
from werdegang.people.models import Organization
from werdegang.search.contents.joining import joined, names
from werdegang.search.kinds import Content, Kind


def _translations(viewer: Any) -> Prefetch[str, Any, str]:
    """What is told of a thing in other languages."""
    seen: QuerySet[Any] = Translation.objects.visible_to(viewer).order_by("language", "pk")
    return Prefetch("translations", seen, to_attr="seen_translations")


def _told(*things: Any) -> dict[str, str]:
    """By language: the words of these things."""
    told: dict[str, list[str]] = {}
    for thing in things:
        for row in thing.seen_translations:
            told.setdefault(row.language, []).append(row.text)
    return {language: joined(*texts) for language, texts in told.items()}


def _editions(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    # An edition is never seen without its concept.
    return rows.select_related("concept").prefetch_related(_translations(viewer))


def _edition(edition: Any) -> Content:
    return Content(
        title=edition.name,
        text=joined(edition.concept.name, edition.concept.short_name, edition.summary),
        date=edition.start_date,
        told=_told(edition),
    )


def _needs(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    goals: QuerySet[Any] = Goal.objects.visible_to(viewer).select_related("action_field")
    return rows.select_related("edition__concept").prefetch_related(
        Prefetch("goals", goals, to_attr="seen_goals"), _translations(viewer)
    )


def _need(need: Any) -> Content:
    return Content(
        title=need.title,
        text=need.text,
        date=need.edition.start_date,
        facets={"field": names(*(goal.action_field for goal in need.seen_goals))},
        told=_told(need),
    )


def _goals(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    # A goal is never seen without its edition and its field.
    return rows.select_related("edition__concept", "action_field").prefetch_related(_translations(viewer))


def _goal(goal: Any) -> Content:
    return Content(
        title=goal.title,
        text=joined(goal.description, goal.rationale),
        date=goal.edition.start_date,
        facets={"field": names(goal.action_field)},
        told=_told(goal),
    )


def _districts(viewer: Any) -> Prefetch[str, Any, str]:
    return Prefetch("districts", District.objects.visible_to(viewer), to_attr="seen_districts")


def _measures(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    goals: QuerySet[Any] = Goal.objects.visible_to(viewer).select_related("action_field")
    updates: QuerySet[Any] = StatusUpdate.objects.visible_to(viewer).order_by("-date", "-pk")
    updates = updates.prefetch_related(_translations(viewer))
    return rows.select_related("edition__concept").prefetch_related(
        Prefetch("goals", goals, to_attr="seen_goals"),
        Prefetch("updates", updates, to_attr="seen_updates"),
        _translations(viewer),
        _districts(viewer),
    )


def _measure(measure: Any) -> Content:
    return Content(
        title=measure.title,
        text=joined(
            measure.description, *measure.seen_districts, *(update.text for update in measure.seen_updates)
        ),
        date=measure.start_date or measure.edition.start_date,
        facets={"field": names(*(goal.action_field for goal in measure.seen_goals))},
        told=_told(measure, *measure.seen_updates),
    )


def _indicators(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    goals: QuerySet[Any] = Goal.objects.visible_to(viewer).select_related("action_field")
    return rows.prefetch_related(Prefetch("goals", goals, to_attr="seen_goals"), _translations(viewer))


def _indicator(indicator: Any) -> Content:
    return Content(
        title=indicator.title,
        text=joined(indicator.definition, indicator.unit, indicator.source),
        facets={"field": names(*(goal.action_field for goal in indicator.seen_goals))},
        told=_told(indicator),
    )


def _with_organization(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    return rows.prefetch_related(Prefetch("organization", Organization.objects.visible_to(viewer)))


def _offers(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    return _with_organization(rows, viewer).prefetch_related(_districts(viewer))


def _practices(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    # An example is never seen without its edition.
    return (
        _with_organization(rows, viewer)
        .select_related("edition__concept")
        .prefetch_related(_translations(viewer))
    )


def _practice(practice: Any) -> Content:
    return Content(
        title=practice.title, text=joined(practice.story, practice.organization), told=_told(practice)
    )


def _offer(offer: Any) -> Content:
    return Content(
        title=offer.title,
        text=joined(
            offer.description, offer.subject, *offer.seen_districts, offer.address, offer.organization
        ),
    )


def _proposals(rows: "QuerySet[Any]", viewer: Any) -> "QuerySet[Any]":
    return rows.select_related("phase__concept")


def _proposal(proposal: Any) -> Content:
    return Content(
        title=proposal.title,
        text=joined(proposal.text, proposal.made_by, proposal.reason),
        date=proposal.date or proposal.phase.start_date,
    )


_TOLD = ("translations",)
KINDS = (
    Kind("ausgabe", Edition, _("Edition"), _("Editions"), _edition, _editions, leaves=_TOLD),
    Kind("bedarf", Need, _("Need"), _("Needs"), _need, _needs, ("goals", "goals__action_field"), _TOLD),
    Kind("ziel", Goal, _("Goal"), _("Goals"), _goal, _goals, leaves=_TOLD),
    Kind(
        "massnahme",
        Measure,
        _("Measure"),
        _("Measures"),
        _measure,
        _measures,
        ("goals", "goals__action_field", "updates", "districts"),
        (*_TOLD, "updates__translations"),
    ),
    Kind(
        "kennzahl",
        Indicator,
        _("Key figure"),
        _("Key figures"),
        _indicator,
        _indicators,
        ("goals", "goals__action_field"),
        _TOLD,
    ),
    Kind(
        "gute-praxis",
        GoodPractice,
        _("Good practice"),
        _("Good practice"),
        _practice,
        _practices,
        leaves=_TOLD,
    ),
    Kind("angebot", ServiceOffer, _("Offer"), _("Offers"), _offer, _offers, ("districts",)),
    Kind(
        "vorschlag",
        Proposal,
        pgettext_lazy("participation", "Proposal"),
        pgettext_lazy("participation", "Proposals"),
        _proposal,
        _proposals,
    ),
)
