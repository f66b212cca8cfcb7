# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which service writes the rows of which table, in the order in which they can refer to each other."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from werdegang.concepts.figures import keep_codelist, keep_figure
from werdegang.concepts.models import (
    ActionField,
    Dimension,
    DimensionMember,
    District,
    FocusTopic,
    Goal,
    GoodPractice,
    GuidingPrinciple,
    Indicator,
    IndicatorTarget,
    LegalBasis,
    Measure,
    Need,
    TargetGroup,
)
from werdegang.concepts.services import funding, responsibilities
from werdegang.concepts.services.frame import save_edition
from werdegang.concepts.services.funding import Amount, funding_of, set_funding
from werdegang.concepts.services.goals import save_goal
from werdegang.concepts.services.measures import save_measure
from werdegang.concepts.services.parts import save_part
from werdegang.concepts.services.practices import save_practice
from werdegang.concepts.services.registers import save_entry
from werdegang.concepts.services.responsibilities import Answering, answering_for, set_answering
from werdegang.concepts.services.targets import save_target
from werdegang.concepts.services.writing import mark_of
from werdegang.importers.concept.applying import Pending, Work
from werdegang.importers.concept.figure_values import write_values
from werdegang.people.services import mark_of as mark_of_record

Group = list[Pending]


@dataclass(frozen=True)
class Writer:
    """How the rows of a table are saved; ``groups``: those that are saved together."""

    table: str
    write: Callable[[Work, Group], None]
    groups: Callable[[Sequence[Pending]], Iterable[Group]]


def _each(rows: Sequence[Pending]) -> Iterator[Group]:
    return ([row] for row in rows)


def _by_number(rows: Sequence[Pending]) -> Iterator[Group]:
    return _each(sorted(rows, key=lambda each: each.content["number"]))


def _together(*names: str) -> Callable[[Sequence[Pending]], Iterable[Group]]:
    def grouped(rows: Sequence[Pending]) -> Iterable[Group]:
        found: dict[Any, Group] = defaultdict(list)
        for row in rows:
            found[tuple(row.content[name] for name in names)].append(row)
        return list(found.values())

    return grouped


def _bases_first(rows: Sequence[Pending]) -> Iterator[Group]:
    """Figures after those that they are shares of."""
    waiting, there = list(rows), {row.content["key"] for row in rows}
    while waiting:
        ready = [
            row
            for row in waiting
            if not there & {row.content["base"], row.content["numerator"]} - {row.content["key"]}
        ] or waiting
        yield from _each(ready)
        there -= {row.content["key"] for row in ready}
        waiting = [row for row in waiting if row not in ready]


def _saved(work: Work, pending: Pending, save: Any, record: Any, values: dict[str, Any]) -> Any:
    """Through the service, over nobody's unseen words."""
    opened = mark_of(record, values, work.by) if pending.record is not None else ""
    kept = save(record, values, by=work.by, reason=work.reason, opened=opened)
    work.learn(pending.row.table.name, pending.row.key, kept)
    return kept


def _edition(work: Work, group: Group) -> None:
    told = group[0].content
    record = work.edition
    values = {
        "name": told["name"],
        "start_date": _day(told["start_date"]),
        "end_date": _after(told["last_day"]),
        "summary": told["summary"],
    }
    save_edition(record, values, by=work.by, reason=work.reason, opened=mark_of(record, values, work.by))


def _entry(model: Any, *names: str) -> Callable[[Work, Group], None]:
    def write(work: Work, group: Group) -> None:
        told = group[0].content
        body = work.edition.concept.body_id
        record = group[0].record or model(body_id=body, is_sample=bool(told["sample"]))
        _saved(work, group[0], save_entry, record, {name: told[name] for name in names})

    return write


def _part(model: Any, *links: tuple[str, str]) -> Callable[[Work, Group], None]:
    def write(work: Work, group: Group) -> None:
        told = group[0].content
        record = _part_of(work, group[0], model)
        values = {name: told[name] for name in ("title", "text", "visibility")}
        values |= {name: work.named(table, told[name]) for name, table in links}
        _saved(work, group[0], save_part, record, values)

    return write


