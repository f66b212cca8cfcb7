# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import re
from decimal import Decimal

import pytest
from django.utils import translation

from werdegang.ui.charts import Baseline, Point, Series, Target, category_chart, compare, describe, legend
from werdegang.ui.charts.scale import nice_ticks, scale_for
from werdegang.ui.charts.words import short


def points(*values, provisional=False):
    last = len(values) - 1
    return tuple(
        Point(str(2014 + at), None if value is None else Decimal(str(value)), provisional and at == last)
        for at, value in enumerate(values)
    )


@pytest.mark.parametrize(
    ("series", "expected"),
    [
        (Series(()), "Es liegen noch keine Werte vor."),
        (Series(points(None)), "Es liegen noch keine Werte vor. Für 2014 liegt kein Wert vor."),
        (Series(points(5), unit="Plätze"), "Ein Wert: 5 Plätze (2014)."),
        (Series(points(96, 186)), "Gestiegen: 96 (2014), zuletzt 186 (2015)."),
        (Series(points(455, 412)), "Gefallen: 455 (2014), zuletzt 412 (2015)."),
        (Series(points(7, 7)), "7 am Anfang (2014) und am Ende (2015)."),
        (
            Series(points(4, 9, 2, 5)),
            "Gestiegen: 4 (2014), zuletzt 5 (2017). Höchster Wert: 9 (2015). Niedrigster Wert: 2 (2016).",
        ),
        (
            Series(points(96, 186, provisional=True), target=Target("2015", Decimal(240))),
            "Gestiegen: 96 (2014), zuletzt 186 (2015). Der letzte Wert ist vorläufig. "
            "Der Zielwert für 2015 (240) ist nicht erreicht.",
        ),
        (
            Series(points(1, 3), target=Target("", Decimal(3))),
            "Gestiegen: 1 (2014), zuletzt 3 (2015). Der Zielwert (3) ist erreicht.",
        ),
        (
            Series(points(9, 3), target=Target("", Decimal(3)), falling_is_good=True),
            "Gefallen: 9 (2014), zuletzt 3 (2015). Der Zielwert (3) ist erreicht.",
        ),
        (
            Series(points(1, None, None, 2)),
            "Gestiegen: 1 (2014), zuletzt 2 (2017). Für 2015 und 2016 liegen keine Werte vor.",
        ),
        (
            Series((*points(1, 2), Point("2016", withheld=True))),
            "Gestiegen: 1 (2014), zuletzt 2 (2015). Der Wert für 2016 wird geheim gehalten.",
        ),
    ],
)
def test_course_is_told_in_words(series, expected):
    assert describe(series, language="de") == expected


def test_percent_is_said_as_percent():
    assert "18,5\u00a0%" in describe(Series(points("18.5", 22), unit="%"), language="de")
    assert (
        describe(Series(points("18.5", 22), unit="%"), language="en")
        == "Risen from 18.5% (2014) to 22% (2015)."
    )


def test_withheld_value_is_never_told():
    series = Series((*points(1, 2), Point("2016", Decimal(4711), withheld=True)))
    assert "4711" not in describe(series, language="de").replace(".", "")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("412", "412"),
        ("18.1234", "18,12"),
        ("0.0012345", "0,00123"),
        ("150000", "150.000"),
        ("1234567", "1,235 Mio."),
        ("-1500000", "−1,5 Mio."),
        ("3000000000", "3 Mrd."),
        ("5E+12", "5 Bio."),
    ],
)
def test_labels_are_short(value, expected):
    with translation.override("de"):
        assert short(Decimal(value)) == expected


def test_legend_explains_only_what_is_there():
    assert legend(Series(points(1, 2)), language="de") == ""
    full = Series(
        (*points(1, None, 3, provisional=True), Point("2017", withheld=True)),
        baseline=Baseline("2014", Decimal(1)),
        target=Target("2020", Decimal(9)),
    )
    assert legend(full, language="de") == (
        "Offener Punkt: vorläufiger Wert · Gepunktet: dazwischen liegen keine Werte vor · "
        "Gestrichelt: erwarteter Weg vom Ausgangswert zum Zielwert · Schloss: geheim gehalten"
    )
    assert legend(full, bars=True, language="de").startswith("Umrandeter Balken")


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 600, ["0", "200", "400", "600"]),
        (0, 0, ["0", "0.25", "0.5", "0.75", "1"]),
        (0, 7, ["0", "2", "4", "6", "8"]),
        (-15, 31, ["-20", "0", "20", "40"]),
        (5, 5, ["0", "2", "4", "6"]),
    ],
)
def test_ticks_are_round(low, high, expected):
    assert nice_ticks(Decimal(low), Decimal(high)) == [Decimal(tick) for tick in expected]


def test_bars_always_begin_at_zero():
    scale = scale_for([Decimal(1000), Decimal(1001)], 200, 0, from_zero=True)
    assert scale.ticks[0] == 0


def test_nearly_flat_line_gets_a_scale_of_its_own():
    scale = scale_for([Decimal(1000), Decimal(1010)], 200, 0, from_zero=False)
    assert scale.ticks[0] > 0


@pytest.mark.parametrize("value", ["NaN", "Infinity", "1E+18", "-1E+30", "0.0000000001"])
def test_value_that_cannot_be_drawn_is_refused(value):
    with pytest.raises(ValueError, match="a chart shows"):
        Point("2014", Decimal(value))


MEMBERS = Series(
    (
        Point("weiblich", Decimal(40)),
        Point("männlich", Decimal(60)),
        Point("divers", withheld=True),
        Point("ohne Angabe"),
    ),
    unit="Personen",
)


def test_members_are_compared_and_not_told_as_a_course():
    with translation.override("de"):
        assert compare(MEMBERS) == (
            "Am meisten: männlich mit 60 Personen. Am wenigsten: weiblich mit 40 Personen. "
            "Geheim gehalten: divers. Ohne Wert: ohne Angabe."
        )


def test_bars_of_members_are_on_one_scale_and_a_lock_stands_for_what_is_withheld():
    with translation.override("de"):
        alone = category_chart(MEMBERS, title="T")
        beside = category_chart(MEMBERS, title="T", beside=[Series((Point("x", Decimal(120)),))])
    assert alone
    assert beside
    assert alone.count('class="bar"') == 2
    assert 'class="lock"' in alone
    widths = [
        [float(each) for each in re.findall(r'class="bar"[^>]*width="([\d.]+)"', svg)]
        for svg in (alone, beside)
    ]
    assert widths[0][1] > 1.8 * widths[1][1] > 0


def test_a_series_without_values_has_no_bars():
    assert category_chart(Series((Point("x", withheld=True),)), title="T") is None
