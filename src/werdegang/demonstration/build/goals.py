# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Goals, the needs behind them, and what the next edition made of them."""

from collections import Counter

from werdegang.concepts.models import ActionField, Edition, Goal, GoalSuccession, Need
from werdegang.concepts.vocabulary import SuccessionKind
from werdegang.demonstration.build.concept import topic_key
from werdegang.demonstration.build.ledger import Ledger
from werdegang.demonstration.content import records_of_concepts as records
from werdegang.demonstration.content.collection import Content
from werdegang.demonstration.content.lookups import edition_of_goal


def write(content: Content, ledger: Ledger) -> None:
    """Write them all."""
    ledger.write(
        Goal,
        (
            (
                record.key,
                Goal(
                    edition=ledger.get(Edition, edition_of_goal(record.key)),
                    action_field=ledger.get(ActionField, record.action_field),
                    slug=ledger.slug("goal", f"{record.number} {record.title}", edition_of_goal(record.key)),
                    number=record.number,
                    title=record.title,
                    description=record.description,
                    rationale=record.why,
                    is_sample=record.is_sample,
                ),
            )
            for record in content.goals
        ),
    )
    ledger.link(Goal, "target_groups", ((each.key, each.target_groups) for each in content.goals))
    ledger.link(Goal, "focus_topics", ((each.key, _topics(each)) for each in content.goals))
    ledger.write(
        GoalSuccession,
        (
            (
                record.key,
                GoalSuccession(
                    predecessor=ledger.get(Goal, record.predecessor),
                    successor=ledger.find(Goal, record.successor),
                    kind=SuccessionKind[record.kind.name],
                    reason=record.reason,
                    is_sample=record.is_sample,
                ),
            )
            for record in content.goal_successions
        ),
    )
    _needs(content, ledger)


def _needs(content: Content, ledger: Ledger) -> None:
    positions: Counter[int] = Counter()
    rows = []
    for record in content.needs:
        edition = ledger.get(ActionField, record.action_field).edition
        positions[edition.pk] += 1
        need = Need(
            edition=edition,
            title=record.title,
            text=record.description,
            position=positions[edition.pk],
            is_sample=record.is_sample,
        )
        rows.append((record.key, need))
    ledger.write(Need, rows)
    ledger.link(Need, "goals", ((each.key, each.goals) for each in content.needs))


def _topics(record: records.Goal) -> list[str]:
    return [topic_key(topic, edition_of_goal(record.key)) for topic in record.focus_topics]
