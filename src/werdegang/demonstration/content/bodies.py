# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Bodies, boards and offices of the municipality, and its factions."""

from datetime import date

from werdegang.demonstration.content.records_of_council import Organization
from werdegang.demonstration.content.vocabulary import OrganizationKind as Kind

COUNCIL_BODIES = (
    Organization(
        "rat",
        "Rat der Stadt Göttingen",
        "Rat",
        Kind.COUNCIL,
        (
            "Die gewählte Vertretung der Bürgerinnen und Bürger; sie entscheidet über Konzepte, "
            "Satzungen und den Haushalt."
        ),
        is_sample=False,
    ),
    Organization(
        "verwaltungsausschuss",
        "Verwaltungsausschuss",
        "VA",
        Kind.MAIN_COMMITTEE,
        (
            "Bereitet die Beschlüsse des Rates vor und tagt nichtöffentlich. Termine und "
            "Ergebnisse werden nicht veröffentlicht."
        ),
        meets_in_public=False,
        part_of="rat",
        is_sample=False,
    ),
    Organization(
        "sozialausschuss",
        "Ausschuss für Soziales, Integration, Gesundheit und Wohnungsbau",
        "Sozialausschuss",
        Kind.COMMITTEE,
        "Berät Vorlagen zu sozialen Fragen, zur Integration, zur Gesundheit und zum Wohnungsbau.",
        part_of="rat",
        is_sample=False,
    ),
    Organization(
        "jugendhilfeausschuss",
        "Jugendhilfeausschuss",
        "Jugendhilfe",
        Kind.COMMITTEE,
        "Befasst sich mit Kindertagesbetreuung, Jugendarbeit und Hilfen für Familien.",
        part_of="rat",
    ),
    Organization(
        "kulturausschuss",
        "Ausschuss für Kultur und Wissenschaft",
        "Kultur",
        Kind.COMMITTEE,
        "Berät die Förderung von Kultur, Bibliothek und Erinnerungsarbeit.",
        part_of="rat",
    ),
    Organization(
        "finanzausschuss",
        "Ausschuss für Finanzen",
        "Finanzen",
        Kind.COMMITTEE,
        "Berät den Haushaltsplan und überplanmäßige Ausgaben.",
        part_of="rat",
    ),
    Organization(
        "schulausschuss",
        "Schulausschuss",
        "Schule",
        Kind.COMMITTEE,
        "Berät Schulbau, Ganztag und die Ausstattung der Schulen.",
        part_of="rat",
    ),
    Organization(
        "beirat",
        "Begleitender Beirat zum Integrationskonzept",
        "Beirat",
        Kind.ADVISORY_BOARD,
        (
            "Begleitet das Integrationskonzept und seine Fortschreibungen. Ihm gehören "
            "Vertreterinnen und Vertreter des Rates, der Dezernate, des Netzwerkes Migration und "
            "des Integrationsrates an."
        ),
        is_sample=False,
    ),
    Organization(
        "integrationsrat",
        "Integrationsrat",
        "Integrationsrat",
        Kind.ADVISORY_BOARD,
        "Vertritt die Interessen der Menschen mit Migrationsgeschichte gegenüber Rat und Verwaltung.",
        is_sample=False,
    ),
    Organization(
        "netzwerk-migration",
        "Netzwerk Migration",
        "Netzwerk Migration",
        Kind.OTHER,
        (
            "Zusammenschluss von Trägern der Integrationsarbeit; entsendet Mitglieder in den "
            "begleitenden Beirat."
        ),
        is_sample=False,
    ),
    Organization(
        "dezernentenkonferenz",
        "Dezernentenkonferenz",
        "DK",
        Kind.DEPARTMENT_HEADS,
        "Abstimmung der Dezernate innerhalb der Verwaltung; tagt nichtöffentlich.",
        meets_in_public=False,
        is_sample=False,
    ),
    Organization(
        "fraktion-a",
        "Fraktion A",
        "Fraktion A",
        Kind.FACTION,
        "Erfundene Fraktion ohne Bezug zu einer bestehenden Partei.",
        part_of="rat",
        start=date(2006, 11, 1),
    ),
    Organization(
        "fraktion-b",
        "Fraktion B",
        "Fraktion B",
        Kind.FACTION,
        "Erfundene Fraktion ohne Bezug zu einer bestehenden Partei.",
        part_of="rat",
        start=date(2006, 11, 1),
    ),
    Organization(
        "fraktion-c",
        "Fraktion C",
        "Fraktion C",
        Kind.FACTION,
        "Erfundene Fraktion ohne Bezug zu einer bestehenden Partei.",
        part_of="rat",
        start=date(2011, 11, 1),
    ),
    Organization(
        "fraktion-d",
        "Fraktion D",
        "Fraktion D",
        Kind.FACTION,
        "Erfundene Fraktion ohne Bezug zu einer bestehenden Partei.",
        part_of="rat",
        start=date(2016, 11, 1),
    ),
)

