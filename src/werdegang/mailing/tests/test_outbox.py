# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails about rounds: who gets which on which day, each once; also after a crash."""

import datetime
import re
import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from werdegang.accounts.factories import UserFactory
from werdegang.concepts import reporting_rounds, update_links
from werdegang.concepts.factories import (
    ConceptRoleFactory,
    ReportingRoundFactory,
    UpdateRequestFactory,
)
from werdegang.concepts.models import UpdateRequest
from werdegang.concepts.reporting_rounds import NotAllowed, Refused
from werdegang.concepts.vocabulary import RequestState
from werdegang.core.ticking import tick
from werdegang.mailing import outbox, rounds, sending, silence
from werdegang.mailing.models import Message, MessageState, Purpose
from werdegang.people.factories import OrganizationFactory, OrganizationRoleFactory
from werdegang.people.models import OrganizationRole

pytestmark = pytest.mark.django_db
OPENS, DUE, CLOSES = (datetime.date(2030, 5, day) for day in (2, 20, 27))


@pytest.fixture
def clock(monkeypatch):
    """Say which day it is, at noon."""

    def turn(day, hour=12):
        moment = datetime.datetime(2030, 5, day, hour, tzinfo=datetime.UTC)
        monkeypatch.setattr(timezone, "now", lambda: moment)
        return moment

    turn(1)
    return turn


@pytest.fixture
def asked(clock):
    """A request for a measure, of a round in May; one person answers, one coordinates."""
    made = ReportingRoundFactory(name="Halbjahr", opens=OPENS, due=DUE, closes=CLOSES)
    return UpdateRequestFactory(
        round=made, measure__edition=made.edition, measure__title="Kurse am Vormittag"
    )


def works_for(organization, email, role=OrganizationRole.Role.MEASURE_OWNER, **user):
    made = UserFactory(email=email, **user)
    OrganizationRoleFactory(user=made, organization=organization, role=role)
    return made


@pytest.fixture
def owner(asked):
    return works_for(asked.organization, "traeger@example.org")


@pytest.fixture
def coordinator(asked):
    return ConceptRoleFactory(
        concept=asked.round.edition.concept, user=UserFactory(email="buero@example.org")
    ).user


def subjects():
    return [(each.to[0], each.subject.partition(":")[0]) for each in mail.outbox]


@pytest.mark.slow
def test_with_the_clock_moved_mail_lies_there_once(asked, owner, coordinator, clock):
    for day in range(1, 31):
        clock(day)
        for _again in range(2):
            assert tick() == []
    assert subjects() == [
        ("traeger@example.org", "Bitte bis 20.05.2030 berichten"),
        ("traeger@example.org", "Erinnerung, bitte bis 20.05.2030 berichten"),
        ("buero@example.org", "Überfällige Sachstände"),
    ]
    days = list(Message.objects.order_by("pk").values_list("sent_at__day", flat=True))
    assert days == [2, 13, 21]


def test_who_has_a_link_is_reminded_once_with_it_and_not_after_it_is_void(asked, coordinator, clock):
    clock(12)
    outbox.send_link(asked, "verein@example.org", by=coordinator)
    for day in (12, 13, 14, 15, 20):
        clock(day)
        tick()
    assert subjects() == [
        ("verein@example.org", "Bitte bis 20.05.2030 berichten"),
        ("verein@example.org", "Erinnerung, bitte bis 20.05.2030 berichten"),
    ]
    link, reminder = (str(each.body) for each in mail.outbox)
    (address,) = re.findall(r"http\S+/mit-link/\S+", link)
    assert address in reminder
    assert "/arbeitsplatz/benachrichtigungen/" not in reminder
    outbox.send_link(asked, "vorstand@example.org", by=coordinator)
    update_links.revoke_link(asked, by=coordinator)
    tick()
    assert "vorstand@example.org" not in [to for to, _subject in subjects()]


def test_whoever_is_reminded_by_hand_has_a_link_or_an_account(asked, coordinator, clock):
    clock(12)
    assert rounds.remind(asked.round, by=coordinator) == rounds.Reminded(0, [str(asked.organization)])
    outbox.send_link(asked, "verein@example.org", by=coordinator)
    assert rounds.remind(asked.round, by=coordinator) == rounds.Reminded(1, [])
    assert rounds.remind(asked.round, by=coordinator) == rounds.Reminded(0, [])


