# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Cursors: where in a list a page begins, sealed so that it tells nothing and cannot be made up.

A cursor holds the values that order the list, primary keys among them; whoever could read or count those would learn
how much there is that is not public (``domain.md``, rule 1). Equal places give equal cursors, so that answers can
be compared. What is inside is encrypted under a synthetic nonce: the authentication code of the content itself.
"""

import base64
import binascii
import hmac
from hashlib import blake2b, shake_256
from typing import Any

import orjson
from django.conf import settings

MARK = 12
"""Bytes of the code that stands in front."""
BLOCK = 32
"""Contents are filled up to a multiple of so many bytes: their length would tell how large a key is."""


class BadCursor(ValueError):  # noqa: N818 -- it says what was sent
    """Not a cursor of this list."""


def seal(purpose: str, place: list[Any]) -> str:
    """The place as a word for addresses; ``purpose`` names the list."""
    content = orjson.dumps(place)
    content = content.ljust(-(-len(content) // BLOCK) * BLOCK)
    mark = _mark(purpose, content)
    return base64.urlsafe_b64encode(mark + _crossed(mark, content)).rstrip(b"=").decode()


def unseal(purpose: str, cursor: str) -> list[Any]:
    """The place again. Raises BadCursor for what was not sealed here for this list."""
    try:
        sealed = base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
    except (binascii.Error, ValueError) as fault:
        raise BadCursor from fault
    mark, content = sealed[:MARK], _crossed(sealed[:MARK], sealed[MARK:])
    if not hmac.compare_digest(mark, _mark(purpose, content)):
        raise BadCursor
    found: list[Any] = orjson.loads(content)
    return found


def _key(use: bytes) -> bytes:
    return blake2b(settings.SECRET_KEY.encode(), person=b"api-cursor", salt=use).digest()


def _mark(purpose: str, content: bytes) -> bytes:
    return hmac.digest(_key(b"mark"), purpose.encode() + b"\0" + content, "sha256")[:MARK]


def _crossed(mark: bytes, content: bytes) -> bytes:
    stream = shake_256(_key(b"stream") + mark).digest(len(content))
    return bytes(one ^ other for one, other in zip(content, stream, strict=True))
