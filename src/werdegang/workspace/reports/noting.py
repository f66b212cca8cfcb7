# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""That a report was noted, noted by mistake: taken back with a reason."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from werdegang.reporting import deciding
from werdegang.reporting.refusals import Refused
from werdegang.workspace.reports.access import acting, coordination_only, report_at, shown, trail_to


class TakeBackForm(forms.Form):
    """Why it is taken back."""

    reason = forms.CharField(
        label=gettext_lazy("Reason of the correction"),
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("It stands in the history of the report."),
    )


@coordination_only
@require_http_methods(["GET", "POST"])
def report_not_noted(request: HttpRequest, slug: str) -> HttpResponse:
    """Take back that the report was noted. Raises Http404 where it was not."""
    found = report_at(request, slug)
    if found.noted_by_id is None:
        raise Http404
    form = TakeBackForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            deciding.take_back(found, by=acting(request), reason=form.cleaned_data["reason"])
        except Refused as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The report is not noted any more. The history says why."))
            return redirect("workspace:report", found.slug)
    context = {
        "form": form,
        "title": _("Take back that the report was noted"),
        "lead": found.title,
        "breadcrumb": trail_to(found, _("Take back that the report was noted")),
    }
    return shown(request, "form", context, 422 if form.errors else 200)
