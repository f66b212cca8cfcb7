# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The words of a concept itself and the frame of an edition."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from werdegang.concepts.freezing import wording_is_frozen
from werdegang.concepts.services.frame import save_concept, save_edition
from werdegang.workspace.concepts.access import concepts_step, coordinator_only, edition_step, outline_address
from werdegang.workspace.concepts.frame_forms import ConceptForm, EditionForm
from werdegang.workspace.concepts.sheets import Sheet, answer
from werdegang.workspace.editions.access import acting, concept_at, edition_at


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def concept_edit(request: HttpRequest, concept: str) -> HttpResponse:
    """Write the name and the summary of a concept."""
    by = acting(request)
    found = concept_at(request, concept)

    def save(form: Any) -> Any:
        return save_concept(found, form.typed(), by=by, reason=form.why, opened=form.cleaned_data["opened"])

    sheet = Sheet(
        found,
        lambda row, data=None, first=None: ConceptForm(row, by, data, first),
        save,
        lambda _saved: reverse("workspace:concepts"),
        reverse("workspace:concepts"),
        _("Edit concept"),
        [concepts_step()],
        lead=found.name,
    )
    return answer(request, sheet)


@coordinator_only
@require_http_methods(["GET", "HEAD", "POST"])
def edition_edit(request: HttpRequest, concept: str, edition: str) -> HttpResponse:
    """Write the name, the period, the summary and the offices of an edition."""
    by = acting(request)
    found = edition_at(request, concept, edition)

    def save(form: Any) -> Any:
        return save_edition(found, form.typed(), by=by, reason=form.why, opened=form.cleaned_data["opened"])

    sheet = Sheet(
        found,
        lambda row, data=None, first=None: EditionForm(row, by, data, first),
        save,
        lambda _saved: outline_address(found),
        outline_address(found),
        _("Edit edition"),
        [concepts_step(), edition_step(found)],
        lead=found.name,
        more={"frozen": wording_is_frozen(found)},
    )
    return answer(request, sheet)
