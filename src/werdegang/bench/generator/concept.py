# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One concept with three editions, as large as a real one: the same however many papers there are."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from werdegang.bench.generator import words
from werdegang.bench.generator.figures import make_indicators
from werdegang.bench.generator.measures import MeasureMaker
from werdegang.bench.generator.people import Town
from werdegang.bench.generator.rows import Rows
from werdegang.bench.generator.sides import make_offers, make_participation
from werdegang.bench.generator.texts import Texts
from werdegang.concepts.models import (
    ActionField,
    Concept,
    District,
    Edition,
    FocusTopic,
    Goal,
    GoalSuccession,
    GuidingPrinciple,
    LegalBasis,
    Measure,
    MeasureSuccession,
    Need,
    ReportingDuty,
    Responsibility,
    TargetGroup,
)
from werdegang.concepts.vocabulary import EditionState, ResponsibilityRole, SuccessionKind
from werdegang.core.addresses import german_slug
from werdegang.council.models import Resolution

GOALS = (36, 11, 10)
"""Goals of each edition."""
EDITION_YEARS = ((16, 8), (8, 4), (4, -1))
"""First and last year of each edition, counted back from today."""
STATES = (EditionState.CONCLUDED, EditionState.CONCLUDED, EditionState.IMPLEMENTATION)
GROUPS = ("Eltern", "Kinder", "Jugendliche", "Ältere", "Neu Zugezogene", "Frauen", "Vereine", "Beschäftigte")


