# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""How goals and measures live on from edition to edition (invented, counts as shown in the comparison)."""

from werdegang.demonstration.content.records_of_concepts import GoalSuccession, MeasureSuccession
from werdegang.demonstration.content.vocabulary import SuccessionKind as Kind

_CONTINUED_2017 = (
    GoalSuccession(
        "folge-0-07", "z0-07", "z1-03", Kind.CONTINUED, "Das Ziel gilt im Wortlaut unverändert weiter."
    ),
    GoalSuccession(
        "folge-0-33", "z0-33", "z1-11", Kind.CONTINUED, "Das Ziel gilt im Wortlaut unverändert weiter."
    ),
    GoalSuccession("folge-0-01", "z0-01", "z1-01", Kind.REWORDED, "Erweitert um Schule und Erstsprache."),
    GoalSuccession(
        "folge-0-11",
        "z0-11",
        "z1-04",
        Kind.REWORDED,
        "Aus Information wird Begleitung bis zum Bescheid, erstmals mit Kennzahl.",
    ),
    GoalSuccession(
        "folge-0-21",
        "z0-21",
        "z1-07",
        Kind.REWORDED,
        "Selbsthilfegruppen werden einbezogen, neben Räumen gibt es Beratung und feste Mittel.",
    ),
    GoalSuccession(
        "folge-0-04", "z0-04", "z1-02", Kind.MERGED, "Wohnortnähe und Betreuung werden gemeinsam geplant."
    ),
    GoalSuccession(
        "folge-0-09", "z0-09", "z1-02", Kind.MERGED, "Eltern werden vor allem über betreute Kurse erreicht."
    ),
    GoalSuccession(
        "folge-0-15",
        "z0-15",
        "z1-06",
        Kind.MERGED,
        "Erreichbarkeit wird durch Beratung im Stadtteil hergestellt.",
    ),
    GoalSuccession("folge-0-17", "z0-17", "z1-06", Kind.MERGED, "Dolmetschen gehört zur Quartiersberatung."),
    GoalSuccession(
        "folge-0-18", "z0-18", "z1-06", Kind.MERGED, "Wohnfragen werden in der Quartiersberatung aufgenommen."
    ),
    GoalSuccession(
        "folge-0-19", "z0-19", "z1-06", Kind.MERGED, "Gesundheitsinformation wird Teil der Quartiersberatung."
    ),
    GoalSuccession(
        "folge-0-22", "z0-22", "z1-08", Kind.MERGED, "Feste sind ein Weg der Begegnung unter mehreren."
    ),
    GoalSuccession(
        "folge-0-23",
        "z0-23",
        "z1-08",
        Kind.MERGED,
        "Der Dialog der Gemeinden wird in die Stadtteilarbeit eingebunden.",
    ),
    GoalSuccession(
        "folge-0-24", "z0-24", "z1-08", Kind.MERGED, "Offene Sportangebote werden als Begegnung fortgeführt."
    ),
    GoalSuccession(
        "folge-0-31-a", "z0-31", "z1-09", Kind.SPLIT, "Die Öffnung der Verwaltung wird ein eigenes Ziel."
    ),
    GoalSuccession(
        "folge-0-31-b",
        "z0-31",
        "z1-10",
        Kind.SPLIT,
        "Die Beratung gegen Diskriminierung wird unabhängig von der Verwaltung organisiert.",
    ),
)

