# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Storing files."""

import datetime
from hashlib import sha1, sha512

from django.core.files.base import ContentFile
from django.core.files.storage import Storage
from django.db import transaction

from werdegang.accounts.models import User
from werdegang.core.addresses import german_slug
from werdegang.core.visibility import Visibility
from werdegang.files.media_types import media_type
from werdegang.files.models import File
from werdegang.files.storage import content_path


@transaction.atomic
def store(
    name: str,
    data: bytes,
    *,
    file_name: str = "",
    said: str = "",
    visibility: Visibility = Visibility.PUBLIC,
    text: str = "",
    date: datetime.date | None = None,
    slug: str = "",
    is_sample: bool = False,
    by: User | None = None,
    reason: str = "",
) -> File:
    """Keep a content and what is known of it. The same content is stored once, however often it is given.

    Args:
        name: the title that people read.
        data: the whole content.
        file_name: under which it is saved to disk; its ending must not lie about the content.
        said: the media type that the sender gives; checked like the ending.
        visibility: its own level; what holds the file bounds it further.
        text: its words, where they are known already.
        date: of the document.
        slug: its address within what holds it; made from the name if empty.
        is_sample: whether it is invented.
        by: whose doing it is.
        reason: why, for the history.

    Raises:
        NotWhatItSays: when the content is something else than ending or sender say; nothing is kept then.
    """
    file = File(
        name=name,
        slug=slug or german_slug(name),
        file_name=file_name,
        mime_type=media_type(data, file_name, said),
        date=date,
        size=len(data),
        sha1_checksum=sha1(data, usedforsecurity=False).hexdigest(),
        sha512_checksum=sha512(data).hexdigest(),
        text=text,
        visibility=visibility,
        is_sample=is_sample,
        created_by=by,
    )
    path = content_path(file, file_name)
    _keep(file.content.storage, path, data)
    file.content = path  # a name stands for what is stored already
    file._history_user = by  # type: ignore[attr-defined]
    file._change_reason = reason or None  # type: ignore[attr-defined]
    file.save()
    return file


def _keep(storage: Storage, path: str, data: bytes) -> None:
    """Store under just this name; what an interrupted attempt left is replaced, what another one stored is kept."""
    if storage.exists(path):
        if storage.size(path) == len(data):
            return
        storage.delete(path)
    kept = storage.save(path, ContentFile(data))
    if kept != path:
        storage.delete(kept)
