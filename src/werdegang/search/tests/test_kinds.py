# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What kinds say of themselves fits together."""

import pytest
from django.db.models import Prefetch

from werdegang.core.visibility import ANYONE
from werdegang.search.kinds import all_kinds
from werdegang.search.ties import _lookups

KINDS = sorted(all_kinds())


def _joined(tree, before=""):
    for name, below in tree.items():
        yield before + name
        yield from _joined(below, f"{before}{name}__")


def _read(rows, before=""):
    """All lookups that a queryset loads neighbours by."""
    if isinstance(rows.query.select_related, dict):
        yield from _joined(rows.query.select_related, before)
    for each in rows._prefetch_related_lookups:
        path = before + (each.prefetch_through if isinstance(each, Prefetch) else each)
        yield path
        if isinstance(each, Prefetch) and each.queryset is not None:
            yield from _read(each.queryset, f"{path}__")


@pytest.mark.parametrize("name", KINDS)
def test_every_neighbour_whose_words_are_indexed_is_a_tie(name):
    """Otherwise a changed or closed neighbour would stay in the index."""
    kind = all_kinds()[name]
    read = set(_read(kind.loaded(kind.visible_to(ANYONE), ANYONE)))
    assert read - _lookups(kind) == set()
