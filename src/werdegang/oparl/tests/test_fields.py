# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing public is kept back: each column of the types goes out, or it is said here why not."""

import pytest
from django.db import models

from werdegang.council.models import Resolution
from werdegang.oparl.kinds import TYPES, Kind
from werdegang.oparl.objects import bodies, consultations, files, meetings, papers, people, places, results

LOADED = {
    Kind.BODY: bodies.FIELDS,
    Kind.LEGISLATIVE_TERM: bodies.TERM,
    Kind.ORGANIZATION: people.ORGANIZATION,
    Kind.PERSON: people.PERSON,
    Kind.MEMBERSHIP: people.MEMBERSHIP,
    Kind.MEETING: meetings.MEETING,
    Kind.AGENDA_ITEM: meetings.ITEM,
    Kind.PAPER: papers.FIELDS,
    Kind.CONSULTATION: consultations.FIELDS,
    Kind.FILE: (*files.FIELDS, "text", "slug"),
    Kind.LOCATION: places.FIELDS,
}
EVERYWHERE = {"id", "created", "modified", "deleted", "visibility", "created_by"}
"""In the head of every object, the gate's, or about an account."""
ELSEWHERE = {
    Kind.BODY: {"slug", "person_years"},  # the public pages of a municipality begin at the root
    Kind.ORGANIZATION: {"open_to"},  # who of the council may read here: a rule of the house
    Kind.PERSON: {"erased_on", "account"},  # such a person is a tombstone; who signs in is nobody's business
    Kind.MEETING: {
        "body",  # told by the list; OParl's Meeting names no Body
        "changed_at",  # for the council office, which tells the members
    },
    Kind.PAPER: {
        "sort_date",
        "state",
        "release_as",
        "version",
    },  # computed; of the work on it, not of the paper
}
LINKS = {
    Kind.MEETING: {"further_organizations", "participants"},
    Kind.CONSULTATION: {"further_organizations"},
    Kind.PAPER: {"originator_persons", "locations"},
}


def kept_back(model: type[models.Model], said: set[str]) -> set[str]:
    """Columns that are not among those said."""
    return {field.name for field in model._meta.concrete_fields if not {field.name, field.attname} & said}


@pytest.mark.parametrize("kind", LOADED)
def test_every_column_goes_out(kind: Kind) -> None:
    said = {*LOADED[kind], *EVERYWHERE, *ELSEWHERE.get(kind, set())}
    assert kept_back(TYPES[kind].model, said) == set()


@pytest.mark.parametrize("kind", LOADED)
def test_every_link_goes_out(kind: Kind) -> None:
    assert {field.name for field in TYPES[kind].model._meta.many_to_many} == LINKS.get(kind, set())


def test_results_go_out_whole() -> None:
    assert kept_back(Resolution, {*results.FIELDS, *EVERYWHERE, "slug", "body"}) == set()
