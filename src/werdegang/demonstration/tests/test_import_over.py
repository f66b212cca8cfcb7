# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""The real page of 2017, taken over the demonstration: its words replace the invented ones, and nothing is doubled."""

import os
from pathlib import Path

import pytest

from werdegang.council.models import Consultation, Meeting, Paper, PaperFile, PaperRelation, Resolution
from werdegang.importers.allris import parse_page
from werdegang.importers.writing import Writer
from werdegang.people.models import Body, Organization

SHARED = Path(os.environ.get("WERDEGANG_SHARED") or Path(__file__).resolve().parents[5] / "shared")
PAGE = SHARED / "data" / "allris" / "goettingen-vo-14738.txt"
MODELS = (Body, Organization, Meeting, Paper, Consultation, Resolution, PaperFile, PaperRelation)

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.usefixtures("built"),
    pytest.mark.skipif(not PAGE.is_file(), reason=f"SKIPPED: no real page, {PAGE} is missing"),
]


def take():
    return Writer().write(parse_page(PAGE.read_bytes(), source=PAGE.name))


def counts():
    return {model.__name__: model._default_manager.count() for model in MODELS}


def test_nothing_is_doubled():
    before = counts()
    take()
    assert counts() == before


def test_the_words_of_the_source_replace_the_invented_ones():
    paper = take().row
    assert paper.reference == "Ref05/0007/17"
    assert paper.reasoning.startswith(
        "Der vorliegende Bericht zur Umsetzung des kommunalen Integrationskonzeptes"
    )
    assert not paper.is_sample


def test_a_second_run_changes_nothing():
    take()
    assert not take().changes.any
