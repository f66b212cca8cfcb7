# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The eleven goals of 2017-2018 and the ten goals of 2019-2021 (invented wording)."""

from werdegang.demonstration.content.records_of_concepts import Goal

GOALS_2017 = (
    Goal(
        key="z1-01",
        action_field="hf1-1",
        number=1,
        title="Sprachförderung von der Kita bis zum Abschluss",
        description=(
            "Kinder und Jugendliche lernen Deutsch und pflegen ihre Erstsprache, durchgehend von "
            "der Kita bis zum Schulabschluss."
        ),
        why=(
            "Förderung brach bisher an den Übergängen ab; was in der Kita begonnen wurde, war "
            "der Schule nicht bekannt."
        ),
        target_groups=("zg-kinder", "zg-schulkinder"),
        focus_topics=("thema-sprache",),
    ),
    Goal(
        key="z1-02",
        action_field="hf1-1",
        number=2,
        title="Kurse mit Kinderbetreuung",
        description=(
            "Wer Kinder betreut, soll Deutsch lernen können, ohne auf einen Betreuungsplatz zu "
            "warten. Bis Ende 2018 stehen dafür 240 Kursplätze bereit."
        ),
        why=(
            "In den Beratungsgesprächen 2016 nannten Mütter kleiner Kinder die fehlende "
            "Betreuung am häufigsten als Grund, einen Kurs abzubrechen oder nicht zu beginnen. "
            "Das Ziel führt zwei Ziele des Konzepts von 2008 zusammen."
        ),
        target_groups=("zg-eltern", "zg-frauen"),
        focus_topics=("thema-sprache", "thema-empowerment"),
    ),
    Goal(
        key="z1-03",
        action_field="hf1-1",
        number=3,
        title="Übergang von der Schule in den Beruf",
        description=(
            "Jugendliche kennen ihre Möglichkeiten und finden nach der Schule einen Anschluss, "
            "der zu ihnen passt."
        ),
        why="Die Begleitung durch Patinnen und Paten hat sich bewährt, erreicht aber erst jede dritte Schule.",
        target_groups=("zg-jugend",),
        focus_topics=("thema-sprache", "thema-qualifizierung"),
    ),
    Goal(
        key="z1-04",
        action_field="hf1-2",
        number=4,
        title="Ausländische Abschlüsse anerkennen",
        description="Wer einen Abschluss mitbringt, wird bis zum Bescheid begleitet, 600 Menschen im Jahr.",
        why=(
            "Information allein genügt nicht: Zwei von drei Ratsuchenden stellten nach dem "
            "ersten Gespräch keinen Antrag."
        ),
        target_groups=("zg-fachkraefte",),
        focus_topics=("thema-qualifizierung",),
    ),
    Goal(
        key="z1-05",
        action_field="hf1-2",
        number=5,
        title="Berufliche Qualifizierung von Frauen",
        description="Zugewanderte Frauen qualifizieren sich für eine Arbeit, die ihren Fähigkeiten entspricht.",
        why=(
            "Frauen nehmen seltener an Qualifizierungen teil als Männer, obwohl sie häufiger "
            "Abschlüsse mitbringen."
        ),
        target_groups=("zg-frauen",),
        focus_topics=("thema-empowerment", "thema-qualifizierung"),
    ),
    Goal(
        key="z1-06",
        action_field="hf1-2",
        number=6,
        title="Beratung im Quartier",
        description=(
            "In drei Stadtteilen gibt es eine wöchentliche Beratung zu Wohnen, Gesundheit und "
            "Behörden, bei Bedarf gedolmetscht."
        ),
        why="Vier Einzelziele von 2008 hatten denselben Kern: Hilfe dort, wo Menschen wohnen.",
        target_groups=("zg-alle", "zg-aeltere"),
        focus_topics=("thema-teilhabe",),
    ),
    Goal(
        key="z1-07",
        action_field="hf1-3",
        number=7,
        title="Vereine und Selbsthilfe stärken",
        description="Vereine und Gruppen der Selbsthilfe erhalten Räume, Beratung und feste Mittel.",
        why=(
            "Ehrenamtliche Gruppen tragen einen großen Teil der Integrationsarbeit und brauchen "
            "Verlässlichkeit."
        ),
        target_groups=("zg-vereine",),
        focus_topics=("thema-teilhabe",),
    ),
    Goal(
        key="z1-08",
        action_field="hf1-3",
        number=8,
        title="Begegnung in den Stadtteilen",
        description=(
            "Feste, Sport und Gespräche bringen Nachbarinnen und Nachbarn zusammen, die sich "
            "sonst nicht treffen."
        ),
        why="Einzelne Veranstaltungen verpuffen, wenn sie nicht aufeinander abgestimmt sind.",
        target_groups=("zg-alle",),
        focus_topics=("thema-zusammenleben",),
    ),
    Goal(
        key="z1-09",
        action_field="hf1-4",
        number=9,
        title="Interkulturelle Öffnung der Verwaltung",
        description=(
            "Die Verwaltung gewinnt Personal mit Migrationsgeschichte, schult ihre Beschäftigten "
            "und schreibt verständlich."
        ),
        why=(
            "Der Umsetzungsbericht zeigt Fortschritte bei der Ausbildung, kaum jedoch bei "
            "Formularen und Bescheiden."
        ),
        target_groups=("zg-beschaeftigte",),
        focus_topics=("thema-oeffnung",),
    ),
    Goal(
        key="z1-10",
        action_field="hf1-4",
        number=10,
        title="Beratung gegen Diskriminierung",
        description="Wer benachteiligt wird, findet unabhängige Beratung; 140 Fälle im Jahr können begleitet werden.",
        why="Beschwerden landeten bisher bei Stellen, die weder zuständig noch geschult waren.",
        target_groups=("zg-alle",),
        focus_topics=("thema-antidiskriminierung",),
    ),
    Goal(
        key="z1-11",
        action_field="hf1-4",
        number=11,
        title="Beteiligung am politischen Leben",
        description="Menschen mit Migrationsgeschichte wirken an Entscheidungen der Stadt mit.",
        why="In Elternvertretungen und Beiräten sind Zugewanderte weiter selten.",
        target_groups=("zg-alle", "zg-frauen"),
        focus_topics=("thema-teilhabe",),
    ),
)

