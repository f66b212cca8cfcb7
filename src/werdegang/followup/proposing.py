# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which assignments the wording of a resolution holds: pure functions, a person confirms what they find.

Recognised are mandates in the words of German councils ("Die Verwaltung wird beauftragt …", "wird gebeten",
"Der Rat fordert die Verwaltung auf …", "Dem Ausschuss ist halbjährlich zu berichten"), point by point.
"""

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from werdegang.followup.due import due_in, rhythm_in
from werdegang.followup.points import BULLET, Point, points_of, sentences
from werdegang.followup.standing import later

LONGEST_TITLE = 200
LONGEST_SENTENCE = 2000
"""What is longer is no sentence that anybody wrote; its beginning is looked at."""
_AGENT = (
    r"\w*[Vv]erwaltung|\w*[Bb]ürgermeister(?:in|s)?|Ortsvorsteher\w*|Hauptverwaltungsbeamt\w+|Land(?:rat|rätin)|"
    r"Magistrat|Gemeindevorstand|Kreisausschuss|Senat\w*|Dezern\w+|Fachbereich|Fachdienst|Stabsstelle|"
    r"(?:\w+-)?\w*[Rr]eferat|Direktorium|\w*[Bb]ehörde|\w*[Aa]bteilung|Büro|Amt|\w+amt|Betriebsleitung|Werkleitung|Geschäftsführung|Geschäftsführer\w*|Vorstand|Eigenbetrieb|Stadtwerke|"
    r"Stadtkämmer\w+|Kämmer\w+|Beigeordnete\w*|Vertreter\w*|\w+beauftragte[nr]?"
)
_BODY = r"\w*(?:rat|[Aa]usschuss|[Vv]ertretung|[Vv]ersammlung|Bürgerschaft|Kreistag|BVV)"
"""Who decides and is reported to."""
_ASKING = r"(?:(?:beauftrag|ersuch|verpflicht|ermächtig|forder)(?:e?t|e?n)|bittet|bitten)"
_BEFORE_AGENT = r"(?:(?!(?:der|des|zu[rm]|vo[nm])\b)[\wäöüß-]+\s+)"
"""“Die zuständige Verwaltung” acts; “der Bericht der Verwaltung” does not."""
_AGENT_NAMED = re.compile(rf"\b(?:{_AGENT})\b")
_VERB = r"beauftragt|gebeten|aufgefordert|ersucht|angehalten|verpflichtet|ermächtigt|bevollmächtigt|angewiesen|betraut"
_PASSIVE = re.compile(
    rf"\b(?:wird|werden)\b(?P<between>[^.;:]{{0,160}}?)\b(?P<verb>{_VERB})\b", re.IGNORECASE
)
_INVERTED = re.compile(
    rf"^(?:Hiermit\s+)?(?:{_VERB})\s+(?:wird|werden)\s+(?:hiermit\s+)?(?P<agent>(?:die|der|das)\s+[^,.;:]*?)"
    r"(?=[,.;:]|\s+(?:mit|um|zu)\b|$)",
    re.IGNORECASE,
)
_ACTIVE = re.compile(
    rf"(?<!\bzu\s)\b{_ASKING}\s+(?:(?:die|der)\s+{_BODY}\s+)?"
    rf"(?:hiermit\s+|daher\s+|erneut\s+)*(?:die|den|das|der)\s+(?P<agent>(?:[\wäöüß-]+\s+){{0,3}}?(?:{_AGENT})\b[^,.;:]{{0,80}}?)(?=[,.;:]|\s+(?:auf|mit|um|zu)\b|$)",
)
_ACTS = r"(?!hat\b|ist\b|teilt\b|weist\b|schlägt\b|empfiehlt\b)[a-zäöüß]{2,}t|nimmt|soll"
_AGENT_ACTS = re.compile(
    rf"^(?:[^.;]*\b(?:Maßgabe|Ergänzung\w*|ergänzt|Zusatz|Änderung\w*|geändert|ersetzt|eingefügt)\b[^.;]*:\s*)?[„“\"]?"
    rf"(?:Die|Der|Das)\s+{_BEFORE_AGENT}{{0,2}}?(?:{_AGENT})\b"
    rf"(?:(?!\s(?:wird|werden|wurden?|ist|sind|war|waren|hat|haben)\b)[^,.;:]){{0,60}}?\s(?:{_ACTS})\b"
)
_INVERTED_ACTS = re.compile(
    r"^[^,.;:]{3,90}(?:\.[^,.;:]{0,90}){0,3}?\s(?:legt|berichtet|prüft|erstellt|erarbeitet|informiert|unterrichtet|wertet|stellt|führt|evaluiert)\s+"
    rf"(?P<agent>(?:die|der|das)\s+{_BEFORE_AGENT}{{0,2}}?(?:{_AGENT})\b)"
)
"""“Bis zum 30.06. legt die Verwaltung ein Konzept vor.”"""
_DEMAND = re.compile(r"\bforder[tn]\s+(?:[a-zäöü]+\s+)?(?P<agent>(?:die|den|das)\s+[^.;:]{2,100}?)\s+auf\b")
_GIVEN = re.compile(
    rf"\berteil(?:t|en)\s+(?P<to>(?:der|dem)\s+(?:[\wäöüß-]+\s+){{0,2}}?(?:{_AGENT})\b)"
    r"|\berteil(?:t|en)\s+(?P<any>(?:der|dem)\s+[^,.;:]{2,80}?)\s+(?:den|einen)\s+(?:\w+\s+)?(?:Prüfa|A)uftrag\b"
    rf"|\b(?P<of>(?:dem|der)\s+(?:[\wäöüß-]+\s+){{0,2}}?(?:{_AGENT})\b[^.,;:]{{0,40}}?)\s+wird\s+(?:hiermit\s+)?aufgegeben\b",
    re.IGNORECASE,
)
"""“Erteilt der Verwaltung den Auftrag”, “dem Vorstand wird aufgegeben”."""
_THAT = re.compile(
    rf"\b(?:(?:beschließt|erwartet|verlangt|fordert)\b,?|(?:Maßgabe|Auflage|Bedingung)\b[^.;:]{{0,60}},)\s+dass\s+"
    rf"(?P<agent>(?:die|der|das)\s+(?:{_BEFORE_AGENT}{{0,2}}?(?:{_AGENT})|Stadt|Gemeinde|(?:Land)?[Kk]reis)\b)"
    rf"[^.;]*\b(?:[a-zäöüß]{{2,}}t|soll|möge)\s*(?:[.;]|$)"
)
"""“Beschließt, dass die Verwaltung … vorlegt”, “mit der Maßgabe, dass die Stadt … soll”."""
_GERUND = re.compile(
    r"\b(?:ist|sind|hat|haben)\b(?!\s*,)(?![^;,]*(?<!\bzu\s)\b(?:be|er|ge|ver|zer|zuge|ange|aufge|einge|vorge)[a-zäöüß]+(?:t|en)\s*,)"
    r"(?:(?!\bnicht\b)[^;])*"
    r"\b(?:zu\s+[a-zäöüß]+n|[a-zäöüß]{2,}zu[a-zäöüß]{2,}n)\s*(?:[.;,!]|$)"
)
_HAS_TO = re.compile(
    rf"^(?P<agent>(?:Die|Der|Das)\s+{_BEFORE_AGENT}{{0,2}}?(?:{_AGENT})\b[^,.;:]{{0,60}}?)"
    r"\s+(?:hat|haben|möge[n]?|sollte[n]?|muss|müssen|erhält|erhalten|bekommt)\b"
)
"""Whom “Die Verwaltung hat sicherzustellen” and “möge prüfen” mean."""
_COMMISSION = re.compile(
    r"\b(?:beschließt|beschlossen|empfiehlt|empfohlen)\b[^.;]*\bzu\s+(?:beauftragen|bitten|ersuchen|ermächtigen)\b|"
    rf"^(?:die|den|das|der)\s+(?:[\wäöüß-]+\s+){{0,2}}?(?:{_AGENT})\b[^.;]*"
    r"\bzu\s+(?:beauftragen|bitten|ersuchen|ermächtigen|verpflichten)\b|"
    r"\berteil(?:t|en)\b[^.;]{0,80}\b(?:Prüf)?auftrag\b|"
    rf"\berwartet\s+von\s+(?:der|dem|den)\s+(?:[\wäöüß-]+\s+){{0,2}}?(?:{_AGENT})\b|"
    rf"\b(?:{_AGENT})\b[^,.;:]{{0,40}}\bmöge[n]?\b[^.;]*\b[a-zäöüß]{{2,}}n\b|"
    rf"^(?:Hiermit\s+)?(?:{_VERB})\s+(?:wird|werden)\b|"
    r"\b(?:erhält|erhalten|bekommt)\b[^.;]{0,60}\bAuftrag\b|\bAuftrag\b[^.;]{0,40}\berteilt\b|"
    r"\b(?:Prüf)?auftrag an (?:die|den|das)\b|\bmöge\b[^.;]*\b(?:prüfen|berichten|vorlegen|erarbeiten|darlegen)\b",
    re.IGNORECASE,
)
_SHALL = re.compile(
    r"\b(?:soll|sollen|muss|müssen)\b.*\b(?:werden|erhalten|erfolgen|erstattet|vorgelegt|vorliegen|berichtet)\b"
    r"|\b(?:werden|erhalten|erfolgen)\s+(?:soll|sollen)\b",
    re.IGNORECASE | re.DOTALL,
)
_REPORT = re.compile(
    r"\b(?:wird|werden|ist|sind|erhält|erhalten)\b.*"
    r"\b(?:berichtet|vorgelegt|unterrichtet|informiert|Bericht|Sachstand\w*|erstattet|evaluiert|überprüft)\b"
    r"|\bberichten\s+zu\s+lassen\b",
    re.IGNORECASE | re.DOTALL,
)
_AFTERWARDS = re.compile(
    r"^(?:Spätestens\s+)?Nach\s+(?:Ablauf\s+)?(?:von\s+)?(?:\w+\s+){1,2}(?:Jahr|Monat)\w*\s+(?:wird|werden|ist|sind)\b.*"
    r"\b(?:berichtet|unterrichtet|informiert|vorgelegt|evaluiert|überprüft|ausgewertet|bewertet|Bericht|Auswertung)\b",
    re.DOTALL,
)
"""“Nach einem Jahr wird der Erfolg ausgewertet.”"""
_FOR_COURTESY = (
    r"Kenntnisnahme|Zustimmung|Beachtung|Anmeldung|Abstimmung|Verständnis|Entschuldigung|Wortmeldung\w*|Ruhe"
)
_ASKS_FOR = re.compile(
    rf"\b(?:bittet|bitten|ersucht)\b[^.;]{{0,80}}\bum\s+(?!(?:\w+\s+){{0,2}}(?:{_FOR_COURTESY})\b)"
    rf"(?:eine?[nr]?|die|den|das|[a-zäöüß]+e[nrms]?\s+[A-ZÄÖÜ]|[A-ZÄÖÜ])"
    rf"(?:[^.;]*\bdurch\s+(?P<agent>(?:die|den|das)\s+{_BEFORE_AGENT}{{0,2}}?(?:{_AGENT})\b))?"
)
_NOT_MEANT = re.compile(
    r"\babgelehnt\b|\bzurückgewiesen\b|\bnicht\s+(?:weiter\s+)?(?:verfolgt|beauftragt|gebeten|aufgefordert)\b|"
    r"^(?:Frau|Herr|Ratsherr|Ratsfrau|Ratsmitglied|Mitglied|Stadtr[aä]t\w*|StR\w*)\s[^.;]*\b(?:bittet|fragt|regt|beantragt|erkundigt)\b|"
    r"\b(?:Auftrag|Zuschlag)\b[^;]*\b(?:Firma|GmbH|Bieter\w*|KG|Bruttosumme|Angebot\w*)\b[^;]*\b(?:erteilt|vergeben)\b|"
    r"\bfür erledigt erklärt\b|\bvon der Tagesordnung\b|"
    r"^(?:Der|Die)\s+(?:\w+)?[Bb]eschl(?:uss|üsse)\b.*\b(?:wird|werden)\s+(?:\w+\s+)?aufgehoben\b",
    re.IGNORECASE,
)
_COURTESY = re.compile(
    rf"\bum\s+(?:\w+\s+){{0,2}}(?:{_FOR_COURTESY})\s+wird\s+gebeten\b",
    re.IGNORECASE,
)
_TO_BE_ASKED = re.compile(
    rf"\b(?P<agent>(?:die|den|das)\s+(?:[\wäöüß-]+\s+){{0,3}}?(?:{_AGENT})\b(?:(?!\s(?:mit|um)\s)[^,.;:]){{0,60}}?)"
    r"\s+zu\s+(?:beauftragen|bitten|ersuchen|ermächtigen|verpflichten)\b(?:\s*,\s*|\s+(?=(?:mit|um)\b))"
)
_REFERS_BACK = re.compile(
    r"^(?:Dies(?:e[rsnm]?)?|Das\s+Ergebnis|Die\s+Ergebnisse|Hierüber|Hierzu|Hierbei|Darüber(?!\s+hinaus)|Dabei|Dazu|"
    r"Zuvor|Vorher|Danach|Anschließend|Sie|Er|Es)\b"
    rf"|^(?:Der|Dem)\s+(?:\w+\s+){{0,2}}?{_BODY}\s+ist\b[^;]*\bzu\s+(?:berichten|unterrichten|informieren)\b"
)
_QUOTED_WITHIN = re.compile(r"„[^“”\"]*[“”\"](?=[^.!?]*\w)")
"""What is quoted in the middle of a sentence is what others said."""
_TITLE_HEAD = re.compile(
    rf"^.*?\b(?:{_VERB})\b(?:\s+(?:und|sowie)\s+(?:{_VERB})\b)*"
    r"\s*[,:]?\s*(?:(?:dass|darum)\s+)?",
    re.IGNORECASE | re.DOTALL,
)
_ACTIVE_HEAD = re.compile(
    rf"^.*?(?<!\bzu\s)\b{_ASKING}\s+(?:(?:die|der)\s+{_BODY}\s+)?(?:(?:hiermit|daher|erneut)\s+)*"
    rf"(?:die|den|das|der)\s+[^,:]*?(?:{_AGENT})\b(?:[^,:]*?\s+(?=(?:mit|um)\s)|[^,:]*[,:]\s*)",
    re.DOTALL,
)

_GIVEN_HEAD = re.compile(
    r"^.*?\b(?:erteil(?:t|en)\s+(?:der|dem)\s+[^,.;:]{2,80}?|erhält|erhalten|bekommt)\s+(?:hiermit\s+)?"
    r"(?:den|einen)\s+(?:\w+\s+)?(?:Prüfa|A)uftrag\b\s*,?\s*"
)
_WISH = re.compile(r"\bum\s+(?:eine\s+|die\s+)?(?P<what>[A-ZÄÖÜ]\w+)\s+gebeten\b\s*,")
"""Of “wird um Prüfung gebeten, ob …” the title says “Prüfung, ob …”."""
_INFINITIVE = re.compile(r"\b(?:zu\s+[a-zäöüß]+n|[a-zäöüß]{2,}zu[a-zäöüß]{2,}n)\b")
_LISTS_TASKS = re.compile(
    r"\bfolgende[nrms]?\s+(?:\w+\s+)?(?:\w*[Mm]aßnahmen|\w*[Aa]ufgaben|\w*[Aa]ufträge|Schritte|Projekte|Vorhaben|Punkte\s+umzusetzen)\b"
)


@dataclass(frozen=True)
class Recognised:
    """An assignment as the wording has it.

    ``point`` is the number of the point ("2 a", empty for plain text), ``addressee`` whom the wording names,
    ``due_text`` the words from which the day was read (or could not be).
    """

    point: str
    title: str
    text: str
    addressee: str = ""
    due: datetime.date | None = None
    due_text: str = ""
    every_months: int | None = None


def recognised(text: str, decided_on: datetime.date) -> list[Recognised]:
    """The assignments in the wording of a resolution that was passed on this day, in their order."""
    found: list[Recognised] = []
    for lead, points in groupby(points_of(text), key=lambda point: point.lead):
        for point in _told_as_one(lead, list(points)):
            found += _in_point(point, decided_on)
    return found


def office_named(addressee: str, names: Iterable[tuple[int, str]]) -> int | None:
    """The key of the office whose name (or short name) the addressee holds; the longest name wins."""
    said = _plain(addressee)
    best: tuple[int, int] | None = None
    for key, name in names:
        plain = _plain(name)
        if (
            len(plain) >= 3
            and re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", said)
            and (best is None or len(plain) > best[0])
        ):
            best = (len(plain), key)
    return best[1] if best else None


def _told_as_one(lead: str, points: list[Point]) -> list[Point]:
    """One point, where what leads in is a whole mandate and the points only say what its result holds."""
    whole = bool(_INFINITIVE.search(lead)) and _is_mandate(lead) and not _LISTS_TASKS.search(lead)
    if not whole or any(_INFINITIVE.search(point.text) or _is_mandate(point.text) for point in points):
        return points
    number = points[0].number if points[0].mark == BULLET else points[0].number.rpartition(" ")[0]
    return [Point(number, " ".join((lead, *(f"{point.mark} {point.text}" for point in points))))]


def _in_point(point: Point, decided_on: datetime.date) -> Iterator[Recognised]:
    meant = [each for each in sentences(point.text) if not _NOT_MEANT.search(each)]
    own = " ".join(meant)
    inherited = bool(own) and _is_mandate(point.lead) if point.lead else False
    if inherited:
        yield _made(point.number, f"{point.lead} {own}", own, decided_on, point.lead)
        return
    if point.number:
        for part in _by_addressee(meant):
            if any(_is_mandate(each) for each in part):
                yield _made(point.number, " ".join(part), "", decided_on)
        return
    for passage in _passages(meant):
        yield _made("", passage, "", decided_on)


def _by_addressee(told: Sequence[str]) -> Iterator[list[str]]:
    """The sentences of a point, parted where one asks somebody else than those before it."""
    part: list[str] = []
    asked = ""
    for sentence in told:
        other = _asked_in(sentence)
        if other and asked and _plain(other) != _plain(asked):
            yield part
            part = []
        part.append(sentence)
        asked = other or asked
    if part:
        yield part


def _asked_in(sentence: str) -> str:
    """Whom a sentence asks that gives a mandate of its own."""
    gives = _PASSIVE.search(sentence) or _ACTIVE.search(sentence)
    asked = re.sub(r"^(?:die|der|das|den)\s+", "", _addressee(sentence), flags=re.IGNORECASE) if gives else ""
    return "" if asked in ("Sie", "Er", "Diese", "Dieser", "Dieses") else asked


def _passages(told: Sequence[str]) -> Iterator[str]:
    """Mandates of a plain text, each with the sentences that refer back to it."""
    current = ""
    for sentence in told:
        if current and _REFERS_BACK.match(sentence):
            current = f"{current} {sentence}"
        elif _is_mandate(sentence):
            if current:
                yield current
            current = sentence
        elif current:
            yield current
            current = ""
    if current:
        yield current


def _is_mandate(words: str) -> bool:
    sentence = _QUOTED_WITHIN.sub("„…“", words[:LONGEST_SENTENCE])
    if _NOT_MEANT.search(sentence) or _COURTESY.search(sentence):
        return False
    if any(asks.search(sentence) for asks in (_PASSIVE, _ACTIVE, _DEMAND, _AGENT_ACTS, _INVERTED_ACTS)):
        return True
    if (
        _COMMISSION.search(sentence)
        or _GERUND.search(sentence)
        or _SHALL.search(sentence)
        or _ASKS_FOR.search(sentence)
        or _AFTERWARDS.match(sentence)
        or _THAT.search(sentence)
        or ((given := _GIVEN.search(sentence)) and given["of"])
    ):
        return True
    return bool(_REPORT.search(sentence) and rhythm_in(sentence))


def _made(number: str, whole: str, own: str, decided_on: datetime.date, lead: str = "") -> Recognised:
    due, rhythm = due_in(whole, decided_on), rhythm_in(whole)
    said = [each.words for each in (due, rhythm) if each]
    words = [each for each in said if not any(each != other and each in other for other in said)]
    made = Recognised(
        point=number,
        title=_title(own or whole),
        text=whole,
        addressee=(_addressee(lead) if own else "") or _addressee(whole),
        due=due.day if due else None,
        due_text=", ".join(dict.fromkeys(words))[:200],
        every_months=rhythm.months if rhythm else None,
    )
    if rhythm and made.due is None:
        return replace(made, due=later(decided_on, rhythm.months))
    return made


def _addressee(text: str) -> str:
    """Whom the wording asks: what stands before “wird … beauftragt”, or after “beauftragt die”."""
    for sentence in sentences(text):
        if active := _ACTIVE.search(sentence) or _TO_BE_ASKED.search(sentence) or _DEMAND.search(sentence):
            return active["agent"].strip()
        if passive := _PASSIVE.search(sentence):
            before, between = sentence[: passive.start()].strip(" ,"), passive["between"].strip(" ,")
            named = between if _AGENT_NAMED.search(between) or not before else before
            return "" if named == "Es" else re.sub(r"^.*[:;]\s+", "", named).strip(' „"“')[-150:]
        if inverted := _INVERTED.search(sentence) or _INVERTED_ACTS.search(sentence):
            return inverted["agent"].strip()
        if given := _GIVEN.search(sentence) or _THAT.search(sentence) or _HAS_TO.search(sentence):
            return "".join(filter(None, given.groups())).strip()
        if (asks := _ASKS_FOR.search(sentence)) and asks["agent"]:
            return asks["agent"]
        if acts := _AGENT_ACTS.match(sentence):
            return re.sub(r"^.*:\s*[„“\"]?|\s+\S+$", "", acts[0]).strip('„“"')[:150]
    return ""


def _title(text: str) -> str:
    """The first sentence without “Die Verwaltung wird beauftragt,”, cut at a word's end."""
    first = re.sub(r"^.*:\s*„", "", next(iter(sentences(text)), text))
    if asked := _TO_BE_ASKED.search(first):
        first = first[asked.end() :]
    for head in (_INVERTED, _ACTIVE_HEAD, _TITLE_HEAD, _GIVEN_HEAD):
        rest = head.sub("", first, count=1)
        if rest != first and len(rest) > 15:
            first = f"{wish['what']}, {rest}" if (wish := _WISH.search(first)) else rest
            break
    first = re.sub(r"[\s,;]+(?:und|sowie|oder)$", "", first.strip(' .,;:“”„"'))
    first = first[:1].upper() + first[1:]
    if len(first) <= LONGEST_TITLE:
        return first
    return f"{first[:LONGEST_TITLE].rsplit(' ', 1)[0].rstrip(' ,;:')} …"


def _plain(name: str) -> str:
    """Lower case, without the numbers that offices carry before their names ("05 – Büro für Integration")."""
    return re.sub(r"\s+", " ", re.sub(r"^\d+\s*[-–—]\s*", "", name.strip())).casefold()