def test_the_invitation_names_the_measure_and_the_way_to_it(asked, owner, clock):
    clock(2)
    tick()
    text = mail.outbox[0].body
    assert "Kurse am Vormittag" in text
    assert f"/arbeitsplatz/sachstaende/{asked.pk}/" in text
    assert "http://" in text


@pytest.mark.slow
def test_one_mail_names_all_measures_of_a_person_and_nobody_elses(asked, owner, clock):
    UpdateRequestFactory(
        round=asked.round, organization=asked.organization,
        measure__edition=asked.round.edition, measure__title="Zweite Maßnahme",
    )  # fmt: skip
    UpdateRequestFactory(
        round=asked.round, measure__edition=asked.round.edition, measure__title="Fremde Maßnahme"
    )
    clock(2)
    tick()
    (letter,) = mail.outbox
    assert "Zweite Maßnahme" in letter.body
    assert "Fremde" not in letter.body


def test_who_has_reported_is_not_reminded(asked, owner, coordinator, clock):
    clock(2)
    tick()
    UpdateRequest.objects.update(state=RequestState.SUBMITTED)
    for day in (15, 22):
        clock(day)
        tick()
    assert len(mail.outbox) == 1


def test_what_was_reported_before_it_was_sent_is_not_sent(asked, owner, clock):
    clock(2)
    rounds.write_what_is_due()
    UpdateRequest.objects.update(state=RequestState.SUBMITTED)
    tick()
    assert mail.outbox == []
    assert Message.objects.get().state == MessageState.NEEDLESS


def test_whoever_wants_no_reminder_gets_the_invitation_only(asked, owner, clock):
    silence.want_reminders(owner, wanted=False)
    for day in (2, 15):
        clock(day)
        tick()
    assert len(mail.outbox) == 1
    assert rounds.remind(asked.round, by=ConceptRoleFactory(concept=asked.round.edition.concept).user) == (
        rounds.Reminded(0, [str(asked.organization)])
    )


@pytest.mark.parametrize("change", [{"is_sample": True}, {"deleted": True}, {"closes": OPENS, "due": OPENS}])
def test_of_no_living_round_nothing_is_written(asked, owner, clock, change):
    type(asked.round).objects.update(**change)
    clock(15)
    tick()
    assert not Message.objects.exists()


def test_a_round_planned_late_invites_and_does_not_remind_at_once(asked, owner, clock):
    clock(18)
    tick()
    assert len(mail.outbox) == 1
    clock(19)
    tick()
    assert len(mail.outbox) == 2


def test_staff_is_written_to_where_there_is_no_measure_owner(asked, clock):
    works_for(asked.organization, "eins@example.org", OrganizationRole.Role.OFFICE_STAFF)
    works_for(asked.organization, "fort@example.org", is_active=False)
    works_for(asked.organization, "")
    clock(2)
    tick()
    assert [each.to for each in mail.outbox] == [["eins@example.org"]]


def test_remind_reaches_those_missing_once_a_day_and_says_whom_it_does_not_reach(
    asked, owner, coordinator, clock
):
    clock(3)
    silent = UpdateRequestFactory(
        round=asked.round, measure__edition=asked.round.edition,
        organization=OrganizationFactory(partner=True, name="Verein ohne Adresse"),
    )  # fmt: skip
    assert silent.round == asked.round
    assert rounds.remind(asked.round, by=coordinator) == rounds.Reminded(1, ["Verein ohne Adresse"])
    assert rounds.remind(asked.round, by=coordinator).count == 0
    clock(4)
    assert rounds.remind(asked.round, by=coordinator).count == 1
    with pytest.raises(NotAllowed):
        rounds.remind(asked.round, by=owner)


def test_a_question_is_told_once(asked, owner, coordinator, clock):
    clock(3)
    said = reporting_rounds.Words("delayed", None, "Satz")
    for question in ("Seit wann?", "Und warum?"):
        reporting_rounds.write(asked, said, by=owner, opened="", submit=True)
        reporting_rounds.return_with(asked, question, by=coordinator)
        reporting_rounds.write(asked, said, by=owner, opened="")
        sending.send_waiting()
    assert [purpose for _to, purpose in subjects()] == ["Rückfrage zu Ihrem Sachstand"] * 2


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_the_mail_is_written_with_its_reason_or_not_at_all(asked, owner, coordinator, clock):
    asked.state = RequestState.SUBMITTED
    asked.save()
    with transaction.atomic():
        reporting_rounds.return_with(asked, "Seit wann?", by=coordinator)
        assert Message.objects.exists()
        transaction.set_rollback(True)
    assert not Message.objects.exists()
    reporting_rounds.return_with(asked, "Seit wann?", by=coordinator)
    assert Message.objects.get().state == MessageState.SENT  # at once, by the task after the commit


