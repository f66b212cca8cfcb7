# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about an edition going out and coming in."""

import pytest

from werdegang.concepts.models import Measure
from werdegang.importers.concept.exchange import Import, carry_out, read_file, rehearse
from werdegang.importers.concept.gathering import gather
from werdegang.importers.concept.json_form import as_json
from werdegang.importers.concept.workbook import write
from werdegang.importers.tests.concept_samples import bare_edition, full_edition

pytestmark = pytest.mark.django_db


def exported(edition, user):
    return as_json(edition, gather(edition, user), "https://stadt.example/schema.json")


def tried(edition, user, content, name="mappe.xlsx", reason="Aus der Arbeitsmappe"):
    asked = Import(edition, read_file(name, content), user, reason)
    outcome, state = rehearse(asked)
    return outcome, lambda: carry_out(asked, state)


def told(outcome):
    return [(each.sheet, each.row, each.column or each.pointer, each.words) for each in outcome.findings]


@pytest.mark.parametrize("form", ["xlsx", "json"])
def test_what_went_out_comes_in_again_and_changes_nothing(form):
    edition, user = full_edition()
    content = exported(edition, user) if form == "json" else write(edition, gather(edition, user))
    outcome, do = tried(edition, user, content, f"datei.{form}")
    assert told(outcome) == []
    assert outcome.changes == []
    assert outcome.unchanged == sum(len(rows) for rows in gather(edition, user).rows.values())
    before = Measure.history.count()
    assert do() is not None
    assert Measure.history.count() == before


@pytest.mark.parametrize("form", ["xlsx", "json"])
def test_an_empty_installation_becomes_the_same(form):
    edition, user = full_edition()
    went_out = exported(edition, user)
    content = went_out if form == "json" else write(edition, gather(edition, user))
    _forget_everything()
    edition, user = bare_edition("neu")
    outcome, do = tried(edition, user, content, f"datei.{form}")
    assert told(outcome) == []
    assert do() is not None
    assert exported(edition, user) == went_out


def _forget_everything():
    from django.apps import apps
    from django.db import connection

    with connection.constraint_checks_disabled():
        for model in apps.get_models(include_auto_created=True):
            if model._meta.app_label in ("concepts", "people", "accounts"):
                model._base_manager.all()._raw_delete("default")
