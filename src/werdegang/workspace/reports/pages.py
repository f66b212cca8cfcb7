# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of the report builder."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from werdegang.accounts.models import User
from werdegang.concepts.models import Goal, StatusUpdate
from werdegang.core.visibility import ANYONE
from werdegang.rendering import html
from werdegang.rendering.tree import plain
from werdegang.reporting import council_paper, deciding, document, duties, releasing, writing
from werdegang.reporting.completeness import lacks
from werdegang.reporting.models import DraftedPaper, Report, ReportSection, ReportVersion
from werdegang.reporting.refusals import Refused
from werdegang.reporting.snapshot import Occasion, Snapshot, take
from werdegang.reporting.snapshot.goals import updates_of
from werdegang.reporting.snapshot.surroundings import wanted_sections
from werdegang.ui.parts import Link
from werdegang.workspace.menu import trail
from werdegang.workspace.reports.access import (
    acting,
    coordination_only,
    own_concepts,
    own_duties,
    own_editions,
    report_at,
    shown,
    trail_to,
)
from werdegang.workspace.reports.editing import edit
from werdegang.workspace.reports.forms import (
    DutyForm,
    FrameForm,
    GoalsForm,
    NewReportForm,
    ReleaseForm,
    SectionsForm,
    UpdatesForm,
)
from werdegang.workspace.typed import typed_before


@coordination_only
@require_safe
def reports(request: HttpRequest) -> HttpResponse:
    """The reports of the concepts that one coordinates, and when the next ones are due."""
    user = acting(request)
    rows = Report.objects.written_by(user).select_related("edition__concept")
    own = own_concepts(user)
    return shown(
        request,
        "list",
        {
            "reports": rows.order_by("-period_end", "-pk"),
            "dues": [due for due in duties.dues(user) if due.duty.concept_id in own],
            "editions": _waiting_editions(user),
            "consequences": deciding.consequences(user),
            "breadcrumb": trail(Link(_("Reports"))),
        },
    )


def _waiting_editions(user: User) -> list[dict[str, Any]]:
    """Editions without a resolution, each with the paper that was drafted on it."""
    rows = [each for each in own_editions(user) if each.adopted_by_id is None]
    drafted: dict[int, DraftedPaper] = {}
    for each in council_paper.papers_of(user).filter(edition__in=rows):
        drafted.setdefault(each.edition_id or 0, each)
    return [{"edition": each, "drafted": drafted.get(each.pk)} for each in rows]


@coordination_only
@require_http_methods(["GET", "POST"])
def report_new(request: HttpRequest) -> HttpResponse:
    """Begin a report."""
    user = acting(request)
    typed = typed_before(request) if request.method == "GET" else request.POST
    form = NewReportForm(typed, editions=own_editions(user), duties=own_duties(user))
    if request.method == "POST" and form.is_valid():
        try:
            made = writing.begin(form.cleaned_data["edition"], form.frame(), by=user)
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The report is begun. Its sections fill themselves; add your words."))
            return redirect("workspace:report", made.slug)
    context = {
        "form": form,
        "title": _("Begin a report"),
        "lead": _("Edition and period are enough: goals, measures, updates and figures come by themselves."),
        "restored": typed is not None and request.method == "GET",
        "breadcrumb": trail_to(None, _("Begin a report")),
    }
    return shown(request, "form", context, 422 if request.method == "POST" else 200)


@coordination_only
@require_safe
def report(request: HttpRequest, slug: str) -> HttpResponse:
    """The board of a report: what it lacks, what can be written, its versions and how far their files are."""
    found = report_at(request, slug)
    versions = list(
        ReportVersion.objects.visible_to(request.user)
        .filter(report=found)
        .select_related("build")
        .order_by("-number")
    )
    building = versions[0] if versions and versions[0].visibility != "public" else None
    return shown(
        request,
        "board",
        {
            "report": found,
            "drafted": council_paper.papers_of(acting(request)).filter(report=found).first(),
            "last_day": FrameForm.of(found)["last_day"],
            "lacks": lacks(_now(found), wanted_sections(found)),
            "versions": [version for version in versions if version is not building],
            "building": building,
            "build": getattr(building, "build", None) if building else None,
            "breadcrumb": trail_to(None, found.title),
        },
    )


