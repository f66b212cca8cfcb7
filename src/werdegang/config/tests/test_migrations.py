# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A room's migrations at once lead where its single steps lead."""

import pytest
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState

LOADER = MigrationLoader(None, replace_migrations=False)
AT_ONCE = sorted(key for key, migration in LOADER.disk_migrations.items() if migration.replaces)


def described(model: ModelState) -> dict[str, object]:
    """Everything that becomes tables: columns, constraints, indexes, tables of links."""
    options = dict(model.options)
    bound = {
        kind: {each.name: each.deconstruct() for each in options.pop(kind, ())}
        for kind in ("constraints", "indexes")
    }
    fields = {name: field.deconstruct()[1:] for name, field in model.fields.items()}
    return {"fields": fields, "options": options, "bases": model.bases, **bound}


@pytest.mark.parametrize("key", AT_ONCE, ids="-".join)
def test_all_at_once_is_the_same_as_step_by_step(key: tuple[str, str]) -> None:
    """The same tables, whichever way a database came."""
    steps = LOADER.disk_migrations[key].replaces[-1]
    at_once, stepwise = (
        {
            name: described(model)
            for name, model in LOADER.project_state([node]).models.items()
            if name[0] == key[0]
        }
        for node in (key, steps)
    )
    assert at_once.keys() == stepwise.keys()
    assert {name: (made, stepwise[name]) for name, made in at_once.items() if made != stepwise[name]} == {}


def test_there_are_rooms_to_compare() -> None:
    """The comparison compares something."""
    assert tuple(sorted({app for app, _ in AT_ONCE} & {"concepts", "council"})) == ("concepts", "council")
