# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Places that show something and ask for gated records without asking the gate, by name.

The matrix calls each route as it is said to be called; a page that shows more on a question nobody thought of
(``?format=``, a header, a method) still has to ask the database, and that stands in its source.
"""

import ast
import inspect
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from django.apps import apps
from django.db.models import Model

from werdegang.config.tests.gate.sites import SOURCE
from werdegang.core.visibility import GatedQuerySet

REVIEWED = Path(__file__).with_name("bypasses.txt")
"""The names of all such places, as they were last read over: a line each."""
FACES = ("website", "workspace", "oparl", "api", "mailing", "lineage")
TELLING = (
    *(f"{room}/**/*.py" for room in FACES),
    *(f"{room}/**/*.py" for room in ("accounts", "files", "followup", "history", "participation", "people")),
    *(f"{room}/**/*.py" for room in ("rendering", "reporting", "search", "ui", "council/meetings")),
    *("*/course.py", "*/resting.py", "*/management/commands/*.py", "*/templates/**/*.*"),
)
"""The faces, what composes documents and words for them, and what is run by hand and could write files for anyone."""
IN_TEMPLATES = re.compile(r"\.(\w+)\.(all|count|first|last|exists)\b")
MANAGERS = ("objects", "_default_manager", "_base_manager")
HARMLESS = frozenset({"none", "create", "get_or_create", "bulk_create", "bulk_update", "visible_to"})
SHORTCUTS = frozenset({"get_object_or_404", "get_list_or_404"})
"""Of Django: they ask a model that they are given as it is."""
ASKING = frozenset(
    {"filter", "exclude", "get", "count", "exists", "first", "last", "order_by", "values", "values_list"}
    | {"aggregate", "annotate", "iterator", "latest", "earliest", "in_bulk", "select_related", "reverse"}
)
"""What always asks the database; ``all()`` of a neighbour may read what was fetched through the gate before."""


def bypasses() -> list[str]:
    """The names of all places: file, function, what is asked; what is asked again in one function has a number."""
    return [name for file in watched() for name in _of_file(file)]


def _of_file(file: str) -> list[str]:
    source = (SOURCE / file).read_text(encoding="utf-8")
    return bypasses_of(source, file) if file.endswith(".py") else bypasses_of_template(source, file)


def bypasses_of_template(source: str, file: str) -> list[str]:
    """Neighbours that a template asks for; shown is what the view fetched of them through the gate, or all."""
    numbers = Counter(
        found.group(1, 2) for found in IN_TEMPLATES.finditer(source) if found[1] in _neighbours()
    )
    return [f"{file} {'.'.join(name)}{f' x{count}' if count > 1 else ''}" for name, count in numbers.items()]


def watched() -> list[str]:
    """The files that are looked through."""
    files = {path.relative_to(SOURCE) for pattern in TELLING for path in SOURCE.glob(pattern)}
    return sorted(str(file) for file in files if not {"tests", "migrations"} & set(file.parts))


def bypasses_of(source: str, file: str) -> list[str]:
    """Those of one file."""
    numbers = Counter(_asked(ast.parse(source), ()))
    return [f"{file} {name}{f' x{count}' if count > 1 else ''}" for name, count in numbers.items()]


def reviewed() -> list[str]:
    """The names that were read over."""
    return REVIEWED.read_text(encoding="utf-8").splitlines()


def write_reviewed() -> None:
    """Take down the places as they are: for whoever has read over what is new."""
    REVIEWED.write_text("".join(f"{name}\n" for name in sorted(bypasses())), encoding="utf-8")


def _asked(node: ast.AST, within: tuple[str, ...]) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        within = (*within, node.name)
    if isinstance(node, ast.Call) and _is_by(node):
        yield f"{'.'.join(within)}: {ast.unparse(node.func)}"
    if isinstance(node, ast.ImportFrom):
        renamed = [each for each in node.names if each.asname and each.name in _gated_names()]
        yield from (f"{'.'.join(within)}: {each.name} as {each.asname}" for each in renamed)
    for child in ast.iter_child_nodes(node):
        yield from _asked(child, within)


def _is_by(call: ast.Call) -> bool:
    """A question to a manager or a neighbour, a shortcut on a bare model, a model looked up by name, plain SQL.

    What is fetched beforehand by nothing but its name is fetched past the gate, too.
    """
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in SHORTCUTS:
        return not (call.args and isinstance(call.args[0], ast.Call))
    if name in ("get_model", "get_models", "cursor"):
        return True
    if name == "prefetch_related" or (name == "Prefetch" and len(call.args) < 2):
        return any(isinstance(each, ast.Constant) for each in call.args)
    return isinstance(call.func, ast.Attribute) and _passes_by(call.func)


@cache
def _asks_the_gate() -> frozenset[str]:
    """Methods of gated querysets that ask the gate themselves, by whatever other methods."""
    written = {
        name: inspect.getsource(method)
        for model in _gated()
        for name, method in inspect.getmembers(type(model._default_manager.all()), inspect.isfunction)
        if "werdegang" in (inspect.getsourcefile(method) or "")
    }
    asking = {"visible_to"}
    while more := {
        name
        for name, source in written.items()
        if name not in asking and any(f".{each}(" in source for each in asking)
    }:
        asking |= more
    return frozenset(asking)


def _passes_by(asked: ast.Attribute) -> bool:
    manager = asked.value
    if not isinstance(manager, ast.Attribute):
        return False
    if manager.attr in MANAGERS:
        return asked.attr not in HARMLESS | _asks_the_gate() and _is_gated(manager.value)
    return manager.attr in _neighbours() and asked.attr in ASKING


def _is_gated(model: ast.expr) -> bool:
    """Whether the name is a gated model's; a model that only runs will name is taken for one."""
    name = model.attr if isinstance(model, ast.Attribute) else getattr(model, "id", "")
    return name in _gated_names() or not name[:1].isupper()


@cache
def _gated() -> tuple[type[Model], ...]:
    return tuple(
        model for model in apps.get_models() if isinstance(model._default_manager.all(), GatedQuerySet)
    )


@cache
def _gated_names() -> frozenset[str]:
    return frozenset(model.__name__ for model in _gated())


@cache
def _neighbours() -> frozenset[str]:
    """Names by which other records reach gated ones: ``paper.files``."""
    return frozenset(
        str(relation.get_accessor_name())
        for model in _gated()
        for field in model._meta.get_fields(include_hidden=False)
        if (relation := getattr(field, "remote_field", None)) is not None
        and not field.auto_created
        and hasattr(relation, "get_accessor_name")
        and relation.get_accessor_name()
    )
