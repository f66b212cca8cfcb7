# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
from hypothesis import given
from hypothesis import strategies as st

from werdegang.council.procedure.numbering import Place, numbers, numbers_after_invitation, ordered


def test_the_two_parts_are_numbered_on_their_own():
    agenda = [Place(1, None, True), Place(2, None, False), Place(3, None, True)]
    assert numbers(agenda) == {1: "Ö 1", 3: "Ö 2", 2: "N 1"}


def test_parts_of_an_item_carry_its_number():
    agenda = [
        Place(1, None, True),
        Place(2, None, True),
        Place(3, 2, True),
        Place(4, 2, True),
        Place(5, 4, True),
    ]
    assert numbers(agenda) == {1: "Ö 1", 2: "Ö 2", 3: "Ö 2.1", 4: "Ö 2.2", 5: "Ö 2.2.1"}


def test_after_the_invitation_numbers_stay_and_new_items_get_letters():
    agenda = [
        Place(1, None, True, "Ö 1"),
        Place(2, None, True, "", supplementary=True),
        Place(3, None, True, "", supplementary=True),
        Place(4, None, True, "Ö 2"),
        Place(5, None, False, "", supplementary=True),
    ]
    assert numbers_after_invitation(agenda) == {2: "Ö 1a", 3: "Ö 1b", 5: "N 1"}


@given(
    st.lists(
        st.builds(Place, st.integers(0, 12), st.none() | st.integers(0, 12), st.booleans()),
        unique_by=lambda place: place.key,
        max_size=13,
    )
)
def test_every_item_stands_once_whatever_the_tree(places):
    assert sorted(place.key for place in ordered(places)) == sorted(place.key for place in places)
    assert len(set(numbers(places).values())) == len(places)
