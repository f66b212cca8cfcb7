# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the page of a paper."""

import datetime
import re

import pytest
from django.urls import reverse

from werdegang.concepts.factories import ActionFieldFactory, EditionFactory, GoalFactory, ReportingDutyFactory
from werdegang.concepts.vocabulary import EditionState
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    AgendaItemFactory,
    ConsultationFactory,
    MeetingFactory,
    PaperFactory,
    PaperFileFactory,
    PaperOrganizationFactory,
    PaperRelationFactory,
    ResolutionFactory,
)
from werdegang.council.models import Paper
from werdegang.council.vocabulary import ConsultationRole, InvolvementKind, Outcome, RelationKind
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole
from werdegang.website.addresses import address

pytestmark = pytest.mark.django_db
HIDDEN = (Visibility.COUNCIL, Visibility.INTERNAL, Visibility.DRAFT)


def page(client, paper: Paper, **headers) -> str:
    """The words of a paper's page, white space put together."""
    response = client.get(reverse("website:paper", args=[paper.slug]), **headers)
    assert response.status_code == 200
    return re.sub(r"\s+", " ", response.content.decode())


def decided_paper(**values) -> tuple[Paper, object]:
    """A paper that the council decided in its fourth meeting."""
    paper = PaperFactory(**values)
    council = OrganizationFactory(council=True, name="Rat der Stadt")
    meeting = MeetingFactory(organization=council, number=4, date=datetime.date(2017, 3, 17))
    step = ConsultationFactory(
        paper=paper,
        organization=council,
        meeting=meeting,
        role=ConsultationRole.DECISION,
        role_text="Entscheidung",
    )
    return paper, ResolutionFactory(paper=paper, consultation=step)


def test_a_paper_shows_its_outcome_with_body_day_and_meeting_in_its_head(client):
    paper, _resolution = decided_paper()
    head = page(client, paper).split("wd-cols--page")[0]
    for words in ("ungeändert beschlossen", "Rat der Stadt", "17.03.2017", "4. Sitzung"):
        assert words in head


def test_a_paper_has_one_heading_of_the_first_level_a_breadcrumb_and_its_permanent_address(client):
    paper = PaperFactory(name="Ein Betreff")
    words = page(client, paper)
    assert re.findall(r"<h1[^>]*>(.*?)</h1>", words) == ["Ein Betreff"]
    assert f"/rat/vorlagen/{paper.slug}/" in words
    assert 'aria-current="page"' in words
    assert "Stand:" in words


def test_a_body_in_closed_session_shows_that_it_consults_but_never_when_or_how(client):
    paper = PaperFactory()
    body = OrganizationFactory(closed=True, name="Verwaltungsausschuss")
    meeting = MeetingFactory(organization=body, date=datetime.date(2017, 3, 9))
    step = ConsultationFactory(paper=paper, organization=body, meeting=meeting)
    ResolutionFactory(
        paper=paper, consultation=step, date=datetime.date(2017, 3, 9), outcome=Outcome.REJECTED
    )
    words = page(client, paper)
    assert "Verwaltungsausschuss" in words
    assert "nichtöffentlich" in words
    assert "09.03.2017" not in words
    assert "abgelehnt" not in words


def test_a_member_of_the_closed_body_sees_its_day_and_result(client):
    paper = PaperFactory()
    body = OrganizationFactory(closed=True)
    meeting = MeetingFactory(organization=body, date=datetime.date(2017, 3, 9))
    step = ConsultationFactory(paper=paper, organization=body, meeting=meeting)
    ResolutionFactory(
        paper=paper, consultation=step, date=datetime.date(2017, 3, 9), outcome=Outcome.REJECTED
    )
    client.force_login(OrganizationRoleFactory(organization=body).user)
    words = page(client, paper)
    assert "09.03.2017" in words
    assert "abgelehnt" in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_hidden_meeting_gives_its_step_no_day(client, visibility):
    paper = PaperFactory()
    meeting = MeetingFactory(visibility=visibility, date=datetime.date(2016, 12, 24))
    item = AgendaItemFactory(meeting=meeting, order=77)
    ConsultationFactory(paper=paper, organization=meeting.organization, meeting=meeting, agenda_item=item)
    words = page(client, paper)
    assert "24.12.2016" not in words
    assert "top-77" not in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_hidden_paper_answers_like_one_that_never_was(client, visibility):
    hidden = PaperFactory(visibility=visibility, slug="geheim")
    answer = client.get(reverse("website:paper", args=[hidden.slug]))
    unknown = client.get(reverse("website:paper", args=["unbekannt"]))
    assert answer.status_code == unknown.status_code == 404
    assert answer.content == unknown.content
    assert answer.headers == unknown.headers


