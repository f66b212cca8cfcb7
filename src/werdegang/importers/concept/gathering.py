# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An edition as tables, as somebody may see it; a fixed number of queries."""

from dataclasses import dataclass, field
from itertools import count
from typing import Any

from django.db.models import F, OrderBy, Prefetch

from werdegang.concepts.models import (
    ActionField,
    Dimension,
    DimensionMember,
    District,
    Edition,
    FocusTopic,
    Funding,
    Goal,
    GoodPractice,
    GuidingPrinciple,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    LegalBasis,
    Measure,
    Need,
    Responsibility,
    TargetGroup,
)
from werdegang.core.visibility import GrantName, Viewer
from werdegang.importers.concept.rows import last_day, marked, plain
from werdegang.importers.concept.tables import BY_NAME, NTH, TABLES, Document, Row
from werdegang.people.models import Organization


@dataclass
class Gathered:
    """The tables, and the records behind their rows by table and key."""

    rows: Document = field(default_factory=dict)
    records: dict[str, dict[tuple[Any, ...], Any]] = field(default_factory=dict)
    organizations: dict[str, Organization] = field(default_factory=dict)

    def put(self, name: str, row: Row, record: Any) -> None:
        """A row and what it shows."""
        table = BY_NAME[name]
        kept = marked(table, {key: plain(value) for key, value in row.items()})
        if table.repeats:
            kept[NTH] = next(
                nth for nth in count() if table.key_of(kept | {NTH: nth}) not in self.records[name]
            )
        self.rows[name].append(kept)
        self.records[name][table.key_of(kept)] = record


def gather(edition: Edition, user: Any) -> Gathered:
    """What the user sees of the edition."""
    found = Gathered({table.name: [] for table in TABLES}, {table.name: {} for table in TABLES})
    rows = Organization.objects.visible_to(user).filter(body=edition.concept.body_id)
    for each in rows.order_by("name", "pk"):
        found.organizations.setdefault(plain(each.name), each)
    _frame(found, edition, user)
    _goals(found, edition, user)
    _measures(found, edition, user)
    _figures(found, edition, user)
    _registers(found, edition, user)
    return found


def _seen(model: Any, edition: Edition, user: Any) -> Any:
    return model.objects.visible_to(user).filter(edition=edition)


def _linked(name: str, model: Any, user: Any, **of: Any) -> "Prefetch[Any]":
    return Prefetch(name, model.objects.visible_to(user).filter(**of))


def _level(row: Any) -> Row:
    return {"visibility": row.visibility, "sample": row.is_sample}


def _names(rows: Any, name: str) -> list[Any]:
    return sorted((plain(getattr(each, name)) for each in rows.all()), key=str)


def _frame(found: Gathered, edition: Edition, user: Any) -> None:
    found.put(
        "edition",
        {
            "name": edition.name,
            "start_date": edition.start_date,
            "last_day": last_day(edition.end_date),
            "summary": edition.summary,
        },
        edition,
    )
    for name, model in (
        ("guiding_principles", GuidingPrinciple),
        ("focus_topics", FocusTopic),
        ("action_fields", ActionField),
    ):
        for number, row in enumerate(_seen(model, edition, user).order_by("position", "pk"), 1):
            found.put(name, {"number": number, "title": row.title, "text": row.text} | _level(row), row)


def _goals(found: Gathered, edition: Edition, user: Any) -> None:
    goals = _seen(Goal, edition, user).prefetch_related(
        Prefetch("action_field", ActionField.objects.visible_to(user)),
        _linked("focus_topics", FocusTopic, user),
        _linked("target_groups", TargetGroup, user),
    )
    for row in goals.order_by("number"):
        told = {
            "number": row.number,
            "action_field": row.action_field.title,
            "title": row.title,
            "description": row.description,
            "rationale": row.rationale,
            "focus_topics": _names(row.focus_topics, "title"),
            "target_groups": _names(row.target_groups, "name"),
        }
        found.put("goals", told | _level(row), row)
    needs = _seen(Need, edition, user).prefetch_related(_linked("goals", Goal, user, edition=edition))
    for number, row in enumerate(needs.order_by("position", "pk"), 1):
        told = {"number": number, "title": row.title, "text": row.text, "goals": _numbers(row.goals)}
        found.put("needs", told | _level(row), row)


def _numbers(goals: Any) -> list[int]:
    return sorted(each.number for each in goals.all())


def _none_first(path: str) -> OrderBy:
    """The same order on both databases."""
    return F(path).asc(nulls_first=True)


