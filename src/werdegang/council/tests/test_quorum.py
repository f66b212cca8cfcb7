# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import datetime

import pytest

from werdegang.council.procedure.quorum import Quorum, Stay, quorum, voters

AT = datetime.time


@pytest.mark.parametrize(
    ("members", "present", "reached"),
    [(11, 6, True), (11, 5, False), (10, 5, False), (10, 6, True), (1, 1, True), (0, 0, False)],
)
def test_a_body_can_decide_when_more_than_half_are_there(members, present, reached):
    assert Quorum(members, present).reached is reached


def test_who_left_before_the_item_does_not_count():
    stays = [Stay(1, AT(16), AT(17, 30)), Stay(2, AT(16)), Stay(3, AT(18))]
    assert voters(stays, at=AT(17, 30)) == {2}


def test_who_came_without_a_vote_does_not_count():
    assert quorum(3, [Stay(1), Stay(2, votes=False)]).present == 1


def test_who_is_excluded_for_bias_does_not_count_at_that_item():
    assert voters([Stay(1), Stay(2)], excluded=[2]) == {1}


def test_somebody_who_left_and_came_back_counts_once():
    stays = [Stay(1, AT(16), AT(17)), Stay(1, AT(18))]
    assert quorum(1, stays).present == 1
    assert voters(stays, at=AT(17, 30)) == frozenset()
