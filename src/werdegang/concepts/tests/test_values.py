# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Values are written with their revisions, and only what may be shown reaches anybody."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.db import IntegrityError, transaction

from werdegang.accounts.factories import UserFactory
from werdegang.concepts.dimension_factories import DimensionFactory, DimensionMemberFactory
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    IndicatorFactory,
    IndicatorValueFactory,
)
from werdegang.concepts.models import DimensionMember, Indicator, IndicatorValue
from werdegang.concepts.publication import decide, decide_what_nobody_has
from werdegang.concepts.values import Entry, write
from werdegang.concepts.vocabulary import Publication

pytestmark = pytest.mark.django_db
TOTAL: tuple[DimensionMember, ...] = ()


class Scene:
    """A figure by sex, and who enters it."""

    def __init__(self, **kwargs: Any) -> None:
        self.indicator: Indicator = IndicatorFactory(**kwargs)
        self.by = ConceptRoleFactory(concept=self.indicator.concept).user
        sex = DimensionFactory(concept=self.indicator.concept, code="geschlecht")
        self.indicator.dimensions.add(sex)
        self.women, self.men = (DimensionMemberFactory(dimension=sex, code=code) for code in "wm")

    def write(
        self, *numbers: tuple[tuple[DimensionMember, ...], int | None], year: int = 2018, **kwargs: Any
    ) -> Any:
        """Enter values of a year."""
        entries = [
            Entry(
                datetime.date(year, 1, 1),
                datetime.date(year + 1, 1, 1),
                members,
                None if number is None else Decimal(number),
                "final",
                datetime.date(2020, 1, 31),
            )
            for members, number in numbers
        ]
        return write(kwargs.pop("indicator", self.indicator), entries, **{"by": self.by, **kwargs})

    def seen(self, user: Any = None, indicator: Indicator | None = None) -> dict[str, int]:
        """What somebody gets of the figure."""
        values = IndicatorValue.objects.visible_to(user).filter(indicator=indicator or self.indicator)
        return {value.dimension_key: int(value.value) for value in values}


def test_a_small_number_reaches_nobody_nor_what_gives_it_away() -> None:
    """Not even whoever entered it, unless they ask for the numbers to enter."""
    scene = Scene()
    scene.write((TOTAL, 20), ((scene.women,), 3), ((scene.men,), 17))
    assert scene.seen() == {"": 20}
    assert scene.seen(scene.by) == {"": 20}
    entered = IndicatorValue.objects.unredacted_for(scene.by)
    assert {value.dimension_key for value in entered} == {"", "geschlecht=m", "geschlecht=w"}
    assert not IndicatorValue.objects.unredacted_for(UserFactory()).exists()
    assert not IndicatorValue.objects.unredacted_for(None).exists()
    places = {place.dimension_key for place in IndicatorValue.objects.withheld_from(None)}
    assert places == {"geschlecht=m", "geschlecht=w"}


def test_a_correction_is_a_revision_and_what_stood_before_stays_in_the_history() -> None:
    """With who and why."""
    scene = Scene()
    scene.write((TOTAL, 20))
    done = scene.write((TOTAL, 22), reason="Nachmeldung")
    value = IndicatorValue.objects.visible_to(None).get()
    assert [old for old, _row in done.revised] == [20]
    assert (int(value.value), value.revision, value.revised_on is not None) == (22, 2, True)
    newest, first = value.history.order_by("-history_id")
    assert (first.value, newest.value, newest.history_change_reason) == (20, 22, "Nachmeldung")
    assert newest.history_user == scene.by


def test_the_same_value_again_changes_nothing() -> None:
    """No revision, no entry in the history."""
    scene = Scene()
    scene.write((TOTAL, 20))
    done = scene.write((TOTAL, 20))
    assert (done.any, done.unchanged) == (False, 1)
    assert IndicatorValue.history.count() == 1


def test_what_was_published_is_not_counted_on_to_protect() -> None:
    """The men were public; a later small number of women withholds the total that is new with it."""
    scene = Scene()
    scene.write(((scene.men,), 17))
    scene.write(((scene.women,), 3), (TOTAL, 20))
    assert scene.seen() == {"geschlecht=m": 17}


def test_a_corrected_small_number_is_not_found_by_what_stayed() -> None:
    """3 becomes 8: shown beside the old total, the men would tell of the 3."""
    scene = Scene()
    scene.write((TOTAL, 20), ((scene.women,), 3), ((scene.men,), 17))
    scene.write((TOTAL, 25), ((scene.women,), 8))
    assert "geschlecht=m" not in scene.seen()
    scene.write((TOTAL, 26), ((scene.women,), 9))
    assert "geschlecht=m" not in scene.seen()
    assert len(scene.seen()) == 1


