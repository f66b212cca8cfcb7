# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Key figures: each with its chart, the chart in words and its table; all of them as a workbook."""

import datetime
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal

from django.utils import translation
from django.utils.translation import gettext as _

from werdegang.concepts.vocabulary import FundingSource, GoalStatus, MeasureState, ValueStatus
from werdegang.rendering import tree
from werdegang.rendering.tree import Column, Heading, words
from werdegang.rendering.workbook import Sheet, Value, Workbook
from werdegang.reporting.document import saying
from werdegang.reporting.document.saying import Plain
from werdegang.reporting.document.voices import AT_HOME, Voice, composed, emphasized, joined
from werdegang.reporting.languages import own_words
from werdegang.ui.charts import Baseline, Point, Series, Target, describe, line_chart, on_paper


def blocks(snapshot: Plain) -> Iterator[tree.Block]:
    """All figures of a report."""
    colour = snapshot["municipality"]["colour"]
    for figure in snapshot["figures"]:
        yield from figure_shown(figure, 3, colour, Voice.of(snapshot))


def figure_shown(figure: Plain, level: int, colour: str, voice: Voice = AT_HOME) -> Iterator[tree.Block]:
    """A figure: definition, chart with its words, table, source."""
    yield Heading(level, figure["title"], voice.language(figure))
    yield from voice.blocks(figure, "definition", level)
    if figure["target"]:
        target = figure["target"]
        said = _("Target: %(target)s by %(day)s; baseline: %(baseline)s (%(from)s).") % {
            "target": saying.amount(target["target"], figure),
            "day": saying.day(target["target_day"]),
            "baseline": saying.amount(target["baseline"], figure),
            "from": saying.day(target["baseline_day"]),
        }
        yield tree.Paragraph(words(said))
    given = series(figure)
    drawn = line_chart(given, title=figure["title"], key=f"chart-{figure['slug']}")
    gaps = [period_of(value) for value in figure["values"] if value["withheld"]]
    if drawn is None and not gaps:
        yield tree.Paragraph((tree.Text(_("No value is known for this period."), emphasis=True),))
    elif drawn is not None:
        picture = on_paper(str(drawn), colour)
        words_ = describe(given)
        yield tree.Figure(picture, "image/svg+xml", words_, figure["title"], 82, voice.language(figure))
    if figure["values"]:
        yield _table(figure, voice)
    if gaps:
        yield tree.Paragraph(words(saying.withheld(gaps)))
    invented = words(_("Sample data") if _all_invented(figure) else "")
    source = joined((_source(figure, voice), voice.data(figure["license"]), invented))
    if source:
        yield tree.Paragraph(emphasized(source))


def _source(figure: Plain, voice: Voice) -> tree.Inlines:
    if not figure["source"]:
        return ()
    return composed(_("Source: %(source)s"), source=voice.data(figure["source"]))


def _all_invented(figure: Plain) -> bool:
    """Whether it is said once, below the table, and not in each of its rows."""
    return bool(figure["values"]) and all(value["is_sample"] for value in figure["values"])


def _table(figure: Plain, voice: Voice) -> tree.Table:
    measured = figure["unit"] or _("Value")
    marked = not _all_invented(figure)
    remarks = [
        joined((voice.data(value["note"]), words(_("Sample data") if marked and value["is_sample"] else "")))
        for value in figure["values"]
    ]
    remarked = any(tree.plain(remark) for remark in remarks)
    columns = (
        Column(_("Period"), 0),
        Column(measured, 0, tree.Align.END, voice.original if figure["unit"] else ""),
        Column(_("Status"), 0),
        Column(_("As of"), 0),
        *((Column(_("Remark"), 2),) if remarked else ()),
    )
    rows = tuple(
        (
            period_of(value),
            saying.amount(value["value"], figure, unit=False),
            _("not published") if value["withheld"] else saying.label(ValueStatus, value["status"]),
            saying.day(value["as_of"]),
            *((remark,) if remarked else ()),
        )
        for value, remark in zip(figure["values"], remarks, strict=True)
    )
    return tree.Table(composed(_("Values: %(figure)s"), figure=voice.told(figure)), columns, rows)


def _status(value: Plain) -> str:
    if value["withheld"]:
        return saying.withheld([period_of(value)])
    return saying.label(ValueStatus, value["status"])


def period_of(value: Plain) -> str:
    """The period of a value: a year as such, everything else by its days."""
    start, end = saying.day_of(value["start"]), saying.day_of(value["end"])
    if start and end and (start.month, start.day, end) == (1, 1, date(start.year + 1, 1, 1)):
        return str(start.year)
    return saying.span(value["start"], value["end"])


def series(figure: Plain) -> Series:
    """The course for a chart; years without a value are gaps."""
    target = figure["target"]
    return Series(
        points=tuple(_points(figure)),
        unit=figure["unit"],
        target=Target(target["target_day"][:4], Decimal(target["target"])) if target else None,
        baseline=Baseline(target["baseline_day"][:4], Decimal(target["baseline"])) if target else None,
        falling_is_good=figure["direction"] == "down",
    )