_DROPPED_2017 = tuple(
    GoalSuccession(f"folge-{goal[1:]}", goal, None, Kind.DROPPED, reason)
    for goal, reason in (
        ("z0-02", "Erledigt, als Angebot dauerhaft."),
        ("z0-03", "Die Lesetreffs laufen als ständige Aufgabe der Bibliothek weiter."),
        ("z0-05", "In den Ganztag übergegangen."),
        ("z0-06", "Aufgabe des Landes, seit 2012 über Sprachlernklassen erfüllt."),
        ("z0-08", "Wird vom Bund gefördert und braucht kein eigenes kommunales Ziel."),
        ("z0-10", "Bestandteil der regulären Fortbildung geworden."),
        ("z0-12", "Träger hat die Aufgabe beendet."),
        ("z0-13", "Die Praktikumsbörse ist in das Programm zum Übergang in den Beruf aufgenommen."),
        ("z0-14", "Die Gründungsberatung der Wirtschaftsförderung deckt den Bedarf."),
        ("z0-16", "Wird in der Altenhilfeplanung weitergeführt."),
        ("z0-20", "Durch die Begleitung in den Unterkünften und das Ehrenamt abgedeckt."),
        ("z0-25", "Der Bestand ist aufgebaut und wird aus dem Medienetat gepflegt."),
        ("z0-26", "Aufgabe der Verkehrsbetriebe."),
        ("z0-27", "Förderung läuft über die Richtlinie zur Jugendkultur."),
        ("z0-28", "Grabfelder sind eingerichtet."),
        ("z0-29", "Verfahren wurde 2014 neu geordnet, die Bearbeitungszeit ist halbiert."),
        ("z0-30", "Informationen werden von der Quartiersberatung weitergegeben."),
        ("z0-32", "Als Kennzahl weitergeführt, ohne eigenes Ziel."),
        ("z0-34", "Geschäftsstelle ist eingerichtet."),
        ("z0-35", "Kennzahlen sind in die Berichte aufgenommen."),
        ("z0-36", "Wird durch die Partnerschaft für Demokratie verantwortet."),
    )
)

_SUCCESSIONS_2019 = (
    GoalSuccession("folge-1-02", "z1-02", "z2-02", Kind.CONTINUED, "Fortgeführt mit höherem Zielwert."),
    GoalSuccession(
        "folge-1-09", "z1-09", "z2-08", Kind.CONTINUED, "Das Ziel gilt im Wortlaut unverändert weiter."
    ),
    GoalSuccession(
        "folge-1-01-a",
        "z1-01",
        "z2-01",
        Kind.SPLIT,
        "Deutschlernen wird auf Erwachsene in allen Lebenslagen ausgeweitet.",
    ),
    GoalSuccession(
        "folge-1-01-b", "z1-01", "z2-04", Kind.SPLIT, "Die Erstsprachen erhalten ein eigenes Ziel."
    ),
    GoalSuccession(
        "folge-1-03",
        "z1-03",
        "z2-03",
        Kind.REWORDED,
        "Statt der Jugendlichen allein werden die Familien begleitet.",
    ),
    GoalSuccession("folge-1-04", "z1-04", "z2-05", Kind.REWORDED, "Ergänzt um eine Frist bis zum Bescheid."),
    GoalSuccession(
        "folge-1-05", "z1-05", "z2-06", Kind.REWORDED, "Erweitert von der Qualifizierung bis zur Probezeit."
    ),
    GoalSuccession(
        "folge-1-07", "z1-07", "z2-07", Kind.MERGED, "Vereinsförderung und Begegnung werden zusammengeführt."
    ),
    GoalSuccession(
        "folge-1-08", "z1-08", "z2-07", Kind.MERGED, "Vereinsförderung und Begegnung werden zusammengeführt."
    ),
    GoalSuccession(
        "folge-1-10", "z1-10", "z2-09", Kind.REWORDED, "Nach dem Aufbau geht es um die dauerhafte Sicherung."
    ),
    GoalSuccession("folge-1-11", "z1-11", "z2-10", Kind.REWORDED, "Auf Gremien und Beiräte zugespitzt."),
    GoalSuccession(
        "folge-1-06",
        "z1-06",
        None,
        Kind.DROPPED,
        "Erreicht: Die Quartiersberatung ist dauerhaft eingerichtet.",
    ),
)

GOAL_SUCCESSIONS = _CONTINUED_2017 + _DROPPED_2017 + _SUCCESSIONS_2019

