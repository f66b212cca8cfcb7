# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Taking a snapshot, writing it as canonical JSON, reading it again."""

import copy
import datetime
import json
from dataclasses import dataclass

from django.utils import timezone

from werdegang import __version__
from werdegang.reporting.models import Report
from werdegang.reporting.snapshot import figures, goals, surroundings
from werdegang.reporting.snapshot.plain import Plain, day
from werdegang.reporting.snapshot.telling import Teller
from werdegang.reporting.vocabulary import SectionKind

SCHEMA = "werdegang-report-1"
"""Name of the published schema that a snapshot follows."""
TEMPLATE = 5
"""Grows with every change of what the document looks like."""
Snapshot = Plain


class NotASnapshot(ValueError):  # noqa: N818 -- it says what it is not
    """What was read is no snapshot of the schema known here."""


@dataclass(frozen=True)
class Occasion:
    """For what a snapshot is taken: which version, when, why."""

    number: int
    moment: datetime.datetime
    reason: str = ""


def take(report: Report, occasion: Occasion) -> Snapshot:
    """All that the report holds now. The report's edition, concept and municipality must be loaded."""
    said = surroundings.sections(report)
    shown = {section["kind"] for section in said}
    left_out = frozenset(report.updates_left_out)
    period = (report.period_start, report.period_end)
    teller = Teller(report.language)
    report = _apart(report)
    teller.tell([report.edition, report.edition.concept])
    fields: list[Plain] = []
    measures: list[Plain] = []
    measured: list[Plain] = []
    practices: list[Plain] = []
    if SectionKind.GOALS in shown:
        words = surroundings.words_on_goals(report)
        fields, measures = goals.gather(report.edition, period, left_out, words, teller)
    if SectionKind.FIGURES in shown:
        measured = figures.gather(report.edition, period, teller)
    if SectionKind.GOOD_PRACTICE in shown:
        practices = surroundings.good_practice(report.edition, teller)
    taken = {
        "schema": SCHEMA,
        "program": {"name": "Werdegang", "version": __version__, "template": TEMPLATE},
        "moment": timezone.localtime(occasion.moment).replace(microsecond=0).isoformat(),
        "language": report.language,
        "report": {
            "slug": report.slug,
            "title": report.title,
            "version": occasion.number,
            "reason": occasion.reason,
            "period_start": day(report.period_start),
            "period_end": day(report.period_end),
            "is_sample": report.is_sample,
        },
        "municipality": surroundings.municipality(report.edition),
        "word_template": surroundings.word_template(report.edition),
        "edition": surroundings.edition_of(report, teller),
        "sections": said,
        "fields": fields,
        "measures": measures,
        "figures": measured,
        "funding": surroundings.funding(report) if SectionKind.FUNDING in shown else [],
        "good_practice": practices,
        "participation": surroundings.participation(report.edition)
        if SectionKind.PARTICIPATION in shown
        else [],
    }
    return taken if teller.is_original else taken | {"translation": teller.as_plain()}


def _apart(report: Report) -> Report:
    """The same report with an edition and a concept of its own, whose words can be changed."""
    report, edition = copy.copy(report), copy.copy(report.edition)
    edition.concept = copy.copy(edition.concept)
    report.edition = edition
    return report


def written(snapshot: Snapshot) -> bytes:
    """The snapshot as JSON; the same data give the same bytes."""
    text = json.dumps(snapshot, ensure_ascii=False, sort_keys=True, indent=1)
    return f"{text}\n".encode()


def read(data: bytes) -> Snapshot:
    """A snapshot from its JSON. Raises NotASnapshot."""
    try:
        found = json.loads(data)
    except ValueError as error:
        raise NotASnapshot(str(error)) from error
    if not isinstance(found, dict) or found.get("schema") != SCHEMA:
        raise NotASnapshot("unknown schema")
    return found
