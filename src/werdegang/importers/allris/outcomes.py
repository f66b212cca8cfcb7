# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Where the name of a body or meeting ends and role or outcome begin, when copying has joined them."""

import re

from werdegang.importers.vocabulary import Outcome, outcome_of

_BODY_WORDS = r"(?:[Ss]itzung|SITZUNG|[Tt]agung|[Zz]usammenkunft)"
MEETING = re.compile(rf"\b\w*{_BODY_WORDS}\b")
"""A line with this word names a meeting, not a body."""

_START = re.compile(
    r"(?<![\w/-])(?:"
    r"einstimmig|mehrheitlich|einmütig|einvernehmlich|mit (?:\w+ )?(?:mehrheit|stimmen|gegenstimmen?)"
    r"|bei (?:\w+ )?(?:enthaltung|stimm)"
    r"|(?:un|unver|ab)?geändert|verändert|unverändert|in (?:ab)?geänderter|in (?:der )?(?:vorliegenden"
    r"|ergänzten|neuen) fassung"
    r"|(?:mit|ohne) (?:\w+ )?(?:änderung|ergänzung|votum|voten|beschluss|empfehlung|beratung|aussprache"
    r"|abstimmung|diskussion|zwischenbericht"
    r"|abschlussbericht|schlussbericht|bericht|auflagen?|maßgabe)\w*"
    r"|nach (?=[A-Za-zÄÖÜäöü])|zurück (?:an|in|zu)\b"
    r"|abgelehnt|ablehnung|vertagt|vertagung|zurück(?:gestellt|gezogen|verwiesen|genommen|gegeben)\b"
    r"|zurückstellung|verschoben"
    r"|(?:zur |wird |wurde |hat )?kenntnis(?:nahme|genommen)?\b|zur (?:weiteren|erneuten|beratung"
    r"|beschlussfassung|entscheidung"
    r"|überarbeitung|information|abstimmung|erledigung)|ver(?:wiesen|weisung)|über(?:wiesen|weisung)"
    r"|an (?:[\w-]+ ){0,6}(?:zurück)?(?:über|ver)?wiesen|in (?:den|die|das) .{2,60}(?:über|ver)wiesen"
    r"|in den? (?:fach)?ausschuss"
    r"|angenommen|beschlossen|beschluss gefasst|(?:dem antrag |der vorlage |wird |wurde )?zugestimmt"
    r"|zustimmung|genehmigt|gebilligt"
    r"|bestätigt|gewählt|benannt|entlastet|festgestellt|(?:zur (?:annahme|ablehnung) )?empfohlen"
    r"|befürwortet|beschlussempfehlung"
    r"|abgesetzt|von (?:der )?(?:t\.?o\.?|tagesordnung)|nicht (?:behandelt|beraten|befasst|beschlossen"
    r"|empfohlen|zugestimmt|aufgerufen"
    r"|angenommen|öffentlich behandelt)|kein(?:e|en)? (?:\w+)|erledigt|gegenstandslos|hinfällig|entfällt"
    r"|entfallen|beantwortet"
    r"|offen|noch (?:offen|nicht|kein)|teilweise|im (?:ausschuss|block|umlauf\w*|rahmen)\b|in der bvv|siehe"
    r"|s\. ?(?:o|u|prot)\w*\."
    r"|wie (?:vorlage|vorgeschlagen|beantragt|vorgelegt)|gemäß|laut|als (?:\w+ ){1,4}(?:beschlossen"
    r"|angenommen|gefasst)"
    r"|behandelt|beraten|besprochen|vorgestellt|eingebracht|mündlich|schriftlich|getrennt|sachlich|ungültig"
    r"|anerkannt|verwaltungshandeln"
    r"|wird |wurde |aufgehoben|ausgesetzt|freigegeben|weitergeleitet|geschoben|protokolliert|zwischenbericht"
    r")",
    re.IGNORECASE,
)
"""Words with which an outcome begins."""
_CAPITAL_STARTS = re.compile(
    r"Ablehnung|Vertagung|Zurückstellung|Kenntnis|Verweisung|Überweisung|Zustimmung|Beschluss gefasst"
    r"|Beschlussempfehlung"
    r"|Mehrheitlich|Einstimmig|Geändert|Ungeändert|Unverändert|Abgelehnt|Vertagt|Zurück|Verwiesen"
    r"|Überwiesen|Angenommen"
    r"|Beschlossen|Zur Kenntnis|Empfohlen|Abgesetzt|Erledigt|Offen|Von der|Ohne|Mit|Kein|Nicht|Siehe|Wird"
    r"|Wurde|Noch|Bei|In geänd"
)

