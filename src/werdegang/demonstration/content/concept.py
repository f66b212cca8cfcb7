# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The concept, its editions, principles, focus topics and fields of action (facts), and its duty to report."""

from datetime import date

from werdegang.demonstration.content.records_of_concepts import (
    ActionField,
    Concept,
    Edition,
    FocusTopic,
    GuidingPrinciple,
    ReportingDuty,
)
from werdegang.demonstration.content.records_of_council import REFERENCE_DATE
from werdegang.demonstration.content.vocabulary import EditionState

CONCEPT = Concept(
    "integrationskonzept",
    "Integrationskonzept für die Stadt Göttingen",
    "Integrationskonzept",
    (
        "Das Konzept beschreibt Integration als Aufgabe der ganzen Stadt. Es wurde 2008 in "
        "einer breiten Beteiligung erarbeitet und wird seither fortgeschrieben. Leitende "
        "Motive sind Teilhabe und Chancengleichheit. Finanziert wird die Umsetzung aus den "
        "Budgets der Fachbereiche 50 und 51 und des Referates 05."
    ),
    "referat-05",
)

EDITIONS = (
    Edition(
        key="konzept-2008",
        concept="integrationskonzept",
        number=0,
        title="Integrationskonzept für die Stadt Göttingen",
        short_title="Konzept 2008",
        description=(
            "Von Februar bis September 2008 erarbeitet, am 06.02.2009 vom Rat beschlossen: vier "
            "Handlungsfelder, sieben Leitziele, 36 Ziele und 163 Vorschläge für Maßnahmen."
        ),
        start=date(2009, 1, 1),
        until=date(2017, 1, 1),
        predecessor=None,
        state=EditionState.CONCLUDED,
        adopted_by="beschluss-2009-konzept",
        coordinating_office=None,
        advisory_board="beirat",
        goals_on_record=36,
        rated_on=date(2016, 12, 31),
    ),
    Edition(
        key="fortschreibung-1",
        concept="integrationskonzept",
        number=1,
        title="1. Fortschreibung 2017–2018",
        short_title="1. Fortschreibung",
        description=(
            "Elf Ziele in vier Handlungsfeldern, vom begleitenden Beirat empfohlen und am "
            "17.03.2017 vom Rat ungeändert beschlossen."
        ),
        start=date(2017, 1, 1),
        until=date(2019, 1, 1),
        predecessor="konzept-2008",
        state=EditionState.CONCLUDED,
        adopted_by="beschluss-2017-fortschreibung",
        coordinating_office="referat-05",
        advisory_board="beirat",
        goals_on_record=11,
        rated_on=date(2018, 12, 31),
        board_agenda_items=("beirat-2017-01-25-ziele", "beirat-2017-03-01-ziele"),
    ),
    Edition(
        key="fortschreibung-2",
        concept="integrationskonzept",
        number=2,
        title="2. Fortschreibung 2019–2021",
        short_title="2. Fortschreibung",
        description=(
            "Zehn Ziele in drei Handlungsfeldern, im begleitenden Beirat beraten und am "
            "15.03.2019 vom Rat ungeändert beschlossen."
        ),
        start=date(2019, 1, 1),
        until=date(2022, 1, 1),
        predecessor="fortschreibung-1",
        state=EditionState.IMPLEMENTATION,
        adopted_by="beschluss-2019-fortschreibung",
        coordinating_office="referat-05",
        advisory_board="beirat",
        goals_on_record=10,
        rated_on=REFERENCE_DATE,
        board_agenda_items=("beirat-2018-12-10-fortschreibung", "beirat-2019-03-04-fortschreibung"),
    ),
)

GUIDING_PRINCIPLES = (
    GuidingPrinciple(
        "leitziel-toleranz",
        "konzept-2008",
        1,
        "Toleranz und Weltoffenheit",
        "Unterschiedliche Lebensweisen haben in der Stadt ihren Platz; Vielfalt gilt als Gewinn.",
    ),
    GuidingPrinciple(
        "leitziel-chancengleichheit",
        "konzept-2008",
        2,
        "Chancengleichheit",
        (
            "Herkunft darf nicht darüber entscheiden, welche Schule, welche Arbeit oder welche "
            "Wohnung jemand findet."
        ),
    ),
    GuidingPrinciple(
        "leitziel-gleichstellung",
        "konzept-2008",
        3,
        "Gleichstellung",
        "Frauen und Männer sollen Angebote gleichermaßen erreichen und nutzen können.",
    ),
    GuidingPrinciple(
        "leitziel-partizipation",
        "konzept-2008",
        4,
        "Partizipation",
        "Wer hier lebt, gestaltet mit: in Vereinen, Beiräten und Elternvertretungen.",
    ),
    GuidingPrinciple(
        "leitziel-identitaet",
        "konzept-2008",
        5,
        "Identität",
        "Integration verlangt nicht, die eigene Sprache und Geschichte aufzugeben.",
    ),
    GuidingPrinciple(
        "leitziel-umgang",
        "konzept-2008",
        6,
        "Zwischenmenschlicher Umgang",
        "Respekt und Aufmerksamkeit prägen den Alltag in Nachbarschaft, Schule und Amt.",
    ),
    GuidingPrinciple(
        "leitziel-austausch",
        "konzept-2008",
        7,
        "Interkultureller Austausch",
        "Begegnung braucht Orte und Anlässe, die allen offenstehen.",
    ),
)

