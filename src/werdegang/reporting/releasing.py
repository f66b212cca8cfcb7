# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Releasing a report: the snapshot is frozen at once, the files are built in the background, then it is out."""

import re
from functools import partial

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition
from werdegang.core.visibility import ANYONE, Visibility
from werdegang.files.models import File
from werdegang.files.services import store
from werdegang.history.writing import keep
from werdegang.reporting import rules
from werdegang.reporting.formats import built
from werdegang.reporting.models import Report, ReportBuild, ReportFile, ReportVersion
from werdegang.reporting.refusals import NotAllowed, Refused
from werdegang.reporting.snapshot import Occasion, Snapshot, read, take, written
from werdegang.reporting.styling import contents, style_of
from werdegang.reporting.vocabulary import Format, ReportState
from werdegang.reporting.writing import locked

BUILT = (Format.PDF, Format.DOCX, Format.XLSX, Format.TXT)
"""The formats that are built from the snapshot."""


class NoSnapshot(RuntimeError):  # noqa: N818 -- it says what is missing
    """A version without its JSON file: nothing can be built from it."""


@transaction.atomic
def release(report: Report, *, by: User, reason: str = "") -> ReportVersion:
    """Freeze the report as it stands; a task then builds its files and makes it public.

    Raises:
        NotAllowed: for who does not coordinate the concept.
        Refused: while another version is being built, where the edition is not public, or for a correction
            without a reason.
    """
    current = locked(report)
    if not rules.may_write(by, current):
        raise NotAllowed(_("Reports are released by the coordinating office of the concept."))
    if not Edition.objects.visible_to(ANYONE).filter(pk=current.edition_id).exists():
        raise Refused(_("The edition is not public yet. A report can be released as soon as it is."))
    last = current.versions.order_by("-number").first()
    if last is not None and last.visibility != Visibility.PUBLIC:
        raise Refused(_("Version %(number)s is still being built.") % {"number": last.number})
    if last is not None and not reason.strip():
        raise Refused(_("Please give the reason of the correction: it stands in the new version."))
    version = freeze(current, Occasion(last.number + 1 if last else 1, timezone.now(), reason.strip()), by)
    ReportBuild.objects.create(version=version, total=len(BUILT))
    transaction.on_commit(partial(enqueue, version.pk))
    return version


def freeze(report: Report, occasion: Occasion, by: User | None, why: str = "") -> ReportVersion:
    """Keep the snapshot as the version's JSON file, with its words; ``why`` stands in the history."""
    why = why or occasion.reason
    snapshot = take(report, occasion)
    words = built(snapshot, Format.TXT).decode()
    version = ReportVersion(
        report=report,
        number=occasion.number,
        title=report.title,
        period_start=report.period_start,
        period_end=report.period_end,
        moment=occasion.moment,
        reason=occasion.reason,
        word_template=style_of(report.edition.concept.body_id).word_template.name or "",
        visibility=Visibility.DRAFT,
        is_sample=report.is_sample,
    )
    keep(version, by, why)
    version.content_hash = _store(version, Format.JSON, written(snapshot), by, why, words).sha512_checksum
    keep(version, by, why)
    return version


def snapshot_of(version: ReportVersion) -> Snapshot:
    """What the version was frozen with. Raises NoSnapshot."""
    link = version.files.filter(format=Format.JSON).select_related("file").first()
    if link is None:
        raise NoSnapshot(str(version))
    with link.file.content.open("rb") as content:
        return read(content.read())


def versions_naming(name: str, user: User) -> list[ReportVersion]:
    """Versions in whose words a name stands, for who may read them; the latest first.

    A snapshot takes nothing from the records of persons: the name was written by an office, into a foreword, say.
    """
    words = r"\s+".join(re.escape(word) for word in name.split())  # lines of plain text are broken
    files = ReportFile.objects.visible_to(user).filter(format=Format.JSON, file__text__iregex=words)
    rows = ReportVersion.objects.visible_to(user).filter(pk__in=files.values("version"))
    return list(rows.select_related("report").order_by("-moment", "-pk")) if name.strip() else []


def build(version: ReportVersion) -> None:
    """Build what is missing of the files, each kept as soon as it is there, then make the version public.

    May be called again after an interruption.
    """
    snapshot = snapshot_of(version)
    progress, _new = ReportBuild.objects.get_or_create(version=version, defaults={"total": len(BUILT)})
    progress.started, progress.failure = progress.started or timezone.now(), ""
    template = contents(version.word_template.name or "")
    for done, form in enumerate(BUILT):
        progress.done = done
        progress.save()
        if not version.files.filter(format=form).exists():
            _store(version, form, built(snapshot, form, template), version.created_by, version.reason)
    publish(version, version.created_by, version.reason)
    progress.done, progress.finished = len(BUILT), timezone.now()
    progress.save()


@transaction.atomic
def publish(version: ReportVersion, by: User | None, why: str = "") -> None:
    """Let everybody read the version."""
    version.visibility = Visibility.PUBLIC
    keep(version, by, why)
    report = locked(version.report)
    report.state, report.visibility = ReportState.RELEASED, Visibility.PUBLIC
    keep(report, by, why)


def build_again(version: ReportVersion, *, by: User) -> None:
    """Try once more after a failure. Raises NotAllowed, or Refused where nothing has failed."""
    if not rules.may_write(by, version.report):
        raise NotAllowed(_("Reports are released by the coordinating office of the concept."))
    changed = ReportBuild.objects.filter(version=version).exclude(failure="").update(failure="")
    if not changed:
        raise Refused(_("The files of this version are being built or are there already."))
    transaction.on_commit(partial(enqueue, version.pk))


@transaction.atomic
def _store(
    version: ReportVersion, form: Format, data: bytes, by: User | None, why: str, words: str = ""
) -> File:
    file = store(
        version.title,
        data,
        file_name=f"{version.report.slug}-fassung-{version.number}.{form.value}",
        visibility=Visibility.PUBLIC,
        text=words,
        date=timezone.localdate(version.moment),
        slug=form.value,
        is_sample=version.is_sample,
        by=by,
        reason=why,
    )
    keep(ReportFile(version=version, format=form, file=file, is_sample=version.is_sample), by, why)
    return file


def enqueue(version: int) -> None:
    """Let the worker build the files of a version (primary key)."""
    from werdegang.reporting.tasks import build_files

    build_files.enqueue(version)
