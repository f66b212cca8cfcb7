# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Sixty wordings and what a person reads from them: each assignment with whom it asks, by when, how often."""

import datetime

import pytest

from werdegang.followup.proposing import Recognised, recognised
from werdegang.followup.tests.wordings import ASKING, NOT_ASKING, Asked

DECIDED = datetime.date(2026, 2, 10)


def fits(asked: Asked, found: Recognised) -> bool:
    """Whether the assignment is the one that is asked for, in all its parts."""
    due = found.due.isoformat() if found.due else ""
    named = asked.whom in found.addressee if asked.whom else not found.addressee
    said = (found.point, due, found.every_months) == (asked.point, asked.due, asked.months)
    return said and named and asked.holds in found.text


@pytest.mark.parametrize(("text", "asked"), ASKING)
def test_each_assignment_is_found_with_office_day_and_rhythm_and_no_other(text, asked):
    found = recognised(text, DECIDED)
    assert len(found) == len(asked), found
    for wanted, seen in zip(asked, found, strict=True):
        assert fits(wanted, seen), seen


@pytest.mark.parametrize("text", NOT_ASKING)
def test_what_asks_nobody_proposes_nothing(text):
    assert recognised(text, DECIDED) == []
