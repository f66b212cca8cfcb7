# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented motions and enquiries of factions in 2020, with the administration's answer and what came of them."""

from datetime import date

from werdegang.demonstration.content.records_of_council import Consultation, Paper, PaperRelation
from werdegang.demonstration.content.records_of_followup import Assignment, ProgressNote
from werdegang.demonstration.content.vocabulary import ConsultationRole as Role
from werdegang.demonstration.content.vocabulary import RelationKind

MOTIONS_2020 = (
    Paper(
        key="fr-a-0003-20",
        reference="FrA/0003/20",
        name="Kinderbetreuung während der Sprachkurse am Nachmittag",
        paper_type="Antrag der Fraktion",
        day=date(2020, 3, 30),
        lead_office="ratsbuero",
        proposal=(
            "Die Verwaltung prüft bis zum 31.10.2020, in welchen Sprachkursen am Nachmittag Kinder betreut "
            "werden können."
        ),
        reasoning=(
            "Wer nachmittags einen Kurs besucht, findet für jüngere Kinder kaum Betreuung. Vor allem Mütter "
            "brechen Kurse deshalb ab."
        ),
        originators=("fraktion-a",),
        consultations=(Consultation("rat", Role.DECISION, "Entscheidung", "rat-2020-04-24-betreuung"),),
    ),
    Paper(
        key="fb51-0021-20",
        reference="FB51/0021/20",
        name="Stellungnahme zum Antrag FrA/0003/20: Kinderbetreuung während der Sprachkurse",
        paper_type="Mitteilungsvorlage",
        day=date(2020, 4, 14),
        lead_office="fb-51",
        facts=(
            "In zwei von fünf Kursorten gibt es einen Raum, der sich für die Betreuung eignet. Für einen "
            "Nachmittag in der Woche werden je Kursort etwa 2.900 Euro im Jahr benötigt. Eine Prüfung bis zum "
            "Herbst ist möglich."
        ),
        others_involved=("referat-05",),
        consultations=(
            Consultation("sozialausschuss", Role.NOTE, "Kenntnisnahme", "soz-2020-04-21-betreuung"),
        ),
    ),
    Paper(
        key="fr-d-0002-20",
        reference="FrD/0002/20",
        name="Erreichbarkeit der Migrationsberatung am Telefon",
        paper_type="Anfrage",
        day=date(2020, 4, 7),
        lead_office="fb-50",
        facts=(
            "Gefragt wird, wie viele Gespräche seit März am Telefon geführt wurden und wie oft gedolmetscht "
            "wurde. Antwort: Im März waren es 214 Gespräche, in 61 Fällen wurde eine dritte Person zum "
            "Dolmetschen zugeschaltet. Zahlen für das zweite Quartal liegen noch nicht vor."
        ),
        originators=("fraktion-d",),
        consultations=(
            Consultation("sozialausschuss", Role.OTHER, "Beantwortung", "soz-2020-04-21-telefon"),
        ),
    ),
    Paper(
        key="fr-b-0004-20",
        reference="FrB/0004/20",
        name="Leihgeräte für digitale Sprachkurse",
        paper_type="Antrag der Fraktion",
        day=date(2020, 5, 4),
        lead_office="ratsbuero",
        proposal="Die Verwaltung beschafft 40 Geräte, die Teilnehmende digitaler Sprachkurse ausleihen können.",
        reasoning="Viele Teilnehmende haben nur ein Telefon; damit lassen sich Aufgaben kaum bearbeiten.",
        financial_effects="Nach Schätzung der Fraktion einmalig 16.000 Euro.",
        originators=("fraktion-b",),
        consultations=(Consultation("rat", Role.DECISION, "Entscheidung", "rat-2020-06-12-geraete"),),
    ),
)

RELATIONS_OF_MOTIONS = (
    PaperRelation("bezug-betreuung-2020", "fb51-0021-20", "fr-a-0003-20", RelationKind.RELATED),
)

ASSIGNMENTS_OF_MOTIONS = (
    Assignment(
        key="auftrag-2020-betreuung",
        resolution="beschluss-2020-betreuung",
        title="Prüfen, in welchen Sprachkursen am Nachmittag Kinder betreut werden können",
        text=(
            "Die Verwaltung prüft bis zum 31.10.2020, in welchen Sprachkursen am Nachmittag Kinder betreut "
            "werden können."
        ),
        office="fb-51",
        place=1,
        partners=("referat-05",),
        due=date(2020, 10, 31),
        due_text="bis zum 31.10.2020",
        papers=("fb51-0021-20",),
        notes=(ProgressNote(date(2020, 5, 6), "in_progress", "Die Träger melden bis Ende Juni ihre Räume."),),
    ),
    Assignment(
        key="auftrag-2020-telefon",
        resolution="ergebnis-2020-telefon",
        title="Zahlen der telefonischen Beratung im zweiten Quartal nachreichen",
        text="Die Verwaltung reicht die Zahlen für das zweite Quartal bis zum 15.09.2020 nach.",
        office="fb-50",
        place=1,
        due=date(2020, 9, 15),
        due_text="bis zum 15.09.2020",
        notes=(
            ProgressNote(date(2020, 4, 28), "in_progress", "Die Träger zählen die Gespräche seit April mit."),
        ),
    ),
)
