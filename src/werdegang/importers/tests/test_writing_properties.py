# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Mutated pages on their way into the database: nothing breaks, nothing is lost, a second run changes nothing."""

import json
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from werdegang.council.models import (
    AgendaItem,
    AgendaItemFile,
    Consultation,
    Meeting,
    Paper,
    PaperFile,
    PaperOrganization,
    PaperRelation,
    Resolution,
)
from werdegang.files.models import File
from werdegang.importers.allris import UnreadablePage, parse_page
from werdegang.importers.tests.mutations import mutated_html, mutated_lines
from werdegang.importers.writing import NotWritten, Writer, rehearsal
from werdegang.importers.writing.persons import without_staff
from werdegang.people.models import Location, Organization, OrganizationAlias

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.once]
MODELS = (
    AgendaItem, AgendaItemFile, Consultation, File, Location, Meeting, Organization, OrganizationAlias, Paper,
    PaperFile, PaperOrganization, PaperRelation, Resolution,
)  # fmt: skip
some = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
pages = st.one_of(mutated_lines(), mutated_html())
sources = st.sampled_from(
    ["", "vo-1.txt", "https://example.org/bi/vo020.asp?VOLFDNR=7", "to020-3.html", "seite.txt"]
)


def read(data, source=""):
    try:
        return parse_page(data, source=source)
    except UnreadablePage:
        return None


def write(page):
    """What the page became; nothing if it says where it cannot go."""
    try:
        return Writer("Stadt Musterdeich").write(page)
    except NotWritten:
        return None


def rows():
    """Every row as it is stored."""
    return {
        (model.__name__, row.pk): {
            field.attname: getattr(row, field.attname) for field in model._meta.concrete_fields
        }
        for model in MODELS
        for row in model._default_manager.all()
    }


def words(text):
    return re.findall(r"[^\W_]+", text)


def stored_words():
    texts = [
        value for row in rows().values() for value in row.values() if isinstance(value, str | list | dict)
    ]
    return set(words(" ".join(json.dumps(text, ensure_ascii=False).replace("\\n", " ") for text in texts)))


def said_words(page):
    """The words of a record that are no names of people at work."""
    yield page.name or ""
    yield page.reference or ""
    yield page.paper_type or ""
    for pair in page.sections:
        yield from pair
    for turn in page.consultations:
        yield from (
            turn.organization or "",
            turn.role_text or "",
            turn.meeting or "",
            turn.outcome_text or "",
        )
    for entry in page.family:
        yield from (text or "" for text in (entry.reference, entry.name, entry.lead_office, entry.paper_type))
    for item in page.agenda:
        yield from (text or "" for text in (item.number, item.name, item.reference, item.outcome_text))
    for file in page.files:
        yield file.name
    if page.meeting is not None:
        held = page.meeting
        texts = (held.name, held.organization, held.place, held.number, held.outcome_text)
        yield from (text or "" for text in texts)
    yield from without_staff([*page.related, *page.unparsed])


@some
@given(pages, sources)
def test_a_page_that_can_be_read_is_written_or_says_why_not(data, source):
    page = read(data, source)
    if page is not None:
        with rehearsal():
            write(page)


@some
@given(pages, sources)
def test_a_second_run_changes_nothing(data, source):
    page = read(data, source)
    with rehearsal():
        if page is None or write(page) is None:
            return
        before = rows()
        again = write(page)
        assert again is not None
        assert not again.changes.any, (again.changes.created, again.changes.changed, again.changes.removed)
        assert rows() == before


@some
@given(pages)
def test_every_word_of_the_record_is_in_the_database(data):
    page = read(data)
    with rehearsal():
        if page is None or write(page) is None:
            return
        held = stored_words()
        lost = [word for text in said_words(page) for word in words(text) if word not in held]
        assert lost == []


@some
@given(pages, pages)
def test_a_page_of_the_same_source_may_change_and_change_back(data, other):
    source = "https://example.org/bi/vo020.asp?VOLFDNR=7"
    first, second = read(data, source), read(other, source)
    with rehearsal():
        for page in (first, second, first, second):
            if page is not None:
                write(page)
        again = write(second) if second is not None else None
        assert again is None or not again.changes.any


@some
@given(pages)
def test_every_row_has_its_history_and_reason(data):
    page = read(data, "seite.txt")
    with rehearsal():
        if page is None or write(page) is None:
            return
        for model in MODELS:
            if model is OrganizationAlias:
                continue
            for row in model._default_manager.all():
                reasons = set(row.history.values_list("history_change_reason", flat=True))
                assert reasons == {"Übernahme von Seite seite.txt"}, (row, reasons)
