# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""An item of the agenda is corrected by the council office."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from werdegang.council.meetings.correcting import Wording, correct_item
from werdegang.council.models import AgendaItem, ClosedItemTitle
from werdegang.council.vocabulary import AgendaKind, MeetingStage
from werdegang.workspace.meetings.access import (
    acting,
    council_office_only,
    item_at,
    meeting_at,
    names_of,
    shown,
)
from werdegang.workspace.meetings.forms import CorrectedItemForm, take_over
from werdegang.workspace.meetings.pages import trail_to


@council_office_only
@require_http_methods(["GET", "POST"])
def correct(request: HttpRequest, organization: str, slug: str, key: int) -> HttpResponse:
    """Correct the subject of an item, its kind, its part, its title for the public; two at once see both versions."""
    meeting = meeting_at(request, organization, slug)
    item = item_at(request, meeting, key)
    title = ClosedItemTitle.objects.visible_to(request.user).filter(agenda_item=item).first()
    stands = _stored(item, title)
    form = CorrectedItemForm(
        request.POST if request.method == "POST" else None,
        is_held=meeting.stage in (MeetingStage.HELD, MeetingStage.CONCLUDED),
        initial=stands,
    )
    last = title if title is not None and title.modified > item.modified else item
    form.on_top_of(last, stands)
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        wording = Wording(given["name"], AgendaKind(given["kind"]), given["closed"], given["public_title"])
        try:
            correct_item(item, wording, by=acting(request), reason=given["reason"])
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            messages.success(request, _("%(item)s is corrected.") % {"item": item.name})
            address = redirect("workspace:meeting", *names_of(meeting))["Location"]
            return redirect(f"{address}#top-{item.pk}")
    heading = _("Correct %(item)s") % {"item": item}
    return shown(
        request,
        "act",
        {
            "meeting": meeting,
            "title": heading,
            "form": form,
            "label": _("Save"),
            "breadcrumb": trail_to(meeting, heading),
        },
        status=422 if form.errors else 200,
    )


def _stored(item: AgendaItem, title: ClosedItemTitle | None) -> dict[str, Any]:
    return {
        "name": item.name,
        "kind": item.kind or AgendaKind.OTHER.value,
        "closed": not item.public,
        "public_title": title.title if title is not None else "",
    }
