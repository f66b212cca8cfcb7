# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""Subscribing from a page to the e-mail and back: confirmed, told once, ended by one click, erased."""

import datetime
import re

import pytest
from django.core import mail
from django.test import Client
from django.utils import timezone

from werdegang.concepts.factories import GoalFactory, MeasureFactory
from werdegang.core.ticking import tick
from werdegang.council.factories import (
    ConsultationFactory,
    MeetingFactory,
    PaperFactory,
    ResolutionFactory,
)
from werdegang.followup.factories import AssignmentFactory, ProgressNoteFactory
from werdegang.mailing import subscribing
from werdegang.mailing.models import Message, News, Rhythm, Subscriber, Subscription
from werdegang.people.factories import OrganizationFactory
from werdegang.search import upkeep

pytestmark = pytest.mark.django_db(transaction=True)
ADDRESS = "leserin@example.org"


@pytest.fixture
def clock(monkeypatch):
    """Say which moment it is: Monday, 6 May 2030, plus so many days, at an hour."""

    def turn(days=0, hour=12):
        moment = datetime.datetime(2030, 5, 6, hour, tzinfo=datetime.UTC) + datetime.timedelta(days=days)
        monkeypatch.setattr(timezone, "now", lambda: moment)

    turn()
    return turn


def link_in(letter, word):
    """The path of the link of that sort in an e-mail."""
    found = re.search(rf"https?://[^/\s]+((?:/en)?/abos/{word}/\S+)", letter.body)
    assert found
    return found[1]


def ask(client, place, rhythm=Rhythm.AT_ONCE, email=ADDRESS, language="de"):
    return client.post(
        f"/abos/neu/?zu={place}", {"email": email, "rhythm": rhythm.value, "language": language}
    )


def subscribed(client, place, rhythm=Rhythm.AT_ONCE, **more):
    """Subscribe and confirm; the mailbox is empty afterwards."""
    assert ask(client, place, rhythm, **more).url == "/abos/gesendet/"
    client.post(link_in(mail.outbox[-1], "bestaetigen"))
    mail.outbox.clear()
    return Subscription.objects.latest("pk")


@pytest.mark.slow
def test_from_the_page_to_the_news(client, clock):
    paper = PaperFactory(name="Radweg am Ufer", slug="v-1")
    page = client.get("/rat/vorlagen/v-1/").content.decode()
    assert "/abos/neu/?zu=%2Frat%2Fvorlagen%2Fv-1%2F" in page
    assert "Radweg am Ufer" in client.get("/abos/neu/?zu=/rat/vorlagen/v-1/").content.decode()
    ask(client, "/rat/vorlagen/v-1/")
    (letter,) = mail.outbox
    assert letter.to == [ADDRESS]
    assert "Radweg am Ufer" in letter.body
    confirm = link_in(letter, "bestaetigen")
    assert client.get(confirm).status_code == 200
    assert Subscription.objects.get().confirmed_at is None  # a program that opens links confirms nothing
    tick()
    assert client.post(confirm).url.startswith("/abos/verwalten/")
    tick()
    assert len(mail.outbox) == 1  # what was there before is no news
    ConsultationFactory(
        paper=paper,
        meeting=MeetingFactory(date=datetime.date(2030, 6, 1)),
        organization__name="Umweltausschuss",
    )
    for _again in range(3):
        tick()
    assert len(mail.outbox) == 2
    news = mail.outbox[1]
    assert "Umweltausschuss" in news.body
    (html, kind) = news.alternatives[0]
    assert kind == "text/html"
    assert '<html lang="de">' in html
    assert "Umweltausschuss" in html


@pytest.mark.parametrize("hidden", ["internal", "council", "draft"])
def test_what_nobody_may_see_is_never_told(client, clock, hidden):
    paper = PaperFactory(slug="v-1", visibility=hidden, name="Geheimnis")
    never = client.get("/abos/neu/?zu=/rat/vorlagen/v-2/")
    assert client.get("/abos/neu/?zu=/rat/vorlagen/v-1/").status_code == never.status_code == 404
    assert client.get("/abos/neues.atom?zu=/rat/vorlagen/v-1/").status_code == 404
    paper.visibility = "public"
    paper.save()
    subscribed(client, "/rat/vorlagen/v-1/")
    ConsultationFactory(paper=paper, visibility=hidden, organization__name="Geheimrat")
    tick()
    assert mail.outbox == []


