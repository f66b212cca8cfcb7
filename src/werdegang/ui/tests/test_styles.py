# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import re
from pathlib import Path

import pytest

from werdegang.ui.components.head import STYLE_SHEETS
from werdegang.ui.components.marks import STATUS_KINDS

ROOM = Path(__file__).resolve().parents[1]
SHEETS = sorted((ROOM / "static/ui/css").glob("*.css"))
ALL = "\n".join(sheet.read_text() for sheet in SHEETS)


def without_pictures_and_comments(css):
    return re.sub(r'url\("data:[^"]*"\)|/\*.*?\*/', "", css, flags=re.S)


def test_every_sheet_is_linked():
    assert {f"ui/css/{sheet.name}" for sheet in SHEETS} == {
        s for s in STYLE_SHEETS if s.startswith("ui/css/")
    }


@pytest.mark.parametrize("sheet", [s for s in SHEETS if s.name != "tokens.css"], ids=lambda s: s.name)
def test_components_take_their_colours_from_tokens(sheet):
    css = without_pictures_and_comments(sheet.read_text())
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", css) == []


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda s: s.name)
def test_components_stand_in_right_to_left_writing_too(sheet):
    css = without_pictures_and_comments(sheet.read_text())
    assert (
        re.findall(
            r"(?:margin|padding|border)-(?:left|right)\b|[\s;{](?:left|right)\s*:|text-align:\s*(?:left|right)",
            css,
        )
        == []
    )


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda s: s.name)
def test_every_token_used_is_set(sheet):
    used = set(re.findall(r"var\((--wd-[a-z0-9-]+)", sheet.read_text()))
    assert used - set(re.findall(r"(--wd-[a-z0-9-]+)\s*:", ALL)) == set()


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda s: s.name)
def test_braces_are_balanced(sheet):
    css = without_pictures_and_comments(sheet.read_text())
    assert css.count("{") == css.count("}")


def test_every_status_has_a_look():
    plain = {"open", "todo"}
    assert {kind for kind in STATUS_KINDS - plain if f".wd-status--{kind}" not in ALL} == set()


def test_templates_use_classes_that_exist():
    known = set(re.findall(r"\.(wd-[a-z0-9_-]+)", ALL))
    hooks = {"wd-civic__links", "wd-footer__list"}
    used: set[str] = set()
    for file in [*ROOM.glob("templates/**/*.html"), *ROOM.glob("components/*.py")]:
        used |= set(re.findall(r"\bwd-[a-z0-9]+(?:(?:__|--|-)[a-z0-9]+)*\b(?![-_{])", file.read_text()))
    assert {name for name in used - known - hooks if not any(k.startswith(name) for k in known)} == set()
