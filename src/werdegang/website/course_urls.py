# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Addresses of courses, below /werdegang/: a page for each sort of thing, and its other forms."""

from django.urls import path

from werdegang.website.lineage import KINDS
from werdegang.website.views import lineage

urlpatterns = [path("", lineage.course_list, name="course_list")]
for _kind in KINDS.values():
    _place = "/".join([_kind.name, *(f"<slug:{name}>" for name in _kind.arguments)])
    urlpatterns += [
        path(f"{_place}/", lineage.course, {"kind": _kind.name}, name=f"course_{_kind.name}"),
        path(
            f"{_place}/als/<str:form>",
            lineage.course_as,
            {"kind": _kind.name},
            name=f"course_{_kind.name}_as",
        ),
    ]
