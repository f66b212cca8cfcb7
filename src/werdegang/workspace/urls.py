# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the staff pages."""

from django.urls import include, path

from werdegang.workspace.views import (
    attachments,
    home,
    import_reports,
    memberships,
    numbers,
    organizations,
    paper_form,
    papers,
    persons,
    terms,
    voting,
    written,
)

app_name = "workspace"
urlpatterns = [
    path("sitzungen/", include("werdegang.workspace.meetings.urls")),
    path("auftraege/", include("werdegang.workspace.followup.urls")),
    path("", include("werdegang.workspace.editions.urls")),
    path("kennzahlen/", include("werdegang.workspace.figures.urls")),
    path("berichte/", include("werdegang.workspace.reports.urls")),
    path("sachstaende/", include("werdegang.workspace.rounds.urls")),
    path("konzepte/", include("werdegang.workspace.concepts.urls")),
    path("hintergrund/", include("werdegang.workspace.duties.urls")),
    path("", home.home, name="home"),
    path("vorlagen/", papers.paper_list, name="paper_list"),
    path("vorlagen/neu/", paper_form.paper_new, name="paper_new"),
    path("vorlagen/<slug:slug>/", papers.paper, name="paper"),
    path("vorlagen/<slug:slug>/bearbeiten/", paper_form.paper_edit, name="paper_edit"),
    path("vorlagen/<slug:slug>/schritt/<slug:step>/", papers.paper_move, name="paper_move"),
    path(
        "vorlagen/<slug:slug>/oeffentliche-fassung/",
        papers.paper_public_version,
        name="paper_public_version",
    ),
    path("vorlagen/<slug:slug>/umlauf/", written.circulation, name="paper_circulation"),
    path("umlauf/<slug:slug>/", voting.vote, name="circulation_vote"),
    path("vorlagen/<slug:slug>/eilentscheidung/", written.urgent_decision, name="paper_urgent"),
    path("vorlagen/<slug:slug>/anlagen/", attachments.attachment_add, name="attachment_add"),
    path(
        "vorlagen/<slug:slug>/anlagen/<slug:file>/entfernen/",
        attachments.attachment_remove,
        name="attachment_remove",
    ),
    path(
        "vorlagen/<slug:slug>/anlagen/<slug:file>/ersetzen/",
        attachments.attachment_replace,
        name="attachment_replace",
    ),
    path(
        "vorlagen/<slug:slug>/anlagen/<slug:file>/verschieben/",
        attachments.attachment_shift,
        name="attachment_shift",
    ),
    path("gremien/", organizations.organization_list, name="organization_list"),
    path("kommune/", organizations.body_edit, name="body_edit"),
    path("personen/<slug:slug>/loeschen/", persons.person_erase, name="person_erase"),
    path("personen/<slug:slug>/konto/", persons.person_account, name="person_account"),
    path("gremien/neu/", organizations.organization_new, name="organization_new"),
    path("gremien/<slug:slug>/", organizations.organization, name="organization"),
    path("gremien/<slug:slug>/bearbeiten/", organizations.organization_edit, name="organization_edit"),
    path("gremien/<slug:slug>/geschaeftsordnung/", organizations.procedure_edit, name="procedure_edit"),
    path("gremien/<slug:slug>/mitglieder/neu/", memberships.membership_new, name="membership_new"),
    path("mitgliedschaften/<int:key>/", memberships.membership_edit, name="membership_edit"),
    path("wahlperioden/", terms.term_list, name="term_list"),
    path("wahlperioden/neu/", terms.term_new, name="term_new"),
    path("wahlperioden/<int:key>/", terms.term_edit, name="term_edit"),
    path("importe/", import_reports.import_list, name="import_list"),
    path("importe/<slug:run>/", import_reports.import_report, name="import_report"),
    path("importe/<slug:run>/befunde.<slug:form>", import_reports.import_findings, name="import_findings"),
    path("nummern/", numbers.number_scheme, name="number_scheme"),
]
