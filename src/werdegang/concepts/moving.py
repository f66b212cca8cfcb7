# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking an edition from one state to another: rights asked, the checklist gone through, who and why kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.checklist import adopting, advising, checklist
from werdegang.concepts.models import Edition
from werdegang.concepts.refusals import Refused
from werdegang.concepts.rules import require_coordinator
from werdegang.concepts.states import BY_NAME, LEVELS, Step
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.visibility import Visibility
from werdegang.council.models import Resolution
from werdegang.history.writing import keep

WITH_ADVICE = (EditionState.COUNCIL, EditionState.ADOPTED)
"""States before which it is said what the advisory board made of the edition."""
_held: ContextVar[Edition | None] = ContextVar("held", default=None)


@transaction.atomic
def move(
    edition: Edition,
    name: str,
    *,
    by: User,
    reason: str = "",
    resolution: Resolution | None = None,
    board_result: Resolution | None = None,
) -> Edition:
    """Take a step.

    Args:
        edition: as it was read; what stands now decides.
        name: of the step, as the table has it.
        by: whose doing it is.
        reason: why; asked for on the way back.
        resolution: what adopted the edition; for the adoption only.
        board_result: what the advisory board said on the edition; for the steps to the council and to the adoption.

    Raises:
        KeyError: for a step that does not exist.
        NotAllowed: for whoever does not coordinate the concept.
        Refused: when the edition is not where the step begins, or something is missing.
    """
    step = BY_NAME[name]
    current = locked(edition)
    require_coordinator(by, current.concept_id)
    if current.state != step.source:
        raise Refused(
            _("The edition is at “%(state)s” now; this step is not possible from there.")
            % {"state": current.get_state_display()}
        )
    reason = reason.strip()
    if step.needs_reason and not reason:
        raise Refused({"reason": _("Say why the edition goes back; the reason stands in its history.")})
    if step.target is EditionState.ADOPTED:
        current.adopted_by = _chosen(current, resolution, by)
    if step.target in WITH_ADVICE and board_result is not None and not step.needs_reason:
        current.board_result = _advice(current, board_result, by)
    _require_complete(current, step, reason)
    if not step.target.is_adopted:
        current.adopted_by = None
    if step.needs_reason and step.target not in WITH_ADVICE:
        current.board_result = None  # what comes before the board again is not what it has spoken on
    current.state, current.visibility = step.target, LEVELS[step.target]
    keep(current, by, reason)
    _show_concept(current, by)
    return current


def _show_concept(edition: Edition, by: User) -> None:
    """A concept that was just begun is seen with its first edition that is."""
    concept = edition.concept
    if edition.visibility == Visibility.PUBLIC and concept.visibility == Visibility.DRAFT:
        concept.visibility = Visibility.PUBLIC
        keep(concept, by, _("Shown with its edition “%(edition)s”") % {"edition": edition.name})


def locked(edition: Edition) -> Edition:
    """The edition as it stands, kept from others until the transaction ends."""
    held = _held.get()
    if held is not None and held.pk == edition.pk:
        return held
    return (
        Edition.objects.select_for_update(of=("self",))
        .select_related("concept")
        .get(pk=edition.pk, deleted=False)
    )


@contextmanager
def holding(edition: Edition) -> Iterator[None]:
    """While much of an edition is written in one transaction, which has locked it: nobody locks it once more."""
    token = _held.set(edition)
    try:
        yield
    finally:
        _held.reset(token)


def _chosen(edition: Edition, resolution: Resolution | None, by: User) -> Resolution:
    """The resolution, where it can adopt the edition and the user sees it. Raises Refused."""
    if resolution is None:
        raise Refused({"resolution": _("Choose the resolution that adopted the edition.")})
    seen = Resolution.objects.visible_to(by).filter(pk=resolution.pk)
    if not adopting(edition).filter(pk__in=seen.values("pk")).exists():
        raise Refused({"resolution": _("This resolution adopts nothing: choose one of a deciding body.")})
    return resolution


def _advice(edition: Edition, result: Resolution, by: User) -> Resolution:
    """The board's result, where it can concern the edition and the user sees it. Raises Refused."""
    seen = Resolution.objects.visible_to(by).filter(pk=result.pk)
    if not advising(edition).filter(pk__in=seen.values("pk")).exists():
        words = _("This is no result of the advisory board on this edition. Choose another.")
        raise Refused({"board_result": words})
    return result


def _require_complete(edition: Edition, step: Step, reason: str) -> None:
    if step.needs_reason:
        return
    checks = checklist(edition, step.target)
    missing = [check.label for check in checks if check.blocks]
    if missing:
        raise Refused(_("Before this step something is missing: %(what)s.") % {"what": "; ".join(missing)})
    left_out = [check.label for check in checks if not check.met]
    if left_out and step.target is EditionState.COUNCIL and not reason:
        words = _("Say why the edition goes on although this is missing: %(what)s.")
        raise Refused({"reason": words % {"what": "; ".join(left_out)}})