GOALS_2019 = (
    Goal(
        key="z2-01",
        action_field="hf2-1",
        number=1,
        title="Deutsch lernen in jeder Lebenslage",
        description=(
            "Für jede Lebenslage gibt es ein passendes Angebot, Deutsch zu lernen, und die "
            "Wartezeit sinkt bis Ende 2021 auf höchstens vier Wochen."
        ),
        why="Schichtarbeit, Krankheit oder Pflege passen nicht zu festen Kurszeiten.",
        target_groups=("zg-alle", "zg-gefluechtete"),
    ),
    Goal(
        key="z2-02",
        action_field="hf2-1",
        number=2,
        title="Kurse mit Kinderbetreuung",
        description=(
            "Wer Kinder betreut, soll Deutsch lernen können, ohne auf einen Betreuungsplatz zu "
            "warten. Bis Ende 2021 stehen dafür 300 Kursplätze bereit."
        ),
        why="Ende 2018 fehlten noch 54 Plätze, und die Nachfrage steigt weiter.",
        target_groups=("zg-eltern", "zg-frauen"),
    ),
    Goal(
        key="z2-03",
        action_field="hf2-1",
        number=3,
        title="Familien in der Schule begleiten",
        description="Familien verstehen das Schulsystem und haben an jeder Schule eine Ansprechperson.",
        why=(
            "Am Übergang in die weiterführende Schule und in den Beruf entscheidet die Beratung "
            "der Eltern mit."
        ),
        target_groups=("zg-eltern", "zg-schulkinder"),
    ),
    Goal(
        key="z2-04",
        action_field="hf2-1",
        number=4,
        title="Mehrsprachigkeit als Stärke zeigen",
        description="Schulen und Einrichtungen erkennen mitgebrachte Sprachen an und machen sie sichtbar.",
        why="Mehrsprachige Kinder erleben ihre Sprache häufig als Mangel statt als Können.",
        target_groups=("zg-kinder", "zg-schulkinder"),
    ),
    Goal(
        key="z2-05",
        action_field="hf2-2",
        number=5,
        title="Qualifikationen schneller anerkennen",
        description=(
            "Vom ersten Gespräch bis zum Bescheid vergehen höchstens neun Monate; 600 Menschen "
            "im Jahr werden beraten."
        ),
        why=(
            "Die Zahl der Beratungen sank in der 1. Fortschreibung; viele Verfahren blieben "
            "unvollständig liegen."
        ),
        target_groups=("zg-fachkraefte",),
    ),
    Goal(
        key="z2-06",
        action_field="hf2-2",
        number=6,
        title="Frauen auf dem Weg in Arbeit stärken",
        description="Frauen werden von der ersten Orientierung bis in die Probezeit begleitet.",
        why="Qualifizierung allein reicht nicht; an Kinderbetreuung und Arbeitszeit scheitert der Einstieg.",
        target_groups=("zg-frauen",),
    ),
    Goal(
        key="z2-07",
        action_field="hf2-2",
        number=7,
        title="Selbsthilfe und Begegnung im Stadtteil",
        description=(
            "In jedem Stadtteil gibt es einen offenen Ort, an dem Gruppen sich selbst "
            "organisieren; 30 Gruppen werden begleitet."
        ),
        why="Vereinsförderung und Begegnung gehören zusammen und wurden bisher getrennt verwaltet.",
        target_groups=("zg-vereine", "zg-alle"),
    ),
    Goal(
        key="z2-08",
        action_field="hf2-3",
        number=8,
        title="Interkulturelle Öffnung der Verwaltung",
        description=(
            "Die Verwaltung gewinnt Personal mit Migrationsgeschichte, schult ihre Beschäftigten "
            "und schreibt verständlich."
        ),
        why="Die Schulungen wirken; bei Anträgen und Bescheiden bleibt viel zu tun.",
        target_groups=("zg-beschaeftigte",),
    ),
    Goal(
        key="z2-09",
        action_field="hf2-3",
        number=9,
        title="Beratung gegen Diskriminierung sichern",
        description="Die unabhängige Beratung ist über 2021 hinaus finanziert und in zwei Stadtteilen vertreten.",
        why="Das Angebot ist eingeführt und ausgelastet, der Vertrag lief jedoch aus.",
        target_groups=("zg-alle",),
    ),
    Goal(
        key="z2-10",
        action_field="hf2-3",
        number=10,
        title="Mitreden in Gremien und Beiräten",
        description="Menschen mit Migrationsgeschichte sind in Beiräten, Elternvertretungen und Vorständen vertreten.",
        why="Beteiligung gelang bei Veranstaltungen, nicht aber in dauerhaften Gremien.",
        target_groups=("zg-alle", "zg-frauen"),
    ),
)
