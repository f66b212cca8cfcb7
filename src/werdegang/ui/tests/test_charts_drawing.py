# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
import itertools
import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from werdegang.ui.charts import (
    Baseline,
    Point,
    Series,
    Target,
    bar_chart,
    line_chart,
    small_multiples,
    spark_line,
)
from werdegang.ui.charts.drawing import NARROW_TYPE, WIDE_TYPE, Box, box
from werdegang.ui.tests.markup import read, render

values = st.decimals(
    allow_nan=False, allow_infinity=False, min_value=-(10**17), max_value=10**17, places=3
) | st.integers(-50, 5000).map(Decimal)
labels = st.text(min_size=1, max_size=30) | st.sampled_from(["2014", "1. Halbjahr 2017", "<&>", "MMMM"])


@st.composite
def courses(draw):
    count = draw(st.integers(1, 24))
    names = draw(st.sampled_from(["years", "any"]))
    points = tuple(
        Point(
            str(2000 + at) if names == "years" else draw(labels),
            draw(st.none() | values),
            draw(st.booleans()),
            draw(st.integers(0, 9)) == 0,
        )
        for at in range(count)
    )
    return Series(
        points,
        unit=draw(st.sampled_from(["", "%", "Plätze"])),
        name=draw(st.text(max_size=10)),
        target=draw(st.none() | st.builds(Target, st.sampled_from(["", "2003", "2030"]), values)),
        baseline=draw(st.none() | st.builds(Baseline, st.sampled_from(["2000", "1999"]), values)),
    )


@pytest.mark.parametrize(
    ("start", "end", "crossed"),
    [
        ((0, 0), (20, 20), True),
        ((0, 12), (30, 12), True),
        ((12, 12), (13, 13), True),
        ((0, 0), (30, 0), False),
        ((0, 30), (30, 30), False),
        ((0, 0), (9, 30), False),
    ],
)
def test_a_box_knows_the_lines_that_run_through_it(start, end, crossed):
    assert Box(10, 10, 20, 20).is_crossed_by(start, end) is crossed


def test_the_words_of_a_target_stand_beside_the_line_that_falls_to_it():
    falling = Series(
        tuple(Point(str(2010 + at), Decimal(value)) for at, value in enumerate((6, 7, 8, 11, 10, 8, 7, 6))),
        target=Target("2019", Decimal(4)),
        baseline=Baseline("2016", Decimal(7)),
        falling_is_good=True,
    )
    root, _width, _height = svg_of(line_chart(falling, title="Wartezeit"))
    (words,) = (
        each for each in root.iter() if each.tag.endswith("text") and "is-strong" in each.get("class", "")
    )
    there = box(
        "".join(words.itertext()),
        float(words.get("x")),
        float(words.get("y")),
        words.get("text-anchor"),
        WIDE_TYPE,
    )
    strokes = [each.get("points") for each in root.iter() if each.get("class") in ("line", "goal")]
    ways = [[tuple(map(float, place.split(","))) for place in stroke.split()] for stroke in strokes]
    legs = [leg for way in ways for leg in itertools.pairwise(way)]
    assert legs
    assert not any(there.is_crossed_by((x, y), (to_x, to_y)) for (x, y), (to_x, to_y) in legs)


def svg_of(chart):
    root = ElementTree.fromstring(chart)
    width, height = (float(each) for each in root.attrib["viewBox"].split()[2:])
    return root, width, height


def places(root):
    for mark in root.iter():
        tag = mark.tag
        if tag == "polyline":
            for place in mark.attrib["points"].split():
                x, y = place.split(",")
                yield float(x), float(y)
        elif tag == "circle":
            yield float(mark.attrib["cx"]), float(mark.attrib["cy"])
        elif tag == "rect":
            x, y = float(mark.attrib["x"]), float(mark.attrib["y"])
            yield x, y
            yield x + float(mark.attrib["width"]), y + float(mark.attrib["height"])
        elif tag == "text":
            yield float(mark.attrib["x"]), float(mark.attrib["y"])


def boxes(root, narrow):
    size = NARROW_TYPE if narrow else WIDE_TYPE
    for text in root.iter("text"):
        if narrow and "is-wide" in text.attrib.get("class", ""):
            continue
        anchor = text.attrib.get("text-anchor", "start")
        yield text.text, box(text.text or "", float(text.attrib["x"]), float(text.attrib["y"]), anchor, size)