def test_it_is_looked_again_at_the_moment_of_sending(client, clock, settings):
    paper = PaperFactory(slug="v-1", name="Radweg")
    subscribed(client, "/rat/vorlagen/v-1/")
    made = ConsultationFactory(paper=paper, organization__name="Umweltausschuss")
    from werdegang.mailing import sending, watching

    watching.look_for_news()
    with pytest.MonkeyPatch.context() as later:
        later.setattr(sending, "send_waiting", lambda: 0)
        watching.write_digests()
    assert Message.objects.filter(purpose="digest").exists()
    type(made).objects.update(visibility="internal")
    sending.send_waiting()
    assert mail.outbox == []
    assert Message.objects.get(purpose="digest").state == "needless"


@pytest.mark.slow
def test_what_is_published_late_is_news(client, clock):
    body = OrganizationFactory(slug="rat", kind="council")
    subscribed(client, "/rat/gremien/rat/")
    old = MeetingFactory(organization=body, date=datetime.date(2020, 1, 1), visibility="internal")
    tick()
    assert mail.outbox == []
    old.visibility = "public"
    old.save()
    tick()
    assert len(mail.outbox) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rhythm", "days"), [(Rhythm.AT_ONCE, [0]), (Rhythm.DAILY, [1]), (Rhythm.WEEKLY, [7])]
)
def test_each_rhythm_has_its_time(client, clock, rhythm, days):
    body = OrganizationFactory(slug="rat", kind="council")
    subscribed(client, "/rat/gremien/rat/", rhythm)
    MeetingFactory(organization=body, date=datetime.date(2030, 6, 1))
    sent = []
    for day in range(9):
        for hour in (3, 12, 14):
            clock(day, hour)
            tick()
            sent += [day] * len(mail.outbox)
            mail.outbox.clear()
    assert sent == days


@pytest.mark.slow
def test_one_digest_tells_of_all_subjects(client, clock):
    one, other = OrganizationFactory(slug="rat"), OrganizationFactory(slug="ausschuss")
    for slug in ("rat", "ausschuss"):
        subscribed(client, f"/rat/gremien/{slug}/", Rhythm.DAILY)
    for body in (one, other):
        MeetingFactory(organization=body, date=datetime.date(2030, 6, 1))
    clock(1)
    tick()
    (letter,) = mail.outbox
    assert "2 Neuigkeiten" in letter.subject


