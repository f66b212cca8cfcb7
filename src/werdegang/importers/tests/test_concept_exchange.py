# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about an edition going out and coming in."""

from collections import Counter
from datetime import date
from decimal import Decimal

import orjson
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from jsonschema import Draft202012Validator

from werdegang.concepts.factories import GoalFactory
from werdegang.concepts.models import Edition, Funding, Indicator, Measure
from werdegang.concepts.values import Entry
from werdegang.concepts.values import write as write_figures
from werdegang.importers.concept.exchange import Import, carry_out, read_file, rehearse
from werdegang.importers.concept.gathering import gather
from werdegang.importers.concept.json_form import as_json, schema_of
from werdegang.importers.concept.workbook import write
from werdegang.importers.tests.concept_samples import bare_edition, full_edition, packed, sheets_of

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


@pytest.mark.slow
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


@pytest.mark.slow
@pytest.mark.parametrize("form", ["xlsx", "json"])
@pytest.mark.parametrize("fresh", [False, True])
def test_amounts_of_the_same_year_and_source_go_out_and_come_in(form, fresh):
    edition, user = full_edition()
    again = Funding.objects.filter(source="own").get()
    for planned in (None, Decimal(77), Decimal(77)):
        again.pk, again._state.adding, again.planned = None, True, planned
        again.save()
    went_out = exported(edition, user)
    content = went_out if form == "json" else write(edition, gather(edition, user))
    if fresh:
        _forget_everything()
        edition, user = bare_edition("neu")
    outcome, do = tried(edition, user, content, f"datei.{form}")
    assert told(outcome) == []
    assert bool(outcome.changes) == fresh
    assert do() is not None
    assert Funding.objects.filter(deleted=False).count() == 6
    assert exported(edition, user) == went_out


def test_an_amount_that_is_written_twice_is_asked_about():
    edition, user = full_edition()
    sheets = sheets_of(edition, user)
    sheets["Finanzierung"].append(sheets["Finanzierung"][1])
    outcome, _do = tried(edition, user, packed(sheets))
    assert [(each.sheet, each.row) for each in outcome.findings] == [("Finanzierung", 5)]


def _forget_everything():
    from django.apps import apps
    from django.db import connection

    with connection.constraint_checks_disabled():
        for model in apps.get_models(include_auto_created=True):
            if model._meta.app_label in ("concepts", "people", "accounts"):
                model._base_manager.all()._raw_delete("default")


def test_the_json_is_what_its_schema_says():
    edition, user = full_edition()
    schema = schema_of("https://stadt.example/schema/konzept-1.json")
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    told = orjson.loads(exported(edition, user))
    assert list(validator.iter_errors(told)) == []
    told["goals"][0]["titel"] = told["goals"][0].pop("title")
    assert len(list(validator.iter_errors(told))) == 2


@pytest.mark.slow
def test_the_public_gets_what_is_public_and_no_small_numbers(client):
    edition, user = full_edition()
    figure = Indicator.objects.get()
    start, end = date(2024, 1, 1), date(2025, 1, 1)
    write_figures(figure, [Entry(start, end, (), Decimal(3), "final", date(2025, 1, 2), "")], by=user)
    GoalFactory(
        edition=edition,
        number=4,
        title="Intern",
        visibility="internal",
        action_field=edition.action_fields.first(),
    )
    Edition.objects.filter(pk=edition.pk).update(state="participation", visibility="public")
    address = reverse("website:edition_json", args=[edition.concept.slug, edition.slug])
    for visitor in (None, user):
        if visitor:
            client.force_login(visitor)
        told = client.get(address).json()
        assert [goal["number"] for goal in told["goals"]] == [1, 2, 3]
        assert [each["period"] for each in told["values"] if each["value"] == 3] == []
        assert any(each["value"] == 120 for each in told["values"])
    book = client.get(reverse("website:edition_xlsx", args=[edition.concept.slug, edition.slug]))
    assert book.content[:2] == b"PK"
    schema = client.get(told["$schema"].removeprefix("http://testserver"))
    assert schema.json()["$id"] == told["$schema"]
    assert len(gather(edition, user).rows["values"]) == 5


def queries_for(edition, user, measures):
    """How many statements it takes to bring in so many new measures, each with a goal, an office and an amount."""
    told = orjson.loads(exported(edition, user))
    for number in range(measures):
        key = f"neu-{measures}-{number}"
        told["measures"].append({"key": key, "title": f"Neu {number}", "kind": "project", "goals": [1]})
        told["responsibilities"].append({"measure": key, "organization": "Volkshochschule", "role": "lead"})
        told["funding"].append({"measure": key, "year": 2026, "source": "own", "planned": 100})
    asked = Import(edition, read_file("konzept.json", orjson.dumps(told)), user, "Neue Maßnahmen")
    with CaptureQueriesContext(connection) as captured:
        outcome, _state = rehearse(asked)
    assert told_new(outcome) == {"Maßnahmen": measures, "Zuständigkeiten": measures, "Finanzierung": measures}
    return sum("SAVEPOINT" not in each["sql"] for each in captured)


def told_new(outcome):
    assert told(outcome) == []
    return Counter(each.sheet for each in outcome.changes if each.is_new)


def test_a_new_measure_with_all_that_belongs_to_it_takes_few_statements():
    edition, user = full_edition()
    few, more = queries_for(edition, user, 1), queries_for(edition, user, 6)
    assert (more - few) / 5 <= 12
