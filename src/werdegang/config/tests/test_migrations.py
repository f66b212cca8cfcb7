# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A room's migrations at once lead where its single steps lead."""

import pytest
from django.db import connection, migrations, models
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ModelState, ProjectState

from werdegang.core.migrating import Together, together

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


def test_a_layer_touches_a_model_once_and_keeps_the_order_of_each() -> None:
    """What is about other models may change places; what is about none stays where it is."""
    code = migrations.RunPython(migrations.RunPython.noop)
    steps = [
        migrations.CreateModel("One", []),
        migrations.AddField("one", "a", models.IntegerField()),
        migrations.CreateModel("Two", []),
        migrations.AddField("One", "b", models.IntegerField()),
        migrations.AddField("two", "c", models.IntegerField()),
        code,
        migrations.AlterField("One", "a", models.TextField()),
    ]
    layers = [
        [each.describe() for each in layer.operations] if isinstance(layer, Together) else layer
        for layer in together(steps)
    ]
    assert layers == [
        ["Create model One", "Create model Two"],
        ["Add field a to one", "Add field c to two"],
        ["Add field b to One"],
        code,
        ["Alter field a on One"],
    ]


@pytest.mark.django_db(transaction=True)
def test_tables_of_a_layer_come_and_go() -> None:
    """Forwards, two tables that point at one another's; backwards, neither is left."""
    layer = Together(
        [
            migrations.CreateModel("LayerOne", [("id", models.BigAutoField(primary_key=True))]),
            migrations.CreateModel(
                "LayerTwo",
                [
                    ("id", models.BigAutoField(primary_key=True)),
                    ("one", models.ForeignKey("core.LayerOne", models.CASCADE)),
                ],
            ),
        ]
    )
    before, after = ProjectState(), ProjectState()
    assert after.apps.ready
    layer.state_forwards("core", after)
    for forwards in (True, False):
        with connection.schema_editor() as editor:
            if forwards:
                layer.database_forwards("core", editor, before, after)
            else:
                layer.database_backwards("core", editor, after, before)
        there = {"core_layerone", "core_layertwo"} & set(connection.introspection.table_names())
        assert bool(there) is forwards
