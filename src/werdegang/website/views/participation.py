# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Participation: the phases, what was proposed, and what became of each proposal."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import Count as CountOf
from django.db.models import IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from werdegang.participation.models import ParticipationPhase, Proposal
from werdegang.ui.parts import Count, Link
from werdegang.website.editions import editions, filter_choices
from werdegang.website.joined import joined
from werdegang.website.kept import kept
from werdegang.website.list_filter import ListFilter
from werdegang.website.proposals import KINDS, became
from werdegang.website.trail import trail

PAGE_SIZE = 25


class ProposalFilter(ListFilter):
    """Proposals by edition, phase and answer."""

    ausgabe = forms.ChoiceField(label=gettext_lazy("Edition"), required=False)
    phase = forms.ChoiceField(label=gettext_lazy("Phase"), required=False)
    antwort = forms.ChoiceField(label=gettext_lazy("Answer"), required=False)


@require_safe
@kept
def phases(request: HttpRequest) -> HttpResponse:
    """Phases, and proposals with what became of them."""
    user = request.user
    known = _phases(user)
    proposals = Proposal.objects.visible_to(user)
    answers = set(proposals.order_by().values_list("outcome", flat=True).distinct())
    line = [each for each in editions(user) if each.pk in {phase.edition_id for phase in known}]
    form = ProposalFilter(
        request.GET,
        {
            "ausgabe": filter_choices(line),
            "phase": [(phase.slug, phase.title) for phase in known if phase.proposal_count],
            "antwort": [(each.value, str(each.label)) for each in Proposal.Outcome if each.value in answers],
        },
    )
    shown = _chosen(form, known)
    found = proposals.filter(phase__in=[phase.pk for phase in shown])
    tally = dict(found.order_by().values_list("outcome").annotate(CountOf("pk")))
    if form.wanted("antwort"):
        found = found.filter(outcome=form.wanted("antwort"))
    ordered = found.select_related("phase").order_by(
        "phase__start_date", "phase__position", "phase", "number"
    )
    page = Paginator(ordered, PAGE_SIZE).get_page(request.GET.get("seite"))
    results = became(page.object_list, user)
    today = timezone.localdate()
    return render(
        request,
        "website/participation.html",
        {
            "phases": shown,
            "open_phases": [phase for phase in shown if _is_open(phase, today)],
            "form": form,
            "tally": [
                Count(KINDS[each], str(each.label), tally[each]) for each in Proposal.Outcome if each in tally
            ],
            "page": page,
            "proposals": [
                {
                    "proposal": each,
                    "kind": KINDS[Proposal.Outcome(each.outcome)],
                    "became": results.get(each.pk, []),
                }
                for each in page
            ],
            "breadcrumb": trail(Link(_("Participation"))),
            "as_of": max((each.modified for each in page), default=None),
        },
    )


def _phases(user: Any) -> list[Any]:
    """The phases with the edition that they prepare and the number of their proposals; one query."""
    per_phase = (
        Proposal.objects.visible_to(user)
        .filter(phase=OuterRef("pk"))
        .order_by()
        .values("phase")
        .annotate(number=CountOf("pk"))
    )
    rows = joined(ParticipationPhase.objects.visible_to(user), user, "edition").select_related(
        "concept", "edition__concept"
    )
    return list(
        rows.annotate(
            proposal_count=Coalesce(Subquery(per_phase.values("number"), output_field=IntegerField()), 0)
        ).order_by("start_date", "position", "pk")
    )


def _chosen(form: ProposalFilter, known: Sequence[Any]) -> list[Any]:
    """The phases that the filter asks for."""
    if form.is_impossible:
        return []
    edition, slug = form.wanted("ausgabe"), form.wanted("phase")
    return [
        phase
        for phase in known
        if (not slug or phase.slug == slug)
        and (
            not edition or (phase.edition and f"{phase.edition.concept.slug}.{phase.edition.slug}" == edition)
        )
    ]


def _is_open(phase: ParticipationPhase, today: Any) -> bool:
    return phase.start_date <= today and (phase.end_date is None or today < phase.end_date)
