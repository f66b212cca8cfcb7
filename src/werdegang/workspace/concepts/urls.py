# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the work on concepts."""

from django.urls import path

from werdegang.workspace.concepts import (
    beginning,
    exchange,
    frame,
    pages,
    parts,
    registers,
    tables,
    targets,
    translations,
)

EDITION = "<slug:concept>/<slug:edition>/"
PART = f"{EDITION}<slug:kind>/<int:key>/"

urlpatterns = [
    path("", pages.concepts, name="concepts"),
    path("neu/", beginning.concept_new, name="concept_new"),
    path("verzeichnis/<slug:register>/", registers.register, name="register"),
    path("verzeichnis/<slug:register>/neu/", registers.register_new, name="register_new"),
    path("verzeichnis/<slug:register>/<int:key>/", registers.register_edit, name="register_edit"),
    path(
        "verzeichnis/<slug:register>/<int:key>/loeschen/", registers.register_delete, name="register_delete"
    ),
    path("<slug:concept>/bearbeiten/", frame.concept_edit, name="concept_edit"),
    path(EDITION, pages.outline, name="edition_outline"),
    path(f"{EDITION}bearbeiten/", frame.edition_edit, name="edition_edit"),
    path(f"{EDITION}finanzierung/", tables.edition_funding, name="edition_funding"),
    path(f"{EDITION}massnahmen/<int:key>/finanzierung/", tables.measure_funding, name="measure_funding"),
    path(f"{EDITION}arbeitsmappe/", exchange.workbook, name="edition_workbook"),
    path(f"{EDITION}arbeitsmappe/<str:file>", exchange.workbook_file, name="edition_workbook_file"),
    path(f"{EDITION}reihenfolge/", parts.order, name="edition_order"),
    path(f"{EDITION}uebersetzungen/", translations.translations, name="translations"),
    path(f"{EDITION}uebersetzungen/<slug:language>/", translations.translation_list, name="translation_list"),
    path(
        f"{EDITION}uebersetzungen/<slug:language>/<slug:kind>/<int:key>/",
        translations.translation_edit,
        name="translation_edit",
    ),
    path(f"{EDITION}zielwerte/", targets.target_list, name="target_list"),
    path(f"{EDITION}zielwerte/<slug:figure>/", targets.target_edit, name="target_edit"),
    path(f"{EDITION}zielwerte/<slug:figure>/loeschen/", targets.target_delete, name="target_delete"),
    path(f"{EDITION}<slug:kind>/neu/", parts.part_new, name="part_new"),
    path(PART, parts.part_edit, name="part_edit"),
    path(f"{PART}loeschen/", parts.part_delete, name="part_delete"),
    path(f"{PART}zustaendigkeiten/", tables.part_responsibilities, name="part_responsibilities"),
]