_CONTINUATIONS = ("fortschreibung-1",)

FOCUS_TOPICS = (
    FocusTopic(
        "thema-sprache",
        _CONTINUATIONS,
        1,
        "Sprach- und Bildungsförderung",
        "Vom ersten Wort in der Kita bis zum Abschluss der Weiterbildung.",
    ),
    FocusTopic(
        "thema-teilhabe",
        _CONTINUATIONS,
        2,
        "Gesellschaftliche Teilhabe einschließlich Selbsthilfeförderung",
        "Menschen gestalten ihr Umfeld selbst und werden dabei unterstützt.",
    ),
    FocusTopic(
        "thema-qualifizierung",
        _CONTINUATIONS,
        3,
        "Berufliche Qualifizierung und Weiterbildung",
        "Mitgebrachtes Können wird anerkannt und ausgebaut.",
    ),
    FocusTopic(
        "thema-empowerment",
        _CONTINUATIONS,
        4,
        "Empowerment von Migrantinnen",
        "Frauen bestimmen ihren Weg in Arbeit, Familie und Öffentlichkeit selbst.",
    ),
    FocusTopic(
        "thema-oeffnung",
        _CONTINUATIONS,
        5,
        "Interkulturelle Öffnung",
        "Verwaltung und Einrichtungen stellen sich auf die Vielfalt der Stadt ein.",
    ),
    FocusTopic(
        "thema-antidiskriminierung",
        _CONTINUATIONS,
        6,
        "Antidiskriminierungsarbeit",
        "Benachteiligung wird benannt, beraten und abgestellt.",
    ),
    FocusTopic(
        "thema-zusammenleben",
        _CONTINUATIONS,
        7,
        "Interkulturelles Zusammenleben",
        "Nachbarschaften lernen sich kennen und regeln Konflikte fair.",
    ),
)

ACTION_FIELDS = (
    ActionField(
        "hf0-1",
        "konzept-2008",
        1,
        "Sprache und Bildung",
        (
            "Sprache öffnet den Weg zu Schule, Beruf und Nachbarschaft. Das Handlungsfeld reicht "
            "von der Kita bis zur Erwachsenenbildung."
        ),
    ),
    ActionField(
        "hf0-2",
        "konzept-2008",
        2,
        "Arbeit und Soziales",
        (
            "Arbeit, Beratung, Wohnen und Gesundheit werden gemeinsam betrachtet, weil sie im "
            "Alltag zusammenhängen."
        ),
    ),
    ActionField(
        "hf0-3",
        "konzept-2008",
        3,
        "Freizeit, Kultur und Religion",
        "Vereine, Feste, Sport und Gemeinden sind Orte, an denen Menschen sich ohne Antrag begegnen.",
    ),
    ActionField(
        "hf0-4",
        "konzept-2008",
        4,
        "Politik und Recht",
        (
            "Mitwirkung, Schutz vor Benachteiligung und eine zugängliche Verwaltung bilden "
            "dieses Handlungsfeld."
        ),
    ),
    ActionField(
        "hf1-1",
        "fortschreibung-1",
        1,
        "Sprache und Bildung",
        "Durchgehende Förderung und verlässliche Betreuung während der Kurse stehen im Mittelpunkt.",
    ),
    ActionField(
        "hf1-2",
        "fortschreibung-1",
        2,
        "Arbeit und Soziales",
        "Anerkennung, Qualifizierung von Frauen und Beratung nahe der Wohnung.",
    ),
    ActionField(
        "hf1-3",
        "fortschreibung-1",
        3,
        "Freizeit, Kultur und Religion",
        "Selbsthilfe und Begegnung in den Stadtteilen.",
    ),
    ActionField(
        "hf1-4",
        "fortschreibung-1",
        4,
        "Politik und Recht",
        "Öffnung der Verwaltung, Beratung gegen Diskriminierung und politische Beteiligung.",
    ),
    ActionField(
        "hf2-1",
        "fortschreibung-2",
        1,
        "Sprache und Bildung",
        "Deutsch in jeder Lebenslage, Begleitung der Familien und Anerkennung der Mehrsprachigkeit.",
    ),
    ActionField(
        "hf2-2",
        "fortschreibung-2",
        2,
        "Arbeit, Soziales und gesellschaftliche Teilhabe",
        "Arbeit, Selbsthilfe und Begegnung werden erstmals in einem Handlungsfeld geführt.",
    ),
    ActionField(
        "hf2-3",
        "fortschreibung-2",
        3,
        "Politik und Recht",
        "Eine offene Verwaltung, gesicherte Beratung und Mitsprache in den Gremien.",
    ),
)

REPORTING_DUTIES = (
    ReportingDuty(
        "berichtspflicht-beirat",
        "Bericht an den begleitenden Beirat",
        "integrationskonzept",
        "referat-05",
        "beirat",
        12,
        "beschluss-2017-fortschreibung",
        date(2017, 3, 17),
        "Dem begleitenden Beirat wird mindestens einmal im Jahr über die Umsetzung berichtet.",
    ),
)
