# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Consultation sequences in many forms: what came of each step, where the page says it."""

import pytest

from werdegang.importers.allris import parse_page

HEAD = "Betreff: Deich\nStatus:öffentlichVorlage-Art:Beschlussvorlage\nFederführend:Bauamt\nBeratungsfolge:"
TAIL = "\n\nBeschlussvorschlag:\n\nJa.\n"


def turns(sequence):
    page = parse_page(HEAD + sequence + TAIL)
    assert (page.unparsed, page.sections_by_heading) == ((), {"Beschlussvorschlag": "Ja."})
    return [
        (
            turn.organization,
            turn.role.value if turn.role else None,
            turn.date.isoformat() if turn.date else None,
            turn.meeting,
            turn.outcome.value if turn.outcome else None,
            turn.outcome_text,
        )
        for turn in page.consultations
    ]


BUILDING, COUNCIL = "4. Sitzung des Bauausschusses", "5. Sitzung des Rates"


@pytest.mark.parametrize(
    ("sequence", "expected"),
    [
        (  # no meeting yet
            "\nBauausschuss Vorberatung\nVerwaltungsausschuss Vorberatung\nRat der Stadt Musterdeich Beschlussfassung",
            [("Bauausschuss", "preliminary", None, None, None, None),
             ("Verwaltungsausschuss", "preliminary", None, None, None, None),
             ("Rat der Stadt Musterdeich", "decision", None, None, None, None)],
        ),
        (  # the role in brackets, the first row beside the heading
            "\tBauausschuss (Vorberatung)\nRat (Entscheidung)",
            [("Bauausschuss", "preliminary", None, None, None, None), ("Rat", "decision", None, None, None, None)],
        ),
        (  # several meetings of one body
            f"\nBauausschuss Vorberatung\n03.03.2020\n{BUILDING} vertagt\n10.03.2020\n{BUILDING} empfohlen",
            [("Bauausschuss", "preliminary", "2020-03-03", BUILDING, "postponed", "vertagt"),
             ("Bauausschuss", "preliminary", "2020-03-10", BUILDING, "recommended", "empfohlen")],
        ),
        (  # the day before the meeting on one line, with weekday and hour
            f"\nBauausschuss Vorberatung\nDi, 03.03.2020 17:00 Uhr {BUILDING} abgelehnt",
            [("Bauausschuss", "preliminary", "2020-03-03", BUILDING, "rejected", "abgelehnt")],
        ),
        (  # the result on a line of its own, as a sentence
            f"\nBauausschuss Vorberatung\n03.03.2020 {BUILDING}\nZur Kenntnis genommen.\nRat\n10.03.2020 {COUNCIL}",
            [("Bauausschuss", "preliminary", "2020-03-03", BUILDING, "noted", "Zur Kenntnis genommen."),
             ("Rat", None, "2020-03-10", COUNCIL, None, None)],
        ),
        (  # columns: body, day, role, result; gaps lost in copying
            "\nGremium Datum Beratungsart Ergebnis\nBauausschuss 03.03.2020 Vorberatung ungeändert empfohlen\n"
            "Verwaltungsausschuss Vorberatung\nRat 10.03.2020 Entscheidung vertagt\nRat 24.04.2020 Entscheidung",
            [("Bauausschuss", "preliminary", "2020-03-03", None, "recommended", "ungeändert empfohlen"),
             ("Verwaltungsausschuss", "preliminary", None, None, None, None),
             ("Rat", "decision", "2020-03-10", None, "postponed", "vertagt"),
             ("Rat", "decision", "2020-04-24", None, None, None)],
        ),
        (  # the day first, without a header
            "\n03.03.2020 Bauausschuss Vorberatung\n10.03.2020 Rat der Stadt Musterdeich Entscheidung",
            [("Bauausschuss", "preliminary", "2020-03-03", None, None, None),
             ("Rat der Stadt Musterdeich", "decision", "2020-03-10", None, None, None)],
        ),
        (  # columns: role, body, day, result
            "\nZuständigkeit\tGremium\tDatum\tErgebnis\nVorberatung\tBauausschuss\t03.03.2020\tabgelehnt\n"
            "Entscheidung\tRat\t10.03.2020\t",
            [("Bauausschuss", "preliminary", "2020-03-03", None, "rejected", "abgelehnt"),
             ("Rat", "decision", "2020-03-10", None, None, None)],
        ),
        (  # newer generation: states, a row for the body and one for each meeting
            "\nStatus\tDatum\tGremium\tBeschluss\tNA\nErledigt\n\tBauausschuss\tVorberatung\n"
            f"\t03.03.2020\t{BUILDING}\tungeändert beschlossen\tNA\nGeplant\n\tRat\tEntscheidung",
            [("Bauausschuss", "preliminary", "2020-03-03", BUILDING, "adopted_unchanged", "ungeändert beschlossen"),
             ("Rat", "decision", None, None, None, None)],
        ),
        (  # words that nobody foresaw, for role and result
            "\nJugendhilfeausschuss Mitwirkung\n03.03.2020\n"
            "Sitzung des Jugendhilfeausschusses (FB 4) nach Diskussion zurück an die Fraktionen\n"
            "Ortschaftsrat Obermuster Stellungnahme\n"
            "04.03.2020    Sitzung des Ortschaftsrates Obermuster    Ja 3, Nein 2",
            [("Jugendhilfeausschuss", "other", "2020-03-03", "Sitzung des Jugendhilfeausschusses (FB 4)", "other",
              "nach Diskussion zurück an die Fraktionen"),
             ("Ortschaftsrat Obermuster", "hearing", "2020-03-04", "Sitzung des Ortschaftsrates Obermuster", "other",
              "Ja 3, Nein 2")],
        ),
        ("\nkeine", []),
    ],
)  # fmt: skip
def test_a_sequence_is_read_row_by_row(sequence, expected):
    assert turns(sequence) == expected


@pytest.mark.parametrize(
    "day", ["03.03.2020", "3.3.2020", "03. 03. 2020", "03.03.20", "2020-03-03", "Di, 03.03.2020"]
)
def test_a_day_may_be_written_in_many_ways(day):
    [turn] = turns(f"\nBauausschuss Vorberatung\n{day}\n{BUILDING} (offen)")
    assert turn == ("Bauausschuss", "preliminary", "2020-03-03", BUILDING, "open", "offen")


@pytest.mark.parametrize("day", ["31.02.2020", "99.99.2020"])
def test_a_day_that_no_calendar_has_is_none_and_is_kept(day):
    page = parse_page(f"{HEAD}\nBauausschuss Vorberatung\n{day}\n{BUILDING}{TAIL}")
    [turn] = page.consultations
    assert (turn.organization, turn.date) == ("Bauausschuss", None)
    assert day in str(page.as_json())
