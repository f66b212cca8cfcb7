# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Who sees what of a concept: each part never more than the edition, the edition never more than the concept."""

from dataclasses import dataclass, fields
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar, Self, TypeVar

from django.db import models
from django.db.models import Q

from werdegang.concepts.vocabulary import TRANSLATED, Publication
from werdegang.core.seen import Seen
from werdegang.core.visibility import NOTHING, GatedQuerySet, GrantName, Viewer, Visibility

if TYPE_CHECKING:
    from werdegang.concepts.models import Measure

M = TypeVar("M", bound=models.Model)


class ConceptPartQuerySet(GatedQuerySet[M]):
    """Parts of a concept; ``concept_path`` leads to it. Drafts are the authors' and the coordinating office's."""

    concept_path: ClassVar[str] = "edition__concept"
    body_path = "edition__concept__body"
    inherits: ClassVar[tuple[str, ...]] = ("edition",)

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """The coordinating office belongs to every audience of its concept."""
        audience = super().audience(viewer, level)
        concepts = viewer.ids(GrantName.COORDINATES)
        if level is not Visibility.PUBLIC and concepts:
            audience |= Q(**{f"{self.concept_path}__in": concepts})
        return audience


class ConceptQuerySet(ConceptPartQuerySet[M]):
    """Concepts."""

    concept_path = "pk"
    body_path = "body"
    inherits = ()


class OfConceptQuerySet(ConceptPartQuerySet[M]):
    """What belongs to a concept as a whole, across its editions."""

    concept_path = "concept"
    body_path = "concept__body"
    inherits: ClassVar[tuple[str, ...]] = ("concept",)


class OfEditionQuerySet(ConceptPartQuerySet[M]):
    """What belongs to one edition."""


class GoalQuerySet(ConceptPartQuerySet[M]):
    """Goals, seen with their action field."""

    inherits = ("edition", "action_field")


class MeasureQuerySet(ConceptPartQuerySet["Measure"]):
    """Measures; who is responsible for one knows it from its first draft on."""

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Draft: also the responsible organizations."""
        audience = super().audience(viewer, level)
        organizations = viewer.ids(GrantName.WORKS_FOR)
        if level is Visibility.DRAFT and organizations:
            responsible = self.model.responsibilities.rel.related_model._default_manager.filter(
                organization__in=organizations, deleted=False
            )
            audience |= Q(pk__in=responsible.exclude(measure=None).values("measure"))
        return audience


class OfMeasureQuerySet(ConceptPartQuerySet[M]):
    """What is said of one measure."""

    concept_path = "measure__edition__concept"
    body_path = "measure__edition__concept__body"
    inherits: ClassVar[tuple[str, ...]] = ("measure",)

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Draft and internal: also the organizations that answer for the measure."""
        audience = super().audience(viewer, level)
        organizations = viewer.ids(GrantName.WORKS_FOR)
        if level in (Visibility.DRAFT, Visibility.INTERNAL) and organizations:
            responsibility = self.model._meta.apps.get_model("concepts", "Responsibility")
            rows = responsibility.objects.filter(organization__in=organizations, deleted=False)
            audience |= Q(measure__in=rows.exclude(measure=None).values("measure"))
        return audience


class StatusUpdateNoteQuerySet(OfMeasureQuerySet[M]):
    """Internal words on an update."""

    concept_path = "update__measure__edition__concept"
    body_path = "update__measure__edition__concept__body"
    inherits = ("update",)

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """As the update itself."""
        updates: Any = self.model._meta.apps.get_model("concepts", "StatusUpdate")
        gate = updates.objects.all()
        return Q(update__in=gate.filter(gate.audience(viewer, level))) if viewer.user_id else NOTHING


class EvidenceQuerySet(OfMeasureQuerySet[M]):
    """Files of updates: before the release with the request, then with the update."""

    inherits = ("measure", "request", "update", "file")


class ResponsibilityQuerySet(ConceptPartQuerySet[M]):
    """Who is responsible for a goal or a measure; seen with the organization."""

    inherits = ("edition", "goal", "measure", "organization")


class FundingQuerySet(ConceptPartQuerySet[M]):
    """Who pays what for a measure or an edition."""

    inherits = ("edition", "measure", "organization")


class SuccessionQuerySet(ConceptPartQuerySet[M]):
    """What became of a goal or a measure in a later edition; seen by whoever sees both ends."""

    concept_path = "predecessor__edition__concept"
    body_path = "predecessor__edition__concept__body"
    inherits = ("predecessor", "successor")


class DimensionMemberQuerySet(ConceptPartQuerySet[M]):
    """Members of a dimension."""

    concept_path = "dimension__concept"
    body_path = "dimension__concept__body"
    inherits = ("dimension",)


class OfIndicatorQuerySet(ConceptPartQuerySet[M]):
    """What belongs to an indicator."""

    concept_path = "indicator__concept"
    body_path = "indicator__concept__body"
    inherits: ClassVar[tuple[str, ...]] = ("indicator",)


