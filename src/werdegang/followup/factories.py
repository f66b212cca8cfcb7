# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assignments for tests."""

import datetime

import factory
from factory.django import DjangoModelFactory

from werdegang.council.factories import ResolutionFactory
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.followup.vocabulary import AssignmentState
from werdegang.people.factories import OrganizationFactory


class AssignmentFactory(DjangoModelFactory[Assignment]):
    """A confirmed assignment to an office of the same municipality, not begun."""

    class Meta:
        model = Assignment

    resolution = factory.SubFactory(ResolutionFactory)
    position = factory.Sequence(lambda n: n + 1)
    point = factory.LazyAttribute(lambda made: str(made.position))
    title = factory.Sequence(lambda n: f"Ein Konzept {n} erarbeiten")
    text = factory.LazyAttribute(lambda made: f"Die Verwaltung wird beauftragt: {made.title}.")
    office = factory.SubFactory(
        OrganizationFactory, office=True, body=factory.SelfAttribute("..resolution.body")
    )
    state_since = datetime.date(2017, 3, 17)


class ProgressNoteFactory(DjangoModelFactory[ProgressNote]):
    """Public words on an assignment under way."""

    class Meta:
        model = ProgressNote

    assignment = factory.SubFactory(AssignmentFactory)
    date = datetime.date(2018, 5, 2)
    state = AssignmentState.IN_PROGRESS
    text = factory.Sequence(lambda n: f"Der Entwurf {n} liegt vor.")
