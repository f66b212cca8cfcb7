# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails are a channel like any other: subscribers of everything read nothing that is hidden."""

import pytest
from django.core import mail
from django.urls import reverse
from django.utils import timezone, translation

from werdegang.config.tests.gate.world import World
from werdegang.followup.models import Assignment
from werdegang.mailing import assignments, sending, watching
from werdegang.mailing.models import Message, News, Purpose, Rhythm, Subject, Subscriber, Subscription
from werdegang.website.subjects.courses import _rows
from werdegang.website.subjects.places import subject_at

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
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
