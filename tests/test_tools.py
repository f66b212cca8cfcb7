# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The checks of our own notice what they are for."""

import gettext
import importlib.util
import re
import sys
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[1] / "tools"


def load(name, monkeypatch):
    spec = importlib.util.spec_from_file_location(f"tools_{name}", TOOLS / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def room(tmp_path, monkeypatch):
    """A room with texts in Python and in a template, and the tool that reads it."""
    tool = load("translations", monkeypatch)
    package = tmp_path / "src" / "werdegang"
    here = package / "hall"
    (here / "templates" / "hall").mkdir(parents=True)
    (here / "tests").mkdir()
    (here / "__init__.py").write_text("", encoding="utf-8")
    (here / "words.py").write_text(
        "A = _('Hello')\nB = ngettext('%(n)s goal', '%(n)s goals', 3)\nC = pgettext('verb', 'open')\n"
        "D = _('Dear ' 'reader')\nE = _(variable)\n",
        encoding="utf-8",
    )
    (here / "tests" / "test_words.py").write_text("_('Only a test')", encoding="utf-8")
    (here / "templates" / "hall" / "page.html").write_text(
        "{% load i18n %}\n    <p title=\"it's\">{% translate 'From a \"page\"' %}\n  don't\n"
        "{% blocktranslate trimmed count n=goals %}\n   One {{ n }}\n   line\n{% plural %}\n {{ n }} lines\n"
        "{% endblocktranslate %}{{ _('filtered')|upper }} 100 % {# a 'note #}",
        encoding="utf-8",
    )
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(tool, "PACKAGE", package)
    return tool, here


def translated(tool, here):
    """Give every text its own wording as German."""
    tool.update()
    path = tool.catalogue_path(here)
    catalogue = tool.read_catalogue(path)
    for message in catalogue:
        if message.id:
            message.string = message.id
    tool.write_if_changed(path, catalogue)
    return path


def test_texts_of_python_and_templates_are_found(room):
    tool, here = room

    assert set(tool.extract(here)) == {
        (None, "Hello"),
        (None, "%(n)s goal"),
        ("verb", "open"),
        (None, "Dear reader"),
        (None, 'From a "page"'),
        (None, "One %(n)s line"),
        (None, "filtered"),
    }


def test_a_complete_catalogue_has_no_faults(room):
    tool, here = room
    translated(tool, here)

    assert list(tool.faults(here)) == []


def test_every_text_without_german_is_a_fault(room):
    tool, here = room
    tool.update()

    assert len(list(tool.faults(here))) == len(tool.extract(here))


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ('msgstr "Hello"', 'msgstr ""', "no German text"),
        ('msgid "Hello"\n', 'msgid "Hallo"\n', "no longer in the code"),
        ('msgstr[1] "%(n)s goals"', 'msgstr[1] "%(m)s goals"', "placeholders differ"),
        ('msgstr[1] "%(n)s goals"', 'msgstr[1] "goals"', "placeholders differ"),
        ('msgid "Hello"', '#, fuzzy\nmsgid "Hello"', "fuzzy"),
    ],
)
def test_a_fault_in_the_catalogue_is_noticed(room, old, new, fault):
    tool, here = room
    path = translated(tool, here)
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")

    assert any(fault in line for line in tool.faults(here))


def test_an_obsolete_entry_is_noticed(room):
    tool, here = room
    path = translated(tool, here)
    path.write_text(
        path.read_text(encoding="utf-8") + '\n#~ msgid "Old"\n#~ msgstr "Alt"\n', encoding="utf-8"
    )

    assert any("obsolete" in line for line in tool.faults(here))


