# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the list of papers."""

import csv
import datetime
import io
import re

import pytest
from django.urls import reverse

from werdegang.core.visibility import Visibility
from werdegang.council.factories import ConsultationFactory, MeetingFactory, PaperFactory, ResolutionFactory
from werdegang.council.vocabulary import ConsultationRole, Outcome
from werdegang.people.factories import OrganizationFactory

pytestmark = pytest.mark.django_db
HIDDEN = (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT)


def listed(client, query: str = "") -> list[str]:
    """The names of the papers on a page of the list, in order."""
    words = client.get(reverse("website:paper_list") + query).content.decode()
    return re.findall(r'<a class="wd-rows__title[^>]*>(.*?)</a>', words)


def whole(client, query: str = "") -> str:
    """The page of the list."""
    words: str = client.get(reverse("website:paper_list") + query).content.decode()
    return words


def dated(*days: int):
    """Papers of January 2020, named by their day."""
    return [PaperFactory(name=f"vom {day}.", date=datetime.date(2020, 1, day)) for day in days]


def test_papers_stand_newest_first_and_those_without_a_day_last(client):
    dated(3, 9, 5)
    PaperFactory(name="undatiert", date=None)
    assert listed(client) == ["vom 9.", "vom 5.", "vom 3.", "undatiert"]


def test_the_list_may_begin_with_the_oldest_and_goes_on_in_that_order(client):
    for day in range(1, 29):
        dated(day)
    PaperFactory(name="undatiert", date=None)
    first = listed(client, "?sortierung=aelteste")
    assert first[:2] == ["vom 1.", "vom 2."]
    following = re.search(r'href="(\?[^"]+)" rel="next"', whole(client, "?sortierung=aelteste"))
    assert following
    address = following[1].replace("&amp;", "&")
    assert listed(client, address) == ["vom 26.", "vom 27.", "vom 28.", "undatiert"]
    back = re.search(r'href="(\?[^"]+)" rel="prev"', whole(client, address))
    assert back
    assert listed(client, back[1].replace("&amp;", "&")) == first


def test_an_order_is_no_filter(client):
    dated(1)
    assert "Alle Filter zurücksetzen" not in whole(client, "?sortierung=aelteste")


def test_words_are_looked_for_in_subject_and_number_whatever_their_case(client):
    PaperFactory(name="Sprachkurse mit Kinderbetreuung", reference="A/1")
    PaperFactory(name="Sprachkurse", reference="B/2")
    assert listed(client, "?q=kinderbetreuung+SPRACH") == ["Sprachkurse mit Kinderbetreuung"]
    assert listed(client, "?q=b/2") == ["Sprachkurse"]


def test_the_list_is_filtered_by_kind_office_result_and_period(client):
    office = OrganizationFactory(office=True, slug="amt-50")
    paper = PaperFactory(
        name="gesucht", paper_type="Antrag", lead_office=office, date=datetime.date(2019, 5, 1)
    )
    ResolutionFactory(paper=paper, outcome=Outcome.REJECTED)
    ResolutionFactory(paper=PaperFactory(name="anders", date=datetime.date(2019, 5, 2)))
    for query in ("?art=Antrag", "?amt=amt-50", "?ergebnis=rejected", "?von=2019-05-01&bis=2019-05-01"):
        assert listed(client, query) == ["gesucht"], query


def test_a_row_shows_the_result_of_the_deciding_body(client):
    paper = PaperFactory()
    first = ConsultationFactory(paper=paper, meeting=MeetingFactory())
    last = ConsultationFactory(paper=paper, role=ConsultationRole.DECISION, meeting=MeetingFactory())
    ResolutionFactory(paper=paper, consultation=last, outcome=Outcome.ADOPTED_CHANGED)
    ResolutionFactory(
        paper=paper, consultation=first, outcome=Outcome.REFERRED, date=datetime.date(2030, 1, 1)
    )
    assert "geändert beschlossen" in whole(client)


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_papers_are_neither_listed_nor_counted_nor_offered_by_the_filter(client, visibility):
    PaperFactory(name="sichtbar")
    office = OrganizationFactory(office=True, name="Amt der Geheimnisse")
    PaperFactory(name="verborgen", visibility=visibility, paper_type="Geheimvorlage", lead_office=office)
    words = whole(client)
    assert "1 Vorlage<" in words
    for hidden in ("verborgen", "Geheimvorlage", "Amt der Geheimnisse"):
        assert hidden not in words
    assert listed(client, "?q=verborgen") == []


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_results_do_not_answer_the_filter(client, visibility):
    paper = PaperFactory()
    ResolutionFactory(paper=paper, outcome=Outcome.WITHDRAWN, visibility=visibility)
    assert listed(client, "?ergebnis=withdrawn") == []
    assert "zurückgezogen" not in whole(client).split("</form>")[1]


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_hidden_office_looks_like_none(client, visibility):
    office = OrganizationFactory(office=True, name="Geheimamt", slug="geheimamt", visibility=visibility)
    PaperFactory(name="offen", lead_office=office)
    assert "Geheimamt" not in whole(client)
    assert listed(client, "?amt=geheimamt") == listed(client, "?amt=gibt-es-nicht")


def test_each_page_begins_where_the_one_before_ended(client):
    for day in range(1, 29):
        dated(day)
    for number in range(30):
        PaperFactory(name=f"undatiert {number}", date=None)
    seen, query = [], ""
    while True:
        page = whole(client, query)
        seen += listed(client, query)
        following = re.search(r'href="(\?nach=[^"]+)" rel="next"', page)
        if not following:
            break
        query = following[1]
    assert len(seen) == len(set(seen)) == 58
    assert seen[:2] == ["vom 28.", "vom 27."]


