# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The workbook of an edition: fetched, filled in, brought back; first what it would change, then the change."""

from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.concepts.freezing import wording_is_frozen
from werdegang.concepts.models import Edition
from werdegang.importers.concept.bringing import State, bring, confirm, mine, progress_of
from werdegang.importers.concept.gathering import gather
from werdegang.importers.concept.json_form import as_json
from werdegang.importers.concept.sheet_reading import MOST_BYTES
from werdegang.importers.concept.workbook import write
from werdegang.ui.parts import Link
from werdegang.workspace.concepts.access import concepts_step, coordinator_only, edition_step, shown
from werdegang.workspace.concepts.forms import REASON_HELP
from werdegang.workspace.editions.access import acting, edition_at, names_of, take_over

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FILES = ("arbeitsmappe.xlsx", "vorlage.xlsx", "konzept.json")


class UploadForm(forms.Form):
    """The filled-in file, and why it changes something."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy(
            "The filled-in workbook (XLSX) or a JSON file, at most 10 MB. "
            "Nothing is saved before you have confirmed it."
        ),
        error_messages={
            "required": gettext_lazy("Choose a file."),
            "empty": gettext_lazy("The file is empty."),
        },
        widget=forms.FileInput(attrs={"accept": ".xlsx,.json"}),
    )
    reason = forms.CharField(
        label=gettext_lazy("Reason of the change"), max_length=500, required=False, help_text=REASON_HELP
    )

    def clean_file(self) -> Any:
        """Not larger than anybody reads."""
        file = self.cleaned_data["file"]
        if file.size > MOST_BYTES:
            raise ValidationError(
                _("The file is larger than 10 MB. Remove pictures, or import in several files.")
            )
        return file


class SureForm(forms.Form):
    """That entries become others, and are meant to."""

    knowing = forms.BooleanField(
        label=gettext_lazy("I know that the entries named above are overwritten"), required=False
    )


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def workbook(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """Fetch it, bring it back, look at what it would change, confirm."""
    found = edition_at(request, concept, edition)
    act = {"confirm": _confirmed, "discard": _discarded}.get(request.POST.get("do", ""))
    if act is not None:
        return act(request, found)
    form = UploadForm(request.POST, request.FILES) if request.method == "POST" else UploadForm()
    if request.method == "POST" and form.is_valid():
        file = form.cleaned_data["file"]
        try:
            bring(found, file.name, file.read(), by=acting(request), reason=form.cleaned_data["reason"])
        except ValidationError as refusal:
            take_over(form, refusal)
        else:
            return redirect(_address(found))
    return _page(request, found, form)


def _address(edition: Edition) -> str:
    return reverse("workspace:edition_workbook", args=names_of(edition)) + "#datei"


def _confirmed(request: HttpRequest, edition: Edition) -> HttpResponse:
    file = mine(edition, acting(request)).first()
    sure = SureForm(request.POST)
    sure.is_valid()
    try:
        if file is None:
            raise ValidationError(_("What was prepared no longer fits. Please choose the file again."))
        file.edition = edition
        confirm(file, by=acting(request), knowing=bool(request.POST.get("knowing")))
    except ValidationError as refusal:
        if "knowing" in getattr(refusal, "error_dict", {}):
            take_over(sure, refusal)
            return _page(request, edition, UploadForm(), sure)
        messages.error(request, " ".join(refusal.messages))
    return redirect(_address(edition))


def _discarded(request: HttpRequest, edition: Edition) -> HttpResponse:
    mine(edition, acting(request)).exclude(state=State.TAKING).delete()
    return redirect("workspace:edition_workbook", *names_of(edition))


def _page(
    request: HttpRequest, edition: Edition, form: UploadForm, sure: SureForm | None = None
) -> HttpResponse:
    file = mine(edition, acting(request)).defer("content").first()
    done, total = progress_of(file) if file else (0, 0)
    return shown(
        request,
        "workbook",
        {
            "edition": edition,
            "form": form,
            "sure": sure or SureForm(),
            "frozen": wording_is_frozen(edition),
            "file": file,
            "running": file is not None and file.state in (State.CHECKING, State.TAKING),
            "taking": file is not None and file.state == State.TAKING,
            "finished": file is not None and file.state == State.DONE,
            "failed": file is not None and file.state == State.FAILED,
            "outcome": file.outcome if file else {},
            "progress": done,
            "total": total,
            "percent": round(100 * done / total) if total else 0,
            "steps": [concepts_step(), edition_step(edition), Link(_("Workbook"))],
        },
        status=422 if form.errors or (sure and sure.errors) else 200,
    )


@coordinator_only
@require_safe
def workbook_file(request: HttpRequest, concept: str, edition: str, file: str) -> HttpResponse:
    """The edition as a workbook, the empty template, or JSON: all that the coordinating office sees."""
    found = edition_at(request, concept, edition)
    if file not in FILES:
        raise Http404
    tables = gather(found, acting(request))
    if file == "konzept.json":
        schema = request.build_absolute_uri(reverse("website:concept_schema"))
        response = HttpResponse(as_json(found, tables, schema), content_type="application/json")
    else:
        content = write(found, tables, empty=file == "vorlage.xlsx")
        response = HttpResponse(content, content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{found.concept.slug}-{found.slug}-{file}"'
    return response
