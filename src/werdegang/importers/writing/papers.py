# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers: found by what the source or the town calls them, else made."""

import re

from werdegang.core.visibility import Visibility
from werdegang.council.models import Paper, PaperOrganization, PaperRelation
from werdegang.council.services import day_for_lists
from werdegang.council.vocabulary import InvolvementKind, RelationKind
from werdegang.importers.records import FamilyRecord
from werdegang.importers.writing.consultations import write_consultations
from werdegang.importers.writing.context import Context, free_external_id, new_slug
from werdegang.importers.writing.directory import Part
from werdegang.importers.writing.files import write_files
from werdegang.importers.writing.persons import is_of_staff, organizations_in, without_staff
from werdegang.importers.writing.sections import TEXTS, sort_sections
from werdegang.people.models import Organization

_REFERENCE = re.compile(r"[\w./-]*\d[\w./-]*")


def write_paper(ctx: Context) -> Paper:
    """The paper of the page, with all that hangs on it."""
    page = ctx.page
    office = ctx.directory.ensure(page.lead_office, Part.OFFICE, ctx.changes)
    sorted_sections = sort_sections(page.sections)
    name = page.name or " ".join(filter(None, (page.paper_type, page.reference))) or ctx.changes.source
    wanted = {
        "name": name,
        "reference": ctx.fit(page.reference, Paper, "reference"),
        "paper_type": ctx.fit(page.paper_type, Paper, "paper_type"),
        "lead_office": office,
        "other_sections": [{"heading": heading, "text": text} for heading, text in sorted_sections.others],
        "section_headings": sorted_sections.headings,
        "source_details": _details(ctx),
        "web": ctx.web,
        **{field: sorted_sections.texts.get(field, "") for field in TEXTS},
    }
    if page.visibility:
        wanted["visibility"] = Visibility(page.visibility.value)
    paper = find_paper(ctx, office)
    if paper is None:
        paper = ctx.changes.add(
            Paper(
                body=ctx.body,
                slug=new_slug(Paper.objects.all(), page.reference or name),
                external_id=free_external_id(Paper, ctx.external_id),
                **wanted,
            )
        )
    else:
        ctx.changes.set(
            paper, **{field: value for field, value in wanted.items() if value not in ("", None, [], {})}
        )
        if not paper.external_id:
            ctx.changes.fill(paper, external_id=free_external_id(Paper, ctx.external_id))
    write_consultations(ctx, paper)
    write_files(ctx, paper)
    _write_involved(ctx, paper)
    _write_family(ctx, paper)
    _tie_to_waiting_relatives(ctx, paper)
    left = "\n".join(without_staff(ctx.unparsed().splitlines()))
    ctx.changes.set(paper, unparsed=left, sort_date=day_for_lists(paper))
    return paper


def find_paper(ctx: Context, office: Organization | None) -> Paper | None:
    """By the source's id, else by number, else by subject and office."""
    papers = Paper.objects.filter(body=ctx.body, deleted=False).order_by("pk")
    if ctx.external_id and (found := papers.filter(external_id=ctx.external_id).first()):
        return found
    if ctx.page.reference:
        return papers.filter(reference=ctx.page.reference).first()
    return papers.filter(reference="", name=ctx.page.name or "", lead_office=office).first()


def _details(ctx: Context) -> dict[str, str]:
    """What the page says beside, without the names of those who only did their work (docs/decisions/0007)."""
    details = {label: value for label, value in ctx.page.labelled if not is_of_staff(label)}
    if ctx.page.file_number:
        details["Aktenzeichen"] = ctx.page.file_number
    return details


def _write_involved(ctx: Context, paper: Paper) -> None:
    named = [(name, InvolvementKind.INVOLVED) for name in ctx.page.others_involved]
    named += [(name, InvolvementKind.ORIGINATOR) for name in organizations_in(ctx.page.initiator)]
    for position, (name, kind) in enumerate(named):
        part = Part.OFFICE if kind is InvolvementKind.INVOLVED else Part.INITIATES
        organization = ctx.directory.ensure(name, part, ctx.changes)
        if organization is None:
            continue
        known = PaperOrganization.objects.filter(paper=paper, organization=organization, kind=kind)
        if not known.exists():
            ctx.changes.add(
                PaperOrganization(paper=paper, organization=organization, kind=kind, position=position)
            )


def _paper_of(ctx: Context, reference: str | None, paper: Paper) -> Paper | None:
    if not reference:
        return None
    others = Paper.objects.filter(body=ctx.body, reference=reference, deleted=False).exclude(pk=paper.pk)
    return others.order_by("pk").first()


def _write_family(ctx: Context, paper: Paper) -> None:
    """Depth and order as shown; nothing is said of the direction."""
    for position, row in enumerate(ctx.page.family):
        _write_relation(ctx, paper, RelationKind.FAMILY, position, row)
    for position, text in enumerate(ctx.page.related):
        found = _REFERENCE.search(text)
        reference = found[0] if found else None
        row = FamilyRecord(depth=0, reference=reference, name=text if text != reference else None)
        _write_relation(ctx, paper, RelationKind.RELATED, position, row)


def _write_relation(ctx: Context, paper: Paper, kind: RelationKind, position: int, row: FamilyRecord) -> None:
    related = _paper_of(ctx, row.reference, paper)
    wanted = {
        "depth": row.depth,
        "reference": ctx.fit(row.reference, PaperRelation, "reference"),
        "name": row.name or "",
        "lead_office": ctx.fit(row.lead_office, PaperRelation, "lead_office"),
        "paper_type": ctx.fit(row.paper_type, PaperRelation, "paper_type"),
    }
    same = PaperRelation.objects.filter(paper=paper, kind=kind)
    found = same.filter(position=position).first()
    if found is not None and kind is RelationKind.RELATED and found.reference != wanted["reference"]:
        found = same.filter(reference=wanted["reference"]).first()
        position = max(same.values_list("position", flat=True)) + 1
    if found is None:
        ctx.changes.add(PaperRelation(paper=paper, kind=kind, position=position, related=related, **wanted))
    else:
        ctx.changes.set(found, **wanted)
        ctx.changes.fill(found, related=related)


def _tie_to_waiting_relatives(ctx: Context, paper: Paper) -> None:
    """Papers that named this one before it was here."""
    if not paper.reference:
        return
    waiting = PaperRelation.objects.filter(
        paper__body=ctx.body, reference=paper.reference, related=None, deleted=False
    ).exclude(paper=paper)
    for relation in waiting:
        ctx.changes.fill(relation, related=paper)
