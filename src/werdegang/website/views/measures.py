# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The measures of an edition, and the page of one."""

from typing import Any, ClassVar

from django import forms
from django.core.paginator import Paginator
from django.db.models import Exists, F, OuterRef, Prefetch, QuerySet
from django.http import HttpRequest, QueryDict
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from werdegang.concepts.models import (
    ActionField,
    District,
    Edition,
    Evidence,
    FocusTopic,
    Funding,
    Goal,
    GoodPractice,
    LegalBasis,
    Measure,
    Responsibility,
    ServiceOffer,
    StatusUpdate,
    StatusUpdateNote,
    TargetGroup,
)
from werdegang.concepts.vocabulary import MeasureState
from werdegang.core.markup import unmarked
from werdegang.followup.vocabulary import AssignmentState
from werdegang.people.models import Organization
from werdegang.ui.parts import Link
from werdegang.website import assignments, outcomes, responsibilities
from werdegang.website.addresses import address, changes_address
from werdegang.website.editing import edit_address
from werdegang.website.editions import (
    called,
    edition_links,
    edition_tabs,
    edition_trail,
    editions,
    full_name,
    line_and_edition,
    part_by_address,
    years,
)
from werdegang.website.joined import joined
from werdegang.website.kept import kept
from werdegang.website.list_filter import ListFilter
from werdegang.website.money import by_year, with_sum
from werdegang.website.proposals import origins
from werdegang.website.reading import read
from werdegang.website.sheets import sheet_address
from werdegang.website.successions import flow_of

PAGE_SIZE = 50
OVER = (MeasureState.COMPLETED, MeasureState.PERMANENT, MeasureState.DISCONTINUED)


class MeasureFilter(ListFilter):
    """Measures by state, field of action and organization."""

    orders: ClassVar = {
        "": (gettext_lazy("as in the concept"), ("position", "pk")),
        "frist": (gettext_lazy("deadline"), (F("end_date").asc(nulls_last=True), "position", "pk")),
        "neu": (gettext_lazy("latest change"), (F("state_since").desc(nulls_last=True), "position", "pk")),
        "titel": (gettext_lazy("title"), ("title", "pk")),
    }

    stand = forms.ChoiceField(label=gettext_lazy("Status"), required=False)
    feld = forms.ChoiceField(label=gettext_lazy("Field of action"), required=False)
    stelle = forms.ChoiceField(label=gettext_lazy("Organization"), required=False)

    def __init__(self, query: QueryDict, edition: Edition, user: Any) -> None:
        """Offer what the measures of this edition have."""
        self.user, self.edition = user, edition
        measures = Measure.objects.visible_to(user).filter(edition=edition)
        states = set(measures.order_by().values_list("state", flat=True).distinct())
        fields = ActionField.objects.visible_to(user).filter(edition=edition).order_by("position", "pk")
        self.own = Responsibility.objects.visible_to(user).filter(edition=edition, measure__isnull=False)
        answering = Exists(self.own.filter(organization=OuterRef("pk")))
        organizations = Organization.objects.visible_to(user).filter(answering).order_by("name", "pk")
        super().__init__(
            query,
            {
                "stand": [(each.value, str(each.label)) for each in MeasureState if each.value in states],
                "feld": [(str(number), each.title) for number, each in enumerate(fields, start=1)],
                "stelle": list(organizations.values_list("slug", "name")),
            },
        )
        self.fields_of_action = {str(number): each for number, each in enumerate(fields, start=1)}

    def found(self) -> QuerySet[Measure]:
        """The measures that match."""
        measures = Measure.objects.visible_to(self.user).filter(edition=self.edition)
        if self.is_impossible:
            return measures.none()
        if self.wanted("stand"):
            measures = measures.filter(state=self.wanted("stand"))
        if self.wanted("feld"):
            goals = Goal.objects.visible_to(self.user).filter(
                action_field=self.fields_of_action[self.wanted("feld")]
            )
            measures = measures.filter(goals__in=goals).distinct()
        if self.wanted("stelle"):
            answering = self.own.filter(organization__slug=self.wanted("stelle"), measure=OuterRef("pk"))
            measures = measures.filter(Exists(answering))
        return measures.order_by(*self.order())


