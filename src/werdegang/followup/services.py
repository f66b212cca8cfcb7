# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writes of the follow-up: write down, confirm, dismiss, change, say how it goes; each with who and why."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.core.visibility import Visibility
from werdegang.council.models import Resolution
from werdegang.followup import rules
from werdegang.followup.models import Assignment, ProgressNote
from werdegang.followup.refusals import NotAllowed, Refused, SavedMeanwhile
from werdegang.followup.standing import later
from werdegang.followup.vocabulary import AssignmentState
from werdegang.history.writing import keep, take_away

LINKS = ("partners", "measures", "papers", "documents")


@dataclass(frozen=True)
class Progress:
    """What the responsible office says on a day; both texts may be given, each is a row of its own.

    ``fulfilled``: a recurring duty was done this time, its day moves on.
    """

    day: datetime.date
    state: AssignmentState
    public: str = ""
    internal: str = ""
    reason: str = ""
    superseded_by: Assignment | None = None
    fulfilled: bool = False


@dataclass(frozen=True)
class Words:
    """What a form says of an assignment: plain fields, and links by the name of their field."""

    fields: Mapping[str, Any]
    links: Mapping[str, Iterable[Any]] = field(default_factory=dict)
    reason: str = ""


def mark_of(assignment: Assignment) -> str:
    """What a form remembers, to notice that somebody saved meanwhile."""
    return assignment.modified.isoformat() if assignment.pk else ""


@transaction.atomic
def write_down(resolution: Resolution, words: Words, *, by: User) -> Assignment:
    """An assignment that a person found in a resolution; it is confirmed by that.

    Raises NotAllowed for whoever does not keep the follow-up of this resolution.
    """
    if not rules.may_add_to(by, resolution):
        raise NotAllowed(_("The follow-up of this resolution is not yours to keep."))
    row = Assignment(
        resolution=resolution,
        visibility=resolution.visibility,
        position=_next_position(resolution),
        state_since=resolution.date or timezone.localdate(),
        is_sample=resolution.is_sample,
    )
    return _kept(row, words, by)


@transaction.atomic
def change(assignment: Assignment, words: Words, *, opened: str, by: User) -> Assignment:
    """Change words, office, day or links of one; a proposal stays a proposal.

    Raises NotAllowed; SavedMeanwhile when another has saved since ``opened``.
    """
    return _kept(_locked(assignment, opened, by), words, by)


@transaction.atomic
def confirm(assignment: Assignment, *, opened: str, by: User) -> Assignment:
    """Take a proposal as it stands: from now on whoever sees the resolution sees it.

    Raises NotAllowed, SavedMeanwhile; Refused for what is confirmed already.
    """
    row = _locked(assignment, opened, by)
    if row.visibility != Visibility.DRAFT:
        raise Refused(_("It is confirmed already."))
    row.visibility = row.resolution.visibility
    keep(row, by)
    return row


@transaction.atomic
def dismiss(assignment: Assignment, *, by: User, reason: str) -> None:
    """Take away what is no assignment; it is not proposed a second time.

    Raises NotAllowed; Refused without a reason.
    """
    row = _locked(assignment, mark_of(assignment), by)
    if not reason.strip():
        raise Refused({"reason": _("Say why it is no assignment.")})
    take_away(row, by, reason.strip())


@transaction.atomic
def note_progress(assignment: Assignment, progress: Progress, *, opened: str, by: User) -> Assignment:
    """Say how it goes; ``opened`` as for ``change``.

    Raises:
        NotAllowed: for whoever neither carries it out nor keeps the follow-up.
        SavedMeanwhile: when another has saved since the form was opened.
        Refused: for a proposal, without any words, without the reason that the state asks for, for a day to come.
    """
    row = _for_update(assignment)
    if not rules.may_note(by, row):
        raise NotAllowed(_("Only the responsible office and those who keep the follow-up say how it goes."))
    if mark_of(row) != opened:
        raise SavedMeanwhile(_("Somebody else has saved meanwhile. Compare, and send it again to add yours."))
    _require_sense(row, progress)
    if row.state != progress.state:
        row.state, row.state_since = progress.state, progress.day
    row.state_reason = progress.reason.strip() if progress.state.needs_reason else ""
    row.superseded_by = progress.superseded_by if progress.state is AssignmentState.SUPERSEDED else None
    if progress.fulfilled and row.every_months:
        row.due = _due_again(row, progress.day)
    keep(row, by, progress.reason.strip())
    for text, level in (
        (progress.public, row.visibility),
        (progress.internal, Visibility.INTERNAL),
    ):
        if text.strip():
            said = ProgressNote(
                assignment=row,
                date=progress.day,
                state=progress.state,
                text=text.strip(),
                visibility=level,
                is_sample=row.is_sample,
            )
            keep(said, by)
    return row


def _require_sense(row: Assignment, progress: Progress) -> None:
    if row.visibility == Visibility.DRAFT:
        raise Refused(_("It is a proposal still: it is confirmed first."))
    wrong: dict[str, list[str]] = {}
    if not progress.public.strip() and not progress.internal.strip():
        wrong["public"] = [_("Say how it goes, in one or two sentences.")]
    if progress.state.needs_reason and not progress.reason.strip():
        wrong["reason"] = [_("Say why; the public reads it.")]
    if progress.day > timezone.localdate():
        wrong["day"] = [_("This day is still to come. Give the day on which it stands so.")]
    if progress.superseded_by is not None and progress.superseded_by.pk == row.pk:
        wrong["superseded_by"] = [_("An assignment cannot supersede itself.")]
    if wrong:
        raise Refused(wrong)


def _due_again(row: Assignment, day: datetime.date) -> datetime.date:
    """The next day of a recurring duty: in its rhythm, and after the day on which it was done."""
    months = row.every_months or 1
    following = later(row.due or day, months)
    while following <= day:
        following = later(following, months)
    return following


def _kept(row: Assignment, words: Words, by: User) -> Assignment:
    for name, value in words.fields.items():
        setattr(row, name, value)
    keep(row, by, words.reason)
    for name, things in words.links.items():
        getattr(row, name).set(things)
    return row


def _locked(assignment: Assignment, opened: str, by: User) -> Assignment:
    row = _for_update(assignment)
    if not rules.may_keep(by, row):
        raise NotAllowed(_("The follow-up of this resolution is not yours to keep."))
    if mark_of(row) != opened:
        raise SavedMeanwhile(_("Somebody else has saved meanwhile."))
    return row


def _for_update(assignment: Assignment) -> Assignment:
    rows = Assignment.objects.select_related("resolution").filter(deleted=False)
    if connection.features.has_select_for_update:
        rows = rows.select_for_update(of=("self",))
    return rows.get(pk=assignment.pk)


def _next_position(resolution: Resolution) -> int:
    last = Assignment.objects.filter(resolution=resolution).aggregate(last=Max("position"))["last"]
    return 1 if last is None else int(last) + 1
