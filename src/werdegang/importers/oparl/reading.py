# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bytes of a server become JSON, also where they are not quite JSON."""

import json
import re
from typing import Any

import orjson

_STRAY = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")


class NotJson(ValueError):  # noqa: N818 -- it says what the answer is
    """An answer that cannot be read as JSON."""


def read(data: bytes) -> tuple[Any, bool]:
    """What an answer says, and whether it had to be mended.

    Raises:
        NotJson: for pages of HTML and the like.
    """
    try:
        return orjson.loads(data), False
    except orjson.JSONDecodeError:
        pass
    text = data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace")
    if data.count(b"\xff") == 0 and "\ufffd" in text:
        text = _latin(data) or text
    for attempt in (text, _STRAY.sub(" ", text)):
        try:
            found = json.loads(attempt, strict=False, parse_constant=lambda _word: None)
        except ValueError:
            continue
        # Lone surrogates and the like go through once more, so that what comes out can be written.
        return orjson.loads(json.dumps(found, ensure_ascii=False).encode("utf-8", "replace")), True
    raise NotJson(text[:200])


def _latin(data: bytes) -> str | None:
    """The text in the old encoding that some servers send, where it is one."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return None
