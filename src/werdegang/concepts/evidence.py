# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Evidence files of updates: added and taken away by who writes the update, public with it, taken off by the office."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Evidence, UpdateRequest
from werdegang.concepts.reporting_rounds import (
    LinkHolder,
    NotAllowed,
    Refused,
    Words,
    coordinates,
    in_hand,
    write,
)
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import NOTHING, Viewer, Visibility
from werdegang.files.models import File
from werdegang.files.querysets import FileHolder, register_file_holder
from werdegang.files.services import store
from werdegang.history.writing import keep, take_away

AT_MOST = 10
"""Files of one update."""
LEVELS = (Visibility.PUBLIC, Visibility.INTERNAL)


@dataclass(frozen=True)
class Sent:
    """A file as it was sent, looked at by content already (``files.uploads.checked``)."""

    data: bytes
    file_name: str
    title: str = ""
    level: Visibility = Visibility.PUBLIC


def evidence_of(request: UpdateRequest, viewer: User | Viewer) -> list[Evidence]:
    """The files of a request, or of the update that it became, as the viewer sees them."""
    rows = Evidence.objects.visible_to(viewer).filter(_of(request))
    return list(rows.select_related("file").defer("file__text").order_by("pk"))


def _of(request: UpdateRequest) -> Q:
    of = Q(request=request)
    return of | Q(update=request.update_id) if request.update_id else of


@transaction.atomic
def write_with_evidence(
    request: UpdateRequest,
    words: Words,
    *,
    added: Sequence[Sent] = (),
    removed: Collection[int] = (),
    by: User | LinkHolder,
    opened: str,
    submit: bool = False,
) -> UpdateRequest:
    """Keep the words of an update and its files, all or nothing; ``removed`` names files (primary keys).

    Raises:
        NotAllowed, Refused, SavedMeanwhile: as ``reporting_rounds.write``; Refused also for the same content twice
            and for more than ``AT_MOST`` files.
    """
    current = in_hand(request, by=by, submit=submit)
    for row in Evidence.objects.filter(request=current, pk__in=removed, deleted=False):
        take_away(row, *_signed(by))
    for sent in added:
        _attach(current, sent, by)
    return write(request, words, by=by, opened=opened, submit=submit)


def _attach(request: UpdateRequest, sent: Sent, by: User | LinkHolder) -> None:
    if sent.level not in LEVELS:
        raise Refused(_("A file is public or internal."))
    rows = Evidence.objects.filter(request=request, deleted=False)
    if rows.count() >= AT_MOST:
        raise Refused(_("An update has at most %(count)d files. Take one away first.") % {"count": AT_MOST})
    user, reason = _signed(by)
    title = sent.title.strip() or sent.file_name
    taken = File.objects.filter(evidence__measure=request.measure_id)
    file = store(
        title,
        sent.data,
        file_name=sent.file_name,
        slug=free_slug(taken, sent.title.strip() or sent.file_name.rpartition(".")[0] or sent.file_name),
        is_sample=request.is_sample,
        by=user,
        reason=reason,
    )
    if rows.filter(file__sha512_checksum=file.sha512_checksum).exists():
        raise Refused(_("The update has a file with just this content already."))
    row = Evidence(
        measure_id=request.measure_id,
        request=request,
        file=file,
        visibility=sent.level,
        is_sample=request.is_sample,
    )
    keep(row, user, reason)


@transaction.atomic
def take_off(evidence: Evidence, *, by: User) -> None:
    """Take a file off an update that is released; the history keeps it. Raises NotAllowed."""
    if not coordinates(by, evidence.measure.edition):
        raise NotAllowed(_("This step is not yours to take."))
    take_away(evidence, by)


def _signed(by: User | LinkHolder) -> tuple[User | None, str]:
    if isinstance(by, LinkHolder):
        return None, _("by the link that was sent to the organization")
    return by, ""


def _visibly_held(viewer: Viewer) -> Q:
    links = Evidence.objects.all()
    bounds = [links.inherited(name, viewer) for name in ("measure", "request", "update")]
    return Q(Exists(links.filter(links.rule(viewer), *bounds, deleted=False, file=OuterRef("pk"))))


def _held_for(_viewer: Viewer, _level: Visibility) -> Q:
    return NOTHING  # the file has no level of its own: its place among the evidence bounds it


def register() -> None:
    """Name evidence as holder of files."""
    register_file_holder(FileHolder("evidence", _visibly_held, _held_for))
