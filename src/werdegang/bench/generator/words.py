# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Word lists of an invented town. No name here belongs to a real place, group or person."""

TOWN = "Fernbrück"

PLACE_BEGINNINGS = (
    "Ahorn", "Birken", "Dachs", "Eichel", "Falken", "Ginster", "Hasel", "Igel", "Kiebitz", "Lerchen",
    "Moos", "Nuss", "Otter", "Pappel", "Quell", "Reiher", "Schilf", "Tannen", "Ulmen", "Weiden",
)  # fmt: skip
PLACE_ENDINGS = (
    "anger", "berg", "bogen", "breite", "garten", "grund", "hang", "kamp", "lohe", "rain", "ring", "winkel",
)  # fmt: skip

GIVEN_NAMES = (
    "Alwine", "Benno", "Cora", "Detlev", "Edda", "Falk", "Gesa", "Henning", "Ilka", "Jorin", "Kaja", "Lasse",
    "Merle", "Nele", "Ole", "Pia", "Ruben", "Silke", "Tjark", "Ulla", "Veit", "Wiebke", "Aylin", "Cem", "Dilan",
    "Elif", "Jamal", "Mina", "Nadim", "Samira",
)  # fmt: skip
FAMILY_BEGINNINGS = (
    "Apfel", "Brunnen", "Distel", "Erlen", "Feder", "Garben", "Hafer", "Kessel", "Linnen", "Mühlen", "Nebel",
    "Ofen", "Pfeifen", "Riemen", "Sattel", "Tauben", "Wolken", "Zwirn",
)  # fmt: skip
FAMILY_ENDINGS = ("bach", "bauer", "feld", "halter", "hoff", "macher", "mann", "meister", "schmidt", "steg")

UNDERTAKINGS = (
    "Abschluss eines Nutzungsvertrages für", "Ausbau", "Barrierefreie Umgestaltung", "Bericht zum Stand",
    "Bestellung eines Beirates für", "Erneuerung", "Erweiterung", "Festlegung der Gebühren für", "Förderung",
    "Fortführung", "Grundsatzbeschluss über", "Instandsetzung", "Jahresbericht", "Mittelbereitstellung für",
    "Neuordnung", "Prüfauftrag zu", "Sachstand zu", "Satzung über", "Sicherung", "Umbenennung", "Verlängerung",
    "Weiterentwicklung", "Zuschuss für",
)  # fmt: skip
SUBJECTS = (
    "Bücherei", "Buslinie", "Familienzentrum", "Feuerwache", "Freibad", "Gemeinschaftsgarten", "Grundschule",
    "Integrationslotsen", "Jugendtreff", "Kindertagesstätte", "Mehrgenerationenhaus", "Mensa", "Musikschule",
    "Quartiersbüro", "Radweg", "Schulhof", "Spielplatz", "Sporthalle", "Sprachförderung", "Stadtteilbüro",
    "Straßenbeleuchtung", "Wertstoffhof", "Wochenmarkt", "Wohnprojekt",
)  # fmt: skip
PAPER_TYPES = (
    "Beschlussvorlage", "Beschlussvorlage", "Beschlussvorlage", "Mitteilungsvorlage", "Antrag", "Anfrage",
    "Berichtsvorlage", "Satzungsvorlage",
)  # fmt: skip

COMMITTEES = (
    "Arbeit und Soziales", "Bauen und Wohnen", "Bildung und Schule", "Digitales", "Finanzen", "Gesundheit",
    "Integration und Teilhabe", "Jugend und Familie", "Kultur", "Sport und Freizeit", "Umwelt und Klima",
    "Verkehr und Wege",
)  # fmt: skip
OFFICES = (
    "Hauptverwaltung", "Stadtkasse", "Rechtsangelegenheiten", "Bürgerdienste", "Schulverwaltung", "Kulturpflege",
    "Soziales", "Jugend", "Gesundheit", "Sportstätten", "Stadtplanung", "Tiefbau", "Hochbau", "Grünflächen",
    "Klimaschutz", "Büro für Integration", "Feuerschutz", "Wirtschaftsförderung", "Beteiligungen", "Digitalisierung",
)  # fmt: skip
FACTIONS = ("Stadt und Land", "Offene Mitte", "Neue Wege", "Gemeinsam vor Ort", "Bürgerforum", "Freie Liste")
PARTNERS = (
    "Bildungswerk", "Beratungsstelle", "Begegnungsstätte", "Förderverein", "Freiwilligenagentur", "Hilfswerk",
    "Kulturverein", "Lernwerkstatt", "Nachbarschaftshilfe", "Sportverein", "Sprachschule", "Wohnungsgenossenschaft",
)  # fmt: skip

