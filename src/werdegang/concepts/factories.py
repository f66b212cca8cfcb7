# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concepts with all that stands in them, for tests; what is not given belongs to one concept of its own."""

import datetime
from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory

from werdegang.concepts.models import (
    ActionField,
    Concept,
    ConceptRole,
    Edition,
    FocusTopic,
    Funding,
    Goal,
    GoalSuccession,
    GoodPractice,
    GuidingPrinciple,
    Indicator,
    IndicatorTarget,
    IndicatorValue,
    Measure,
    MeasureSuccession,
    Need,
    ReportingDuty,
    ReportingRound,
    Responsibility,
    ServiceOffer,
    StatusUpdate,
    StatusUpdateNote,
    TargetGroup,
    UpdateRequest,
)
from werdegang.concepts.vocabulary import (
    EditionState,
    FundingSource,
    MeasureState,
    Publication,
    ResponsibilityRole,
    SuccessionKind,
)
from werdegang.core.addresses import german_slug
from werdegang.core.visibility import Visibility
from werdegang.council.factories import ResolutionFactory
from werdegang.people.factories import BodyFactory, OrganizationFactory


def linked(name: str) -> Any:
    """``name=[…]`` fills the many-to-many field of that name once the object is saved."""

    def fill(made: Any, create: bool, given: Any, **_kwargs: Any) -> None:
        if create and given:
            getattr(made, name).set(given)

    return factory.post_generation(fill)


class ConceptFactory(DjangoModelFactory[Concept]):
    """A concept."""

    class Meta:
        model = Concept

    body = factory.SubFactory(BodyFactory)
    name = factory.Sequence(lambda n: f"Konzept {n}")
    slug = factory.LazyAttribute(lambda made: german_slug(made.name))


class EditionFactory(DjangoModelFactory[Edition]):
    """An edition in implementation, 2017 to 2018, adopted by a resolution; ``draft=True``: not adopted yet."""

    class Meta:
        model = Edition

    class Params:
        draft = factory.Trait(state=EditionState.DRAFT, adopted_by=None, visibility=Visibility.DRAFT)

    concept = factory.SubFactory(ConceptFactory)
    # Far from what tests call their editions themselves: a number or a name stands once in a concept.
    number = factory.Sequence(lambda n: 100 + n)
    name = factory.LazyAttribute(lambda made: f"{made.number}. Fortschreibung" if made.number else "Konzept")
    slug = factory.LazyAttribute(lambda made: german_slug(made.name))
    start_date = datetime.date(2017, 1, 1)
    end_date = datetime.date(2019, 1, 1)
    state = EditionState.IMPLEMENTATION
    adopted_by = factory.SubFactory(ResolutionFactory)


class EditionPartFactory(DjangoModelFactory[Any]):
    """What the titled parts of an edition share."""

    class Meta:
        abstract = True

    edition = factory.SubFactory(EditionFactory)
    title = factory.Sequence(lambda n: f"Teil {n}")
    position = factory.Sequence(lambda n: n)


class GuidingPrincipleFactory(EditionPartFactory):
    """A guiding principle."""

    class Meta:
        model = GuidingPrinciple

    title = factory.Sequence(lambda n: f"Leitmotiv {n}")


class FocusTopicFactory(EditionPartFactory):
    """A focus topic."""

    class Meta:
        model = FocusTopic

    title = factory.Sequence(lambda n: f"Schwerpunkt {n}")


class ActionFieldFactory(EditionPartFactory):
    """A field of action."""

    class Meta:
        model = ActionField

    title = factory.Sequence(lambda n: f"Handlungsfeld {n}")


class TargetGroupFactory(DjangoModelFactory[TargetGroup]):
    """A target group."""

    class Meta:
        model = TargetGroup

    body = factory.SubFactory(BodyFactory)
    name = factory.Sequence(lambda n: f"Zielgruppe {n}")


