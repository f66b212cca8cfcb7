# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Fields of action, goals and measures as blocks; a measure of several goals is told once."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from werdegang.concepts.vocabulary import GoalStatus, MeasureKind, MeasureState, ResponsibilityRole
from werdegang.rendering import tree
from werdegang.rendering.tree import Fact, Facts, Heading, Paragraph, words
from werdegang.reporting.document import saying
from werdegang.reporting.document.saying import Plain
from werdegang.reporting.document.voices import AT_HOME, Voice, composed


def blocks(snapshot: Plain) -> Iterator[tree.Block]:
    """All of them, in order; measures without a goal come last."""
    measures = {measure["slug"]: measure for measure in snapshot["measures"]}
    told: dict[str, int] = {}
    voice = Voice.of(snapshot)
    yield from overview(snapshot, voice)
    for field in snapshot["fields"]:
        yield Heading(3, field["title"], voice.language(field))
        yield from voice.blocks(field, "text", 3)
        for each in field["goals"]:
            yield from goal(each, snapshot, measures, told)
    others = [measure for measure in snapshot["measures"] if not measure["goals"]]
    if others:
        yield Heading(3, _("Further measures"))
        for measure in others:
            yield from measure_told(measure, 4, voice)


def overview(snapshot: Plain, voice: Voice = AT_HOME, *, with_status: bool = True) -> Iterator[tree.Block]:
    """All goals as a table."""
    rows = [
        (
            str(each["number"]),
            voice.told(each),
            *((saying.label(GoalStatus, each["status"]["code"]),) if with_status else ()),
            str(each["tally"]["total"]),
        )
        for field in snapshot["fields"]
        for each in field["goals"]
    ]
    if not rows:
        yield Paragraph(words(_("This edition has no goals.")))
        return
    columns = (
        tree.Column(_("No."), 0),
        tree.Column(_("Goal"), 4),
        *((tree.Column(_("Status"), 0),) if with_status else ()),
        tree.Column(_("Measures"), 0, tree.Align.END),
    )
    yield tree.Table(_("Goals at a glance"), columns, tuple(rows))


def goal(
    given: Plain, snapshot: Plain, measures: Mapping[str, Any], told: dict[str, int]
) -> Iterator[tree.Block]:
    """A goal with its status, why it stands so, the word of the coordinating office, and its measures."""
    figures = {figure["slug"]: figure for figure in snapshot["figures"]}
    voice = Voice.of(snapshot)
    yield Heading(4, f"{given['number']}. {given['title']}", voice.language(given))
    yield from voice.blocks(given, "description", 4)
    yield Facts(tuple(_status(given, figures, voice)))
    yield from voice.office(given["words"], 4)
    yield from measures_of(given, measures, told, measure_told, voice)


def measures_of(
    given: Plain,
    measures: Mapping[str, Any],
    told: dict[str, int],
    tell: Callable[[Plain, int, Voice], Iterator[tree.Block]],
    voice: Voice = AT_HOME,
) -> Iterator[tree.Block]:
    """The measures of a goal; one that was told at another goal already is named only."""
    for slug in given["measures"]:
        measure = measures.get(slug)
        if measure is None:
            continue
        if slug in told:
            seen = _("%(measure)s: see goal %(goal)s.")
            yield Paragraph(composed(seen, measure=voice.told(measure), goal=str(told[slug])))
            continue
        told[slug] = given["number"]
        yield from tell(measure, 5, voice)


def _status(given: Plain, figures: Mapping[str, Plain], voice: Voice) -> Iterator[Fact]:
    status = given["status"]
    yield Fact(_("Status"), (tree.Text(saying.label(GoalStatus, status["code"]), strong=True),))
    if status["override"]:
        computed = saying.label(GoalStatus, status["computed"])
        words_ = _("set by the coordinating office on %(day)s; by the rule it would be: %(status)s") % {
            "day": saying.day(status["override"]["day"]),
            "status": computed,
        }
        why = voice.data(status["override"]["reason"])
        yield Fact(_("Set by hand"), (*words(words_), tree.Break(), *why))
    yield Fact(pgettext("explanation", "Why"), words(saying.tally(given["tally"])))
    for reason in status["reasons"]:
        figure = figures.get(str(reason["figure"]))
        said = saying.reason(reason, figure)
        if said and figure:
            yield Fact(_("Key figure"), composed(said, figure=voice.told(figure)))


def measure_told(given: Plain, level: int, voice: Voice = AT_HOME) -> Iterator[tree.Block]:
    """A measure with who is responsible, its state and its updates."""
    yield Heading(level, given["title"], voice.language(given))
    yield from voice.blocks(given, "description", level)
    yield Facts((_state(given), *_facts(given, voice)))
    for update in given["updates"]:
        head = saying.joined(
            (
                saying.day(update["day"]),
                saying.label(MeasureState, update["state"]),
                f"{update['progress']} %" if update["progress"] is not None else "",
            )
        )
        yield Paragraph((tree.Text(head, strong=True), tree.Break(), *voice.told(update, "text")))
    if not given["updates"]:
        yield Paragraph((tree.Text(_("No status update in this period."), emphasis=True),))


def measure_planned(given: Plain, level: int, voice: Voice = AT_HOME) -> Iterator[tree.Block]:
    """A measure as it is planned: who is responsible and for how long, without how it goes."""
    yield Heading(level, given["title"], voice.language(given))
    yield from voice.blocks(given, "description", level)
    yield Facts(tuple(_facts(given, voice)))


def _state(given: Plain) -> Fact:
    state = saying.label(MeasureState, given["state"])
    if given["state_since"]:
        state = _("%(state)s (as of %(day)s)") % {"state": state, "day": saying.day(given["state_since"])}
    return Fact(_("State"), words(state))


def _facts(given: Plain, voice: Voice) -> Iterator[Fact]:
    yield Fact(_("Kind"), words(saying.label(MeasureKind, given["kind"])))
    for role in ResponsibilityRole:
        names = [each["name"] for each in given["responsible"] if each["role"] == role.value]
        if names:
            yield Fact(str(role.label), voice.data(", ".join(dict.fromkeys(names))))
    run = saying.span(given["start"], given["end"])
    if run:
        yield Fact(_("Period"), words(run))
    if given["districts"]:
        yield Fact(_("Districts"), voice.data(", ".join(given["districts"])))
