# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A council paper from a released report or from an edition: drafted in one step, then anybody's to change.

Subject, numbered points, reasoning from the numbers of the report, money, files, and the way that the edition's own
paper took through the bodies.
"""

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts.models import Edition
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.addresses import german_slug
from werdegang.core.visibility import Visibility
from werdegang.council.models import Consultation, Paper, Resolution
from werdegang.council.papers import attaching, writing
from werdegang.council.papers.refusals import Refused as PaperRefused
from werdegang.council.vocabulary import ConsultationRole, PaperKind, PaperState
from werdegang.people.models import Organization
from werdegang.reporting import council_reasoning, edition_text, rules
from werdegang.reporting.document.figures import has_samples
from werdegang.reporting.models import DraftedPaper, Report, ReportVersion
from werdegang.reporting.refusals import NotAllowed, Refused
from werdegang.reporting.releasing import snapshot_of
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
        points = [_noted(version.title)]
        points += [_decided(following)] if following else []
        first = report.fulfils.recipient if report.fulfils else edition.advisory_board
        manuscript = writing.Manuscript(
            name=version.title,
            kind=PaperKind.PROPOSAL,
            lead_office=_office(edition, by),
            proposal=_numbered(points),
            reasoning="\n\n".join(council_reasoning.of_report(snapshot)),
            financial_effects=council_reasoning.money_of_report(snapshot),
            sequence=_sequence(edition, first, by),
        )
        paper = _draft(manuscript, edition, by, is_sample=has_samples(snapshot))
        _attach(paper, version, by)
        if following:
            _attach_text(paper, following, by)
        DraftedPaper.objects.create(paper=paper, report=report, edition=following)
    return paper


@transaction.atomic
def draft_from_edition(edition: Edition, *, by: User) -> Paper:
    """A paper by which the council decides on an edition. Raises NotAllowed, Refused."""
    with translation.override(LANGUAGE):
        if EditionState(edition.state).is_adopted:
            raise Refused(_("This edition is decided on already."))
        before = edition.predecessor or edition
        version = _unnoted(before, by) if edition.predecessor else None
        points = [_noted(version.title)] if version else []
        reasoning = [edition.summary, *council_reasoning.of_edition(edition, by)]
        if version:
            reasoning += council_reasoning.of_report(snapshot_of(version))
        manuscript = writing.Manuscript(
            name=f"{edition.concept.name}: {edition.name}",
            kind=PaperKind.PROPOSAL,
            lead_office=_office(edition, by),
            proposal=_numbered([*points, _decided(edition)]),
            reasoning="\n\n".join(part for part in reasoning if part),
            financial_effects=council_reasoning.money_of_edition(edition, by),
            sequence=_sequence(before, edition.advisory_board, by),
        )
        is_sample = council_reasoning.is_invented(edition, by) or bool(version and version.is_sample)
        paper = _draft(manuscript, edition, by, is_sample=is_sample)
        if version:
            _attach(paper, version, by)
        _attach_text(paper, edition, by)
        DraftedPaper.objects.create(paper=paper, edition=edition, report=version.report if version else None)
        return paper


def _draft(manuscript: writing.Manuscript, edition: Edition, by: User, *, is_sample: bool) -> Paper:
    if not rules.coordinates(by, edition.concept):
        raise NotAllowed(_("Papers on a concept are drafted by its coordinating office."))
    try:
        return writing.draft(manuscript, by=by, is_sample=is_sample)
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


def _attach_text(paper: Paper, edition: Edition, by: User) -> None:
    """The edition's full text, as anybody may read it today; nothing where it is not public yet."""
    made = edition_text.as_pdf(edition)
    if made is None:
        return
    title = edition_text.title_of(edition)
    attaching.attach(
        paper,
        title,
        made,
        file_name=f"{german_slug(title)}.pdf",
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


def _noted(title: str) -> str:
    return _("The report “%(title)s” is noted.") % {"title": title}


def _unnoted(edition: Edition, by: User) -> ReportVersion | None:
    """The latest version of a report on the edition that no body has noted, and no other paper asks to note."""
    reports = Report.objects.visible_to(by).filter(edition=edition, noted_by__isnull=True)
    asked = papers_of(by).filter(report__in=reports).values("report")
    versions = ReportVersion.objects.visible_to(by).filter(report__in=reports, visibility=Visibility.PUBLIC)
    rows = versions.exclude(report__in=asked).select_related("report")
    return rows.order_by("-report__period_end", "-number").first()


def papers_of(user: User) -> QuerySet[DraftedPaper]:
    """Papers that were drafted in one step and that the user sees, without those that were withdrawn; latest first."""
    seen = Paper.objects.visible_to(user).exclude(state=PaperState.WITHDRAWN)
    return DraftedPaper.objects.filter(paper__in=seen).select_related("paper").order_by("-drafted", "-pk")


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
                role = ConsultationRole(step.role or ConsultationRole.OTHER)  # a source may not say it
                planned[organization.pk] = writing.PlannedStep(organization, role)
    return list(planned.values())
