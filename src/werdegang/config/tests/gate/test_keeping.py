# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who keeps an answer from one question to the next was read over: it could reach somebody who may see less.

``test_kept_pages.py`` asks the public pages as several visitors in turn. What staff reads in turn, nobody asks.
"""

import ast
from collections.abc import Iterator

import pytest

from werdegang.config.tests.gate.sites import SOURCE

ASIDE = frozenset({"tests", "bench", "demonstration", "importers"})
"""Shows nobody anything."""
STORES = ("django.core.cache", "django.views.decorators.cache", "django.utils.cache")
BETWEEN_QUESTIONS = frozenset({"cache", "caches", "lru_cache", "cache_page", "learn_cache_key"})
KEPT = {
    "oparl/lists.py": "numbers of the register, which holds what anyone may see",
    "search/reach.py": "for each user, in the name of what is kept",
    "website/facts.py": "for whom nothing is known of alone",
    "website/kept.py": "for whom nothing is known of alone",
    "workspace/rounds/by_link.py": "how often a wrong link was tried",
} | dict.fromkeys(
    (
        *("api/addresses.py", "oparl/addresses.py", "api/interface.py", "history/records.py"),
        *("config/settings.py", "council/procedure/notice.py", "rendering/fonts.py", "ui/charts/drawing.py"),
        *(
            "search/alike.py",
            "search/asked.py",
            "search/engines/__init__.py",
            "search/ties.py",
            "ui/formats.py",
        ),
        *("search/analysis/compounds.py", "search/analysis/lexicon.py", "search/analysis/tokens.py"),
        "search/vocabulary.py",
    ),
    "of the program, its words or its letters; no record is in it",
)
"""File -> what it keeps, and why it reaches nobody who may see less."""


def _keeps(source: str) -> bool:
    """Whether it takes the store, or remembers what a function said, for longer than one question."""
    return any(name in BETWEEN_QUESTIONS for name in _taken(ast.parse(source)))


def _taken(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module in ("functools", *STORES):
            yield from (each.name for each in node.names)
        if isinstance(node, ast.Import):
            yield from ("cache" for each in node.names if each.name in STORES)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "functools":
            yield node.attr
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith(STORES):
            yield "cache"


def test_whoever_keeps_something_was_read_over() -> None:
    keeping = {
        str(path.relative_to(SOURCE))
        for path in SOURCE.rglob("*.py")
        if not ASIDE & set(path.parts) and _keeps(path.read_text(encoding="utf-8"))
    }
    assert sorted(keeping ^ KEPT.keys()) == [], "Read over what is kept for whom, then name the file in KEPT."


def test_no_template_keeps_a_part_of_a_page() -> None:
    """A part that is kept under a name without its reader is the next reader's."""
    pages = [path for path in SOURCE.rglob("templates/**/*.*") if path.is_file()]
    assert len(pages) > 100
    keeping = [path.name for path in pages if "load cache" in path.read_text(encoding="utf-8")]
    assert keeping == []


@pytest.mark.parametrize(
    "attack",
    [
        "from django.core.cache import cache",
        "from django.core.cache import caches as stores",
        "import django.core.cache",
        "from django.views.decorators.cache import cache_page",
        "from functools import lru_cache",
        "import functools\n\n@functools.cache\ndef papers_of(body): ...",
        "store = import_module('django.core.cache').cache",
    ],
)
def test_a_store_is_found_however_it_is_taken(attack: str) -> None:
    assert _keeps(attack)


@pytest.mark.parametrize(
    "harmless",
    [
        "from functools import cached_property",
        "from django.views.decorators.cache import never_cache",
        "from django.utils.cache import patch_vary_headers",
    ],
)
def test_what_is_forgotten_after_the_question_is_none(harmless: str) -> None:
    assert not _keeps(harmless)
