# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The whole agenda on one page: what is typed line by line, and the waiting papers."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from werdegang.core.visibility import Visibility
from werdegang.council.meetings.filling import Filling, fill, lines_of
from werdegang.council.models import Consultation, Meeting
from werdegang.council.vocabulary import MeetingStage
from werdegang.workspace.meetings.access import acting, council_office_only, meeting_at, names_of, shown
from werdegang.workspace.meetings.forms import OntoAgenda, take_over
from werdegang.workspace.meetings.pages import trail_to, waiting_for


def _lines(label: Any, help_text: Any, rows: int) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=help_text, required=False, widget=forms.Textarea(attrs={"rows": rows})
    )


class FillingForm(OntoAgenda):
    """All that comes onto an agenda."""

    before = _lines(
        gettext_lazy("Public items before the papers"),
        gettext_lazy("One item a line, such as “Eröffnung” or “Einwohnerfragestunde”."),
        6,
    )
    papers = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Waiting papers"),
        queryset=Consultation.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=gettext_lazy("In this order; papers that are not public come into the closed part."),
    )
    title_of_closed_papers = forms.CharField(
        label=gettext_lazy("Neutral title of the papers that are not public"),
        max_length=255,
        required=False,
        help_text=gettext_lazy("The same for all of them; it can be changed item by item."),
    )
    after = _lines(gettext_lazy("Public items after the papers"), gettext_lazy("One item a line."), 4)
    closed = _lines(
        gettext_lazy("Items of the closed part"),
        gettext_lazy(
            "One item a line; after a vertical bar what the public reads: subject | property matter"
        ),
        5,
    )

    def __init__(self, *args: Any, waiting: QuerySet[Consultation], **kwargs: Any) -> None:
        """Offer the papers that wait for this body, all of them chosen."""
        super().__init__(*args, **kwargs)
        field: Any = self.fields["papers"]
        field.queryset = waiting
        field.label_from_instance = _words
        field.initial = list(waiting.values_list("pk", flat=True))
        if not field.initial:
            field.help_text = gettext_lazy("No paper waits for this body at the moment.")

    def clean(self) -> dict[str, Any]:
        """Something must come onto the agenda; subjects are read as lines."""
        given: dict[str, Any] = super().clean() or {}
        for name in ("before", "after", "closed"):
            given[name] = lines_of(given.get(name, ""))
        if not self.errors and not any(given[name] for name in ("before", "papers", "after", "closed")):
            raise ValidationError(_("Choose a paper or type an item."))
        return given


def _words(step: Consultation) -> str:
    words = str(step.paper)
    return words if step.paper.visibility == Visibility.PUBLIC else f"{words} ({_('not public')})"


@council_office_only
@require_http_methods(["GET", "POST"])
def fill_agenda(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Fill the agenda in one go."""
    meeting = meeting_at(request, organization, slug)
    form = FillingForm(
        request.POST if request.method == "POST" else None,
        waiting=waiting_for(meeting, request.user),
        late=meeting.stage == MeetingStage.INVITED,
    )
    if request.method == "POST" and form.is_valid() and (count := _filled(meeting, form, request)):
        words = ngettext("%(count)s item is on the agenda.", "%(count)s items are on the agenda.", count)
        messages.success(request, words % {"count": count})
        return redirect("workspace:meeting", *names_of(meeting))
    title = _("Several items at once")
    return shown(
        request,
        "act",
        {
            "meeting": meeting,
            "title": title,
            "form": form,
            "label": _("Put them on the agenda"),
            "breadcrumb": trail_to(meeting, title),
        },
        status=422 if form.errors else 200,
    )


def _filled(meeting: Meeting, form: FillingForm, request: HttpRequest) -> int:
    given = form.cleaned_data
    filling = Filling(
        given["before"],
        list(given["papers"]),
        given["after"],
        given["closed"],
        given["title_of_closed_papers"].strip(),
    )
    try:
        made = fill(meeting, filling, by=acting(request), urgency_reason=form.urgency)
    except ValidationError as refusal:
        take_over(form, refusal)
        return 0
    return len(made)
