# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where a page came from: its name for people, and the number that the system knows it by."""

import re
from urllib.parse import urlsplit

_PARAMETERS = {"paper": "VOLFDNR", "agenda_item": "TOLFDNR", "meeting": "SILFDNR"}
_FILE_MARKS = {
    "paper": r"VOLFDNR|vo020|vo",
    "agenda_item": r"TOLFDNR|to020|to",
    "meeting": r"SILFDNR|to010|si",
}
_LIMIT = 500


def is_web_address(source: str) -> bool:
    """Whether a page comes from the web."""
    return source.lower().startswith(("http://", "https://"))


def name_of(source: str) -> str:
    """The page's name as readers may see it: an address, or a file's name without its folders."""
    return source if is_web_address(source) else re.split(r"[/\\]", source)[-1]


def system_number(kind: str, source: str) -> str:
    """The number that the system gave the page, from its address or from the name it was saved under."""
    if is_web_address(source):
        found = re.search(rf"[?&;]{_PARAMETERS[kind]}=(\d{{1,18}})(?!\d)", source, re.IGNORECASE)
    else:
        found = re.search(
            rf"(?:^|[^A-Za-z0-9])(?:{_FILE_MARKS[kind]})(?:[-_.](?:asp|php|html?))?(?:[-_=?]VOLFDNR)?[-_=](\d{{1,18}})(?!\d)",
            name_of(source),
            re.IGNORECASE,
        )
    return found[1].lstrip("0") or "0" if found else ""


def external_id(kind: str, source: str, municipality: str) -> str:
    """What the page is known by, unique over all municipalities; empty for a file whose name says nothing.

    Args:
        kind: paper, agenda_item or meeting.
        source: address or path.
        municipality: its slug; numbers of two systems may be the same.
    """
    number = system_number(kind, source)
    if number:
        return f"allris:{municipality}:{_PARAMETERS[kind]}:{number}"
    if is_web_address(source):
        address = urlsplit(source)._replace(fragment="").geturl()
        return address if len(address) <= _LIMIT else ""
    return ""


def is_trusted(source: str) -> bool:
    """Whether the number comes from the system itself; a file may be named by anyone."""
    return is_web_address(source)
