# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Target groups and the provisions of law that measures rest on (the law is fact, its use here is not)."""

from werdegang.demonstration.content.records_of_concepts import LegalBasis, TargetGroup

TARGET_GROUPS = (
    TargetGroup("zg-kinder", "Kinder bis sechs Jahre", "Kinder in Krippe, Kita und Tagespflege"),
    TargetGroup("zg-schulkinder", "Schülerinnen und Schüler", "Kinder und Jugendliche aller Schulformen"),
    TargetGroup(
        "zg-jugend", "Jugendliche am Übergang in den Beruf", "Junge Menschen von etwa 15 bis 25 Jahren"
    ),
    TargetGroup("zg-eltern", "Eltern und Familien", "Mütter, Väter und andere Sorgeberechtigte"),
    TargetGroup(
        "zg-frauen",
        "Frauen mit Migrationsgeschichte",
        "Frauen, die selbst oder deren Eltern zugewandert sind",
    ),
    TargetGroup(
        "zg-gefluechtete",
        "Geflüchtete Menschen",
        "Als Teil der Stadtgesellschaft, nicht als getrennte Zielgruppe",
    ),
    TargetGroup("zg-aeltere", "Ältere Zugewanderte", "Menschen ab etwa 60 Jahren"),
    TargetGroup(
        "zg-fachkraefte",
        "Zugewanderte Fachkräfte",
        "Menschen mit ausländischem Berufs- oder Studienabschluss",
    ),
    TargetGroup("zg-vereine", "Vereine und Selbsthilfegruppen", "Zusammenschlüsse im Ehrenamt"),
    TargetGroup(
        "zg-beschaeftigte", "Beschäftigte der Verwaltung", "Auch Auszubildende und Bewerberinnen und Bewerber"
    ),
    TargetGroup("zg-alle", "Alle Einwohnerinnen und Einwohner", "Die gesamte Stadtgesellschaft"),
)

_LAWS = "https://www.gesetze-im-internet.de"

LEGAL_BASES = (
    LegalBasis("recht-aufenthg-43", "§ 43 AufenthG", "Integrationskurs", f"{_LAWS}/aufenthg_2004/__43.html"),
    LegalBasis(
        "recht-aufenthg-44",
        "§ 44 AufenthG",
        "Berechtigung zur Teilnahme an einem Integrationskurs",
        f"{_LAWS}/aufenthg_2004/__44.html",
    ),
    LegalBasis(
        "recht-aufenthg-44a",
        "§ 44a AufenthG",
        "Verpflichtung zur Teilnahme an einem Integrationskurs",
        f"{_LAWS}/aufenthg_2004/__44a.html",
    ),
    LegalBasis(
        "recht-aufenthg-45a",
        "§ 45a AufenthG",
        "Berufsbezogene Deutschsprachförderung",
        f"{_LAWS}/aufenthg_2004/__45a.html",
    ),
    LegalBasis(
        "recht-sgb2-16a", "§ 16a SGB II", "Kommunale Eingliederungsleistungen", f"{_LAWS}/sgb_2/__16a.html"
    ),
    LegalBasis(
        "recht-sgb3-45",
        "§ 45 SGB III",
        "Maßnahmen zur Aktivierung und beruflichen Eingliederung",
        f"{_LAWS}/sgb_3/__45.html",
    ),
    LegalBasis(
        "recht-sgb3-81", "§ 81 SGB III", "Berufliche Weiterbildung: Grundsatz", f"{_LAWS}/sgb_3/__81.html"
    ),
    LegalBasis("recht-sgb8-11", "§ 11 SGB VIII", "Jugendarbeit", f"{_LAWS}/sgb_8/__11.html"),
    LegalBasis("recht-sgb8-13", "§ 13 SGB VIII", "Jugendsozialarbeit", f"{_LAWS}/sgb_8/__13.html"),
    LegalBasis(
        "recht-sgb8-16",
        "§ 16 SGB VIII",
        "Allgemeine Förderung der Erziehung in der Familie",
        f"{_LAWS}/sgb_8/__16.html",
    ),
    LegalBasis(
        "recht-sgb8-22",
        "§ 22 SGB VIII",
        "Grundsätze der Förderung von Kindern in Tageseinrichtungen und in Kindertagespflege",
        f"{_LAWS}/sgb_8/__22.html",
    ),
    LegalBasis("recht-sgb10-19", "§ 19 SGB X", "Amtssprache", f"{_LAWS}/sgb_10/__19.html"),
    LegalBasis("recht-vwvfg-23", "§ 23 VwVfG", "Amtssprache", f"{_LAWS}/vwvfg/__23.html"),
    LegalBasis("recht-bqfg-4", "§ 4 BQFG", "Feststellung der Gleichwertigkeit", f"{_LAWS}/bqfg/__4.html"),
    LegalBasis("recht-agg-1", "§ 1 AGG", "Ziel des Gesetzes", f"{_LAWS}/agg/__1.html"),
    LegalBasis(
        "recht-agg-19", "§ 19 AGG", "Zivilrechtliches Benachteiligungsverbot", f"{_LAWS}/agg/__19.html"
    ),
    LegalBasis("recht-gg-3", "Artikel 3 GG", "Gleichheit vor dem Gesetz", f"{_LAWS}/gg/art_3.html"),
    LegalBasis("recht-gg-4", "Artikel 4 GG", "Glaubens- und Gewissensfreiheit", f"{_LAWS}/gg/art_4.html"),
    LegalBasis(
        "recht-gg-28", "Artikel 28 Absatz 2 GG", "Kommunale Selbstverwaltung", f"{_LAWS}/gg/art_28.html"
    ),
    LegalBasis("recht-stag-10", "§ 10 StAG", "Anspruch auf Einbürgerung", f"{_LAWS}/stag/__10.html"),
    LegalBasis("recht-nkomvg-58", "§ 58 NKomVG", "Zuständigkeit der Vertretung"),
    LegalBasis("recht-nkomvg-71", "§ 71 NKomVG", "Ausschüsse der Vertretung"),
    LegalBasis("recht-nkomvg-78", "§ 78 NKomVG", "Sitzungen des Hauptausschusses"),
)
