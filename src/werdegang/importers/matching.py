# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which names mean the same body: abbreviations, declined forms inside the names of meetings, the city's name behind.

Pure functions over words; no name is ever changed in a record, only compared.
"""

import re

_ABBREVIATED = {
    "va": "Verwaltungsausschuss",
    "ha": "Hauptausschuss",
    "hfa": "Haupt- und Finanzausschuss",
    "jha": "Jugendhilfeausschuss",
    "bvv": "Bezirksverordnetenversammlung",
    "svv": "Stadtverordnetenversammlung",
    "stvv": "Stadtverordnetenversammlung",
    "stavo": "Stadtverordnetenversammlung",
    "ka": "Kreisausschuss",
    "kt": "Kreistag",
    "sr": "Stadtrat",
    "gr": "Gemeinderat",
    "or": "Ortsrat",
    "obr": "Ortsbeirat",
    "ba": "Bezirksausschuss",
    "bv": "Bezirksvertretung",
    "bz": "Bezirksvertretung",
    "rpa": "Rechnungsprüfungsausschuss",
    "sbr": "Stadtbezirksrat",
    "bpu": "Ausschuss für Bauen, Planung und Umwelt",
}
_WORD_PARTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"^(?:A|Aussch|Auss|Ausch|AS)\. ?(?:f|für)\.?(?=\s|[A-ZÄÖÜ])", "Ausschuss für"),
        (r"^A\.f\.", "Ausschuss für"),
        (r"^(?:Aussch|Auss|Ausch)\.(?=\s)", "Ausschuss"),
        (r"\bf\. ", "für "),
        (r"\bu\. ", "und "),
        (r"\b([Ss]tadt)verordnetenvers\.", r"\1verordnetenversammlung"),
        (r"(\w)aussch\.", r"\1ausschuss"),
        (r"&", "und"),
        (r"\bausschuß", "ausschuss"),
        (r"ausschuß", "ausschuss"),
        (r"Ausschuß", "Ausschuss"),
    )
)
_COUNCILS = (
    r"(?:rat|stadtrat|gemeinderat|kreistag|bürgerschaft|ratsversammlung|stadtvertretung|gemeindevertretung"
    r"|stadtverordnetenversammlung"
    r"|bezirksverordnetenversammlung|bezirksversammlung|gemeindevertretersammlung|samtgemeinderat"
    r"|regionsversammlung|magistrat"
    r"|verwaltungsausschuss|hauptausschuss|kreisausschuss|integrationsrat|seniorenbeirat"
    r"|jugendhilfeausschuss)"
)
_PLACES = (
    r"(?:stadt|gemeinde|hansestadt|landeshauptstadt|universitätsstadt|kreisstadt|bundesstadt|landkreis"
    r"|landkreises|kreis|kreises"
    r"|samtgemeinde|verbandsgemeinde|einheitsgemeinde|region|freien|hanse-|großen kreisstadt"
    r"|wissenschaftsstadt|fontanestadt|lutherstadt)"
)
_PLACE_BEHIND = re.compile(rf"\s(?:der|des|von|in der|in)\s+{_PLACES}(?:\s.*)?$")
_COUNCIL_PLACE = re.compile(rf"^({_COUNCILS})\s+(?:(?:der|des|von|in)\s+{_PLACES}\b.*|\S.*\svon berlin)$")
_GENITIVE = tuple(
    (re.compile(pattern, re.IGNORECASE), r"\1")
    for pattern in (
        r"(ausschuss)es$",
        r"(rat)e?s$",
        r"(tag)e?s$",
        r"(senat|vorstand|verband|parlament|amt|kuratorium|gremium|forum|präsidium|kreis|bereich|referat"
        r"|dezernat)e?s$",
    )
)
_ADJECTIVE = re.compile(r"^([a-zäöüß-]{5,}?)(?:en|er|es|em|e)$")
_SITTING = re.compile(r"\b[\w-]*(?:sitzung|tagung)\b(?P<rest>.*)$", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^|\s|Nr\.\s?)(\d{1,4})\.(?=\s)(?!\s*\d)")


def full_name(name: str) -> str:
    """A body's name with its usual abbreviations written out ("A. f. Soziales" is "Ausschuss für Soziales")."""
    words = " ".join(name.split())
    for pattern, replacement in _WORD_PARTS:
        words = pattern.sub(replacement, words)
    first, _, rest = words.partition(" ")
    long = _ABBREVIATED.get(first.lower()) if first.isupper() or first in ("StVV", "StaVo") else None
    return " ".join(f"{long or first} {rest}".split())


def organization_key(name: str, body: str = "") -> str:
    """What two names of the same body have in common.

    Args:
        name: as a page has it: abbreviated, in full, or declined within the name of a meeting.
        body: the municipality's name; behind a body's own name it says nothing.
    """
    words = re.sub(r"[\"„“”'()]", " ", full_name(organization_from_meeting(name) or name)).casefold()
    words = " ".join(words.replace("/", " ").replace(",", " ").split())
    for place in municipality_names(body):
        words = re.sub(rf"\s(?:(?:der|des|von|in)\s+)?(?:{_PLACES}\s+)*{re.escape(place)}\b", "", words)
    words = _COUNCIL_PLACE.sub(r"\1", _nominative(words))
    words = _PLACE_BEHIND.sub("", words)
    return " ".join(
        word for word in words.split() if word not in ("der", "die", "das", "des", "den", "dem", "und", "-")
    )


