# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What of the public data is a dataset, and in which files it is had: records, without any RDF."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch

from werdegang.api.addresses import Places
from werdegang.concepts.models import Edition, Indicator
from werdegang.concepts.vocabulary import IndicatorPeriod
from werdegang.people.models import Body
from werdegang.reporting.models import Report, ReportFile, ReportVersion
from werdegang.reporting.vocabulary import Format

JSON, CSV = "application/json", "text/csv"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SAMPLE = "Beispieldaten"
FREQUENCIES = {
    IndicatorPeriod.YEAR: "ANNUAL",
    IndicatorPeriod.HALF_YEAR: "ANNUAL_2",
    IndicatorPeriod.QUARTER: "QUARTERLY",
}
"""How often figures are measured, in the words of the EU's vocabulary of frequencies."""


@dataclass(frozen=True)
class Distribution:
    """One file, or one way to the data: whole address, media type, and the service that gives it."""

    title: str
    url: str
    media_type: str
    service: str = ""


@dataclass(frozen=True)
class Dataset:
    """A dataset; ``theme`` of the EU's vocabulary, ``license_name`` in whatever words."""

    id: str
    title: str
    description: str
    page: str
    theme: str
    distributions: Sequence[Distribution]
    keywords: tuple[str, ...] = ()
    license_name: str = ""
    frequency: str = ""
    sample: bool = False


@dataclass(frozen=True)
class Service:
    """An interface for programs."""

    id: str
    title: str
    description: str
    endpoint: str
    documentation: str
    conforms_to: str = ""
    serves: Sequence[str] = field(default_factory=tuple)


def publisher() -> str:
    """The municipality: the first one that anybody sees; empty while there is none."""
    return Body.objects.visible_to(None).order_by("pk").values_list("name", flat=True).first() or ""


def datasets(places: Places) -> list[Dataset]:
    """All of them; a fixed number of queries."""
    return [*_figures(places), *_editions(places), *_reports(places), _council(places)]


def services(places: Places, served: Sequence[Dataset]) -> list[Service]:
    """The JSON API, which serves these, and the OParl interface."""
    council = _council(places).id
    return [
        Service(
            api_service(places),
            "JSON-API: Konzepte und was aus ihnen wird",
            "Konzepte, Ausgaben, Ziele, Maßnahmen, Kennzahlen, Sachstände, Angebote, Berichte und Aufträge als JSON.",
            places.base + "/api/v1/",
            places.api("openapi"),
            serves=[each.id for each in served if each.id != council],
        ),
        Service(
            oparl_service(places),
            "OParl-Schnittstelle des Ratsinformationssystems",
            "Gremien, Personen, Sitzungen, Vorlagen und Beratungen nach OParl 1.1.",
            places.base + "/oparl/v1.1/",
            "https://schema.oparl.org/1.1/",
            conforms_to="https://schema.oparl.org/1.1/",
            serves=[council],
        ),
    ]


def api_service(places: Places) -> str:
    """What the JSON API is called in the catalogue."""
    return f"{catalogue_id(places)}#api"


def oparl_service(places: Places) -> str:
    """What the OParl interface is called in the catalogue."""
    return f"{catalogue_id(places)}#oparl"


def catalogue_id(places: Places) -> str:
    """What the catalogue is called."""
    return f"{places.base}/api/v1/katalog"


def _figures(places: Places) -> Iterator[Dataset]:
    figures = (
        Indicator.objects.visible_to(None).select_related("concept").order_by("concept", "position", "pk")
    )
    for each in figures:
        yield Dataset(
            places.api("indicator", each.slug),
            f"Kennzahl: {each.title}",
            each.definition or f"Werte der Kennzahl „{each.title}“ aus: {each.concept.name}.",
            places.page("indicator", each.slug),
            "SOCI",
            [
                Distribution("Werte als CSV", places.page("indicator_csv", each.slug), CSV),
                Distribution("Werte als Excel-Datei", places.page("indicator_xlsx", each.slug), XLSX),
                Distribution("Werte als JSON", places.page("indicator_json", each.slug), JSON),
                Distribution(
                    "Werte in der JSON-API",
                    places.api("indicator-values", each.slug),
                    JSON,
                    api_service(places),
                ),
            ],
            ("Kennzahl", each.concept.name),
            each.license_name,
            FREQUENCIES.get(IndicatorPeriod(each.period), ""),
            each.is_sample,
        )


def _editions(places: Places) -> Iterator[Dataset]:
    editions = Edition.objects.visible_to(None).select_related("concept").order_by("concept", "number")
    for each in editions:
        slugs = (each.concept.slug, each.slug)
        yield Dataset(
            places.api("edition", *slugs),
            f"{each.concept.name}: {each.name}",
            each.summary
            or f"Handlungsfelder, Ziele, Bedarfe, Maßnahmen und Kennzahlen: {each.concept.name}, {each.name}.",
            places.page("edition", *slugs),
            "GOVE",
            [
                Distribution("Das ganze Konzept als JSON", places.page("edition_json", *slugs), JSON),
                Distribution("Das ganze Konzept als Arbeitsmappe", places.page("edition_xlsx", *slugs), XLSX),
                Distribution("In der JSON-API", places.api("edition", *slugs), JSON, api_service(places)),
            ],
            ("Konzept", each.concept.name),
            sample=each.is_sample,
        )


def _reports(places: Places) -> Iterator[Dataset]:
    """The latest version of each report that has files."""
    files = ReportFile.objects.visible_to(None)
    filled = ReportVersion.objects.visible_to(None).filter(Exists(files.filter(version=OuterRef("pk"))))
    versions: Any = Prefetch(
        "versions", filled.order_by("number").prefetch_related(Prefetch("files", files.order_by("pk")))
    )
    for each in Report.objects.visible_to(None).order_by("pk").prefetch_related(versions):
        known = list(each.versions.all())
        if known:
            yield _report(each, known[-1], places)


def _report(report: Any, version: Any, places: Places) -> Dataset:
    return Dataset(
        places.api("report", report.slug),
        version.title,
        f"Bericht über die Zeit vom {version.period_start:%d.%m.%Y} an, Fassung {version.number}.",
        places.page("report", report.slug),
        "GOVE",
        [
            Distribution(
                str(Format(each.format).value).upper(),
                places.version(report.slug, version.number, each.format),
                Format(each.format).media_type,
            )
            for each in version.files.all()
        ],
        ("Bericht",),
        sample=report.is_sample or version.is_sample,
    )


def _council(places: Places) -> Dataset:
    address = places.base + "/oparl/v1.1/"
    return Dataset(
        f"{catalogue_id(places)}#ratsinformationen",
        "Ratsinformationen",
        "Gremien, Personen, Sitzungen, Vorlagen und Beratungen, soweit sie öffentlich sind.",
        places.page("paper_list"),
        "GOVE",
        [Distribution("OParl 1.1", address, JSON, oparl_service(places))],
        ("OParl", "Ratsinformationssystem"),
    )
