# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Papers that are still being written, so that every account of the administration finds something to do; invented."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

_BERLIN = ZoneInfo("Europe/Berlin")


@dataclass(frozen=True, slots=True)
class Step:
    """One step that was taken; ``to`` is the state that it led to."""

    transition: str
    to: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class PaperAtWork:
    """A paper inside the house. Empty reference: not handed in yet. ``signed``: how many signers have signed."""

    key: str
    name: str
    kind: str
    lead_office: str
    proposal: str
    reasoning: str
    steps: tuple[Step, ...]
    reference: str = ""
    facts: str = ""
    financial_effects: str = ""
    signers: tuple[str, ...] = ()
    signed: int = 0
    consultations: tuple[tuple[str, str], ...] = ()
    """Body and role, in order."""
    public: bool = True


def _at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(date(2020, month, day), datetime.min.time(), _BERLIN).replace(
        hour=hour, minute=minute
    )


PAPERS_AT_WORK = (
    PaperAtWork(
        key="entwurf-sprachmittlung",
        name="Sprachmittlung bei Sprechtagen in den Stadtteilen",
        kind="proposal",
        lead_office="referat-05",
        proposal=(
            "1. Die Sprechtage werden um Sprachmittlung ergänzt.\n"
            "2. Das Büro für Integration berichtet nach einem Jahr."
        ),
        reasoning="Bei den Sprechtagen fehlt häufig jemand, der übersetzt. Der Dolmetschpool hat freie Zeiten.",
        steps=(Step("draft", "draft", _at(5, 11, 9, 20)),),
        consultations=(("sozialausschuss", "decision"),),
    ),
    PaperAtWork(
        key="entwurf-lotsen",
        name="Schulung von Lotsinnen und Lotsen in Wohnquartieren",
        kind="proposal",
        lead_office="fb-50",
        proposal="Die Schulung wird ab Herbst zweimal im Jahr angeboten.",
        reasoning="Die bisherigen Kurse waren ausgebucht.",
        steps=(Step("draft", "draft", _at(5, 12, 10)),),
    ),
    PaperAtWork(
        key="fb33-0044-20",
        reference="FB33/0044/20",
        name="Ausfüllhilfen in fünf Sprachen für das Bürgeramt",
        kind="proposal",
        lead_office="fb-33",
        proposal=(
            "1. Die zehn häufigsten Anträge erhalten Ausfüllhilfen in fünf Sprachen.\n"
            "2. Die Hilfen werden jährlich geprüft."
        ),
        reasoning="Jeder dritte Termin dauert länger, weil Fragen auf dem Formular nicht verstanden werden.",
        financial_effects="Einmalig 6.000 Euro für Übersetzungen, gedeckt aus dem Budget des Fachbereiches 33.",
        steps=(
            Step("draft", "draft", _at(5, 4, 8, 30)),
            Step("submit", "co_signature", _at(5, 8, 11, 15)),
            Step("sign", "co_signature", _at(5, 11, 14)),
        ),
        signers=("fb-11", "referat-05", "fb-50"),
        signed=1,
        consultations=(("sozialausschuss", "preliminary"), ("verwaltungsausschuss", "decision")),
    ),
    PaperAtWork(
        key="fb51-0063-20",
        reference="FB51/0063/20",
        name="Sprachpatenschaften in Grundschulen mit Ganztag",
        kind="proposal",
        lead_office="fb-51",
        proposal="Die Sprachpatenschaften werden an vier weiteren Grundschulen angeboten.",
        reasoning="An den ersten beiden Schulen haben alle Kinder ihre Patinnen und Paten behalten.",
        steps=(
            Step("draft", "draft", _at(5, 5, 9)),
            Step("submit", "co_signature", _at(5, 12, 9, 45)),
        ),
        signers=("fb-50", "fb-40"),
        consultations=(("jugendhilfeausschuss", "decision"),),
    ),
    PaperAtWork(
        key="ref05-0022-20",
        reference="Ref05/0022/20",
        name="Zuschüsse für Selbsthilfegruppen 2020",
        kind="proposal",
        lead_office="referat-05",
        proposal="Die Zuschüsse werden nach der vorgelegten Liste vergeben.",
        reasoning="Die Förderrichtlinie sieht eine Vergabe bis zum Sommer vor.",
        steps=(
            Step("draft", "draft", _at(4, 27, 10)),
            Step("submit", "co_signature", _at(5, 6, 10)),
            Step("return", "returned", _at(5, 13, 16), "Die Liste der Gruppen fehlt noch als Anlage."),
        ),
        signers=("fb-50",),
        consultations=(("sozialausschuss", "decision"),),
    ),
    PaperAtWork(
        key="fb50-0058-20",
        reference="FB50/0058/20",
        name="Fahrtkosten für die Teilnahme an Sprachkursen",
        kind="proposal",
        lead_office="fb-50",
        proposal="Fahrtkosten werden ab 1. September erstattet, wenn der Kurs weiter als drei Kilometer entfernt ist.",
        reasoning="Aus den Randlagen kommen weniger Menschen in die Kurse als aus der Innenstadt.",
        steps=(
            Step("draft", "draft", _at(4, 30, 13)),
            Step("submit", "co_signature", _at(5, 7, 9)),
            Step("sign", "submitted", _at(5, 12, 15, 30)),
        ),
        signers=("referat-05",),
        signed=1,
        consultations=(("sozialausschuss", "preliminary"), ("rat", "decision")),
    ),
    PaperAtWork(
        key="fb23-0011-20",
        reference="FB23/0011/20",
        name="Räume für Beratung am Stadtrand",
        kind="proposal",
        lead_office="fb-23",
        proposal="Der Anmietung der Räume wird zu den genannten Bedingungen zugestimmt.",
        reasoning="Die Verhandlungen mit der Eigentümerin sind abgeschlossen.",
        steps=(
            Step("draft", "draft", _at(5, 4, 9)),
            Step("submit", "department_heads", _at(5, 11, 9)),
        ),
        consultations=(("dezernentenkonferenz", "preliminary"), ("verwaltungsausschuss", "decision")),
        public=False,
    ),
    PaperAtWork(
        key="ref05-0023-20",
        reference="Ref05/0023/20",
        name="Vergabe der Restmittel für Begegnungen im Stadtteil",
        kind="circular",
        lead_office="referat-05",
        proposal="Die Restmittel von 1.800 Euro gehen je zur Hälfte an zwei Nachbarschaftstreffs.",
        reasoning="Die Mittel verfallen, bevor der Beirat wieder tagt.",
        steps=(
            Step("draft", "draft", _at(5, 6, 9)),
            Step("submit", "submitted", _at(5, 7, 10)),
            Step("release", "released", _at(5, 8, 11)),
        ),
        consultations=(("beirat", "decision"),),
        public=False,
    ),
)

ASKED_IN_WRITING = ("ref05-0023-20", "beirat")
"""The paper whose body is asked in writing, from the day on which the demonstration is made."""
DAYS_TO_ANSWER = 30
ANSWERED = ("p-oderwald", "p-benaissar")
"""Who has said yes already."""
