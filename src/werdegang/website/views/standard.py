# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What programs look for at addresses that standards prescribe: robots.txt, sitemaps, security.txt."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from xml.sax.saxutils import escape

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from werdegang.website import operator
from werdegang.website.kept import kept
from werdegang.website.operator import OperatorFileError, Security
from werdegang.website.sitemap import Part, Place, parts, places

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
NOT_FOR_ROBOTS = ("/arbeitsplatz/", "/en/arbeitsplatz/", "/verwaltung/")
"""Where nothing is public: robots would only be sent to the sign-in page."""
VALID = timedelta(days=180)
"""So long the contact is valid where the operator names no day; RFC 9116 wants less than a year."""


@require_safe
@kept
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be read by robots; here is the list of it (RFC 9309)."""
    sitemap = request.build_absolute_uri(reverse("standard:sitemap"))
    closed = "".join(f"Disallow: {path}\n" for path in NOT_FOR_ROBOTS)
    return _text(f"User-agent: *\n{closed}\nSitemap: {sitemap}\n")


@require_safe
@kept
def sitemap(request: HttpRequest) -> HttpResponse:
    """The parts of the sitemap."""
    origin = _origin(request)
    return _xml(
        "sitemapindex",
        (
            f"<sitemap><loc>{origin}{reverse('standard:sitemap_part', args=[part.kind, part.number])}</loc></sitemap>"
            for part in parts()
        ),
    )


@require_safe
@kept
def sitemap_part(request: HttpRequest, kind: str, number: int) -> HttpResponse:
    """The public pages of a part, each with the day of its last change."""
    found = places(Part(kind, number))
    if not found:
        raise Http404
    origin = _origin(request)
    return _xml("urlset", (_entry(origin, place) for place in found))


@require_safe
@kept
def security(request: HttpRequest) -> HttpResponse:
    """Whom to tell of a weakness (RFC 9116); not there while the operator names nobody."""
    try:
        said = operator.read(settings.DATA).security
    except OperatorFileError as error:
        raise Http404 from error
    if not said.contact:
        raise Http404
    return _text("".join(f"{name}: {value}\n" for name, value in _fields(request, said)))


def _fields(request: HttpRequest, said: Security) -> Iterator[tuple[str, str]]:
    for contact in said.contact:
        yield "Contact", contact
    yield "Expires", _expires(said.expires or timezone.localdate() + VALID)
    if said.encryption:
        yield "Encryption", said.encryption
    if said.policy:
        yield "Policy", said.policy
    yield "Preferred-Languages", "de, en"
    yield "Canonical", request.build_absolute_uri(reverse("standard:security"))


def _expires(day: date) -> str:
    """The end of the day in UTC, as RFC 3339 writes it."""
    return datetime(day.year, day.month, day.day).strftime("%Y-%m-%dT23:59:59Z")


def _entry(origin: str, place: Place) -> str:
    changed = f"<lastmod>{timezone.localdate(place.modified).isoformat()}</lastmod>" if place.modified else ""
    return f"<url><loc>{escape(origin + place.path)}</loc>{changed}</url>"


def _origin(request: HttpRequest) -> str:
    return escape(f"{request.scheme}://{request.get_host()}")


def _xml(root: str, entries: Iterator[str]) -> HttpResponse:
    body = "\n".join(entries)
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{NAMESPACE}">\n{body}\n</{root}>\n'
    return HttpResponse(text, content_type="application/xml; charset=utf-8")


def _text(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
