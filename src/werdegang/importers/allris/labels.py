# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The labels of ALLRIS pages, in all skins, and how a line is taken apart at them."""

import re
from dataclasses import dataclass
from enum import Enum, auto


class Key(Enum):
    """What a label announces."""

    NAME = auto()
    STATUS = auto()
    PAPER_TYPE = auto()
    LEAD_OFFICE = auto()
    INVOLVED = auto()
    RELATED = auto()
    INITIATOR = auto()
    AUTHOR = auto()
    CLERK = auto()
    FILE_NUMBER = auto()
    REFERENCE = auto()
    MEETING = auto()
    ORGANIZATION = auto()
    DATE = auto()
    TIME = auto()
    ROOM = auto()
    PLACE = auto()
    NUMBER = auto()
    OUTCOME = auto()
    PAPER = auto()
    OTHER = auto()


_LABELS: dict[Key, str] = {
    Key.NAME: "Betreff|Titel|Bezeichnung der Vorlage|Gegenstand",
    Key.STATUS: "Status|Öffentlichkeitsstatus|Sichtbarkeit",
    Key.PAPER_TYPE: (
        "Vorlage-Art|Vorlage-art|Vorlageart|Vorlagenart|Vorlagen-Art|Drucksache-Art"
        "|Drucksachen-Art|Drucksachenart|Drucksacheart|Art der Vorlage|Art der Drucksache"
        "|Vorlagentyp|Antragsart|Dokumentart|Art"
    ),
    Key.LEAD_OFFICE: (
        "Federführend|Federführung|Federführendes Amt|Federführende Dienststelle"
        "|Federführender Fachbereich|Federführende Stelle|Federführende Organisationseinheit"
        "|Federf. Amt|Zuständiges Amt|Fachbereich|Dienststelle|Amt"
    ),
    Key.INVOLVED: (
        "Beteiligt|Beteiligte|Beteiligte Ämter|Beteiligtes Amt|Beteiligte Dienststellen"
        "|Beteiligte Dienststelle|Beteiligte Fachbereiche|Beteiligte Stellen|Weitere Beteiligte"
        "|Mitwirkend|Mitzeichnung"
    ),
    Key.RELATED: "Bezüglich|Bezug|Bezugsvorlage|Bezugsvorlagen|Bezug zu|Bezugnehmend|Referenzvorlage",
    Key.INITIATOR: (
        "Initiator|Initiator/-in|Initiatoren|Antragsteller|Antragsteller/in|Antragsteller/-in"
        "|AntragstellerIn|Antragsteller*in|Antragstellerin|Antragstellende"
        "|Antragstellende Fraktion|Einreicher|Einreicher/in|Einreicher/-in|Einbringer"
        "|Einbringer/in|Einbringer/-in|Eingereicht von|Absender|Fraktion"
    ),
    Key.AUTHOR: (
        "Verfasser|Verfasser/in|Verfasser/-in|Verfasser*in|VerfasserIn|Verfasserin|Autor|Autor/in|Autor/-in"
    ),
    Key.CLERK: (
        "Bearbeiter|Bearbeiter/in|Bearbeiter/-in|Bearbeiter*in|Bearbeiterin|Sachbearbeiter"
        "|Sachbearbeiter/in|Sachbearbeiter/-in|Sachbearbeiterin|Sachbearbeitung|Bearbeitung"
        "|Ansprechpartner|Ansprechpartner/in|Ansprechpartner/-in"
    ),
    Key.FILE_NUMBER: "Aktenzeichen|AZ|Az|Az.|Geschäftszeichen",
    Key.REFERENCE: (
        "Vorlage-Nr.|Vorlage-Nr|Vorlagen-Nr.|Vorlagen-Nr|Vorlagennummer|Vorlagen-Nummer"
        "|Drucksache-Nr.|Drucksachen-Nr.|Drucksachen-Nr|Drucksachennummer|Drucksachen-Nummer"
        "|DS-Nr.|Drs.-Nr.|Drucksache|Vorlage Nr.|Drucksache Nr.|Antrag-Nr."
    ),
    Key.MEETING: "Sitzung|Bezeichnung|Daten angezeigt aus Sitzung",
    Key.ORGANIZATION: "Gremium",
    Key.DATE: "Datum|Sitzungsdatum|Termin|Sitzungstermin",
    Key.TIME: "Zeit|Uhrzeit|Sitzungszeit|Beginn",
    Key.ROOM: "Raum|Sitzungsraum|Sitzungssaal",
    Key.PLACE: "Ort|Sitzungsort",
    Key.NUMBER: "TOP|Tagesordnungspunkt|TOP-Nr.",
    Key.OUTCOME: "Beschlussart|Beschlußart|Beschlussergebnis|Ergebnis",
    Key.PAPER: "Vorlage",
    Key.OTHER: (
        "Anlass|Wahlperiode|Berichterstatter|Berichterstatter/in|Berichterstatter/-in"
        "|Berichterstattung|Dezernat|Dezernent|Dezernent/in|Vorstand|Vorsitz|Schriftführer"
        "|Schriftführung|Ziele|Erstellt am|Erstellungsdatum|Vorlagendatum|Freigabe|Freigabedatum"
        "|Verantwortlich|Verantwortlich/e|Bemerkung|Ortsteil|Stadtteil|Stadtbezirk|Schlagworte"
        "|Schlagwörter|Zusatzinfo|Zusatzinformation|Einladung|Niederschrift|Eingang|Eingangsdatum"
        "|Frist|Abstimmung|Umsetzung"
    ),
}

KEYS: dict[str, Key] = {label: key for key, labels in _LABELS.items() for label in labels.split("|")}

