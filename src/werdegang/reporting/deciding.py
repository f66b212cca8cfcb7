# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The resolution that follows moves report and edition on.

The council office records what a body made of the paper; what that means for the report or the edition that the paper
was drafted from is offered to the coordinating office, which answers for both and takes the step with one click. An
adoption freezes the wording, so it goes the way of every step of an edition, with its checklist (``concepts.moving``).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.concepts import moving
from werdegang.concepts import refusals as concept_refusals
from werdegang.concepts.checklist import adopting, checklist
from werdegang.concepts.models import Edition
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.visibility import GrantName, Viewer
from werdegang.council.models import Paper, Resolution
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.history.writing import keep
from werdegang.people.models import Organization
from werdegang.reporting import rules
from werdegang.reporting.models import DraftedPaper, Report
from werdegang.reporting.refusals import NotAllowed, Refused
from werdegang.reporting.writing import locked

NOTED = (Outcome.NOTED, *(each for each in Outcome if each.is_adoption))
"""A paper that asks to note the report is answered by noting it, or by saying yes to the paper."""
_WAITING = (EditionState.PARTICIPATION, EditionState.BOARD, EditionState.COUNCIL)


@dataclass(frozen=True)
class Consequence:
    """What a resolution means for a report or an edition, not yet carried out."""

    drafted: DraftedPaper
    resolution: Resolution
    report: Report | None = None
    """To be noted."""
    edition: Edition | None = None
    """To be adopted."""
    missing: Sequence[str] = ()
    """What must be there before; while there is any, the step cannot be taken."""

    @property
    def kind(self) -> str:
        """``report`` or ``edition``, as the address has it."""
        return "report" if self.report is not None else "edition"

    @property
    def why(self) -> str:
        """The reason as the history keeps it."""
        return reason(self.resolution)


def reason(resolution: Resolution) -> str:
    """Who decided what when, in words."""
    return _("Resolution: %(body)s, %(day)s, %(outcome)s (%(paper)s)") % {
        "body": resolution.organization or "–",
        "day": date_format(resolution.date, "d.m.Y") if resolution.date else "–",
        "outcome": resolution.outcome_text or resolution.get_outcome_display(),
        "paper": resolution.paper or "–",
    }


def consequences(user: User) -> list[Consequence]:
    """What waits for the user's click: for the concepts that they coordinate, the latest paper first."""
    concepts = Viewer.of(user).ids(GrantName.COORDINATES)
    reports = Report.objects.visible_to(user).filter(edition__concept__in=concepts, noted_by__isnull=True)
    editions = Edition.objects.visible_to(user).filter(concept__in=concepts, state__in=_WAITING)
    open_reports = {row.pk: row for row in reports.select_related("edition__concept")}
    open_editions = {row.pk: row for row in editions.select_related("concept")}
    rows = DraftedPaper.objects.filter(
        Q(report__in=open_reports) | Q(edition__in=open_editions), paper__in=Paper.objects.visible_to(user)
    )
    drafts = {row.paper_id: row for row in rows}
    decided = (
        Resolution.objects.visible_to(user)
        .filter(paper__in=drafts)
        .select_related("organization", "paper")
        .order_by("date", "pk")
    )
    found = []
    for paper, resolution in {row.paper_id or 0: row for row in noting(decided)}.items():
        report = open_reports.get(drafts[paper].report_id or 0)
        if report is not None:
            found.append(Consequence(drafts[paper], resolution, report=report))
    for drafted in drafts.values():  # few: an edition waits for its resolution once in years
        edition = open_editions.get(drafted.edition_id or 0)
        adopted = decided.filter(paper=drafted.paper_id, pk__in=adopting(edition)).last() if edition else None
        if edition is not None and adopted is not None:
            found.append(Consequence(drafted, adopted, edition=edition, missing=_missing(edition)))
    return found


def noting(rows: QuerySet[Resolution]) -> QuerySet[Resolution]:
    """Those by which a report is noted: of whoever decides on the paper or is to note it."""
    roles = (ConsultationRole.DECISION, ConsultationRole.NOTE)
    asked = Q(consultation__authoritative=True) | Q(consultation__role__in=roles)
    council = Q(consultation__isnull=True, organization__kind=Organization.Kind.COUNCIL)
    return rows.filter(asked | council, outcome__in=NOTED)


def _missing(edition: Edition) -> list[str]:
    if edition.state != EditionState.COUNCIL:
        here = {"state": edition.get_state_display(), "needed": EditionState.COUNCIL.label}
        return [_("The edition is at “%(state)s”; first it must be at “%(needed)s”.") % here]
    return [
        check.label
        for check in checklist(edition, EditionState.ADOPTED)
        if check.blocks and check.need.value != "resolution"
    ]


@transaction.atomic
def carry_out(drafted: DraftedPaper, kind: str, *, by: User) -> Consequence:
    """Take the step that the resolution on this paper asks for.

    Args:
        drafted: from which paper the step comes.
        kind: ``report`` or ``edition``.
        by: whose doing it is.

    Raises:
        NotAllowed: for who does not coordinate the concept.
        Refused: where no resolution asks for it (any more), or something is missing.
    """
    found = next(
        (each for each in consequences(by) if each.drafted.pk == drafted.pk and each.kind == kind), None
    )
    if found is None:
        raise Refused(_("There is no resolution that waits for this step. Perhaps it was taken already."))
    if found.report is not None:
        report = locked(found.report)
        report.noted_by = found.resolution
        keep(report, by, found.why)
    elif found.edition is not None:
        try:
            moving.move(found.edition, "adopt", by=by, reason=found.why, resolution=found.resolution)
        except concept_refusals.NotAllowed as refusal:
            raise NotAllowed(str(refusal)) from refusal
        except concept_refusals.Refused as refusal:
            raise Refused("; ".join(refusal.messages)) from refusal
    return found


@transaction.atomic
def take_back(report: Report, *, by: User, reason: str) -> Report:
    """Correct that the report was noted; what the body decided stays, and the step is offered again.

    Raises:
        NotAllowed: for who does not coordinate the concept.
        Refused: without a reason, or where it was not noted.
    """
    current = locked(report)
    if not rules.coordinates(by, current.edition.concept):
        raise NotAllowed(_("What became of a report is corrected by the coordinating office of the concept."))
    if current.noted_by_id is None:
        raise Refused(_("The report was not noted."))
    if not reason.strip():
        raise Refused(_("Say why this is taken back."))
    current.noted_by = None
    keep(current, by, reason.strip())
    return current
