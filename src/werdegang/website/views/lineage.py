# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The course of a thing: the page, as data, as a picture, and to embed elsewhere."""

from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from werdegang.concepts.models import Concept
from werdegang.core.course import Event, Stage
from werdegang.core.visibility import ANYONE
from werdegang.lineage.gathering import Course, course_of
from werdegang.lineage.picture import picture
from werdegang.ui.parts import Link, Tab
from werdegang.website.kept import kept
from werdegang.website.lineage import KINDS, as_data, by_year, course_address, place_of, title_of
from werdegang.website.trail import trail

DATA, PICTURE, EMBEDDED = "daten.json", "bild.svg", "einbetten"
FORMS = (DATA, PICTURE, EMBEDDED)
ALL, WEIGHTY = "alle", "wichtigste"
NEWEST = "neueste"


def courses_step() -> Link:
    """The list of courses."""
    return Link(_("Courses"), reverse("website:course_list"))


@require_safe
@kept
def course_list(request: HttpRequest) -> HttpResponse:
    """Where courses begin: the concepts, and how to find all others."""
    concepts = Concept.objects.visible_to(request.user).order_by("name", "pk")
    return render(
        request,
        "website/course_list.html",
        {
            "courses": [(each, course_address(each)) for each in concepts],
            "breadcrumb": trail(Link(_("Courses"))),
        },
    )


@require_safe
@kept
def course(request: HttpRequest, /, kind: str, **names: str) -> HttpResponseBase:
    """One course, step by step, with its picture."""
    thing = KINDS[kind].find(request.user, **names)
    if course_address(thing) != request.path and not request.path.endswith(course_address(thing)):
        return redirect(course_address(thing), permanent=True)
    whole = course_of(thing, request.user)
    chosen = _chosen(request, whole)
    title = title_of(thing)
    events = whole_or_part(whole, chosen)
    if request.GET.get("folge") == NEWEST:
        events = events[::-1]
    return render(
        request,
        "website/course.html",
        {
            "title": title,
            "kind": KINDS[kind].word,
            "course": whole,
            "years": by_year(events),
            "shown": len(events),
            "tabs": _tabs(request, whole, chosen),
            "newest_first": request.GET.get("folge") == NEWEST,
            "order_query": _query(request, folge="" if request.GET.get("folge") == NEWEST else NEWEST),
            "picture": picture(whole, title),
            "thing_url": place_of(thing),
            "data_url": course_address(thing, DATA),
            "picture_url": request.build_absolute_uri(course_address(thing, PICTURE)),
            "embed_url": request.build_absolute_uri(course_address(thing, EMBEDDED)),
            "has_samples": any(each.is_sample for each in whole.events),
            "breadcrumb": trail(courses_step(), Link(title)),
            "as_of": whole.last_day,
            "description": title,
        },
    )


def _chosen(request: HttpRequest, whole: Course) -> str:
    asked = request.GET.get("auswahl", "")
    if asked in (ALL, WEIGHTY) or asked in Stage.values:
        return asked
    return WEIGHTY if whole.is_long else ALL


def whole_or_part(whole: Course, chosen: str) -> list[Event]:
    """The steps that were chosen."""
    if chosen == WEIGHTY:
        return list(whole.weighty)
    return [each for each in whole.events if chosen in (ALL, each.stage.value)]


def _tabs(request: HttpRequest, whole: Course, chosen: str) -> list[Tab]:
    def tab(label: str, name: str, count: int) -> Tab:
        return Tab(label, _query(request, auswahl=name), chosen == name, count)

    tabs = [tab(_("All"), ALL, len(whole.events))]
    if whole.is_long:
        tabs.insert(0, tab(_("Most important"), WEIGHTY, len(whole.weighty)))
    return [*tabs, *(tab(str(stage.label), stage.value, count) for stage, count in whole.counts.items())]


def _query(request: HttpRequest, **changed: str) -> str:
    query = request.GET.copy()
    for name, value in changed.items():
        query.pop(name, None)
        if value:
            query[name] = value
    return f"?{query.urlencode()}"


@require_safe
@kept
def course_as(request: HttpRequest, /, kind: str, form: str, **names: str) -> HttpResponseBase:
    """The course as data, as a picture, or as a page to embed; the latter two show what anyone may see."""
    if form not in FORMS:
        raise Http404
    viewer: Any = request.user if form == DATA else ANYONE
    thing = KINDS[kind].find(viewer, **names)
    if not request.path.endswith(course_address(thing, form)):
        return redirect(course_address(thing, form), permanent=True)
    whole = course_of(thing, viewer)
    if form == DATA:
        return _data(request, thing, whole)
    if form == PICTURE:
        return _picture(whole, title_of(thing))
    return _embedded(request, thing, whole)


def _data(request: HttpRequest, thing: Any, whole: Course) -> HttpResponse:
    steps = [as_data(each, request.build_absolute_uri) for each in whole.events]
    about = {"title": title_of(thing), "url": request.build_absolute_uri(place_of(thing))}
    answer = JsonResponse({**about, "steps": steps}, json_dumps_params={"ensure_ascii": False})
    answer["Access-Control-Allow-Origin"] = "*"
    return answer


def _picture(whole: Course, title: str) -> HttpResponse:
    drawn = picture(whole, title)
    if not drawn:
        raise Http404
    answer = HttpResponse(drawn, content_type="image/svg+xml")
    answer["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer


def _embedded(request: HttpRequest, thing: Any, whole: Course) -> HttpResponse:
    """A page that other sites may show in a frame; it sets no cookie and asks nobody else for anything."""
    title = title_of(thing)
    answer: Any = render(
        request,
        "website/course_embedded.html",
        {
            "title": title,
            "years": by_year(whole.weighty or whole.events),
            "picture": picture(whole, title),
            "course_url": request.build_absolute_uri(course_address(thing)),
            "has_samples": any(each.is_sample for each in whole.events),
        },
    )
    answer.xframe_options_exempt = True
    answer._csp_replace = {"frame-ancestors": ["*"]}
    return cast("HttpResponse", answer)
