# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the participation knows of a course: proposals and the phases in which they were made."""

from collections.abc import Iterable

from django.db.models import Q
from django.utils.translation import gettext as _

from werdegang.concepts.course import EDITIONS, GOALS, MEASURES
from werdegang.concepts.models import Concept, Goal, Measure, Need
from werdegang.core.course import Event, Scope, Stage
from werdegang.core.visibility import Viewer
from werdegang.participation.models import ParticipationPhase, Proposal, ProposalResult


class ParticipationSource:
    """Proposals, phases."""

    def reach(self, scope: Scope, viewer: Viewer) -> None:
        """From a proposal to the need, the goals and the measures that it became."""
        if not isinstance(scope.start, Proposal):
            return
        rows = ProposalResult.objects.visible_to(viewer).filter(proposal=scope.start)
        found = list(rows.select_related("goal__edition__concept", "measure__edition__concept"))
        goals, measures = [each.goal for each in found], [each.measure for each in found]
        scope.rows[GOALS] = [each for each in goals if each]
        scope.rows[MEASURES] = [each for each in measures if each]
        scope.add(Goal, [each.goal_id for each in found])
        scope.add(Measure, [each.measure_id for each in found])
        scope.add(Need, [each.need_id for each in found])

    def events(self, scope: Scope, viewer: Viewer) -> Iterable[Event]:
        """The proposal itself, the proposals behind goals and measures, or the phases of a concept; one query."""
        if isinstance(scope.start, Proposal):
            return [_proposal(scope.start)]
        if EDITIONS in scope.rows:
            concepts = {each.concept_id for each in scope.rows[EDITIONS]}
            if isinstance(scope.start, Concept):
                concepts.add(scope.start.pk)
            phases = ParticipationPhase.objects.visible_to(viewer).filter(concept__in=concepts)
            return [_phase(each) for each in phases]
        goals, measures = scope.of(Goal), scope.of(Measure)
        if not goals and not measures:
            return []
        of = Q(goal__in=goals) | Q(measure__in=measures) | Q(need__goals__in=goals)
        rows = ProposalResult.objects.visible_to(viewer).filter(of).select_related("proposal__phase")
        return [_proposal(each) for each in {row.proposal.pk: row.proposal for row in rows}.values()]


def _proposal(proposal: Proposal) -> Event:
    phase = proposal.phase
    return Event(
        Stage.PARTICIPATION,
        _("Proposal: %(title)s") % {"title": proposal.title},
        proposal,
        day=proposal.date or phase.start_date,
        text=str(Proposal.Outcome(proposal.outcome).label),
        source=phase.title,
        is_sample=proposal.is_sample,
        is_weighty=True,
    )


def _phase(phase: ParticipationPhase) -> Event:
    return Event(
        Stage.PARTICIPATION,
        phase.title,
        phase,
        day=phase.start_date,
        text=phase.description,
        source=str(ParticipationPhase.Kind(phase.kind).label),
        is_sample=phase.is_sample,
        is_weighty=True,
    )