_ROLE_WORDS = (
    r"Vorberatung|Entscheidung|Beschlussfassung|Beschlußfassung|Empfehlung|Beschlussempfehlung|Anhörung"
    r"|Kenntnisnahme|Kenntnis"
    r"|Beratung|Mitberatung|Stellungnahme|Weiterleitung|Einbringung|Information|Mitteilung|Bekanntgabe"
    r"|Zustimmung|Genehmigung"
    r"|Beschluss|Bericht|Berichterstattung|Diskussion|Votum|Erörterung|Unterrichtung|Überweisung"
    r"|Ratsempfehlung|Vorbereitung|Mitwirkung|Befassung|Vorentscheidung|Kenntnisgabe|Zurkenntnisnahme"
    r"|Benehmen|Einvernehmen|Wahl|Feststellung|Anregung|Beteiligung|Prüfung"
)
_ROLE = re.compile(
    rf"(?P<organization>\S.*?)\s+(?:[-–]\s+)?(?P<role>\(?(?:(?:zur|zum|abschließende|endgültige|erneute|abschl\.|2\."
    rf"|1\.)\s+)?(?:{_ROLE_WORDS})"
    rf"(?:(?:\s*/\s*|\s+und\s+|,\s*|\s+mit\s+)(?:{_ROLE_WORDS}))*\)?"
    r"|\(?(?:vorberatend|beschließend|empfehlend|federführend|mitberatend|entscheidend|anhörend"
    r"|zur Information)\)?)"
)
_NO_ROLE_AFTER = re.compile(r"(?:\bund|\bfür|\bsowie|\bder|\bdes|\bzur|,|/|-|–|&)$")
_BRACKET = re.compile(r"\((?P<inside>[^()]*)\)\s*$")


def split_role(text: str) -> tuple[str, str | None]:
    """Body and role of a line such as "Rat Entscheidung"; no role where none of the known ones ends the line."""
    found = _ROLE.fullmatch(text)
    if not found or _NO_ROLE_AFTER.search(found["organization"]):
        return text, None
    return found["organization"], found["role"].strip("()")


def leading_role(text: str) -> tuple[str | None, str]:
    """Role at the beginning, and what follows ("Vorberatung ungeändert empfohlen")."""
    found = re.match(rf"(?P<role>(?:{_ROLE_WORDS}))(?:\s+(?P<rest>\S.*))?$", text)
    return (found["role"], found["rest"] or "") if found else (None, text)


def is_role(text: str) -> bool:
    """Whether a line is nothing but a role."""
    return bool(_ROLE.fullmatch(f"Gremium {text}"))


def split_outcome(text: str, organization: str | None) -> tuple[str, str | None]:
    """Meeting and outcome of a line that holds both, with a space between as copying leaves it."""
    word = MEETING.search(text)
    begin = word.end() if word else 0
    tail = _after_organization(text, begin, organization)
    for found in _START.finditer(text, max(begin, tail or 0) if tail else begin):
        if found.start() == 0 or (found[0][0].isupper() and not _CAPITAL_STARTS.match(text[found.start() :])):
            continue
        return _parts(text, found.start())
    bracket = _BRACKET.search(text)
    if bracket and outcome_of(bracket["inside"]) not in (None, Outcome.OTHER):
        return _parts(text, bracket.start())
    if tail and text[tail:].strip(" -–,") and not _continues_name(text[tail:]):
        return _parts(text, tail)
    return text.strip(), None


def bare_outcome(text: str | None) -> str | None:
    """An outcome in its own words; brackets around the whole are the page's punctuation."""
    words = " ".join((text or "").split())
    if words.startswith("(") and words.endswith(")") and words.count("(") == 1:
        words = words[1:-1].strip()
    return words or None


def _parts(text: str, cut: int) -> tuple[str, str | None]:
    meeting, outcome = text[:cut].rstrip(), text[cut:].strip()
    if meeting.endswith("("):
        meeting, outcome = meeting[:-1].rstrip(), f"({outcome}"
    if not meeting:
        return text.strip(), None
    return meeting.rstrip(" -–:,"), bare_outcome(outcome)


def _after_organization(text: str, begin: int, organization: str | None) -> int | None:
    """Where the body's name ends within a meeting's name: behind its last word, declined or not."""
    words = re.findall(r"[^\W\d_]{3,}", organization or "")
    if not words or not begin:
        return None
    stem = re.sub(r"(?:es|s)$", "", words[-1]) if len(words[-1]) > 4 else words[-1]
    found = list(re.finditer(rf"\b\w*{re.escape(stem)}\w{{0,3}}\b", text[begin:], re.IGNORECASE))
    return begin + found[-1].end() if found else None


def _continues_name(rest: str) -> bool:
    """Whether words behind the body's name belong to it ("des Rates | der Stadt Göttingen")."""
    return bool(
        re.match(
            r"\s*(?:[-–,(/]|(?:der|des|von|vom|im|in|am|an|für|und|zu|zum|zur|bei|vor|auf|e\.)\b|\d)", rest
        )
    )
