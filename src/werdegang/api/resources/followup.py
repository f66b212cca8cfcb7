# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What became of resolutions: who shall do what until when, and how it stands."""

import datetime
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_noop
from ninja import Field, Query, Router, Schema

from werdegang.api.addresses import Places
from werdegang.api.answering import Json, ListQuery, Page, answers, listed
from werdegang.api.finding import names
from werdegang.api.resources.shared import (
    OrganizationReference,
    PaperReference,
    Reference,
    ResolutionReference,
    organization,
    paper,
    part_reference,
    resolution,
    seen,
)
from werdegang.concepts.models import Measure
from werdegang.core.joined import joined
from werdegang.council.models import Paper
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.followup.vocabulary import AssignmentState, Standing
from werdegang.people.models import Organization

router = Router(tags=[gettext_noop("Follow-up")])


class NoteOut(Schema):
    """How an assignment went on a day, in public words."""

    date: datetime.date
    state: AssignmentState
    text: str
    sample: bool


class AssignmentOut(Schema):
    """What a resolution asks somebody to do, as a person confirmed it."""

    resolution: ResolutionReference
    point: str = Field(description="Of the resolution, such as “2 a”.")
    title: str
    text: str = Field(description="As it stands in the resolution.")
    office: OrganizationReference | None
    partners: list[OrganizationReference]
    due: datetime.date | None
    due_text: str
    every_months: int | None
    state: AssignmentState
    state_since: datetime.date | None
    state_reason: str
    standing: Standing = Field(description="How it stands today: computed from state, day and rhythm.")
    superseded_by: str | None = Field(description="Title of the assignment that took its place.")
    measures: list[Reference]
    papers: list[PaperReference]
    notes: list[NoteOut] = Field(description="The latest first.")
    web: str
    sample: bool


class AssignmentQuery(ListQuery):
    """Filters of assignments."""

    state: AssignmentState | None = None
    office: str | None = Field(None, description=gettext_noop("Slug of the office that carries it out."))
    resolution: str | None = Field(None, description=gettext_noop("Slug of a resolution."))
    measure: str | None = Field(None, description=gettext_noop("A measure, as “concept/edition/measure”."))
    due_until: datetime.date | None = Field(None, description=gettext_noop("Due on this day or earlier."))


def _assignments() -> Any:
    measures = Measure.objects.visible_to(None).select_related("edition__concept")
    rows = joined(
        Assignment.objects.visible_to(None).confirmed(), None, "office", "superseded_by", "resolution"
    )
    return rows.select_related("resolution__paper").prefetch_related(
        seen("partners", Organization.objects.visible_to(None)),
        seen("measures", measures),
        seen("papers", Paper.objects.visible_to(None)),
        seen("notes", ProgressNote.objects.visible_to(None).order_by("-date", "-pk")),
    )


def _tell(found: Sequence[Any], places: Places) -> list[Json]:
    papers = {each.resolution.paper_id for each in found if each.resolution.paper_id}
    papers |= {one.pk for each in found for one in each.papers.all()}
    offices = {each.office_id for each in found if each.office}
    offices |= {one.pk for each in found for one in each.partners.all()}
    known = places.oparl(Paper, papers), places.oparl(Organization, offices)
    today = timezone.localdate()
    return [_tell_one(each, places, *known, today) for each in found]


def _tell_one(
    each: Any, places: Places, papers: dict[int, str], bodies: dict[int, str], today: datetime.date
) -> Json:
    return {
        "resolution": resolution(each.resolution, places, papers),
        "point": each.point,
        "title": each.title,
        "text": each.text,
        "office": organization(each.office, places, bodies),
        "partners": [organization(one, places, bodies) for one in each.partners.all()],
        "due": each.due,
        "due_text": each.due_text,
        "every_months": each.every_months,
        "state": each.state,
        "state_since": each.state_since,
        "state_reason": each.state_reason,
        "standing": each.stands(today),
        "superseded_by": each.superseded_by.title if each.superseded_by else None,
        "measures": [part_reference("measure", one, places) for one in each.measures.all()],
        "papers": [paper(one, places, papers) for one in each.papers.all()],
        "notes": [
            {"date": note.date, "state": note.state, "text": note.text, "sample": note.is_sample}
            for note in each.notes.all()
        ],
        "web": places.page("resolution", each.resolution.slug),
        "sample": each.is_sample or any(note.is_sample for note in each.notes.all()),
    }


@router.get(
    "assignments",
    response=answers(Page[AssignmentOut]),
    url_name="assignments",
    summary=gettext_noop("Assignments from resolutions"),
)
def assignments(request: HttpRequest, query: Query[AssignmentQuery]) -> HttpResponse:
    """Who shall do what until when, and how it stands; the resolutions themselves are in the OParl interface."""
    rows = _assignments()
    if query.state:
        rows = rows.filter(state=query.state)
    if query.office:
        offices = Organization.objects.visible_to(None).filter(slug=query.office)
        rows = rows.filter(office__in=offices)
    if query.resolution:
        rows = rows.filter(resolution__slug=query.resolution)
    if query.measure:
        rows = rows.filter(measures__in=measure_named(query.measure))
    if query.due_until:
        rows = rows.filter(due__lte=query.due_until)
    return listed(request, query, rows, _tell)


def measure_named(text: str) -> Any:
    """The measure that a parameter names, if anybody sees it. Raises Unreadable."""
    concept, edition, slug = names("measure", text, 3)
    return Measure.objects.visible_to(None).filter(
        edition__concept__slug=concept, edition__slug=edition, slug=slug
    )
