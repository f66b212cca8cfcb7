# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Which of a paper's fields a section of its page belongs to."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from werdegang.importers.allris.headings import plain

TEXTS = ("proposal", "reasoning", "facts", "financial_effects")
"""The fields of a paper that hold sections."""

_FIELDS = {
    "proposal": """
        beschlussvorschlag|beschlussentwurf|beschlussantrag|beschlussempfehlung|beschlusstext|beschluss|beschlüsse
        beschlussfassung|beschlussformel|beschlussvorschlag der verwaltung|beschlussvorschlag für den rat
        beschlussempfehlung der verwaltung|petitum|petitum/beschluss|petitum/beschlussvorschlag
        entscheidungsvorschlag|verwaltungsvorschlag|vorschlag|vorschlag der verwaltung|antrag|antragstext
    """,
    "reasoning": """
        begründung|begründung/sachverhalt|begründung und erläuterung|erläuterung und begründung
        erläuterungen und begründungen|erläuterung|erläuterungen
    """,
    "facts": """
        sachverhalt|sachverhalt/begründung|sachdarstellung|sachdarstellung/begründung|sach- und rechtslage|sachstand
        sachstandsbericht|sachbericht|sachvortrag|sitzungsvortrag|problembeschreibung|problemdarstellung
        problembeschreibung/begründung
    """,
    "financial_effects": """
        finanzielle auswirkungen|finanzielle auswirkung|finanzielle und personelle auswirkungen
        finanzielle/personelle auswirkungen|personelle und finanzielle auswirkungen
        haushaltsrechtliche auswirkungen|haushaltsmäßige auswirkungen|auswirkungen auf den haushalt
        kosten|kosten und finanzierung|kosten/finanzierung|finanzierung|finanzen|haushaltsmittel
    """,
}
FIELD_OF = {
    name.strip(): field
    for field, names in _FIELDS.items()
    for name in names.replace("\n", "|").split("|")
    if name.strip()
}
"""Field by heading, in lower case and without colon."""


@dataclass
class Sorted:
    """The sections of a page by field; what has no field, or comes second for one, keeps its heading."""

    texts: dict[str, str] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)
    others: list[list[str]] = field(default_factory=list)


def sort_sections(sections: Iterable[tuple[str, str]]) -> Sorted:
    """Put each section where it belongs; nothing is lost and nothing joined."""
    found = Sorted()
    for heading, text in sections:
        name = FIELD_OF.get(plain(heading))
        if name is None or name in found.texts:
            found.others.append([heading, text])
        else:
            found.texts[name] = text
            found.headings[name] = heading
    return found