def _part_of(work: Work, pending: Pending, model: Any, **more: Any) -> Any:
    """The record that the row changes, or a new one."""
    record = pending.record
    if record is None:
        record = model(is_sample=bool(pending.content["sample"]), **more)
    record.edition = work.edition
    return record


def _goal(work: Work, group: Group) -> None:
    told = group[0].content
    values = {name: told[name] for name in ("title", "description", "rationale", "visibility")}
    values |= {
        "action_field": work.labelled("action_fields", told["action_field"]),
        "focus_topics": work.named("focus_topics", told["focus_topics"]),
        "target_groups": work.named("target_groups", told["target_groups"]),
    }
    goal = _saved(work, group[0], save_goal, _part_of(work, group[0], Goal), values)
    if goal.number != told["number"] and not work.outcome.findings:  # a wrong row in front would shift it
        words = _("“%(number)s” is not the next number. Write %(next)s.")
        raise ValidationError({"number": words % {"number": told["number"], "next": goal.number}})


def _measure(work: Work, group: Group) -> None:
    told = group[0].content
    values = {name: told[name] for name in ("title", "kind", "description", "visibility")}
    values |= {"start_date": _day(told["start_date"]), "end_date": _after(told["last_day"])}
    for name in ("goals", "target_groups", "focus_topics", "legal_bases", "districts"):
        values[name] = work.named(name, told[name])
    if group[0].record is None:
        _free(work.slugs(Measure, edition=work.edition), told["key"])
    _saved(work, group[0], save_measure, _part_of(work, group[0], Measure, slug=told["key"]), values)


def _practice(work: Work, group: Group) -> None:
    told = group[0].content
    if group[0].record is None:
        _free(work.slugs(GoodPractice), told["key"])
    values = {name: told[name] for name in ("title", "story", "visibility")}
    values |= {
        "measure": work.labelled("measures", told["measure"]),
        "organization": work.labelled("organizations", told["organization"]),
    }
    _saved(work, group[0], save_practice, _part_of(work, group[0], GoodPractice, slug=told["key"]), values)


def _free(taken: set[str], slug: str) -> None:
    if slug in taken:
        raise ValidationError({"key": _("This identifier is taken elsewhere. Choose another.")})
    taken.add(slug)


def _answering(work: Work, group: Group) -> None:
    told = group[0].content
    if (told["goal"] is None) == (told["measure"] is None):
        raise ValidationError(_("Name either a goal or a measure."))
    table = "goals" if told["goal"] is not None else "measures"
    thing = work.record(table, told["goal"] if table == "goals" else told["measure"])
    thing.edition = work.edition
    there = work.was_there(thing)
    here = answering_for(thing, work.by) if there else []
    wanted = {
        (each.organization_id, each.role): Answering(each.organization, each.role, each.contact_point)
        for each in here
    }
    for pending in group:
        organization = work.labelled("organizations", pending.content["organization"])
        role = pending.content["role"]
        wanted[organization.pk, role] = Answering(organization, role, pending.content["contact_point"])
    set_answering(
        thing,
        list(wanted.values()),
        by=work.by,
        reason=work.reason,
        just_made=not there,
        later=work.answering,
    )


def _funding(work: Work, group: Group) -> None:
    measure = group[0].content["measure"]
    home: Any = work.edition if measure is None else work.record("measures", measure)
    if measure is not None:
        home.edition = work.edition
    there = work.was_there(home)
    amounts: dict[Any, Amount] = {
        row.pk: Amount(row.year, row.source, row.planned, row.spent, row.organization, row.budget, row.pk)
        for row in (funding_of(home, work.by) if there else ())
    }
    for at, pending in enumerate(group):
        told, key = pending.content, pending.record.pk if pending.record else None
        amounts[key or f"new {at}"] = Amount(
            told["year"],
            told["source"],
            _decimal(told["planned"]),
            _decimal(told["spent"]),
            work.labelled("organizations", told["organization"]),
            told["budget"],
            key,
        )
    set_funding(
        home, list(amounts.values()), by=work.by, reason=work.reason, just_made=not there, later=work.money
    )