MEASURE_SUCCESSIONS = (
    MeasureSuccession(
        "mfolge-sprachfoerderkraefte",
        "m0-sprachfoerderkraefte",
        "m1-foerderkraefte",
        Kind.REWORDED,
        "Auf weitere Einrichtungen ausgeweitet.",
    ),
    MeasureSuccession(
        "mfolge-stadtteilkurse",
        "m0-stadtteilkurse",
        "m1-vormittagskurse",
        Kind.MERGED,
        "Die Kurse finden nun in Familienzentren statt.",
    ),
    MeasureSuccession(
        "mfolge-kinderbetreuung",
        "m0-elterncafe",
        "m1-vormittagskurse",
        Kind.MERGED,
        "Elterncafé und Kurs werden gemeinsam angeboten.",
    ),
    MeasureSuccession(
        "mfolge-patenschaften",
        "m0-ausbildungspaten",
        "m1-ausbildungspaten",
        Kind.CONTINUED,
        "Patenschaften laufen weiter.",
    ),
    MeasureSuccession(
        "mfolge-erstinformation",
        "m0-erstinformation",
        "m1-anerkennungslotsen",
        Kind.REWORDED,
        "Aus der Information wird eine Begleitung.",
    ),
    MeasureSuccession(
        "mfolge-vereinsraeume",
        "m0-vereinsraeume",
        "m1-raumboerse",
        Kind.REWORDED,
        "Räume werden über eine Börse vergeben.",
    ),
    MeasureSuccession(
        "mfolge-strassenfest",
        "m0-strassenfest",
        "m1-begegnungsreihe",
        Kind.MERGED,
        "Das Fest wird Teil der Veranstaltungsreihe.",
    ),
    MeasureSuccession(
        "mfolge-betriebskontakt",
        "m0-betriebskontakt",
        None,
        Kind.DROPPED,
        "Der Träger hat die Aufgabe beendet.",
    ),
    MeasureSuccession(
        "mfolge-vormittagskurse",
        "m1-vormittagskurse",
        "m2-vormittagskurse",
        Kind.CONTINUED,
        "Das dritte Zentrum ist noch nicht eröffnet.",
    ),
    MeasureSuccession(
        "mfolge-anmeldung",
        "m1-gemeinsame-anmeldung",
        "m2-gemeinsame-anmeldung",
        Kind.CONTINUED,
        "Die Vereinbarung steht noch aus.",
    ),
    MeasureSuccession(
        "mfolge-abendkurse",
        "m1-abendbetreuung",
        "m2-abendbetreuung",
        Kind.CONTINUED,
        "Das Angebot wird auf weitere Orte ausgeweitet.",
    ),
    MeasureSuccession(
        "mfolge-fahrtkosten",
        "m1-fahrtkosten",
        "m2-fahrtkosten",
        Kind.CONTINUED,
        "Die Mittel wurden erst 2019 freigegeben.",
    ),
    MeasureSuccession(
        "mfolge-elternkurse",
        "m1-elternkurse",
        "m2-elternkurse",
        Kind.CONTINUED,
        "Die Räume an zwei Schulen stehen nach dem Umbau bereit.",
    ),
    MeasureSuccession(
        "mfolge-lotsen",
        "m1-anerkennungslotsen",
        "m2-begleitung-bescheid",
        Kind.REWORDED,
        "Die Begleitung umfasst nun auch die Nachqualifizierung.",
    ),
    MeasureSuccession(
        "mfolge-formulare",
        "m1-verstaendliche-bescheide",
        "m2-mehrsprachige-antraege",
        Kind.REWORDED,
        "Zuerst werden die häufigsten Anträge bearbeitet.",
    ),
    MeasureSuccession(
        "mfolge-antidiskriminierung",
        "m1-beratungsstelle",
        "m2-beratungsstelle",
        Kind.CONTINUED,
        "Der Vertrag wurde verlängert.",
    ),
)
