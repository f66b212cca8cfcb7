# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Organizations that have a part in a paper besides the office in charge."""

from werdegang.council.models import Paper, PaperOrganization
from werdegang.council.vocabulary import InvolvementKind
from werdegang.importers.writing.context import Context
from werdegang.importers.writing.directory import Part
from werdegang.importers.writing.persons import organizations_in


def write_involved(ctx: Context, paper: Paper, *, new: bool) -> None:
    """Bring those that take part, and those that brought the paper in, to what the page says."""
    wanted = [(InvolvementKind.INVOLVED, name) for name in ctx.page.others_involved]
    wanted += [(InvolvementKind.ORIGINATOR, name) for name in originators(ctx)]
    if not wanted:
        return
    rows = [] if new else list(PaperOrganization.objects.filter(paper=paper))
    there = {(row.kind, row.organization_id): row for row in rows}
    made: list[PaperOrganization] = []
    seen: set[tuple[str, int]] = set()
    for position, (kind, name) in enumerate(wanted):
        part = Part.OFFICE if kind is InvolvementKind.INVOLVED else Part.INITIATES
        organization = ctx.directory.ensure(name, part, ctx.changes)
        if organization is None:
            ctx.leftover.append(name)
            continue
        key = (str(kind), organization.pk)
        if key in seen:
            continue
        seen.add(key)
        row = there.get(key)
        if row is None:
            made.append(
                PaperOrganization(paper=paper, organization=organization, kind=kind, position=position)
            )
        elif ctx.changes.revive(row):
            ctx.changes.set(row, position=position, is_sample=False)
    ctx.changes.add_all(PaperOrganization, made)
    ctx.changes.drop_missing(row for key, row in there.items() if key not in seen)


def originators(ctx: Context) -> list[str]:
    """Names of the organizations that brought the paper in; one that is known here needs no further sign."""
    name = ctx.page.initiator
    return [name] if name and ctx.directory.find(name) is not None else organizations_in(name)
