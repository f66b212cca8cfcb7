# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Every place outside the gate that asks the gate, by name; and the gatekeeper, who can leave one of them open."""

import ast
import functools
import gc
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import CodeType
from typing import Any

from django.conf import settings
from django.db.models import manager

from werdegang.core.visibility import GatedQuerySet
from werdegang.oparl.objects.prepared import Prepared

SOURCE = Path(settings.PACKAGE)
LEDGER = Path(__file__).with_name("ledger.txt")
"""The names of all places, as they were last read over: a line each."""
ASIDE = ("core", "bench")
"""The gate's own parts are tried in ``test_mutated_rules.py``; the measurements show nobody anything."""
HANDS_ON = "visible_to"
"""A function of this name asks in the name of whoever called it."""
Place = tuple[str, int]
"""File and line."""


@functools.cache
def gate_calls() -> dict[Place, str]:
    """Every call of ``visible_to`` outside the tests, and its name: file, function, what is asked for."""
    found: dict[Place, str] = {}
    for path in sorted(SOURCE.rglob("*.py")):
        file = path.relative_to(SOURCE)
        if "tests" in file.parts or file.parts[0] in ASIDE:
            continue
        source = path.read_text(encoding="utf-8")
        if HANDS_ON not in source:
            continue
        numbers: Counter[str] = Counter()
        for line, name in _calls(ast.parse(source), ()):
            numbers[name] += 1
            again = f" ({numbers[name]})" if numbers[name] > 1 else ""
            if (str(file), line) in found:
                raise AssertionError(f"{file}:{line} holds two gates: the one could hide behind the other")
            found[str(file), line] = f"{file} {name}{again}"
    return found


def ledger() -> list[str]:
    """The names in the ledger."""
    return LEDGER.read_text(encoding="utf-8").splitlines()


def write_ledger() -> None:
    """Take down the places as they are: for whoever has read over what is new and what is gone."""
    LEDGER.write_text("".join(f"{name}\n" for name in sorted(gate_calls().values())), encoding="utf-8")


def _calls(node: ast.AST, within: tuple[str, ...]) -> Iterator[tuple[int, str]]:
    """Line and name of each call, in the order of the source; who only hands the question on is no place."""
    if isinstance(node, ast.FunctionDef) and node.name == HANDS_ON:
        return
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        within = (*within, node.name)
    elif isinstance(node, ast.Assign) and not within:
        within = tuple(each.id for each in node.targets if isinstance(each, ast.Name))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == HANDS_ON:
        asked = ast.unparse(node.func.value).removesuffix(".objects")
        viewer = ast.unparse(node.args[0]) if node.args else ""
        yield node.func.end_lineno or 0, f"{'.'.join(within)}: {asked} for {viewer}"
    for child in ast.iter_child_nodes(node):
        yield from _calls(child, within)


class Gatekeeper:
    """Stands in for the gate: notes which places ask, and lets everything through at one of them."""

    def __init__(self) -> None:
        """Nothing open, nothing noted."""
        self.names = gate_calls()
        self.open = ""
        self.passed: set[str] = set()
        self._gate = GatedQuerySet.visible_to

    def visible_to(self, queryset: GatedQuerySet[Any], user: Any) -> Any:
        """The gate as it is, but for the open place."""
        frame = sys._getframe(2)
        while frame.f_back is not None and _hands_on(frame.f_code):
            frame = frame.f_back
        name = self._name_of(frame.f_code.co_filename, frame.f_lineno)
        if name:
            self.passed.add(name)
        return queryset.all() if name and name == self.open else self._gate(queryset, user)

    def _name_of(self, file: str, line: int) -> str:
        if not file.startswith(_SOURCE):
            return ""
        return self.names.get((file.removeprefix(_SOURCE), line), "")


def _hands_on(code: CodeType) -> bool:
    """``Model.objects``, or a function of the same name."""
    return code.co_filename == manager.__file__ or code.co_name == HANDS_ON


_SOURCE = f"{SOURCE}/"


@functools.cache
def _prepared() -> list[Prepared]:
    return [each for each in gc.get_objects() if type(each) is Prepared]  # isinstance would wake lazy objects


def forget_prepared() -> None:
    """Let the questions that are written once be written anew: one of their gates was opened, or is closed again."""
    for each in _prepared():
        each._written = None
