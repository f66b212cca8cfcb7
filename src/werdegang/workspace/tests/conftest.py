# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Somebody who coordinates a concept, with an edition in draft; somebody of the council office."""

import pytest

from werdegang.accounts.services import create_account
from werdegang.concepts.factories import ActionFieldFactory, ConceptRoleFactory, EditionFactory


@pytest.fixture
def coordinator(client):
    made = create_account("kim", "Kim Muster")
    client.force_login(made)
    return made


@pytest.fixture
def edition(coordinator):
    made = EditionFactory(draft=True)
    ConceptRoleFactory(user=coordinator, concept=made.concept)
    return made


@pytest.fixture
def field(edition):
    return ActionFieldFactory(edition=edition, title="Sprache", position=0)


@pytest.fixture
def clerk(client, clerk):
    client.force_login(clerk)
    return clerk
