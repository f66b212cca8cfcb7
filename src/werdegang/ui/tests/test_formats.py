# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
from datetime import UTC, date, datetime, time
from decimal import Decimal

import pytest
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from werdegang.ui import formats
from werdegang.ui.tests.markup import render


@pytest.fixture(params=["de", "en"])
def language(request):
    with translation.override(request.param):
        yield request.param


@pytest.mark.parametrize(
    ("value", "decimals", "german", "english"),
    [
        (0, None, "0", "0"),
        (1234, None, "1.234", "1,234"),
        (Decimal("18.50"), None, "18,5", "18.5"),
        (Decimal("412.00"), None, "412", "412"),
        (Decimal("1E+3"), None, "1.000", "1,000"),
        (Decimal("1234.5"), 2, "1.234,50", "1,234.50"),
        (-3.5, None, "−3,5", "−3.5"),
        (Decimal("-0.001"), 1, "0,0", "0.0"),
        (None, None, "–", "–"),
        ("", None, "–", "–"),
        ("keine Angabe", None, "keine Angabe", "keine Angabe"),
        (float("nan"), None, "nan", "nan"),
    ],
)
def test_number_is_written_as_the_language_writes_it(value, decimals, german, english):
    for code, expected in (("de", german), ("en", english)):
        with translation.override(code):
            assert formats.number(value, decimals) == expected


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=4))
def test_number_in_german_can_be_read_back(value):
    with translation.override("de"):
        text = formats.number(value)
    assert Decimal(text.replace(".", "").replace(",", ".").replace("−", "-")) == value


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (0, "0 Byte"),
        (1, "1 Byte"),
        (1023, "1.023 Byte"),
        (1024, "1 KB"),
        (129 * 1024, "129 KB"),
        (1024 * 1024 - 1, "1,0 MB"),
        (5617 * 1024, "5,5 MB"),
        (3 * 1024**3, "3,0 GB"),
        (5000 * 1024**4, "5.000,0 TB"),
        (None, "–"),
    ],
)
def test_filesize_takes_the_unit_people_expect(size, expected):
    with translation.override("de"):
        assert formats.filesize(size).replace("\u00a0", " ") == expected


def test_percent_keeps_the_sign_on_the_line_in_german():
    with translation.override("de"):
        assert formats.percent(22) == "22\u00a0%"
    with translation.override("en"):
        assert formats.percent(22) == "22%"


def test_day_follows_the_language():
    with translation.override("de"):
        assert formats.day(date(2017, 3, 7)) == "07.03.2017"
        assert formats.weekday(date(2017, 3, 17)) == "Fr, 17.03.2017"
    with translation.override("en"):
        assert formats.day(date(2017, 3, 7)) == "7 March 2017"
        assert formats.weekday(date(2017, 3, 17)) == "Fri, 17 March 2017"
    assert formats.day(None) == ""


def test_time_is_that_of_the_place():
    late = datetime(2017, 3, 16, 23, 30, tzinfo=UTC)
    with translation.override("de"):
        assert formats.day(late) == "17.03.2017"
        assert formats.clock(late) == "00:30 Uhr"
        assert formats.clock(time(16, 0)) == "16:00 Uhr"
        assert formats.iso_day(late) == "2017-03-17"
    with translation.override("en"):
        assert formats.clock(time(16, 0)) == "16:00"


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (2017, 2018, "2017–\u20602018"),
        (2017, 2017, "2017"),
        (2017, None, "seit 2017"),
        (None, 2018, "bis 2018"),
        (None, None, ""),
        (date(2017, 1, 1), date(2018, 12, 31), "01.01.2017–\u206031.12.2018"),
    ],
)
def test_period_is_one_unbreakable_word(start, end, expected):
    with translation.override("de"):
        assert formats.period(start, end) == expected


def test_dashes_join_years_and_nothing_else():
    assert (
        formats.dashes("1. Fortschreibung 2017–2018 – Entwurf")
        == "1. Fortschreibung 2017–\u20602018 – Entwurf"
    )
    assert formats.dashes(formats.dashes("2017–2018")) == "2017–\u20602018"


def test_filters_reach_the_templates(language):
    html = render(
        "{{ n|number }} {{ n|number:1 }} {{ n|percent }} {{ n|filesize }} {{ d|day }} {{ d|timetag }} "
        "{{ d|weekday }} {{ t|clock }} {{ 2017|period:2018 }} {{ 2017|period:None }} {{ nothing|day }}"
        "{{ nothing|timetag }}{{ nothing|clock }}",
        n=2048,
        d=date(2017, 3, 17),
        t=time(16),
        nothing=None,
    )
    assert '<time datetime="2017-03-17">' in html
    assert "None" not in html


@pytest.mark.parametrize(
    ("page", "words", "mark"),
    [("de", "", ""), ("en", "", ' lang="de"'), ("en", "en", ""), ("de", "ar", ' lang="ar"')],
)
def test_words_in_another_language_than_the_page_say_so(page, words, mark):
    with translation.override(page):
        assert formats.language_mark(words) == mark
