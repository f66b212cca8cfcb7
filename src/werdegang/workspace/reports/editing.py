# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""A form of a report: shown, saved, or given back as typed beside what somebody else saved meanwhile."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from werdegang.accounts.models import User
from werdegang.reporting.models import Report
from werdegang.reporting.refusals import ChangedMeanwhile, Refused
from werdegang.workspace.reports.access import acting, shown, trail_to
from werdegang.workspace.typed import typed_before

Make = Callable[..., Any]
Save = Callable[[Any, int, User], Report]


def edit(
    request: HttpRequest,
    report: Report,
    *,
    make: Make,
    stands: Callable[[Any, Report], dict[str, Any]],
    save: Save,
    title: str,
    lead: str = "",
) -> HttpResponse:
    """Show the form, or save it and go on to the report, or to its preview where that was asked for.

    Args:
        request: GET shows, POST saves.
        report: one that the user works on.
        make: makes the form, as a form class is called.
        stands: what stands now, by the form's names.
        save: saves a valid form on top of a state of the text.
        title: of the page.
        lead: one sentence below.
    """
    status, restored = 200, False
    if request.method == "POST":
        form = make(request.POST)
        if form.is_valid():
            try:
                save(form, form.cleaned_data["revision"] or 0, acting(request))
            except ChangedMeanwhile as meanwhile:
                form, status = _once_more(request, make, stands, meanwhile.current), 409
            except Refused as refusal:
                form.add_error(None, str(refusal))
                status = 422
            else:
                messages.success(request, _("Saved."))
                onward = "report_preview" if request.POST.get("then") == "preview" else "report"
                return redirect(f"workspace:{onward}", report.slug)
        else:
            status = 422
    else:
        typed = typed_before(request)
        restored = typed is not None
        form = make(typed) if typed is not None else make(initial=stands(make(), report))
    context = {
        "form": form,
        "report": report,
        "title": title,
        "lead": lead,
        "restored": restored,
        "breadcrumb": trail_to(report, title),
    }
    return shown(request, "form", context, status)


def _once_more(
    request: HttpRequest, make: Make, stands: Callable[[Any, Report], dict[str, Any]], current: Report
) -> Any:
    """The form as typed, on top of what stands now, saying field by field what that is."""
    data = request.POST.copy()
    data["revision"] = str(current.revision)
    form = make(data)
    form.is_valid()
    form.add_error(
        None,
        _(
            "Somebody else has saved meanwhile. What stands now is said at each field; save again to put yours."
        ),
    )
    now = stands(form, current)
    for name, field in form.fields.items():
        value = now.get(name)
        if name != "revision" and name in form.cleaned_data and field.has_changed(value, form[name].value()):
            form.add_error(name, _("Stands now: %(value)s") % {"value": _in_words(value)})
    return form


def _in_words(value: Any) -> str:
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return _("%(count)s chosen") % {"count": len(value)}
    return str(value or "–")
