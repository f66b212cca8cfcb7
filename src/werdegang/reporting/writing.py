# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Writing a report: frame, sections, words on goals, choice of updates. Nothing overwrites unseen changes."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition, Goal, ReportingDuty
from werdegang.core.addresses import free_slug
from werdegang.core.visibility import Visibility
from werdegang.history.writing import keep
from werdegang.reporting import languages, rules
from werdegang.reporting.models import Report, ReportSection
from werdegang.reporting.refusals import ChangedMeanwhile, NotAllowed, Refused
from werdegang.reporting.snapshot.goals import updates_of
from werdegang.reporting.vocabulary import WHOLE_SECTIONS, SectionKind


@dataclass(frozen=True)
class Frame:
    """What a report is about."""

    title: str
    period_start: datetime.date
    period_end: datetime.date
    """The first day after."""
    concludes: bool = False
    fulfils: ReportingDuty | None = None
    language: str = settings.LANGUAGE_CODE


@dataclass(frozen=True)
class Words:
    """One section as it is written: whether it appears, and its text."""

    included: bool
    text: str


@transaction.atomic
def begin(edition: Edition, frame: Frame, *, by: User) -> Report:
    """Begin a report on an edition. Raises NotAllowed for who does not coordinate the concept."""
    if not rules.coordinates(by, edition.concept):
        raise NotAllowed(_("Reports are written by the coordinating office of the concept."))
    report = Report(
        edition=edition,
        slug=free_slug(Report.objects.all(), frame.title),
        visibility=Visibility.DRAFT,
        is_sample=edition.is_sample,
    )
    _fill(report, frame)
    keep(report, by)
    return report


@transaction.atomic
def save_frame(report: Report, frame: Frame, *, revision: int, by: User) -> Report:
    """Change title, period, and what the report concludes and fulfils. Raises NotAllowed, ChangedMeanwhile."""
    current = opened(report, revision, by)
    _fill(current, frame)
    return _kept(current, by)


@transaction.atomic
def save_sections(
    report: Report, sections: Mapping[SectionKind, Words], *, revision: int, by: User
) -> Report:
    """Write the sections. Raises NotAllowed, ChangedMeanwhile."""
    current = opened(report, revision, by)
    rows = {row.kind: row for row in ReportSection.objects.filter(report=current, goal__isnull=True)}
    for kind, words in sections.items():
        if kind in WHOLE_SECTIONS:
            _write(rows.get(kind) or ReportSection(report=current, kind=kind), words, by)
    return _kept(current, by)


@transaction.atomic
def save_words_on_goals(report: Report, words: Mapping[Goal, str], *, revision: int, by: User) -> Report:
    """Write the words on single goals of the edition. Raises NotAllowed, ChangedMeanwhile."""
    current = opened(report, revision, by)
    rows = {row.goal_id: row for row in ReportSection.objects.filter(report=current, goal__isnull=False)}
    for goal, text in words.items():
        if goal.edition_id != current.edition_id:
            raise Refused(_("This goal does not belong to the edition that is reported on."))
        row = rows.get(goal.pk) or ReportSection(report=current, kind=SectionKind.GOAL, goal=goal)
        _write(row, Words(True, text), by)
    return _kept(current, by)


@transaction.atomic
def choose_updates(report: Report, shown: Iterable[int], *, revision: int, by: User) -> Report:
    """Let just these updates of the period (keys) appear. Raises NotAllowed, ChangedMeanwhile."""
    current = opened(report, revision, by)
    there = set(
        updates_of(current.edition, (current.period_start, current.period_end)).values_list("pk", flat=True)
    )
    current.updates_left_out = sorted(there - set(shown))
    return _kept(current, by)


@transaction.atomic
def set_reminder(duty: ReportingDuty, *, warn_days: int, shows_due_date: bool, by: User) -> None:
    """Say how early staff is warned of a duty, and whether the public reads when it is due. Raises NotAllowed."""
    if not rules.coordinates(by, duty.concept):
        raise NotAllowed(_("Reports are written by the coordinating office of the concept."))
    duty.warn_days, duty.shows_due_date = warn_days, shows_due_date
    keep(duty, by)


def locked(report: Report) -> Report:
    """The report as it stands, kept from others until the transaction ends."""
    rows = Report.objects.select_for_update(of=("self",)).select_related("edition__concept")
    return rows.get(pk=report.pk)


def opened(report: Report, revision: int, by: User) -> Report:
    """The report, ready to be written on top of what the form showed. Raises NotAllowed, ChangedMeanwhile."""
    current = locked(report)
    if not rules.may_write(by, current):
        raise NotAllowed(_("Reports are written by the coordinating office of the concept."))
    if current.revision != revision:
        raise ChangedMeanwhile(current)
    return current


def _fill(report: Report, frame: Frame) -> None:
    if frame.period_end <= frame.period_start:
        raise Refused(_("The period must end after it begins."))
    if frame.fulfils is not None and frame.fulfils.concept_id != report.edition.concept_id:
        raise Refused(_("This duty does not belong to the concept that is reported on."))
    if frame.language not in languages.offered():
        raise Refused(_("Reports are not written in this language. Choose one of the list."))
    report.language = frame.language
    report.title = " ".join(frame.title.split())
    report.period_start, report.period_end = frame.period_start, frame.period_end
    report.concludes = report.edition if frame.concludes else None
    report.fulfils = frame.fulfils


def _write(row: ReportSection, words: Words, by: User) -> None:
    if row._state.adding and words.included and not words.text:
        return
    if (row.included, row.text) != (words.included, words.text) or row._state.adding:
        row.included, row.text = words.included, words.text
        keep(row, by)


def _kept(report: Report, by: User) -> Report:
    report.revision += 1
    keep(report, by)
    return report
