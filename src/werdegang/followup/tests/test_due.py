# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Days and rhythms in the wording of resolutions."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from werdegang.followup.due import due_in, rhythm_in
from werdegang.followup.standing import later

DECIDED = datetime.date(2026, 2, 10)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("bis zum 30.06.2026 vorzulegen", "2026-06-30"),
        ("bis 30. Juni 2026", "2026-06-30"),
        ("spätestens bis zum 1.9.26", "2026-09-01"),
        ("bis zum 15. März", "2026-03-15"),
        ("bis zum 15.01.", "2027-01-15"),
        ("im III. Quartal 2026", "2026-09-30"),
        ("im 2. Quartal", "2026-06-30"),
        ("bis Ende des ersten Quartals 2027", "2027-03-31"),
        ("im zweiten Halbjahr 2026", "2026-12-31"),
        ("bis Ende 2027", "2027-12-31"),
        ("bis Mitte 2026", "2026-06-30"),
        ("bis Ende Mai 2026", "2026-05-31"),
        ("im September 2026", "2026-09-30"),
        ("bis zum Jahresende", "2026-12-31"),
        ("bis Ende des Jahres", "2026-12-31"),
        ("innerhalb von drei Monaten", "2026-05-10"),
        ("binnen 6 Wochen", "2026-03-24"),
        ("innerhalb eines Jahres", "2027-02-10"),
        ("im Herbst 2026", "2026-11-30"),
        ("noch in diesem Jahr", "2026-12-31"),
        ("im kommenden Jahr", "2027-12-31"),
        ("im Jahr 2028", "2028-12-31"),
        ("für die Sitzung am 05.05.2026", "2026-05-05"),
        ("in der Sitzung am 05.05.2026 zu berichten", "2026-05-05"),
    ],
)
def test_a_day_is_read_from_the_words(words, day):
    found = due_in(f"Die Verwaltung wird beauftragt, {words} zu berichten.", DECIDED)
    assert found is not None
    assert found.day == datetime.date.fromisoformat(day)


@pytest.mark.parametrize(
    "words", ["bis zur nächsten Sitzung", "bis zur Sommerpause", "zum Haushalt 2027", "unverzüglich"]
)
def test_what_names_no_day_stays_words(words):
    found = due_in(f"Ein Bericht ist {words} vorzulegen.", DECIDED)
    assert found is not None
    assert found.day is None
    assert words in found.words


@pytest.mark.parametrize(
    "words",
    [
        "aus den Sitzungen vom 02.12.2020 und 09.06.2021",
        "nach § 6 Abs. 2 der Satzung",
        "am 31.06.2026 bis zum 31.06.2026",
        "Der Haushalt umfasst 2.500.000 Euro",
    ],
)
def test_no_day_is_made_up(words):
    assert due_in(words, DECIDED) is None


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("halbjährlich", 6),
        ("mindestens 1x jährlich", 12),
        ("einmal jährlich", 12),
        ("zweimal im Jahr", 6),
        ("vierteljährlich", 3),
        ("alle zwei Jahre", 24),
        ("alle 6 Monate", 6),
        ("monatlich", 1),
        ("ein jährlicher Bericht", 12),
    ],
)
def test_a_rhythm_is_read_from_the_words(words, months):
    found = rhythm_in(f"Dem Ausschuss ist {words} zu berichten.")
    assert found is not None
    assert found.months == months


def test_what_happens_once_has_no_rhythm():
    assert rhythm_in("Die Verwaltung wird beauftragt, ein Konzept vorzulegen.") is None


@given(st.text(max_size=300), st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 1, 1)))
def test_any_text_gives_a_day_from_the_resolution_on_or_none(text, decided_on):
    found = due_in(text, decided_on)
    assert found is None or found.day is None or found.day >= decided_on


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2090, 1, 1)), st.integers(1, 60))
def test_later_moves_on_by_whole_months(day, months):
    moved = later(day, months)
    assert (moved.year - day.year) * 12 + moved.month - day.month == months
    assert moved.day <= day.day
