# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Headings and menu lines of ALLRIS pages."""

import re
from dataclasses import dataclass

from werdegang.importers.lines import Line

_KNOWN = """
beschlussvorschlag|beschlussentwurf|beschlussantrag|beschlussempfehlung|beschlusstext|beschluss|beschlüsse
beschlussfassung
beschlussvorschlag der verwaltung|beschlussvorschlag für den rat|beschlussempfehlung der verwaltung
beschlussvorschriften
beschlussformel|beschlusskontrolle|beschlusslage|bisherige beschlüsse|bereits gefasste beschlüsse|empfehlung
antrag|antragstext|anfrage|anfragetext|antwort|antwort der verwaltung|stellungnahme
stellungnahme der verwaltung|petitum
petitum/beschluss|petitum/beschlussvorschlag|entscheidungsvorschlag|verwaltungsvorschlag|vorschlag
vorschlag der verwaltung
sachverhalt|sachverhalt/begründung|begründung|begründung/sachverhalt|sachdarstellung|sach- und rechtslage
sachstand
sachstandsbericht|sachbericht|sachvortrag|sitzungsvortrag|sachdarstellung/begründung|problem
problembeschreibung
problembeschreibung/begründung|problemdarstellung|lösung|lösungsvorschlag|ausgangslage|ausgangssituation
anlass|einleitung
vorbemerkung|vorbemerkungen|erläuterung|erläuterungen|erläuterungen und begründungen
erläuterung und begründung
begründung und erläuterung|mitteilung|mitteilungstext|information|informationstext|bericht|berichtstext
inhalt|inhalt der mitteilung
inhalt der anfrage|inhalt des antrags|kurzfassung|zusammenfassung|hintergrund|rechtsgrundlage
rechtsgrundlagen|rechtslage
rechtliche würdigung|rechtliche beurteilung|rechtliche auswirkungen|zuständigkeit|bewertung|fazit|ziel
ziele|zielsetzung
finanzielle auswirkungen|finanzielle und personelle auswirkungen|finanzielle/personelle auswirkungen
finanzielle auswirkung|personelle und finanzielle auswirkungen|haushaltsrechtliche auswirkungen
haushaltsmäßige auswirkungen
auswirkungen auf den haushalt|personelle auswirkungen|personalwirtschaftliche auswirkungen
organisatorische auswirkungen
finanz. auswirkung|finanz. auswirkungen
kosten|kosten und finanzierung|kosten/finanzierung|finanzierung|folgekosten|gesamtkosten|haushaltsmittel
deckung
deckungsvorschlag|finanzen|auswirkungen|klimarelevanz|auswirkungen auf das klima
auswirkungen auf den klimaschutz
klimatische auswirkungen|klimaauswirkungen|klimaschutz|klimacheck|klimawirkung|klima|klimafolgen
umweltauswirkungen
auswirkungen auf die umwelt|auswirkungen auf umwelt und klima|ökologische auswirkungen|nachhaltigkeit
inklusion|barrierefreiheit
auswirkungen auf die gleichstellung|gleichstellung|gender|demografische auswirkungen
demographische auswirkungen
auswirkungen auf kinder, jugendliche und familien|auswirkungen auf integration|integration
auswirkungen auf die digitalisierung
alternativen|alternative|prüfung von alternativen|handlungsalternativen|alternativvorschlag|beteiligung
öffentlichkeitsbeteiligung
bürgerbeteiligung|weiteres vorgehen|weiteres verfahren|verfahren|zeitplan|umsetzung|terminplanung|risiken
vergleichszahlen
protokoll|wortprotokoll|niederschrift|protokollnotiz|protokollvermerk|protokolltext|verlauf|beratung
beratungsverlauf|diskussion
aussprache|wortmeldungen|wortbeitrag|wortbeiträge|abstimmung|abstimmungsergebnis|abstimmungsergebnisse
ergebnis|beratungsergebnis
anmerkung|anmerkungen|hinweis|hinweise|zusatzinformation|zusatzinformationen|nachtrag|ergänzung
änderungsantrag|änderung
"""
KNOWN = frozenset(name.strip() for name in re.split(r"[|\n]", _KNOWN) if name.strip())
"""Headings of sections, in lower case and without colon."""