class GoalFactory(DjangoModelFactory[Goal]):
    """A goal in a field of action of its own; edition and field follow each other, whichever is given."""

    class Meta:
        model = Goal
        skip_postgeneration_save = True

    @classmethod
    def _generate(cls, strategy: Any, params: dict[str, Any]) -> Goal:
        if "edition" in params and "action_field" not in params:
            params = {"action_field__edition": params["edition"], **params}
        made: Goal = super()._generate(strategy, params)
        return made

    action_field = factory.SubFactory(ActionFieldFactory)
    edition = factory.LazyAttribute(lambda made: made.action_field.edition)
    number = factory.Sequence(lambda n: n + 1)
    title = factory.Sequence(lambda n: f"Ziel mit Nummer {n}")
    slug = factory.LazyAttribute(lambda made: german_slug(f"{made.number} {made.title}"))
    focus_topics = linked("focus_topics")
    target_groups = linked("target_groups")


class GoalSuccessionFactory(DjangoModelFactory[GoalSuccession]):
    """A goal that a later one continues."""

    class Meta:
        model = GoalSuccession

    predecessor = factory.SubFactory(GoalFactory)
    successor = factory.SubFactory(GoalFactory)
    kind = SuccessionKind.CONTINUED


class NeedFactory(DjangoModelFactory[Need]):
    """A need."""

    class Meta:
        model = Need
        skip_postgeneration_save = True

    edition = factory.SubFactory(EditionFactory)
    title = factory.Sequence(lambda n: f"Bedarf {n}")
    goals = linked("goals")


class MeasureFactory(DjangoModelFactory[Measure]):
    """A measure in progress; a completed one has its day."""

    class Meta:
        model = Measure
        skip_postgeneration_save = True

    edition = factory.SubFactory(EditionFactory)
    title = factory.Sequence(lambda n: f"Maßnahme {n}")
    slug = factory.LazyAttribute(lambda made: german_slug(made.title))
    state = MeasureState.IN_PROGRESS
    state_since = datetime.date(2018, 6, 30)
    completed_on = factory.LazyAttribute(
        lambda made: made.state_since if made.state == MeasureState.COMPLETED else None
    )
    position = factory.Sequence(lambda n: n)
    goals = linked("goals")
    target_groups = linked("target_groups")
    focus_topics = linked("focus_topics")
    legal_bases = linked("legal_bases")
    districts = linked("districts")


class MeasureSuccessionFactory(DjangoModelFactory[MeasureSuccession]):
    """A measure that a later one continues."""

    class Meta:
        model = MeasureSuccession

    predecessor = factory.SubFactory(MeasureFactory)
    successor = factory.SubFactory(MeasureFactory)
    kind = SuccessionKind.CONTINUED


class ResponsibilityFactory(DjangoModelFactory[Responsibility]):
    """An office in charge of a measure; give ``goal=…, measure=None, edition=…`` for a goal."""

    class Meta:
        model = Responsibility

    measure = factory.SubFactory(MeasureFactory)
    goal = None
    edition = factory.LazyAttribute(lambda made: (made.measure or made.goal).edition)
    organization = factory.SubFactory(OrganizationFactory, office=True)
    role = ResponsibilityRole.LEAD


class FundingFactory(DjangoModelFactory[Funding]):
    """Money of the municipality for a measure in 2018; ``measure=None, edition=…`` for an edition as a whole."""

    class Meta:
        model = Funding

    measure = factory.SubFactory(MeasureFactory)
    edition = factory.LazyAttribute(lambda made: made.measure.edition if made.measure else EditionFactory())
    source = FundingSource.OWN
    year = 2018
    planned = Decimal("1000.00")
    spent = Decimal("800.00")


class StatusUpdateFactory(DjangoModelFactory[StatusUpdate]):
    """How a measure stood on 30 June 2018."""

    class Meta:
        model = StatusUpdate

    measure = factory.SubFactory(MeasureFactory)
    date = datetime.date(2018, 6, 30)
    state = MeasureState.IN_PROGRESS
    text = factory.Sequence(lambda n: f"Sachstand {n}")


class StatusUpdateNoteFactory(DjangoModelFactory[StatusUpdateNote]):
    """Internal words on an update."""

    class Meta:
        model = StatusUpdateNote

    update = factory.SubFactory(StatusUpdateFactory)
    text = factory.Sequence(lambda n: f"Interner Vermerk {n}")


