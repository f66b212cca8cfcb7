# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Reports of imports: what came, what did not and why; to read and to take away."""

import csv
from collections.abc import Iterator
from typing import Any

import orjson
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.core.visibility import GrantName, Viewer
from werdegang.importers.models import FindingKind, ImportFinding, ImportRun
from werdegang.importers.oparl.report import COUNTS, as_json
from werdegang.ui.parts import Link
from werdegang.workspace.meetings.access import acting
from werdegang.workspace.menu import navigation, trail

AT_MOST = 50
"""Runs on the list."""
FINDINGS = 200
"""Findings on a page; the download has all."""


@require_safe
@login_required
def import_list(request: HttpRequest) -> HttpResponse:
    """The latest runs."""
    _only_administration(request)
    runs = ImportRun.objects.visible_to(request.user).select_related("source")[:AT_MOST]
    return render(
        request,
        "workspace/import_list.html",
        {
            "runs": runs,
            "navigation": navigation(acting(request), "imports"),
            "breadcrumb": trail(Link(_("Imports"))),
        },
    )


@require_safe
@login_required
def import_report(request: HttpRequest, run: str) -> HttpResponse:
    """One run: its counts, and its first findings of one kind or all."""
    found = _run(request, run)
    kind = request.GET.get("art", "")
    findings = ImportFinding.objects.visible_to(request.user).filter(run=found)
    if kind:
        findings = findings.filter(kind=kind)
    return render(
        request,
        "workspace/import_report.html",
        {
            "navigation": navigation(acting(request), "imports"),
            "breadcrumb": trail(
                Link(_("Imports"), reverse("workspace:import_list")), Link(str(found.source))
            ),
            "run": found,
            "columns": _columns(),
            "totals": [
                (name, [counts.get(each, 0) for each in COUNTS])
                for name, counts in sorted(found.totals.items())
            ],
            "kinds": _kinds(found),
            "kind": kind,
            "findings": findings[:FINDINGS],
            "at_most": FINDINGS,
        },
    )


@require_safe
@login_required
def import_findings(request: HttpRequest, run: str, form: str) -> StreamingHttpResponse:
    """All findings of a run as CSV or JSON."""
    found = _run(request, run)
    if form not in ("csv", "json"):
        raise Http404
    rows = (
        ImportFinding.objects.visible_to(request.user)
        .filter(run=found)
        .values_list("kind", "object_type", "address", "field", "detail")
        .iterator(chunk_size=2_000)
    )
    made, media = (_csv(rows), "text/csv") if form == "csv" else (_json(found, rows), "application/json")
    response = StreamingHttpResponse(made, content_type=f"{media}; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="import-{found.pk}.{form}"'
    return response


def _only_administration(request: HttpRequest) -> None:
    if not Viewer.of(request.user).ids(GrantName.ADMINISTERS):
        raise Http404


def _run(request: HttpRequest, run: str) -> ImportRun:
    """The run, for whoever may see it."""
    if not run.isdecimal() or len(run) > 18:
        raise Http404
    return get_object_or_404(ImportRun.objects.visible_to(request.user).select_related("source"), pk=int(run))


def _columns() -> list[str]:
    return [_("seen"), _("new"), _("changed"), _("unchanged"), _("deleted"), _("not taken over")]


def _kinds(run: ImportRun) -> list[tuple[str, str, int]]:
    """Kinds of findings with their words and their number, the most frequent first."""
    sums: dict[str, int] = {}
    for found in run.reasons.values():
        for name, count in found.items():
            sums[name] = sums.get(name, 0) + count
    ordered = sorted(sums.items(), key=lambda each: -each[1])
    return [(name, str(FindingKind(name).label), count) for name, count in ordered]


class _Line:
    """Gives each line back instead of writing it."""

    def write(self, line: str) -> str:
        return line


def _csv(rows: Any) -> Iterator[str]:
    writer = csv.writer(_Line(), delimiter=";")
    yield "\ufeff" + writer.writerow(["kind", "words", "type", "id", "field", "as it came"])
    for kind, object_type, identity, field, detail in rows:
        words = str(FindingKind(kind).label)
        yield writer.writerow([kind, words, object_type, *map(_harmless, (identity, field, detail))])


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def _json(run: ImportRun, rows: Any) -> Iterator[bytes]:
    yield b'{"run":' + orjson.dumps(as_json(run)) + b',"findings":['
    first = True
    for kind, object_type, identity, field, detail in rows:
        row = {"kind": kind, "type": object_type, "id": identity, "field": field, "detail": detail}
        yield (b"" if first else b",") + orjson.dumps(row)
        first = False
    yield b"]}"