OFFICES = (
    Organization(
        "dezernat-soziales-kultur",
        "Dezernat für Soziales und Kultur",
        "Dezernat Soziales/Kultur",
        Kind.OFFICE,
        "Verwaltungsbereich, dessen Leitung im begleitenden Beirat vertreten ist.",
        is_sample=False,
    ),
    Organization(
        "dezernat-jugend-schule",
        "Dezernat für Jugend, Schule und Personal",
        "Dezernat Jugend/Schule",
        Kind.OFFICE,
        "Verwaltungsbereich, dessen Leitung im begleitenden Beirat vertreten ist.",
        is_sample=False,
    ),
    Organization(
        "referat-05",
        "05 – Büro für Integration",
        "Referat 05",
        Kind.OFFICE,
        "Koordiniert das Integrationskonzept und seine Umsetzung mit den fachlich zuständigen Stellen.",
        is_sample=False,
    ),
    Organization(
        "fb-50",
        "Fachbereich 50",
        "FB 50",
        Kind.OFFICE,
        "Trägt Maßnahmen des Integrationskonzeptes aus seinem Budget mit.",
        is_sample=False,
    ),
    Organization(
        "fb-51",
        "Fachbereich 51",
        "FB 51",
        Kind.OFFICE,
        "Trägt Maßnahmen des Integrationskonzeptes aus seinem Budget mit.",
        is_sample=False,
    ),
    Organization(
        "fb-33",
        "Fachbereich 33 – Bürgerservice",
        "FB 33",
        Kind.OFFICE,
        "Bürgeramt, Melde- und Ausländerangelegenheiten in der Vorführung.",
        contact_email="fb33@goettingen.example",
    ),
    Organization(
        "fb-11",
        "Fachbereich 11 – Personal",
        "FB 11",
        Kind.OFFICE,
        "Ausbildung, Fortbildung und Personalgewinnung in der Vorführung.",
        part_of="dezernat-jugend-schule",
    ),
    Organization(
        "fb-23",
        "Fachbereich 23 – Immobilien",
        "FB 23",
        Kind.OFFICE,
        "Räume und Grundstücke in der Vorführung.",
    ),
    Organization(
        "fb-40",
        "Fachbereich 40 – Schule",
        "FB 40",
        Kind.OFFICE,
        "Schulträgeraufgaben in der Vorführung.",
        part_of="dezernat-jugend-schule",
    ),
    Organization(
        "fb-41",
        "Fachbereich 41 – Kultur",
        "FB 41",
        Kind.OFFICE,
        "Kulturförderung in der Vorführung.",
        part_of="dezernat-soziales-kultur",
    ),
    Organization(
        "stadtbibliothek",
        "Stadtbibliothek",
        "Stadtbibliothek",
        Kind.OFFICE,
        "Mehrsprachige Medien und Lesetreffs in der Vorführung.",
        part_of="fb-41",
    ),
    Organization(
        "ratsbuero",
        "Ratsbüro",
        "Ratsbüro",
        Kind.OFFICE,
        "Bereitet Sitzungen vor, führt Niederschriften und betreut die Gremien.",
        contact_email="ratsbuero@goettingen.example",
    ),
)
