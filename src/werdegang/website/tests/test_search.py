# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Claims about the page of the search."""

import datetime
import html
import re

import pytest
from django.urls import reverse

from werdegang.concepts.factories import (
    EditionFactory,
    GoalFactory,
    MeasureFactory,
    NeedFactory,
    StatusUpdateFactory,
)
from werdegang.concepts.models import Evidence
from werdegang.concepts.translation_factories import TranslationFactory
from werdegang.core.visibility import Visibility
from werdegang.council.factories import (
    AgendaItemFactory,
    ConsultationFactory,
    PaperFactory,
    PaperFileFactory,
    ResolutionFactory,
)
from werdegang.files.factories import FileFactory
from werdegang.followup.factories import AssignmentFactory
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.reporting.factories import ReportFileFactory
from werdegang.search import upkeep
from werdegang.search.models import Waiting

pytestmark = pytest.mark.django_db


def page(client, query, **more):
    upkeep.rebuild()
    return html.unescape(client.get(reverse("website:search"), {"q": query, **more}).content.decode())


def titles(words):
    found = re.findall(r'<h3 class="wd-hit__title".*?>(.*?)</h3>', words, re.DOTALL)
    return [re.sub(r"<[^>]+>", "", title).strip() for title in found]


def test_a_part_of_a_compound_finds_it_and_is_marked(client):
    PaperFactory(name="Integrationskonzept der Stadt")
    words = page(client, "Konzept")
    assert titles(words) == ["Integrationskonzept der Stadt"]
    assert "<mark>Integrationskonzept</mark>" in words


def test_a_file_is_found_with_the_page(client):
    file = FileFactory(name="Bericht", text="Einleitung\fNichts hier\fHier steht der Zaunkönig im Wald.")
    held = PaperFileFactory(file=file)
    words = page(client, "Zaunkönige")
    assert f'/anlagen/{held.file.slug}/#page=3"' in words
    assert "Seite 3" in words


def test_a_resolution_leads_to_its_page(client):
    paper = PaperFactory(name="Radwege", reference="X/1/20")
    resolution = ResolutionFactory(paper=paper, text="Der Zaunkönig wird geschützt.", meeting=None)
    assert f'href="/beschluesse/{resolution.slug}/"' in page(client, "Zaunkönig")


def test_an_assignment_leads_to_its_place_on_the_page_of_its_resolution(client):
    assignment = AssignmentFactory(title="Zaunkönige zählen")
    where = f"auftrag-{assignment.position}"
    assert f'href="/beschluesse/{assignment.resolution.slug}/#{where}"' in page(client, "Zaunkönig")
    there = client.get(f"/beschluesse/{assignment.resolution.slug}/").content.decode()
    assert there.count(f'id="{where}"') == 1


def test_a_need_leads_to_its_edition(client):
    need = NeedFactory(title="Mehr Zaunkönige")
    there = f"/konzepte/{need.edition.concept.slug}/{need.edition.slug}/#bedarfe"
    assert f'href="{there}"' in page(client, "Zaunkönig")


def test_an_edition_is_found_by_its_own_words(client):
    edition = EditionFactory(name="Zaunkönigskonzept")
    assert titles(page(client, "Zaunkönigskonzept")) == [edition.name]


def test_of_goals_that_two_editions_call_the_same_the_living_one_comes_first(client):
    former = EditionFactory(number=1)
    living = EditionFactory(
        concept=former.concept,
        predecessor=former,
        start_date=datetime.date(2019, 1, 1),
        end_date=datetime.date(2022, 1, 1),
        number=2,
    )
    for edition, text in ((former, "Sprachkurse, Sprachkurse, Sprachkurse"), (living, "Sprachkurse")):
        GoalFactory(edition=edition, title="Sprachkurse für alle", description=text)
    shown = page(client, "Sprachkurse")
    assert 0 < shown.index(living.slug + "/ziele/") < shown.index(former.slug + "/ziele/")


