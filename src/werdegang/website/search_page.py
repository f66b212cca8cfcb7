# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Hits in words: what each is, where it leads, what of it answers the question."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from django.urls import reverse
from django.utils.http import urlencode

from werdegang.concepts.models import Evidence
from werdegang.core.languages import direction
from werdegang.council.models import AgendaItemFile, MeetingFile, PaperFile
from werdegang.reporting.models import ReportFile
from werdegang.search.kinds import Content
from werdegang.search.passages import Passage, Piece, marked, passages, terms_of
from werdegang.search.searching import Hit, Results
from werdegang.ui.formats import day
from werdegang.website.addresses import address, evidence_address, meeting_file_address
from werdegang.website.assignments import anchor_of
from werdegang.website.editions import years
from werdegang.website.reading import QUERY
from werdegang.website.reports import version_address
from werdegang.website.search_matters import together

MOST_LATER = 3


@dataclass(frozen=True)
class HitRow:
    """One hit of the page."""

    kind: str
    title: Sequence[Piece]
    url: str
    passage: Passage | None
    places: list[tuple[str, Passage]] = field(default_factory=list)
    """Of files: addresses of pages, and what stands there."""
    meta: Sequence[str] = ()
    is_sample: bool = False
    language: str = ""
    passage_language: str = ""
    passage_direction: str = ""
    """Where the passage is of a translation; empty for one in the thing's own language."""
    later: Sequence[tuple[str, str, str]] = ()
    """What a later edition made of it: address, title, years of the edition."""
    more: Sequence["HitRow"] = ()
    """Of the same matter."""


def rows(results: Results, user: Any, *, by_matter: bool) -> tuple[list[HitRow], list[HitRow]]:
    """The hits, and those that have some of the words only; a fixed number of questions."""
    terms = terms_of(results.words)
    both = (*results.hits, *results.further)
    files = _places_of_files([hit.thing.pk for hit in both if hit.kind.name == "anlage"], user)
    matters = together(both, user) if by_matter else [[hit] for hit in both]
    whole = set(map(id, results.hits))
    found: list[HitRow] = []
    further: list[HitRow] = []
    for first, *others in matters:
        more = [_row(hit, terms, files) for hit in others]
        row = replace(_row(first, terms, files), more=more, later=_later(first, results))
        (found if id(first) in whole else further).append(row)
    return found, further


def _later(hit: Hit, results: Results) -> list[tuple[str, str, str]]:
    known = results.later.get(type(hit.thing), {}).get(hit.thing.pk, ())
    return [(address(each), each.title, years(each.edition)) for each in known[:MOST_LATER]]


def _row(hit: Hit, terms: frozenset[str], files: dict[int, tuple[str, str]]) -> HitRow:
    content = hit.kind.describe(hit.thing)
    is_file = hit.kind.name == "anlage"
    url, held_by = files.get(hit.thing.pk, ("", "")) if is_file else (_url(hit), "")
    found = passages(content.text, terms, 3 if is_file else 1)
    title = marked(content.title, terms)
    told, language = None, ""
    if not any(piece.marked for piece in (*title, *(found[0].pieces if found else ()))):
        told, language = _told(content, terms)
    if told is not None:
        found, url = [told], in_language(url, language)
    paged = [(f"{url}#page={each.page}", each) for each in found if each.page] if is_file and url else []
    facets = [value for values in content.facets.values() for value in values[:2]]
    meta = [held_by, day(content.date) if content.date else "", *facets]
    return HitRow(
        kind=f"{hit.kind.one} {content.reference}".strip(),
        title=title,
        url=url,
        passage=found[0] if found and not paged else None,
        places=paged,
        meta=[each for each in meta if each],
        is_sample=hit.thing.is_sample,
        language=getattr(hit.thing, "text_language", "de"),
        passage_language=language,
        passage_direction=direction(language) if language else "",
    )


def _told(content: Content, terms: frozenset[str]) -> tuple[Passage | None, str]:
    """The place of a translation that answers, and its language."""
    for language, text in content.told.items():
        for each in passages(text, terms):
            if any(piece.marked for piece in each.pieces):
                return each, language
    return None, ""


def in_language(url: str, language: str) -> str:
    """The address of a page whose contents are to be told in this language."""
    if not url:
        return url
    parts = urlsplit(url)
    query = "&".join(filter(None, (parts.query, urlencode({QUERY: language}))))
    return urlunsplit(parts._replace(query=query))


def url_of(hit: Hit, user: Any) -> str:
    """Where a hit leads."""
    if hit.kind.name == "anlage":
        return _places_of_files([hit.thing.pk], user).get(hit.thing.pk, ("", ""))[0]
    return _url(hit)


def _url(hit: Hit) -> str:
    thing = hit.thing
    if hit.kind.name == "auftrag":
        return f"{address(thing.resolution)}#{anchor_of(thing)}" if thing.resolution else ""
    if hit.kind.name == "bedarf":
        return f"{address(thing.edition)}#bedarfe"
    if hit.kind.name == "bericht":
        return version_address(thing)
    if hit.kind.name == "gute-praxis":
        edition = f"{thing.edition.concept.slug}.{thing.edition.slug}"
        return f"{reverse('website:good_practice_list')}?{urlencode({'ausgabe': edition})}#{thing.slug}"
    if hit.kind.name == "angebot":
        narrowed = f"?{urlencode({'thema': thing.subject})}" if thing.subject else ""
        return f"{reverse('website:offer_list')}{narrowed}#{thing.slug}"
    if hit.kind.name == "vorschlag":
        return f"{reverse('website:participation')}#vorschlag-{thing.phase.slug}-{thing.number}"
    return address(thing)


def _places_of_files(files: list[int], user: Any) -> dict[int, tuple[str, str]]:
    """Address of each file and what it belongs to, of all places where the user sees it the first."""
    if not files:
        return {}
    places: dict[int, tuple[str, str]] = {}
    papers = PaperFile.objects.visible_to(user).filter(file__in=files).select_related("paper", "file")
    meetings = MeetingFile.objects.visible_to(user).filter(file__in=files)
    items = AgendaItemFile.objects.visible_to(user).filter(file__in=files)
    for held in papers.defer("file__text").order_by("pk"):
        places.setdefault(held.file_id, (address(held), str(held.paper)))
    for document in (
        meetings.select_related("meeting__organization", "file").defer("file__text").order_by("pk")
    ):
        there = meeting_file_address(document.meeting, document.file.slug)
        places.setdefault(document.file_id, (there, str(document.meeting)))
    of_items = items.select_related("agenda_item__meeting__organization", "file").defer("file__text")
    for of_item in of_items.order_by("pk"):
        meeting = of_item.agenda_item.meeting
        there = meeting_file_address(meeting, of_item.file.slug)
        places.setdefault(of_item.file_id, (there, str(of_item.agenda_item)))
    of_reports: Any = ReportFile.objects.visible_to(user).filter(file__in=files)
    for of_report in of_reports.select_related("version__report").order_by("pk"):
        there = version_address(of_report.version)
        places.setdefault(of_report.file_id, (there, of_report.version.title))
    shown: Any = Evidence.objects.visible_to(user).filter(file__in=files)
    for each in shown.select_related("measure__edition__concept", "file").defer("file__text").order_by("pk"):
        there = evidence_address(each.measure, each.file.slug)
        places.setdefault(each.file_id, (there, each.measure.title))
    return places