def same_organization(one: str, other: str, body: str = "") -> bool:
    """Whether two names mean the same body."""
    return organization_key(one, body) == organization_key(other, body)


def organization_from_meeting(title: str) -> str | None:
    """The body that a meeting's name holds, in the nominative; nothing if the name holds none."""
    found = _SITTING.search(" ".join(title.split()))
    if not found:
        return None
    rest = re.sub(
        r"^\s*(?:Nr\.?\s*\d+\s*)?(?:in der [\w.]+ (?:Wahlperiode|Legislaturperiode)\s*)?", "", found["rest"]
    )
    rest = re.split(r"\s[-–]\s(?=.*\d)|\s(?:vom|am)\s+\d|\s\(", rest)[0]
    split = re.match(r"\s*(?P<article>des|der|vom|im|von|dem|d\.)\s+(?P<name>\S.*)$", rest)
    if not split:
        return None
    name = split["name"].strip(" .,;:")
    return (_declined_back(name) if split["article"] in ("des", "vom", "im", "dem", "d.") else name) or None


def meeting_number(title: str) -> int | None:
    """Which meeting of its body it is, if its name says so."""
    found = _NUMBER.search(" ".join(title.split()))
    word = _SITTING.search(" ".join(title.split()))
    if not found or (word and found.start() > word.start("rest")):
        return None
    return int(found[1])


def kind_of(name: str) -> str:
    """What sort of organization a name suggests: council, committee, faction, office, advisory_board or other."""
    words = full_name(name).casefold()
    for pattern, kind in _KINDS:
        if pattern.search(words):
            return kind
    return "other"


_KINDS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), kind)
    for pattern, kind in (
        (r"^fraktion|fraktion(?:\s|$)|gruppe(?:\s|$)|^gruppe|wählergemeinschaft", "faction"),
        (
            r"beirat|integrationsrat|migrationsrat|ausländerrat|seniorenrat|jugendrat|jugendparlament"
            r"|kuratorium",
            "advisory_board",
        ),
        (
            r"ausschuss|ausschüsse|kommission|deputation|werkleitung|betriebsleitung|ältestenrat"
            r"|unterausschuss",
            "committee",
        ),
        (
            r"(?:^|\s|stadt|gemeinde|samtgemeinde|orts|ortschafts|bezirks|stadtbezirks|kreis)(?:rat"
            r"|räte)(?:\s|$)",
            "council",
        ),
        (
            r"kreistag|bürgerschaft|ratsversammlung|verordnetenversammlung|vertretung|bezirksversammlung"
            r"|gemeindeversammlung",
            "council",
        ),
        (r"regionsversammlung|verbandsversammlung|stadtparlament", "council"),
        (
            r"^\d{1,3}[\s.-]|^(?:fb|ref|dez|fd|abt|sg)\b|fachbereich|fachdienst|referat|dezernat|\bamt\b"
            r"|amt(?:\s|$)|büro|abteilung",
            "office",
        ),
        (
            r"stabsstelle|verwaltung|bezirksamt|magistrat|eigenbetrieb|stadtwerke|betrieb|kämmerei"
            r"|konferenz|leitung",
            "office",
        ),
    )
)


def municipality_names(body: str) -> list[str]:
    """The municipality's name, as given and without its kind."""
    words = " ".join(body.split()).casefold()
    short = re.sub(rf"^(?:{_PLACES}\s+)+", "", words)
    return [name for name in dict.fromkeys((words, short)) if name]


def _nominative(words: str) -> str:
    """Lower-case words with the declension of the body's own noun taken off."""
    found: list[str] = []
    seen_noun = False
    for word in words.split():
        base = word
        for pattern, replacement in _GENITIVE:
            base = pattern.sub(replacement, base)
        if not seen_noun and not _is_noun(base) and (adjective := _ADJECTIVE.match(base)):
            base = adjective[1]
        seen_noun = seen_noun or _is_noun(base)
        found.append(base)
    return " ".join(found)


def _is_noun(word: str) -> bool:
    return bool(
        re.search(
            r"(?:ausschuss|rat|tag|senat|vorstand|versammlung|vertretung|kommission|schaft|amt|verband)$",
            word,
        )
    )


def _declined_back(name: str) -> str:
    """From the genitive to the nominative, up to the first noun of a body."""
    words = name.split()
    for place, word in enumerate(words):
        base = word
        for pattern, replacement in _GENITIVE:
            base = pattern.sub(replacement, base)
        if base != word or _is_noun(base.casefold()):
            words[place] = base
            return " ".join([*(_masculine(before) for before in words[:place]), *words[place:]])
    return name


def _masculine(adjective: str) -> str:
    """The adjective before a masculine noun: "Begleitender" for "Begleitenden"."""
    return (
        re.sub(r"en$", "er", adjective) if len(adjective) > 4 and not adjective.endswith("-") else adjective
    )
