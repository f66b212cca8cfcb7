# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One result for several items at once: what was noted or agreed without debate."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_http_methods

from werdegang.accounts.models import User
from werdegang.council.meetings import deciding
from werdegang.council.meetings.refusals import Refused
from werdegang.council.models import AgendaItem, Meeting, Resolution
from werdegang.council.procedure.voting import Counts
from werdegang.council.vocabulary import Outcome
from werdegang.workspace.meetings.access import acting, council_office_only, meeting_at, names_of, shown
from werdegang.workspace.meetings.forms import take_over
from werdegang.workspace.meetings.pages import trail_to

OUTCOMES = [each for each in Outcome.choices if each[0] not in (Outcome.OPEN, Outcome.ADOPTED_CHANGED)]
"""What was changed has a wording of its own, item by item."""


class SeveralForm(forms.Form):
    """Items, and what became of all of them."""

    items = forms.ModelMultipleChoiceField(
        label=gettext_lazy("Items without a result"),
        queryset=AgendaItem.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        error_messages={
            "required": gettext_lazy("Choose at least one item."),
            "invalid_choice": gettext_lazy("One of the items has a result by now. Look at the list again."),
        },
    )
    outcome = forms.ChoiceField(label=gettext_lazy("Result"), choices=[("", "–"), *OUTCOMES])
    yes = forms.IntegerField(label=gettext_lazy("Yes"), min_value=0, max_value=9999, required=False)
    no = forms.IntegerField(label=gettext_lazy("No"), min_value=0, max_value=9999, required=False)
    abstain = forms.IntegerField(
        label=gettext_lazy("Abstentions"), min_value=0, max_value=9999, required=False
    )

    def __init__(self, *args: Any, items: QuerySet[AgendaItem], **kwargs: Any) -> None:
        """Offer these items."""
        super().__init__(*args, **kwargs)
        self.fields["items"].queryset = items  # type: ignore[attr-defined]


def _without_result(meeting: Meeting, user: User) -> QuerySet[AgendaItem]:
    results = Resolution.objects.visible_to(user).filter(agenda_item=OuterRef("pk"))
    return (
        AgendaItem.objects.visible_to(user)
        .filter(~Exists(results), meeting=meeting, taken_off_at__isnull=True)
        .order_by("-visibility", "order", "pk")
    )


@council_office_only
@require_http_methods(["GET", "POST"])
def several(request: HttpRequest, organization: str, slug: str) -> HttpResponse:
    """Record the same result for several items."""
    meeting = meeting_at(request, organization, slug)
    user = acting(request)
    form = SeveralForm(request.POST or None, items=_without_result(meeting, user))
    if request.method == "POST" and form.is_valid():
        count = _keep(meeting, form, user)
        if count:
            words = ngettext("%(count)s result is recorded.", "%(count)s results are recorded.", count)
            messages.success(request, words % {"count": count})
            return redirect("workspace:meeting", *names_of(meeting))
    return shown(
        request,
        "several",
        {
            "meeting": meeting,
            "form": form,
            "breadcrumb": trail_to(meeting, _("Results of several items")),
        },
        status=422 if form.errors else 200,
    )


def _keep(meeting: Meeting, form: SeveralForm, user: User) -> int:
    """Write all results or none; the number written."""
    given = form.cleaned_data
    counts = Counts(given["yes"], given["no"], given["abstain"])
    result = deciding.Result(Outcome(given["outcome"]), counts=counts)
    wanted = {each.pk for each in given["items"]}
    try:
        with transaction.atomic():
            Meeting.objects.select_for_update().get(pk=meeting.pk)
            items = list(_without_result(meeting, user).filter(pk__in=wanted))
            if len(items) < len(wanted):
                raise Refused({"items": _("One of the items has a result by now. Look at the list again.")})
            for each in items:
                each.meeting = meeting
                _record(each, result, user)
    except ValidationError as refusal:
        take_over(form, refusal)
        return 0
    return len(wanted)


def _record(item: AgendaItem, result: deciding.Result, user: User) -> None:
    try:
        deciding.record_result(item, result, by=user)
    except ValidationError as refusal:
        raise Refused(f"{item}: {' '.join(refusal.messages)}") from refusal
