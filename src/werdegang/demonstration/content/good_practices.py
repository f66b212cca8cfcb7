# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Invented examples of good practice."""

from werdegang.demonstration.content.records_of_concepts import GoodPractice

GOOD_PRACTICES = (
    GoodPractice(
        key="praxis-lotsenfrauen",
        edition="konzept-2008",
        measure="m0-gesundheitslotsen",
        organization="gesundheitstreff",
        title="Gesundheit kommt mit der Nachbarin",
        story=(
            (
                "Die ersten Einladungen zu Vorsorgenachmittagen blieben fast ohne Antwort. Dann "
                "übernahmen Frauen aus den Vereinen die Ansprache: nach dem Gebet, beim Abholen der "
                "Kinder, am Rand des Sportplatzes."
            ),
            (
                "Heute begleiten 22 Lotsinnen und Lotsen zu Terminen. Praxen berichten von weniger "
                "Absagen und von Fragen, die vorher niemand gestellt hat."
            ),
            (
                "Übertragbar ist vor allem die Reihenfolge: erst Menschen gewinnen, denen andere "
                "vertrauen, dann Themen setzen."
            ),
        ),
    ),
    GoodPractice(
        key="praxis-koffer",
        edition="konzept-2008",
        measure="m0-wortschatzkoffer",
        organization="stadtbibliothek",
        title="Ein Koffer voller Wörter",
        story=(
            (
                "Tagespflegepersonen arbeiten allein und haben selten Zeit, Bücher auszusuchen. Der "
                "Koffer nimmt ihnen die Auswahl ab und wandert alle sechs Wochen weiter."
            ),
            (
                "Weil jede Station ein Blatt mit Beobachtungen beilegt, lernen die Beteiligten "
                "voneinander, ohne sich treffen zu müssen."
            ),
        ),
    ),
    GoodPractice(
        key="praxis-raumboerse",
        edition="fortschreibung-1",
        measure="m1-raumboerse",
        organization="fb-23",
        title="Ein Kalender statt vieler Schlüssel",
        story=(
            (
                "Früher rief ein Verein bei sechs Hausmeistern an. Seit 2018 zeigt ein Kalender, "
                "welcher Raum wann frei ist; der Schlüssel liegt in einem Kasten mit Zahlencode."
            ),
            (
                "Im ersten Jahr wurden 27 Räume mehr als 900-mal gebucht. Der Aufwand in der "
                "Verwaltung sank, weil Rückfragen entfielen."
            ),
            (
                "Schwierig war die Haftung. Geholfen hat eine Vereinbarung auf einer Seite, die alle "
                "Vereine unterschreiben."
            ),
        ),
    ),
    GoodPractice(
        key="praxis-wohnungsvergabe",
        edition="fortschreibung-1",
        measure="m1-kampagne-wohnen",
        organization="gleiches-recht",
        title="Vier Vermieter, ein Maßstab",
        story=(
            (
                "Nach mehreren Beschwerden lud die Beratungsstelle Vermieter zu einem Gespräch ohne "
                "Öffentlichkeit ein. Daraus entstanden fünf Grundsätze für die Vergabe."
            ),
            (
                "Seitdem werden Absagen begründet, und Besichtigungen werden nach der Reihenfolge "
                "der Anfragen vergeben."
            ),
        ),
    ),
    GoodPractice(
        key="praxis-elternlotsen",
        edition="fortschreibung-2",
        measure="m2-elternlotsen",
        organization="grundschulverbund",
        title="Eltern begleiten Eltern",
        story=(
            (
                "An einer Grundschule kamen zum ersten Elternabend elf Familien, zum zweiten 38. "
                "Dazwischen lag ein Anruf von Müttern und Vätern, die dieselbe Sprache sprechen."
            ),
            (
                "Die Lotsinnen und Lotsen werden 30 Stunden geschult und erhalten eine "
                "Aufwandsentschädigung. Sie übersetzen nicht nur, sie erklären, was von Eltern "
                "erwartet wird und was nicht."
            ),
            "Inzwischen wünschen sich auch Familien ohne Migrationsgeschichte diese Begleitung.",
        ),
    ),
    GoodPractice(
        key="praxis-stadtteilorte",
        edition="fortschreibung-2",
        measure="m2-stadtteilorte",
        organization="nachbarschaftshaus",
        title="Der Schlüssel gehört der Gruppe",
        story=(
            (
                "Sechs Orte, sechs Schlüsselbünde: Gruppen verwalten ihre Zeiten selbst und treffen "
                "sich einmal im Monat zur Absprache."
            ),
            (
                "Eine Ansprechperson hilft, wenn es Streit um Zeiten oder Sauberkeit gibt. Nach "
                "einem halben Jahr wurde sie nur noch selten gerufen."
            ),
        ),
    ),
)
