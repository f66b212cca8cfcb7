# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where each thing lives on the public pages: the one place that turns an object into an address (rule 7).

An object's parents must be loaded with it (``select_related``): an address asks no query of its own.
"""

from functools import singledispatch

from django.urls import reverse

from werdegang.concepts.models import Concept, Edition, Goal, Indicator, Measure
from werdegang.council.models import AgendaItem, Meeting, Paper, PaperFile, PublishedDecision, Resolution
from werdegang.people.models import Organization, Person

WITHOUT_BODY = "ohne-gremium"
"""Stands in the address of a meeting whose body is not known."""


@singledispatch
def address(thing: object) -> str:
    """The permanent path of an object. Raises TypeError for what has no page."""
    raise TypeError(f"{type(thing).__name__} has no page of its own")


def changes_address(thing: Edition | Goal | Measure | Indicator) -> str:
    """Where it is told what changed of a thing."""
    return f"{address(thing)}aenderungen/"


@address.register
def _concept(concept: Concept) -> str:
    return reverse("website:concept", args=[concept.slug])


@address.register
def _edition(edition: Edition) -> str:
    return reverse("website:edition", args=[edition.concept.slug, edition.slug])


@address.register
def _goal(goal: Goal) -> str:
    return reverse("website:goal", args=[goal.edition.concept.slug, goal.edition.slug, goal.slug])


@address.register
def _measure(measure: Measure) -> str:
    edition = measure.edition
    return reverse("website:measure", args=[edition.concept.slug, edition.slug, measure.slug])


@address.register
def _indicator(indicator: Indicator) -> str:
    return reverse("website:indicator", args=[indicator.slug])


@address.register
def _paper(paper: Paper) -> str:
    return reverse("website:paper", args=[paper.slug])


@address.register
def _paper_file(attachment: PaperFile) -> str:
    return reverse("website:paper_file", args=[attachment.paper.slug, attachment.file.slug])


@address.register
def _meeting(meeting: Meeting) -> str:
    return reverse("website:meeting", args=meeting_names(meeting))


def meeting_names(meeting: Meeting) -> list[str]:
    """The two names that an address calls a meeting by: the body's and its own."""
    return [meeting.organization.slug if meeting.organization else WITHOUT_BODY, meeting.slug]


def meeting_file_address(meeting: Meeting, file_slug: str) -> str:
    """Where a document of a meeting, or of a point of its agenda, is found."""
    return reverse("website:meeting_file", args=[*meeting_names(meeting), file_slug])


def evidence_address(measure: Measure, file_slug: str) -> str:
    """Where a file of a status update of a measure is found."""
    return f"{address(measure)}belege/{file_slug}/"


@address.register
def _agenda_item(item: AgendaItem) -> str:
    return f"{address(item.meeting)}#top-{item.order}"


@address.register
def _resolution(resolution: Resolution) -> str:
    return reverse("website:resolution", args=[resolution.slug])


@address.register
def _made_known(decision: PublishedDecision) -> str:
    return reverse("website:made_known_one", args=[decision.pk])


@address.register
def _organization(organization: Organization) -> str:
    return reverse("website:organization", args=[organization.slug])


@address.register
def _person(person: Person) -> str:
    return reverse("website:person", args=[person.slug])
