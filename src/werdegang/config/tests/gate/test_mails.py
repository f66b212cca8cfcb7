# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails are a channel like any other: subscribers of everything read nothing that is hidden."""

import datetime

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation

from werdegang.concepts.models import ReportingRound, UpdateRequest
from werdegang.concepts.vocabulary import RequestState
from werdegang.config.tests.gate.asking import readable
from werdegang.config.tests.gate.world import World
from werdegang.followup.models import Assignment
from werdegang.mailing import assignments, sending, watching
from werdegang.mailing.letters import letter_of
from werdegang.mailing.models import Message, News, Purpose, Rhythm, Subject, Subscriber, Subscription
from werdegang.website.subjects.courses import _rows
from werdegang.website.subjects.places import subject_at

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TODAY = timezone.localdate()
KINDS = ("konzept", "ausgabe", "ziel", "massnahme", "vorlage", "beschluss")


def _references(world: World) -> list[tuple[str, str]]:
    """Everything that can be subscribed to, hidden things too: a reference of old may lead to one."""
    found = [("gremium", ""), ("auftraege", ""), ("suche", "q=Abschnitt"), ("suche", "art=vorlage")]
    for kind in KINDS:
        rows = _rows(kind)
        assert rows is not None
        found += [("werdegang", f"{kind}:{each.thing.pk}") for each in world.of(rows.model._meta.label)]
    found += [("gremium", str(each.thing.pk)) for each in world.of("people.Organization")]
    found += [("sitzung", str(each.thing.pk)) for each in world.of("council.Meeting")]
    papers = world.of("council.Paper")
    found += [("suche", f"q={each.token}") for planted in papers for each in planted.markers[:1]]
    return found


@pytest.fixture
def mails(world: World) -> list[str]:
    """All that subscribers of everything are sent, as if all were new, with its whole source."""
    reader = Subscriber.objects.create(email="leser@example.org")
    now = timezone.now()
    for name, reference in _references(world):
        subject = Subject.objects.create(source=name, reference=reference, watched_since=now)
        Subscription.objects.create(
            subscriber=reader, subject=subject, rhythm=Rhythm.AT_ONCE, confirmed_at=now, told_on=now
        )
    watching.look_for_news()
    assert News.objects.count() > 100
    watching.write_digests()
    sending.send_waiting()
    return [each.message().as_string() + each.body + str(each.alternatives) for each in mail.outbox]


def test_no_digest_tells_what_is_hidden(world: World, mails: list[str]) -> None:
    assert mails
    forbidden = world.forbidden("anonymous")
    searched = {reference[2:] for name, reference in _references(world) if name == "suche"}
    told = [story for token, story in forbidden.items() if token not in searched and token in "".join(mails)]
    assert told == []
    assert any("zq" in each for each in mails)  # it tells of what is planted and public


def test_who_is_reminded_of_assignments_sees_them(world: World) -> None:
    today = timezone.localdate()
    for role in ("office", "council_office", "coordinator", "owner"):
        user = world.users[role]
        type(user).objects.filter(pk=user.pk).update(email=f"{role}@example.org")
        marks = [f"{each.pk}:{today}" for each in Assignment.objects.all()]
        Assignment.objects.update(due=today)
        message = Message.objects.create(
            key=role, purpose=Purpose.TASK_OVERDUE, user=type(user).objects.get(pk=user.pk),
            about={"assignments": marks},
        )  # fmt: skip
        letter = assignments._letter(message)
        said = letter.subject + letter.text if letter else ""
        told = [story for token, story in world.forbidden(role).items() if token in said]
        assert told == []


def test_no_place_of_something_hidden_can_be_subscribed_to(world: World) -> None:
    with translation.override("de"):
        for planted in world.of("council.Paper"):
            found = subject_at(reverse("website:paper", args=[planted.thing.slug]))
            assert (found is not None) == ("anonymous" in planted.audience)


OF_ROUNDS = (Purpose.INVITATION, Purpose.REMINDER, Purpose.ESCALATION, Purpose.QUESTION)
TRIED = {
    *OF_ROUNDS,
    *(Purpose.TASK_REMINDER, Purpose.TASK_OVERDUE, Purpose.DIGEST, Purpose.CONFIRMATION, Purpose.MEETING),
}
"""Tried here. The other two go to whoever holds an address, with a link of one's own and no word of a thing but the one
measure that it is about (``mailing/tests``)."""


def test_a_new_sort_of_mail_is_tried_here() -> None:
    assert set(Purpose) - TRIED == {Purpose.LINK, Purpose.MANAGE}


def _said(message: Message) -> str:
    """All that an e-mail holds, its files too."""
    letter = letter_of(message)
    if letter is None:
        return ""
    files = [readable(content).decode(errors="replace") for _name, content in letter.attachments]
    return "\n".join([letter.subject, letter.text, letter.html, *map(str, letter.headers.items()), *files])


def _told(world: World, role: str, letters: list[str]) -> list[str]:
    said = "\n".join(letters)
    return [story for token, story in world.forbidden(role).items() if token in said]


@pytest.mark.parametrize("purpose", OF_ROUNDS)
def test_no_letter_of_a_round_tells_what_is_hidden(purpose: Purpose, world: World) -> None:
    state = RequestState.RETURNED if purpose == Purpose.QUESTION else RequestState.OPEN
    UpdateRequest.objects.update(state=state)
    ReportingRound.objects.update(opens=TODAY, due=TODAY, closes=TODAY + datetime.timedelta(days=9))
    spoken = 0
    for role in ("owner", "office", "coordinator", "council_office"):
        user = world.users[role]
        user.email = f"{role}@example.org"
        letters = []
        for number, request in enumerate(UpdateRequest.objects.select_related("round")):
            message = Message.objects.create(
                key=f"{role}:{number}", purpose=purpose, user=user, round=request.round, request=request
            )
            letters.append(_said(message))
        assert _told(world, role, letters) == []
        spoken += sum("zq" in each for each in letters)
    assert spoken


def test_no_invitation_to_a_meeting_tells_what_is_hidden(world: World) -> None:
    """Whoever is invited sits in the body that meets, as a member of the council."""
    person = world.frame["people.Person"]
    letters = []
    for planted in world.of("council.Meeting"):
        if planted.thing.organization == world.frame["committee"]:
            message = Message.objects.create(
                key=f"meeting:{planted.thing.pk}:1", purpose=Purpose.MEETING, meeting=planted.thing,
                person=person, address="mitglied@example.org",
            )  # fmt: skip
            letters.append(_said(message))
    assert sum("zq" in each for each in letters) > 1
    assert _told(world, "member", letters) == []


def test_no_confirmation_tells_what_is_hidden(world: World) -> None:
    reader = Subscriber.objects.create(email="neu@example.org")
    letters = []
    for number, (name, reference) in enumerate(_references(world)):
        if name != "suche":
            subject = Subject.objects.create(source=name, reference=reference)
            wish = Subscription.objects.create(subscriber=reader, subject=subject, rhythm=Rhythm.AT_ONCE)
            message = Message.objects.create(
                key=f"wish:{number}", purpose=Purpose.CONFIRMATION, subscriber=reader,
                about={"subscription": wish.pk},
            )  # fmt: skip
            letters.append(_said(message))
    assert any("zq" in each for each in letters)
    assert _told(world, "anonymous", letters) == []