@pytest.mark.parametrize(
    ("language", "text", "asked", "direction"),
    [("tr", "Çocuklar için dil kursu", "çocuklar", "ltr"), ("ar", "دورات اللغة للأطفال", "دورات", "rtl")],
)
def test_a_goal_is_found_by_its_translation_and_read_in_it(client, language, text, asked, direction):
    goal = GoalFactory(title="Sprachkurse für Kinder")
    TranslationFactory(of=goal, language=language, text=text)
    words = page(client, asked)
    assert titles(words) == [goal.title]
    assert f'lang="{language}" dir="{direction}"' in words
    there = f"/konzepte/{goal.edition.concept.slug}/{goal.edition.slug}/ziele/{goal.slug}/"
    assert f'href="{there}?textsprache={language}"' in words


def test_a_measure_is_found_by_the_translation_of_its_status_update(client):
    update = StatusUpdateFactory(text="Der Umbau dauert.")
    TranslationFactory(of=update, field="text", language="en", text="The refurbishment goes on")
    assert titles(page(client, "refurbishment")) == [update.measure.title]


def test_a_translation_that_is_not_public_is_not_found(client):
    goal = GoalFactory()
    TranslationFactory(of=goal, language="tr", text="Zaunkönig", visibility=Visibility.DRAFT)
    assert titles(page(client, "Zaunkönig")) == []
    TranslationFactory(of=goal, field="rationale", language="tr", text="Zaunkönig")
    assert titles(page(client, "Zaunkönig")) == [goal.title]


def test_a_translation_saved_or_taken_away_changes_what_is_found(client):
    goal = GoalFactory()
    upkeep.rebuild()
    told = TranslationFactory(of=goal, language="tr", text="Zaunkönig")
    upkeep.catch_up(100)
    find = reverse("website:search")
    assert titles(client.get(find, {"q": "Zaunkönig"}).content.decode()) == [goal.title]
    told.deleted = True
    told.save()
    upkeep.catch_up(100)
    assert titles(client.get(find, {"q": "Zaunkönig"}).content.decode()) == []


def test_an_evidence_file_is_found_with_its_measure(client):
    update = StatusUpdateFactory()
    file = FileFactory(name="Zaunkönigliste", slug="liste")
    shown = Evidence.objects.create(measure=update.measure, update=update, file=file)
    words = page(client, "Zaunkönigliste")
    assert "/belege/liste/" in words
    shown.deleted = True
    shown.save()
    assert titles(page(client, "Zaunkönigliste")) == []


def test_a_report_is_found_by_the_words_that_were_frozen(client):
    words = FileFactory(name="Daten", text="Der Zaunkönig ist wieder da.")
    made = ReportFileFactory(format="json", file=words).version
    found = page(client, "Zaunkönig")
    assert made.title in titles(found)
    assert f'href="/berichte/{made.report.slug}/fassungen/{made.number}/"' in found


def test_a_typing_error_is_mended_and_said(client):
    MeasureFactory(title="Kinderbetreuung am Abend")
    words = page(client, "Kinderbetreung")
    assert titles(words) == ["Kinderbetreuung am Abend"]
    assert "Meinten Sie" in words
    assert titles(page(client, "Kinderbetreung", genau="1")) == []


def test_closed_words_are_no_spelling_and_no_suggestion(client):
    PaperFactory(name="Zaunkönigsplan", visibility=Visibility.INTERNAL)
    words = page(client, "Zaunkönigsplen")
    assert "Zaunkönigsplan" not in words
    assert "Meinten Sie" not in words
    assert "Zaun" not in client.get(reverse("website:search_suggestions"), {"q": "zaun"}).content.decode()


def test_words_are_suggested_while_typing(client):
    PaperFactory(name="Förderung der Vereine")
    upkeep.rebuild()
    answer = client.get(reverse("website:search_suggestions"), {"q": "sport foer"})
    assert 'value="sport Förderung"' in answer.content.decode()


