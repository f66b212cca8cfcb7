# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A council paper from a released report or from an edition: drafted in one step, then anybody's to change.

Subject, numbered points, reasoning from the numbers of the report, money, files, and the way that the edition's own
paper took through the bodies.
"""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from django.db import transaction
from django.db.models import Q
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition, Funding, Goal, Measure
from werdegang.concepts.vocabulary import EditionState, GoalStatus, MeasureState
from werdegang.core.visibility import Visibility
from werdegang.council.models import Consultation, Paper, Resolution
from werdegang.council.papers import attaching, writing
from werdegang.council.papers.refusals import Refused as PaperRefused
from werdegang.council.vocabulary import ConsultationRole, PaperKind
from werdegang.people.models import Organization
from werdegang.reporting import rules
from werdegang.reporting.document import saying
from werdegang.reporting.document.whole import summed
from werdegang.reporting.models import DraftedPaper, ReportVersion
from werdegang.reporting.refusals import NotAllowed, Refused
from werdegang.reporting.releasing import snapshot_of
from werdegang.reporting.snapshot import Snapshot
from werdegang.reporting.vocabulary import Format

LANGUAGE = "de"
"""Papers are written in German, whatever language the clerk reads."""


@transaction.atomic
def draft_from_report(version: ReportVersion, *, by: User) -> Paper:
    """A paper by which a board takes note of the report, and decides on the next edition where one waits.

    Raises NotAllowed, or Refused where the edition names no office that could be in charge.
    """
    report = version.report
    edition = report.edition
    snapshot = snapshot_of(version)
    with translation.override(LANGUAGE):
        following = _following(edition, by)
        points = [_("The report “%(title)s” is noted.") % {"title": version.title}]
        points += [_decided(following)] if following else []
        first = report.fulfils.recipient if report.fulfils else edition.advisory_board
        manuscript = writing.Manuscript(
            name=version.title,
            kind=PaperKind.PROPOSAL,
            lead_office=_office(edition, by),
            proposal=_numbered(points),
            reasoning="\n\n".join(_reasoning(snapshot)),
            financial_effects=_money(snapshot),
            sequence=_sequence(edition, first, by),
        )
        paper = _draft(manuscript, edition, by)
        _attach(paper, version, by)
        DraftedPaper.objects.create(paper=paper, report=report, edition=following)
    return paper


@transaction.atomic
def draft_from_edition(edition: Edition, *, by: User) -> Paper:
    """A paper by which the council decides on an edition. Raises NotAllowed, Refused."""
    with translation.override(LANGUAGE):
        if EditionState(edition.state).is_adopted:
            raise Refused(_("This edition is decided on already."))
        before = edition.predecessor or edition
        goals = Goal.objects.visible_to(by).filter(edition=edition).count()
        measures = Measure.objects.visible_to(by).filter(edition=edition).count()
        size = _("The edition names %(goals)s and %(measures)s.") % {
            "goals": ngettext("%(count)s goal", "%(count)s goals", goals) % {"count": goals},
            "measures": ngettext("%(count)s measure", "%(count)s measures", measures) % {"count": measures},
        }
        manuscript = writing.Manuscript(
            name=f"{edition.concept.name}: {edition.name}",
            kind=PaperKind.PROPOSAL,
            lead_office=_office(edition, by),
            proposal=_numbered([_decided(edition)]),
            reasoning="\n\n".join(part for part in (edition.summary, size) if part),
            financial_effects=_money_of(edition, by),
            sequence=_sequence(before, edition.advisory_board, by),
        )
        paper = _draft(manuscript, edition, by)
        DraftedPaper.objects.create(paper=paper, edition=edition)
        return paper


def _draft(manuscript: writing.Manuscript, edition: Edition, by: User) -> Paper:
    if not rules.coordinates(by, edition.concept):
        raise NotAllowed(_("Papers on a concept are drafted by its coordinating office."))
    try:
        return writing.draft(manuscript, by=by)
    except PaperRefused as refusal:
        raise NotAllowed(str(refusal)) from refusal


def _attach(paper: Paper, version: ReportVersion, by: User) -> None:
    link = version.files.filter(format=Format.PDF).select_related("file").first()
    if link is None:
        return
    with link.file.content.open("rb") as content:
        attaching.attach(
            paper,
            version.title,
            content.read(),
            file_name=link.file.file_name,
            level=Visibility.PUBLIC,
            by=by,
        )


def _office(edition: Edition, by: User) -> Organization:
    office = Organization.objects.visible_to(by).filter(pk=edition.coordinating_office_id or 0).first()
    if office is None:
        raise Refused(_("The edition names no coordinating office that could be in charge of the paper."))
    return office


def _numbered(points: list[str]) -> str:
    return "\n".join(f"{number}. {point}" for number, point in enumerate(points, 1))


def _decided(edition: Edition) -> str:
    words = _("The edition “%(edition)s” of the concept “%(concept)s” is decided on.")
    return words % {"edition": edition.name, "concept": edition.concept.name}


def _following(edition: Edition, by: User) -> Edition | None:
    waiting = (EditionState.BOARD, EditionState.COUNCIL)
    found = Edition.objects.visible_to(by).filter(predecessor=edition, state__in=waiting)
    return found.select_related("concept").first()


def _sequence(edition: Edition, first: Organization | None, by: User) -> list[writing.PlannedStep]:
    """The way of the edition's own paper, by bodies that still exist; whom the report is owed to comes first."""
    adopted = Resolution.objects.visible_to(by).filter(pk=edition.adopted_by_id or 0).first()
    ended = Q(end_date__isnull=True) | Q(end_date__gt=timezone.localdate())
    there = {row.pk: row for row in Organization.objects.visible_to(by).filter(ended)}
    planned: dict[int, writing.PlannedStep] = {}
    if first is not None and first.pk in there:
        planned[first.pk] = writing.PlannedStep(there[first.pk], ConsultationRole.RECOMMENDATION)
    if adopted is not None and adopted.paper_id:
        steps = Consultation.objects.visible_to(by).filter(paper=adopted.paper_id)
        for step in steps.order_by("position", "pk"):
            if step.organization_id in there and step.organization_id not in planned:
                organization = there[step.organization_id]
                planned[organization.pk] = writing.PlannedStep(organization, ConsultationRole(step.role))
    return list(planned.values())


