# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Assignments and notes as steps of a course: what each is called, and where it is from."""

import pytest

from werdegang.core.course import Event, Scope, Stage
from werdegang.core.visibility import ANYONE, Viewer, Visibility
from werdegang.council.factories import PaperFactory, ResolutionFactory
from werdegang.council.models import Resolution
from werdegang.followup.course import FollowupSource
from werdegang.followup.factories import AssignmentFactory, ProgressNoteFactory
from werdegang.people.factories import OrganizationFactory
from werdegang.people.models import Organization

pytestmark = pytest.mark.django_db


@pytest.fixture
def resolution():
    paper = PaperFactory(reference="B/12/2017")
    board = OrganizationFactory(body=paper.body, kind=Organization.Kind.COMMITTEE, name="Bauausschuss")
    return ResolutionFactory(paper=paper, organization=board)


def steps(resolution: Resolution) -> dict[Stage, Event]:
    scope = Scope(resolution)
    scope.add(Resolution, [resolution.pk])
    return {each.stage: each for each in FollowupSource().events(scope, Viewer.of(ANYONE))}


def noted(resolution: Resolution, **office: object) -> None:
    made = AssignmentFactory(
        resolution=resolution, title="Radwege prüfen", office__body=resolution.body, **office
    )
    ProgressNoteFactory(assignment=made, state="completed", text="Alle sind geprüft.")


def test_an_assignment_names_the_resolution_that_it_is_from(resolution):
    noted(resolution)
    assert steps(resolution)[Stage.ASSIGNMENT].source == "Beschluss B/12/2017 (Bauausschuss, 17.03.2017)"


def test_without_number_and_body_it_is_the_day_and_without_all_the_word(resolution):
    noted(resolution)
    resolution.paper.reference = ""
    resolution.paper.save()
    Resolution.objects.update(organization=None)
    assert steps(resolution)[Stage.ASSIGNMENT].source == "Beschluss (17.03.2017)"
    Resolution.objects.update(date=None)
    assert steps(resolution)[Stage.ASSIGNMENT].source == "Beschluss"


def test_a_note_says_the_state_in_its_title_and_its_source_is_the_office(resolution):
    noted(resolution, office__name="Tiefbauamt")
    note = steps(resolution)[Stage.UPDATE]
    assert (note.title, note.text) == ("Radwege prüfen: erledigt", "Alle sind geprüft.")
    assert note.source == "Tiefbauamt"


def test_the_source_of_a_note_is_the_assignment_where_the_office_is_hidden(resolution):
    noted(resolution, office__name="Geheimamt", office__visibility=Visibility.INTERNAL)
    note = steps(resolution)[Stage.UPDATE]
    assert note.source == "Auftrag, Beschluss B/12/2017 (Bauausschuss, 17.03.2017)"