def _points(figure: Plain) -> Iterator[Point]:
    previous: int | None = None
    for value in figure["values"]:
        year = int(value["start"][:4])
        if figure["period"] == "year" and previous is not None:
            yield from (Point(str(missing)) for missing in range(previous + 1, year))
        previous = year
        known = Decimal(value["value"]) if value["value"] is not None else None
        yield Point(period_of(value), known, value["status"] == "provisional", bool(value["withheld"]))


def workbook(snapshot: Plain) -> Workbook:
    """All figures, goals, measures and sums of money as sheets."""
    with translation.override(own_words(snapshot["language"])):
        moment = datetime.datetime.fromisoformat(snapshot["moment"])
        sample = [(_("Sample data"), _("Content is invented in part."))] if has_samples(snapshot) else []
        about: list[tuple[Value, ...]] = [
            (_("Report"), snapshot["report"]["title"]),
            (_("Municipality"), snapshot["municipality"]["name"]),
            (_("Period"), saying.span(snapshot["report"]["period_start"], snapshot["report"]["period_end"])),
            (_("Version"), snapshot["report"]["version"]),
            (_("As of"), moment),
            *sample,
        ]
        return Workbook(
            snapshot["report"]["title"],
            snapshot["municipality"]["name"],
            moment,
            (
                Sheet(_("About"), (_("What"), _("Value")), about, (24, 60)),
                _goals(snapshot),
                _measures(snapshot),
                _values(snapshot),
                _funding(snapshot),
            ),
        )


def has_samples(snapshot: Plain) -> bool:
    """Whether any of what the report shows is invented."""
    parts = [snapshot["report"], snapshot["edition"], *snapshot["measures"], *snapshot["figures"]]
    parts += [value for figure in snapshot["figures"] for value in figure["values"]]
    parts += [goal for field in snapshot["fields"] for goal in field["goals"]]
    parts += [*snapshot["funding"], *snapshot["good_practice"], *snapshot["participation"]]
    return any(part["is_sample"] for part in parts)


def _goals(snapshot: Plain) -> Sheet:
    heads = (
        _("No."), _("Action field"), _("Goal"), _("Status"), _("Measures"), _("completed or permanent"), _("delayed"),
    )  # fmt: skip
    rows = [
        (
            goal["number"],
            field["title"],
            goal["title"],
            saying.label(GoalStatus, goal["status"]["code"]),
            goal["tally"]["total"],
            goal["tally"]["done"],
            goal["tally"]["delayed"],
        )
        for field in snapshot["fields"]
        for goal in field["goals"]
    ]
    return Sheet(_("Goals"), heads, rows, (6, 30, 60, 16, 12, 12, 12))


def _measures(snapshot: Plain) -> Sheet:
    heads = (_("Goals"), _("Measure"), _("State"), _("Since"), _("Responsible"), _("Last update"))
    rows: list[tuple[Value, ...]] = []
    for measure in snapshot["measures"]:
        last = measure["updates"][-1]["text"] if measure["updates"] else ""
        rows.append(
            (
                ", ".join(map(str, measure["goals"])),
                measure["title"],
                saying.label(MeasureState, measure["state"]),
                saying.day_of(measure["state_since"]),
                ", ".join(dict.fromkeys(each["name"] for each in measure["responsible"])),
                last,
            )
        )
    return Sheet(_("Measures"), heads, rows, (8, 50, 16, 12, 40, 80))


def _values(snapshot: Plain) -> Sheet:
    heads = (
        _("Key figure"), _("Unit"), _("From"), _("Until"), _("Value"), _("Status"), _("As of"), _("Target"),
        _("Source"), _("Sample data"),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = []
    for figure in snapshot["figures"]:
        target = Decimal(figure["target"]["target"]) if figure["target"] else None
        for value in figure["values"]:
            end = saying.day_of(value["end"])
            rows.append(
                (
                    figure["title"],
                    figure["unit"],
                    saying.day_of(value["start"]),
                    end - timedelta(days=1) if end else None,
                    None if value["value"] is None else Decimal(value["value"]),
                    _status(value),
                    saying.day_of(value["as_of"]),
                    target,
                    figure["source"],
                    _("Sample data") if value["is_sample"] else "",
                )
            )
    return Sheet(_("Key figures"), heads, rows, (50, 12, 12, 12, 14, 40, 12, 14, 50, 14))


def _funding(snapshot: Plain) -> Sheet:
    heads = (_("Year"), _("Source"), _("Who pays"), _("Planned (euros)"), _("Spent (euros)"))
    rows: list[tuple[Value, ...]] = [
        (
            each["year"],
            saying.label(FundingSource, each["source"]),
            each["organization"],
            Decimal(each["planned"]) if each["planned"] is not None else None,
            Decimal(each["spent"]) if each["spent"] is not None else None,
        )
        for each in snapshot["funding"]
    ]
    return Sheet(_("Funding"), heads, rows, (8, 28, 40, 16, 16))
