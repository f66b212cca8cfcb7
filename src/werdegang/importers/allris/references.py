# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What the number of a paper looks like, and the title lines that carry one."""

import datetime
import re
from dataclasses import dataclass

from werdegang.importers.dates import date_in, times_in

_PART = r"[\wÄÖÜäöüß.()]+"
_JOINED = rf"(?=[^\s]*\d){_PART}(?:[/–-]{_PART})+"
REFERENCE = (
    rf"(?:(?:Drs|DrS|DS|Dr|VO|Nr|WP|SV|FB|AN|BV|MV|IV|V|A)\.?\s*(?:Nr\.?\s*)?)?{_JOINED}"
    r"(?:\s+\d+\.\s*(?:Ergänzung|Änderung))?"
)
"""A number with strokes ("Ref05/0007/17", "2014/0718-20", "FB 61/0123/WP17")."""
_REFERENCE = re.compile(REFERENCE)
_DATE_OR_WORD = re.compile(r"\d{1,2}\.\d{1,2}\.\d{2,4}|[^\W\d]+(?:[-/][^\W\d]+)+|.*/-\w+")

ITEM_NUMBER = r"(?:(?:Ö|N|NÖ)\s*)?\d{1,3}(?:\.\d{1,3})*\.?[a-z]?"
"""Number of an agenda item, with the mark of the public or closed part if given."""

_GENERAL_WORDS = frozenset(
    {"vorlage", "drucksache", "vorlagen", "vorlagennummer", "drucksachen", "sitzungsvorlage"}
)
_PAPER_TITLE = re.compile(r"(?P<kind>[A-ZÄÖÜ][^\t:]{2,80}?)\s+[-–]\s+(?P<reference>\S.{0,58}\S|\d)")
_BARE_PAPER_TITLE = re.compile(
    r"(?P<kind>Vorlage|Drucksache|Sitzungsvorlage)\s+(?:Nr\.?\s*)?(?P<reference>\S.{0,40})"
)
_EXTRACT = re.compile(r"(?:Auszug|Beschlussauszug)\s*[-–:]\s*(?P<name>\S.*)")
_AGENDA = re.compile(r"Tagesordnung\s*[-–:]\s*(?P<name>\S.*)")
_DATED_ITEM = re.compile(
    rf"(?P<date>\d{{1,2}}\.\d{{1,2}}\.\d{{4}})\s*[-–]\s*(?P<number>{ITEM_NUMBER})\s+(?P<name>\S.*)"
)
_MEETING_TITLE = re.compile(
    r"(?P<name>[A-ZÄÖÜ][^:\t]{2,150}?)\s*[-–]\s*(?P<date>\d{1,2}\.\d{1,2}\.\d{4})"
    r"(?:\s*[-–,]\s*(?P<time>\d{1,2}[:.]\d{2}(?:\s*Uhr)?(?:\s*(?:[-–]|bis)\s*\d{1,2}[:.]\d{2}(?:\s*Uhr)?)?))?"
)
_NUMBERED_ITEM = re.compile(rf"TOP:?\s*(?P<number>{ITEM_NUMBER})\s*[:–-]\s*(?P<name>\S.*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """What the title line of a page says."""

    kind: str
    """``paper``, ``agenda_item`` or ``meeting``."""
    name: str | None = None
    reference: str | None = None
    paper_type: str | None = None
    number: str | None = None
    date: datetime.date | None = None
    start: datetime.time | None = None
    end: datetime.time | None = None
    rest: str = ""
    """Words of the line that went into no field."""


def is_reference(text: str) -> bool:
    """Whether a text is the number of a paper and nothing else."""
    return bool(_REFERENCE.fullmatch(text)) and not _DATE_OR_WORD.fullmatch(text)


def leading_reference(text: str) -> tuple[str, str] | None:
    """Number at the beginning and the words after it ("1265/II Sanierung …")."""
    found = re.match(rf"({REFERENCE})\s+(\S.*)", text)
    if found and is_reference(found[1]):
        return found[1], found[2]
    return None


def references_in(text: str) -> list[str]:
    """The numbers in a line that consists of numbers only; else the line as it is."""
    parts = [part.strip() for part in re.split(r"[;,\t]|\s{2,}", text) if part.strip()]
    if len(parts) > 1 and all(is_reference(part) for part in parts):
        return parts
    words = text.split()
    if len(words) > 1 and all(is_reference(word) for word in words):
        return words
    return [" ".join(words)] if words else []


def title_of(text: str) -> Title | None:
    """What a title line says, or nothing if it is none."""
    if found := _EXTRACT.fullmatch(text):
        return Title(kind="agenda_item", name=found["name"], rest="Auszug Beschlussauszug")
    if found := _AGENDA.fullmatch(text):
        return Title(kind="meeting", name=found["name"], rest="Tagesordnung")
    if found := _DATED_ITEM.fullmatch(text):
        return Title(
            kind="agenda_item", name=found["name"], number=found["number"], date=date_in(found["date"]),
            rest=found["date"],
        )  # fmt: skip
    if found := _NUMBERED_ITEM.fullmatch(text):
        return Title(kind="agenda_item", name=found["name"], number=found["number"], rest="TOP")
    if found := _MEETING_TITLE.fullmatch(text):
        start, end = times_in(found["time"] or "")
        return Title(
            kind="meeting", name=found["name"], date=date_in(found["date"]), start=start, end=end,
            rest=f"{found['date']} {found['time'] or ''}",
        )  # fmt: skip
    return _paper_title(text)


def _paper_title(text: str) -> Title | None:
    bare = _BARE_PAPER_TITLE.fullmatch(text)
    if bare and (
        is_reference(bare["reference"]) or re.fullmatch(r"[A-Z]{0,4}\d{2,}/\d{2,4}", bare["reference"])
    ):
        return Title(kind="paper", reference=bare["reference"], rest=bare["kind"])
    found = _PAPER_TITLE.fullmatch(text)
    if not found or found["kind"] == "ALLRIS":
        return None
    kind, reference = found["kind"].strip(), found["reference"].strip()
    general = kind.casefold() in _GENERAL_WORDS
    if not re.search(r"\d", reference) or re.search(r"\d{1,2}\.\d{1,2}\.\d{4}", reference):
        return None
    plausible = len(reference.split()) <= (4 if general else 2) and (
        general or is_reference(reference) or bool(re.fullmatch(r"\d{2,}\S*", reference))
    )
    if not plausible:
        return None
    if general:
        return Title(kind="paper", reference=reference, rest=kind)
    return Title(kind="paper", reference=reference, paper_type=kind)