@pytest.mark.slow
def test_a_mail_program_ends_it_by_one_click_without_cookies(clock):
    client = Client(enforce_csrf_checks=True)
    body = OrganizationFactory(slug="rat")
    subscribed(Client(), "/rat/gremien/rat/")
    MeetingFactory(organization=body, date=datetime.date(2030, 6, 1))
    tick()
    headers = mail.outbox[0].extra_headers
    assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    link = headers["List-Unsubscribe"]
    path = link.strip("<>").removeprefix("http://127.0.0.1:8000")
    page = client.get(path)
    assert b"<form" in page.content
    assert Subscription.objects.exists()
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not Subscriber.objects.exists()
    assert not Message.objects.exists()
    assert client.post(path, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert client.get(f"{path}x").status_code == 404


def test_the_answer_is_the_same_whether_an_address_is_known(client, clock):
    OrganizationFactory(slug="rat")
    subscribed(client, "/rat/gremien/rat/")
    answers = [ask(client, "/rat/gremien/rat/", email=email) for email in (ADDRESS, "neu@example.org")]
    assert answers[0].url == answers[1].url
    assert answers[0].content == answers[1].content
    answers = [client.post("/abos/", {"email": email}) for email in (ADDRESS, "niemand@example.org")]
    assert (answers[0].url, answers[0].content) == (answers[1].url, answers[1].content)
    assert [each.to[0] for each in mail.outbox] == [ADDRESS, "neu@example.org", ADDRESS]


@pytest.mark.slow
def test_nobody_is_flooded(client, clock):
    OrganizationFactory(slug="rat")
    for _again in range(subscribing.MOST_TO_ADDRESS + 3):
        assert ask(client, "/rat/gremien/rat/").status_code == 302
    assert len(mail.outbox) == subscribing.MOST_TO_ADDRESS
    for number in range(subscribing.MOST_OF_SENDER):
        answer = ask(client, "/rat/gremien/rat/", email=f"{number}@example.org")
    assert answer.status_code == 429
    clock(2)
    assert ask(client, "/rat/gremien/rat/").status_code == 302
    assert mail.outbox[-1].to == [ADDRESS]


def test_what_is_not_confirmed_is_erased(client, clock):
    OrganizationFactory(slug="rat")
    ask(client, "/rat/gremien/rat/")
    confirm = link_in(mail.outbox[0], "bestaetigen")
    clock(4)
    assert client.get(confirm).status_code == 404
    tick()
    assert not Subscriber.objects.exists()
    assert not News.objects.exists()


def test_who_manages_changes_the_rhythm_ends_and_erases(client, clock):
    OrganizationFactory(slug="rat")
    OrganizationFactory(slug="ausschuss")
    one, other = (subscribed(client, f"/rat/gremien/{slug}/") for slug in ("rat", "ausschuss"))
    client.post("/abos/", {"email": ADDRESS.upper()})
    page = link_in(mail.outbox[0], "verwalten")
    shown = client.get(page).content.decode()
    assert all(f'name="subscription" value="{each.pk}"' in shown for each in (one, other))
    assert '<option value="en">' in shown
    client.post(page, {"do": "change", "subscription": one.pk, "rhythm": "woechentlich"})
    one.refresh_from_db()
    assert one.rhythm == Rhythm.WEEKLY
    client.post(page, {"do": "language", "language": "en"})
    client.post(page, {"do": "end", "subscription": other.pk})
    assert Subscription.objects.get() == one
    assert Subscriber.objects.get().language == "en"
    assert client.post(page, {"do": "erase"}).url == "/abos/beendet/"
    assert not Subscriber.objects.exists()


def two_told_in_one_digest(client, clock):
    """Three subscriptions of one rhythm, of which one e-mail tells of two."""
    bodies = [OrganizationFactory(slug=slug, name=slug.title()) for slug in ("rat", "ausschuss", "beirat")]
    made = [subscribed(client, f"/rat/gremien/{each.slug}/", Rhythm.DAILY) for each in bodies]
    for body in bodies[:2]:
        MeetingFactory(organization=body, date=datetime.date(2030, 6, 1))
    clock(1)
    tick()
    (letter,) = mail.outbox
    return made, letter


def path_of_header(letter):
    return letter.extra_headers["List-Unsubscribe"].strip("<>").removeprefix("http://127.0.0.1:8000")


@pytest.mark.slow
def test_one_click_on_a_digest_ends_what_it_tells_of_and_nothing_else(client, clock):
    (_one, _other, quiet), letter = two_told_in_one_digest(client, clock)
    path = path_of_header(letter)
    page = client.get(path).content.decode()
    assert "Rat</li>" in page
    assert "Ausschuss</li>" in page
    assert "Beirat</li>" not in page
    assert "Andere Abos, die Sie vielleicht haben, laufen weiter." in page
    client.post(path, {"List-Unsubscribe": "One-Click"})
    assert Subscription.objects.get() == quiet
    assert client.get(link_in(letter, "verwalten")).status_code == 200
    client.post(path, {"List-Unsubscribe": "One-Click"})
    assert Subscription.objects.get() == quiet


@pytest.mark.slow
def test_one_click_on_news_of_one_subscription_ends_that_one(client, clock):
    body = OrganizationFactory(slug="rat")
    OrganizationFactory(slug="ausschuss")
    _told, quiet = (subscribed(client, f"/rat/gremien/{slug}/") for slug in ("rat", "ausschuss"))
    MeetingFactory(organization=body, date=datetime.date(2030, 6, 1))
    tick()
    client.post(path_of_header(mail.outbox[0]), {"List-Unsubscribe": "One-Click"})
    assert Subscription.objects.get() == quiet


@pytest.mark.slow
def test_the_link_to_ones_subscriptions_says_when_there_are_none_any_more(client, clock):
    _made, letter = two_told_in_one_digest(client, clock)
    manage = link_in(letter, "verwalten")
    client.post(manage, {"do": "erase"})
    answer = client.get(manage)
    assert answer.status_code == 200
    assert "Sie haben keine Abos mehr" in answer.content.decode()
    assert 'href="/abos/"' in answer.content.decode()
    assert ADDRESS not in answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex, nofollow"
    late = client.post(manage, {"do": "end", "subscription": 1})
    assert (late.status_code, late["Allow"]) == (405, "GET, HEAD")
    assert "Sie haben keine Abos mehr" in late.content.decode()
    assert client.get(manage[:-2] + "/").status_code == 404


def test_a_digest_of_many_subscriptions_has_a_link_of_one_line(client, clock):
    from werdegang.mailing.tokens import Use, link

    numbers = " ".join(str(4_000_000 + 7919 * number) for number in range(subscribing.MOST_SUBSCRIPTIONS))
    assert len(link(Use.END_TOLD, 4_000_000, numbers)) < 998


def test_nobody_changes_a_strangers_subscription(client, clock):
    OrganizationFactory(slug="rat")
    mine = subscribed(client, "/rat/gremien/rat/")
    theirs = subscribed(client, "/rat/gremien/rat/", email="andere@example.org")
    client.post("/abos/", {"email": ADDRESS})
    client.post(link_in(mail.outbox[0], "verwalten"), {"do": "end", "subscription": theirs.pk})
    assert set(Subscription.objects.all()) == {mine, theirs}


def test_it_speaks_the_readers_language(client, clock):
    body = OrganizationFactory(slug="rat")
    ask(client, "/rat/gremien/rat/", language="en")
    (letter,) = mail.outbox
    assert letter.subject.startswith("Please confirm")
    client.post(link_in(letter, "bestaetigen"))
    MeetingFactory(organization=body, date=datetime.date(2030, 6, 1))
    tick()
    assert "End this subscription" in mail.outbox[1].body
    assert "/en/rat/" in mail.outbox[1].body


@pytest.mark.slow
def test_a_saved_search_tells_its_new_hits_once(client, clock):
    PaperFactory(name="Radweg am Ufer")
    upkeep.rebuild()
    subscribed(client, "/suche/?q=Radweg")
    tick()
    assert mail.outbox == []  # what was found before is no news
    for name in ("Radwege am Wall", "Spielplatz"):
        PaperFactory(name=name)
    PaperFactory(name="Radweg im Geheimen", visibility="internal")
    for _again in range(3):
        upkeep.mend()
        tick()
    (letter,) = mail.outbox
    assert "Radwege am Wall" in letter.body
    for word in ("Ufer", "Spielplatz", "Geheimen"):
        assert word not in letter.body


@pytest.mark.slow
def test_every_sort_of_page_can_be_subscribed_to_and_has_a_feed(client, clock):
    goal, measure = GoalFactory(), MeasureFactory()
    task = AssignmentFactory(resolution=ResolutionFactory(slug="b-1", outcome="adopted_unchanged"))
    meeting = MeetingFactory(date=datetime.date(2030, 6, 1))
    from werdegang.website.addresses import address

    concept = goal.edition.concept
    places = [address(each) for each in (goal, measure, goal.edition, concept, task.resolution, meeting)]
    for place in (*places, "/beschluesse/", "/rat/sitzungen/", "/suche/?q=Radweg", "/en/beschluesse/"):
        assert client.get("/abos/neu/", {"zu": place}).status_code == 200, place
        assert b"<feed" in client.get("/abos/neues.atom", {"zu": place}).content, place
    for place in ("/suche/", "/", "/verwaltung/", "https://example.org/rat/", "/abos/"):
        assert client.get("/abos/neu/", {"zu": place}).status_code == 404, place


@pytest.mark.slow
def test_a_follow_up_list_tells_what_is_said(client, clock):
    task = AssignmentFactory(resolution=ResolutionFactory(outcome="adopted_unchanged"), title="Bad sanieren")
    subscribed(client, "/beschluesse/")
    ProgressNoteFactory(assignment=task, text="Die Planung ist vergeben.")
    ProgressNoteFactory(assignment=task, text="Vertraulich.", visibility="internal")
    tick()
    (letter,) = mail.outbox
    assert "Die Planung ist vergeben." in letter.body
    assert "Vermerk zum Stand: Bad sanieren: in Umsetzung" in letter.body
    assert "Vertraulich" not in letter.body


def test_errors_stand_at_their_field_and_nothing_typed_is_lost(client, clock):
    OrganizationFactory(slug="rat")
    answer = client.post(
        "/abos/neu/?zu=/rat/gremien/rat/", {"email": "keine", "rhythm": "taeglich", "language": "en"}
    )
    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'value="keine"' in page
    assert re.search(r'value="taeglich"[^>]*checked', page)
    assert not Subscriber.objects.exists()
