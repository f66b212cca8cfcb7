# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The three papers that adopted the concept and its editions, in this project's own words.

Facts: references, offices, bodies, days, results, names and status of the attachments of 2017.
The content of the attachments is invented, so the documents are marked as samples.
"""

from werdegang.demonstration.content.records_of_council import (
    Consultation,
    Document,
    FamilyEntry,
    Paper,
    PaperRelation,
)
from werdegang.demonstration.content.vocabulary import ConsultationRole as Role
from werdegang.demonstration.content.vocabulary import RelationKind, Visibility

_SAMPLE_TEXT = (
    "Beispieldaten: Dieses Dokument gehört zur Vorführung. Sein Wortlaut ist erfunden "
    "und nicht die Anlage der Stadt Göttingen."
)

PAPER_2009 = Paper(
    key="vorlage-2009-konzept",
    reference="",
    name="Integrationskonzept für die Stadt Göttingen",
    paper_type="",
    day=None,
    lead_office=None,
    proposal="Das Integrationskonzept für die Stadt Göttingen wird beschlossen.",
    reasoning=(
        "Das Konzept entstand von Februar bis September 2008 in einer breiten Beteiligung: "
        "zwei Konferenzen am 15.02.2008 und am 12.09.2008, vier Arbeitsgruppen mit je drei "
        "Sitzungen und ein begleitender Beirat.\n\nErgebnis sind vier Handlungsfelder, "
        "sieben Leitziele, 36 Einzelziele und 163 Vorschläge für Maßnahmen."
    ),
    consultations=(
        Consultation("rat", Role.DECISION, "Entscheidung", "rat-2009-02-06-konzept", is_sample=False),
    ),
    documents=(
        Document(
            "anlage-2009-konzept",
            "Integrationskonzept für die Stadt Göttingen",
            "integrationskonzept-2008.pdf",
            (
                _SAMPLE_TEXT,
                (
                    "Das Konzept ordnet seine Ziele vier Handlungsfeldern zu: Sprache und Bildung; "
                    "Arbeit und Soziales; Freizeit, Kultur und Religion; Politik und Recht."
                ),
                (
                    "Jedes Ziel nennt den Bedarf, aus dem es entstanden ist, und die Vorschläge der "
                    "Arbeitsgruppen. Die Umsetzung wird jährlich mit den Trägern besprochen."
                ),
            ),
        ),
    ),
    is_sample=False,
)

PAPER_2017 = Paper(
    key="ref05-0007-17",
    reference="Ref05/0007/17",
    name="Integrationskonzept für die Stadt Göttingen",
    paper_type="Beschlussvorlage/sonstige Vorlage",
    day=None,
    lead_office="referat-05",
    proposal=(
        "1. Der Rat nimmt den Bericht über die Umsetzung des Konzeptes in den Jahren 2008 "
        "bis 2016 zustimmend zur Kenntnis.\n2. Der Rat beschließt die 1. Fortschreibung für "
        "2017 und 2018."
    ),
    reasoning=(
        "Der Bericht geht die 36 Einzelziele des Konzeptes mit ihren Bedarfen und "
        "Vorschlägen durch. Er zeigt für vier Handlungsfelder, was umgesetzt wurde, wer "
        "dafür verantwortlich war, auf welcher rechtlichen Grundlage und in welcher "
        "zeitlichen Folge.\n\nAus Bericht und Erfahrung ergeben sich sieben Themen, die "
        "weiter besonderes Gewicht haben, von der Sprach- und Bildungsförderung bis zum "
        "interkulturellen Zusammenleben. Geflüchtete werden dabei nicht als getrennte "
        "Zielgruppe behandelt. Leitend bleiben Teilhabe und Chancengleichheit.\n\nDer "
        "begleitende Beirat hat die elf neuen Zielvorgaben am 25.01.2017 und am 01.03.2017 "
        "erörtert und dem Rat zum Beschluss empfohlen. Das Büro für Integration koordiniert "
        "die Umsetzung mit den fachlich zuständigen Stellen und berichtet dem Beirat "
        "mindestens einmal im Jahr."
    ),
    financial_effects=(
        "Die Kosten sind durch die Budgets der beteiligten Fachbereiche, vor allem 50 und "
        "51, sowie durch das Budget des Referates 05 gedeckt."
    ),
    consultations=(
        Consultation("verwaltungsausschuss", Role.PRELIMINARY, "Vorberatung", is_sample=False),
        Consultation(
            "sozialausschuss", Role.PRELIMINARY, "Vorberatung", "soz-2017-03-14-konzept", is_sample=False
        ),
        Consultation("rat", Role.DECISION, "Entscheidung", "rat-2017-03-17-konzept", is_sample=False),
    ),
    documents=(
        Document(
            "anlage-2017-bericht",
            "Bericht zur Umsetzung des Integrationskonzeptes",
            "bericht-umsetzung-2008-2016.pdf",
            (
                _SAMPLE_TEXT,
                (
                    "Der Bericht fasst zusammen, was zwischen 2008 und 2016 aus den 36 Zielen geworden "
                    "ist. Für jedes Ziel nennt er Träger, Beginn, Ende und Finanzierung der Maßnahmen."
                ),
                (
                    "Vier Träger boten in dieser Zeit Kurse mit Kinderbetreuung am Vormittag an, jedoch "
                    "keiner am Abend. Die Nachfrage stieg seit 2014 deutlich."
                ),
                "Vier Beispiele guter Praxis zeigen, woran die Fortschreibung anknüpfen kann.",
            ),
        ),
        Document(
            "anlage-2017-fortschreibung",
            "Erste Fortschreibung Integrationskonzept neu",
            "erste-fortschreibung-2017-2018.pdf",
            (
                _SAMPLE_TEXT,
                (
                    "Die Fortschreibung beschränkt sich auf elf Ziele, die in zwei Jahren erreichbar "
                    "sind. Zu jedem Ziel gehören Maßnahmen, eine verantwortliche Stelle und, wo es "
                    "möglich ist, eine Kennzahl."
                ),
                (
                    "Fehlt während der Sprachkurse eine verlässliche Kinderbetreuung, brechen vor allem "
                    "Mütter den Kurs ab. Ziel 2 antwortet darauf."
                ),
            ),
        ),
    ),
    family=(FamilyEntry(1, "", "", "Dezernentenkonferenz", "DK-Vorlage", is_sample=False),),
    is_sample=False,
)

PAPER_2019 = Paper(
    key="ref05-0009-19",
    reference="Ref05/0009/19",
    name="2. Fortschreibung des Integrationskonzeptes 2019–2021",
    paper_type="",
    day=None,
    lead_office="referat-05",
    proposal="Die 2. Fortschreibung des Integrationskonzeptes für die Jahre 2019 bis 2021 wird beschlossen.",
    reasoning=(
        "Die 2. Fortschreibung enthält zehn Ziele in drei Handlungsfeldern: Sprache und "
        "Bildung; Arbeit, Soziales und gesellschaftliche Teilhabe; Politik und Recht. Der "
        "begleitende Beirat hat am 10.12.2018 und am 04.03.2019 über sie beraten."
    ),
    consultations=(
        Consultation(
            "sozialausschuss", Role.PRELIMINARY, "Vorberatung", "soz-2019-03-12-konzept", is_sample=False
        ),
        Consultation("rat", Role.DECISION, "Entscheidung", "rat-2019-03-15-konzept", is_sample=False),
    ),
    documents=(
        Document(
            "anlage-2019-fortschreibung",
            "2. Fortschreibung 2019–2021",
            "zweite-fortschreibung-2019-2021.pdf",
            (
                _SAMPLE_TEXT,
                (
                    "Die zweite Fortschreibung führt die Freizeit- und Kulturarbeit mit dem "
                    "Handlungsfeld Arbeit und Soziales zusammen und stellt die gesellschaftliche "
                    "Teilhabe in den Vordergrund."
                ),
                "Drei Ziele tragen Zielwerte bis Ende 2021; die übrigen werden über ihre Maßnahmen beurteilt.",
            ),
        ),
        Document(
            "anlage-2019-vermerk",
            "Vermerk zur Abstimmung mit den Fachbereichen",
            "vermerk-abstimmung.txt",
            (
                _SAMPLE_TEXT,
                (
                    "Fachbereich 33 bittet darum, die Frist für mehrsprachige Anträge nicht vor Mitte "
                    "2020 zu setzen. Dem wurde entsprochen."
                ),
            ),
            visibility=Visibility.INTERNAL,
            media_type="text/plain",
        ),
    ),
    is_sample=False,
)

PAPERS_ON_RECORD = (PAPER_2009, PAPER_2017, PAPER_2019)

PAPER_RELATIONS = (
    PaperRelation(
        "bezug-2017-2009", "ref05-0007-17", "vorlage-2009-konzept", RelationKind.RELATED, is_sample=False
    ),
    PaperRelation("bezug-2019-2017", "ref05-0009-19", "ref05-0007-17", RelationKind.RELATED, is_sample=False),
    PaperRelation("bezug-dk-2019", "dk-0004-19", "ref05-0009-19", RelationKind.SUPERORDINATED, 1),
    PaperRelation(
        "bezug-jahresbericht-2019", "ref05-0034-19", "ref05-0009-19", RelationKind.SUPERORDINATED, 1
    ),
    PaperRelation("bezug-sachstand-2020", "ref05-0014-20", "ref05-0009-19", RelationKind.SUPERORDINATED, 1),
    PaperRelation(
        "bezug-jahresbericht-2018", "ref05-0018-18", "ref05-0007-17", RelationKind.SUPERORDINATED, 1
    ),
    PaperRelation("bezug-beteiligung-2020", "ref05-0020-20", "ref05-0009-19", RelationKind.RELATED),
    PaperRelation("bezug-eckpunkte-2020", "ref05-0025-20", "ref05-0020-20", RelationKind.RELATED),
    PaperRelation("bezug-antraege-2020", "fb33-0041-20", "fb33-0104-19", RelationKind.RELATED),
    PaperRelation("bezug-richtlinie-2020", "fb50-0052-20", "fb50-0088-19", RelationKind.RELATED),
    PaperRelation("bezug-vermerk-2019", "ref05-0030-19", "ref05-0015-19", RelationKind.RELATED),
    PaperRelation("bezug-dolmetschen-2020", "fb51-0012-20", "fr-a-0012-19", RelationKind.RELATED),
)
