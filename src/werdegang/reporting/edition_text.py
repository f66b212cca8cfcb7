# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole text of an edition as a document: for the council paper on it, and for everybody to take along.

It is made of the same parts as a report and holds what the public may see, whoever asks. It says what is planned; how
that went stands in the reports.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch
from django.utils import translation
from django.utils.translation import gettext as _

from werdegang.concepts.models import (
    Edition,
    FocusTopic,
    Goal,
    GoalSuccession,
    GuidingPrinciple,
    Need,
    TargetGroup,
)
from werdegang.concepts.vocabulary import EditionState, SuccessionKind
from werdegang.core.visibility import ANYONE
from werdegang.rendering import markup, pdf, tree
from werdegang.rendering.tree import Column, Document, Fact, Facts, Heading, Note, Paragraph, Table, words
from werdegang.reporting.document import figures as figures_told
from werdegang.reporting.document import goals as goals_told
from werdegang.reporting.document import saying, whole
from werdegang.reporting.sheets import LANGUAGE, NothingToShow, begun_today, edition_now
from werdegang.reporting.snapshot import surroundings
from werdegang.reporting.snapshot.plain import Plain
from werdegang.reporting.snapshot.telling import Teller

PLACE = 3
"""Level of what stands right below a chapter."""


@dataclass(frozen=True)
class _Ties:
    """What a goal is tied to beside its measures; words, by the goal's address."""

    rationale: Mapping[str, str]
    facts: Mapping[str, tuple[Fact, ...]]


def full_text(edition: Edition) -> Document:
    """All that anyone may read of an edition. Raises NothingToShow for one that is not public."""
    if not Edition.objects.visible_to(ANYONE).filter(pk=edition.pk).exists():
        raise NothingToShow(edition.slug)
    now = edition_now(edition)
    teller = Teller(LANGUAGE)
    told: Plain = now | {
        "language": LANGUAGE,
        "good_practice": surroundings.good_practice(edition, teller),
        "participation": surroundings.participation(edition),
        "funding": surroundings.planned(edition),
        "edition": surroundings.edition_told(edition, teller),
    }
    with translation.override(LANGUAGE):
        sample = _has_samples(told, edition)
        return Document(
            title=_unbroken(title_of(edition)),
            sender=whole.sender(told["municipality"]),
            moment=begun_today(),
            blocks=tuple(_blocks(edition, told, sample=sample)),
            language=LANGUAGE,
            overline=_("Concept") if edition.number == 0 else _("Edition of a concept"),
            subtitle=_subtitle(told),
            mark=_("Sample data") if sample else "",
            contents=True,
            list_of_figures=True,
        )


def as_pdf(edition: Edition) -> bytes | None:
    """The same as PDF; None for an edition that is not public."""
    try:
        return pdf.write(full_text(edition))
    except NothingToShow:
        return None


def title_of(edition: Edition) -> str:
    """What the document is called: the concept, and which edition of it."""
    return f"{edition.concept.name}: {edition.name}" if edition.number else edition.concept.name


def _unbroken(title: str) -> str:
    """No line ends between a number and what it counts (“2. Fortschreibung”)."""
    return re.sub(r"\b(\d+\.) ", "\\1\N{NO-BREAK SPACE}", title)


def _subtitle(told: Plain) -> str:
    edition = told["edition"]
    state = EditionState(edition["state"])
    return saying.joined((saying.span(edition["start"], edition["end"]), str(state.label)))


def _has_samples(told: Plain, edition: Edition) -> bool:
    parts = [*told["measures"], *told["figures"], *told["good_practice"], *told["participation"]]
    parts += [goal for field in told["fields"] for goal in field["goals"]]
    parts += [*told["fields"], *told["funding"]]
    return edition.is_sample or any(part["is_sample"] for part in parts)


def _blocks(edition: Edition, told: Plain, *, sample: bool) -> Iterator[tree.Block]:
    if sample:
        said = _(
            "Content of this edition is invented in part: wording of goals and measures and most figures."
        )
        yield Note(_("Sample data"), words(said))
    yield from _adopted(told["edition"])
    if edition.summary.strip():
        yield from _chapter(_("In short"), markup.blocks(edition.summary, 2))
    yield from _titled_parts(edition)
    yield from _chapter(_("Needs"), _needs(edition))
    yield from _chapter(_("Action fields, goals and measures"), _fields(edition, told))
    yield from _chapter(_("Key figures"), _figures(told))
    yield from _chapter(_("What became of the goals of the edition before"), _succeeded(edition))
    yield from _chapter(_("Planned funding"), _funding(told["funding"]))
    if told["good_practice"]:
        yield from _chapter(_("Good practice"), whole.good_practice(told))
    if told["participation"]:
        yield from _chapter(_("Participation"), whole.participation(told))


def _chapter(title: str, blocks: Iterable[tree.Block]) -> Iterator[tree.Block]:
    """A heading with what stands below it; nothing for nothing."""
    found = tuple(blocks)
    if found:
        yield Heading(2, title)
        yield from found


def _adopted(edition: Plain) -> Iterator[tree.Block]:
    if edition["adopted"]:
        yield Paragraph(whole.adopted(edition["adopted"]))


