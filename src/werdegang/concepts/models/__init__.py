# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Concepts, editions and all that stands in them."""

from werdegang.concepts.models.background import District, LegalBasis, TargetGroup
from werdegang.concepts.models.concept import (
    ActionField,
    Concept,
    Edition,
    FocusTopic,
    GuidingPrinciple,
    ReportingDuty,
)
from werdegang.concepts.models.dimension import Dimension, DimensionMember
from werdegang.concepts.models.evidence import Evidence
from werdegang.concepts.models.goal import Goal, GoalSuccession, Need
from werdegang.concepts.models.indicator import Indicator, IndicatorTarget, IndicatorValue
from werdegang.concepts.models.measure import (
    Funding,
    Measure,
    MeasureSuccession,
    Responsibility,
    StatusUpdate,
    StatusUpdateNote,
)
from werdegang.concepts.models.offer import GoodPractice, ServiceOffer
from werdegang.concepts.models.role import ConceptRole
from werdegang.concepts.models.round import ReportingRound, UpdateRequest
from werdegang.concepts.models.translation import Translation

__all__ = [
    "ActionField",
    "Concept",
    "ConceptRole",
    "Dimension",
    "DimensionMember",
    "District",
    "Edition",
    "Evidence",
    "FocusTopic",
    "Funding",
    "Goal",
    "GoalSuccession",
    "GoodPractice",
    "GuidingPrinciple",
    "Indicator",
    "IndicatorTarget",
    "IndicatorValue",
    "LegalBasis",
    "Measure",
    "MeasureSuccession",
    "Need",
    "ReportingDuty",
    "ReportingRound",
    "Responsibility",
    "ServiceOffer",
    "StatusUpdate",
    "StatusUpdateNote",
    "TargetGroup",
    "Translation",
    "UpdateRequest",
]
