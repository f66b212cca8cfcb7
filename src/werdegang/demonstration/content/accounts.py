# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""One demonstration account for each role; the names are invented."""

from werdegang.demonstration.content.records_of_council import Account
from werdegang.demonstration.content.vocabulary import AccountRole as Role

ACCOUNTS = (
    Account(
        "konto-ratsmitglied",
        "ratsmitglied",
        "Selin Aydogar",
        Role.COUNCIL_MEMBER,
        (
            "Mitglied des Rates und Vorsitzende des Ausschusses für Soziales, Integration, "
            "Gesundheit und Wohnungsbau, Mitglied des Beirates"
        ),
        person="p-aydogar",
        scopes=("rat", "sozialausschuss", "beirat"),
    ),
    Account(
        "konto-jugendhilfe",
        "jugendhilfe",
        "Wiebke Moorkampen",
        Role.COUNCIL_MEMBER,
        "Mitglied des Jugendhilfeausschusses, nicht des Rates und nicht des Sozialausschusses",
        person="p-moorkamp",
        scopes=("jugendhilfeausschuss",),
    ),
    Account(
        "konto-massnahme",
        "massnahme",
        "Oksana Pavlenka",
        Role.MEASURE_OWNER,
        "Verantwortlich für Maßnahmen bei Bildungsträger A",
        person="p-pavlenka",
        scopes=("bildungstraeger-a",),
    ),
    Account(
        "konto-koordination",
        "koordination",
        "Tomás Delcamora",
        Role.COORDINATION,
        "Koordination des Integrationskonzeptes im Büro für Integration",
        person="p-delcamora",
        scopes=("integrationskonzept", "referat-05"),
    ),
    Account(
        "konto-ratsbuero",
        "ratsbuero",
        "Fenja Uhlenhorst-Brück",
        Role.COUNCIL_OFFICE,
        "Ratsbüro: Vorlagen, Tagesordnungen, Niederschriften",
        scopes=("ratsbuero",),
    ),
    Account(
        "konto-fachamt",
        "fachamt",
        "Hauke Brodersen-Lind",
        Role.OFFICE,
        "Mitarbeit im Fachbereich 50: Vorlagen schreiben und mitzeichnen",
        scopes=("fb-50",),
    ),
    Account(
        "konto-verwaltung",
        "verwaltung",
        "Ansgar Quellmaler",
        Role.ADMINISTRATOR,
        "Verwaltung der Konten und Einstellungen",
        scopes=(),
    ),
)