_ALTERNATIVES = "|".join(re.escape(label) for label in sorted(KEYS, key=len, reverse=True))
_LABEL = re.compile(rf"(?P<before>^|[ \t]|(?<=[a-zäöüß.)\]]))(?P<label>{_ALTERNATIVES})[ \t]?:(?!\S*//)")
_BULLET = re.compile(r"^[-–•*]\s+")

_COLUMNS = frozenset(
    {"beschluss", "ergebnis", "zuständigkeit", "name", "größe", "na", "rolle", "beratungsart"}
)
"""Names of columns that stand beside names of labels in the headers of tables."""

STRONG = frozenset({
    Key.STATUS, Key.PAPER_TYPE, Key.LEAD_OFFICE, Key.INVOLVED, Key.RELATED, Key.INITIATOR, Key.AUTHOR, Key.CLERK,
    Key.NAME,
})  # fmt: skip
"""Labels that stand in the head of a page only."""
OF_PAPERS = STRONG | {Key.FILE_NUMBER, Key.REFERENCE}
OF_MEETINGS = frozenset({Key.MEETING, Key.ORGANIZATION, Key.DATE, Key.TIME, Key.ROOM, Key.PLACE, Key.NUMBER})


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label of a line and the words up to the next one."""

    key: Key
    label: str
    value: str
    """Blank where the value stands on the next line; tabs between cells are kept."""


def labelled(text: str) -> list[Labelled]:
    """The labels of a line with their values; none unless the line begins with a label.

    Labels may be run together with the value before ("öffentlichVorlage-Art:"). The words after "Betreff" are a
    title, which may hold a colon: there, another label needs a wide gap before it.
    """
    line = _BULLET.sub("", text.strip(" "))
    found = list(_LABEL.finditer(line))
    if not found and "\t" in line:
        return _in_cells(line)
    if not found or found[0].start("label") != len(line) - len(line.lstrip("\t ")):
        return []
    kept = [found[0]]
    for match in found[1:]:
        before = line[kept[-1].end() : match.start("label")]
        if _begins_label(before, KEYS[kept[-1]["label"]], KEYS[match["label"]]):
            kept.append(match)
    ends = [*(match.start("label") for match in kept[1:]), len(line)]
    return [
        Labelled(KEYS[match["label"]], match["label"], line[match.end() : end].strip(" \t"))
        for match, end in zip(kept, ends, strict=True)
    ]


def _in_cells(line: str) -> list[Labelled]:
    """Labels without a colon, each in a cell of its own before the cell with its value."""
    cells = [" ".join(cell.split()) for cell in line.strip("\t ").split("\t")]
    pairs = list(zip(cells[::2], cells[1::2], strict=False))
    told = all(KEYS.get(label, Key.OTHER) is not Key.OTHER and value not in KEYS for label, value in pairs)
    if len(cells) % 2 or not told or any(value.lower() in _COLUMNS for _, value in pairs):
        return []
    return [Labelled(KEYS[label], label, value) for label, value in pairs]


def begins_with_label(text: str, keys: frozenset[Key] | None = None) -> bool:
    """Whether a line begins with a label (of these)."""
    parts = labelled(text)
    return bool(parts) and (keys is None or parts[0].key in keys)


def _begins_label(before: str, value_of: Key, key: Key) -> bool:
    """Whether what comes before lets a label begin: not within a title, an enumeration or a bracket."""
    if before.endswith("\t") or not before.strip():
        return True
    if value_of in (Key.NAME, Key.MEETING):
        return before.endswith("  ")
    if before.count("(") > before.count(")") or before.rstrip().endswith(","):
        return False
    return key in STRONG or before[-1] in " \t" or value_of is not Key.OTHER


def unknown_label(text: str) -> tuple[str, str] | None:
    """Label and value of a row that has the form of a label in its first cell."""
    found = re.match(
        r"(?P<label>[A-ZÄÖÜ][\w./*()-]*(?: [\w./*()-]+){0,3}):(?:\t| {2,})(?P<value>\S.*)", text.strip()
    )
    return (found["label"], found["value"].strip()) if found else None


_SECOND_COLUMN = (
    r"Bezirksverordnetenversammlung|Bezirksamt|Fraktion|Dringliche|Antrag|Beschluss|Vorlage|Mitteilung"
    r"|Beschlussempfehlung"
    r"|Ausschuss|BVV|Große Anfrage|Kleine Anfrage|Einwohneranfrage|Bürgerdeputierte|Gruppe|Piratenfraktion"
)


def two_columns(value: str) -> tuple[str, str | None]:
    """Original and present value of a row that has both ("Ursprung", "aktuell"), also where copying joined them."""
    cells = [cell for part in re.split(r"\t| {2,}", value) if (cell := " ".join(part.split()))]
    if len(cells) > 1:
        return cells[0], " ".join(cells[1:])
    joined = cells[0] if cells else ""
    half = len(joined) // 2
    if joined and len(joined) % 2 == 0 and joined[:half] == joined[half:]:
        return joined[:half], joined[half:]
    found = (
        re.match(rf"(?P<first>.*\S)(?P<second>(?<=\S)(?:{_SECOND_COLUMN}).*)$", joined) if joined else None
    )
    if found and not found["first"].endswith(("-", "/")):
        return found["first"], found["second"]
    found = re.match(r"(?P<first>.*[a-zäöüß.)])(?P<second>[A-ZÄÖÜ][a-zäöüß].*)$", joined)
    return (found["first"], found["second"]) if found else (joined, None)


def with_next_row(value: str, current: str | None, first: str, second: list[str]) -> tuple[str, str | None]:
    """Both columns and the next line of them; a single cell goes on with the column that was written last."""
    if second:
        return f"{value} {first}", " ".join([current or "", *second]).strip()
    return (value, f"{current} {first}") if current else (f"{value} {first}", None)