@dataclass
class ConceptMaker:
    """Writes a concept; what is shared by its editions is made once."""

    rows: Rows
    texts: Texts
    town: Town
    today: datetime.date

    def __post_init__(self) -> None:
        body = self.town.body.pk
        self.concept = self.rows.add(
            Concept(
                body_id=body,
                name=f"Konzept für das Zusammenleben in {words.TOWN}",
                short_name="Konzept Zusammenleben",
                slug="zusammenleben",
                summary=self.texts.prose(1),
                is_sample=True,
            )
        )
        self.groups = [self.rows.add(TargetGroup(body_id=body, name=name, is_sample=True)) for name in GROUPS]
        self.laws = [
            self.rows.add(
                LegalBasis(body_id=body, name="Beispielgesetz", citation=f"§ {number} BspG", is_sample=True)
            )
            for number in range(1, 13)
        ]
        self.districts = [
            self.rows.add(District(body_id=body, name=f"Ortsteil {number}", is_sample=True))
            for number in range(1, 13)
        ]
        self.measures = MeasureMaker(self.rows, self.texts, self.town, self.laws, self.districts, self.today)

    def edition(self, number: int, resolution: Resolution, predecessor: Edition | None) -> Edition:
        """An edition that the resolution adopted."""
        first, last = EDITION_YEARS[number]
        return self.rows.add(
            Edition(
                concept_id=self.concept.pk,
                number=number,
                name=f"{number}. Fortschreibung" if number else "Konzept",
                slug=f"fortschreibung-{number}" if number else "konzept",
                start_date=datetime.date(self.today.year - first, 1, 1),
                end_date=datetime.date(self.today.year - last, 1, 1),
                predecessor_id=predecessor.pk if predecessor else None,
                state=STATES[number],
                adopted_by_id=resolution.pk,
                coordinating_office_id=self.town.offices[15].pk,
                advisory_board_id=self.town.advisory_board.pk,
                summary=self.texts.prose(2),
                is_sample=True,
            )
        )

    def goals(self, edition: Edition, number: int) -> list[Goal]:
        """The goals of an edition in its action fields, with topics, needs and who is responsible."""
        fields = [
            self.rows.add(
                ActionField(
                    edition_id=edition.pk,
                    title=title,
                    text=self.texts.prose(1),
                    position=position,
                    is_sample=True,
                )
            )
            for position, title in enumerate(words.ACTION_FIELDS)
        ]
        topics = self._frame(edition)
        goals = [
            self._goal(edition, fields[index * len(fields) // number], index + 1, topics)
            for index in range(number)
        ]
        for position in range(number // 2):
            need = self.rows.add(
                Need(
                    edition_id=edition.pk,
                    title=f"Bedarf: {self.texts.rng.choice(words.GOAL_OBJECTS)}",
                    text=self.texts.prose(1),
                    position=position,
                    is_sample=True,
                )
            )
            self.rows.link(Need.goals, need, goals[2 * position])
        return goals

    def _frame(self, edition: Edition) -> list[FocusTopic]:
        topics = []
        for position in range(7):
            title = words.GOAL_OBJECTS[position]
            common = {"edition_id": edition.pk, "title": title, "position": position, "is_sample": True}
            topics.append(self.rows.add(FocusTopic(text=self.texts.prose(1), **common)))
            self.rows.add(GuidingPrinciple(text=self.texts.prose(1), **common))
        return topics

    def _goal(self, edition: Edition, field: ActionField, number: int, topics: list[FocusTopic]) -> Goal:
        rng = self.texts.rng
        title = f"{rng.choice(words.GOAL_OBJECTS)} {rng.choice(words.GOAL_VERBS)}"
        goal = self.rows.add(
            Goal(
                edition_id=edition.pk,
                action_field_id=field.pk,
                number=number,
                title=title,
                slug=german_slug(f"{number} {title}"),
                description=self.texts.prose(1),
                rationale=self.texts.prose(1),
                is_sample=True,
            )
        )
        self.rows.link(Goal.focus_topics, goal, rng.choice(topics))
        for group in rng.sample(self.groups, 2):
            self.rows.link(Goal.target_groups, goal, group)
        self.rows.add(
            Responsibility(
                edition_id=edition.pk,
                goal_id=goal.pk,
                organization_id=rng.choice(self.town.offices).pk,
                role=ResponsibilityRole.LEAD,
                is_sample=True,
            )
        )
        return goal


def made_concept(maker: ConceptMaker, adoptions: Sequence[Resolution]) -> Mapping[str, tuple[str, ...]]:
    """The concept with an edition for each adoption; returns the addresses of its typical pages."""
    editions: list[Edition] = []
    goals: list[list[Goal]] = []
    measures: list[list[Measure]] = []
    for number, resolution in enumerate(adoptions):
        edition = maker.edition(number, resolution, editions[-1] if editions else None)
        editions.append(edition)
        goals.append(maker.goals(edition, GOALS[number]))
        measures.append(maker.measures.of_edition(edition, goals[-1], maker.groups))
    for earlier, later in pairwise(goals):
        _successions(maker.rows, earlier, later)
    for before, after in pairwise(measures):
        _measures_successions(maker.rows, before, after)
    maker.rows.add(
        ReportingDuty(
            concept_id=maker.concept.pk,
            recipient_id=maker.town.advisory_board.pk,
            every_months=12,
            since=editions[0].start_date,
            resolution_id=adoptions[-1].pk,
            is_sample=True,
        )
    )
    indicators = make_indicators(maker.rows, maker.texts, maker.concept, editions, goals)
    make_offers(maker.rows, maker.texts, maker.town, maker.districts, measures[-1])
    make_participation(maker.rows, maker.texts, editions[0], measures[0])
    concept, current = maker.concept.slug, editions[-1].slug
    return {
        "concept": (concept,),
        "edition": (concept, current),
        "large_edition": (concept, editions[0].slug),
        "goal": (concept, current, goals[-1][0].slug),
        "measure": (concept, current, measures[-1][0].slug),
        "indicator": (indicators[0].slug,),
    }


def _measures_successions(rows: Rows, earlier: Sequence[Measure], later: Sequence[Measure]) -> None:
    """The first measures go on, the next one is dropped."""
    for index, measure in enumerate(earlier[: len(later) + 1]):
        kept = index < len(later)
        rows.add(
            MeasureSuccession(
                predecessor_id=measure.pk,
                successor_id=later[index].pk if kept else None,
                kind=SuccessionKind.CONTINUED if kept else SuccessionKind.DROPPED,
                reason="" if kept else "Die Maßnahme hat sich erledigt.",
                is_sample=True,
            )
        )


def _successions(rows: Rows, earlier: Sequence[Goal], later: Sequence[Goal]) -> None:
    for index, goal in enumerate(earlier):
        kept = index < len(later)
        rows.add(
            GoalSuccession(
                predecessor_id=goal.pk,
                successor_id=later[index].pk if kept else None,
                kind=SuccessionKind.REWORDED if kept else SuccessionKind.DROPPED,
                reason="" if kept else "Das Ziel ist erreicht.",
                is_sample=True,
            )
        )
