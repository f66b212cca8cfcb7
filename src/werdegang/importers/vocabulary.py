# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""From the words of council pages to the controlled vocabularies of the domain.

Pure functions; the values are those of ``council.vocabulary``. The page's own words are kept beside them everywhere,
so that a word that nobody foresaw is OTHER and loses nothing.
"""

import re
from enum import StrEnum


class Outcome(StrEnum):
    """What a body made of a paper."""

    OPEN = "open"
    ADOPTED_UNCHANGED = "adopted_unchanged"
    ADOPTED_CHANGED = "adopted_changed"
    REJECTED = "rejected"
    POSTPONED = "postponed"
    REFERRED = "referred"
    NOTED = "noted"
    RECOMMENDED = "recommended"
    WITHDRAWN = "withdrawn"
    SETTLED = "settled"
    OTHER = "other"


class Role(StrEnum):
    """What a body does with a paper on its way."""

    PRELIMINARY = "preliminary"
    DECISION = "decision"
    RECOMMENDATION = "recommendation"
    HEARING = "hearing"
    NOTE = "note"
    OTHER = "other"


class Visibility(StrEnum):
    """Who may see a thing, as far as council pages say it."""

    PUBLIC = "public"
    COUNCIL = "council"


_YES = r"(?:beschlossen|beschluss gefasst|angenommen|zugestimmt|zustimmung|genehmigt|bestätigt|gebilligt|verabschiedet)"
_CHANGED = re.compile(
    r"(?<!un)(?<!unver)geändert|(?<!un)verändert|(?<!ohne )änderung|abänderung|abgeändert|ergänz|erweitert"
    r"|modifiziert"
    r"|abweichend|teilweise|in teilen|neufassung|neuer fassung"
)
_OUTCOMES: tuple[tuple[re.Pattern[str], Outcome], ...] = tuple(
    (re.compile(pattern), outcome)
    for pattern, outcome in (
        (r"^(?:noch )?offen$|^ergebnis offen$|^(?:ergebnis )?(?:steht )?(?:noch )?(?:aus|ausstehend)$", Outcome.OPEN),
        (r"noch (?:nicht|kein)\b", Outcome.OPEN),
        (r"zurückgezogen|zurückgenommen|zurücknahme|zurückziehung", Outcome.WITHDRAWN),
        (r"nicht (?:mehrheitlich |einstimmig )?(?:" + _YES + r"|empfohlen|befürwortet|gefolgt)", Outcome.REJECTED),
        (r"keine(?:r)? (?:mehrheit|zustimmung)|nicht die (?:erforderliche )?mehrheit", Outcome.REJECTED),
        (r"vertag|zurückgestellt|zurückstellung|verschoben|verschiebung|abgesetzt|absetzung", Outcome.POSTPONED),
        (r"nicht (?:behandelt|beraten|aufgerufen|befasst)", Outcome.POSTPONED),
        (r"(?:ohne|kein(?:e|en)?) (?:\w+ )?(?:votum|beschluss|beschlussfassung|beschlussempfehlung|empfehlung"
         r"|abstimmung|ergebnis)\b", Outcome.OTHER),
        (r"abgelehnt|ablehnung|ablehnend|verworfen|missbilligt", Outcome.REJECTED),
    )
)  # fmt: skip
_LATER_OUTCOMES: tuple[tuple[re.Pattern[str], Outcome], ...] = tuple(
    (re.compile(pattern), outcome)
    for pattern, outcome in (
        (
            r"verwiesen|überwiesen|verweisung|überweisung|weitergeleitet|weiterleitung|abgegeben an",
            Outcome.REFERRED,
        ),
        (r"empfohlen|befürwortet|empfiehlt", Outcome.RECOMMENDED),
        (_YES, Outcome.ADOPTED_UNCHANGED),
        (r"empfehlung", Outcome.RECOMMENDED),
        (r"kenntnis|kenntnisnahme|zur information", Outcome.NOTED),
        (r"erledigt|gegenstandslos|hinfällig|erledigung", Outcome.SETTLED),
        (r"^beschluss(?:fassung)?$|^(?:einstimmig|mehrheitlich)$", Outcome.ADOPTED_UNCHANGED),
        (r"^(?:un|unver)(?:ge)?ändert$", Outcome.ADOPTED_UNCHANGED),
    )
)
_REFERRED_FIRST = re.compile(r"(?:über|ver|zurückver)w(?:eisung|iesen)|rückverweis")


def outcome_of(text: str | None) -> Outcome | None:
    """What a body made of a paper; nothing for no words, OTHER for words that nobody foresaw."""
    words = _plain(text)
    if not words:
        return None
    for part in _alternatives(words):
        outcome = _outcome(part)
        if outcome is not Outcome.OTHER:
            return outcome
    return Outcome.OTHER


def _alternatives(words: str) -> list[str]:
    """The whole, or, for words joined by a stroke ("geändert beschlossen / überwiesen"), the parts in order."""
    parts = [part.strip() for part in re.split(r"\s/\s|;", words) if part.strip()]
    return [*parts, words] if len(parts) > 1 else [words]


def _outcome(words: str) -> Outcome:
    for pattern, outcome in _OUTCOMES:
        if pattern.search(words):
            return outcome
    adopted = re.search(_YES, words)
    referred = _REFERRED_FIRST.search(words)
    if adopted and referred and adopted.start() < referred.start():
        return _adopted(words)
    for pattern, outcome in _LATER_OUTCOMES:
        if pattern.search(words):
            return _adopted(words) if outcome is Outcome.ADOPTED_UNCHANGED else outcome
    return Outcome.ADOPTED_CHANGED if _CHANGED.fullmatch(words) else Outcome.OTHER


def _adopted(words: str) -> Outcome:
    return Outcome.ADOPTED_CHANGED if _CHANGED.search(words) else Outcome.ADOPTED_UNCHANGED


_ROLES: tuple[tuple[re.Pattern[str], Role], ...] = tuple(
    (re.compile(pattern), role)
    for pattern, role in (
        (r"entscheid|beschlussfass|beschliess|^beschluss$|^beschlüsse$|endgültig", Role.DECISION),
        (r"empfehl|empfiehlt", Role.RECOMMENDATION),
        (r"anhör|stellungnahme|gehör", Role.HEARING),
        (r"berat|vorbereit", Role.PRELIMINARY),
        (r"kenntnis|information|mitteilung|bekanntgabe|unterrichtung", Role.NOTE),
    )
)


def role_of(text: str | None) -> Role | None:
    """What a body does with a paper; nothing for no words, OTHER for words that nobody foresaw."""
    words = _plain(text)
    if not words:
        return None
    return next((role for pattern, role in _ROLES if pattern.search(words)), Role.OTHER)


def visibility_of(text: str | None) -> Visibility | None:
    """Who may see it, by the page's status words; nothing if they say both, or neither."""
    bare = re.sub(r"^\s*\(([^()]*)\)\s*$", r"\1", text or "")
    words = re.sub(r"[\s()]+", "", bare.split("(")[0]).casefold().replace("-", "")
    if re.fullmatch(r"(?:nicht|nö|nichtö)(?:öffentlich(?:er|e|es)?)?(?:teil)?|vertraulich|geheim|n", words):
        return Visibility.COUNCIL
    if re.fullmatch(r"öffentlich(?:er|e|es)?(?:teil)?|ö", words):
        return Visibility.PUBLIC
    return None


def _plain(text: str | None) -> str:
    """Lower case (ß as ss), single spaces, without brackets and full stop around the whole."""
    words = " ".join((text or "").casefold().split())
    return words.strip("()[] .,:;-–").strip()