def waiting_message(asked, owner):
    outbox.write(Purpose.INVITATION, asked.round, [owner])
    return Message.objects.get()


def test_a_sender_that_dies_after_handing_over_sends_nothing_twice(asked, owner, clock, monkeypatch):
    clock(3)
    waiting_message(asked, owner)

    def die(*_given, **_more):
        raise SystemExit

    with monkeypatch.context() as dying:
        dying.setattr(sending, "_mark", die)
        with pytest.raises(SystemExit):
            sending.send_waiting()
    assert len(mail.outbox) == 1
    for hour in (12, 13, 14):
        clock(3, hour)
        sending.send_waiting()
    assert len(mail.outbox) == 1
    message = Message.objects.get()
    assert message.state == MessageState.UNCERTAIN
    assert "unbekannt" in message.note


def test_what_another_sender_has_claimed_is_left_to_it(asked, owner, clock):
    clock(3)
    message = waiting_message(asked, owner)
    assert sending._claim(message.pk)
    assert not sending._claim(message.pk)
    assert sending.send_waiting() == 0
    assert mail.outbox == []


@pytest.mark.parametrize(
    ("error", "state"),
    [
        (smtplib.SMTPDataError(451, b"later"), MessageState.WAITING),
        (smtplib.SMTPRecipientsRefused({}), MessageState.WAITING),
        (smtplib.SMTPServerDisconnected("gone"), MessageState.UNCERTAIN),
        (TimeoutError("slow"), MessageState.UNCERTAIN),
    ],
)
def test_what_the_server_refused_is_tried_again_what_is_unknown_is_not(
    asked, owner, clock, monkeypatch, error, state
):
    clock(3)
    waiting_message(asked, owner)

    def refuse(*_given):
        raise error

    with monkeypatch.context() as refusing:
        refusing.setattr(EmailBackend, "send_messages", refuse)
        assert sending.send_waiting() == 0
    assert Message.objects.get().state == state
    clock(4)
    assert sending.send_waiting() == (1 if state == MessageState.WAITING else 0)


def test_at_last_it_has_failed(asked, owner, clock, monkeypatch):
    waiting_message(asked, owner)

    def refuse(*_given):
        raise smtplib.SMTPDataError(550, b"no")

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    for day in range(2, 20):
        clock(day)
        sending.send_waiting()
    message = Message.objects.get()
    assert (message.state, message.attempts) == (MessageState.FAILED, sending.MOST_ATTEMPTS)


def test_without_a_server_everything_waits(asked, owner, clock, monkeypatch):
    clock(3)
    waiting_message(asked, owner)

    def unreachable(_self):
        raise ConnectionRefusedError

    with monkeypatch.context() as away:
        away.setattr(EmailBackend, "open", unreachable)
        assert sending.send_waiting() == 0
    assert Message.objects.get().state == MessageState.WAITING
    assert sending.send_waiting() == 1


def test_the_coordinating_office_sends_once_more_what_was_perhaps_sent(asked, owner, coordinator, clock):
    clock(3)
    message = waiting_message(asked, owner)
    with pytest.raises(Refused):
        outbox.send_again(message, by=coordinator)
    Message.objects.update(state=MessageState.UNCERTAIN)
    with pytest.raises(NotAllowed):
        outbox.send_again(message, by=owner)
    outbox.send_again(message, by=coordinator)
    assert sending.send_waiting() == 1


def questions_of(reporting_round):
    with CaptureQueriesContext(connection) as asked:
        rounds.write_what_is_due()
    assert reporting_round.messages.exists()
    return len(asked)


def test_forty_owners_are_looked_up_in_as_many_questions_as_one(asked, owner, clock):
    clock(3)
    rounds.write_what_is_due()
    one = questions_of(asked.round)
    for number in range(40):
        request = UpdateRequestFactory(round=asked.round, measure__edition=asked.round.edition)
        works_for(request.organization, f"{number}@example.org")
    rounds.write_what_is_due()
    assert Message.objects.count() == 41
    assert questions_of(asked.round) == one