def test_a_renamed_paper_is_found_at_its_old_address(client):
    paper = Paper.objects.get(pk=PaperFactory(slug="alt").pk)
    paper.slug = "neu"
    paper.save()
    answer = client.get("/rat/vorlagen/alt/")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/rat/vorlagen/neu/")


def test_a_renamed_paper_that_is_hidden_now_is_not_given_away_by_its_old_address(client):
    paper = Paper.objects.get(pk=PaperFactory(slug="alt").pk)
    paper.slug, paper.visibility = "neu", Visibility.COUNCIL
    paper.save()
    assert client.get("/rat/vorlagen/alt/").status_code == 404


def test_the_vocabulary_stands_beside_the_words_of_the_source(client):
    paper = PaperFactory()
    step = ConsultationFactory(paper=paper, role_text="Zwischenberatung", meeting=MeetingFactory())
    ResolutionFactory(
        paper=paper, consultation=step, outcome=Outcome.POSTPONED, outcome_text="zurückgestellt"
    )
    words = page(client, paper)
    assert "Zwischenberatung" in words
    assert "zurückgestellt" in words
    assert "vertagt" in words


def test_numbered_points_of_the_proposal_become_a_list(client):
    paper = PaperFactory(
        proposal="1. Der Bericht wird zur Kenntnis genommen.\n2. Die Fortschreibung wird beschlossen."
    )
    assert "<ol><li>Der Bericht wird" in page(client, paper)


def test_text_of_a_source_is_never_markup(client):
    paper = PaperFactory(
        name="<script>alert(1)</script>",
        proposal="<b>fett</b>",
        other_sections=[["<i>Kopf</i>", "<u>Text</u>"]],
        unparsed="<s>Rest</s>",
        source_details={"<em>Zeichen</em>": "<tt>1</tt>"},
    )
    words = page(client, paper)
    for tag in ("<script>", "<b>", "<i>", "<u>", "<s>", "<em>", "<tt>"):
        assert tag not in words


def test_sections_without_a_home_keep_their_headings_and_the_rest_is_shown_last(client):
    paper = PaperFactory(
        facts="Sachlage.",
        section_headings={"facts": "Erläuterungen"},
        other_sections=[["Klimafolgen", "Keine."]],
        unparsed="Unverstanden",
    )
    words = page(client, paper)
    assert "Erläuterungen" in words
    assert "Klimafolgen" in words
    assert words.index("Klimafolgen") < words.index("Unverstanden")


def test_attachments_show_number_size_kind_and_visibility(client):
    paper = PaperFactory()
    PaperFileFactory(
        paper=paper, number="7", file__name="Bericht", file__content=b"%PDF-1.4", file__text="Lesbar"
    )
    words = page(client, paper)
    for expected in ("Bericht", ">7<", "PDF", "öffentlich", "Text lesen"):
        assert expected in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_attachments_are_neither_shown_nor_counted(client, visibility):
    paper = PaperFactory()
    PaperFileFactory(paper=paper, file__name="Sichtbar", file__size=None)
    PaperFileFactory(paper=paper, file__name="Unsichtbar", file__visibility=visibility)
    words = page(client, paper)
    assert "Unsichtbar" not in words
    assert "1 Datei" in words


def test_an_attachment_known_by_its_address_at_the_source_leads_there(client):
    paper = PaperFactory()
    PaperFileFactory(paper=paper, file__source_url="https://rat.example/anlage.pdf")
    assert 'href="https://rat.example/anlage.pdf"' in page(client, paper)


