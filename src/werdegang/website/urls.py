# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the public pages: German, permanent."""

from django.urls import include, path

from werdegang.website.views import (
    calendar,
    changes,
    comparison,
    concepts,
    documents,
    easy_language,
    exchange,
    feeds,
    files,
    goals,
    indicators,
    made_known,
    measures,
    meetings,
    offers,
    organizations,
    papers,
    participation,
    reports,
    resolutions,
    search,
    sheets,
    start,
    statements,
    subscription_feeds,
    subscriptions,
)

app_name = "website"
urlpatterns = [
    path("", start.start, name="start"),
    path("konzepte/", concepts.concept_list, name="concept_list"),
    path("konzepte/<slug:concept>/", concepts.concept, name="concept"),
    path("konzepte/<slug:concept>/<slug:edition>/", concepts.edition, name="edition"),
    *(
        path(
            f"konzepte/<slug:concept>/<slug:edition>/{file}", exchange.edition_file, {"name": name}, name=name
        )
        for file, name in (("konzept.xlsx", "edition_xlsx"), ("konzept.json", "edition_json"))
    ),
    *(
        path(
            f"konzepte/<slug:concept>/<slug:edition>/konzept.{kind}",
            sheets.edition_text,
            {"kind": kind},
            name=f"edition_{kind}",
        )
        for kind in ("pdf", "docx")
    ),
    path("schema/konzept-1.json", exchange.concept_schema, name="concept_schema"),
    path("konzepte/<slug:concept>/<slug:edition>/massnahmen/", measures.measure_list, name="measure_list"),
    path("konzepte/<slug:concept>/<slug:edition>/massnahmen/<slug:slug>/", measures.measure, name="measure"),
    path(
        "konzepte/<slug:concept>/<slug:edition>/massnahmen/<slug:slug>/belege/<slug:file>/",
        files.measure_file,
        name="measure_file",
    ),
    path("konzepte/<slug:concept>/<slug:edition>/ziele/<slug:slug>/", goals.goal, name="goal"),
    path(
        "konzepte/<slug:concept>/<slug:edition>/vergleich/<slug:other>/",
        comparison.comparison,
        name="comparison",
    ),
    path("konzepte/<slug:concept>/<slug:edition>/aenderungen/", changes.of_edition, name="edition_changes"),
    path(
        "konzepte/<slug:concept>/<slug:edition>/ziele/<slug:slug>/aenderungen/",
        changes.of_goal,
        name="goal_changes",
    ),
    path(
        "konzepte/<slug:concept>/<slug:edition>/massnahmen/<slug:slug>/aenderungen/",
        changes.of_measure,
        name="measure_changes",
    ),
    path("kennzahlen/<slug:slug>/aenderungen/", changes.of_indicator, name="indicator_changes"),
    path("konzepte/<slug:concept>/aenderungen.atom", changes.of_concept, name="concept_changes_feed"),
    *(
        path(f"{place}/aenderungen.atom", view, {"form": changes.ATOM}, name=f"{name}_changes_feed")
        for place, view, name in (
            ("konzepte/<slug:concept>/<slug:edition>", changes.of_edition, "edition"),
            ("konzepte/<slug:concept>/<slug:edition>/ziele/<slug:slug>", changes.of_goal, "goal"),
            ("konzepte/<slug:concept>/<slug:edition>/massnahmen/<slug:slug>", changes.of_measure, "measure"),
            ("kennzahlen/<slug:slug>", changes.of_indicator, "indicator"),
        )
    ),
    path(
        "konzepte/<slug:concept>/<slug:edition>/massnahmen/<slug:slug>/blatt.pdf",
        sheets.measure_sheet,
        name="measure_sheet",
    ),
    path(
        "konzepte/<slug:concept>/<slug:edition>/ziele/<slug:slug>/blatt.pdf",
        sheets.goal_sheet,
        name="goal_sheet",
    ),
    path(
        "konzepte/<slug:concept>/<slug:edition>/handlungsfelder/<slug:field>/",
        sheets.action_field,
        name="action_field",
    ),
    path(
        "konzepte/<slug:concept>/<slug:edition>/handlungsfelder/<slug:field>/blatt.pdf",
        sheets.field_sheet,
        name="field_sheet",
    ),
    path("stadtteile/", sheets.district_list, name="district_list"),
    path("stadtteile/<slug:slug>/", sheets.district, name="district"),
    path("stadtteile/<slug:slug>/blatt.pdf", sheets.district_sheet, name="district_sheet"),
    path("kennzahlen/", indicators.indicator_list, name="indicator_list"),
    path("kennzahlen/<slug:slug>/", indicators.indicator, name="indicator"),
    *(
        path(f"kennzahlen/<slug:slug>/{file}", indicators.values_file, {"name": name}, name=name)
        for file, name in (
            ("werte.csv", "indicator_csv"),
            ("werte.xlsx", "indicator_xlsx"),
            ("werte.json", "indicator_json"),
            ("datapackage.json", "indicator_package"),
        )
    ),
    path("beteiligung/", participation.phases, name="participation"),
    path("berichte/", reports.report_list, name="report_list"),
    path("berichte/schema.json", reports.report_schema, name="report_schema"),
    path("berichte/<slug:slug>/", reports.report, name="report"),
    path("berichte/<slug:slug>/fassungen/<int:number>/", reports.report_version, name="report_version"),
    path(
        "berichte/<slug:slug>/fassungen/<int:number>/bericht.<slug:form>",
        reports.report_file,
        name="report_file",
    ),
    path(
        "berichte/<slug:slug>/vergleich/<slug:earlier>/", reports.report_comparison, name="report_comparison"
    ),
    path("gute-praxis/", offers.good_practice_list, name="good_practice_list"),
    path("angebote/", offers.offer_list, name="offer_list"),
    path("rat/vorlagen/", papers.paper_list, name="paper_list"),
    path("rat/vorlagen/<slug:slug>/", papers.paper, name="paper"),
    path("rat/vorlagen/<slug:slug>/anlagen/<slug:file>/", files.paper_file, name="paper_file"),
    path("rat/sitzungen/", meetings.meeting_list, name="meeting_list"),
    path("rat/sitzungen/<slug:organization>/<slug:slug>/", meetings.meeting, name="meeting"),
    path(
        "rat/sitzungen/<slug:organization>/<slug:slug>/dokumente/<slug:file>/",
        files.meeting_file,
        name="meeting_file",
    ),
    path(
        "rat/sitzungen/<slug:organization>/<slug:slug>/termin.ics",
        calendar.one_meeting,
        name="meeting_calendar",
    ),
    path(
        "rat/sitzungen/<slug:organization>/<slug:slug>/einladung.pdf", documents.invitation, name="invitation"
    ),
    path("rat/sitzungen/<slug:organization>/<slug:slug>/bekanntmachung/", documents.notice, name="notice"),
    path(
        "rat/sitzungen/<slug:organization>/<slug:slug>/bekanntmachung.pdf",
        documents.notice_pdf,
        name="notice_pdf",
    ),
    path(
        "rat/sitzungen/<slug:organization>/<slug:slug>/niederschrift.pdf", documents.minutes, name="minutes"
    ),
    path("rat/beschluesse/<slug:slug>/auszug.pdf", documents.extract, {"kind": "pdf"}, name="extract_pdf"),
    path("rat/beschluesse/<slug:slug>/auszug.docx", documents.extract, {"kind": "docx"}, name="extract_docx"),
    path("beschluesse/", resolutions.resolution_list, name="resolution_list"),
    path("beschluesse.csv", resolutions.assignments_csv, name="assignment_csv"),
    path("beschluesse.xlsx", resolutions.assignments_xlsx, name="assignment_xlsx"),
    path("beschluesse.atom", feeds.assignments, name="assignment_feed"),
    path("beschluesse.ics", calendar.due_days_of_assignments, name="assignment_calendar"),
    path("beschluesse/<slug:slug>/", resolutions.resolution, name="resolution"),
    path("rat/bekannt-gegeben/", made_known.decisions, name="made_known"),
    path("rat/bekannt-gegeben.atom", made_known.feed, name="made_known_feed"),
    path("rat/bekannt-gegeben/<int:key>/", made_known.decision, name="made_known_one"),
    path("rat/kalender/", calendar.this_month, name="calendar"),
    path("rat/kalender.ics", calendar.all_meetings, name="calendar_all"),
    path("rat/kalender/<int:year>/<int:month>/", calendar.month, name="calendar_month"),
    path(
        "rat/gremien/<slug:slug>/kalender.ics",
        calendar.meetings_of_organization,
        name="organization_calendar",
    ),
    path("rat/vorlagen.csv", papers.paper_csv, name="paper_csv"),
    path("rat/vorlagen.atom", feeds.papers, name="paper_feed"),
    path("rat/sitzungen.atom", feeds.meetings, name="meeting_feed"),
    path("rat/gremien/", organizations.organization_list, name="organization_list"),
    path("rat/gremien/<slug:slug>/", organizations.organization, name="organization"),
    path("rat/gremien/<slug:slug>/beschluesse/", sheets.resolutions_of_body, name="body_resolutions"),
    path(
        "rat/gremien/<slug:slug>/beschluesse/blatt.pdf",
        sheets.resolutions_sheet,
        name="body_resolutions_sheet",
    ),
    path("rat/personen/<slug:slug>/", organizations.person, name="person"),
    path("werdegang/", include("werdegang.website.course_urls")),
    path("suche/", search.search_page, name="search"),
    path("suche/vorschlaege/", search.search_suggestions, name="search_suggestions"),
    path("suche.atom", search.search_feed, name="search_feed"),
    path("abos/", subscriptions.overview, name="subscriptions_about"),
    path("abos/neu/", subscriptions.subscribe, name="subscribe"),
    path("abos/gesendet/", subscriptions.sent, name="subscription_sent"),
    path("abos/beendet/", subscriptions.ended, name="subscription_ended"),
    path("abos/neues.atom", subscription_feeds.feed, name="subscription_feed"),
    path("abos/kalender.ics", subscription_feeds.calendar, name="subscription_calendar"),
    path("abos/bestaetigen/<str:token>/", subscriptions.confirm, name="subscription_confirm"),
    path("abos/verwalten/<str:token>/", subscriptions.manage, name="subscriptions"),
    path("abos/abbestellen/<str:token>/", subscriptions.unsubscribe, name="unsubscribe"),
    path("barrierefreiheit/", statements.accessibility, name="accessibility"),
    path("leichte-sprache/", easy_language.easy_language, name="easy_language"),
    path("datenschutz/", statements.privacy, name="privacy"),
    path("impressum/", statements.imprint, name="imprint"),
]
