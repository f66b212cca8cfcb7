# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Answers for programs: open to any site, compressed, with marks for clients that know them already."""

import datetime
import gzip
import re
import unicodedata
from hashlib import blake2b
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers
from django.utils.http import content_disposition_header, http_date

LEAST_TO_ZIP = 500
"""Bytes; less does not become shorter."""
ZIP_LEVEL = 1
"""Lists are large and repeat themselves: the quickest level makes them a tenth already."""
METHODS = "GET, HEAD, OPTIONS"
_UMLAUTS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ẞ": "SS"}
)


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
    zipped = len(body) >= LEAST_TO_ZIP and takes_gzip(request.headers.get("Accept-Encoding", ""))
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


def takes_gzip(wish: str) -> bool:
    """Whether an ``Accept-Encoding`` allows gzip: by name, else by ``*``; a weight of 0 refuses."""
    weights = {}
    for part in wish.lower().split(","):
        name, _sign, parameter = part.partition(";")
        refused = re.fullmatch(r"\s*q\s*=\s*0(\.0*)?\s*", parameter)
        weights[name.strip()] = not refused
    return weights.get("gzip", weights.get("*", False))


def disposition(name: str, *, save: bool) -> str:
    """The ``Content-Disposition`` of a file; a name beyond ASCII stands in it in both forms, old clients read one."""
    header = content_disposition_header(save, name) or ("attachment" if save else "inline")
    return header.replace("filename*=", f'filename="{_ascii(name)}"; filename*=', 1)


def _ascii(name: str) -> str:
    plain = unicodedata.normalize("NFC", name).translate(_UMLAUTS)
    bare = "".join(each for each in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(each))
    return re.sub(r'[^ -~]|["\\]', "_", bare)


def _last_modified(changed: datetime.datetime | None) -> int | None:
    """Not said within the same second: another change in it would go unnoticed (RFC 9110, section 8.8.2.2)."""
    if changed is None or timezone.now() - changed < datetime.timedelta(seconds=2):
        return None
    return int(changed.timestamp())
