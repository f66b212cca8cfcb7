# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Contents of files: to look at, and to save."""

from typing import Any

from django.http import FileResponse, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _

from werdegang.core.answers import disposition
from werdegang.oparl.addresses import path_of
from werdegang.oparl.answers import failure, moved
from werdegang.oparl.kinds import TYPES, Kind
from werdegang.oparl.models import Entry
from werdegang.oparl.views import Nothing, base_of, entry_at, interface

NO_POWERS = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"
"""OParl wants every content shown and none offered to save: so that none may run anything."""
UNSANDBOXED = frozenset({"application/pdf"})
"""The browsers' own viewers refuse to work in a sandbox."""


@interface
def access(request: HttpRequest, number: str) -> HttpResponseBase:
    """The content, to be shown."""
    return _content(request, number, "access", save=False)


@interface
def download(request: HttpRequest, number: str) -> HttpResponseBase:
    """The content, to be saved under its name."""
    return _content(request, number, "download", save=True)


def _content(request: HttpRequest, number: str, word: str, *, save: bool) -> HttpResponseBase:
    entry = entry_at(Kind.FILE, number)
    path = f"{path_of(Kind.FILE, entry.pk)}/{word}"
    if request.get_full_path() != path:
        return moved(base_of(request) + path)
    if entry.deleted:
        return failure(410, _("This file is no longer public."), "The object was deleted.")
    file: Any = TYPES[Kind.FILE].public().filter(pk=entry.object_id).first()
    if file is None or not file.content:
        raise Nothing
    try:
        stored = file.content.open("rb")
    except FileNotFoundError:
        raise Nothing from None
    return _stream(request, entry, file, stored, save=save)


def _stream(request: HttpRequest, entry: Entry, file: Any, stored: Any, *, save: bool) -> HttpResponseBase:
    media_type = file.mime_type or "application/octet-stream"
    response = FileResponse(
        stored,
        content_type=f"{media_type}; charset=utf-8" if media_type == "text/plain" else media_type,
    )
    response["Content-Disposition"] = disposition(file.file_name or file.name, save=save)
    response["X-Content-Type-Options"] = "nosniff"
    if media_type not in UNSANDBOXED:
        response["Content-Security-Policy"] = NO_POWERS
    etag = f'"{(file.sha512_checksum or entry.mark)[:40]}"'
    stamp = int(entry.modified.timestamp())
    response["ETag"], response["Last-Modified"] = etag, http_date(stamp)
    conditional: Any = get_conditional_response(request, etag=etag, last_modified=stamp, response=response)  # type: ignore[arg-type]
    if conditional is not response:
        stored.close()
    return conditional  # type: ignore[no-any-return]