def test_updating_keeps_the_german_drops_what_is_lost_and_is_stable(room):
    tool, here = room
    path = translated(tool, here)
    (here / "words.py").write_text("A = _('Hello')\nF = _('New')\n", encoding="utf-8")

    tool.update()
    once = path.read_text(encoding="utf-8")
    tool.update()

    assert 'msgid "Hello"\nmsgstr "Hello"' in once
    assert 'msgid "New"\nmsgstr ""' in once
    assert "Dear reader" not in once
    assert "#~" not in once
    assert path.read_text(encoding="utf-8") == once


def test_a_compiled_catalogue_speaks_german(room):
    tool, here = room
    path = translated(tool, here)
    path.write_text(
        path.read_text(encoding="utf-8").replace('msgstr "Hello"', 'msgstr "Grüß Gott"'), encoding="utf-8"
    )

    assert tool.compile_catalogues([path]) == 0
    with path.with_suffix(".mo").open("rb") as file:
        assert gettext.GNUTranslations(file).gettext("Hello") == "Grüß Gott"


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A repository with one file, and the tool that reads it."""
    tool = load("house_rules", monkeypatch)
    monkeypatch.setattr(tool, "ROOT", tmp_path)
    monkeypatch.setattr(
        tool, "tracked", lambda: [path.relative_to(tmp_path) for path in tmp_path.rglob("*.*")]
    )
    return tool, tmp_path


def test_a_source_file_without_licence_lines_is_noticed(house):
    tool, place = house
    (place / "good.py").write_text(f"# {tool.COPYRIGHT}\n# {tool.LICENCE}\n", encoding="utf-8")
    (place / "bad.py").write_text("x = 1\n", encoding="utf-8")

    assert [line.split(":")[0] for line in tool.headers()] == ["bad.py"]


@pytest.mark.parametrize(
    "trace", ["https://files.python" + "hosted" + ".org/x", "see /wo" + "rk/main/src", "/ro" + "ot/x"]
)
def test_a_trace_of_a_machine_or_a_package_host_is_noticed(house, trace):
    tool, place = house
    (place / "notes.md").write_text(f"first line\n{trace}\n", encoding="utf-8")

    assert [line.split(":")[:2] for line in tool.traces()] == [["notes.md", "2"]]


def test_an_address_in_a_lock_is_noticed(house):
    tool, place = house
    (place / "requirements").mkdir()
    (place / "requirements" / "base.txt").write_text(
        "--index-url https://somewhere.example/simple\n", encoding="utf-8"
    )

    assert len(list(tool.traces())) == 1


def test_long_files_vague_names_and_unfinished_words_are_noticed(house):
    tool, place = house
    (place / "long.py").write_text("x = 1\n" * 401, encoding="utf-8")
    (place / "utils.py").write_text("# FIX" + "ME later\n", encoding="utf-8")

    assert len(list(tool.files())) == 3


def test_the_picture_of_the_house_is_as_the_import_contract_has_it(monkeypatch):
    tool = load("draw_house", monkeypatch)

    assert tool.PICTURE.read_text(encoding="utf-8") == tool.picture(tool.floors()), (
        "python3 tools/draw_house.py"
    )


def test_the_page_on_the_house_names_every_room(monkeypatch):
    tool = load("draw_house", monkeypatch)
    page = (tool.ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = [line for line in page.splitlines() if line.startswith("| `")]
    named = {word for row in rows for word in row.split("|")[1].replace("`", " ").replace("·", " ").split()}

    assert {room for floor in tool.floors() for room in floor} == named


def test_every_setting_of_an_installation_is_told_to_operators():
    root = TOOLS.parent
    told = "".join(path.read_text(encoding="utf-8") for path in (root / "README.md", *root.glob("docs/*.md")))
    source = "".join(
        (root / "src" / "werdegang" / "config" / name).read_text(encoding="utf-8")
        for name in ("settings.py", "environment.py")
    )
    settings = set(re.findall(r"WERDEGANG_[A-Z_]+", source)) - {"WERDEGANG_TESTING", "WERDEGANG_LOOPBACK"}

    assert {name for name in settings if name not in told} == set()
