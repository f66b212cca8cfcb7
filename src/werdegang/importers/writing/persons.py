# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of a page's names of people is kept (docs/decisions/0007): organizations, and nobody who only did their work."""

import re
from collections.abc import Iterable

from werdegang.importers.allris.labels import KEYS, Key
from werdegang.importers.writing.directory import Kind, is_name, kind_for

_LABEL_OF_STAFF = re.compile(
    r"bearbeit|ansprechpartner|auskunft|telefon|\btel\b|durchwahl|e-?mail|\bfax\b|zimmer|berichterstatt|dezernent"
    r"|verantwortlich|schriftführ|verfasser|autor|unterzeichn|unterschrift|kontakt|mitzeichn",
    re.IGNORECASE,
)
_SIGN_OF_PERSON = re.compile(
    r"\b(?:Herrn?|Frau|Dr|Prof|Dipl)\b|leiter(?:in)?\b|meister(?:in)?\b|amtfrau\b|\w@\w", re.IGNORECASE
)
_INITIATING = (
    Kind.FACTION,
    Kind.ADVISORY_BOARD,
    Kind.COMMITTEE,
    Kind.OFFICE,
    Kind.LOCAL_COUNCIL,
    Kind.MAIN_COMMITTEE,
)
_BETWEEN = re.compile(r"\s*(?:[;/\n]|,(?! )|, (?!\d)| und (?=(?:der |die )?(?:\S*[Ff]raktion|Gruppe)))\s*")


def is_of_staff(label: str) -> bool:
    """Whether what a label announces is about a person who works on the paper, or how to reach them."""
    return KEYS.get(label) in (Key.CLERK, Key.AUTHOR) or bool(_LABEL_OF_STAFF.search(label))


def is_organization(name: str) -> bool:
    """Whether a name is that of an organization and no person's, as far as words can tell."""
    if not is_name(name) or _SIGN_OF_PERSON.search(name):
        return False
    return kind_for(name) in _INITIATING or (kind_for(name) is Kind.COUNCIL and " " not in name.strip())


def organizations_in(text: str | None) -> list[str]:
    """The organizations that a text consists of: one, or several side by side; none if a person may be among them."""
    words = " ".join((text or "").split())
    if not words:
        return []
    parts = [part.strip() for part in _BETWEEN.split(words) if part.strip()]
    if len(parts) > 1 and all(map(is_organization, parts)):
        return parts
    return [words] if is_organization(words) else []


def without_staff(lines: Iterable[str]) -> list[str]:
    """Lines that were not understood, without those that name a clerk."""
    return [line for line in lines if not (":" in line and is_of_staff(line.partition(":")[0].strip()))]
