# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Uploaded files in two steps: checked first, taken over when their uploader confirms; large ones by the worker."""

import logging
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.freezing import wording_is_frozen
from werdegang.concepts.models import Edition
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.importers.concept.applying import Outcome
from werdegang.importers.concept.exchange import Import, carry_out, read_file, rehearse
from werdegang.importers.concept.finding import MOST, Unreadable
from werdegang.importers.models import ConceptImport

AT_ONCE = 60_000
"""Bytes up to which a file is read while its uploader waits; larger ones are the worker's."""
SHOWN = 300
State = ConceptImport.State
logger = logging.getLogger(__name__)


@transaction.atomic
def bring(edition: Edition, name: str, content: bytes, *, by: User, reason: str) -> ConceptImport:
    """Keep a file and have it checked; an earlier one of the same user for this edition goes.

    Raises:
        Refused: for an adopted edition without a reason.
    """
    require_coordinator(by, edition.concept_id)
    if wording_is_frozen(edition) and not reason.strip():
        raise Refused({"reason": _("This edition has been adopted. Say why its wording is corrected.")})
    mine(edition, by).delete()
    made = ConceptImport.objects.create(
        edition=edition, uploaded_by=by, file_name=name[:255], content=content, reason=reason.strip()
    )
    transaction.on_commit(partial(_hand_over, made))
    return made


@transaction.atomic
def confirm(found: ConceptImport, *, by: User, knowing: bool = False) -> None:
    """Have a checked file taken over; ``knowing`` that entries become others, where any do.

    Raises:
        Refused: where it is not ready; at “knowing”, where that was not said.
    """
    require_coordinator(by, found.edition.concept_id)
    if found.outcome.get("overwritten") and not knowing:
        words = _("Tick here if these entries are to be overwritten; else discard the file and correct it.")
        raise Refused({"knowing": words})
    ready = ConceptImport.objects.filter(pk=found.pk, uploaded_by=by, state=State.CHECKED)
    if not found.tried_on or found.outcome.get("findings") or not ready.update(state=State.TAKING):
        raise Refused(_("This file cannot be taken over. Correct it and choose it again."))
    found.state = State.TAKING
    transaction.on_commit(partial(_hand_over, found))


def mine(edition: Edition, by: User) -> Any:
    """The file that the user has brought for the edition."""
    return ConceptImport.objects.filter(edition=edition, uploaded_by=by)


def _hand_over(found: ConceptImport) -> None:
    from werdegang.importers.tasks import import_concept

    if len(found.content) <= AT_ONCE:
        proceed(found.pk)
    else:
        import_concept.enqueue(found.pk, get_language() or "de")


def proceed(key: int) -> None:
    """Do the next step of a file; a failure is kept where its uploader sees it."""
    found = ConceptImport.objects.select_related("edition__concept", "uploaded_by").filter(pk=key).first()
    if found is None or found.state not in (State.CHECKING, State.TAKING):
        return
    try:
        _step(found)
    except Unreadable as fault:
        found.state, found.outcome = State.CHECKED, {"findings": [{"words": str(fault)}], "finding_count": 1}
    except Exception:
        logger.exception("Concept import %s failed", key)
        found.state, found.outcome = State.FAILED, {}
    finally:
        _progress_file(key).unlink(missing_ok=True)
    found.save()


def _step(found: ConceptImport) -> None:
    reason = found.reason or _("Taken over from a file")
    read = read_file(found.file_name, bytes(found.content))
    asked = Import(found.edition, read, found.uploaded_by, reason)
    if found.state == State.TAKING:
        done = carry_out(asked, found.tried_on, _Telling(found.pk))
        if done is not None:
            found.state, found.content, found.outcome = State.DONE, b"", as_json(done)
            return
    outcome, found.tried_on = rehearse(asked, _Telling(found.pk))
    stale = found.state == State.TAKING
    found.state, found.outcome = State.CHECKED, as_json(outcome) | {"stale": stale}


def as_json(outcome: Outcome) -> dict[str, Any]:
    """What is shown of an outcome."""
    return {
        "findings": [each.as_json() for each in outcome.findings[:MOST]],
        "finding_count": len(outcome.findings),
        "changes": [asdict(each) for each in outcome.changes[:SHOWN]],
        "change_count": len(outcome.changes),
        "new": sum(each.is_new for each in outcome.changes),
        "changed": sum(not each.is_new for each in outcome.changes),
        "unchanged": outcome.unchanged,
        "kept": outcome.kept[:SHOWN],
        "left": outcome.left,
        "absent": outcome.absent,
        "notes": outcome.notes[:SHOWN],
        "overwritten": outcome.overwritten[:SHOWN],
        "overwritten_count": len(outcome.overwritten),
    }


def progress_of(found: ConceptImport) -> tuple[int, int]:
    """How many rows of how many are done."""
    try:
        done, total = _progress_file(found.pk).read_text().split("/")
        return int(done), int(total)
    except (OSError, ValueError):
        return 0, 0


def _progress_file(key: int) -> Path:
    """Beside the database, which is held by the one transaction until the end."""
    return Path(settings.DATA) / "imports" / str(key)


@dataclass
class _Telling:
    """Says how far a file is, a hundred times at most."""

    key: int
    told: int = 0

    def __call__(self, done: int, total: int) -> None:
        if done - self.told < total / 100 and done != total:
            return
        self.told = done
        file = _progress_file(self.key)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"{done}/{total}")


def proceed_in(key: int, language: str) -> None:
    """The same, in the words of whoever waits for it."""
    with override(language):
        proceed(key)
