# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What is public of an edition as a whole: as a workbook, as JSON, and the schema of the JSON."""

import orjson
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_safe

from werdegang.importers.concept.gathering import gather
from werdegang.importers.concept.json_form import as_json, schema_of
from werdegang.importers.concept.workbook import write
from werdegang.website.editions import line_and_edition
from werdegang.website.kept import kept

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@kept
def edition_file(request: HttpRequest, concept: str, edition: str, name: str) -> HttpResponseBase:
    """The edition as anybody may have it, whoever asks; ``name``: of the route."""
    _line, found = line_and_edition(concept, edition, None)
    if (found.concept.slug, found.slug) != (concept, edition):
        return redirect(f"website:{name}", found.concept.slug, found.slug, permanent=True)
    tables = gather(found, None)
    if name == "edition_json":
        schema = request.build_absolute_uri(reverse("website:concept_schema"))
        return HttpResponse(as_json(found, tables, schema), content_type="application/json")
    response = HttpResponse(write(found, tables), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="{found.concept.slug}-{found.slug}.xlsx"'
    return response


@require_safe
def concept_schema(request: HttpRequest) -> HttpResponse:
    """What the JSON of an edition is made of; stays at its address as long as there are files of this form."""
    told = orjson.dumps(schema_of(request.build_absolute_uri()), option=orjson.OPT_INDENT_2)
    return HttpResponse(told, content_type="application/schema+json")
