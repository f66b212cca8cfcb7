# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The implementation reports: written like any other, frozen with the day on which they came out."""

from collections.abc import Iterator
from functools import partial

from django.db import transaction
from django.utils import translation

from werdegang.concepts.models import Edition, Goal, ReportingDuty
from werdegang.core.visibility import Visibility
from werdegang.demonstration.build.ledger import REASON, Ledger
from werdegang.demonstration.content.reports import REPORTS, ReportRecord
from werdegang.reporting import releasing
from werdegang.reporting.models import Report, ReportBuild, ReportSection
from werdegang.reporting.snapshot import Occasion
from werdegang.reporting.vocabulary import SectionKind


def write(ledger: Ledger) -> None:
    """Write them all; the worker builds the files of those that are out."""
    for record in REPORTS:
        edition = ledger.get(Edition, record.edition)
        report = ledger.save(_report(record, edition, ledger), record.key)
        ledger.write(ReportSection, (("", section) for section in _sections(record, report, edition)))
        if record.released is None:
            continue
        with translation.override("de"):
            version = releasing.freeze(report, Occasion(1, record.released), None, REASON)
        ledger.note(version)
        releasing.publish(version, None, REASON)
        ReportBuild.objects.create(version=version, total=len(releasing.BUILT))
        transaction.on_commit(partial(releasing.enqueue, version.pk))


def _report(record: ReportRecord, edition: Edition, ledger: Ledger) -> Report:
    return Report(
        edition=edition,
        slug=ledger.slug("report", record.title),
        title=record.title,
        period_start=record.start,
        period_end=record.until,
        concludes=edition if record.concludes else None,
        fulfils=ledger.find(ReportingDuty, record.duty),
        visibility=Visibility.DRAFT,
        is_sample=True,
    )


def _sections(record: ReportRecord, report: Report, edition: Edition) -> Iterator[ReportSection]:
    for kind, text in record.sections:
        yield ReportSection(report=report, kind=SectionKind(kind), text=text, is_sample=True)
    goals = {goal.number: goal for goal in Goal.objects.filter(edition=edition)}
    for number, text in record.words_on_goals:
        yield ReportSection(
            report=report, kind=SectionKind.GOAL, goal=goals[number], text=text, is_sample=True
        )
