# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A concept with one of everything that its pages show, in any size; and the same things once more, hidden."""

import datetime
from dataclasses import dataclass
from decimal import Decimal

from django.core.cache import cache
from django.test import Client

from werdegang.concepts.background_factories import DistrictFactory, LegalBasisFactory
from werdegang.concepts.factories import (
    ActionFieldFactory,
    ConceptFactory,
    EditionFactory,
    FocusTopicFactory,
    FundingFactory,
    GoalFactory,
    GoalSuccessionFactory,
    GoodPracticeFactory,
    GuidingPrincipleFactory,
    IndicatorFactory,
    IndicatorTargetFactory,
    IndicatorValueFactory,
    MeasureFactory,
    MeasureSuccessionFactory,
    NeedFactory,
    ReportingDutyFactory,
    ResponsibilityFactory,
    ServiceOfferFactory,
    StatusUpdateFactory,
    StatusUpdateNoteFactory,
    TargetGroupFactory,
)
from werdegang.concepts.models import Concept, Edition, Goal, Indicator, Measure
from werdegang.concepts.vocabulary import MeasureState, ResponsibilityRole
from werdegang.council.factories import ConsultationFactory, MeetingFactory, PaperFactory, ResolutionFactory
from werdegang.participation.factories import (
    ParticipationPhaseFactory,
    ProposalFactory,
    ProposalResultFactory,
)
from werdegang.people.factories import OrganizationFactory

SECRET = "qzgeheimxv"
"""In every word of what is hidden."""
PAGES = [
    "concept_list",
    "concept",
    "edition",
    "measure_list",
    "measure",
    "goal",
    "comparison",
    "edition_changes",
    "measure_changes",
    "goal_changes",
    "indicator_changes",
    "indicator_list",
    "indicator",
    "indicator_csv",
    "participation",
    "good_practice_list",
    "offer_list",
]
"""Names of the pages, as in ``Scene.addresses``."""


@dataclass(frozen=True)
class Scene:
    """The things that addresses are made of."""

    concept: Concept
    edition: Edition
    goal: Goal
    measure: Measure
    indicator: Indicator

    @property
    def addresses(self) -> dict[str, str]:
        """The public pages of these things by the name of their view."""
        edition = f"/konzepte/{self.concept.slug}/{self.edition.slug}/"
        return {
            "concept_list": "/konzepte/",
            "concept": f"/konzepte/{self.concept.slug}/",
            "edition": edition,
            "measure_list": f"{edition}massnahmen/",
            "measure": f"{edition}massnahmen/{self.measure.slug}/",
            "goal": f"{edition}ziele/{self.goal.slug}/",
            "comparison": f"{edition}vergleich/konzept/",
            "edition_changes": f"{edition}aenderungen/",
            "measure_changes": f"{edition}massnahmen/{self.measure.slug}/aenderungen/",
            "goal_changes": f"{edition}ziele/{self.goal.slug}/aenderungen/",
            "indicator_changes": f"/kennzahlen/{self.indicator.slug}/aenderungen/",
            "indicator_list": "/kennzahlen/",
            "indicator": f"/kennzahlen/{self.indicator.slug}/",
            "indicator_csv": f"/kennzahlen/{self.indicator.slug}/werte.csv",
            "participation": "/beteiligung/",
            "good_practice_list": "/gute-praxis/",
            "offer_list": "/angebote/",
        }


def content(client: Client, address: str, language: str = "") -> str:
    """The page as it is made, not as it is kept."""
    cache.clear()
    response = client.get(language + address)
    assert response.status_code == 200, address
    return response.content.decode()


def scene(size: int = 1) -> Scene:
    """One concept whose lists all have ``size`` entries."""
    concept = ConceptFactory()
    EditionFactory(concept=concept, number=0)
    council = OrganizationFactory(council=True, name="Rat der Stadt")
    paper = PaperFactory()
    way = ConsultationFactory(paper=paper, organization=council, meeting=MeetingFactory(organization=council))
    edition = EditionFactory(
        concept=concept,
        number=1,
        name="1. Fortschreibung",
        adopted_by=ResolutionFactory(paper=paper, consultation=way),
        coordinating_office=OrganizationFactory(office=True, name="Koordinationsbüro"),
        advisory_board=OrganizationFactory(name="Begleitender Beirat"),
    )
    fill(concept, edition, size)
    return Scene(
        concept,
        edition,
        edition.goals.order_by("number").first(),
        edition.measures.order_by("pk").first(),
        concept.indicators.order_by("pk").first(),
    )