class ReportingRoundFactory(DjangoModelFactory[ReportingRound]):
    """A round that is open for decades."""

    class Meta:
        model = ReportingRound

    edition = factory.SubFactory(EditionFactory)
    name = factory.Sequence(lambda n: f"Runde {n}")
    opens = datetime.date(2020, 1, 1)
    due = datetime.date(2090, 6, 1)
    closes = datetime.date(2090, 7, 1)


class UpdateRequestFactory(DjangoModelFactory[UpdateRequest]):
    """A partner organization is asked."""

    class Meta:
        model = UpdateRequest

    measure = factory.SubFactory(MeasureFactory)
    round = factory.SubFactory(ReportingRoundFactory, edition=factory.SelfAttribute("..measure.edition"))
    organization = factory.SubFactory(OrganizationFactory, partner=True)


class IndicatorFactory(DjangoModelFactory[Indicator]):
    """A figure that should rise, without values yet."""

    class Meta:
        model = Indicator
        skip_postgeneration_save = True

    concept = factory.SubFactory(ConceptFactory)
    title = factory.Sequence(lambda n: f"Kennzahl {n}")
    slug = factory.LazyAttribute(lambda made: german_slug(made.title))
    unit = "Plätze"
    source = "Meldung der Träger"
    position = factory.Sequence(lambda n: n)
    goals = linked("goals")


class IndicatorTargetFactory(DjangoModelFactory[IndicatorTarget]):
    """From 100 at the end of 2016 to 200 at the end of 2018."""

    class Meta:
        model = IndicatorTarget

    edition = factory.SubFactory(EditionFactory)
    indicator = factory.LazyAttribute(lambda made: IndicatorFactory(concept=made.edition.concept))
    baseline_value = Decimal(100)
    baseline_date = datetime.date(2016, 12, 31)
    target_value = Decimal(200)
    target_date = datetime.date(2018, 12, 31)


class IndicatorValueFactory(DjangoModelFactory[IndicatorValue]):
    """A final value for a calendar year (``year=2017``), known a month later."""

    class Meta:
        model = IndicatorValue

    class Params:
        year = 2017

    indicator = factory.SubFactory(IndicatorFactory)
    period_start = factory.LazyAttribute(lambda made: datetime.date(made.year, 1, 1))
    period_end = factory.LazyAttribute(lambda made: datetime.date(made.year + 1, 1, 1))
    as_of = factory.LazyAttribute(lambda made: datetime.date(made.year + 1, 1, 31))
    value = Decimal(150)
    publication = Publication.SHOWN


class GoodPracticeFactory(DjangoModelFactory[GoodPractice]):
    """An example that others can follow."""

    class Meta:
        model = GoodPractice

    edition = factory.SubFactory(EditionFactory)
    title = factory.Sequence(lambda n: f"Gutes Beispiel {n}")
    slug = factory.LazyAttribute(lambda made: german_slug(made.title))
    story = "Wie es gelang."


class ServiceOfferFactory(DjangoModelFactory[ServiceOffer]):
    """A course in German, described in German."""

    class Meta:
        model = ServiceOffer
        skip_postgeneration_save = True

    body = factory.SubFactory(BodyFactory)
    title = factory.Sequence(lambda n: f"Angebot {n}")
    slug = factory.LazyAttribute(lambda made: german_slug(made.title))
    subject = "Sprache"
    languages = factory.LazyFunction(lambda: ["de"])
    measures = linked("measures")
    target_groups = linked("target_groups")
    districts = linked("districts")


class ReportingDutyFactory(DjangoModelFactory[ReportingDuty]):
    """A report at least once a year."""

    class Meta:
        model = ReportingDuty

    concept = factory.SubFactory(ConceptFactory)
    recipient = factory.SubFactory(OrganizationFactory)
    every_months = 12
    since = datetime.date(2017, 3, 17)


class ConceptRoleFactory(DjangoModelFactory[ConceptRole]):
    """A new account that coordinates a concept."""

    class Meta:
        model = ConceptRole

    user = factory.SubFactory("werdegang.accounts.factories.UserFactory")
    concept = factory.SubFactory(ConceptFactory)