def _titled_parts(edition: Edition) -> Iterator[tree.Block]:
    for title, rows in (
        (_("Guiding principles"), GuidingPrinciple.objects.visible_to(ANYONE).filter(edition=edition)),
        (_("Focus topics"), FocusTopic.objects.visible_to(ANYONE).filter(edition=edition)),
    ):
        parts = [(each.title, each.text) for each in rows.order_by("position", "pk")]
        yield from _chapter(title, _parts(parts))


def _parts(parts: list[tuple[str, str]]) -> Iterator[tree.Block]:
    """Titles with their texts; a list where there are titles alone."""
    if not any(text.strip() for _title_, text in parts):
        if parts:
            yield tree.Bullets(tuple(tree.Item(words(title)) for title, _text in parts))
        return
    for title, text in parts:
        yield Heading(PLACE, title)
        yield from markup.blocks(text, PLACE)


def _needs(edition: Edition) -> Iterator[tree.Block]:
    goals = Goal.objects.visible_to(ANYONE).order_by("number")
    rows = Need.objects.visible_to(ANYONE).filter(edition=edition).prefetch_related(Prefetch("goals", goals))
    for need in rows.order_by("position", "pk"):
        yield Heading(PLACE, need.title)
        yield from markup.blocks(need.text, PLACE)
        if named := [str(goal) for goal in need.goals.all()]:
            yield Facts((Fact(_("Goals"), words("\n".join(named))),))


def _fields(edition: Edition, told: Plain) -> Iterator[tree.Block]:
    measures = {measure["slug"]: measure for measure in told["measures"]}
    ties = _ties(edition)
    shown: dict[str, int] = {}
    yield from goals_told.overview(told, with_status=False)
    for field in told["fields"]:
        yield Heading(PLACE, field["title"])
        yield from markup.blocks(field["text"], PLACE)
        for goal in field["goals"]:
            yield from _goal(goal, ties)
            yield from goals_told.measures_of(goal, measures, shown, goals_told.measure_planned)
    others = [measure for measure in told["measures"] if not measure["goals"]]
    if others:
        yield Heading(PLACE, _("Further measures"))
        for measure in others:
            yield from goals_told.measure_planned(measure, PLACE + 1)


def _goal(goal: Plain, ties: _Ties) -> Iterator[tree.Block]:
    yield Heading(PLACE + 1, f"{goal['number']}. {goal['title']}")
    yield from markup.blocks(goal["description"], PLACE + 1)
    yield from markup.blocks(ties.rationale.get(goal["slug"], ""), PLACE + 1)
    if facts := ties.facts.get(goal["slug"]):
        yield Facts(facts)


def _ties(edition: Edition) -> _Ties:
    rows = (
        Goal.objects.visible_to(ANYONE)
        .filter(edition=edition)
        .prefetch_related(
            Prefetch("target_groups", TargetGroup.objects.visible_to(ANYONE).order_by("name", "pk")),
            Prefetch("focus_topics", FocusTopic.objects.visible_to(ANYONE).order_by("position", "pk")),
            Prefetch("continues", _successions(), to_attr="continued"),
        )
    )
    return _Ties(
        {goal.slug: goal.rationale for goal in rows}, {goal.slug: tuple(_facts(goal)) for goal in rows}
    )


def _successions() -> Any:
    rows = GoalSuccession.objects.visible_to(ANYONE).select_related("predecessor__edition", "successor")
    return rows.order_by("predecessor__edition__number", "predecessor__number", "pk")


def _facts(goal: Any) -> Iterator[Fact]:
    for label, things in (
        (_("Target groups"), goal.target_groups.all()),
        (_("Focus topics"), goal.focus_topics.all()),
    ):
        if things:
            yield Fact(label, words(", ".join(str(each) for each in things)))
    came = [f"{each.predecessor.edition}: {each.predecessor} ({_kind(each)})" for each in goal.continued]
    if came:
        yield Fact(_("Goes on from"), words("\n".join(came)))


def _kind(succession: GoalSuccession) -> str:
    return str(SuccessionKind(succession.kind).label)


def _figures(told: Plain) -> Iterator[tree.Block]:
    for figure in told["figures"]:
        if figure["target"] or figure["values"]:
            yield from figures_told.figure_shown(figure, PLACE, told["municipality"]["colour"])


def _succeeded(edition: Edition) -> Iterator[tree.Block]:
    """Each goal of the predecessor, with what this edition made of it."""
    found = _successions().filter(predecessor__edition=edition.predecessor_id or 0)
    rows = [_row(each) for each in found if each.successor is None or each.successor.edition_id == edition.pk]
    if rows:
        now = Column(_("Goal now, or why there is none"), 3)
        columns = (Column(_("Goal before"), 3), Column(_("What became of it"), 1), now)
        yield Table(_("Goals of the edition before, and what became of them"), columns, tuple(rows))


def _row(succession: GoalSuccession) -> tuple[str, str, str]:
    now = str(succession.successor) if succession.successor else succession.reason
    return str(succession.predecessor), _kind(succession), now


def _funding(rows: list[Plain]) -> Iterator[tree.Block]:
    if rows:
        yield whole.money_planned(rows)