def test_a_word_of_another_language_leads_to_the_german_one(client):
    MeasureFactory(title="Sprachkurse für Mütter")
    words = page(client, "dil kursu")
    assert titles(words) == ["Sprachkurse für Mütter"]
    assert "„dil kursu“ (Türkisch) heißt hier „Sprachkurs“" in words


def test_who_may_see_more_finds_it_and_nobody_else(client, django_user_model):
    office = OrganizationFactory(kind="office")
    PaperFactory(name="Zaunkönig", visibility=Visibility.INTERNAL, body=office.body, lead_office=office)
    assert titles(page(client, "Zaunkönig")) == []
    user = django_user_model.objects.create_user(username="amt", email="amt@example.org")
    OrganizationRoleFactory(user=user, organization=office, role="office_staff")
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    words = page(client, "Zaunkönig")
    assert titles(words) == ["Zaunkönig"]
    assert "1 Treffer" in words


def test_what_was_closed_a_moment_ago_is_neither_found_nor_counted(client):
    paper = PaperFactory(name="Zaunkönig")
    PaperFactory(name="Zaunkönig am Bach")
    upkeep.rebuild()
    paper.visibility = Visibility.INTERNAL
    paper.save()
    assert Waiting.objects.exists()
    words = client.get(reverse("website:search"), {"q": "Zaunkönig"}).content.decode()
    assert titles(words) == ["Zaunkönig am Bach"]
    assert "1 Treffer" in words


def test_no_counts_while_everything_waits(client):
    PaperFactory(name="Zaunkönig")
    upkeep.rebuild()
    Waiting.objects.create()
    words = client.get(reverse("website:search"), {"q": "Zaunkönig"}).content.decode()
    assert titles(words) == ["Zaunkönig"]
    assert "1 Treffer" not in words


def test_filters_by_kind_and_year_can_be_taken_off(client):
    PaperFactory(name="Zaunkönig", date=datetime.date(2017, 3, 1), sort_date=datetime.date(2017, 3, 1))
    MeasureFactory(title="Zaunkönige zählen", start_date=datetime.date(2019, 1, 1))
    words = page(client, "Zaunkönig", art="vorlage", von="2016", bis="2018")
    assert titles(words) == ["Zaunkönig"]
    assert 'href="?q=Zaunk%C3%B6nig&von=2016&bis=2018"' in words
    assert titles(page(client, "Zaunkönig", von="2018")) == ["Zaunkönige zählen"]


def test_marked_words_are_escaped(client):
    PaperFactory(name="<b>Zaunkönig</b> & Amsel")
    upkeep.rebuild()
    words = client.get(reverse("website:search"), {"q": "Zaunkönig"}).content.decode()
    assert "&lt;b&gt;<mark>Zaunkönig</mark>&lt;/b&gt; &amp; Amsel" in words


@pytest.mark.parametrize(
    "query",
    [
        '"',
        "-",
        "- -",
        '"" -""',
        "AND OR",
        "+ + +",
        "*",
        "a:b",
        "\\",
        "x" * 500,
        "\x00",
        "🙂",
        "((",
        "19999999999999999999/1",
    ],
)
def test_nothing_that_is_typed_breaks_it(client, query):
    upkeep.rebuild()
    assert (
        client.get(reverse("website:search"), {"q": query, "von": "99999", "seite": "0"}).status_code == 200
    )


def test_the_number_of_questions_does_not_grow(client, django_assert_num_queries):
    def ask(count):
        with django_assert_num_queries(count):
            client.get(reverse("website:search"), {"q": "Zaunkönig"})

    PaperFactory(name="Zaunkönig")
    PaperFileFactory(file=FileFactory(name="Zaunkönig"))
    upkeep.rebuild()
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as few:
        client.get(reverse("website:search"), {"q": "Zaunkönig"})
    for _ in range(4):
        PaperFactory(name="Zaunkönig")
        PaperFileFactory(file=FileFactory(name="Zaunkönig"))
    upkeep.rebuild()
    ask(len(few))


