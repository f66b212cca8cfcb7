# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The catalogue as a graph (DCAT-AP.de 3.0). All nodes have addresses, so that the same data make the same document."""

import re
from collections.abc import Sequence

from django.conf import settings
from rdflib import DCAT, DCTERMS, FOAF, RDF, Graph, Literal, Namespace, URIRef

from werdegang.api.addresses import Places
from werdegang.api.catalogue.datasets import SAMPLE, Dataset, Distribution, Service, catalogue_id

DCATDE = Namespace("http://dcat-ap.de/def/dcatde/")
LICENSES = "http://dcat-ap.de/def/licenses/"
EU = "http://publications.europa.eu/resource/authority/"
CONTENTS = "Konzepte und was aus ihnen wird, Kennzahlen, Berichte, Ratsinformationen."
UNKNOWN_LICENSE = "other-closed"
"""Nothing is granted where nobody has said that it is."""
FILE_TYPES = {
    "text/csv": "CSV",
    "application/json": "JSON",
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "XLSX",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "DOCX",
    "text/plain": "TXT",
}
"""The EU's words for formats."""
KNOWN_LICENSES = (
    (r"dl-?de[-/ ]?(zero|0)|datenlizenz deutschland.*zero", "dl-zero-de/2.0"),
    (r"dl-?de[-/ ]?by|datenlizenz deutschland.*namensnennung", "dl-by-de/2.0"),
    (r"cc[- ]?0|cc[- ]zero", "cc-zero"),
    (r"cc[- ]by[- ]sa[- ]4", "cc-by-sa/4.0"),
    (r"cc[- ]by[- ]4", "cc-by/4.0"),
)
"""How people write licences, and what the vocabulary of DCAT-AP.de calls them."""


def license_address(name: str) -> str:
    """The licence in the vocabulary of DCAT-AP.de; that of the installation where this name says none."""
    for pattern, word in KNOWN_LICENSES:
        if re.search(pattern, name, re.IGNORECASE):
            return LICENSES + word
    return settings.CATALOGUE["LICENSE"] or LICENSES + UNKNOWN_LICENSE


def graph(places: Places, publisher: str, datasets: Sequence[Dataset], services: Sequence[Service]) -> Graph:
    """The catalogue with all that stands in it."""
    made = Graph()
    for prefix, space in (("dcat", DCAT), ("dct", DCTERMS), ("foaf", FOAF), ("dcatde", DCATDE)):
        made.bind(prefix, space)
    catalogue = URIRef(catalogue_id(places))
    agent = URIRef(f"{catalogue}#herausgeber")
    made.add((agent, RDF.type, FOAF.Organization))
    made.add((agent, RDF.type, FOAF.Agent))
    made.add((agent, FOAF.name, Literal(publisher)))
    made.add((catalogue, RDF.type, DCAT.Catalog))
    _say(made, catalogue, f"Offene Daten: {publisher}", CONTENTS)
    made.add((catalogue, DCTERMS.publisher, agent))
    made.add((catalogue, DCTERMS.language, URIRef(EU + "language/DEU")))
    made.add((catalogue, FOAF.homepage, URIRef(places.page("start"))))
    for dataset in datasets:
        made.add((catalogue, DCAT.dataset, URIRef(dataset.id)))
        _dataset(made, dataset, agent)
    for service in services:
        made.add((catalogue, DCAT.service, URIRef(service.id)))
        _service(made, service, agent)
    return made


def _say(made: Graph, node: URIRef, title: str, description: str) -> None:
    made.add((node, DCTERMS.title, Literal(title, lang="de")))
    made.add((node, DCTERMS.description, Literal(description, lang="de")))


def _contributor(made: Graph, node: URIRef) -> None:
    """Who brings it in; given out by GovData, and known to the operator alone."""
    if settings.CATALOGUE["CONTRIBUTOR"]:
        made.add((node, DCATDE.contributorID, URIRef(settings.CATALOGUE["CONTRIBUTOR"])))


def _dataset(made: Graph, dataset: Dataset, agent: URIRef) -> None:
    node = URIRef(dataset.id)
    made.add((node, RDF.type, DCAT.Dataset))
    mark = f" ({SAMPLE})" if dataset.sample else ""
    _say(made, node, dataset.title + mark, dataset.description + mark)
    made.add((node, DCTERMS.identifier, Literal(dataset.id)))
    made.add((node, DCTERMS.publisher, agent))
    made.add((node, DCAT.theme, URIRef(f"{EU}data-theme/{dataset.theme}")))
    made.add((node, DCAT.landingPage, URIRef(dataset.page)))
    made.add((node, DCTERMS.language, URIRef(EU + "language/DEU")))
    made.add((node, DCTERMS.accessRights, URIRef(EU + "access-right/PUBLIC")))
    if dataset.frequency:
        made.add((node, DCTERMS.accrualPeriodicity, URIRef(f"{EU}frequency/{dataset.frequency}")))
    for word in (*dataset.keywords, *([SAMPLE] if dataset.sample else [])):
        made.add((node, DCAT.keyword, Literal(word, lang="de")))
    _contributor(made, node)
    for distribution in dataset.distributions:
        _distribution(made, node, distribution, license_address(dataset.license_name), dataset.sample)


def _distribution(made: Graph, dataset: URIRef, told: Distribution, licensed: str, sample: bool) -> None:
    node = URIRef(f"{told.url}#distribution")
    made.add((dataset, DCAT.distribution, node))
    made.add((node, RDF.type, DCAT.Distribution))
    title = f"{told.title} ({SAMPLE})" if sample else told.title
    made.add((node, DCTERMS.title, Literal(title, lang="de")))
    made.add((node, DCAT.accessURL, URIRef(told.url)))
    made.add((node, DCTERMS.license, URIRef(licensed)))
    media_type = told.media_type.partition(";")[0]
    made.add((node, DCAT.mediaType, URIRef(f"https://www.iana.org/assignments/media-types/{media_type}")))
    if media_type in FILE_TYPES:
        made.add((node, DCTERMS.format, URIRef(f"{EU}file-type/{FILE_TYPES[media_type]}")))
    if told.service:
        made.add((node, DCAT.accessService, URIRef(told.service)))
    else:
        made.add((node, DCAT.downloadURL, URIRef(told.url)))


def _service(made: Graph, service: Service, agent: URIRef) -> None:
    node = URIRef(service.id)
    made.add((node, RDF.type, DCAT.DataService))
    _say(made, node, service.title, service.description)
    made.add((node, DCAT.endpointURL, URIRef(service.endpoint)))
    made.add((node, DCAT.endpointDescription, URIRef(service.documentation)))
    made.add((node, DCTERMS.publisher, agent))
    made.add((node, DCTERMS.license, URIRef(license_address(""))))
    made.add((node, DCTERMS.accessRights, URIRef(EU + "access-right/PUBLIC")))
    if service.conforms_to:
        made.add((node, DCTERMS.conformsTo, URIRef(service.conforms_to)))
    for served in service.serves:
        made.add((node, DCAT.servesDataset, URIRef(served)))
    _contributor(made, node)
