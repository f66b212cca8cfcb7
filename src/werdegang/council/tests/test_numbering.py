# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Numbers of papers: from the scheme, one after the other, never twice."""

import datetime
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from werdegang.council.factories import NumberSchemeFactory, PaperAtWorkFactory, PaperFactory
from werdegang.council.models import Paper
from werdegang.council.papers.numbering import checked, number_for
from werdegang.council.papers.refusals import Refused
from werdegang.people.factories import BodyFactory, OrganizationFactory

DAY = datetime.date(2026, 5, 4)


def paper_of(short_name="FB 50", **more):
    return PaperAtWorkFactory(lead_office=OrganizationFactory(office=True, short_name=short_name), **more)


@pytest.mark.django_db
def test_numbers_follow_each_other_in_a_series():
    office = paper_of().lead_office
    assert [number_for(PaperAtWorkFactory(lead_office=office), DAY) for _ in range(2)] == [
        "FB50/0001/2026",
        "FB50/0002/2026",
    ]


@pytest.mark.django_db
def test_each_office_and_each_year_counts_anew():
    paper = paper_of()
    number_for(paper, DAY)
    assert number_for(paper_of("FB 51"), DAY) == "FB51/0001/2026"
    assert number_for(paper, DAY.replace(year=2027)) == "FB50/0001/2027"


@pytest.mark.django_db
def test_the_scheme_in_force_decides():
    NumberSchemeFactory(pattern="{year}-{number:03d}", valid_from=DAY)
    NumberSchemeFactory(pattern="{number}", valid_from=DAY + datetime.timedelta(days=1))
    assert number_for(paper_of(), DAY) == "2026-001"


@pytest.mark.django_db
def test_a_number_that_an_import_brought_is_passed_over():
    paper = paper_of()
    PaperFactory(reference="FB50/0001/2026")
    assert number_for(paper, DAY) == "FB50/0002/2026"


@pytest.mark.django_db
def test_a_number_once_given_is_not_given_again():
    paper = paper_of()
    number_for(paper, DAY)
    paper.delete()
    assert number_for(paper_of(), DAY) == "FB50/0002/2026"


@pytest.mark.parametrize(
    "pattern",
    ["{office}", "{number}/{number}", "{number", "{ort}/{number}", "{number:x}", "{number.real}", "{office!r}{number}",
     "{number:0999999999d}", "{office:04d}/{number}", "{0}/{number}", ""],
)  # fmt: skip
def test_a_pattern_that_makes_no_numbers_is_refused(pattern):
    with pytest.raises(Refused):
        checked(pattern)


@pytest.mark.parametrize(
    "pattern", ["{number}", "{office}/{number:04d}/{year}", "V-{yy}-{number:05d}-{kind}"]
)
def test_a_pattern_that_makes_numbers_is_taken(pattern):
    assert checked(pattern) == pattern


def _numbers_by_threads(count):
    """Each on a connection of its own, each in a transaction that also stores the number."""
    body = BodyFactory()
    offices = [OrganizationFactory(office=True, short_name="FB 50", body=body) for _ in range(count)]
    papers = [PaperAtWorkFactory(lead_office=office, body=body) for office in offices]

    def take(paper):
        try:
            with transaction.atomic():
                paper.reference = number_for(paper, DAY)
                Paper.objects.filter(pk=paper.pk).update(reference=paper.reference)
            return paper.reference
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(take, papers))


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_ten_at_once_get_ten_numbers_without_a_gap():
    assert sorted(_numbers_by_threads(10)) == [f"FB50/{n:04d}/2026" for n in range(1, 11)]
