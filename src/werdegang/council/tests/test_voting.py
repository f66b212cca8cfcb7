# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import pytest

from werdegang.council.procedure.voting import Counts, Fault, faults


@pytest.mark.parametrize(
    ("counts", "may_vote", "adopts", "found"),
    [
        (Counts(), 11, True, ()),
        (Counts(8, 2, 1), 11, True, ()),
        (Counts(8, 2, 1), None, True, ()),
        (Counts(8, 2, None), 11, True, (Fault.INCOMPLETE,)),
        (Counts(9, 2, 1), 11, True, (Fault.MORE_THAN_PRESENT,)),
        (Counts(7, 2, 1), 11, True, (Fault.FEWER_THAN_PRESENT,)),
        (Counts(2, 8, 1), 11, True, (Fault.AGAINST_THE_RESULT,)),
        (Counts(5, 5, 1), 11, True, (Fault.AGAINST_THE_RESULT,)),
        (Counts(5, 5, 1), 11, False, ()),
        (Counts(8, 2, 1), 11, False, (Fault.AGAINST_THE_RESULT,)),
        (Counts(5, 5, 1), 11, None, ()),
        (Counts(2, 9, 1), 11, True, (Fault.MORE_THAN_PRESENT, Fault.AGAINST_THE_RESULT)),
    ],
)
def test_counts_must_add_up_with_those_who_may_vote(counts, may_vote, adopts, found):
    assert faults(counts, may_vote, adopts=adopts) == found