LEADING = frozenset(
    [
        "beschlussvorschlag",
        "beschlussentwurf",
        "beschlussantrag",
        "beschlussempfehlung",
        "beschluss",
        "sachverhalt",
        "begründung",
        "sachdarstellung",
        "sachstand",
        "sachstandsbericht",
        "problembeschreibung",
        "erläuterung",
        "erläuterungen",
        "protokoll",
        "wortprotokoll",
        "abstimmungsergebnis",
        "petitum",
        "stellungnahme",
        "alternativen",
        "antrag",
        "anfrage",
        "antwort",
        "klimarelevanz",
        "abstimmung",
    ]
) | {
    "finanzielle auswirkungen",
    "stellungnahme der verwaltung",
    "antwort der verwaltung",
    "beschlussvorschlag der verwaltung",
}
"""Headings that may have their text on the same line."""

VOTES = frozenset({"abstimmung", "abstimmungsergebnis", "abstimmungsergebnisse"})
UNMISTAKABLE = frozenset(
    {
        "beschlussvorschlag",
        "beschluss",
        "sachverhalt",
        "begründung",
        "finanzielle auswirkungen",
        "abstimmungsergebnis",
    }
)
"""Those of them that begin a section also without a blank line before."""

_BARE = KNOWN - frozenset(
    [
        "anlass",
        "ergebnis",
        "ergänzung",
        "hinweis",
        "hinweise",
        "inhalt",
        "änderung",
        "lösung",
        "klima",
        "ziel",
        "ziele",
        "integration",
        "inklusion",
        "gender",
        "verfahren",
        "umsetzung",
        "deckung",
        "vorschlag",
        "beteiligung",
        "nachtrag",
        "diskussion",
        "beratung",
        "information",
        "bericht",
        "mitteilung",
        "anfrage",
        "finanzen",
        "auswirkungen",
        "problem",
        "alternative",
        "verlauf",
        "zuständigkeit",
        "bewertung",
        "beschlüsse",
    ]
)
"""Headings that are recognised in the midst of a text even without a colon."""

OPENING = "Beschlussvorschlag"
"""Name of a paper's text that stands before every heading."""
OPENING_OF_MINUTES = "Protokoll"

CONSULTATIONS = frozenset({"beratungsfolge", "beratungsfolgen", "bisherige beratungsfolge"})
FILES = frozenset({
    "anlagen", "anlage", "anlage/n", "anlage(n)", "anlagenverzeichnis", "anhänge", "anhang", "dokumente", "dateien",
    "anlagen zur vorlage", "dateianlagen",
})  # fmt: skip
FAMILY = frozenset({"stammbaum", "stammbaum der vorlage", "vorgeschichte"})
BASICS = frozenset(
    {"grunddaten", "basisdaten", "allgemeine daten", "ursprungaktuell", "ursprung aktuell", "zusatzinfo"}
)
FOLDS = frozenset(
    {
        "reduzieren",
        "erweitern",
        "ausklappen",
        "einklappen",
        "aufklappen",
        "zuklappen",
        "alle reduzieren",
        "alle erweitern",
    }
)

