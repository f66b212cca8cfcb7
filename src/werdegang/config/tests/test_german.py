# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is said in German: every text of the code is in a catalogue, and quotes are those of German."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from django.utils import translation

import werdegang

SOURCE = Path(werdegang.__file__).parent
CALLS = {"_", "gettext", "gettext_lazy", "pgettext", "pgettext_lazy", "ngettext", "ngettext_lazy"}
CATALOGUES = sorted(SOURCE.glob("*/locale/de/LC_MESSAGES/django.po"))


@cache
def _entries(catalogue: Path) -> list[tuple[str, str]]:
    """The English texts of a catalogue, several forms in one, and what stands for them in German."""
    found = []
    for block in catalogue.read_text().split("\n\n"):
        english, _mark, german = block.partition("\nmsgstr")
        lines = english.partition("\nmsgid ")[2] or english.removeprefix("msgid ")
        found.append((_joined(lines), _joined(german)))
    return found


def _joined(lines: str) -> str:
    return "".join(ast.literal_eval(each) for each in re.findall(r'"(?:[^"\\]|\\.)*"', lines))


def _texts(path: Path) -> set[str]:
    """The first text of each call that asks for a translation, also within f-strings."""
    calls = [each for each in ast.walk(ast.parse(path.read_text())) if isinstance(each, ast.Call)]
    found = set()
    for call in calls:
        name = call.func.id if isinstance(call.func, ast.Name) else ""
        at = 1 if name.startswith("pgettext") else 0
        if name in CALLS and len(call.args) > at and isinstance(call.args[at], ast.Constant):
            found.add(str(call.args[at].value))  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize("room", [path.parts[-5] for path in CATALOGUES])
def test_every_text_of_the_code_is_in_the_catalogue_of_its_room(room):
    known = [english for english, _german in _entries(SOURCE / room / "locale/de/LC_MESSAGES/django.po")]
    paths = [path for path in (SOURCE / room).rglob("*.py") if "tests" not in path.parts]
    missing = {
        text
        for path in paths
        for text in _texts(path)
        if text and not any(english.startswith(text) for english in known)
    }
    assert missing == set()


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.parts[-5])
def test_german_texts_have_german_quotes(catalogue):
    for _english, german in _entries(catalogue):
        bare = re.sub(r"<[^>]*>", "", german)
        assert "”" not in bare, bare
        assert bare.count("„") == bare.count("“"), bare
        assert not re.search(r'"\w', bare) or german.startswith("Project-Id"), bare


def test_the_picture_of_a_course_is_named_in_german():
    with translation.override("de"):
        assert translation.gettext("The course of “%(name)s”") == "Werdegang von „%(name)s“"
