# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What a council paper on a report or an edition says in its reasoning, and of money: their own numbers in words."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.accounts.models import User
from werdegang.concepts.models import (
    ActionField,
    Edition,
    Funding,
    Goal,
    GoalSuccession,
    IndicatorTarget,
    Measure,
    MeasureSuccession,
)
from werdegang.concepts.vocabulary import FundingSource, GoalStatus, MeasureState, SuccessionKind
from werdegang.people.models import Organization
from werdegang.reporting.document import saying
from werdegang.reporting.snapshot import Snapshot

NAMED = 10
"""So many late measures are named; more are counted only."""


def of_report(snapshot: Snapshot) -> Iterator[str]:
    """What the report found: goals and measures by where they stand, what is late, figures on target."""
    report = snapshot["report"]
    period = saying.span(report["period_start"], report["period_end"])
    yield _("The report covers %(period)s and shows what was known on %(day)s.") % {
        "period": period,
        "day": saying.day(snapshot["moment"][:10]),
    }
    goals = [goal for field in snapshot["fields"] for goal in field["goals"]]
    if goals:
        counts = Counter(goal["status"]["code"] for goal in goals)
        said = [f"{counts[status]} {status.label}" for status in GoalStatus if counts[status]]
        yield _("Goals: %(total)s, of which %(parts)s.") % {"total": len(goals), "parts": ", ".join(said)}
    yield from _measures([(measure["state"], measure["title"]) for measure in snapshot["measures"]])
    aimed = [figure for figure in snapshot["figures"] if figure["target"] and figure["values"]]
    if aimed:
        reached = sum(_reached(figure) for figure in aimed)
        yield _("Key figures with a target: %(total)s; targets reached: %(reached)s.") % {
            "total": len(aimed),
            "reached": reached,
        }


def of_edition(edition: Edition, by: User) -> Iterator[str]:
    """What the edition names, and what it made of the goals and measures of the one before it."""
    fields = ActionField.objects.visible_to(by).filter(edition=edition).count()
    goals = Goal.objects.visible_to(by).filter(edition=edition)
    measures = Measure.objects.visible_to(by).filter(edition=edition)
    count_goals, count_measures = goals.count(), measures.count()
    yield _("The edition names %(goals)s in %(fields)s and %(measures)s.") % {
        "goals": ngettext("%(count)s goal", "%(count)s goals", count_goals) % {"count": count_goals},
        "fields": ngettext("%(count)s field of action", "%(count)s fields of action", fields)
        % {"count": fields},
        "measures": ngettext("%(count)s measure", "%(count)s measures", count_measures)
        % {"count": count_measures},
    }
    targets = IndicatorTarget.objects.visible_to(by).filter(edition=edition)
    if aimed := targets.order_by().values("indicator").distinct().count():
        yield _("Key figures with a target in this edition: %(total)s.") % {"total": aimed}
    if edition.predecessor_id:
        yield from _since_the_last(edition, goals, measures, by)


def is_invented(edition: Edition, by: User) -> bool:
    """Whether any of what is said of the edition is sample data."""
    goals = Goal.objects.visible_to(by).filter(edition=edition)
    measures = Measure.objects.visible_to(by).filter(edition=edition)
    return edition.is_sample or any(rows.filter(is_sample=True).exists() for rows in (goals, measures))


def _since_the_last(
    edition: Edition, goals: QuerySet[Goal], measures: QuerySet[Measure], by: User
) -> Iterator[str]:
    """New, continued, reworded, merged, split, dropped; an edition that carries nothing over says nothing of it."""
    before = edition.predecessor_id
    told = (
        (_("Goals"), GoalSuccession.objects.visible_to(by), goals),
        (_("Measures"), MeasureSuccession.objects.visible_to(by), measures),
    )
    for label, ties, things in told:
        rows = list(ties.filter(predecessor__edition=before).values_list("kind", "successor"))
        if not rows:
            continue
        followed = {successor for _kind, successor in rows if successor}
        counts = Counter(kind for kind, _successor in rows)
        new = things.exclude(pk__in=followed).count()
        said = [_("%(count)s new") % {"count": new}] if new else []
        said += [f"{counts[kind]} {kind.label}" for kind in SuccessionKind if counts[kind]]
        words = _("%(what)s compared with the edition before: %(parts)s.")
        yield words % {"what": label, "parts": ", ".join(said)}


