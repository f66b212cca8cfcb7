# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Migrations that make many tables at once, without Django drawing all models anew for each of them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Any

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations import operations as known
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState

OF_ONE_MODEL = (
    known.CreateModel,
    known.AddField,
    known.AlterField,
    known.RemoveField,
    known.AddIndex,
    known.RemoveIndex,
    known.AddConstraint,
    known.RemoveConstraint,
)


class Together(Operation):
    """Several operations, each about another model: the state is drawn once before and once after all of them.

    Django draws every model that is related to a changed one anew after each operation; as all records are related
    by their history's user, that is nearly all models each time.
    """

    def __init__(self, operations: Sequence[Operation]) -> None:
        self.operations = list(operations)

    @property
    def reversible(self) -> bool:  # type: ignore[override]
        """As a whole or not at all."""
        return all(operation.reversible for operation in self.operations)

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        """What was drawn of the state is forgotten, so that nothing is drawn between the operations."""
        state.__dict__.pop("apps", None)
        for operation in self.operations:
            operation.state_forwards(app_label, state)

    def database_forwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """One after the other, each from the state before all to the state after all."""
        for operation in self.operations:
            operation.database_forwards(app_label, schema_editor, from_state, to_state)

    def database_backwards(
        self,
        app_label: str,
        schema_editor: BaseDatabaseSchemaEditor,
        from_state: ProjectState,
        to_state: ProjectState,
    ) -> None:
        """The same from the last to the first."""
        for operation in reversed(self.operations):
            operation.database_backwards(app_label, schema_editor, from_state, to_state)

    def describe(self) -> str:
        """For whoever reads the SQL of a migration."""
        return "; ".join(operation.describe() for operation in self.operations)


def together(operations: Iterable[Operation]) -> list[Operation]:
    """The same operations in layers, each of which touches a model once; what is about more stays where it is.

    Operations about different models change places; those about one model, and those before and after anything
    else (``RunPython``, ``RunSQL``), do not.
    """
    layered: list[Operation] = []
    for movable, some in groupby(operations, key=lambda operation: isinstance(operation, OF_ONE_MODEL)):
        layered += [Together(layer) for layer in _layers(some)] if movable else some
    return layered


def _layers(operations: Iterator[Operation]) -> list[list[Operation]]:
    before: dict[str, int] = defaultdict(int)
    layers: dict[int, list[Operation]] = defaultdict(list)
    for operation in operations:
        name = _model(operation)
        layers[before[name]].append(operation)
        before[name] += 1
    return list(layers.values())


def _model(operation: Any) -> str:
    return str(operation.name if isinstance(operation, known.CreateModel) else operation.model_name).lower()