def _figure(work: Work, group: Group) -> None:
    told = group[0].content
    record = group[0].record
    opened = mark_of_record(record) if record is not None else ""
    if record is None:
        _free(work.slugs(Indicator), told["key"])
        record = Indicator(slug=told["key"], is_sample=bool(told["sample"]), created_by=work.by)
    record.concept = work.edition.concept
    for name in (
        "title", "definition", "unit", "decimals", "direction", "level", "period", "source", "source_url",
        "license_name", "counts_people", "visibility",
    ):  # fmt: skip
        setattr(record, name, told[name])
    record.responsible = work.labelled("organizations", told["responsible"])
    record.base = work.record("indicators", told["base"]) if told["base"] else None
    record.numerator = work.record("indicators", told["numerator"]) if told["numerator"] else None
    dimensions = work.named("dimensions", told["dimensions"])
    kept = keep_figure(record, dimensions, by=work.by, reason=work.reason, opened=opened)
    goals = work.named("goals", told["goals"])
    if group[0].record is None:
        kept.goals.add(*goals)
    else:
        kept.goals.set([*kept.goals.exclude(edition=work.edition), *goals])
    work.broken_down[told["key"]] = dimensions
    work.learn("indicators", group[0].row.key, kept)


def _target(work: Work, group: Group) -> None:
    told, record = group[0].content, group[0].record
    indicator = work.record("indicators", told["indicator"])
    if record is None:
        record = IndicatorTarget(indicator=indicator, is_sample=bool(told["sample"]))
    record.edition, record.indicator = work.edition, indicator
    values = {name: _decimal(told[name]) for name in ("baseline_value", "target_value")}
    days = {name: _day(told[name]) for name in ("baseline_date", "target_date")}
    _saved(work, group[0], save_target, record, values | days)


def _codelist(work: Work, group: Group) -> None:
    name = group[0].content["dimension"]
    dimension = work.labels("dimensions").get(name) or Dimension(
        concept=work.edition.concept, name=name, is_sample=work.edition.is_sample, created_by=work.by
    )
    members = [(each.code, each.name) for each in _members(dimension)] if dimension.pk else []
    members += [("", pending.content["member"]) for pending in group]
    kept = keep_codelist(dimension, members, by=work.by, reason=work.reason)
    for pending in group:
        work.learn("dimensions", pending.row.key, (kept, None))


def _members(dimension: Dimension) -> Iterable[DimensionMember]:
    return dimension.members.filter(deleted=False).order_by("position", "pk")


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _after(text: str | None) -> date | None:
    return date.fromisoformat(text) + timedelta(days=1) if text else None


def _decimal(value: Any) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def keep_together(work: Work) -> None:
    """Save what the rows so far have left to be saved together."""
    responsibilities.keep_new(work.answering or (), work.by, work.reason)
    funding.keep_new(work.money or (), work.by, work.reason)
    for waiting in (work.answering, work.money):
        if waiting:
            waiting.clear()


WRITERS = (
    Writer("target_groups", _entry(TargetGroup, "name", "description"), _each),
    Writer("districts", _entry(District, "name"), _each),
    Writer("legal_bases", _entry(LegalBasis, "citation", "name", "url"), _each),
    Writer("dimensions", _codelist, _together("dimension")),
    Writer("edition", _edition, _each),
    Writer("guiding_principles", _part(GuidingPrinciple), _by_number),
    Writer("focus_topics", _part(FocusTopic), _by_number),
    Writer("action_fields", _part(ActionField), _by_number),
    Writer("goals", _goal, _by_number),
    Writer("needs", _part(Need, ("goals", "goals")), _by_number),
    Writer("measures", _measure, _each),
    Writer("responsibilities", _answering, _together("goal", "measure")),
    Writer("funding", _funding, _together("measure")),
    Writer("indicators", _figure, _bases_first),
    Writer("targets", _target, _each),
    Writer("values", write_values, _together("indicator")),
    Writer("practices", _practice, _each),
)