def _measures(found: Gathered, edition: Edition, user: Any) -> None:
    measures = _seen(Measure, edition, user).prefetch_related(
        _linked("goals", Goal, user, edition=edition),
        _linked("focus_topics", FocusTopic, user),
        _linked("target_groups", TargetGroup, user),
        _linked("legal_bases", LegalBasis, user),
        _linked("districts", District, user),
    )
    for row in measures.order_by("position", "pk"):
        told = {
            "key": row.slug,
            "title": row.title,
            "kind": row.kind,
            "description": row.description,
            "start_date": row.start_date,
            "last_day": last_day(row.end_date),
            "goals": _numbers(row.goals),
            "target_groups": _names(row.target_groups, "name"),
            "focus_topics": _names(row.focus_topics, "title"),
            "legal_bases": _names(row.legal_bases, "citation"),
            "districts": _names(row.districts, "name"),
        }
        found.put("measures", told | _level(row), row)
    answering = _seen(Responsibility, edition, user).select_related("goal", "measure", "organization")
    for row in answering.order_by(
        _none_first("goal__number"), _none_first("measure__position"), "measure", "position", "pk"
    ):
        told = {
            "goal": row.goal.number if row.goal else None,
            "measure": row.measure.slug if row.measure else None,
            "organization": row.organization.name,
            "role": row.role,
            "contact_point": row.contact_point,
        }
        found.put("responsibilities", told, row)
    money = _seen(Funding, edition, user).select_related("measure", "organization")
    for row in money.order_by(
        _none_first("measure__position"),
        "measure",
        "year",
        "source",
        _none_first("organization__name"),
        "budget",
        "pk",
    ):
        told = {
            "measure": row.measure.slug if row.measure else None,
            "year": row.year,
            "source": row.source,
            "organization": row.organization.name if row.organization else None,
            "budget": row.budget,
            "planned": row.planned,
            "spent": row.spent,
        }
        found.put("funding", told, row)
    practices = _seen(GoodPractice, edition, user).select_related("measure", "organization")
    for row in practices.order_by("position", "pk"):
        told = {
            "key": row.slug,
            "title": row.title,
            "story": row.story,
            "measure": row.measure.slug if row.measure else None,
            "organization": row.organization.name if row.organization else None,
        }
        found.put("practices", told | _level(row), row)


def _figures(found: Gathered, edition: Edition, user: Any) -> None:
    members = DimensionMember.objects.visible_to(user).order_by("position", "pk")
    names: dict[str, str] = {}
    dimensions = (
        Dimension.objects.visible_to(user).filter(concept=edition.concept_id).order_by("position", "pk")
    )
    for dimension in dimensions.prefetch_related(Prefetch("members", members)):
        for member in dimension.members.all():
            found.put("dimensions", {"dimension": dimension.name, "member": member.name}, (dimension, member))
            names[f"{dimension.code}={member.code}"] = f"{plain(dimension.name)}: {plain(member.name)}"
    own = Indicator.objects.visible_to(user).filter(concept=edition.concept_id)
    slugs = dict(own.values_list("pk", "slug"))
    figures = own.prefetch_related(
        _linked("dimensions", Dimension, user),
        _linked("goals", Goal, user, edition=edition),
        Prefetch("responsible", Organization.objects.visible_to(user)),
    )
    for row in figures.order_by("position", "pk"):
        responsible = getattr(row, "responsible", None) if row.responsible_id else None
        told = {
            "key": row.slug,
            "title": row.title,
            "definition": row.definition,
            "unit": row.unit,
            "decimals": row.decimals,
            "direction": row.direction,
            "level": row.level,
            "period": row.period,
            "source": row.source,
            "source_url": row.source_url,
            "license_name": row.license_name,
            "responsible": responsible.name if responsible else None,
            "dimensions": _names(row.dimensions, "name"),
            "goals": _numbers(row.goals),
            "counts_people": row.counts_people,
            "base": slugs.get(row.base_id or 0),
            "numerator": slugs.get(row.numerator_id or 0),
        }
        found.put("indicators", told | _level(row), row)
    targets = _seen(IndicatorTarget, edition, user).filter(indicator__in=slugs)
    for row in targets.order_by("indicator__position", "indicator"):
        told = {
            "indicator": slugs[row.indicator_id],
            "baseline_value": row.baseline_value,
            "baseline_date": row.baseline_date,
            "target_value": row.target_value,
            "target_date": row.target_date,
            "sample": row.is_sample,
        }
        found.put("targets", told, row)
    values = _values(edition, user).filter(indicator__in=slugs)
    for row in values.order_by("indicator__position", "indicator", "period_start", "dimension_key"):
        told = {
            "indicator": slugs[row.indicator_id],
            "period": row.period_start,
            "breakdown": "; ".join(
                names.get(part, part) for part in filter(None, row.dimension_key.split(";"))
            ),
            "value": row.value,
            "as_of": row.as_of,
            "status": row.status,
            "note": row.note,
        }
        found.put("values", told, row)


def _values(edition: Edition, user: Any) -> Any:
    """All numbers for the coordinating office, which enters them; for everybody else what is shown."""
    if edition.concept_id in Viewer.of(user).ids(GrantName.COORDINATES):
        return IndicatorValue.objects.unredacted_for(user)
    return IndicatorValue.objects.visible_to(user)


def _registers(found: Gathered, edition: Edition, user: Any) -> None:
    body = edition.concept.body_id
    for row in TargetGroup.objects.visible_to(user).filter(body=body).order_by("name"):
        told = {"name": row.name, "description": row.description, "sample": row.is_sample}
        found.put("target_groups", told, row)
    for place in District.objects.visible_to(user).filter(body=body).order_by("name"):
        found.put("districts", {"name": place.name, "sample": place.is_sample}, place)
    for law in LegalBasis.objects.visible_to(user).filter(body=body).order_by("citation"):
        told = {"citation": law.citation, "name": law.name, "url": law.url, "sample": law.is_sample}
        found.put("legal_bases", told, law)
