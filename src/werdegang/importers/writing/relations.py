# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Ties between papers: the family tree as the page shows it, what a paper refers to, and ties that wait for it."""

from typing import Any

from werdegang.council.models import Paper, PaperRelation
from werdegang.council.vocabulary import RelationKind
from werdegang.importers.allris.references import is_reference
from werdegang.importers.records import FamilyRecord
from werdegang.importers.writing.context import Context

_DEEPEST = 32767
"""The largest depth that the database keeps."""


def write_relations(ctx: Context, paper: Paper, *, new: bool) -> None:
    """Bring family tree and references to what the page says."""
    there = [] if new else list(PaperRelation.objects.filter(paper=paper).order_by("kind", "position"))
    here = _papers_here(ctx)
    _write_family(ctx, paper, [row for row in there if row.kind == RelationKind.FAMILY], here)
    _write_related(ctx, paper, [row for row in there if row.kind == RelationKind.RELATED], here)


def link_back(ctx: Context, paper: Paper) -> None:
    """Tie those lines of other papers' trees to this one that named it before it was here."""
    if not paper.reference:
        return
    waiting = PaperRelation.objects.filter(
        paper__body=ctx.body, reference=paper.reference, related=None, deleted=False
    )
    for row in waiting.exclude(paper=paper).order_by("pk"):
        ctx.changes.set(row, related=paper)


def _papers_here(ctx: Context) -> dict[str, Paper]:
    references = {entry.reference for entry in ctx.page.family if entry.reference} | set(ctx.page.related)
    if not references:
        return {}
    rows = Paper.objects.filter(body=ctx.body, reference__in=references, deleted=False).order_by("-pk")
    return {row.reference: row for row in rows}


def _write_family(ctx: Context, paper: Paper, there: list[PaperRelation], here: dict[str, Paper]) -> None:
    by_position = {row.position: row for row in there}
    made: list[PaperRelation] = []
    for position, entry in enumerate(ctx.page.family):
        wanted = _words_of(ctx, entry)
        related = here.get(entry.reference or "")
        row = by_position.get(position)
        if row is None:
            made.append(
                PaperRelation(
                    paper=paper, kind=RelationKind.FAMILY, position=position, related=related, **wanted
                )
            )
        elif ctx.changes.revive(row):
            if related is not None or row.reference != wanted["reference"]:
                wanted["related"] = related
            ctx.changes.set(row, is_sample=False, **wanted)
    ctx.changes.add_all(PaperRelation, made)
    if ctx.page.family:
        ctx.changes.drop_missing(row for row in there if row.position >= len(ctx.page.family))


def _words_of(ctx: Context, entry: FamilyRecord) -> dict[str, Any]:
    return {
        "depth": min(entry.depth, _DEEPEST),
        "reference": ctx.fit(entry.reference, PaperRelation, "reference"),
        "name": entry.name or "",
        "lead_office": ctx.fit(entry.lead_office, PaperRelation, "lead_office"),
        "paper_type": ctx.fit(entry.paper_type, PaperRelation, "paper_type"),
    }


def _write_related(ctx: Context, paper: Paper, there: list[PaperRelation], here: dict[str, Paper]) -> None:
    left = list(there)
    free = max((row.position for row in there), default=-1) + 1
    made: list[PaperRelation] = []
    names = list(dict.fromkeys(ctx.page.related))
    for name in names:
        related = here.get(name)
        is_number = related is not None or is_reference(name)
        if related is not None and related.pk == paper.pk:
            related = None
        text = {
            "reference": ctx.fit(name, PaperRelation, "reference") if is_number else "",
            "name": "" if is_number else name,
        }
        row = next((row for row in left if _is_tie(row, text, related)), None)
        if row is None:
            made.append(
                PaperRelation(paper=paper, kind=RelationKind.RELATED, position=free, related=related, **text)
            )
            free += 1
            continue
        left.remove(row)
        if ctx.changes.revive(row):
            ctx.changes.set(row, is_sample=False, **({"related": related} if related else {}))
    ctx.changes.add_all(PaperRelation, made)
    if names:
        ctx.changes.drop_missing(left)


def _is_tie(row: PaperRelation, text: dict[str, str], related: Paper | None) -> bool:
    if related is not None and row.related_id == related.pk:
        return True
    return bool(row.reference or row.name) and (row.reference, row.name) == (text["reference"], text["name"])