OPENINGS = (
    "Die Verwaltung hat", "Der Fachbereich hat", "Nach Auskunft der Träger haben die Beteiligten",
    "Im Berichtszeitraum hat das Amt", "In enger Abstimmung mit den Nachbarn hat die Stadt",
    "Auf Grundlage des Vorjahres hat die Arbeitsgruppe", "Wie bereits vorgetragen, hat der Ausschuss",
    "Zur Vorbereitung hat die Projektleitung",
)  # fmt: skip
OBJECTS = (
    "die Öffnungszeiten", "die Angebote für Familien", "den Bedarf an Plätzen", "die Wege zur Haltestelle",
    "die Kosten der Unterhaltung", "die Rückmeldungen aus der Nachbarschaft", "die Zusammenarbeit mit den Vereinen",
    "die Beratung in mehreren Sprachen", "den Zustand des Gebäudes", "die Verteilung der Mittel",
    "die Ergebnisse der Befragung", "die Zuständigkeiten der Dienste",
)  # fmt: skip
ADVERBIALS = (
    "über zwei Jahre", "in allen Ortsteilen", "gemeinsam mit den Schulen", "auf der Grundlage neuer Zahlen",
    "ohne zusätzliches Personal", "im Rahmen des Haushalts", "mit Unterstützung des Landes",
    "nach dem Vorbild anderer Häuser", "vor Beginn der Bauzeit", "bis zum Ende des Sommers",
)  # fmt: skip
PARTICIPLES = (
    "geprüft und beschrieben", "erhoben", "neu geordnet", "mit den Beteiligten abgestimmt", "zusammengefasst",
    "schrittweise verbessert", "gegenübergestellt", "vorläufig bewertet", "öffentlich vorgestellt",
)  # fmt: skip
CLOSINGS = (
    "Ein weiterer Bericht folgt im kommenden Jahr.", "Zusätzliche Stellen sind dafür nicht vorgesehen.",
    "Die Maßnahme ist im Haushalt veranschlagt.", "Über Abweichungen wird der Ausschuss unterrichtet.",
    "Die Anregungen der Einwohnerinnen und Einwohner sind eingeflossen.",
    "Eine Beteiligung der Ortsräte hat stattgefunden.", "Einzelheiten enthält die Anlage.",
)  # fmt: skip

ACTION_FIELDS = (
    "Sprache und Lernen",
    "Arbeit und Auskommen",
    "Zusammenleben im Stadtteil",
    "Mitsprache und Recht",
)
GOAL_VERBS = (
    "ausbauen",
    "dauerhaft sichern",
    "für alle öffnen",
    "gemeinsam gestalten",
    "sichtbar machen",
    "stärken",
)
GOAL_OBJECTS = (
    "Beratung in der Nachbarschaft", "Sprachangebote für Eltern", "Wege in die Ausbildung",
    "Begegnung im Stadtteil", "Anerkennung von Abschlüssen", "Mitwirkung in Gremien",
    "Gesundheitsangebote in mehreren Sprachen", "Ehrenamtliche Begleitung", "Lernorte am Nachmittag",
    "Zugang zu Wohnraum", "Schutz vor Benachteiligung", "Kulturelle Vielfalt", "Angebote für Ältere",
)  # fmt: skip
MEASURE_NOUNS = (
    "Elterncafé", "Lotsenprogramm", "Sprachkurs am Abend", "Sprechstunde", "Lernpatenschaft", "Stadtteilfest",
    "Bewerbungswerkstatt", "Schulung der Verwaltung", "Dolmetscherpool", "Wegweiser im Netz", "Runder Tisch",
)  # fmt: skip
INDICATORS = (
    "Plätze in Sprachkursen", "Teilnehmende an Lernpatenschaften", "Beratungen im Jahr", "Anteil mit Abschluss",
    "Ehrenamtliche in der Begleitung", "Einbürgerungen", "Anteil betreuter Kinder", "Besuche im Begegnungszentrum",
    "Geschulte Beschäftigte", "Wartezeit auf einen Kursplatz",
)  # fmt: skip
