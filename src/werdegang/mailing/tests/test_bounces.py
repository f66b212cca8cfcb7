# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""E-mails that come back: counted once each, only if they are ours; after a few the address is paused."""

import io
from email import message_from_string
from mailbox import Maildir

import pytest
from django.core.management import call_command

from werdegang.mailing.bounces import HARD_BOUNCES, message_id, resume, take_in
from werdegang.mailing.models import Message, MessageState, Purpose, Subscriber

pytestmark = pytest.mark.django_db
REPORT = """From: MAILER-DAEMON@example.org
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="grenze"

--grenze
Content-Type: text/plain

Unzustellbar.

--grenze
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; fort@example.org
Action: {action}
Status: {status}

--grenze
Content-Type: text/rfc822-headers

Message-ID: {name}
Subject: Neues

--grenze--
"""


@pytest.fixture
def reader():
    return Subscriber.objects.create(email="fort@example.org")


def sent(reader, number=1):
    return Message.objects.create(
        key=f"digest:{number}", purpose=Purpose.DIGEST, subscriber=reader, state=MessageState.SENT
    )


def report(name, action="failed", status="5.1.1"):
    return message_from_string(REPORT.format(name=name, action=action, status=status))


def test_after_a_few_the_address_is_paused_and_can_be_written_to_again(reader):
    for number in range(HARD_BOUNCES):
        reader.refresh_from_db()
        assert reader.paused_at is None
        assert take_in(report(message_id(sent(reader, number))))
    reader.refresh_from_db()
    assert reader.paused_at is not None
    resume(reader)
    reader.refresh_from_db()
    assert (reader.paused_at, reader.bounces) == (None, 0)


def test_one_e_mail_counts_once(reader):
    name = message_id(sent(reader))
    assert [take_in(report(name)) for _again in range(3)] == [True, False, False]
    reader.refresh_from_db()
    assert reader.bounces == 1


@pytest.mark.parametrize("given", [{"action": "delayed", "status": "4.2.2"}, {"status": "4.0.0"}])
def test_what_is_only_delayed_does_not_count(reader, given):
    assert not take_in(report(message_id(sent(reader)), **given))


def test_nobody_pauses_a_stranger_by_a_forged_report(reader):
    message = sent(reader)
    for name in (f"<werdegang.{message.pk}.gefaelscht@127.0.0.1>", "<a@b>", ""):
        assert not take_in(report(name))
    assert not take_in(message_from_string("Subject: Hallo\n\nText"))


def test_a_maildir_is_emptied(reader, tmp_path):
    box = Maildir(tmp_path / "zurueck")
    box.add(report(message_id(sent(reader))))
    box.add("Subject: Werbung\n\nText")
    said = io.StringIO()
    call_command("bounces", tmp_path / "zurueck", stdout=said)
    assert said.getvalue().startswith("1 ")
    assert len(Maildir(tmp_path / "zurueck")) == 0