def _now(report: Report) -> Snapshot:
    """The report as it would be released now."""
    return take(report, Occasion(0, timezone.now()))


@coordination_only
@require_http_methods(["GET", "POST"])
def report_frame(request: HttpRequest, slug: str) -> HttpResponse:
    """Title, period, duty."""
    found = report_at(request, slug)
    offered = own_duties(acting(request)).filter(concept=found.edition.concept_id)

    def make(*args: Any, **kwargs: Any) -> FrameForm:
        return FrameForm(*args, duties=offered, **kwargs)

    return edit(
        request,
        found,
        make=make,
        stands=lambda form, report: FrameForm.of(report),
        save=lambda form, revision, by: writing.save_frame(found, form.frame(), revision=revision, by=by),
        title=_("Title and period"),
    )


@coordination_only
@require_http_methods(["GET", "POST"])
def report_sections(request: HttpRequest, slug: str) -> HttpResponse:
    """Which sections appear, and the words in them."""
    found = report_at(request, slug)
    return edit(
        request,
        found,
        make=SectionsForm,
        stands=lambda form, report: SectionsForm.of(report, _sections(request, report)),
        save=lambda form, revision, by: writing.save_sections(found, form.words(), revision=revision, by=by),
        title=_("Sections"),
        lead=_("Lines that begin with “1.” or “-” become lists."),
    )


def _sections(request: HttpRequest, report: Report) -> list[ReportSection]:
    return list(ReportSection.objects.visible_to(request.user).filter(report=report))


@coordination_only
@require_http_methods(["GET", "POST"])
def report_goals(request: HttpRequest, slug: str) -> HttpResponse:
    """Words on single goals; those that the public sees, since no others stand in the report."""
    found = report_at(request, slug)
    goals = list(Goal.objects.visible_to(ANYONE).filter(edition=found.edition).order_by("number"))

    def make(*args: Any, **kwargs: Any) -> GoalsForm:
        return GoalsForm(*args, goals=goals, **kwargs)

    return edit(
        request,
        found,
        make=make,
        stands=lambda form, report: GoalsForm.of(report, _sections(request, report)),
        save=lambda form, revision, by: writing.save_words_on_goals(
            found, form.words(), revision=revision, by=by
        ),
        title=_("Words on the goals"),
        lead=_("They stand below the status of the goal, as words of the coordinating office."),
    )


@coordination_only
@require_http_methods(["GET", "POST"])
def report_updates(request: HttpRequest, slug: str) -> HttpResponse:
    """Which status updates appear."""
    found = report_at(request, slug)
    by_measure: dict[str, list[StatusUpdate]] = {}
    period = (found.period_start, found.period_end)
    for update in updates_of(found.edition, period).select_related("measure"):
        by_measure.setdefault(update.measure.title, []).append(update)

    def make(*args: Any, **kwargs: Any) -> UpdatesForm:
        return UpdatesForm(*args, updates=by_measure, **kwargs)

    return edit(
        request,
        found,
        make=make,
        stands=lambda form, report: form.of(report),
        save=lambda form, revision, by: writing.choose_updates(found, form.shown(), revision=revision, by=by),
        title=_("Status updates"),
        lead=_("All public updates of the period appear unless you take them out."),
    )


@coordination_only
@require_safe
def report_preview(request: HttpRequest, slug: str) -> HttpResponse:
    """The report as it would be released now."""
    found = report_at(request, slug)
    tree = document.document(_now(found))
    context = {
        "report": found,
        "html": html.write(tree),
        "letterhead": html.letterhead(tree.sender),
        "subtitle": plain(tree.subtitle),
        "places": [place for place in html.contents(tree) if place.level == 2],
        "breadcrumb": trail_to(found, _("Preview")),
    }
    return shown(request, "preview", context)


@coordination_only
@require_http_methods(["GET", "POST"])
def report_release(request: HttpRequest, slug: str) -> HttpResponse:
    """Freeze and release; the files are built in the background."""
    found = report_at(request, slug)
    first = not found.versions.exists()
    form = ReleaseForm(request.POST if request.method == "POST" else None, first=first)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                releasing.release(found, by=acting(request), reason=form.cleaned_data.get("reason", ""))
            except Refused as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(request, _("The report is frozen. Its files are being built now."))
                return redirect("workspace:report", found.slug)
    context = {
        "form": form,
        "first": first,
        "report": found,
        "lacks": lacks(_now(found), wanted_sections(found)),
        "breadcrumb": trail_to(found, _("Release")),
    }
    return shown(request, "release", context, status)


