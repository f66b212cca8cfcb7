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
_SESSIONNET_PARAMETERS = {"paper": "__kvonr", "agenda_item": "__ktonr", "meeting": "__ksinr"}
_SESSIONNET_MARKS = {"paper": "vo0050", "agenda_item": "to0050", "meeting": "to0040|si0057|si0056"}
_LIMIT = 500


def is_web_address(source: str) -> bool:
    """Whether a page comes from the web."""
    return source.lower().startswith(("http://", "https://"))


def name_of(source: str) -> str:
    """The page's name as readers may see it: an address, or a file's name without its folders."""
    return source if is_web_address(source) else re.split(r"[/\\]", source)[-1]


def system_number(kind: str, source: str) -> str:
    """The number that the system gave the page, from its address or from the name it was saved under."""
    return _number(source, _PARAMETERS[kind], _FILE_MARKS[kind]) or _number(
        source, _SESSIONNET_PARAMETERS[kind], _SESSIONNET_MARKS[kind]
    )


def _number(source: str, parameter: str, marks: str) -> str:
    if is_web_address(source):
        found = re.search(rf"[?&;]{parameter}=(\d{{1,18}})(?!\d)", source, re.IGNORECASE)
    else:
        found = re.search(
            rf"(?:^|[^A-Za-z0-9])(?:{marks})(?:[-_.](?:asp|php|html?))?(?:[-_=?]+(?:VOLFDNR|k(?:vo|to|si)nr))?[-_=](\d{{1,18}})(?!\d)",
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
    if number := _number(source, _PARAMETERS[kind], _FILE_MARKS[kind]):
        return f"allris:{municipality}:{_PARAMETERS[kind]}:{number}"
    if number := _number(source, _SESSIONNET_PARAMETERS[kind], _SESSIONNET_MARKS[kind]):
        return f"sessionnet:{municipality}:{_SESSIONNET_PARAMETERS[kind]}:{number}"
    if is_web_address(source):
        address = urlsplit(source)._replace(fragment="").geturl()
        return address if len(address) <= _LIMIT else ""
    return ""


def is_trusted(source: str) -> bool:
    """Whether the number comes from the system itself; a file may be named by anyone."""
    return is_web_address(source)