def fill(concept: Concept, edition: Edition, size: int, **every: object) -> None:
    """Put ``size`` of everything into an edition; ``every`` is said of each thing (``visibility=…``)."""
    word = f"{SECRET} " if every else ""
    groups = [
        TargetGroupFactory(name=f"{word}Gruppe {edition.goals.count()}.{at}", **every) for at in range(size)
    ]
    for _each in range(size):
        at = edition.goals.count() + 1
        GuidingPrincipleFactory(edition=edition, title=f"{word}Leitmotiv {at}", **every)
        topic = FocusTopicFactory(edition=edition, title=f"{word}Schwerpunkt {at}", **every)
        field = ActionFieldFactory(edition=edition, title=f"{word}Handlungsfeld {at}", **every)
        goal = GoalFactory(
            edition=edition,
            action_field=field,
            number=at,
            title=f"{word}Ziel {at}",
            focus_topics=[topic],
            target_groups=groups,
            **every,
        )
        NeedFactory(edition=edition, title=f"{word}Bedarf {at}", goals=[goal], **every)
        _measures(edition, goal, groups, size, word, every)
        _figures(concept, edition, goal, word, every)
        earlier = GoalFactory(
            edition=concept.editions.get(number=0), title=f"{word}Früheres Ziel {at}", **every
        )
        GoalSuccessionFactory(predecessor=earlier, successor=goal, **every)
        ReportingDutyFactory(
            concept=concept, recipient=OrganizationFactory(name=f"{word}Ausschuss {at}", **every), **every
        )
        phase = ParticipationPhaseFactory(
            concept=concept, edition=edition, title=f"{word}Konferenz {at}", **every
        )
        proposal = ProposalFactory(phase=phase, title=f"{word}Vorschlag {at}", **every)
        ProposalResultFactory(proposal=proposal, goal=goal, **every)


def _measures(edition, goal, groups, size, word, every) -> None:
    for at in range(size):
        offices = OrganizationFactory(office=True, name=f"{word}Amt {goal.number}.{at}", **every)
        measure = MeasureFactory(
            edition=edition,
            title=f"{word}Maßnahme {goal.number}.{at}",
            state=MeasureState.DELAYED if every else MeasureState.IN_PROGRESS,
            goals=[goal],
            target_groups=groups,
            legal_bases=[LegalBasisFactory(citation=f"{word}§ {goal.number}.{at}", **every)],
            **every,
        )
        ResponsibilityFactory(measure=measure, organization=offices, **every)
        ResponsibilityFactory(
            measure=None,
            goal=goal,
            edition=edition,
            organization=offices,
            role=ResponsibilityRole.PARTNER,
            **every,
        )
        FundingFactory(measure=measure, year=2017 + at, planned=Decimal(4711 + at), **every)
        update = StatusUpdateFactory(measure=measure, text=f"{word}Sachstand {goal.number}.{at}", **every)
        if not every:
            StatusUpdateNoteFactory(update=update, text=f"{SECRET} Vermerk")
        MeasureSuccessionFactory(
            predecessor=MeasureFactory(
                edition=edition.concept.editions.get(number=0),
                title=f"{word}Frühere Maßnahme {goal.number}.{at}",
                **every,
            ),
            successor=measure,
            **every,
        )
        GoodPracticeFactory(
            edition=edition,
            measure=measure,
            organization=offices,
            title=f"{word}Beispiel {goal.number}.{at}",
            **every,
        )
        ServiceOfferFactory(
            title=f"{word}Angebot {goal.number}.{at}",
            subject=f"{word}Thema",
            districts=[DistrictFactory(name=f"{word}Stadtteil {goal.number}.{at}", **every)],
            organization=offices,
            measures=[measure],
            target_groups=groups,
            **every,
        )


def _figures(concept, edition, goal, word, every) -> None:
    indicator = IndicatorFactory(
        concept=concept, title=f"{word}Kennzahl {goal.number}", unit=f"{word}Plätze", goals=[goal], **every
    )
    IndicatorTargetFactory(indicator=indicator, edition=edition, **every)
    for year in (2017, 2018):
        IndicatorValueFactory(
            indicator=indicator, year=year, value=Decimal(150), note=f"{word}Bemerkung", **every
        )


def hide(about: Scene, **every: object) -> None:
    """Everything once more, hidden, and hidden parts of what is public."""
    fill(about.concept, about.edition, 2, **every)
    goal, measure, edition, indicator = about.goal, about.measure, about.edition, about.indicator
    hidden = EditionFactory(concept=about.concept, name=f"{SECRET} Ausgabe", number=9, **every)
    secret_goal = GoalFactory(edition=hidden, title=f"{SECRET} Folgeziel")
    GoalSuccessionFactory(predecessor=goal, successor=secret_goal, reason=f"{SECRET} Grund")
    MeasureFactory(
        edition=edition, goals=[goal], title=f"{SECRET} Maßnahme", state=MeasureState.DELAYED, **every
    )
    NeedFactory(edition=edition, goals=[goal], title=f"{SECRET} Bedarf", **every)
    FundingFactory(measure=measure, budget=f"{SECRET} Budget", planned=Decimal("987654.00"), **every)
    StatusUpdateFactory(measure=measure, text=f"{SECRET} Sachstand", date=datetime.date(2030, 1, 1), **every)
    IndicatorValueFactory(indicator=indicator, year=2019, value=Decimal(987654), note=SECRET, **every)
    ResponsibilityFactory(measure=measure, organization=OrganizationFactory(name=f"{SECRET} Träger", **every))
    ResponsibilityFactory(measure=measure, contact_point=f"{SECRET} Telefon", **every)
    phase = ParticipationPhaseFactory(concept=about.concept, edition=hidden, title=f"{SECRET} Phase", **every)
    ProposalFactory(phase=phase, title=f"{SECRET} Vorschlag", **every)
