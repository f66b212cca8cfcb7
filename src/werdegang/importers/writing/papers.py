# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers: found by id, number or subject; their text follows the source where no person wrote it."""

import datetime
from hashlib import sha256
from typing import Any

from django.utils.translation import gettext as _

from werdegang.core.visibility import Visibility
from werdegang.council.models import Consultation, Paper
from werdegang.council.services import place_in_time
from werdegang.importers import sources
from werdegang.importers.writing.changes import came_by_import
from werdegang.importers.writing.consultations import steps_of, write_consultations
from werdegang.importers.writing.context import Context, NotWritten, free_external_id, new_slug
from werdegang.importers.writing.details import date_of, details_of
from werdegang.importers.writing.directory import Part
from werdegang.importers.writing.files import write_paper_files
from werdegang.importers.writing.involved import write_involved
from werdegang.importers.writing.relations import link_back, write_relations
from werdegang.importers.writing.sections import TEXTS, sort_sections
from werdegang.people.models import Organization

_NAMELESS = "Vorlage"
"""What a paper is called of which the page says neither subject nor kind nor number."""


def write_paper(ctx: Context) -> Paper:
    """Bring the paper and all that belongs to it to what its page says."""
    paper = find_paper(ctx)
    if paper is not None and paper.deleted:
        raise NotWritten(_("the paper was deleted here (%(paper)s)") % {"paper": paper})
    steps = steps_of(ctx)
    lead_office = ctx.directory.ensure(ctx.page.lead_office, Part.OFFICE, ctx.changes)
    new = paper is None
    if paper is None:
        paper = _create(ctx, lead_office)
    else:
        _update(ctx, paper, lead_office)
    write_consultations(ctx, paper, steps, new=new)
    write_involved(ctx, paper, new=new)
    write_paper_files(ctx, paper, new=new)
    write_relations(ctx, paper, new=new)
    link_back(ctx, paper)
    left = ctx.lines_left()
    if paper.unparsed != left and (left or came_by_import(paper, "unparsed")):
        ctx.changes.set(paper, unparsed=left)
    place_in_time(paper)
    return paper


# ---------------------------------------------------------------- which paper


def find_paper(ctx: Context) -> Paper | None:
    """The paper of the page, if it is here: by the source's id, else number, else subject, office and first day."""
    papers = Paper.objects.filter(body=ctx.body).select_for_update(of=("self",)).order_by("deleted", "pk")
    reference = ctx.fit(ctx.page.reference, Paper, "reference")
    if found := _by_id(ctx, papers, reference):
        return found
    if reference and (found := papers.filter(reference=reference).first()):
        return found
    if not ctx.page.name:
        return None
    candidates = papers.filter(name=ctx.page.name, lead_office=ctx.directory.find(ctx.page.lead_office))
    if reference:
        candidates = candidates.filter(reference="")
    day = min((turn.date for turn in ctx.page.consultations if turn.date), default=None)
    rows = [row for row in candidates if _first_day(row) == day]
    if day is None and ctx.page.lead_office is None:
        rows = [row for row in rows if _has_same_text(ctx, row)]
    return min(rows, key=lambda row: (row.deleted, bool(row.reference), row.pk), default=None)


def _by_id(ctx: Context, papers: Any, reference: str) -> Paper | None:
    own_id = _own_id(ctx)
    found: Paper | None = papers.filter(external_id=own_id).first() if own_id else None
    if found is None or sources.is_trusted(ctx.page.source):
        return found
    # A file may bear any name: one that contradicts the number on the page is not believed.
    contradicted = reference and found.reference and found.reference != reference
    return None if contradicted else found


def _own_id(ctx: Context) -> str:
    """The source's id; for a page without subject and number at last the name it was saved under, or its words."""
    if ctx.external_id or ctx.page.name or ctx.page.reference:
        return ctx.external_id
    mark = sources.name_of(ctx.page.source) or str(ctx.page.as_json())
    return f"page:{ctx.body.slug}:{sha256(mark.encode()).hexdigest()[:32]}"


def _first_day(paper: Paper) -> datetime.date | None:
    rows = Consultation.objects.filter(paper=paper, deleted=False, meeting__date__isnull=False)
    return rows.order_by("meeting__date").values_list("meeting__date", flat=True).first()


def _has_same_text(ctx: Context, paper: Paper) -> bool:
    wanted = sort_sections(ctx.page.sections)
    return all(getattr(paper, name) == wanted.texts.get(name, "") for name in TEXTS)


# ---------------------------------------------------------------- its fields


def _create(ctx: Context, lead_office: Organization | None) -> Paper:
    page, found = ctx.page, sort_sections(ctx.page.sections)
    reference = ctx.fit(page.reference, Paper, "reference")
    name = page.name or f"{page.paper_type or _NAMELESS} {reference}".strip()
    paper = Paper(
        body=ctx.body,
        name=name,
        reference=reference,
        slug=new_slug(Paper.objects.all(), reference or name),
        paper_type=ctx.fit(page.paper_type, Paper, "paper_type"),
        lead_office=lead_office,
        date=date_of(page),
        visibility=Visibility(page.visibility.value) if page.visibility else Visibility.PUBLIC,
        external_id=free_external_id(Paper, _own_id(ctx)),
        web=ctx.web,
        other_sections=found.others,
        section_headings=found.headings,
        source_details=details_of(ctx),
        **found.texts,
    )
    paper.unparsed = ctx.lines_left()
    return ctx.changes.add(paper)


def _update(ctx: Context, paper: Paper, lead_office: Organization | None) -> None:
    page = ctx.page
    said: dict[str, Any] = {
        "name": page.name,
        "reference": ctx.fit(page.reference, Paper, "reference"),
        "paper_type": ctx.fit(page.paper_type, Paper, "paper_type"),
        "lead_office": lead_office,
        "date": date_of(page),
        "visibility": Visibility(page.visibility.value) if page.visibility else None,
        "web": ctx.web,
    }
    wanted = {name: value for name, value in said.items() if value}
    if details := details_of(ctx):
        wanted["source_details"] = {**paper.source_details, **details}
    if not paper.external_id and ctx.external_id:
        wanted["external_id"] = free_external_id(Paper, ctx.external_id)
    text, replaced = _text(ctx, paper)
    ctx.changes.set(paper, **wanted, **text)
    if (
        paper.is_sample
        and replaced
        and all(getattr(paper, name) == value for name, value in replaced.items())
    ):
        ctx.changes.set(paper, is_sample=False)


def _text(ctx: Context, paper: Paper) -> tuple[dict[str, Any], dict[str, Any]]:
    """What of the text to set, and what it all is when nothing is left that is not from the page.

    The text is replaced as a whole: a section that the page lacks goes, if a page had brought it. A page without
    any section says nothing about the text.
    """
    if not ctx.page.sections:
        return {}, {}
    found = sort_sections(ctx.page.sections)
    whole: dict[str, Any] = {name: found.texts.get(name, "") for name in TEXTS} | {
        "other_sections": found.others
    }
    wanted = {name: value for name, value in whole.items() if value or _goes(paper, name)}
    return wanted | {"section_headings": found.headings}, whole


def _goes(paper: Paper, name: str) -> bool:
    return bool(getattr(paper, name)) and came_by_import(paper, name)
