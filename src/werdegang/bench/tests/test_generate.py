# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the invented town."""

import pytest
from django.db import connection
from django.db.models import Model

from werdegang.bench.generate import ORDER, NotEmpty, generate
from werdegang.core.models import Record
from werdegang.council.models import Paper

pytestmark = [pytest.mark.slow, pytest.mark.django_db]


def contents() -> dict[type[Model], list[tuple[object, ...]]]:
    """Every row of every generated table; primary keys, which the database deals out, put aside."""
    found: dict[type[Model], list[tuple[object, ...]]] = {}
    for model in ORDER:
        plain = [
            field.attname
            for field in model._meta.concrete_fields
            if not field.primary_key and not field.is_relation
        ]
        found[model] = list(model._base_manager.order_by("pk").values_list(*plain))
    return found


def emptied() -> None:
    for model in reversed(ORDER):
        model._base_manager.all()._raw_delete("default")


def test_the_same_seed_gives_the_same_town():
    first = generate(12, 1)
    rows = contents()
    emptied()
    again = generate(12, 1)
    assert (again.rows, again.places) == (first.rows, first.places)
    assert contents() == rows


def test_another_seed_gives_another_town():
    generate(12, 1)
    names = list(Paper._base_manager.order_by("pk").values_list("name", flat=True))
    emptied()
    generate(12, 2)
    assert list(Paper._base_manager.order_by("pk").values_list("name", flat=True)) != names


def test_there_are_as_many_papers_as_were_asked_for():
    generate(37, 1)
    assert Paper._base_manager.count() == 37


def test_no_table_stays_empty():
    generate(12, 1)
    assert [model.__name__ for model in ORDER if not model._base_manager.exists()] == []


def test_every_record_is_marked_as_sample_data():
    generate(12, 1)
    unmarked = [
        model.__name__
        for model in ORDER
        if issubclass(model, Record) and model._base_manager.filter(is_sample=False).exists()
    ]
    assert unmarked == []


def test_every_row_obeys_the_constraints_that_are_checked_in_forms():
    generate(12, 1)
    for model in ORDER:
        for row in model._base_manager.order_by("pk")[:40]:
            row.clean_fields()
            row.validate_constraints()
            row.validate_unique()


def test_no_row_refers_to_what_is_not_there():
    generate(12, 1)
    connection.check_constraints()


def test_generated_data_are_never_mixed_into_others():
    generate(12, 1)
    with pytest.raises(NotEmpty):
        generate(12, 1)


def test_too_few_papers_are_refused():
    with pytest.raises(ValueError, match="At least 10 papers"):
        generate(9, 1)
