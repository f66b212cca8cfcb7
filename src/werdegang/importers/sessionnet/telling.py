# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which pages are of the SessionNet family, by their address or by the way they show their labels."""

import re
from collections.abc import Sequence

from werdegang.importers.allris.labels import OF_MEETINGS, begins_with_label
from werdegang.importers.lines import Line

_ADDRESS = re.compile(r"(?<![a-z])(?P<page>vo0050|to0050|to0040|si0057|si0056)(?![0-9])", re.IGNORECASE)
_KINDS = {
    "vo0050": "paper",
    "to0050": "agenda_item",
    "to0040": "meeting",
    "si0057": "meeting",
    "si0056": "meeting",
}
_ITEM = re.compile(r"TOP\s+[ÖN]\s*[\d.]+:\s+\S.*")
_BARE = frozenset({"Betreff", "Vorlage", "Art", "Aktenzeichen"})
_HEAD = 40
"""Lines with words among which the labels of the head stand."""


def kind_of_address(source: str) -> str | None:
    """The kind of page that an address or a file's name tells; none for other families."""
    found = _ADDRESS.search(source.rsplit("/", 1)[-1])
    return _KINDS[found["page"].lower()] if found else None


def is_sessionnet(lines: Sequence[Line], source: str) -> bool:
    """Whether a page is of this family: labels stand bare on lines of their own, or an item's title has its mark."""
    if kind_of_address(source):
        return True
    shown = [line for line in lines if not line.blank][:_HEAD]
    if len({line.cells[0] for line in shown if line.cells[0] in _BARE}) >= 3:
        return True
    titled = any(_ITEM.fullmatch(line.words) for line in shown[:3])
    return titled and sum(begins_with_label(line.text, OF_MEETINGS) for line in shown[1:20]) <= 1
