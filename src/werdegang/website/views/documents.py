# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the council's business brings forth on paper, composed for whoever asks: PDF, and Word where one edits."""

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from werdegang.core.addresses import german_slug
from werdegang.core.visibility import ANYONE
from werdegang.council.meetings import documents, extracts, invitations
from werdegang.council.models import Meeting, Minutes, Resolution
from werdegang.council.vocabulary import MinutesStage
from werdegang.rendering import docx, html, pdf
from werdegang.rendering.tree import Document
from werdegang.ui.parts import Link
from werdegang.website.addresses import address, meeting_names
from werdegang.website.found import by_address
from werdegang.website.kept import kept
from werdegang.website.meetings import meeting_at, short_title
from werdegang.website.trail import meetings_step, trail

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def answer(document: Document, kind: str) -> HttpResponse:
    """A document in one of its formats ("pdf", "docx"), shown or offered under a readable name."""
    name = german_slug(f"{document.overline} {document.title}")
    if kind == "docx":
        response = HttpResponse(docx.write(document), content_type=WORD)
        response["Content-Disposition"] = f'attachment; filename="{name}.docx"'
        return response
    response = HttpResponse(pdf.write(document), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return response


@require_safe
@kept
def invitation(request: HttpRequest, organization: str, slug: str) -> HttpResponseBase:
    """The invitation to a meeting with its agenda, once it is out."""
    meeting = meeting_at(request.user, organization, slug)
    if meeting.invited_on is None:
        raise Http404
    return answer(invitations.invitation(meeting, request.user, meeting.modified), "pdf")


def _noticed(organization: str, slug: str) -> tuple[Meeting, Document]:
    """A meeting that anyone may see and its public notice. Raises Http404 before it is out."""
    meeting = meeting_at(ANYONE, organization, slug)
    if meeting.invited_on is None:
        raise Http404
    return meeting, invitations.public_notice(meeting, meeting.modified)


@require_safe
@kept
def notice(request: HttpRequest, organization: str, slug: str) -> HttpResponseBase:
    """The public notice of a meeting, to read."""
    meeting, made = _noticed(organization, slug)
    context = {
        "document": made,
        "html": html.letterhead(made.sender) + html.write(made),
        "pdf_url": reverse("website:notice_pdf", args=meeting_names(meeting)),
        "breadcrumb": trail(
            meetings_step(), Link(short_title(meeting), address(meeting)), Link(made.overline)
        ),
        "as_of": made.moment.date(),
    }
    return render(request, "website/sheet.html", context)


@require_safe
@kept
def notice_pdf(request: HttpRequest, organization: str, slug: str) -> HttpResponseBase:
    """The same on paper."""
    return answer(_noticed(organization, slug)[1], "pdf")


@require_safe
@kept
def minutes(request: HttpRequest, organization: str, slug: str) -> HttpResponseBase:
    """The minutes of a meeting, once they are approved."""
    approved = Minutes.objects.visible_to(request.user).filter(
        meeting__organization__slug=organization, meeting__slug=slug, stage=MinutesStage.APPROVED
    )
    if not approved.exists():
        raise Http404
    meeting = meeting_at(request.user, organization, slug)
    return answer(documents.minutes(meeting, request.user, meeting.modified), "pdf")


@require_safe
@kept
def extract(request: HttpRequest, slug: str, kind: str) -> HttpResponseBase:
    """The extract of one resolution."""
    found = by_address(
        Resolution.objects.visible_to(request.user).select_related("body", "organization"), slug
    )
    return answer(extracts.extract(found, request.user, found.modified), kind)
