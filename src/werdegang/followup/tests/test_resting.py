# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What rests on the decision of a paper is named to whom it is seen by."""

import pytest

from werdegang.concepts.factories import EditionFactory
from werdegang.core.visibility import ANYONE, Visibility
from werdegang.council.factories import ResolutionFactory
from werdegang.council.papers import resting
from werdegang.followup.factories import AssignmentFactory

pytestmark = pytest.mark.django_db


def test_confirmed_assignments_and_adopted_editions_rest_on_a_decision():
    made = ResolutionFactory()
    AssignmentFactory(resolution=made, title="Zählen", visibility=Visibility.PUBLIC)
    AssignmentFactory(resolution=made, title="Vorgeschlagen", visibility=Visibility.DRAFT)
    AssignmentFactory(title="Anderes", visibility=Visibility.PUBLIC)
    edition = EditionFactory(adopted_by=made)
    said = "; ".join(resting.on(made.paper, ANYONE))
    assert "Zählen" in said
    assert edition.name in said
    assert "Vorgeschlagen" not in said
    assert "Anderes" not in said