def test_an_address_of_a_source_that_is_none_of_the_web_is_no_link(client):
    paper = PaperFactory(web="javascript:alert(1)")
    PaperFileFactory(paper=paper, file__source_url="javascript:alert(1)")
    assert "javascript:" not in page(client, paper)


@pytest.mark.parametrize("visibility", HIDDEN)
def test_a_hidden_office_is_not_named(client, visibility):
    paper = PaperFactory(
        lead_office=OrganizationFactory(office=True, name="Geheimbüro", visibility=visibility)
    )
    PaperOrganizationFactory(
        paper=paper, organization__name="Geheimstelle", organization__visibility=visibility
    )
    words = page(client, paper)
    assert "Geheimbüro" not in words
    assert "Geheimstelle" not in words


def test_organizations_involved_stand_under_their_part(client):
    paper = PaperFactory()
    PaperOrganizationFactory(
        paper=paper, organization__name="Fachbereich Soziales", kind=InvolvementKind.CO_LEAD
    )
    words = page(client, paper)
    assert "Fachbereich Soziales" in words
    assert "mit federführend" in words


def test_the_family_tree_links_what_is_here_and_names_what_is_not(client):
    paper = PaperFactory(reference="Ref05/0007/17")
    here = PaperFactory(name="Vorgänger")
    PaperRelationFactory(
        paper=paper,
        related=None,
        depth=1,
        position=1,
        lead_office="Dezernentenkonferenz",
        paper_type="DK-Vorlage",
    )
    PaperRelationFactory(paper=paper, related=here, depth=1, position=2, name="Vorgänger")
    words = page(client, paper)
    assert "DK-Vorlage" in words
    assert "Dezernentenkonferenz" in words
    assert f'href="/rat/vorlagen/{here.slug}/"' in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_papers_are_missing_from_the_family(client, visibility):
    paper = PaperFactory()
    hidden = PaperFactory(name="Verborgen", visibility=visibility)
    PaperRelationFactory(paper=paper, related=hidden, name="Verborgen")
    PaperRelationFactory(paper=hidden, related=paper, kind=RelationKind.RELATED, name="Verborgen")
    assert "Verborgen" not in page(client, paper)


def test_a_tie_is_seen_from_both_papers(client):
    above, below = PaperFactory(name="Obere"), PaperFactory(name="Untere")
    PaperRelationFactory(paper=below, related=above, kind=RelationKind.SUPERORDINATED)
    assert "übergeordnete Vorlage" in page(client, below)
    assert "untergeordnete Vorlage" in page(client, above)


def adopted_edition(resolution, goals: int = 2, **values):
    """An edition that the resolution adopted, with goals in one action field."""
    edition = EditionFactory(state=EditionState.CONCLUDED, adopted_by=resolution, **values)
    field = ActionFieldFactory(edition=edition, title=f"Handlungsfeld {edition.pk}")
    for number in range(1, goals + 1):
        GoalFactory(edition=edition, action_field=field, number=number, title=f"Ziel Nr {number}")
    return edition


def test_a_paper_leads_to_the_edition_that_it_adopted_with_fields_and_goals(client):
    paper, resolution = decided_paper()
    edition = adopted_edition(resolution, name="Erste Fortschreibung")
    words = page(client, paper)
    assert "Was daraus wurde" in words
    assert f'href="/konzepte/{edition.concept.slug}/{edition.slug}/"' in words
    assert f"Handlungsfeld {edition.pk}" in words
    assert words.count("/ziele/") == 2


def test_a_paper_leads_on_to_the_next_edition_and_its_paper(client):
    paper, resolution = decided_paper()
    edition = adopted_edition(resolution, number=1)
    later, later_resolution = decided_paper()
    EditionFactory(
        concept=edition.concept,
        number=2,
        predecessor=edition,
        adopted_by=later_resolution,
        state=EditionState.IMPLEMENTATION,
        name="Zweite Fortschreibung",
    )
    words = page(client, paper)
    assert "Zweite Fortschreibung" in words
    assert f'href="/rat/vorlagen/{later.slug}/"' in words