def _reasoning(snapshot: Snapshot) -> Iterator[str]:
    report = snapshot["report"]
    period = saying.span(report["period_start"], report["period_end"])
    yield _("The report covers %(period)s and shows what was known on %(day)s.") % {
        "period": period,
        "day": saying.day(snapshot["moment"][:10]),
    }
    goals = [goal for field in snapshot["fields"] for goal in field["goals"]]
    if goals:
        counts = Counter(goal["status"]["code"] for goal in goals)
        said = [f"{counts[status]} {status.label}" for status in GoalStatus if counts[status]]
        yield _("Goals: %(total)s, of which %(parts)s.") % {"total": len(goals), "parts": ", ".join(said)}
    if snapshot["measures"]:
        counts = Counter(measure["state"] for measure in snapshot["measures"])
        said = [f"{counts[state]} {state.label}" for state in MeasureState if counts[state]]
        yield _("Measures: %(total)s, of which %(parts)s.") % {
            "total": len(snapshot["measures"]),
            "parts": ", ".join(said),
        }
    aimed = [figure for figure in snapshot["figures"] if figure["target"] and figure["values"]]
    if aimed:
        reached = sum(_reached(figure) for figure in aimed)
        yield _("Key figures with a target: %(total)s; targets reached: %(reached)s.") % {
            "total": len(aimed),
            "reached": reached,
        }


def _reached(figure: Snapshot) -> bool:
    value = figure["values"][-1]["value"]
    if value is None:
        return False
    target = Decimal(figure["target"]["target"])
    return Decimal(value) <= target if figure["direction"] == "down" else Decimal(value) >= target


def _money(snapshot: Snapshot) -> str:
    planned, spent = summed(snapshot["funding"], "planned"), summed(snapshot["funding"], "spent")
    if planned is None and spent is None:
        return ""
    return _(
        "Planned for the reporting period: %(planned)s; spent: %(spent)s. The report lists year and payer."
    ) % {
        "planned": saying.euros(planned),
        "spent": saying.euros(spent),
    }


def _money_of(edition: Edition, by: User) -> str:
    rows = Funding.objects.visible_to(by).filter(edition=edition).order_by("year")
    sums: dict[int, Decimal] = {}
    for row in rows:
        if row.planned is not None:
            sums[row.year] = sums.get(row.year, Decimal(0)) + row.planned
    said = [f"{year}: {saying.euros(str(amount))}" for year, amount in sorted(sums.items())]
    return _("Planned by year: %(years)s.") % {"years": "; ".join(said)} if said else ""