@require_safe
@kept
def measure_list(request: HttpRequest, concept: str, edition: str) -> HttpResponseBase:
    """All measures of an edition."""
    line, found = line_and_edition(concept, edition, request.user)
    if (found.concept.slug, found.slug) != (concept, edition):
        return redirect("website:measure_list", found.concept.slug, found.slug, permanent=True)
    form = MeasureFilter(request.GET, found, request.user)
    page = Paginator(form.found(), PAGE_SIZE).get_page(request.GET.get("seite"))
    answers = responsibilities.of_measures(page.object_list, request.user)
    measures: list[dict[str, Any]] = []
    for measure in page:
        measure.edition = found
        measures.append({"measure": measure, "leads": responsibilities.leads(answers.get(measure.pk, []))})
    reading = read(request, [each["measure"] for each in measures], [found, found.concept])
    return render(
        request,
        "website/measure_list.html",
        {
            "reading": reading,
            "edition": found,
            "title": _("Measures"),
            "kind": f"{called(found.concept)}: {full_name(found)}",
            "line": edition_links(line, found),
            "tabs": edition_tabs(found, "measures"),
            "form": form,
            "page": page,
            "measures": measures,
            "breadcrumb": edition_trail(found, Link(_("Measures"))),
            "as_of": max(
                (entry["measure"].state_since for entry in measures if entry["measure"].state_since),
                default=None,
            )
            or found.modified,
        },
    )


@require_safe
@kept
def measure(request: HttpRequest, concept: str, edition: str, slug: str) -> HttpResponseBase:
    """One measure: how it stands, who does it, with what money, on what law."""
    user = request.user
    found: Measure = part_by_address(Measure.objects.visible_to(user), concept, edition, slug, user)
    if address(found) != reverse("website:measure", args=[concept, edition, slug]):
        return redirect(address(found), permanent=True)
    home = editions(user).get(pk=found.edition_id)
    found.edition = home
    notes: QuerySet[Any] = StatusUpdateNote.objects.visible_to(user).order_by("pk")
    evidence: QuerySet[Any] = Evidence.objects.visible_to(user).select_related("file")
    updates = list(
        StatusUpdate.objects.visible_to(user)
        .filter(measure=found)
        .prefetch_related(
            Prefetch("notes", notes), Prefetch("evidence", evidence.defer("file__text").order_by("pk"))
        )
        .order_by("-date", "-pk")
    )
    funding = Funding.objects.visible_to(user).filter(measure=found)
    practices = list(GoodPractice.objects.visible_to(user).filter(measure=found).order_by("position", "pk"))
    offers = ServiceOffer.objects.visible_to(user).originals(user).filter(measures=found)
    asked = assignments.confirmed(user).filter(measures=found).select_related("resolution")
    tasks = assignments.lines(asked)
    resolution = home.adopted_by
    goals = _goals(found, user)
    topics = list(FocusTopic.objects.visible_to(user).filter(measures=found, edition=home))
    fields = [each.action_field for each in goals]
    reading = read(request, [found, *updates], [home, home.concept, *goals, *fields, *topics, *practices])
    return render(
        request,
        "website/measure.html",
        {
            "measure": found,
            "edit_url": edit_address(found, found.edition, user),
            "sheet_url": sheet_address(found),
            "edition": home,
            "years": years(home),
            "goals": goals,
            "reading": reading,
            "answers": list(responsibilities.responsibilities(user).filter(measure=found)),
            "target_groups": TargetGroup.objects.visible_to(user).filter(measures=found),
            "districts": District.objects.visible_to(user).filter(measures=found),
            "focus_topics": topics,
            "legal_bases": LegalBasis.objects.visible_to(user)
            .filter(measures=found)
            .order_by("citation", "pk"),
            "money": with_sum(by_year(funding)),
            "sources": list(joined(funding, user, "organization").order_by("year", "pk")),
            "updates": updates,
            "tasks": tasks,
            "settled": [each for each in tasks if _is_ahead(each, found)],
            "flow": flow_of(found, user),
            "practices": practices,
            "offers": offers,
            "origins": origins(user, measure=found),
            "resolution": resolution,
            "result": outcomes.words(resolution) if resolution else "",
            "breadcrumb": edition_trail(
                home,
                Link(_("Measures"), reverse("website:measure_list", args=[home.concept.slug, home.slug])),
                Link(found.title),
            ),
            "as_of": max([each.date for each in updates] + [found.state_since or home.start_date]),
            "changes_url": changes_address(found),
            "description": unmarked(found.description) or found.title,
        },
    )


def _is_ahead(task: assignments.Line, measure: Measure) -> bool:
    """Whether an assignment is done of which the measure's own state does not tell yet."""
    if task.assignment.state != AssignmentState.COMPLETED or measure.state in OVER:
        return False
    return not (task.since and measure.state_since and task.since < measure.state_since)


def _goals(measure: Measure, user: Any) -> list[Goal]:
    goals = Goal.objects.visible_to(user).filter(measures=measure)
    return list(goals.select_related("action_field", "edition__concept").order_by("number"))
