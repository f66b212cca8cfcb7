# SPDX-FileCopyrightText: The Werdegang contributors
# SPDX-License-Identifier: EUPL-1.2
"""What runs by itself, as administrators see it: what failed and why, and once more."""

import datetime
import re
from pathlib import Path

import pytest
from django.test import Client
from django.utils import timezone, translation
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

import werdegang
from werdegang.accounts.factories import UserFactory
from werdegang.core import ticking
from werdegang.core.models import DutyRun
from werdegang.core.ticking import Duty
from werdegang.mailing.models import Message, MessageState, Purpose, Subscriber
from werdegang.workspace.duties.wording import TASKS, reason_words, task_words

pytestmark = pytest.mark.django_db
PAGE = "/arbeitsplatz/hintergrund/"


@pytest.fixture
def administrator(client):
    user = UserFactory(username="verwalterin", is_superuser=True, is_staff=True)
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    return client


@pytest.fixture
def works(monkeypatch):
    """The one duty; it fails until the list is filled."""
    mended: list[int] = []

    def daily():
        if not mended:
            raise ConnectionError("Server antwortet nicht")

    monkeypatch.setattr(
        ticking, "_duties", {"daily": Duty("daily", "Tagwerk", daily, datetime.timedelta(days=1))}
    )
    return mended


def failed_task():
    return DBTaskResult.objects.create(
        status=TaskResultStatus.FAILED,
        args_kwargs={"args": ["geheim@example.org"], "kwargs": {}},
        task_path="werdegang.accounts.tasks.send_password_links",
        backend_name="default",
        traceback="Traceback\nTimeoutError: zu langsam",
        run_after=timezone.now(),
        finished_at=timezone.now(),
    )


def test_what_failed_says_why_and_runs_once_more(administrator, works):
    ticking.tick()
    page = administrator.get(PAGE).content.decode()
    assert "ConnectionError: Server antwortet nicht" in page
    assert "Ein anderer Server war nicht erreichbar" in page
    works.append(1)
    answer = administrator.post(f"{PAGE}daily/ausfuehren/", follow=True)
    assert answer.status_code == 200
    run = DutyRun.objects.latest("pk")
    assert (run.duty, run.error, run.by) == ("daily", "", "verwalterin")
    assert "verwalterin" in answer.content.decode()
    assert administrator.post(f"{PAGE}nie/ausfuehren/").status_code == 404


def test_a_background_task_that_failed_is_queued_once_more(administrator):
    task = failed_task()
    page = administrator.get(PAGE).content.decode()
    assert "TimeoutError: zu langsam" in page
    assert "Versand eines Links für ein neues Passwort" in page
    assert "send_password_links" not in page
    assert "geheim" not in page
    address = f"{PAGE}aufgaben/{task.pk}/noch-einmal/"
    assert administrator.post(address).status_code == 302
    assert list(DBTaskResult.objects.ready()) == [task]
    assert administrator.post(address).status_code == 404
    assert administrator.post(f"{PAGE}aufgaben/nie-vergeben/noch-einmal/").status_code == 404


def test_every_background_task_of_the_project_has_a_readable_name():
    folder = Path(werdegang.__file__).parent
    found = {
        ".".join((*path.relative_to(folder).with_suffix("").parts, name))
        for path in folder.rglob("*.py")
        if "tests" not in path.parts
        for name in re.findall(r"^@task\(.*\)\ndef (\w+)", path.read_text(), re.MULTILINE)
    }
    assert found == set(TASKS)
    with translation.override("de"):
        assert all(re.match("[A-ZÄÖÜ]", str(label)) for label in TASKS.values())
        assert task_words("werdegang.alt.tasks.old_one") == "Andere Aufgabe (old_one)"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("smtplib.SMTPServerDisconnected: Connection unexpectedly closed", "Mailserver"),
        ("httpx.ConnectError: [Errno 111] Connection refused", "anderer Server"),
        ("django.db.utils.OperationalError: database is locked", "Datenbank"),
        ("PermissionError: [Errno 13] Permission denied", "Datei oder ein Ordner"),
        ("werdegang.files.models.File.DoesNotExist: none", "nicht mehr da"),
        ("AbandonedJobError", "beendet, während"),
        ("KeyError: 'name'", "Fehler im Programm"),
        ("", "ohne zu sagen"),
    ],
)
def test_a_failure_is_told_in_plain_words(line, said):
    with translation.override("de"):
        assert said in reason_words(line)


def test_a_paused_address_is_shown_and_written_to_again(administrator):
    reader = Subscriber.objects.create(email="fort@example.org", bounces=3, paused_at=timezone.now())
    assert "fort@example.org" in administrator.get(PAGE).content.decode()
    administrator.post(f"{PAGE}adressen/{reader.pk}/noch-einmal/")
    reader.refresh_from_db()
    assert reader.paused_at is None


def test_e_mails_that_were_perhaps_sent_are_told_of(administrator):
    reader = Subscriber.objects.create(email="hier@example.org")
    given = {"purpose": Purpose.DIGEST, "subscriber": reader, "not_before": timezone.now()}
    assert "unterbrochen" not in administrator.get(PAGE).content.decode()
    Message.objects.create(key="a", state=MessageState.UNCERTAIN, **given)
    Message.objects.create(key="b", state=MessageState.FAILED, **given)
    shown = administrator.get(PAGE).content.decode()
    assert "Der Versand von 1 E-Mail wurde in den letzten 30 Tagen unterbrochen" in shown
    assert "1 E-Mail der letzten 30 Tage" in shown
    assert "hier@example.org" not in shown


def test_only_administrators_come_in_and_only_with_the_forms_token(client, works):
    assert client.get(PAGE).status_code == 302
    user = UserFactory()
    client.force_login(user, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert client.get(PAGE).status_code == 403
    assert client.post(f"{PAGE}daily/ausfuehren/").status_code == 403
    strict = Client(enforce_csrf_checks=True)
    chief = UserFactory(is_superuser=True, is_staff=True)
    strict.force_login(chief, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert strict.post(f"{PAGE}daily/ausfuehren/").status_code == 403
    assert not DutyRun.objects.exists()
