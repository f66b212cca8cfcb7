# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Times that a question names."""

import datetime

import pytest

from werdegang.search.periods import YEARS_BACK, periods_in

TODAY = datetime.date(2026, 11, 27)


def read(text):
    return [(str(each.since), str(each.until), each.rest) for each in periods_in(text, TODAY)]


@pytest.mark.parametrize(
    ("text", "since", "until", "rest"),
    [
        ("Beschluss März 2019", "2019-03-01", "2019-03-31", "beschluss"),
        ("Beschlüsse vom MAERZ 2019", "2019-03-01", "2019-03-31", "beschluesse"),
        ("resolution of March 2019", "2019-03-01", "2019-03-31", "resolution"),
        ("Februar 2020 Kita", "2020-02-01", "2020-02-29", "kita"),
        ("Sprachkurse im Jahr 2018", "2018-01-01", "2018-12-31", "sprachkurse"),
        ("Sitzung am 14. März 2017", "2017-03-14", "2017-03-14", "sitzung"),
        ("Sitzung am 14.03.2017", "2017-03-14", "2017-03-14", "sitzung"),
        ("Beschlüsse 2009", "2009-01-01", "2009-12-31", "beschluesse"),
        ("Ratsbeschluss 2009 Kita", "2009-01-01", "2009-12-31", "ratsbeschluss kita"),
        ("2017 Anträge", "2017-01-01", "2017-12-31", "antraege"),
        ("resolutions 2009", "2009-01-01", "2009-12-31", "resolutions"),
    ],
)
def test_a_time_and_the_other_words(text, since, until, rest):
    assert read(text)[0] == (since, until, rest)


def test_a_day_stands_for_its_month_too():
    assert read("Sitzung am 14.03.2017")[1] == ("2017-03-01", "2017-03-31", "sitzung")
    assert read("31.02.2018 Kita") == [("2018-02-01", "2018-02-28", "kita")]


def test_a_month_without_a_year_is_the_last_ones():
    found = read("unser Beschluss vom März")
    assert [since for since, _until, _rest in found][:2] == ["2026-03-01", "2025-03-01"]
    assert len(found) == YEARS_BACK
    assert read("Beschluss vom Dezember")[0][0] == "2025-12-01"


@pytest.mark.parametrize(
    "text",
    [
        "Fortschreibung 2017-2018",
        "Konzept 2008",
        "Beschlüsse zum Konzept 2008",
        "Beschlüsse 2017–2018",
        "Beschlüsse 2017 bis 2018",
        "Sitzungen 2017/18",
        "Vorlage 2017/0012",
        "0012/2017 Vorlage",
        "seit Beschluss 2017",
        "Sitzungsgeld 2017",
        "August-Schule",
        "Schule-August",
        "may we",
        '"März 2019"',
        "Kita -März",
        "Kosten seit März 2019",
        "Kosten bis 2019",
        "40.13.2019",
        "Maikäfer",
        "",
    ],
)
def test_no_time(text):
    assert read(text) == []


def test_whether_a_year_was_named_and_the_whole_year():
    (named,) = periods_in("Beschluss März 2009", TODAY)
    assert (named.has_year, str(named.year.since), str(named.year.until)) == (
        True,
        "2009-01-01",
        "2009-12-31",
    )
    assert not any(each.has_year for each in periods_in("Beschluss vom März", TODAY))
