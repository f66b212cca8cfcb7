# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the council office's work on meetings, below /arbeitsplatz/sitzungen/."""

from django.urls import path, re_path

from werdegang.workspace.meetings import (
    acts,
    attendance,
    correcting,
    filling,
    items,
    mails,
    moving,
    pages,
    several,
    table,
)

_ONE = "<slug:organization>/<slug:slug>/"
urlpatterns = [
    path("", pages.meetings, name="meetings"),
    path("planen/", pages.plan, name="meeting_plan"),
    path(_ONE, pages.meeting, name="meeting"),
    path(f"{_ONE}punkt-hinzufuegen/", acts.add_item, name="agenda_add"),
    path(f"{_ONE}vorlage-aufnehmen/", acts.add_paper, name="agenda_add_paper"),
    path(f"{_ONE}tagesordnung/", filling.fill_agenda, name="agenda_fill"),
    path(f"{_ONE}einladen/", acts.invite, name="meeting_invite"),
    path(f"{_ONE}versand/", mails.mails, name="meeting_mails"),
    path(f"{_ONE}verlegen/", moving.move, name="meeting_move"),
    path(f"{_ONE}absagen/", acts.cancel, name="meeting_cancel"),
    path(f"{_ONE}durchgefuehrt/", acts.hold, name="meeting_hold"),
    path(f"{_ONE}anwesenheit/", attendance.attendance, name="attendance"),
    path(f"{_ONE}ergebnisse/", several.several, name="meeting_results"),
    path(f"{_ONE}alle-punkte/", table.table, name="meeting_table"),
    path(f"{_ONE}niederschrift-genehmigen/", acts.approve_minutes, name="minutes_approve"),
    path(f"{_ONE}top/<int:key>/", items.item, name="meeting_item"),
    path(f"{_ONE}top/<int:key>/berichtigen/", correcting.correct, name="agenda_correct"),
    path(f"{_ONE}top/<int:key>/verschieben/", acts.move_item, name="agenda_move"),
    path(f"{_ONE}top/<int:key>/absetzen/", acts.take_off, name="agenda_take_off"),
    path(f"{_ONE}top/<int:key>/wieder-aufnehmen/", acts.put_back, name="agenda_put_back"),
    path(f"{_ONE}top/<int:key>/titel/", acts.public_title, name="agenda_title"),
    path(f"{_ONE}top/<int:key>/bekanntgeben/", items.publish_decision, name="decision_publish"),
    path(f"{_ONE}bekanntmachung.pdf", pages.notice, name="meeting_notice"),
    re_path(
        r"^(?P<organization>[-\w]+)/(?P<slug>[-\w]+)/(?P<kind>einladung|niederschrift)-(?P<reader>oeffentlich|intern)\.pdf$",
        pages.preview,
        name="meeting_preview",
    ),
]