@coordination_only
@require_POST
def report_build_again(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Try once more to build the files of a version."""
    version = _version_at(request, slug, number)
    try:
        releasing.build_again(version, by=acting(request))
    except Refused as refusal:
        messages.error(request, str(refusal))
    return redirect("workspace:report", version.report.slug)


@coordination_only
@require_POST
def report_paper(request: HttpRequest, slug: str, number: int) -> HttpResponse:
    """Draft a council paper from a released version."""
    version = _version_at(request, slug, number)
    there = council_paper.papers_of(acting(request)).filter(report=version.report).first()
    if there is not None and not _wants_another(request):
        return _there_already(request, there)
    try:
        paper = council_paper.draft_from_report(version, by=acting(request))
    except (Refused, releasing.NoSnapshot) as refusal:
        messages.error(request, str(refusal))
        return redirect("workspace:report", version.report.slug)
    messages.success(request, _("The paper is drafted. Please look it through and complete it."))
    return redirect("workspace:paper", paper.slug)


def _wants_another(request: HttpRequest) -> bool:
    """Whether one more paper is asked for, though there is one."""
    return request.POST.get("another") == "1"


def _there_already(request: HttpRequest, drafted: DraftedPaper) -> HttpResponse:
    messages.info(request, _("There is a paper already: here it is."))
    return redirect("workspace:paper", drafted.paper.slug)


def _version_at(request: HttpRequest, slug: str, number: int) -> ReportVersion:
    found = report_at(request, slug)
    version = (
        ReportVersion.objects.visible_to(request.user)
        .select_related(
            "report__edition__concept", "report__edition__advisory_board", "report__fulfils__recipient"
        )
        .filter(report=found, number=number)
        .first()
    )
    if version is None:
        raise Http404
    return version


@coordination_only
@require_POST
def edition_paper(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """Draft a council paper on an edition that waits for its resolution."""
    found = own_editions(acting(request)).filter(concept__slug=concept, slug=edition).first()
    if found is None:
        raise Http404
    there = council_paper.papers_of(acting(request)).filter(edition=found).first()
    if there is not None and not _wants_another(request):
        return _there_already(request, there)
    try:
        paper = council_paper.draft_from_edition(found, by=acting(request))
    except (Refused, releasing.NoSnapshot) as refusal:
        messages.error(request, str(refusal))
        return redirect("workspace:reports")
    messages.success(request, _("The paper is drafted. Please look it through and complete it."))
    return redirect("workspace:paper", paper.slug)


@coordination_only
@require_POST
def carry_out(request: HttpRequest, paper: int, kind: str) -> HttpResponse:
    """Take the step that the resolution on a drafted paper (its primary key) asks for."""
    user = acting(request)
    offered = deciding.consequences(user)
    found = next((each for each in offered if each.drafted.paper_id == paper and each.kind == kind), None)
    if found is None:
        raise Http404
    try:
        deciding.carry_out(found.drafted, kind, by=user)
    except Refused as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Done. The history says by which resolution."))
    return redirect("workspace:reports")


@coordination_only
@require_http_methods(["GET", "POST"])
def duty(request: HttpRequest, key: int) -> HttpResponse:
    """How early staff is warned, and whether the public reads when a report is due."""
    found = own_duties(acting(request)).filter(pk=key).first()
    if found is None:
        raise Http404
    form = DutyForm(request.POST if request.method == "POST" else None, instance=found)
    if request.method == "POST" and form.is_valid():
        writing.set_reminder(found, **form.cleaned_data, by=acting(request))
        messages.success(request, _("Saved."))
        return redirect("workspace:reports")
    context = {
        "form": form,
        "title": _("Reporting duty: %(recipient)s") % {"recipient": found.recipient},
        "lead": found.source,
        "breadcrumb": trail_to(None, _("Reporting duty")),
    }
    return shown(request, "form", context, 422 if form.errors else 200)