@pytest.mark.parametrize("draw", [line_chart, bar_chart, spark_line])
@given(series=courses())
@settings(max_examples=120, deadline=None)
def test_any_course_gives_a_sound_picture(draw, series):
    chart = draw(series, title="Titel <&>", language="de")
    assert (chart is None) == (not series.known)
    if chart is None:
        return
    root, width, height = svg_of(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", chart))
    assert root.attrib["role"] == "img"
    for x, y in places(root):
        assert -0.1 <= x <= width + 0.1
        assert -0.1 <= y <= height + 0.1


@pytest.mark.parametrize("draw", [line_chart, bar_chart])
@pytest.mark.parametrize("narrow", [True, False])
@given(series=courses())
@settings(max_examples=80, deadline=None)
def test_no_label_touches_another_on_any_screen(draw, narrow, series):
    chart = draw(series, title="T", language="de")
    if chart is None:
        return
    root, width, _height = svg_of(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", chart))
    found = list(boxes(root, narrow))
    for (one, here), (other, there) in itertools.combinations(found, 2):
        assert not (
            here.left < there.right
            and there.left < here.right
            and here.top < there.bottom
            and there.top < here.bottom
        ), (one, other)
    for words, here in found:
        assert here.left >= -1, words
        assert here.right <= width + 1, words


def _shapes(root):
    """Where bars and dots are."""
    for each in root.iter():
        place = {
            name: float(value)
            for name, value in each.attrib.items()
            if name in ("x", "y", "width", "height", "cx", "cy", "r")
        }
        if each.tag.endswith("rect"):
            yield place["x"], place["y"], place["x"] + place["width"], place["y"] + place["height"]
        elif each.tag.endswith("circle"):
            radius = place["r"]
            yield place["cx"] - radius, place["cy"] - radius, place["cx"] + radius, place["cy"] + radius


@pytest.mark.parametrize("draw", [line_chart, bar_chart])
@given(series=courses())
@settings(max_examples=80, deadline=None)
def test_the_words_of_a_target_touch_no_bar_and_no_dot(draw, series):
    chart = draw(series, title="T", language="de")
    if chart is None:
        return
    root, _width, _height = svg_of(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]", "", chart))
    said = [here for words, here in boxes(root, True) if words and words.startswith("Zielwert")]
    for here, (left, top, right, bottom) in itertools.product(said, _shapes(root)):
        assert not (here.left < right and left < here.right and here.top < bottom and top < here.bottom)


def test_where_bars_fill_the_plot_the_target_is_named_above_it():
    full = Series(
        tuple(
            Point(str(year), Decimal(value))
            for year, value in zip(range(2010, 2018), (9, 9, 8, 9, 9, 9, 8, 9), strict=True)
        ),
        target=Target("2017", Decimal(8)),
    )
    root, _width, _height = svg_of(bar_chart(full, title="T", language="de"))
    (words,) = (
        each
        for each in root.iter()
        if "".join(each.itertext()).startswith("Zielwert") and each.tag.endswith("text")
    )
    assert float(words.get("y")) < min(top for _left, top, _right, _bottom in _shapes(root)) - 18


@given(several=st.lists(courses(), max_size=5))
@settings(max_examples=40, deadline=None)
def test_small_pictures_share_one_scale(several):
    html = small_multiples(several, title="T", language="de")
    if html is None:
        assert not any(series.known for series in several)
        return
    assert html.count("<svg") == len(several)


def drawn(draw, *given, **more):
    chart = draw(*given, **more)
    assert chart is not None
    return chart


def course(*values, **more):
    return Series(
        tuple(Point(str(2014 + at), None if v is None else Decimal(v)) for at, v in enumerate(values)), **more
    )


def strokes(chart, css):
    return [
        mark.attrib["points"] for mark in svg_of(chart)[0].iter("polyline") if mark.attrib["class"] == css
    ]


def test_the_axis_runs_through_no_label():
    rising = Series(
        tuple(Point(str(2010 + at), Decimal(value)) for at, value in enumerate((6, 7, 9, 24, 31))),
        target=Target("2016", Decimal(40)),
        baseline=Baseline("2013", Decimal(24)),
    )
    root, _width, _height = svg_of(line_chart(rising, title="Gruppen"))
    texts = [each for each in root.iter() if each.tag.endswith("text")]
    (first,) = (float(each.get("y")) for each in texts if "".join(each.itertext()) == "6")
    assert first < 200


def test_gap_is_dotted_and_ends_stay_open():
    chart = drawn(line_chart, course(None, 1, 2, None, None, 3, None), title="T", language="de")
    assert len(strokes(chart, "line")) == 1
    assert len(strokes(chart, "line line--guess")) == 1


def test_single_value_is_a_dot_without_a_line():
    chart = drawn(line_chart, course(None, 5), title="T", language="de")
    assert strokes(chart, "line") == []
    assert chart.count("<circle") == 1


def test_target_is_the_way_from_the_baseline():
    series = course(
        455, 470, 448, baseline=Baseline("2014", Decimal(455)), target=Target("2016", Decimal(600))
    )
    chart = drawn(line_chart, series, title="T", language="de")
    assert len(strokes(chart, "goal")) == 1
    assert "dot dot--target" in chart
    assert "Zielwert 2016: 600" in chart


def test_target_without_baseline_is_level():
    chart = drawn(bar_chart, course(96, 186, target=Target("2018", Decimal(240))), title="T", language="de")
    (goal,) = strokes(chart, "goal")
    first, last = goal.split()
    assert first.split(",")[1] == last.split(",")[1]
    assert ">2018<" in chart


def test_provisional_value_is_outlined():
    series = Series((Point("2014", Decimal(1)), Point("2015", Decimal(2), provisional=True)))
    assert drawn(line_chart, series, title="T").count("dot--open") == 1
    assert drawn(bar_chart, series, title="T").count("bar--open") == 1


def test_withheld_value_is_a_lock_and_leaves_no_trace():
    series = Series((Point("2014", Decimal(100)), Point("2015", Decimal(3), withheld=True)))
    for draw in (line_chart, bar_chart):
        shown = drawn(draw, series, title="T", language="de")
        hidden = drawn(
            draw, Series((series.points[0], Point("2015", withheld=True))), title="T", language="de"
        )
        assert 'class="lock"' in shown
        assert shown == hidden


def test_numbers_follow_the_language_and_coordinates_do_not():
    german, english = (
        drawn(line_chart, course(1500, 2500), title="T", language=each) for each in ("de", "en")
    )
    assert "2.500" in german
    assert "2,500" in english
    marks = [re.findall(r'(?:points|cx|cy)="[^"]*"', chart) for chart in (german, english)]
    assert marks[0] == marks[1]


def test_the_newest_small_bar_is_set_off():
    html = drawn(small_multiples, [course(3, 2, 1)], title="T")
    assert html.count('class="bar bar--2"') == 2
    assert html.count('class="bar"') == 1


def test_tags_show_pictures_or_the_empty_state():
    series = course(1, None, 3)
    html = render(
        "{% linechart s 'Eins' %}{% barchart s 'Zwei' caption='Quelle <x>' %}{% sparkline s 'Drei' %}"
        "{% multiples many 'Vier' %}{{ s|chartwords }}",
        s=series,
        many=[series],
    )
    read(html)
    assert html.count("<svg") == 4
    assert "Quelle &lt;x&gt;" in html
    empty = render(
        "{% linechart s 'T' %}{% sparkline s 'T' %}{% multiples many 'T' %}", s=Series(()), many=[]
    )
    read(empty)
    assert empty.count("wd-empty__dots") == 2


def test_two_charts_on_a_page_have_different_ids():
    read(render("{% linechart a 'T' %}{% linechart b 'T' %}", a=course(1, 2), b=course(1, 3)))


def test_the_target_of_a_spark_line_stands_where_the_course_does_not_run():
    low_at_both_ends = (65, 70, 79, 98, 115, 98, 76, 62)
    series = Series(
        tuple(Point(str(2010 + at), Decimal(value) / 10) for at, value in enumerate(low_at_both_ends)),
        unit="Wochen",
        target=Target("2021", Decimal(4)),
    )
    svg = str(spark_line(series, title="Wartezeit"))
    assert re.search(r'<text class="is-goal" x="160.0" y="[\d.]+" text-anchor="middle">', svg)
