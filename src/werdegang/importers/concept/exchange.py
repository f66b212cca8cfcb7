# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A file comes in: read, checked, tried out and taken back; once confirmed, done (decision 11)."""

import hashlib
from dataclasses import dataclass

from django.db import transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition
from werdegang.concepts.moving import holding, locked
from werdegang.concepts.rules import require_coordinator
from werdegang.core.changes import tried_out
from werdegang.core.transactions import as_a_whole
from werdegang.importers.concept.applying import REFUSALS, Outcome, Progress, apply
from werdegang.importers.concept.checking import Sheaf, check
from werdegang.importers.concept.cross_checks import codelist_faults
from werdegang.importers.concept.finding import Finding
from werdegang.importers.concept.gathering import Gathered, gather
from werdegang.importers.concept.json_form import read_json
from werdegang.importers.concept.sheet_reading import Read, read_workbook
from werdegang.importers.concept.tables import BY_NAME, MARK, TABLES

_ORDER = {table.sheet: at for at, table in enumerate(TABLES)}


@dataclass(frozen=True)
class Import:
    """A file for an edition, by whom and why."""

    edition: Edition
    read: Read
    by: User
    reason: str


def read_file(name: str, content: bytes) -> Read:
    """The rows of a workbook or a JSON file. Raises Unreadable."""
    is_json = name.lower().endswith(".json") or content.lstrip()[:1] == b"{"
    return read_json(content) if is_json else read_workbook(name, content)


def rehearse(asked: Import, progress: Progress | None = None) -> tuple[Outcome, str]:
    """What the file would do, and the state of the edition that it was tried out on."""
    with tried_out(), transaction.atomic():
        outcome, state = _do(asked, progress)
        transaction.set_rollback(True)
    return outcome, state


def carry_out(asked: Import, state: str, progress: Progress | None = None) -> Outcome | None:
    """Do it, where the edition is as it was when it was tried out and nothing is wrong; else None."""
    with transaction.atomic():
        outcome, now = _do(asked, progress)
        if now != state or outcome.findings:
            transaction.set_rollback(True)
            return None
    return outcome


def bring_in(asked: Import, progress: Progress | None = None, *, overwriting: bool = False) -> Outcome:
    """Try and take over in one go, for whoever asks for no preview; with findings nothing is saved.

    ``overwriting``: entries may become others.
    """
    with transaction.atomic():
        outcome, _now = _do(asked, progress)
        if not overwriting:
            outcome.findings += [Finding(overwrites(*each)) for each in outcome.overwritten]
        if outcome.findings:
            transaction.set_rollback(True)
    return outcome


def _do(asked: Import, progress: Progress | None) -> tuple[Outcome, str]:
    edition = locked(asked.edition)
    require_coordinator(asked.by, edition.concept_id)
    there = gather(edition, asked.by)
    state = state_of(there)
    sheaf = _checked(asked, there)
    is_sound = not sheaf.findings
    outcome = _tried_boldly(asked, edition, sheaf, there, progress) if is_sound else None
    if outcome is None:
        if is_sound:  # what was learnt on the way is of rows that are not there
            edition = locked(asked.edition)
            there = gather(edition, asked.by)
            sheaf = _checked(asked, there)
        with holding(edition):
            outcome = apply(edition, sheaf, there, by=asked.by, reason=asked.reason, progress=progress)
    outcome.findings.sort(key=_in_the_file)
    outcome.absent = [BY_NAME[name].sheet for name in sheaf.absent]
    return outcome, state


def _checked(asked: Import, there: Gathered) -> Sheaf:
    sheaf = check(asked.read, there)
    codelist_faults(sheaf, there)
    return sheaf


def _tried_boldly(
    asked: Import, edition: Edition, sheaf: Sheaf, there: Gathered, progress: Progress | None
) -> Outcome | None:
    """All rows without a mark before each to go back to; None where one was refused and nothing has been written."""
    try:
        with as_a_whole(), holding(edition):
            return apply(
                edition, sheaf, there, by=asked.by, reason=asked.reason, boldly=True, progress=progress
            )
    except REFUSALS:
        return None


def overwrites(what: str, before: str, after: str) -> str:
    """That an entry becomes another, for whoever sees no preview."""
    words = _("%(what)s would become another entry: “%(before)s” → “%(after)s”. Say --overwrite if it shall.")
    return words % {"what": what, "before": before, "after": after}


def _in_the_file(finding: Finding) -> tuple[int, int]:
    """Sheet by sheet, row by row."""
    return _ORDER.get(finding.sheet, len(_ORDER)), finding.row or 0


def state_of(there: Gathered) -> str:
    """Tells one state of the whole edition from another."""
    told = hashlib.sha256()
    for name, rows in there.rows.items():
        told.update(name.encode())
        for row in rows:
            told.update(row[MARK].encode())
    return told.hexdigest()