def test_before_a_figure_is_public_nothing_is_known() -> None:
    """Typed one after the other in a draft: the choice is free until it is published."""
    scene = Scene(visibility="draft")
    scene.write(((scene.men,), 17))
    scene.write((TOTAL, 20))
    scene.write(((scene.women,), 3))
    Indicator.objects.filter(pk=scene.indicator.pk).update(visibility="public")
    assert scene.seen() == {"": 20}


def test_a_share_is_withheld_where_its_count_or_its_base_is() -> None:
    """And with its count the rest: 18 of 20 leave two."""
    scene = Scene()
    base = scene.indicator
    count = IndicatorFactory(concept=base.concept)
    share = IndicatorFactory(concept=base.concept, unit="%", base=base, numerator=count)
    for figure in (count, share):
        figure.dimensions.set(base.dimensions.all())
    scene.write((TOTAL, 60), ((scene.women,), 20), ((scene.men,), 40))
    scene.write((TOTAL, 38), ((scene.women,), 18), ((scene.men,), 20), indicator=count)
    scene.write((TOTAL, 63), ((scene.women,), 90), ((scene.men,), 50), indicator=share)
    assert set(scene.seen()) == {"", "geschlecht=m", "geschlecht=w"}
    assert "geschlecht=w" not in scene.seen(indicator=count)
    assert set(scene.seen(indicator=share)) == set(scene.seen(indicator=count))
    assert len(scene.seen(indicator=share)) == 1


def test_a_share_without_its_count_implies_it() -> None:
    """5 % of 60 are three."""
    scene = Scene()
    share = IndicatorFactory(concept=scene.indicator.concept, unit="%", base=scene.indicator)
    scene.write((TOTAL, 60))
    scene.write((TOTAL, 5), indicator=share)
    assert scene.seen(indicator=share) == {}
    scene.write((TOTAL, 50), indicator=share)
    assert scene.seen(indicator=share) == {"": 50}


def test_weeks_and_groups_are_shown_however_few() -> None:
    """The figure says that it does not count people."""
    scene = Scene(counts_people=False)
    scene.write((TOTAL, 3))
    assert scene.seen() == {"": 3}


def test_the_threshold_of_the_concept_goes_before_that_of_the_installation(settings: Any) -> None:
    """Decided anew when it changes."""
    scene = Scene()
    scene.write((TOTAL, 4))
    assert scene.seen() == {}
    settings.SMALL_NUMBERS_BELOW = 4
    decide(scene.indicator)
    assert scene.seen() == {"": 4}
    scene.write((TOTAL, 8))
    assert scene.seen() == {"": 8}
    scene.indicator.concept.small_numbers_below = 10
    scene.indicator.concept.save()
    assert scene.seen() == {}
    scene.indicator.concept.small_numbers_below = None
    scene.indicator.concept.save()
    settings.SMALL_NUMBERS_BELOW = 9
    call_command("decide_small_numbers")
    assert scene.seen() == {}


def test_what_nobody_has_decided_is_not_shown() -> None:
    """A value that came in by another way waits until somebody looks."""
    scene = Scene()
    for year, number in ((2016, 3), (2017, 30)):
        IndicatorValueFactory(
            indicator=scene.indicator, year=year, value=Decimal(number), publication=Publication.UNDECIDED
        )
    assert scene.seen() == {}
    assert decide_what_nobody_has() == 2
    assert scene.seen() == {"": 30}


def test_only_whoever_enters_the_figure_writes() -> None:
    """Not somebody who coordinates another concept."""
    scene = Scene()
    with pytest.raises(PermissionDenied):
        scene.write((TOTAL, 20), by=ConceptRoleFactory().user)


def test_what_cannot_be_a_value_is_refused_as_a_whole() -> None:
    """A dimension of another figure, half a person."""
    scene, other = Scene(), Scene()
    with pytest.raises(ValidationError):
        scene.write((TOTAL, 20), ((other.women,), 7))
    with pytest.raises(ValidationError):
        scene.write((TOTAL, -1))
    assert not IndicatorValue.objects.exists()


def test_taken_away_it_is_a_tombstone_and_may_come_again() -> None:
    """The history keeps it."""
    scene = Scene()
    scene.write((TOTAL, 20))
    scene.write((TOTAL, None))
    assert scene.seen() == {}
    scene.write((TOTAL, 21))
    assert scene.seen() == {"": 21}


def test_the_database_refuses_a_second_member_without_a_first() -> None:
    """And a revision without its day."""
    scene = Scene()
    for wrong in ({"second_member": scene.women}, {"revision": 2}):
        with pytest.raises(IntegrityError), transaction.atomic():
            IndicatorValueFactory(indicator=scene.indicator, **wrong)
