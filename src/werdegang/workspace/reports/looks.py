# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What reports look like: logo, colour and Word template of the municipality, set by those who answer for them."""

import base64
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from werdegang.people.models import Body
from werdegang.rendering import docx
from werdegang.reporting.models import HouseStyle
from werdegang.reporting.refusals import Refused
from werdegang.reporting.styling import Look, RefusedLook, contents, set_look, style_of, styled_by
from werdegang.reporting.vocabulary import Format
from werdegang.ui.parts import Link
from werdegang.workspace.menu import trail
from werdegang.workspace.reports.access import acting, shown

CHANGES = 10
"""So many of the last changes are shown."""


class LookForm(forms.Form):
    """Logo, colour, template. What is not uploaded stays."""

    colour = forms.CharField(
        label=gettext_lazy("Colour of headings and lines"),
        max_length=7,
        help_text=gettext_lazy(
            "# and six digits, for instance #1a3fae; dark enough to be read on white (4.5 to 1)."
        ),
    )
    logo = forms.FileField(
        label=gettext_lazy("Logo"),
        required=False,
        help_text=gettext_lazy("SVG or PNG, at most 500 kB. Nothing chosen: the logo stays as it is."),
        widget=forms.FileInput(attrs={"accept": ".svg,.png"}),
    )
    logo_words = forms.CharField(
        label=gettext_lazy("What the logo shows"),
        max_length=300,
        required=False,
        help_text=gettext_lazy("For who does not see it, for instance: “Coat of arms of the town”."),
    )
    no_logo = forms.BooleanField(label=gettext_lazy("Take the logo away"), required=False)
    word_template = forms.FileField(
        label=gettext_lazy("Word template"),
        required=False,
        help_text=gettext_lazy(
            "DOCX without macros, at most 5 MB. Its styles, header and footer are used; its text stands in front."
        ),
        widget=forms.FileInput(attrs={"accept": ".docx"}),
    )
    no_word_template = forms.BooleanField(
        label=gettext_lazy("Take the Word template away: the program's own is used"), required=False
    )
    reason = forms.CharField(label=gettext_lazy("Reason of the change"), max_length=500, required=False)

    def look(self) -> Look:
        """What was given, once it is valid."""
        given = self.cleaned_data
        template = given["word_template"]
        return Look(
            given["colour"],
            _content(given["logo"], given["no_logo"]),
            given["logo_words"],
            _content(template, given["no_word_template"]),
            template.name if template else "",
        )

    @staticmethod
    def of(style: HouseStyle) -> dict[str, Any]:
        """What stands now."""
        return {"colour": style.colour, "logo_words": style.logo_words}


def _content(sent: Any, gone: bool) -> bytes | None:
    if sent:
        return bytes(sent.read())
    return b"" if gone else None


@dataclass(frozen=True)
class Change:
    """A line of the history."""

    moment: Any
    who: str
    why: str


@login_required
@never_cache
@require_http_methods(["GET", "POST"])
def looks(request: HttpRequest) -> HttpResponse:
    """See and set it."""
    body = _body(request)
    style = style_of(body.pk)
    form = LookForm(initial=LookForm.of(style))
    if request.method == "POST":
        form = LookForm(request.POST, request.FILES)
        if form.is_valid():
            try:
                set_look(body, form.look(), by=acting(request), reason=form.cleaned_data["reason"])
            except RefusedLook as refusal:
                form.add_error(refusal.field, str(refusal))
            except Refused as refusal:
                form.add_error(None, str(refusal))
            else:
                messages.success(
                    request,
                    _(
                        "Saved. What is built from now on looks like this; released versions stay as they are."
                    ),
                )
                return redirect("workspace:report_looks")
    logo = contents(style.logo.name or "")
    context = {
        "form": form,
        "style": style,
        "body": body,
        "logo": f"data:{style.logo_type};base64,{base64.b64encode(logo).decode('ascii')}" if logo else "",
        "changes": _changes(style),
        "breadcrumb": trail(Link(_("Look of the reports"))),
    }
    return shown(request, "looks", context, 422 if request.method == "POST" else 200, here="looks")


@login_required
@never_cache
@require_safe
def word_template(request: HttpRequest) -> HttpResponse:
    """The template in use, or the program's own in the colour of the house, to start from."""
    style = style_of(_body(request).pk)
    data = contents(style.word_template.name or "") or docx.own_template(style.colour, "de")
    answer = HttpResponse(data, content_type=Format.DOCX.media_type)
    answer["Content-Disposition"] = 'attachment; filename="berichtsvorlage.docx"'
    answer["X-Content-Type-Options"] = "nosniff"
    return answer


def _body(request: HttpRequest) -> Body:
    body = styled_by(request.user)
    if body is None:
        raise PermissionDenied
    return body


def _changes(style: HouseStyle) -> list[Change]:
    if style._state.adding:
        return []
    rows = style.history.select_related("history_user").order_by("-history_date", "-history_id")[:CHANGES]
    return [
        Change(row.history_date, str(row.history_user or "–"), row.history_change_reason or "")
        for row in rows
    ]
