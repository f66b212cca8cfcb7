# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of reporting rounds."""

from django.urls import path

from werdegang.workspace.rounds import answering, by_link, mails, pages

urlpatterns = [
    path("", pages.round_list, name="round_list"),
    path("runden/neu/<slug:concept>/<slug:edition>/", pages.round_new, name="round_new"),
    path("runden/<int:key>/", pages.reporting_round, name="reporting_round"),
    path("runden/<int:key>/bearbeiten/", pages.round_edit, name="round_edit"),
    path("runden/<int:key>/freigeben/", pages.round_release, name="round_release"),
    path("runden/<int:key>/erinnern/", mails.round_remind, name="round_remind"),
    path("e-mails/", mails.mail_list, name="mail_list"),
    path("e-mails/<int:key>/noch-einmal/", mails.mail_again, name="mail_again"),
    path("benachrichtigungen/", mails.notifications, name="notifications"),
    path("mit-link/<str:token>/", by_link.update_by_link, name="update_by_link"),
    path("<int:key>/link/senden/", by_link.link_send, name="link_send"),
    path("<int:key>/link/zuruecknehmen/", by_link.link_revoke, name="link_revoke"),
    path("<int:key>/", answering.update_request, name="update_request"),
    path(
        "<int:key>/belege/<int:file>/entfernen/",
        answering.evidence_remove,
        name="evidence_remove",
    ),
    path("<int:key>/<slug:step>/", answering.update_step, name="update_step"),
]
