# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers for programs: open to any site, compressed, with marks for clients that know them already."""

import datetime
import gzip
from hashlib import blake2b
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import http_date

LEAST_TO_ZIP = 500
"""Bytes; less does not become shorter."""
ZIP_LEVEL = 1
"""Lists are large and repeat themselves: the quickest level makes them a tenth already."""
METHODS = "GET, HEAD, OPTIONS"


def open_to_all(response: HttpResponseBase) -> HttpResponseBase:
    """Any site's scripts may read it."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag, Last-Modified, Content-Disposition"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    if not response.has_header("Cache-Control"):
        response["Cache-Control"] = "no-cache"
    return response


def conditional(
    request: HttpRequest,
    body: bytes,
    *,
    content_type: str = "application/json",
    changed: datetime.datetime | None = None,
) -> HttpResponseBase:
    """The body, or 304 for whoever has it; ``changed``: when the public last saw it change."""
    zipped = len(body) >= LEAST_TO_ZIP and "gzip" in request.headers.get("Accept-Encoding", "")
    etag = f'"{blake2b(body, digest_size=16).hexdigest()}{"-z" if zipped else ""}"'
    stamp = _last_modified(changed)
    response = HttpResponse(content_type=content_type)
    response["ETag"] = etag
    if stamp is not None:
        response["Last-Modified"] = http_date(stamp)
    patch_vary_headers(response, ("Accept-Encoding",))
    given: Any = response
    known = get_conditional_response(request, etag=etag, last_modified=stamp, response=given)
    if known is not None and known.status_code != 200:
        return known
    response.content = gzip.compress(body, ZIP_LEVEL, mtime=0) if zipped else body
    if zipped:
        response["Content-Encoding"] = "gzip"
    response["Content-Length"] = str(len(response.content))
    return response


def _last_modified(changed: datetime.datetime | None) -> int | None:
    """Not said within the same second: another change in it would go unnoticed (RFC 9110, section 8.8.2.2)."""
    if changed is None or timezone.now() - changed < datetime.timedelta(seconds=2):
        return None
    return int(changed.timestamp())