def _measures(rows: list[tuple[str, str]]) -> Iterator[str]:
    """Measures (state, title) by state, and the late ones by name."""
    if not rows:
        return
    counts = Counter(state for state, _title in rows)
    said = [f"{counts[state]} {state.label}" for state in MeasureState if counts[state]]
    yield _("Measures: %(total)s, of which %(parts)s.") % {"total": len(rows), "parts": ", ".join(said)}
    late = [title for state, title in rows if state == MeasureState.DELAYED]
    if 0 < len(late) <= NAMED:
        yield _("Late: %(measures)s.") % {"measures": "; ".join(late)}


def _reached(figure: Snapshot) -> bool:
    value = figure["values"][-1]["value"]
    if value is None:
        return False
    target = Decimal(figure["target"]["target"])
    return Decimal(value) <= target if figure["direction"] == "down" else Decimal(value) >= target


@dataclass(frozen=True)
class Money:
    """What a payer gives for a year from one source."""

    year: int
    source: str
    payer: str
    planned: Decimal | None
    spent: Decimal | None


def money_of_report(snapshot: Snapshot) -> str:
    """Planned and spent in the period of the report, by year and source."""
    rows = [
        Money(row["year"], row["source"], row["organization"], _number(row["planned"]), _number(row["spent"]))
        for row in snapshot["funding"]
    ]
    planned, spent = _sum(row.planned for row in rows), _sum(row.spent for row in rows)
    if planned is None and spent is None:
        return ""
    whole = _("Planned for the reporting period: %(planned)s; spent: %(spent)s.") % {
        "planned": _euros(planned),
        "spent": _euros(spent),
    }
    return "\n".join((whole, *_by_year(rows)))


def money_of_edition(edition: Edition, by: User) -> str:
    """What is planned for the edition, by year and source; empty where nothing is."""
    payers = dict(Organization.objects.visible_to(by).values_list("pk", "name"))
    rows = [
        Money(row.year, row.source, payers.get(row.organization_id or 0, ""), row.planned, None)
        for row in Funding.objects.visible_to(by).filter(edition=edition, planned__isnull=False)
    ]
    if not rows:
        return ""
    whole = _("Planned for the edition: %(planned)s.") % {
        "planned": _euros(_sum(row.planned for row in rows))
    }
    return "\n".join((whole, *_by_year(rows)))


def _by_year(rows: list[Money]) -> Iterator[str]:
    for year in sorted({row.year for row in rows}):
        of_year = [row for row in rows if row.year == year]
        places = sorted({(row.source, row.payer) for row in of_year})
        parts = [_of_source([row for row in of_year if (row.source, row.payer) == place]) for place in places]
        yield f"{year}: {'; '.join(parts)}"


def _of_source(rows: list[Money]) -> str:
    """One source and payer of a year with what is known of it."""
    source = str(FundingSource(rows[0].source).label)
    name = f"{source} ({rows[0].payer})" if rows[0].payer else source
    planned, spent = _sum(row.planned for row in rows), _sum(row.spent for row in rows)
    said = [_("%(amount)s planned") % {"amount": _euros(planned)}] if planned is not None else []
    said += [_("%(amount)s spent") % {"amount": _euros(spent)}] if spent is not None else []
    return f"{name}: {', '.join(said) or '–'}"


def _number(value: str | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known, Decimal(0)) if known else None


def _euros(amount: Decimal | None) -> str:
    return saying.euros(None if amount is None else str(amount))