@pytest.mark.parametrize("visibility", HIDDEN)
def test_hidden_editions_and_goals_are_not_among_the_consequences(client, visibility):
    paper, resolution = decided_paper()
    shown = adopted_edition(resolution, number=1)
    field = shown.action_fields.get()
    GoalFactory(edition=shown, action_field=field, number=9, title="Verborgenes Ziel", visibility=visibility)
    EditionFactory(
        concept=shown.concept, number=2, predecessor=shown, name="Verborgene Ausgabe", visibility=visibility
    )
    words = page(client, paper)
    assert "Verborgen" not in words
    assert "2 Ziele" in words


def test_a_duty_to_report_stands_among_the_consequences(client):
    paper, resolution = decided_paper()
    ReportingDutyFactory(resolution=resolution, every_months=12, recipient__name="Begleitender Beirat")
    words = page(client, paper)
    assert "Begleitender Beirat" in words
    assert "jährlich" in words


def test_invented_papers_say_so(client):
    assert "Beispieldaten" in page(client, PaperFactory(is_sample=True))
    assert "Beispieldaten" not in page(client, PaperFactory(is_sample=False)).split("<main")[1]


def test_a_paper_reads_in_english(client):
    paper, _resolution = decided_paper()
    response = client.get(f"/en/rat/vorlagen/{paper.slug}/")
    words = response.content.decode()
    assert "Proposed resolution" in words
    assert "adopted unchanged" in words


def test_a_bare_paper_is_a_whole_page(client):
    paper = PaperFactory(reference="", slug="ohne-nummer", date=None, paper_type="", proposal="")
    assert "Beratungsfolge" in page(client, paper)


def full_paper(much: int):
    """A paper with ``much`` of everything."""
    paper = PaperFactory(lead_office=OrganizationFactory(office=True))
    for position in range(much):
        meeting = MeetingFactory()
        step = ConsultationFactory(
            paper=paper,
            organization=meeting.organization,
            meeting=meeting,
            agenda_item=AgendaItemFactory(meeting=meeting),
            position=position,
        )
        resolution = ResolutionFactory(paper=paper, consultation=step)
        edition = adopted_edition(resolution, goals=much, number=position)
        EditionFactory(concept=edition.concept, number=99, predecessor=edition)
        ReportingDutyFactory(resolution=resolution, concept=edition.concept)
        PaperFileFactory(paper=paper)
        PaperOrganizationFactory(paper=paper)
        PaperRelationFactory(paper=paper)
        PaperRelationFactory(related=paper, kind=RelationKind.RELATED)
    return paper


@pytest.mark.parametrize("much", [1, 5])
def test_a_paper_asks_ten_questions_however_much_there_is(client, django_assert_num_queries, much):
    paper = full_paper(much)
    with django_assert_num_queries(10):
        client.get(reverse("website:paper", args=[paper.slug]))


def test_office_staff_reads_an_internal_paper(client):
    office = OrganizationFactory(office=True)
    paper = PaperFactory(visibility=Visibility.INTERNAL, name="Nur intern")
    role = OrganizationRoleFactory(organization=office, role=OrganizationRole.Role.OFFICE_STAFF)
    client.force_login(role.user)
    assert "Nur intern" in page(client, paper)


def test_a_paper_that_could_not_wait_says_why_and_one_that_asks_says_until_when(client):
    paper = PaperFactory(
        urgency_reason="Die Frist des Landes endet.", answer_until=datetime.date(2020, 3, 31)
    )
    html = client.get(address(paper)).content.decode()
    assert "Warum es nicht warten kann" in html
    assert "Die Frist des Landes endet." in html
    assert "Antworten bis" in html
    assert "31.03.2020" in html


def test_a_paper_that_can_wait_says_nothing_of_it(client):
    html = client.get(address(PaperFactory())).content.decode()
    assert "Warum es nicht warten kann" not in html
    assert "Antworten bis" not in html