_MENU = """
zurück|weiter|zurück zur übersicht|nach oben|seitenanfang|zum seitenanfang|drucken|druckversion
seite drucken|druckansicht
druckvorschau|startseite|home|impressum|datenschutz|datenschutzerklärung|kontakt|hilfe|suche|suchen
anmelden|abmelden|login|logout
sitemap|inhalt|inhaltsverzeichnis|hauptmenü|menü|navigation|seiteninhalt|inhaltsbereich der seite
hauptnavigation der seite
zur navigation|zum inhalt|zum inhalt springen|zur hauptnavigation springen|legende|übersicht
übersicht aller vorlagen
kalender|sitzungskalender|sitzungen|sitzungsübersicht|gremien|mandatsträger|fraktionen|vorlagen|drucksachen|recherche
textrecherche|rechercheergebnis
vorlagenrecherche|tagesordnung|auszug|sammeldokument|gesamtes dokument|gesamtdokument|vorlage|drucksache
niederschrift|einladung|ratsinformation
ratsinformationssystem|bürgerinformationssystem|bürgerinfo|ratsinfo|gremieninformationssystem
infosystem kommunalpolitik|allris|allris net
allris - vorlage|allris - auszug|allris - drucksache|allris - tagesordnung|allris® net|sessionnet|schriftgröße
kontrast|sprungmarken|abonnieren|rss
barrierefreiheit|erklärung zur barrierefreiheit|leichte sprache|gebärdensprache|teilen|merken|export|online
aktuell|ursprung|details
details anzeigen|details ausblenden|kommunalpolitik|kommunen|organisation|stadtpolitik|vorlesen
weitere informationen
skip to content|skip to main content|skip navigation|back to top|imprint|privacy|privacy policy|legal notice|contact
accessibility|search|meeting calendar|meetings|print
"""
_MENU_LINES = frozenset(name.strip() for name in re.split(r"[|\n]", _MENU) if name.strip())
_MENU_PATTERN = re.compile(
    r"(?:bürger|rats|gremien|rats- und bürger|bürger- und rats)-?(?:informationssystem|info"
    r"|information)\b.{0,60}"
    r"|online-version dieser seite:.*|software:? .*|.*\ballris.? ?net\b.*|seite \d+ von \d+|\?|©.*"
    r"|sie sind hier:.*|(?:springe|direkt|zum|zur)(?: zum| zur)? (?:haupt)?(?:inhalt|navigation|suche)\b.{0,20}"
    r"|stand: \d.*|sessionnet \|.*",
)
_FRAME = (
    r"(?:nach oben|(?:zum )?seitenanfang|(?:seite )?drucken|druckversion|startseite|home|impressum"
    r"|datenschutz(?:erklärung)?|kontakt|hilfe|sitemap|(?:erklärung zur )?barrierefreiheit|leichte sprache"
    r"|gebärdensprache|zurück|anmelden|login|suche|back to top|imprint|privacy(?: policy)?|legal notice|contact"
    r"|accessibility|search|print)"
)
_FRAME_LINE = re.compile(rf"{_FRAME}(?:[\s|·•/,-]+{_FRAME})+")
"""Several of the words that frame a page, on one line."""
_ENUMERATOR = re.compile(r"^(?:[IVX]{1,4}\.|\d{1,2}\.(?:\d{1,2}\.?)?|\d{1,2}\)|[A-Za-z]\)|[A-H]\.)\s*")
_CONNECTORS = frozenset(
    [
        "und",
        "oder",
        "sowie",
        "bzw.",
        "der",
        "die",
        "das",
        "des",
        "den",
        "dem",
        "für",
        "von",
        "vom",
        "zur",
        "zum",
        "im",
        "in",
        "auf",
        "an",
        "am",
        "bei",
        "mit",
        "ohne",
        "aus",
        "nach",
        "über",
    ]
)
_ADJECTIVE = re.compile(
    r"[a-zäöüß-]+(?:liche|lichen|licher|liches|ische|ischen|ischer|elle|ellen|eller|ige|igen|iger)"
)
_NO_HEADING = re.compile(
    r"(?:Herr|Frau|Dr\.|Prof|Ratsherr|Ratsfrau|Ratsmitglied|Beigeordnete|Stadtr[aä]t|Bürgermeister"
    r"|Oberbürgermeister|Vorsitzende"
    r"|Fraktion|Gruppe|Anlage|Anl|TOP|Punkt|Zu|Ad|Variante|Phase|Schritt|Betr|Betreff|Datum|Ort|Tel|Telefon"
    r"|An|Von|Für|Gegen"
    r"|Ja|Nein|Enthaltung|Enthaltungen|Dafür|Dagegen|Hier|Nämlich|Folgende|Folgendes|Frage|Drucksachen?"
    r"|Vorlagen?|Und|Oder"
    r"|CDU|SPD|FDP|AfD|Grüne|Linke|Bündnis|Die|Der|Das|Es|Wir)\b"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading as the page words it, and text that follows on its line."""

    name: str
    rest: str = ""
    mark: str = ""
    """Number or letter before the heading."""
    colon: bool = False


def plain(text: str) -> str:
    """Lower case, single spaces, no colon: the form of the lists here."""
    return " ".join(text.split()).rstrip(": ").lower()


def heading_of(line: Line) -> Heading | None:
    """A known heading alone on its line, with or without colon."""
    words = line.words
    mark = _ENUMERATOR.match(words)
    name = words[mark.end() :] if mark else words
    if len(name) > 100 or plain(name) not in KNOWN:
        return None
    if mark and not name.endswith(":") and plain(name) not in _BARE:
        return None
    return Heading(name.rstrip(": "), mark=mark[0].strip() if mark else "", colon=name.endswith(":"))


def leading_heading(text: str) -> Heading | None:
    """A known heading with its text on the same line ("Begründung: Erfolgt mündlich.")."""
    mark = _ENUMERATOR.match(text)
    name, colon, rest = (text[mark.end() :] if mark else text).partition(":")
    if not colon or not rest.strip() or plain(name) not in LEADING or not name[:1].isupper():
        return None
    return Heading(" ".join(name.split()), rest.strip(), mark=mark[0].strip() if mark else "", colon=True)


def general_heading(text: str) -> Heading | None:
    """A heading that nobody foresaw: a short noun phrase with a colon, alone on its line."""
    mark = _ENUMERATOR.match(text)
    name = text[mark.end() :] if mark else text
    if not name.endswith(":") or len(name) > 60 or "\t" in name:
        return None
    name = name.rstrip(": ")
    words = name.replace("/", " ").replace("&", " ").split()
    if not words or len(words) > 6 or _NO_HEADING.match(name) or re.search(r"[\d(),;.!?„“\"]", name):
        return None
    first, *others = words
    if not first[0].isupper() or len(first) < 4:
        return None
    nominal = all(
        word[0].isupper() or word in _CONNECTORS or bool(_ADJECTIVE.fullmatch(word)) for word in others
    )
    return Heading(name, mark=mark[0].strip() if mark else "", colon=True) if nominal else None


def is_bare(name: str) -> bool:
    """Whether a heading is recognised without a colon in the midst of a text."""
    return plain(name) in _BARE


def names(line: Line, group: frozenset[str]) -> bool:
    """Whether the line is nothing but one of these names."""
    return plain(line.words) in group


def is_fold(line: Line) -> bool:
    """Whether the line is a button that folds a section."""
    return names(line, FOLDS)


def names_a_section(line: Line) -> bool:
    """Whether the line is nothing but the name of some part of a page."""
    name = plain(line.words)
    return name in KNOWN or name in FILES or name in CONSULTATIONS or name in FAMILY


def is_menu(line: Line) -> bool:
    """Whether the line belongs to the page's menu or frame, by its words."""
    words = plain(line.words)
    return (
        words in _MENU_LINES
        or words in FOLDS
        or bool(_MENU_PATTERN.fullmatch(words) or _FRAME_LINE.fullmatch(words))
    )


def is_navigation(line: Line) -> bool:
    """Whether the line may be a jump to a section: a known name alone, without colon."""
    words = line.words
    return bool(words) and not words.endswith(":") and (plain(words) in KNOWN or plain(words) in FILES)
