# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Files of papers: the content as it is stored, or its text to read on a page."""

from typing import Any

from django.db.models import Q
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.views.decorators.http import require_safe

from werdegang.concepts.models import Evidence, Measure
from werdegang.council.models import AgendaItemFile, MeetingFile, Paper, PaperFile
from werdegang.files.models import File
from werdegang.importers.oparl.wanting import want
from werdegang.ui.parts import Link
from werdegang.website.addresses import address, evidence_address, meeting_file_address, meeting_names
from werdegang.website.attachments import TEXT_VIEW, kind_words, web_address
from werdegang.website.editions import part_by_address
from werdegang.website.found import by_address
from werdegang.website.kept import kept
from werdegang.website.meetings import meeting_at
from werdegang.website.trail import papers_step, trail

SHOWN_INLINE = frozenset(
    {"application/pdf", "image/gif", "image/jpeg", "image/png", "image/webp", "text/plain"}
)
"""Media types that a browser shows without running anything; all others are saved to disk."""
AGAIN = 10
"""Seconds after which the page of a file that is being fetched asks again."""
NO_POWERS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
UNSANDBOXED = frozenset({"application/pdf"})
"""The browsers' own viewers refuse to work in a sandbox."""


@require_safe
@kept
def paper_file(request: HttpRequest, slug: str, file: str) -> HttpResponseBase:
    """A file of a paper: its content; with ``?ansicht=text`` its text as a page."""
    paper = by_address(Paper.objects.visible_to(request.user), slug)
    rows = PaperFile.objects.visible_to(request.user).filter(paper=paper.pk, file__slug=file)
    attachment = rows.select_related("paper", "file").order_by("position", "pk").first()
    if attachment is None:
        raise Http404
    as_text = request.GET.get("ansicht") == "text"
    if paper.slug != slug:
        return redirect(address(attachment) + (TEXT_VIEW if as_text else ""), permanent=True)
    return _text_page(request, attachment) if as_text else _content(request, attachment.file)


@require_safe
def meeting_file(request: HttpRequest, organization: str, slug: str, file: str) -> HttpResponseBase:
    """A document of a meeting, or of a point of its agenda that the user sees."""
    meeting = meeting_at(request.user, organization, slug)
    if meeting_names(meeting) != [organization, slug]:
        return redirect(meeting_file_address(meeting, file), permanent=True)
    user = request.user
    own = MeetingFile.objects.visible_to(user).filter(meeting=meeting.pk)
    of_points = AgendaItemFile.objects.visible_to(user).filter(agenda_item__meeting=meeting.pk)
    held = Q(pk__in=own.values("file")) | Q(pk__in=of_points.values("file"))
    found = File.objects.filter(held, slug=file).order_by("pk").first()
    if found is None:
        raise Http404
    return _content(request, found)


@require_safe
@kept
def measure_file(request: HttpRequest, concept: str, edition: str, slug: str, file: str) -> HttpResponseBase:
    """A file that shows what a status update of a measure says."""
    user = request.user
    measure: Measure = part_by_address(Measure.objects.visible_to(user), concept, edition, slug, user)
    rows = Evidence.objects.visible_to(user).filter(measure=measure.pk, file__slug=file)
    evidence = rows.select_related("file").order_by("pk").first()
    if evidence is None:
        raise Http404
    own = evidence_address(measure, file)
    if own != reverse("website:measure_file", args=[concept, edition, slug, file]):
        return redirect(own, permanent=True)
    return _content(request, evidence.file)


def _fetching(request: HttpRequest, file: File) -> HttpResponse:
    """The content is being fetched from the source: a page that says so and asks again. Raises Http404."""
    if file.content or not want(file):
        raise Http404
    file.refresh_from_db(fields=["content"])
    if file.content:  # it was there before the page was
        return redirect(request.get_full_path())
    here = trail(Link(file.name))
    context = {"file": file, "breadcrumb": here, "source": web_address(file.source_url)}
    response = render(request, "website/file_fetched.html", context, status=202)
    response["Refresh"] = str(AGAIN)
    response["Cache-Control"] = "no-store"
    return response


def _text_page(request: HttpRequest, attachment: PaperFile) -> HttpResponse:
    file, paper = attachment.file, attachment.paper
    if not file.text:
        raise Http404
    here = trail(papers_step(), Link(paper.reference or paper.name, address(paper)), Link(file.name))
    return render(
        request,
        "website/paper_file.html",
        {
            "paper": paper,
            "file": file,
            "file_url": address(attachment) if file.content else "",
            "kind": kind_words(file),
            "breadcrumb": here,
            "as_of": file.modified,
            "permanent_address": address(attachment) + TEXT_VIEW,
        },
    )


def _content(request: HttpRequest, file: File) -> HttpResponseBase:
    """Stream the stored content. What storage has lost is as if it had never been."""
    try:
        stored = file.content.open("rb") if file.content else None
    except FileNotFoundError:
        stored = None
    if stored is None:
        return _fetching(request, file)
    media_type = file.mime_type or "application/octet-stream"
    response = FileResponse(
        stored,
        as_attachment=media_type not in SHOWN_INLINE,
        filename=file.file_name or file.name,
        content_type=f"{media_type}; charset=utf-8" if media_type == "text/plain" else media_type,
    )
    response["X-Content-Type-Options"] = "nosniff"
    if media_type not in UNSANDBOXED:
        response["Content-Security-Policy"] = NO_POWERS
    if file.sha512_checksum and not request.user.is_authenticated:
        response["ETag"] = f'"{file.sha512_checksum[:40]}"'
        response["Cache-Control"] = "no-cache"
        patch_vary_headers(response, ("Cookie",))
        streamed: Any = response
        return get_conditional_response(request, etag=response["ETag"], response=streamed) or response
    return response