@pytest.mark.slow
def test_the_way_back_leads_over_the_same_pages(client):
    for day in range(1, 29):
        dated(day)
    for number in range(30):
        PaperFactory(name=f"undatiert {number}", date=None)
    forth = [listed(client)]
    page = whole(client)
    while following := re.search(r'href="(\?nach=[^"]+)" rel="next"', page):
        page = whole(client, following[1])
        forth.append(listed(client, following[1]))
    back = [forth[-1]]
    while previous := re.search(r'href="(\?vor=[^"]+)" rel="prev"', page):
        page = whole(client, previous[1])
        back.append(listed(client, previous[1]))
    assert back == forth[::-1]


def test_pages_keep_the_filter(client):
    for number in range(26):
        PaperFactory(name=f"Kurs {number}")
    assert re.search(r'href="\?q=Kurs&amp;nach=[^"]+" rel="next"', whole(client, "?q=Kurs"))


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_hidden_paper_is_no_place_to_begin_a_page(client, visibility):
    dated(1, 2, 3)
    PaperFactory(slug="geheim", date=datetime.date(2020, 1, 2), visibility=visibility)
    assert listed(client, "?nach=geheim") == listed(client, "?nach=nirgends") == listed(client)


def test_no_internal_number_stands_in_the_addresses_of_pages(client):
    papers = [PaperFactory() for _ in range(26)]
    following = re.search(r'href="\?nach=([^"]+)" rel="next"', whole(client))
    assert following
    assert following[1] in {paper.slug for paper in papers}


def test_a_period_that_ends_before_it_begins_is_told_in_words(client):
    PaperFactory()
    words = whole(client, "?von=2020-02-01&bis=2020-01-01")
    assert "Der Zeitraum endet, bevor er beginnt." in words


def test_many_matches_are_counted_no_further_than_a_thousand(client, monkeypatch):
    monkeypatch.setattr("werdegang.website.paper_filter.COUNTED", 3)
    dated(1, 2, 3)
    assert "3 Vorlagen" in whole(client, "?q=vom")
    dated(4)
    assert "mehr als 3 Vorlagen" in whole(client, "?q=vom")


def test_an_empty_list_says_what_to_do(client):
    assert "Keine Vorlage passt dazu" in whole(client, "?q=nichts")


@pytest.mark.parametrize("much", [3, 30])
def test_the_list_asks_the_same_questions_however_long_it_is(client, django_assert_max_num_queries, much):
    """A page of it holds 25."""
    for _number in range(much):
        paper = PaperFactory(paper_type="Antrag", lead_office=OrganizationFactory(office=True))
        step = ConsultationFactory(paper=paper, meeting=MeetingFactory())
        ResolutionFactory(paper=paper, consultation=step, outcome=Outcome.REJECTED)
    for query in ("", "?q=Vorlage", "?art=Antrag&ergebnis=rejected"):
        with django_assert_max_num_queries(12):
            client.get(reverse("website:paper_list") + query)


def table(client, query: str = "") -> list[list[str]]:
    """The rows of the download, without its header."""
    response = client.get(reverse("website:paper_csv") + query)
    words = b"".join(response.streaming_content).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(words), delimiter=";"))[1:]


def test_the_filter_by_body_finds_what_the_body_consults(client):
    committee = OrganizationFactory(name="Bauausschuss")
    ConsultationFactory(paper=PaperFactory(name="Deich"), organization=committee)
    PaperFactory(name="Anderes")
    assert listed(client, f"?gremium={committee.slug}") == ["Deich"]


@pytest.mark.parametrize("level", HIDDEN)
def test_a_hidden_consultation_is_found_by_no_filter(client, level):
    committee = OrganizationFactory(name="Bauausschuss")
    ConsultationFactory(paper=PaperFactory(name="Deich"), organization=committee, visibility=level)
    assert listed(client, f"?gremium={committee.slug}") == []
    assert "Bauausschuss" not in whole(client)
    ConsultationFactory(paper=PaperFactory(name="Offen"), organization=committee)
    assert listed(client, f"?gremium={committee.slug}") == ["Offen"]


def test_the_download_holds_all_that_the_filter_finds_in_its_order(client):
    for day in range(1, 31):
        dated(day)
    PaperFactory(name="undatiert", date=None)
    PaperFactory(name="Geheim", visibility=Visibility.COUNCIL)
    assert [row[1] for row in table(client)] == [f"vom {day}." for day in range(30, 0, -1)] + ["undatiert"]
    assert [row[1] for row in table(client, "?q=30.")] == ["vom 30."]
    assert table(client, "?sortierung=aelteste")[0][1] == "vom 1."


def test_the_download_says_where_from_and_what_is_invented(client):
    paper = PaperFactory(name="Deich", reference="1/20", is_sample=True)
    [row] = table(client)
    assert (row[0], row[7], row[8]) == ("1/20", f"http://testserver/rat/vorlagen/{paper.slug}/", "ja")


def test_no_spreadsheet_computes_a_subject(client):
    PaperFactory(name="=HYPERLINK(1)")
    assert table(client)[0][1] == "'=HYPERLINK(1)"


def test_the_download_asks_the_same_questions_however_long_it_is(client, django_assert_max_num_queries):
    for day in range(1, 31):
        dated(day)
    with django_assert_max_num_queries(8):
        table(client)


def test_what_is_seldom_asked_for_is_folded_away_until_it_asks_for_something(client):
    dated(3)
    folded = '<details class="wd-filter__more"'
    assert f"{folded}>" in whole(client)
    assert f"{folded}>" in whole(client, "?q=vom")
    assert f"{folded} open>" in whole(client, "?von=2020-01-01")
    assert f"{folded} open>" in whole(client, "?von=gestern"), "what is wrong must be seen"