def test_the_empty_page_says_how_to_search(client):
    words = client.get(reverse("website:search")).content.decode()
    assert "Was durchsucht wird" in words


def test_a_missing_index_is_said(client, monkeypatch):
    from werdegang.search.engines.embedded import TantivyEngine

    monkeypatch.setattr("werdegang.search.searching.engine", lambda: TantivyEngine(None))
    assert "wird eingerichtet" in client.get(reverse("website:search"), {"q": "x"}).content.decode()


def test_the_feed_has_the_newest_first(client):
    PaperFactory(name="Zaunkönig alt", date=datetime.date(2017, 1, 1), sort_date=datetime.date(2017, 1, 1))
    PaperFactory(name="Zaunkönig neu", date=datetime.date(2019, 1, 1), sort_date=datetime.date(2019, 1, 1))
    upkeep.rebuild()
    words = client.get(reverse("website:search_feed"), {"q": "Zaunkönig"}).content.decode()
    assert re.findall(r"<title>Vorlage: (.*?)</title>", words) == ["Zaunkönig neu", "Zaunkönig alt"]
    here = "http://testserver/suche.atom?q=Zaunk%C3%B6nig"
    assert f'<link href="{here}" rel="self"' in words
    assert "<author><name>" in words
    names = re.findall(r"<id>(.*?)</id>", words)
    assert names[0] == here
    assert len(set(names)) == 3
    assert all(each.startswith("http://testserver/") for each in names)


def test_hundreds_of_filters_are_not_repeated(client):
    asked = "&".join(f"art=x{number}" for number in range(500))
    page = client.get(f"{reverse('website:search')}?q=kita&{asked}")
    assert page.status_code == 200
    assert len(page.content) < 100_000


def test_a_whole_question_leads_to_what_has_some_of_its_words(client):
    PaperFactory(name="Sprachkurse für Mütter")
    PaperFactory(name="Spielplätze")
    PaperFactory(name="Sprachkurse im Geheimen", visibility=Visibility.INTERNAL)
    words = page(client, "Was unternimmt die Stadt bei Sprachkursen?")
    assert "0 Treffer" in words
    assert "Treffer mit einem Teil der Wörter" in words
    assert titles(words) == ["Sprachkurse für Mütter"]
    assert "Treffer mit einem Teil der Wörter" not in page(client, "Sprachkurse")


def test_what_is_of_the_same_matter_stands_together(client):
    paper = PaperFactory(name="Zaunkönige zählen", reference="X/1/20")
    item = AgendaItemFactory(name="Zaunkönige zählen")
    ConsultationFactory(paper=paper, agenda_item=item, meeting=item.meeting)
    resolution = ResolutionFactory(paper=paper, agenda_item=item, text="Zaunkönige werden gezählt.")
    AssignmentFactory(resolution=resolution, title="Zaunkönige im Park zählen")
    PaperFactory(name="Zaunkönige füttern")
    words = page(client, "Zaunkönige")
    assert sorted(titles(words)) == ["Zaunkönige füttern", "Zaunkönige zählen"]
    assert words.count('<div class="wd-hit__more">') == 1
    assert "5 Treffer" in words
    for kind in ("Vorlage X/1/20", "Tagesordnungspunkt", "Beschluss X/1/20", "Auftrag: "):
        assert kind in words
    assert len(titles(page(client, "Zaunkönige", sortierung="neueste"))) == 5


def test_a_hidden_paper_does_not_bring_its_resolutions_together(client):
    hidden = PaperFactory(name="Geheim", visibility=Visibility.INTERNAL)
    for _ in range(2):
        item = AgendaItemFactory(name="Zaunkönige zählen")
        ConsultationFactory(paper=hidden, agenda_item=item, meeting=item.meeting)
    assert len(titles(page(client, "Zaunkönige"))) == 2
