# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of the OParl interface, in one language and for ever."""

from django.urls import URLPattern, path, re_path

from werdegang.oparl import file_views, views
from werdegang.oparl.kinds import TYPES

app_name = "oparl"


def _objects() -> list[URLPattern]:
    return [
        path(f"oparl/v1.1/{each.word}/<str:number>", views.show_object, {"kind": each.kind}, name=each.word)
        for each in TYPES.values()
    ]


def _lists() -> list[URLPattern]:
    return [
        path(
            f"oparl/v1.1/body/<str:number>/{each.list_word}",
            views.show_list_of_body,
            {"kind": each.kind},
            name=f"{each.list_word}-of-body",
        )
        for each in TYPES.values()
        if each.list_property
    ]


def _lists_of_organizations() -> list[URLPattern]:
    return [
        path(
            f"oparl/v1.1/organization/<str:number>/{TYPES[kind].list_word}",
            views.show_list_of_organization,
            {"kind": kind},
            name=f"{TYPES[kind].list_word}-of-organization",
        )
        for kind in views.OF_ORGANIZATIONS
    ]


urlpatterns = [
    path("oparl/v1.1/", views.show_system, name="system"),
    path("oparl/v1.1/bodies", views.show_bodies, name="bodies"),
    *_objects(),
    *_lists(),
    *_lists_of_organizations(),
    path("oparl/v1.1/file/<str:number>/access", file_views.access, name="access"),
    path("oparl/v1.1/file/<str:number>/download", file_views.download, name="download"),
    re_path(r"^[oO][pP][aA][rR][lL](?:/.*)?$", views.show_elsewhere, name="elsewhere"),
]