class IndicatorQuerySet(OfConceptQuerySet[M]):
    """Indicators."""

    def entered_by(self, user: Any) -> Self:
        """Those whose values the user enters: of the concept coordinated, or of the organization worked for."""
        viewer = Viewer.of(user)
        entering = Q(concept__in=viewer.ids(GrantName.COORDINATES)) | Q(
            responsible__in=viewer.ids(GrantName.WORKS_FOR)
        )
        return self.visible_to(viewer).filter(entering)


@dataclass(frozen=True)
class Withheld:
    """Where a value is that is not shown: everything but its number and what is remarked on it."""

    indicator_id: int
    period_start: date
    period_end: date
    dimension_key: str
    status: str
    as_of: date
    is_sample: bool


class IndicatorValueQuerySet(OfIndicatorQuerySet[M]):
    """Values of an indicator; what is withheld reaches nobody through the gate, only who enters it otherwise."""

    inherits = ("indicator", "member", "second_member")

    def rule(self, viewer: Viewer) -> Q:
        """Only what may be shown, whoever asks: pages, files and reports of the staff go round, too."""
        return super().rule(viewer) & Q(publication=Publication.SHOWN)

    def withheld_from(self, user: Any) -> list[Withheld]:
        """The places of what is withheld among values that the user could see otherwise."""
        places = self._withheld(user).order_by("period_start", "dimension_key")
        return [Withheld(*place) for place in places.values_list(*(each.name for each in fields(Withheld)))]

    def withheld_keys(self, user: Any) -> set[str]:
        """The keys of these places."""
        return set(self._withheld(user).order_by().values_list("dimension_key", flat=True).distinct())

    def withheld_days(self, user: Any) -> set[date]:
        """The first days of these places."""
        return set(self._withheld(user).order_by().values_list("period_start", flat=True).distinct())

    def _withheld(self, user: Any) -> Self:
        viewer = Viewer.of(user)
        rule = Q(deleted=False, publication=Publication.WITHHELD) & super().rule(viewer)
        for name in self.inherits:
            rule &= self.inherited(name, viewer)
        return self.filter(rule)

    def unredacted_for(self, user: Any) -> Self:
        """All numbers, for whoever enters them: the coordinating office and the organization responsible."""
        viewer = Viewer.of(user)
        entering = Q(indicator__concept__in=viewer.ids(GrantName.COORDINATES)) | Q(
            indicator__responsible__in=viewer.ids(GrantName.WORKS_FOR)
        )
        return self.filter(entering & Q(deleted=False) & self.inherited("indicator", viewer))


class IndicatorTargetQuerySet(OfIndicatorQuerySet[M]):
    """Targets of an indicator in an edition."""

    inherits = ("indicator", "edition")


class GoodPracticeQuerySet(ConceptPartQuerySet[M]):
    """Good practice; seen with its measure."""

    inherits = ("edition", "measure", "organization")


class TranslationQuerySet(OfConceptQuerySet[M]):
    """Texts in other languages: never seen without the thing that they translate."""

    inherits = ("concept", *TRANSLATED)


class OfBodyQuerySet(GatedQuerySet[M]):
    """What a municipality keeps across its concepts."""


class ServiceOfferQuerySet(GatedQuerySet[M]):
    """What is on offer for people."""

    inherits = ("organization",)

    def originals(self, user: Any) -> Self:
        """Each offer once, in the language of its first description that the user sees; translations hang on it."""
        translated = Q(Seen("translation_of", self.model, Viewer.of(user)))
        return self.filter(Q(translation_of=None) | ~translated)


class ReportingDutyQuerySet(OfConceptQuerySet[M]):
    """Duties to report."""

    inherits = ("concept", "recipient")


class ReportingRoundQuerySet(ConceptPartQuerySet[M]):
    """Reporting rounds: the administration's, and of those who are asked."""

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Not public: also the organizations asked."""
        audience = super().audience(viewer, level)
        organizations = viewer.ids(GrantName.WORKS_FOR)
        if level is not Visibility.PUBLIC and organizations:
            requests = self.model.requests.rel.related_model._default_manager  # type: ignore[attr-defined]
            asked = requests.filter(organization__in=organizations, deleted=False)
            audience |= Q(pk__in=asked.values("round"))
        return audience


class UpdateRequestQuerySet(ConceptPartQuerySet[M]):
    """Requests for status updates: of the organization asked and of the coordinating office, and nobody else's."""

    concept_path = "round__edition__concept"
    body_path = "round__edition__concept__body"
    inherits = ("round", "measure", "organization")

    def audience(self, viewer: Viewer, level: Visibility) -> Q:
        """Draft: who is asked."""
        audience = super().audience(viewer, level)
        organizations = viewer.ids(GrantName.WORKS_FOR)
        if level is not Visibility.PUBLIC and organizations:
            audience |= Q(organization__in=organizations)
        return audience

    def asked_of(self, user: Any) -> Self:
        """Those that the user answers: their organization is asked."""
        return self.visible_to(user).filter(organization__in=Viewer.of(user).ids(GrantName.WORKS_FOR))

    def coordinated_by(self, user: Any) -> Self:
        """Those of the concepts that the user coordinates."""
        concepts = Viewer.of(user).ids(GrantName.COORDINATES)
        return self.visible_to(user).filter(round__edition__concept__in=concepts)
