# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The judged queries, asked of the embedded engines: what was reached is not lost unnoticed."""

import pytest

from werdegang.bench.searching.judged import FRESH
from werdegang.bench.searching.quality import ALL, counts, measure, table_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.once]


def test_ours_stays_good_and_ahead():
    worth = measure()
    ours = worth["Werdegang, embedded"][ALL]
    assert ours > 0.85
    assert ours > 1.5 * max(marks[ALL] for name, marks in worth.items() if name != "Werdegang, embedded")
    numbers = counts()
    assert numbers[ALL] == 119
    assert counts(held_out=True)[ALL] == 32
    assert len(table_of(worth, numbers).splitlines()) == 2 + len(numbers)


def test_questions_as_others_ask_them_are_answered():
    worth = measure(batch=FRESH)
    assert worth["Werdegang, embedded"][ALL] > 0.77
    assert (counts(batch=FRESH)[ALL], counts(batch=FRESH, held_out=True)[ALL]) == (178, 43)
